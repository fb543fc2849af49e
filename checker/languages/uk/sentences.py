"""Ukrainian: the words that sentence splitting asks for; abbreviations stand without their last dot."""

from checker.languages import words

NEVER = frozenset(words("uk", "abbreviations-never"))
NUMBERED = frozenset(words("uk", "abbreviations-numbered"))
FINAL = frozenset(words("uk", "abbreviations-final"))
STARTERS = frozenset(words("uk", "starters"))
SPEECH = frozenset(words("uk", "speech"))
TIMES = frozenset(words("uk", "times"))
YEARS = frozenset(words("uk", "years"))
