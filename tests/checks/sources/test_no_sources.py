"""Essays that point at no source."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.sources import no_sources as check

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

REST = (
    " Shops closed one after another. The school lost half of its children in ten years, and "
    "people moved away to the coast. Those who stayed had to find other work, as the bus had gone."
)
FLAGGED = [
    (
        "The valley changed when the mill went. People moved away to the coast, and those who "
        "stayed had to find other work. Shops closed one after another. The school lost half "
        "of its children in ten years, and in the end the bus did not come any more."
    ),
    f"According to my uncle the mill was haunted.{REST}",
]
CLEAN = [
    (
        "Some of the rules mentioned in the artical are strange. The valley changed when the mill "
        "went. People moved away to the coast, and those who stayed had to find other work. Shops "
        "closed one after another, and the school lost half of its children in ten years."
    ),
    (
        "The valley changed when the mill went. People moved away to the coast, and those who "
        "stayed had to find other work. Shops closed one after another. The school lost half "
        "of its children in ten years, and in the end the bus did not come any more. Source 1 "
        "tells how it began."
    ),
    (
        "The valley changed when the mill went. People moved away to the coast, and those who "
        "stayed had to find other work. Shops closed one after another. The school lost half "
        "of its children in ten years, and in the end the bus did not come any more. The "
        "article says so too."
    ),
    (
        "The valley changed when the mill went. People moved away to the coast, and those who "
        "stayed had to find other work. Shops closed one after another. The school lost half "
        "of its children in ten years, and in the end the bus did not come any more. It was "
        "hard, since “the owners gave no reason”."
    ),
    (
        "The valley changed when the mill went. People moved away to the coast, and those who "
        "stayed had to find other work. Shops closed one after another. The school lost half "
        "of its children in ten years, and in the end the bus did not come any more. It was "
        "so everywhere (Hart, p. 12)."
    ),
    "The valley changed when the mill went.",
    f"According to the Herald, the mill was haunted.{REST}",
    f"The mill lost money, according to Reuters.{REST}",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


@pytest.mark.parametrize(
    "role",
    [
        "My name is Hartley and I wove there.",
        "I went to the coast. I found work there. I slept in a shed.",
        "Nobody in our valley had expected it to close, and the owners gave us no reason.",
    ],
)
def test_who_speaks_in_role_is_asked_mildly(role: str) -> None:
    pack = {**PACK, "Source 3": "The foreman, Amos Hartley, wept. Old Hartley never wove again."}
    (finding,) = found_by(check, f"{FLAGGED[0]} {role}", pack)
    assert finding.severity == "suggestion"
    assert "write as somebody" in finding.advice


def test_copied_wording_is_left_to_the_check_that_marks_it() -> None:
    copied = " Nobody in the valley had expected it to close, and the owners gave no reason."
    (finding,) = found_by(check, FLAGGED[0] + copied, PACK)
    assert finding.span is None
    assert finding.message.endswith("no source, though some of its words come from Source 1.")
    assert not finding.evidence


def test_of_a_fact_it_shows_the_words_that_match() -> None:
    pack = {"Source 1": "Its books tell of 4,700 sheep and 63 carts that the ferry carried."}
    text = (
        "Islands need boats more than roads. My family had no bridge when they came there in 1880, "
        "and by then the ferry carried 4,700 sheep, which was hard work for the men on board. We "
        "should remember them, I think, whenever we drive across without a thought for the sea."
    )
    (finding,) = found_by(check, text, pack)
    assert finding.message == "The essay names no source, though “4,700 sheep” matches Source 1."
