"""Whether an essay's last paragraph draws it together, or goes on with its points."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from feedback.essay.grammar.content_words import content, content_at
from feedback.essay.model import Body, Paragraph, Sentence
from feedback.essay.structure.moves import Opening, opening_of, opens_a_close, opens_a_consequence
from feedback.text.words import count_words

# A shorter last paragraph is one thought with the paragraph before it.
_SHORT = 15
# The sentences at the end of a paragraph that may close it whatever comes before.
_LAST = 2
# The words of an opening sentence that must come back in one sentence.
_RETURNED = 3
# The paragraphs that one sentence must name, to sum up.
_SUMMED = 3

_ADVISING = re.compile(
    r"\b(?:should|must|ought|let\s+us|let['’]?s|please|hope|wish|urge|thank|sincerely"
    r"|i\s+(?:\w+\s+)?(?:think|believe|feel|agree|disagree|suggest|recommend|conclude|argue|doubt)"
    r"|in\s+my\s+(?:\w+\s+)?(?:opinion|view)|remains?|lessons?|the\s+future|the\s+answer|whether"
    r"|legacy|worth)\b",
    re.IGNORECASE,
)
# What a writer says to the reader last of all.
_PARTING = re.compile(
    r"\bi\s+(?:\w+\s+)?(?:hope|wish|urge|ask|beg|invite|promise|think|believe)\b|\b(?:please|thank)\b"
    r"|\b(?:this|that|these)(?:['’]?s|\s+is|\s+was|\s+are)?\s+(?:what|why|how|all)\b"
    r"|\b(?:we|you)\s+(?:\w+\s+)?(?:should|must|ought)\b",
    re.IGNORECASE,
)
_LOOKING_AHEAD = re.compile(
    r"\b(?:ha(?:ve|s)\s+to|need(?:s)?\s+to|can|could|will|would|may|might|i\s+am|if\s+you"
    r"|(?:you|we|they|it)['’]ll|gonna)\b",
    re.IGNORECASE,
)
_LOOKING_BACK = re.compile(
    r"\b(?:these|those|all|both|such|the\s+(?:above|many|two|three|four|five))\s+"
    r"(?:of\s+(?:these|those|the|this|which)\s+)?(?:\w+\s+){0,2}"
    r"(?:reasons|advantages|benefits|examples|facts|points|ways|things|arguments|factors|sources"
    r"|documents|texts|changes|differences|problems|drawbacks|causes|ideas)\b"
    r"|\b(?:this|that|which)(?:\s+is|['’]?s)\s+(?:\w+\s+)?(?:why|how|my)\b"
    r"|\b(?:this|my|the)\s+(?:essay|paper|report|letter|speech|argument|analysis|case)\b"
    r"|\b(?:as|i|we)\s+(?:have\s+|has\s+been\s+|was\s+|were\s+|ve\s+)?(?:shown|argued|explained"
    r"|told\s+you|mentioned|discussed|proved|proven)\b"
    r"|\b(?:in\s+conclusion|to\s+conclude|conclusion|overall|in\s+the\s+end|ultimately|after\s+all"
    r"|all\s+in\s+all|to\s+sum|that['’]?s\s+why)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\W*(?:\d+(?:\.\d+)*\.?\s*)?(?:conclu\w+|summary|discussion|evaluation|outlook|reflection"
    r"|closing|final\s+\w+|recommendation\w*|what\s+(?:next|now))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ending:
    """How an essay ends.

    `opens` is how the last paragraph goes on to something new, if it does. `closes`: a heading, an
    opening such as "In conclusion" or a look back at the whole. In its last sentences, `advises`: a
    judgement, advice or a question; `calls`: an order, a question or a cry at the very end;
    `follows`: what comes of something; `ahead`: what may come; `returns`: the opening's words.
    `sums`: a sentence names what several paragraphs were about.
    """

    opens: Opening | None
    closes: bool
    advises: bool
    calls: bool
    follows: bool
    ahead: bool
    returns: bool
    sums: bool

    @property
    def draws_together(self) -> bool:
        """Whether this is a conclusion; after one more point, only what plainly is one."""
        if self.closes:
            return True
        if self.opens == "point":
            return self.calls or (self.advises and self.returns)
        told = self.advises or self.calls or self.returns or self.sums
        return told or (self.ahead and self.opens in (None, "last"))


def last_paragraph(body: Body) -> Paragraph | None:
    """The last paragraph of the running text."""
    return next((p for p in reversed(body.paragraphs) if p.is_prose and p.sentences), None)


def ending_of(body: Body) -> Ending | None:
    """How the essay ends; None without running text."""
    last = last_paragraph(body)
    if last is None:
        return None
    opens = opening_of(last.sentences[0].span.of(body.text))
    sentences = _end(body, last)
    # "Another reason why you should come" advises nobody yet.
    own = sentences[1:] if opens == "point" else sentences
    final = own[-_LAST:]
    texts = [s.span.of(body.text) for s in final]
    back = [*texts, *(s.span.of(body.text) for s in own[:1])]
    return Ending(
        opens=opens,
        closes=_is_headed_so(body, last)
        or any(opens_a_close(s.span.of(body.text)) for s in own)
        or any(_LOOKING_BACK.search(text) for text in back),
        advises=any(_ADVISING.search(text) for text in texts),
        calls=any(_calls(body, s) for s in final[-1:]),
        follows=any(map(opens_a_consequence, texts)),
        ahead=any(_LOOKING_AHEAD.search(text) for text in texts),
        returns=_returns(body, final),
        sums=_sums_up(body, own),
    )


def has_conclusion(body: Body) -> bool:
    """Whether the essay's end draws it together, in one of the ways that can be told."""
    ending = ending_of(body)
    return ending is not None and ending.draws_together


def _is_headed_so(body: Body, last: Paragraph) -> bool:
    """Whether the last paragraph stands under a heading such as "Conclusion"."""
    headings = [p for p in body.paragraphs[: last.index] if p.kind == "heading"]
    return bool(headings) and _HEADED.match(headings[-1].span.of(body.text)) is not None


def _end(body: Body, last: Paragraph) -> Sequence[Sentence]:
    """The sentences of the last paragraph; of the one before too, where it is a mere tag."""
    if count_words(last.span.of(body.text)) >= _SHORT:
        return last.sentences
    before = [p for p in body.paragraphs[: last.index] if p.is_prose][-1:]
    return (*before[0].sentences[-_LAST:], *last.sentences) if before else last.sentences


def _calls(body: Body, sentence: Sentence) -> bool:
    text = sentence.span.of(body.text)
    if _PARTING.search(text) or text.rstrip(" \"”’')")[-1:] in ("?", "!"):
        return True
    root = next((t for t in body.parsed(sentence.span) if t.dep_ == "ROOT"), None)
    if root is None or root.tag_ != "VB":
        return False
    return not any(child.dep_.startswith(("nsubj", "aux")) for child in root.children)


def _returns(body: Body, sentences: Sequence[Sentence]) -> bool:
    """Whether a closing sentence takes up the words of the title or of the opening's end."""
    prose = [p for p in body.paragraphs if p.is_prose and p.sentences]
    if len(prose) < 2:
        return False
    opening = [s.span for s in prose[0].sentences[-1:]] + [body.title] * (body.title is not None)
    theirs = [content(body.text, span) for span in opening if span]
    ours = [content(body.text, sentence.span) for sentence in sentences]
    return any(len(a & b) >= min(_RETURNED, max(2, len(b))) for a in ours for b in theirs)


def _sums_up(body: Body, sentences: Sequence[Sentence]) -> bool:
    """Whether one sentence names what at least three other paragraphs alone are about."""
    own = {s.paragraph for s in sentences}
    parts = [
        {stem for stem, times in counted.items() if times > 1}
        for p in body.paragraphs
        if p.is_prose and p.index not in own
        for counted in [Counter(stem for stem, _ in content_at(body.text, p.span))]
    ]
    spread = Counter(stem for part in parts for stem in part)
    for sentence in sentences:
        ours = {s for s in content(body.text, sentence.span) if spread[s] == 1}
        if sum(bool(ours & part) for part in parts) >= _SUMMED:
            return True
    return False
