"""The HTML report as a whole, read back with a parser."""

from __future__ import annotations

import base64
import hashlib
import re
import timeit
from dataclasses import replace
from itertools import pairwise

from lxml import html as lxml_html
from report import samples
from report.html_pages import Balance, assessed, each_sample, ids, page, text_of

from feedback.assessment import Summary
from feedback.finding import Finding
from feedback.report import html
from feedback.text.printable import shown


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


def test_an_empty_essay_still_makes_a_page() -> None:
    empty = samples.plain("Text to take away.")
    essay = replace(empty.essay, text="", paragraphs=())
    found = Finding("sources/no-sources", "sources", "error", None, "Nothing is here.")
    tree = lxml_html.document_fromstring(
        html.render(replace(empty, essay=essay, findings=(found,), summary=Summary()))
    )
    assert "Nothing is here." in text_of(tree.get_element_by_id("f1"))


def test_the_same_assessment_gives_the_same_page() -> None:
    assert html.render(samples.workers()) == html.render(samples.workers())


def test_a_long_essay_with_many_findings_is_set_quickly() -> None:
    essay = samples.long_essay()
    assert (essay.essay.words, len(essay.findings)) == (3024, 200)
    html.render(essay)
    assert min(timeit.repeat(lambda: html.render(essay), number=1, repeat=5)) < 0.3


def test_a_list_item_keeps_its_bullet() -> None:
    quiet = samples.plain("Two points follow here.\n\n- First, the rain.\n\n- Then the wind.")
    tree = lxml_html.document_fromstring(html.render(quiet))
    blocks = tree.xpath("//div[@class='text']/*[self::p or self::blockquote]")
    assert [block.text_content().strip() for block in blocks] == [
        "Two points follow here.",
        "- First, the rain.",
        "- Then the wind.",
    ]
