"""How Ukrainian writes dates: the day first, months and weekdays without a capital."""

MONTH_FIRST = False
CAPITALS = False
