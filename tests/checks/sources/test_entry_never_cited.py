"""Entries that the essay never cites."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.sources import entry_never_cited as check

OKORO = "Okoro, Ben. “Silt.” River Studies, vol. 3, 2014, pp. 4-19."
SMYTH = "Smyth, Ada. The Quay at Night. Field Books, 2011."
HWO = "Health Watch Office. Sleep in Schools. 2016."
NO_AUTHOR = "“Lamps on the Quay.” The Daily Wave, 3 May 2004."


def listed(*entries: str, heading: str = "Works Cited") -> str:
    return "\n\n".join(["", heading, *entries])


NOTES = (
    "\n\n[^1]: Ada Smyth, *The Quay at Night* (Leith: Field, 2011), 4.\n\n"
    "[^2]: Ben Okoro, “Silt,” River Studies 3 (2014): 5.\n\n[^3]: Ibid., 6."
)
NOTED = "The bed rises.[^1] It sinks.[^2] It rises again.[^3] So it went on."
LUND = "Lund, Mei. Banks. Field Books, 1999."
TAN = "Tan Boon Keng. Straits. Harbour Press, 1998."

FLAGGED = [
    f"{NOTED}{listed(f'⟦{LUND}⟧', OKORO, SMYTH, heading='Bibliography')}{NOTES}",
    f"The bed rises (Okoro 5).{listed(OKORO, f'⟦{TAN}⟧')}",
    f"The bed rises (Okoro 5).{listed(OKORO, f'⟦{SMYTH}⟧')}",
    f"The bed rises (Okoro 5).{listed(f'⟦{NO_AUTHOR}⟧', OKORO, f'⟦{SMYTH}⟧')}",
    f"The bed rises (Okoro 2014, 5).{listed(OKORO, f'⟦{HWO}⟧', heading='Bibliography')}",
    "The bed rises (Li, 2014)."
    + listed("Li, B. (2014). Silt. Tide.", "⟦Li, B. (2016). Mud. Tide.⟧"),
    f"The bed rises (Okoro 5).[^1] It sinks (Okoro 6).{listed(OKORO, f'⟦{SMYTH}⟧')}"
    "\n\n[^1]: But not far.",
    "The bed rises [1]." + listed("[1] B. Okoro, Silt, 2014.", "⟦[2] A. Smyth, Quays, 2011.⟧"),
]
CLEAN = [
    f"{NOTED}{listed(OKORO, SMYTH, heading='Bibliography')}{NOTES}",
    f"{NOTED}{listed(LUND, OKORO, SMYTH, TAN, heading='Bibliography')}{NOTES}",
    f"{NOTED}{listed(LUND, OKORO, SMYTH, heading='Works Consulted')}{NOTES}",
    f"The bed rises (Okoro 5). Ships wait (Tan 7).{listed(OKORO, TAN)}",
    f"The bed rises (Okoro 5). Tan Boon Keng saw ships.{listed(OKORO, TAN)}",
    "Silt rose (Li, 2014a, 2014b)." + listed("Li, B. (2014a). Silt.", "Li, B. (2014b). Mud."),
    "Silt rose (Li, 2014a, b)." + listed("Li, B. (2014a). Silt.", "Li, B. (2014b). Mud."),
    f"The bed rises (Okoro 5), and the quay was lit (Smyth 2).{listed(OKORO, SMYTH)}",
    f"The bed rises (Okoro 5). Ada Smyth saw the quay lit.{listed(OKORO, SMYTH)}",
    f"The bed rises (Okoro 5). The Quay at Night tells of the lamps.{listed(OKORO, SMYTH)}",
    f"The bed rises (Okoro 5). A newspaper wrote of it (“Lamps” 1).{listed(NO_AUTHOR, OKORO)}",
    f"The bed rises (Okoro 5). The HWO disagrees.{listed(HWO, OKORO)}",
    f"The bed rises every year.{listed(OKORO, SMYTH)}",
    f"The bed rises (Okoro 5).{listed(OKORO, SMYTH, heading='Works Consulted')}",
    f"The bed rises (Okoro 5).{listed(OKORO, SMYTH, heading='Annotated Bibliography')}",
    "The bed rises (Li, 2014), Li says." + listed("Li, B. (2014). Silt.", "Li, B. (2016). Mud."),
    "The bed rises.[^1] So it went on.\n\nBibliography\n\nSmyth, Ada. The Quay. "
    "Leith: Field, 2011.\n\n"
    "Okoro, Ben. Silt. Leith: Field, 2012.\n\n[^1]: Ada Smyth, The Quay (Leith: Field, 2011), 4.",
    "The bed rises (Okoro 5).",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text)


def test_names_the_entries_in_one_finding() -> None:
    text = f"The bed rises (Okoro 5).{listed(f'⟦{HWO}⟧', OKORO, f'⟦{SMYTH}⟧')}"
    (finding,) = assert_flags(check, text)
    assert finding.message == (
        "The list has Health Watch Office (2016) and Smyth (2011), but the essay never cites them."
    )


def test_a_label_of_the_pack_cites_the_entry_of_that_source() -> None:
    pack = {"Source 1": "Lamps on the Quay\nby Ada Smyth\n\nThe quay was lit in 1902, and late."}
    entry = "Smyth, Ada. “Lamps on the Quay.” 1902."
    assert_clean(
        check, f"The bed rises (Okoro 5). It was lit (Source 1).{listed(OKORO, entry)}", pack
    )
