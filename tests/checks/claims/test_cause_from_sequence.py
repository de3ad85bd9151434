"""A cause concluded from the order of time, and time told as time, links given, others' causes."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.claims import cause_from_sequence

FLAGGED = [
    "The school banned phones in 2019. The next year exam results rose. "
    "⟦This proves that the ban worked⟧.",
    "The council raised the fare in May. Within two months traffic fell. "
    "⟦This shows that the higher fare was effective⟧.",
    (
        "The council banned fireworks in 2012, and after that the number of fires went down, ⟦so "
        "the ban worked⟧."
    ),
    (
        "After the new coach arrived, the team started winning. ⟦Therefore the coach is the "
        "reason for their success⟧."
    ),
    "Since the curfew began, accidents have dropped, ⟦which proves that the curfew works⟧.",
    "Rome adopted Christianity and then it collapsed, ⟦so Christianity caused the fall of Rome⟧.",
    "Shortly after the dam was built the earthquakes began, ⟦so the dam must have caused them⟧.",
    (
        "Uniforms were introduced in 2015 and grades rose the following year. ⟦This proves that "
        "uniforms improve learning⟧."
    ),
    (
        "The first railway opened in 1841, and a year later wages were higher, ⟦which shows that "
        "the railway made people richer⟧."
    ),
    (
        "Ever since phones were banned at our school, bullying has gone down, ⟦so clearly the "
        "ban stopped it⟧."
    ),
    "Following the tax cut, unemployment fell; ⟦hence the tax cut created jobs⟧.",
    "Once the statue was removed the crops failed, ⟦which means the removal caused the famine⟧.",
    (
        "When the factory closed, the river became clean again, ⟦so the factory was to blame for "
        "the pollution⟧."
    ),
    (
        "The town installed speed cameras in March. By the next summer nobody had been killed on "
        "the main road, ⟦so the cameras saved lives⟧."
    ),
    (
        "As soon as the king converted, the harvests improved, ⟦proving that the conversion "
        "helped the country⟧."
    ),
    (
        "The museum began to charge for entry in 2009 and two years later it had fewer visitors; "
        "⟦clearly the charge drove them away⟧."
    ),
    (
        "Right after the vaccine was introduced, cases rose. ⟦This shows that the vaccine made "
        "people ill⟧."
    ),
    "⟦The scheme worked⟧, because truancy went down after it started.",
    (
        "Since the minister took office, prices have risen, ⟦so the minister is responsible for "
        "inflation⟧."
    ),
    (
        "The printing press came to Germany and then the Reformation began, ⟦so printing caused "
        "the Reformation⟧."
    ),
    "Trade doubled after the treaty was signed. ⟦The treaty therefore created the boom⟧.",
    (
        "Following the earthquake the dynasty fell, ⟦which means that the earthquake brought "
        "down the dynasty⟧."
    ),
    (
        "The wolves came back in 1995, and within ten years the willows had recovered. ⟦So the "
        "wolves saved the willows⟧."
    ),
    (
        "Once television arrived in the village, people read less, ⟦so television is the reason "
        "for the decline of reading⟧."
    ),
    (
        "After the library opened, exam results went up. ⟦It is clear that the library is the "
        "cause of this success⟧."
    ),
    (
        "The abbey was dissolved in 1538 and the market disappeared soon afterwards, ⟦so the "
        "dissolution ruined the town⟧."
    ),
    (
        "After vending machines were taken out of the corridors, fewer pupils were overweight. "
        "⟦Therefore the machines were responsible for the problem⟧."
    ),
    (
        "Immigration rose in the 1990s and then wages stagnated, ⟦which proves that immigration "
        "lowered wages⟧."
    ),
    (
        "Since the plastic bag charge was introduced, the beaches have become cleaner. ⟦The "
        "charge has clearly worked⟧."
    ),
    "Church attendance fell after television was invented, ⟦so television destroyed religion⟧.",
    (
        "The city built a tram in 2001. Five years later the shops in the centre were full "
        "again, ⟦which shows that the tram revived the centre⟧."
    ),
    "Following the comet of 1066 the king was killed; ⟦thus the comet brought about his death⟧.",
    (
        "Our town planted trees along the high street, and within two years asthma cases had "
        "dropped, ⟦so trees cure asthma⟧."
    ),
    (
        "When the new headteacher came, exclusions stopped, ⟦which means the headteacher solved "
        "the problem⟧."
    ),
    "⟦We know that the campaign was effective⟧, because smoking declined after it was launched.",
    "The abolition of the tax was followed by a boom, ⟦so the abolition created the boom⟧.",
    (
        "Once women got the vote, spending on health increased, ⟦so the vote is the reason why "
        "children lived longer⟧."
    ),
    (
        "Cars were banned from the square in June, and by the following week the air was clear. "
        "⟦This shows how effective the ban was⟧."
    ),
    "After the lamps came, thefts stopped, ⟦which shows the success of the lamps⟧.",
    (
        "Ever since the wind farm was built, fewer herring have been caught, ⟦so the wind farm "
        "drives the fish away⟧."
    ),
    (
        "The bank raised its rates in June, and three months later prices stopped rising. "
        "⟦Obviously the higher rates worked⟧."
    ),
    (
        "Soon after the bell was hung the drought ended, ⟦which proves that the bell brought the "
        "rain⟧."
    ),
    (
        "Homework was abolished in 2018 and then reading scores fell. ⟦Thus the abolition of "
        "homework lowered the scores⟧."
    ),
    (
        "Bicycle helmets became compulsory in 1991, and the following year fewer cyclists died, "
        "⟦so the fall in deaths was due to helmets⟧."
    ),
]
CLEAN = [
    "The school banned phones in 2019. The next year a new head came. "
    "This shows that parents cared about lessons.",
    "The council raised the fare in May. Within two months traffic fell. "
    "This may show that the higher fare was effective.",
    "The town planted limes in 2001. Ten years later they gave shade. So people sat under them.",
    "A storm broke the dyke in March. The next day the lower town was flooded. "
    "So the pumps had to work day and night.",
    "After the law was passed in 1920, crime fell.",
    "After the war the country was poor, so many families moved to the city.",
    (
        "Since the curfew began, accidents have dropped by a third, because fewer young people "
        "drive at night."
    ),
    "After the law was passed crime fell, so the law may have worked.",
    "Some people say that crime fell after the law was passed, so the law worked.",
    "If crime falls after a law is passed, does that prove that the law works?",
    (
        "According to Reyes, accidents dropped after the curfew began, which proves that the "
        "curfew works."
    ),
    "After the bridge collapsed, trade stopped, so the merchants left for the coast.",
    (
        "The ban came into force in 2004, and by 2008 lung disease had fallen, so the ban worked "
        "(Hughes 14)."
    ),
    "After she had read the letter, she wept, so her sister comforted her.",
    "Then the rain came, so the match was stopped.",
    "Since water expands when it freezes, pipes burst, which shows that cold is a danger.",
    (
        "It would be a mistake to say that because crime fell after the law was passed, the law "
        "worked."
    ),
    (
        "After the invention of the loom, cloth became cheaper since one worker could make ten "
        "times as much, so demand rose."
    ),
    "After the defeat at Sedan the emperor was captured, so the empire ended.",
    "The vote was lost, and then the minister resigned, so an election was called.",
    "When the temperature rises the ice melts, which shows that ice is sensitive to heat.",
    "After the treaty was signed, trade doubled.",
    "When the factory closed, many workers moved away, so the school lost its pupils.",
    "The press came to Germany in 1450, and the Reformation began in 1517.",
    (
        "After the flood the fields were covered with silt, which made them fertile, so the "
        "flood helped the farmers."
    ),
    (
        "Smoking was banned in pubs in 2007, and since then fewer barmen have fallen ill; a "
        "study of 200 pubs shows that the ban worked."
    ),
    (
        "Cases rose after the vaccine was introduced, but that does not show that the vaccine "
        "made people ill."
    ),
    "Did trade double because the treaty was signed?",
    "After the vote, the parties agreed on a budget, so the crisis was over.",
    "Trade doubled after the treaty was signed, so the treaty probably helped.",
    "In his view, prices rose after the tax was cut, so the tax cut caused inflation.",
    (
        "The wolves ate the deer, and so the willows could grow again, which means that the "
        "wolves saved the willows."
    ),
    "After school, students are tired, so homework does not help them.",
    "Once the water boils, add the rice, so that it cooks evenly.",
    "Since the bridge is closed, buses take the long road, so the trip takes longer.",
    "After the king died, his son was crowned, so the line continued.",
    "First the guards left, then the crowd broke in, so the prison was taken.",
    "If crime falls after the law is passed, then the law works.",
    "Many parents believe that since phones were banned, marks have risen, so the ban works.",
    "After the cut, the nurses went on strike, which shows how angry they were.",
    "After 1870 the price of steel fell, so railways were built everywhere.",
    "When it rains, the streets flood, so the drains need work.",
    "The war began in 1914, so it lasted four years.",
    "The law worked because officers checked every shop.",
    "Once women got the vote, politicians needed their support, so spending on health increased.",
    "Church attendance fell after television was invented.",
    "After the abbey was dissolved, its stones were sold, so little of it is left today.",
    (
        "The tram was opened in 2001, and since then the number of shops has grown, so there may "
        "be a link."
    ),
    "Prohibition was repealed in 1933, and so legal breweries opened again.",
    "Wages stagnated after 1990, but so many things changed then that nobody can name one cause.",
    (
        "The new drug was given to half of the patients, and after a month they were better than "
        "the others, so the drug worked."
    ),
    "After the fire, the owner installed sprinklers, which shows that he had learned his lesson.",
    (
        "The government claimed that since the reform, poverty had fallen, so the reform was a "
        "success."
    ),
    "Since rice needs much water, farmers built canals, so villages had to work together.",
    "After a long siege the garrison ran out of food, so hunger ended the war.",
    "When Rosa entered the room, everybody fell silent, so she left.",
    "After the speech many listeners wept, which shows that the speech was moving.",
    "If the tax had worked, smoking would have fallen after it came in.",
    (
        "Then came the plague, and so many peasants died that those who lived could ask for "
        "higher pay."
    ),
    "After reading the letter twice, Elena understood the threat, so she called her brother.",
    "The pact was signed in August, so the attack began in September.",
    "After three hours the dough has doubled, so the yeast has worked.",
    (
        "Sales rose after the advert was shown, but sales of every rival rose too, so the advert "
        "did not help."
    ),
    "Why did crime fall after the lamps were installed?",
    (
        "The lamps lit every corner, and thieves could be seen, so after they were installed "
        "thefts stopped."
    ),
    "Since 2015 the museum has been free, so more families visit it.",
    "In the days after the storm the river rose, so sandbags were handed out.",
    "Clearly, most quarrels in class come from phones, once pupils are allowed to have them.",
    "The valley was flooded after the dam broke, so the dam can cause harm.",
    "When the bomb went off the wall fell, so the bomb destroyed the wall.",
    (
        "After the siege the granaries were empty, and the lords could sell at any price, so the "
        "siege may have made them rich."
    ),
    "After the bridge was built, a mill rose beside it, so people settled by the bridge.",
    "Since coffee was dear, most people drank tea, so coffee houses stayed rare.",
    "The bell was hung, the drought ended, and the villagers held a feast.",
    "After the merger 300 people lost their jobs, so the union called a strike.",
    "Wages rose after the country joined the union, so perhaps membership made the difference.",
    "After the lecture we went home, so we missed the fireworks.",
    (
        "Okoro concludes that scores fell after homework was abolished, so the abolition lowered "
        "them."
    ),
    (
        "Helmets absorb the shock of a fall, and after 1991 fewer cyclists died, so the helmets "
        "worked."
    ),
    "It does not follow that because prices fell after the rise in rates, the rise worked.",
    "The volcano erupted in 79, and then Pompeii was forgotten, so its streets were preserved.",
    "Once peace was signed the borders opened, so trade began again.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flags(text: str) -> None:
    assert_flags(cause_from_sequence, text)


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_alone(text: str) -> None:
    assert_clean(cause_from_sequence, text)


def test_a_source_cited_beside_it_gives_the_link() -> None:
    first = "After the lamps came, thefts fell. This proves that the lamps worked."
    text = f"{first} Theft needs dark (Ng 4)."
    assert_clean(cause_from_sequence, text)


def test_a_reason_in_the_next_sentence_gives_the_link() -> None:
    first = "After the lamps came, thefts fell, so the lamps worked."
    text = f"{first} Thieves stay away because they are seen."
    assert_clean(cause_from_sequence, text)


def test_the_conclusion_is_quoted_in_short() -> None:
    (finding,) = assert_flags(
        cause_from_sequence,
        "After the law was passed, crime fell, ⟦so the law worked⟧.",
    )
    assert finding.message.startswith("You conclude “so the law worked” only")
