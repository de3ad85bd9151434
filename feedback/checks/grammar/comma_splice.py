"""Two complete statements with only a comma between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from feedback.checks.card import Check, Example
from feedback.essay.grammar.main_clause import (
    completes_another,
    goes_on,
    is_left_open,
    leans,
    reports_only,
    statement_in,
)
from feedback.essay.grammar.own_words import begins_in_mid_line, end_of_word, own_words
from feedback.essay.grammar.predication import Predication, after_link, predication_at
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CHECK = Check(
    name="grammar/comma-splice",
    severity="warning",
    summary="two complete statements joined by a comma alone",
    why=(
        "A comma tells a reader that the sentence goes on. Where a new statement begins instead, "
        "the reader has to go back and work out how the two belong together."
    ),
    advice="How do the two statements belong together? A full stop separates them, a semicolon "
    "keeps them close, and a joining word such as “because”, “so” or “but” says what the link is.",
    examples=(
        Example(
            flagged="The plan failed in the north⟦, it had⟧ no coal.",
            clean="The plan failed in the north, because it had no coal.",
        ),
        Example(
            flagged="The quotas were high⟦, however the miners met⟧ them.",
            clean="The quotas were high; however, the miners met them.",
        ),
    ),
    kind="punctuation",
)
_CONFIDENCE = 0.93
_SHORT = 3
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_STRONGER = (";", ":", "—", "–", "--")
_IS = ("'s", "’s", "'re", "’re")


def find(essay: Essay, _library: SourceLibrary) -> Iterator[Finding]:
    places: list[Span] = []
    for sentence in essay.prose:
        if begins_in_mid_line(essay, sentence):
            continue
        words = own_words(essay, sentence.span)
        for comma, right in _splices(words):
            places.append(Span(words[comma].idx, end_of_word(words[right.verb])))
    if places:
        joined = " ".join(Span(places[0].start + 1, places[0].end).of(essay.text).split())
        message = f"Before “{joined}”, two complete statements are joined by a comma alone."
        yield CHECK.at(places[0], message, repeats=tuple(places[1:]), confidence=_CONFIDENCE)


def _splices(words: Sequence[Token]) -> list[tuple[int, Predication]]:
    """The index of each comma that joins two statements, with the second's predication."""
    joins = [join for comma in range(2, len(words)) if (join := _join(words, comma))]
    # "They came, they saw, they conquered": three alike are a figure of speech.
    openings = {word.lower_ for _, left, right in joins for word in (left[0], words[right.start])}
    if len(joins) > 1 and len(openings) == 1:
        return []
    return [
        (comma, right)
        for comma, left, right in joins
        if not _is_good_style(words, comma, right, left)
    ]


def _join(words: Sequence[Token], comma: int) -> tuple[int, list[Token], Predication] | None:
    """The statement that ends at a comma and the one that begins there."""
    if words[comma].text != "," or words[comma - 1].is_quote:
        return None
    right = predication_at(words, after_link(words, comma + 1))
    if right is None or not _is_statement(words, right):
        return None
    if words[comma - 1].pos_ == "ADJ" and words[comma + 1].pos_ == "ADJ":
        return None  # "newer, smoother roads"
    pieces = _pieces(words[:comma])
    if words[comma + 1].lower_ == "then" and any(leans(piece) for piece in pieces):
        return None
    left = _statement_before(pieces)
    return (comma, left, right) if left else None


def _is_statement(words: Sequence[Token], right: Predication) -> bool:
    """Whether the second half says something of its own: "he thought" and "the less he had" do not.

    Before a list the parser may take the last item and its "and" for a subject.
    """
    subject = words[right.start : right.verb]
    if (
        any(word.lower_ in ("and", "or") or ";" in word.text for word in subject)
        or words[right.verb].is_title
    ):
        return False
    if subject[0].lower_ == "the" and len(subject) > 1 and subject[1].tag_ in ("JJR", "RBR"):
        return False
    return not reports_only(_until_comma(words[right.verb :]))


def _until_comma(words: Sequence[Token]) -> Sequence[Token]:
    end = next((i for i, word in enumerate(words) if word.text in ",;:."), len(words))
    return words[:end]


def _pieces(words: Sequence[Token]) -> list[list[Token]]:
    """The words between the commas since the last stronger mark."""
    pieces: list[list[Token]] = [[]]
    for index, word in enumerate(words):
        if word.text == ",":
            pieces.append([])
        elif ";" in word.text and len(word) > 1:
            pieces = [[word]]  # two words that a semicolon without a space keeps together
        elif word.text in _STRONGER or (word.text == "-" and words[index - 1].whitespace_):
            # After "Source 2:" a title follows, which states nothing of the essay's own.
            pieces = [[word]] if word.text == ":" and words[index - 1].is_digit else [[]]
        elif word.is_title and word.tag_ in ("IN", "WRB") and index:
            pieces = [[word]]  # a sentence whose stop is missing begins here, or a title goes on
        else:
            pieces[-1].append(word)
    return pieces


def _statement_before(pieces: Sequence[list[Token]]) -> list[Token]:
    """The words of the statement that ends with the last piece, from its subject on; [] if none."""
    if not pieces or not pieces[-1]:
        return []
    last, before = pieces[-1], pieces[:-1]
    if not before and last[0].lower_ == "however":
        return []  # "However we see it, …"
    opening = statement_in(last)
    if opening is None:
        return _statement_before(before) if goes_on(last) else []
    if is_left_open(last, opening) or completes_another(before):
        return []
    if last[0].lower_ in ("and", "or") and before and not _statement_before(before):
        return []
    return last[opening.start :]


def _is_good_style(
    words: Sequence[Token], comma: int, right: Predication, left: Sequence[Token]
) -> bool:
    """Whether good writers join two such statements by a comma."""
    linked = right.start > comma + 1 and words[comma + 1].lower_ != "then"
    if not linked and _is_series(words, left, right):
        return True
    if max(len(left), len(_until_comma(words[right.start :]))) <= _SHORT:
        return True
    return _is_contrast(left, _until_comma(words[right.start :]), right.pronoun)


def _is_contrast(left: Sequence[Token], right: Sequence[Token], pronoun: bool) -> bool:
    """Whether "it is not this, it is that" or "some go, some stay" sets two statements off."""
    first = right[0].lower_
    if left[0].lower_ in ("some", "one", "many") and first in ("some", "others", "the", "another"):
        return True
    denied = any(word.lower_ in _NEGATIONS for word in left)
    denied_again = any(word.lower_ in _NEGATIONS for word in right)
    is_about_it = first == left[0].lower_ or right[1].lower_ in ("is", "was", "are", "were", *_IS)
    if denied and first == "only":
        return True
    return pronoun and denied and not denied_again and is_about_it


def _is_series(words: Sequence[Token], left: Sequence[Token], right: Predication) -> bool:
    """Whether a further statement follows with "and": "the roof fell, the wall broke, and …"."""
    for at in range(right.verb + 1, len(words)):
        if words[at].lower_ not in ("and", "or"):
            continue
        if words[at + 1 : at + 2] and words[at + 1].lower_ == "so" and at + 3 >= len(words) - 1:
            return True  # "and so on"
        further = predication_at(words, after_link(words, at + 1))
        if further is None:
            continue
        openings = {left[0].lower_, words[right.start].lower_, words[further.start].lower_}
        if words[at - 1].text == "," or not right.pronoun or len(openings) == 1:
            return True
    return False
