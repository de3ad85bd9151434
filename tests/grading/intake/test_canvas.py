"""The names in a Canvas download."""

from __future__ import annotations

import pytest

from feedback.grading.intake.canvas import attachment, attempt, looks_like, read_name

# A file's name → student, id, late, attempt, the student's own name for it.
NAMES = {
    "garciaana_40300_910000_Essay 1.docx": ("garciaana", "40300", False, 0, "Essay 1.docx"),
    "garciaana_LATE_40300_910000_essay.docx": ("garciaana", "40300", True, 0, "essay.docx"),
    "garciaana_late_40300_910000_essay.docx": ("garciaana", "40300", True, 0, "essay.docx"),
    "weißjonas_1_2_x": ("weißjonas", "1", False, 0, "x"),
    "liwen_7_8_my_essay_2026_12_final.pdf": (
        "liwen", "7", False, 0, "my_essay_2026_12_final.pdf",
    ),
    "roy2nd_7_8_1_2_3.txt": ("roy2nd", "7", False, 0, "1_2_3.txt"),
    "pateluma_40440_910201_my essay-1.docx": ("pateluma", "40440", False, 1, "my essay-1.docx"),
    "pateluma_40440_910201_my essay-12.docx": ("pateluma", "40440", False, 12, "my essay-12.docx"),
    "pateluma_LATE_40440_910201_essay-2": ("pateluma", "40440", True, 2, "essay-2"),
    "pateluma_40440_910201_1914-1918.docx": ("pateluma", "40440", False, 0, "1914-1918.docx"),
    "pateluma_40440_910201_-1.docx": ("pateluma", "40440", False, 0, "-1.docx"),
    "anon_1aB3e_910201_essay.docx": ("", "1aB3e", False, 0, "essay.docx"),
    "anon_LATE_1aB3e_910201_essay.docx": ("", "1aB3e", True, 0, "essay.docx"),
    "anon_40440_910201_essay.docx": ("", "40440", False, 0, "essay.docx"),
    "nilssongreta_40342_text.html": ("nilssongreta", "40342", False, 0, "text.html"),
    "nilssongreta_LATE_40342_text.html": ("nilssongreta", "40342", True, 0, "text.html"),
    "anon_1aB3e_text.html": ("", "1aB3e", False, 0, "text.html"),
    "żaktomasz_40433_link.html": ("żaktomasz", "40433", False, 0, "link.html"),
    "nilssongreta_40342_910000_text.html": ("nilssongreta", "40342", False, 0, "text.html"),
    "李文_40_50_作文.docx": ("李文", "40", False, 0, "作文.docx"),
    "ruiz_40_question_12_50_essay.docx": ("ruiz", "40", False, 0, "essay.docx"),
    "ruiz_40_50_" + "long " * 60 + ".docx": ("ruiz", "40", False, 0, "long " * 60 + ".docx"),
}  # fmt: skip
OTHERS = [
    "essay.docx",
    "Ana Garcia - Rivers.docx",
    "essay_12.docx",
    "_12_13_essay.docx",
    "ana_essay_final.docx",
    "Ana Garcia_881000_assignsubmission_file_essay.docx",
    "text.html",
    "40433_link.html",
    "",
]


@pytest.mark.parametrize("name", NAMES)
def test_read(name: str) -> None:
    named = read_name(name)
    assert named is not None
    assert (named.student, named.id, named.late, named.attempt, named.name) == NAMES[name]


@pytest.mark.parametrize("name", OTHERS)
def test_not_canvas(name: str) -> None:
    assert read_name(name) is None


def test_what_was_typed_and_what_is_elsewhere() -> None:
    for name in NAMES:
        named = read_name(name)
        assert named is not None
        assert named.typed == (name.endswith("_text.html") and "_910000_" not in name)
        assert named.link == name.endswith("_link.html")
        assert bool(attachment(name)) != (named.typed or named.link)


def test_a_version_is_told_from_a_name() -> None:
    assert attempt("my essay-2.docx") == ("my essay.docx", 2)
    assert attempt("essay-0.docx") == ("essay-0.docx", 0)
    assert attempt("covid-19.docx") == ("covid.docx", 19)


CANVAS = [
    ["ana_1_20_essay.docx", "ben_2_21_essay.docx", "cy_3_22_essay.docx"],
    ["ana_1_20_essay.docx"],
    ["ana_1_20_essay.docx", "ana_1_21_notes.docx", "ben_LATE_2_22_x.pdf"],
    ["ana_1_text.html", "ben_2_text.html"],
    ["anon_x1_20_essay.docx", "anon_x2_21_essay.docx"],
    ["ana_1_20_e.docx", "ben_2_21_e.docx", "cy_3_22_e.docx", "sent by mail.docx"],
]
NO_CANVAS = [
    [],
    ["ana.docx", "ben.docx"],
    # Dates and versions are numbers too.
    ["ana_2026_12_final.docx", "ben_2026_12_final.docx", "cy_2026_12_final.docx"],
    ["essay_1_2026_ana.docx", "essay_2_2026_ben.docx", "essay_3_2026_cy.docx"],
    ["rivers_1_1_a.txt", "rivers_1_2_b.txt", "rivers_1_3_c.txt", "rivers_1_4_d.txt"],
    ["ana_1_20_essay.docx", "ben.docx", "cy.docx"],
]


@pytest.mark.parametrize("names", CANVAS)
def test_looks_like_canvas(names: list[str]) -> None:
    assert looks_like(names)


@pytest.mark.parametrize("names", NO_CANVAS)
def test_looks_like_nothing_of_canvas(names: list[str]) -> None:
    assert not looks_like(names)
