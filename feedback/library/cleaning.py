"""Taking site furniture, bullets and emoji out of a source without losing its words.

Furniture is told by its shape (menus with bars, lone controls) and by phrases that web pages share,
never by what a source is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]\u200d?"
)
_BULLET = re.compile(r"^[ \t]*(?:[•◦‣▪▫●○■□►▶»·]+[ \t]*|[-–*][ \t]+)", re.MULTILINE)
_CONTROL = (
    r"skip to (?:the )?(?:main )?(?:content|navigation|search)|accessibility(?: help| links)?|"
    r"(?:get|check|request) access|log[ -]?in|log[ -]?out|sign[ -]?(?:in|up|out)|register|subscribe"
    r"(?: now| today)?|donate|shop|menu|search|home|close|cancel|share(?: this)?(?: (?:article|page|"
    r"story|post|book|chapter))?|tweet|pin it|print(?: this)?(?: page)?|e-?mail(?: this)?(?: page)?|"
    r"facebook|twitter|linkedin|whatsapp|instagram|pinterest|reddit|copy link|bookmark|"
    r"advertis(?:e)?ment|sponsored(?: content)?|read more|show (?:more|less)|load more|view all|"
    r"see (?:more|all)|click here|continue reading|related (?:articles|stories|posts|content|topics)|"
    r"recommended(?: for you)?|most (?:read|popular)|trending|more (?:from|in|on) this (?:section|site)|"
    r"back to (?:the )?(?:top|home)|(?:go )?to top|(?:next|previous|prev) (?:article|page|chapter|post|"
    r"story)|available formats|access options|download(?: (?:pdf|citation|full text|article))?|"
    r"(?:view|open|save) (?:as )?pdf|full text(?: pdf)?|"
    r"save (?:book|article|content|chapter|page|this page)(?: to (?:kindle|dropbox|google drive|[\w ]{1,20}))?|"
    r"cite(?: this)?(?: (?:article|page|chapter|item))?|export citation|"
    r"rights (?:and|&) permissions|(?:reprints? (?:and|&) )?permissions|leave a comment|\d+ comments?|"
    r"comments|cookie (?:settings|policy|preferences|notice)|(?:accept|reject|allow)(?: all)?"
    r"(?: cookies)?|manage (?:cookies|preferences)|privacy(?: policy| notice)?|terms (?:of|and|&) "
    r"(?:use|service|conditions)|contact(?: us)?|about us|site ?map|help|support|feedback|faqs?|"
    r"all rights reserved|×|✕|✖|x|[<>«»‹›←→↑↓]"
)
_CONTROLS = re.compile(rf"(?:(?:{_CONTROL})[\s|·•:>/,.!…×]*)+", re.IGNORECASE)
# Words that are furniture only beside others: alone on a line they may be a heading.
_MAY_BE_HEADING = re.compile(
    r"(?:home|help|support|feedback|search|shop|trending|privacy|comments|advertis\w+|facebook|"
    r"twitter|instagram|reddit|whatsapp|linkedin|register|donate|subscribe|accessibility|full text|x)\W*",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^hostname:|total loading time:|render date:|"
    r"\b(?:we|this (?:web)?site|our (?:web)?sites?|our partners) (?:also )?uses? cookies|"
    r"\bby (?:using|continuing|browsing|clicking)\b.{0,80}\byou (?:agree|consent|accept)|"
    r"\b(?:enable|turn on|requires) javascript\b|\byour browser (?:does not|doesn['’]t|is not)\b|"
    r"^to save (?:this|these|content|your|an?)\b.{0,80}\byour (?:kindle|account|device|dropbox|drive)|"
    r"\bagree to abide by our (?:usage|terms)|\bapproved personal document|"
    r"^note you can select to save|^find out more about (?:the|saving|sending|our)\b.{0,60}$|"
    r"\bget access to the full (?:version|text)|\bcontent may require purchase\b|"
    r"\blog ?in options\b|\b(?:service fees|subscription) (?:may )?appl(?:y|ies)\b|"
    r"^sign up (?:for|to)\b.{0,100}\b(?:newsletter|updates|e-?mails?|alerts)\b|"
    r"^(?:subscribe|sign in|log in|register) (?:to|for|now|today|here)\b.{0,120}$|"
    r"\ball rights reserved\b|^(?:copyright\b|©|\(c\) ?\d{4})|\bcopyright (?:©|\(c\)|\d{4})|"
    r"\breprinted (?:by|with|from)\b|\bused (?:by|with) permission\b|\bcopyright clearance\b|"
    r"^(?:photo|image|picture)(?:graph)? (?:credit|by|courtesy)\b.{0,80}$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"\b[A-Z]?[a-z]{4,}[A-Z][a-z]{4,}")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_LONGEST_BOILERPLATE = 110


class Cleaned(NamedTuple):
    """A source's blocks without furniture, and what was taken away."""

    blocks: tuple[str, ...]
    removed: tuple[str, ...]


def cleaned(blocks: Sequence[str]) -> Cleaned:
    """`blocks` of a source, those that are furniture gone, the others without bullets and emoji."""
    furniture = [is_furniture(block) for block in blocks]
    kept: list[str] = []
    removed: list[str] = []
    for i, block in enumerate(blocks):
        beside = any(furniture[max(0, i - 1) : i + 2])
        if furniture[i] or (beside and _is_picture_text(block)):
            removed.append(block)
            continue
        words = _without_marks(block)
        rows = words.split("\n")
        lost = [row for row in rows if is_furniture(row)] if len(rows) > 1 else []
        removed += lost
        words = "\n".join(row for row in rows if row not in lost).strip()
        if words:
            kept.append(words)
        elif block.strip() and not lost:
            removed.append(block.strip())
    return Cleaned(tuple(kept), tuple(removed))


def is_furniture(line: str) -> bool:
    """Whether a line or paragraph belongs to a web page and not to what stands on it."""
    line = " ".join(line.split())
    if not line:
        return False
    if _CONTROLS.fullmatch(line):
        return _MAY_BE_HEADING.fullmatch(line) is None
    if _is_menu(line):
        return True
    return len(line.split()) <= _LONGEST_BOILERPLATE and _BOILERPLATE.search(line) is not None


def _is_menu(line: str) -> bool:
    """Three or more short entries between bars, none with a figure (a table's row has figures)."""
    if " :: " in line and not _SENTENCE_END.search(line):
        return True
    entries = [entry.strip() for entry in re.split(r"[|¦]| [›»·•] ", line) if entry.strip()]
    return (
        len(entries) >= 3
        and all(len(entry.split()) <= 4 for entry in entries)
        and not any(ch.isdigit() for ch in line)
        and not line.lower().startswith("by ")
    )


def _is_picture_text(block: str) -> bool:
    """A picture's description run together with the next ("… in MoscowThe Square …")."""
    return bool(_GLUED.search(block)) and not _SENTENCE_END.search(block) and len(block) < 200


def _without_marks(block: str) -> str:
    words = _BULLET.sub("", _EMOJI.sub("", block))
    return re.sub(r"[ \t]+$", "", words, flags=re.MULTILINE).strip()
