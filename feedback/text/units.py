"""Units and currencies, and the words round a figure that say how it is meant."""

from __future__ import annotations

import re

_UNITS = {
    "ton": "ton tons",
    "tonne": "tonne tonnes",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "gram grams gramme grammes",
    "µg": "microgram micrograms µg",
    "mg": "milligram milligrams mg",
    "lb": "lb lbs",
    "ounce": "ounce ounces oz",
    "km": "km kilometre kilometres kilometer kilometers kms",
    "m": "m metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yards",
    "acre": "acre acres",
    "hectare": "hectare hectares",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "barrel": "barrel barrels",
    "bushel": "bushel bushels",
    "degree": "degree degrees °C °F",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw kWh",
    "megawatt": "megawatt megawatts mw",
    "calorie": "calorie calories",
    "mph": "mph",
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
}
UNITS: dict[str, str] = {
    form.casefold(): unit for unit, forms in _UNITS.items() for form in forms.split()
}
SECONDS: dict[str, float] = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 7 * 86400,
    "month": 365.25 / 12 * 86400,
    "year": 365.25 * 86400,
    "decade": 3652.5 * 86400,
    "century": 36525.0 * 86400,
}
CURRENCIES: dict[str, str] = {
    "dollar": "$",
    "dollars": "$",
    "bucks": "$",
    "usd": "$",
    "euro": "€",
    "euros": "€",
    "yen": "¥",
    "rubles": "ruble",
    "roubles": "ruble",
    "ruble": "ruble",
    "rouble": "ruble",
    "rupees": "rupee",
    "francs": "franc",
    "pesos": "peso",
    "cents": "cent",
    "cent": "cent",
    "pence": "penny",
}
UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
CURRENCY = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))

# What a word before a figure does to it: lower and upper bound as shares of the figure.
_INFINITE = float("inf")
_SHIFTS: tuple[tuple[str, tuple[float, float]], ...] = (
    (r"just\s+over|slightly\s+(?:over|more\s+than|above)|a\s+little\s+over", (1, 1.1)),
    (r"just\s+under|slightly\s+(?:under|less\s+than|below)", (0.9, 1)),
    (r"(?:very\s+)?nearly|almost|close\s+to|approaching|not\s+quite", (0.85, 1)),
    (
        r"no\s+more\s+than|not\s+more\s+than|at\s+most|up\s+to|under|less\s+than|fewer\s+than|below"
        r"|a\s+maximum\s+of",
        (0, 1),
    ),
    (
        r"(?:well\s+|far\s+)?(?:more\s+than|over)|upwards?\s+of|at\s+least|above|no\s+less\s+than"
        r"|no\s+fewer\s+than|a\s+minimum\s+of|exceeding",
        (1, _INFINITE),
    ),
    (
        r"about|around|roughly|approximately|aprox(?:imately)?\.?|approx\.?|some|circa|c\.|an\s+estimated"
        r"|as\s+(?:many|much|few|little)\s+as|~|≈",
        (0.9, 1.1),
    ),
)
SHIFT = "|".join(pattern for pattern, _ in _SHIFTS)
_SHIFT_TABLE = tuple((re.compile(pattern, re.IGNORECASE), shift) for pattern, shift in _SHIFTS)
_AFTER = {"+": (1, _INFINITE), "or more": (1, _INFINITE), "or less": (0, 1), "or so": (0.9, 1.1)}
_AFTER |= {"or fewer": (0, 1), "or higher": (1, _INFINITE), "or over": (1, _INFINITE)}


def shift_of(before: str | None, after: str | None = None) -> tuple[float, float] | None:
    """The bounds, as shares of the figure, that the words before or after it set; None for none."""
    if after:
        return _AFTER[" ".join(after.lower().split())]
    if not before:
        return None
    return next(shift for pattern, shift in _SHIFT_TABLE if pattern.fullmatch(before.strip()))
