"""Claims: their kind, what stands behind them, and how they are cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from essays import essay

from feedback.essay.claims.find import find_claims
from feedback.essay.model import Citation, Claim, Quotation
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

SEEDS = Path(__file__).parents[2] / "seeds"

KINDS = [
    ("The town lost 40 percent of its shops.", "statistic"),
    ("The flood killed 1,200 people.", "statistic"),
    ("The canal cost $4 million.", "statistic"),
    ("Cotton was picked at 14 times the old rate.", "statistic"),
    ("The war began because the harvest failed.", "cause"),
    ("The tax led to riots in the north.", "cause"),
    ("The strike resulted in a slower recovery.", "cause"),
    ("Rivers carried more goods than roads.", "comparison"),
    ("Unlike the north, the south had no mills.", "comparison"),
    ("Everyone in the valley hated the dam.", "generalisation"),
    ("Teenagers never listen to advice.", "generalisation"),
    ("The plan was a terrible idea.", "judgement"),
    ("Schools should open later in the day.", "judgement"),
    ("I think that the plan was fair.", "judgement"),
    ("Schools should open later because the young need sleep.", "judgement"),
    ("Lenin died in January 1924.", "event"),
    ("The army crossed the river at night.", "event"),
    ("The war encouraged them all to leave home.", "event"),
    ("The committee had three members.", "event"),
    ("By 1852 it was a crime to miss the muster more than twice.", "event"),
    ("A man who broke the rule more than once was dismissed.", "event"),
    ("Nobody in the crew slept longer than four hours.", "generalisation"),
    ("The king ruled for longer than his father.", "comparison"),
    ("Her second novel sold better than her first.", "comparison"),
    ("The reform can be seen as an attempt to calm the army.", "judgement"),
    ("His role in the strike was greatly exaggerated by the press.", "judgement"),
    ("The harvest was not large enough for the towns.", "judgement"),
    ("The plan was not without its flaws.", "judgement"),
    ("The siege necessitated a new wall.", "cause"),
    ("The treaty gave rise to a quarrel over the islands.", "cause"),
    ("In Table 1 we can see that wages fell by 12 percent.", "statistic"),
    ("We saw that the bishop feared the crowd.", "event"),
]

NOTHING = [
    "Why did the war begin?",
    "This essay will examine the causes of the war.",
    "I am going to tell you about the canal.",
    "The purpose of this essay is to tell the town about the canal.",
    "There are many reasons for this.",
    "In conclusion, let us look again.",
    "Dear Senator,",
    "When I was nine we moved to the coast.",
    "My grandmother worked in a mill for 40 years.",
    "Imagine a city of ice.",
    "Join the program today!",
    "Hello, my name is Rosa and I like boats.",
    "What a day!",
    "In Figure 3 we can see the population of the three towns.",
    "In Source B you can see the wages of the weavers.",
]


def claims(text: str) -> tuple[Claim, ...]:
    return essay(text).claims


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert [claim.kind for claim in claims(text)] == [kind]


@pytest.mark.parametrize("text", NOTHING)
def test_claims_nothing(text: str) -> None:
    assert claims(text) == ()


def test_two_facts_in_one_sentence_are_two_claims() -> None:
    text = "The mine lost 300 workers, and the railway carried 20 million tons."
    found = [claim.span.of(text) for claim in claims(text)]
    assert found == [
        "The mine lost 300 workers,",
        "and the railway carried 20 million tons.",
    ]


def test_a_title_claims_nothing() -> None:
    assert all(
        claim.span.start >= 30
        for claim in claims(
            "The Flood That Killed A Town\n\nIt rained for nine days, and then the dam above the "
            "valley broke in the early hours of the morning."
        )
    )


SUPPORT = [
    ("Quist argues that 40 percent of the shops closed.", "attribution"),
    ("Naps help because the brain sorts its memories.", "none"),
    ("Short naps improve the memory. This is because the brain sorts its memories.", "reasoning"),
    ("Some trees live long. For example, one pine in Nevada is older than Rome.", "example"),
    ("Birds such as swifts sleep in the air.", "example"),
    ("The article describes the flood. It drowned 300 cattle.", "citation"),
    ("Quist describes the flood. I think it drowned 300 cattle.", "none"),
    ("The flood drowned 300 cattle.", "none"),
    ("Studies show that 40 percent of the shops closed.", "none"),
    ("It served the policy that was so dear to the queen.", "none"),
    ("A worker could not be late, as Orlov could not spare a man.", "reasoning"),
    ("The wall fell as the army marched in.", "none"),
    ("Inspectors kept a log, this was so clerks could judge each crew.", "reasoning"),
    ("The mine was slow to recover, as we can see in the years after 1921.", "example"),
]


@pytest.mark.parametrize(("text", "support"), SUPPORT)
def test_support(text: str, support: str) -> None:
    found = claims(text)
    figures = [c for c in found if c.kind == "statistic"]
    assert (figures or list(found))[0].support == support


@pytest.mark.parametrize(
    ("text", "support"),
    [
        (
            "Output rose by (according to the foreman Orlov) 82 percent. The drive won him fame.",
            "none",
        ),
        (
            "According to Orlov, output rose by 82 percent. The drive won him fame.",
            "attribution",
        ),
    ],
)
def test_a_holder_in_brackets_speaks_for_nothing_more(text: str, support: str) -> None:
    assert claims(text)[-1].support == support


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def with_citation(text: str, words: str, form: str) -> list[str]:
    body = essay(text)
    citation = Citation(at(text, words), "label", form)  # type: ignore[arg-type]
    return [c.support for c in find_claims(body, SourceLibrary(), (), (citation,), ())]


def test_a_citation_at_the_end_covers_the_sentences_before_it() -> None:
    text = "The flood drowned 300 cattle. It swept away 12 bridges (Quist 4)."
    assert with_citation(text, "(Quist 4)", "parenthetical") == ["citation", "citation"]


def test_a_citation_does_not_cover_what_follows_it() -> None:
    text = "The flood drowned 300 cattle (Quist 4). It swept away 40 bridges."
    assert with_citation(text, "(Quist 4)", "parenthetical") == ["citation", "none"]


def test_a_label_in_the_text_goes_on_to_the_next_sentence() -> None:
    text = "In Source 2 on page 88 we see the figures. Coal stood at 35 million tons."
    assert with_citation(text, "Source 2 on page 88", "running") == ["citation"]


def test_a_citation_ends_with_its_paragraph() -> None:
    text = "The flood drowned 300 cattle (Quist 4).\nThe fire burned 40 houses."
    body = essay("Some heading here\n" + text)
    shift = len("Some heading here\n")
    citation = Citation(at(text, "(Quist 4)").shifted(shift), "label", "running")
    found = find_claims(body, SourceLibrary(), (), (citation,), ())
    assert [c.support for c in found] == ["citation", "none"]


def test_a_claim_inside_a_quotation_is_not_the_students() -> None:
    text = "“The flood drowned 300 cattle in a night.” It was a disaster for the farms."
    span = at(text, "“The flood drowned 300 cattle in a night.”")
    quotation = Quotation(span, Span(span.start + 1, span.end - 1), 0, 8)
    found = find_claims(essay(text), SourceLibrary(), (quotation,), (), ())
    assert [c.span.of(text) for c in found] == ["It was a disaster for the farms."]


def test_without_sources_nothing_is_checked() -> None:
    assert {c.verdict for c in claims("The flood drowned 300 cattle. Lenin died in 1924.")} == {
        "not_checked"
    }


def test_seed_001_has_claims_with_their_holder() -> None:
    text = (SEEDS / "essays/001-stakhanov-and-stalin.txt").read_text(encoding="utf-8")
    found = essay(text).claims
    held = [c for c in found if "82%" in c.span.of(text)]
    assert [c.holder.holder for c in held if c.holder] == ["a Stakhanov himself"]
    assert all(0 <= c.span.start < c.span.end <= len(text) for c in found)
    assert {c.kind for c in found} >= {"statistic", "event", "cause", "judgement"}


def test_a_signal_phrase_alone_claims_nothing() -> None:
    assert claims("“The flood drowned them all.” The article says.")[1:] == ()


def test_a_quotation_is_not_cut() -> None:
    text = "The mayor said that, “these people began a change, and this change crossed borders.”"
    assert [c.span.of(text) for c in claims(text)] == [text]


def test_a_figure_borne_out_stands_apart_from_one_that_differs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from feedback.essay.claims import find as module
    from feedback.essay.facts.comparison import Comparison
    from feedback.essay.model import Body
    from feedback.finding import Evidence
    from feedback.text.quantities import quantities

    def compare(body: Body, span: Span, library: SourceLibrary, *_: object) -> Comparison:
        here = span.of(body.text)
        found = quantities(body.text, *span)
        evidence = [Evidence("s1", Span(0, 9), "Ore: 102.", "supports")] * ("102" in here)
        if "102" not in here or "14" not in here:
            return Comparison("not_in_sources", tuple(evidence), quantities=found)
        against = Evidence("s1", Span(0, 9), "Fivefold.", "differs")
        return Comparison("differs", (against, *evidence), (found[-1].span,), found)

    monkeypatch.setattr(module, "compare", compare)
    text = "Quist cut 102 tons of ore in a shift, more than 14 times the standard quota."
    found = essay(text, {"Source 1": "Quist cut 102 tons of ore."}).claims
    assert [(c.verdict, c.span.of(text)) for c in found] == [
        ("supported", "Quist cut 102 tons of ore in a shift,"),
        ("differs", "more than 14 times the standard quota."),
    ]
    assert [e.relation for c in found for e in c.evidence] == ["supports", "differs"]
