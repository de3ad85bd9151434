"""What makes people ill or well: "tight collars cause headaches"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.grammar.clauses import is_finite
from feedback.essay.grammar.frame import subjects_of
from feedback.text.words import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

_ILLNESSES = word_set(
    """
    cancer cancers asthma diabetes depression anxiety obesity stroke strokes anaemia anemia
    blindness deafness dementia alzheimer infertility migraine migraines headache headaches insomnia
    allergy allergies pneumonia tumour tumours tumor tumors bronchitis arthritis osteoporosis
    scurvy rickets cholera typhoid malaria tuberculosis plague leukaemia leukemia autism adhd ptsd
    schizophrenia hypertension eczema acne ulcers measles polio eyesight miscarriages addiction
    """
)
_OF_BODY = word_set("heart lung lungs kidney kidneys liver brain bowel skin hay yellow blood bone")
_ILLS = word_set(
    "disease diseases attack attacks failure stones fever pressure damage cancer infection loss"
)
_MAKING = word_set("cause trigger cure prevent induce")
_LEADING = word_set("lead result")
# What every child is told makes ill.
_TOLD_AT_SCHOOL = word_set(
    """
    smoking smoke smoker smokers cigarette cigarettes tobacco alcohol drinking drugs sugar pollution
    polluted smog fumes exhaust air emissions gases dust stress overeating inactivity exercise
    exercising walking cycling biking chemicals virus viruses bacteria germs rats fleas mosquitoes
    radiation trauma war bullying hunger cold
    """
)


def illness_fact(verb: Token) -> tuple[Token, ...]:
    """What makes ill and the illness, of a clause that says so flatly; none of another."""
    if not is_finite(verb) or any(c.lower_ in ("can", "often") for c in verb.children):
        return ()
    objects = _objects(verb)
    ills = [t for o in objects for t in (o, *o.conjuncts) if _is_illness(t)]
    makers = [
        t
        for s in subjects_of(verb)
        if s.pos_ in ("NOUN", "PROPN", "VERB")
        for t in s.subtree
        if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ")
    ]
    if not ills or not makers or any(t.lower_ in _TOLD_AT_SCHOOL for t in makers):
        return ()
    parts = [c for t in ills for c in t.children if c.dep_ in ("compound", "amod")]
    return (*makers, *parts, *ills)


def _objects(verb: Token) -> list[Token]:
    if verb.lemma_.lower() in _MAKING:
        return [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lemma_.lower() in _LEADING:
        return [
            t
            for c in verb.children
            if c.lower_ in ("to", "in")
            for t in c.children
            if t.pos_ == "NOUN"
        ]
    return []


def _is_illness(noun: Token) -> bool:
    if noun.lower_ in _ILLNESSES:
        return True
    return noun.lower_ in _ILLS and any(
        c.lower_ in _OF_BODY for c in noun.children if c.dep_ in ("compound", "amod")
    )


ILLNESS_STEMS = frozenset(stem(word) for word in _ILLNESSES)
