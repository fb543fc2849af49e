"""One name written two ways in one edition, where the other editions write it one way."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from checker.comparison.name_votes import Web
from checker.languages import part
from checker.model import Aspect, Difference, Fact, Problem
from checker.names.roots import root
from checker.names.transliteration import ends
from checker.names.values import Name
from checker.names.words import Unit

CLOSE = 2
"""Letters that two spellings of one name may differ by."""
LONG = 5
ALIKE = 0.7
CONFIDENCE = 0.7
Mention = tuple[int, Unit, float]
"""Reading, unit, and how sure its link is."""
Mentions = dict[tuple[str, str], list[Mention]]
"""(language of another edition, root there) + edition -> what stands opposite it, mention by mention."""


def inconsistent(found: Mentions) -> Iterator[Difference]:
    """The rarer spelling of every name that an edition writes two ways."""
    for _, mentions in sorted(found.items()):
        language = mentions[0][1].language
        spellings = Counter(root(unit.text, language) for _, unit, _ in mentions)
        if len(spellings) < 2:
            continue
        usual, rare = sorted(spellings, key=lambda name: (-spellings[name], -_sureness(mentions, name)))[:2]
        if _differ(usual, rare, language):
            reading, unit, _ = next(each for each in mentions if root(each[1].text, language) == rare)
            model = next(each[1] for each in mentions if root(each[1].text, language) == usual)
            yield Difference(
                Aspect.NAME,
                Problem.INCONSISTENT,
                reading,
                {language: (Fact(unit.start, unit.end, Name(unit.text)),)},
                language,
                CONFIDENCE,
                note=f"elsewhere {model.text}",
            )


def _sureness(mentions: Sequence[Mention], name: str) -> float:
    """The best link of a spelling."""
    return max(
        1.0 if unit.concepts else score for _, unit, score in mentions if root(unit.text, unit.language) == name
    )


def add_mentions(found: Mentions, reading: int, web: Web) -> None:
    """Add the names of a reading that three editions have."""
    if len(web.sides) < 3:
        return
    languages = list(web.sides)
    for language in languages:
        other = next(code for code in languages if code != language)
        for j, (score, i) in web.best(language, other).items():
            theirs, ours = web.sides[other].units[i], web.sides[language].units[j]
            if score >= ALIKE and theirs.strong and ours.strong and ours.words == 1 and not ours.foreign:
                name = root(theirs.text, other) + ">" + language
                found.setdefault((other, name), []).append((reading, ours, score))


def _differ(usual: str, rare: str, language: str) -> bool:
    """Whether two roots are two spellings, and not two cases, of a long name."""
    if min(len(usual), len(rare)) < LONG or not 1 <= Levenshtein.distance(usual, rare) <= CLOSE:
        return False
    return not _stems(usual, language) & _stems(rare, language)


def _stems(name: str, language: str) -> set[str]:
    """What is left of a root without the endings that are cut off unwillingly, and with its hard consonant."""
    spellings = {name, _hard(name, language)}
    return {spelling[:size] for spelling in spellings for size, _ in ends(spelling, language)}


def _hard(stem: str, language: str) -> str:
    """«ломбоц» -> «ломбок»: the consonant before the ending that the root lost."""
    softened: dict[str, str] = part(language, "names").SOFTENED
    hard = {soft[0]: full[0] for soft, full in softened.items()}
    return stem[:-1] + hard.get(stem[-1], stem[-1])
