"""A quotation that stands in another source than the one named for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import listed, shown
from feedback.essay.attributions.signals import REPORTING
from feedback.essay.facts.taken_for_author import quoted_from_another
from feedback.essay.model import Essay, Quotation
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary

_PACK = {
    "Source 1": "The lighthouse was lit for the first time in 1868. Its keeper climbed the stairs "
    "four times a night.",
    "Source 2": "A storm carried off the landing stage in the winter of 1902, and no boat could "
    "come near the rock for five weeks.",
}

CHECK = Check(
    name="sources/misattributed-quotation",
    severity="warning",
    summary="a quotation credited to one source whose words are in another",
    why="A reader who looks the words up in the source you name will not find them there.",
    advice="Look for the quotation in both sources: which one should you name here?",
    examples=(
        Example(
            flagged="Source 1 tells us that ⟦“no boat could come near the rock for five weeks”⟧, "
            "so the keeper had to live on what he had.",
            clean="Source 2 tells us that “no boat could come near the rock for five weeks”, so "
            "the keeper had to live on what he had.",
            sources=_PACK,
        ),
    ),
    needs_sources=True,
    step="Name the right source for each quotation",
    weight=68,
)
_WHOSE = (
    "Who says this in the source? Name that person, and say that the author quotes them (in MLA: "
    "“qtd. in”)."
)
_BEHIND = 60
_RIGHT_BEHIND = 12
_DENIED = re.compile(r"\b(?:not|never|nothing|nobody|neither|nor)\b|n[’']t\b", re.IGNORECASE)
# "In Source 1,", "According to Source 1,", "… and, in “The Salt Road”,": the words' own place.
_PLACED = re.compile(
    r"(?:^|[,;]|\b(?:that|and|but))\W*(?:in|from|per|according\s+to)\W*(?:the\W*)?$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:finds?|found|puts?)\b", re.IGNORECASE)
# Words held too loosely may come from anywhere.
_WORDS_A_CHANGE = 4


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 5) -> Iterator[Finding]:
    """One finding for each quotation whose own sentence names other sources than its own."""
    for quotation in essay.quotations_of(at_least=min_words):
        if (
            _belongs_elsewhere(quotation)
            and (_is_closed(essay, quotation) or not _said_by_another(essay, quotation))
            and not _found_in(essay, quotation)
            and (_is_cited_behind(essay, quotation) or _is_given(essay, quotation))
        ):
            holder = library[quotation.source or ""].called
            named = listed([library[id].called for id in quotation.named])
            yield CHECK.at(
                quotation.span,
                f"The words {shown(quotation.inner.of(essay.text))} are credited to {named} here, "
                f"but they are in {holder}.",
                evidence=_evidence(quotation),
                confidence=0.9 if quotation.verdict == "exact" else 0.7,
            )
        else:
            yield from _spoken_by_another(essay, quotation, library)


def _spoken_by_another(
    essay: Essay, quotation: Quotation, library: SourceLibrary
) -> Iterator[Finding]:
    """The words of somebody whom the author quotes, given to the author."""
    found = quoted_from_another(essay, quotation, library)
    if found is None or quotation.source_span is None:
        return
    source = found.passage.source
    said = " ".join(found.signal.span.of(essay.text).split())
    holder = " ".join(found.voice.holder.of(source.text).split())
    yield CHECK.at(
        quotation.span,
        f"The words {shown(quotation.inner.of(essay.text))} come after “{said}”, but in "
        f"{source.called} it is “{holder}” who says them.",
        severity="suggestion",
        advice=_WHOSE,
        evidence=(
            Evidence(
                source.id, found.passage.span, found.passage.text, "differs", (found.voice.holder,)
            ),
        ),
        confidence=0.7,
    )


def _belongs_elsewhere(quotation: Quotation) -> bool:
    """Whether a source is named and another one holds the words, but for a slip or two."""
    if quotation.source is None or not quotation.named or quotation.source in quotation.named:
        return False
    return len(quotation.changes) * _WORDS_A_CHANGE <= quotation.words


def _is_cited_behind(essay: Essay, quotation: Quotation) -> bool:
    """Whether the sources named stand behind the words: "(Source 1)", "writes Lund"."""
    end = quotation.span.end + _BEHIND
    credits = [(c.span, set(c.sources)) for c in essay.citations]
    credits += [(a.span, {a.source}) for a in essay.attributions if a.source]
    return any(
        quotation.span.end <= span.start < end
        and ids & {*quotation.named}
        and not re.search(r"[.!?][\"”’»)]*\s+(?=\w)", essay.text[quotation.span.end : span.start])
        for span, ids in credits
    )


def _is_closed(essay: Essay, quotation: Quotation) -> bool:
    """Whether brackets, a number or a note right behind the words name the source for them."""
    return any(
        c.form != "running"
        and {*c.sources} == {*quotation.named}
        and c.span.start >= quotation.span.end
        and not re.search(r"\w", essay.text[quotation.span.end : c.span.start])
        for c in essay.citations
    )


def _is_given(essay: Essay, quotation: Quotation) -> bool:
    """Whether a lead gives the words to the source that it names.

    "Source 1 says", "In Source 1 we find", "Source 1:"; not "Although Source 1 is on trade" or
    "Source 1 never says".
    """
    sentence = essay.sentences[quotation.sentence].span
    start = min(sentence.start, quotation.span.start)
    ends = [c.span for c in essay.citations if {*c.sources} & {*quotation.named}]
    ends += [a.span for a in essay.attributions if a.source in quotation.named]
    within = [s for s in ends if start <= s.start and s.end <= quotation.span.start]
    if not within:
        return True
    first, name = min(within), max(within, key=lambda s: s.end)
    said = essay.text[first.start : quotation.span.start]
    if _is_denied(essay.text[name.start : quotation.span.start]):
        return False
    return bool(
        REPORTING.search(said)
        or _SPOKEN.search(said)
        or _PLACED.search(essay.text[start : name.start])
        or re.fullmatch(r"\W*:\W*", essay.text[name.end : quotation.span.start])
    )


def _is_denied(lead: str) -> bool:
    """Whether the saying is denied ("never says", "says nothing of"), and not something beside it:
    "answers him, though she never met him"."""
    said = next(REPORTING.finditer(lead), None)
    end = said.end() + _RIGHT_BEHIND if said and "," in lead[said.end() :] else len(lead)
    return _DENIED.search(lead[:end]) is not None


def _found_in(essay: Essay, quotation: Quotation) -> bool:
    """Whether brackets behind the words name the source that holds them: "(qtd. in Source 2)"."""
    brackets = re.match(r"\W*?\([^()]*\)", essay.text[quotation.span.end :])
    end = quotation.span.end + (brackets.end() if brackets else 0)
    return any(
        quotation.source in c.sources and quotation.span.end <= c.span.start < end
        for c in essay.citations
    )


def _said_by_another(essay: Essay, quotation: Quotation) -> bool:
    """Whether the words are given to a person of whom nobody knows which source is theirs."""
    return any(
        a.kind == "named"
        and a.source is None
        and a.covers.start <= quotation.span.start < a.covers.end
        for a in essay.attributions
    )


def _evidence(quotation: Quotation) -> tuple[Evidence, ...]:
    if quotation.source_span is None:
        return ()
    passage = quotation.source_text or ""
    return (Evidence(quotation.source, quotation.source_span, passage, "same_wording"),)
