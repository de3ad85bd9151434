"""The Python face: models loaded once, any number of essays."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from feedback.assess import assess
from feedback.assessment import Assessment, Audience
from feedback.errors import EngineError, UsageError
from feedback.grammar.ahead import Ahead
from feedback.grammar.choose import open_for, own_address, start_early
from feedback.library.library import SourceLibrary
from feedback.library.load import load_sources
from feedback.reading.document import Document
from feedback.reading.prompt import prompt_of
from feedback.reading.read import essay_of, read_essay, refuse_book
from feedback.rubric.load import load_rubric
from feedback.text import parsing
from feedback.text.language import plainly_not_english
from feedback.text.variant import choose_variant

if TYPE_CHECKING:
    from feedback.grammar.engine import GrammarEngine
    from feedback.rubric.model import Rubric

AUDIENCES: tuple[Audience, ...] = ("student", "teacher")


class Checker:
    """Checks essays against one pack of sources and one rubric; safe to use from several threads.

        checker = Checker(sources=["pack/"], rubric="source-essay")
        checker.check("essay.docx").report()

    `sources` are files and folders, or a library of them that was loaded before; `rubric` is the
    name of a ready-made rubric, a file, a rubric that was loaded before, or None;
    `engine` is "auto", "languagetool", "lingotweaker", "harper" or "none" (an installed
    LanguageTool's server starts here and ends with the program), or several engines with commas
    ("lingotweaker,harper") that look together; `language` is "auto", one of the six kinds of
    English, or with a LanguageTool server at `languagetool_url` any that it knows ("de-DE"), for
    language feedback alone; `style` adds the engine's advice on style, None leaves that to the
    rubric; `date` is shown in the report; `cache` False asks the engine about every paragraph, and
    keeps no answer in the cache folder; `prompt` is the assignment's wording, or a file that holds
    it: what an essay takes from it is neither copied from a source nor a claim.
    Raises a FeedbackError, worded for a teacher, when one of them cannot be used.
    """

    def __init__(
        self,
        sources: Iterable[str | Path] | SourceLibrary = (),
        rubric: str | Path | Rubric | None = "source-essay",
        *,
        language: str = "auto",
        engine: str = "auto",
        languagetool_url: str | None = None,
        style: bool | None = None,
        audience: Audience = "student",
        date: str = "",
        cache: bool = True,
        prompt: str | Path = "",
    ) -> None:
        if audience not in AUDIENCES:
            raise UsageError(f"The audience is “student” or “teacher”, not “{audience}”.")
        if isinstance(rubric, (str, Path)):
            rubric = load_rubric(str(rubric)) if rubric else None
        self._rubric: Rubric | None = rubric
        self._style = style
        self._audience: Audience = audience
        self._date = date
        self._prompt = prompt_of(prompt)
        self._language, self._engine = open_for(language, engine, languagetool_url, keeps=cache)
        self._ahead: Ahead | None = None
        start_early(self._engine)
        self._library = (
            sources
            if isinstance(sources, SourceLibrary)
            else load_sources([Path(source) for source in sources])
        )

    @property
    def rubric(self) -> Rubric | None:
        """The rubric as it was understood."""
        return self._rubric

    @property
    def engine(self) -> GrammarEngine | None:
        """The grammar engine, loaded or not yet."""
        return self._engine

    @property
    def library(self) -> SourceLibrary:
        """The sources as they were understood."""
        return self._library

    def server_address(self) -> str | None:
        """Where this program's own LanguageTool server listens, for other processes to use.

        None when there is no such server. Raises EngineError when it does not start.
        """
        return own_address(self._engine)

    def warm_engine(self) -> None:
        """Loads the engine alone; what goes astray shows at the first check."""
        try:
            if self._engine is not None:
                self._engine.warm(self._variant(""))
        except EngineError:
            # The check itself meets the same error and says so in the report.
            return

    def warm(self, document: Document | None = None) -> None:
        """Loads the models, the engine beside the parser; checks do it themselves when needed.

        `document` is an essay to come: the engine begins with it at once, and nobody waits for it
        before the essay's check does.
        """
        if self._engine is not None and document and not self._is_foreign(document.text):
            self._ahead = Ahead(self._engine, document, self._variant(document.text))
            parsing.warm()
            return
        loading = Thread(target=self.warm_engine, daemon=True)
        loading.start()
        parsing.warm()
        loading.join()

    def _is_foreign(self, text: str) -> bool:
        return self._language == "auto" and plainly_not_english(text)

    def _variant(self, text: str) -> str:
        return choose_variant(text) if self._language == "auto" else self._language

    def with_sources(self, sources: Iterable[str | Path]) -> Checker:
        """A checker with another pack that shares this one's models."""
        other = object.__new__(Checker)
        other.__dict__.update(self.__dict__)
        other._library = load_sources([Path(source) for source in sources])
        return other

    def check(self, path: str | Path) -> Assessment:
        """The assessment of the essay in a file."""
        return self.check_document(read_essay(Path(path)))

    def check_text(self, text: str, file: str = "essay") -> Assessment:
        """The assessment of an essay given as a string; ReadingError where it holds no words."""
        return self.check_document(essay_of(text, file=file))

    def check_document(self, document: Document) -> Assessment:
        """The assessment of an essay that has been read already."""
        refuse_book(document, document.file)
        return assess(
            document,
            self._library,
            rubric=self._rubric,
            engine=self._engine_for(document),
            language=self._language,
            style=self._style,
            audience=self._audience,
            date=self._date,
            prompt=self._prompt,
        )

    def _engine_for(self, document: Document) -> GrammarEngine | None:
        ahead = self._ahead
        return ahead if ahead is not None and ahead.is_for(document) else self._engine
