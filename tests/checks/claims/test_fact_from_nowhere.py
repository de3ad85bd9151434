"""Facts about the world that no source holds, and what may be said without one."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import fact_from_nowhere

PACKS = {
    "school": {
        "Source 1": (
            "Schools that start at half past eight report that pupils sleep 34 minutes "
            "longer each night. In the Harrow valley the number of late arrivals fell by "
            "a fifth in one year. Teachers say that first lessons are calmer. Buses had "
            "to be timed anew, and some parents had to arrange care for younger children "
            "in the morning. "
        ),
        "Source 2": (
            "Dr Lena Abiola studied 900 pupils. Body clocks move back in the teenage "
            "years, she writes, so that falling asleep before eleven is hard. Sleep "
            "helps memory. Sports clubs complain that training starts later and that "
            "matches end in the dark. Crashes with drivers under eighteen fell in two "
            "counties after the change. "
        ),
    },
    "plastic": {
        "Source 1": (
            "A bag of plastic is used for twelve minutes on average. The town of Merrow "
            "banned bags in 2015, and the harbour's cleaners counted 40 percent fewer of "
            "them. Shops gave out paper bags instead, which cost more and take more "
            "water to make. Turtles mistake bags for jellyfish. "
        ),
        "Source 2": (
            "Makers of bags warn that 300 jobs would go. A cotton bag must be used 131 "
            "times before it is better for the climate than a plastic one. Recycling "
            "plants stop when bags wind themselves around the wheels. Merrow's fishermen "
            "welcome the ban. "
        ),
    },
    "rome": {
        "Source A": (
            "The aqueduct of Serino was built under Augustus and brought water over 96 "
            "kilometres to the harbour towns. Repairs cost two million sesterces. Water "
            "was free at the fountains, and rich men paid for pipes to their houses. "
        ),
        "Source B": (
            "Frontinus, who was in charge of Rome's water, complained of workmen who "
            "made secret holes in the pipes. Lead pipes were known to be unhealthy. When "
            "the Goths cut the aqueducts in 537, the mills on the hill stood still. "
        ),
    },
    "phones": {
        "Article 1": (
            "A school in Marl has forbidden telephones since 2019. The head says that "
            "pupils talk to one another again in the breaks. Quarrels about films taken "
            "in secret have stopped. Some parents fear that they cannot reach their "
            "children. "
        ),
        "Article 2": (
            "Professor Iida asked 1,200 pupils in Osaka. Those who kept the telephone in "
            "the bag remembered a fifth more of a lesson. She warns that a ban at school "
            "does not change what happens in the evening. Pupils spend four hours a day "
            "with the telephone. "
        ),
    },
    "wolf": {
        "Doc 1": (
            "Wolves came back to the hills of Lessen in 2003. Today about sixty live "
            "there. Shepherds lost 214 sheep last year, and the state paid for them. "
            "Fences and dogs help. "
        ),
        "Doc 2": (
            "Deer are shyer where wolves hunt, so young trees grow up again, says the "
            "forester Uta Brandl. Hunters complain that there is less game. Nobody has "
            "been attacked by a wolf in Lessen. "
        ),
    },
    "mill": {
        "Source A": (
            "In 1788 Samuel Oke built a cotton mill by the river Teme. Children of nine "
            "worked there for thirteen hours. The mill gave them bread and a bed. A "
            "visitor in 1802 found them pale. "
        ),
        "Source B": (
            "The act of 1819 forbade work under nine years, but no inspector came. Mill "
            "owners said that idle children turn to crime. Wages were a third of a grown "
            "man's. "
        ),
    },
}
FLAGGED = [
    ("wolf", "⟦The percentage of foxes is high compared to that of other hills⟧."),
    ("mill", "⟦Childhood diseases have skyrocketed⟧."),
    ("phones", "⟦Cinema attendance has dropped sharply⟧."),
    ("school", "⟦The number of teenagers who sleep badly has been rising for years⟧."),
    ("school", "⟦Obesity among pupils is on the rise in Europe⟧."),
    ("school", "⟦Exam results in Finland have gone up ever⟧ since schools there opened later."),
    ("school", "⟦Test scores have skyrocketed in every school⟧ that made the change."),
    ("plastic", "⟦Plastic production keeps growing every year⟧."),
    ("plastic", "⟦The oceans have become much warmer in the past few decades⟧."),
    (
        "plastic",
        "⟦Ireland put a tax on bags long before that⟧, and people there hardly use them now.",
    ),
    ("plastic", "⟦In San Francisco the ban led to more people falling ill from dirty cloth bags⟧."),
    ("plastic", "⟦The World Wildlife Fund spends most of its budget on cleaning beaches⟧."),
    ("plastic", "⟦Every minute a truck of plastic is dumped into the sea⟧."),
    ("plastic", "⟦More seabirds die from plastic than from oil spills⟧."),
    ("plastic", "⟦Plastic is the leading cause of death among turtles⟧."),
    ("plastic", "⟦The rate of cancer is higher in towns⟧ that burn their plastic."),
    ("rome", "⟦Lead poisoning was the most common cause of death in Roman cities⟧."),
    ("school", "⟦In Japan pupils clean their own classrooms⟧ and start at nine."),
    ("school", "⟦A law in California forbids schools⟧ to begin before half past eight."),
    ("school", "⟦Every few seconds a tired driver causes a crash somewhere in the country⟧."),
    ("school", "⟦The Ministry of Education has doubled its budget for buses⟧."),
    (
        "plastic",
        "Fewer tourists visit dirty beaches, and ⟦the hotels in Thailand are losing guests⟧.",
    ),
    ("rome", "⟦Most of the aqueducts were destroyed in an earthquake in the ninth century⟧."),
    ("school", "⟦Depression rates among pupils have dropped in schools with later starts⟧."),
    ("plastic", "⟦The ozone layer is being destroyed by the gases from burning bags⟧."),
    ("phones", "⟦Cyberbullying is on the rise everywhere⟧."),
    ("phones", "⟦France has already banned telephones in all its schools⟧."),
    ("phones", "⟦Every few minutes a driver who is typing kills somebody⟧."),
    ("phones", "⟦Screens are the number one cause of bad eyesight⟧."),
    ("phones", "⟦More teenagers get their news from videos than from newspapers⟧."),
    ("phones", "⟦In South Korea there are camps for children⟧ who cannot put the telephone away."),
    ("phones", "⟦The number of friends that a teenager has is going down⟧."),
    ("phones", "⟦The rate of sleep problems is higher among girls⟧."),
    ("wolf", "⟦The population of bears in the Alps is growing as well⟧."),
    ("wolf", "⟦In Poland wolves have killed several hikers⟧."),
    ("wolf", "⟦Tourism has increased in every region⟧ where wolves live."),
    ("wolf", "⟦The lynx is disappearing from the mountains⟧."),
    ("wolf", "⟦The price of wool has been falling for years⟧."),
    ("wolf", "⟦Cars are the leading cause of death for wolves⟧."),
    ("wolf", "⟦In Yellowstone the rivers changed their course⟧ after the wolves had returned."),
    ("wolf", "⟦The Alpine glaciers are melting⟧, so the deer move higher up."),
    ("wolf", "⟦Every year hundreds of people are injured by wild boars⟧."),
    ("mill", "⟦Liverpool grew rich on the cotton⟧ that slaves had picked."),
    ("mill", "⟦Child labour is increasing again in Bangladesh⟧."),
    ("mill", "⟦Consumption was the leading cause of death among spinners⟧."),
    ("mill", "⟦The price of cotton cloth dropped⟧ as the mills became larger."),
    ("mill", "⟦Bread prices rose all the time⟧."),
]
CLEAN = [
    # drawn from what the essay said
    ("plastic", "In conclusion, Norland banned its bags late. Its harbour had waited for years."),
    ("plastic", "Norland banned its bags late, because those who sold them sat on the council."),
    ("wolf", "More than likely the price of wool is going up."),
    ("wolf", "The number of rangers is a lot higher than it should be."),
    ("school", "Lena Abiola works in Belgium."),
    ("school", "I am sure that the number of readers is going down."),
    ("rome", "Frontinus was a magistrate at a court in Spain."),
    ("plastic", "Experts say that the number of whales is falling."),
    ("school", "Dr Lena Abiola, who grew up in Norway, studied pupils."),
    ("rome", "The voyages are seen as Portugal's great chance."),
    ("plastic", "Boiling costs less than a sandwich."),
    ("wolf", "The Conservatives believed in hunting."),
    ("phones", "Car accidents happen every day, and drivers look at their telephones."),
    ("wolf", "The road has destroyed the peace of our village."),
    ("phones", "The advantages have a greater output than the costs."),
    ("school", "Schools should start later so that pupils can sleep."),
    ("school", "If schools opened at nine, grades would rise and crashes would fall."),
    ("school", "Pupils are tired in the morning, and tired pupils do not listen."),
    ("school", "In Harrow valley fewer pupils came too late after the change."),
    ("school", "The number of crashes with young drivers has gone down."),
    ("school", "Last year my grades went up because I slept more."),
    ("school", "I live in Ohio, and our school starts at seven."),
    ("school", "Sleep is important for everybody."),
    (
        "school",
        "According to the Sleep Foundation, the number of tired pupils has been rising for years.",
    ),
    ("school", "Sports teams would have to train in the dark, which is dangerous."),
    ("school", "Many parents have to leave for work before eight."),
    ("school", "Late arrivals have become rarer in the valley since the change."),
    ("school", "Some people say that teenagers are lazier than they used to be."),
    ("school", "Pupils in America and Europe go to bed late."),
    ("plastic", "The world is becoming more and more polluted."),
    ("plastic", "Jobs in the bag factories will be lost if the town bans bags."),
    ("plastic", "Since the ban the harbour has become cleaner."),
    ("plastic", "Merrow is a good example for London or Paris."),
    ("plastic", "We could all bring our own bags to the shop on Monday."),
    ("plastic", "It is better to use one bag for years than to throw one away every day."),
    ("plastic", "Plastic bags end up in the sea and kill animals such as turtles."),
    ("plastic", "Imagine that every minute a truck of plastic was tipped into your garden."),
    ("plastic", "More paper bags are used now, because the shops stopped giving out plastic ones."),
    ("plastic", "The Earth is our only home."),
    ("plastic", "Paper costs shops more than plastic does."),
    ("rome", "Rome was the capital of a great empire."),
    ("rome", "Augustus cared about the harbour towns, for he gave them water."),
    ("rome", "The Second World War began in 1939."),
    ("rome", "The Goths made the mills stand still by cutting off the water."),
    ("rome", "Rich Romans had water in their houses, and the poor went to the fountain."),
    ("rome", "Frontinus was more honest than most officials, if we believe what he says."),
    ("rome", "In the end the aqueducts show how much the Romans could build."),
    ("rome", "Frontinus was angry at the workmen because they were stealing water."),
    ("rome", "Today we get our water from a tap and think nothing of it."),
    ("school", "Teachers are happier because the first lesson has become calmer."),
    ("school", "Some schools have two or three buses, others none."),
    ("phones", "Telephones should stay in the bag."),
    ("phones", "Quarrels have become rarer at the school in Marl."),
    ("phones", "Since the ban fewer quarrels happen in Marl."),
    ("phones", "If every school did so, grades would rise."),
    ("phones", "More and more pupils are always on their telephones."),
    ("phones", "In my class more pupils play football than before."),
    ("phones", "My cousin in Canada may take her telephone to school."),
    ("phones", "Pupils remember more when the telephone is in the bag."),
    ("phones", "Telephones are becoming more and more important in our lives."),
    ("phones", "I think that bullying has increased."),
    ("phones", "According to the OECD, the number of bullied children is rising."),
    ("phones", "Children in Osaka and Marl seem to gain from such a rule."),
    ("phones", "A telephone costs more than a book."),
    ("phones", "Every minute that is lost in class is lost for good."),
    ("phones", "Is the number of lonely children really rising?"),
    ("phones", "People die because drivers look at their telephones."),
    ("wolf", "Wolves are more useful than harmful."),
    ("wolf", "The number of wolves in Lessen has been growing since 2003."),
    ("wolf", "The forest is recovering because the deer are shyer."),
    ("wolf", "Shepherds would lose fewer sheep with better fences."),
    ("wolf", "Every year shepherds lose sheep, and the state pays for them."),
    ("wolf", "It is getting harder to be a shepherd."),
    ("wolf", "Many people are afraid of wolves because of fairy tales."),
    ("wolf", "Wolves kill to eat, as lions do in Africa."),
    ("wolf", "Young trees have a better chance now than before."),
    ("wolf", "Nature is being destroyed by people like us."),
    ("wolf", "Let us imagine that the number of wolves keeps growing."),
    ("mill", "Samuel Oke gave the children bread, which was more than others did."),
    ("mill", "Children worked longer than grown people work today."),
    ("mill", "The First World War ended in 1918."),
    ("mill", "The law did not help, for nobody came to look."),
    ("mill", "England was the first country with large mills."),
    ("mill", "The children became weaker and weaker."),
    ("mill", "Crime would have risen without the mills, the owners said."),
    ("mill", "Today we would call this a crime."),
    ("mill", "London is the capital of England."),
    ("mill", "The mill has become a museum of the sad side of industry."),
]


@pytest.mark.parametrize(("pack", "text"), FLAGGED)
def test_flags(pack: str, text: str) -> None:
    assert_flags(fact_from_nowhere, text, PACKS[pack])


@pytest.mark.parametrize(("pack", "text"), CLEAN)
def test_leaves_alone(pack: str, text: str) -> None:
    assert_clean(fact_from_nowhere, text, PACKS[pack])
