"""Plainer sentences than the engines' own, for the rules that essays meet most.

{text} are the student's words, {first} is the first suggestion.
"""

from __future__ import annotations

from feedback.grammar.engine import Match

_SUBJECT = "“{text}”: the verb does not match its subject."
_HE = "“{text}” does not go with the “he”, “she” or “it” before it."
_PLAIN_FORM = "“{text}”: the plain form of the verb follows here, as in “does it work”."
_PART_OF_BE = "“{text}”: after “be” another form of the verb follows, as in “be taken”."
_TO = "“{text}”: “to” may be missing before the second verb."
_COMMA = "A comma may be missing after “{text}”."
_JOINS = "A comma may be missing before “{text}”, which joins two statements."
_SPOKEN = "“{text}” is how we say it; in writing it is “{first}”."
_VERB = "“{text}”: a verb may be missing."
_NOUN = "“{text}”: a noun may be missing after it."
_ARTICLE = "“{text}”: “a” or “the” may be missing."
_NAME = "“{text}” is a name and needs a capital."
_TWICE = "“{text}” compares twice: one way of comparing is enough."
_DENIES = "“{text}” has two negatives: one is enough."
_ONE_VERB = "“{text}”: one of the verbs is not needed."
_SEVERAL = "“{text}”: the noun should be plural here."
_WHO = "“{text}”: a word such as “it” or “they” may be missing."
_OWNER = "“{text}”: here the word is “my”, “your”, “his”, “her”, “our” or “their”."
# Beside a mark.
SPACE_MISSING = "A space is missing after the mark: “{text}”."
SPACE_TOO_MANY = "There is an extra space next to “{first}”."

PLAIN = {
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "A comma may be missing after “{text}”.",
    "DiscourseMarkers": "A comma may be missing after “{text}”.",
    "PRP_COMMA": "A comma would show where the opening part ends: after “{text}”.",
    "IF_WE_CANT_COMMA": "A comma is missing between the “if” part and “{text}”.",
    "UPPERCASE_SENTENCE_START": "The sentence that begins with “{text}” needs a capital.",
    "SentenceCapitalization": "The sentence that begins with “{text}” needs a capital.",
    "I_LOWERCASE": "“{text}”: “I” always takes a capital.",
    "CapitalizePersonalPronouns": "“{text}”: “I” always takes a capital.",
    "EN_SPECIFIC_CASE": "“{text}” is part of a name and needs capitals.",
    "CAPITALIZATION": "“{text}” is part of a name and needs capitals.",
    "COMMA_PARENTHESIS_WHITESPACE": "A space is missing or one too many beside a mark.",
    "SENTENCE_WHITESPACE": "A space is missing before “{text}”.",
    "SPACE_BEFORE_PARENTHESIS": "A space is missing before the bracket.",
    "EN_SPLIT_WORDS_HYPHEN": "There is a space on one side only of the hyphen in “{text}”.",
    "RepeatedWords": "“{text}”: the word is there twice.",
    "UnitedOrganizations": "“{text}” is part of a name and needs capitals.",
    "NotablePlaces": "“{text}” is part of a name and needs capitals.",
    "OceansAndSeas": "“{text}” is part of a name and needs capitals.",
    "RegularIrregulars": "“{text}” has another form; perhaps “{first}”.",
    "PronounContraction": "“{text}” may not be what you mean; perhaps “{first}”.",
    "YourOutClauseAgreement": "“{text}” may not be what you mean; perhaps “{first}”.",
    "HyphenateNumberDay": "The number and “day” describe a noun together and take a hyphen.",
    "ModalOf": "“{text}”: what sounds like “of” here is “have”.",
    "ENGLISH_WORD_REPEAT_RULE": "“{text}”: the word is there twice.",
    "ABBREVIATION_PUNCTUATION": "“{text}”: the last full stop of the short form is missing.",
    "MISSING_HYPHEN": "“{text}” describes the noun after it and takes a hyphen.",
    "EN_CONTRACTION_SPELLING": "An apostrophe is missing in “{text}”.",
    "INCORRECT_CONTRACTIONS": "“{text}”: in a short form the apostrophe goes where a letter "
    "is left out.",
    "CANT": "An apostrophe is missing in “{text}”.",
    "WONT_CONTRACTION": "An apostrophe is missing in “{text}”.",
    "MODAL_OF": "“{text}”: what sounds like “of” here is “have”.",
    "COULD_OF": "“{text}”: what sounds like “of” here is “have”.",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE": "Three sentences in a row begin with “{text}”.",
    "IT_IS": "“{text}” may not be what you mean; perhaps “{first}”.",
    "IT_IS_2": "“{text}” may not be what you mean; perhaps “{first}”.",
    "ITS_TO_IT_S": "“{text}” may not be what you mean; perhaps “it is”.",
    "WRONG_APOSTROPHE": "“{text}” has another mark where an apostrophe belongs.",
    "WrongApostrophe": "“{text}” has another mark where an apostrophe belongs.",
    "BEEN_PART_AGREEMENT": "“{text}” does not fit the form of “be” before it.",
    "HAVE_PART_AGREEMENT": "“{text}” does not fit the form of “have” before it.",
    "EVERYDAY_EVERY_DAY": "“everyday” as one word means “ordinary”; how often is two words.",
    "FEWER_LESS": "“less” goes with an amount; for things you can count, the word is “fewer”.",
    "LETS_LET": "“{text}” is short for “let us” here and takes an apostrophe.",
    "BREATHE_BREATH": "“{text}” is the noun; the verb is “breathe”.",
    "MOST_COMPARATIVE": "“{text}” compares twice: one way of comparing is enough.",
    "MD_BASEFORM": "“{text}”: after “can”, “will”, “could” and the like the plain form "
    "of the verb follows.",
    "A_NNS": "“{text}”: “a” goes with one thing, but the noun is plural.",
    "THIS_NNS": "“{text}”: “this” and “that” go with one thing, “these” and “those” with several.",
    "MANY_NN": "“{text}”: after this word the noun is plural.",
    "MUCH_COUNTABLE": "“much” goes with an amount; for things you can count, the word is “many”.",
    "HE_VERB_AGR": "“{text}” does not go with the “he”, “she” or “it” before it.",
    "NON3PRS_VERB": "“{text}” does not go with the word before it.",
    "IT_VBZ": "“{text}” does not go with the “it” before it.",
    "THERE_IS_A_LOT_OF": "“{text}”: what follows is plural.",
    "THERE_S_MANY": "“{text}”: what follows is plural.",
    "THERE_WAS_MANY": "“{text}”: what follows is plural.",
    "PRP_VBG": "“{text}”: a form of “be” is missing before the verb in -ing.",
    "PRP_PAST_PART": "“{text}”: a form of “have” or “be” is missing before the verb.",
    "PRP_JJ": "“{text}”: a verb may be missing.",
    "PRP_THE": "A verb may be missing after “{text}”.",
    "PRP_HAVE_VB": "“{text}” is not the form of the verb that follows “have” or “had”.",
    "PRP_MD_NN": "A verb should follow here, but “{text}” is not one.",
    "IS_VBZ": "“{text}”: two verbs stand side by side.",
    "DT_DT": "“{text}”: one of the two words is not needed.",
    "DT_PRP": "“{text}”: the two words do not go together.",
    "CONFUSION_OF_ME_I": "“{text}”: the one who does it is “I”, “he” or “she”, and “I” comes last.",
    "WANT_TO_NN": "“{text}”: a verb should follow “to” here.",
    "SOMETIME_SOMETIMES": "“{text}” may not be what you mean; perhaps “{first}”.",
    "MISSING_TO_BEFORE_A_VERB": "“{text}”: “to” may be missing before the second verb.",
    "A_BIT": _ARTICLE,
    "ABLE_VBP": _TO,
    "AFFORD_VB": "“{text}”: “to” may be missing before this verb.",
    "AFFORD_VBG": "“{text}”: after “afford” the verb needs “to”.",
    "AGREEMENT_SENT_START": _SUBJECT,
    "AGREEMENT_SENT_START_2": _SUBJECT,
    "ALL_MOST_SOME_OF_NOUN": "“{text}”: either “of the”, or no “of”.",
    "AS_ADJ_AS": "“{text}”: in this comparison the word is “as”.",
    "AS_IS_VBG": _WHO,
    "ASK_TO": "“{text}”: “to” is not needed here.",
    "ATD_VERBS_TO_COLLOCATION": _TO,
    "AUXILIARY_DO_WITH_INCORRECT_VERB_FORM": _PLAIN_FORM,
    "A_CD_NNS": "“{text}”: “a” goes with one thing, but the noun is plural.",
    "A_LOT_OF_NN": _SEVERAL,
    "BE_NOT_BE_JJ": "“{text}”: “be” is not needed here.",
    "BE_TO_VBG": "“{text}”: “to” and a verb in -ing do not go together here.",
    "BE_VBP_IN": _PART_OF_BE,
    "BE_WILL": _ONE_VERB,
    "BOTH_AS_WELL_AS": "“{text}”: “both” goes with “and”.",
    "BUNCH_OF": "“a” may be missing before “{text}”.",
    "CAN_WHAT": "“{text}”: a verb may be missing or misspelt.",
    "CAR_CARE": "“{text}” may not be what you mean; perhaps “take care”.",
    "CC_NNP_VBP": _SUBJECT,
    "CD_DAY_WEEK": _SEVERAL,
    "CD_DOZENS_OF": "“{text}”: after a number this word has no -s.",
    "CD_NN": _SEVERAL,
    "COLLECTIVE_NOUN_VERB_AGREEMENT_VBP": _SUBJECT,
    "COMMA_AFTER_A_MONTH": "“{text}”: no comma is needed between a month and its year.",
    "COMMA_CLOSING_PARENTHESIS": "“{text}”: no comma is needed before a closing bracket.",
    "COMMA_COMPOUND_SENTENCE": _JOINS,
    "COMMA_COMPOUND_SENTENCE_2": _JOINS,
    "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE": _COMMA,
    "CURRENCY": "“{text}”: in English the sign comes before the number.",
    "GONNA": _SPOKEN,
    "GOTTA": _SPOKEN,
    "WANNA": _SPOKEN,
    "MORE_EASY_N_CLEAR": "“{text}”: the word that compares is “{first}”.",
    "COMP_THAN": "“{text}”: in this comparison the word is “than”.",
    "DEPEND_ON": "“{text}”: the word that goes with “depend” is “on”.",
    "DETERMINER_GEOGRAPHICAL_WORD": "“{text}”: this name has “the” before it.",
    "DID_BASEFORM": _PLAIN_FORM,
    "DOES_NP_VBZ": _PLAIN_FORM,
    "DOES_X_HAS": _PLAIN_FORM,
    "DONT_WHAT": "“{text}”: a verb may be missing or misspelt.",
    "DOUBLE_NEGATIVE": _DENIES,
    "DO_VBZ": _PLAIN_FORM,
    "DO_XX_MD_VB": _ONE_VERB,
    "DT_RB_IN": "“{text}”: a noun should follow “a” or “the” here.",
    "EVERY_EACH_SINGULAR": "“{text}”: after “each” or “every” the noun is singular.",
    "GET_VBN": "“{text}” does not fit the form of “get” before it.",
    "HAVE_HAVE": _ONE_VERB,
    "HELP_NP_VBZ": "“{text}”: the plain form of the verb follows here.",
    "HE_LIKE": _HE,
    "HE_NEED": _HE,
    "INTERJECTIONS_PUNCTUATION": "A comma or an exclamation mark may be missing after “{text}”.",
    "IN_CHINA": _NAME,
    "IN_TO_VBD": "“{text}”: after “to” the plain form of the verb follows.",
    "IT_TIME_TO": _VERB,
    "I_AM_VB": "“{text}”: this form of the verb does not follow “am”.",
    "I_NOT_JJ": _VERB,
    "KEEP_SEEING": "“{text}”: after “keep” the verb ends in -ing.",
    "LET_IT_INFINITIVE": "“{text}”: the plain form of the verb follows here.",
    "LOT_OF": "“{text}”: the words are “a lot of”.",
    "MASS_AGREEMENT": _SUBJECT,
    "MD_BE_NON_VBP": _PART_OF_BE,
    "MD_NO_VB": "“{text}”: the word that makes a verb negative is “not”.",
    "MISSING_ARTICLE": _ARTICLE,
    "MISSING_COMMA_BETWEEN_DAY_AND_YEAR": "A comma is missing between the day, “{text}”, and "
    "the year.",
    "MISSING_NOUN": _NOUN,
    "MISSING_PREPOSITION": "“{text}”: a word such as “to” or “of” may be missing.",
    "MOST_SOME_OF_NNS": "“{text}”: either “of the”, or no “of”.",
    "MOST_SUPERLATIVE": _TWICE,
    "NNS_THAT_AGREEMENT": _SUBJECT,
    "NNS_THAT_VBZ": _SUBJECT,
    "NORTH_POLE": _NAME,
    "NOT_NEVER": _DENIES,
    "OBJECTIVE_CASE": "“{text}”: here the word is “me”, “him”, “her”, “us” or “them”.",
    "ONE_OF": "After “one of” the noun is plural; “{text}” is singular.",
    "OTHER_OTHERS": "“{text}”: where no noun follows, the word is “others”.",
    "PAYED": "“{text}”: the past of “pay” is “paid”.",
    "PCT_PLURAL_NOUN_SINGULAR_VERB_AGREEMENT": _SUBJECT,
    "PCT_SINGULAR_NOUN_PLURAL_VERB_AGREEMENT": _SUBJECT,
    "PEOPLE_VBZ": _SUBJECT,
    "PERS_PRONOUN_AGREEMENT": _SUBJECT,
    "POSSESSIVE_CASE": _OWNER,
    "PRONOUN_NOUN": _OWNER,
    "PRP_MD_PRP_MD_COMMA": _COMMA,
    "PRP_RB_JJ": _VERB,
    "QUALITY_PARTITIVE": "“{text}”: “this” goes with one type, “these” with several types.",
    "SOME_NN_VBP": "“{text}”: the verb is plural, but the noun is singular.",
    "SUBJECT_NUMBER": _SEVERAL,
    "THEIR_S": "“{text}” has no apostrophe.",
    "THE_BEST_WAY": "“a” or “the” may be missing before “{text}”.",
    "THE_CC": _NOUN,
    "THE_FRENCH": _NAME,
    "THE_JJR_THE_MORE_COMMA": _COMMA,
    "THE_PUNCT": "“{text}”: a noun may be missing, or the mark is one too many.",
    "THE_SAME_AS": "“{text}”: in this comparison the word is “as”.",
    "THE_SOME": "“{text}”: one of the two words is not needed.",
    "THE_SUPERLATIVE": "“{text}”: a word such as “greatest” or “best” takes “the”.",
    "THIRD_WORLD": _NAME,
    "THOUSANDS_OF_NN": _SEVERAL,
    "TO_NON_BASE": "“{text}”: after “to” the plain form of the verb follows.",
    "TO_RB_TO_VB": "“{text}”: one “to” is enough.",
    "TWO_CONNECTED_MODAL_VERBS": "“{text}”: one of the two verbs is enough.",
    "USE_TO_VERB": "“{text}”: a past habit is written “used to”.",
    "VERB_APOSTROPHE_S": "“{text}”: a verb's -s has no apostrophe.",
    "VERY_KNOWN": "“{text}”: the word is “well-known”.",
    "WHERE_MD_VB": _WHO,
    "WHO_NOUN": "A verb may be missing after “who”: “{text}”.",
}


def plain_of(match: Match, text: str) -> str:
    """The sentence for a match's rule, with its places; "" where there is none."""
    if match.rule == "COMMA_PARENTHESIS_WHITESPACE":
        return SPACE_TOO_MANY if lacks_no_space(match, text) else SPACE_MISSING
    return PLAIN.get(match.rule, "")


def lacks_no_space(match: Match, text: str) -> bool:
    """Whether a match on a space beside a mark is about a space that is there."""
    words = match.span.of(text)
    return any(ch.isspace() for ch in words)
