"""What OCR does to words: letters that look alike, a letter lost, a word cut or run together.

A source that was read by OCR may hold such slips of its own, so a quotation that differs from it
by nothing else was not altered by the student.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from feedback.essay.model import Change

Likeness = Literal["same", "unsure", "other"]

# Letters and figures that Tesseract takes for one another, each brought to one form.
_ALIKE = (
    ("rr", "n"),
    ("rn", "m"),
    ("nn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("ii", "u"),
    ("li", "h"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
)
_FORMS = str.maketrans("1|!ijt05689qç", "llllllosbbggc")
_NO_LETTER = re.compile(r"[^\w|!]|_")
# Where so few letters are read, one of them makes another word ("now", "not").
_LONG_ENOUGH = 4
# A speck on the paper comes out as a letter or two.
_SPECK = 2


def likeness(changes: Sequence[Change]) -> Likeness:
    """Whether all the changes are misread letters: "same"; "unsure" where they only may be."""
    found = {_likeness(change.essay_text, change.source_text) for change in changes}
    if not found or "other" in found:
        return "other"
    return "unsure" if "unsure" in found else "same"


def _likeness(ours: str, theirs: str) -> Likeness:
    if _bare(ours) == _bare(theirs) or (not ours and len(_bare(theirs)) <= _SPECK):
        return "same"
    if not ours or not theirs:
        return "other"
    from rapidfuzz.distance import Levenshtein

    a, b = _NO_LETTER.sub("", ours).lower(), _NO_LETTER.sub("", theirs).lower()
    words = max(1, min(len(ours.split()), len(theirs.split())))
    if min(Levenshtein.distance(a, b), Levenshtein.distance(_bare(ours), _bare(theirs))) > words:
        return "other"
    # A figure is misread for another, and none is put in.
    if len(a) != len(b) and any(ch.isdigit() for ch in a):
        return "other"
    sure = len(a) >= _LONG_ENOUGH * words and a.isalpha() and b.isalpha()
    return "same" if sure else "unsure"


def _bare(words: str) -> str:
    """The letters alone, those that look alike in one form."""
    text = words.lower()
    for seen, printed in _ALIKE:
        text = text.replace(seen, printed)
    return _NO_LETTER.sub("", text.translate(_FORMS))
