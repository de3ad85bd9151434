"""No comment of the student's own goes with a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedback.checks.card import Check, Example
from feedback.checks.sources.shown import shown
from feedback.essay.model import Essay, Quotation
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.words import count_words

CHECK = Check(
    name="sources/unexplained-quotation",
    severity="suggestion",
    summary="a quotation that ends its paragraph with no comment of your own",
    why="A quotation cannot explain itself; only you can say what it shows and how it helps your "
    "point.",
    advice="What does this quotation show, and how does it help your argument? Say so in a "
    "sentence after it.",
    examples=(
        Example(
            flagged="Within ten years of the first bridge the trade of the boatmen had ended. "
            "Source 1 says, ⟦“Nobody rowed to work any more.”⟧\n\n"
            "Another change was the railway.",
            clean="Within ten years of the first bridge the trade of the boatmen had ended. "
            "Source 1 says, “Nobody rowed to work any more.” The bridges "
            "had made the boatmen's skill useless to everyone in the town.\n\n"
            "Another change was the railway.",
        ),
    ),
    step="Say what each quotation shows",
    weight=64,
)

_COMMENT_WORDS = 14
# Words with which a sentence sets one quotation in relation to another.
_RELATES = re.compile(
    r"\b(?:since|because|but|while|whereas|although|though|so|yet|for|as|unless|until|if|when|which|who"
    r"|until|than|rather|not|instead|after|before)\b",
    re.IGNORECASE,
)
_SAYS_OF_IT = re.compile(
    r"\s*(?:is|are|was|were|shows?|means?|tells?|suggests?|sounds?|seems?|proves?|reveals?|makes?|implies)"
    r"(?:\s+[\w’'-]+){2}",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\([^()]*\)")


def find(essay: Essay, library: SourceLibrary, *, min_words: int = 6) -> Iterator[Finding]:
    """One finding for all quotations that end a paragraph without a comment, one a paragraph.

    Words enough in the quotation's own sentence count as one. A quotation that closes the
    introduction leads into the essay and needs none.
    """
    homes: dict[int, Quotation] = {}
    for quotation in essay.quotations_of(at_least=min_words):
        if _bare(essay, library, quotation):
            homes.setdefault(essay.sentences[quotation.sentence].paragraph, quotation)
    prose = [p.index for p in essay.paragraphs if p.is_prose]
    introduction = prose[0] if len(prose) > 2 else -1
    bare = [q for home, q in homes.items() if home != introduction]
    if bare:
        words = shown(bare[0].inner.of(essay.text))
        few = "Few" if _has_some_behind(essay, bare[0]) else "No"
        yield CHECK.at(
            bare[0].span,
            f"{few} words of your own follow the quotation {words}.",
            repeats=tuple(quotation.span for quotation in bare[1:]),
            confidence=0.7,
        )


def _bare(essay: Essay, library: SourceLibrary, quotation: Quotation) -> bool:
    if quotation.explained or not quotation.closed:
        return False
    if library and quotation.source is None:
        return False
    if _is_joined_on(essay, quotation) or _is_spoken_of(essay, quotation):
        return False
    return _own_words(essay, quotation) < _COMMENT_WORDS


def _is_spoken_of(essay: Essay, quotation: Quotation) -> bool:
    """Whether the sentence goes on to say something of the words: "the line “…” is about loss"."""
    home = essay.sentences[quotation.sentence].span
    rest = _PARENTHESIS.sub(" ", essay.text[quotation.span.end : home.end])
    return _SAYS_OF_IT.match(rest) is not None


def _is_joined_on(essay: Essay, quotation: Quotation) -> bool:
    """Whether the student's own sentence runs on to another quotation: "“…,” since “…”"."""
    home = essay.sentences[quotation.sentence].span
    later = [
        q
        for q in essay.quotations
        if q.sentence == quotation.sentence and q.span.start >= quotation.span.end
    ]
    if not later or not home.covers(later[0].span):
        return False
    between = essay.text[quotation.span.end : later[0].span.start]
    return not re.search(r"[.!?]\s", between) and _RELATES.search(between) is not None


def _own_words(essay: Essay, quotation: Quotation) -> int:
    sentence = essay.sentences[quotation.sentence].span
    return count_words(essay.text[sentence.start : quotation.span.start])


def _has_some_behind(essay: Essay, quotation: Quotation) -> bool:
    """Whether words that are no citation follow in the paragraph, few as they are."""
    home = essay.paragraphs[essay.sentences[quotation.sentence].paragraph].span
    after = _PARENTHESIS.sub(" ", essay.text[quotation.span.end : home.end])
    return count_words(after) > 0
