"""Measures of size and shape: words, sentences, paragraphs, the title."""

from __future__ import annotations

from statistics import pstdev

from feedback.rubric.measures.measure import (
    Facts,
    Measure,
    Values,
    count,
    figure,
    own,
    percent,
    share,
)
from feedback.text.words import count_words


def _lengths(facts: Facts) -> list[int]:
    """The words of each paragraph; the items of a list belong to the paragraph it follows."""
    lengths: list[int] = []
    for paragraph in facts.essay.paragraphs:
        if not paragraph.is_prose:
            continue
        words = count_words(paragraph.span.of(facts.essay.text))
        if lengths and paragraph.kind == "list":
            lengths[-1] += words
        else:
            lengths.append(words)
    return lengths


def _spread(facts: Facts) -> float:
    essay = facts.essay
    words = [count_words(sentence.span.of(essay.text)) for sentence in essay.prose]
    return pstdev(words) if words else 0.0


def _says_longest(values: Values) -> str:
    if own(values, "paragraphs") == 1:
        return "The whole essay is one paragraph."
    longest = percent(own(values, "longest_paragraph_share"))
    return f"The longest paragraph holds {longest} of the words."


MEASURES = (
    Measure(
        name="words",
        summary="words of the essay, without its works cited",
        of=lambda facts: facts.words,
        says=lambda values: f"The essay has {count(own(values, 'words'), 'word')}.",
        more=lambda n: f"develop the essay to at least {count(n, 'word')}",
        fewer=lambda n: f"cut the essay to at most {count(n, 'word')}",
        kind="size",
    ),
    Measure(
        name="sentences",
        summary="sentences of the running text",
        of=lambda facts: len(facts.essay.prose),
        says=lambda values: f"The essay has {count(own(values, 'sentences'), 'sentence')}.",
        more=lambda n: f"write at least {count(n, 'sentence')}",
        fewer=lambda n: f"keep to {count(n, 'sentence')}",
        kind="size",
    ),
    Measure(
        name="paragraphs",
        summary="paragraphs of the running text",
        of=lambda facts: len(_lengths(facts)),
        says=lambda values: f"The essay has {count(own(values, 'paragraphs'), 'paragraph')}.",
        more=lambda n: f"divide the essay into at least {count(n, 'paragraph')}, one point each",
        fewer=lambda n: f"join the essay into at most {count(n, 'paragraph')}",
        kind="size",
        better="more",
    ),
    Measure(
        name="words_per_paragraph",
        summary="words in a paragraph, on average",
        of=lambda facts: share(sum(_lengths(facts)), len(_lengths(facts))),
        says=lambda values: (
            f"A paragraph has {figure(round(own(values, 'words_per_paragraph')))} words on average."
        ),
        more=lambda n: f"develop each paragraph to about {count(n, 'word')}",
        fewer=lambda n: f"divide paragraphs so that they keep to about {count(n, 'word')}",
        kind="size",
    ),
    Measure(
        name="longest_paragraph_share",
        summary="share of the running text's words that stand in its longest paragraph (0 to 1)",
        of=lambda facts: share(max(_lengths(facts), default=0), sum(_lengths(facts))),
        says=_says_longest,
        more=lambda n: f"let one paragraph hold at least {percent(n)} of the words",
        fewer=lambda n: (
            f"divide the longest paragraph where its topic changes (at most {percent(n)} of the"
            " words in one)"
        ),
        kind="size",
        most=1,
        better="fewer",
    ),
    Measure(
        name="mean_sentence_words",
        summary="words in a sentence, on average",
        of=lambda facts: share(sum(_lengths(facts)), len(facts.essay.prose)),
        says=lambda values: (
            f"A sentence has {figure(own(values, 'mean_sentence_words'))} words on average."
        ),
        more=lambda n: f"join short sentences, to about {count(n, 'word')} each",
        fewer=lambda n: f"divide long sentences, to about {count(n, 'word')} each",
        kind="size",
    ),
    Measure(
        name="sentence_words_spread",
        summary="how much sentences differ in length: the standard deviation of their words",
        of=_spread,
        says=lambda values: (
            f"Sentences differ from their average by {figure(own(values, 'sentence_words_spread'))}"
            " words."
        ),
        more=lambda _: "let short sentences stand among long ones",
        fewer=lambda _: "let sentences be more alike in length",
        kind="size",
    ),
    Measure(
        name="has_title",
        summary="1 where the essay has a title, else 0",
        of=lambda facts: float(facts.essay.title is not None),
        says=lambda values: f"The essay has {'a' if own(values, 'has_title') else 'no'} title.",
        more=lambda _: "give the essay a title",
        fewer=lambda _: "leave the title out",
        most=1,
    ),
)
