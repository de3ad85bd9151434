"""How the checks speak: short, plain, asking, and of the student's own words."""

from __future__ import annotations

import re

import pytest
from essays import found_by, marked

from feedback.checks.card import RegisteredCheck
from feedback.checks.catalogue import checks
from feedback.finding import Finding
from feedback.grammar.plain_sentences import PLAIN

MOST_SENTENCES = 2
MOST_WORDS = 28
# Words of handbooks that a 13-year-old need not know; none of them is said without its gloss.
JARGON = re.compile(
    r"\b(?:attribut\w+|locators?|paraphras\w+|signal phrases?|ellips[ie]s|hedg\w+|antecedents?"
    r"|verbatim|patchwrit\w+|clauses?|infinitives?|gerunds?|participles?|auxiliar\w+|modals?"
    r"|predicates?|conjunctions?|collocations?|splices?|syntax|comparatives?|superlatives?"
    r"|determiners?|prepositions?|negations?|bibliograph\w+|descriptors?)\b",
    re.IGNORECASE,
)
NEVER = re.compile(r"\b(?:false|wrong\w*|plagiar\w+|cheat\w*|stupid|lazy|careless\w*)\b", re.I)
_QUOTED = re.compile(r"“[^”]*”")
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])")

every_check = pytest.mark.parametrize("check", checks().values(), ids=checks().keys())


def faults(said: str) -> list[str]:
    """What a reader of 13 would stumble over in `said`; what it quotes is the student's own."""
    bare = _QUOTED.sub("“x”", said)
    sentences = _SENTENCE.split(bare)
    found = [] if len(sentences) <= MOST_SENTENCES else [f"{len(sentences)} sentences"]
    for whole in _SENTENCE.split(re.sub(_QUOTED, _without_stops, said)):
        if len(whole.split()) > MOST_WORDS:
            found.append(f"{len(whole.split())} words: {whole}")
    return found + JARGON.findall(bare) + NEVER.findall(bare)


def _without_stops(quoted: re.Match[str]) -> str:
    return re.sub(r"[.?!]", "", quoted.group())


def sample(check: RegisteredCheck) -> list[Finding]:
    return [
        finding
        for example in check.card.examples
        for finding in found_by(check, marked(example.flagged)[0], example.sources)
    ]


@every_check
def test_a_card_advises_in_short_and_plain_words(check: RegisteredCheck) -> None:
    card = check.card
    assert not faults(card.advice)
    assert not NEVER.findall(f"{card.summary} {card.why} {card.step}")


@every_check
def test_a_card_advises_by_a_question(check: RegisteredCheck) -> None:
    assert "?" in check.card.advice


@every_check
def test_a_message_is_one_short_sentence_and_its_advice_is_plain(check: RegisteredCheck) -> None:
    for finding in sample(check):
        assert not faults(finding.message)
        assert len(_SENTENCE.split(_QUOTED.sub("“x”", finding.message))) == 1, finding.message
        assert not faults(finding.advice)


@every_check
def test_a_message_asks_nothing_that_its_advice_asks(check: RegisteredCheck) -> None:
    for finding in sample(check):
        assert not (finding.message.endswith("?") and "?" in finding.advice), finding.message


@pytest.mark.parametrize("said", PLAIN.values(), ids=PLAIN.keys())
def test_the_sentences_for_the_engines_rules_are_plain(said: str) -> None:
    assert not faults(said)
