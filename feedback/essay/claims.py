"""What the essay states, what stands behind it, and what the sources say of it."""

from __future__ import annotations

from feedback.essay.comparison import compare
from feedback.essay.model import Attribution, Body, Citation, Claim, Quotation
from feedback.library.library import SourceLibrary


def find_claims(
    body: Body,
    library: SourceLibrary,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """The claims of the running text, in order."""
    claims = []
    for sentence in body.prose:
        found = compare(body, sentence.span, library)
        if found.quantities:
            claims.append(
                Claim(
                    sentence.span,
                    "statistic",
                    "none",
                    found.verdict,
                    found.evidence,
                    found.quantities,
                    differing=found.differing,
                )
            )
    return tuple(claims)
