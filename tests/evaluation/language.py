"""What is found in a text's language: by an engine alone, through the filter, and by the layer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from feedback.checks.catalogue import ROOMS
from feedback.checks.run import run_checks
from feedback.errors import EngineError
from feedback.essay.build import build_essay
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar import harper, lingotweaker
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine, Match
from feedback.grammar.findings import language_findings
from feedback.grammar.merge import merged
from feedback.library.library import SourceLibrary
from feedback.reading.document import Document
from feedback.text.span import Span

STAGES = ("raw", "filtered", "layer")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of the text that is pointed at, and the rule or check that does."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The places at each stage, in text order: STAGES name the fields.

    `raw` is the engine alone, `filtered` what is reported of it, `layer` that and this program's
    own language checks. Repeats of a finding are places of their own.
    """

    raw: tuple[Place, ...]
    filtered: tuple[Place, ...]
    layer: tuple[Place, ...]

    def at(self, stage: str) -> tuple[Place, ...]:
        return {"raw": self.raw, "filtered": self.filtered, "layer": self.layer}[stage]


class Remembering:
    """An engine that answers a question it has had before from memory."""

    def __init__(self, engine: GrammarEngine) -> None:
        self._engine = engine
        self._known: dict[tuple[str, str], list[Match]] = {}

    @property
    def name(self) -> str:
        return self._engine.name

    @property
    def version(self) -> str:
        return self._engine.version

    def warm(self, variant: str) -> None:
        self._engine.warm(variant)

    def check(self, text: str, variant: str) -> list[Match]:
        if (text, variant) not in self._known:
            self._known[text, variant] = self._engine.check(text, variant)
        return list(self._known[text, variant])


def looks(
    document: Document,
    engines: Sequence[GrammarEngine],
    library: SourceLibrary | None = None,
    *,
    language: str = "auto",
) -> dict[str, Looks]:
    """What each engine (by name) leads to in `document`, read once against `library`.

    Raises EngineError for an engine that cannot check: an unchecked text is no clean one.
    """
    library = library or SourceLibrary()
    essay = build_essay(document, library, language)
    own = own_findings(essay, library)
    return {engine.name: _looks(essay, library, engine, own) for engine in engines}


def own_findings(essay: Essay, library: SourceLibrary) -> list[Finding]:
    """What this program's own language checks find."""
    found, _ = run_checks(essay, library, off=[room for room in ROOMS if room != "grammar"])
    return found


def _looks(
    essay: Essay, library: SourceLibrary, engine: GrammarEngine, own: list[Finding]
) -> Looks:
    engine = Remembering(engine)
    raw = tuple(sorted({Place(m.span, m.rule) for m in engine.check(essay.text, essay.language)}))
    found, info = language_findings(essay, library, engine)
    if info.note:
        raise EngineError(info.note)
    return Looks(raw, places(found), places(merged([*found, *own], essay.text)))


def places(findings: Iterable[Finding]) -> tuple[Place, ...]:
    """Every place of the findings, each span and check once, in text order."""
    return tuple(sorted({Place(span, f.check) for f in findings for span in f.places}))


def available_engines(names: Sequence[str] = ()) -> list[GrammarEngine]:
    """The engines of `names`, or all that are here; LanguageTool where installed or named."""
    if names:
        opened = [open_engine(name) for name in names]
        return [engine for engine in opened if engine is not None]
    found: list[GrammarEngine] = []
    if lingotweaker.available():
        found.append(lingotweaker.Lingotweaker())
    if harper.available():
        found.append(harper.Harper())
    try:
        languagetool = open_engine("languagetool")
    except EngineError:
        return found
    return [*found, languagetool] if languagetool else found
