"""Marks of notes and entries end the sentence before them."""

from __future__ import annotations

import pytest

from feedback.text.segmentation import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The weir fell.[^9] Others say it stood.", 2),
        ("The weir fell.[3] Others say it stood.", 2),
        ("It “fell at once.”[^2] Then it rose.", 2),
        ("The weir fell.[^9][^10] Others say it stood.", 2),
        ("The weir [3] fell at once.", 1),
        ("The weir, e.g.[3] the lower one, fell.", 1),
    ],
)
def test_marks(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("As Doc. 6 shows, it fell.", 1),
        ("Docs. 2 and 3 agree that it fell.", 1),
        ("As Ext. 4 shows, it fell.", 1),
        ("As Doc. B shows, it fell.", 1),
        ("In Fig. 3 it fell, and in Figs. 4 and 5 it rose.", 1),
        ("See Sect. 4 and para. 12 of the Act.", 1),
        ("It fell (p. 12) and rose (pp. 3-4).", 1),
        ("See vol. 2, ch. Five and no. 7 of it.", 1),
        ("See Vol. II of it.", 1),
        ("It was trans. Mary Okoro and ed. Bo Lund in 1990.", 1),
        ("It fell, qtd. in Lund 4, and rose, cf. Moe 12.", 1),
        ("Guo, op. cit. 14, says that it fell.", 1),
        ("It fell. Ibid. 4 says so too.", 2),
        ("Lund et al. (2019) say that it fell.", 1),
        ("It was seen by Lund et al. The river fell.", 2),
        ("They said no. I left.", 2),
        ("They said no. Many left.", 2),
        ("I went to the doc. He was out.", 2),
        ("It is in vol. Nobody knows which.", 2),
        ("I like this app. 3 friends use it.", 2),
        ("The book has no ed. The boat sank.", 2),
        ("It is on p. Then it goes on.", 2),
    ],
)
def test_abbreviations_go_on_to_what_they_introduce(text: str, count: int) -> None:
    assert len(sentences(text)) == count
