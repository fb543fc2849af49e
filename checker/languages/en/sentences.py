"""English: the words that sentence splitting asks for; abbreviations stand without their last dot."""

from checker.languages import words

NEVER = frozenset(words("en", "abbreviations-never"))
NUMBERED = frozenset(words("en", "abbreviations-numbered"))
FINAL = frozenset(words("en", "abbreviations-final"))
STARTERS = frozenset(words("en", "starters"))
SPEECH = frozenset(words("en", "speech"))
TIMES = frozenset(words("en", "times"))
YEARS = frozenset(words("en", "years"))
