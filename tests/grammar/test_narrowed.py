from __future__ import annotations

import pytest
from essays import marked

from feedback.grammar.engine import Match
from feedback.grammar.narrowed import stands

STAND = [
    ("PRP_COMMA", "If you ask ⟦me⟧ I would go."),
    ("TWO_CONNECTED_MODAL_VERBS", "You ⟦should must⟧ go home."),
    ("TWO_CONNECTED_MODAL_VERBS", "The town ⟦will can⟧ build a school."),
    ("PRP_COMMA", "It rained. When she heard about ⟦it⟧ she laughed."),
    ("PRP_COMMA", "To ⟦me⟧ it sounds good."),
    ("POSSESSIVE_APOSTROPHE", "It changes a ⟦persons⟧ life."),
    ("POSSESSIVE_APOSTROPHE", "The ⟦earths⟧ oceans are deep."),
    ("A_NNS", "He wore ⟦a hats⟧."),
    ("YOUR_YOU_2", "When ⟦your⟧ on a hill you see far."),
    ("HE_VERB_AGR", "Now she ⟦walk⟧ to work, and he never ⟦walk⟧."),
    ("NON3PRS_VERB", "They ⟦has⟧ bread."),
    ("SENTENCE_WHITESPACE", "It was late.⟦We⟧ left."),
    ("IF_OF", "We waited a ⟦couple⟧ days."),
    ("WORLDS_BEST", "One of the ⟦worlds⟧ highest hills."),
    ("UPPERCASE_SENTENCE_START", "It was late. ⟦we⟧ left."),
    ("UPPERCASE_SENTENCE_START", "“It was late.” ⟦we⟧ left."),
    ("UPPERCASE_SENTENCE_START", "⟦we⟧ left."),
    ("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "It rained. ⟦Therefore⟧ we left."),
    ("AnA", "She drives ⟦an⟧ car."),
    ("ThereToTheir", "They love ⟦there⟧ house."),
    ("NON3PRS_VERB", "It was late when you ⟦was⟧ there."),
    ("HAVE_PART_AGREEMENT", "She has ⟦happen⟧ to see it."),
    ("HAVE_PART_AGREEMENT", "He should’ve always ⟦work⟧ hard."),
    ("ASK_TO", "He should ⟦ask to⟧ another clerk."),
    ("DEPEND_ON", "We ⟦depended of⟧ the river."),
    ("OVER_COMPOUNDS", "They ⟦over use⟧ the road."),
    ("CAPITALIZATION", "In the ⟦united states⟧ it rains."),
    ("NO_NOT", "What if she had ⟦not⟧ friends?"),
    ("PRP_VBG", "When ⟦he reading⟧ he smiles."),
    ("TO_NON_BASE", "It is good to ⟦became⟧ a nurse."),
    ("THE_SUPERLATIVE", "It was ⟦a⟧ greatest day."),
    ("YEAR_OLD_PLURAL", "She is ⟦16 year⟧ old and tall."),
    ("MISSING_TO_BEFORE_A_VERB", "They ⟦want swim⟧ there."),
    ("COMMA_COMPOUND_SENTENCE", "The road was long and steep⟦ but⟧ we still reached the hut."),
    ("COMMA_COMPOUND_SENTENCE_2", "Bread is allowed there⟦ but⟧ there are only two shops."),
    ("MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE", "It rained. In ⟦conclusion⟧ we stayed."),
    ("CURRENCY", "It costs ⟦12$⟧ a day."),
    ("NON3PRS_VERB", "It is late when they ⟦comes⟧ home."),
    ("A_RULE_OF_NO_CONDITION", "Any ⟦words⟧ at all."),
]
FALL = [
    ("TWO_CONNECTED_MODAL_VERBS", "Free ⟦will can⟧ be a burden."),
    ("TWO_CONNECTED_MODAL_VERBS", "Those who ⟦can should⟧ help the rest."),
    ("TWO_CONNECTED_MODAL_VERBS", "She did all she ⟦could might⟧ it help or not."),
    ("TWO_CONNECTED_MODAL_VERBS", "Her ⟦will must⟧ be read aloud."),
    ("PRP_COMMA", "This place is good for ⟦you⟧ it is warm."),
    ("PRP_COMMA", "For people like ⟦me⟧ I suppose it is."),
    ("PRP_COMMA", "Come with ⟦us⟧ we are friends."),
    ("POSSESSIVE_APOSTROPHE", "They closed the ⟦roads⟧ north of here."),
    ("POSSESSIVE_APOSTROPHE", "With ⟦rules⟧ use went down."),
    ("A_NNS", "She stood ⟦an birds⟧ sang."),
    ("YOUR_YOU_2", "If ⟦you⟧ come is fine."),
    ("HE_VERB_AGR", "The people of Rome, Italy ⟦walk⟧ there."),
    ("NON3PRS_VERB", "All they ⟦supplies⟧ were gone."),
    ("SENTENCE_WHITESPACE", "He met G.⟦Holmes⟧ there."),
    ("IF_OF", "He is ⟦one⟧ the town likes."),
    ("WORLDS_BEST", "In the ⟦Netherlands⟧ most roads are flat."),
    ("UPPERCASE_SENTENCE_START", "We went by\n\n⟦and⟧ saw them."),
    ("AnA", "She drives ⟦an⟧ SUV."),
    ("ThereToTheir", "He says ⟦there⟧ needs to be one."),
    ("UnitedOrganizations", "IN THE ⟦UNITED STATES⟧ IT RAINS."),
    ("LOWERCASE_MONTHS", "So ⟦may⟧ people came."),
    ("PEOPLE_VBZ", "They save people ⟦lives⟧ daily."),
    ("MISSING_TO_BEFORE_A_VERB", "Things ⟦like pay⟧ matter."),
    ("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "⟦Also⟧ known as the Bear."),
    ("NON3PRS_VERB", "The rent we owe you ⟦is⟧ due."),
    ("NON3PRS_VERB", "Being with them ⟦was⟧ good."),
    ("HAVE_PART_AGREEMENT", "On Monday we had ⟦practice⟧ in the hall."),
    ("HAVE_PART_AGREEMENT", "They have ⟦work⟧ to do."),
    ("ASK_TO", "They only came if they were ⟦ask to⟧."),
    ("DEPEND_ON", "It ⟦depends⟧ what the weather does."),
    ("OVER_COMPOUNDS", "No cost can ⟦over see⟧ the gain."),
    ("CAPITALIZATION", "He sailed from the ⟦east coast⟧ in May."),
    ("POSSESSIVE_APOSTROPHE_2", "It taught me ⟦somethings⟧ of use."),
    ("NO_NOT", "There were ⟦not⟧ able to come."),
    ("PRP_VBG", "Then ⟦I quite smoking⟧ for good."),
    ("TO_NON_BASE", "They go to ⟦places⟧ far away."),
    ("THE_SUPERLATIVE", "Come or ⟦a⟧ least write."),
    ("THE_SUPERLATIVE", "Teh ⟦greatest⟧ hill is here."),
    ("YEAR_OLD_PLURAL", "I am a ⟦16 year⟧ old girl."),
    ("MISSING_TO_BEFORE_A_VERB", "We can stay if ⟦needed be⟧."),
    ("COMMA_COMPOUND_SENTENCE", "The road was long and steep⟦ and⟧ we still reached the hut."),
    ("COMMA_COMPOUND_SENTENCE", "They ran⟦ but⟧ they came too late for it."),
    ("COMMA_COMPOUND_SENTENCE", "He not only could paint the house⟦ but⟧ he could build one."),
    ("COMMA_COMPOUND_SENTENCE", "They are alike in many ways⟦ but⟧ with other words for them."),
    ("COMMA_COMPOUND_SENTENCE_2", "We bought bread and salt there⟦ so⟧ we could eat at night."),
    ("MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE", "It rained. In ⟦public⟧ she said little."),
    ("MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE", "It is in ⟦fact⟧ late."),
    ("CURRENCY", "It costs ⟦12 €⟧ a day."),
    ("NON3PRS_VERB", "The bread they ⟦plans⟧ to sell is old."),
]


def matches(rule: str, row: str) -> list[tuple[Match, str]]:
    text, spans = marked(row)
    return [(Match(span, rule, "grammar", "x"), text) for span in spans]


@pytest.mark.parametrize(("rule", "row"), STAND)
def test_stands(rule: str, row: str) -> None:
    assert all(stands(match, text) for match, text in matches(rule, row))


@pytest.mark.parametrize(("rule", "row"), FALL)
def test_falls(rule: str, row: str) -> None:
    assert not any(stands(match, text) for match, text in matches(rule, row))
