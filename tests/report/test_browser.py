"""The HTML report in a real Chromium: whom it serves, what it asks for, where it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report import browser, samples
from report.test_overview import written as class_overview

from feedback.assessment import Assessment
from feedback.report import html

SAMPLES: dict[str, Callable[[], Assessment]] = {
    "workers": samples.workers,
    "stakhanov": samples.stakhanov,
    "sixty slips": samples.sixty_slips,
    "hostile": samples.hostile,
}
WIDE, PHONE = 1280, 320
TABS = 70
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"
# The place in the document of every element that takes the focus.
WATCH = (
    "const all = [...document.querySelectorAll('*')]; window.seen = [];"
    "addEventListener('focusin', event => seen.push(all.indexOf(event.target)))"
)

each_sample = pytest.mark.parametrize("name", SAMPLES)
each_page = pytest.mark.parametrize("name", [*SAMPLES, "class"])


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser.chromium() as running:
        yield running


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    pages = {name: html.render(made()) for name, made in SAMPLES.items()}
    pages["class"] = class_overview()
    return {name: browser.written(folder, name, page) for name, page in pages.items()}


@pytest.fixture
def opened(chromium: Any, addresses: dict[str, str]) -> Iterator[Callable[..., Any]]:
    """Opens a sample: opened("workers", width=320, scheme="dark", media="print", scripts=False).

    The content policy is the page's own but for axe-core, which a test has to put in.
    """
    contexts = []

    def open_page(
        name: str,
        *,
        width: int = WIDE,
        scheme: str = "light",
        media: str = "screen",
        scripts: bool = True,
        bypass_csp: bool = False,
        log: list[str] | None = None,
    ) -> Any:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            bypass_csp=bypass_csp,
        )
        contexts.append(context)
        page = context.new_page()
        if log is not None:
            page.on("request", lambda request: log.append(request.url))
            page.on("console", lambda message: log.append(message.text))
            page.on("pageerror", lambda error: log.append(str(error)))
            page.on("dialog", lambda dialog: log.append(dialog.message))
        page.emulate_media(media=media, color_scheme=scheme)
        page.goto(addresses[name])
        return page

    yield open_page
    for context in contexts:
        context.close()


@each_page
def test_axe_finds_no_violation(opened: Callable[..., Any], name: str) -> None:
    """In light, dark and print, and on a phone, with everything unfolded."""
    page = opened(name, bypass_csp=True)
    page.evaluate(UNFOLD)
    page.evaluate(browser.axe_source())
    found = {"light": browser.violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = browser.violations(page)
    page.emulate_media(color_scheme="light", media="print")
    found["print"] = browser.violations(page, on_paper=True)
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": PHONE, "height": 700})
    found["phone"] = browser.violations(page)
    assert found == {"light": [], "dark": [], "print": [], "phone": []}


def test_axe_would_say_so(opened: Callable[..., Any]) -> None:
    page = opened("workers", bypass_csp=True)
    page.set_content("<html lang=en><title>T</title><main><h1>T</h1><img src='data:,'></main>")
    page.evaluate(browser.axe_source())
    assert [line.partition(":")[0] for line in browser.violations(page)] == ["image-alt"]


@each_page
def test_nothing_scrolls_sideways(opened: Callable[..., Any], name: str) -> None:
    page = opened(name)
    page.evaluate(UNFOLD)
    widths = {}
    for width in (PHONE, 390, 768, WIDE):
        page.set_viewport_size({"width": width, "height": 700})
        widths[width] = page.evaluate("document.documentElement.scrollWidth")
    assert [(width, at) for width, at in widths.items() if at > width] == []


@each_page
def test_no_request_leaves_the_page_and_nothing_complains(
    opened: Callable[..., Any], addresses: dict[str, str], name: str
) -> None:
    log: list[str] = []
    page = opened(name, log=log)
    page.wait_for_load_state("load")
    assert [line for line in log if line not in (addresses[name], "data:,")] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_hostile_text_is_shown_as_text(opened: Callable[..., Any], scripts: bool) -> None:
    log: list[str] = []
    page = opened("hostile", scripts=scripts, log=log)
    text = page.locator("#essay").inner_text()
    assert "<script>" in text
    assert "עברית العربية 😀" in text
    assert page.locator("script, #essay img, #essay b > b").count() == 0
    assert not [line for line in log if "alert" in line]


def test_every_link_lands_where_it_says_and_comes_back(opened: Callable[..., Any]) -> None:
    """Without scripts: a mark leads to its note, a note to its mark, folded parts open."""
    page = opened("sixty slips")
    refs = page.locator("a.ref")
    for index in (0, 1, refs.count() - 1):
        ref = refs.nth(index)
        note = ref.get_attribute("href")
        ref.click()
        assert page.url.endswith(note)
        target = page.locator(note)
        assert target.is_visible()
        back = target.locator("a.num").first
        back.click()
        assert page.url.endswith(back.get_attribute("href"))
        assert page.locator(f"{back.get_attribute('href')} ~ a.ref").first.is_visible()


def test_an_evidence_card_is_reached_from_its_note(opened: Callable[..., Any]) -> None:
    page = opened("stakhanov")
    page.locator("#f4 a[href='#e4']").click()
    assert page.locator("#e4 blockquote").first.is_visible()
    page.locator("#e4 a[href='#f4']").click()
    assert page.url.endswith("#f4")


def test_the_keyboard_goes_down_the_page(opened: Callable[..., Any]) -> None:
    """The skip link comes first and shows itself; focus then moves in reading order."""
    page = opened("workers")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.evaluate(WATCH)
    for _ in range(TABS):
        page.keyboard.press("Tab")
    seen = page.evaluate("seen")
    assert len(seen) == TABS
    assert seen == sorted(set(seen))


def test_enter_opens_what_is_folded(opened: Callable[..., Any]) -> None:
    page = opened("workers")
    folded = page.locator("#claims details")
    assert not folded.locator("table").is_visible()
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    assert folded.locator("table").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_kinds_are_filtered_without_a_script(opened: Callable[..., Any], scripts: bool) -> None:
    page = opened("stakhanov", scripts=scripts)
    kind = page.locator("label", has_text="Sources").locator("input")
    sources = page.locator(".note.k-sources")
    claims = page.locator(".note.k-claims")
    assert sources.first.is_visible()
    kind.uncheck()
    assert not any(one.is_visible() for one in sources.all())
    assert claims.first.is_visible()
    kind.check()
    assert sources.first.is_visible()


def test_the_map_stands_on_the_page_where_its_paragraphs_are(opened: Callable[..., Any]) -> None:
    page = opened("stakhanov", width=PHONE)
    boxes = [one.bounding_box() for one in page.locator(".map svg[role=img]").all()]
    assert len(boxes) == 3
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE for box in boxes)


def test_paper_shows_what_the_screen_folds(opened: Callable[..., Any], tmp_path: Path) -> None:
    page = opened("stakhanov", media="print")
    assert page.locator("#e4 blockquote").first.is_visible()
    assert not page.locator(".contents").is_visible()
    made = page.pdf(format="A4", print_background=True)
    assert made.startswith(b"%PDF")
