"""Units and currencies, and the words round a figure that say how it is meant."""

from __future__ import annotations

import re

_UNITS = {
    "ton": "ton tons",
    "tonne": "tonne tonnes",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gram grams gramme grammes",
    "µg": "microgram micrograms µg",
    "mg": "milligram milligrams mg",
    "lb": "lb lbs",
    "ounce": "ounce ounces oz",
    "stone": "stone",
    "km": "km kilometre kilometres kilometer kilometers kms",
    "m": "m metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "yard": "yard yards",
    "fathom": "fathom fathoms",
    "acre": "acre acres",
    "hectare": "hectare hectares",
    "litre": "litre litres liter liters",
    "millilitre": "ml millilitre millilitres milliliter milliliters",
    "pint": "pint pints",
    "quart": "quart quarts",
    "gallon": "gallon gallons",
    "barrel": "barrel barrels",
    "bushel": "bushel bushels",
    "degree": "degree degrees",
    "°C": "°C",
    "°F": "°F",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "kilowatt-hour": "kilowatt-hour kilowatt-hours kwh",
    "megawatt": "megawatt megawatts mw",
    "calorie": "calorie calories",
    "mph": "mph",
    "km/h": "km/h kph kmh",
    "knot": "knot knots",
    "horsepower": "horsepower",
    "megabyte": "megabyte megabytes",
    "gigabyte": "gigabyte gigabytes",
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "fortnight": "fortnight fortnights",
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
    "fortnight": 14 * 86400,
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
    "rupee": "rupee",
    "rupees": "rupee",
    "franc": "franc",
    "francs": "franc",
    "peso": "peso",
    "pesos": "peso",
    "kroner": "krone",
    "kronor": "krona",
    "lire": "lira",
    "yuan": "yuan",
    "deutschmarks": "mark",
    "shilling": "shilling",
    "shillings": "shilling",
    "guinea": "guinea",
    "guineas": "guinea",
    "pounds sterling": "£",
    "cents": "cent",
    "cent": "cent",
    "pence": "penny",
    "pennies": "penny",
}
UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
CURRENCY = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))

POUND = re.compile(r"pounds?", re.IGNORECASE)
# What a word before a figure does to it: lower and upper bound as shares of the figure.
_INFINITE = float("inf")
_SHIFTS: tuple[tuple[str, tuple[float, float]], ...] = (
    (r"just\s+over|slightly\s+(?:over|more\s+than|above)|a\s+little\s+over", (1, 1.1)),
    (r"just\s+under|slightly\s+(?:under|less\s+than|below)", (0.9, 1)),
    (
        r"(?:very\s+)?nearly|(?:very\s+)?almost|close\s+(?:to|on)|approaching|not\s+quite|virtually",
        (0.85, 1),
    ),
    (
        r"no\s+more\s+than|not\s+more\s+than|at\s+(?:the\s+)?most|up\s+to|as\s+far\s+as|under|less\s+than"
        r"|fewer\s+than|below|a\s+maximum\s+of",
        (0, 1),
    ),
    (
        r"(?:well\s+|far\s+)?(?:more\s+than|over)|upwards?\s+of|at\s+(?:the\s+very\s+)?least|above"
        r"|in\s+excess\s+of|no\s+less\s+than|not\s+less\s+than"
        r"|no\s+fewer\s+than|a\s+minimum\s+of|exceeding",
        (1, _INFINITE),
    ),
    (
        r"about|around|roughly|approximately|aprox(?:imately)?\.?|approx\.?|some|circa|ca?\."
        r"|an\s+estimated|more\s+or\s+less|something\s+like"
        r"|as\s+(?:many|much|few|little)\s+as|~|≈",
        (0.9, 1.1),
    ),
)
SHIFT = "|".join(pattern for pattern, _ in _SHIFTS)
_SHIFT_TABLE = tuple((re.compile(pattern, re.IGNORECASE), shift) for pattern, shift in _SHIFTS)
_AFTER = {"+": (1, _INFINITE), "or more": (1, _INFINITE), "or less": (0, 1), "or so": (0.9, 1.1)}
_AFTER |= {"or fewer": (0, 1), "or higher": (1, _INFINITE), "or over": (1, _INFINITE)}
_AFTER |= {"or thereabouts": (0.9, 1.1), "odd": (1, 1.1), "ish": (0.9, 1.1)}


def shift_of(before: str | None, after: str | None = None) -> tuple[float, float] | None:
    """The bounds, as shares of the figure, that the words before or after it set; None for none."""
    if after:
        return _AFTER[" ".join(after.lower().strip("- ").split())]
    if not before:
        return None
    return next(shift for pattern, shift in _SHIFT_TABLE if pattern.fullmatch(before.strip()))
