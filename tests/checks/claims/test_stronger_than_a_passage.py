"""claims/stronger-than-source over passages of several sentences: what a restatement adds."""

from __future__ import annotations

import pytest
from essays import assert_clean, found_by

from feedback.checks.claims import stronger_than_source as check

NAP = (
    "Naps at Work. In a small trial at a call centre in Leeds, workers who napped for twenty "
    "minutes after lunch made fewer errors in the afternoon. The researchers think that the "
    "nap may help the brain to clear chemical waste. Short sleeps could also lower the risk of "
    "heart disease, although the evidence for this is thin. Some employers have set up quiet "
    "rooms, and a few say that sick days have fallen. “Everybody needs a nap,” says Ron Tully, "
    "who sells sleeping pods. For people who suffer from insomnia, a nap in the day can make "
    "nights worse."
)
PLASTIC = (
    "Rivers of Plastic. Scientists estimate that up to 80 percent of the plastic in the sea "
    "arrives by river. Under laboratory conditions, a fungus found in a rubbish dump in "
    "Islamabad broke down polyurethane within weeks. If it can be grown cheaply, it might one "
    "day be used in recycling plants. In several coastal towns of Kenya, a ban on plastic bags "
    "was followed by cleaner beaches. Fish that have swallowed tiny pieces of plastic seem to "
    "grow more slowly. Critics of the ban argue that paper bags use more energy than plastic "
    "ones."
)
LATIN = (
    "Why Learn Latin? Pupils who take Latin tend to do better in English tests. This is partly "
    "because the subject attracts strong readers. One study of two schools in Boston found an "
    "association between years of Latin and the size of pupils' vocabulary. Supporters claim "
    "that Latin trains logical thinking. The ministry is considering a plan to offer Latin in "
    "all primary schools from 2027. Many teachers would welcome the change if they were given "
    "more time."
)
VIKING = (
    "The Norse in America. Around the year 1000, Norse sailors probably reached Newfoundland. "
    "The houses dug up at L'Anse aux Meadows suggest that at least ninety people lived there. "
    "They may have traded milk for furs with the local people. Historians believe that "
    "conflict with these neighbours was one reason why the settlers left. According to the "
    "sagas, Freydis frightened the attackers away with a sword. It is possible that the "
    "settlement was used for about ten years."
)
PHONE = (
    "Phones in Class. A survey of four secondary schools in Norway found that marks rose "
    "slightly after phones were banned. The effect was largest among weak pupils. Most "
    "teachers in these schools supported the ban, but about half of the parents were against "
    "it. Heavy use of social media is linked with poor sleep among teenagers. The head of a "
    "parents' group, Lise Moen, says that the ban is an attack on family life. The government "
    "plans to extend the ban to every school in the country next year."
)
WOLF = (
    "Wolves and Rivers. The return of the wolf to the park in 1995 may have changed the "
    "behaviour of elk. In some valleys, willows have grown back along the streams. Ecologists "
    "suspect that beavers returned because of the willows. Ranchers fear that wolves will kill "
    "their calves. So far, wolves have taken fewer than one in a thousand cattle in the "
    "region. When food is scarce in winter, wolves sometimes approach farms."
)
BIKE = (
    "City on Two Wheels. For trips of less than five kilometres, a bicycle is usually faster "
    "than a car in the centre of Ghent. Shops in two streets that were closed to cars reported "
    "higher sales. Planners hope to close the whole centre to cars by 2030. The air in the "
    "closed streets contained up to 30 percent less soot. A city that builds safe lanes can "
    "expect more cyclists within a few years. Many older residents worry that they will no "
    "longer reach the doctor."
)
CHOCOLATE = (
    "Dark Chocolate. People who eat dark chocolate every week have, on average, slightly lower "
    "blood pressure. It is not clear whether the chocolate is the reason. The flavanols in "
    "cocoa might relax the walls of blood vessels. In a trial with 44 volunteers, the effect "
    "disappeared after four weeks. Most dark chocolate on sale contains a lot of sugar. The "
    "makers of one brand claim that it improves memory."
)
HAMLET = (
    "Reading Hamlet. Hamlet's delay can be explained by his doubts about the ghost. Some "
    "critics see his madness as a mask. Freud suggested that Hamlet is paralysed by guilt "
    "about his own wishes. Ophelia's death may have been an accident, but the gravediggers "
    "treat it as suicide. Gertrude appears to know nothing of the murder. The play was "
    "probably written between 1599 and 1601."
)
WHEAT = (
    "A New Wheat. In field trials in Kansas, a new variety of wheat needed about a third less "
    "water. Farmers in dry regions could save thousands of dollars a year. The seed company "
    "says that the variety resists rust. Independent tests have not yet confirmed this. If "
    "rainfall keeps falling, as much as a fifth of the harvest could be lost by 2050. Several "
    "farmers in the county have already switched to the new seed."
)
BATS = (
    "Bats and Wind Farms. Wind turbines kill bats, though nobody knows how many. Researchers "
    "in Alberta found that bats may be drawn to the towers because they look like trees. When "
    "turbines were stopped on warm, windless nights, deaths fell by as much as 60 percent. A "
    "few operators have adopted the method. Sudden drops in air pressure are believed to burst "
    "the animals' lungs. The wind industry insists that cats are a greater danger. Farmers who "
    "live near large colonies use fewer pesticides."
)
COFFEE = (
    "A Cup of History. Coffee was perhaps first drunk in Yemen in the fifteenth century. "
    "According to legend, a goatherd called Kaldi discovered the plant when his goats began to "
    "dance. Coffee houses in London helped to spread new ideas. Several of the customers later "
    "founded insurance companies. The king tried to close the houses in 1675. Women seldom "
    "entered them, except as servants. It has been suggested that coffee made workers in the "
    "mills more punctual."
)
SCHOOL = (
    "Starting Later. Teenagers who start school after half past eight sleep longer and get "
    "better grades. In one district in Seattle, attendance improved after the change. Bus "
    "companies warn that later times will raise costs. If parents have to leave for work "
    "early, younger children might be left alone. The school board is thinking about moving "
    "the first bell to nine. Doctors recommend at least eight hours of sleep. Most pupils "
    "would vote for a later start."
)
BRIDGE = (
    "The Old Bridge. Engineers say the bridge could last another fifty years if the rust is "
    "removed. The repair is expected to cost about 4 million pounds. Some shopkeepers blame "
    "the repair for their losses. The collapse of 1931 was largely due to careless welding. "
    "The city wants to build a tunnel instead. Mr. Osei, the owner of the ferry, claims that "
    "nobody needs the bridge any more. In winter, ice sometimes blocks the drains."
)
VIOLIN = (
    "Music Lessons. Children who learn an instrument often show better memory. The study, "
    "which followed 30 children in Basel for a year, does not prove that the lessons are the "
    "cause. Playing in an orchestra can teach patience. The teacher Ines Vogt believes that "
    "every child is musical. Many parents cannot pay for lessons. In poorer districts of the "
    "city, free lessons were offered. About a third of the children gave up within the first "
    "term."
)
POMPEII = (
    "The Bakers of Pompeii. The bakery on the main street seems to have been run by freed "
    "slaves. Loaves were stamped, possibly to stop thieves. Historians assume that most "
    "families bought their bread. The donkeys that turned the mills were probably blind. The "
    "paintings suggest that bread was given away before elections. Up to 35 bakeries worked in "
    "the town. Bread was sometimes mixed with sand."
)
GAMES = (
    "Games and Anger. Some studies have found that violent games make players more aggressive "
    "for a few minutes. Other studies found no effect. Long hours of play are correlated with "
    "lower grades. Players who compete in teams are more likely to report that they have close "
    "friends. The makers of one game say that it trains the eye. A law that would ban the sale "
    "of such games to children is being discussed."
)
TEA = (
    "Green Tea. Under laboratory conditions, green tea slows the growth of mould. Drinking "
    "several cups a day might help people with high blood pressure. For pregnant women, large "
    "amounts of tea can be harmful. Almost all of the tea sold in the country comes from three "
    "provinces. Old growers fear that young people will leave the hills. The dry spring of "
    "last year may explain the poor harvest. Tea was at first used as a medicine."
)
MOSS = (
    "Living Roofs. In cities, roofs planted with moss can hold back rain for several hours. A "
    "pilot project in Graz suggests that such roofs cut the cost of cooling by up to 20 "
    "percent. If the roof is steep, the moss may slide off in heavy rain. Some architects "
    "regard moss as ugly. The council intends to plant two hundred roofs by 2028. Insurance "
    "companies suspect that wet moss damages the beams. Birds occasionally nest in it. People "
    "who live under a green roof report fewer sleepless nights."
)
SLANG = (
    "Words of the Young. Linguists think slang is born in small groups. Most slang words "
    "vanish within ten years. In two schools in Cardiff, pupils used about forty words that "
    "their teachers did not know. Slang might help teenagers to feel that they belong. "
    "According to the columnist Bea Sloan, slang is killing the language. Texting has often "
    "been blamed for bad spelling, but the link is unproven. Teachers who know the slang of "
    "their pupils are more often described as fair."
)
SALT = (
    "The Salt March. In 1930 Gandhi walked to the sea, perhaps in the hope of being arrested. "
    "Several thousand people joined him on the way. British officials feared that the march "
    "would spread unrest. The salt tax brought in about 3 percent of the government's income. "
    "Some historians argue that the march changed world opinion. It is not certain that it "
    "shortened British rule. Women were at first asked to stay at home."
)
SLEEPY = (
    "Screens at Night. Adults who read on a screen before bed take, on average, ten minutes "
    "longer to fall asleep. The blue light of the screen is thought to disturb the inner "
    "clock. In some people, glasses with orange lenses reduced the effect. One maker of such "
    "glasses promises deeper dreams. The ministry has proposed to label every screen with a "
    "warning. Dr. Imre Fodor believes that paper books should be prescribed like medicine. "
    "Nearly all of the volunteers were students."
)
RUINS = (
    "The Mound at Tell Abra. The walls of the upper town appear to have been burned. The "
    "attackers may have come from the hills. Pottery found in the ashes hints at trade with "
    "Cyprus. Most of the graves were robbed in ancient times. At least twelve families lived "
    "in the lower town. Legend says that the last king hid his gold in a well. The excavators "
    "hope to open the palace next year. The drought of those years is regarded as one cause of "
    "the decline."
)
FLAGGED = {
    NAP: [
        "A nap after lunch helps the brain to clear chemical waste.",
        "Short sleeps also lower the risk of heart disease, so companies save money on health "
        "care.",
        "The author argues that everybody needs a nap.",
        "The article warns that a nap in the day makes nights worse.",
    ],
    PLASTIC: [
        "Scientists have found that 80 percent of the plastic in the sea arrives by river.",
        "There is a fungus that will one day be used in recycling plants.",
        "A ban on plastic bags has led to cleaner beaches all over Kenya.",
        "Fish that have swallowed tiny pieces of plastic grow more slowly.",
        "The author of Source 1 argues that paper bags use more energy than plastic ones.",
    ],
    LATIN: [
        "Students who take Latin do better in English tests.",
        "Years of Latin increase the size of a pupil's vocabulary.",
        "Latin trains logical thinking, which is useful in every subject.",
        "From 2027, Latin will be offered in all primary schools.",
        "The author claims that Latin trains logical thinking.",
    ],
    VIKING: [
        "Norse sailors reached Newfoundland around the year 1000.",
        "They traded milk for furs with the local people.",
        "Conflict with these neighbours was the reason why the settlers left.",
        "Exactly ninety people lived at L'Anse aux Meadows.",
        "Freydis frightened the attackers away with a sword.",
    ],
    PHONE: [
        "All teachers in these schools supported the ban on phones.",
        "Heavy use of social media causes poor sleep among teenagers.",
        "In schools everywhere, marks rose after phones were banned.",
        "According to the author, the ban is an attack on family life.",
    ],
    WOLF: [
        "The return of the wolf changed the behaviour of elk in the park.",
        "Willows have grown back along the streams in every valley.",
        "Beavers returned because of the willows.",
        "Wolves will kill the calves of ranchers.",
        "When food is scarce in winter, wolves always approach farms.",
    ],
    BIKE: [
        "A bicycle is always faster than a car in the centre of Ghent.",
        "In the centre of Ghent, a bicycle is faster than a car.",
        "The whole centre will be closed to cars by 2030.",
        "The air in the closed streets contained 30 percent less soot.",
    ],
    CHOCOLATE: [
        "The flavanols in cocoa relax the walls of blood vessels, which is good for the heart.",
        "Eating dark chocolate every week lowers blood pressure.",
        "All dark chocolate on sale contains a lot of sugar.",
    ],
    HAMLET: [
        "Ophelia's death was an accident.",
        "Gertrude knows nothing of the murder.",
        "The play was written between 1599 and 1601, when Elizabeth was old.",
    ],
    WHEAT: [
        "The new variety of wheat resists rust.",
        "Farmers in dry regions will save thousands of dollars a year with the new wheat.",
        "A fifth of the harvest will be lost by 2050.",
        "The farmers in the county have all switched to the new seed.",
    ],
    BATS: [
        "Bats are drawn to the towers because they look like trees.",
        "Deaths fell by 60 percent when turbines were stopped on warm, windless nights.",
        "Sudden drops in air pressure burst the lungs of the animals, which is cruel.",
        "All operators have adopted the method of stopping their turbines.",
        "The author insists that cats are a greater danger to bats.",
        "Large colonies of bats make farmers use fewer pesticides.",
    ],
    COFFEE: [
        "Coffee was first drunk in Yemen in the fifteenth century.",
        "A goatherd called Kaldi discovered the coffee plant when his goats began to dance.",
        "In 1675 the king closed the coffee houses.",
        "Coffee made the workers in the mills more punctual.",
    ],
    SCHOOL: [
        "After the change, attendance improved in every district in the country.",
        "Younger children will be left alone if school starts later.",
        "The first bell will be moved to nine.",
        "All pupils would vote for a later start.",
    ],
    BRIDGE: [
        "The repair will cost exactly 4 million pounds.",
        "The collapse of 1931 was due to careless welding.",
        "The city is building a tunnel instead of the bridge.",
        "The author claims that nobody needs the bridge any more.",
        "Nobody needs the bridge any more.",
        "In winter, ice always blocks the drains of the bridge.",
    ],
    VIOLIN: [
        "Children who learn an instrument always show better memory.",
        "Learning an instrument improves the memory of children.",
        "The author believes that every child is musical.",
    ],
    POMPEII: [
        "The bakery on the main street was run by freed slaves.",
        "Loaves were stamped to stop thieves, so the Romans already knew about brands.",
        "Every family bought its bread.",
        "The paintings prove that bread was given away before elections.",
        "The bakers mixed their bread with sand.",
    ],
    GAMES: [
        "A new law bans the sale of such games to children.",
        "Competing in teams gives players more close friends.",
    ],
    TEA: [
        "Green tea slows the growth of mould.",
        "Drinking several cups a day helps people with high blood pressure.",
        "The text warns that large amounts of tea are harmful.",
        "All of the tea sold in the country comes from three provinces.",
        "Young people will leave the hills.",
        "The dry spring of last year explains the poor harvest.",
    ],
    MOSS: [
        "Roofs planted with moss cut the cost of cooling by 20 percent.",
        "In heavy rain the moss slides off.",
        "Wet moss damages the beams.",
        "All architects regard moss as ugly.",
        "Birds always nest in the moss on the roofs.",
        "Living under a green roof gives people fewer sleepless nights.",
        "A pilot project in Graz proves that such roofs cut the cost of cooling.",
    ],
    SLANG: [
        "Slang is born in small groups.",
        "Slang words all vanish within ten years.",
        "Slang helps teenagers to feel that they belong, which every teenager needs.",
        "The author says that slang is killing the language.",
    ],
    SALT: [
        "In 1930 Gandhi walked to the sea in the hope of being arrested.",
        "The march changed world opinion.",
        "The Salt March shortened British rule.",
        "The salt tax brought in exactly 3 percent of the government's income.",
    ],
    SLEEPY: [
        "The blue light of the screen disturbs the inner clock of adults.",
        "Glasses with orange lenses reduce the effect in all people.",
        "The author believes that paper books should be prescribed like medicine.",
        "Every screen is now labelled with a warning.",
        "All of the volunteers were students.",
    ],
    RUINS: [
        "The walls of the upper town were burned by the enemy.",
        "The attackers came from the hills.",
        "Pottery found in the ashes proves trade with Cyprus.",
        "Every grave was robbed in ancient times.",
        "Exactly twelve families lived in the lower town.",
        "The last king hid his gold in a well.",
        "The excavators opened the palace.",
        "The drought of those years was the cause of the decline.",
    ],
}
CLEAN = {
    NAP: [
        "Researchers think that a nap helps the brain to clear chemical waste.",
        "Napping may cut the risk of heart disease.",
        "As Ron Tully puts it, everybody needs a nap.",
        "Workers who napped for twenty minutes after lunch made fewer errors in the afternoon.",
        "Every company should let its workers nap after lunch.",
        "A nap in the day can make nights worse for some.",
    ],
    PLASTIC: [
        "It is estimated that as much as 80 percent of the plastic in the sea comes from rivers.",
        "One day a fungus could be used in recycling plants.",
        "According to critics, paper bags use more energy than plastic ones.",
        "If fish grow more slowly because of plastic, the fishermen will lose money.",
    ],
    LATIN: [
        "Latin students often do better in English tests.",
        "The ministry wants to offer Latin in all primary schools from 2027.",
        "I took Latin for four years, and it trained my logical thinking.",
        "The ministry may offer Latin in all primary schools from 2027.",
    ],
    VIKING: [
        "Norse sailors are thought to have reached Newfoundland around the year 1000.",
        "The sagas tell how Freydis frightened the attackers away with a sword.",
        "Did they trade milk for furs with the local people?",
    ],
    PHONE: [
        "Marks rose slightly in four Norwegian schools after phones were banned.",
        "Teenagers who use social media a lot often sleep badly.",
        "Lise Moen calls the ban an attack on family life.",
        "All teachers want their pupils to listen.",
        "The government will extend the ban to every school in the country next year, if its "
        "plan succeeds.",
    ],
    WOLF: [
        "Ranchers are afraid that wolves will kill their calves.",
        "Along the streams in some valleys willows have grown back.",
        "Wolves should be allowed to return to every valley.",
    ],
    BIKE: [
        "For short trips a bicycle is usually faster than a car in the centre of Ghent.",
        "Planners would like to close the whole centre to cars by 2030.",
        "In my town, a bicycle is always faster than a car.",
    ],
    CHOCOLATE: [
        "Eating dark chocolate every week is linked to lower blood pressure, but nobody knows why.",
        "The claim that dark chocolate improves memory comes from its makers.",
    ],
    HAMLET: [
        "One could see Hamlet's madness as a mask.",
        "Ophelia drowns, and the gravediggers treat her death as suicide.",
        "Gertrude, it seems, knows nothing of the murder.",
    ],
    WHEAT: [
        "The company says that its wheat resists rust.",
        "With the new wheat, farmers could save a lot of money every year.",
        "Farmers need water, and all of them want a good harvest.",
    ],
    BATS: [
        "Perhaps bats are attracted by the towers because these look like trees.",
        "Stopping turbines on warm nights cut deaths by up to 60 percent.",
        "Cats, the wind industry says, are a greater danger.",
        "Wind turbines kill bats.",
        "We should stop all turbines on warm nights.",
    ],
    COFFEE: [
        "Coffee may first have been drunk in Yemen.",
        "Legend has it that a goatherd called Kaldi discovered the plant.",
        "The king attempted to close the houses in 1675.",
        "Coffee houses in London helped to spread new ideas.",
        "Today everybody drinks coffee at work, and it makes them more punctual.",
        "Women hardly ever entered coffee houses.",
        "The king wanted to close the houses in 1675, but failed.",
    ],
    SCHOOL: [
        "Teenagers who start school after half past eight sleep longer and get better grades.",
        "Attendance improved after the change in a Seattle district.",
        "Will later times raise costs for the bus companies?",
        "According to the bus companies, costs will rise with later times.",
        "A later start will make me happier in the morning.",
        "The board is considering whether to move the first bell to nine.",
    ],
    BRIDGE: [
        "Without the rust the bridge could last another fifty years.",
        "If the rust is removed, the bridge will last for fifty years, engineers think.",
        "The repair costs around 4 million pounds.",
        "Careless welding was the main reason for the collapse of 1931.",
        "The ferry owner would like us to believe that nobody needs the bridge any more.",
        "The city should build a tunnel instead.",
        "The city is thinking of a tunnel.",
    ],
    VIOLIN: [
        "Children who learn an instrument frequently have a better memory.",
        "Playing in an orchestra can help children to learn patience.",
        "Ines Vogt thinks that every child is musical.",
        "Lessons cost money, and all parents want to save.",
        "Every child should learn an instrument.",
        "Learning an instrument may improve the memory of children.",
    ],
    POMPEII: [
        "It looks as if the bakery on the main street was run by freed slaves.",
        "The loaves were stamped, maybe against thieves.",
        "Around 35 bakeries may have worked in the town at most.",
        "Some bakers mixed their bread with sand.",
        "Bread is given away before elections in my country too.",
    ],
    GAMES: [
        "Violent games make some players more aggressive for a short time, a few studies say.",
        "Those who play for long hours tend to have lower grades.",
        "Parliament is debating a ban on the sale of such games to children.",
        "My brother plays for hours, and his grades are lower than mine.",
        "Players who compete in teams have more close friends than others, they say.",
        "A ban on the sale of such games to children has been suggested.",
    ],
    TEA: [
        "In the laboratory green tea slows down mould.",
        "Large amounts of tea can harm pregnant women.",
        "Nearly all the tea sold in the country is grown in three provinces.",
        "The old growers worry about young people leaving the hills.",
        "People first used tea as a medicine.",
        "Pregnant women should not drink large amounts of tea.",
        "High blood pressure may be helped by several cups a day.",
    ],
    MOSS: [
        "In Graz, roofs with moss cut the cost of cooling by as much as 20 percent.",
        "On steep roofs the moss may slide off when it rains heavily.",
        "Insurers worry that wet moss damages the beams.",
        "The council will plant two hundred roofs by 2028.",
        "Moss is not ugly, and all architects should learn to love it.",
        "Moss roofs hold back rain for several hours.",
        "The companies that sell insurance suspect that wet moss damages the beams.",
        "Wet moss does not damage the beams.",
        "The roofs of my street are steep, and the rain runs off.",
    ],
    SLANG: [
        "Linguists believe that slang is born in small groups.",
        "Most slang words disappear within ten years.",
        "Sloan writes that slang is killing the language.",
        "If slang helps teenagers to feel that they belong, teachers should not forbid it.",
        "Texting is often blamed for bad spelling.",
        "Is slang killing the language?",
        "Bea Sloan, a columnist, believes slang is killing the language, but I do not agree.",
        "Slang does not kill the language.",
        "Teachers who know the slang of their pupils are called fair more often.",
        "Texting is not the cause of bad spelling.",
    ],
    SALT: [
        "Gandhi walked to the sea in 1930, and thousands joined him.",
        "Whether the march shortened British rule is not certain.",
        "For the British officials the march was a danger, because they feared unrest.",
        "Roughly 3 percent of the government's income came from the salt tax.",
        "A march can change the opinion of the world.",
        "The march may have changed world opinion, some historians think.",
        "The officials feared unrest, and the march went on.",
        "The tax brought in a small part of the income of the government.",
    ],
    SLEEPY: [
        "Adults who read on a screen before bed take about ten minutes longer to fall asleep.",
        "It is assumed that the blue light of the screen disturbs the inner clock.",
        "The ministry would like to label every screen with a warning.",
        "Almost every volunteer was a student.",
        "I read on a screen before bed, and I fall asleep at once.",
        "A maker of orange glasses promises deeper dreams.",
        "The author quotes Dr. Fodor, who believes that paper books should be prescribed like "
        "medicine.",
        "Dr. Fodor wants paper books to be prescribed like medicine.",
        "A law could label every screen with a warning.",
        "Reading on paper before bed helps adults to fall asleep, I think.",
    ],
    RUINS: [
        "The walls of the upper town seem to have been burned.",
        "One cause of the decline was the drought of those years.",
        "The graves were mostly robbed in ancient times.",
        "Twelve families or more lived in the lower town.",
        "Some people still look for the gold that the last king hid in a well.",
        "Next year the excavators want to open the palace.",
        "The attackers had to climb the walls of the upper town.",
        "Legend tells of gold that the last king hid in a well.",
        "Drought was a cause of the decline.",
        "The palace will be opened next year if all goes well.",
        "The excavators found pottery in the ashes.",
    ],
}


@pytest.mark.parametrize(("source", "text"), [(s, t) for s, row in FLAGGED.items() for t in row])
def test_tells_what_goes_further(source: str, text: str) -> None:
    assert found_by(check, text, {"Source 1": source}), text


@pytest.mark.parametrize(("source", "text"), [(s, t) for s, row in CLEAN.items() for t in row])
def test_leaves_what_goes_as_far_alone(source: str, text: str) -> None:
    assert_clean(check, text, {"Source 1": source})
