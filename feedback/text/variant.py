"""British or American spelling, by counting the words that only one of them spells so."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Literal, NamedTuple

from feedback.text.quoted import double_quoted
from feedback.text.words import words

# British and American beginnings of one word, each seen in its own country only.
_TELLING = """
colour color · favour favor · honour honor · labour labor · neighbour neighbor · behaviour behavior
harbour harbor · rumour rumor · flavour flavor · endeavour endeavor · vigour vigor · armour armor
savour savor · parlour parlor · odour odor · tumour tumor · vapour vapor · saviour savior
splendour splendor · candour candor · clamour clamor · rigour rigor · valour valor · ardour ardor
fervour fervor · humour humor · demeanour demeanor · centre center · centring centering
theatre theater · fibre fiber · lustre luster · sombre somber · spectre specter · calibre caliber
sceptre scepter · kilometre kilometer · centimetre centimeter · millimetre millimeter · litre liter
manoeuvre maneuver · manoeuvring maneuvering · defence defense · offence offense
pretence pretense · enrolment enrollment
fulfilment fulfillment · instalment installment · skilful skillful · wilful willful
woollen woolen · grey gray · plough plow · pyjama pajama · sceptic skeptic · cosy cozy
aeroplane airplane · aluminium aluminum · paediatr pediatr · encyclopaed encycloped
foetus fetus · haemo hemo · oestrogen estrogen · jewellery jewelry
analysed analyzed · analysing analyzing · paralysed paralyzed · paralysing paralyzing
"""
# The same, where one side is at home in both countries or is another word besides.
_SILENT = """
metre meter · tonne ton · programme program · catalogue catalog · analogue analog · dialogue dialog
licence license · practise practice · judgement judgment · acknowledgement acknowledgment
mould mold · moustache mustache · smoulder smolder · draught draft · ageing aging
artefact artifact · disc disk · yoghurt yogurt
archaeolog archeolog · mediaeval medieval · anaem anem · meagre meager
omelette omelet · doughnut donut · gaol jail · storey story · tyre tire · kerb curb · cheque check
"""
# British words that good American writing has too, and the other way round (dictionaries of either
# country list them): they tell of a mixture only beside their own other spelling.
_AT_HOME_IN_BOTH = (
    "grey", "theatre", "saviour", "encycl", "fetus", "foetus", "plough", "plow", "rigor",
    "armorial", "fulfil", "enrol", "instal", "airplane", "jewel", "skeptic",
)  # fmt: skip
_FAINT = 0.25
_PER_WORD = 2
_DOUBLED = (
    "travel|cancel|label|model|fuel|signal|quarrel|counsel|marvel|tunnel|channel|funnel|shovel|"
    "level"
)
# laborious, laboratory, vigorous, literal, Colorado: the same everywhere.
_NOT_BEFORE = r"(?!i?ous|a[^b]|i[fsz])"
_BRITISH_ONLY = frozenset({
    "metre", "metres", "tonne", "tonnes", "programme", "programmes", "whilst", "maths", "mum",
    "mums", "mould", "tyre", "tyres", "storey", "storeys", "cheque", "cheques", "kerb",
    "kerbs", "gaol", "gaols", "learnt", "dreamt", "practised", "practising",
})  # fmt: skip
_AMERICAN_ONLY = frozenset({"mom", "moms", "gotten", "mold"})
_AMERICAN_FAINT = frozenset({"program", "programs", "math", "percent", "meter", "meters"})
# What stands before the -is- of words that everybody spells so.
_ALWAYS_ISE = frozenset({
    "adv", "rev", "dev", "dem", "exc", "inc", "pra", "bru", "cru", "prom", "surpr", "exerc",
    "superv", "telev", "advert", "disgu", "desp", "franch",
    "improv", "merchand", "compr", "comprom", "enterpr", "prec", "conc", "expert", "parad",
    "prem", "treat", "chast", "circumc", "likew", "otherw", "clockw", "anticlockw",
    "counterclockw", "appra", "reappra", "torto", "porpo", "turquo", "appr", "repr", "unprom",
    "unsurpr", "imprec", "mala", "lengthw", "edgew", "mort", "promisc",
})  # fmt: skip
# (Nor does "excersise", a common slip, tell of Britain.)
_ISE = re.compile(r"(?!exc|exer|supr)(\w{4,}?)is(?:e|ed|es|ing|ation|ations|ational|er|ers)$")
_IZE = re.compile(r"(\w{4,}?)iz(?:e|ed|es|ing|ation|ations|ational|er|ers)$")


Side = Literal["British", "American"]


class TellingWord(NamedTuple):
    """What a word's spelling tells: its `side`, the `word` by its British beginning, and whether it
    tells `alone` or only beside the same word in its other spelling."""

    side: Side
    word: str
    alone: bool


def choose_variant(text: str) -> str:
    """ "en-GB" or "en-US", whichever spelling `text` uses more; a tie is "en-US".

    Counted are the words outside double quotation marks (what stands inside is the source's
    spelling), each word at most twice, so that one topic does not decide. -ize weighs a quarter,
    since Oxford's dictionaries have it in British English too, as do "program", "math" and
    "percent", which stray into British essays; a capital halves the weight: the Labour Party and
    the Lincoln Center keep their spelling everywhere. American wins a tie because nothing then
    speaks against it and either choice accepts the other's spellings.
    """
    seen: Counter[str] = Counter()
    british = american = 0.0
    for word in words(_outside_quotations(text)):
        folded = word.text.casefold()
        seen[folded] += 1
        if seen[folded] <= _PER_WORD:
            weight = 1.0 if word.text == folded else 0.5
            british += weight * _british(folded)
            american += weight * _american(folded)
    return "en-GB" if british > american else "en-US"


def telling_word(word: str) -> TellingWord | None:
    """What a word in lower case tells of its country, None where both spell it so.

    Left out are -ise and -ize, which Britain has both, and words that are another word besides.
    """
    british, american = _sides()
    sides: tuple[tuple[Side, re.Pattern[str]], ...] = (("British", british), ("American", american))
    for side, pattern in sides:
        found = pattern.match(word)
        if found:
            return TellingWord(side, _row(found), found.lastgroup == "table" and _alone(word))
    return None


def same_but_for_variant(word: str, other: str) -> bool:
    """Whether two words are one word in its British and its American spelling."""
    one, two = word.casefold(), other.casefold()
    return one != two and _key(one) == _key(two)


def _outside_quotations(text: str) -> str:
    parts, at = [], 0
    for span in double_quoted(text):
        parts.append(text[at : span.start])
        at = span.end
    return " ".join([*parts, text[at:]])


def _pairs(table: str) -> list[tuple[str, str]]:
    pairs = (pair.split() for pair in re.split(r"[·\n]", table) if pair.strip())
    return [(british, american) for british, american in pairs]


@lru_cache(maxsize=1)
def _sides() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """As `_patterns`, with the beginning of the table and the verb in groups of their own."""
    british, american = ("|".join(side) for side in zip(*_pairs(_TELLING), strict=True))
    return (
        re.compile(rf"(?P<table>{british})\w*$|(?P<verb>{_DOUBLED})l(?:ed|ing|ers?)$"),
        re.compile(rf"(?P<table>{american}){_NOT_BEFORE}\w*$|(?P<verb>{_DOUBLED})(?:ed|ing|ers?)$"),
    )


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """The British beginning for each one of the table."""
    return {side: pair[0] for pair in _pairs(_TELLING) for side in pair}


def _row(found: re.Match[str]) -> str:
    beginning = found[found.lastgroup or 0]
    return _rows().get(beginning, beginning)


def _alone(word: str) -> bool:
    return not word.startswith(_AT_HOME_IN_BOTH)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches a British word and what matches an American one."""
    sides = zip(*_pairs(_TELLING), strict=True)
    british, american = ("|".join(side) for side in sides)
    return (
        re.compile(rf"(?:{british})\w*$|(?:{_DOUBLED})l(?:ed|ing|ers?)$"),
        re.compile(rf"(?:{american}){_NOT_BEFORE}\w*$|(?:{_DOUBLED})(?:ed|ing|ers?)$"),
    )


def _british(word: str) -> float:
    stem = _ISE.match(word)
    if stem and stem.group(1) not in _ALWAYS_ISE:
        return 1.0
    return float(word in _BRITISH_ONLY or bool(_patterns()[0].match(word)))


def _american(word: str) -> float:
    if _IZE.match(word) or word in _AMERICAN_FAINT:
        return _FAINT
    return float(word in _AMERICAN_ONLY or bool(_patterns()[1].match(word)))


def _ise_stem(word: str) -> str:
    return re.split(r"is(?:e|ing|ation)", word)[0]


@lru_cache(maxsize=1)
def _british_stems() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict([*_pairs(_SILENT), *_pairs(_TELLING)])
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """A spelling that is the same for both variants of a word."""
    pattern, table = _british_stems()
    word = pattern.sub(lambda match: table[match.group()], word)
    word = re.sub(r"(?<=\wl)ys(?=e|ing)", "yz", word)
    if _ise_stem(word) not in _ALWAYS_ISE:
        word = re.sub(r"(?<=\w{3})is(?=e|ing|ation)", "iz", word)
    word = re.sub(r"(?<=\w{2}[aeiou])ll(?=ed|ing|er|ous)", "l", word)
    word = re.sub(r"(?<=\w{2})our(?=$|s$|ed$|ing|ite|able|ful|less|hood|ly|al)", "or", word)
    word = re.sub(r"(?<=[bt])(?:re|er)(?=d$)", "ere", word)
    return re.sub(r"(?<=[bt])re(?=s?$)", "er", word)
