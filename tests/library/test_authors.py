"""How a sentence names a source's author."""

from __future__ import annotations

import pytest

from feedback.library.authors import author_of

NAMED = [
    ("Lindqvist, Sara", "Sara Lindqvist"),
    ("Davies, R. W.", "R. W. Davies"),
    ("Dr. Edgar Whitlow", "Dr. Edgar Whitlow"),
    ("R. W. Davies and Oleg Khlevnyuk", "R. W. Davies and Oleg Khlevnyuk"),
    ("Brandvold, K., & Osei, M.", "K. Brandvold and M. Osei"),
    ("Adeyemi, T., Kowalczyk, R., & Sung, H.", "T. Adeyemi and others"),
    ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
    ("Mary Smith, a nurse", "Mary Smith"),
    ("Ministry of Labour", "the Ministry of Labour"),
    ("The Port Ransome Echo", "the Port Ransome Echo"),
    ("Sundal County Council", "Sundal County Council"),
    ("Leonardo of Pisa", None),
    ("Anonymous", None),
    ("unknown", None),
    ("various", None),
    ("", None),
    (None, None),
    ("see page 4 (below)", None),
    ("BBC", "the BBC"),
    ("NASA", None),
    ("CNN", None),
]


@pytest.mark.parametrize(("words", "name"), NAMED)
def test_author(words: str | None, name: str | None) -> None:
    author = author_of(words)
    assert (author.name if author else None) == name
