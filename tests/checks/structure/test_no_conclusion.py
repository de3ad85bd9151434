"""A last paragraph that opens one more point, and the many ways in which essays end."""

from __future__ import annotations

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.structure import no_conclusion

GARDEN = (
    "Our school should keep its garden, because it feeds the kitchen and teaches"
    " patience.\n\nThe first reason is food. The cooks used forty crates of beans and"
    " carrots last year, and nobody left them on the plate.\n\nThe garden also teaches"
    " patience. A class that sows in April must wait until July, and no phone makes a"
    " carrot grow."
)
ROME = (
    "The Gracchi are often called the first revolutionaries of Rome. In this essay I"
    " will argue that they were reformers who ran out of time.\n\nTiberius began with"
    " land. His law gave small farms to citizens who had lost theirs, and a"
    " commission measured the fields.\n\nGaius went further than his brother. He sold"
    " grain at a fixed price and gave juries to the knights (Plutarch 5)."
)
POEM = (
    'In "The Heron" the speaker watches a bird and learns to be still. The poem uses'
    " sound and line breaks to slow its reader down.\n\nThe vowels are long. Words like"
    ' "pool" and "noon" ask to be read slowly, and the first stanza has six of'
    " them.\n\nThe lines break where nobody expects it. The bird stands on one leg at"
    " the end of a line, and we have to wait for the next."
)
LETTER = (
    "Dear Senator Ruiz,\n\nI am writing to ask you to vote for the rail bill, which"
    " would connect our valley to the coast.\n\nThe train would help people who cannot"
    " drive. My aunt is blind and pays sixty dollars for every visit to the"
    " hospital.\n\nIt would help the shops as well. When the old line ran, the market"
    " in Alder was open six days a week."
)
SLEEP = (
    "Sleep is more than rest. New studies suggest that it repairs the body and sorts"
    " what we have learned.\n\nDuring deep sleep the brain is washed. Fluid runs along"
    " the vessels and carries off waste (Nedder, 2013).\n\nSleep sorts memories too."
    " Rats that had run through a maze replayed the way in their sleep (Wilcox,"
    " 1994)."
)
DOGS = (
    "Keeping a dog in a flat is possible but it is not easy. People should think"
    " before they buy one.\n\nDogs need to run. A collie that stays inside all day will"
    " chew the sofa.\n\nDogs are loud. In a block with thin walls everybody hears the"
    " barking."
)
WIND = (
    "Wind turbines divide our island. The council says yes, the fishermen say no, and"
    " I am on the side of the council.\n\nTo begin with, the island burns diesel for"
    " its light. A tanker comes every Friday, and when the sea is high the school is"
    " dark.\n\nA second point is money. The cooperative would own three of the five"
    " turbines, and the profit would pay for the clinic."
)
BEATRICE = (
    "Shakespeare's Beatrice is funny before she is anything else. Her jokes are"
    " armour, and the play slowly takes the armour off.\n\nIn the first scene she asks"
    " after Benedick by mocking him. Nobody mocks a man so long whom she has"
    " forgotten.\n\nIn the garden she hears that he loves her. Her next speech has no"
    " joke in it and it rhymes."
)
POTATO = (
    "The potato changed Europe more than any king did. It fed armies, filled cities"
    " and left whole regions at the mercy of one plant.\n\nFrederick of Prussia ordered"
    " his peasants to grow it in 1756. They said that not even the dogs would eat it"
    " (Hale 12).\n\nIn Ireland a family could live on one acre of potatoes. By 1840"
    " three million people ate little else (Moran 88)."
)
LITTER = (
    "Hello everybody! I am Pip, the new caretaker, and today I want you to join the"
    " litter crew.\n\nFirst of all, you get gloves and a badge. The gloves are green"
    " and the badge has your name on it.\n\nSecond, we have cake every Thursday. My"
    " mother bakes it and there is always too much."
)

# The essay's beginning and its last paragraph.
FLAGGED = [
    (
        GARDEN,
        (
            "Another reason is the bees. Three hives stand behind the shed, and a class looks"
            " after them."
        ),
    ),
    (
        GARDEN,
        (
            "Thirdly, the garden gives old people a place to sit. Mrs. Adair comes every"
            " Tuesday with her sister and they count the sparrows."
        ),
    ),
    (
        ROME,
        (
            "A third measure was the colony at Carthage. Gaius sailed there himself and"
            " marked out the streets, and six thousand settlers were promised land."
        ),
    ),
    (
        ROME,
        (
            "Furthermore, the senate feared the knights. They had money and clerks, and they"
            " collected the taxes of Asia."
        ),
    ),
    (
        POEM,
        (
            'Another technique is the refrain. "It waits" comes at the end of every stanza'
            " except the third, and there the bird is gone."
        ),
    ),
    (
        SLEEP,
        (
            "In addition, sleep keeps infections away. People who slept six hours caught"
            " colds four times as often as people who slept seven (Prather, 2015)."
        ),
    ),
    (
        DOGS,
        (
            "Also dogs are expensive. A visit to the vet costs ninety dollars and the food"
            " costs forty a month."
        ),
    ),
    (DOGS, ("The last problem is the stairs. Old dogs get bad hips and cannot climb four floors.")),
    (
        SLEEP,
        (
            "According to Source 4, teenagers sleep later than adults. Their clock runs two"
            " hours behind, and melatonin comes at eleven."
        ),
    ),
    (
        WIND,
        (
            "The third point is noise. A turbine at four hundred metres is as loud as a"
            " fridge, and nobody on the island lives closer than that."
        ),
    ),
    (
        WIND,
        (
            "Moreover, the turbines would bring work. Each of them needs two mechanics, and"
            " the college in Tarbet trains them."
        ),
    ),
    (
        WIND,
        (
            "On the other hand, the gannets nest on the western cliffs. Forty birds were"
            " found under the mast of the test turbine in one spring."
        ),
    ),
    (
        POTATO,
        (
            "Besides, the potato moved south as well. Italian monks grew it in their gardens,"
            " and the farmers of Abruzzo sold it in Naples."
        ),
    ),
    (
        POTATO,
        (
            "A further effect was on the land itself. Fields that had lain fallow were"
            " planted, and the number of pigs in Saxony doubled (Hale 40)."
        ),
    ),
    (
        LITTER,
        (
            "Thirdly you get to be outside. On Monday we found a hedgehog in a shoe box and a"
            " whole nest of tennis balls."
        ),
    ),
    (
        GARDEN,
        "Lastly, the shed has a stove. Two parents mended it in March, and it smokes a little.",
    ),
    (
        POTATO,
        (
            "For example, the Duke of Lorn gave a sack of seed potatoes to each of his"
            " tenants. Most of them fed it to the cow."
        ),
    ),
]

CLEAN = [
    (
        LITTER,
        "Lastly, a crew like this makes you part of the street. Picking up what others drop"
        " will change how you walk to school.",
    ),
    (WIND, "Last, this has been a hard winter for all of us, and the island has to grow up now."),
    (GARDEN, "Food and patience are reason enough. The garden must stay."),
    (
        GARDEN,
        (
            "Another reason is the bees, but I have said enough. All three reasons point the"
            " same way: dig on."
        ),
    ),
    (
        GARDEN,
        (
            "A carrot costs nine cents in the shop. Ours cost a summer. I know which one the"
            " first-graders remember."
        ),
    ),
    (
        ROME,
        (
            "Reform takes patience, and the brothers had none. They moved faster than Rome"
            " could follow, and Rome caught up with them in the street."
        ),
    ),
    (
        ROME,
        ("The Gracchi did not want to overthrow the republic. They wanted it to keep its word."),
    ),
    (
        ROME,
        (
            "Were they revolutionaries? They asked an old question in a loud voice, and the"
            " answer was a chair leg."
        ),
    ),
    (
        POEM,
        (
            'At the end the heron lifts off, and the reader looks up too. "Nothing was said,"'
            ' the last line goes, "and I had heard it all."'
        ),
    ),
    (
        POEM,
        ("Sound and line break do the same work, then: they make us stand still beside the water."),
    ),
    (
        LETTER,
        (
            "The blind, the shops and the valley are waiting. Please vote for the"
            " bill.\n\nYours sincerely,\n\nTom Hale"
        ),
    ),
    (
        LETTER,
        (
            "I would be glad to meet you at the old station and show you where the track"
            " still lies.\n\nRespectfully,\n\nTom Hale"
        ),
    ),
    (
        SLEEP,
        (
            "Sleep, it seems, is work done in the dark. A society that praises short nights"
            " is praising a broken machine."
        ),
    ),
    (
        SLEEP,
        (
            "Also worth asking is what we lose with every hour. If sleep repairs and sorts, a"
            " short night should show in the body and in school, and it does."
        ),
    ),
    (DOGS, "So think about the collie and the walls first. A goldfish is quiet."),
    (DOGS, ("Finally, dogs and flats can get along. It takes time, thick walls and long walks.")),
    (DOGS, "Would you want to hear barking at five in the morning?"),
    (WIND, "Diesel, money and the clinic: the council has counted right. Put them up."),
    (
        WIND,
        (
            "Moreover, we will have to live with each other afterwards, whoever wins. That is"
            " what the vote in May is really about."
        ),
    ),
    (WIND, "In the end the wind blows for both sides. I would rather it turned something."),
    (WIND, "The third point is the simplest. We should do it because we can."),
    (
        BEATRICE,
        (
            "By the last act the armour lies on the floor. She still jokes, but now she"
            " laughs as well."
        ),
    ),
    (
        BEATRICE,
        (
            "“Peace, I will stop your mouth,” says Benedick, and for once she has no answer."
            " It is the only kiss in Shakespeare that ends an argument."
        ),
    ),
    (
        BEATRICE,
        (
            "What is left when the jokes stop? A woman who says what she means, which is"
            " rarer on a stage than wit."
        ),
    ),
    (
        POTATO,
        (
            "No king ever did as much with a decree as this root did without one. It came as"
            " a curiosity, stayed as a staple and left, in Ireland, as a curse."
        ),
    ),
    (
        POTATO,
        (
            "Another king might have given up. Frederick posted guards around the fields, and"
            " the peasants stole what was worth guarding; Europe has eaten his joke ever"
            " since, and that joke is this essay's answer."
        ),
    ),
    (LITTER, "So grab some gloves and find me at the gate on Monday. Bring your boots!"),
    (LITTER, "Lastly, thank you for listening. I hope to see you on Monday."),
    (LITTER, "See you at the gate."),
]

# Stories, dialogues, numbered answers, reports under headings, answers of a paragraph or two.
OTHER_SHAPES = [
    (
        "The Lamp\n\nGrandfather lit the lamp. He did not say why.\n\nAnother night he told"
        " me: it was for the boats.\n\nThere had been no boats\n\nAlso the sea had gone. Only"
        " the lamp stayed, and he, and I."
    ),
    (
        "Question 1\n\nSource A is a poster. It shows a miner with a lamp.\n\nQuestion"
        " 2\n\nAnother source is the diary. It was written in 1903 by a clerk.\n\nQuestion"
        " 3\n\nSource C says that the strike was long."
    ),
    (
        "Should dogs be allowed on the beach? I asked my neighbours.\n\n“Never,” said Mr."
        " Orr. “They dig.”\n\n“Another thing,” said his wife. “They bark at the"
        " gulls.”\n\nI said that gulls bark too."
    ),
    (
        "The Crossing\n\nMara pushed the boat off before anybody woke. The lake was grey"
        " and the oars were wet.\n\nAlso she had forgotten the bread. She laughed at"
        " herself and rowed on.\n\nAnother gull came down and sat on the bow. It looked at"
        " her, and then at the far shore, and stayed."
    ),
    (
        "1. The treaty ended the war in 1748. It gave Silesia to Prussia.\n\n2. The second"
        " reason was money. Both treasuries were empty.\n\n3. Another cause was the"
        " weather. Three harvests had failed in a row."
    ),
    (
        "Introduction\n\nWe tested how far paper planes fly.\n\nMethod\n\nEach plane was thrown"
        " ten times.\n\nResults\n\nAnother plane flew nine metres. The second flew six."
    ),
    (
        "“Is it far?” asked the boy.\n\n“Another mile,” said his uncle.\n\n“Another mile is"
        " far.”\n\nThey walked on, and the boy counted the posts."
    ),
    (
        "The bridge was built because the ferry sank. It took four years and cost eleven"
        " lives. Another reason was trade."
    ),
    "Bees matter. They feed us.\n\nAnother reason is honey. It is sweet.",
]


@pytest.mark.parametrize(("begun", "last"), FLAGGED)
def test_flags(begun: str, last: str) -> None:
    assert_flags(no_conclusion, f"{begun}\n\n⟦{last}⟧")


@pytest.mark.parametrize(("begun", "last"), CLEAN)
def test_leaves_other_endings_alone(begun: str, last: str) -> None:
    assert_clean(no_conclusion, f"{begun}\n\n{last}")


@pytest.mark.parametrize("text", OTHER_SHAPES)
def test_leaves_other_shapes_alone(text: str) -> None:
    assert_clean(no_conclusion, text)


def test_a_signature_is_no_paragraph() -> None:
    last = "Last but not least, the train is clean. It runs on power from the dam in Lower Alder."
    assert_flags(no_conclusion, f"{LETTER}\n\n⟦{last}⟧\n\nSincerely,\n\nTom Hale")
