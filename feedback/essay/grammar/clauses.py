"""Sentences cut where a second statement, with a subject of its own, is joined on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_QUOTED = re.compile(r"“[^”\n]+(?:”|$)|\"[^\"\n]+(?:\"|$)")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def own_subject(verb: Token) -> Token | None:
    """The subject that stands with a verb, if it has one of its own."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def is_finite(verb: Token) -> bool:
    """Whether a verb, with its auxiliaries, is finite."""
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE for child in verb.children if child.dep_.startswith("aux")
    )


def clauses(body: Body, sentence: Span) -> tuple[Span, ...]:
    """`sentence` in the main clauses that stand side by side in it, in order, without gaps inside.

    A clause joined by "and", "but", ";" counts when it has a finite verb and its own subject.
    """
    cuts = [sentence.start]
    quoted = [Span(*m.span()) for m in _QUOTED.finditer(body.text, *sentence)]
    for token in body.parsed(sentence):
        if token.dep_ not in ("conj", "ccomp", "parataxis") or not _main(token):
            continue
        subject = own_subject(token)
        if subject is None or not is_finite(token):
            continue
        cut = _start(token, subject)
        if token.dep_ == "ccomp" and not _after_semicolon(body, cut):
            continue
        if any(mark.start < cut < mark.end for mark in quoted) or _goes_on_reporting(token):
            continue
        if cuts[-1] < cut < sentence.end and declares(body, Span(cuts[-1], cut)):
            cuts.append(cut)
    return tuple(
        Span(a, b).stripped(body.text)
        for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True)
        if body.text[a:b].strip()
    )


def declares(body: Body, span: Span) -> bool:
    """Whether a finite verb with a subject stands in `span`: orders and fragments have none.

    A past form that the parser took for a participle is let through.
    """
    inside = [t for t in body.parsed(span) if span.start <= t.idx < span.end]
    verbs = [t for t in inside if t.pos_ in ("VERB", "AUX")]
    if any(is_finite(t) and (own_subject(t) is not None or t.dep_ == "conj") for t in verbs):
        return True
    # "Technology widen knowledge": a plain form with a subject is a slip, and no order.
    if any(t.dep_ == "ROOT" and (is_finite(t) or _has_noun(t)) for t in verbs):
        return True
    ordered = any(t.dep_ == "ROOT" and t.tag_ == "VB" for t in verbs)
    return not ordered and any(t.tag_ in ("VBD", "VBN") and t.lower_.endswith("d") for t in verbs)


def _has_noun(verb: Token) -> bool:
    subject = own_subject(verb)
    return subject is not None and subject.lower_ != "you" and subject.i < verb.i


def clause_at(body: Body, sentence: Span, offset: int) -> Span:
    """The clause of `sentence` that holds `offset`."""
    found = clauses(body, sentence)
    return next((clause for clause in found if clause.start <= offset < clause.end), sentence)


def _main(token: Token) -> bool:
    head = token
    while head.dep_ == "conj":
        head = head.head
    return head.dep_ in ("ROOT", "parataxis") or (head.head.dep_ == "ROOT" and head.dep_ == "ccomp")


def _goes_on_reporting(verb: Token) -> bool:
    """ "The author says that A, and B": B is still the author's; after "but" the student speaks."""
    joined = {child.lower_ for child in verb.head.children if child.dep_ == "cc"}
    top = verb.head
    while top.dep_ == "conj":
        top = top.head
    said = top.head if top.dep_ == "ccomp" and top.i > top.head.i else top
    reports = said.lemma_.lower() in SAYING and any(c.dep_ == "ccomp" for c in said.children)
    return verb.dep_ == "conj" and reports and joined <= {"and"}


def _start(verb: Token, subject: Token) -> int:
    """Where the clause of `verb` starts, at its conjunction when one stands before it."""
    edge = min(verb.left_edge.i, subject.left_edge.i)
    before = verb.doc[edge - 1] if edge else None
    if before is not None and before.dep_ == "cc":
        return int(before.idx)
    while edge < verb.i and (verb.doc[edge].is_punct or verb.doc[edge].is_space):
        edge += 1
    return int(verb.doc[edge].idx)


def _after_semicolon(body: Body, cut: int) -> bool:
    return body.text[:cut].rstrip()[-1:] in (";", ",")
