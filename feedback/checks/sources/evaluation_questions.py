"""Questions about one source, from the kind, author and year that the pack gives of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feedback.essay.model import Aspect
from feedback.library.authors import Author, author_of
from feedback.library.kinds import Family, Kind, kind_of
from feedback.library.source import Source


@dataclass(frozen=True, slots=True)
class _Facts:
    """What a question may name; every word of it comes from the pack."""

    kind: Kind | None
    author: Author | None
    year: int | None

    @property
    def this(self) -> str:
        return self.kind.this if self.kind else "this source"

    @property
    def do(self) -> str:
        return "do" if self.kind and self.kind.plural else "does"

    @property
    def it(self) -> str:
        return "them" if self.kind and self.kind.plural else "it"

    @property
    def plural(self) -> bool:
        return self.kind is not None and self.kind.plural

    @property
    def it_subject(self) -> str:
        return "they" if self.plural else "it"

    @property
    def is_person(self) -> bool:
        return self.author is not None and not self.author.body

    @property
    def were(self) -> str:
        return "were" if self.kind and self.kind.plural else "was"

    @property
    def in_year(self) -> str:
        return f" in {_year(self.year)}" if self.year is not None else ""

    @property
    def dated(self) -> str:
        """ "this poster from 1915"."""
        return self.this + (f" from {_year(self.year)}" if self.year is not None else "")

    def who(self, otherwise: str) -> str:
        return self.author.name if self.author else otherwise

    def person(self, otherwise: str) -> str:
        """The author where it is a person: a museum that printed a diary did not keep it."""
        return otherwise if self.author is None or self.author.body else self.author.name


def question_about(source: Source, aspect: Aspect) -> str | None:
    """A question on what an evaluation of `source` leaves out; None where the pack says too little.

    "purpose" (asking after origin too), "limitation" and "value" have their questions.
    """
    facts = _Facts(kind_of(source.kind), author_of(source.author), source.year)
    if not (facts.kind or facts.author or facts.year is not None):
        return None
    family = facts.kind.family if facts.kind else "other"
    asked = {"purpose": _purpose, "limitation": _limitation, "value": _value}.get(aspect)
    return asked(family, facts) if asked else None


def _purpose(family: Family, facts: _Facts) -> str:
    this, dated, year = facts.this, facts.dated, facts.in_year
    writer, person = facts.who("the writer"), facts.person("the writer")
    match family:
        case "diary":
            # The year may be the edition's.
            return (
                f"Why might {person} have kept {this}, "
                f"and was anybody else meant to read {facts.it}?"
            )
        case "letter":
            return f"Who was meant to read {dated}, and what did {writer} want them to think or do?"
        case "memoir":
            return (
                f"Why might {person} have written {this}, and what were readers meant to believe?"
            )
        case "interview":
            return f"Who asked the questions in {dated}, and what were the answers to be used for?"
        case "speech":
            speaker = facts.person("the speaker")
            return (
                f"Who was meant to hear {dated}, and what did {speaker} want them to believe or do?"
            )
        case "press":
            return f"Who was {dated} written for, and what did {writer} want readers to think?"
        case "photograph":
            if facts.is_person and not facts.plural:
                taker = facts.person("")
                return f"Why might {taker} have taken {this}{year}, and who was meant to see it?"
            return f"Why might {dated} have been taken, and who was meant to see {facts.it}?"
        case "picture":
            maker = facts.who("whoever made it")
            return (
                f"Who {facts.were} {dated} meant for, "
                f"and what did {maker} want them to think or do?"
            )
        case "law":
            return f"What {facts.were} {dated} meant to change, and whose interests did that serve?"
        case "statistics":
            return (
                f"Why would {facts.author.name} publish {this}{year}, and how was the counting "
                f"done?"
                if facts.author
                else f"Who put {dated} together, and what for?"
            )
        case "web":
            return (
                f"Why would {facts.author.name} put {this} online{year}, and for which readers?"
                if facts.author
                else f"Who put {this} online{year}, and what do they want their readers to think?"
            )
        case "recording":
            maker = facts.who("whoever made it")
            return f"Who {facts.were} {dated} made for, and what did {maker} want them to think?"
        case "map":
            return f"Who needed {dated}, and what {facts.were} {facts.it_subject} to be used for?"
        case "petition":
            return f"Who stood behind {dated}, and what did they want to be changed?"
        case "textbook":
            return f"Who is {dated} written for, and how might that decide what goes into it?"
        case "study":
            return f"What question {facts.do} {dated} set out to answer, and who paid for the work?"
        case "fiction":
            return f"What did {person} want those who read or heard {dated} to feel or think?"
        case "scholarship":
            return f"What question {facts.do} {dated} set out to answer, and for which readers?"
        case "report":
            if facts.author is None:
                return f"Who produced {this}{year}, why, and for whom?"
            wrote = "produce" if facts.author.body else "write"
            return (
                f"Why would {facts.author.name} {wrote} {this}{year}, "
                f"and who was meant to read {facts.it}?"
            )
        case _:
            if facts.author is None:
                return f"Who produced {this}{year}, why, and for whom?"
            return f"Why would {facts.author.name} produce {this}{year}, and for whom?"


def _limitation(family: Family, facts: _Facts) -> str:
    this, writer = facts.this, facts.person("the writer")
    by_then = f"by {_year(facts.year)}" if facts.year is not None else "by the time of writing"
    match family:
        case "diary":
            return f"What could {writer} not see or know when writing {this}?"
        case "letter":
            return f"What might {writer} have left out of {this}, and why?"
        case "memoir":
            return f"What might {writer} have forgotten, or preferred not to tell, {by_then}?"
        case "interview":
            return "What might somebody who is interviewed forget, or prefer not to say?"
        case "speech":
            speaker = facts.person("the speaker")
            return f"What might {speaker} have left out because of who was listening?"
        case "press":
            return f"Whose side of the story might {this} leave out?"
        case "photograph":
            return f"What {facts.do} {this} not show: outside the frame, before, or after?"
        case "picture":
            return (
                f"What {facts.do} {this} leave out, "
                f"and can you tell from {facts.it} what people really thought?"
            )
        case "law":
            return f"What can {this} not tell you about what people did in fact?"
        case "statistics":
            return (
                f"Who or what might be left out of {this}, and what can numbers not tell you here?"
            )
        case "scholarship":
            return f"What might another writer on the subject say against {this}?"
        case "web":
            return f"Where {facts.do} {this} get its facts from, and what might be left out?"
        case "recording":
            return f"What might have been cut from {this}, and whose voice is not heard?"
        case "map":
            return f"What could the maker of {this} not know, or choose to leave off?"
        case "petition":
            return f"Who did not sign {this}, and what would they have said?"
        case "textbook":
            return f"What might {this} make simpler than it was, and where could you check it?"
        case "study":
            return f"How was the evidence in {this} gathered, and what could it not show?"
        case "fiction":
            return (
                f"What might be invented or heightened in {this}, and how far does that limit what "
                "you can conclude?"
            )
        case "report":
            return f"What might {this} leave out, because it was not known or not welcome?"
        case _:
            return f"What can {this} not show about your question?"


def _value(family: Family, facts: _Facts) -> str:
    this = facts.this
    match family:
        case "diary" | "letter" | "memoir":
            who = facts.person("the writer")
            return f"What can {this} still show about how {who} saw things?"
        case "interview":
            return f"What can {this} still tell you that only somebody who was asked could say?"
        case "speech" | "picture":
            return f"What can {this} still show about what people were meant to believe?"
        case "press" | "web":
            return f"What can {this} still show about what readers were told?"
        case "law":
            return f"What can {this} still show about what those in power wanted?"
        case "statistics":
            return f"What can {this} still show about how many, how much or how fast?"
        case "fiction":
            return (
                f"What can {this} still show about how {facts.person('the writer')} saw the world?"
            )
        case "photograph":
            return f"What can {this} still show that words could not?"
        case "recording":
            return f"What can you see or hear in {this} that a written source could not give you?"
        case "map":
            return f"What can {this} still show about how people saw the place?"
        case "petition":
            return f"What can {this} still show about what its signers wanted?"
        case "textbook":
            return f"What can {this} give you that a single witness could not?"
        case "study":
            return f"What can {this} still show with evidence that others can check?"
        case _:
            return f"What can {this} still tell you about your question?"


def _year(year: int) -> str:
    return f"{-year} BC" if year < 0 else str(year)


def questions_about(source: Source | None, aspects: Sequence[Aspect]) -> str | None:
    """The questions on several aspects, one after the other; None where there are none."""
    if source is None:
        return None
    asked = [question for aspect in aspects if (question := question_about(source, aspect))]
    return " ".join(asked) or None
