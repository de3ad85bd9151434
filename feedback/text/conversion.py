"""Units that measure one thing, and what one is worth in another.

Where a word names more than one unit (a ton is 907 kg in America, 1016 kg in Britain, and loosely
a tonne; a gallon is 3.785 or 4.546 litres) each worth is given, for the text does not say which.
Sizes: BIPM, The International System of Units (9th ed.); NIST Handbook 44, appendix C.
"""

from __future__ import annotations

from itertools import product

from feedback.text.units import SECONDS

_POUND = 0.45359237
_MILE = 1609.344
_LENGTHS: dict[str, tuple[float, ...]] = {
    "mm": (0.001,),
    "cm": (0.01,),
    "m": (1.0,),
    "km": (1000.0,),
    "inch": (0.0254,),
    "foot": (0.3048,),
    "yard": (0.9144,),
    "fathom": (1.8288,),
    "mile": (_MILE,),
}
_WEIGHTS: dict[str, tuple[float, ...]] = {
    "µg": (1e-9,),
    "mg": (1e-6,),
    "g": (0.001,),
    "kg": (1.0,),
    "ounce": (_POUND / 16,),
    "lb": (_POUND,),
    "stone": (14 * _POUND,),
    "ton": (2000 * _POUND, 2240 * _POUND),
    "tonne": (1000.0,),
}
_AREAS = {f"square {unit}": tuple(s * s for s in sizes) for unit, sizes in _LENGTHS.items()}
_AREAS |= {"acre": (4046.8564224,), "hectare": (10_000.0,)}
_VOLUMES = {f"cubic {unit}": tuple(1000 * s**3 for s in sizes) for unit, sizes in _LENGTHS.items()}
_VOLUMES |= {
    "millilitre": (0.001,),
    "litre": (1.0,),
    "pint": (0.473176473, 0.56826125),
    "quart": (0.946352946, 1.1365225),
    "gallon": (3.785411784, 4.54609),
}
_SPEEDS: dict[str, tuple[float, ...]] = {"mph": (_MILE,), "km/h": (1000.0,), "knot": (1852.0,)}
_POWERS: dict[str, tuple[float, ...]] = {"watt": (1.0,), "kilowatt": (1e3,), "megawatt": (1e6,)}
_DATA: dict[str, tuple[float, ...]] = {"megabyte": (1.0,), "gigabyte": (1000.0, 1024.0)}
_MONEY: dict[str, tuple[float, ...]] = {"$": (100.0,), "€": (100.0,), "cent": (1.0,)}
_BRITISH: dict[str, tuple[float, ...]] = {
    "£": (1.0,),
    "shilling": (1 / 20,),
    "guinea": (1.05,),
    "penny": (1 / 100, 1 / 240),
}
_TIMES = {unit: (seconds,) for unit, seconds in SECONDS.items()}
_MEASURED = (_LENGTHS, _WEIGHTS, _AREAS, _VOLUMES, _SPEEDS, _POWERS, _DATA, _BRITISH, _TIMES)
_DEGREES = ("degree", "°C", "°F")


def measure_alike(unit: str | None, other: str | None) -> bool:
    """Whether two units measure one thing, so that a value in one can be told in the other."""
    if unit == other:
        return True
    if unit in _DEGREES and other in _DEGREES:
        return True
    if "cent" in (unit, other):
        return unit in _MONEY and other in _MONEY
    return any(unit in sizes and other in sizes for sizes in _MEASURED)


def converted(value: float, unit: str | None, other: str | None) -> tuple[float, ...]:
    """`value` of `unit` told in `other`: one figure for each meaning that the two words have.

    A bare "degree" may be either scale's. Raises ValueError for units that do not measure alike.
    """
    if unit == other:
        return (value,)
    if not measure_alike(unit, other):
        raise ValueError(f"{unit} and {other} do not measure one thing")
    if unit in _DEGREES:
        return _degrees(value, unit, other)
    tables = (*_MEASURED, _MONEY)
    table = next(t for t in tables if unit in t and other in t)
    return tuple(value * a / b for a, b in product(table[unit or ""], table[other or ""]))


def _degrees(value: float, unit: str, other: str | None) -> tuple[float, ...]:
    if "degree" in (unit, other):
        return (value,)
    return (value * 9 / 5 + 32,) if unit == "°C" else ((value - 32) * 5 / 9,)
