"""claims/differs-from-source where no figure differs: names, directions, denials, who did it."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, essay, found_by, marked

from feedback.checks.claims import differs_from_source as check

STRIKE = {
    "Source 1": (
        "The Grain Strike\nby Ottilie Brandis\n\nIn the spring of 1911 the dockers of "
        "Kesselhafen laid down their tools. The strike was led by Jannik Rode, a crane driver "
        "from the eastern quay. The mayor, Albrecht Timm, refused to meet the strikers. Wages at "
        "the eastern quay had fallen since the new cranes arrived. The shipowners brought in men "
        "from Poland to unload the grain. Most of the bakers supported the strike and sent bread "
        "to the families. The women of the harbour quarter kept the soup kitchen open day and "
        "night. After six weeks the owners gave way, and the dockers won a shorter day."
    ),
    "Source 2": (
        "Letter of Hanne Rode to her sister, May 1911\n\nDear Lise, Jannik sleeps in the kitchen "
        "of the union house. Father Clemens preached against the strike on Sunday. Old Wiebke "
        "told us that the owners would give in before the rye was cut. The children have not "
        "been to school since Easter. I sold my wedding ring to the jeweller in Mill Street. The "
        "police searched our back room and found nothing."
    ),
}
STRIKE_OTHERWISE = [
    "The strike was led by ⟦Albrecht Timm⟧, a crane driver from the eastern quay (Brandis).",
    "The owners brought in men from ⟦Denmark⟧ to unload the grain.",
    "Brandis writes that wages at the eastern quay ⟦had risen⟧ since the new cranes arrived.",
    "Most of the bakers ⟦opposed⟧ the strike, although they sent bread.",
    "⟦Father Clemens⟧ told the family that the owners would give in before the rye was cut.",
    "Hanne sold her wedding ring to the ⟦butcher⟧ in Mill Street.",
    "Hanne sold her wedding ring to the jeweller in ⟦Church Street⟧.",
    "In the end the dockers ⟦lost⟧ a shorter day, and the owners gave way.",
    "The police searched their ⟦front⟧ room and found nothing.",
    "The mayor ⟦agreed⟧ to meet the strikers.",
]
STRIKE_ALIKE = [
    "The strike was led by a crane driver, Jannik Rode.",
    "Jannik Rode led the strike, while the mayor Albrecht Timm would not see the men.",
    "The owners fetched foreign workers to unload the grain.",
    "The owners brought in Poles for the unloading of the grain.",
    "Brandis says wages at the quay went down after the cranes came.",
    "According to Wiebke, the owners would give in before the rye was cut.",
    "A neighbour told Hanne that the owners would give in soon.",
    "Hanne's wedding ring was sold in Mill Street.",
    "The women of the quarter never closed the soup kitchen.",
    "I think the mayor should have agreed to meet the strikers.",
    "The fishermen of the town opposed the strike.",
    "The dockers lost six weeks of pay.",
]

SWIFTS = {
    "Doc A": (
        "Noise and Nesting: Swifts in the city of Arlund\nby Priya Venkat and Tomas Oriel\n\nWe "
        "compared two colonies of swifts in Arlund from 2009 to 2016. Nests near the railway "
        "failed more often than nests in the cemetery. The number of breeding pairs in the "
        "cemetery rose every year, while the railway colony remained stable. Birds at the "
        "railway began to lay earlier in spring. Young swifts fed mainly on flying ants. Male "
        "birds returned from Africa before the females. Traffic noise did not affect the weight "
        "of the chicks. We found that night trains disturb the birds more than day trains do."
    ),
    "Doc B": (
        "Arlund Gazette\n\nKeeper Joris Hamel has watched the swifts of the old cemetery for "
        'thirty years. "They come back to the same hole," Hamel said. The cathedral chapter '
        "has paid for new nest boxes. The city council rejected a plan to light the railway "
        "bridge at night. Councillor Berit Aas called the plan a waste of money. The boxes hang "
        "on the north wall of the chapel."
    ),
}
SWIFTS_OTHERWISE = [
    "Nests near the railway failed ⟦less⟧ often than nests in the cemetery.",
    "In the cemetery the number of breeding pairs rose, while the railway colony ⟦declined⟧.",
    "Birds at the railway began to lay ⟦later⟧ in spring, as Venkat and Oriel found.",
    "⟦Females⟧ returned from Africa before the males.",
    "Venkat and Oriel showed that traffic noise ⟦affected⟧ the weight of the chicks.",
    "The boxes hang on the ⟦south⟧ wall of the chapel.",
    "The nest boxes were paid for by the ⟦city council⟧.",
    "The council ⟦approved⟧ a plan to light the railway bridge at night.",
    "Young swifts fed mainly on ⟦spiders⟧.",
    "Night trains disturb the birds ⟦less⟧ than day trains do.",
]
SWIFTS_ALIKE = [
    "Nests in the cemetery failed less often than nests near the railway.",
    "Nests near the railway failed more often.",
    "Day trains disturb the birds less than night trains do.",
    "Males came back from Africa earlier than females.",
    "Females returned from Africa after the males.",
    "The chapter of the cathedral paid for the boxes.",
    "The council turned down a plan to light the bridge.",
    "Councillor Aas said that the plan was a waste of money.",
    "Noise had no effect on the weight of the chicks.",
    "The keeper of the cemetery, Hamel, has watched the birds for three decades.",
    "If the council approved a plan to light the bridge, the swifts would suffer.",
    "Joris Hamel said that the birds come back to the same hole.",
    "In my view street lights disturb birds less than trains do.",
    "Old swifts feed mainly on moths.",
]

LANTERN_ACT = {
    "Source A": (
        "The Lantern Act in practice\nby Dorothea Quill\n\nUnder section 8 of the Lantern Act a "
        "tenant may keep a stove in the front room. Section 11 forbids open fires in attics. The "
        "Court of Rents decided in favour of the tenant, Mrs Obuya. Her landlord, Piers "
        "Lockhart, had removed the stove in January. The judge said that a landlord must not "
        "enter without notice. Lockhart appealed, but the appeal was dismissed. Costs were paid "
        "by the landlord."
    ),
    "Source B": (
        "Speech of the minister Agnes Dahl, 4 May 1988\n\nThe Lantern Act protects the weak. Our "
        "party supports the Act, and the Farmers' Union supports it as well. The insurers oppose "
        "it. Rents will not rise because of the Act. It is the cities that need it most, the "
        "villages less."
    ),
}
LANTERN_ACT_OTHERWISE = [
    "Under section ⟦11⟧ of the Lantern Act a tenant may keep a stove in the front room (Quill).",
    "Under section 8 a tenant may keep a stove in the ⟦back⟧ room.",
    "The Court of Rents decided in favour of the ⟦landlord⟧.",
    "Lockhart appealed, and the appeal ⟦was allowed⟧.",
    "Costs were paid by the ⟦tenant⟧.",
    "⟦Mrs Obuya⟧ had removed the stove in January.",
    "Dahl claims that the insurers ⟦support⟧ the Act.",
    "According to Dahl, rents ⟦will rise⟧ because of the Act.",
]
LANTERN_ACT_ALIKE = [
    "Section 8 allows a tenant to keep a stove in the front room.",
    "The court found for Mrs Obuya and against her landlord.",
    "The landlord lost his appeal and paid the costs.",
    "Section 11 does not allow open fires in attics.",
    "Piers Lockhart, her landlord, had taken away the stove.",
    "Dahl says that the Act protects the weak and that rents will not rise.",
    "Would rents rise because of the Act?",
    "Critics feared that rents would rise because of the Act.",
    "The insurers do not support the Act.",
    "Villages need the Act as well, if less than the cities.",
    "Section 12 of the Housing Act deals with stairs.",
]

OLIVES = {
    "Source 1": (
        "The Glass Harvest\nby Marit Holloway\n\nOlive farming on the island of Tessaly changed "
        "after the frost of 1956. The younger growers replanted their terraces with vines. Old "
        "families held on to the olive. The co-operative, founded by the schoolteacher Eleni "
        "Vasou, bought a steam press from Marseille. The bishop blessed the press but declined "
        "to pay for it. Production of oil fell sharply while the price of wine climbed. Women "
        "picked the fruit and men pruned the trees. The harvest began before the feast of Saint "
        "Luke. Merchants from Genoa bought most of the oil. The mill on the western shore was "
        "abandoned. Exports to Egypt were stopped by the war."
    ),
    "Source 2": (
        "Interview with Stavros Kalli, grower, 12 May 1979\n\nMy father never sold an olive tree "
        "in his life. The co-operative saved us. Vasou was stubborn as a mule, and she won. The "
        "banks in the capital lent us nothing. The government promised a road and built a jetty. "
        "Wine is easier than oil, but it feeds fewer people. I trusted the women more than the "
        "men in matters of money."
    ),
    "Source 3": (
        "Island Review, 1961\n\nThe minister Georgios Remos told the chamber that the islands "
        "must modernise. Dr Anna Lekka, physician of Tessaly, reported that malaria had "
        "disappeared from the villages. Goats do more damage to the terraces than frost does. "
        "The harbour was deepened in spring."
    ),
}
OLIVES_OTHERWISE = [
    "The co-operative bought a steam press from ⟦Genoa⟧.",
    "The ⟦older⟧ growers replanted their terraces with vines (Holloway).",
    "The bishop blessed the press and ⟦agreed⟧ to pay for it.",
    "After the frost the production of oil ⟦rose⟧ sharply while wine became dear.",
    "⟦Men⟧ picked the fruit, as Holloway tells us.",
    "The harvest began ⟦after⟧ the feast of Saint Luke.",
    "The mill on the ⟦eastern⟧ shore was abandoned.",
    "According to Kalli, the government promised a ⟦jetty⟧ and built a road.",
    "The banks in the capital ⟦lent⟧ the growers money.",
    "The ⟦teacher⟧ Anna Lekka reported that malaria had disappeared from the villages.",
    "The Review says that goats do ⟦less⟧ damage to the terraces than frost does.",
    "⟦Eleni Vasou⟧ told the chamber that the islands must modernise.",
]
OLIVES_ALIKE = [
    "Kalli remembers that his father never sold an olive tree.",
    "Younger growers planted vines on their terraces instead of olives.",
    "A schoolteacher, Eleni Vasou, founded the co-operative.",
    "The press came from France.",
    "Oil production went down sharply and wine became dearer.",
    "Frost does less damage to the terraces than goats.",
    "The bishop gave the press his blessing but no money.",
    "The physician Anna Lekka reported that malaria was gone.",
    "Remos, the minister, said that the islands had to modernise.",
    "Italian merchants bought most of the oil.",
    "The jetty was built by the government, which had promised a road.",
    "In the following decade the production of wine rose.",
    "Some growers on the mainland planted lemons.",
    "The women were trusted with money more than the men.",
    "If exports to Egypt had not been stopped, the mill might have survived.",
    "Frost stopped the work on the terraces.",
    "Kalli's father was proud of his trees.",
    "The harvest began early.",
]

READING = {
    "article": (
        "Reading aloud and memory\nby Lena Osei and Mark Dufresne\n\nWe asked pupils in Year 5 "
        "to read a list of words aloud or in silence. Pupils who read aloud remembered more "
        "words than pupils who read in silence. The effect was larger for rare words. Tiredness "
        "did not change the result. Girls and boys performed alike. Teachers in rural schools "
        "welcomed the method. Scores in the silent group declined over the term, whereas scores "
        "in the loud group were stable. The test was given in the morning. The authors warn that "
        "whispering is less effective than speaking."
    ),
    "blog": (
        "Mr Pell's Classroom Blog\n\nMy class hated the noise at first. The headteacher, Ms "
        "Adeyinka, supported the experiment, but the caretaker complained. Parents' interest in "
        "the project has grown since January. We moved the desks to the back wall. Poems are "
        "harder to learn than lists. Our librarian banned the reading in the library. Osei "
        "visited us in March and praised the pupils."
    ),
}
READING_OTHERWISE = [
    "Osei and Dufresne found that pupils who read aloud remembered ⟦fewer⟧ words than pupils who "
    "read in silence.",
    "Pupils who read in silence remembered ⟦more⟧ words than pupils who read aloud.",
    "The effect was ⟦smaller⟧ for rare words (Osei and Dufresne).",
    "They showed that tiredness ⟦changed⟧ the result.",
    "Teachers in ⟦urban⟧ schools welcomed the method.",
    "Scores in the silent group ⟦improved⟧ over the term, while those of the loud group were "
    "stable.",
    "Scores in the ⟦loud⟧ group declined over the term.",
    "The ⟦caretaker⟧ supported the experiment, Pell writes.",
    "The desks were moved to the ⟦front⟧ wall.",
    "Parents' interest in the project ⟦has fallen⟧ since January.",
    "Pell says that poems are ⟦easier⟧ to learn than lists.",
    "The librarian ⟦allowed⟧ the reading in the library.",
    "Whispering is ⟦more⟧ effective than speaking, the authors warn.",
]
READING_ALIKE = [
    "Pupils who read in silence remembered fewer words than those who read aloud.",
    "Reading aloud helped the pupils to remember more words.",
    "Tiredness made no difference.",
    "The caretaker did not support the experiment.",
    "The head, Ms Adeyinka, backed the experiment.",
    "Scores of the silent group went down over the term.",
    "Lists are easier to learn than poems.",
    "The librarian did not allow reading in the library.",
    "Rural teachers liked the method.",
    "Speaking is more effective than whispering.",
    "In my school the librarian allows reading in the library.",
    "Does whispering work better than speaking?",
    "I believe that poems are easier to learn than lists.",
    "Interest in reading has fallen since the war.",
    "Boys did as well as girls.",
    "Whispering is better than nothing.",
    "Scores in another school improved over the term.",
]

WELDEN = {
    "Extract A": (
        "From the chronicle of Brother Anselm\n\nIn that year Duke Otmar besieged the town of "
        "Welden. The garrison was commanded by Hedwig of Tarn. The townsfolk opened the southern "
        "gate to the duke at night. The knights of Tarn retreated across the river Isel. The "
        "duke spared the monks and hanged the archers. Otmar's brother Ruprecht died of fever at "
        "Easter. The winter was mild. The king sided with Hedwig and sent her grain."
    ),
    "Extract B": (
        "Professor Ilse Brandt, The Fall of Welden (1994)\n\nAnselm hated the duke, and his "
        "figures are not reliable. The siege weakened Otmar more than it weakened the town. "
        "Trade on the Isel increased after the war. The bishops opposed the duke's new tax. Most "
        "historians blame the miller for the treason. The charter was signed in Prague. The "
        "cathedral was built by masons from Burgundy."
    ),
}
WELDEN_OTHERWISE = [
    "The garrison was commanded by ⟦Ruprecht⟧.",
    "The townsfolk opened the ⟦northern⟧ gate to the duke at night.",
    "The knights retreated across the ⟦river Elbe⟧.",
    "The duke spared the ⟦archers⟧ and hanged the monks.",
    "The king sided with ⟦Otmar⟧ and sent him grain.",
    "The siege weakened the town ⟦more⟧ than it weakened Otmar.",
    "According to Brandt, trade on the Isel ⟦declined⟧ after the war.",
    "The bishops ⟦supported⟧ the duke's new tax.",
    "Most historians blame the ⟦baker⟧ for the treason, Brandt notes.",
    "The charter was signed in ⟦Vienna⟧.",
    "Brandt considers that Anselm's figures ⟦are⟧ reliable.",
]
WELDEN_ALIKE = [
    "Hedwig commanded the garrison of Welden.",
    "Otmar, the duke, spared the monks.",
    "The townsfolk let the duke in through the southern gate.",
    "The charter was signed in Bohemia.",
    "The bishops did not support the new tax.",
    "Trade grew after the war.",
    "Anselm's figures cannot be trusted.",
    "The duke's brother died of fever.",
    "The town was weakened less than the duke was.",
    "The king helped Hedwig with grain.",
    "Some say that the baker opened the gate.",
    "The queen sided with Otmar.",
    "Trade on the Rhine declined in those years.",
    "The monks survived, but the archers were hanged.",
    "Perhaps the winter was harsh.",
    "One might think that the bishops supported the tax.",
    "Historians still argue about the treason.",
]

BALLOONS = {
    "Source A": (
        "The Night Post\nby Ingrid Vale\n\nThe postal balloons of Kestrel Bay flew for only two "
        "winters. The service was proposed by the engineer Amos Fell. The admiralty doubted the "
        "plan, but the merchants financed it. The pilots carried letters from the harbour to the "
        "lighthouse. Accidents became rarer once the ropes were replaced with wire. The balloons "
        "were sewn by sailmakers in Dunmore. Letters from the south arrived sooner than letters "
        "from the north. The number of passengers declined after the railway opened. Fell sold "
        "the last balloon to a circus."
    ),
    "Source B": (
        "Memoir of Rosalie Tern, pilot\n\nMr Fell never flew himself. I feared the fog more than "
        "the wind. My brother Edwin trained the recruits. The mayor of Dunmore awarded me a "
        "silver medal. We always landed on the upper field. My mother opposed my flying and my "
        "father encouraged it. The town remembers the balloons with pride."
    ),
    "Source C": (
        "Kestrel Herald\n\nCaptain Lucan Shaw of the coastguard declared that the balloons were "
        "a danger to shipping. The lighthouse keeper, Bram Oakes, welcomed the service. Postage "
        "rates will increase in the spring, the postmaster announced."
    ),
}
BALLOONS_OTHERWISE = [
    "The ⟦merchants⟧ doubted the plan, but the admiralty financed it.",
    "The pilots carried letters from the ⟦lighthouse⟧ to the harbour.",
    "The balloons were sewn by ⟦tailors⟧ in Dunmore.",
    "The number of passengers ⟦grew⟧ after the railway opened.",
    "Fell ⟦bought⟧ the last balloon from a circus.",
    "Tern feared the fog ⟦less⟧ than the wind.",
    "⟦Bram Oakes⟧ declared that the balloons were a danger to shipping.",
    "The Herald reports that postage rates ⟦will fall⟧ in the spring.",
]
BALLOONS_ALIKE = [
    "Amos Fell proposed the service.",
    "The merchants paid for the plan, although the admiralty had its doubts.",
    "There were fewer accidents after wire had replaced the ropes.",
    "Northern letters arrived later than southern ones.",
    "Fewer passengers came after the railway opened.",
    "Fell sold the balloon.",
    "Her father did not oppose her flying.",
    "Captain Shaw thought the balloons dangerous for ships.",
    "The keeper of the lighthouse was glad of the service.",
    "The balloons of other towns carried more passengers.",
    "Edwin Tern trained new pilots.",
    "Would the number of passengers have grown without the railway?",
    "Some townspeople feared that the balloons would fall on their roofs.",
    "The mayor gave Rosalie Tern a medal.",
    "Perhaps the merchants doubted the plan as well.",
]

SUNDAYS = {
    "1": (
        "Screen-free Sundays: a trial in twelve families\nJonah Brill, Petra Novak\n\nParents "
        "reported more quarrels in the first week. Children slept longer on screen-free nights. "
        "Fathers broke the rule more often than mothers did. The benefits disappeared after the "
        "trial ended. Older siblings helped the younger ones with games. Appetite did not "
        "improve. The trial was funded by a toy company. Mood was better in the evening than in "
        "the morning. Weekend homework took less time."
    ),
    "2": (
        "A column by Delia Frost\n\nI used to admire the idea, and now I loathe it. Boredom is "
        "the mother of invention, my grandmother said. Novak's study convinced nobody in my "
        "house. My daughter reads more novels and my son reads more comics. Advertisers dislike "
        "quiet children. The school opposes tablets in class, and the parents' council supports "
        "them."
    ),
    "3": (
        "Letter to the editor from Henrik Sood, general practitioner\n\nMyopia has increased "
        "among my patients. Daylight protects the eyes. Tablets are cheaper than glasses. "
        "Exercise reduces stress in teenagers."
    ),
}
SUNDAYS_OTHERWISE = [
    "Parents reported ⟦fewer⟧ quarrels in the first week (Brill and Novak).",
    "⟦Mothers⟧ broke the rule more often than fathers did.",
    "The benefits ⟦did not disappear⟧ after the trial ended.",
    "According to Brill and Novak, appetite ⟦improved⟧.",
    "The trial was funded by a ⟦bank⟧.",
    "Mood was ⟦worse⟧ in the evening than in the morning.",
    "Weekend homework took ⟦more⟧ time.",
    "Frost says that the school ⟦supports⟧ tablets in class.",
    "Sood writes that myopia ⟦has decreased⟧ among his patients.",
    "Tablets are ⟦dearer⟧ than glasses, Sood claims.",
    "Exercise ⟦increases⟧ stress in teenagers.",
]
SUNDAYS_ALIKE = [
    "Mothers broke the rule less often than fathers did.",
    "Children had longer sleep on nights without screens.",
    "When the trial ended, the benefits vanished.",
    "A toy company paid for the trial.",
    "Appetite stayed the same.",
    "Frost's daughter likes novels.",
    "Glasses cost more than tablets.",
    "The council of parents is in favour of tablets.",
    "Dr Sood has seen more myopia.",
    "In my family fathers break fewer rules than mothers.",
    "If myopia decreased, doctors would be glad.",
    "I think homework should take more time.",
    "Homework on weekdays took more time.",
    "Quarrels grew fewer in the second week.",
    "Frost no longer admires the idea.",
    "Teenagers who exercise feel less stress.",
]


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((STRIKE, text) for text in STRIKE_OTHERWISE),
        *((SWIFTS, text) for text in SWIFTS_OTHERWISE),
        *((LANTERN_ACT, text) for text in LANTERN_ACT_OTHERWISE),
        *((OLIVES, text) for text in OLIVES_OTHERWISE),
        *((READING, text) for text in READING_OTHERWISE),
        *((WELDEN, text) for text in WELDEN_OTHERWISE),
        *((BALLOONS, text) for text in BALLOONS_OTHERWISE),
        *((SUNDAYS, text) for text in SUNDAYS_OTHERWISE),
    ],
)
def test_one_thing_is_otherwise(pack: dict[str, str], text: str) -> None:
    plain, spans = marked(text)
    places = [place for f in found_by(check, plain, pack) for place in f.places]
    assert places == spans, [place.of(plain) for place in places]


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        *((STRIKE, text) for text in STRIKE_ALIKE),
        *((SWIFTS, text) for text in SWIFTS_ALIKE),
        *((LANTERN_ACT, text) for text in LANTERN_ACT_ALIKE),
        *((OLIVES, text) for text in OLIVES_ALIKE),
        *((READING, text) for text in READING_ALIKE),
        *((WELDEN, text) for text in WELDEN_ALIKE),
        *((BALLOONS, text) for text in BALLOONS_ALIKE),
        *((SUNDAYS, text) for text in SUNDAYS_ALIKE),
    ],
)
def test_nothing_is_otherwise(pack: dict[str, str], text: str) -> None:
    assert_clean(check, text, pack)


def test_what_is_ours_is_another_thing() -> None:
    assert_clean(check, "In our village the number of breeding pairs in the cemetery fell.", SWIFTS)


def test_the_claim_says_that_it_differs() -> None:
    text = "The owners brought in men from Denmark to unload the grain."
    (claim,) = essay(text, STRIKE).claims
    assert claim.verdict == "differs"
    assert [d.of(text) for d in claim.differing] == ["Denmark"]
    assert claim.evidence[0].relation == "differs"


TREES = {
    "Interview": (
        "Q: What spoils a new orchard? A: Everybody says frost. I would say hares first, mowers "
        "second, frost third."
    ),
    "Column": "Gerda Loos, a baker, argued that most people learn care from a penny.",
    "News": "“Nobody came,” said Dr Pavel Hronek, headteacher of the village school.\n\n"
    "“We punished the small ones,” says Tilda Quint, who runs the branch in Dock Road.",
}


@pytest.mark.parametrize(
    "text",
    [
        "In the gardener’s view ⟦mowers come first, hares second⟧ and frost third.",
        "The ⟦fisherman⟧ Pavel Hronek was there.",
        "⟦Quint⟧ says that most people learn care from a penny.",
    ],
)
def test_ranks_trades_and_speakers(text: str) -> None:
    plain, spans = marked(text)
    places = [place for f in found_by(check, plain, TREES) for place in f.places]
    assert len(places) == 1 and places[0].overlaps(spans[0]), places


@pytest.mark.parametrize(
    "text",
    [
        "In the gardener’s view hares come first and mowers second.",
        "Hares come first, then frost.",
        "The teacher Pavel Hronek was there.",
        "Hronek, a headteacher, waited in vain.",
        "Loos says that most people learn care from a penny.",
        "Quint says that they punished the small ones.",
        "Quint would say that most of us learn nothing from a penny.",
    ],
)
def test_ranks_trades_and_speakers_alike(text: str) -> None:
    assert_clean(check, text, TREES)


NESTS = {
    "Report": "A survey last spring found that swallows leave a barn whose doors are shut at noon. "
    "Researchers say that a wren builds six nests and lines only one of them. "
    "The doctor of Vik said that goose fat heals the hands of fishermen. "
    "The Holm survey found that owls avoid lanterns in the churchyard.",
    "Interview": "Ruth Akande, who teaches at the college of Vik, counts birds.",
}


@pytest.mark.parametrize(
    "text",
    [
        "⟦Akande⟧ says that goose fat heals the hands of fishermen.",
        "⟦Ruth Akande⟧ found that owls avoid lanterns in the churchyard.",
    ],
)
def test_what_somebody_known_said(text: str) -> None:
    assert_flags(check, text, NESTS)


@pytest.mark.parametrize(
    "text",
    [
        # She may have made the survey, or be one of those researchers.
        "Ruth Akande found that swallows leave a barn whose doors are shut at noon.",
        "Akande says that a wren builds six nests and lines only one of them.",
        "Fewer birds came said Ruth Akande who teaches at the college of Vik found that swallows "
        "leave a barn whose doors are shut at noon.",
        "A survey found that swallows leave a barn whose doors are shut at noon.",
        "The doctor of Vik says that goose fat heals the hands of fishermen.",
    ],
)
def test_what_a_study_or_researchers_said(text: str) -> None:
    assert_clean(check, text, NESTS)


def test_a_heading_states_nothing() -> None:
    pack = {
        "Source 1": "Ferry times: Frequently asked questions\n\nThe first ferry leaves at six in "
        "the morning and the last one comes back after dark."
    }
    assert_clean(check, "In this scene the captain is not asking a question about the ferry.", pack)
