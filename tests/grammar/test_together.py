from __future__ import annotations

import pytest
from essays import essay, library
from fake_engine import FakeEngine

from feedback.errors import EngineError
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import EngineInfo
from feedback.grammar.findings import language_findings
from feedback.grammar.together import Together


def engine(name: str, **says: object) -> FakeEngine:
    made = FakeEngine(**says)  # type: ignore[arg-type]
    made.name = name
    return made


TEXT = "It was thier house and there dog were old."


def test_agreement_is_found_by_overlap() -> None:
    lead = engine("languagetool", unknown={"thier": ()}, rules=(("dog were", "AGREE", "grammar"),))
    second = engine("harper", unknown={"thier": ("their",)}, rules=(("were", "Was", "grammar"),))
    one, two = language_findings(essay(TEXT), library(), Together([lead, second]))[0]
    assert (one.engines, one.suggestions[0]) == (("languagetool", "harper"), "their")
    assert (two.check, two.engines) == ("grammar/AGREE", ("languagetool", "harper"))
    assert one.confidence > 0.95 and two.confidence == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("rule", "stands"), [("ThereToTheir", True), ("SpellCheck", False), ("OxfordComma", False)]
)
def test_a_further_engine_alone_needs_a_rule_that_was_measured(rule: str, stands: bool) -> None:
    further = engine("harper", rules=(("there", rule, "grammar"),))
    found = Together([engine("languagetool"), further]).check(TEXT, "en-GB")
    assert [m.engines for m in found] == ([("harper",)] if stands else [])


def test_the_leading_engine_s_matches_all_stand_and_so_do_languagetools() -> None:
    say = {"rules": (("there", "SOME", "grammar"),)}
    assert Together([engine("harper", **say), engine("x")]).check(TEXT, "en-GB")
    assert Together([engine("x"), engine("languagetool", **say)]).check(TEXT, "en-GB")


def test_style_and_marks_do_not_bear_out_words() -> None:
    lead = engine("languagetool", rules=(("thier house", "A", "grammar"),))
    further = engine("harper", rules=(("house", "B", "punctuation"), ("thier", "C", "style")))
    (match,) = Together([lead, further]).check(TEXT, "en-GB")
    assert match.engines == ("languagetool",)


def test_one_failing_engine_leaves_the_others_and_is_named() -> None:
    both = Together(
        [engine("languagetool", broken=True), engine("harper", unknown={"thier": ("their",)})]
    )
    found, info = language_findings(essay(TEXT), library(), both)
    assert [f.engines for f in found] == [("harper",)]
    assert (info.name, info.note) == ("harper", "")
    assert info.fallback == "languagetool did not check: The engine stopped: start it again."


def test_all_failing_is_a_language_not_checked() -> None:
    both = Together([engine("a", broken=True), engine("b", broken=True)])
    found, info = language_findings(essay(TEXT), library(), both)
    assert found == [] and "could not check" in info.note
    with pytest.raises(EngineError):
        both.warm("en-GB") or both.check(TEXT, "en-GB")


def test_several_are_named_in_words() -> None:
    both = Together([engine("languagetool"), engine("harper")])
    info = language_findings(essay(TEXT), library(), both)[1]
    assert (info.name, info.version) == ("languagetool, harper", "1, 1")
    assert info.said == "languagetool 1 and harper 1"
    assert EngineInfo("harper", "", "en-GB").said == "harper"
    assert EngineInfo("a, b, c", "1, 2, 3", "en-GB").said == "a 1, b 2 and c 3"


def test_a_comma_list_opens_them_together() -> None:
    pytest.importorskip("lt_py")
    opened = open_engine("lingotweaker, harper")
    assert opened is not None and opened.name == "lingotweaker, harper"
    one = open_engine("harper,harper")
    assert one is not None and one.name == "harper"


@pytest.mark.parametrize("names", ["auto,harper", "harper,none", "harper,grammarly", "harper,"])
def test_a_list_that_cannot_be(names: str) -> None:
    with pytest.raises(EngineError, match=r"stands alone|no grammar engine"):
        open_engine(names)
