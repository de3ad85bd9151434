"""pydantic's errors in a teacher's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from feedback.rubric.located import Fault, Located
from feedback.rubric.model import (
    Bounds,
    CheckSettings,
    Criterion,
    Level,
    Limits,
    Rubric,
    Wording,
)
from feedback.rubric.vocabulary import did_you_mean, nearest

_PLACES: Mapping[str, type[BaseModel]] = {
    "criteria": Criterion,
    "levels": Level,
    "wording": Wording,
    "checks": CheckSettings,
    "limits": Limits,
}
_NAMES: Mapping[type[BaseModel], str] = {
    Rubric: "a rubric",
    Criterion: "a criterion",
    Level: "a level",
    Wording: "“wording”",
    CheckSettings: "“checks”",
    Limits: "“limits”",
    Bounds: "a bound",
}
_SENTENCES = {
    "string_type": "“{key}” must be text",
    "string_too_short": "“{key}” is empty",
    "int_parsing": "“{key}” must be a whole number, not {shown}",
    "int_type": "“{key}” must be a whole number, not {shown}",
    "int_from_float": "“{key}” must be a whole number, not {shown}",
    "float_parsing": "“{key}” must be a number, not {shown}",
    "float_type": "“{key}” must be a number, not {shown}",
    "finite_number": "“{key}” must be a number, not {shown}",
    "bool_parsing": "“{key}” must be true or false, not {shown}",
    "bool_type": "“{key}” must be true or false, not {shown}",
    "tuple_type": "“{key}” must be a list: one item a line, each after a dash",
    "dict_type": "“{key}” must be keys with values, as in “at_least: 2”",
    "model_type": "“{key}” must be keys with values, as in “at_least: 2”",
    "model_attributes_type": "“{key}” must be keys with values, as in “at_least: 2”",
    "greater_than_equal": "“{key}” must be {ge:g} or more, not {shown}",
    "greater_than": "“{key}” must be more than {gt:g}, not {shown}",
    "less_than_equal": "“{key}” must be {le:g} or less, not {shown}",
    "string_pattern_mismatch": (
        "“{key}” is {shown}: use small letters, figures and dashes, as in “use-of-sources”"
    ),
}


def fault_of(error: Mapping[str, Any], located: Located, prefix: tuple[str | int, ...]) -> Fault:
    """One pydantic error as a fault; `prefix` leads to the part of the file that was validated."""
    loc = (*prefix, *error["loc"])
    if loc and loc[-1] == "[key]":
        return located.fault(loc[:-1], _said(error), at_key=True)
    if error["type"] == "extra_forbidden":
        return located.fault(loc, _unknown_key(loc, error["input"]), at_key=True)
    if error["type"] == "missing":
        return located.fault(loc, f"{_NAMES[model_at(loc[:-1])]} needs “{loc[-1]}”")
    if error["type"] == "value_error":
        return located.fault(loc, _said(error))
    return located.fault(loc, _sentence(error, loc))


def model_at(loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The model whose keys stand at a place of a rubric."""
    words = [part for part in loc if isinstance(part, str)]
    if not words:
        return Rubric
    if words[-1] in _PLACES and not ("criteria" in words and words[-1] == "checks"):
        return _PLACES[words[-1]]
    return Bounds


def _unknown_key(loc: tuple[str | int, ...], value: object) -> str:
    if value is None and not str(loc[-1]).isidentifier():
        return f"“{loc[-1]}” is no key: put quotation marks around text that holds a comma"
    model = model_at(loc[:-1])
    allowed = [key for key in model.model_fields if key != "name" or model is not Rubric]
    near = did_you_mean(nearest(str(loc[-1]), allowed))
    return f"{_NAMES[model]} has no key “{loc[-1]}”{near}; it may have {', '.join(allowed)}"


def _said(error: Mapping[str, Any]) -> str:
    return str(error["msg"]).removeprefix("Value error, ")


def _sentence(error: Mapping[str, Any], loc: tuple[str | int, ...]) -> str:
    value = error["input"]
    key = _key_of(loc)
    if value is None:
        return f"“{key}” is empty"
    template = _SENTENCES.get(error["type"])
    if template is None:
        return f"“{key}”: {error['msg']}"
    return template.format(key=key, shown=_shown(value), **error.get("ctx", {}))


def _key_of(loc: tuple[str | int, ...]) -> str:
    """The key that a fault is about; an item of a list goes by its list's key."""
    return next((str(part) for part in reversed(loc) if isinstance(part, str)), "the rubric")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        text = str(value)
        return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
    return "a list" if isinstance(value, (list, tuple)) else "keys with values"
