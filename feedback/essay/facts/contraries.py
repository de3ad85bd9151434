"""Words that cannot both be true of one thing: opposites, and things of one sort.

Opposites come in pairs of groups ("rise", "fall"). Sorts are lists of which a thing is one at most:
who is a butcher is no jeweller, what is made of copper is not made of tin. Words that may stand
side by side of one person or thing (town and city) are in one group or left out.
"""

from __future__ import annotations

from functools import lru_cache

from feedback.essay.attributions.signal_words import word_set
from feedback.text.words import stem

UP, DOWN, STABLE = "up", "down", "stable"
"""Which way something changes."""

_CHANGES = {
    UP: word_set(
        """
        rise grow increase climb soar surge double treble triple quadruple mount swell multiply
        escalate expand lengthen raise heighten boost jump rocket skyrocket gain
        """
    ),
    DOWN: word_set(
        """
        fall drop decrease decline shrink sink dwindle plummet plunge tumble halve diminish lessen
        dip slump shorten reduce lower cut slash
        """
    ),
    STABLE: word_set("stagnate"),
}
_NOUNS_OF_CHANGE = {
    UP: word_set("rise increase growth surge jump climb doubling gain"),
    DOWN: word_set("fall drop decrease decline reduction cut slump loss"),
}
_LEVEL = word_set("stable unchanged constant level steady same flat")
_KEEPING = word_set("remain stay keep hold be")
_GOING = word_set("go come shoot creep")
# Each line: one group, a colon, the other.
_OPPOSITES_LISTED = """
allow permit legalise legalize authorise authorize : forbid ban prohibit outlaw bar
win : lose
open : close shut
support favour favor back endorse welcome : oppose reject resist fight
accept approve adopt pass agree allow grant uphold : reject refuse dismiss decline deny overturn
strengthen : weaken
improve : worsen deteriorate decline
buy : sell
arrive come enter : leave depart
begin start : end stop cease
love like admire praise respect : hate dislike despise criticise criticize condemn detest
easier easiest : harder hardest
mild gentle : harsh severe
loud : quiet silent
reliable trustworthy : unreliable untrustworthy
useful : useless
friendly : hostile
brighter : darker
safer safest : riskier
sooner earlier : later
include : exclude
lend : borrow
succeed : fail
build : demolish
encourage : discourage
admit : deny
remember : forget
win : lose
attack : defend
speed accelerate quicken : slow
quick fast rapid quickly rapidly swiftly : slow slowly
confirm prove : disprove refute
north northern : south southern
east eastern : west western
left : right
front : back rear
upper : lower
inner : outer
indoor : outdoor
first : last
early earlier : late later
before : after
more : less fewer
most : least fewest
many : few
higher highest : lower lowest
larger largest bigger biggest greater greatest : smaller smallest
longer longest : shorter shortest
older oldest elder : younger youngest
richer richest : poorer poorest
faster fastest quicker : slower slowest
stronger strongest : weaker weakest
warmer hotter : cooler colder
better best : worse worst
cheaper cheapest : dearer dearest costlier
heavier : lighter
rich wealthy : poor
old elderly : young new
hot warm : cold cool
high : low
long : short
large big : small
public : private
rural : urban
foreign : domestic
male : female
man : woman
boy : girl
father : mother
son : daughter
brother : sister
uncle : aunt
husband : wife
king : queen
nephew : niece
grandfather : grandmother
city : village
summer : winter
spring : autumn
day : night
morning : evening
north : south
victory : defeat
import : export
landlord : tenant
buyer : seller
teacher : pupil
employer : employee
claimant plaintiff : defendant
attacker : victim
doctor nurse : patient
parent : child
winner : loser
guilty : innocent
alive : dead
strong : weak
hard : soft
easy : difficult
safe : dangerous
legal lawful : illegal unlawful
happy glad : unhappy sad
visible : invisible
common : rare
positive : negative
voluntary : compulsory
major : minor
wet : dry
wide broad : narrow
deep : shallow
thick : thin
heavy : light
majority : minority
follow obey heed : ignore disregard disobey defy
convict condemn : acquit
survive : die perish
stay remain : leave depart flee emigrate
reveal : conceal hide
break : keep
agree : disagree
marry : divorce
hire employ recruit appoint engage : fire sack
free release liberate : imprison jail arrest detain
advance : retreat
appear : disappear vanish
praise : blame
spend : save
join : quit leave
create : destroy
demand : waive
help : hinder harm
protect : endanger
friend ally : enemy
profit : loss
newest latest : oldest earliest
smooth : rough
expensive dear costly : cheap inexpensive
brave : cowardly
minimum : maximum
"""
# A bar stands between two sorts; words joined by a hyphen may be said of one and the same thing.
_SORTS_LISTED = """
baker butcher jeweller-goldsmith-silversmith blacksmith-smith tailor sailmaker cobbler-shoemaker
carpenter-joiner fisherman-fisher-angler farmer miner weaver miller barber
teacher-headteacher-headmaster-headmistress-professor-lecturer-schoolteacher-schoolmaster-principal
doctor-physician-surgeon-dentist-practitioner nurse-midwife lawyer-solicitor-barrister-attorney
judge-magistrate priest-vicar-bishop-monk-friar-rabbi-imam-pastor
soldier-general-colonel-captain-sergeant-officer sailor-captain-pilot-admiral plumber electrician
mason-bricklayer-builder architect gardener cook-chef waiter driver
mayor-councillor-minister-senator-politician-governor-president
policeman-constable-detective-sheriff firefighter-fireman postman librarian
pharmacist-chemist-apothecary accountant banker grocer-shopkeeper-shopowner
engineer-mechanic-inventor hunter shepherd-herdsman beekeeper photographer painter sculptor
actor-actress singer dancer musician-composer-pianist-violinist-organist astronomer
biologist-botanist-zoologist-ecologist geologist economist psychologist-psychiatrist historian
archaeologist vet-veterinarian caretaker-janitor secretary
|
copper tin iron-steel lead gold silver zinc nickel aluminium-aluminum
|
wheat rye barley oats maize-corn rice millet
|
potato onion carrot cabbage turnip bean pea tomato beetroot
|
apple pear plum cherry orange lemon grape fig peach banana date olive
|
tea coffee beer wine milk water cider lemonade cocoa
|
cow-cattle-ox-bull-calf sheep-lamb pig goat horse-pony-mare donkey-mule hen-chicken duck goose dog
cat rabbit camel rat mouse wolf fox bear deer otter beaver badger hedgehog seal whale dolphin
|
ant bee wasp spider beetle moth butterfly fly mosquito slug snail worm aphid
|
eagle gull sparrow owl crow robin swallow-swift heron stork pigeon puffin
|
salmon trout cod herring eel tuna bass carp pike
|
oak beech pine birch ash elm maple willow fir-spruce poplar
|
red blue green yellow black white brown purple-violet orange pink grey-gray
|
monday tuesday wednesday thursday friday saturday sunday
|
january february march april may june july august september october november december
|
kitchen bedroom bathroom cellar-basement attic-loft hall-hallway garage
|
hand foot head knee shoulder eye ear nose leg arm
|
breakfast lunch dinner-supper
|
school-college-university-academy church-chapel-cathedral-mosque-temple-synagogue hospital-clinic
prison-jail-gaol factory-mill-cannery-workshop library-archive museum-gallery court-tribunal
theatre-theater-opera hotel-inn-hostel bakery brewery bank barracks station airport
|
car bus-coach train-tram-railway bicycle-bike ship-boat-ferry-steamer-canoe-yacht lorry-truck-van
plane-aeroplane-airplane-aircraft cart-waggon-wagon motorcycle-motorbike sledge-sled
|
violin-fiddle piano-organ flute trumpet drum guitar harp
|
taxpayer-state-government-public investor-shareholder-company-business charity-donor
|
council parliament-assembly-senate police army-troops navy church-chapter-parish union
company-firm-business university bank insurers-insurer charity
|
poetry novel-fiction drama-play opera
|
mother father brother sister uncle aunt grandmother grandfather son daughter cousin wife husband
nephew niece
|
mayor king-queen-monarch bishop general judge
|
coal oil gas-methane wood-timber peat hydrogen uranium
|
wool cotton linen-flax silk leather hemp
|
measles cholera typhus influenza-flu malaria smallpox tuberculosis plague polio scurvy typhoid
|
anger fear joy sadness pride shame boredom
|
mathematics-maths-math history geography biology chemistry physics music english
|
hearing sight smell taste touch
|
earthquake flood drought fire volcano-eruption storm-hurricane-cyclone-tornado avalanche
|
lamp candle torch lantern
|
ring necklace bracelet watch
|
bread meat fish cheese butter sugar salt honey
"""


def contrary(a: str, b: str) -> bool:
    """Whether two words, as lemmas or as written, exclude one another."""
    a, b = stem(a), stem(b)
    return a != b and (_opposed(a, b) or _of_one_sort(a, b))


def are_opposites(a: str, b: str) -> bool:
    """Whether two words are opposites ("rise", "fall"), not merely two of a sort."""
    return _opposed(stem(a), stem(b))


@lru_cache(maxsize=1)
def _pairs() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    sides: tuple[dict[str, set[int]], dict[str, set[int]]] = ({}, {})
    for i, line in enumerate(_OPPOSITES_LISTED.strip().splitlines()):
        for side, group in zip(sides, line.split(":"), strict=True):
            for word in group.split():
                side.setdefault(stem(word), set()).add(i)
    for i, (up, down) in enumerate(((UP, DOWN), (DOWN, UP))):
        for word in _CHANGES[up]:
            sides[0].setdefault(stem(word), set()).add(-1 - i)
        for word in _CHANGES[down]:
            sides[1].setdefault(stem(word), set()).add(-1 - i)
    one, other = sides
    return (
        {word: frozenset(lines) for word, lines in one.items()},
        {word: frozenset(lines) for word, lines in other.items()},
    )


def _opposed(a: str, b: str) -> bool:
    one, other = _pairs()
    none: frozenset[int] = frozenset()
    if one.get(a, none) & one.get(b, none) or other.get(a, none) & other.get(b, none):
        return False
    return bool(one.get(a, none) & other.get(b, none) or one.get(b, none) & other.get(a, none))


@lru_cache(maxsize=1)
def _sorts() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for i, line in enumerate(_SORTS_LISTED.split("|")):
        for j, group in enumerate(line.split()):
            for word in group.split("-"):
                found.setdefault(stem(word), set()).add((i, j))
    return {word: frozenset(places) for word, places in found.items()}


def _of_one_sort(a: str, b: str) -> bool:
    mine, theirs = _sorts().get(a, frozenset()), _sorts().get(b, frozenset())
    if mine & theirs:
        return False
    return bool({i for i, _ in mine} & {i for i, _ in theirs})


def are_of_calendar(a: str, b: str) -> bool:
    """Whether two words are two weekdays or two months."""
    return bool(_calendar(a) & _calendar(b)) and contrary(a, b)


def is_of_calendar(word: str) -> bool:
    """Whether a word is a weekday or a month."""
    return bool(_calendar(word))


def _calendar(word: str) -> set[int]:
    days = {i for each in ("monday", "january") for i, _ in _sorts()[stem(each)]}
    return {i for i, _ in _sorts().get(stem(word), frozenset())} & days


def is_trade(lemma: str) -> bool:
    """Whether a word says what somebody is by trade."""
    return any(line == 0 for line, _ in _sorts().get(stem(lemma), frozenset()))


@lru_cache(maxsize=4096)
def change_of(lemma: str) -> str | None:
    """Which way a verb says that something changed, None where it does not."""
    return next((way for way, verbs in _CHANGES.items() if lemma in verbs), None)


def change_of_noun(lemma: str) -> str | None:
    """Which way a noun says that something changed."""
    return next((way for way, nouns in _NOUNS_OF_CHANGE.items() if lemma in nouns), None)


def change_with(lemma: str, words: frozenset[str]) -> str | None:
    """Which way a verb with its particle or complement goes: "went down", "remained stable"."""
    if lemma in _KEEPING and words & _LEVEL:
        return STABLE
    if lemma in _GOING and words & {"up", "down"}:
        return UP if "up" in words else DOWN
    return None
