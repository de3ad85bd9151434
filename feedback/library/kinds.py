"""What sort of thing a source is, from the words its manifest gives: a diary, a law, a poster."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal[
    "diary",
    "letter",
    "memoir",
    "interview",
    "speech",
    "press",
    "photograph",
    "picture",
    "law",
    "statistics",
    "report",
    "scholarship",
    "study",
    "textbook",
    "web",
    "recording",
    "map",
    "petition",
    "fiction",
    "other",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of sources, and the noun for this one as it stands in a sentence."""

    family: Family
    noun: str

    @property
    def plural(self) -> bool:
        """Whether the noun is a plural ("statistics", "lecture notes")."""
        last = self.noun.split(" of ")[0].split()[-1]
        return last.endswith("s") and not last.endswith(("ss", "us", "series", "news"))

    @property
    def this(self) -> str:
        """ "this diary", "these statistics"."""
        return f"{'these' if self.plural else 'this'} {self.noun}"


# The first family whose word closes the noun group wins; of several words the last.
_FAMILIES: tuple[tuple[Family, str], ...] = (
    (
        "press",
        r"(?:newspaper|magazine|press|news)s?"
        r"(?:\s+(?:article|report|column|essay|story|editorial|interview|review|cutting"
        r"|piece))?|editorial|column|op-?ed|obituary|gazette",
    ),
    (
        "web",
        r"web\s*(?:page|site)|website|webpage|blog(?:\s+post)?|tweet|(?:social\s+media"
        r"|online)\s+post",
    ),
    ("memoir", r"memoirs?|autobiography|reminiscences?|recollections?"),
    ("interview", r"interview|oral\s+history|testimony|witness\s+statement|eye-?witness\s+account"),
    ("speech", r"speech|address|sermon|broadcast|lecture(?!\s+notes)"),
    ("photograph", r"photograph|photo"),
    (
        "picture",
        r"poster|cartoon|painting|drawing|engraving|print|leaflet|pamphlet|flyer|advertisement"
        r"|advert|film|newsreel|propaganda",
    ),
    (
        "law",
        r"law|act(?:\s+of\s+\w+)?|statute|decree|treaty|constitution|charter|regulations?|edict"
        r"|proclamation|bill",
    ),
    ("statistics", r"statistics|census|table|data(?:\s*set)?|figures|chart|graph|survey|poll"),
    (
        "study",
        r"(?:scientific|research|medical|clinical|peer-reviewed)\s+(?:article|paper|study|report)"
        r"|study|experiment|trial",
    ),
    (
        "textbook",
        r"(?:school\s+|history\s+)?text\s?book|school\s?book|encyclopa?edia(?:\s+(?:article|entry))?",
    ),
    (
        "scholarship",
        r"(?:scholarly|academic|journal)\s+(?:article|paper)|chapter|book"
        r"|biography|essay|lecture\s+notes|summary|history|monograph|review|article",
    ),
    (
        "recording",
        r"video|podcast|documentary|vlog|radio\s+programme|(?:tv|television)\s+programme",
    ),
    ("map", r"map|atlas|sea\s+chart"),
    ("petition", r"petition|open\s+letter"),
    ("report", r"report|minutes|plan|memorandum|memo|inquiry|white\s+paper"),
    ("letter", r"letter|telegram|email|e-mail|postcard|cable"),
    ("diary", r"diary|journal|log(?:book)?|notebook"),
    ("fiction", r"novel|poem|play|short\s+story|song|ballad|fable|epic|story"),
)
_PATTERNS = tuple(
    (family, re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)) for family, words in _FAMILIES
)
_TAIL = re.compile(r"\s+(?:of|from|by|in|about|on|to|for)\s+|\s*[,;(:–—]", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}$")


def kind_of(words: str | None) -> Kind | None:
    """The kind that a manifest's words name, None where there are none.

    The noun is those words where they are short and plain, else the one that gave the family.
    """
    if not words or not words.strip():
        return None
    said = " ".join(words.split())
    head = _TAIL.split(said, maxsplit=1)[0]
    for part in (head, said):
        found = [(m.end(), m.group(), family) for family, p in _PATTERNS if (m := _last(p, part))]
        if found:
            _, noun, family = max(found, key=lambda f: (f[0], len(f[1])))
            return Kind(family, _lowered(head if _PLAIN.match(head) and part is head else noun))
    return Kind("other", _lowered(head)) if _PLAIN.match(head) else None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter([*pattern.finditer(text)][-1:]), None)


def _lowered(noun: str) -> str:
    """ "Official report" → "official report"; "BBC interview" and "Soviet poster" keep theirs."""
    first, _, rest = noun.partition(" ")
    common = first[0].isupper() and first[1:].islower() and not _PROPER.match(first)
    return f"{first.lower()} {rest}".strip() if common else noun


_PROPER = re.compile(r"[A-Z]\w+(?:an|ish|ese|iet|ench|utch)$")
