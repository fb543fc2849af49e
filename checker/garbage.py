"""How seldom Python looks for garbage: a check makes many values that live until its end, and hardly any cycles."""

import gc

OBJECTS = 500_000
"""Objects made and kept before cycles are looked for."""


def collect_seldom() -> tuple[int, int, int]:
    """Look for garbage less often, never more; return the thresholds that there were before."""
    before = gc.get_threshold()
    gc.set_threshold(max(OBJECTS, before[0]), *before[1:])
    return before
