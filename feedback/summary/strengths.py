"""What the essay does well: at most three things, each said of one passage where it has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from feedback.assessment import Strength
from feedback.essay.grammar.content_words import content
from feedback.essay.model import Claim, Essay, Paragraph, Quotation
from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.text.printable import snippet
from feedback.text.span import Span

MOST_STRENGTHS = 3

_LANGUAGE = ("spelling", "grammar", "punctuation")
_WORDS_SHOWN = 48
_REASON_SHOWN = 72
_LEAST_LETTERS = 4
# More sources than this, or long titles, are counted instead of listed.
_MOST_NAMES = 3
_LETTERS_A_NAME = 24
_REASON = re.compile(r"\b(?:because|so that|therefore|which means|as a result)\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"\bfor (?:example|instance)\b", re.IGNORECASE)
# What stands in brackets is said by the way.
_ASIDE = re.compile(r"\s*\([^()]*(?:\)|$)|^[^()]*\)")
# A reason or an example of fewer words says too little to be named.
_LEAST_WORDS = 6
# Words of content that a figure's sentence shares with its passage before it is praised: praise of
# what the source says of something else would teach a mistake.
_LEAST_SHARED = 3


def strengths(
    essay: Essay, library: SourceLibrary, findings: Sequence[Finding], *, language_checked: bool
) -> tuple[Strength, ...]:
    """The first few strengths there are, what the essay does with its sources before the rest."""
    found = _in_order(essay, library, findings, language_checked)
    warned = [span for f in findings if _warns_of_content(f) for span in f.places]
    return tuple(islice(_apart(found, warned), MOST_STRENGTHS)) or tuple(_even_paragraphs(essay))


def _warns_of_content(finding: Finding) -> bool:
    """Whether a warning questions what stands there; a label from another pack still leads well."""
    if finding.severity == "suggestion" or finding.check == "sources/unresolved-label":
        return False
    return finding.category in ("sources", "claims", "structure")


def _apart(found: Iterator[Strength], warned: Sequence[Span]) -> Iterator[Strength]:
    """Strengths of different passages: one is praised once, and none that is warned of."""
    taken = list(warned)
    for strength in found:
        if strength.span is not None:
            if any(strength.span.overlaps(span) for span in taken):
                continue
            taken.append(strength.span)
        yield strength


def _in_order(
    essay: Essay, library: SourceLibrary, findings: Sequence[Finding], language_checked: bool
) -> Iterator[Strength]:
    yield from _balanced_evaluation(essay, library)
    yield from _sources_together(essay, library)
    yield from _good_quotation(essay, library)
    yield from _agreeing_figure(essay, library)
    yield from _sources_named(essay, library)
    yield from _exact_citation(essay)
    yield from _clean_language(essay, findings, language_checked)
    spelled = [span for f in findings if f.category == "spelling" for span in f.places]
    yield from _said(essay, "reasoning", _REASON, "The point has a reason", spelled)
    yield from _said(essay, "example", _EXAMPLE, "The point has an example", spelled)


def _balanced_evaluation(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    for evaluation in essay.evaluations:
        both = {"value", "limitation"} <= set(evaluation.aspects)
        if both and len(evaluation.aspects) >= 3 and not evaluation.stock:
            name = library[evaluation.source].called if evaluation.source else evaluation.label
            yield Strength(
                f"{name or 'A source'} is judged by its {_listed(evaluation.aspects)}.",
                evaluation.span,
            )
            return


def _sources_together(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    """A paragraph that names two sources or more, in an essay of several paragraphs."""
    prose = [paragraph for paragraph in essay.paragraphs if paragraph.is_prose]
    if len(prose) < 3:
        return
    for number, paragraph in enumerate(prose, 1):
        named = dict(_named_in(essay, paragraph))
        if len(named) >= 2:
            names = [library[source].called for source in named]
            what = _listed(names) if _short(names) else f"{len(names)} sources"
            yield Strength(f"Paragraph {number} brings {what} together.", min(named.values()))
            return


def _named_in(essay: Essay, paragraph: Paragraph) -> Iterator[tuple[str, Span]]:
    for use in essay.source_uses:
        spans = [span for span in use.named if paragraph.span.covers(span)]
        if spans:
            yield use.source, spans[0]


def _good_quotation(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    """An exact quotation that is led into; one that is explained, too, before others."""
    good = [
        quotation
        for quotation in essay.quotations_of(at_least=4)
        if quotation.verdict == "exact" and quotation.introduced and quotation.source
    ]
    for quotation in sorted(good, key=_worth, reverse=True)[:1]:
        name = library[quotation.source or ""].called
        done = ["is introduced", f"quoted word for word from {name}"]
        done += ["explained"] if quotation.explained else []
        words = snippet(quotation.inner.of(essay.text), _WORDS_SHOWN)
        yield Strength(f"“{words}” {_listed(done)}.", quotation.span)


def _worth(quotation: Quotation) -> tuple[bool, bool]:
    return quotation.explained, quotation.cited


def _agreeing_figure(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    agreeing = [
        (claim, figure, evidence)
        for claim in essay.claims
        if claim.verdict == "supported" and not _copied(essay, claim)
        for evidence in claim.evidence[:1]
        for figure in _figures(essay, claim, evidence)[:1]
    ]
    for claim, figure, evidence in agreeing[:1]:
        others = len(agreeing) - 1
        more = f", as do figures in {others} more {'place' if others == 1 else 'places'}"
        name = library[evidence.source or ""].called
        yield Strength(f"“{figure}” agrees with {name}{more if others else ''}.", claim.span)


def _figures(essay: Essay, claim: Claim, evidence: Evidence) -> list[str]:
    """The figures of a claim that a source supports, those it has in the same words first.

    An amount before a date; "two" or "the age of 16" says too little to be named.
    """
    shared = content(essay.text, claim.span) & content(evidence.text, Span(0, len(evidence.text)))
    if evidence.relation != "supports" or not evidence.source or len(shared) < _LEAST_SHARED:
        return []
    telling = (q for q in claim.quantities if q.kind not in ("age", "ordinal"))
    quantities = sorted(telling, key=lambda quantity: quantity.kind == "date")
    words = [snippet(quantity.span.of(essay.text), _WORDS_SHOWN) for quantity in quantities]
    told = [each for each in words if len(each) >= _LEAST_LETTERS and re.search(r"\d", each)]
    return sorted(told, key=lambda each: each not in evidence.text)


def _copied(essay: Essay, claim: Claim) -> bool:
    return any(o.span.overlaps(claim.span) and not (o.credited or o.quoted) for o in essay.overlaps)


def _sources_named(essay: Essay, library: SourceLibrary) -> Iterator[Strength]:
    named = [use for use in essay.source_uses if use.credited]
    if len(named) < 2 or 2 * len(named) < len(library):
        return
    names = [library[use.source].called for use in named]
    if len(named) == len(library):
        every = "Both" if len(named) == 2 else f"All {len(named)}"
        said = f"{every} sources are named."
    elif _short(names):
        said = f"{_listed(names)} are named where they are used."
    else:
        said = f"{len(named)} of the {len(library)} sources are named."
    yield Strength(said, named[0].named[0])


def _exact_citation(essay: Essay) -> Iterator[Strength]:
    """A citation with its page or paragraph; one that the supplied sources bear out first."""
    located = [
        citation
        for citation in essay.citations
        if citation.locator and (citation.sources or citation.label or citation.author)
    ]
    located.sort(key=lambda citation: citation.verdict != "resolved")
    for citation in located[:1]:
        words = snippet((citation.note or citation.span).of(essay.text), _WORDS_SHOWN)
        led = "tells the reader exactly where to look"
        found = citation.verdict in ("resolved", "not_checked")
        yield Strength(
            f"“{words}” {led if found else 'names a source and a place in it'}.", citation.span
        )


def _clean_language(
    essay: Essay, findings: Sequence[Finding], language_checked: bool
) -> Iterator[Strength]:
    slips = sum(len(f.places) for f in findings if f.category in _LANGUAGE)
    if language_checked and essay.words >= 150 and 100 * slips / essay.words < 0.6:
        found = "no slips" if not slips else "one slip" if slips == 1 else f"only {slips} slips"
        yield Strength(f"The language check found {found} in {essay.words:,} words.")


def _said(
    essay: Essay, support: str, sign: re.Pattern[str], praise: str, avoid: Sequence[Span]
) -> Iterator[Strength]:
    """A claim whose own sentence, or the one after it, shows this support in so many words.

    A sentence with a place to `avoid` is left: a slip makes no good example of what works.
    """
    for claim in essay.claims:
        if claim.support != support:
            continue
        for span in _sentence_and_next(essay, claim):
            text = span.of(essay.text)
            found = sign.search(_ASIDE.sub("", text))
            words = found.string[found.start() :].rstrip(".!? ") if found else ""
            slips = any(span.overlaps(place) for place in avoid)
            if len(words.split()) >= _LEAST_WORDS and not slips:
                yield Strength(f"{praise}: “{snippet(words, _REASON_SHOWN)}”.", span)
                return


def _sentence_and_next(essay: Essay, claim: Claim) -> Iterator[Span]:
    sentence = essay.sentence_at(claim.span.start)
    if sentence is not None:
        yield sentence.span
        following = essay.sentences[sentence.index + 1 : sentence.index + 2]
        yield from (each.span for each in following if each.paragraph == sentence.paragraph)


def _even_paragraphs(essay: Essay) -> Iterator[Strength]:
    """Said of an essay of which there is nothing else to praise."""
    lengths = [len(p.span.of(essay.text).split()) for p in essay.paragraphs if p.is_prose]
    if len(lengths) >= 4 and min(lengths) >= 20 and max(lengths) <= 0.45 * sum(lengths):
        yield Strength(f"The essay has {len(lengths)} paragraphs of about the same length.")


def _short(names: Sequence[str]) -> bool:
    return len(names) <= _MOST_NAMES and all(len(name) <= _LETTERS_A_NAME for name in names)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
