"""claims/differs-from-source: the same fact with another figure, and all that is not that."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import assert_clean, assert_flags, essay, found_by, library

from feedback.checks.claims import differs_from_source as check

SEEDS = Path(__file__).parents[3] / "seeds"

PACK = {
    "Source 1": (
        "Harlow Mill opened in 1845 beside the River Wye. In March 1871 the owners received an "
        "order to close the upper sheds. The mill employed 5,500 workers in a single square mile. "
        "Looms made up 61 percent of machines in Harlow, against an average of 52.6 percent of "
        "looms in the rest of Wessex. Violators of the curfew faced $25 fines."
    ),
    "Source 2": (
        "On 3 June 1902 The Clarion reported that a picker named Ada Brandt had picked 40 baskets "
        "of apples in a six-hour shift, exceeding the norm more than threefold. Orchard pay rose "
        "nearly 9 percent below the peak of 1899. Almost 4,000 pickers were fined in Kent, and "
        "in Surrey motorists paid a 22-euro fine ($31). It was the third straight year without "
        "rain. "
        "The dust reached 147 micrograms in Leeds compared with 114 in York and 79.7 in Hull."
    ),
}

FLAGGED = [
    "The mill gave work to many: it employed ⟦4,400 workers⟧ in a single square mile.",
    "Looms made up 61 percent of machines in Harlow, against an average of ⟦5.2 percent of looms⟧ "
    "in the rest of Wessex.",
    "Looms made up ⟦76 percent of machines⟧ in Harlow, far more than elsewhere in Wessex.",
    "In ⟦March 1817⟧ the owners received an order to close the upper sheds.",
    "Ada Brandt picked 40 baskets of apples, ⟦more than 14 times the usual quota⟧ of her farm.",
    "The dust reached 147 micrograms in Leeds compared with 114 in York and ⟦79.9⟧ in Hull.",
    "We read that ⟦almost 9,000 pickers⟧ were fined in Kent.",
    # One digit off, in the first person and in other words.
    "I knew the ⟦5,300 workers⟧ that the mill had in its single square mile.",
]
CLEAN = [
    "The mill employed 5,500 workers in a single square mile.",
    "The mill employed about 5500 workers, all in one square mile.",
    "The mill employed over 5,000 workers in a single square mile.",
    "Looms made up 61% of machines in Harlow, compared to 53 percent in the rest of Wessex.",
    "Ada Brandt picked 40 baskets of apples, more than three times the usual quota of her farm.",
    "On the night of 2 June 1902 a girl named Ada Brandt picked 40 baskets of apples.",
    "In June 1902 Ada Brandt picked her 40 baskets in under six hours.",
    "Pay was nine percent below the peak.",
    "About 4000 pickers were fined in Kent.",
    "It had not rained for three straight years.",
    "Violators of the curfew in Kent faced a 31 dollar fine.",
    "In my town violators of the curfew face $50 fines.",
    "If the mill employed 10,000 workers in a single square mile, nobody could breathe.",
    "Imagine a mill that employed 9,000 workers in a single square mile!",
    "Did the mill really employ 9,000 workers in a single square mile?",
    "There are two reasons why the workers of the mill struck.",
    "Source 1 on page 12 shows the mill and its workers in a single square mile.",
    "The dust reached 114 micrograms in York and 147 in Leeds.",
    "In York the dust reached 114 micrograms.",
    "Bristol had dust as well, and it reached 200 micrograms there.",
    "Another mill employed 300 workers in Bristol.",
    "The text says “The mill employed 4,400 workers in a single square mile.”",
    "Harlow Mill closed in 1871.",
    "Trains ran 60 percent late in Harlow.",
    "By 1900 orchards were common in Kent.",
    "Half of the machines in Wessex were looms.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(check, text, PACK)


def test_the_message_shows_both_and_the_evidence_both_places() -> None:
    text = "In short, the mill employed 4,400 workers in a single square mile."
    (finding,) = found_by(check, text, PACK)
    assert finding.message == "The essay says “4,400 workers”; Source 1 says “5,500 workers”."
    (evidence,) = finding.evidence
    source = library(PACK)["s1"].text
    assert evidence.relation == "differs"
    assert evidence.differing[0].of(source) == "5,500 workers"
    assert evidence.span.covers(evidence.differing[0])
    assert [d.of(text) for d in finding.differing] == ["4,400"]


def test_the_same_slip_twice_is_one_finding() -> None:
    sentence = "The mill employed 4,400 workers in a single square mile."
    findings = found_by(check, f"{sentence} Bread was dear in those years.\n\n{sentence}", PACK)
    assert [len(f.repeats) for f in findings] == [1]


def _seed(name: str) -> str:
    return (SEEDS / "essays" / name).read_text(encoding="utf-8")


def _seed_pack() -> dict[str, str]:
    return {
        p.stem: p.read_text(encoding="utf-8") for p in sorted((SEEDS / "sources").glob("*.txt"))
    }


def test_the_seed_on_stakhanov_differs_in_its_multiplier_alone() -> None:
    text = _seed("001-stakhanov-and-stalin.txt")
    (finding,) = found_by(check, text, _seed_pack())
    assert finding.span is not None
    assert finding.span.of(text) == "more than 14 times the standard coal quota"
    assert "more than fivefold" in finding.message


def test_its_tonnage_is_supported() -> None:
    text = _seed("001-stakhanov-and-stalin.txt")
    claim = next(c for c in essay(text, _seed_pack()).claims if "102 tons" in c.span.of(text))
    supports = [e for e in claim.evidence if e.relation == "supports"]
    assert any("102 tons of coal" in e.text for e in supports)
    assert not any("summer" in e.text for e in supports)


def test_the_seed_on_workers_differs_in_nothing() -> None:
    assert_clean(check, _seed("003-workers-and-stalin.txt"), _seed_pack())


@pytest.mark.parametrize("name", ["001-stakhanov-and-stalin.txt", "003-workers-and-stalin.txt"])
def test_another_pack_never_differs(name: str) -> None:
    assert_clean(check, _seed(name), PACK)


CLINIC = {
    "Source 1": (
        "The clinic on wheels costs between 4 and 9 per cent more than a ward with beds. Visits to "
        "the old ward fell from 1,150 to 870 a year. The nurses followed 2,480 patients in six "
        "towns over seven years. The source of the money was a lottery."
    )
}


@pytest.mark.parametrize(
    "text",
    [
        "The clinic on wheels costs between ⟦4 and 19 per cent⟧ more than a ward with beds, "
        "the nurses found.",
        "Visits to the old ward dropped from 1,150 to ⟦780⟧ a year.",
        # A label is no name that the passage would have to hold.
        "The nurses followed ⟦2,840 patients⟧ in six towns, as Source 1 says.",
        # The seven years tie the two sentences, and two digits changed places.
        "The study followed ⟦2,840 patients⟧ for seven years.",
    ],
)
def test_a_range_differs_at_one_end_and_a_slip_is_tied(text: str) -> None:
    assert_flags(check, text, CLINIC)


@pytest.mark.parametrize(
    "text",
    [
        "A clinic on wheels costs between 4 and 9 per cent more than a ward.",
        "Visits to the ward dropped from 1,150 to 870 a year.",
        "Visits to the ward dropped from 1,150 to about 900 a year.",
        "A clinic on wheels costs 4 to 9 per cent more.",
        "The study followed 2,480 patients for seven years.",
        "Another study followed 3,100 patients for seven years.",
        "A clinic on wheels costs between 5 and 12 per cent more than a bus.",
    ],
)
def test_ranges_alike_and_ranges_of_other_things(text: str) -> None:
    assert_clean(check, text, CLINIC)


VOYAGES = {
    "Source 1": (
        "Mira Oste crossed the Baltic Sea 16 times and the Black Sea twice. "
        "It took about three days to cross the Baltic Sea from Gdynia to Malmö. "
        "Thirty towns joined together to form HELM (the Harbour League of the East). HELM hired "
        "“Lantern Pilots” to guide the grain ships. The grain league began in Riga in the "
        "mid-1930s. "
        "Tariffs fell by half in Finland during the war. In Tallinn, Estonia, the pilots learned "
        "to read charts with their teacher Juhan Kask."
    )
}


@pytest.mark.parametrize(
    "text",
    [
        "It takes three days to cross the ⟦Black Sea⟧ from Gdynia.",
        "Thirty towns joined together to form the ⟦Lantern Pilots⟧ of the coast.",
        "The grain league began in ⟦Malmö⟧ in the mid-1930s.",
        "I crossed the Baltic Sea ⟦18 times⟧ and the Black Sea twice!",
        "This grain league started in Riga in the ⟦mid-1390s⟧.",
    ],
)
def test_another_name_or_a_slip_in_the_words_of_the_source(text: str) -> None:
    assert_flags(check, text, VOYAGES)


@pytest.mark.parametrize(
    "text",
    [
        "It takes three days to cross the Baltic Sea from Gdynia.",
        "She crossed the Black Sea twice.",
        "If it takes three days to cross the Black Sea from Gdynia, nobody will go.",
        "Does it take three days to cross the Black Sea from Gdynia?",
        "Mira crossed the sea 18 times in all.",
        "Thirty towns joined together to form a league.",
        "Thirty towns joined together to form the League, which we know as HELM.",
        "In Estonia the pilots learned to read charts with their teacher.",
        "The pilots learned to read charts in Estonia with their teacher Kask.",
        "The pilots of Lisbon learned to row.",
        "Tariffs fell in Sweden too.",
        "The league reached Malmö at last.",
        "My uncle crossed the Black Sea in three days from Gdynia.",
    ],
)
def test_names_that_tell_of_something_else(text: str) -> None:
    assert_clean(check, text, VOYAGES)


def test_two_names_of_one_country_do_not_differ() -> None:
    pack = {"Doc A": "The plan will curb the United States’ coal use. America burns much coal."}
    assert_clean(check, "This is a plan to curb America's coal use.", pack)


def test_either_spelling_is_one_word() -> None:
    pack = {
        "Source 1": "Alexander Fleming noticed the mold on his plate in September 1928. He gave "
        "his result to a journal in 1929."
    }
    text = "It began when Alexander Fleming noticed mould on his plate in September 1929."
    (finding,) = found_by(check, text, pack)
    assert finding.message == "The essay says “September 1929”; Source 1 says “September 1928”."


def test_of_a_range_turned_round_both_ends_are_shown() -> None:
    pack = {
        "Source 1": "The ban came in 1999, and pork production went from 18 million to 27 million "
        "pigs. Farms used half as much medicine."
    }
    text = (
        "When the ban came in 1999, pork production went from 27 million to 18 million pigs, "
        "because the medicine was gone."
    )
    (finding,) = found_by(check, text, pack)
    assert finding.message == (
        "The essay says “27 million to 18 million pigs”; "
        "Source 1 says “18 million to 27 million pigs”."
    )


def test_half_a_pair_of_brackets_is_left_out_of_the_message() -> None:
    pack = {"Doc A": "[Twenty-seven] farmers had their mules taken for their part in the riot."}
    text = "In the end twenty-one farmers had their mules taken for their part in the riot."
    (finding,) = found_by(check, text, pack)
    assert "“Twenty-seven farmers”" in finding.message


FLOOD = {
    "Source 1": (
        "The weir is 363 feet long and lies 120 miles from the sea, with 83 gates of oak. "
        "The weir was opened along its whole length in October 1825. "
        "The number of anglers has tripled since 2015. Fifty-four persons lost their lives in the "
        "flood of that spring."
    )
}
RETOLD = [
    # Two other figures of the sentence are the passage's.
    "It is 363 feet long, lies 120 miles from the sea and has ⟦38 gates⟧ in a row.",
    # Of two dates the one of the same verb.
    "The whole weir was opened in ⟦October 1823⟧.",
    "The number of anglers has ⟦doubled⟧ since 2015.",
    "⟦Forty-five people⟧ lost their lives in the flood.",
]
TOLD_OF_ELSE = [
    "The number of anglers has doubled since 2020.",
    "The number of anglers has tripled since 2015.",
    "Fifty-four people lost their lives in the flood.",
    "Forty-five people lost their homes in the storm.",
]


@pytest.mark.parametrize("text", RETOLD)
def test_a_retold_sentence_with_another_figure(text: str) -> None:
    assert_flags(check, text, FLOOD)


@pytest.mark.parametrize("text", TOLD_OF_ELSE)
def test_the_same_figure_or_another_fact(text: str) -> None:
    assert_clean(check, text, FLOOD)


HARBOUR = {
    "Source 1": (
        "The Lantern Quay\nby Ines Falk\n\n"
        "The new quay will cost 26 million crowns. Masters who miss the tide may ask for a "
        "delay of two days. A docker earned as much in four weeks as a clerk did in one. The "
        "crane could be heard across the bay. It lifts ninety tons an hour. Salt spoils the "
        "ropes of a boat within three months. The guild asked for 300 lamps and was told that "
        "the lamps would burn 40 litres of oil a night. Shipwrights pay up to 1,500 crowns a "
        "year for a berth on the quay. The first woman was admitted to the guild in 1931. The "
        "highest wave, 9 metres, was measured 400 metres off the old lighthouse at Grauhaven. "
        "The fair of 12 June drew every family. In summer the ferry makes 14 crossings. Exports "
        "of salt rose to 700 barrels in 1902. The north mole is 310 metres long."
    )
}
IN_OTHER_WORDS = [
    "Falk warns that the quay would cost ⟦62 million crowns⟧, which is a lot.",
    "Masters who miss the tide can get a delay of ⟦five days⟧.",
    "According to the article, a docker earned in ⟦nine weeks⟧ what a clerk earned in one.",
    "Salt spoils your ropes within ⟦eight months⟧, so one should rinse them.",
    "We read that the lamps would burn ⟦90 litres of oil⟧ a night.",
    "Shipwrights paid ⟦up to 15,000 crowns⟧ a year for a berth there.",
    "No woman was admitted to the guild until ⟦1913⟧.",
    "The highest wave was measured ⟦400 kilometres⟧ off the old lighthouse at Grauhaven.",
    "The fair of ⟦21 June⟧ was a great day.",
]
OF_OTHER_THINGS = [
    "Falk warns that the quay would cost 26 million crowns.",
    "The new school will cost 3 million crowns.",
    "The new quay might cost more than anybody thinks.",
    "If the quay costs 62 million crowns, the town is ruined.",
    "Masters who miss the tide can get a delay of two days.",
    "Masters who miss the tide lose five days' wages.",
    "A cook earned in nine weeks what a clerk earned in one.",
    "Salt spoils bread within eight months.",
    "Sun spoils the paint of a boat within eight months.",
    "Captains pay up to 15,000 crowns a year for a berth in other harbours.",
    "No woman was captain until 1913.",
    "The highest tower stands 400 kilometres off in Grauhaven.",
    "The fair of 21 September was a great day.",
    "In winter the ferry makes 6 crossings.",
    "Imports of salt rose to 200 barrels in 1902.",
    "Exports of salt rose to 200 barrels in 1850.",
    "The south mole is 120 metres long.",
    "The lamps of my street burn 90 litres of oil a night.",
    "The old quay cost 9 million crowns.",
]


@pytest.mark.parametrize("text", IN_OTHER_WORDS)
def test_a_fact_in_other_words(text: str) -> None:
    assert_flags(check, text, HARBOUR)


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_another_fact_in_much_the_same_words(text: str) -> None:
    assert_clean(check, text, HARBOUR)


VALLEY = {
    "Source 1": (
        "The council of Oberau closed the narrow bridge to heavy waggons in 1931. "
        "The price of rye bread in the upper valley rose sharply during the siege. "
        "Farmers of the lower valley did not sell their barley to the brewery. "
        "Strangers are allowed to gather mushrooms in the royal forest of Oberau."
    )
}


@pytest.mark.parametrize(
    "text",
    [
        "The council of Oberau ⟦did not close⟧ the narrow bridge to heavy waggons.",
        "The price of rye bread in the upper valley ⟦fell⟧ sharply during the siege.",
    ],
)
def test_turned_round(text: str) -> None:
    assert_flags(check, text, VALLEY)


@pytest.mark.parametrize(
    "text",
    [
        "The council of Oberau closed the narrow bridge to heavy waggons.",
        "The council of Oberau did not close the wide road to heavy waggons.",
        "The price of rye bread in the upper valley did not rise only during the siege.",
        "The price of butter in the upper valley fell sharply during the siege.",
        "The price of rye bread in the lower valley fell sharply after the siege.",
        "Farmers of the lower valley did not sell their barley to the brewery.",
        "Farmers of the upper valley sold their barley to the brewery.",
        "Strangers are not allowed to hunt in the royal forest of Oberau.",
        "Was the narrow bridge of Oberau not closed to heavy waggons by the council?",
    ],
)
def test_not_turned_round(text: str) -> None:
    assert_clean(check, text, VALLEY)


@pytest.mark.parametrize(
    "text",
    [
        "It is clear why the 112 boats of 1895 stayed, and why the letter of 1905 asks for nets.",
        "Between 1895 and 1905 the boats grew in number by 56.",
    ],
)
def test_a_year_that_names_a_row_is_no_figure_of_it(text: str) -> None:
    table = "Year     Boats     Catch\n\n1895     112       8,340\n\n1905     168       12,600"
    assert_clean(check, text, {"Source 1": table})


def test_a_work_that_was_not_supplied_may_have_it_otherwise() -> None:
    pack = {
        "Source 1": "Harbour News\nby Ida Moe\n\nThe new dock promises 2,200 jobs during the six "
        "years of building and 85 for good."
    }
    assert_flags(
        check, "The new dock promises ⟦5,200 jobs⟧ during the six years of building.", pack
    )
    text = "According to Lund (2021) the new dock promises 5,200 jobs in six years of building."
    assert_clean(check, text, pack)
