"""Figures read off a source's table, worked out of it, and of neither kind."""

from __future__ import annotations

import pytest

from feedback.essay.facts.from_table import is_from_table
from feedback.text.quantities import quantities
from tests.essays import library

PACK = {
    "Source 1": "Table 2. The herring port of Vardal\n\n"
    "Year    Boats    Herring landed (tons)    Share salted\n"
    "1895    112      8,340                    71%\n"
    "1905    168      12,600                   64%\n"
    "1913    254      19,150                   58%\n"
    "1920    97       4,480                    22%\n\n"
    "Boats from other ports are not counted.",
    "Source 2": "Crop | Water per kilo (litres) | Price\n"
    "Rice | 2,500 | $1.20\nMaize | 900 | $0.40\nPotatoes | 290 | $0.60\n",
}
FROM_TABLE = [
    # The row is named, and the figure is the cell's.
    ("By 1913 the skippers brought in 19,150 tons", "19,150"),
    ("The harbour was full in 1905, with 168 vessels", "168"),
    ("Even so, 1920 was poor: 4,480 tons", "4,480"),
    # The column is named.
    ("The best year had 254 boats", "254"),
    ("In the end only 22% of the catch was salted", "22%"),
    ("A kilo of rice drinks 2,500 litres", "2,500"),
    ("Growing a kilo of potatoes takes 290 litres of water", "290"),
    # Both are named: a slip in copying, or a round figure.
    ("In 1913 the herring landed came to 19,510 tons", "19,510"),
    ("Some 12,000 tons of herring were landed in 1905", "12,000"),
    # Worked out of two cells.
    ("Between 1895 and 1913 the fleet grew by 142 vessels", "142"),
    ("The share that was salted fell by 13 points of percentage, 13%, by 1913", "13%"),
    ("From 1913 to 1920 the fleet lost 62% of its vessels", "62%"),
    ("In 1913 the catch was more than twice that of 1895, 2.3 times as much", "2.3 times"),
    ("Rice needs almost three times as much water as maize", "almost three times"),
    # The column added up.
    ("Over these years 44,570 tons of herring were landed", "44,570"),
]
NOT = [
    ("Over these years 51,000 tons of herring were landed", "51,000"),
    ("In 1913 the war cost 31,000 men", "31,000"),
    ("The canning plant paid 4,480 crowns in tax", "4,480"),
    ("In 1895 the town had 3,750 inhabitants", "3,750"),
    ("Wheat takes 5,600 litres of beer", "5,600"),
    ("Some 40% of all families moved away in 1920", "40%"),
    ("Whales lost 87% of their range", "87%"),
    ("The trawlers of 1920 were nine times as fast", "nine times"),
    ("The potatoes of the valley fed 36,000 people", "36,000"),
]


def _is(text: str, figure: str) -> bool:
    wanted = [q for q in quantities(text) if figure in q.span.of(text)]
    assert wanted, quantities(text)
    return is_from_table(wanted[-1], text, library(PACK))


@pytest.mark.parametrize(("text", "figure"), FROM_TABLE)
def test_the_table_has_it(text: str, figure: str) -> None:
    assert _is(text, figure)


@pytest.mark.parametrize(("text", "figure"), NOT)
def test_the_table_does_not(text: str, figure: str) -> None:
    assert not _is(text, figure)
