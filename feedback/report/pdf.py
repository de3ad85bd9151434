"""The report on paper: the HTML report in its own style sheet, as a tagged PDF.

It stands behind the essay's own pages where the essay is a PDF (see pdf_marks.py).

WeasyPrint sets it (PDF/UA-1), or Chromium where that is installed and WeasyPrint is not. Nothing is
loaded from anywhere by either.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from feedback.assessment import Assessment
from feedback.errors import OutputError
from feedback.reading.read import bytes_of
from feedback.report.environment import environment, style
from feedback.report.html import context
from feedback.report.options import Options
from feedback.report.pdf_marks import is_pdf, marked

if TYPE_CHECKING:
    from weasyprint.text.fonts import FontConfiguration

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_SECONDS = 60


def check_installed() -> None:
    """Raises OutputError with the remedy where nothing on this machine can make a PDF."""
    if not _has_weasyprint() and _chromium() is None:
        raise OutputError(
            "A PDF needs WeasyPrint or Chromium, and neither is installed: "
            'pip install "feedback[pdf]", or print the HTML report from a browser.'
        )


def render(assessment: Assessment, options: Options = Options()) -> bytes:  # noqa: B008 (frozen)
    """The report on an essay as a PDF; behind the essay's own pages, with marks on them, where it
    is a PDF itself.

    Raises OutputError with the remedy, ReadingError where the essay's file is gone.
    """
    check_installed()
    if options.original is None or not is_pdf(bytes_of(options.original)):
        return _printed(paper_page(assessment))
    report = _printed(paper_page(assessment), tagged=False)
    made = marked(assessment, options.original, report, options.comments)
    return made if isinstance(made, bytes) else _printed(paper_page(assessment, made))


def _printed(page: str, *, tagged: bool = True) -> bytes:
    by = _by_weasyprint if _has_weasyprint() else _by_chromium
    return by(page, tagged=tagged)


def paper_page(assessment: Assessment, *said: str) -> str:
    """The HTML report in the style sheet for paper, with what is `said` of the file besides.

    Without the table of every claim, which is for looking things up and long to print.
    """
    css, style_hash = style("paper.css")
    all_of_it = context(assessment)
    all_of_it["reading_notes"] += said
    all_of_it |= {"style": css, "style_hash": style_hash, "claims": []}
    return environment().get_template("report.html").render(all_of_it)


def _has_weasyprint() -> bool:
    return find_spec("weasyprint") is not None


def _by_weasyprint(page: str, *, tagged: bool = True) -> bytes:
    weasyprint = _weasyprint()
    with _nothing_collected():
        document = weasyprint.HTML(string=page, url_fetcher=_refuse)
        made: bytes = document.write_pdf(
            pdf_variant="pdf/ua-1" if tagged else None, font_config=_fonts()
        )
    return made


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Without a search for garbage: WeasyPrint's boxes all live to the end, and there are so many
    that the search took a quarter of the time."""
    import gc

    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@lru_cache(maxsize=1)
def _weasyprint() -> Any:
    import logging

    try:
        import weasyprint
    except OSError:
        # The Python package is there, the libraries that it needs from the system are not.
        raise OutputError(
            "WeasyPrint is installed without the Pango library it needs: install Pango, or print "
            "the HTML report from a browser."
        ) from None
    # It tells of style rules that it passes over, which is nothing a teacher can mend.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return weasyprint


@lru_cache(maxsize=1)
def _fonts() -> FontConfiguration:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"A report loads nothing: {url}")


def _chromium() -> str | None:
    found = (shutil.which(name) for name in _NAMES)
    there = (place for place in _PLACES if Path(place).exists())
    return next((path for path in (*found, *there) if path), None)


def _by_chromium(page: str, *, tagged: bool = True) -> bytes:
    with tempfile.TemporaryDirectory(prefix="feedback-") as folder:
        source, target = Path(folder, "report.html"), Path(folder, "report.pdf")
        source.write_text(page, encoding="utf-8", errors="replace")
        try:
            subprocess.run(
                _command(source, target, tagged=tagged),
                check=True,
                capture_output=True,
                timeout=_SECONDS,
            )
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError):
            raise OutputError(
                'Chromium could not make the PDF: pip install "feedback[pdf]", or print the HTML '
                "report from a browser."
            ) from None


def _command(source: Path, target: Path, *, tagged: bool) -> list[str]:
    # Chromium's sandbox does not run for root, as in a container; the page runs no script.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        _chromium() or "chromium",
        "--headless",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer",
        f"--user-data-dir={source.parent / 'profile'}",
        f"--print-to-pdf={target}",
        *(["--no-sandbox"] if as_root else []),
        *([] if tagged else ["--disable-pdf-tagging"]),
        source.as_uri(),
    ]
