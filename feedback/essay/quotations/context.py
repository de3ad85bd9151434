"""The words round a quotation: what leads into it, and the comment that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from feedback.essay.attributions.signals import REPORTING
from feedback.essay.model import Body, Paragraph
from feedback.essay.quotations.marks import Marked
from feedback.essay.quotations.misspelling import is_misspelling, is_word
from feedback.text.span import Span

_PARENTHESIS = re.compile(r"\([^()]*\)")
# Words that join a quotation on without leading into it.
_JOINING = """
    and also but so then for example instance in addition another furthermore moreover next first
    second firstly secondly finally lastly however or additionally because too again one is this
    quote evidence reason
"""
_JOINERS = frozenset(_JOINING.split())
_COPULA = re.compile(r"\b(?:is|are|was|were)(?:\s+(?:that|how|when))?[\s,:]*$", re.IGNORECASE)
_COMMENTS = re.compile(
    r"\W*(?:[Tt](?:his|hat|hese|hose)|It|[Ww]hich|So)\b(?!\s+(?:is|was)\s+what\b)"
)
# Behind a full stop these begin a sentence of the student's own, and nobody else's signal phrase.
_ANEW = re.compile(r"\W*(?:I|We|You|Here|There|My|Our|If|When|As|Not|Even)\b")
# "“…” is common, and I think so": what the student says of the words.
_OWN_VERB = re.compile(r"\b(?:I|we)\s+(?:(?:do|also|can|would|don[’']t|\w+ly)\s+)*$", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\[\^?\w{1,4}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[DM]r)(?<!\bM[sx])(?<!\bSt)(?<!\bMrs)(?<!\bRev)(?<!\bGen)(?<!\bProf)"
    r"[.!?][\"”’')\]]*(?=\s|$)"
)
_SIGNAL_WORDS = 6
_BEHIND = 160
"""How far behind a quotation (code points) a signal phrase is looked for, beyond its sentence."""
# '"…" - Hanna Brook': a name set under or behind the words tells who speaks.
_SIGNATURE = re.compile(
    r"[\s,.]*(?:[—–]|--?)\s*(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w’'-]+\s*(?:[.,(\n]|$)"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whoever|if|when)\b", re.IGNORECASE)
# "Brook says.", "Brook says in her letter": but "Brook said nothing" is a sentence of its own.
_GOES_NO_FURTHER = re.compile(
    r"\s*(?:[,(]|$|(?:in|on|at|to|of|about|when|as|from|us|this|during|while|through|with)\b)"
)
_LABELLED = re.compile(r"\b(?:evidence|proof|quot\w+|example|reason)\W*\w{0,2}:\s*$", re.IGNORECASE)
# '." Stated Brook.', '." Said by a weaver.': cut off from the words it belongs to.
_NAMED_BEHIND = re.compile(r"\s+(?:by\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\.?\s*){1,5}$")
# '." Mr. Brook a miller from the upper town said.': the verb ends the sentence.
_OTHER_WORDS = re.compile(
    r"\b(?:what|as|nothing|something|anything|everything|never|not|no)\b", re.IGNORECASE
)
_LONG_SIGNAL = 20
# "Lund gave her view of it. “…”": the sentence before says that somebody speaks.
_OPINES = re.compile(
    r"\b(?:gave|gives|shar(?:es|ed)|express(?:es|ed)|voic(?:es|ed)|offer(?:s|ed)|had|has)\s+"
    r"(?:(?:us|me|her|his|their|its|the|an?|this)\s+)(?:\w+\s+){0,2}"
    r"(?:opinion|view|feeling|thought|reaction|answer|response|account|hope|experience|testimony|verdict"
    r"|statement|comment|reply|replie|fear|worr(?:y|ie)|side)s?\b",
    re.IGNORECASE,
)
_VERBS = ("said", "says", "states", "stated", "writes", "wrote", "explains", "claims", "mentions")
# Slips that a dictionary of names and sounds lists all the same.
_SLIPS = frozenset(("siad", "sais", "sayed", "stats"))
# '…,' he says. '…': the mark that opened what stands before may be of another kind, or forgotten.
_SPEECH_GOES_ON = re.compile(
    r"[\"”’']\s*(?:[\w’.]+\s+){1,3}(?:says|said|adds|added|writes|wrote|explains|explained)[.,:]?\s*$"
)
# A next paragraph that goes on about the quotation: "I think this shows …".
_TAKES_UP = re.compile(
    r"\W*(?:this|that|these|those|here|in other words|which|so|what|but)\b"
    r"|\W*(?:[\w’']+\s+){1,4}(?:this|these|such|(?:the|his|her|their|its)\s+(?:quot\w+|words?|line))\b"
    r"(?!\s+(?:essay|paper|paragraph|reason|article|passage|text|source|story)s?\b)",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?][\"”’')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Context:
    """The words round a quotation: of its sentence, and of the paragraph after it.

    `lower`: it opens with a small letter; `ended`: it closes with a full stop; `previous`: the
    sentence before its own.
    """

    before: str
    after: str
    lead: str
    rest: tuple[str, ...]
    reach: Span
    follows: bool
    lower: bool
    ended: bool = False
    previous: str = ""


def context_of(
    body: Body, paragraph: Paragraph, marked: Marked, room: Span, rest: tuple[str, ...]
) -> Context:
    span, text = marked.span, body.text
    inside = [s.span for s in paragraph.sentences if s.span.overlaps(span)] or [paragraph.span]
    start, end = min(inside[0].start, span.start), max(inside[-1].end, span.end)
    start = max(start, room.start) if start < room.start else start
    # A lead that the segmentation cut off: 'He asked. "Why?"' stays apart, 'it says: "' does not.
    before = text[start : span.start]
    before = "" if _STOPPED.search(before) else before
    lead = text[max(room.start, span.start - 160) : span.start]
    after_end = min(max(end, span.end + _BEHIND), room.end)
    previous = [s.span for s in paragraph.sentences if s.span.end <= start][-1:]
    # A line break may part a citation from the quotation, or from its opening bracket.
    tail = text[span.end : paragraph.span.end].rstrip()
    broken = tail.endswith("(") or (
        not tail.strip(" .,") and text[paragraph.span.end :].lstrip()[:1] == "("
    )
    limit = paragraph.span.end + 80 if broken else paragraph.span.end
    reach = Span(previous[0].start if previous else start, min(end + 60, limit))
    return Context(
        before,
        text[span.end : after_end],
        lead,
        rest,
        reach,
        room.start > paragraph.span.start,
        text[marked.inner.start : marked.inner.start + 2].lstrip("[")[:1].islower(),
        marked.closed and _STOPPED.search(marked.span.of(text)) is not None,
        previous[0].of(text) if previous else "",
    )


def _is_woven(context: Context, before: Sequence[str]) -> bool:
    """Whether lower-case words go on from the student's ("He “looked at hands”"), or from a
    quotation that "and" or "but" joins them to."""
    if not context.lower:
        return False
    joined = re.fullmatch(r"\W*(?:and|or|but|yet|nor)?\W*", context.lead) is not None
    if context.follows and joined and not _STOPPED.search(context.lead.rstrip(" ")):
        return True
    return any(word not in _JOINERS for word in before)


def is_introduced(context: Context) -> bool:
    """A reporting verb leads in or follows, or the words are woven into the student's sentence."""
    before = _own(context.before)
    if _is_woven(context, before):
        return True
    if REPORTING.search(context.before) or said_misspelt(context) or said_behind(context):
        return True
    if _SIGNATURE.match(context.after):
        return True
    if len([word for word in before if word not in _JOINERS]) >= 2:
        return True
    if _COPULA.search(context.before) or _LABELLED.search(context.before):
        return True
    lead = re.split(r"[.!?][\"”’')\]]*\s", context.lead)[-1].rstrip()
    if not before and lead and not _STOPPED.search(lead):
        told = len(lead.split()) > 2 or REPORTING.search(lead) is not None
        return told and bool(re.search(r"[:,]$|\b(?:that|is|was|as)$", lead))
    if goes_on_speaking(context) or _SPEECH_GOES_ON.search(context.lead) or _announced(context):
        return True
    after = _PARENTHESIS.sub(" ", context.after)
    return re.match(r"[\s,.]*[a-z]\w+(?:\s+\w+){1,}", after) is not None


def said_behind(context: Context) -> bool:
    """Whether a verb of saying right behind gives the words to somebody: '," says the keeper'.

    It stands in the quotation's own sentence, or makes a short one: '." Brook says.' "This shows"
    and "I laughed when I read that" begin the student's own comment.
    """
    after = _NOTE_MARK.sub(" ", _PARENTHESIS.sub(" ", context.after)).lstrip("\"”’' \n")
    clause = _SENTENCE_END.split(after[:80])[0]
    said = REPORTING.search(clause[:60])
    if _is_said_at_the_end(context, after):
        return True
    if not said or _COMMENTS.match(clause) or _OWN_VERB.search(clause[: said.start()]):
        return False
    if not (context.ended and clause[:1].isupper()):
        return True
    if said.start() == 0:
        return _NAMED_BEHIND.match(clause, said.end()) is not None
    signal = clause[: said.end()]
    if _ANEW.match(clause) or len(signal.split()) > _SIGNAL_WORDS or _RELATIVE.search(signal):
        return False
    if said.group().lower().startswith("according"):
        return "," not in clause
    return _GOES_NO_FURTHER.match(clause, said.end()) is not None


def _is_said_at_the_end(context: Context, after: str) -> bool:
    """Whether a sentence of its own behind the words ends in its verb: '." Mr. Brook … said.'"""
    clause = _SENTENCE_END.split(after)[0]
    verbs = list(REPORTING.finditer(clause))
    if not (verbs and context.ended and clause[:1].isupper()) or clause[verbs[-1].end() :].strip():
        return False
    anew = _ANEW.match(clause) or _COMMENTS.match(clause) or _RELATIVE.search(clause)
    return not anew and not _OTHER_WORDS.search(clause) and len(clause.split()) <= _LONG_SIGNAL


def announces(context: Context) -> bool:
    """Whether the sentence before says that somebody gives a view: "Lund gave her view of it."."""
    return not context.before.strip() and _OPINES.search(context.previous) is not None


def said_misspelt(context: Context) -> bool:
    """Whether the word before or behind is a verb of saying, misspelt: 'Lund siad "…"'."""
    before = re.search(r"([a-z]{3,})\W*(?:that\W*)?$", context.before)
    behind = re.match(r"[\s,]*([a-z]{3,})\s+(?:the\s+\w|[A-Z])", context.after)
    return any(_is_misspelt_verb(found[1]) for found in (before, behind) if found)


def _is_misspelt_verb(word: str) -> bool:
    # "saves" and "stays" are as near to "says", and words.
    known = word in _SLIPS or not is_word(word)
    return known and any(word[0] == verb[0] and is_misspelling(word, verb) for verb in _VERBS)


def goes_on_speaking(context: Context) -> bool:
    """Whether only a signal phrase parts it from the quotation before: '…," she says. "…"'."""
    return (
        context.follows and len(context.lead.split()) <= 8 and bool(REPORTING.search(context.lead))
    )


def _announced(context: Context) -> bool:
    """Whether the sentence before does nothing but lead in: "The article says this. “…”"."""
    before = re.split(r"[.!?][\"”’)\]]*\s", context.lead.rstrip(" .!?"))[-1]
    told = len(before.split()) <= 7 and bool(REPORTING.search(before))
    return (told and not context.before.strip()) or announces(context)


def _own(words: str) -> list[str]:
    return re.findall(r"[\w’']+", _PARENTHESIS.sub(" ", words).casefold())


def is_explained(body: Body, paragraph: Paragraph, context: Context) -> bool:
    """Whether words of the student's own follow in the paragraph, or open the next.

    Five in one stretch between the quotations are enough, or twelve in all.
    """
    told = 0
    for own in (len(_own(stretch)) for stretch in context.rest):
        told += own
        if own >= 5 or told >= 12:
            return True
    following = body.paragraphs[paragraph.index + 1 : paragraph.index + 2]
    opening = following[0].span.of(body.text)[:200].lstrip() if following else ""
    if opening.startswith("("):
        # A citation cut off by a line break: the paragraph goes on behind it.
        return len(_own(opening)) >= 5
    return _TAKES_UP.match(opening) is not None
