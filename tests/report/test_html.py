"""The HTML report, read back with a parser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import timeit
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html
from report import samples

from feedback.assessment import Assessment, Summary
from feedback.finding import Evidence, Finding
from feedback.grammar.engine import EngineInfo
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.report import html, terminal
from feedback.text.printable import shown
from feedback.text.span import Span

SAMPLES: dict[str, Callable[[], Assessment]] = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "hostile": samples.hostile,
    "one line": lambda: samples.plain("Just one line."),
    "one word, no end": lambda: samples.plain("x"),
}
LANGUAGE_CHECKS = {"spelling/RULE", "grammar/RULE", "punctuation/RULE", "style/long-sentence"}
VOID = {"meta", "link", "br", "img", "hr", "input"}

each_sample = pytest.mark.parametrize("name", SAMPLES)


@lru_cache
def assessed(name: str) -> Assessment:
    return SAMPLES[name]()


@lru_cache
def page(name: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html.render(assessed(name)))


def ids(tree: lxml_html.HtmlElement) -> Counter[str]:
    return Counter(tree.xpath("//@id"))


def text_of(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


class Balance(HTMLParser):
    """Collects start tags that are not ended in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"{tag} {name} twice" for name in names if names.count(name) > 1]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} at {self.getpos()}")


@each_sample
def test_every_element_is_closed_in_order(name: str) -> None:
    balance = Balance()
    balance.feed(html.render(assessed(name)))
    assert balance.faults == []
    assert balance.open == []


@each_sample
def test_paragraphs_hold_no_blocks(name: str) -> None:
    """A block in a <p> would end it when a browser reads the page."""
    source = html.render(assessed(name))
    inside = re.findall(r"<p[ >](.*?)</p>", source, re.DOTALL)
    assert inside
    assert not [part for part in inside if re.search(r"<(p|div|ul|ol|details|table|h\d)[ >]", part)]


@each_sample
def test_ids_are_unique_and_links_lead_somewhere(name: str) -> None:
    found = ids(page(name))
    assert [id for id, times in found.items() if times > 1] == []
    links = page(name).xpath("//a/@href")
    assert [link for link in links if not link.startswith("#") or link[1:] not in found] == []


@each_sample
def test_every_finding_has_its_note_and_marks_linked_both_ways(name: str) -> None:
    tree = page(name)
    for i, finding in enumerate(assessed(name).findings, 1):
        note = tree.get_element_by_id(f"f{i}")
        assert text_of(note).startswith(str(i))
        if note.get("class") == "word":
            words = finding.span.of(assessed(name).essay.text).strip()
            assert text_of(note).startswith(f"{i} {words} →")
        else:
            assert shown(" ".join(finding.message.split())) in text_of(note)
        if finding.span is None:
            continue
        assert f"#m{i}" in note.xpath(".//a/@href")
        refs = tree.xpath(f"//div[@class='essay']//a[contains(@class, 'ref')][@href='#f{i}']")
        assert [ref.text for ref in refs] == [str(i)] * len(finding.places)
        anchors = [id for id in ids(tree) if re.fullmatch(rf"m{i}(-\d+)?", id)]
        assert len(anchors) == len(finding.places)


@each_sample
def test_marks_removed_give_back_the_essay(name: str) -> None:
    essay = assessed(name).essay
    tree = lxml_html.document_fromstring(html.render(assessed(name)))
    for ref in tree.xpath("//a[contains(@class, 'ref')]"):
        ref.drop_tree()
    blocks = tree.xpath("//div[@class='text']/*[self::p or self::blockquote]")
    text = [block.text_content() for block in blocks]
    paragraphs = [shown(p.span.of(essay.text)).strip() for p in essay.paragraphs]
    assert [part.strip() for part in text] == paragraphs


@each_sample
def test_marks_never_nest(name: str) -> None:
    assert not page(name).xpath("//span[contains(@class, 'm ')]//span")


@each_sample
def test_nothing_is_loaded_or_run(name: str) -> None:
    tree = page(name)
    source = html.render(assessed(name))
    assert not tree.xpath("//script | //iframe | //object | //embed | //form | //base | //img")
    assert not [a for a in tree.xpath("//@*") if a.attrname.startswith("on")]
    assert not tree.xpath("//@style")
    assert set(tree.xpath("//link/@href")) == {"data:,"}
    assert not tree.xpath("//@src")
    css = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert css is not None
    assert "url(" not in css[1]
    assert "@import" not in css[1]


@each_sample
def test_the_content_policy_lets_in_the_style_sheet_alone(name: str) -> None:
    source = html.render(assessed(name))
    policy = page(name).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    css = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    assert css is not None
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}';" in policy


@each_sample
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    levels = [int(h.tag[1]) for h in page(name).xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each_sample
def test_links_without_words_of_their_own_are_named(name: str) -> None:
    numbers = page(name).xpath("//a[contains(@class, 'num') or contains(@class, 'ref')]")
    assert all(link.get("aria-label") for link in numbers)


def test_hostile_text_stands_as_text() -> None:
    source = html.render(samples.hostile())
    tree = page("hostile")
    assert not tree.xpath("//script | //img | //b[contains(text(), 'Strong')] | //u | //i")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", source)
    assert source.encode("utf-8")
    assert "{{ 7*7 }}" in source
    assert "49" not in text_of(tree.get_element_by_id("essay"))
    assert "עברית العربية 😀" in source
    assert source.count("<style>") == 1


def test_the_summary_comes_before_the_essay() -> None:
    sections = page("workers").xpath("//section/@id")
    parts = "strengths first essay language rubric sources claims unchecked terms"
    assert sections == parts.split()


def test_priorities_show_principle_question_places_and_notes() -> None:
    step = page("workers").xpath("//li[@class='step']")[0]
    said = text_of(step)
    assert "Weigh the source, not only its origin" in said
    assert "What did the government want readers to believe" in said
    assert step.xpath(".//a/@href") == ["#m13", "#f13"]
    assert len(page("workers").xpath("//li[@class='step']")) == 3


def test_findings_on_the_whole_essay_stand_before_it() -> None:
    whole = page("stakhanov").xpath("//ul[@class='whole']/li")
    assert [text_of(note)[:46] for note in whole] == [
        "1Sources The essay quotes, cites and names no "
    ]


def test_evidence_stands_side_by_side_with_the_differing_words_marked() -> None:
    card = page("stakhanov").get_element_by_id("e4")
    own, source = card.xpath(".//div[@class='side']")
    assert own.xpath(".//mark/text()") == ["more than 14 times"]
    assert source.xpath(".//mark/text()") == ["more than fivefold"]
    assert "Stakhanovism and the Soviet Economy" in text_of(source)
    assert "differs" in text_of(source)
    assert "On the night of August 31st 1935" in text_of(own)
    assert card.get("open") is not None
    assert "#e4" in page("stakhanov").get_element_by_id("f4").xpath(".//a/@href")


def test_a_conflict_within_the_essay_shows_both_places() -> None:
    assert "Two places in the essay" in text_of(page("stakhanov").get_element_by_id("e11"))


def test_repeats_are_marked_faintly_and_linked() -> None:
    tree = page("stakhanov")
    refs = tree.xpath("//a[contains(@class, 'ref')][@href='#f6']")
    assert [("faint" in ref.get("class")) for ref in refs] == [False, *[True] * 5]
    assert "6 places" in text_of(tree.get_element_by_id("f6"))
    links = tree.get_element_by_id("f6").xpath(".//p/a")
    assert [(a.get("href"), a.text) for a in links] == [
        ("#m6-2", "paragraph 2 (×2)"),
        ("#m6-4", "paragraph 3 (×3)"),
    ]


def test_a_number_never_splits_a_word() -> None:
    words = page("stakhanov").xpath("//a[contains(@class, 'ref')][@href='#f6']")
    assert all(not (ref.tail or " ")[0].isalnum() for ref in words)
    assert "Stakhanvite610’s" not in page("stakhanov").text_content()


def test_one_advice_is_given_once() -> None:
    advice = "Give the source of this figure, or leave it out if you cannot find one."
    essay = page("stakhanov").get_element_by_id("essay")
    assert text_of(essay).count(advice) == 1
    assert "as in note 8" in text_of(page("stakhanov").get_element_by_id("f9"))


def test_long_advice_is_folded() -> None:
    folded = page("workers").xpath("//li[@id='f13']//details/p")
    assert text_of(folded[0]).startswith("What did the government want")


def test_sixty_slips_are_one_note_beside_the_essay() -> None:
    tree = page("sixty slips")
    beside = tree.xpath("//aside//li")
    assert [text_of(note) for note in beside] == ["1 Words to look up 60 places"]
    assert beside[0].xpath(".//a/@href") == ["#m1", "#l1"]
    assert len(tree.xpath("//div[@id='l1']//li")) == 60


def test_the_first_of_a_habit_is_marked_clearly_and_the_rest_faintly() -> None:
    refs = page("sixty slips").xpath("//a[contains(@class, 'ref')]")
    assert ["faint" in ref.get("class") for ref in refs] == [False, *[True] * 59]


def test_a_slip_names_its_suggestion_once() -> None:
    found = samples.slip(
        "The wurd stands.",
        "spelling",
        "wurd",
        "“wurd” is not in the dictionary; perhaps “word” or “ward”.",
        "word",
        "ward",
    )
    tree = lxml_html.document_fromstring(html.render(samples.plain("The wurd stands.", (found,))))
    said = text_of(tree.get_element_by_id("f1"))
    assert said.startswith("1 wurd → word ward")
    assert said.count("word") == 1
    assert said.endswith("“wurd” is not in the dictionary.")


def test_the_foot_says_what_the_report_was_made_with() -> None:
    made = page("workers").xpath("//dl[@class='made']/div")
    said = {row.xpath("string(dt)"): row.xpath("string(dd)") for row in made}
    assert said["Grammar engine"] == "lingotweaker 0.2.8"
    assert said["Sources"] == "3 sources"
    assert said["Assignment’s wording"] == "not given"
    assert said["Written for"] == "the student"


def test_checks_that_found_something_are_explained() -> None:
    terms = page("workers").xpath("//details[contains(@class, 'term')]")
    assert [term.get("id") for term in terms][:3] == [
        "x-sources-stock-evaluation",
        "x-sources-unresolved-label",
        "x-sources-unused-source",
    ]
    assert "Looks for" in text_of(terms[0])


def test_the_map_tells_the_use_of_each_source_in_words_too() -> None:
    strips = page("stakhanov").xpath("//figure[@class='map']//svg[@role='img']/@aria-label")
    assert strips[0].endswith(": not used")
    assert strips[1].endswith("its wording in paragraph 1; its facts in paragraph 1 (×2)")


def test_figures_have_their_numbers_in_a_table() -> None:
    rows = page("stakhanov").xpath("//table[contains(@class, 'support')]//tbody/tr")
    assert [text_of(row) for row in rows] == ["Paragraph 1 ––2"]
    bars = page("stakhanov").xpath("//table[contains(@class, 'bars')]//tbody/tr")
    places = [int(text_of(row).split()[-1]) for row in bars]
    assert places == sorted(places, reverse=True)
    language = [f for f in assessed("stakhanov").findings if f.check in LANGUAGE_CHECKS]
    assert sum(places) == sum(len(f.places) for f in language)


def test_a_slip_is_one_line_with_its_suggestion() -> None:
    line = page("workers").xpath("//li[@id='f2']//summary")[0]
    assert text_of(line) == "Bewteen → Between"


def test_white_space_can_be_seen_in_a_note() -> None:
    assert "␣␣␣ → ␣" in text_of(page("workers").get_element_by_id("f12"))


def test_kinds_differ_by_the_style_of_their_line() -> None:
    """Told apart without colour: no two kinds draw the same line."""
    source = html.render(assessed("workers"))
    styles = re.findall(
        r"\.(?:over|under)-(sources|claims|structure|grammar|punctuation|spelling|style) "
        r"\{[^}]*?(?:border-bottom: (\S+ \w+)|text-decoration-style: (\w+))",
        source,
    )
    lines = {kind: border or f"text {decoration}" for kind, border, decoration in styles}
    assert len(lines) == 7
    assert len(set(lines.values())) == 7


def test_points_are_for_the_teacher_alone() -> None:
    assert "2 of 4 points" in text_of(page("stakhanov").get_element_by_id("rubric"))
    assert "6 of 12 points suggested" in text_of(page("stakhanov").get_element_by_id("rubric"))
    assert "points" not in text_of(page("workers").get_element_by_id("rubric"))


def test_what_only_the_teacher_judges_is_said_to_each_reader() -> None:
    rows = {
        name: text_of(page(name).xpath("//section[@id='rubric']//tbody/tr")[-1])
        for name in ("workers", "stakhanov")
    }
    assert "The teacher decides" in rows["workers"]
    assert "Not assessed" not in rows["workers"]
    assert "The teacher decides" not in rows["stakhanov"]


def test_the_rubric_gives_reasons_and_the_next_step() -> None:
    first = text_of(page("workers").xpath("//section[@id='rubric']//tbody/tr")[0])
    assert "Developing" in first
    assert "Its label is not in the supplied pack." in first
    assert "Draw on two sources by name" in first
    last = text_of(page("workers").xpath("//section[@id='rubric']//tbody/tr")[-1])
    assert "The teacher decides" in last


def test_sources_say_how_they_were_used() -> None:
    rows = [text_of(row) for row in page("stakhanov").xpath("//section[@id='sources']//tbody/tr")]
    assert "Not used" in rows[0]
    assert "Used without credit" in rows[1]
    assert "¶ 1 (×2)" in rows[1]
    assert "Not used" in rows[2]


def test_what_was_not_checked_is_visible() -> None:
    section = page("workers").get_element_by_id("unchecked")
    assert not section.xpath("ancestor-or-self::details | .//details")
    assert "Give the page to --sources" in text_of(section)
    assert "Not checked: “Source 2 on page 88”" in text_of(
        page("workers").get_element_by_id("first")
    )


def test_the_foot_names_engine_version_and_day() -> None:
    foot = text_of(page("workers").xpath("//footer")[0])
    assert "The program suggests; your teacher decides." in foot
    assert "lingotweaker 0.2.8 (British English)" in foot
    assert "9 March 2026" in foot


def test_without_an_engine_the_foot_says_so() -> None:
    assert "No grammar engine looked at the language." in text_of(
        page("one line").xpath("//footer")[0]
    )


def test_an_empty_essay_still_makes_a_page() -> None:
    empty = samples.plain("Text to take away.")
    essay = replace(empty.essay, text="", paragraphs=())
    found = Finding("sources/no-sources", "sources", "error", None, "Nothing is here.")
    tree = lxml_html.document_fromstring(
        html.render(replace(empty, essay=essay, findings=(found,), summary=Summary()))
    )
    assert "Nothing is here." in text_of(tree.get_element_by_id("f1"))


def test_a_span_between_paragraphs_keeps_its_mark() -> None:
    gap = Finding("style/gap", "style", "suggestion", Span(4, 6), "A gap.")
    tree = lxml_html.document_fromstring(html.render(samples.plain("One.\n\nTwo.", (gap,))))
    assert tree.xpath("//a[contains(@class, 'ref')]/@href") == ["#f1"]


def test_the_same_assessment_gives_the_same_page() -> None:
    assert html.render(samples.workers()) == html.render(samples.workers())


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 7 else "#" + "".join(2 * c for c in colour[1:])
    parts = [int(full[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lit = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_reaches_aa(scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text, on every ground it can stand on."""
    source = html.render(assessed("workers"))
    dark_at = source.index("@media screen and (prefers-color-scheme: dark)")
    part = source[:dark_at] if scheme == "light" else source[dark_at:].split("\n}\n")[0]
    colour = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})\b", part))
    kinds = (
        "sources",
        "claims",
        "structure",
        "grammar",
        "punctuation",
        "spelling",
        "style",
        "strength",
    )
    pairs = [(k, ground) for k in kinds for ground in ("sheet", "desk", f"{k}-t", "found")]
    pairs += [(t, g) for t in ("ink", "soft", "link") for g in ("sheet", "desk", "found")]
    pairs += [("ink", f"{k}-t") for k in kinds]
    poor = {(t, g): _contrast(colour[t], colour[g]) for t, g in pairs}
    assert {pair: value for pair, value in poor.items() if value < 4.5} == {}


def test_each_place_stands_beside_its_own_evidence() -> None:
    text = "One says “a red fox”. It runs. Two says “a blue hen”. It sits."
    source = "A dark fox came. A white hen went."
    one, two = samples.span(text, "a red fox"), samples.span(text, "a blue hen")
    found = samples.finding(
        "sources/misquotation",
        "suggestion",
        one,
        "Words differ here and in one more place.",
        evidence=tuple(
            Evidence("s1", samples.span(source, words), words, "differs")
            for words in ("A dark fox", "A white hen")
        ),
        repeats=(two,),
        differing=(samples.span(text, "red"), samples.span(text, "blue")),
    )
    library = SourceLibrary((Source("s1", "s.txt", source, label="Source 1"),))
    tree = lxml_html.document_fromstring(
        html.render(samples.plain(text, (found,), library=library))
    )
    pairs = tree.xpath("//details[@id='e1']/div[@class='sides']")
    assert [pair.xpath("./div[1]//mark/text()") for pair in pairs] == [["red"], ["blue"]]
    assert [text_of(pair.xpath("./div[2]//blockquote")[0]) for pair in pairs] == [
        "A dark fox",
        "A white hen",
    ]


def test_long_passages_are_cut_to_what_surrounds_the_difference() -> None:
    text = "Long " * 300 + "needle " + "hay " * 300 + "end."
    found = samples.finding(
        "claims/differs-from-source",
        "warning",
        Span(0, len(text)),
        "A message.",
        evidence=(Evidence(None, Span(0, 5), "Long ", "differs"),),
        differing=(samples.span(text, "needle"),),
    )
    tree = lxml_html.document_fromstring(html.render(samples.plain(text, (found,))))
    own = tree.xpath("//details[@id='e1']//blockquote")[0].text_content()
    assert "needle" in own
    assert own.startswith("… Long")
    assert own.endswith("hay …")
    assert len(own) < 440


def test_a_long_place_without_a_difference_of_its_own_is_not_marked_all_over() -> None:
    place = "The crews lived by the water and " + "mended nets and sails and ropes " * 6
    text = "Before " * 90 + place + "until dark."
    found = samples.finding(
        "sources/close-paraphrase",
        "warning",
        samples.span(text, place),
        "A message.",
        evidence=(Evidence(None, Span(0, 6), "Before", "same_wording"),),
    )
    tree = lxml_html.document_fromstring(html.render(samples.plain(text, (found,))))
    own = tree.xpath("//details[@id='e1']//blockquote")[0]
    assert not own.xpath(".//mark")
    assert "The crews lived" in own.text_content()


@each_sample
def test_what_the_essay_says_stands_before_its_language(name: str) -> None:
    for margin in page(name).xpath("//aside"):
        kinds = margin.xpath(".//li[contains(@class, 'note') or contains(@class, 'slip')]/@class")
        language = [kind.startswith("slip") for kind in kinds]
        assert language == sorted(language)


REPORTS = sorted((Path(__file__).parents[1] / "golden").glob("*/expected.json"))


@pytest.mark.parametrize("report", REPORTS, ids=[path.parent.name for path in REPORTS])
def test_no_two_findings_say_the_same_of_the_same_words(report: Path) -> None:
    said: Counter[tuple[str, int]] = Counter()
    for finding in json.loads(report.read_text(encoding="utf-8"))["findings"]:
        places = [(finding["start"], finding["end"]), *finding["repeats"]]
        offsets = {at for start, end in places if start is not None for at in range(start, end)}
        said.update((finding["message"], at) for at in offsets)
    assert [pair for pair, times in said.items() if times > 1] == []


def test_a_long_essay_with_many_findings_is_set_quickly() -> None:
    essay = samples.long_essay()
    assert (essay.essay.words, len(essay.findings)) == (3024, 200)
    html.render(essay)
    assert min(timeit.repeat(lambda: html.render(essay), number=1, repeat=5)) < 0.3


def test_an_essay_without_a_title_says_so() -> None:
    assert page("one line").xpath("//h1/text()") == ["Essay without a title"]


def test_many_reasons_of_a_criterion_are_folded() -> None:
    workers = samples.workers()
    assert workers.rubric is not None
    first = replace(workers.rubric.criteria[0], reasons=tuple(f"Reason {i}." for i in range(1, 9)))
    rubric = replace(workers.rubric, criteria=(first,))
    tree = lxml_html.document_fromstring(html.render(replace(workers, rubric=rubric)))
    cell = tree.xpath("//section[@id='rubric']//td[@data-label='Why']")[0]
    assert cell.xpath("./p/text()")[:3] == ["Reason 1.", "Reason 2.", "Reason 3."]
    assert "5 more reasons" in text_of(cell.xpath("./details/summary")[0])


def test_a_list_item_keeps_its_bullet() -> None:
    quiet = samples.plain("Two points follow here.\n\n- First, the rain.\n\n- Then the wind.")
    tree = lxml_html.document_fromstring(html.render(quiet))
    blocks = tree.xpath("//div[@class='text']/*[self::p or self::blockquote]")
    assert [block.text_content().strip() for block in blocks] == [
        "Two points follow here.",
        "- First, the rain.",
        "- Then the wind.",
    ]


def test_an_engine_that_stood_in_is_named() -> None:
    quiet = samples.plain("A text of a few words.")
    said = "LanguageTool could not check; lingotweaker looked instead."
    stood_in = replace(quiet, engine=EngineInfo("lingotweaker", "0.2.8", "en-GB", fallback=said))
    assert said in html.render(stood_in)
    assert said in " ".join(terminal.render(stood_in).split())
