"""The words by which a checkable fact about the world is told from what anybody may say."""

from __future__ import annotations

import re

from feedback.essay.attributions.signal_words import word_set

UP = word_set(
    "rise increase grow climb soar skyrocket rocket surge escalate jump spike expand explode "
    "multiply mount"
)
DOWN = word_set("fall drop decline decrease shrink sink plummet dwindle diminish lessen plunge")
SHIFT = word_set("reduce cut lower raise increase decrease double triple halve lessen boost")
LOWERING = word_set("reduce cut lower decrease halve lessen")
SCALES = word_set(
    """
    rate rates number numbers amount amounts percentage percentages percent level levels share
    shares statistics ratio ratios quantity average score scores usage rating ratings reduction
    increase decrease rise decline growth drop
    """
)
"""What only says that something is counted."""
MEASURES = SCALES | word_set(
    """
    price prices cost costs population populations temperature temperatures emission emissions crime
    crimes sale sales death deaths accident accidents crash crashes injury injuries casualty
    casualties fatality fatalities birth births unemployment production consumption demand income
    incomes wage wages salary salaries tax taxes debt debts poverty pollution smog traffic
    congestion obesity diabetes asthma cancer disease diseases depression suicide suicides tourism
    attendance membership enrolment enrollment grades immigration literacy
    fires wildfires flooding floods storms hurricanes droughts shootings thefts burglaries murders
    arrests divorces bankruptcies evictions homelessness hunger malnutrition addiction overdoses
    bullying cyberbullying cheating smuggling piracy vandalism violence demand popularity
    interest turnout support
    inflation profit profits exports import imports stress illness illnesses rents rent
    """
)
COUNTABLE = word_set(
    "people persons men women children kids teenagers teens adults students pupils drivers deaths "
    "accidents crashes injuries crimes animals birds fish families households workers patients "
    "tourists visitors soldiers jobs cases lives fatalities citizens americans victims"
)
HARM = re.compile(
    r"\b(?:die[sd]?|dying|killed|kills?|injured|hurt|murdered|lo(?:se|ses|st|osing|sing)\s+(?:their|his|her|a)\s+li(?:fe|ves)"
    r"|accidents?|crash(?:es|ed)?|deaths?|crimes?|stolen|robbed|born|dumped|destroyed|cut\s+down|wasted|extinct)\b",
    re.IGNORECASE,
)
EVERY = re.compile(
    r"\b(?:every|each)\s+(?:single\s+)?(?:(?:few|other|\w+ty|\w+teen|eleven|twelve|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|\beveryday\b|\b(?:yearly|annually|daily)\b"
    r"|\b(?:a|per)\s+(?:day|week|month|year)\b",
    re.IGNORECASE,
)
SHORT = re.compile(r"(?i)seconds?|minutes?|hours?")
COUNTED = re.compile(
    r"(?i)\b(?:hundreds?|thousands?|millions?|billions?|dozens?|more|most|an?\s+(?=accident|crash|murder|death|person)|one|percent\w*)\b|\d"
)
OURS = re.compile(r"\b(?:we|us|our|should)\b", re.IGNORECASE)
BREATH = 16
FORESEEN = ("predicted", "expected", "thought", "planned", "just", "ever")
DEGREES = ("more", "fewer", "less", "higher", "lower", "greater")
FIRST = re.compile(
    r"\b(?:leading|number\s+one|number\s+1|#\s?1|no\.\s?1|top|most\s+common|second\s+(?:leading|biggest|largest))\s+"
    r"(?:\w+\s+)?(?:causes?|sources?|killers?|producers?|contributors?|polluters?|consumers?|reasons?\s+(?:for|of)\s+\w*"
    r"(?:death|injur|accident|crash|pollut|warming))\b",
    re.IGNORECASE,
)
NOT_STATED = re.compile(
    r"\b(?:if|unless|imagine|suppose|pretend|would|could|might|may|should|whether|perhaps|maybe|likely|probably|possibly"
    r"|will|won['’]?t|i|i['’]\w+|me|my|mine|myself|you|your|yours|hopefully|hope|seems?|let['’]?s"
    r"|our\s+(?:town|school|class|city|street|village|neighbou?rhood|family|county)"
    r"|think|thinks|believe|believes|feel|feels|opinion)\b",
    re.IGNORECASE,
)
FATES = word_set(
    "destroy deplete melt disappear vanish poison ruin wreck collapse deteriorate rot erode "
    "devastate"
)
ENDED = tuple(f"{word}ed" if word[-1] != "e" else f"{word}d" for word in FATES if len(word) > 5)
SLIP = 92
ALL = word_set(
    """
    world earth planet environment nature life lives people person thing things society humanity
    everything air way time day money future place home health body mind family community area
    country nation city cities town government dream hope chance plan problem trust friendship
    """
)
"""Of these everybody may say that they are in danger."""
HOME = word_set(
    "europe asia africa west east north south internet america us usa states united american "
    "americans earth god"
)
HOLDING = word_set("believe think feel want hope wish know agree hold fear mean see regard")
ALOFT = word_set("rise increase decline decrease upswing rampage uptick")
COMMON_DATES = re.compile(
    r"\b(?:[Ww]ars?|WW\w*|[Bb]orn|died|[Rr]evolution|twenty[\s-]+first|21st|elected|president|reign\w*|king|queen)\b"
)
FOLLOWS = re.compile(
    r"(?i)\W*(?:this|that|which)\s+(?:also\s+)?(?:means?|shows?|proves?)\s+(?:that\b)?"
)
"""What the student concludes from what stands before it."""
PAYING = word_set("pay cover fund finance bear refund meet")
COSTS = word_set("cost costs expense expenses bill bills fees fee price fares fare")
SHARES = word_set("most all half part third quarter full whole entire every")
PRESENT = frozenset(("VBZ", "VBP"))
