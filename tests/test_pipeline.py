"""Which engines run: those alone that a rule asks for; what they find together."""

import pytest

from checker.config import Settings
from checker.model import Document, Reading, Segment
from checker.pipeline import ENGINES, differences, engines, passage

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


def test_a_model_is_reported_once() -> None:
    texts = {
        "en": "Each LX-900 system and the A320neo need a licence.",
        "uk": "Кожна система LX-700 і A320neo потребують ліцензії.",
        "ru": "Каждой системе LX-700 и A321neo нужна лицензия.",
    }
    passages = {code: passage(code, (Segment(code, text, None, "", "", 1),)) for code, text in texts.items()}
    found = differences(Document("models", "en", tuple(texts), (Reading(passages),)))
    assert sorted(str(each.suspect) for each in found if not each.hint) == ["en", "ru"]
