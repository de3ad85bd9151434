"""Verbs that do not go with their subjects in number, in the forms that can be told for sure.

The parse of a learner's sentence is often mistaken, so every form is held to a second sign: the
endings of the words, closed lists, and nothing between subject and verb but what may stand there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from feedback.grammar.agreement_parts import AgreementKind, Disagreement
from feedback.grammar.agreement_pronouns import of_pronouns
from feedback.grammar.agreement_relative import in_relative_clauses
from feedback.grammar.agreement_subjects import of_far_nouns, of_nouns
from feedback.grammar.agreement_turned import after_there, in_questions

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["AgreementKind", "Disagreement", "disagreements"]
_FINDERS = (after_there, in_relative_clauses, of_pronouns, of_nouns, of_far_nouns, in_questions)


def disagreements(sentence: Iterable[Token]) -> Iterator[Disagreement]:
    """The disagreements in one sentence's tokens, in no order; a verb is named once."""
    tokens = [token for token in sentence if not token.is_space]
    seen: set[int] = set()
    for finder in _FINDERS:
        for slip, verb in finder(tokens):
            if verb.i not in seen:
                seen.add(verb.i)
                yield slip
