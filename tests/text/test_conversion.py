"""What one unit is worth in another, where that is certain."""

from __future__ import annotations

from math import isclose

import pytest

from feedback.text.conversion import converted, measure_alike


@pytest.mark.parametrize(
    ("value", "unit", "other", "told"),
    [
        (1, "mile", "km", [1.609344]),
        (100, "km", "mile", [62.137]),
        (6, "foot", "m", [1.8288]),
        (12, "inch", "foot", [1]),
        (3, "foot", "yard", [1]),
        (1, "lb", "kg", [0.4536]),
        (14, "lb", "stone", [1]),
        (16, "ounce", "lb", [1]),
        (1, "hectare", "acre", [2.4711]),
        (640, "acre", "square mile", [1]),
        (100, "hectare", "square km", [1]),
        (60, "mph", "km/h", [96.56]),
        (1, "ton", "tonne", [0.9072, 1.016]),
        (1, "gallon", "litre", [3.785, 4.546]),
        (1, "pint", "litre", [0.4732, 0.5683]),
        (1000, "litre", "cubic m", [1]),
        (20, "°C", "°F", [68]),
        (-40, "°F", "°C", [-40]),
        (20, "degree", "°C", [20]),
        (2, "fortnight", "week", [4]),
        (3, "$", "cent", [300]),
        (1, "£", "shilling", [20]),
        (1, "guinea", "£", [1.05]),
        (3, "km", "km", [3]),
    ],
)
def test_converted(value: float, unit: str, other: str, told: list[float]) -> None:
    found = converted(value, unit, other)
    assert len(found) == len(told)
    assert all(isclose(a, b, rel_tol=1e-3) for a, b in zip(found, told, strict=True))
    for there in found:
        assert any(isclose(back, value, rel_tol=1e-9) for back in converted(there, other, unit))


@pytest.mark.parametrize(
    ("unit", "other"),
    [
        ("mile", "kg"),
        ("$", "€"),
        ("$", "£"),
        ("acre", "mile"),
        ("litre", "kg"),
        ("year", "mile"),
        ("%", "times"),
        (None, "mile"),
        ("°C", "hour"),
    ],
)
def test_what_measures_something_else_is_not_converted(unit: str | None, other: str) -> None:
    assert not measure_alike(unit, other)
    with pytest.raises(ValueError, match="do not measure one thing"):
        converted(1, unit, other)
