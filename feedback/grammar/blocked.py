"""Rules that are not reported, each with its reason.

The counts are right and not right flags on corrected student texts (LOCNESS, W&I and others); where
none is given, the rule was read in school essays and fewer than half its flags would have stood.
"""

from __future__ import annotations

import re

from feedback.grammar.engine import Match

_TYPOGRAPHY = "typography: the file's making, not the student's writing"
_OPTIONAL = "usage differs: many good writers leave it out"
_MISLEADS = "read in school essays: the suggestion is seldom what the student meant"

LANGUAGETOOL: dict[str, str] = {
    "OXFORD_SPELLING_Z_NOT_S": "right 12, not right 49: -ise is good British spelling",
    "OXFORD_SPELLING_GRAM": "one publisher's usage",
    "EN_WORD_COHERENCY": "looks across paragraphs, which are asked one by one",
    "EN_CONSISTENT_APOS": _TYPOGRAPHY,
    "PUNCTUATION_PARAGRAPH_END": "headings and lists have no full stop",
    "PUNCTUATION_PARAGRAPH_END2": "headings and lists have no full stop",
    "EN_ELLIPSIS": "right 3, not right 31: " + _TYPOGRAPHY,
    "EN_UNPAIRED_QUOTES": "right 14, not right 26: an apostrophe or a split quotation confuses it",
    "EN_UNPAIRED_BRACKETS": "right 0, not right 8: list marks such as a) confuse it",
    "FIRST_OF_ALL": "right 2, not right 14: a matter of taste",
    "EXTREME_ADJECTIVES": "right 1, not right 10: a matter of taste",
    "CAFE_DIACRITIC": "right 0, not right 10: English spells it without the accent",
    "CONSECUTIVE_SPACES": _TYPOGRAPHY,
    "WHITESPACE_RULE": _TYPOGRAPHY,
    "WHITESPACE_PARAGRAPH": _TYPOGRAPHY,
    "WHITESPACE_PARAGRAPH_BEGIN": _TYPOGRAPHY,
    "EMPTY_LINE": _TYPOGRAPHY,
    "EN_QUOTES": _TYPOGRAPHY,
    "TYPOGRAPHIC_APOSTROPHE": _TYPOGRAPHY,
    "TYPOGRAPHICAL_APOSTROPHE": _TYPOGRAPHY,
    "DASH_RULE": _TYPOGRAPHY,
    "EN_DASH_RULE": _TYPOGRAPHY,
    "HYPHEN_TO_EN": _TYPOGRAPHY,
    "MULTIPLICATION_SIGN": _TYPOGRAPHY,
    "APOS_SPACE_CONTRACTION": _TYPOGRAPHY,
    "APOSTROPHE_IN_DATES": "the 1950's is an older good spelling",
    "CURRENCY_SPACE": _TYPOGRAPHY,
    "DOUBLE_PUNCTUATION": "mostly the dots of a shortened quotation",
    "UNLIKELY_OPENING_PUNCTUATION": "mostly a line that the copying broke",
    "SECOND_LARGEST_HYPHEN": _OPTIONAL,
    "CA_BRAND_NEW": _OPTIONAL,
    "RB_RB_COMMA": "“very very” is emphasis, no list",
    "QUESTION_MARK": "indirect questions confuse it",
    "SEVEN_ELEVEN": "takes words for a company's name",
    "VERB_NOUN_CONFUSION": _MISLEADS,
    "THIS_MISSING_VERB": _MISLEADS,
    "ALLOW_TO": _MISLEADS,
    "ADMIT_ENJOY_VB": _MISLEADS,
    "CONSEQUENCES_OF_FOR": _MISLEADS,
    "BE_FINED_WITH": _MISLEADS,
    "CONFUSION_RIDE_RIGHT": _MISLEADS,
    "TO_TWO": _MISLEADS,
    "IF_VB": _MISLEADS,
    "PHRASE_REPETITION": "“face to face to” and its like are no repetition",
    "LOSE_LIVES": _MISLEADS,
    "PREFER_OVER_TO": _OPTIONAL,
    "ANY_MORE": "British English writes any more",
    "BACK_COMPOUNDS": _MISLEADS,
    "SHORT_COMPARATIVES": "a matter of taste",
    "ONE_ONCE": _MISLEADS,
    "YOUR_YOU": _MISLEADS,
    "ID_CASING": "“id” without its apostrophe is no document",
    "FILE_EXTENSIONS_CASE": _TYPOGRAPHY,
    "MONTH_OF_XXXX": "a matter of taste",
    "ANYMORE_ADVERB": "American English writes anymore",
    "PROGRESSIVE_VERBS": _MISLEADS,
    "SEE_SEEN": _MISLEADS,
    "ON_COMPOUNDS": _MISLEADS,
    "THIS_VB_DT": _MISLEADS,
    "THOUGH_THOUGHT": _MISLEADS,
    "IT_IT": "two clauses run together, no word too many",
    "PRP_REPITION": _MISLEADS,
    "IF_IS": "“which if not …” is good English",
    "IF_THERE": _MISLEADS,
    "DO_TO": _MISLEADS,
    "A_UNCOUNTABLE": _MISLEADS,
    "AM_I": _MISLEADS,
    "ADVISE_VBG": _MISLEADS,
    "CAUSE_COURSE": _MISLEADS,
    "BEGINNING_TO_ADDING_BROAD": _MISLEADS,
    "TOO_DETERMINER": _MISLEADS,
    "IN_WHO": "“depending on who it is” is good English",
    "ALL_NN": _MISLEADS,
    "ADVERB_VERB_ADVERB_REPETITION": _MISLEADS,
    "POSSESSIVE_APOSTROPHE": "right 33, not right 15: grammar/missing-apostrophe looks for it",
    "SUBJECT_VERB_AGREEMENT_PLURAL": "takes the noun nearest to the verb for its subject",
    "RELATIVE_CLAUSE_AGREEMENT": "takes the noun nearest to the clause for its subject",
    "PLURAL_VERB_AFTER_THIS": "wants “this is” where “these are” is meant; THIS_NNS says so",
    "PLURAL_MODIFIER": "many plurals stand well before a noun: sports car, sales tax",
    "MANY_NN_U": "“many” is often the subject itself: many blamed them",
    "PRP_VB": _MISLEADS,
    "EXCEPTION_OF_TO": "“with the exception of” is good English",
    "MISSING_TO_BETWEEN_BE_AND_VB": _MISLEADS,
    "IN_THE_MOMENT": "“in the moment” is good English",
    "EXCITED_FOR": "American English says excited for",
    "FINAL_ADVERB_COMMA": "a matter of taste",
    "COMMA_COMPOUND_SENTENCE_3": "short clauses need none: " + _OPTIONAL,
    "GET_A_JOB_IN_WITH": _MISLEADS,
    "SHOWED_SHOWN_22": "both forms are good English",
    "SHOWED_SHOWN": "both forms are good English",
    "IT_ITS": _MISLEADS,
    "IT_APOS_A": _MISLEADS,
    "UH_UH_COMMA": "a word written twice by mistake wants no comma",
    "RELY_ON": "takes a misspelt “really” for the verb",
    "WILL_BASED_ON": _MISLEADS,
    "OUT_COMPOUNDS": "“out going places” is good English",
    "SHE_LIVE": _MISLEADS,
    "SUPERLATIVE_THAN": "takes a misspelt “then” for a comparison",
    "YOURS_APOSTROPHE": _MISLEADS,
    # Style, where it is asked for: what is as good as what would stand in its place.
    "ALL_OF_THE": _OPTIONAL,
    "EVERY_NOW_AND_THEN": "a matter of taste",
    "WHETHER": "“whether or not” can be what is meant",
    "DIFFERENT_THAN": "American English writes different than",
    "ADVERB_WORD_ORDER": _MISLEADS,
    "WHOLE_LOT": "a matter of taste",
    "NOT_SURE_IT_WORKS": "“not sure I am” is good English",
    "CONFUSION_WORSE_WORST": "right 2, not right 1: the worse of two is good English",
    "EN_COMPOUNDS_SUPER_FAST": "“super fast” is two words",
    "EN_COMPOUNDS_DECISION_MAKING": "as a noun it is two words",
    "DECISION_MAKING": "as a noun it is two words",
    "A_INFINITIVE": _MISLEADS,
    "ACTIVE_ACTIVATE": _MISLEADS,
    "ARE_WE_HAVE": _MISLEADS,
    "BE_I_BE_GERUND": _MISLEADS,
    "COLLECTIVE_NOUN_VERB_AGREEMENT_VBD": "“a good amount of them have” is good English",
    "DOES_YOU": _MISLEADS,
    "DO_YOU_WHAT": _MISLEADS,
    "GRADUATE_FROM": "American English says graduate high school",
    "I_FOR_ONE_VB_COMMA": _OPTIONAL,
    "INDEPENDENTLY_FROM_OF": "“independent from” is good English",
    "KIND_OF_A": "“what kind of a person” is good English",
    "MUST_BE_DO": _MISLEADS,
    "NEE": "takes a misspelt “new” for the French word",
    "NOW": _MISLEADS,
    "PAST_TIME": "takes a misspelt “pass time” for the hobby",
    "PRP_ABLE_TO": _MISLEADS,
    "SEVERAL_OTHER": _MISLEADS,
    "THING_THINK": _MISLEADS,
    "WHAT_VBZ": _MISLEADS,
    "YOU_THING": _MISLEADS,
    "EACH_EVERY_NNS": "right 0, not right 1: takes the verb of “neither side disputes” for a noun",
}
LANGUAGETOOL_FAMILIES: dict[str, str] = {
    "EN_DIACRITICS_REPLACE": "English names of places are written without accents",
    "EN_GB_SIMPLE_REPLACE_": "a thing of America keeps its American name",
    "EN_US_SIMPLE_REPLACE_": "a thing of Britain keeps its British name",
}
HARPER: dict[str, str] = {
    "OxfordComma": "right 16, not right 104: house style",
    "NoOxfordComma": "house style",
    "UseEllipsisCharacter": "right 3, not right 29: " + _TYPOGRAPHY,
    "EllipsisLength": _TYPOGRAPHY,
    "MissingPreposition": "right 1, not right 19",
    "AvoidAndAlso": "right 8, not right 22: a matter of taste",
    "Spaces": _TYPOGRAPHY,
    "NoFrenchSpaces": _TYPOGRAPHY,
    "CommaFixes": "takes away the comma's space or the comma itself",
    "UnclosedQuotes": "a quotation over two sentences confuses it",
    "QuoteSpacing": _TYPOGRAPHY,
    "Dashes": _TYPOGRAPHY,
    "NumericRangeEnDash": _TYPOGRAPHY,
    "PluralDecades": "the 1950's is an older good spelling",
    "CurrencyPlacement": _TYPOGRAPHY,
    "SplitWords": "divides a misspelt word in two that nobody meant",
    "CompoundNouns": _MISLEADS,
    "DisjointPrefixes": _MISLEADS,
    "OrthographicConsistency": "takes an ordinary word for an abbreviation",
    "NominalWants": _MISLEADS,
    "MassNouns": _MISLEADS,
    "CondenseAllThe": "a matter of taste",
    "OkToOkay": "a matter of taste",
    "RedundantThat": "“that that” can be good grammar",
    "Excellent": "a matter of taste",
    "WouldNeverHave": "both orders are good",
    "WrongNegative": _MISLEADS,
    "SingleBe": _MISLEADS,
    "NeedToNoun": _MISLEADS,
    "DidPast": _MISLEADS,
    "WayTooAdjective": _MISLEADS,
    "TheyToThem": _MISLEADS,
    "GoodAt": _MISLEADS,
    "PossessiveYour": _MISLEADS,
    "MultipleSequentialPronouns": _MISLEADS,
    "QuantifierNumeralConflict": _MISLEADS,
    "PronounVerbAgreement": _MISLEADS,
    "MissingTo": _MISLEADS,
    "NounVerbConfusion": "right as often as not",
    "DoToDueTo": _MISLEADS,
    "FindOut": _MISLEADS,
    "AvoidCurses": "no matter of grammar",
    "SpelledNumbers": "house style",
    "BoringWords": "a matter of taste",
    "ToTwoToo": _MISLEADS,
    "HowTo": "“how spread out it is” is good English",
    "Therein": "“drive there in five minutes” is good English",
    "YourPredicateAdjective": "“your kind of thing” is good English",
    "WillNonLemma": _MISLEADS,
    "MergeWords": _MISLEADS,
    "TheirToTheyre": _MISLEADS,
    "UpdatePlaceNames": "right 0, not right 4: history has Madras, and the essay's sources may",
    "QuiteQuiet": "right 0, not right 4: takes “quite some time” for quiet",
    "NotTo": "right 0, not right 3: takes “say no to” for a slip",
    "WhomSubjectOfVerb": "right 0, not right 3: “most of whom were” is good English",
    "LitotesDirectPositive": "right 0, not right 3: “not bad” is a writer's choice",
}


# Words that style guides write small before a name: the Seattle Times, president of France.
_SMALL_BEFORE_A_NAME = re.compile(r"(?:the|president|king|queen|mayor|city|state|battle)\b")


def is_matter_of_style(match: Match, text: str) -> bool:
    """Whether a match wants a capital that is a matter of the house, as in "the Seattle Times"."""
    words = " ".join(match.span.of(text).split())
    small = _SMALL_BEFORE_A_NAME.match(words)
    if match.rule not in ("EN_SPECIFIC_CASE", "CAPITALIZATION") or not small:
        return False
    rest = words[small.end() :]
    return bool(rest) and any(s.endswith(rest) for s in match.suggestions)


# What calls for "were" with a subject of any number: if it were, as though she were.
_UNREAL = re.compile(
    r"\b(?:if|though|wish(?:es|ed)?|suppos(?:e|ed|ing)|imagine|unless|lest|wh?eth[ea]r|rather)"
    r"\b[^.;:!?\n]{0,60}$",
    re.IGNORECASE,
)


def is_subjunctive(match: Match, text: str) -> bool:
    """Whether a match is about the "were" of "as though he were", the "be" of "whether it be"."""
    words = match.span.of(text).casefold()
    if match.category != "grammar" or not words.endswith(("were", "be")):
        return False
    if words.endswith("be") and match.rule != "IT_VBZ":
        return False
    return _UNREAL.search(text, max(0, match.span.start - 100), match.span.start) is not None


def is_layout(match: Match, text: str) -> bool:
    """Whether a match on punctuation runs over a line break, which the file's making puts there."""
    return match.category == "punctuation" and "\n" in match.span.of(text)


def why_blocked(rule: str) -> str | None:
    """The reason for which a rule's matches are not reported; None where they are."""
    reason = LANGUAGETOOL.get(rule) or HARPER.get(rule)
    if reason:
        return reason
    families = (why for name, why in LANGUAGETOOL_FAMILIES.items() if rule.startswith(name))
    return next(families, None)
