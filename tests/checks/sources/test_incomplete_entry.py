"""Entries that lack what the others give."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import incomplete_entry as check

THREE = (
    "The bed rises (Okoro 5).\n\nWorks Cited\n\n"
    "Lund, Berit. Weirs Today. North Press, 2018.\n\n"
    "Okoro, Ben. “Silt.” River Studies, vol. 3, 2014, pp. 4-19.\n\n"
    "Smyth, Ada. The Quay at Night. Field Books, 2011.\n\n"
)
FLAGGED = [
    f"{THREE}⟦Tan, Li. Mud and Money. Harbour Press.⟧",
    f"{THREE}Tan, Li. Mud. 2001, www.mud.example/tan.\n\n⟦https://www.mud.example/money⟧\n\n⟦www.quays.example/now⟧",
]
CLEAN = [
    f"{THREE}Tan, Li. Mud and Money. Harbour Press, 2001.",
    f"{THREE}Tan, Li. Mud and Money. Harbour Press, n.d.",
    f"{THREE}Tan, Li. Mud and Money, https://www.mud.example/money. Accessed 3 May 2024.",
    f"{THREE}The Holy Bible. King James Version.",
    f"{THREE}Tan, Li. Mud and Money. Harbour Press, forthcoming.",
    f"{THREE}Tan, Li. “Mud.” River Studies, 1998-99.",
    "The bed rises.\n\nReferences\n\nOkoro, B. Silt. 2014.\n\nTan, Li. Mud.\n\nLund, B. Weirs.",
    "The bed rises.\n\nReferences\n\nOkoro, B. Silt. 2014.\n\nTan, Li. Mud. Tide.",
    "The bed rises.\n\nSources\n\nhttps://www.mud.example/money\n\nhttps://www.quays.example/now",
    "The bed rises, as https://www.mud.example/money says.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_says_what_the_others_give() -> None:
    (finding,) = assert_flags(check, FLAGGED[0])
    assert finding.message == (
        "“Tan, Li. Mud and Money. Harbour …” gives no year, though the other entries in the "
        "list give one."
    )
