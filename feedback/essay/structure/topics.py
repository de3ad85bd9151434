"""Where one paragraph goes over to another topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.content_words import content_at
from feedback.essay.model import Body, Paragraph, Sentence
from feedback.essay.structure.moves import opening_of, opens_an_item
from feedback.text.words import count_words

# A part that could stand as a paragraph; a close may be shorter.
_LEAST_WORDS = 50
_LEAST_SENTENCES = 2
# A paragraph of more is no paragraph, and every two parts of it would be compared.
_MOST_SENTENCES = 300
_LEAST_CLOSE = 20
# Of the words said twice or more, how many belong to one side alone, for each that both sides say.
# Of 290 seams between two paragraphs of real essays half had .3 or more; of places inside a
# paragraph a fifth to a third.
_APART = 0.15
_FAR_APART = 0.9
_IN_CONCLUSION = re.compile(
    r"\W*(?:so\W+|and\W+)?(?:in\s+(?:conclusion|closing|summary)|to\s+(?:conclude|sum\s+up)|overall\b"
    r"|all\s+in\s+all)",
    re.IGNORECASE,
)
# The next text, example or quotation is evidence for the point that stands.
_NEXT_TEXT = re.compile(
    r"\W*(?:\w+\s+){1,4}?(?:sources?|documents?|articles?|passages?|texts?|extracts?|examples?"
    r"|instances?|evidence|details?|quotes?|quotations?|facts?|proof|study|studies|paragraphs?)\b",
    re.IGNORECASE,
)
_PRONOUNS = word_set("he she they it this that these those who which")


def divisions(body: Body, paragraph: Paragraph) -> tuple[Sentence, ...]:
    """The sentences of `paragraph` with which a new topic begins, in order.

    A sentence counts that says so by how it opens ("Another reason", "In conclusion") or that adds
    something, where the words repeated on either side are not the same; each part must be long
    enough for a paragraph.
    """
    found: list[Sentence] = []
    sentences = paragraph.sentences
    if len(sentences) > _MOST_SENTENCES:
        return ()
    start = 0
    for at in range(1, len(sentences)):
        if _begins(body, sentences[start:at], sentences[at:]):
            found.append(sentences[at])
            start = at
    return tuple(found)


def _begins(body: Body, before: Sequence[Sentence], after: Sequence[Sentence]) -> bool:
    text = after[0].span.of(body.text)
    if _IN_CONCLUSION.match(text):
        return _is_enough(body, before) and _has_words(body, after, _LEAST_CLOSE)
    how = opening_of(text)
    if (how in ("point", "last") or opens_an_item(text)) and not _NEXT_TEXT.match(text):
        least = _APART
    elif how == "added" and not _goes_on_about(body, after[0]):
        least = _FAR_APART
    else:
        return False
    enough = _is_enough(body, before) and _is_enough(body, after)
    return enough and _apartness(body, before, after) >= least


def _goes_on_about(body: Body, sentence: Sentence) -> bool:
    """Whether the subject is whoever the sentence before spoke of: "Moreover, she …"."""
    subject = next((t for t in body.parsed(sentence.span) if t.dep_.startswith("nsubj")), None)
    return subject is not None and subject.lower_ in _PRONOUNS


def _is_enough(body: Body, part: Sequence[Sentence]) -> bool:
    return len(part) >= _LEAST_SENTENCES and _has_words(body, part, _LEAST_WORDS)


def _has_words(body: Body, part: Sequence[Sentence], least: int) -> bool:
    """Whether a part has so many words, counted no further than that."""
    counted = accumulate(count_words(sentence.span.of(body.text)) for sentence in part)
    return any(words >= least for words in counted)


def _apartness(body: Body, before: Sequence[Sentence], after: Sequence[Sentence]) -> float:
    """How little two parts share: the repeated words of one alone for each word of both."""
    left, right = _said(body, before), _said(body, after)
    only_left = sum(times > 1 for stem, times in left.items() if not right[stem])
    only_right = sum(times > 1 for stem, times in right.items() if not left[stem])
    return (only_left + only_right) / 2 / (1 + sum(right[stem] > 0 for stem in left))


def _said(body: Body, part: Sequence[Sentence]) -> Counter[str]:
    return Counter(stem for s in part for stem, _ in content_at(body.text, s.span))
