"""The list at the end, thin: entries with first author, title and year."""

from __future__ import annotations

import pytest
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
    assert [w.authors for w in works] == [("Okoro", "Tan"), ("Lund",), ("Ministry of Rivers",), ()]
    assert [w.year for w in works] == [2011, 2018, 1999, 2004]
    assert [w.title for w in works] == [
        "The Silent Weir",
        "Weirs today",
        "Annual Report",
        "A Weir Bursts",
    ]


def test_no_list_no_entries() -> None:
    assert essay("Weirs silt up. See the references of others.").works_cited == ()


ENTRIES = [
    (
        "Okoro, M., & Osei, K. (2020). Later tides, longer nights: A trial. Tides, 12(3), 1–9.",
        ("Okoro", "Osei"),
        "Later tides, longer nights: A trial",
        2020,
    ),
    (
        "[1] F. Haas, S. Nowy and L. Prin, “Silt in the Arle, 1916–1918,” 2019.",
        ("Haas", "Nowy", "Prin"),
        "Silt in the Arle, 1916–1918",
        2019,
    ),
    (
        "[2] Ministry for Rivers, “Silt: what we do,” 2023.",
        ("Ministry for Rivers",),
        "Silt: what we do",
        2023,
    ),
    (
        "Gould, Peter. 2016. The Weir Next Door. London: Field.",
        ("Gould",),
        "The Weir Next Door",
        2016,
    ),
    (
        "1. Smith JK, Jones L. Rivers and silt. J Water. 2004;12(3):44-9.",
        ("Smith", "Jones"),
        "Rivers and silt",
        2004,
    ),
    (
        "van der Berg, Anna. Rivers: 1800-1900. Penguin, 2001.",
        ("van der Berg",),
        "Rivers: 1800-1900",
        2001,
    ),
    (
        "Okoro, Mary, et al. “Silt.” Rivers, 1900, pp. 1890-1912. Accessed 3 May 2024.",
        ("Okoro",),
        "Silt",
        1900,
    ),
    (
        "Berg, A. van der, & Lund-Aas, B.-C. (2001). Rivers. Penguin.",
        ("Berg", "Lund-Aas"),
        "Rivers",
        2001,
    ),
    (
        "World Rivers Fund. (n.d.). Rivers now. Retrieved May 3, 2024, from https://wrf.example",
        ("World Rivers Fund",),
        "Rivers now",
        None,
    ),
    ("U.S. Department of Rivers. Silt. 2011.", ("U.S. Department of Rivers",), "Silt", 2011),
    ("Lund, Berit, and Bo Aas, eds. Silt. Tide, 2011.", ("Lund", "Aas"), "Silt", 2011),
    ("LUND Berit, Silt, Paris, Marée, 2011.", ("LUND",), "Silt, Paris, Marée, 2011", 2011),
    ("Берг, Анна. Реки. Москва, 2001.", ("Берг",), "Реки", 2001),
    ("The Long Weir. Directed by Ana Li, Tide, 2010.", (), "The Long Weir", 2010),
    ("Okoro v Rivers Board [1999] 2 AC 1 (HL).", (), "Okoro v Rivers Board", 1999),
    ("Source 2: Weirs Today by Berit Lund", ("Lund",), "Weirs Today", None),
    ("Raman, Joost. “Seas.” Tide, 1990. Reprint, Field, 2008.", ("Raman",), "Seas", 1990),
    (
        "Raman, Priya, and Joost Veer. Warm Seas. Harbour Press, 2015.",
        ("Raman", "Veer"),
        "Warm Seas",
        2015,
    ),
]


@pytest.mark.parametrize(("entry", "authors", "title", "year"), ENTRIES)
def test_every_style(entry: str, authors: tuple[str, ...], title: str, year: int) -> None:
    listed = f"References\n\nAas, Bo. Silt. 1990.\n\n{entry}"
    (_, work) = essay(f"Weirs silt up, as books say.\n\n{listed}").works_cited
    assert (work.authors, work.title, work.year) == (authors, title, year)


def test_entries_on_lines_of_one_paragraph() -> None:
    works = essay(
        "Weirs silt up every year, as every book says.\n\nWorks Cited\n"
        "Okoro, Mary. “The Silent Weir.” River Studies, 2011.\n"
        "Lund, Berit. Weirs Today: A\nLong History. North Press, 2018.\n"
        "https://weirs.example/about\nTan, Li. Silt. 2001."
    ).works_cited
    assert [w.authors for w in works] == [("Okoro",), ("Lund",), ("Tan",)]


def test_an_entry_knows_whether_it_is_cited() -> None:
    works = essay(LIST.replace("says.", "says (Lund, 2018).")).works_cited
    assert [w.cited for w in works] == [False, True, False, False]


CONTAINERS = [
    ("Okoro, Mary. “Silt.” River Studies, vol. 3, 2011, pp. 4-19.", "River Studies"),
    ("Okoro, M. (2011). Silt. River Studies, 3(1), 4–19.", "River Studies"),
    ("Okoro, M. (2011). Silt. In B. Lund (Ed.), Rivers now (pp. 4–19). Tide.", "Rivers now"),
    ("Okoro, Mary. “Silt.” In Rivers Now, edited by B. Lund. Leith: Tide, 2011.", "Rivers Now"),
    ("Okoro, Mary. Silt. Leith: Tide, 2011.", None),
]


@pytest.mark.parametrize(("entry", "container"), CONTAINERS)
def test_containers(entry: str, container: str | None) -> None:
    (work,) = essay(f"Weirs silt up, as books say.\n\nReferences\n\n{entry}").works_cited
    assert work.container == container


def test_a_dash_stands_for_the_authors_before() -> None:
    listed = "Works Cited\n\nLund, Berit. Weirs. Tide, 2011.\n\n———. Silt. Tide, 2014."
    works = essay(f"Weirs silt up (Lund, Silt 4).\n\n{listed}").works_cited
    assert [(w.authors, w.title, w.cited) for w in works] == [
        (("Lund",), "Weirs", False),
        (("Lund",), "Silt", True),
    ]


def test_letters_tell_works_of_one_year_apart() -> None:
    listed = "References\n\nLund, B. (2011a). Weirs. Tide.\n\nLund, B. (2011b). Silt. Tide."
    works = essay(f"Weirs silt up (Lund, 2011b).\n\n{listed}").works_cited
    assert [(w.year, w.year_suffix, w.cited) for w in works] == [
        (2011, "a", False),
        (2011, "b", True),
    ]


def test_annotations_are_no_entries() -> None:
    works = essay(
        "Weirs silt up.\n\nAnnotated Bibliography\n\nLund, Berit. Weirs. Tide, 2011.\n\n"
        "This book explains why weirs silt up and what it costs to dig them out. It is useful "
        "because its author has worked on rivers all her life.\n\nAas, Bo. Silt. Tide, 2014."
    ).works_cited
    assert [w.authors for w in works] == [("Lund",), ("Aas",)]


def test_co_authors_tell_entries_of_one_first_author_apart() -> None:
    listed = (
        "Works Cited\n\nLund, Berit. Weirs. Tide, 2011.\n\n"
        "Lund, Berit, and Bo Aas. Silt. Tide, 2014."
    )
    works = essay(f"Weirs silt up (Lund and Aas 4).\n\n{listed}").works_cited
    assert [w.cited for w in works] == [False, True]
