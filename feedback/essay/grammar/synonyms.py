"""Words that one writer puts for another's when a sentence is lightly reworded.

Each line holds words that may stand for one another in most sentences; words whose senses part
easily ("like", "right", "well") are left out, since sameness of sense is a reason to say that
wording was taken over.
"""

from __future__ import annotations

from functools import lru_cache

from feedback.essay.grammar.wording import root_of

_ALIKE = """
    use utilise utilize employ apply
    show demonstrate display illustrate indicate reveal
    big large huge great vast enormous immense massive substantial
    small little tiny
    many numerous several multiple countless various
    important significant crucial vital essential key
    begin start commence
    buy purchase
    get obtain acquire gain receive
    help assist aid support
    make create produce form build construct
    need require
    fix repair mend
    allow permit let enable
    forbid ban prohibit bar
    keep retain maintain preserve
    stop halt cease prevent
    reduce decrease lower lessen diminish cut
    change alter modify adapt
    choose select pick
    give provide supply offer
    tell inform notify
    say state claim declare assert mention
    think believe consider regard
    understand comprehend grasp
    try attempt
    find discover detect
    happen occur
    live dwell reside
    work labour labor
    worker employee labourer laborer
    owner proprietor
    house home dwelling
    street road
    car automobile vehicle
    child kid youngster
    rich wealthy affluent
    fast quick rapid swift speedy
    slow gradual
    hard difficult tough
    easy simple
    old ancient
    whole entire
    enough sufficient
    almost nearly
    often frequently commonly regularly
    usually normally generally typically
    sometimes occasionally
    mainly mostly primarily chiefly largely
    dawn sunrise daybreak
    dusk sunset nightfall
    shore coast
    sea ocean
    ship vessel boat
    food nourishment
    illness disease sickness
    doctor physician
    danger peril risk hazard
    dangerous hazardous risky
    safe secure
    fear dread
    happy glad pleased
    sad unhappy
    brave courageous
    clever intelligent smart
    famous renowned
    cheap inexpensive
    mistake error
    costly expensive
    goal aim purpose objective
    answer reply respond response
    ask inquire enquire
    method way means approach technique
    part portion section piece
    result outcome consequence effect
    cause reason
    benefit advantage
    drawback disadvantage downside
    problem difficulty issue
    solution remedy
    idea notion concept
    amount quantity
    damage harm injure hurt wound
    destroy ruin demolish wreck
    protect guard shield defend
    attack assault
    kill slay
    die perish
    throw toss hurl
    carry transport convey
    collect gather assemble
    divide split separate
    join connect link unite
    mix blend combine
    describe depict portray
    explain clarify
    study investigate research
    improve enhance better
    worsen deteriorate
    spread distribute
    law regulation
    ruler monarch sovereign
    country nation
    government administration
    fight battle struggle
    enemy foe
    friend companion
    speak talk
    walk stroll
    close shut
    far distant
    contain include comprise
    want desire wish
    hate despise detest
    remain stay
    leave depart
    arrive reach
    stone rock
    forest woods
    animal creature beast
    picture image painting
    book volume
    story tale
    writer author
    element item component
    assign allocate allot
    derive originate
    measure gauge
    estimate assess evaluate
    relevant pertinent
    precise exact accurate
    similar alike comparable
    different differing distinct
    people person individual folk
    inhabitant resident dweller islander
    death mortality fatality
    wage pay salary earning
    audience spectator listener
    pupil schoolchild
    teenager adolescent
    price cost
    flat apartment
    crop harvest
    journey trip voyage
    prisoner inmate captive
    soldier troop
    revolt rebellion uprising
    treaty pact
    participant volunteer
    trial experiment
    rain rainfall
    smell odour odor scent
    fire blaze
    hunger starvation
    send dispatch
    flee escape
    own possess
    marry wed
    dismiss sack
    seek search
    last endure
    teach instruct
    shop store
    storm gale
    photograph photo
    proof evidence
    bread loaf
    save rescue
    cash money
    call name term
    increase raise boost
    finish conclude complete
    job occupation profession
    approximately roughly
    main principal
    examine inspect
    eat consume
    film movie
    strange odd peculiar
"""


@lru_cache(maxsize=1)
def _senses() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _ALIKE.strip().splitlines():
        first, *others = (root_of(word) for word in line.split())
        for root in (first, *others):
            found.setdefault(root, first)
    return found


@lru_cache(maxsize=50_000)
def sense_of(key: str) -> str:
    """What stands for a word and its synonyms: the root of the first of them."""
    root = root_of(key)
    return _senses().get(root, root)


@lru_cache(maxsize=1)
def _members() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for root, sense in _senses().items():
        found[sense] = (*found.get(sense, ()), root)
    return found


def roots_of(sense: str) -> tuple[str, ...]:
    """The roots of all the words that a sense stands for."""
    return _members().get(sense) or (sense,)
