"""What a rewriting changed, and tokenised text in ordinary spacing."""

from __future__ import annotations

import pytest

from feedback.text.words import words
from tests.evaluation.rewritten import detokenised, edits, pair, touch

ORDINARY = [
    ("We do n't know , Ana said .", "We don't know, Ana said."),
    ("They can not read the girls ' map .", "They cannot read the girls' map."),
    ("The ship ( an old one ) sank in '43 .", "The ship (an old one) sank in '43."),
    ('He said " no " and left .', 'He said "no" and left.'),
    ("He said `` no '' and left .", 'He said "no" and left.'),
    (
        "Men and / or women : 50 % of them ; it 's true !",
        "Men and/or women: 50% of them; it's true!",
    ),
    ("A well-known word - or two -- remains ...", "A well-known word - or two -- remains..."),
    ("I 'm gon na go , James 's friend .", "I'm gonna go, James's friend."),
]
# Source, rewriting, and what is changed in the source's text.
CHANGES = [
    ("He go home .", "He goes home .", ["go"]),
    ("He went to home .", "He went home .", ["to"]),
    ("When it rained we left .", "When it rained , we left .", [" "]),
    ("An apple are red fruits .", "An apple is a red fruit .", ["are", "fruits"]),
    ("Nothing is changed here .", "Nothing is changed here .", []),
    ("here it begins .", "Here it begins .", ["here"]),
    ("It ends", "It ends .", [""]),
]


@pytest.mark.parametrize(("tokens", "text"), ORDINARY)
def test_spacing(tokens: str, text: str) -> None:
    written, spans = detokenised(tokens.split())
    assert written == text
    assert len(spans) == len(tokens.split())


@pytest.mark.parametrize(("source", "reference", "changed"), CHANGES)
def test_changes(source: str, reference: str, changed: list[str]) -> None:
    text, spans = detokenised(source.split())
    tokens = [span.of(text) for span in spans]
    found = list(edits(tokens, spans, reference.split()))
    assert [span.of(text) for span in found] == changed


def test_a_gap_is_touched_by_the_words_beside_it() -> None:
    found = pair("When it rained we left .", ["When it rained , we left ."])
    ((gap,),) = found.edits
    touching = [w.text for w in words(found.source) if touch(w.span, gap)]
    assert touching == ["rained", "we"]


def test_code_of_a_web_page_is_no_word() -> None:
    found = pair("So &quot; we left .", ["So we left ."])
    assert found.source == "So we left."
    assert found.edits == ((),)
