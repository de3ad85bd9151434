"""The words by which an absolute is told from a literal count: kinds, verbs of the mind, limits."""

from __future__ import annotations

import re

from feedback.essay.attributions.signal_words import word_set

KINDS = word_set(
    """
    people person human humans teen teens teenager teenagers adolescent adolescents kid kids child
    children man men woman women girl girls boy boys adult adults baby babies parent parents
    mother mothers father fathers family families grandparent grandparents husband husbands wife
    wives son sons daughter daughters neighbour neighbours neighbor neighbors friend friends
    teacher teachers student students pupil pupils politician politicians government governments
    immigrant immigrants migrant migrants refugee refugees criminal criminals thief thieves citizen
    citizens worker workers farmer farmers peasant peasants soldier soldiers sailor sailors pilot
    pilots driver drivers voter voters scientist scientists historian historians artist artists
    athlete athletes doctor doctors surgeon surgeons leader leaders king kings queen queens emperor
    emperors ruler rulers dictator dictators tyrant tyrants president presidents gamer gamers
    expert experts scholar scholars critic critics reader readers viewer viewers employer employers
    lawyer lawyers judge judges patient patients nurse nurses villager villagers writer writers
    author authors poet poets novelist novelists painter painters composer composers singer singers
    actor actors musician musicians dancer dancers sculptor sculptors architect architects engineer
    engineers inventor inventors philosopher philosophers landlord landlords tenant tenants banker
    bankers trader traders merchant merchants shopkeeper shopkeepers businessman businessmen
    manager managers boss bosses fisherman fishermen hunter hunters gardener gardeners baker bakers
    cook cooks chef chefs builder builders miner miners sailor noble nobles knight knights monk
    monks priest priests slave slaves owner owners gambler gamblers cyclist cyclists motorist
    motorists commuter commuters tourist tourists traveller travellers traveler travelers hero
    heroes villain villains lover lovers genius geniuses millionaire millionaires billionaire
    billionaires professor professors journalist journalists reporter reporters editor editors
    celebrity celebrities influencer influencers youngster youngsters pensioner pensioners
    company companies corporation corporations business businesses firm firms bank banks country
    countries nation nations empire empires society societies city cities community communities
    civilisation civilisations civilization civilizations culture cultures religion religions
    policeman policemen american americans victim victims orphan orphans beginner beginners
    runner runners swimmer swimmers coach coaches designer designers programmer programmers
    """
)
"""Kinds of people, and what people make up, so wide that no source speaks for every one of them."""

ROLES = word_set(
    """
    reader readers viewer viewers patient patients student students pupil pupils citizen citizens
    worker workers employee employees player players guest guests visitor visitors member members
    participant participants candidate candidates passenger passengers country countries nation
    nations city cities community communities tenant tenants prisoner prisoners soldier soldiers
    person family families company companies teacher teachers driver drivers owner owners child
    children school schools
    """
)
"""Of whom a rule or a programme often says what each does or gets."""

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
    cared thought understood loved trusted despise distrust mistrust suspect envy resent
    """
)
"""Verbs of the mind, of which nobody can speak for a whole nation."""

EFFECTS = word_set(
    """
    make help improve destroy ruin harm hurt cause lead work fail win lose solve bring tell
    recover change break damage kill save protect create give succeed benefit suffer lie
    deliver mean result end protect forgive heal repeat pay fall collapse sell disappoint
    deceive mislead decline cost triumph betray corrupt attract reward punish outlive outsell
    produce raise reduce increase generate breed
    distract inspire offend weaken strengthen spoil backfire reflect favour favor exaggerate
    """
)
"""What is said always to follow; what water or owls always do is a fact of nature or a rule."""

# What is so of everybody by being alive, or is granted to each.
TRUISMS = word_set(
    """
    need deserve die breathe sleep eat drink live age differ vary begin start get receive become
    play have can go come learn gain win lose benefit arrive leave join take sit stand belong
    matter pay wear live vote count make attend share contribute participate help work happen
    seem appear stay return meet gather move act react turn look decide choose agree
    """
)
GRANTED = word_set(
    """
    different equal welcome important special unique human free safe responsible able allowed
    invited entitled mortal guilty innocent perfect here there ready gone dead alive born same
    equally right wrong alone present absent sure certain exempt immune above involved included
    expected supposed required able own affected happy fine okay ok good better
    """
)
"""What everyone is, or no one is, without anybody having looked."""

WORTH = word_set(
    """
    important essential necessary vital crucial key central needed useful valuable helpful relevant
    fundamental welcome worth worthwhile
    """
)
"""What is always worth something: advice, which no exception overturns."""

MINDED = word_set(
    """
    unhappy afraid angry tired sick obsessed addicted convinced aware proud jealous against
    interested scared worried excited greedy selfish lonely busy bored anxious stressed
    """
)
"""States of mind, which nobody can have looked up in everyone."""

SLURS = word_set(
    """
    liar liars thief thieves criminal criminals hero heroes genius geniuses coward cowards fool
    fools cheat cheats monster monsters hypocrite hypocrites snob snobs egoist egoists dreamer
    dreamers
    """
)
"""What a whole trade is called."""

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
    """
    world country nation society planet earth universe america europe asia africa city era
    continent century centuries history times days age ages decade antiquity middle renaissance
    period empire
    """
)
ERAS = word_set(
    """
    medieval ancient victorian roman greek modern renaissance prehistoric colonial edwardian
    elizabethan young human single poor rich great good bad true real successful wealthy powerful
    """
)
"""Adjectives after which a kind of people is no narrower than it was, or still a whole class."""

UNHURT = word_set(
    """
    untouched unaffected safe spared immune free innocent happy unharmed untouchable perfect
    """
)
"""What "no family was left": the rest of a sweeping statement about all of them."""

# What nobody would deny that everybody likes.
GOODS = re.compile(
    r"\b(?:sav(?:e|ing)\s+money|more\s+money|fun|happ(?:y|iness)|healthy|health|loved|success(?:ful)?"
    r"|safe|free\s+time|(?:good|better|best|happy|long|great|bright\w*)\s+(?:li(?:fe|ves)|jobs?|careers?|futures?|"
    r"grades?|marks?|education)|(?:their|his|her)\s+li(?:fe|ves)|(?:who|what)\s+(?:they|he|she)\s+(?:want\w*|are|is))\b",
    re.IGNORECASE,
)
NOWADAYS = re.compile(
    r"\b(?:any\s?more|any\s+longer|nowadays|these\s+days|today|in\s+the\s+(?:modern|whole|entire)\s+\w+)\b",
    re.IGNORECASE,
)
# "Everyone learns in a different way" says of each one something else.
APIECE = re.compile(
    r"\b(?:different(?:ly)?|unique|of\s+(?:their|his|her|its)\s+own|own\s+(?:\w+\s+)?(?:ways?|styles?|tastes?|opinions?|views?|"
    r"ideas?|reasons?|story|stories|problems?|pace|languages?|customs?|names?|life|lives|choices?|dreams?|cultures?|needs?))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|when|whenever|unless|imagine|suppose|once|where|until|so\s+that|"
    r"pretend|hopefully|wish|hope|might|may|could)\b",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:since|from)\s+the\s+(?:very\s+)?(?:beginning|dawn|birth)\s+of\s+(?:all\s+)?"
    r"(?:time|mankind|humanity|man|history|humankind|civili[sz]ation)\b|"
    r"\b(?:throughout|in)\s+all\s+of\s+(?:human\s+)?history\b|"
    r"\b(?:for\s+)?as\s+long\s+as\s+(?:humans?|people|man|mankind|humanity)\s+(?:has|have)\s+(?:existed|lived)\b",
    re.IGNORECASE,
)
# What nobody knows is a limit of knowledge, told as one.
UNKNOWN = re.compile(
    r"\W+(?:\w+ly\s+)?(?:for\s+(?:sure|certain)|exactly|where|why|how|what|whether|who|when|if|"
    r"which|the\s+(?:exact|real|true))\b",
    re.IGNORECASE,
)
