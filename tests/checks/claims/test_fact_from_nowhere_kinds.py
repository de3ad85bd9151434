"""Facts that no source holds, by kind: others' deeds, ranks, most of a thing, illness, persons."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags, found_by

from feedback.checks.claims import fact_from_nowhere

PACKS = {
    "bees": {
        "Source 1": (
            "The keepers of the Ardle valley lost a third of their hives in the winter "
            "of 2016. A mite that came with imported queens was blamed. Since then "
            "keepers share a mill for wax and check one another's hives each April. "
            "Fields of oilseed bloom for three weeks, and afterwards there is little for "
            "bees to eat."
        ),
        "Source 2": (
            "Dr Petra Nyman counted wild bees on forty farms. Where hedges had been left "
            "uncut, she found twice as many kinds. She warns that honey bees crowd wild "
            "ones out. Farmers who leave hedges are paid 12 pounds a metre."
        ),
    },
    "theatre": {
        "Source A": (
            "The Old Vic at Marsden closed for four years after the fire of 1931. Its "
            "manager, Ida Krall, sold bricks for a shilling each to rebuild it. When it "
            "opened again, miners and clerks sat side by side in the gallery."
        ),
        "Source B": (
            "Krall's account book shows that tickets brought in less than the bar. The "
            "council refused her a grant twice. She played Ibsen to half-empty houses "
            "and pantomime to full ones, and said that the one paid for the other."
        ),
    },
    "mars": {
        "Article 1": (
            "A crew of six would need eight months to reach Mars. Radiation on the way "
            "is the greatest danger, for no ship so far carries a shield that stops it. "
            "The agency puts the cost at 100 billion dollars over twenty years."
        ),
        "Article 2": (
            "Robots have found dried river beds on Mars and ice under its poles. "
            "Professor Hale argues that robots do the same work for a fiftieth of the "
            "price. Nobody has to be brought back. Yet, she admits, a person can turn "
            "over more stones in a day than a rover in a year."
        ),
    },
    "uniform": {
        "Text 1": (
            "At Hollin High uniforms came back in 2018. The head says that fewer pupils "
            "come late, because nobody wonders what to wear. A jacket costs 48 pounds, "
            "and the school keeps a cupboard of used ones."
        ),
        "Text 2": (
            "A survey asked 600 pupils at four schools. Half of them disliked their "
            "uniform, but two in three said that teasing about clothes had become rarer. "
            "Teachers noticed no change in marks."
        ),
    },
    "meat": {
        "Source 1": (
            "A kilo of beef takes 15,000 litres of water, most of it rain. Cattle give "
            "off methane, which warms the air more than carbon dioxide does. The canteen "
            "of Sund college serves no meat on Thursdays, and sells more soup than "
            "before."
        ),
        "Source 2": (
            "The farmer Jon Aske keeps forty cows on hills where nothing but grass will "
            "grow. Without them, he says, the meadows would turn into scrub. He thinks "
            "that people should eat less meat and better meat."
        ),
    },
    "strike": {
        "Document A": (
            "In March 1911 the dockers of Port Lyn laid down their tools. They asked for "
            "sixpence an hour. Women cooked in the chapel for two hundred families. "
            "After seven weeks the company gave way."
        ),
        "Document B": (
            "The Lyn Mercury wrote that idlers and foreigners were behind it. The "
            "company brought men from up the coast to unload the ships, and soldiers "
            "guarded the gates. Two men died when shots were fired on 9 April."
        ),
    },
    "canal": {
        "Source 1": (
            "The Brindle canal was dug between 1791 and 1797 by eight hundred men with "
            "spades. It joined the potteries to the sea, and a boat drawn by one horse "
            "carried thirty tons. Freight fell from ten shillings a ton to two. Carters "
            "threw stones at the first boats."
        ),
        "Source 2": (
            "In the letters of the engineer James Wade the men are called brave when "
            "sober. He paid them in tokens, which only his own shop would take. The "
            "railway of 1846 took the trade away, and by 1870 boys swam in the locks."
        ),
    },
    "coral": {
        "Text 1": (
            "Divers counted corals off Tarn island in 2009 and in 2019. Of the branching "
            "kinds a third were left. Warm summers had bleached them. Where fishing had "
            "been forbidden for ten years, the reef grew back faster."
        ),
        "Text 2": (
            "Prof. Mia Odell breeds corals in tanks that are kept two degrees too warm. "
            "Those that live are planted out by hand. Critics say that it is gardening "
            "with a spoon while the house burns. Sun cream with oxybenzone harms the "
            "larvae."
        ),
    },
    "homework": {
        "Article A": (
            "Pupils at Fenby Primary have had no homework since September. Parents were "
            "asked, and six in ten liked it. Reading at home is still wished for. The "
            "head says that children sleep more and quarrel less with their parents."
        ),
        "Article B": (
            "Professor Cooper compared sixty studies. For pupils over fourteen homework "
            "went with better marks, for those under eleven hardly at all. Ten minutes a "
            "night for each year at school is what he advises."
        ),
    },
    "vikings": {
        "Source A": (
            "The monks of Lindisfarne wrote that in 793 heathen men robbed the church "
            "and threw brothers into the sea. They saw dragons of fire in the sky "
            "beforehand. The abbey kept its gold without a guard."
        ),
        "Source B": (
            "Digs at York found combs, scales and workshops rather than swords. The "
            "Danes who settled there traded as far as Baghdad, from which coins came. "
            "Farmers used the same ploughs as their English neighbours."
        ),
    },
    "esports": {
        "Text A": (
            "The Olympic committee held a week of electronic sports in 2023. Players "
            "train for ten hours a day, and their wrists suffer. The final in Busan was "
            "watched by more people than the cup match of the same evening."
        ),
        "Text B": (
            "Trainer Aldo Reyes says that his team runs five kilometres each morning, "
            "since a tired body makes slow fingers. Parents complain that the games are "
            "made to keep players at the screen. A club in Lille pays its players a "
            "wage."
        ),
    },
    "zoo": {
        "Doc 1": (
            "The zoo of Hallam sent six oryx to a reserve in Oman, where the last wild "
            "one had been shot in 1972. Their calves now live free. Keeping them costs "
            "9,000 pounds a year."
        ),
        "Doc 2": (
            "Elephants in the zoo walk the same circle all day, writes the vet Nora "
            "Finch. In the wild they walk thirty miles. She would close half the zoos "
            "and turn the others into stations for rare kinds. Children learn more from "
            "a film, she thinks."
        ),
    },
    "bikes": {
        "Source 1": (
            "The council of Harwick painted bicycle lanes on nine streets in 2014. "
            "Counts on the bridge show 1,900 riders a day, where there had been 700. "
            "Shopkeepers had feared for their trade, but takings rose by four per cent."
        ),
        "Source 2": (
            "The bus company complains that lanes slow its drivers down by two minutes. "
            "Dr Amira Sole, who treats broken bones, sees fewer riders hurt by cars and "
            "more who have fallen over kerbs."
        ),
    },
    "tea": {
        "Doc A": (
            "In 1773 men dressed as Mohawks threw 342 chests of tea into Boston harbour. "
            "The tea was cheaper than before, but a tax was on it. John Hancock, whose "
            "ships smuggled tea, had much to lose."
        ),
        "Doc B": (
            "Governor Hutchinson would not let the ships sail home. His sons were among "
            "the merchants who were to sell the tea. He wrote that a mob ruled the town. "
        ),
    },
    "sleep": {
        "Text 1": (
            "Forty nurses wore a band that counts hours of sleep. On night shifts they "
            "slept five hours, on days seven. They made a third more slips at night. The "
            "hospital now darkens a room for naps."
        ),
        "Text 2": (
            "Naps of twenty minutes help, writes Dr Ivo Kranz, but longer ones leave one "
            "dull. Coffee after four in the afternoon robs the night. He would rather "
            "see shorter shifts."
        ),
    },
    "dam": {
        "Source A": (
            "The dam at Korra gives light to two million homes. For it 80,000 people had "
            "to leave the valley, and eleven villages lie under the water. Those who "
            "left were promised land, but a third have received none."
        ),
        "Source B": (
            "Below the dam the river no longer floods the fields with mud, so farmers "
            "buy fertiliser. Fishermen catch half of what they did. Minister Tesfa "
            "Bekele says that no country has grown rich in the dark."
        ),
    },
    "satire": {
        "Text A": (
            "Lina Roth writes that cartoons made people laugh at the king before they "
            "dared to argue with him. The printer Aubry was jailed in 1832 for drawing "
            "him as a pear. Papers sold out within an hour."
        ),
        "Text B": (
            "A cartoon, says the historian Emil Voss, persuades only those who already "
            "believe. Censors read the words and missed the pictures. Most who bought "
            "the papers lived in towns."
        ),
    },
    "ai": {
        "Article 1": (
            "Pupils at Lund who wrote with a program's help handed in longer essays with "
            "fewer slips. A month later they remembered less of them than the others. "
            "Teachers could not tell the two apart."
        ),
        "Article 2": (
            "The teacher Hanne Berg lets her class correct what a program has written. "
            "They find made-up books and dates, and enjoy it. She fears that the weak "
            "use it most."
        ),
    },
}
FLAGGED = [
    (
        "bees",
        "But ⟦Charles Darwin kept hives behind his house for twelve years⟧.",
    ),
    ("uniform", "⟦Steve Jobs wore the same black jumper every day⟧."),
    ("mars", "⟦Neil Armstrong trained in the Arizona desert for months⟧ before he flew."),
    ("uniform", "⟦In Japan nearly every school has a uniform⟧."),
    ("mars", "⟦China has landed a rover there as well⟧."),
    ("mars", "⟦NASA lost two probes⟧ because engineers mixed up inches and centimetres."),
    ("bees", "⟦The European Union has forbidden three sprays⟧ that kill bees."),
    ("strike", "⟦In Hamburg the dockers had gone on strike for the same reasons⟧."),
    ("theatre", "⟦The National Theatre receives millions from the state⟧."),
    ("uniform", "Take Germany, ⟦where most schools let⟧ pupils wear what they like."),
    ("uniform", "⟦Several other countries have already abolished uniforms⟧."),
    ("bees", "⟦Many cities have begun to put hives on the roofs of their offices⟧."),
    ("mars", "⟦Many companies have already sold tickets to the moon⟧."),
    ("meat", "⟦Brazil is the largest producer of beef in the world⟧."),
    ("strike", "⟦Docking was the most dangerous trade in the country⟧."),
    ("theatre", "⟦It was the oldest theatre in the north of England⟧."),
    ("meat", "⟦Most of the soy that is grown in the world is fed to cattle⟧."),
    ("uniform", "⟦Most bullying in schools is caused by clothes⟧."),
    ("strike", "⟦The majority of accidents in ports happened at night⟧."),
    ("bees", "⟦Most honey that is sold in shops⟧ comes from abroad."),
    ("meat", "⟦Eating red meat causes bowel cancer⟧."),
    ("mars", "⟦Weightlessness leads to kidney stones and blindness⟧."),
    ("bees", "⟦Honey cures hay fever⟧."),
    ("uniform", "⟦Tight collars cause headaches and poor eyesight⟧."),
    ("meat", "⟦A lack of iron leads to anaemia in young women⟧."),
    ("bees", "⟦The number of keepers has been going up for years⟧."),
    ("meat", "⟦Sales of oat milk have exploded⟧."),
    ("theatre", "⟦Ticket prices have doubled in the last few years⟧."),
    ("uniform", "⟦The prices of jackets are climbing⟧, and so are those of shoes."),
    ("strike", "⟦Membership of the unions grew rapidly in the years before the war⟧."),
    ("mars", "⟦Interest in space travel among young people has fallen sharply⟧."),
    ("meat", "⟦Thanks to such days, obesity in colleges has gone down a lot⟧."),
    ("uniform", "⟦Uniforms were invented in England in the sixteenth century⟧."),
    ("canal", "⟦In the Netherlands most goods are still carried by boat⟧."),
    ("canal", "⟦Cholera was the leading cause of death among the diggers⟧."),
    ("canal", "⟦Many towns had built canals long before that⟧."),
    ("canal", "⟦The Grand Canal of China is the longest canal in the world⟧."),
    ("canal", "⟦Most of the accidents happened in the tunnels⟧."),
    ("canal", "⟦Josiah Wedgwood lost one leg and worked twelve hours every day⟧."),
    (
        "canal",
        "⟦The number of boats on canals has been rising again⟧ since people holiday on them.",
    ),
    ("coral", "⟦The Great Barrier Reef has lost half of its corals⟧."),
    ("coral", "⟦Hawaii has banned sun creams⟧ that hurt corals."),
    ("coral", "⟦Several countries have sunk old ships⟧ to make new reefs."),
    ("coral", "⟦Most plastic in the sea comes from fishing nets⟧."),
    ("coral", "⟦Indonesia is the biggest exporter of live corals in the world⟧."),
    ("coral", "⟦Sea temperatures have been climbing for decades⟧."),
    ("coral", "⟦Oxybenzone causes cancer⟧."),
    ("coral", "⟦Jacques Cousteau spent thirty years filming under water⟧."),
    ("homework", "In Finland, ⟦where pupils hardly get any homework⟧, marks are high."),
    ("homework", "⟦Homework leads to depression and headaches⟧."),
    ("homework", "⟦Stress among children is on the rise⟧."),
    ("homework", "⟦Many schools have already abolished marks as well⟧."),
    ("homework", "⟦China forbids homework for the youngest pupils⟧."),
    ("homework", "⟦South Korea has the highest suicide rate in the world⟧."),
    ("homework", "⟦Suicide rates among teenagers have doubled⟧."),
    ("homework", "⟦Most cheating happens at home⟧."),
    ("vikings", "⟦Leif Erikson spent two winters on a coast with wild grapes⟧."),
    ("vikings", "⟦Most of the silver in the north came from Arab mines⟧."),
    ("vikings", "⟦Other monasteries had already been robbed by their own neighbours⟧."),
    ("vikings", "⟦Every year thousands of tourists get hurt on the cliffs of that island⟧."),
    ("esports", "⟦South Korea has a ministry for games⟧."),
    ("esports", "⟦Staring at a screen causes blindness⟧."),
    ("esports", "⟦Lee Sang-hyeok trains fourteen hours every day⟧."),
    ("esports", "⟦The number of professional players has exploded in recent years⟧."),
    ("esports", "⟦Several universities have introduced courses for trainers⟧."),
    ("esports", "⟦Video games are the most profitable entertainment in the world⟧."),
    ("esports", "⟦Violence among players has increased⟧."),
    ("zoo", "⟦Costa Rica has closed its public zoos⟧."),
    ("zoo", "⟦The black rhino is vanishing from the earth⟧."),
    ("zoo", "⟦Every fifteen minutes an elephant is killed for its tusks⟧."),
    ("zoo", "⟦Many zoos have sold their surplus animals to circuses⟧."),
    ("zoo", "⟦The number of visitors in zoos keeps falling⟧."),
    ("bikes", "⟦In Copenhagen the mayor rides to work on a bicycle⟧."),
    ("bikes", "⟦Amsterdam has more bicycles than inhabitants⟧."),
    ("bikes", "⟦Many cities have closed their centres to lorries⟧."),
    ("bikes", "⟦Sales of electric bicycles are soaring⟧."),
    ("bikes", "⟦Most thefts happen in front of stations⟧."),
    ("bikes", "⟦Every year hundreds of cyclists are killed by lorries⟧."),
    ("bikes", "⟦Bicycles are the most common means of transport in the world⟧."),
    ("bikes", "⟦Sitting in a car seat leads to arthritis⟧."),
    ("bikes", "⟦More cyclists die in the country than in towns⟧."),
    ("bikes", "⟦Obesity has gone up in every age group⟧."),
    ("tea", "⟦The East India Company owned an army of its own⟧."),
    ("tea", "⟦Several other ports had already sent their ships back⟧."),
    ("tea", "⟦Paul Revere rode two hundred miles in six days⟧ to bring the news."),
    ("tea", "⟦In Charleston the tea rotted in a cellar⟧."),
    ("tea", "⟦Smuggling had been increasing for years⟧."),
    ("tea", "⟦Most of the tea in the colonies came from Dutch traders⟧."),
    ("tea", "⟦Britain was the largest importer of tea in the world⟧."),
    ("tea", "⟦Rum was the leading cause of death among dockers⟧."),
    ("sleep", "⟦Japan has a word for those⟧ who die at their desks."),
    ("sleep", "⟦Night work causes breast cancer⟧."),
    ("sleep", "⟦Margaret Thatcher slept four hours a night⟧."),
    ("sleep", "⟦The number of nurses who give up their job has been rising⟧."),
    ("sleep", "⟦Several hospitals have cut shifts to eight hours⟧."),
    ("sleep", "⟦Lack of sleep is the number one cause of road deaths⟧."),
    ("sleep", "⟦In Sweden nurses work six hours a day for the same pay⟧."),
    ("dam", "⟦China has moved more than a million people for a single dam⟧."),
    ("dam", "Malaria has spread around the lake, and ⟦deaths have doubled⟧."),
    ("dam", "⟦Egypt threatened to bomb the dam⟧."),
    ("dam", "⟦Brazil is the largest producer of water power in the world⟧."),
    ("dam", "⟦Many countries have torn down their old dams⟧."),
    ("dam", "⟦Standing water leads to cholera and blindness⟧."),
    ("dam", "⟦Electricity prices have fallen sharply in the capital⟧."),
    ("satire", "⟦In Turkey several cartoonists have been put in prison⟧."),
    ("satire", "⟦The New Yorker receives a thousand cartoons every week⟧."),
    ("satire", "⟦Honoré Daumier drew four thousand lithographs in forty years⟧."),
    ("satire", "⟦Newspaper sales have been falling all over Europe⟧."),
    ("satire", "⟦Several papers have fired their cartoonists⟧."),
    ("ai", "⟦Italy blocked the program for a month⟧."),
    ("ai", "⟦Cheating is on the rise at universities⟧."),
    ("ai", "⟦Most of the energy is used for cooling⟧."),
    ("ai", "⟦Several universities have gone back to written exams on paper⟧."),
    ("ai", "⟦OpenAI pays its testers in Kenya two dollars an hour⟧."),
    ("ai", "⟦Reading scores have dropped in most countries⟧."),
]
CLEAN = [
    ("canal", "Holland did not close its heart to the potters."),
    ("bees", "The keepers lost a third of their hives in one winter."),
    ("bees", "My uncle Henry Baker kept bees behind his house for twelve years."),
    ("bees", "Imagine that Charles Darwin had walked through this valley."),
    ("bees", "Without bees there would be no apples."),
    ("bees", "In my opinion farmers are the most important people in the valley."),
    ("bees", "Most people like honey."),
    ("bees", "Bees are the hardest workers in the world."),
    ("bees", "The hedges give wild bees food when the oilseed is over."),
    ("bees", "Many farmers have to think of money first."),
    ("bees", "Other valleys should share a mill as well."),
    ("bees", "Petra Nyman found twice as many kinds near the hedges."),
    ("bees", "According to the Royal Society, the number of keepers has been going up for years."),
    ("bees", "Sprays can cause illness, and nobody wants that."),
    ("bees", "If a mite kills the queen, the hive dies."),
    ("theatre", "Ida Krall sold bricks because the council gave her nothing."),
    ("theatre", "Krall was the bravest manager in the whole country."),
    ("theatre", "Most of the money came from the bar."),
    ("theatre", "Ibsen was a writer from Norway."),
    ("theatre", "William Shakespeare wrote plays that everybody knows."),
    ("theatre", "In the theatre people of all classes sat together, as they do in a church."),
    ("theatre", "Many theatres have to do the same today."),
    ("theatre", "Miners would never have gone to London for a play."),
    ("mars", "Mars is the fourth planet of the solar system."),
    ("mars", "Neil Armstrong was the first man on the moon."),
    ("mars", "The moon landing shows what people can do when they want to."),
    ("mars", "Most people on the ground would be afraid for the crew."),
    ("mars", "Robots are cheaper, and that is the most important reason."),
    ("mars", "Other agencies could pay a part of it."),
    ("mars", "The crew might fall ill because of the radiation."),
    ("mars", "Radiation causes illness on the way."),
    ("mars", "It is the greatest adventure in the world."),
    ("mars", "The cost of such a flight is rising in my eyes every time a crew is added."),
    ("uniform", "At our school nobody wears a uniform."),
    ("uniform", "Uniforms stop the teasing that expensive shoes cause."),
    ("uniform", "Most pupils in my class would rather wear jeans."),
    ("uniform", "Many schools have uniforms, and many do not."),
    ("uniform", "Teachers in Hollin have seen that fewer pupils come late."),
    ("uniform", "Wearing the same thing as everybody else causes boredom."),
    ("uniform", "Our head, Mr Paul Hammond, wore a tie every day."),
    ("uniform", "It is the most expensive part of the whole uniform."),
    ("meat", "Vegetarians eat no meat."),
    ("meat", "Most farmers love their animals."),
    ("meat", "Cows need a lot of water, and so does the grass that they eat."),
    ("meat", "We eat too much meat in this country."),
    ("meat", "Soup is the cheapest meal in the world if you make it yourself."),
    ("meat", "Eating only meat leads to problems sooner or later."),
    ("meat", "Jon Aske loves his cows more than his money."),
    ("meat", "Other canteens have noticed what Sund did, I hope."),
    ("strike", "The dockers were the poorest men in the town."),
    ("strike", "The strike was the most important event in their lives."),
    ("strike", "Most of them had families to feed."),
    ("strike", "The Lyn Mercury was on the side of the company, as most papers were."),
    ("strike", "Many workers have done the same since then."),
    ("strike", "Karl Marx would have been pleased."),
    ("strike", "The First World War broke out three years later."),
    ("strike", "Hunger leads to anger."),
    ("strike", "Two men died on 9 April because the soldiers lost their nerve."),
    ("canal", "The diggers were paid in tokens, which was unfair."),
    ("canal", "Many towns along the canal must have been grateful."),
    ("canal", "Most of the work was done with spades."),
    ("canal", "It was the biggest change in the life of the potters."),
    ("canal", "Today most goods are carried by lorry."),
    ("canal", "James Wade paid his men in tokens every week."),
    ("canal", "The price of freight fell when the canal was opened."),
    ("canal", "Several carters had lost their work."),
    ("canal", "Hard work leads to pain."),
    ("canal", "Britain was the workshop of the world."),
    ("canal", "Other engineers had the same problem."),
    ("canal", "My friend Josiah Bell has walked along it every summer."),
    ("coral", "The reef is home to many animals."),
    ("coral", "Many countries have reefs, and many countries have tourists."),
    ("coral", "Warm water makes corals pale."),
    ("coral", "Mia Odell works with tanks that are too warm every day."),
    ("coral", "Most corals do not live in tanks."),
    ("coral", "Sun cream harms the larvae, but it prevents skin cancer."),
    ("coral", "The sea is the largest treasure of the world."),
    ("coral", "Other islands should forbid fishing as well."),
    ("coral", "If the seas get warmer, most reefs will die."),
    ("coral", "Around Tarn the number of branching corals has fallen."),
    ("coral", "We went to Egypt and saw a reef that was nearly dead."),
    ("coral", "It is like planting trees in a burning forest in Brazil."),
    ("homework", "Many schools have started to think about it."),
    ("homework", "Most pupils do their homework on the bus."),
    ("homework", "Homework causes stress, and stress makes people ill."),
    ("homework", "The number of quarrels has gone down at Fenby."),
    ("homework", "Several schools have done the same."),
    ("homework", "In my school the amount of homework is rising every year."),
    ("homework", "Parents are the most important teachers in the world."),
    ("homework", "Thomas Edison never gave up, so why should I?"),
    ("homework", "Harris Cooper advises ten minutes a night for each year at school."),
    ("homework", "Most tests take place in the summer."),
    ("homework", "Teachers in Germany would say the same, I guess."),
    ("homework", "Other parents have complained, because they want their children to learn."),
    ("vikings", "The Vikings came by sea and took what they could carry."),
    ("vikings", "The English and the Danes lived side by side."),
    ("vikings", "York was one of the largest towns in England."),
    ("vikings", "Most of them were farmers."),
    ("vikings", "The monks were the only people who could write."),
    ("vikings", "The Danes sold combs at York."),
    ("vikings", "Many monasteries were rich and had no walls."),
    ("vikings", "Denmark lies closer to England than Norway does."),
    ("vikings", "Scales and coins show that trade was the most important thing in York."),
    ("vikings", "It is the most famous raid in the history of England."),
    ("vikings", "Other writers have called them devils, as the monks did."),
    ("esports", "Chess is a sport too, and nobody sweats."),
    ("esports", "Most games cost money."),
    ("esports", "Playing all night leads to bad marks."),
    ("esports", "Many clubs would like to have their own team."),
    ("esports", "Aldo Reyes runs five kilometres with his team every morning."),
    ("esports", "The final in Busan had more viewers than a football match."),
    ("esports", "Several schools in our town have opened gaming rooms, as my brother told me."),
    ("esports", "In France a club pays its players, which seems fair to me."),
    ("esports", "Sitting too long can cause back pain."),
    ("zoo", "Zoos have saved animals from dying out."),
    ("zoo", "Most zoos keep elephants."),
    ("zoo", "Many zoos have built larger cages, and they should go on."),
    ("zoo", "Boredom leads to illness in animals as well as in people."),
    ("zoo", "Elephants are the largest animals on land."),
    ("zoo", "Nora Finch has treated animals all her life."),
    ("zoo", "The last wild oryx was killed in 1972 in Oman."),
    ("zoo", "Africa is a long way off for most children."),
    ("bikes", "In Harwick shops have sold more since the lanes were painted."),
    ("bikes", "Many cities have lanes, and many have none."),
    ("bikes", "The number of riders on the bridge has gone up."),
    ("bikes", "Most accidents would not happen if cars were slower."),
    ("bikes", "Riding a bicycle prevents stress and keeps people fit."),
    ("bikes", "Several of my friends have sold their cars."),
    ("bikes", "Other towns should paint lanes, too."),
    ("bikes", "It is the cheapest way in the world to get to school."),
    ("bikes", "Cars take up more room than bicycles do."),
    ("bikes", "Paris would be a better place with fewer cars."),
    ("bikes", "Every year I fall off my bicycle at least once and get hurt."),
    ("tea", "The colonies did not want to pay a tax."),
    ("tea", "Boston was a port with many merchants."),
    ("tea", "Most of the tea went into the harbour."),
    ("tea", "John Hancock had ships that smuggled tea every year."),
    ("tea", "The tea had become cheaper, yet nobody wanted it."),
    ("tea", "George Washington was the first president of the United States."),
    ("tea", "The American Revolution broke out two years later."),
    ("tea", "England had made a mistake, as we know today."),
    ("tea", "Hutchinson wanted to show London that he was strong."),
    ("tea", "It was the most famous tea party in history."),
    ("sleep", "Nurses sleep less on night shifts."),
    ("sleep", "Most people sleep at night."),
    ("sleep", "Hospitals are open every night of the year."),
    ("sleep", "Several hospitals might follow."),
    ("sleep", "Tiredness causes slips, and slips kill."),
    ("sleep", "My aunt, Mary Kent, has worked nights for twenty years."),
    ("sleep", "Many hospitals have changed their shifts already, I believe."),
    ("sleep", "Ivo Kranz naps for twenty minutes each day, it seems."),
    ("sleep", "More slips happen at night than by day."),
    ("sleep", "Most slips happen when nurses are tired."),
    ("dam", "The people of the valley have lost their homes and fields."),
    ("dam", "The catch of the fishermen has fallen since the dam was built."),
    ("dam", "Ethiopia and Egypt are neighbours of a sort."),
    ("dam", "Most of those who left were farmers."),
    ("dam", "Many villages have vanished under the water."),
    ("dam", "Electricity is the most important thing for a modern country."),
    ("dam", "Farmers in Korra pay for fertiliser now."),
    ("dam", "Darkness leads to poverty, the minister says."),
    ("dam", "Other countries have built dams, so why not this one?"),
    ("satire", "Charlie Chaplin made people laugh about a tyrant."),
    ("satire", "Most cartoons are funny."),
    ("satire", "The king of France was drawn as a pear."),
    ("satire", "Several papers had been sold out within an hour."),
    ("satire", "In Paris as in every capital people like to laugh at the great."),
    ("satire", "Laughter prevents fear."),
    ("ai", "Programs make mistakes more often than books do."),
    ("ai", "Most pupils have tried it by now."),
    ("ai", "Many schools have rules against it, and ours does as well."),
    ("ai", "Several teachers have noticed nothing."),
    ("ai", "Sweden, where Lund lies, has good schools."),
    ("ai", "The number of slips fell with the program's help."),
    ("ai", "It will be the biggest change in the history of school."),
    ("ai", "Copying leads to laziness."),
]


@pytest.mark.parametrize(("pack", "text"), FLAGGED)
def test_flags(pack: str, text: str) -> None:
    assert_flags(fact_from_nowhere, text, PACKS[pack])


@pytest.mark.parametrize(("pack", "text"), CLEAN)
def test_leaves_alone(pack: str, text: str) -> None:
    assert_clean(fact_from_nowhere, text, PACKS[pack])


def test_loose_sentences_are_read_from_the_order_of_their_words() -> None:
    text = "having this very nasty corner in the road many ⟦boat crash ratings have sky rocketed⟧."
    assert_flags(fact_from_nowhere, text, PACKS["bees"])


def test_a_newspaper_named_after_a_town_says_nothing_of_the_town() -> None:
    pack = {"Source 1": PACKS["bees"]["Source 1"] + "Excerpt from the Bergen Times, 2012."}
    text = "In towns such as Bergen ⟦hardly anyone buys honey⟧."
    assert [f.span and f.span.of(text) for f in found_by(fact_from_nowhere, text, pack)]


_FOREIGN = (
    "Denmark has closed its largest prison. In Norway guards eat with the prisoners. "
    "The number of thefts in Oslo has been falling for years."
)


def test_several_facts_of_an_essay_that_draws_on_no_source_are_one_question() -> None:
    (finding,) = found_by(fact_from_nowhere, _FOREIGN, PACKS["coral"])
    assert len(finding.places) == 3
    assert finding.message.endswith("and the essay uses none of the sources.")
    assert finding.advice.startswith("Are these the sources of this assignment?")


def test_an_essay_that_draws_on_its_sources_is_asked_about_each() -> None:
    drawn = "Source 1 says: “Warm summers had bleached them.” " + _FOREIGN
    found = found_by(fact_from_nowhere, drawn, {"Source 1": PACKS["coral"]["Text 1"]})
    assert [len(f.places) for f in found] == [1, 1, 1]
