"""Entries in every style, with names of many cultures: first author, year, title."""

from __future__ import annotations

import pytest
from essays import essay

ROWS = [
    # APA
    (
        "Abelló-Puig, M. (2016). *Salt roads of the interior*. Marea Press.",
        "Abelló-Puig",
        2016,
        "Salt roads",
    ),
    (
        "Al-Khatib, R., & Nguyen, T. H. (2019). Canal law after the flood. Water Policy, 4(2), "
        "11–29.",
        "Al-Khatib",
        2019,
        "Canal law",
    ),
    ("al-Rashid, O. (2005). Wells of the north. Oasis Press.", "al-Rashid", 2005, "Wells of"),
    (
        "Bergström, Å. (2012, March 4). Locks and keepers. The Tarn Weekly.",
        "Bergström",
        2012,
        "Locks and",
    ),
    ("de la Cruz, P. (2008). The mule trains. Sierra Books.", "de la Cruz", 2008, "The mule"),
    (
        "Ekwueme, C., Larsen, B., & Ito, H. (2021). Ferries in fog. Crossings, 9(1), 3–18.",
        "Ekwueme",
        2021,
        "Ferries",
    ),
    (
        "International Canal Union. (2018). Annual survey of locks. https://icu.example/survey",
        "International Canal Union",
        2018,
        "Annual survey",
    ),
    ("O’Neill, S. (2003). Barges and bread. Lough Press.", "O’Neill", 2003, "Barges"),
    ("Tan Boon Keng. (1998). Straits and sampans. Harbour Academic.", "Tan", 1998, "Straits"),
    ("The price of a bridge. (2017, May 4). The Tarn Weekly.", None, 2017, "The price of a bridge"),
    ("van der Berg, J. (2015). Dykes. Polder.", "van der Berg", 2015, "Dykes"),
    ("Wójcik, K. (Ed.). (2011). Essays on rivers. Vistula.", "Wójcik", 2011, "Essays on"),
    (
        "World Barge Council [WBC]. (n.d.). Barges now. https://wbc.example",
        "World Barge Council",
        None,
        "Barges now",
    ),
    ("Yıldız, E. (2014). Bridges of two shores [Film]. Bosphorus.", "Yıldız", 2014, "Bridges"),
    # MLA
    ("Achterberg, Ilse. *Letters from the Lock*. Tarn Press, 1934.", "Achterberg", 1934, "Letters"),
    (
        "Dube, Thandeka, and Owen Prys. “Who Dug It?” Canal History, vol. 8, no. 2, 2006, pp. "
        "40-61.",
        "Dube",
        2006,
        "Who Dug",
    ),
    (
        "Garcia-Lund, Ana, et al. “Mud.” Estuary Studies, vol. 2, 2013, pp. 1-20.",
        "Garcia-Lund",
        2013,
        "Mud",
    ),
    ("Nakamura, Yuko, editor. Ports of the Inland Sea. Seto, 1999.", "Nakamura", 1999, "Ports"),
    ("Ní Bhriain, Aoife. “Turf.” Bog Letters, 12 Mar. 1951.", "Ní Bhriain", 1951, "Turf"),
    ("Ó Briain, Cian. Bog Roads. Lough Press, 2010.", "Ó Briain", 2010, "Bog Roads"),
    (
        "Royal Waterways Trust. Handbook for Keepers. 1961.",
        "Royal Waterways Trust",
        1961,
        "Handbook",
    ),
    ("“Toll Riots Spread.” The Tarn Weekly, 3 May 1843.", None, 1843, "Toll Riots"),
    ("von Hahn, Otto. Sluices. Elbe, 1977.", "von Hahn", 1977, "Sluices"),
    ("Kim Min-jun. Boats of Ice. Hangang, 2012.", "Kim", 2012, "Boats of"),
    ("Nguyễn Văn Hưng. Delta. Field, 2014.", "Nguyễn", 2014, "Delta"),
    ("M’Bokolo, Aminata. River Capitals. Congo Books, 1988.", "M’Bokolo", 1988, "River"),
    # Harvard
    ("Barros, L. (2015) Dams and Debts. Leeds: Weir House.", "Barros", 2015, "Dams"),
    (
        "Cheung, M. and Dlamini, S. (2020) ‘Who pays for water?’, Journal of Public Works, 7, "
        "pp. 12–30.",
        "Cheung",
        2020,
        "Who pays",
    ),
    ("Mutua, W., Rossi, C. and Haugen, T. (2018) Pipes. York: Field.", "Mutua", 2018, "Pipes"),
    (
        "Rural Water Board (2017) Ten Years of Wells. Available at: https://wells.example "
        "(Accessed: 3 May 2024).",
        "Rural Water Board",
        2017,
        "Ten Years",
    ),
    ("D’Souza, R. (2011) Monsoon Gates. Goa: Palm.", "D’Souza", 2011, "Monsoon"),
    # Chicago
    ("Castellanos, Inés. 2009. Roads of Salt. Lima: Puna.", "Castellanos", 2009, "Roads"),
    (
        "Huang Meiling. 2016. “Grain Boats of the North.” Canal Review 12 (3): 44–70.",
        "Huang",
        2016,
        "Grain Boats",
    ),
    (
        "McAllister, Fergus, and Noor Aziz. Toll and Gate. Leith: Kirk, 2012.",
        "McAllister",
        2012,
        "Toll",
    ),
    ("Okonjo, Ifeoma. Ferrymen. Ibadan: Delta, 1999.", "Okonjo", 1999, "Ferrymen"),
    (
        "Zhou Yunxi. “Locks.” In Ports and People, edited by Ada Moe, 12–40. Leith: Kirk, 2001.",
        "Zhou",
        2001,
        "Locks",
    ),
    # Numeric
    ("[1] P. Haugen, “Sluice gates,” Hydraulics, vol. 3, 2010.", "Haugen", 2010, "Sluice"),
    ("[2] R. Diallo and M. Stone, Concrete. Field, 2014.", "Diallo", 2014, "Concrete"),
    ("3. Sato K, Lim JH. Cracks in old dams. J Dams. 2017;3(2):4-9.", "Sato", 2017, "Cracks"),
    ("[4] World Dam Register, “Dams of the south,” 2020.", "World Dam Register", 2020, "Dams of"),
    ("5. van Dijk A, de Wit B. Polder pumps. Pumps. 2008;1:1-9.", "van Dijk", 2008, "Polder"),
]
BESIDE = "\n\nLund, Berit. Weirs Today. North Press, 1985."


@pytest.mark.parametrize(("entry", "author", "year", "title"), ROWS)
def test_entry(entry: str, author: str | None, year: int | None, title: str) -> None:
    found = essay(
        f"Weirs silt up every year (Lund 4).\n\nWorks Cited\n\n{entry}{BESIDE}"
    ).works_cited
    assert len(found) == 2
    work = found[0]
    assert (work.authors[0] if work.authors else None) == author
    assert work.year == year
    assert (work.title or "").startswith(title)
