"""Russian: the words that sentence splitting asks for; abbreviations stand without their last dot."""

from checker.languages import words

NEVER = frozenset(words("ru", "abbreviations-never"))
NUMBERED = frozenset(words("ru", "abbreviations-numbered"))
FINAL = frozenset(words("ru", "abbreviations-final"))
STARTERS = frozenset(words("ru", "starters"))
SPEECH = frozenset(words("ru", "speech"))
TIMES = frozenset(words("ru", "times"))
YEARS = frozenset(words("ru", "years"))
