"""The words by which an absolute is told from a literal count: kinds, verbs of the mind, limits."""

from __future__ import annotations

import re

from feedback.essay.signal_words import word_set

KINDS = word_set(
    """
    people person human humans teen teens teenager teenagers adolescent adolescents kid
    kids child children student students man men woman women girl girls boy boys adult
    adults parent parents teacher teachers politician politicians government governments
    immigrant immigrants criminal criminals citizen citizens worker workers farmer
    farmers soldier soldiers driver drivers voter voters company companies scientist
    scientists historian historians artist artists athlete athletes doctor doctors
    leader leaders king kings gamer gamers american americans mother mothers father
    fathers family families country countries nation nations animal animals expert
    experts reader readers viewer viewers player players employer employers lawyer
    lawyers judge judges patient patients nurse nurses villager villagers
    """
)
"""Kinds of people so wide that no source speaks for every one of them."""

# "hat" is the lemma that the parser's model gives "hated" and "hates".
ATTITUDES = word_set(
    """
    agree believe care dislike dream enjoy fear feel forget hate know like love need
    prefer realise realize remember support think trust understand use want wish worry
    listen lie follow obey complain expect deserve admire oppose hold own have be do say
    spend learn seek accept hat respect hope desire value crave recognise recognize regret
    """
)
INNER = word_set(
    """
    hat agree believe care dislike dream enjoy fear hate know like love prefer support
    think trust understand want wish admire oppose obey accept respect forgive forgave
    cared thought understood loved trusted despise
    """
)
"""Verbs of the mind, of which nobody can speak for a whole nation."""

EFFECTS = word_set(
    """
    make help improve destroy ruin harm hurt cause lead work fail win lose solve bring tell
    recover change break damage kill save protect create give succeed benefit suffer lie
    deliver mean result end protect forgive heal repeat
    """
)
"""What is said always to follow; what water or owls always do is a fact of nature or a rule."""

SHARED = word_set("love like hate enjoy support agree want prefer welcome appreciate")
"""What "everyone would" do: a guess at the minds of all."""

FEELINGS = word_set("happy happier glad pleased grateful satisfied sad angry equal content proud")
AFFORDING = word_set("afford relate agree see tell remember understand imagine")
"""What "everyone can" do where it is no leave and no ability that is given to each."""
DENYING = word_set("deny doubt disagree argue dispute question")
PERFECT = word_set(
    "see hear feel felt experience dream wonder wish think know try use play watch want"
)
"""What everyone "has" done: of experience, not an event of a story."""
READING = word_set("read watch see hear play visit try know study listen use live")
"""What those do who are no narrower than the public of a thing."""

SOFT = word_set(
    """
    almost nearly what virtually practically not hardly about mostly generally usually often
    basically n't n’t like unlike for as than if unless when whether until
    since because after before while
    """
)
WIDE = word_set(
    "world country nation society planet earth universe america europe city era continent"
)
UNHURT = word_set(
    """
    untouched unaffected safe spared immune free innocent happy unharmed untouchable perfect
    """
)
"""What "no family was left": the rest of a sweeping statement about all of them."""

# What nobody would deny that everybody likes.
GOODS = re.compile(
    r"\b(?:sav(?:e|ing)\s+money|more\s+money|fun|happ(?:y|iness)|healthy|health|loved|success(?:ful)?"
    r"|safe|free\s+time|a\s+(?:good|better|happy|long)\s+life)\b",
    re.IGNORECASE,
)
NOWADAYS = re.compile(
    r"\b(?:any\s?more|nowadays|these\s+days|today|in\s+the\s+(?:modern|whole|entire)\s+\w+)\b",
    re.IGNORECASE,
)
# "Everyone learns in a different way" says of each one something else.
APIECE = re.compile(r"\b(?:different(?:ly)?|own|unique)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"\b(?:if|when|whenever|unless|imagine|suppose|once|where|until|so\s+that|"
    r"pretend|hopefully|wish|hope|might|may|could)\b",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:since|from)\s+the\s+(?:beginning|dawn)\s+of\s+(?:time|mankind|humanity|man|history|humankind)\b|"
    r"\b(?:throughout|in)\s+all\s+of\s+(?:human\s+)?history\b",
    re.IGNORECASE,
)
