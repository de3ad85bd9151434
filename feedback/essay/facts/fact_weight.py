"""How much a clause shares with a passage, by weight, and how much makes the two one fact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, SHOWING, THINKING, word_set
from feedback.essay.facts.clause_conflict import CORE, Conflict
from feedback.essay.facts.statement import Context, Statement
from feedback.essay.grammar.clause_parts import Part, Parts, sense
from feedback.essay.grammar.frame import LIGHT, senses
from feedback.essay.grammar.synonyms import sense_of
from feedback.library.library import SourceLibrary

if TYPE_CHECKING:
    from spacy.tokens import Token


ENOUGH = 3.0
_ENOUGH_CREDITED = 2.5
ENOUGH_WHOLE = 2.0
_ENOUGH_WHOLE_CREDITED = 1.5
KNOWN = 0.74
_WHOLE = 2  # content words beside a verb that make a clause no commonplace
_HE_OR_SHE = word_set("he she they")
_ADDING = word_set(
    "well too also even still already now then however therefore thus later soon finally eventually"
)
_REPORTING = SAYING | SHOWING | THINKING | {"write", "call", "put", "see"}


def without_signals(tokens: Iterable[Token]) -> set[int]:
    """The indexes of the tokens but those that only say whose the statement is: "Rao writes that",
    "according to Rao", "(Rao 2010, 4)"."""
    every = list(tokens)
    left_out: set[int] = set()
    for token in every:
        said = token.pos_ == "VERB" and token.lemma_.lower() in _REPORTING
        if said and any(c.dep_ == "ccomp" for c in token.children):
            left_out.add(token.i)
            left_out |= {t.i for c in token.children if c.dep_ == "nsubj" for t in c.subtree}
        if said and any(c.dep_ == "mark" and c.lower_ == "as" for c in token.children):
            left_out |= {t.i for t in token.subtree}
        if token.lower_ == "according":
            left_out |= {t.i for t in token.subtree}
    return without_brackets(every) - left_out


def without_brackets(tokens: Iterable[Token]) -> set[int]:
    """The indexes of the tokens that stand outside round and square brackets."""
    found: set[int] = set()
    depth = 0
    for token in tokens:
        depth += token.text in ("(", "[")
        if not depth:
            found.add(token.i)
        depth = max(0, depth - (token.text in (")", "]")))
    return found


def needed_weight(
    s: Parts,
    statement: Statement,
    context: Context,
    conflict: Conflict,
    agreed: list[tuple[Part, Part]],
    *,
    credited: bool,
) -> float:
    """How much must be shared: less where the whole sentence is the passage's."""
    apart = {t.i for t in conflict.mine}
    here = {x for t in context.parsed if (x := sense(t))} | statement.reporters
    leaning = any(p.is_open for p in s.parts if p.role in CORE)
    if leaning:
        here |= {sense_of(word) for word in context.nearby}
    told = without_signals(statement.tokens)
    words = {
        x
        for t in statement.tokens
        if t.i in told - apart and t.lower_ not in _ADDING and (x := sense(t))
    }
    if words <= here:
        both = leaning or {m.role for m, _ in agreed if not m.is_open} >= {"agent", "object"}
        return _ENOUGH_WHOLE_CREDITED if credited or both else ENOUGH_WHOLE
    return _ENOUGH_CREDITED if credited else ENOUGH


def stands_in_passage(
    e: Parts, s: Parts, conflict: Conflict, agreed: list[tuple[Part, Part]], context: Context
) -> bool:
    """Whether nearly all else of the clause stands in the passage, and what its verb is about."""
    apart = {t.i for t in conflict.mine}
    facing_open = {p.role for p in s.parts if p.is_open}
    apart |= {t.i for p in e.parts if p.role in facing_open for t in p.tokens}
    here = senses(context.parsed) | {x for t in context.parsed if (x := sense(t))}
    here |= {sense_of(word) for word in context.nearby} | context.nearby
    here |= {x for m, _ in agreed if (x := sense(m.head))}
    words = {
        x
        for t in e.tokens
        if t.i not in apart and t.i != e.verb.i and t.lower_ not in _ADDING and (x := sense(t))
    }
    if len(words & here) < KNOWN * len(words):
        return False
    closed = [m for m, _ in agreed if not m.is_open]
    closed += [p for p in e.parts if p.role in facing_open and _is_meant(p, context)]
    if closed and any(m.head.lower_ == s_.head.lower_ in _HE_OR_SHE for m, s_ in agreed):
        return conflict.kind == "verb" or bool(closed)
    if conflict.kind == "swap":
        return bool(words)
    if conflict.role in CORE and not any(m.role in (*CORE, "attr") for m in closed):
        # "imports rose" is another fact than "exports rose".
        sure = conflict.is_definite or (len(words) >= _WHOLE and words <= s.words)
        return any(m.role not in CORE for m in closed) and not e.way and sure
    if conflict.role == "attr":
        return bool(closed)
    if conflict.kind == "part":
        return bool(closed) and (e.verb.lemma_.lower() not in LIGHT or len(closed) > 1)
    return any(m.role in CORE or m.role == "attr" for m in closed) or len(closed) > 1


def _is_meant(part: Part, context: Context) -> bool:
    """Whether a pronoun of the passage may stand for it: its name stands just before."""
    known = {sense_of(word) for word in context.nearby} | context.nearby
    return part.head.pos_ == "PROPN" and bool(part.keys) and part.keys <= known


def shared_weight(
    e: Parts,
    s: Parts,
    conflict: Conflict,
    agreed: list[tuple[Part, Part]],
    statement: Statement,
    context: Context,
    library: SourceLibrary,
) -> float:
    """The weight of what the two sentences share; a rare word counts one, a common one half."""
    apart = {t.i for t in conflict.mine}
    mine = {x for t in e.tokens if t.i not in apart and (x := sense(t))}
    theirs = {x for t in s.tokens if (x := sense(t))} | {
        x for p, _ in agreed for t in p.tokens if t.i == p.head.i and (x := sense(t))
    }
    near = {x for t in context.parsed if (x := sense(t))}
    told = without_signals(statement.tokens) - apart - {e.verb.i}
    around = {x for t in statement.tokens if t.i in told and (x := sense(t))}
    close = mine & theirs
    if any(p.is_open for p in s.parts if p.role in CORE):
        near |= {sense_of(word) for word in context.nearby}
    far = (around & near) - close
    part = 1.0 if around <= near else 0.5
    if conflict.kind == "verb" and e.sense == s.sense:
        close |= {e.sense}  # denied or not, it is the same verb
    shared = sum(weight_of(x, library) for x in close)
    return shared + part * sum(weight_of(x, library) for x in far)


@lru_cache(maxsize=16)
def _counts(library: SourceLibrary) -> dict[str, int]:
    """In how many passages of the pack each word stands."""
    from feedback.text.words import words

    counts: dict[str, int] = {}
    for passage in library.passages:
        for word in {sense_of(w.text.casefold()) for w in words(passage.text)}:
            counts[word] = counts.get(word, 0) + 1
    return counts


def weight_of(word: str, library: SourceLibrary) -> float:
    """What a word counts: one where it is rare in the pack, one half where it is common."""
    if word.startswith("→") or word in LIGHT:
        return 0.5
    often = max(4.0, 0.03 * len(library.passages))
    return 1.0 if _counts(library).get(word, 1) <= often else 0.5
