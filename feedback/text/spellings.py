"""Words that Britain and America spell each in its own way."""

from __future__ import annotations

import re
from functools import lru_cache

# British and American beginnings of one word, each seen in its own country only.
TELLING = """
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
SILENT = """
metre meter · tonne ton · programme program · catalogue catalog · analogue analog · dialogue dialog
licence license · practise practice · judgement judgment · acknowledgement acknowledgment
mould mold · moustache mustache · smoulder smolder · draught draft · ageing aging
artefact artifact · disc disk · yoghurt yogurt
archaeolog archeolog · mediaeval medieval · anaem anem · meagre meager
omelette omelet · doughnut donut · gaol jail · storey story · tyre tire · kerb curb · cheque check
"""
DOUBLED = (
    "travel|cancel|label|model|fuel|signal|quarrel|counsel|marvel|tunnel|channel|funnel|shovel|"
    "level"
)
# What stands before the -is- of words that everybody spells so.
ALWAYS_ISE = frozenset({
    "adv", "rev", "dev", "dem", "exc", "inc", "pra", "bru", "cru", "prom", "surpr", "exerc",
    "superv", "telev", "advert", "disgu", "desp", "franch",
    "improv", "merchand", "compr", "comprom", "enterpr", "prec", "conc", "expert", "parad",
    "prem", "treat", "chast", "circumc", "likew", "otherw", "clockw", "anticlockw",
    "counterclockw", "appra", "reappra", "torto", "porpo", "turquo", "appr", "repr", "unprom",
    "unsurpr", "imprec", "mala", "lengthw", "edgew", "mort", "promisc",
})  # fmt: skip
# "Tyre", "storey" and "cheque" folded would meet other words.
_APART = frozenset(("tonne", "disc", "tyre", "storey", "cheque", "kerb", "draught"))
_ISE = re.compile(r"(\w{3,}?)is(e|ed|es|ing|ation|ations|ational|er|ers)")
_YSE = re.compile(r"(\w{3,}l)ys(e|ed|es|ing)")


def pairs(table: str) -> list[tuple[str, str]]:
    """The (British, American) beginnings of one of the tables."""
    found = (pair.split() for pair in re.split(r"[·\n]", table) if pair.strip())
    return [(british, american) for british, american in found]


def american(word: str) -> str:
    """A word of lower-case letters as America spells it: "neighbours" gives "neighbors".

    For comparing alone, where one text is British and the other American. Words that would meet
    another word so ("storey", "cheque") stay as they are.
    """
    if found := _british().match(word):
        word = _table()[found.group()] + word[found.end() :]
    elif found := _doubled().fullmatch(word):
        word = f"{found[1]}{found[2]}"
    if (found := _ISE.fullmatch(word)) and found[1] not in ALWAYS_ISE:
        return f"{found[1]}iz{found[2]}"
    if found := _YSE.fullmatch(word):
        return f"{found[1]}yz{found[2]}"
    return word


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    return {b: a for b, a in (*pairs(TELLING), *pairs(SILENT)) if b not in _APART}


@lru_cache(maxsize=1)
def _british() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_table(), key=len, reverse=True)))


@lru_cache(maxsize=1)
def _doubled() -> re.Pattern[str]:
    return re.compile(rf"({DOUBLED})l(ed|ing|ers?)")
