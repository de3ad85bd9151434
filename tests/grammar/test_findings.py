from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from essays import essay, library
from fake_engine import FakeEngine

from feedback.finding import Finding
from feedback.grammar.capitals import is_case_alone
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.grammar.findings import language_findings
from feedback.grammar.name_findings import SOURCE_NAME

SEEDS = Path(__file__).parents[2] / "seeds"
PACK = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((SEEDS / "sources").glob("*.txt"))
}
LINDOW = {"Source 1": "In Lindow, Holmberg drove no car. In Lindow Holmberg met the burghers."}


def found(
    text: str,
    engine: GrammarEngine | None,
    sources: dict[str, str] | None = None,
    *,
    variant: str = "en-GB",
    picky: bool = False,
) -> list[Finding]:
    read = replace(essay(text, sources), language=variant)
    return language_findings(read, library(sources), engine, picky=picky)[0]


def seed(name: str, variant: str) -> tuple[str, list[Finding]]:
    text = next((SEEDS / "essays").glob(f"{name}-*.txt")).read_text(encoding="utf-8")
    return text, found(text, open_engine("lingotweaker"), PACK, variant=variant)


def test_an_essay_without_slips_has_no_findings() -> None:
    assert found("They were glad.", FakeEngine()) == []


def test_further_places_of_a_slip_are_repeats() -> None:
    text = "It was thier house, Thier house and thier’s. They was, they was."
    engine = FakeEngine({"thier": ("their",)}, (("they was", "WAS", "grammar"),))
    findings = found(text.replace("Thier", "thier"), engine)
    assert [(f.check, len(f.repeats)) for f in findings] == [
        ("grammar/MORFOLOGIK_RULE_EN", 2),
        ("grammar/WAS", 0),
    ]


def test_one_habit_is_one_finding_whatever_the_words() -> None:
    engine = FakeEngine(
        rules=(
            ("dont", "EN_CONTRACTION_SPELLING", "spelling"),
            ("cant", "CANT", "spelling"),
            ("i ", "I_LOWERCASE", "punctuation"),
        )
    )
    findings = found("i dont and i cant and i dont.", engine)
    assert [len(f.repeats) for f in findings] == [2, 2]


def test_two_rules_on_the_same_words_are_one_finding() -> None:
    rules = (("can can", "REPEATED", "grammar"), ("can can", "DOUBLE_MODAL", "grammar"))
    findings = found("We can can go.", FakeEngine(rules=rules))
    assert [f.check for f in findings] == ["grammar/DOUBLE_MODAL"]


@pytest.mark.parametrize(
    "rule", ["COMMA_COMPOUND_SENTENCE_3", "OxfordComma", "EN_DIACRITICS_REPLACE_ORTHOGRAPHY_BOGOTA"]
)
def test_blocked_rules_say_nothing(rule: str) -> None:
    text = "They sang and they left."
    assert found(text, FakeEngine(rules=((" and", rule, "punctuation"),))) == []
    assert found(text, FakeEngine(rules=((" and", "SOME_RULE", "punctuation"),)))


def test_style_only_when_asked_for() -> None:
    engine = FakeEngine(rules=(("very unique", "VERY_UNIQUE", "style"),))
    text = "It was a very unique place."
    assert found(text, engine) == []
    assert [f.check for f in found(text, engine, picky=True)] == ["style/VERY_UNIQUE"]


@pytest.mark.parametrize(
    "text",
    [
        'He said "it was thier house" then.',
        "He said “it was thier house” then.",
        "He said “it was “thier” house” then.",
        "The film “Thier House” ran.",
    ],
)
def test_nothing_inside_quotations(text: str) -> None:
    assert found(text, FakeEngine({"thier": ("their",)})) == []


def test_a_name_spelt_unlike_the_sources() -> None:
    text = "Mr. Holmburg spoke. Then Holmburg’s friend Holmberg left Lindow."
    engine = FakeEngine({"Holmburg": (), "Lindow": (), "Holmberg": ()})
    (finding,) = found(text, engine, LINDOW)
    assert (finding.check, finding.category) == (SOURCE_NAME, "spelling")
    assert finding.suggestions == ("Holmberg",)
    assert finding.message == "“Holmburg”: the sources spell it “Holmberg”."
    assert [place.of(text) for place in finding.places] == ["Holmburg", "Holmburg"]
    (evidence,) = finding.evidence
    assert (evidence.source, evidence.relation) == ("s1", "mentions")
    assert evidence.text == "In Lindow, Holmberg drove no car."
    assert evidence.span.of(LINDOW["Source 1"]) == evidence.text


def test_a_name_is_left_alone_inside_a_quotation() -> None:
    assert found("He said “Holmburg left” then.", FakeEngine({"Holmburg": ()}), LINDOW) == []


def test_a_broken_engine_is_not_an_essay_without_slips() -> None:
    read = essay("It was thier house.")
    findings, info = language_findings(read, library(), FakeEngine(broken=True))
    assert findings == []
    assert (info.name, info.version) == ("fake", "1")
    assert "could not check" in info.note and "start it again" in info.note


def test_no_engine_is_said() -> None:
    findings, info = language_findings(essay("It was thier house."), library(), None)
    assert (findings, info.name) == ([], "none")
    assert "not checked" in info.note


def test_an_engine_that_worked_has_no_note() -> None:
    assert language_findings(essay("Good."), library(), FakeEngine())[1].note == ""


def test_every_finding_is_worded_for_a_student() -> None:
    pytest.importorskip("lt_py")
    for text, findings in (seed("001", "en-US"), seed("003", "en-GB")):
        assert findings == sorted(findings, key=lambda f: f.order)
        for f in findings:
            assert f.message.endswith((".", "?")) and f.advice and "<" not in f.message
            assert len(f.suggestions) <= 3
            assert all(p.of(text).strip() for p in f.places)


def test_seed_003() -> None:
    pytest.importorskip("lt_py")
    text, findings = seed("003", "en-GB")
    by_words = {f.span.of(text): f for f in findings if f.span}
    assert by_words["Bewteen"].suggestions[0] == "Between"
    assert [w for w, f in by_words.items() if f.category == "spelling"] == [
        "Bewteen",
        "sugar coated",
    ]
    assert by_words["However"].check.endswith("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA")
    assert by_words["five year"].suggestions == ("five-year",)


@pytest.mark.parametrize("variant", ["en-GB", "en-US"])
def test_both_spellings_are_accepted_in_both_seeds(variant: str) -> None:
    pytest.importorskip("lt_py")
    for name, names in (("001", ["Stakhanvite", "aprox"]), ("003", ["Bewteen", "sugar coated"])):
        text, findings = seed(name, variant)
        spelling = [f for f in findings if f.category == "spelling"]
        flagged = [f.span.of(text) for f in spelling if f.span and "APOST" not in f.check]
        assert flagged == names


def test_seed_001() -> None:
    pytest.importorskip("lt_py")
    text, findings = seed("001", "en-US")
    (slip,) = [f for f in findings if f.check == SOURCE_NAME]
    assert [p.of(text) for p in slip.places] == ["Stakhanvite"] * 6
    assert slip.suggestions == ("Stakhanovite",)
    flagged = {p.of(text) for f in findings for p in f.places}
    assert not flagged & {"Stakhanov", "Stakhanovite", "Stakhanovism", "Aleksei"}


def test_a_mark_that_a_line_break_parts_is_layout() -> None:
    rules = (("\n,", "COMMA_PARENTHESIS_WHITESPACE", "punctuation"),)
    text = "The title of it all\n, by a writer. It was\n\n, in short, good."
    assert found(text, FakeEngine(rules=rules)) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It looks as though a novel were a witness.", 0),
        ("If only the novel were shorter, all would read it.", 0),
        ("They wish the novel were shorter.", 0),
        ("One asks whether the novel were ever read.", 0),
        ("The novel were a witness.", 1),
        ("If it is long, so be it; the novel were a witness.", 1),
        ("They asked if it was long. The novel were a witness.", 1),
    ],
)
def test_were_of_what_is_not_so(text: str, places: int) -> None:
    engine = FakeEngine(rules=(("were", "PCT_SINGULAR_NOUN_PLURAL_VERB_AGREEMENT", "grammar"),))
    assert len(found(text, engine)) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Wether it be hot or cold, all read it.", 0),
        ("Whether it be hot or cold, all read it.", 0),
        ("Then it be hot.", 1),
    ],
)
def test_be_of_what_may_be_so(text: str, places: int) -> None:
    assert len(found(text, FakeEngine(rules=(("be", "IT_VBZ", "grammar"),)))) == places


def test_a_space_too_many_and_a_space_too_few_are_two_habits() -> None:
    rule = "COMMA_PARENTHESIS_WHITESPACE"
    rules = (
        (" ,", rule, "punctuation"),
        (",n", rule, "punctuation"),
        (".O", "SENTENCE_WHITESPACE", "punctuation"),
    )
    findings = found("We saw it ,now and ,now and then,next.Once ,too.", FakeEngine(rules=rules))
    assert [len(f.repeats) for f in findings] == [2, 1]


def test_small_words_before_a_name_may_stay_small() -> None:
    pytest.importorskip("lt_py")
    engine = open_engine("lingotweaker")
    text = "He wrote in the Seattle Times about the president of the United States."
    assert found(text, engine, variant="en-US") == []
    text = "He crossed the atlantic Ocean to new york."
    assert [f.span.of(text) for f in found(text, engine, variant="en-US") if f.span] == [
        "atlantic Ocean",
        "new york",
    ]


REAL = """Dear Senator Okonkwo,

i think that the the cars should go. i dont like them and they cant stop. Becuase of this i walk.
We went to Przemysl with Mrs Wojciechowska. "I dont no," said Tom. She sayed it twice.

Sincerely,
Zbigniew Brzezinksy
"""


@pytest.mark.parametrize("name", ["lingotweaker", "harper"])
def test_a_letter_in_lower_case(name: str) -> None:
    pytest.importorskip({"lingotweaker": "lt_py", "harper": "harper"}[name])
    findings = found(REAL, open_engine(name), variant="en-US")
    flagged = [(f.span.of(REAL), len(f.repeats)) for f in findings if f.span]
    assert ("i", 2) in flagged
    assert ("Becuase", 0) in flagged
    assert ("the the", 0) in flagged
    assert "sayed" in [words for words, _ in flagged]
    names = {"Okonkwo", "Przemysl", "Wojciechowska", "Zbigniew", "Brzezinksy", "no"}
    assert not names & {words for words, _ in flagged}


def test_a_missing_capital_is_punctuation_whichever_rule_finds_it() -> None:
    engine = FakeEngine({"paris": ("Paris",), "thier": ("their",)})
    findings = found("We saw paris and thier trains.", engine)
    assert [(f.category, f.severity) for f in findings] == [
        ("punctuation", "suggestion"),
        ("spelling", "warning"),
    ]
    assert "capital" in findings[0].advice and "capital" in findings[0].message


@pytest.mark.parametrize(
    ("words", "remedy", "case"),
    [
        ("latin American", "Latin American", True),
        ("i", "I", True),
        ("STRASSE", "Strasse", True),
        ("Paris", "Paris", False),
        ("i'm", "I am", False),
        ("new york", "New-York", False),
    ],
)
def test_case_alone(words: str, remedy: str, case: bool) -> None:
    assert is_case_alone(words, (remedy,)) is case
    assert not is_case_alone(words, ())
