"""What counts as giving credit, for the checks that ask about the whole essay."""

from __future__ import annotations

import re

from feedback.essay.model import Essay, SourceUse

# A bare "the article" is little credit, but it does point at something read.
_DOCUMENT = re.compile(
    r"\b(?:the|this|these|that|both|my)\s+(?:artic[a-z]{2,3}|passages?|excerpts?|sources?(?!\s+of\b))\b",
    re.IGNORECASE,
)


def points_at_a_source(essay: Essay) -> bool:
    """Whether the essay cites, quotes or names anything that it was written from."""
    if essay.citations or essay.works_cited or any(essay.quotations_of(at_least=4)):
        return True
    if any(_DOCUMENT.search(p.span.of(essay.text)) for p in essay.paragraphs if p.is_prose):
        return True
    return any(a.source or a.kind == "source" for a in essay.attributions)


def barely_used(use: SourceUse) -> bool:
    """One wording or fact in common, and no name: it may be chance."""
    return not use.named and not use.quoted and len(use.worded) + len(use.facts) == 1


def used_unnamed(use: SourceUse) -> bool:
    """Drawn on beyond chance, and never named."""
    return use.used and not use.named and not barely_used(use)
