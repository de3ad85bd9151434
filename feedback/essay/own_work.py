"""Where students tell of an experiment, a count or a survey of their own."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Paragraph, Sentence

_HEADED = re.compile(
    r"(?i)^\W*(?:\d+(?:\.\d+)*\W+)?(?:my\s+|our\s+)?(?:methods?|procedures?|results?|experiments?|data|observations?"
    r"|materials?|apparatus|findings|survey|measurements?|methods?\s+and\s+\w+|results\s+and\s+\w+)\W*$"
)
_DID = (
    r"(?:put|placed|counted|measured|weighed|recorded|tested|repeated|surveyed|interviewed|collected|asked|poured"
    r"|filled|planted|observed|timed|set\s+up|sampled|tried|carried\s+out|did|made|ran|used|took|noted|found|got"
    r"|drove|walked|checked|mixed|heated|watered|cut|gave)"
)
_DOING = re.compile(rf"\b(?:I|[Ww]e)\s+(?:also\s+|then\s+|first\s+|have\s+|had\s+)?{_DID}\b")
_MINE = re.compile(
    r"(?i)\b(?:my|our)\s+(?:own\s+)?(?:\w+\s+)?(?:results?|experiments?|data|survey|sample|trials?|measurements?|count"
    r"|observations?|test|investigation|poll|study|questionnaire|findings|participants|subjects)\b"
)
_LONGEST_HEADING = 8  # words


def is_own_work(body: Body, sentence: Sentence) -> bool:
    """Whether `sentence` stands where the student reports what they themselves did and counted:
    under a heading such as "Results", or in a paragraph that says so."""
    paragraph = body.paragraphs[sentence.paragraph]
    for before in reversed(body.paragraphs[: sentence.paragraph]):
        if before.kind in ("heading", "title") or _is_numbered_heading(body, before):
            if _HEADED.match(before.span.of(body.text).strip()):
                return True
            break
    said = re.sub(r"[“\"][^”\"\n]*[”\"]", " ", paragraph.span.of(body.text))
    return _MINE.search(said) is not None or len(_DOING.findall(said)) >= 2


def _is_numbered_heading(body: Body, paragraph: Paragraph) -> bool:
    """ "3. Results" alone above prose: an item without a list."""
    at = body.paragraphs.index(paragraph)
    around = body.paragraphs[max(0, at - 1) : at + 2]
    text = paragraph.span.of(body.text).rstrip()
    return (
        paragraph.kind == "list"
        and sum(p.kind == "list" for p in around) == 1
        and len(text.split()) <= _LONGEST_HEADING
        and text[-1:].isalpha()
    )
