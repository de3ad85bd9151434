"""The essay read back out of a Markdown report: its marks taken out, as a reader of CriticMarkup
does it, and what is left read as it stands or set as a page."""

from __future__ import annotations

import re

from lxml import html as lxml_html
from markdown_it import MarkdownIt

from feedback.text.printable import shown

_TOKEN = re.compile(r"(\\.)|\{==|==\}|\{>>[\d+, ]+<<\}")
_BULLET = re.compile(r"^(?:[-+•]|\d{1,9}[.)])(?:\s+|$)")
_PREFIX = re.compile(r"^(?:#{3,4} |> |- )?")


def essay_markdown(report: str) -> str:
    """The essay's part of a report without its marks."""
    part = report.split(
        "\n## The essay\n" if "\n## The essay\n" in report else "\n## Your essay\n"
    )[1]
    part = part.split("\n## Notes\n")[0]
    part = re.sub(r"\A\n+\*Words with a note are marked .*\*\n", "", part)
    return _TOKEN.sub(lambda found: found[1] or "", part)


def essay_lines(report: str) -> list[str]:
    """Its lines, read as they are written."""
    lines = [_PREFIX.sub("", line) for line in essay_markdown(report).split("\n")]
    return lines_of("\n".join(re.sub(r"\\(.)", r"\1", line) for line in lines))


def set_lines(report: str) -> list[str]:
    """Its lines on the page that a Markdown program makes of it."""
    page = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    tree = lxml_html.fromstring(f"<div>{page.render(essay_markdown(report))}</div>")
    return lines_of(tree.text_content())


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not blank, without the white space around them or the bullet or
    number of a list, which a Markdown program sets in its own way."""
    lines = (_BULLET.sub("", line.strip()).strip() for line in shown(text).split("\n"))
    return [line for line in lines if line]
