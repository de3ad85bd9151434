"""The keys of one part of a rubric, read one by one, each fault at its line and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from feedback.rubric.located import Fault, Located, Path
from feedback.rubric.vocabulary import did_you_mean, nearest

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_KEYS = "must be keys with values, as in “at_least: 2”"
_LIST = "must be a list: one item a line, each after a dash"


@dataclass
class Part:
    """Keys with values at `place` of a rubric.

    `called` is the part in a sentence ("a level"). Every method reads one key: a key that is
    missing gives the default, a value that does not fit gives it, too, and leaves a fault in
    `faults`, which all parts of one rubric share.
    """

    located: Located
    place: Path
    called: str
    data: dict[str, object]
    faults: list[Fault]

    def fault(self, key: str | None, text: str, *, at_key: bool = False) -> None:
        """Notes a fault at a key's value, or at the part itself."""
        place = self.place if key is None else (*self.place, key)
        self.faults.append(self.located.fault(place, text, at_key=at_key))

    def allow(self, *keys: str) -> None:
        """Refuses every key but these."""
        for key, value in self.data.items():
            if key not in keys:
                self.fault(key, self._unknown(key, value, keys), at_key=True)

    def need(self, *keys: str) -> None:
        """Names the keys that are missing."""
        for key in keys:
            if key not in self.data:
                self.fault(None, f"{self.called} needs “{key}”")

    def text(self, key: str, *, filled: bool = False) -> str:
        """A text; `filled` refuses one without a character."""
        if not self._has(key):
            return ""
        value = _as_text(self.data[key])
        if value is None:
            self.fault(key, f"“{key}” must be text")
        elif filled and not value:
            self.fault(key, f"“{key}” is empty")
        return value or ""

    def slug(self, key: str) -> str:
        """A short name in small letters, figures and dashes."""
        value = self.text(key, filled=True)
        if value and not _SLUG.fullmatch(value):
            said = f"“{key}” is {_shown(value)}: use small letters, figures and dashes"
            self.fault(key, said + ", as in “use-of-sources”")
        return value

    def number(
        self, key: str, *, least: float = 0, most: float | None = None, over: bool = False
    ) -> float | None:
        """A number from `least` (`over`: more than that) to `most`, or None."""
        if not self._has(key):
            return None
        value = _as_number(self.data[key])
        if value is None:
            self.fault(key, f"“{key}” must be a number, not {_shown(self.data[key])}")
            return None
        return value if self._in_range(key, value, least, most, over) else None

    def whole(self, key: str, *, least: int, most: int) -> int | None:
        """A whole number from `least` to `most`, or None."""
        if not self._has(key):
            return None
        value = _as_number(self.data[key])
        if value is None or value != round(value):
            self.fault(key, f"“{key}” must be a whole number, not {_shown(self.data[key])}")
            return None
        return round(value) if self._in_range(key, value, least, most, False) else None

    def flag(self, key: str) -> bool:
        """True or false; false without the key."""
        if not self._has(key):
            return False
        value = self.data[key]
        found = value if isinstance(value, bool) else _FLAGS.get(str(value).casefold())
        if found is None:
            self.fault(key, f"“{key}” must be true or false, not {_shown(value)}")
        return bool(found)

    def choice(self, key: str, allowed: Sequence[str]) -> str:
        """One of the words of `allowed`, or ""."""
        value = self.text(key)
        if not value or value in allowed:
            return value
        near = did_you_mean(nearest(value, allowed))
        self.fault(key, f"“{key}” is {_shown(value)}{near}; it may be {', '.join(allowed)}")
        return ""

    def items(self, key: str) -> Iterator[tuple[Path, object]]:
        """The items of a list, each with its place."""
        if not self._has(key):
            return
        value = self.data[key]
        if not isinstance(value, list):
            self.fault(key, f"“{key}” {_LIST}")
            return
        for i, item in enumerate(value):
            yield (*self.place, key, i), item

    def texts(self, key: str, refuse: Callable[[str], str | None] | None = None) -> tuple[str, ...]:
        """A list of texts; `refuse` says what is wrong with one, or None."""
        found = []
        for place, item in self.items(key):
            value = _as_text(item)
            if value is None:
                text = f"“{key}” is empty" if item is None else f"“{key}” must be text"
            else:
                found.append(value)
                text = (refuse(value) if refuse else None) or ""
            if text:
                self.faults.append(self.located.fault(place, text))
        return tuple(found)

    def part(self, key: str, called: str) -> Part | None:
        """The keys under `key`."""
        return self.at((*self.place, key), self.data[key], called) if self._has(key) else None

    def at(self, place: Path, data: object, called: str) -> Part | None:
        """A part at any place: the items of lists are parts, too."""
        if isinstance(data, dict):
            return Part(self.located, place, called, data, self.faults)
        key = next((part for part in reversed(place) if isinstance(part, str)), "the rubric")
        said = f"“{key}” is empty" if data is None else f"“{key}” {_KEYS}"
        self.faults.append(self.located.fault(place, said))
        return None

    def _has(self, key: str) -> bool:
        if self.data.get(key) is not None:
            return True
        if key in self.data:
            self.fault(key, f"“{key}” is empty")
        return False

    def _in_range(
        self, key: str, value: float, least: float, most: float | None, over: bool
    ) -> bool:
        if value < least or (over and value == least):
            rule = f"more than {least:g}" if over else f"{least:g} or more"
        elif most is not None and value > most:
            rule = f"{most:g} or less"
        else:
            return True
        self.fault(key, f"“{key}” must be {rule}, not {_shown(self.data[key])}")
        return False

    def _unknown(self, key: str, value: object, allowed: Sequence[str]) -> str:
        if value is None and not key.isidentifier():
            return f"“{key}” is no key: put quotation marks around text that holds a comma"
        near = did_you_mean(nearest(key, allowed))
        return f"{self.called} has no key “{key}”{near}; it may have {', '.join(allowed)}"


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return None


def _as_number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if isfinite(number) else None


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        text = str(value)
        return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
    return "a list" if isinstance(value, (list, tuple)) else "keys with values"
