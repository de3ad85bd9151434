"""The list at the end, thin: entries with first author, title and year."""

from __future__ import annotations

from essays import essay

LIST = """Weirs silt up, and somebody has to dig them out again every year, as every book says.

Works Cited

Okoro, Mary, and Li Tan. “The Silent Weir.” River Studies, vol. 3, 2011, pp. 4-19.

Lund, B. (2018). Weirs today. North Press.

Ministry of Rivers. Annual Report. 1999.

“A Weir Bursts.” The Daily Wave, 3 May 2004.
"""


def test_entries() -> None:
    works = essay(LIST).works_cited
    assert [w.authors for w in works] == [("Okoro",), ("Lund",), ("Ministry of Rivers",), ()]
    assert [w.year for w in works] == [2011, 2018, 1999, 2004]
    assert [w.title for w in works] == ["The Silent Weir", None, None, "A Weir Bursts"]


def test_no_list_no_entries() -> None:
    assert essay("Weirs silt up. See the references of others.").works_cited == ()
