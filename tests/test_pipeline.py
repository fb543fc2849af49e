"""Which engines run: those alone that a rule asks for."""

import pytest

from checker.config import Settings
from checker.pipeline import ENGINES, engines

QUANTITIES, NAMES = ENGINES


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), (QUANTITIES, NAMES)),
        (Settings(ignore=("name", "direction")), (QUANTITIES,)),
        (Settings(select=("segment-stale",)), (QUANTITIES,)),
        (Settings(select=("direction",)), (NAMES,)),
        (Settings(select=("segment-missing",)), ()),
    ],
)
def test_an_engine_runs_where_a_rule_asks_for_it(settings: Settings, expected: tuple[object, ...]) -> None:
    assert engines(settings) == expected
