"""Which entries of the works cited an in-text citation means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from feedback.essay.model import WorkCited
from feedback.reading.body_names import BODY_NOUN

_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bet\.?\s+al\b\.?)\s*")
_FEWEST_TITLE = 2
_WEAK = {"a", "an", "the"}


def entries_by(
    author: str, works: Sequence[WorkCited], year: int | None = None, suffix: str = ""
) -> list[int]:
    """Indices of the entries by whoever `author` names, the likeliest alone where one is.

    A surname answers with or without its particles and accents, a body by its name or initials, a
    work without an author by its title's first words. Those of the year come first, and of them
    those that bear its letter and name the same co-authors.
    """
    cited = [name for part in _BETWEEN.split(author) if (name := _folded(part))]
    found = [i for i, work in enumerate(works) if _is_by(author, cited, work)]
    if year is not None:
        found = [i for i in found if works[i].year == year] or found
        found = [i for i in found if suffix and works[i].year_suffix == suffix] or found
    # "(Lund, Silt 4)": a short title without marks beside the name.
    titled = [i for i in found if any(i in entries_titled(name, works) for name in cited[1:])]
    found = titled or found
    closest = [i for i in found if _same_company(cited, works[i])]
    return closest or found


def entries_titled(title: str, works: Sequence[WorkCited]) -> list[int]:
    """Indices of the entries whose title begins with some words, articles apart."""
    words = _title_words(title)
    if not words:
        return []
    found = [i for i, w in enumerate(works) if _title_words(w.title or "")[: len(words)] == words]
    # "Ghost Stories. Edited by …" reads like a person's name.
    if not found and len(words) >= _FEWEST_TITLE:
        found = [i for i, w in enumerate(works) if _title_words(_opening(w))[: len(words)] == words]
    enough = len(words) >= _FEWEST_TITLE or len(found) == 1
    return found if enough else []


def _opening(work: WorkCited) -> str:
    return " ".join([*(work.also[:1] or work.authors[:1]), work.title or ""])


def _is_by(author: str, cited: Sequence[str], work: WorkCited) -> bool:
    if not work.authors:
        return bool(cited) and len(entries_titled(author, [work])) == 1
    first = work.authors[0]
    if any(_same_name(name, _folded(other)) for name in cited for other in work.also):
        return True
    if BODY_NOUN.search(first) and len(first.split()) > 1:
        return _is_body(author, first)
    return any(_same_name(name, _folded(first)) for name in cited)


def _is_body(author: str, body: str) -> bool:
    """By its name, the first words of it, or its initials."""
    named, whole = _folded(author), _folded(body).removeprefix("the ")
    initials = "".join(word[0] for word in body.split() if word[0].isupper())
    plain = named.removeprefix("the ")
    return (
        whole in named or (len(plain) > 3 and whole.startswith(plain)) or initials in author.split()
    )


def _same_name(cited: str, surname: str) -> bool:
    """ "Dr Berg", "Anna van der Berg" or "Berg" for "van der Berg"; and the reverse."""
    return f" {cited} ".endswith(f" {surname} ") or f" {surname} ".endswith(f" {cited} ")


def _same_company(cited: Sequence[str], work: WorkCited) -> bool:
    """Whether the co-authors named are the work's: one alone for one, two for two."""
    others = [_folded(name) for name in work.authors]
    same = [any(_same_name(name, other) for other in others) for name in cited]
    return len(cited) == min(len(others), 2) and all(same)


def _title_words(title: str) -> list[str]:
    words = _folded(title).split()
    return words[1:] if words and words[0] in _WEAK else words


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’s", "").replace("'s", ""))
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return " ".join(re.findall(r"\w+", letters))
