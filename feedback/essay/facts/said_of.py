"""Who or what a figure is said of, by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = frozenset(("who", "which", "that"))
_LEFT_OUT = ("relcl", "acl", "appos", "punct", "cc", "conj", "advcl")


def said_of(doc: Doc, figure: Span, *, base: int = 0) -> Span | None:
    """The words that name who or what the figure at `figure` is said of.

    That is the subject of the verb that the figure hangs on ("The mill | employed 310 people");
    where the figure stands in the subject itself, the noun it belongs to ("Some 300 weavers |
    left"). Offsets are those of the text, of which `doc` begins at `base`. None where the parse
    shows no subject.
    """
    found = doc.char_span(figure.start - base, figure.end - base, alignment_mode="expand")
    if found is None or not len(found):
        return None
    subject = _subject_of(found.root)
    return _named(subject, base) if subject is not None else None


def _subject_of(token: Token) -> Token | None:
    """The subject above `token`, going up through the clauses that have none of their own."""
    while True:
        if token.dep_ in _SUBJECTS:
            agent = _agent_of(token.head) if token.dep_ == "nsubjpass" else None
            return agent or token
        if token.pos_ in ("VERB", "AUX"):
            own = _own_subject(token)
            if own is not None:
                return own
        if token.head.i == token.i:
            return None
        if token.dep_ == "relcl" and token.pos_ in ("VERB", "AUX"):
            return token.head
        token = token.head


def _own_subject(verb: Token) -> Token | None:
    """The agent of a passive ("was dug by Marlow"), else the subject."""
    agent = _agent_of(verb)
    if agent is not None:
        return agent
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            return verb.head if _is_relative(child, verb) else child
    return None


def _agent_of(verb: Token) -> Token | None:
    by = (child for child in verb.children if child.dep_ == "agent")
    return next((t for word in by for t in word.children if t.dep_ == "pobj"), None)


def _is_relative(subject: Token, verb: Token) -> bool:
    return verb.dep_ == "relcl" and subject.lower_ in _RELATIVE


def _named(head: Token, base: int) -> Span:
    """The noun with what belongs to it, without clauses and asides."""
    # In "In 1935 Marlow dug" the year may hang on the name.
    dated = ("nummod",) if head.pos_ == "PROPN" else ()
    left_out = {t.i for c in head.children if c.dep_ in (*_LEFT_OUT, *dated) for t in c.subtree}
    tokens = [t for t in head.subtree if t.i not in left_out]
    run = [head]
    for token in reversed([t for t in tokens if t.i < head.i]):
        if token.i != run[0].i - 1:
            break
        run.insert(0, token)
    for token in (t for t in tokens if t.i > head.i):
        if token.i != run[-1].i + 1:
            break
        run.append(token)
    return Span(base + run[0].idx, base + run[-1].idx + len(run[-1].text))
