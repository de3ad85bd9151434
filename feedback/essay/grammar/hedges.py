"""The words that make a statement careful: what a writer puts in who does not know for certain.

They stand at the verb ("may have known"), in the clause ("in part", "it seems"), over it ("tends
to", "was said to", "Marten believed that") or beside it as a condition ("if it rains").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from feedback.essay.attributions.signal_words import word_set
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = word_set("may might could")
_ADVERBS = word_set(
    """
    perhaps possibly maybe probably likely apparently seemingly arguably allegedly reportedly
    supposedly presumably conceivably sometimes often occasionally frequently usually generally
    typically normally partly partially largely mostly mainly almost nearly virtually practically
    ostensibly purportedly potentially
    """
)
_DOUBTED = word_set(
    """
    possible probable likely potential alleged supposed apparent presumed suspected estimated
    approximate
    """
)
_NEARLY = word_set("almost nearly virtually practically")
_UNSURE = word_set(
    """
    hint sign suggestion possibility suspicion hope fear belief theory rumour rumor indication
    chance
    """
)
# "Almost doubled" and "doubled" tell one figure, rounded.
_FACTORS = word_set("double triple treble quadruple halve")
# Who tries has not done it yet.
_TRYING = word_set("try attempt seek aim hope intend plan want wish mean strive struggle")
_MEANT = word_set("suppose mean design intend repute")
# What is found in these is not yet found in people.
_MODELS = word_set(
    "mouse mice rat monkey animal rabbit fly laboratory lab dish tube tissue primate simulation"
)
_WISHING = frozenset(
    stem(word) for word in word_set("hope hoped want wish dream long propose consider")
)
_PLANS = word_set("plan proposal idea hope wish dream scheme suggestion call demand ambition")
_FIRM = word_set("plan scheme")
_WEIGHING = word_set("consider discuss debate weigh examine study float study propose reject")
_PERSONS = word_set(
    """
    people person adult child woman man pupil student teenager worker patient driver player parent
    boy girl smoker user reader runner employee volunteer participant farmer family baby those
    beginner sufferer elderly young
    """
)
_PERSON_STEMS = frozenset(stem(word) for word in _PERSONS)
_RAISING = word_set("seem appear tend threaten promise")
_HELD = word_set(
    """
    suggest believe think suspect fear hope guess suppose speculate assume claim allege argue
    maintain insist predict expect estimate imagine propose hint imply boast
    """
)
_SAID = word_set("say report rumour rumor allege repute")
_CAREFUL = word_set("likely unlikely possible probable conceivable plausible thought")
_PHRASES = re.compile(
    r"(?i)\b(?:(?:there\s+is|there\s+are|there\s+was|we\s+have|gives?\s+us|has)\s+(?:\w+\s+)?(?:reasons?|grounds|cause)\s+"
    r"to\s+(?:think|believe|suspect|suppose|hope|fear|expect)"
    r"|there\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:signs?|indications?|hints?|a\s+chance|a\s+possibility)"
    r"|on\s+the\s+face\s+of\s+it|at\s+first\s+(?:sight|glance)|in\s+(?:theory|principle)|on\s+paper"
    r"|(?:so|as)\s+far\s+as\s+(?:we|anyone|is)\s+(?:know|knows|known|can\s+tell)|at\s+times"
    r"|from\s+time\s+to\s+time|now\s+and\s+(?:then|again)|more\s+often\s+than\s+not"
    r"|in\s+all\s+(?:likelihood|probability)|the\s+chances\s+are|chances\s+are|by\s+and\s+large"
    r"|on\s+the\s+whole|as\s+a\s+rule|more\s+or\s+less|under\s+(?:(?:certain|some|the\s+right|\w+)\s+)"
    r"(?:conditions|circumstances)|it\s+(?:may|might|could)\s+be|it\s+is\s+(?:not|far\s+from|by\s+no\s+means|not\s+yet)\s+"
    r"(?:certain|clear|sure|known|proven|proved|settled)|(?:it\s+is\s+)?(?:unclear|uncertain|unknown)\s+whether"
    r"|in\s+(?:his|her|their|its)\s+(?:view|opinion|eyes)|(?:on|in)\s+(?:a\s+few|some|rare)\s+occasions"
    r"|in\s+part|to\s+some\s+extent|to\s+a\s+degree|it\s+(?:seems|seemed|appears|appeared)"
    r"|for\s+the\s+most\s+part|in\s+(?:some|many|most|certain)\s+(?:cases|places|years|ways)"
    r"|so\s+it\s+is\s+said|I\s+(?:think|suspect|believe|imagine)|it\s+is\s+(?:said|thought|possible))\b"
)
_CITING = (
    r"(?!\s+to\s+(?:(?:the|this|both|an?)\s+)?(?:[\w-]+\s+)?(?:articles?|sources?|authors?|texts?|passages?|"
    r"documents?|extracts?|excerpts?|reports?|stud(?:y|ies)|writer)\b|\s+to\s+(?-i:[A-Z]|Source|Doc))"
)
_CLAUSES = frozenset(("advcl", "ccomp", "relcl", "acl", "parataxis", "conj"))
_TELL = _HELD | _SAID | word_set("say write state tell claim think add explain warn")
_CONDITIONS = word_set("if unless provided providing")
_CONDITIONED = re.compile(
    r"(?i)\b(?:if|unless|provided|providing|in\s+case|as\s+long\s+as|only\s+when|whenever|when|where"
    r"|should|once)\b|(?<!\w)Were\s"
)
_WEAK = re.compile(
    r"(?i)\b(?:may|might|could|can|would|should|perhaps|possibly|maybe|probably|likely|unlikely"
    r"|apparently|seemingly|sometimes|often|frequently|commonly|occasionally|rarely|usually"
    r"|generally|typically|normally|in\s+general|part(?:ly|ially)|in\s+part|largely|mainly|mostly"
    r"|chiefly|seems?|seemed|appears?|appeared|apparent|arguabl[ey]|presumabl[ey]|supposed\w*"
    r"|suggest\w*|indicates?|indicated|impl(?:y|ies|ied)|tends?|tended|tendency|hope[sd]?|hoping"
    r"|try|tries|tried|want(?:s|ed)?|wish\w*|believe[sd]?|belief|think|thinks|thought|theory"
    r"|said\s+to|it\s+is\s+said|potential\w*|possib\w+|chances?|able|capable|aim(?:s|ed)?"
    r"|helps?|helped|expect\w*|predict\w*|forecast|estimat\w*|opinion|view|plan(?:s|ned)?|threat\w*"
    r"|presumed|approximate\w*|claim\w*|argu\w+|alleg\w*|insist\w*|maintain\w*|report\w*\s+to|rumou?rs?|rumou?red|legend"
    rf"|according{_CITING}|suspect\w*|fear(?:s|ed)?|doubt\w*|question\w*|assum\w+|guess\w*|propos\w+"
    r"|risk\w*|some|many|most|few|several|certain|majority|almost|nearly|roughly|about|up\s+to"
    r"|as\s+(?:much|many)\s+as|at\s+most|less\s+certain|as\s+a\s+rule|on\s+the\s+whole|by\s+and\s+large"
    r"|in\s+some\s+measure|to\s+(?:some|an?|a\s+certain|a\s+large)\s+(?:extent|degree)"
    r"|so\s+to\s+speak|whether|as\s+if|as\s+though|looks?\s+like|looked\s+like"
    r"|probability|likelihood|odds|signs?|indications?|suspicion|hearsay|tradition|reputed\w*|eyes|mind|evidence"
    r"|speculat\w*|surmise[sd]?|conjecture\w*|hint(?:s|ed)|liable|apt|no\s+evidence|nobody\s+knows|myths?|untrue|disputed?|den(?:y|ies|ied)"
    r"|on\s+the\s+face\s+of\s+it|at\s+first\s+(?:sight|glance)|in\s+principle|on\s+paper|as\s+far\s+as"
    r"|at\s+times|from\s+time\s+to\s+time|now\s+and\s+(?:then|again)|virtually|practically|ostensibl[ey]"
    r"|purported\w*|unknown|uncertain|not\s+known|occasions|intend\w*|intention|attempt\w*|seeks?|sought"
    r"|meant\s+to|designed\s+to|a\s+number\s+of"
    r"|conceivabl[ey]|on\s+average|more\s+or\s+less|not\s+(?:sure|certain)|hypothes\w+"
    r"|imagine\w*|vulnerable|prone|hint\w*|in\s+all\s+likelihood|convinced|unclear|hardly)\b|\?"
)
Kind = Literal["modal", "adverb", "held", "condition"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """The careful words, from code point `start` to `end` of the parsed text; `holder` is whose
    belief it is, where it is somebody's."""

    start: int
    end: int
    kind: Kind
    holder: str = ""


def hedges_of(verb: Token) -> Iterator[Hedge]:
    """What makes the clause of `verb` careful, the nearest first."""
    for token in verb.children:
        if (token.dep_ in ("aux", "auxpass") and token.lower_ in _MODALS) or (
            token.lower_ == "can" and _is_reading(verb)
        ):
            yield _of(token, "modal")
        elif token.dep_ in ("advmod", "intj", "npadvmod") and _is_careful_adverb(token, verb):
            yield _of(token, "adverb")
    yield from _over(verb)
    yield from _in_phrases(verb)
    yield from _with_weak_object(verb)
    yield from _in_models(verb)
    yield from _for_whom(verb)
    yield from _doubted(verb)
    for token in verb.children:
        if token.dep_ == "advcl" and _opens_with(token, _CONDITIONS):
            found = list(token.subtree)
            yield Hedge(found[0].idx, found[-1].idx + len(found[-1]), "condition")


def _is_careful_adverb(token: Token, verb: Token) -> bool:
    if token.lower_ in _NEARLY and verb.lemma_.lower() in _FACTORS:
        return False
    return token.lower_ in _ADVERBS


def is_only_tried(verb: Token) -> bool:
    """Whether the passage says no more than that somebody tries or means to: "hopes to open"."""
    head = verb.head
    if verb.dep_ != "xcomp" or head.i == verb.i:
        return False
    # The tagger's lemma of "hoped" is "hop".
    known = _MEANT if _is_passive(head) else _TRYING
    return head.lemma_.lower() in known or stem(head.lower_) in {stem(word) for word in known}


def is_only_wished(verb: Token) -> bool:
    """Whether the passage says no more than that somebody wishes it or turns it over: "hopes to
    close", "is considering a plan to offer". Who plans to do it may be said to be going to."""
    head = verb.head
    if verb.dep_ == "relcl":
        would = any(c.lower_ == "would" for c in verb.children)
        return would and head.dep_ == "nsubjpass" and head.head.lemma_.lower() in _WEIGHING
    if verb.dep_ == "pcomp" and head.lower_ in ("about", "of"):
        return head.head.lemma_.lower() in ("think", "dream", "talk", "speak")
    if verb.dep_ == "xcomp":
        return stem(head.lemma_.lower()) in _WISHING or stem(head.lower_) in _WISHING
    if verb.dep_ != "acl" or verb.tag_ != "VB" or head.lemma_.lower() not in _PLANS:
        return False
    over = head.head.lemma_.lower()
    return head.lemma_.lower() not in _FIRM or over in _WEIGHING


def is_still_to_come(verb: Token) -> bool:
    """Whether a verb tells the future or a wish, and no deed."""
    return any(
        c.dep_ == "aux"
        and c.lower_ in ("will", "would", "to", "shall", "ll", "’ll", "'ll", "going")
        for c in verb.children
    )


def _doubted(verb: Token) -> Iterator[Hedge]:
    """ "Is a possible cause", "the alleged forger"."""
    for noun in verb.children:
        if noun.dep_ in ("attr", "dobj", "oprd"):
            doubted = (t for t in noun.lefts if t.dep_ == "amod" and t.lower_ in _DOUBTED)
            yield from (_of(t, "modal") for t in doubted)


def _in_models(verb: Token) -> Iterator[Hedge]:
    """ "In mice", "in the laboratory"."""
    for token in verb.subtree:
        if token.dep_ == "prep" and token.lower_ in ("in", "on", "with", "among"):
            for noun in token.children:
                if noun.dep_ == "pobj" and noun.lemma_.lower() in _MODELS:
                    yield Hedge(token.idx, noun.idx + len(noun), "condition")


def _for_whom(verb: Token) -> Iterator[Hedge]:
    """ "For people who sleep badly", "among older patients": of whom alone it is said."""
    for token in verb.children:
        if token.dep_ != "prep" or token.lower_ not in ("for", "among"):
            continue
        for noun in token.children:
            marked = [c for c in noun.children if c.dep_ in ("relcl", "acl", "amod", "prep")]
            if noun.dep_ == "pobj" and noun.lemma_.lower() in _PERSONS and marked:
                last = max(noun.subtree, key=lambda t: t.i)
                yield Hedge(token.idx, last.idx + len(last), "condition")


def names_persons(text: str) -> bool:
    """Whether a text speaks of people of some sort, or of "those who"."""
    return any(stem(w.lower()) in _PERSON_STEMS for w in re.findall(r"[A-Za-z]+", text))


def careful_words(text: str) -> frozenset[str]:
    """The stems of the careful words of a sentence; "?" where it asks. May is a month too."""
    found = (m.group() for m in _WEAK.finditer(text) if m.group() != "May" or m.start() == 0)
    return frozenset(" ".join(stem(word) for word in words.split()) for words in found)


def scope_of(verb: Token) -> str:
    """The words of a sentence that say how a verb in it is meant: those under it and those that it
    hangs from, without the clauses that merely stand beside it."""
    inside = set(verb.subtree)
    for _ in range(8):
        if verb.head.i == verb.i or _stands_beside(verb):
            break
        verb = verb.head
        inside.add(verb)
        inside.update(t for c in verb.children if c.dep_ not in _CLAUSES for t in c.subtree)
    end = verb.sent[-1].text
    return " ".join(t.text for t in sorted(inside, key=lambda t: t.i)) + (
        "?" if end.endswith("?") else ""
    )


def _stands_beside(verb: Token) -> bool:
    subject = any(c.dep_.startswith("nsubj") for c in verb.children)
    if verb.dep_ == "ccomp":
        return verb.head.i > verb.i and verb.head.lemma_.lower() not in _TELL
    return subject and verb.dep_ in ("conj", "parataxis", "advcl")


def is_conditional(text: str) -> bool:
    """Whether a sentence names a condition or an occasion ("if", "when")."""
    return _CONDITIONED.search(text) is not None


def is_careful_word(word: str) -> bool:
    """Whether a lower-case word only makes a statement careful."""
    return word in _ADVERBS or word in _MODALS or word in _DOUBTED


def _of(token: Token, kind: Kind) -> Hedge:
    return Hedge(token.idx, token.idx + len(token), kind)


def _opens_with(clause: Token, marks: frozenset[str]) -> bool:
    first = next(iter(clause.subtree), clause)
    return first.lower_ in marks or any(
        c.dep_ in ("mark", "advmod") and c.lower_ in marks for c in clause.children
    )


def _over(verb: Token) -> Iterator[Hedge]:
    """The verbs and adjectives that `verb` hangs from: "seems to", "is likely to", "fear that"."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        yield from _over(head)
        return
    if head.i == verb.i or verb.dep_ not in ("xcomp", "ccomp", "acl"):
        return
    lemma = head.lemma_.lower()
    if (verb.dep_ == "xcomp" and lemma in _RAISING) or (
        head.pos_ == "ADJ" and head.lower_ in _CAREFUL
    ):
        yield _of(head, "modal")
    elif verb.dep_ == "xcomp" and lemma in _SAID | _HELD and _is_passive(head):
        yield Hedge(head.idx, verb.idx, "held")
    elif lemma == "be" and verb.dep_ in ("ccomp", "csubj") and _careful_adjective(head):
        yield from (_of(t, "modal") for t in _careful_adjective(head))
    elif verb.dep_ == "ccomp" and lemma in _HELD and head.i < verb.i:
        subject = next((c for c in head.children if c.dep_.startswith("nsubj")), None)
        start = subject.left_edge.idx if subject is not None else head.idx
        yield Hedge(start, head.idx + len(head), "held", subject.text if subject else "")
    elif verb.dep_ == "xcomp" and lemma == "be":
        yield from hedges_of(head)
    elif verb.dep_ == "acl" and lemma in _UNSURE and head.pos_ == "NOUN":
        yield _of(head, "modal")


def _careful_adjective(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "acomp" and c.lower_ in _CAREFUL]


def _is_reading(verb: Token) -> bool:
    """ "can be read as": one reading among others."""
    return _is_passive(verb) and any(c.lower_ == "as" for c in verb.children)


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def _in_phrases(verb: Token) -> Iterator[Hedge]:
    # No phrase outside the verb's own sentence hangs on it.
    sentence = verb.sent
    for found in _PHRASES.finditer(sentence.text):
        start, end = (sentence.start_char + place for place in found.span())
        tokens = verb.doc.char_span(start, end, alignment_mode="expand")
        if tokens is None:
            continue
        root = tokens.root
        over = verb.head.i == root.i and verb.dep_ in ("ccomp", "csubj", "advcl", "relcl", "acl")
        if over or root.head.i == verb.i or _is_under(root, verb):
            under = found.group().lower().startswith("under")
            yield Hedge(start, end, "condition" if under else "adverb")


def _is_under(token: Token, verb: Token) -> bool:
    """Whether the nearest verb over `token` is `verb`."""
    while token.head.i != token.i:
        token = token.head
        if token.i == verb.i:
            return True
        if token.pos_ == "VERB" and token.i != verb.i:
            return False
    return False


def _with_weak_object(verb: Token) -> Iterator[Hedge]:
    """ "For most patients", "in some towns"."""
    for token in verb.children:
        if token.dep_ != "prep":
            continue
        for noun in token.children:
            weak = [
                c
                for c in noun.lefts
                if c.lower_ in ("some", "most", "many", "certain", "several", "few")
            ]
            if noun.dep_ == "pobj" and weak:
                kind: Kind = "condition" if token.lower_ == "under" else "adverb"
                yield Hedge(token.idx, noun.idx + len(noun), kind)
