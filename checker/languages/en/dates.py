"""How English writes dates: month first in 6/18/2024, months and weekdays with a capital."""

MONTH_FIRST = True
CAPITALS = True
