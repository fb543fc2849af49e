"""What an editor reads for the name of a rule and of a severity; translated in the page."""

from checker.reports.escaping import visible


def N_(text: str) -> str:
    """Mark a text for the interface catalogs."""
    return text


TITLES = {
    "number-mismatch": N_("Number differs"),
    "number-missing": N_("Number missing"),
    "unit-mismatch": N_("Unit differs"),
    "date-mismatch": N_("Date differs"),
    "date-missing": N_("Date missing"),
    "date-impossible": N_("Impossible date"),
    "weekday-mismatch": N_("Weekday differs"),
    "weekday-calendar": N_("Weekday does not fit the date"),
    "time-mismatch": N_("Time differs"),
    "time-missing": N_("Time missing"),
    "name-mismatch": N_("Name differs"),
    "name-missing": N_("Name missing"),
    "direction-mismatch": N_("Direction differs"),
    "name-inconsistent": N_("Name written in two ways"),
    "name-glossary": N_("Against the glossary"),
    "segment-missing": N_("Sentence missing"),
    "segment-extra": N_("Extra sentence"),
    "segment-untranslated": N_("Not translated"),
    "segment-language": N_("Another language"),
    "segment-stale": N_("Out of date"),
    "script-mixed": N_("Letter of another alphabet"),
    "suppression-unused": N_("Suppression silences nothing"),
    "suppression-unexplained": N_("Suppression without a reason"),
}

SEVERITIES = {"error": N_("Error"), "warning": N_("Warning"), "info": N_("Hint")}


def title(rule: str) -> str:
    """Return the title of a rule; a rule without one is called by its name."""
    return TITLES.get(rule, visible(rule))
