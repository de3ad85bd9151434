"""Authority that is claimed and not named: "literary critics praise", "studies have linked".

A holder of a judgement is vague where it is a plural that nobody could look up (scholars, studies,
"many people") or where a passive leaves it out ("is widely regarded as"). What scholars do, rather
than say ("historians write books"), gives no statement; nor does what they should or may say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import DEFINITE, SAYING, SCHOLARS, STUDIES, word_set
from feedback.essay.grammar.clauses import own_subject
from feedback.essay.model import Body
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEARNED = SCHOLARS | word_set(
    """
    academics academic critic commentator biographer reviewer analyst authority philosopher
    astronomer geographer demographer engineer educator pediatrician paediatrician physician
    theologian mathematician statistician musicologist technician politologist surgeon dentist
    conservationist environmentalist criminologist meteorologist planner
    """
)
_CALLINGS = word_set("doctor teacher dentist surgeon nurse pediatrician lawyer vet farmer")
_PEOPLE = word_set("people person folks americans")
_WORKS = STUDIES | word_set(
    "finding findings trial trials scholarship literature reports experience"
)
# Schools and sciences, whatever they are; the rest of -ists are no scholars.
_SCIENCES = ("ologist", "ologists", "ographer", "ographers", "economists", "linguists")
_SCIENCE_ISTS = word_set(
    """
    nutritionists physicists chemists botanists geneticists linguists economists theorists
    environmentalists conservationists dramatists scientists psychiatrists pharmacists
    """
)
_JUDGING = SAYING | word_set(
    """
    believe think feel agree disagree consider suspect assume know maintain hold regard see view
    praise admire criticise criticize recommend advise describe link connect associate
    attribute credit blame dispute question doubt accept reject fear urge favour favor oppose
    dismiss interpret understand debate expect find show prove confirm reveal demonstrate suggest
    indicate discover establish determine point support condemn treat trace identify classify rate
    rank read celebrate
    """
)
# With these somebody holds a view of a thing; the rest need a statement after them.
_OF_A_THING = word_set(
    """
    regard see view praise admire criticise criticize recommend advise link connect associate
    attribute credit blame dispute question doubt accept reject favour favor oppose dismiss
    interpret condemn treat trace identify classify rate rank disagree agree debate consider
    describe read support celebrate understand fear
    """
)
# "See the treaty as a defeat", "consider the tower unsafe".
_AS = word_set("see view regard treat describe understand read interpret identify classify")
_WORK_VERBS = word_set(
    """
    show link suggest find prove indicate reveal confirm demonstrate support connect associate
    point say tell report conclude establish identify agree estimate warn claim state
    """
)
_BELIEVING = word_set("believe think feel say agree claim argue consider regard assume")
_MANY = word_set("many most several numerous countless some various leading")
# "Are beginning to find", "have come to believe": the finding is what counts.
_BEGINNING = word_set("begin start come")
# "One thing many doctors warn about is": what is said follows.
_TO_SAY = word_set("warn agree fear recommend advise believe worry")
_SOMETHING = word_set("thing something problem fact point issue danger reason truth")
_SLIP = 90
"""How alike (of 100) a misspelt calling is to one of `_LEARNED`."""
_LONG = 7
_MODALS = word_set("should must could would will can may might shall")
_WHO = (
    r"(?:critics|commentators|observers|scholars|historians|experts|people|scientists|academics|"
    r"reviewers|economists|researchers)"
)
_HELD = (
    r"(?:regarded|considered|seen|viewed|believed|thought|known|accepted|agreed|recogni[sz]ed|"
    r"acknowledged|assumed|said|held|described|understood|credited|hailed|praised|criti[cs]i[sz]ed)"
)
_BE = r"(?:is|are|has\s+been|have\s+been)"
_PASSIVES = re.compile(
    rf"\b{_BE}\s+(?:now\s+)?(?:widely|generally|commonly|universally|popularly|often|frequently|usually)\s+{_HELD}\b"
    r"(?!\s+by\b)"
    r"|\bit\s+has\s+(?:(?:often|also|even|sometimes|long|recently)\s+)?been\s+(?:suggested|proposed|noted|observed|alleged|shown|found)\s+that\b"
    rf"|\b{_WHO}\s+are\s+(?:\w+ly\s+|still\s+)?(?:divided|split|agreed|unanimous|convinced|undecided|at\s+odds)\b"
    rf"|\b(?:is|are)\s+(?:believed|said|thought|rumoured|rumored|reputed)\s+to\s+(?:be|have)\b"
    # "Is supposed to be" is a duty; only of the past is it hearsay.
    r"|\b(?:is|are)\s+supposed\s+to\s+have\s+\w+(?:ed|en|pt|wn)\b"
    r"|\b(?:has|have)\s+(?:often\s+|long\s+|sometimes\s+|frequently\s+|widely\s+|even\s+)?been\s+"
    r"(?:called|hailed|described|criti[cs]i[sz]ed|praised|condemned|regarded|seen|viewed)\b"
    r"(?=\s+(?:as\s+)?(?:an?|the|one)\b)(?![^.;]*\bby\s+(?:the\s+|[A-Z]))",
    re.IGNORECASE,
)
# Which the parser takes for a row of nouns.
_LINKS = re.compile(
    r"(?<!\w )\b(?:research|science)\s+links\b(?=\s+\w+(?:\s+\w+)?\s+(?:to|with)\b)", re.IGNORECASE
)
_THERE_IS = re.compile(
    r"\bthere(?:\s+is|['’]s)\s+(?:now\s+|also\s+)?(?:an?\s+|some\s+|much\s+|plenty\s+of\s+)?(?:\w+\s+)?"
    r"(?:evidence|proof|research|consensus|agreement)\s+"
    r"(?:that\b|among\s+(?:most\s+)?\w+s\b|linking\b)",
    re.IGNORECASE,
)
_NONE_THERE = re.compile(r"\b(?:no|little|not|any|enough)\b", re.IGNORECASE)
_IN_VIEW = re.compile(
    rf"\b(?:in\s+the\s+(?:view|opinion|eyes|judge?ment)\s+of|according\s+to|to)\s+"
    rf"(?:many|most|some|several|numerous)\s+(?:\w+\s+)?{_WHO}\b(?!\s+(?:of|from|at|in|like|such)\b)",
    re.IGNORECASE,
)


# "Such surveys" are those just spoken of.
_POINTING = frozenset({"such", "these", "those", "this", "that"})


def vague_authorities(body: Body, sentence: Span) -> Iterator[Span]:
    """The phrases of a sentence that give what it states to nobody who could be looked up."""
    text = sentence.of(body.text)
    if text.rstrip(" \"”’')").endswith("?"):
        return
    for verb in body.parsed(sentence):
        if (held := _held(verb)) is not None:
            yield held
    for match in _PASSIVES.finditer(text):
        yield Span(*match.span()).shifted(sentence.start)
    for match in _LINKS.finditer(text):
        yield Span(*match.span()).shifted(sentence.start)
    for match in _THERE_IS.finditer(text):
        if not _NONE_THERE.search(match.group()):
            yield Span(*match.span()).shifted(sentence.start)
    for match in _IN_VIEW.finditer(text):
        to = match.group().lower().startswith("to ")
        if not to or (match.start() == 0 and not match.group().endswith("people")):
            yield Span(*match.span()).shifted(sentence.start)


def gives_statement(body: Body, phrase: Span) -> bool:
    """Whether what a signal phrase ends in is followed by a statement ("Historians write that"),
    or stands beside one ("the bridge, experts say, …"); "historians write books" gives none."""
    verb = next((t for t in reversed(body.parsed(phrase)) if t.pos_ in ("VERB", "AUX")), None)
    plain = verb is not None and verb.dep_ != "xcomp" and not _is_of_some_thing(verb)
    if plain and verb is not None and _tells_which(body.parsed(phrase)[0], verb):
        return False
    if verb is None or verb.lemma_.lower() not in _PLAIN:
        return True
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return thing is None or _opens(verb)


def _tells_which(first: Token, verb: Token) -> bool:
    """ "The image most people assume a mill would look like": a noun right before the holder, and a
    preposition left without its noun, make a clause that says which image is meant."""
    states = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "that"
    if states or first.i == 0 or first.nbor(-1).pos_ != "NOUN":
        return False
    return any(
        t.dep_ == "prep"
        and t.i > verb.i
        and not list(t.children)
        and t.i + 1 < len(t.doc)
        and t.nbor().pos_ in ("PUNCT", "VERB", "AUX")
        for t in verb.subtree
    )


_PLAIN = word_set("write tell discuss quote note observe describe announce talk report calculate")


def _held(verb: Token) -> Span | None:
    """ "Some academics see the treaty as a defeat": the words from the holder to the verb."""
    lemma = verb.lemma_.lower()
    first_verb = _begun(verb)
    if lemma not in _JUDGING or (first_verb.tag_ == "VBG" and not _is_progressive(first_verb)):
        return None
    if first_verb.dep_ in ("relcl", "acl", "csubj", "xcomp") and not _is_of_some_thing(first_verb):
        return None
    holder = own_subject(first_verb)
    if holder is None or holder.i > verb.i or holder.dep_ != "nsubj" or _is_limited(verb):
        return None
    head, first = _head(holder)
    if head is None or first.lower_ in _POINTING or not _is_unnamed(holder, head):
        return None
    if first_verb.dep_ != "relcl" and _tells_which(first, verb):
        return None
    kind = _kind(head)
    if not kind or not _fits(verb, lemma, kind, head, holder):
        return None
    return Span(first.idx, verb.idx + len(verb))


def _begun(verb: Token) -> Token:
    """The verb that carries the subject and the tense: of "are beginning to find" the first."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.lemma_.lower() in _BEGINNING:
        return above
    return verb


def _is_progressive(verb: Token) -> bool:
    """ "Are finding": now, and of many."""
    return any(c.lower_ in ("are", "'re", "’re", "been") for c in verb.children if c.dep_ == "aux")


def _is_of_some_thing(verb: Token) -> bool:
    """ "A problem many scientists are finding out about": learned people, and a thing of words."""
    if verb.dep_ != "relcl" or verb.head.lemma_.lower() not in _SOMETHING:
        return False
    if verb.lemma_.lower() not in _BEGINNING | _TO_SAY:
        return False
    holder = own_subject(verb)
    return (
        holder is not None
        and _kind(holder) in ("learned", "calling")
        and any(c.lower_ in _MANY for c in holder.children)
    )


def _is_many(head: Token) -> bool:
    """ "Many scientist", "more and more doctor": many, though the ending is left out."""
    marks = {c.lower_ for c in head.lefts}
    more = any(
        c.lower_ == "more" and any(d.lower_ == "more" for d in c.children) for c in head.lefts
    )
    return bool(marks & {"many", "several", "numerous", "some"}) or more


def _is_learned(word: str) -> bool:
    """Whether a word is a calling of the learned, or a slip of the pen from one."""
    from rapidfuzz import fuzz, process

    if len(word) < _LONG:
        return False
    found = process.extractOne(word.removesuffix("s"), _LEARNED, scorer=fuzz.ratio)
    return found is not None and found[1] >= _SLIP


def _head(holder: Token) -> tuple[Token | None, Token]:
    """The noun that says who it is: of "a number of studies" and "most of the experts" the last."""
    first = holder.left_edge
    if holder.lower_ in (
        "number",
        "majority",
        "lot",
        "lots",
        "most",
        "many",
        "some",
        "plenty",
        "body",
        "alot",
    ):
        for prep in holder.children:
            if prep.lower_ == "of":
                inner = next((c for c in prep.children if c.dep_ == "pobj"), None)
                return inner, first
    return holder, first


def _is_unnamed(holder: Token, head: Token) -> bool:
    """A plural (or "research") without article, owner, name or place."""
    words = {t.lower_ for t in head.lefts}
    if words & (DEFINITE - {"the"}) or (
        "the" in words and head is holder and head.lower_ != "literature"
    ):
        return False
    if words & {"no", "few", "fewer", "other", "two", "three", "four", "five"}:
        return False
    if any(t.pos_ == "PROPN" or t.like_num for t in head.subtree if t.i != head.i):
        return False
    if any(c.dep_ in ("relcl", "acl", "appos") for c in head.children):
        return False
    places = [c for c in head.children if c.dep_ == "prep"]
    if any(t.lower_ == "world" for p in places for t in p.subtree):
        return True
    return not any(p.lower_ in ("at", "from", "by", "like", "of", "in", "for") for p in places)


def _kind(head: Token) -> str:
    word, lemma = head.lower_, head.lemma_.lower()
    if {word, lemma} & _WORKS:
        return "work"
    if head.tag_ not in ("NNS", "NNPS", "NNP") and word != "people" and not _is_many(head):
        return ""
    if {word, lemma} & _LEARNED or word in _SCIENCE_ISTS or word.endswith(_SCIENCES):
        return "learned"
    if _is_learned(word):
        return "learned"
    if {word, lemma} & _CALLINGS:
        return "calling"
    return "people" if word in _PEOPLE else ""


def _fits(verb: Token, lemma: str, kind: str, head: Token, holder: Token) -> bool:
    """Whether that kind of holder says or holds something with the verb."""
    many = holder is not head or any(c.lower_ in _MANY for c in head.children)
    if _begun(verb).dep_ == "relcl":
        return True
    if kind == "work":
        return lemma in _WORK_VERBS and (_opens(verb) or _of_something(verb))
    if not _is_now(verb):
        return False
    if kind == "people":
        few = any(c.lower_ in ("some", "other", "several") for c in head.children)
        plain = not any(c.dep_ in ("amod", "compound", "nummod") for c in head.children) or many
        wide = many or lemma in ("say", "believe")
        return lemma in _BELIEVING and plain and wide and not few and _opens(verb)
    if kind == "calling":
        return lemma in SAYING | {"agree", "advise", "recommend"} and (
            _opens(verb) or (lemma in ("recommend", "advise") and _of_something(verb))
        )
    if head.lemma_.lower() == "critic" and not many and lemma in SAYING - {"describe"}:
        # Critics of a plan are its opponents; those of a work judge it.
        return any(c.lower_ in _OF_ART for c in head.children)
    return _opens(verb) or (lemma in _OF_A_THING | {"warn"} and _of_something(verb))


_OF_ART = word_set("literary film art music theatre theater modern early contemporary")


def _is_now(verb: Token) -> bool:
    """The present or the present perfect: in the past scholars are people of a story."""
    verb = _begun(verb)
    if verb.tag_ == "VBG":
        return _is_progressive(verb)
    helps = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    if verb.tag_ in ("VBP", "VBZ", "VB", "NN", "NNS"):
        return "to" not in helps and "did" not in helps
    return verb.tag_ in ("VBN", "VBD") and bool(helps & {"have", "has"})


def _of_something(verb: Token) -> bool:
    """A thing judged: an object, "with" or "about" something, "as" something."""
    lemma = verb.lemma_.lower()
    if lemma in _AS:
        return any(c.lower_ == "as" for c in verb.subtree)
    return any(
        c.dep_ in ("dobj", "ccomp", "xcomp", "oprd")
        or (
            c.dep_ == "prep"
            and c.lower_ in ("against", "for", "to", "with", "about", "as", "on", "of")
        )
        for c in verb.children
    )


def _opens(verb: Token) -> bool:
    """Whether a statement follows, or stands before it."""
    if any(c.dep_ == "ccomp" for c in verb.children) or verb.dep_ == "parataxis":
        return True
    as_they_say = any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
    ahead = verb.doc[verb.i + 1 : min(verb.i + 5, len(verb.doc))]
    return as_they_say or any(t.lower_ == "that" and t.tag_ == "IN" for t in ahead)


def _is_limited(verb: Token) -> bool:
    """ "Should", "may", "do not": nothing is reported."""
    return any(
        c.lower_ in _MODALS or c.dep_ in ("neg", "auxpass") for c in verb.children if c.i < verb.i
    )
