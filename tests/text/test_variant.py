from __future__ import annotations

from pathlib import Path

import pytest

from feedback.text.variant import choose_variant, same_but_for_variant

SEEDS = Path(__file__).parents[2] / "seeds" / "essays"

BRITISH = [
    "They wanted to modernise the harbour.",
    "The colour of the ploughs was grey.",
    "He travelled for the defence programme.",
    "Two kilometres from the centre stands a theatre.",
    "The organisation analysed forty samples.",
    "Whilst they waited, the neighbours moved in.",
    "They organize the labour of the parish.",  # Oxford -ize is British as well
    "The tyres weighed a tonne.",
    "The labour camps, the program, the realization.",
]
AMERICAN = [
    "The color of the plow was gray.",
    "He traveled to the center of town.",
    "They organized and realized and modernized.",
    "Her favorite neighbors had gotten a theater.",
    "The defense of the harbor cost labor.",
    "Mom told a rumor.",
]
NEITHER = [
    "",
    "The cat sat on the mat.",
    "He promised to exercise, to advise and to surprise; otherwise he would revise.",
    "An enterprise, a compromise, a franchise: precise, concise, likewise.",
    "The size of the prize: they seized it, capsizing.",
    "Praise, noise, rise, wise, raised, cruising, advertising, supervised.",
    "Basis, crisis, this, analysis, analyses, emphasis, paralysis.",
    "Hours of pour and four tours; a flour mill; the hourly court.",
    "Literature, literal laboratories, laborious and vigorous work, honorary and humorous.",
    "Every excersise was a suprise.",
    "Two stories about jail, checks, tires and curbs.",
    "A meter-long story about a stone and a tone.",
]


@pytest.mark.parametrize("text", BRITISH)
def test_british(text: str) -> None:
    assert choose_variant(text) == "en-GB"


@pytest.mark.parametrize("text", AMERICAN)
def test_american(text: str) -> None:
    """One British word does not outweigh what tells of American spelling."""
    assert choose_variant(text) == "en-US"
    assert choose_variant(f"{text} I smell a colour.") == (
        "en-GB" if "realized" in text else "en-US"
    )


@pytest.mark.parametrize("text", NEITHER)
def test_says_nothing(text: str) -> None:
    """Words that both spell alike let a single telling word decide, either way."""
    assert choose_variant(text) == "en-US"
    assert choose_variant(f"{text} The colour.") == "en-GB"
    assert choose_variant(f"{text} The colour. The gray color.") == "en-US"


def test_a_tie_is_american() -> None:
    assert choose_variant("The colour was gray.") == "en-US"


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_what_is_quoted_does_not_count(marks: str) -> None:
    quoted = f"He says {marks[0]}the labour of our neighbours in defence{marks[1]} built it."
    assert choose_variant(f"{quoted} The color faded.") == "en-US"
    assert choose_variant(f"{quoted} The colour faded.") == "en-GB"


def test_a_quotation_left_open_hides_no_more_than_its_sentence() -> None:
    assert choose_variant('He said "the gray color of it. The colour was. So it was.') == "en-GB"


def test_one_word_of_the_topic_does_not_decide() -> None:
    text = "Labor " * 5 + "labor labor labor labor. The defence programme honoured travellers."
    assert choose_variant(text) == "en-GB"


def test_names_weigh_half() -> None:
    assert choose_variant("The Labour Party met. The color was fine.") == "en-US"


@pytest.mark.parametrize(
    ("seed", "variant"),
    [("001-stakhanov-and-stalin.txt", "en-US"), ("003-workers-and-stalin.txt", "en-GB")],
)
def test_seeds(seed: str, variant: str) -> None:
    assert choose_variant((SEEDS / seed).read_text(encoding="utf-8")) == variant


PAIRS = [
    "labour labor", "labourers laborers", "Favourite favorite", "modernise modernize",
    "organisations organizations", "analysed analyzed", "centre center", "centred centered",
    "metres meters", "kilometre kilometer", "defence defense", "travelled traveled",
    "modelling modeling", "grey gray", "greyer grayer", "programme program", "catalogue catalog",
    "plough plow", "tonnes tons", "tyres tires", "cheques checks", "judgement judgment",
    "theatres theaters", "enrolment enrollment", "skilful skillful", "jewellery jewelry",
    "paediatric pediatric", "manoeuvre maneuver", "honourable honorable",
]  # fmt: skip
OTHERS = [
    "labour labels", "bewteen between", "recieve receive", "thier their", "definately definitely",
    "goverment government", "alot allot", "form from", "metre metro", "fore for", "hour hoer",
    "untill until", "fullfil fulfil", "tour tor", "same same", "exercize exercise",
    "advized advised", "suprize surprise", "wich which", "polution pollution",
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_one_word_in_two_spellings(pair: str) -> None:
    one, other = pair.split()
    assert same_but_for_variant(one, other)
    assert same_but_for_variant(other, one)


@pytest.mark.parametrize("pair", OTHERS)
def test_two_words(pair: str) -> None:
    one, other = pair.split()
    assert not same_but_for_variant(one, other)
    assert not same_but_for_variant(other, one)
