"""Paragraphs to set in PDFs: as many as are asked for, none like another, the same on every run."""

from __future__ import annotations

from random import Random

SENTENCES = (
    "The harbour was rebuilt in 1897, after the great storm had filled it with sand.",
    "Few of the fishermen had seen so large a map before.",
    "“Nobody asked us,” the pilot said, “and nobody told us afterwards.”",
    "It is difficult to find an office that kept its official files in order.",
    "Flour, fish and salt were the first goods to flow through the new customs house.",
    "Why, then, did the council wait?",
    "Some of the well-known families—the Okafors, the Lindqvists—left before the vote.",
    "The report gives three reasons: cost, distance and weather.",
    "By 1911 the line carried 2,300 passengers a week.",
    "That was enough.",
    "A schoolteacher who kept a diary describes the afternoon in a single sentence.",
    "Mr. Haldane’s letter, which is undated, suggests the reverse (Ortiz 14).",
    "Those who stayed behind learned to mend nets, to read the tide tables and to keep bees.",
    "In effect the tariff was a tax on the poorest households of the island.",
    "Historians have disagreed about this for more than forty years.",
    "The first lighthouse keeper was a self-taught engineer from the mainland.",
    "However, the figures for 1904 are missing from the archive.",
    "Its walls were thick, its windows small, and its roof was covered with turf.",
    "According to the ledger, 48 percent of the catch was sold within a day.",
    "Such a conflict of interest would hardly be permitted today.",
    "She called the plan “a bridge to nowhere” and walked out of the meeting.",
    "The ferry timetable changed twice that winter, and each change cost someone a day’s wages.",
    "Readers of the local newspaper were told nothing until the contract had been signed.",
    "What the photograph shows is a queue; what it leaves out is the closed door.",
    "An international committee inspected the breakwater in the following spring.",
    "Communication between the villages depended upon one unreliable telegraph wire.",
    "Even so, the school on the hill stayed open through every one of those winters.",
    "I believe that the strongest argument is the simplest one.",
    "They measured the depth of the channel at low water, again at high water, and at noon.",
    "Opinion was divided, and it remained divided long after the last stone was laid.",
)
TITLES = (
    "The Harbour That Waited",
    "A Short History of the Ferry",
    "Who Paid for the Breakwater",
    "Salt, Nets and Timetables",
    "What the Ledger Leaves Out",
    "After the Storm",
)


def paragraphs(
    count: int,
    *,
    seed: int,
    sentences: tuple[int, int] = (3, 7),
    pool: tuple[str, ...] = SENTENCES,
) -> list[str]:
    """So many paragraphs of so many sentences each, taken from `pool`."""
    random = Random(seed)
    return [" ".join(random.sample(pool, random.randint(*sentences))) for _ in range(count)]
