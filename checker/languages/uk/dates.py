"""How Ukrainian writes dates: the day first, months and weekdays without a capital, 24 hours."""

MONTH_FIRST = False
CAPITALS = False
HOURS = 24
