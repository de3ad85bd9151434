"""HTML reports read back with a parser: what the tests of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from html.parser import HTMLParser

import pytest
from lxml import html as lxml_html
from report import samples

from feedback.assessment import Assessment
from feedback.report import html

SAMPLES: dict[str, Callable[[], Assessment]] = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "hostile": samples.hostile,
    "one line": lambda: samples.plain("Just one line."),
    "one word, no end": lambda: samples.plain("x"),
}


VOID = {"meta", "link", "br", "img", "hr", "input"}


each_sample = pytest.mark.parametrize("name", SAMPLES)


@lru_cache
def assessed(name: str) -> Assessment:
    return SAMPLES[name]()


@lru_cache
def page(name: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(html.render(assessed(name)))


def ids(tree: lxml_html.HtmlElement) -> Counter[str]:
    return Counter(tree.xpath("//@id"))


def text_of(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


class Balance(HTMLParser):
    """Collects start tags that are not ended in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.faults += [f"{tag} {name} twice" for name in names if names.count(name) > 1]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} at {self.getpos()}")
