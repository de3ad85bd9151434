"""The sentence that says what an essay holds: its thesis, as far as it can be told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from feedback.essay.grammar.content_words import content
from feedback.essay.model import Body, Paragraph, Sentence
from feedback.essay.structure.moves import opening_of
from feedback.text.span import Span
from feedback.text.words import count_words

Place = Literal["opening", "end", "later"]

# An opening of fewer words goes on in the next paragraph.
_SHORT = 45
# Of a thesis: what a sentence must score to be one.
_ENOUGH = 2.0
# The stems of an essay that more of its sentences hold than others do.
_SUBJECT = 6

_ANNOUNCED = re.compile(
    r"\b(?:this|my|the\s+(?:following|present))\s+(?:essay|paper|report|letter|study|answer|speech)"
    r"\s+(?:will\s+|shall\s+)?(?:argues?|claims?|shows?|contends?|maintains?|proves?|holds?"
    r"|suggests?|demonstrates?|explains?)\b"
    r"|\bi\s+(?:(?:will|shall|would|want\s+to|am\s+going\s+to|['’]ll|hope\s+to|intend\s+to"
    r"|would\s+like\s+to)\s+)?(?:\w+ly\s+)?(?:argue|claim|contend|maintain|insist|propose)\b"
    r"|\bmy\s+(?:own\s+)?(?:thesis|claim|argument|position|answer|opinion|view|point|stance|case)\s+"
    r"(?:is|will\s+be|on)\b|\bi\s+(?:am|was|['’]m|stand)\s+(?:\w+ly\s+)?(?:for|against|convinced"
    r"|on\s+the\s+side|in\s+favou?r|opposed)\b|\bthe\s+answer\s+is\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:i|we)\s+(?:\w+\s+){0,2}(?:think|believe|feel|agree|disagree|support|oppose|say|suggest"
    r"|recommend|prefer|consider|conclude)\b|\bin\s+my\s+(?:\w+\s+)?(?:opinion|view|eyes|mind)\b"
    r"|\bto\s+my\s+mind\b|\bfrom\s+my\s+(?:point|perspective)\b|\bpersonally\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    r"\b(?:should(?:n['’]?t)?|must|ought|needs?\s+to|ha(?:s|ve)\s+to|had\s+better|deserves?)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:i|we)(?:['’]ll|\s+(?:will|shall|would\s+like\s+to|want\s+to|wanna|am\s+(?:going|here)\s+to"
    r"|['’]m\s+(?:going|here)\s+to|am\s+writing\s+to|hope\s+to))\s+(?:\w+\s+){0,2}(?:explain|show|tell"
    r"|discuss|convince|persuade|inform|talk|describe|give|prove|write|ask|urge)\b"
    r"|\b(?:here|these|those|this)\s+(?:are|is)\s+(?:\w+\s+){0,3}(?:reasons?|why)\b"
    r"|\bthere\s+(?:are|is|were)\s+(?:\w+\s+){0,4}(?:reasons?|advantages?|benefits?|ways|arguments?"
    r"|effects?|factors?|pros|upsides?|sides)\b"
    r"|\b(?:many|several|three|two|four|some|numerous|various|multiple|lots?\s+of|plenty\s+of)\s+"
    r"(?:\w+\s+){0,2}(?:reasons|advantages|benefits|upsides|positives|ways)\b",
    re.IGNORECASE,
)
# "Fitzgerald uses the colour to show that", "The images suggest that": a reading.
_READ = re.compile(
    r"\b(?:us(?:es?|ing|ed)\b.{3,80}?\bto\s+(?:show|suggest|convey|argue|explore|reveal|criticis|criticiz)"
    r"|(?:shows?|suggests?|reveals?|conveys?|demonstrates?|proves?)\s+(?:us\s+)?that)\b",
    re.IGNORECASE,
)
_REASONS = re.compile(
    r"\b(?:reasons?|advantages?|benefits?|ways|upsides?|pros|positives|effects?|factors?|purpose"
    r"|arguments?)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:good|bad|better|best|worse|worst|great(?:er|est)?|important|necessary|unnecessary|useful"
    r"|useless|beneficial|advantageous|disadvantages?|harm(?:s|ful)?|danger(?:ous)?|fair|unfair|right"
    r"|reliable|unreliable|valuable|value|essential|crucial|vital|key|effective|success(?:ful)?"
    r"|failure|failed|fails|worth(?:while)?|helps?|helpful|improves?|amazing|awesome|perfect"
    r"|wonderful|opportunity|most|more|less|largely|mainly|mostly|partly|chiefly|rather|extent"
    r"|not\s+only|instead|neither|though|although|while|despite|significant|positive|negative"
    r"|allows?|enables?|reduces?|makes?|causes?|caused|led|because|due\s+to|prefer(?:able)?|solution"
    r"|can|could|would|will|cannot)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\W*(?:(?:however|but|nowadays|of\s+course|it\s+is\s+true\s+that|while|although|today)\W+)?"
    r"(?:some|many|most|other|others|certain|several|a\s+lot\s+of|opponents|critics|those|people"
    r"|they|everyone|everybody|he|she|the\s+(?:author|article|source|text|passage|writer))\s+"
    r"(?:\w+\s+){0,2}(?:say|says|said|think|thinks|believe|believes|argue|argues|claim|claims|hold"
    r"|feel|state|states|suggest|ask|asks|wonder|blame|see|saw|call|want|consider|regard)\b"
    r"(?!.*\b(?:but|however|yet)\b)",
    re.IGNORECASE,
)
# The question put, or the assignment's own wording, is no answer.
_ASKED = re.compile(
    r"\b(?:asks?|examines?|explores?|looks?\s+at|discuss(?:es)?|considers?|investigates?)\s+(?:\w+\s+)?"
    r"(?:whether|how|why|what|which|if|the\s+(?:question|extent))\b|\?[\s\"”’')]*$"
    r"|^\W*(?:\w+\W+){0,2}(?:assess|evaluate|discuss|analy[sz]e|explain|examine|compare|describe|outline)\s"
    r"+(?:the|how|why|what|to|whether|one|two|and|its)\b|\banaly[sz]e\s+the\s+value\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:when\s+i\s+was|my\s+name\s+is|once\s+upon|one\s+day|i\s+(?:went|was|saw|met|had|got))\b"
    r"|^\W*(?:have|did|do|imagine|picture)\s+you\b|^\W*(?:imagine|picture|dear|hello|hi|hey)\b",
    re.IGNORECASE,
)


# What each sign counts. They were fitted by rank to essays whose raters had marked the position,
# and rounded; see tests/evaluation/structure.py for what comes of them.
_SIGNS: tuple[tuple[re.Pattern[str], float], ...] = (
    (_ANNOUNCED, 1.5),
    (_HELD, 1.75),
    (_OUGHT, 1.0),
    (_PLANNED, 0.75),
    (_READ, 1.0),
    (_REASONS, 0.75),
    (_JUDGED, 0.5),
    (re.compile(r"\bbecause\b", re.IGNORECASE), 0.25),
    (re.compile(r"\d"), -0.5),
    (re.compile(r"[\"“”]"), -0.75),
    (_ASKED, -1.5),
)
_AT: dict[Place, float] = {"opening": 1.0, "end": 0.5, "later": -1.25}
_FIRST_OR_LAST = 0.5
_SUBJECT_WORDS, _TITLE_WORDS, _COMING_BACK = 1.0, 1.0, 1.5


@dataclass(frozen=True, slots=True)
class Thesis:
    """A sentence that takes a position, and where it stands: in the opening, in the last paragraph,
    or between them."""

    span: Span
    place: Place
    score: float


@dataclass(frozen=True)
class _Outline:
    """What sentences are held against: the opening's, the words of the subject, of the title and
    prompt, and of the last paragraph."""

    prose: tuple[Paragraph, ...]
    opening: tuple[Sentence, ...]
    subject: frozenset[str]
    asked: frozenset[str]
    end: frozenset[str]


def find_thesis(body: Body) -> Thesis | None:
    """The sentence of the running text that most looks like the essay's thesis, if one does.

    It takes a position (announces one, says "I think" or "should", judges) on the title's, the
    prompt's or the essay's own repeated words; the opening's words come back at the end.
    """
    outline = _outline(body)
    best: Thesis | None = None
    for sentence in (s for p in outline.prose for s in p.sentences):
        text = sentence.span.of(body.text)
        if not _takes_a_position(text) or _OTHERS.match(text):
            continue
        place = _place(outline, sentence)
        score = _score(body, outline, sentence, place)
        if score >= _ENOUGH and (best is None or score > best.score):
            best = Thesis(sentence.span, place, score)
    return best


def _takes_a_position(text: str) -> bool:
    signs = (_ANNOUNCED, _HELD, _OUGHT, _PLANNED, _READ, _REASONS, _JUDGED)
    return any(pattern.search(text) for pattern in signs)


def _score(body: Body, outline: _Outline, sentence: Sentence, place: Place) -> float:
    """How much a sentence looks like the essay's position on its subject."""
    text = sentence.span.of(body.text)
    ours = content(body.text, sentence.span)
    if len(ours) < 2:
        return 0.0
    score = _AT[place] + sum(weight for pattern, weight in _SIGNS if pattern.search(text))
    score += _SUBJECT_WORDS * min(1.0, len(ours & outline.subject) / 3)
    score += _TITLE_WORDS * min(1.0, len(ours & outline.asked) / 3)
    if place != "end":
        score += _COMING_BACK * len(ours & outline.end) / max(3, len(ours))
    score += _FIRST_OR_LAST * (sentence in (outline.opening[0], outline.opening[-1]))
    return score - 0.75 * (opening_of(text) == "point") - 0.5 * _tells(body, sentence)


def _tells(body: Body, sentence: Sentence) -> bool:
    """Whether the main verb tells what happened, or the writer what befell them."""
    root = next((t for t in body.parsed(sentence.span) if t.dep_ == "ROOT"), None)
    past = root is not None and root.tag_ == "VBD"
    return past or _PERSONAL.search(sentence.span.of(body.text)) is not None


def _outline(body: Body) -> _Outline:
    prose = tuple(p for p in body.paragraphs if p.is_prose and p.sentences)
    spread = Counter(stem for s in body.prose for stem in content(body.text, s.span))
    asked = content(body.text, body.title) if body.title else frozenset()
    asked |= content(body.prompt, Span(0, len(body.prompt))) if body.prompt else frozenset()
    return _Outline(
        prose=prose,
        opening=_opening(body, prose),
        subject=frozenset(stem for stem, times in spread.most_common(_SUBJECT) if times > 1),
        asked=asked,
        end=content(body.text, prose[-1].span) if len(prose) > 1 else frozenset(),
    )


def _opening(body: Body, prose: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """The sentences of the first paragraph; of the second too, where the first is a mere line."""
    if not prose:
        return ()
    if count_words(prose[0].span.of(body.text)) >= _SHORT or len(prose) < 3:
        return prose[0].sentences
    return (*prose[0].sentences, *prose[1].sentences)


def _place(outline: _Outline, sentence: Sentence) -> Place:
    if sentence in outline.opening:
        return "opening"
    return "end" if sentence.paragraph == outline.prose[-1].index else "later"
