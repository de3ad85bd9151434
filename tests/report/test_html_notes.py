"""Notes, marks and evidence cards of the HTML report."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from lxml import html as lxml_html
from report import samples
from report.html_pages import each_sample, page, text_of

from feedback.finding import Evidence, Finding
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.report import html
from feedback.text.span import Span


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
    assert [text_of(note) for note in beside] == ["1 Spelling 60 places"]
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


def test_a_slip_is_one_line_with_its_suggestion() -> None:
    line = page("workers").xpath("//li[@id='f2']//summary")[0]
    assert text_of(line) == "Bewteen → Between"


def test_white_space_can_be_seen_in_a_note() -> None:
    assert "␣␣␣ → ␣" in text_of(page("workers").get_element_by_id("f12"))


def test_a_span_between_paragraphs_keeps_its_mark() -> None:
    gap = Finding("style/gap", "style", "suggestion", Span(4, 6), "A gap.")
    tree = lxml_html.document_fromstring(html.render(samples.plain("One.\n\nTwo.", (gap,))))
    assert tree.xpath("//a[contains(@class, 'ref')]/@href") == ["#f1"]


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
