"""The questions that an essay's title or prompt puts, and whether a passage takes them up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from feedback.essay.grammar.content_words import STOP
from feedback.essay.grammar.synonyms import sense_of
from feedback.essay.model import Body, Sentence
from feedback.essay.structure.prompted import is_of_the_prompt
from feedback.text.segmentation import sentences
from feedback.text.span import Span
from feedback.text.words import words

Kind = Literal["why", "how far", "which", "should", "whether"]

# A prompt that puts more questions than these offers some of them to think about.
_MOST_IN_A_PROMPT = 2
# The share of a question's words in one sentence that answers it in its own words.
_ANSWERED_SHARE = 0.6
_AUXILIARIES = (
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|may|might|must|should"
    r"|shall)"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "how far",
        re.compile(r"\b(?:how\s+far|to\s+what\s+(?:extent|degree)|the\s+extent\s+to)\b", re.I),
    ),
    (
        "how far",
        re.compile(
            rf"\bhow\s+(?:\w+ful|\w+ant|\w+able|\w+ible|\w+ive|significant|reliable|accurate|fair|justified"
            rf"|responsible|convincing|much|well)\s+(?:a\s+\w+\s+)?{_AUXILIARIES}\b",
            re.I,
        ),
    ),
    ("why", re.compile(r"\bwhy\b(?!\s+not\b)", re.I)),
    ("which", re.compile(r"\bwhich\b", re.I)),
    (
        "should",
        re.compile(r"(?:^|[:,;–—-]\s*|\band\s+|\bwhether\s.*)(?:should|ought|must)\b", re.I),
    ),
    ("whether", re.compile(rf"(?:^|[:–—-]\s*){_AUXILIARIES}\b(?!\s+you\b)", re.I)),
)
_ORDERED = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:explain|discuss|say|argue|assess|evaluate|consider|decide|analy[sz]e|write"
    r"\s+about|examine)\s+(?:why|whether|how\s+far|to\s+what\s+extent|the\s+extent|which)\b",
    re.IGNORECASE,
)
_ANSWERS: dict[Kind, re.Pattern[str]] = {
    "why": re.compile(
        r"\b(?:because|cause[sd]?|causing|since|due|owing|thanks\s+to|reasons?|(?:led|leads?|leading)\s+to|result(?:s|ed)?"
        r"|therefore|thus|hence|so(?:\s+that)?|as\s+a\s+consequence|consequen\w+|why|explain\w*|explanation"
        r"|motiv\w+|purpose|in\s+order|drove|driven|forced|triggered|brought\s+about|prompted"
        r"|contribut\w+|allow\w*|enabl\w+|factors?|blame\w*|fault|responsible|wanted|hoped|feared"
        r"|afraid|needed|needs?|for\s+fear)\b",
        re.I,
    ),
    "how far": re.compile(
        r"\b(?:extent|largely|mainly|mostly|partly|partially|chiefly|primarily|entirely|wholly|completely|fully"
        r"|almost|hardly|barely|limited|limits?|limitation\w*|only|more|most|less|least|rather"
        r"|somewhat|greatly|slightly|significant\w*|major|minor|main|key|crucial|central|decisive|important"
        r"|although|though|while|whereas|however|but|yet|despite|not|both|useful|success\w*"
        r"|fail\w*|reliable|true|far|degree|overall|balance|convinc\w+)\b",
        re.I,
    ),
    "which": re.compile(
        r"\b(?:most|least|more|less|better|best|worse|worst|rather|prefer\w*|than|\w{3,}est|first|main|only"
        r"|choose|chose|choice|pick|winner|instead|stronger|superior|both|neither|either|answer)\b",
        re.I,
    ),
    "should": re.compile(
        r"\b(?:should\w*|must|ought|needs?|ha(?:s|ve)\s+to|better|best|worth\w*|yes|agree\w*|disagree\w*"
        r"|think|believe|opinion|view|right|wrong|recommend\w*|support\w*|oppos\w+|against|favou?r\w*|good"
        r"|bad|benefi\w+|advantage\w*|disadvantage\w*|harm\w*|fair|unfair|justif\w+|necessary|important|keep|let"
        r"|conclu\w+|argue\w*|answer|deserve\w*|case\s+for|ban\w*)\b",
        re.I,
    ),
    "whether": re.compile(
        r"\b(?:yes|no|not|never|n['’]t|think|believe|opinion|view|agree\w*|disagree\w*|therefore|thus|conclu\w+"
        r"|answer|shows?|showed|shown|overall|however|although|but|mostly|largely|partly|mainly|evidence"
        r"|whether|true|right|wrong|indeed|certainly|clearly|probably|perhaps|maybe|argue\w*)\b",
        re.I,
    ),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its kind, its wording, the senses of its content words, and its place in the
    essay where it is the title's (None for the prompt's)."""

    kind: Kind
    text: str
    senses: frozenset[str]
    span: Span | None = None


def questions(body: Body) -> tuple[Question, ...]:
    """The questions of the title, else those of the prompt, of the kinds that ask for an answer."""
    heading = body.title or _question_on_top(body)
    if heading is not None:
        text = heading.of(body.text)
        title = _question(text, heading) if "?" in text or _ORDERED.match(text) else None
        if title is not None and not re.search(r"[\"“”«»]", text):
            return (title,)
    asked = [
        text
        for span in sentences(body.prompt, 0, len(body.prompt))
        if (text := span.of(body.prompt).strip()).endswith("?") or _ORDERED.match(text)
    ]
    found = [question for text in asked if (question := _question(text)) is not None]
    return tuple(found) if len(asked) <= _MOST_IN_A_PROMPT else ()


def is_taken_up(body: Body, question: Question) -> bool:
    """Whether a sentence of the essay's own takes the question up.

    It answers as such questions are answered (a reason, a degree, a choice, advice, a verdict) and
    it, or its paragraph, speaks of what is asked; or it repeats most of the words asked.
    """
    told = [s for s in body.prose if not _is_asking(body, s)]
    senses = [_senses(s.span.of(body.text)) for s in told]
    for i, sentence in enumerate(told):
        text = sentence.span.of(body.text)
        if len(senses[i] & question.senses) >= _ANSWERED_SHARE * max(2, len(question.senses)):
            return True
        if _ANSWERS[question.kind].search(text) and question.senses & _near(told, senses, i):
            return True
    return not question.senses


def _near(told: Sequence[Sentence], senses: Sequence[frozenset[str]], at: int) -> frozenset[str]:
    """What the sentences beside `at` and those of its paragraph speak of."""
    paragraph = told[at].paragraph
    return frozenset().union(
        *(
            found
            for i, found in enumerate(senses)
            if abs(i - at) <= 1 or told[i].paragraph == paragraph
        )
    )


def _question_on_top(body: Body) -> Span | None:
    """The first line, where it is one question and text follows: a title by its place."""
    prose = [p for p in body.paragraphs if p.is_prose and p.sentences]
    first = prose[0] if len(prose) > 1 else None
    if first is None or len(first.sentences) > 1 or first.index > 1:
        return None
    return first.span if first.span.of(body.text).rstrip().endswith("?") else None


def _question(text: str, span: Span | None = None) -> Question | None:
    # "Treasure and Silence: Why Did China Stop Sailing?" asks after its colon.
    asked = re.split(r"[.!]\s+|:\s+(?=[A-Z“\"])", text.strip())[-1] if "?" in text else text
    for kind, pattern in _KINDS:
        if pattern.search(asked.strip()):
            return Question(kind, " ".join(asked.split()), _senses(asked), span)
    return None


def _senses(text: str) -> frozenset[str]:
    found: Iterator[str] = (word.text.casefold() for word in words(text))
    return frozenset(
        sense_of(re.sub(r"[’']s?$", "", w)) for w in found if w not in STOP and len(w) > 2
    )


def _is_asking(body: Body, sentence: Sentence) -> bool:
    text = sentence.span.of(body.text).rstrip(" \"”’')")
    return text.endswith("?") or is_of_the_prompt(body, sentence.span)


def unanswered(body: Body) -> Sequence[Question]:
    """The questions that no passage takes up."""
    return [q for q in questions(body) if not is_taken_up(body, q)]
