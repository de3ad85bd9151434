"""What unnamed others have done: "several other countries have abolished it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import SAYING, word_set
from feedback.essay.claims.world_words import COMMON_DATES, HOLDING, NOT_STATED, OURS
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = word_set(
    """
    city cities town towns village villages country countries nation nations state states
    government governments council councils school schools college colleges university
    universities company companies firm firms business businesses factory factories hospital
    hospitals airline airlines airport airports shop shops store stores supermarket
    supermarkets restaurant restaurants museum museums club clubs bank banks church churches
    county counties district districts region regions parliament parliaments union unions
    brand brands studio studios paper papers newspapers monastery monasteries abbeys zoo zoos
    farm farms park parks theatre theatres theater theaters cinema cinemas library libraries
    port ports island islands team teams league leagues publisher publishers agency agencies
    charity charities kingdoms empires hotel hotels hall halls prisons gyms
    """
)
_SEVERAL = word_set("other many several numerous various most")
_HUNDREDS = word_set("hundreds dozens scores thousands plenty")
# Of these nothing happened that could be looked up: "many schools have had problems".
_STATES = word_set(
    """
    be have do need want like try seem become get show face struggle suffer feel look come start
    begin see notice help make give take keep work lack deal benefit learn realize realise decide
    care worry enjoy
    """
)
_BEGIN = ("begin", "start")
_TURNING = word_set("go switch turn move return change convert")
_DEFINITE = word_set("the these those this that our my your their his her its both all such")
_FROM_BEFORE = word_set("same so it this that too")


def others_deeds(verb: Token, clause: list[Token]) -> tuple[Token, ...]:
    """The words of a clause that says what several bodies without a name have done; none where it
    does not."""
    deed = _begun(verb)
    if not is_finite(verb) or deed.lemma_.lower() in SAYING | HOLDING | _STATES:
        return ()
    if not _is_done(verb) or verb.dep_ in ("csubj", "pcomp"):
        return ()
    if any(c.lower_ in _FROM_BEFORE for c in deed.children):
        return ()
    if any(c.lower_ == "same" for t in deed.children for c in t.children):
        return ()
    whole = verb.sent.text
    if COMMON_DATES.search(whole) or NOT_STATED.search(whole) or OURS.search(whole):
        return ()
    bodies = [s for s in subjects_of(verb) if _is_several(s)]
    done = {c.dep_ for c in deed.children}
    turned = deed.lemma_.lower() in _TURNING and "prep" in done
    if not bodies or not (turned or done & {"dobj", "prt", "nsubjpass"}):
        return ()
    return tuple(
        t
        for t in {t.i: t for t in (*clause, *deed.subtree)}.values()
        if t.pos_ in ("NOUN", "PROPN", "VERB")
        and t.lower_ not in _BODIES
        and t.lemma_ not in _BEGIN
    )


def _begun(verb: Token) -> Token:
    """What is begun: the "put" of "have begun to put"."""
    if verb.lemma_ in _BEGIN:
        return next((c for c in verb.children if c.dep_ == "xcomp"), verb)
    return verb


def _is_done(verb: Token) -> bool:
    """ "Banned", "have banned", "were banned", "are banning"; not "ban" or "have to ban"."""
    aux = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBG":
        return bool(aux & {"are", "’re", "'re"})
    return verb.tag_ == "VBD" or (
        verb.tag_ == "VBN" and bool(aux & {"have", "had", "’ve", "'ve", "were", "been"})
    )


def _is_several(subject: Token) -> bool:
    """Whether a subject is several bodies of one kind, none of them named or told of before."""
    of = [t for c in subject.children if c.lower_ == "of" for t in c.children]
    if subject.lower_ in _HUNDREDS and of:
        return of[0].lower_ in _BODIES
    marks = {c.lower_ for c in subject.children if c.dep_ in ("amod", "det", "nummod", "advmod")}
    return (
        subject.lower_ in _BODIES
        and subject.tag_ == "NNS"
        and bool(marks & _SEVERAL)
        and not marks & _DEFINITE
        and not any(c.dep_ in ("relcl", "acl") for c in subject.children)
        and not any(t.ent_type_ and t.pos_ == "PROPN" for t in subject.subtree)
    )
