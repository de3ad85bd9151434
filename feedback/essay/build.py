"""Document + library → Essay: the finders in the order in which each needs the others."""

from __future__ import annotations

from dataclasses import fields

from feedback.essay.attributions.find import find_attributions
from feedback.essay.citations.find import find_citations
from feedback.essay.citations.meant import with_quoted, with_speakers
from feedback.essay.citations.places import located
from feedback.essay.citations.works_cited import find_works_cited, with_cited
from feedback.essay.claims.find import find_claims
from feedback.essay.evaluations.find import find_evaluations
from feedback.essay.model import Body, Essay
from feedback.essay.overlaps.find import find_overlaps
from feedback.essay.quotations.find import find_quotations
from feedback.essay.source_use import find_source_uses
from feedback.essay.structure.find import read_body
from feedback.essay.structure.prompted import is_of_the_prompt, with_prompt
from feedback.library.library import SourceLibrary
from feedback.reading.document import Document


def build_essay(
    document: Document, library: SourceLibrary, language: str = "auto", prompt: str = ""
) -> Essay:
    """The essay in `document`, read against `library`; `language` "auto" counts spellings.

    `prompt` is the assignment's wording: no claim of the student's, and not taken from a source.
    """
    body = with_prompt(read_body(document, language), prompt)
    attributions = find_attributions(body, library)
    works_cited = find_works_cited(body)
    citations = find_citations(body, library, attributions, works_cited)
    attributions = with_speakers(body, attributions, citations)
    works_cited = with_cited(works_cited, citations, library)
    quotations = find_quotations(body, library, citations, attributions)
    citations = located(with_quoted(body, citations, quotations), library)
    overlaps = find_overlaps(body, library, quotations, citations, attributions)
    claims = tuple(
        claim
        for claim in find_claims(body, library, quotations, citations, attributions)
        if not is_of_the_prompt(body, claim.span)
    )
    evaluations = find_evaluations(body, library, citations, attributions)
    uses = find_source_uses(body, library, attributions, citations, quotations, overlaps, claims)
    return Essay(
        **{field.name: getattr(body, field.name) for field in fields(Body)},
        attributions=attributions,
        citations=citations,
        works_cited=works_cited,
        quotations=quotations,
        overlaps=overlaps,
        claims=claims,
        evaluations=evaluations,
        source_uses=uses,
    )


def build_foreign_essay(document: Document, language: str) -> Essay:
    """An essay in another language: its paragraphs and sentences, and none of the parts.

    What the finders look for, they know in English only.
    """
    body = read_body(document, language, parsed=False)
    return Essay(**{field.name: getattr(body, field.name) for field in fields(Body)})
