"""Verbs that do not go with their subjects in number, in the forms that can be told for sure.

The parse of a learner's sentence is often mistaken, so every form is held to a second sign: the
endings of the words, closed lists, and nothing between subject and verb but what may stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from feedback.essay.misspelling import is_word
from feedback.essay.signal_words import word_set
from feedback.grammar.number import is_plural, is_singular
from feedback.grammar.verb_words import OFTEN_NOUNS, ONLY_VERBS, base_of_third
from feedback.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

AgreementKind = Literal["subject", "pronoun", "relative", "there", "question"]


class Disagreement(NamedTuple):
    """A subject and a verb, as written, that differ in number; `span` runs over both."""

    span: Span
    kind: AgreementKind
    subject: str
    verb: str
    plural: bool  # whether the subject is


SINGULAR_VERBS = word_set("is was has does")
PLURAL_VERBS = word_set("are were have do")
_SINGULAR_PRONOUNS = word_set(
    """
    he she it everyone everybody someone somebody anyone anybody nobody everything something
    anything nothing
    """
)
_PLURAL_PRONOUNS = word_set("they we you these those")
_INDEFINITE = word_set("everyone everybody someone somebody anyone anybody")
# Words after which a new clause begins with its subject.
_CLAUSE_OPENERS = word_set(
    """
    that because if when since so as although though while whereas but how why where until unless
    whenever wherever once than cause
    """
)
_VERBS_OF_SAYING = word_set(
    "think believe know say feel hope guess mean see show prove understand learn realize realise"
)
_ONE = word_set("a an the this that each every one another my your his her its our their")
# After these "were", "have" and "be" say what is wished, not what is.
_UNREAL = word_set(
    "if though wish wished suppose unless lest imagine would suggest demand insist "
    "require recommend propose ask important essential vital necessary whether"
)
_TELLING = word_set(
    "tell teach show remind inform convince warn ask promise assure persuade notify instruct"
)
_TO_BE_TOLD = word_set("a an the what why how when where because not if who one another to")
_BETWEEN = frozenset(
    {
        "DT",
        "PRP$",
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "POS",
        "RB",
        "VBG",
        "VBN",
        "PRP",
        "PDT",
    }
)


def disagreements(sentence: Iterable[Token]) -> Iterator[Disagreement]:
    """The disagreements in one sentence's tokens, in no order; a verb is named once."""
    tokens = [token for token in sentence if not token.is_space]
    seen: set[int] = set()
    for finder in (_there, _relative, _pronoun, _noun, _far, _question):
        for slip, verb in finder(tokens):
            if verb.i not in seen:
                seen.add(verb.i)
                yield slip


_AFTER_A_VERB = frozenset({"DT", "PRP", "PRP$", "TO", "WDT", "WP", "WRB", "PDT"})
_MAY_BE_A_GERUND = re.compile(r"(?:.{3,}[^h]|.[^h])ing")


Found = Iterator[tuple[Disagreement, "Token"]]


def _slip(kind: AgreementKind, subject: Token, verb: Token, plural: bool) -> Disagreement:
    first, last = sorted((subject, verb), key=lambda token: token.i)
    end = last.idx + len(last)
    if last.i + 1 < len(last.doc) and last.nbor().lower_ in ("n't", "n’t", "nt"):
        end += len(last.nbor())
    span = Span(first.idx, end)
    return Disagreement(span, kind, subject.text, verb.text, plural)


def _singular_verb(token: Token, after_who: bool = False) -> bool:
    """ "is", "has", "shows": the form that goes with one."""
    word = token.lower_
    if word in SINGULAR_VERBS:
        return token.pos_ in ("AUX", "VERB")
    if token.tag_ != "VBZ" or token.i + 1 >= len(token.doc):
        return False
    base = base_of_third(word)
    if after_who:
        return base != word
    if base in OFTEN_NOUNS:
        return token.nbor().tag_ in _AFTER_A_VERB
    return base in ONLY_VERBS


def _plural_verb(token: Token, bases: bool = False) -> bool:
    """ "are", "have" and, if asked, "show": the form that goes with many."""
    word = token.lower_
    if word in PLURAL_VERBS:
        return token.pos_ in ("AUX", "VERB")
    if not bases or token.tag_ != "VBP" or word not in ONLY_VERBS | OFTEN_NOUNS:
        return False
    # "see's" is another slip, "use to" for "used to", too; "a field write will" holds a noun.
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    used_to = word == "use" and after.lower_ == "to"
    return (
        not used_to
        and after.tag_ not in ("MD", "POS", "VBZ", "VBD")
        and after.lower_ not in ("'s", "’s")
    )


def _subject(verb: Token) -> Token | None:
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    found = [c for c in head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    return found[0] if len(found) == 1 else None


def _helped(verb: Token) -> bool:
    """Whether another auxiliary stands before this verb, which then takes no number."""
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return any(
        c.dep_ in ("aux", "auxpass")
        and c.i < verb.i
        and (c.tag_ == "MD" or c.lemma_ in ("do", "to"))
        for c in head.children
    )


def _noun(tokens: Sequence[Token]) -> Found:
    """ "The list of names were", "The effects of the war was"."""
    for k, verb in enumerate(tokens):
        one = _singular_verb(verb)
        if not one and not _plural_verb(verb, bases=True):
            continue
        subject = _subject(verb)
        if subject is None or _helped(verb) or not _stands_clear(tokens, k, subject):
            continue
        if one and is_plural(subject) and _is_whole(subject, tokens):
            yield _slip("subject", subject, verb, True), verb
        elif not one and is_singular(subject) and _is_one(subject, tokens, verb):
            yield _slip("subject", subject, verb, False), verb


def _far(tokens: Sequence[Token]) -> Found:
    """ "The reasons why he joined is", "The place where they slept were"."""
    for verb in tokens:
        if verb.lower_ not in SINGULAR_VERBS | PLURAL_VERBS or verb.pos_ not in ("AUX", "VERB"):
            continue
        subject = _subject(verb)
        if subject is None or _helped(verb) or not _parted_by_clause(tokens, subject, verb):
            continue
        own, before = _phrase(subject, tokens)
        if not _simple(own) or not _opens_clause(before):
            continue
        if verb.lower_ in SINGULAR_VERBS and is_plural(subject):
            yield _slip("subject", subject, verb, True), verb
        elif (
            verb.lower_ in PLURAL_VERBS
            and is_singular(subject)
            and own[0].lower_ in _ONE
            and not _is_unreal(tokens, verb)
        ):
            yield _slip("subject", subject, verb, False), verb


def _parted_by_clause(tokens: Sequence[Token], subject: Token, verb: Token) -> bool:
    """Whether a clause of the subject's own, without marks or "and", stands before the verb."""
    between = [t for t in tokens if subject.i < t.i < verb.i]
    own = {t.i for t in subject.subtree}
    if len(between) > 14 or any(t.is_punct or t.lower_ in ("and", "or", "&") for t in between):
        return False
    if between and between[-1].lower_ == "chances":
        return False
    return any(map(_is_clause, subject.children)) and all(t.i in own for t in between)


def _is_clause(child: Token) -> bool:
    """Whether a noun's dependent is a clause ("why he left", "to join"), not a verb misread."""
    if child.dep_ == "acl":
        return child.tag_ == "VBN" or any(c.tag_ == "TO" and c.i < child.i for c in child.children)
    return child.dep_ == "relcl"


def _stands_clear(tokens: Sequence[Token], at: int, subject: Token) -> bool:
    """Whether only a phrase with a preposition, or an adverb, parts the subject from its verb."""
    between = [t for t in tokens[:at] if t.i > subject.i]
    if len(between) > 8:
        return False
    inside = False
    for token in between:
        if _is_preposition(token):
            inside = True
        elif inside and token.tag_ in _BETWEEN:
            continue
        elif token.tag_ != "RB":
            return False
    return True


_NO_PREPOSITIONS = word_set("that if as than because like")


def _is_preposition(token: Token) -> bool:
    if token.lower_ == "to":
        return token.tag_ in ("IN", "TO") and token.dep_ == "prep"
    return token.tag_ == "IN" and token.lower_ not in _NO_PREPOSITIONS


def _phrase(subject: Token, tokens: Sequence[Token]) -> tuple[list[Token], Token | None]:
    """The words before the subject that belong to it, and the word before those."""
    own = [t for t in subject.subtree if t.i <= subject.i and not t.is_space]
    first = min(t.i for t in own)
    before = [t for t in tokens if t.i < first]
    return own, before[-1] if before else None


def _opens_clause(before: Token | None) -> bool:
    if before is None:
        return True
    word = before.lower_
    if word in _CLAUSE_OPENERS:
        return True
    if word in (";", ":"):
        return True
    return before.lemma_.lower() in _VERBS_OF_SAYING and before.tag_ in ("VB", "VBP", "VBD", "VBZ")


def _simple(own: Sequence[Token]) -> bool:
    """Whether a subject's words are its article and describing words only."""
    return (
        all(
            t.tag_ in ("DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "PDT", "POS", "VBN")
            and t.lower_ not in ("and", "or", "no")
            and not t.lower_.endswith("ing")
            and is_word(t.lower_)
            for t in own[:-1]
        )
        and (is_word(own[-1].lower_) or is_plural(own[-1]))
        and not _MAY_BE_A_GERUND.fullmatch(own[-1].lower_)
    )


def _is_whole(subject: Token, tokens: Sequence[Token]) -> bool:
    own, before = _phrase(subject, tokens)
    joined = any(c.dep_ in ("conj", "cc", "appos", "acl", "relcl") for c in subject.children)
    if joined or not _simple(own) or not _opens_clause(before):
        return False
    if len(own) == 1 and subject.is_sent_start:
        return _is_no_name(subject)
    # "the way people's attitude changes is": a verb of the clause before, not a noun.
    turned = (
        len(own) > 1
        and own[-2].tag_ in ("NN", "NNP")
        and base_of_third(subject.lower_) in (ONLY_VERBS | OFTEN_NOUNS)
    )
    return not turned


def _is_no_name(noun: Token) -> bool:
    """Whether the text has the word of a sentence's start in small letters, too."""
    return noun.lower_ == "people" or any(t.text == noun.lower_ for t in noun.doc)


def _is_one(subject: Token, tokens: Sequence[Token], verb: Token) -> bool:
    own, before = _phrase(subject, tokens)
    joined = any(c.dep_ in ("conj", "cc", "appos", "acl", "relcl") for c in subject.children)
    if joined or not _simple(own) or own[0].lower_ not in _ONE or not _opens_clause(before):
        return False
    return not _is_unreal(tokens, verb)


def _is_unreal(tokens: Sequence[Token], verb: Token) -> bool:
    earlier = [t for t in tokens if t.i < verb.i]
    return verb.lower_ in ("were", "have", "be", "do") and any(
        t.lower_ in _UNREAL or t.lemma_.lower() in _UNREAL for t in earlier
    )


def _pronoun(tokens: Sequence[Token]) -> Found:
    """ "he don't", "they was", "everyone have"."""
    yield from _this(tokens)
    for k in range(1, len(tokens)):
        verb, subject = tokens[k], tokens[k - 1]
        if subject.lower_ in ("also", "still", "always", "never", "really", "only") and k > 1:
            subject = tokens[k - 2]
        before = next((t for t in reversed(tokens) if t.i < subject.i), None)
        word = subject.lower_
        opens = before is None or before.lower_ in _CLAUSE_OPENERS | {",", "and", ";"}
        if not opens or _helped(verb):
            continue
        if word in _PLURAL_PRONOUNS and verb.lower_ in SINGULAR_VERBS and _subject(verb) == subject:
            yield _slip("pronoun", subject, verb, True), verb
        elif (
            word in _SINGULAR_PRONOUNS
            and _plural_verb(verb, bases=True)
            and not (verb.lower_ == "were" and word in ("he", "she", "it"))
            and _subject(verb) == subject
            and not _is_unreal(tokens, verb)
        ):
            yield _slip("pronoun", subject, verb, False), verb


_THIS_SHOW = word_set("show mean make prove explain cause give allow lead tell bring")
_AFTER_SHOW = word_set("that how why us me you them him her people the a an to it")


def _this(tokens: Sequence[Token]) -> Found:
    """ "This show that …": "this" stands alone before a verb."""
    for k in range(len(tokens) - 2):
        this, verb, after = tokens[k : k + 3]
        opens = k == 0 or tokens[k - 1].lower_ in _CLAUSE_OPENERS | {",", "and", ";"}
        if this.lower_ == "this" and verb.lower_ in _THIS_SHOW and after.lower_ in _AFTER_SHOW:
            finite = [t for t in tokens[k + 3 :] if t.tag_ in ("VBD", "VBP", "VBZ", "MD")]
            # "This show that I saw was long" has a second verb, for its noun.
            if opens and (verb.pos_ == "VERB" or (after.lower_ == "that" and len(finite) == 1)):
                yield _slip("pronoun", this, verb, False), verb


def _relative(tokens: Sequence[Token]) -> Found:
    """ "the problems that was", "people who lives", "a world that were"."""
    for k in range(1, len(tokens) - 1):
        word = tokens[k].lower_
        if word not in ("who", "that", "which"):
            continue
        noun = tokens[k - 1]
        at = k + 1
        while at < len(tokens) - 1 and tokens[at].tag_ == "RB" and tokens[at].lower_ != "not":
            at += 1
        verb = tokens[at]
        if _helped(verb) or noun.i == verb.i:
            continue
        after = tokens[at + 1].lower_ if at + 1 < len(tokens) else ""
        if _singular_verb(verb, after_who=word == "who") and word != "which":
            if (
                not is_word(noun.lower_)
                or not _many(noun, tokens)
                or not _goes_with(tokens[k], verb)
            ):
                continue
            if word == "that" and (after in _TO_BE_TOLD or after == "," or _is_told(noun)):
                continue
            yield _slip("relative", noun, verb, True), verb
        elif (
            _plural_verb(verb, bases=word == "who")
            and _one_antecedent(noun, tokens)
            and _goes_with(tokens[k], verb)
            and not _is_unreal(tokens, verb)
        ):
            yield _slip("relative", noun, verb, False), verb


def _goes_with(pronoun: Token, verb: Token) -> bool:
    """Whether the parse, too, takes the relative pronoun for the verb's subject."""
    return _subject(verb) == pronoun


def _is_told(noun: Token) -> bool:
    return noun.dep_ in ("dobj", "dative") and noun.head.lemma_.lower() in _TELLING


def _many(noun: Token, tokens: Sequence[Token]) -> bool:
    if noun.lower_ in ("those", "ones") and noun.tag_ in ("DT", "NNS"):
        return _nothing_before(noun, tokens, plural=True)
    return is_plural(noun) and _nothing_before(noun, tokens, plural=True)


def _one_antecedent(noun: Token, tokens: Sequence[Token]) -> bool:
    if noun.lower_ in _INDEFINITE:
        return _nothing_before(noun, tokens, plural=False)
    own, _ = _phrase(noun, tokens)
    earlier = [t for t in tokens if noun.i - 14 < t.i < noun.i]
    if any(t.tag_ in ("NNS", "NNPS") or t.lower_ in ("those", "ones", "people") for t in earlier):
        return False
    return (
        is_singular(noun)
        and is_word(noun.lower_)
        and own[0].lower_ in _ONE
        and _nothing_before(noun, tokens, plural=False)
    )


def _nothing_before(noun: Token, tokens: Sequence[Token], *, plural: bool) -> bool:
    """Whether no earlier noun ("one of the …", "a man and a …") could be what is meant."""
    _, before = _phrase(noun, tokens)
    if any(c.dep_ in ("conj", "cc", "appos") and c.i < noun.i for c in noun.children):
        return False
    if before is None:
        return True
    if before.lower_ in ("and", "or", "nor", "but", "/", "&"):
        return False
    if before.tag_ in ("IN", "TO") or before.dep_ == "prep":
        earlier = [t for t in tokens if t.i < before.i]
        held = earlier[-1] if earlier else None
        if held is None or held.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
            return True
        return is_plural(held) if plural else is_singular(held)
    return True


_MANY = word_set(
    """
    many several various numerous multiple both two three four five six seven eight nine ten these
    those few
    """
)
_THERE_ADVERBS = word_set("also still always only just really not n't even so too now then")


def _there(tokens: Sequence[Token]) -> Found:
    """ "there is many reasons", "there are a reason"."""
    for k in range(len(tokens) - 2):
        there, verb = tokens[k], tokens[k + 1]
        if there.lower_ != "there" or verb.lower_ not in ("is", "was", "are", "were", "has"):
            continue
        at = k + 2
        if verb.lower_ == "has":
            if tokens[at].lower_ != "been":
                continue
            at += 1
        rest = list(tokens[at:])
        while rest and rest[0].lower_ in _THERE_ADVERBS:
            rest.pop(0)
        if not rest:
            continue
        if verb.lower_ in ("is", "was", "has"):
            noun = _counted_many(rest)
            if noun is not None:
                yield _slip("there", there, verb, True), verb
        elif _counted_one(rest) and there.tag_ == "EX" and not _is_unreal(tokens, verb):
            yield _slip("there", there, verb, False), verb


def _counted_many(rest: Sequence[Token]) -> Token | None:
    """The plural noun that "there is" brings up, where its first words leave no doubt."""
    words = [t.lower_ for t in rest[:4]]
    start = 0
    if words[:3] == ["a", "lot", "of"] or words[:3] == ["a", "few", "of"]:
        start = 3
    elif words[:2] in (["lots", "of"], ["plenty", "of"], ["a", "few"]):
        start = 2
    for token in rest[start : start + 4]:
        if is_plural(token):
            follows = rest[rest.index(token) + 1 : rest.index(token) + 2]
            compound = bool(follows) and follows[0].tag_ in ("NN", "POS", "NNP")
            return None if compound else token
        if token.lower_ in ("a", "an", "the", "no", "one", "another", "each", "every"):
            return None
        if token.tag_ not in ("JJ", "JJR", "JJS", "CD", "RB", "DT") and token.lower_ not in _MANY:
            return None
    return None


def _counted_one(rest: Sequence[Token]) -> bool:
    """ "a reason", with nothing after it in the clause that makes more than one of it."""
    if rest[0].lower_ not in ("a", "an", "another"):
        return False
    for k, token in enumerate(rest[1:5], 1):
        if token.tag_ == "NN":
            follows = rest[k + 1 :]
            if follows and (
                follows[0].tag_ in ("NN", "NNS", "POS", "CD") or follows[0].text == "of"
            ):
                return False
            joined = any(t.lower_ in ("and", ",", "or", "&") for t in follows[:12])
            return is_singular(token) and not joined
        if token.tag_ not in ("JJ", "RB", "VBN") or token.lower_ in (
            "few",
            "great",
            "good",
            "many",
        ):
            return False
    return False


_WH = word_set("what why how where when who")


def _question(tokens: Sequence[Token]) -> Found:
    """ "What is the reasons …?", "Why was the workers …?", "Does the workers …?"."""
    for k in range(len(tokens) - 2):
        verb = tokens[k]
        if verb.lower_ not in SINGULAR_VERBS:
            continue
        if k == 0:
            opens = tokens[-1].text == "?" or (len(tokens) > 1 and tokens[-2].text == "?")
        else:
            opens = k == 1 and tokens[0].lower_ in _WH
        if not opens:
            continue
        rest = tokens[k + 1 : k + 6]
        if rest[0].lower_ not in (
            "the",
            "these",
            "those",
            "your",
            "my",
            "their",
            "our",
            "his",
            "her",
        ):
            continue
        for j, token in enumerate(rest[1:], 1):
            if is_plural(token):
                after = tokens[k + 1 + j + 1].tag_ if k + 2 + j < len(tokens) else "."
                if after not in ("NN", "NNS", "POS", "NNP", "CC", "CD"):
                    yield _slip("question", token, verb, True), verb
                break
            if token.tag_ not in ("JJ", "JJR", "JJS", "NN"):
                break
