"""An assessment as comments on passages: what a writer sets that puts them beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from feedback.assessment import Assessment
from feedback.finding import Category
from feedback.report.comment_choice import Chosen, choose
from feedback.report.evidence import Card, Passage, Run
from feedback.report.notes import Note
from feedback.report.page import Page, page
from feedback.report.places import Link
from feedback.report.wording import Wording, wording
from feedback.report.words import count
from feedback.summary.habits import is_slip
from feedback.text.span import Span

MOST = 15
_MOST_PASSAGES = 2
# So many words of a habit a comment names, each no longer than this.
_MOST_WORDS, _SHORT = 12, 24


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a comment; in its runs `marked` is what stands out."""

    runs: tuple[Run, ...]
    style: Literal["label", "text", "quoted"] = "text"


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said about the words at `place`; `kind` is the finding's, None for the summary.

    `where` names the paragraph; `also` are further places of the same point, which have no comment
    of their own.
    """

    place: Span
    lines: tuple[Line, ...]
    kind: Category | None = None
    where: str = ""
    also: tuple[tuple[Span, Category], ...] = ()

    @property
    def text(self) -> str:
        """Its paragraphs as lines."""
        return "\n".join("".join(run.text for run in line.runs) for line in self.lines)


def comments(assessment: Assessment, most: int | None = MOST) -> tuple[Comment, ...]:
    """The summary, then what is said place by place, in text order; at most that many of both.

    None is for all. Findings about the whole essay stand in the summary.
    """
    laid_out = page(assessment)
    chosen = choose(assessment, None if most is None else max(0, most - 1))
    lines = _Lines(assessment, laid_out)
    about = [lines.comment(each) for each in chosen]
    place = _head(assessment, [comment.place.end for comment in about])
    return (Comment(place, tuple(_summary(assessment, laid_out, len(chosen)))), *about)


def _head(assessment: Assessment, ends: Sequence[int]) -> Span:
    """The title, or the essay's first sentence; its first word where another comment ends in it.

    Word processors put comments in the order of their ends, and the summary is to be the first.
    """
    essay = assessment.essay
    head = essay.title
    if head is None:
        first = next((p.span for p in essay.paragraphs if p.is_prose), Span(0, len(essay.text)))
        sentence = essay.sentence_at(first.start)
        head = sentence.span if sentence is not None else first.stripped(essay.text)
    if not any(head.start < end <= head.end for end in ends):
        return head
    word = re.match(r"\S+", head.of(essay.text))
    return Span(head.start, head.start + word.end()) if word else head


class _Lines:
    """What each comment says; advice is given once, where it first comes up."""

    def __init__(self, assessment: Assessment, laid_out: Page) -> None:
        self._assessment = assessment
        self._links = laid_out.links
        rows = laid_out.rows
        self._notes = {note.number: note for row in rows for note in row.every}
        self._cards = {card.number: card for row in rows for card in row.cards}
        self._steps: Mapping[str, int] = {
            id: step.number
            for step, said in zip(laid_out.steps, assessment.summary.next_steps, strict=True)
            for id in said.findings
        }
        self._advised: set[str] = set()

    def comment(self, chosen: Chosen) -> Comment:
        """The comment on a finding."""
        every = [self._assessment.findings[n - 1] for n in (chosen.number, *chosen.like)]
        first = every[0]
        also = [(place, each.category) for each in every for place in each.places]
        where = self._links.where(first.places[0]).text
        return Comment(
            first.places[0], tuple(self.of(chosen)), first.category, where, tuple(also[1:])
        )

    def of(self, chosen: Chosen) -> Iterator[Line]:
        """The paragraphs of a finding's comment."""
        note = self._notes[chosen.number]
        finding = self._assessment.findings[chosen.number - 1]
        step = self._steps.get(note.id)
        label = note.label if step is None else f"{note.label} · priority {step}"
        yield Line((Run(label, True),), "label")
        yield _line(note.message)
        if further := [words for words in note.suggestions if f"“{words}”" not in note.message]:
            opening = "Perhaps" if len(further) == len(note.suggestions) else "Or"
            yield _line(f"{opening} {_either(further)}.")
        if finding.advice and finding.advice not in self._advised:
            self._advised.add(finding.advice)
            yield _line(finding.advice)
        if card := self._cards.get(note.number):
            yield from _evidence(card)
        yield from self._further(note, chosen.like)

    def _further(self, note: Note, like: Sequence[int]) -> Iterator[Line]:
        if note.repeats:
            yield _line(f"Also in {listed(note.repeats)}.")
        findings = self._assessment.findings
        spans = sorted(place for number in like for place in findings[number - 1].places)
        if spans:
            said = f"More like this in {listed(self._links.uses(spans))}"
            slips = [number for number in like if is_slip(findings[number - 1])]
            words = dict.fromkeys(self._notes[number].words for number in slips)
            quoted = [f"“{each}”" for each in words if len(each) <= _SHORT]
            if quoted:
                more = " and others" if len(quoted) > _MOST_WORDS else ""
                said += f": {', '.join(quoted[:_MOST_WORDS])}{more}"
            yield _line(f"{said}.")


def _evidence(card: Card) -> Iterator[Line]:
    """The other passages, by name; the first of them where there are many."""
    passages = [passage for pair in card.pairs for passage in pair.others]
    for passage in passages[:_MOST_PASSAGES]:
        yield Line((Run(_name(passage), True), Run(f" ({passage.relation}):")))
        yield Line((Run("“"), *passage.runs, Run("”")), "quoted")


def _name(passage: Passage) -> str:
    return f"{passage.name}, {passage.detail}" if passage.detail else passage.name


def _summary(assessment: Assessment, laid_out: Page, chosen: int) -> Iterator[Line]:
    said = wording(assessment)
    for number, strength in enumerate(laid_out.strengths):
        if number == 0:
            yield Line((Run("What works", True),), "label")
        where = f" ({strength.back.text})" if strength.back else ""
        yield _line(f"{strength.text.rstrip('.')}{where}.")
    yield Line((Run(said.steps_title if laid_out.steps else "First", True),), "label")
    if not laid_out.steps:
        yield _line(said.no_steps)
    for step in laid_out.steps:
        yield Line((Run(f"{step.number}. {step.text}.", True), Run(f" {step.question}".rstrip())))
    if laid_out.whole:
        yield Line((Run("About the whole essay", True),), "label")
    for note in laid_out.whole:
        yield _line(f"{note.message} {note.advice}".strip())
    yield from _closing(assessment, chosen, said)


def _closing(assessment: Assessment, chosen: int, said: Wording) -> Iterator[Line]:
    placed = sum(finding.span is not None for finding in assessment.findings)
    if chosen < placed:
        are = "is" if chosen == 1 else "are"
        here = f"{chosen} of the {placed} notes {are} shown here as comments: the ones that matter "
        elsewhere = "The full report has them all."
        if chosen:
            yield _line(f"{here}most. {elsewhere}")
        else:
            yield _line(f"The full report has {count(placed, 'note')}.")
    if assessment.not_checked:
        what = "; ".join(dict.fromkeys(each.what for each in assessment.not_checked))
        yield _line(f"Not checked: {what}.")
    yield _line(f"The program suggests; {said.decides}.")


def listed(links: Iterable[Link]) -> str:
    """Places in words: "paragraph 3", "paragraphs 2, 5 (×2) and 7", "paragraph 4 and the title"."""
    names = [link.text for link in links]
    numbers = [name.removeprefix("paragraph ") for name in names if name.startswith("paragraph ")]
    others = [f"the {name}" for name in names if not name.startswith("paragraph ")]
    noun = "paragraph" if len(numbers) == 1 else "paragraphs"
    parts = [*(numbers[:1] and [f"{noun} {numbers[0]}"]), *numbers[1:], *others]
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""


def _either(suggestions: Sequence[str]) -> str:
    return " or ".join(f"“{words}”" if words else "leave it out" for words in suggestions)


def _line(text: str) -> Line:
    return Line((Run(text),))
