"""What the notes of a report mean."""

from __future__ import annotations

from lxml import html as lxml_html
from report import samples

from feedback.checks.catalogue import checks
from feedback.report import html
from feedback.report.glossary import terms


def test_each_check_of_ours_that_found_something_is_explained_once() -> None:
    assessment = samples.workers()
    found = {finding.check for finding in assessment.findings} & checks().keys()
    assert sorted(term.name for term in terms(assessment)) == sorted(found)


def test_source_and_claim_matters_come_first() -> None:
    categories = [term.category for term in terms(samples.stakhanov())]
    assert categories[:1] == ["sources"]
    assert categories.index("claims") > 0


def test_an_example_is_taken_apart_at_its_mark() -> None:
    (term,) = [t for t in terms(samples.stakhanov()) if t.name == "claims/uncited-statistic"]
    assert term.marked
    assert "⟦" not in term.before + term.marked + term.after


def test_a_term_leads_to_its_notes_and_they_to_it() -> None:
    tree = lxml_html.document_fromstring(html.render(samples.stakhanov()))
    term = tree.get_element_by_id("x-claims-uncited-statistic")
    notes = term.xpath(".//a/@href")
    assert len(notes) == 3
    for note in notes:
        back = tree.get_element_by_id(note[1:]).xpath(".//a/@href")
        assert "#x-claims-uncited-statistic" in back


def test_without_findings_there_is_nothing_to_explain() -> None:
    assert terms(samples.plain("A quiet text.")) == ()
