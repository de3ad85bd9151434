"""The parts of the HTML report round the essay: the summary, the rubric, the sources, the foot."""

from __future__ import annotations

from dataclasses import replace

from lxml import html as lxml_html
from report import samples
from report.html_pages import assessed, page, text_of

from feedback.grammar.engine import EngineInfo
from feedback.report import html, terminal

LANGUAGE_CHECKS = {"spelling/RULE", "grammar/RULE", "punctuation/RULE", "style/long-sentence"}


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
    assert "No grammar engine checked the language." in text_of(
        page("one line").xpath("//footer")[0]
    )


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


def test_an_engine_that_stood_in_is_named() -> None:
    quiet = samples.plain("A text of a few words.")
    said = "LanguageTool could not check; lingotweaker looked instead."
    stood_in = replace(quiet, engine=EngineInfo("lingotweaker", "0.2.8", "en-GB", fallback=said))
    assert said in html.render(stood_in)
    assert said in " ".join(terminal.render(stood_in).split())
