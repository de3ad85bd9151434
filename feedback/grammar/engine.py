"""What every grammar engine can do, and the form its matches take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, Protocol, runtime_checkable

from feedback.text.span import Span

MOST_SUGGESTIONS = 10
# The name of this program's own language checks among the engines of a finding.
OWN_ENGINE = "feedback"
# What stands between the names of several engines.
SEVERAL = ", "
MatchCategory = Literal["spelling", "grammar", "punctuation", "style"]


@dataclass(frozen=True, slots=True)
class Match:
    """One thing an engine points at; `span` counts code points of the text that was checked.

    `rule` is the engine's own id; `message` is free of markup; at most 10 `suggestions`, in the
    engine's order. `engines` names those that point at it where several looked, () where one did.
    """

    span: Span
    rule: str
    category: MatchCategory
    message: str
    suggestions: tuple[str, ...] = ()
    engines: tuple[str, ...] = ()


class GrammarEngine(Protocol):
    """A grammar engine. `check` and `warm` may be called from several threads."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def warm(self, variant: str) -> None:
        """Loads what a check of `variant` needs, so that the first check does not have to.

        Raises EngineError when the engine could not be loaded.
        """
        ...

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text` for a language variant ("en-GB"), in text order.

        Raises EngineError when the engine could not check.
        """
        ...


@runtime_checkable
class ChecksMany(Protocol):
    """An engine that checks several texts faster at once than one by one."""

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """For each text what `check` says of it; raises EngineError as `check` does."""
        ...


def check_each(engine: GrammarEngine, texts: Sequence[str], variant: str) -> list[list[Match]]:
    """The matches of each text, in the texts' order, each text checked for itself."""
    if isinstance(engine, ChecksMany):
        return engine.check_all(texts, variant)
    return [engine.check(text, variant) for text in texts]


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """Which engine looked at the language; `name` "none" with a `note` when none did.

    Where several looked, `name` and `version` list theirs in one order ("lingotweaker, harper",
    "0.2.8, 0.2.0"). `fallback` says why it is not the engine that was preferred, "" when it is.
    """

    name: str
    version: str
    variant: str
    note: str = ""
    fallback: str = ""

    @property
    def said(self) -> str:
        """The engines with their versions, in words: "lingotweaker 0.2.8 and harper 0.2.0"."""
        pairs = zip_longest(self.name.split(SEVERAL), self.version.split(SEVERAL), fillvalue="")
        named = [f"{name} {version}".strip() for name, version in pairs]
        return " and ".join([", ".join(named[:-1]), named[-1]] if named[1:] else named)
