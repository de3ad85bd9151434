"""Measures of how the essay is built: its thesis, its paragraphs, its end."""

from __future__ import annotations

from feedback.essay.model import Paragraph
from feedback.essay.structure.conclusion import ending_of
from feedback.essay.structure.thesis import Thesis, find_thesis
from feedback.essay.structure.topics import divisions
from feedback.rubric.measures.measure import Facts, Measure, Values, count, figure, own, share
from feedback.text.span import Span
from feedback.text.words import count_words

_UNFINISHED = "structure/unfinished"
# A shorter paragraph may do two things in turn.
_LONG = 180


def _thesis(facts: Facts) -> Thesis | None:
    """The thesis; what judges a source is one in the opening alone, where it answers the task."""
    thesis = find_thesis(facts.essay)
    if thesis is None or thesis.place == "opening":
        return thesis
    judges = any(each.span.overlaps(thesis.span) for each in facts.essay.evaluations)
    return None if judges else thesis


def thesis_at(facts: Facts) -> tuple[Span, ...]:
    """The passage that was taken for the thesis, if one was."""
    thesis = _thesis(facts)
    return (thesis.span,) if thesis else ()


def _in_opening(facts: Facts) -> float:
    thesis = _thesis(facts)
    return float(thesis is not None and thesis.place == "opening")


def _concludes(facts: Facts) -> float | None:
    """1 where the end draws together, 0 where it breaks off or goes on with one more point."""
    if facts.slips(_UNFINISHED):
        return 0.0
    ending = ending_of(facts.essay)
    if ending is None or ending.draws_together:
        return None if ending is None else 1.0
    return 0.0 if ending.opens else None


def _paragraphs(facts: Facts) -> list[Paragraph]:
    return [p for p in facts.essay.paragraphs if p.is_prose and p.sentences]


def _longest(facts: Facts) -> float:
    text = facts.essay.text
    return max((count_words(p.span.of(text)) for p in _paragraphs(facts)), default=0)


def _topics(facts: Facts) -> float:
    """One for each paragraph and one for each place at which a long one could be divided."""
    paragraphs = _paragraphs(facts)
    long = (p for p in paragraphs if count_words(p.span.of(facts.essay.text)) >= _LONG)
    more = sum(len(divisions(facts.essay, p)) for p in long)
    return share(len(paragraphs) + more, len(paragraphs))


def _says_thesis(values: Values) -> str:
    if not own(values, "has_thesis"):
        return "No sentence was found that plainly takes a position on the essay's subject."
    if own(values, "thesis_in_opening"):
        return "A sentence of the opening may be the thesis."
    return "A sentence may be the thesis, but it does not stand in the opening."


def _says_conclusion(values: Values) -> str:
    if own(values, "has_conclusion"):
        return "The last paragraph draws the essay together."
    if values.get(f"findings:{_UNFINISHED}"):
        return "The essay breaks off before its end."
    return "The last paragraph opens one more point."


MEASURES = (
    Measure(
        name="has_thesis",
        summary="1 where a sentence takes a position on the essay's question or subject, else 0",
        of=lambda facts: float(_thesis(facts) is not None),
        says=_says_thesis,
        more=lambda _: "say in one sentence what you hold, and put it into your opening",
        fewer=lambda _: "leave the position open",
        most=1,
        at=thesis_at,
        called="Thesis, perhaps",
        unsure=True,
    ),
    Measure(
        name="thesis_in_opening",
        summary="1 where that sentence stands in the opening, 0 where it comes later or is absent",
        of=_in_opening,
        says=_says_thesis,
        more=lambda _: "tell your reader in the opening what you hold",
        fewer=lambda _: "keep your position for later",
        most=1,
        at=thesis_at,
        called="Thesis, perhaps",
        unsure=True,
    ),
    Measure(
        name="has_conclusion",
        summary="1 where the last paragraph draws the essay together, 0 where it breaks off or"
        " opens one more point (not counted where neither can be told)",
        of=_concludes,
        says=_says_conclusion,
        more=lambda _: "draw your points together in a paragraph at the end",
        fewer=lambda _: "end on a point",
        most=1,
    ),
    Measure(
        name="longest_paragraph_words",
        summary="words of the longest paragraph",
        of=_longest,
        says=lambda values: (
            f"The longest paragraph has {count(own(values, 'longest_paragraph_words'), 'word')}."
        ),
        more=lambda n: f"develop one paragraph to at least {count(n, 'word')}",
        fewer=lambda n: (
            f"divide paragraphs of more than {count(n, 'word')} where the topic changes"
        ),
        kind="size",
    ),
    Measure(
        name="topics_per_paragraph",
        summary="topics in a paragraph, on average, as far as long paragraphs say where one begins",
        of=_topics,
        says=lambda values: (
            f"A paragraph carries {figure(own(values, 'topics_per_paragraph'))}"
            f" {'topic' if own(values, 'topics_per_paragraph') == 1 else 'topics'} on average."
        ),
        more=lambda n: f"join paragraphs, to {figure(n)} topics in each",
        fewer=lambda _: "give each topic a paragraph of its own",
        kind="size",
    ),
)
