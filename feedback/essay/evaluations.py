"""What the essay says of the worth of its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedback.essay.citation_patterns import LABEL_NOUNS
from feedback.essay.model import ASPECTS, Aspect, Attribution, Body, Citation, Evaluation, Sentence
from feedback.essay.signals import REPORTING
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

_WORTH = (
    r"(?:un)?reliable|(?:un)?reliability|(?:un)?trustworth(?:y|iness)|(?:in)?credible|credibility"
    r"|(?:un)?biased|bias|useful(?:ness)?|helpful|valuable|(?:in)?accurate|accuracy|(?:un)?objective"
    r"|objectivity|subjective|one[- ]sided|limited|limitations?|weakness(?:es)?|valid(?:ity)?"
    r"|dependable|believable|authentic|(?:be\s+)?trusted|impartial|exaggerated|propaganda"
)
_DOCUMENT = (
    r"source|document|article|extract|passage|text|author|writer|historian|interview|letter|speech"
    r"|diary|photograph|photo|poster|cartoon|account|report|interpretation|newspaper|memoir|textbook"
    r"|testimony|petition|telegram|essay|review|survey|study|chart|table|map|website|web\s+page|book"
    r"|editorial|leaflet|pamphlet|painting|film|autobiography|biography|column"
)
_REFERENCE = (
    rf"(?:this|the|that|these|those|both|each|my|first|second|third)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:{_DOCUMENT})s?\b|\b(?:{LABEL_NOUNS})\s*(?:\d{{1,2}}|[A-Z])\b"
)
_LABEL = re.compile(rf"\b(?:{LABEL_NOUNS})\s*(?:\d{{1,2}}|[A-Z])\b", re.IGNORECASE)
_LINK = (
    r"(?:\s+[\w’'\-]+){0,6}?\s+(?:is|are|was|were|seems?|appears?|looks?|can|could|may|might|must|has"
    r"|have|would|should|isn[’']t|aren[’']t|wasn[’']t|becomes?|remains?|makes?)\b(?:\s+[\w’'\-]+){0,5}?\s+"
)
_SAID_OF = re.compile(
    rf"\b(?:{_REFERENCE})(?P<between>{_LINK})(?P<worth>{_WORTH})\b", re.IGNORECASE
)
_JUDGED = re.compile(
    rf"\b(?:consider|find|call|trust|deem|judge|believe)s?\s+(?:{_REFERENCE})\s+(?:\w+\s+){{0,4}}?"
    rf"(?P<worth>{_WORTH})\b|\btrust\s+(?:{_REFERENCE})",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"\b(?:reliability|usefulness|credibility|accuracy|value|limitations?|bias|purpose|weakness"
    rf"|origin)\s+(?:of|in|with|to)\s+(?:{_REFERENCE})",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"^\W*(?:(?:however|also|therefore|so|but|and|moreover|furthermore|thus),?\s+)?(?:I\s+(?:think|believe|feel)\s+(?:that\s+)?)?(?:it|this)\s+"
    rf"(?:is|was|can\s+be|could\s+be|may\s+be|seems?|might\s+be)\s+(?:\w+\s+){{0,3}}?(?P<worth>{_WORTH})\b"
    r"(?!\s+(?:to|for|that|in|when)\b)",
    re.IGNORECASE,
)
# "It is valuable for what employers thought, but weak evidence of …" weighs, whatever it is for.
_IT_FOR = re.compile(
    r"^\W*(?:(?:however|so|but|and|thus|therefore),?\s+)?(?:it|this)\s+(?:is|was|can\s+be|could\s+be)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:{_WORTH})\s+(?:to|for|in|when)\b[^.!?]*\b(?:but|although|though|while)\b",
    re.IGNORECASE,
)
# "The limitation is that …" may come after the reason has been given in a sentence of its own.
_OTHER_SIDE = re.compile(
    r"^\W*(?:however|but|on\s+the\s+other\s+hand|nevertheless|still|yet|(?:the|its|one|a)\s+"
    r"(?:\w+\s+)?(?:limitation|weakness|problem|drawback))\b",
    re.IGNORECASE,
)
# "A reliable source of energy", "useful sources of protein": no document is meant.
_OTHER_SOURCE = re.compile(r"\bsources?\s+of\b(?!\s+(?:information|evidence)\b)", re.IGNORECASE)

_ASPECT_WORDS: dict[Aspect, re.Pattern[str]] = {
    "origin": re.compile(
        r"\b(?:written|produced|made|created|published|drawn|painted|taken|issued|released|given|came|comes)"
        r"\s+(?:by|in|from|at|during|on|after|before)\b|\b(?:primary|secondary)\s+source\b|\beye-?\s?witness"
        r"|\bofficial\b|\b(?:author|writer|historian|professor|journalist|expert)\s+(?:is|was|who|has)\b"
        r"|\bbecause\s+(?:it\s+is\s+)?(?:from|by)\b|\b(?:government|first-?hand)\b"
        r"|\b(?:wrote|made|produced|published|drew|painted|took|kept)\s+(?:it|this|them)\b",
        re.IGNORECASE,
    ),
    "purpose": re.compile(
        r"\b(?:purpose|intend(?:s|ed)?|intention|aim(?:s|ed)?|motive|agenda|propaganda|audience)\b"
        r"|\bin\s+order\s+to\b|\bso\s+that\b"
        r"|\b(?:wants?|wanted|tr(?:y|ies|ied|ying)|meant|designed|written|produced|made|published|created)\s+to\s+"
        r"(?:persuade|inform|convince|show|encourage|make|justify|praise|celebrate|criticise|criticize|entertain|sell"
        r"|promote|hide|explain|record|warn|impress|boost|influence|motivate)\b"
        r"|\bto\s+(?:persuade|convince|justify|promote|inform\s+the\s+public)\b",
        re.IGNORECASE,
    ),
    "content": re.compile(
        r"\b(?:shows?|tells?|states?|says?|describes?|explains?|gives?|contains?|includes?|mentions?"
        r"|provides?|lists?|details?|reveals?)\b",
        re.IGNORECASE,
    ),
    "value": re.compile(
        r"(?<!un)(?<!in)\b(?:reliable|reliability|trustworthy|credible|useful(?:ness)?|helpful|valuable|value|accurate"
        r"|objective|valid|dependable|believable|authentic|impartial|unbiased|trusted)\b",
        re.IGNORECASE,
    ),
    "limitation": re.compile(
        r"\b(?:limit(?:s|ed|ation|ations)?|weakness(?:es)?|(?<!not )biased|bias|one[- ]sided"
        r"|exaggerat\w+|unreliable"
        r"|untrustworthy|inaccurate|subjective|omits?|omitted|leaves?\s+out|left\s+out|ignores?|propaganda"
        r"|lacks?|fails?\s+to|partial|silent\s+(?:on|about)|overlooks?|says\s+nothing)\b"
        r"|\b(?:(?:does|do|did)(?:\s+not|n[’']t)|can\s*not|can[’']t|hardly)\s+(?:\w+\s+)?"
        r"(?:tell|show|mention|include|say|cover|explain|give|describe|reveal)s?\b"
        r"|\bonly\s+(?:shows?|tells?|gives?|covers?|one)\b|\bless\s+(?:reliable|useful|accurate|credible)\b"
        r"|\b(?:not|n[’']t|never)\s+(?:\w+\s+){0,3}?(?:reliable|accurate|trustworthy|trusted|credible|objective|useful)\b"
        r"|\b(?:may|might|could)\s+(?:not\s+|also\s+)?(?:have\s+)?"
        r"(?:lied?|hidden|hide|exaggerated?|changed?|altered|left\s+out|been\s+biased|be\s+biased)\b"
        r"|\b(?:cannot|can[’']t|(?:can|could|will)\s+not|(?:could|wo)n[’']t)\s+(?:\w+\s+)?"
        r"(?:tell|show|mention|include|say|cover|explain|give|describe|reveal|prove)\b"
        r"|\b(?:only\s+(?:saw|knew|met)|(?:shows?|tells?|gives?|covers?|saw|knew|met)\s+(?:\w+\s+)?only)\b"
        r"|\b(?:not|n[’']t)\s+(?:\w+\s+){0,2}?(?:typical|representative)\b|\bweak\s+evidence\b",
        re.IGNORECASE,
    ),
    "relevance": re.compile(
        r"\brelevan(?:t|ce)\b|\b(?:to|for)\s+(?:(?:a|the|an|my|this)\s+)?(?:historians?|question|enquiry|inquiry|study\s+of|topic)\b"
        r"|\bwhen\s+(?:studying|investigating)\b|\b(?:answers?|answering)\s+(?:the|my|this)\s+question\b",
        re.IGNORECASE,
    ),
}
# "It cannot be trusted" is no word on a source's value.
_DENIED = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bcannot)\s+(?:\w+\s+){0,3}?(?:reliable|trustworthy|trusted|credible"
    r"|useful|helpful|valuable|accurate|objective|valid|dependable|believable|authentic|impartial)\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:official|government(?:al)?|primary|secondary|eye-?\s?witness(?:es)?|first-?hand|experts?|historians?|professors?"
    r"|journalists?|newspapers?|books?|scholars?|academic|universit(?:y|ies)|well[- ]known|famous"
    r"|published|facts?|factual"
    r"|statistics|figures|numbers|website|\.gov|\.org|\.edu|up[- ]to[- ]date|recent"
    r"|was\s+there|were\s+there"
    r"|at\s+the\s+time|from\s+the\s+time|lived\s+(?:through|in|at)|date|dated|doctors?|scientists?|author)\b",
    re.IGNORECASE,
)
# "Because it is a textbook": the kind of source alone, with nothing said of it.
_KIND_ALONE = re.compile(
    r"\b(?:because|since|as)\s+(?:it|they|this)\s*(?:[’']s|\s(?:is|are|was|were))\s+"
    rf"(?:(?:taken\s+)?(?:from|in)\s+)?(?:an?\s+)?(?:\w+\s+)?(?:{_DOCUMENT})s?\b(?!\s+(?:that|which|who|whose|to|for|\w+ed|written)\b)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since|as\s+it|as\s+the|due\s+to|cause|for\s+the\s+reason|given\s+that)\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:agree|agrees|match|matches|confirm|confirms|confirmed|support|supports|supported|corroborat\w+|compar\w+"
    r"|consistent|other\s+sources?|another\s+source|contradict\w*)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"^\W*(?:however|but|although|on\s+the\s+other\s+hand|nevertheless|still|yet|also|furthermore|moreover|it\b|its\b"
    rf"|(?:the|this|its)\s+(?:purpose|limitation|author|writer|{_DOCUMENT}))",
    re.IGNORECASE,
)
# "It does say that the king meant to …": what the source tells, not what it is worth.
_RETELLS = re.compile(
    rf"^\W*(?:it|(?:the|this)\s+(?:{_DOCUMENT}))\s+(?:(?:also|does|did|even|then)\s+)*"
    r"(?:says?|states?|tells?|shows?|describes?|explains?|mentions?|reports?)\b",
    re.IGNORECASE,
)


def find_evaluations(
    body: Body,
    library: SourceLibrary,
    citations: tuple[Citation, ...],
    attributions: tuple[Attribution, ...],  # noqa: ARG001 - finders share one shape
) -> tuple[Evaluation, ...]:
    """The evaluating statements, in order; each is a sentence with those that go on from it.

    `aspects` are those that the statement treats, `missing` the others. `stock`: a favourable
    judgement that rests on a stock reason, or none, with neither purpose nor limitation treated.
    """
    sentences = body.prose
    found: list[Evaluation] = []
    taken = -1
    for i, sentence in enumerate(sentences):
        if i <= taken or not _evaluates(body, sentences, i, citations):
            continue
        taken = max(_last(body, sentences, i), _other_side(body, sentences, i))
        span = Span(sentence.span.start, sentences[taken].span.end)
        found.append(_evaluation(body, span, library, citations))
    return tuple(found)


def _evaluates(
    body: Body, sentences: Sequence[Sentence], i: int, citations: Sequence[Citation]
) -> bool:
    text = sentences[i].span.of(body.text)
    if any(_plain(m) for m in _SAID_OF.finditer(text)) or _JUDGED.search(text):
        return not _OTHER_SOURCE.search(text)
    if _OF.search(text):
        return not _OTHER_SOURCE.search(text)
    if not i or sentences[i - 1].paragraph != sentences[i].paragraph:
        return False
    labels = [c.span for c in citations if c.style == "label"]
    if _IT_FOR.search(text) and _ASPECT_WORDS["limitation"].search(text):
        paragraph = body.paragraphs[sentences[i].paragraph].span
        return any(paragraph.start <= span.start < sentences[i].span.start for span in labels)
    return bool(_IT.search(text)) and any(s.overlaps(sentences[i - 1].span) for s in labels)


def _plain(m: re.Match[str]) -> bool:
    """Whether the essay judges the source, rather than the source something else."""
    between = m.group("between")
    return not REPORTING.search(between) and not re.search(
        r"\b(?:of|about|that|on|by|which)\s+(?:the|a|how|why|their|its)?\s*\w+\s+(?:is|are|was|were)\b",
        between,
    )


def _last(body: Body, sentences: Sequence[Sentence], i: int) -> int:
    """The index of the last sentence that goes on with the evaluation, at most two further on."""
    last = i
    for j in range(i + 1, min(i + 3, len(sentences))):
        text = sentences[j].span.of(body.text)
        if sentences[j].paragraph != sentences[i].paragraph or not _GOES_ON.search(text):
            break
        treated = {a for a, words in _ASPECT_WORDS.items() if words.search(text)} - {"content"}
        if not treated or (_RETELLS.search(text) and not treated & {"value", "limitation"}):
            break
        last = j
    return last


def _other_side(body: Body, sentences: Sequence[Sentence], i: int) -> int:
    """The index of the sentence after next where it gives the source's limitation, else `i`."""
    between = [s.span.of(body.text) for s in sentences[i : i + 3]]
    if len(between) < 3 or sentences[i + 2].paragraph != sentences[i].paragraph:
        return i
    if any(not _labels(text) <= _labels(between[0]) for text in between[1:]):
        return i
    limits = _OTHER_SIDE.search(between[2]) and _ASPECT_WORDS["limitation"].search(between[2])
    return i + 2 if limits else i


def _labels(text: str) -> set[str]:
    return {" ".join(m.group().casefold().split()) for m in _LABEL.finditer(text)}


def _evaluation(
    body: Body, span: Span, library: SourceLibrary, citations: Sequence[Citation]
) -> Evaluation:
    text = span.of(body.text)
    aspects = tuple(_aspects(text))
    label, source = _whose(span, library, citations)
    return Evaluation(
        span,
        label,
        source,
        aspects,
        tuple(aspect for aspect in ASPECTS if aspect not in aspects),
        _is_stock(text, aspects),
    )


def _aspects(text: str) -> Iterator[Aspect]:
    granted = _DENIED.sub(" ", text)
    for aspect in ASPECTS:
        if _ASPECT_WORDS[aspect].search(granted if aspect == "value" else text):
            yield aspect


def _is_stock(text: str, aspects: Sequence[Aspect]) -> bool:
    if "value" not in aspects or "purpose" in aspects or "limitation" in aspects:
        return False
    if _CHECKED.search(text):
        return False
    if _KIND_ALONE.search(text):
        return True
    reason = _REASON.search(text)
    return bool(_STOCK.search(text, reason.end())) if reason else len(aspects) == 1


def _whose(
    span: Span, library: SourceLibrary, citations: Sequence[Citation]
) -> tuple[str | None, str | None]:
    """Label and source id: of the citation inside, else of the nearest one before."""
    inside = [c for c in citations if c.span.overlaps(span) and (c.label or c.sources)]
    before = [c for c in citations if c.span.end <= span.start and (c.label or c.sources)]
    if inside or before:
        citation = inside[0] if inside else before[-1]
        return citation.label, citation.sources[0] if citation.sources else None
    return None, next(iter(library)).id if len(library) == 1 else None
