"""What the fuzzer found once, and what it starts from: nothing but what is expected is raised."""

import pytest

from fuzz import seeds, targets

SAMPLE = 40
"""Seeds of a target that are tried here; the fuzzer tries them all."""


@pytest.mark.parametrize("target", targets.TARGETS)
def test_seeds_hold(target: str) -> None:
    found = list(seeds.seeds(target))
    assert found
    for data in found[:: max(len(found) // SAMPLE, 1)]:
        targets.TARGETS[target](data)


KEPT = sorted(path for path in seeds.KEPT.glob("*/*") if path.is_file())


def test_inputs_are_kept() -> None:
    assert {path.parent.name for path in KEPT} <= set(targets.TARGETS)
    assert KEPT


@pytest.mark.parametrize("number", range(len(KEPT)), ids=[f"{path.parent.name}/{path.name}" for path in KEPT])
def test_what_was_wrong_once_is_right(number: int) -> None:
    targets.TARGETS[KEPT[number].parent.name](KEPT[number].read_bytes())
