"""What a sentence's clauses judge: the thing that is called reliable, trusted, doubted or of use.

The words of a verdict say little by themselves ("a reliable car"); the clause shows of what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.evaluations.words import DOCUMENTS, LABELLED, THINGS

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

# Of evidence, as a rule; and of much else too, so that only a document in the present has them.
_STRICT = word_set(
    """
    reliable unreliable trustworthy untrustworthy credible biased bias unbiased accurate inaccurate
    objective subjective dependable believable authentic impartial outdated misleading questionable
    doubtful dubious balanced neutral trustable convincing persuasive
    reputable legit legitimate authoritative factual representative truthful
    """
)
_LOOSE = word_set(
    """
    useful useless helpful valuable invaluable limited informative insightful flawed incomplete
    relevant irrelevant problematic
    """
)
_RANKS = word_set("good bad great poor weak strong better best worse worst solid decent perfect")
_PLAIN_RANKS = word_set("good bad great poor weak strong")
_CALLED_SOURCE = word_set("source document extract excerpt")
_SIDES = word_set(
    """
    advantage disadvantage value merit limitation weakness strength drawback flaw shortcoming bias
    virtue downside defect
    """
)
_EVIDENCE = re.compile(
    r"(?:sources?|evidence|accounts?|documents?|articles?|witness(?:es)?|records?|websites?"
    r"|sites?)$",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rf"(?:{DOCUMENTS})$", re.IGNORECASE)
_ANY = re.compile(rf"(?:{DOCUMENTS}|{THINGS}|sites?|papers?|essays?|pages?)$", re.IGNORECASE)
_MAKER = re.compile(
    r"(?:author|writer|historian|journalist|photographer|cartoonist)s?$", re.IGNORECASE
)
# Works of reference and platforms that students judge by name.
_NAMED_MEDIA = word_set("wikipedia britannica youtube tiktok reddit quora buzzfeed")
_SAID = word_set(
    """
    claim word figure number account story conclusion statement view version opinion information
    testimony argument finding result evidence point
    """
)
_POINTING = word_set("the this that these those both each either neither")
_OWN = word_set("my our")
_PRONOUNS = word_set("it this they these those")
_ORDINALS = word_set("one ones first second third fourth fifth last other former latter next")
_FACETS = word_set("content origin provenance tone language authorship")
_OWNERS = word_set("its his her their")
_COPULAS = word_set("be seem appear look become remain sound")
_TRUSTING = word_set("trust believe doubt question rely")
_COMPARED = word_set("better best worse worst")
_FINDING = word_set("find consider deem call think judge")
_PERSUASIVE = word_set("convincing persuasive unconvincing plausible")
_JUDGES = word_set("i we you one me us historian historians reader readers")
_ENQUIRERS = word_set(
    "historian researcher reader student question enquiry inquiry research topic argument"
    " investigation we i us me essay project study"
)
_HANDLING = word_set("take treat use read handle accept approach regard view")
_SUBJECTS = ("nsubj", "nsubjpass")
_OPINION = word_set("think believe feel say find consider argue know mean make suppose")
_SPEAKERS = word_set("i we you one this which that")


def judged(parse: SpacySpan, kinds: frozenset[str] = frozenset()) -> Iterator[tuple[Token, bool]]:
    """The heads of what the clauses judge as evidence: a source, or "it" and "the first one".

    With each, whether the words of the verdict are used of evidence alone.

    `kinds`: what else the pack calls its sources. Whether a pronoun means a source is for the
    caller to see.
    """
    for token in parse:
        for thing in _judged_at(token):
            evidence = _only_evidence(token)
            if is_source(thing, kinds, evidence=evidence) or is_pronoun(thing):
                yield thing, evidence


def is_maker(token: Token) -> bool:
    """Whether a noun means whoever wrote something."""
    return _MAKER.match(token.text) is not None


def is_source(token: Token, kinds: frozenset[str] = frozenset(), *, evidence: bool = True) -> bool:
    """Whether a noun points to something that was read: labelled, definite, no maker of it.

    evidence: also nouns that mean it only where they are judged as evidence ("the map").
    """
    if is_maker(token):
        return False
    if token.lower_ in _NAMED_MEDIA:
        return evidence or token.dep_ == "dobj"
    if _is_labelled(token):
        return True
    if not (_ANY if evidence else _DOCUMENT).match(token.text) and not (
        evidence and token.lower_ in kinds
    ):
        return False
    return _is_definite(token) and not any(c.lower_ == "of" for c in _bank(token))


def in_source(token: Token) -> bool:
    """Whether somebody or something is "in Source 2"."""
    return any(
        c.dep_ == "prep" and c.lower_ in ("in", "of", "from") and LABELLED.search(_text(c))
        for c in token.children
    )


def described(token: Token) -> set[str]:
    """A noun with what describes it: "the official newspaper", "the website of the shop"."""
    return {t.lemma_.casefold() for t in token.subtree if t.pos_ in ("NOUN", "PROPN", "ADJ")}


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for a thing named before, or for something that belongs to it."""
    if token.lower_ in _PRONOUNS:
        return token.dep_ != "det"
    if token.lower_ in _ORDINALS:
        return token.dep_ in _SUBJECTS and _is_definite(token)
    if token.lemma_ in _FACETS:
        return any(c.lower_ == "the" for c in token.children)
    return token.lemma_ in _SAID and any(c.lower_ in _OWNERS for c in token.children)


def introduced(parse: SpacySpan) -> bool:
    """Whether a sentence says what kind of document a source is ("The first is a letter")."""
    subject = subject_of(parse)
    if subject is None or subject.head.lemma_ != "be":
        return False
    kinds = [t for t in parse if t.dep_ == "attr" and t.head == subject.head]
    if _is_labelled(subject):
        return bool(kinds)
    known = is_pronoun(subject) or is_source(subject) or subject.lower_ in ("source", "text")
    return known and any(_ANY.match(t.text) for t in kinds)


def counts(token: Token) -> bool:
    """Whether a word counts one of several things ("the first", "the last one")."""
    return token.lower_ in _ORDINALS


def subject_of(parse: SpacySpan) -> Token | None:
    """The subject of a sentence's main clause."""
    return next((_subject(t) for t in parse if t.dep_ == "ROOT"), None)


def _judged_at(token: Token) -> Iterator[Token]:
    verb = token.head
    if token.lower_ in _STRICT | _LOOSE and token.dep_ in ("acomp", "attr", "oprd", "conj"):
        yield from _called(token)
    elif token.lower_ in _PLAIN_RANKS and token.dep_ == "acomp":
        yield from (t for t in _called(token) if t.lemma_ in _CALLED_SOURCE or _is_labelled(t))
    elif _EVIDENCE.match(token.text) and token.dep_ == "attr" and _is_ranked(token):
        yield from _called(token)
    elif token.lower_ in _COMPARED and token.dep_ == "acomp" and _has_reason(token):
        yield from (t for t in _called(token) if _DOCUMENT.match(t.text) or _is_labelled(t))
    elif (
        token.dep_ in ("ccomp", "oprd", "acomp")
        and token.lower_ in _STRICT | _LOOSE | _PERSUASIVE
        and verb.lemma_ in _FINDING
    ):
        yield from _found_to_be(token)
    elif token.lemma_ in _TRUSTING:
        yield from _trusted(token)
    elif token.lemma_ in _HANDLING:
        yield from _handled(token)
    elif token.lemma_ == "convince" and token.tag_ in ("VBZ", "VBP"):
        yield from _convincing(token)
    elif _EVIDENCE.match(token.text) and token.dep_ in _SUBJECTS and _is_ranked(token):
        yield from (c for c in verb.children if c.dep_ == "attr" and verb.lemma_ == "be")
    elif token.lemma_ == "count" and token.tag_ in ("VBZ", "VBP"):
        more = {c.lower_ for c in token.children if c.dep_ in ("advmod", "dobj", "prep")}
        yield from _subjects(token) if more & {"more", "less"} else ()
    elif token.lemma_ in _SIDES and token.dep_ == "dobj" and verb.lemma_ in ("have", "suffer"):
        yield from _subjects(verb) if verb.tag_ != "VBD" else ()
    elif token.lemma_ == "weight" and token.dep_ in ("dobj", "pobj"):
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        yield from _subjects(verb) if verb.lemma_ in ("carry", "have", "hold") else ()
    elif token.lower_ in ("use", "value") and verb.lower_ == "of" and verb.head.lemma_ == "be":
        yield from _subjects(verb.head) if verb.head.tag_ in ("VBZ", "VBP", "VB") else ()


def _has_reason(token: Token) -> bool:
    """ "The hospital's page is better, as it lists its sources"."""
    clauses = [c for t in (token, token.head) for c in t.children if c.dep_ == "advcl"]
    return any(
        m.dep_ == "mark" and m.lower_ in ("because", "since", "as")
        for c in clauses
        for m in c.children
    )


def _found_to_be(token: Token) -> Iterator[Token]:
    """ "I do not find the report convincing"."""
    judge = _subject(token.head)
    if judge is not None and judge.lower_ in _JUDGES and token.head.tag_ != "VBD":
        yield from (c for c in (*token.children, *token.head.children) if _is_object(c))


def _is_object(token: Token) -> bool:
    return token.dep_ in ("nsubj", "dobj") and token.lower_ not in _JUDGES


def _only_evidence(token: Token) -> bool:
    """Whether the words of the verdict are used of evidence alone, whatever it is."""
    if token.dep_ == "attr" and _EVIDENCE.match(token.text):
        return True
    return token.lower_ in _STRICT or token.lemma_ in _HANDLING


def _called(token: Token) -> Iterator[Token]:
    verb = token.head
    while verb.dep_ == "conj" and verb.pos_ in ("ADJ", "NOUN"):
        verb = verb.head
    verb = verb.head if verb.pos_ in ("ADJ", "NOUN") else verb
    if verb.lemma_ not in _COPULAS or _is_told(verb):
        return
    if token.lower_ in _LOOSE and (verb.tag_ in ("VBD", "VBN") or _serves_others(token)):
        return
    if verb.tag_ in ("VBD", "VBN") and any(_is_thing(t) for t in _subjects(verb)):
        return
    if token.lower_ == "accurate" and any(c.lower_ == "to" for c in token.children):
        return
    yield from _subjects(verb)


def _is_thing(token: Token) -> bool:
    """Whether a noun means something that was read only where it is judged now ("the law")."""
    return not (_DOCUMENT.match(token.text) or _is_labelled(token) or is_pronoun(token))


def _serves_others(token: Token) -> bool:
    """ "Useful to gardeners"; what is useful to a historian, or for an enquiry, is evidence."""
    served = [c for p in token.children if p.lower_ in ("to", "for") for c in p.children]
    return any(c.dep_ == "pobj" and c.lemma_ not in _ENQUIRERS for c in served)


def _trusted(verb: Token) -> Iterator[Token]:
    if verb.tag_ == "VBN" and _has_auxiliary(verb):
        yield from _subjects(verb)
        return
    judge = _subject(verb)
    if judge is None or judge.lower_ not in _JUDGES or verb.tag_ == "VBD" or _is_told(verb):
        return
    if any(c.dep_ == "aux" and c.lower_ == "did" for c in verb.children):
        return
    for child in verb.children:
        if child.dep_ in ("dobj", "npadvmod", "nsubj", "dep") and child is not judge:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "on":
            yield from (c for c in child.children if c.dep_ == "pobj")


def _convincing(verb: Token) -> Iterator[Token]:
    """ "Source 1 convinces me more"; an article that convinces somebody *that* is retold."""
    objects = {c.lower_ for c in verb.children if c.dep_ == "dobj"}
    if objects & {"me", "us"} and not any(c.dep_ == "ccomp" for c in verb.children):
        yield from _subjects(verb)


def _handled(verb: Token) -> Iterator[Token]:
    """ "Should be read with caution", "cannot be taken at face value"."""
    ends = {c.lower_ for p in verb.children if p.dep_ == "prep" for c in p.children}
    judge = _subject(verb)
    if verb.lemma_ == "use" and ends & {"evidence", "proof"} and verb.tag_ != "VBD":
        if judge is not None and judge.lower_ in _JUDGES:
            yield from (c for c in verb.children if c.dep_ == "dobj")
        return
    with_care = {c.lower_ for c in verb.children} & {"carefully", "cautiously", "critically"}
    if verb.tag_ == "VBN" and with_care and _has_auxiliary(verb):
        yield from _subjects(verb)
        return
    if not ends & {
        "question",
        "reserve",
        "reservations",
        "scepticism",
        "caution",
        "care",
        "value",
        "suspicion",
        "salt",
        "pinch",
        "grain",
    }:
        return
    if verb.tag_ == "VBN":
        yield from _subjects(verb)
    else:
        yield from (c for c in verb.children if c.dep_ == "dobj")


def _subjects(verb: Token) -> Iterator[Token]:
    found = _subject(verb)
    if found is not None and not _is_told(verb):
        yield found


def _subject(verb: Token) -> Token | None:
    """The subject of a verb; that of the verb it hangs on where it has none of its own."""
    while True:
        found = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if found is not None and found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
            return verb.head
        if found is not None or verb.dep_ not in ("xcomp", "conj", "acl") or verb.head == verb:
            return found
        verb = verb.head


def _is_told(verb: Token) -> bool:
    """Whether the clause is what somebody else says, or what a thing shows."""
    while verb.head != verb:
        if verb.dep_ in ("ccomp", "pcomp", "csubj") and verb.head.pos_ in ("VERB", "AUX"):
            teller = _subject(verb.head)
            opinion = verb.head.lemma_ in _OPINION | _COPULAS
            if not opinion and _introduces(verb):
                return True
            if opinion and teller is not None and teller.lower_ not in _SPEAKERS | _PRONOUNS:
                return True
        verb = verb.head
    return False


def _introduces(verb: Token) -> bool:
    """A clause that hangs on a verb of telling, not two clauses side by side."""
    if any(
        c.dep_ == "mark" and c.lower_ in ("that", "if", "whether", "how") for c in verb.children
    ):
        return True
    return verb.head.i < verb.i


def _is_ranked(token: Token) -> bool:
    if any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children):
        return False
    ranks = _RANKS | _STRICT | _LOOSE
    return any(c.dep_ == "amod" and c.lower_ in ranks for c in token.children)


def _is_labelled(token: Token) -> bool:
    doc, start = token.doc, max(0, token.i - 1)
    near = doc[start : min(len(doc), token.i + 2)]
    found = LABELLED.search(near.text)
    return found is not None and token.text in found.group().split()


def _is_definite(token: Token) -> bool:
    if any(c.dep_ == "poss" and c.lower_ in _OWN for c in token.children):
        return False
    return any(
        c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in _POINTING) for c in token.children
    )


def _text(token: Token) -> str:
    return " ".join(t.text for t in token.subtree)


def _bank(token: Token) -> Iterator[Token]:
    """ "A source of water", no source."""
    if token.lemma_ in ("source", "study"):
        yield from (c for c in token.children if c.dep_ == "prep")


def _has_auxiliary(verb: Token) -> bool:
    return any(c.tag_ == "MD" for c in verb.children)
