"""PDF, rich text, HTML, Markdown and plain text made to do harm: for test_hostile.py."""

from __future__ import annotations

import gzip
import zlib

from reading.hostile_packages import LAUGHS, WORDS, Maker, word

_RTF = "{\\rtf1\\ansi "


def pdf(
    content: bytes = b"",
    *,
    page: str = "",
    extra: tuple[str, ...] = (),
    kids: str = "3 0 R",
    count: int = 1,
    tail: str = "",
) -> bytes:
    """A PDF of one page with this content stream (packed); objects from number 6 are `extra`."""
    packed = zlib.compress(content or _shown(WORDS), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % tail.encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources "
            f"<< /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> {page} >>"
        ).encode(),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(item.encode("latin-1") for item in extra),
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    xref = len(out)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        xref,
    )


def _shown(text: str, size: int = 11) -> bytes:
    return f"BT /F {size} Tf 72 700 Td ({text}) Tj ET\n".encode()


def _prev_loop() -> bytes:
    data = pdf()
    place = data[data.rindex(b"startxref") + 10 :].split()[0]
    return data.replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Prev " + place + b" >>")


def _form(name: str) -> str:
    return (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R "
        f"/Y 7 0 R >> >> /Length 6 >>\nstream\n/{name} Do\nendstream"
    )


PDFS: dict[str, tuple[Maker, str]] = {
    "page-loop.pdf": (lambda: pdf(kids="2 0 R"), ""),
    "page-loop-beside.pdf": (lambda: pdf(kids="3 0 R 2 0 R", count=2), ""),
    "same-page-often.pdf": (lambda: pdf(kids="3 0 R " * 50_000, count=50_000), "pages"),
    "lying-count.pdf": (lambda: pdf(count=2_000_000_000), ""),
    "negative-count.pdf": (lambda: pdf(count=-5), ""),
    "prev-loop.pdf": (_prev_loop, ""),
    "operators.pdf": (lambda: pdf(b"0 0 m 1 1 l S\n" * 2_000_000 + _shown(WORDS)), ""),
    "text-operators.pdf": (lambda: pdf(b"BT /F 1 Tf 1 700 Td (a) Tj ET\n" * 200_000), ""),
    "stream-bomb.pdf": (lambda: pdf(b" " * 90_000_000 + _shown(WORDS)), ""),
    "twice-packed.pdf": (
        lambda: pdf(_shown(WORDS)).replace(b"/FlateDecode", b"[/FlateDecode /FlateDecode]"),
        "",
    ),
    "form-loop.pdf": (lambda: pdf(b"/X Do " + _shown(WORDS), extra=(_form("Y"), _form("X"))), ""),
    "script.pdf": (
        lambda: pdf(
            tail="/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\)) >>"
        ),
        "read",
    ),
    "launch.pdf": (lambda: pdf(tail="/OpenAction << /S /Launch /F (/bin/sh) >>"), "read"),
    "huge-page.pdf": (lambda: pdf(page="/MediaBox [0 0 1e12 1e12] /UserUnit 1e9"), ""),
    "no-page-size.pdf": (lambda: pdf(page="/MediaBox [0 0 0 0] /Rotate 77"), ""),
    "huge-font.pdf": (lambda: pdf(_shown(WORDS, 2_000_000_000)), ""),
    "truncated.pdf": (lambda: pdf(_shown(WORDS) * 200)[:500], ""),
    "no-end.pdf": (lambda: pdf().replace(b"startxref", b"startxxxx"), ""),
    "random-middle.pdf": (lambda: pdf()[:80] + bytes(range(256)) * 100 + pdf()[80:], ""),
    "nested-arrays.pdf": (lambda: pdf(page="/X " + "[" * 100_000 + "]" * 100_000), ""),
    "only-the-head.pdf": (lambda: b"%PDF-1.7\n", "damaged"),
    "letters.pdf": (lambda: pdf(_shown("a" * 400_000)), ""),
}

RICH: dict[str, tuple[Maker, str]] = {
    "groups.rtf": (lambda: (_RTF + "{a}" * 100_000 + WORDS + "}").encode(), ""),
    "nested-groups.rtf": (lambda: (_RTF + "{" * 100_000 + "a" + "}" * 100_001).encode(), "damaged"),
    "open-group.rtf": (lambda: (_RTF + "{\\i a " * 400 + WORDS).encode(), ""),
    "closed-too-often.rtf": (lambda: (_RTF + WORDS + "}" * 100_000).encode(), ""),
    "surrogates.rtf": (
        lambda: (_RTF + "\\u-10240 ?\\u55296 ?\\u-1 ?" + WORDS + "}").encode(),
        "read",
    ),
    "binary.rtf": (lambda: (_RTF + WORDS + "{\\pict\\bin2000000000 xx}}").encode(), ""),
    "object.rtf": (
        lambda: (_RTF + WORDS + "{\\object\\objdata " + "41" * 400_000 + "}}").encode(),
        "",
    ),
    "uc.rtf": (lambda: (_RTF + "\\uc1000000000\\u8220 " + WORDS + "}").encode(), ""),
    "big-numbers.rtf": (lambda: (_RTF + "\\fs" + "9" * 5_000 + " " + WORDS + "}").encode(), ""),
    "big-character.rtf": (lambda: (_RTF + "\\u99999999999 ?" + WORDS + "}").encode(), ""),
    "no-code-page.rtf": (lambda: ("{\\rtf1\\ansicpg99999 \\'e9\\'zz " + WORDS + "}").encode(), ""),
    "footnotes.rtf": (lambda: (_RTF + WORDS + "a{\\footnote b}" * 60_000 + "}").encode(), ""),
    "italics.rtf": (lambda: (_RTF + "\\i a\\i0 b " * 60_000 + "}").encode(), ""),
    "lines.rtf": (lambda: (_RTF + "a\\line " * 100_000 + "}").encode(), ""),
    "backslashes.rtf": (lambda: (_RTF + "\\" * 900_000).encode(), ""),
    "truncated.rtf": (lambda: (_RTF + "\\i " + WORDS * 20)[:-7].encode() + b"\\'", ""),
    "only-the-head.rtf": (lambda: b"{\\rtf", ""),
    "divs.html": (lambda: b"<html><body>" + b"<div>" * 100_000 + WORDS.encode(), ""),
    "closed-divs.html": (
        lambda: b"<html>" + b"<div>" * 80_000 + WORDS.encode() + b"</div>" * 80_000,
        "",
    ),
    "open-b.html": (lambda: b"<html><body><p>" + b"<b><p>" * 100_000 + WORDS.encode(), ""),
    "spans.html": (lambda: b"<html><body><p>" + b"<span>a</span>" * 70_000, ""),
    "italics.html": (lambda: b"<html><body><p>" + b"<i>" * 200_000 + WORDS.encode(), ""),
    "lists.html": (lambda: b"<html>" + b"<ul><li>" * 60_000 + WORDS.encode(), ""),
    "tables.html": (lambda: b"<html>" + b"<table><tr><td>" * 40_000 + WORDS.encode(), ""),
    "colspan.html": (
        lambda: b"<html><table><tr><td colspan=2000000000 rowspan=2000000000>" + WORDS.encode(),
        "",
    ),
    "laughs.html": (
        lambda: b"<!DOCTYPE html " + LAUGHS[9:].encode() + b"<p>&a11;" + WORDS.encode(),
        "",
    ),
    "laughs.xhtml": (
        lambda: b"<?xml version='1.0'?>" + LAUGHS.encode() + b"<html><p>&a11;" + WORDS.encode(),
        "",
    ),
    "outer-entity.html": (
        lambda: (
            b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x; " + WORDS.encode()
        ),
        "read",
    ),
    "fetches.html": (
        lambda: (
            b"<html><base href='http://127.0.0.1:9/'><meta http-equiv=refresh content='0;url=x'>"
            b"<iframe src=x></iframe><script src=x></script><img src=x onerror=x><p>"
            + WORDS.encode()
        ),
        "read",
    ),
    "attributes.html": (
        lambda: (
            b"<html><p " + b" ".join(b"a%d=x" % i for i in range(30_000)) + b">" + WORDS.encode()
        ),
        "",
    ),
    "lying-charset.html": (lambda: ("<html><meta charset=utf-8><p>" + WORDS).encode("utf-16"), ""),
    "no-such-charset.html": (
        lambda: b"<html><meta charset='x-evil\0'><p>\xff\xfe\x80" + WORDS.encode(),
        "",
    ),
    "open-comment.html": (lambda: b"<html><!-- " + WORDS.encode(), "empty of text"),
    "truncated.html": (lambda: b"<html><body><p>" + WORDS.encode() + b"<a hre", "read"),
    "angles.html": (lambda: b"<html>" + b"<" * 900_000, ""),
    "quotes.md": (lambda: b">" * 100_000 + b" " + WORDS.encode(), ""),
    "quotes-by-line.md": (lambda: b"> > > > > > > > a\n" * 20_000, ""),
    "brackets.md": (lambda: b"[" * 100_000 + WORDS.encode(), ""),
    "links.md": (lambda: b"[a](" * 60_000 + WORDS.encode(), ""),
    "stars.md": (lambda: b"*a **b " * 40_000, ""),
    "underscores.md": (lambda: b"_" * 400_000 + WORDS.encode(), ""),
    "backticks.md": (lambda: b"".join(b"`" * i + b"a" for i in range(1, 900)), ""),
    "lists.md": (lambda: b"\n".join(b"  " * i + b"- a" for i in range(800)), ""),
    "list-in-a-line.md": (lambda: b"- " * 50_000 + b"a", ""),
    "front-matter.md": (lambda: b"---\n" + b"a: b\n\n" * 60_000 + WORDS.encode(), ""),
    "entities.md": (lambda: b"&" * 300_000 + b"&#1114112;&#xD800;" + WORDS.encode(), ""),
    "angles.md": (lambda: b"<a " * 100_000 + WORDS.encode(), ""),
    "comments.md": (lambda: b"<!-- " * 60_000 + WORDS.encode(), ""),
    "references.md": (lambda: b"".join(b"[a%d]: b\n" % i for i in range(30_000)), ""),
    "table.md": (lambda: b"|" * 20_000 + b"\n" + b"|-" * 20_000 + b"\n" + b"|a" * 20_000, ""),
}

CLAIM = "In 1931 forty of the islanders owned a clock, and the ferry crosses hourly (Source A). "
QUOTED = "Ng says that in 1931 “forty of the islanders” owned a clock (Ng 4). "
_QUOTED = "“The ferry” and ”the ‘strait’. "

PLAIN: dict[str, tuple[Maker, str]] = {
    "surrogates.txt": (lambda: b"\xed\xa0\x80\xed\xb0\x80 " + WORDS.encode() * 9, "read"),
    "nulls.txt": (lambda: b"\0" * 400 + WORDS.encode(), "no text"),
    "nulls-between.txt": (lambda: WORDS.replace(" ", " \0").encode() * 20, ""),
    "bidi.txt": (lambda: "\u202e\u2066\u2069\u200f\u200e".join(WORDS * 4).encode(), "read"),
    "emoji.txt": (lambda: "😀👩‍👩‍👧‍👦🏴‍☠️".encode() * 9_000, "empty of text"),
    "emoji-and-a-word.txt": (lambda: "😀👩‍👩‍👧‍👦 ".encode() * 9_000 + b"ferry", ""),
    "combining.txt": (lambda: ("a" + "\u0301" * 300_000 + " " + WORDS).encode(), ""),
    "zero-width.txt": (lambda: ("\u200b\ufeff\u2060" * 90_000 + WORDS).encode(), ""),
    "quotation-marks.txt": (lambda: b'"' * 100_000 + WORDS.encode(), ""),
    "quotation-marks-in-prose.txt": (lambda: b'The "ferry" is "late". ' * 490, ""),
    "quotation-marks-apart.txt": (lambda: b'" ' * 100_000 + WORDS.encode(), ""),
    "curly-marks.txt": (lambda: "“".encode() * 100_000 + WORDS.encode(), ""),
    "closing-marks.txt": (lambda: ("a ferry” waits. " * 1_900).encode(), ""),
    "quoted-words.txt": (lambda: ("“a” is. " * 990).encode(), ""),
    "mixed-marks.txt": (lambda: (_QUOTED * 490 + ". ").encode(), ""),
    "apostrophes.txt": (lambda: ("‘a ’b 'c " * 8_000).encode(), ""),
    "open-brackets.txt": (lambda: b"(" * 100_000 + WORDS.encode(), ""),
    "brackets-round-words.txt": (lambda: b"(a " * 20_000 + b")" * 20_000, ""),
    "square-brackets.txt": (lambda: b"[" * 100_000 + WORDS.encode() + b"]" * 100_000, ""),
    "citations.txt": (lambda: b"(Lee 4; Ng 5, p. 6) " * 4_000, ""),
    "years.txt": (lambda: b"Lee (1999) 2001, " * 8_000, ""),
    "numbers.txt": (lambda: b"1,000.5% of $3bn " * 6_000, ""),
    "digits.txt": (lambda: b"7" * 900_000 + b" " + WORDS.encode(), ""),
    "digits-with-commas.txt": (lambda: b"7," * 400_000 + b" " + WORDS.encode(), ""),
    "number-words.txt": (lambda: b"two hundred thousand million and " * 500, ""),
    "stops.txt": (lambda: b"." * 900_000 + WORDS.encode(), ""),
    "stops-apart.txt": (lambda: b". " * 400_000 + WORDS.encode(), ""),
    "short-sentences.txt": (lambda: b"It waits. " * 3_000, ""),
    "one-sentence-copied.txt": (lambda: WORDS.encode() * 1_500, "again and again"),
    "one-claim-copied.txt": (lambda: (CLAIM * 500).encode(), "again and again"),
    "one-claim-often.txt": (lambda: (CLAIM * 200).encode(), "read"),
    "claims-that-count.txt": (
        lambda: "".join(f"({i}) {CLAIM}" for i in range(300)).encode(),
        "read",
    ),
    "quoted-and-cited-copied.txt": (lambda: (QUOTED * 200).encode(), "read"),
    "no-full-stop.txt": (lambda: ("\n\n".join(["the ferry waits and " * 750] * 6)).encode(), ""),
    "figures-told.txt": (
        lambda: "".join(f"In {900 + i} Ulm had {40 + i} mills. " for i in range(500)).encode(),
        "read",
    ),
    "others-told.txt": (
        lambda: "".join(f"Another town had {40 + i} mills. " for i in range(500)).encode(),
        "read",
    ),
    "hyphens.txt": (lambda: b"a-" * 400_000 + WORDS.encode(), ""),
    "dashes.txt": (lambda: "—".encode() * 300_000 + WORDS.encode(), ""),
    "word.txt": (lambda: b"a" * 990_000, ""),
    "word-then-space.txt": (lambda: b"a" * 900_000 + b" " + WORDS.encode(), ""),
    "capitals.txt": (lambda: b"Aa" * 400_000 + b" " + WORDS.encode(), ""),
    "names.txt": (lambda: b"Mary Ann Lee and " * 1_100, ""),
    "line.txt": (lambda: WORDS.encode() * 200, "read"),
    "line-without-stops.txt": (lambda: b"the ferry and " * 1_400, ""),
    "lines.txt": (lambda: (WORDS + "\n").encode() * 200, "read"),
    "book.txt": (lambda: WORDS.encode() * 11_000, "words"),
    "spaces.txt": (lambda: b" " * 900_000 + WORDS.encode(), ""),
    "spaces-within.txt": (lambda: WORDS.encode() + b" " * 900_000 + WORDS.encode(), ""),
    "blank-lines.txt": (lambda: b"\n" * 900_000 + WORDS.encode(), ""),
    "lines-of-a-letter.txt": (lambda: b"a\n" * 24_000, ""),
    "blank-lines-between.txt": (lambda: b"a\n\n" * 24_000, ""),
    "returns.txt": (lambda: b"\r" * 300_000 + WORDS.encode(), ""),
    "indents.txt": (lambda: b"\t" * 300_000 + WORDS.encode(), ""),
    "bullets.txt": (lambda: b"- a\n" * 24_000, ""),
    "addresses.txt": (lambda: b"http://a.b/" * 60_000 + b" " + WORDS.encode(), ""),
    "works-cited.txt": (
        lambda: WORDS.encode() + b"\n\nWorks Cited\n\n" + b"Lee, Ann. Ferries. 1999.\n" * 5_000,
        "",
    ),
    "only-works-cited.txt": (lambda: b"Works Cited\n" * 12_000, ""),
    "escapes.txt": (lambda: b"\x1b[2J\x1b]0;x\x07" + WORDS.encode() * 20, "read"),
    "formula.txt": (lambda: b"=cmd|'/c calc'!A1 " + WORDS.encode(), "read"),
    "one-letter.txt": (lambda: b"a", "read"),
    "blank.txt": (lambda: b" \n\t\n", "empty"),
    "empty.docx": (lambda: b"", "empty"),
    "broken-utf32.txt": (lambda: b"\xff\xfe\0\0\1\2\3", ""),
    "half-utf16.txt": (lambda: WORDS.encode("utf-16")[:-1], ""),
    "mixed-encodings.txt": (lambda: (WORDS + "é").encode("cp1252") * 40 + "é".encode(), ""),
}

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 100

NAMES: dict[str, tuple[Maker, str]] = {
    "pdf-called.docx": (pdf, "read"),
    "docx-called.txt": (word, "read"),
    "docx-called.pdf": (word, "read"),
    "html-called.docx": (lambda: b"<html><p>" + WORDS.encode(), "read"),
    "text-called.docx": (lambda: WORDS.encode(), ""),
    "text-called.pdf": (lambda: WORDS.encode(), ""),
    "picture-called.txt": (lambda: PICTURE, "picture"),
    "gzip-called.docx": (lambda: gzip.compress(word()), "packed archive"),
    "program.txt": (lambda: b"\x7fELF\2\1\1" + bytes(range(256)) * 40, "no text"),
    "old-word.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "old Word"),
    "CON.txt": (lambda: WORDS.encode(), "read"),
    "aux.docx": (word, "read"),
    "exe\u202etxt.docx": (word, "read"),
    "-rf.txt": (lambda: WORDS.encode(), "read"),
    "a\nb\x1b[31m.txt": (lambda: WORDS.encode(), "read"),
    "n" * 240 + ".txt": (lambda: WORDS.encode(), "read"),
    "trailing. .txt": (lambda: WORDS.encode(), "read"),
}
