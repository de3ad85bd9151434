"""Broken rubrics: every fault at its line and column, with what is wrong and what is allowed."""

from __future__ import annotations

import pytest

from feedback.errors import RubricError
from feedback.rubric.load import rubric_of

HEAD = "title: T\ncriteria:\n"
LEVELS = """\
    levels:
      - title: High
        points: 2
        requires:
          citations: {at_least: 2}
      - title: Low
        points: 1
"""
ONE = HEAD + "  - id: a\n    title: A\n" + LEVELS


def levels(*requires: str) -> str:
    """A rubric whose levels, highest first, ask for these; "" asks for nothing."""
    lines = [HEAD + "  - id: a\n    title: A\n    levels:\n"]
    for i, each in enumerate(requires):
        asked = f"        requires: {each}\n" if each else ""
        lines.append(f"      - title: L{i}\n        points: {9 - i}\n{asked}")
    return "".join(lines)


# ▸ stands where the fault must be shown; several in one text are several faults.
def total(steps: str = "{claims: {at_least: [2, 4]}}", marks: str = "") -> str:
    """A rubric with a mark for the whole."""
    marks = marks or "[{points: 3, steps: 2}, {points: 1, steps: 0}]"
    return f"{ONE}total:\n  steps: {steps}\n  marks: {marks}\n"


BROKEN: dict[str, tuple[str, list[str]]] = {
    "total empty": (ONE + "▸total:\n", ["“total” is empty"]),
    "total without marks": (
        ONE + "total:\n  ▸steps: {claims: {at_least: [2]}}\n",
        ["“total” needs “marks”"],
    ),
    "total of an unknown measure": (
        total("{▸claim: {at_least: [2]}}"),
        ["did you mean “claims”?"],
    ),
    "steps without a list": (total("{claims: {at_least: ▸2}}"), ["must be a list"]),
    "steps both ways": (
        total("{claims: ▸{at_least: [2], at_most: [4]}}"),
        ["either at_least or at_most"],
    ),
    "steps that fall": (total("{claims: {at_least: ▸[4, 2]}}"), ["must rise"]),
    "steps that rise": (total("{uncited_statistics: {at_most: ▸[2, 4]}}"), ["must fall"]),
    "a step in words": (total("{claims: {at_least: [▸two, 4]}}"), ["must be a number"]),
    "more faults are no merit": (
        total("{uncited_statistics: {▸at_least: [2, 4]}}"),
        ["use at_most"],
    ),
    "one mark alone": (total(marks="▸[{points: 3, steps: 0}]"), ["two marks or more"]),
    "a lowest mark that takes steps": (
        total(marks="▸[{points: 3, steps: 2}, {points: 1, steps: 1}]"),
        ["must take no step"],
    ),
    "a higher mark for fewer steps": (
        total(marks="▸[{points: 3, steps: 1}, {points: 2, steps: 2}, {points: 1, steps: 0}]"),
        ["must take more steps"],
    ),
    "more steps than there are": (
        total(marks="▸[{points: 3, steps: 3}, {points: 1, steps: 0}]"),
        ["there are 2"],
    ),
    "no criteria": ("▸title: T\n", ["a rubric needs “criteria”"]),
    "criteria empty": ("title: T\ncriteria: ▸[]\n", ["at least one criterion"]),
    "criteria blank": ("title: T\n▸criteria:\n", ["“criteria” is empty"]),
    "criteria no list": ("title: T\ncriteria: ▸all\n", ["“criteria” must be a list"]),
    "a list at the top": ("▸- title: T\n", ["a rubric starts with keys"]),
    "plain words": ("▸just words\n", ["a rubric starts with keys"]),
    "title missing": (
        ONE.replace("title: T\n", "").replace("criteria", "▸criteria"),
        ["needs “title”"],
    ),
    "title blank": (ONE.replace("title: T", "▸title:"), ["“title” is empty"]),
    "title no text": (ONE.replace("title: T", "title: ▸[T]"), ["“title” must be text"]),
    "unknown key at the top": (
        ONE.replace("criteria:", "▸descripton: x\ncriteria:"),
        ["a rubric has no key “descripton” (did you mean “description”?); it may have title,"],
    ),
    "unknown key of a criterion": (
        ONE.replace("    levels", "    ▸weigth: 2\n    levels"),
        ["a criterion has no key “weigth” (did you mean “weight”?)"],
    ),
    "unknown key of a level": (
        ONE.replace("        points: 1", "        points: 1\n        ▸descritor: x"),
        ["a level has no key “descritor” (did you mean “descriptor”?)"],
    ),
    "unknown key of a bound": (
        levels("{citations: {▸at_leest: 2}}", "").replace(
            "citations: {", "citations: {at_most: 9, "
        ),
        ["a bound has no key “at_leest” (did you mean “at_least”?); it may have at_least, at_most"],
    ),
    "unknown key under checks": (
        ONE + "checks:\n  ▸of: [style]\n",
        ["“checks” has no key “of” (did you mean “off”?)"],
    ),
    "unknown key under limits": (
        ONE + "limits: {▸word: {at_least: 3}}\n",
        ["“limits” has no key “word” (did you mean “words”?)"],
    ),
    "unknown style of citing": (
        ONE + "limits: {styles: [mla, ▸haward]}\n",
        ["there is no citation style “haward”; it may be mla, apa, author-date"],
    ),
    "styles no list": (ONE + "limits: {styles: ▸mla}\n", ["“styles” must be a list"]),
    "limit in words": (
        ONE + "limits: {too_short: ▸fifty}\n",
        ["“too_short” must be a whole number, not “fifty”"],
    ),
    "limit upside down": (
        ONE + "limits: {words: ▸{at_least: 900, at_most: 300}}\n",
        ["at_least is more than at_most"],
    ),
    "when in another word": (
        ONE.replace("    levels", "    when: ▸alwais\n    levels"),
        ["“when” is “alwais” (did you mean “always”?); it may be always, never"],
    ),
    "when with another key": (
        ONE.replace("    levels", "    when: {promt: [x], prompt: [y]}\n    levels").replace(
            "promt", "▸promt"
        ),
        ["“when” has no key “promt” (did you mean “prompt”?)"],
    ),
    "when without words": (
        ONE.replace("    levels", "    when: {prompt: ▸[]}\n    levels"),
        ["“prompt” is empty: name the words"],
    ),
    "when with words in no list": (
        ONE.replace("    levels", "    when: {prompt: ▸reliable}\n    levels"),
        ["“prompt” must be a list"],
    ),
    "points true": (ONE.replace("points: 2", "points: ▸true"), ["must be a number, not true"]),
    "year with a part": (ONE + "year: ▸2026.5\n", ["must be a whole number, not “2026.5”"]),
    "points past all reason": (
        ONE.replace("points: 2", "points: ▸20000"),
        ["“points” must be 10000 or less"],
    ),
    "any_of of nothing": (
        levels("{any_of: ▸[]}", ""),
        ["“any_of” is empty: name a measure, or leave any_of out"],
    ),
    "any_of no list": (
        levels("{any_of: ▸{citations: {at_least: 2}}}", ""),
        ["“any_of” must be a list"],
    ),
    "two faults deep inside": (
        levels("{all_of: [{any_of: [{▸citatons: {at_least: 2}}, {words: {at_least: ▸x}}]}]}", ""),
        ["there is no measure “citatons”", "“at_least” must be a number, not “x”"],
    ),
    "a criterion of one word": (HEAD + "  - ▸sources\n", ["“criteria” must be keys with values"]),
    "comma in a short form": (
        ONE + "  - id: b\n    title: B\n    teacher: true\n    wording: {student: One, ▸two.}\n",
        ["put quotation marks around text that holds a comma"],
    ),
    "id missing": (ONE.replace("id: a\n    title", "▸title"), ["a criterion needs “id”"]),
    "id with a space": (ONE.replace("id: a", "id: ▸My Sources"), ["use small letters"]),
    "id twice": (
        ONE + "  - id: ▸a\n    title: B\n    teacher: true\n",
        ["“a” is already the id of criterion 1"],
    ),
    "unknown measure": (
        levels("{▸citatons: {at_least: 2}}", ""),
        ["there is no measure “citatons” (did you mean “citations”?)"],
    ),
    "unknown measure in any_of": (
        levels("{any_of: [{citations: {at_least: 2}}, {▸wrds: {at_least: 2}}]}", ""),
        ["there is no measure “wrds” (did you mean “words”?)"],
    ),
    "unknown measure in when": (
        ONE.replace("    levels", "    when: {prompt: [trust], or_if: ▸evalutions}\n    levels"),
        ["there is no measure “evalutions” (did you mean “evaluations”?)"],
    ),
    "unknown measure to state": (
        ONE.replace("    levels", "    measures: [▸parragraphs]\n    levels"),
        ["there is no measure “parragraphs” (did you mean “paragraphs”?)"],
    ),
    "unknown measure as evidence": (
        HEAD + "  - id: a\n    title: A\n    teacher: true\n    evidence_for_teacher: [▸clams]\n",
        ["there is no measure “clams” (did you mean “claims”?)"],
    ),
    "unknown check": (
        ONE.replace("    levels", "    checks: [sources, ▸claim]\n    levels"),
        ["there is no check “claim” (did you mean “claims”?)"],
    ),
    "unknown check counted": (
        levels("{▸findings:sorces: {at_most: 2}}", ""),
        ["there is no check “sorces” (did you mean “sources”?)"],
    ),
    "unknown check off": (
        ONE + "checks: {off: [▸styel]}\n",
        ["there is no check “styel” (did you mean “style”?)"],
    ),
    "unknown check with options": (
        ONE + "checks:\n  options:\n    ▸claims/nosuch: {x: 1}\n",
        ["there is no check “claims/nosuch”"],
    ),
    "options of a group": (
        ONE + "checks:\n  options:\n    claims: ▸{x: 1}\n",
        ["only a single check has options, not “claims”"],
    ),
    "asked for and off": (
        levels("{▸findings:style: {at_most: 2}}", "") + "checks: {off: [style]}\n",
        ["findings:style is asked for, but style is off"],
    ),
    "named measure and off": (
        levels("{▸uncited_statistics: {at_most: 2}}", "") + "checks: {off: [claims]}\n",
        ["uncited_statistics is asked for, but claims/uncited-statistic is off"],
    ),
    "points in words": (
        ONE.replace("points: 2", "points: ▸two"),
        ["“points” must be a number, not “two”"],
    ),
    "points negative": (ONE.replace("points: 1", "points: ▸-1"), ["“points” must be 0 or more"]),
    "points infinite": (ONE.replace("points: 2", "points: ▸.inf"), ["“points” must be"]),
    "points neither up nor down": (
        levels("{citations: {at_least: 5}}", "{citations: {at_least: 3}}", "").replace(
            "points: 7", "points: ▸8"
        ),
        ["8 points after 8: each level needs fewer"],
    ),
    "points missing in one level": (
        ONE.replace("      - title: Low\n        points: 1\n", "      - ▸title: Low\n"),
        ["this level has no points but others have"],
    ),
    "points over the most": (
        ONE.replace("    levels", "    points: 1\n    levels").replace("points: 2", "points: ▸2"),
        ["2 points are more than the 1 of “a”"],
    ),
    "points under the most": (
        ONE.replace("    levels", "    points: ▸5\n    levels"),
        ["no level gives the 5 points: the highest gives 2"],
    ),
    "weight of nothing": (
        ONE.replace("    levels", "    weight: ▸0\n    levels"),
        ["“weight” must be more than 0"],
    ),
    "year in words": (ONE + "year: ▸soon\n", ["“year” must be a whole number, not “soon”"]),
    "year out of range": (ONE + "year: ▸26\n", ["“year” must be 1900 or more"]),
    "teacher neither": (
        ONE.replace("    levels", "    teacher: ▸maybe\n    levels"),
        ["“teacher” must be true or false"],
    ),
    "teacher and requires": (
        ONE.replace("    levels", "    teacher: true\n    levels").replace(
            "citations", "▸citations"
        ),
        ["only the teacher judges “a”"],
    ),
    "evidence without teacher": (
        ONE.replace("    levels", "    evidence_for_teacher: ▸[words]\n    levels"),
        ["evidence_for_teacher is for criteria with teacher: true"],
    ),
    "no levels": (HEAD + "  - ▸id: a\n    title: A\n", ["needs two levels or more"]),
    "one level": (
        levels("{citations: {at_least: 2}}").replace("- title: L0", "▸- title: L0"),
        ["needs two levels"],
    ),
    "nothing required anywhere": (
        levels("", "").replace("- title: L0", "▸- title: L0"),
        ["no level says what it requires"],
    ),
    "two levels of one title": (
        ONE.replace("title: Low", "title: ▸high"),
        ["two levels are called “high”"],
    ),
    "bound without a number": (
        levels("{citations: ▸{}}", ""),
        ["say at_least, at_most or both"],
    ),
    "bare number": (levels("{citations: ▸2}", ""), ["“citations” must be keys with values"]),
    "at least over at most": (
        levels("{citations: ▸{at_least: 5, at_most: 3}}", ""),
        ["at_least is more than at_most"],
    ),
    "nothing in requires": (levels("▸{}", ""), ["nothing is required here"]),
    "share over one": (
        levels("{claims_supported_share: {at_least: ▸60}}", ""),
        ["claims_supported_share is never more than 1"],
    ),
    "at least so many faults": (
        levels("{uncited_statistics: {at_least: ▸1}}", ""),
        ["uncited_statistics counts faults, and more of them never raise a level: use at_most"],
    ),
    "contradiction": (
        levels("{citations: {at_least: 5}, all_of: [{citations: {at_most: 4}}]}", "").replace(
            "- title: L0", "- ▸title: L0"
        ),
        ["no essay can get “L0”: what it requires contradicts itself"],
    ),
    "lower level as strict": (
        levels("{citations: {at_least: 3}}", "{citations: {at_least: 4}}", "").replace(
            "- title: L1", "- ▸title: L1"
        ),
        ["no essay can get “L1”: whatever fulfils it also fulfils “L0”"],
    ),
    "a higher level asks nothing": (
        levels("{citations: {at_least: 3}}", "", "{citations: {at_least: 1}}").replace(
            "- title: L2", "- ▸title: L2"
        ),
        ["no essay can get “L2”: “L1” is higher and requires nothing"],
    ),
    "every way of any_of hidden": (
        levels(
            "{any_of: [{citations: {at_least: 1}}, {quotations: {at_least: 1}}]}",
            "{any_of: [{citations: {at_least: 2}}, {quotations: {at_least: 3}}]}",
            "",
        ).replace("- title: L1", "- ▸title: L1"),
        ["no essay can get “L1”"],
    ),
    "key twice": (
        ONE.replace("    levels", "    ▸title: B\n    levels"),
        ["“title” stands here twice (first in line 4)"],
    ),
    "anchor": (ONE.replace("citations: {", "citations: ▸&x {"), ["“x” is an anchor"]),
    "alias": (
        ONE + "description: ▸&d Words\nstandard: *d\n",
        ["“d” is an anchor"],
    ),
    "alias to nothing": (ONE + "description: ▸*d\n", ["this is no YAML"]),
    "tag": (ONE + "description: ▸!secret x\n", ["“!secret” is a tag"]),
    "tagged object": (
        ONE + "description: ▸!!python/object:os.system [x]\n",
        ["“tag:yaml.org,2002:python/object:os.system” is a tag"],
    ),
    "second document": (ONE + "▸---\ntitle: U\n", ["a rubric is one document"]),
    "tab": (ONE + "▸\tyear: 2026\n", ["this is no YAML"]),
    "colon in text": (
        ONE + "description: Sources▸: who, why\n",
        ["put quotation marks around text that holds a colon"],
    ),
    "bracket open": (ONE + "checks: {off: [style▸}\n", ["this is no YAML"]),
    "control character": (ONE + "description: a▸\x07b\n", ["a control character stands here"]),
    "too deep": ("▸" + "[" * 1500, ["too deeply"]),
    "several at once": (
        "titel: T\ncriteria:\n  - id: a\n    title: A\n    teacher: ▸maybe\n"
        "  - id: b\n    title: B\n    levels:\n      - {title: X, points: ▸x}\n"
        "  - id: c\n    title: C\n    checks: [▸nosuchthing]\n    teacher: true\n",
        ["“teacher”", "“points”", "nosuchthing", "“titel”", "needs “title”"],
    ),
    "faults of parts and of the whole at once": (
        HEAD + "  - id: a\n    title: A\n    weight: ▸none\n    teacher: true\n"
        "  - ▸id: b\n    title: B\n",
        ["“weight” must be a number", "“b” needs two levels"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_fault_has_its_place_and_sentence(name: str) -> None:
    marked, said = BROKEN[name]
    with pytest.raises(RubricError) as caught:
        rubric_of(marked.replace("▸", ""), "r.yaml")
    faults = caught.value.faults
    for text in said:
        assert any(text in fault for fault in faults), faults
    for line, column in places(marked):
        assert any(fault.startswith(f"r.yaml:{line}:{column}: ") for fault in faults), faults
    assert len(faults) == max(len(said), len(places(marked))), faults


def places(marked: str) -> list[tuple[int, int]]:
    found = []
    for i, line in enumerate(marked.split("\n"), 1):
        found += [(i, at + 1 - line[:at].count("▸")) for at, ch in enumerate(line) if ch == "▸"]
    return found


def test_lines_and_columns_count_from_one() -> None:
    with pytest.raises(RubricError) as caught:
        rubric_of(ONE.replace("points: 2", "points: two"), "r.yaml")
    assert caught.value.faults == ("r.yaml:7:17: “points” must be a number, not “two”",)
    assert str(caught.value) == "r.yaml is no sound rubric yet: it has 1 fault."


def test_faults_stand_in_the_order_of_the_file() -> None:
    with pytest.raises(RubricError) as caught:
        rubric_of(BROKEN["several at once"][0].replace("▸", ""), "r.yaml")
    lines = [int(fault.split(":")[1]) for fault in caught.value.faults]
    assert lines == sorted(lines)


SOUND = {
    "levels": ONE,
    "levels from the lowest up": levels("", "{citations: {at_least: 2}}").replace(
        "points: 9", "points: 1"
    ),
    "quoted numbers": ONE.replace("points: 2", "points: '2'"),
    "a number as a title": ONE.replace("title: T", "title: 2026"),
    "yes for true": HEAD + "  - id: a\n    title: A\n    teacher: yes\n",
    "no points at all": ONE.replace("        points: 2\n", "").replace("        points: 1\n", ""),
    "teacher with levels": HEAD
    + "  - id: a\n    title: A\n    teacher: true\n    levels:\n"
    + "      - {title: H, points: 2}\n      - {title: L, points: 1}\n",
    "teacher with points alone": HEAD
    + "  - id: a\n    title: A\n    teacher: true\n    points: 6\n",
    "an engine's rule": ONE.replace(
        "    levels", "    checks: [grammar/COMMA_COMPOUND_SENTENCE]\n    levels"
    ),
    "findings of a group": levels("{findings:style: {at_most: 2}}", ""),
    "findings by rate": levels("{findings_per_1000_words:claims: {at_most: 2}}", ""),
    "other checks off": levels("{findings:claims: {at_most: 2}}", "") + "checks: {off: [style]}\n",
    "levels that overlap": levels("{citations: {at_least: 3}}", "{quotations: {at_least: 1}}", ""),
    "a middle of any_of open": levels(
        "{any_of: [{citations: {at_least: 3}}, {quotations: {at_least: 3}}]}",
        "{any_of: [{citations: {at_least: 3}}, {quotations: {at_least: 1}}]}",
        "",
    ),
    "a mark for the whole": total(),
    "weights": ONE.replace("    levels", "    weight: 2.5\n    levels"),
}


@pytest.mark.parametrize("name", SOUND)
def test_sound_rubrics_load(name: str) -> None:
    rubric = rubric_of(SOUND[name], "my rubric.yaml")
    assert rubric.name == "my-rubric"
    assert rubric.criteria[0].id == "a"
