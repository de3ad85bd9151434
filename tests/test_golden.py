"""Whole reports, held against what they said when somebody last read them.

A folder of golden/ is a case: essay.txt or essay.md, sources/ and rubric.yaml where it has them,
case.yaml (what it shows and with what it runs; see Case), and the reports as expected.*: two cases
have those for other programs (SARIF, annotations), too. Word files and PDFs stand there as what
golden_dumps.py reads in them.

    pytest tests/test_golden.py --update-golden      writes them anew: read the difference

Nothing has to be scrubbed: the date is passed in, and the version and the style sheet, which are no
part of what is said, are replaced before the reports are made.
"""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from fake_engine import FakeEngine
from golden_dumps import pdf_dump, word_dump
from jsonschema import Draft202012Validator
from markupsafe import Markup
from report.criticmarkup import essay_lines, lines_of, set_lines
from report.schemas import ANNOTATIONS, SARIF
from ruamel.yaml import YAML

import feedback
from feedback.assess import assess
from feedback.assessment import Assessment, Audience
from feedback.errors import EngineError
from feedback.grammar.choose import open_engine
from feedback.grammar.engine import GrammarEngine
from feedback.library.load import load_sources
from feedback.reading.read import read
from feedback.report import html, markdown, pdf, sarif, terminal, web_annotation, word
from feedback.report import json as json_writer
from feedback.rubric.load import load_rubric
from feedback.schema import json_schema

GOLDEN = Path(__file__).with_name("golden")
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
WRITERS: dict[str, Callable[[Assessment], str]] = {
    "expected.json": json_writer.render,
    "expected.html": html.render,
    "expected.txt": terminal.render,
    "expected.md": markdown.render,
}
DUMPS: dict[str, Callable[[Assessment], str]] = {
    "expected.docx.txt": lambda assessment: word_dump(word.render(assessment)),
    "expected.pdf.txt": lambda assessment: pdf_dump(pdf.render(assessment)),
}
FOR_PROGRAMS: dict[str, Callable[[Assessment], str]] = {
    "expected.sarif": sarif.render,
    "expected.annotations.json": web_annotation.render,
}
WITH_PROGRAMS = ("letter-with-slips", "misquoted-and-copied")

pytestmark = pytest.mark.usefixtures("no_version_no_style")
each_case = pytest.mark.parametrize("case", CASES)


@dataclass(frozen=True)
class Case:
    """A case.yaml. `essay` and `sources` name files of the project, for essays kept elsewhere.

    `engine`: "none", "lingotweaker" (the same everywhere that it runs, as its version is pinned),
    or the words that a made-up engine does not know, with its suggestions.
    """

    shows: str
    engine: str | dict[str, Any]
    essay: str = ""
    sources: str = ""
    rubric: str = "source-essay"
    audience: Audience = "student"
    date: str = ""
    folder: Path = field(default=GOLDEN)

    @property
    def essay_path(self) -> Path:
        if self.essay:
            return ROOT / self.essay
        (path,) = self.folder.glob("essay.*")
        return path

    @property
    def source_paths(self) -> list[Path]:
        folder = ROOT / self.sources if self.sources else self.folder / "sources"
        return [folder] if folder.exists() else []

    @property
    def rubric_name(self) -> str:
        own = self.folder / "rubric.yaml"
        return str(own) if own.exists() else self.rubric

    def open_engine(self) -> GrammarEngine | None:
        """The engine; skips the case where lingotweaker is not made for this machine."""
        if not isinstance(self.engine, str):
            unknown = {word: tuple(said) for word, said in self.engine["unknown"].items()}
            return FakeEngine(unknown)
        try:
            return open_engine(self.engine)
        except EngineError:
            if (sys.platform, platform.machine()) == ("linux", "x86_64"):
                raise
            pytest.skip(f"{self.engine} is not made for this machine")


def case_of(name: str) -> Case:
    folder = GOLDEN / name
    stated = YAML(typ="safe").load((folder / "case.yaml").read_text(encoding="utf-8"))
    return Case(folder=folder, **stated)


@lru_cache
def assessment_of(name: str) -> Assessment:
    case = case_of(name)
    return assess(
        read(case.essay_path),
        load_sources(case.source_paths),
        rubric=load_rubric(case.rubric_name),
        engine=case.open_engine(),
        audience=case.audience,
        date=case.date,
    )


@pytest.fixture
def no_version_no_style(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "__version__", "0")
    monkeypatch.setattr(html, "style", lambda: (Markup("/* the style sheet */"), "its-hash"))


@each_case
@pytest.mark.parametrize("file", WRITERS)
def test_the_report_is_as_expected(case: str, file: str, update_golden: bool) -> None:
    hold(WRITERS[file](assessment_of(case)), GOLDEN / case / file, update=update_golden)


@each_case
@pytest.mark.parametrize("file", DUMPS)
def test_word_files_and_pdfs_say_what_is_expected(
    case: str, file: str, update_golden: bool
) -> None:
    if file == "expected.pdf.txt":
        pytest.importorskip("weasyprint")
    hold(DUMPS[file](assessment_of(case)), GOLDEN / case / file, update=update_golden)


@pytest.mark.parametrize("case", WITH_PROGRAMS)
@pytest.mark.parametrize("file", FOR_PROGRAMS)
def test_what_other_programs_read_is_as_expected(case: str, file: str, update_golden: bool) -> None:
    hold(FOR_PROGRAMS[file](assessment_of(case)), GOLDEN / case / file, update=update_golden)


def hold(made: str, expected: Path, *, update: bool) -> None:
    """Holds a report against its file, which is written anew on `update`."""
    if update:
        expected.write_text(made, encoding="utf-8", newline="\n")
    name = f"{expected.parent.name}/{expected.name}"
    assert expected.exists(), f"{name} is missing: make it with --update-golden and read it"
    assert made == expected.read_text(encoding="utf-8")


@each_case
def test_markdown_without_its_marks_is_the_essay(case: str) -> None:
    assessment = assessment_of(case)
    made = markdown.render(assessment)
    assert essay_lines(made) == set_lines(made) == lines_of(assessment.essay.text)


@pytest.mark.parametrize("case", WITH_PROGRAMS)
def test_what_other_programs_read_keeps_to_its_schema(case: str) -> None:
    for file, schema in (("expected.sarif", SARIF), ("expected.annotations.json", ANNOTATIONS)):
        report = json.loads((GOLDEN / case / file).read_text(encoding="utf-8"))
        assert [error.message for error in Draft202012Validator(schema).iter_errors(report)] == []


@each_case
def test_the_json_report_keeps_to_its_schema(case: str) -> None:
    report = json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))
    faults = [error.message for error in Draft202012Validator(json_schema()).iter_errors(report)]
    assert faults == []


@each_case
def test_a_case_says_what_it_shows_and_holds_nothing_else(case: str) -> None:
    assert case_of(case).shows.endswith(".")
    names = {path.name for path in (GOLDEN / case).iterdir()}
    own = {"essay.txt", "essay.md", "sources", "rubric.yaml", "case.yaml"}
    more = set(FOR_PROGRAMS) if case in WITH_PROGRAMS else set()
    assert names <= own | set(WRITERS) | set(DUMPS) | more
