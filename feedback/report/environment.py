"""The templates, and the style sheet that every page of a report wears."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_TEMPLATES = Path(__file__).with_name("templates")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The Jinja environment over templates/: everything is escaped, a missing name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        auto_reload=False,
    )


@lru_cache
def style(*sheets: str) -> tuple[Markup, str]:
    """The style sheets one after the other, and the hash by which a content policy lets them in.

    Without names it is report.css. A page must put them between <style> and </style> as they are:
    the hash is of exactly that.
    """
    from markupsafe import Markup

    files = (_TEMPLATES / sheet for sheet in sheets or ("report.css",))
    css = "".join(file.read_text(encoding="utf-8") for file in files)
    digest = hashlib.sha256(css.encode()).digest()
    return Markup(css), f"sha256-{base64.b64encode(digest).decode()}"
