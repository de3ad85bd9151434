"""What the first lines of a source tell, in the many ways in which they are written."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from feedback.library.heads import head_of
from feedback.library.parts import source_of
from feedback.reading.plain import read_plain

PROSE = (
    "The ferry had crossed the sound for ninety years when the bridge was opened, and hardly one "
    "in the village thought that it would be gone within the month.\n\nThe men who worked it left "
    "for sea or for the mill, and some of them never found a place again."
)

HEADS: list[tuple[str, str | None, str | None, int | None]] = [
    # References to the works of bodies, and other orders of a reference
    (
        "Ministry of Ports. (2018). Quays: What holds? Leaflet 14.",
        "Quays: What holds",
        "Ministry of Ports",
        2018,
    ),
    (
        "Ferry Bureau of Tarn (2022) Tarn in figures. Table 4.",
        "Tarn in figures",
        "Ferry Bureau of Tarn",
        2022,
    ),
    (
        "Aas, M. and Lund, S.: Rope and jump height. Journal of Quays 8 (2016), 41–47.",
        "Rope and jump height",
        "Aas, M. and Lund, S.",
        2016,
    ),
    (
        "Rahman S, Berg K. Waiting for the tide. J Harb Care. 2019;12(2):88-97.",
        "Waiting for the tide",
        "Rahman S, Berg K.",
        2019,
    ),
    # References
    (
        "Castell, R. & Mbele, T. (2017). Handbook of River Craft, 3rd edition. Halden Press.",
        "Handbook of River Craft, 3rd edition",
        "Castell, R. & Mbele, T.",
        2017,
    ),
    (
        "Lund, M. (2004a). The silent weir. Northern Waters, 7(1), 5-19.",
        "The silent weir",
        "Lund, M.",
        2004,
    ),
    (
        "Lund, M., & Iyer, L. P. (2021). Tides and tolls: A ten-year study. Port Journal, 3(2).",
        "Tides and tolls: A ten-year study",
        "Lund, M., & Iyer, L. P.",
        2021,
    ),
    (
        "Lund, M. 2004, ‘The silent weir’, Northern Waters, vol. 7.",
        "The silent weir",
        "Lund, M.",
        2004,
    ),
    (
        "Brennan, David. “Whose Railway?” The Tablet, 4 May 1998.",
        "Whose Railway?",
        "Brennan, David",
        1998,
    ),
    (
        "Lund, Marit. The Silent Weir. Hartfield University Press, 2004.",
        "The Silent Weir",
        "Lund, Marit",
        2004,
    ),
    (
        'David Brennan, "Whose Railway?", The Tablet, 4 May 1998',
        "Whose Railway?",
        "David Brennan",
        1998,
    ),
    (
        "Source: Marit Lund, The Silent Weir (Hartfield, 2004), pp. 12-19.",
        "The Silent Weir",
        "Marit Lund",
        2004,
    ),
    (
        "Marit Lund, The Silent Weir (London: Hartfield, 2004)",
        "The Silent Weir",
        "Marit Lund",
        2004,
    ),
    ("Excerpt from “The Silent Weir” by Marit Lund (1904)", "The Silent Weir", "Marit Lund", 1904),
    (
        "The Silent Weir, Act 2, Scene 3 (Marit Lund, 1904)",
        "The Silent Weir, Act 2, Scene 3",
        "Marit Lund",
        1904,
    ),
    ("“Toll” (Marit Lund, 1904)", "Toll", "Marit Lund", 1904),
    (
        'from M. Lund, "The Idle Lock", in Essays on Water (1904), page 41',
        "The Idle Lock",
        "M. Lund",
        1904,
    ),
    ("Adapted from The Silent Weir by Marit Lund, 1904", "The Silent Weir", "Marit Lund", 1904),
    # Bylines
    ("The Last Ferry\nBy Jane Roe | Updated May 3, 2019", "The Last Ferry", "Jane Roe", 2019),
    ("The Last Ferry\nBy JANE ROE", "The Last Ferry", "Jane Roe", None),
    ("The Last Ferry\nBy Jane Roe, Staff Writer\nMay 3, 2019", "The Last Ferry", "Jane Roe", 2019),
    (
        "The last ferry\nby Jane Roe and Tom Ash\nThe Sound, 2019",
        "The last ferry",
        "Jane Roe and Tom Ash",
        2019,
    ),
    ("The Last Ferry\nPosted by Jane Roe on March 3, 2019", "The Last Ferry", "Jane Roe", 2019),
    (
        "The Last Ferry\nBy Jane Roe for The Harbour Times, 3 June 2019",
        "The Last Ferry",
        "Jane Roe",
        2019,
    ),
    ("The Last Ferry\nJane Roe", "The Last Ferry", "Jane Roe", None),
    ("The Last Ferry\nJane Roe\nMarch 3, 2019", "The Last Ferry", "Jane Roe", 2019),
    (
        "Crossing the Sound: a summary for schools\nDr. Yewande Sall, University of Tarn, 2021",
        "Crossing the Sound: a summary for schools",
        "Dr. Yewande Sall",
        2021,
    ),
    ("“The Last Ferry” — Jane Roe", "The Last Ferry", "Jane Roe", None),
    ("The Last Ferry — J. Roe", "The Last Ferry", "J. Roe", None),
    (
        "Title: The Last Ferry\nAuthor: Jane Roe\nDate: 3 May 2019",
        "The Last Ferry",
        "Jane Roe",
        2019,
    ),
    # Bodies
    (
        "Rules for Visiting Ships\nPort Authority of Saltham",
        "Rules for Visiting Ships",
        "Port Authority of Saltham",
        None,
    ),
    (
        "Our Plan for the Sound\nPublished by the Ministry of Ports, 1961",
        "Our Plan for the Sound",
        "the Ministry of Ports",
        1961,
    ),
    # Letters and diaries
    ("Letter from Ada Holm to her sister, 12 March 1911", None, "Ada Holm", 1911),
    ("Letter to the Harbour Board from Ada Holm, 1911", None, "Ada Holm", 1911),
    ("From: Ada Holm\nTo: The Harbour Board\nDate: 12 March 1911", None, "Ada Holm", 1911),
    ("From the diary of Ada Holm, 3 May 1911", None, "Ada Holm", 1911),
    ("Diary entry of Ada Holm, 3 May 1911", None, "Ada Holm", 1911),
    # Speeches and testimony
    ("Speech by Prime Minister Edvard Moe to the Assembly, 1934", None, "Edvard Moe", 1934),
    ("Ada Holm, speech to the Ferrymen’s Union, 4 May 1934", None, "Ada Holm", 1934),
    (
        "Testimony of Ella Joe, recorded in 1987 for the Sound Oral History Project",
        None,
        "Ella Joe",
        1987,
    ),
    (
        "Source: Dr. Cy Egger, health officer of Millbrook, report to the mayor, 1894",
        None,
        "Dr. Cy Egger",
        1894,
    ),
    # Interviews and reviews
    (
        "“They look at nothing”\nInterview with Piet Vander, ferryman, by the Courier, 9 May 2023",
        "They look at nothing",
        "Piet Vander",
        2023,
    ),
    (
        "What Bridges Did to Us\nInterview with boatman Anja Desh on the site Up River, 2022",
        "What Bridges Did to Us",
        "Anja Desh",
        2022,
    ),
    (
        "Light Without Heat\nReview by Dom Calder, The Northern Stage, 12 March 1951",
        "Light Without Heat",
        "Dom Calder",
        1951,
    ),
    (
        "The Ferryman’s Daughter\nA play in three acts by Rosa Achter\nFirst performed 1951",
        "The Ferryman’s Daughter",
        "Rosa Achter",
        1951,
    ),
    # Pictures
    ("Cartoon by Jo Pell, The Harbour Times, 1911", None, "Jo Pell", 1911),
    ("“The Dear Crossing”, cartoon by Jo Pell, Jester, 1911", "The Dear Crossing", "Jo Pell", 1911),
    ("Photograph by Ada Holm, 1911", None, "Ada Holm", 1911),
    # Newspapers, tables, places
    ("THE LAST FERRY SAILS\nThe Harbour Times, 12 March 1911", "THE LAST FERRY SAILS", None, 1911),
    ("The Harbour Times\n12 March 1911\nThe last ferry sails", None, None, 1911),
    (
        "Report of the Royal Commission on the Sound\n1956",
        "Report of the Royal Commission on the Sound",
        None,
        1956,
    ),
    ("Table 1: Passengers Carried, 1900-1910", None, None, None),
    # With a label
    ("Source A: Ada Holm, “The Last Ferry”, 1911", "The Last Ferry", "Ada Holm", 1911),
    ("Document 3 – Letter from Ada Holm to the Board, 12 March 1911", None, "Ada Holm", 1911),
    ("Source 2 (Ada Holm, 1911)", None, "Ada Holm", 1911),
    ("Doc. 5: Jo Pell (1911)", None, "Jo Pell", 1911),
    (
        "Ministry of Ports\nTolls and Ferries: Advice for Skippers (web page, 2022)",
        "Tolls and Ferries: Advice for Skippers (web page, 2022)",
        "Ministry of Ports",
        2022,
    ),
    (
        "Sea air: your questions answered\nTarn Harbour Hospital, advice for patients\nReviewed by "
        "Dr Ida Aas, June 2023",
        "Sea air: your questions answered",
        "Tarn Harbour Hospital",
        2023,
    ),
    (
        "National Board of Ferries\nCircular 14 of 2018: Life Belts",
        "Circular 14 of 2018: Life Belts",
        "National Board of Ferries",
        2018,
    ),
    ("Ferries in the Sound\nJournal of Port History, 2020", "Ferries in the Sound", None, 2020),
    ("A Note on “The Ferry”\nBy Jane Roe", "A Note on “The Ferry”", "Jane Roe", None),
    (
        "From the notebook of the interpreter Guo Yan, on the fourth voyage, 1414",
        None,
        "Guo Yan",
        1414,
    ),
    ("Ōtani Kenji, a samurai of Hizen, diary entry, 14 October 1872", None, "Ōtani Kenji", 1872),
    ("Document 2\nSource: Letter to the editor, Sound Evening Star, 1896", None, None, 1896),
    (
        "Document 3\nSource: Rosa Manno, net maker, oral history recorded in 1958",
        None,
        "Rosa Manno",
        1958,
    ),
    ("Document 6\nSource: Annual statistics, Department of Ports, 1920", None, None, 1920),
    # Nothing of the kind
    ("The Last Ferry\nIt sailed in 1911, and never came back.", "The Last Ferry", None, None),
    ("The Board of the Dead\nA Story of the Sound", "The Board of the Dead", None, None),
    ("The Last Ferry\nEarly Days", "The Last Ferry", None, None),
    ("The Last Ferry\nTranslated by Jane Roe", "The Last Ferry", None, None),
    ("The Last Ferry\nBy the Sea", "The Last Ferry", None, None),
    ("Photograph of Ada Holm on the quay", None, None, None),
    ("A Ferry, a Bridge\nBy 1911 the ferry was gone.", "A Ferry, a Bridge", None, None),
    ("In 1911 Ada Holm, the ferryman’s widow, wrote to the Board.", None, None, None),
    ("The Mill, the Bridge, and the Sound in 1911", None, None, None),
    ("Ada Holm was born in 1874.", None, None, None),
    ("Dear Sister,", None, None, None),
]


@pytest.mark.parametrize(("head", "title", "author", "year"), HEADS, ids=[h[0][:40] for h in HEADS])
def test_heads(head: str, title: str | None, author: str | None, year: int | None) -> None:
    found = source_of(read_plain(f"{head}\n\n{PROSE}".encode(), PurePath("x.txt")))
    assert (found.author, found.year) == (author, year)
    if title is not None:
        assert found.title == title


@pytest.mark.parametrize(
    "line",
    [
        "Lund (2004) counted the weirs in the valley.",
        "Smith and Jones (2019) argue that trees matter. They do.",
        "Speech to the school board of Cedar Fork",
        "New Harbour Opens (1931)",
    ],
)
def test_what_names_no_author(line: str) -> None:
    head = head_of(line)
    assert head is None or head.author is None
