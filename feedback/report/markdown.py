"""The Markdown report: reads well as it is written, and better still when it is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from feedback.assessment import Assessment
from feedback.report import tables, wording
from feedback.report.evidence import Card
from feedback.report.markdown_text import block, quoted, runs, said, table
from feedback.report.notes import Note
from feedback.report.page import Page, Praise, Step, page
from feedback.report.places import Link
from feedback.report.tables import ClaimRow, CriterionRow, SourceRow

# Said without an example, which a program that takes the marks out would take for one.
_KEY = (
    "Words with a note are marked with braces and equals signs, followed by the note’s number; "
    "a + follows words that work well."
)


def render(assessment: Assessment) -> str:
    """The report on an essay as Markdown (CommonMark with tables) with marks of CriticMarkup."""
    laid_out = page(assessment)
    words = wording.wording(assessment)
    parts = [
        _head(assessment),
        _strengths(laid_out.strengths),
        [
            f"## {words.steps_title}",
            *(map(_step, laid_out.steps) if laid_out.steps else [words.no_steps]),
        ],
        [f"## {words.own_name}", *_essay(laid_out)],
        _notes(laid_out, words),
        _rubric(assessment, laid_out, words),
        _sources(list(tables.sources(assessment, laid_out.links))),
        _claims(list(tables.claims(assessment, laid_out.links))),
        _not_checked(assessment),
        _foot(assessment, words),
    ]
    return "\n\n".join(paragraph for part in parts for paragraph in part) + "\n"


def _head(assessment: Assessment) -> Iterator[str]:
    student = assessment.essay.student
    yield f"# {said(wording.title(assessment))}"
    facts = [f"{name}: {said(value)}" for name, value in wording.facts(assessment)]
    yield "  \n".join(
        [f"Feedback for {said(student)}" if student else "Feedback", " · ".join(facts)]
    )


def _strengths(strengths: Sequence[Praise]) -> Iterator[str]:
    if strengths:
        yield "## What works"
        yield _list(said(s.text) + (f" ({s.back.text})" if s.back else "") for s in strengths)


def _step(step: Step) -> str:
    lines = [f"{step.number}. **{said(step.text)}**"]
    if step.question:
        lines.append(said(step.question))
    lines += [f"“{said(place.text)}”" for place in step.places]
    if step.findings:
        lines.append(_numbers(step.findings))
    return "  \n   ".join(lines)


def _essay(laid_out: Page) -> Iterator[str]:
    if laid_out.tallies or laid_out.strengths:
        yield f"*{_KEY}*"
    for row in laid_out.rows:
        if row.texts:
            yield block(row.texts, row.block.kind)


def _notes(laid_out: Page, words: wording.Wording) -> Iterator[str]:
    yield "## Notes"
    if not laid_out.tallies:
        yield words.no_findings
    places = {note.number: row for row in laid_out.rows for note in row.every}
    every = [*laid_out.whole, *(note for row in laid_out.rows for note in row.every)]
    cards = [*laid_out.whole_cards, *(card for row in laid_out.rows for card in row.cards)]
    evidence = {card.number: card for card in cards}
    for tally in laid_out.tallies:
        yield f"### {tally.label}: {tally.about} ({tally.count})"
        for note in sorted(every, key=lambda note: note.number):
            if note.category == tally.category:
                row = places.get(note.number)
                where = laid_out.block_name(row.block) if row else "whole essay"
                yield _note(note, where, evidence.get(note.number), words.own_name)


def _note(note: Note, where: str, card: Card | None, own_name: str) -> str:
    lines = [f"- **{note.number}** ({where}) {said(note.message)}"]
    # Those that the message names already are not said twice.
    further = [s for s in note.suggestions if f"“{s}”" not in note.message]
    if further:
        given = (f"“{said(s)}”" if s else "leave it out" for s in further)
        lines.append(f"Perhaps {' or '.join(given)} for “{said(note.words)}”?")
    if note.advice:
        lines.append(f"*{said(note.advice)}*")
    elif note.advice_at:
        lines.append(f"What to do: as in note {note.advice_at}.")
    if note.repeats:
        lines.append(f"Also in {', '.join(link.text for link in note.repeats)}.")
    whole = "  \n  ".join(lines)
    if card is None:
        return whole
    return whole + "\n\n  " + quoted("  \n".join(_evidence(card, own_name))).replace("\n", "\n  ")


def _evidence(card: Card, own_name: str) -> Iterator[str]:
    for pair in card.pairs:
        if pair.own:
            yield f"**{own_name}:** {runs(pair.own)}"
        for other in pair.others:
            name = said(other.name) + (f" ({said(other.detail)})" if other.detail else "")
            yield f"**{name}**, {other.relation}: {runs(other.runs)}"


def _rubric(assessment: Assessment, laid_out: Page, words: wording.Wording) -> Iterator[str]:
    if assessment.rubric is None:
        return
    rows = list(tables.criteria(assessment, laid_out.links))
    yield f"## Rubric: {said(assessment.rubric.title)}"
    yield f"{words.rubric_lead} {said(assessment.rubric.note)}".rstrip()
    head = ["Criterion", "Suggested level", "Evidence"]
    shown = [[said(r.title), said(r.level), "–" if r.teacher_decides else r.seen] for r in rows]
    if any(row.points for row in rows):
        head.append("Points")
        shown = [[*cells, row.points] for cells, row in zip(shown, rows, strict=True)]
    yield "\n".join(table(head, shown))
    if total := tables.total(assessment):
        yield f"{total}."
    for row in rows:
        if reasons := list(_reasons(row)):
            yield f"**{said(row.title)}**"
            yield _list(reasons)


def _reasons(row: CriterionRow) -> Iterator[str]:
    if row.descriptor:
        yield f"{said(row.level)}: {said(row.descriptor)}"
    yield from map(said, row.reasons)
    if row.findings:
        yield _numbers(row.findings)
    if row.next_step:
        yield f"What the next level asks: {said(row.next_step)}"


def _sources(rows: Sequence[SourceRow]) -> Iterator[str]:
    if not rows:
        return
    yield "## Sources"
    head = ["Source", "Use", "Named", "Quoted", "Its wording", "Its facts"]
    yield "\n".join(
        table(
            head,
            (
                [said(r.name), r.verdict, *map(_places, (r.named, r.quoted, r.worded, r.facts))]
                for r in rows
            ),
        )
    )


def _claims(rows: Sequence[ClaimRow]) -> Iterator[str]:
    if not rows:
        return
    yield "## Claims"
    yield _list(
        f"“{said(row.text.text)}” ({row.where}): {row.kind}; behind it {row.support}; {row.verdict}"
        + (f" ({said(row.sources)})" if row.sources else "")
        for row in rows
    )


def _not_checked(assessment: Assessment) -> Iterator[str]:
    if assessment.not_checked:
        yield "## Not checked"
        yield "The program could not look at these, so its silence says nothing about them."
        yield _list(
            f"**{said(n.what)}** {said(n.why)} {said(n.remedy)}".rstrip()
            for n in assessment.not_checked
        )


def _foot(assessment: Assessment, words: wording.Wording) -> Iterator[str]:
    yield f"*The program suggests; {words.decides}.*"
    yield "  \n".join(map(said, (wording.made_by(assessment), *wording.reading_notes(assessment))))


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _numbers(findings: Sequence[Link]) -> str:
    name = "Note" if len(findings) == 1 else "Notes"
    return f"{name} {', '.join(link.text for link in findings)}"


def _places(links: Sequence[Link]) -> str:
    return ", ".join(link.text for link in links)
