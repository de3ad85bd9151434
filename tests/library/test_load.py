"""Files, folders and manifests as a library."""

from __future__ import annotations

from pathlib import Path

import pytest

from feedback.errors import ReadingError
from feedback.library.load import library_of, load_sources

ICE = "The harbour froze in the first week of the year, and no ship left it until March came."
FOG = "Fog lay on the river for nine days, and the ferries stood still until the wind rose again."


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_in_the_order_of_its_names(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "source-10.txt": FOG,
            "source-2.txt": ICE,
            ".hidden.txt": ICE,
            "README.md": "Read me.",
            "~$lock.docx": "x",
        },
    )
    library = load_sources([folder])
    assert [(s.id, s.label, s.file) for s in library] == [
        ("s1", "Source 2", "source-2.txt"),
        ("s2", "Source 10", "source-10.txt"),
    ]
    assert not library.labelled and not library.notes
    assert library["s2"].text == FOG
    assert library.labelled_as("source two") is library["s1"]


def test_facts_from_first_lines(tmp_path: Path) -> None:
    text = f"Source 2: The Frozen Harbour\nby Ann Lee\nMarch 3, 1709\n\n{ICE}\n"
    (source,) = load_sources([write(tmp_path, {"a.txt": text})])
    assert (source.label, source.title, source.author, source.year) == (
        "Source 2",
        "The Frozen Harbour",
        "Ann Lee",
        1709,
    )


def test_facts_that_are_not_plain_stay_open(tmp_path: Path) -> None:
    (source,) = load_sources([write(tmp_path, {"002-ice.txt": f"{ICE}\n\n{FOG}"})])
    assert (source.label, source.title, source.author, source.year) == (None,) * 4
    assert source.name == "002-ice.txt"


def test_the_year_of_a_copyright_line_that_is_cleaned_away(tmp_path: Path) -> None:
    text = f"The Ice\n\n{ICE}\n\nCopyright © 2013 by the Times. Reprinted by permission.\n"
    (source,) = load_sources([write(tmp_path, {"ice.txt": text})])
    assert source.year == 2013
    assert "Copyright" not in source.text and "Copyright" in source.removed[0]


def test_a_file_of_several_sources_is_divided(tmp_path: Path) -> None:
    text = f"The pack\n\nSource A\n\nSource B\n\nSource A: Ice\n\n{ICE}\n\nSource B\n\n{FOG}\n"
    library = load_sources([write(tmp_path, {"pack.txt": text}) / "pack.txt"])
    assert [(s.label, s.title) for s in library] == [("Source A", "Ice"), ("Source B", None)]
    assert ICE in library["s1"].text and FOG not in library["s1"].text


def test_a_source_that_speaks_of_source_2_is_not_divided(tmp_path: Path) -> None:
    text = f"{ICE}\n\nSource 2 says that {FOG}\n\nSource 3 does not."
    assert len(load_sources([write(tmp_path, {"a.txt": text})])) == 1


def test_a_label_borne_twice_is_dropped_and_said(tmp_path: Path) -> None:
    library = load_sources([write(tmp_path, {"doc-a.txt": ICE, "document a.txt": FOG})])
    assert [s.label for s in library] == ["Doc A", None]
    assert "Document A" in library.notes[0]


def test_in_a_folder_an_unreadable_file_is_a_note(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": ICE, "b.txt": ""})
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    library = load_sources([folder])
    assert len(library) == 1
    assert any("b.txt is empty" in note for note in library.notes)
    assert any("c.pdf is damaged" in note for note in library.notes)


def test_the_essay_and_its_report_are_no_sources(tmp_path: Path) -> None:
    """A student may keep all in one folder."""
    for name in ("essay.txt", "essay.feedback.html", "essay.feedback.annotations.json", "ice.txt"):
        (tmp_path / name).write_text(f"The ice of {name} went out in April.")
    library = load_sources([tmp_path], apart=[tmp_path / "." / "essay.txt"])
    assert [source.file for source in library] == ["ice.txt"] and not library.notes
    assert len(load_sources([tmp_path / "essay.txt"], apart=[tmp_path / "essay.txt"])) == 1


def test_folders_in_a_folder_are_said(tmp_path: Path) -> None:
    (tmp_path / "ice.txt").write_text("The ice went out in April.")
    for name in ("letters", ".git", "__MACOSX", "empty"):
        (tmp_path / name).mkdir()
    for name in ("letters", ".git", "__MACOSX"):
        (tmp_path / name / "one.txt").write_text("The ferry sank.")
    library = load_sources([tmp_path])
    assert [source.file for source in library] == ["ice.txt"]
    (note,) = library.notes
    assert note == f"{tmp_path} holds folders that are not looked into (letters): name them too."
    assert len(load_sources([tmp_path, tmp_path / "letters"])) == 2


def test_the_same_text_twice_is_one_source(tmp_path: Path) -> None:
    (tmp_path / "copy of ice.txt").write_text("The ice went out in April.")
    (tmp_path / "ice.txt").write_text("The ice went out in April.")
    (tmp_path / "mud.txt").write_text("The mud came in May.")
    library = load_sources([tmp_path])
    assert [source.file for source in library] == ["copy of ice.txt", "mud.txt"]
    assert library.notes == ("ice.txt says the very same as copy of ice.txt: it is taken once.",)
    assert [source.file for source in load_sources([tmp_path, tmp_path])] == [
        "copy of ice.txt",
        "mud.txt",
    ]


def test_the_same_text_under_two_labels_stays(tmp_path: Path) -> None:
    for name in ("Source 1.txt", "Source 2.txt"):
        (tmp_path / name).write_text("The ice went out in April.")
    assert len(load_sources([tmp_path])) == 2


def test_an_empty_folder_is_a_note(tmp_path: Path) -> None:
    library = load_sources([tmp_path])
    assert not library and "no source" in library.notes[0]


def test_a_named_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "b.txt": "Skip to main content\n\nGet access\n"})
    for name in ("a.txt", "b.txt", "none.txt"):
        with pytest.raises(ReadingError, match=name):
            load_sources([tmp_path / name])


def test_of_several_files_named_those_that_can_be_read_are(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ICE, "b.txt": "", "c.txt": FOG})
    library = load_sources([tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    assert [source.text for source in library] == [ICE, FOG]
    assert any("b.txt is empty" in note for note in library.notes)
    assert library.unread == ("b.txt",)


def test_of_several_files_named_none_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "b.txt": ""})
    with pytest.raises(ReadingError, match=r"a\.txt is empty"):
        load_sources([tmp_path / "a.txt", tmp_path / "b.txt"])


def test_of_several_files_named_one_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ICE})
    with pytest.raises(ReadingError, match=r"none\.txt"):
        load_sources([tmp_path / "a.txt", tmp_path / "none.txt"])


def test_what_the_reader_guessed_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{ICE} “Yes”, café.".encode("cp1252"))
    assert load_sources([tmp_path]).notes[0].startswith("a.txt: Read as Windows-1252")


MANIFEST = """\
- label: Source A
  file: two.txt
  title: The Fog
  author: Ben Ng
  year: 1952
  kind: article
  pages: 3-4
- file: one.txt
"""


def test_a_manifest_decides(tmp_path: Path) -> None:
    files = {"one.txt": ICE, "two.txt": FOG, "source-3.txt": ICE, "sources.yaml": MANIFEST}
    folder = write(tmp_path, files)
    for given in (folder, folder / "sources.yaml"):
        library = load_sources([given])
        assert library.labelled
        assert [(s.file, s.label) for s in library] == [("two.txt", "Source A"), ("one.txt", None)]
        fog = library["s1"]
        assert (fog.title, fog.author, fog.year, fog.kind) == ("The Fog", "Ben Ng", 1952, "article")


def test_a_manifest_takes_parts_of_one_file_by_their_labels(tmp_path: Path) -> None:
    pack = f"Source 1\n\n{ICE}\n\nSource 2\n\n{FOG}\n"
    rows = "- {file: pack.txt, label: Source 2}\n- {file: pack.txt, label: Source 1}\n"
    library = load_sources([write(tmp_path, {"pack.txt": pack, "sources.yaml": rows})])
    assert FOG in library["s1"].text and ICE not in library["s1"].text
    assert ICE in library["s2"].text


def test_an_unreadable_file_of_a_manifest_is_a_note(tmp_path: Path) -> None:
    rows = "- file: one.txt\n- file: two.txt\n"
    library = load_sources([write(tmp_path, {"one.txt": "", "two.txt": ICE, "sources.yaml": rows})])
    assert len(library) == 1 and "one.txt is empty" in library.notes[0]


FAULTS = {
    "unknown key": ("- file: one.txt\n  tittle: Ice\n", ["2:3: “tittle”", "“title”"]),
    "no such file": ("- file: onee.txt\n", ["1:9: ", "“one.txt”"]),
    "no file": ("- label: Source 1\n", ["1:3: ", "no “file”"]),
    "outside": ("- file: ../one.txt\n", ["1:9: ", "outside"]),
    "absolute": ("- file: /etc/hostname\n", ["1:9: ", "outside"]),
    "year": ("- file: one.txt\n  year: long ago\n", ["2:3: ", "number", "“long ago”"]),
    "year of five": ("- file: one.txt\n  year: 19355\n", ["2:3: ", "number"]),
    "pages": ("- file: one.txt\n  pages: the first\n", ["2:3: ", "86-92", "“the first”"]),
    "pages backwards": ("- file: one.txt\n  pages: 92-86\n", ["2:3: ", "86-92"]),
    "a label twice": (
        "- file: one.txt\n  label: Source 1\n- file: one.txt\n  label: source one\n",
        ["4:10: ", "“one.txt” already"],
    ),
    "all at once": (
        "- file: onee.txt\n  yeer: 1\n- fille: one.txt\n- file: one.txt\n  pages: x\n",
        ["1:9: ", "2:3: ", "3:3: “fille”", "“file”", "5:3: "],
    ),
    "several values": ("- file: one.txt\n  author: [a, b]\n", ["2:3: ", "one value"]),
    "not a list": ("file: one.txt\n", ["1:1: ", "list"]),
    "empty": ("", ["1:1: ", "list"]),
    "not a source": ("- one.txt\n", ["1:3: ", "file: NAME"]),
    "no yaml": ("- file: [one.txt\n", ["2:1: "]),
    "same key twice": ("- file: one.txt\n  file: one.txt\n", ["2:3: ", "duplicate"]),
    "alias": ("- &a\n  file: one.txt\n- *a\n", ["3:3: ", "alias"]),
    "two faults": ("- fil: one.txt\n- file: one.txt\n  yeer: 1\n", ["1:3: ", "3:3: "]),
    "control characters": ("- file: one\x01.txt\n", ["1:1: "]),
}


@pytest.mark.parametrize(("rows", "says"), FAULTS.values(), ids=FAULTS.keys())
def test_manifest_faults_are_placed(tmp_path: Path, rows: str, says: list[str]) -> None:
    write(tmp_path, {"one.txt": ICE, "sources.yaml": rows})
    with pytest.raises(ReadingError) as error:
        load_sources([tmp_path])
    message = str(error.value)
    assert message.startswith(f"{tmp_path / 'sources.yaml'}:")
    assert all(words in message for words in says), message


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("86-92", (86, 92)),
        ("86–92", (86, 92)),
        ("pp. 86-92", (86, 92)),
        ("86-9", (86, 89)),
        ("5", (5, 5)),
    ],
)
def test_pages_of_a_manifest(tmp_path: Path, written: str, pages: tuple[int, int]) -> None:
    rows = f"- file: one.txt\n  pages: {written}\n"
    (source,) = load_sources([write(tmp_path, {"one.txt": ICE, "sources.yaml": rows})])
    assert source.pages == pages


def test_a_file_of_several_sources_without_a_label_gives_them_all(tmp_path: Path) -> None:
    pack = f"Source 1\n\n{ICE}\n\nSource 2\n\n{FOG}\n"
    files = {"pack.txt": pack, "sources.yaml": "- file: pack.txt\n"}
    assert [s.label for s in load_sources([write(tmp_path, files)])] == ["Source 1", "Source 2"]


def test_a_label_that_the_file_does_not_have_is_said(tmp_path: Path) -> None:
    pack = f"Source 1\n\n{ICE}\n\nSource 2\n\n{FOG}\n"
    files = {"pack.txt": pack, "sources.yaml": "- file: pack.txt\n  label: Source 7\n"}
    library = load_sources([write(tmp_path, files)])
    assert "Source 1, Source 2 and no “Source 7”" in library.notes[0]
    assert ICE in library["s1"].text and FOG in library["s1"].text


def test_form_feeds_are_page_breaks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{ICE}\f{FOG}\f{ICE}\f", encoding="utf-8")
    (source,) = load_sources([tmp_path])
    assert source.text == f"{ICE}\n\n{FOG}\n\n{ICE}"
    assert [(p.kind, p.number, p.printed) for p in source.places] == [
        ("page", 1, False),
        ("page", 2, False),
        ("page", 3, False),
    ]


def test_two_parts_with_one_label(tmp_path: Path) -> None:
    pack = f"Source 1\n\n{ICE}\n\nSource 2\n\n{FOG}\n\nSource 1\n\n{FOG} {ICE}\n"
    library = load_sources([write(tmp_path, {"pack.txt": pack})])
    assert [s.label for s in library] == ["Source 1", "Source 2", None]
    assert "already: give this one its own label in sources.yaml" in library.notes[0]


def test_a_source_in_another_script_or_language_is_said(tmp_path: Path) -> None:
    files = {
        "a.txt": "Гавань замёрзла в первую неделю года, и корабли не вышли из неё до марта.",
        "b.txt": "Der Hafen fror in der ersten Woche des Jahres zu und kein Schiff lief aus, bis "
        "der März kam und der Wind sich drehte, worauf die Fähren wieder fuhren und alle lachten.",
        "c.txt": ICE,
        "d.txt": "Αθήνα",
    }
    library = load_sources([write(tmp_path, files)])
    assert len(library) == 4
    first, second = library.notes
    assert first.startswith("a.txt is mostly in another script")
    assert second.startswith("b.txt does not seem to be in English")


OTHER_SCRIPTS = {
    "Cyrillic": (
        "Паром ходил девяносто лет, и никто в деревне не думал, что его не станет. ",
        "Паром",
    ),
    "Chinese": (
        "渡船用了九十年，村里没有人想到一个月后它就消失了。大桥在春天开通，人们步行过河。",
        "渡船",
    ),
    "Arabic": (
        "كانت العبارة قديمة جدا وبطيئة، ولم يظن أحد في القرية أنها ستختفي بعد شهر واحد.",
        "كانت",
    ),
    "Greek": ("Το φέρι έπλεε ενενήντα χρόνια και κανείς στο χωριό δεν πίστευε πως θα χαθεί.", "Το"),
}


@pytest.mark.parametrize(("text", "word"), OTHER_SCRIPTS.values(), ids=OTHER_SCRIPTS.keys())
def test_sources_in_other_scripts_are_held_as_they_are(
    tmp_path: Path, text: str, word: str
) -> None:
    library = load_sources([write(tmp_path, {"source-1.txt": text, "source-2.txt": ICE})])
    assert library["s1"].text == text.strip()
    assert library["s1"].paragraphs and library["s1"].sentences and library.names is not None
    assert library.search("harbour froze")[0][0].source.id == "s2"
    assert word in library["s1"].text and "another script" in library.notes[0]


def test_a_pack_without_any_text_says_what_to_do(tmp_path: Path) -> None:
    library = load_sources([write(tmp_path, {"a.txt": "", "b.txt": "Skip to main content"})])
    assert not library and library.unread == ("a.txt", "b.txt")
    assert library.notes[-1].endswith("put .pdf, .docx, .md or .txt files into it.")


def test_a_file_that_could_not_be_read_keeps_its_label(tmp_path: Path) -> None:
    files = {"source-1.txt": "", "source-2.txt": ICE}
    library = load_sources([write(tmp_path, files)])
    assert library.labelled_as("Source 1") is None and library.may_be_labelled("Source 1")
    assert not library.may_be_labelled("Source 3")


def test_a_file_that_could_not_be_read_keeps_its_place(tmp_path: Path) -> None:
    files = {"1-ice.txt": ICE, "2-sun.txt": "", "3-fog.txt": FOG}
    library = load_sources([write(tmp_path, files)])
    assert library.labelled_as("Source 3") is library["s2"]
    assert library.labelled_as("Source 2") is None and library.may_be_labelled("Source 2")
    assert not library.may_be_labelled("Source 4")


def test_a_label_borne_twice_may_be_either(tmp_path: Path) -> None:
    library = load_sources([write(tmp_path, {"doc-a.txt": ICE, "document a.txt": FOG})])
    assert library.labelled_as("Document A") is library["s1"]
    assert library.sharing("Doc. A") == (library["s2"],)
    assert library.sharing("Doc. B") == ()


def test_two_hundred_sources(tmp_path: Path) -> None:
    texts = {f"source-{n}.txt": f"{ICE} It was the year {1500 + n}." for n in range(1, 201)}
    library = load_sources([write(tmp_path, texts)])
    assert len(library) == 200 and not library.notes
    assert library.labelled_as("Source 200") is library["s200"]


def test_a_source_of_a_hundred_pages(tmp_path: Path) -> None:
    pages = [f"{n} {ICE} {FOG} " * 12 for n in range(1, 101)]
    text = "\n\n".join(f"{page}\n\nPage {n} of 100" for n, page in enumerate(pages, 1))
    (source,) = load_sources([write(tmp_path, {"a.txt": text})])
    assert [p.number for p in source.numbered("page")] == list(range(1, 101))
    assert source.words > 40_000


def test_texts_by_label_are_taken_as_they_are() -> None:
    text = "• Ice | Fog | Rain"
    library = library_of({"Source 1": text})
    assert library.labelled_as("Source 1") is library["s1"]
    assert library["s1"].text == text and library.labelled


def test_a_manifest_without_a_label_leaves_the_files_own(tmp_path: Path) -> None:
    folder = write(tmp_path, {"Doc 1.txt": ICE, "fog.txt": FOG})
    write(tmp_path, {"sources.yaml": "- {file: Doc 1.txt}\n- {file: fog.txt}\n"})
    first, second = load_sources([folder])
    assert (first.label, second.label) == ("Doc 1", None)
