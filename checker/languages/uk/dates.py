"""How Ukrainian writes dates: the day first, months and weekdays without a capital, 24 hours."""

MONTH_FIRST = False
CAPITALS = False
HOURS = 24
HOUR_ENDS = ("ша", "га", "тя", "та", "ма")
"""How the hour ends behind the minutes that are left to it: за п'ять шоста, без пяти шесть."""
