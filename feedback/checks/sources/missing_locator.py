"""A quotation whose citation gives no page, where the essay's style asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.checks.sources.works import is_web_page, words_of
from feedback.essay.model import Citation, Essay, Quotation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary

_LIST = (
    "\n\nReferences\n\nOkoro, B. (2014). Silt. River Studies, 3(1), 4–19.\n\n"
    "Smyth, A. (2011). The quay at night. Field Books."
)

CHECK = Check(
    name="sources/missing-locator",
    severity="suggestion",
    summary="a quotation whose citation lacks the page that the essay's style asks for",
    why="With the page a reader can find the words and what comes before and after them.",
    advice="Which page of the source are these words on? Give it here as you do elsewhere, or a "
    "paragraph number if a web page has no pages.",
    examples=(
        Example(
            flagged="Okoro writes that “the bed rises by a hand every spring” ⟦(Okoro, 2014)⟧. "
            f"The quay “was black as a cellar by five” (Smyth, 2011, p. 12).{_LIST}",
            clean="Okoro writes that “the bed rises by a hand every spring” (Okoro, 2014, p. 5). "
            f"The quay “was black as a cellar by five” (Smyth, 2011, p. 12).{_LIST}",
        ),
    ),
    step="Give the page with every quotation",
    weight=28,
)

_APA = re.compile(r"[^()]{3,200}\((?:(?:1[4-9]|20)\d\d[a-z]?|n\.d\.)(?:,[^()]*)?\)\.")
# Page numbers, a publisher of books, or its place: "Leeds: Weir House".
_PAGES = re.compile(
    r"\bpp?\.\s*\d|\d\s?[–-]\s?\d+\W*(?:https?:\S+)?$|\b(?:Press|Books|Verlag|Publish\w+)\b"
    r"|(?<=[^\W\d_])[.?!”’]?[.?!”’]\s+[A-ZÀ-Þ][\w’'-]+(?:,?\s+[A-ZÀ-Þ][\w.’'-]*){0,2}:"
    r"\s+[A-ZÀ-Þ][\w’'-]+(?:\s+(?:&\s+|and\s+|of\s+)?[A-ZÀ-Þ][\w’'-]+){0,3}(?:,\s+\d{4})?\.?$"
)
_SHORTEST = 4
# So many quotations with their page to one without make it the essay's habit.
_USUAL = 2
_STYLES = ("mla", "apa", "author-date")


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 6) -> Iterator[Finding]:  # noqa: ARG001
    """One finding for all such citations, the first marked and the others as repeats.

    The style asks for a page where another quotation of the essay has one; in APA also where the
    list shows that the work has pages. A shorter quotation is asked only where the essay itself
    gives a page of the same work. Where most quotations have their page, one that is given to an
    author's name alone is marked itself.
    """
    bare: list[tuple[Citation, Quotation]] = []
    unplaced: list[Quotation] = []
    paged = 0
    for quotation in essay.quotations_of(at_least=_SHORTEST):
        near = _citations_of(quotation, essay)
        if any(c.locator for c in near):
            paged += any(c.style in _STYLES and c.form == "parenthetical" for c in near)
        elif len(near) == 1 and near[0].style in _STYLES:
            if quotation.words >= min_words or _paged_elsewhere(near[0], essay):
                bare.append((near[0], quotation))
        elif not near and quotation.words >= min_words and _is_of_a_name(quotation, essay):
            unplaced.append(quotation)
    asked = [(c.span, q) for c, q in bare if _has_pages(c, essay, paged=paged)]
    if paged >= _USUAL * max(1, len(unplaced)):
        asked += [(q.span, q) for q in unplaced]
    asked.sort(key=lambda pair: pair[0])
    if not asked:
        return
    first, quotation = asked[0]
    places = list(dict.fromkeys(span for span, _ in asked))
    words = shown(quotation.inner.of(essay.text), 8)
    cited = shown(first.of(essay.text))
    yield CHECK.at(
        first,
        f"{words} has no page beside it."
        if first == quotation.span
        else f"{cited} gives no page for {words}.",
        repeats=tuple(places[1:]),
        confidence=0.85,
    )


def _is_of_a_name(quotation: Quotation, essay: Essay) -> bool:
    """Whether the quotation's sentence gives it to the author of a paged work, by name alone.

    Nothing near it may be its page: no citation in the sentence after, and none of the work in the
    paragraph before it, whose page would go for both.
    """
    home = essay.sentences[quotation.sentence]
    paragraph = essay.paragraphs[home.paragraph]
    named = [c for c in essay.citations if c.style == "prose" and home.span.covers(c.span)]
    entries = {c.entry for c in named if c.author and _is_given_to(c, quotation, essay)}
    if len(entries) != 1 or not paragraph.is_prose:
        return False
    entry = entries.pop()
    after = [s.span.end for s in paragraph.sentences if s.index == home.index + 1]
    end = after[0] if after else home.span.end
    around = [c for c in essay.citations if c.style != "prose" or c.locator]
    if any(home.span.start <= c.span.start < end for c in around):
        return False
    if any(c.entry == entry and paragraph.span.start <= c.span.start < end for c in around):
        return False
    work = words_of(essay.works_cited[entry], essay) if entry is not None else ""
    known = any(c.entry == entry and c.style == "mla" and c.locator for c in around)
    return bool(known or _PAGES.search(work)) and not is_web_page(work)


def _is_given_to(citation: Citation, quotation: Quotation, essay: Essay) -> bool:
    """Whether the author named is the one whose words are quoted: the pack's, or who says them."""
    if quotation.source is not None:
        return quotation.source in citation.sources
    name = (citation.author or "").split()[-1]
    return quotation.verdict == "not_checked" and any(
        a.kind == "named" and name in a.holder.split() and a.span.overlaps(citation.span)
        for a in essay.attributions
    )


def _citations_of(quotation: Quotation, essay: Essay) -> list[Citation]:
    """The citations of its sentence, and one that follows its closing mark."""
    sentence = essay.sentences[quotation.sentence].span
    end = max(sentence.end, quotation.span.end)
    return [
        c
        for c in essay.citations
        if (c.style != "prose" or c.locator)
        and (sentence.start <= c.span.start < end or _follows(quotation, c, essay))
    ]


def _follows(quotation: Quotation, citation: Citation, essay: Essay) -> bool:
    gap = essay.text[quotation.span.end : citation.span.start]
    return citation.span.start >= quotation.span.end and not gap.strip(" .,;\n")


def _has_pages(citation: Citation, essay: Essay, *, paged: int) -> bool:
    """Whether the work has pages and the style wants them."""
    if citation.entry is None:
        return False
    entry = words_of(essay.works_cited[citation.entry], essay)
    if is_web_page(entry):
        return False
    pages = _PAGES.search(entry) is not None or _paged_elsewhere(citation, essay)
    return pages and (paged > 0 or citation.style == "apa" or _is_apa(essay))


def _paged_elsewhere(citation: Citation, essay: Essay) -> bool:
    """Whether the essay itself gives a page of the same work."""
    return any(
        c.entry == citation.entry
        and c.style in _STYLES
        and re.search(r"\d", c.locator or "")
        and not re.match(r"(?:par|¶|line|act|sc|ch)", c.locator or "", re.IGNORECASE)
        for c in essay.citations
    )


def _is_apa(essay: Essay) -> bool:
    """Whether the list is in APA style: the year in parentheses and a stop after the authors."""
    entries = [words_of(work, essay) for work in essay.works_cited]
    return sum(1 for entry in entries if _APA.match(entry)) > len(entries) / 2
