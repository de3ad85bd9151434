"""Verbs in a form that the word before them does not take: "could went", "accused of sabotaged".

Told by closed lists of forms first; the parser's word for a form is only ever a second sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from feedback.essay.attributions.signal_words import word_set
from feedback.essay.quotations.misspelling import is_word
from feedback.grammar.verb_forms import past_forms, past_only
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FormKind = Literal["have", "be", "modal", "do", "to", "preposition"]


class Misformed(NamedTuple):
    """Words whose last is a verb in a form that the first does not take; `before` is the first."""

    span: Span
    kind: FormKind
    before: str
    verb: str


_HAVE = word_set("have has had having 've ’ve")
_BE = word_set("is are was were am be been being")
_MODALS = word_set("can could should would will may might must shall ca wo 'll ’ll")
_NOT = word_set("not n't n’t nt")
_ADVERBS = _NOT | word_set(
    """
    never already also always just ever recently really only even still actually probably often
    simply easily finally truly certainly definitely usually
    """
)
# What follows is the subject of a verb to come: "all he had went to the poor".
_HEADLESS = word_set(
    "what whatever all everything anything nothing who whoever that which how as than"
)
_NOT_PAST = word_set("saw rose fell lay wound found bound ground felt left thought")
_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_ENDS_LIKE_PAST = word_set(
    """
    need feed seed speed bleed breed exceed proceed succeed embed shed wed shred sled heed weed bed
    red led hundred indeed sacred naked wicked add
    """
)
_WANTING = word_set(
    """
    want wants wanted wanting need needs needed try tries tried trying able unable decide decides
    decided order have has had having hope hopes hoped supposed forced learn learned chose choose
    like likes love loves continue started start began begin ought plan planned how allowed refuse
    refused ready chance
    """
)
_SURELY_WANTING = word_set(
    """
    want wants wanted need needs needed try tries tried trying able unable decide decides decided
    order hope hopes hoped supposed ought refuse refused
    """
)
_PREPOSITIONS = word_set("of by for without from about")
_NAMED_BY_STATE = word_set(
    """
    unemployed employed wounded injured educated gifted deceased accused disabled unskilled skilled
    united limited related interested expected needed required
    """
)
_AFTER_FINITE = word_set(
    "the a an this these those my your his her their our him them me us it was were"
)


def misformed(sentence: Iterable[Token]) -> Iterator[Misformed]:
    """The misformed verbs in one sentence's tokens; a verb is named once."""
    tokens = [token for token in sentence if not token.is_space]
    seen: set[int] = set()
    for k, token in enumerate(tokens):
        for kind, fits in _FINDERS.items():
            at = fits(tokens, k)
            if at is not None and at not in seen:
                seen.add(at)
                verb = tokens[at]
                span = Span(token.idx, verb.idx + len(verb))
                yield Misformed(span, kind, token.text, verb.text)


def _next(tokens: Sequence[Token], k: int) -> int | None:
    """The place of the word after `k` and its "not", "never", "also"."""
    at = k + 1
    while at < len(tokens) and tokens[at].lower_ in _ADVERBS:
        at += 1
    return at if at < len(tokens) and tokens[at].is_alpha else None


def _after(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at + 1] if at + 1 < len(tokens) else None


def _regular_past(token: Token) -> bool:
    word = token.lower_
    return (
        word.endswith("ed")
        and len(word) > 4
        and word not in _ENDS_LIKE_PAST
        and not word.endswith("eed")
        and token.tag_ in ("VBD", "VBN", "VB")
        and is_word(word)
    )


def _past(token: Token) -> bool:
    word = token.lower_
    return (word in past_forms() and word not in _NOT_PAST) or _regular_past(token)


def _participle_only(word: str) -> bool:
    return word in (
        "been",
        "gone",
        "done",
        "seen",
        "taken",
        "given",
        "written",
        "eaten",
        "chosen",
        "spoken",
        "known",
        "driven",
        "broken",
        "shown",
    )


def _third(token: Token) -> bool:
    """ "makes", "has": the form that goes with he and she, and is no plural noun."""
    word = token.lower_
    base = base_of_third(word)
    return word in ("has", "does") or (
        base != word and base in ONLY_VERBS - OFTEN_NOUNS and token.tag_ in ("VBZ", "NNS")
    )


def _goes_on(tokens: Sequence[Token], k: int) -> bool:
    """Whether word `k` ends a clause that is itself a subject or a comparison ("all he had …")."""
    before = [t.lower_ for t in tokens[max(0, k - 6) : k]]
    if any(word in _HEADLESS for word in before):
        return True
    # "the money they had went": a clause on a noun, without a "that".
    pronoun = k > 1 and tokens[k - 1].tag_ in ("PRP", "NN", "NNP", "NNS")
    return pronoun and tokens[k - 2].pos_ in ("NOUN", "PROPN") and tokens[k - 1].dep_ != "compound"


def _have(tokens: Sequence[Token], k: int) -> int | None:
    """ "has went", "could have go"."""
    token = tokens[k]
    helper = k - 1
    while helper >= 0 and tokens[helper].lower_ in _ADVERBS:
        helper -= 1
    helped = helper >= 0 and tokens[helper].lower_ in _MODALS
    of = (
        token.lower_ == "of"
        and k > 0
        and (tokens[k - 1].lower_ in _MODALS or (k > 1 and tokens[k - 1].lower_ in _NOT))
    )
    if token.lower_ not in _HAVE and not of:
        return None
    at = _next(tokens, k)
    if at is None:
        return None
    word = tokens[at].lower_
    if word in past_only() and word not in ("was", "were", "rose", "saw", "fell"):
        return None if _goes_on(tokens, k) and not helped else at
    if word == "saw":
        after = _after(tokens, at)
        return (
            at if after is not None and after.tag_ in _OBJECTS and not _goes_on(tokens, k) else None
        )
    if (
        helped
        and token.lower_ == "have"
        and word in ("go", "be", "see", "take", "give", "do", "know")
    ):
        return at
    base = word in _NO_PARTICIPLES and tokens[at].tag_ in ("VB", "VBP", "NN")
    if any(t.lower_ in ("if", "or") for t in tokens[max(0, k - 3) : k]):
        base = False  # "if you have keep on": a comma is missing, not a form
    if base and k > 0 and tokens[k - 1].tag_ in ("PRP", "NN", "NNS", "NNP", "MD", "RB"):
        return None if of or _goes_on(tokens, k) else at
    return None


_NO_PARTICIPLES = (ONLY_VERBS - OFTEN_NOUNS) - word_set(
    "read become come need say own find win talk travel think feel show begin get wear buy"
    " reach meet have"
)
_BASE_AFTER_BE = _NO_PARTICIPLES | word_set(
    "build take give write choose send sell teach bring hold lose create destroy produce"
    " cause call use"
)
_FOLLOWS_PASSIVE = word_set("by in to for from as at during on with")
_STATES = word_set("agree depend belong exist believe want understand")


def _be(tokens: Sequence[Token], k: int) -> int | None:
    """ "was went", "being ran", "was build in", "am agree"."""
    word = tokens[k].lower_
    at = _next(tokens, k)
    if word not in _BE or at is None:
        return None
    verb, after = tokens[at].lower_, _after(tokens, at)
    open_before = _is_subjectless(tokens, k)
    if verb in past_only() and verb not in ("saw", "rose", "was", "were", "fell", "did", "woke"):
        if word in ("been", "being", "be"):
            return at
        return None if open_before or _goes_on(tokens, k) else at
    if open_before:
        return None
    if verb in _BASE_AFTER_BE and after is not None and after.lower_ in _FOLLOWS_PASSIVE:
        noun = verb in ("use", "cause", "call", "find", "buy", "say") and (
            after.lower_ not in ("by", "to") or tokens[at].dep_ == "compound"
        )
        return None if noun else at
    if verb in _STATES and word in ("is", "are", "was", "were", "am"):
        return at
    return None


def _is_subjectless(tokens: Sequence[Token], k: int) -> bool:
    """ "All you do is take", "The best way is give and take": a base form may follow."""
    if k == 0:
        return True
    before = [t.lower_ for t in tokens[:k]]
    if any(
        w in ("what", "all", "do", "did", "does", "done", "doing", "thing", "things")
        for w in before
    ):
        return True
    return tokens[k - 1].pos_ not in ("NOUN", "PROPN", "PRON")


def _modal(tokens: Sequence[Token], k: int) -> int | None:
    """ "would went", "can helps", "should been"."""
    token = tokens[k]
    if token.lower_ not in _MODALS or token.tag_ != "MD":
        return None
    at = _next(tokens, k)
    if at is None or k == 0:
        return None
    if tokens[k - 1].tag_ in ("DT", "PRP$", "JJ", "POS"):
        return None
    before = {t.lower_ for t in tokens[max(0, k - 6) : k]}
    if before & {"as", "all", "what", "who", "than", "whatever", "best", "everything"}:
        return None
    verb = tokens[at]
    if _past(verb) or _participle_only(verb.lower_) or _third(verb):
        return at
    return None


def _do(tokens: Sequence[Token], k: int) -> int | None:
    """ "did not went", "doesn't has"."""
    if tokens[k].lower_ not in ("do", "does", "did"):
        return None
    if k + 1 >= len(tokens) or tokens[k + 1].lower_ not in _NOT:
        return None
    at = _next(tokens, k)
    if at is None:
        return None
    verb = tokens[at]
    if verb.lower_ in ("was", "were"):  # "those that did not were fined"
        return None
    return at if _past(verb) or _third(verb) or verb.lower_ in ("been", "gone", "seen") else None


def _to(tokens: Sequence[Token], k: int) -> int | None:
    """ "want to helped", "to went", "have to goes", "able to going"."""
    if tokens[k].lower_ != "to" or k + 1 >= len(tokens):
        return None
    before = tokens[k - 1].lower_ if k else ""
    at = k + 1
    verb, after = tokens[at], _after(tokens, at)
    free = after is None or after.tag_ not in ("NN", "NNS", "NNP", "JJ", "VBG", "HYPH", "NNPS")
    if verb.lower_ in past_only() and verb.lower_ not in (
        "was",
        "were",
        "did",
        "saw",
        "rose",
        "fell",
    ):
        left = k > 0 and tokens[k - 1].pos_ in ("VERB", "AUX", "PRON")
        return None if before not in _WANTING and (left or _stranded(tokens, k)) else at
    if before not in _WANTING:
        return None
    if _past(verb) and free:
        return at
    if (_third(verb) and verb.lower_ != "has") or (
        verb.lower_ == "has" and before in _SURELY_WANTING
    ):
        return at
    if before in _SURELY_WANTING and verb.tag_ == "VBG" and verb.lower_.endswith("ing") and free:
        return at
    return None


def _stranded(tokens: Sequence[Token], k: int) -> bool:
    """ "the place he moved to became": a "to" or "for" left behind by its noun."""
    earlier = [t.lower_ for t in tokens[max(0, k - 8) : k]]
    return any(word in _HEADLESS or word in ("where", "whom") for word in earlier)


def _preposition(tokens: Sequence[Token], k: int) -> int | None:
    """ "accused of sabotaged", "by took", "without have"."""
    token = tokens[k]
    if token.lower_ not in _PREPOSITIONS or k + 1 >= len(tokens):
        return None
    before = tokens[k - 1].lower_ if k else ""
    if before in ("kind", "sort", "more", "because") or before in _MODALS or before in _NOT:
        return None
    at = k + 1
    verb, after = tokens[at], _after(tokens, at)
    word = verb.lower_
    # "never for get", "out of know where": one word cut in two.
    if (word == "get" and before in ("ever", "never", "not", "to")) or before == "out":
        return None
    if k and tokens[k - 1].pos_ in ("VERB", "AUX") and _stranded(tokens, k):
        return None
    if after is None or (verb.head != token and verb.tag_ != "VB"):
        return None
    if _regular_past(verb) and word not in _NAMED_BY_STATE and after.lower_ in _AFTER_FINITE:
        return at
    if word in past_only() and word not in ("was", "were", "rose", "saw", "fell", "did"):
        return at
    if word in _BASES and not (token.lower_ == "of" and word == "have"):
        return at
    return None


_BASES = (
    ONLY_VERBS
    - OFTEN_NOUNS
    - word_set("win want lack waste miss need own find say buy tell think talk wear make")
) | {
    "be",
    "have",
}
_FINDERS: dict[FormKind, Callable[[Sequence[Token], int], int | None]] = {
    "have": _have,
    "be": _be,
    "modal": _modal,
    "do": _do,
    "to": _to,
    "preposition": _preposition,
}
