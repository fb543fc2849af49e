"""How English writes dates: month first in 6/18/2024, months and weekdays with a capital, twelve hours."""

MONTH_FIRST = True
CAPITALS = True
HOURS = 12
HOUR_ENDS: tuple[str, ...] = ()
