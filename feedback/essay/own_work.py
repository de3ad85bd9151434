"""Where students tell of an experiment, a count or a survey of their own."""

from __future__ import annotations

import re

from feedback.essay.model import Body, Sentence

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


def is_own_work(body: Body, sentence: Sentence) -> bool:
    """Whether `sentence` stands where the student reports what they themselves did and counted:
    under a heading such as "Results", or in a paragraph that says so."""
    paragraph = body.paragraphs[sentence.paragraph]
    for before in reversed(body.paragraphs[: sentence.paragraph]):
        if before.kind in ("heading", "title"):
            if _HEADED.match(before.span.of(body.text).strip()):
                return True
            break
    said = re.sub(r"[“\"][^”\"\n]*[”\"]", " ", paragraph.span.of(body.text))
    return _MINE.search(said) is not None or len(_DOING.findall(said)) >= 2
