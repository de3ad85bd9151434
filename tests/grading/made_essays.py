"""Essays made of parts, no two alike, and the files of every format that they are written in."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from random import Random

from tests.reading.made_pdf import raw_pdf, shown

_DAY = (2026, 3, 2, 9, 30, 0)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)

SUBJECTS = (
    ("Lighthouses", "the lighthouse", "ships", "the keeper", "the coast"),
    ("The Market Hall", "the market hall", "traders", "the warden", "the town"),
    ("Trams", "the tram", "passengers", "the driver", "the suburbs"),
    ("The Night School", "the night school", "workers", "the headmistress", "the valley"),
    ("Peat", "the peat bog", "cutters", "the surveyor", "the island"),
    ("Beekeeping", "the hive", "gardeners", "the beekeeper", "the orchard"),
    ("The Observatory", "the observatory", "visitors", "the astronomer", "the hill"),
    ("Salt Pans", "the salt pan", "families", "the overseer", "the shore"),
    ("The Post Boat", "the post boat", "islanders", "the skipper", "the sound"),
    ("A Public Library", "the library", "readers", "the librarian", "the district"),
)
_OPENINGS = (
    "Few people now remember how much {place} owed to {thing}.",
    "When {thing} was first talked about, nobody in {place} expected it to last.",
    "This essay asks why {people} came to rely on {thing}.",
    "It is easy to walk through {place} today and to miss {thing} altogether.",
    "I will argue that {thing} mattered less for what it did than for whom it brought together.",
)
_POINTS = (
    "In the first winter {person} wrote down every visit in a ledger of ninety pages.",
    "The cost was shared among {people}, who paid a little each month.",
    "One reason is that {place} had no other work to offer between harvests.",
    "For example, {person} opened the doors an hour early whenever it rained.",
    "Because the roads were poor, {people} often had to wait until the afternoon.",
    "A second reason lies in the habits of {people}, which changed slowly.",
    "However, not everybody in {place} was glad to see it.",
    "The council sent two men to look at {thing}, and both came back with doubts.",
    "Later reports describe the same rooms, the same benches and the same cold.",
    "What {person} did with the money is still not known.",
    "By the end of the decade {people} had learned to keep their own accounts.",
    "Children were allowed in on Saturdays, provided that they were quiet.",
    "A photograph shows {person} beside the door, with a dog at the step.",
    "Nothing in the records of {place} suggests that anyone objected at the time.",
    "Even the newspaper, which seldom agreed with {person}, called it a useful thing.",
    "The next year was harder, for the roof let in the water and the stove smoked.",
)
FAULTS = (
    "They recieved no thanks for it.",
    "The door were never locked.",
    "It was a quite evening, everybody went home early.",
    "Some scholars say that it changed everything.",
    "He could of asked for more.",
    "Everyone always knew that it would never fail.",
    "Its a lesson that the town forgot.",
    "About 73 percent of the families moved away within a year.",
)
_CLOSINGS = (
    "In conclusion, {thing} shows what {people} can do when they act together.",
    "For these reasons {place} without {thing} would have been a poorer place.",
    "All in all, {person} left behind more than a building.",
    "So the answer is plain: {people} kept {thing} because it kept them.",
)


@dataclass(frozen=True, slots=True)
class Essay:
    """An essay's title and paragraphs, and the slips that were planted in it."""

    title: str
    paragraphs: tuple[str, ...]
    faults: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs)) + "\n"


def essay(number: int, *, paragraphs: int = 4) -> Essay:
    """The essay of this number: the same on every run, and like no other's."""
    random = Random(f"essay {number}")
    title, thing, people, person, place = SUBJECTS[number % len(SUBJECTS)]
    words = {"thing": thing, "people": people, "person": person, "place": place}
    points = random.sample(_POINTS, min(len(_POINTS), paragraphs * 4))
    faults = tuple(random.sample(FAULTS, 2))
    body = [points[i::paragraphs] for i in range(paragraphs)]
    body[0].insert(0, random.choice(_OPENINGS))
    body[1].append(faults[0])
    body[-2].append(faults[1])
    body[-1].append(random.choice(_CLOSINGS))
    body[0].append(f"Number {number + 1} in the parish book is where the story begins.")
    told = tuple(" ".join(_started(each.format(**words)) for each in part) for part in body)
    return Essay(f"{title}, {random.randint(1861, 1939)}", told, faults)


def _started(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def plain(made: Essay) -> bytes:
    return made.text.encode()


def markdown(made: Essay) -> bytes:
    return f"# {made.text}".encode()


def html(made: Essay) -> bytes:
    body = "".join(f"<p>{escape(p)}</p>\n" for p in made.paragraphs)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{escape(made.title)}</title>"
        f"</head><body><h1>{escape(made.title)}</h1>\n{body}</body></html>\n"
    ).encode()


def rtf(made: Essay) -> bytes:
    def line(text: str) -> str:
        plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in plain)

    paragraphs = "".join(f"\\pard {line(p)}\\par\n" for p in (made.title, *made.paragraphs))
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Times;}}}}\n{paragraphs}}}".encode("ascii")


def word(made: Essay) -> bytes:
    return packed({"word/document.xml": word_body(made)})


def word_body(made: Essay) -> str:
    """The body of a Word file, with what makes python-docx and Word open it left to `packed`."""
    paragraphs = "".join(
        f"<w:p><w:r><w:t xml:space='preserve'>{escape(p)}</w:t></w:r></w:p>"
        for p in (made.title, *made.paragraphs)
    )
    return f"<w:document xmlns:w='{_W}'><w:body>{paragraphs}</w:body></w:document>"


def odt(made: Essay) -> bytes:
    body = "".join(f"<text:p>{escape(p)}</text:p>" for p in made.paragraphs)
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content {_ODT}><office:body><office:text><text:h>"
                f"{escape(made.title)}</text:h>{body}</office:text></office:body>"
                "</office:document-content>"
            ),
        }
    )


def pdf(made: Essay) -> bytes:
    content = shown(made.title, y=720, size=16)
    y = 690
    for paragraph in made.paragraphs:
        for line in textwrap.wrap(paragraph, 84):
            content += shown(line, y=y)
            y -= 14
        y -= 10
    return raw_pdf(content)


WRITERS: Mapping[str, Callable[[Essay], bytes]] = {
    ".txt": plain,
    ".md": markdown,
    ".docx": word,
    ".odt": odt,
    ".rtf": rtf,
    ".html": html,
    ".pdf": pdf,
}


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip of these parts, the same bytes on every run; a Word body gets the rest of its file."""
    if "word/document.xml" in parts:
        parts = {**_WORD_PARTS, **parts}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zip_entry(name), content)
    return out.getvalue()


def zip_entry(name: str) -> zipfile.ZipInfo:
    """An entry of a zip, of one and the same day."""
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    return entry


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_WORD_PARTS = {
    "[Content_Types].xml": (
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        f"<Default Extension='rels' ContentType='{_RELATIONS}'/>"
        "<Default Extension='xml' ContentType='application/xml'/>"
        f"<Override PartName='/word/document.xml' ContentType='{_MAIN}'/></Types>"
    ),
    "_rels/.rels": (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        f"<Relationship Id='rId1' Type='{_OFFICE}' Target='word/document.xml'/></Relationships>"
    ),
}
