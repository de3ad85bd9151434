"""What a student reads about a match."""

from __future__ import annotations

import re

from feedback.finding import Severity
from feedback.grammar.engine import Match, MatchCategory
from feedback.grammar.spelling import SPELLERS, is_speller

SEVERITY: dict[MatchCategory, Severity] = {
    "spelling": "warning",
    "grammar": "warning",
    "punctuation": "suggestion",
    "style": "suggestion",
}
_ADVICE: dict[MatchCategory, str] = {
    "spelling": "Look the word up and see which spelling you meant.",
    "grammar": "Read the sentence aloud: which words do not fit together?",
    "punctuation": "Read the sentence aloud: which mark or capital does the reader need here?",
    "style": "Ask whether fewer or plainer words would say the same.",
}
# A dictionary does not help where the word is a word, and another was meant.
_OTHER_WORD = "Say the sentence slowly and in full: which word do you mean here?"
# How often a flag of each kind stands on corrected student texts, roughly (RESEARCH.md §1).
CONFIDENCE: dict[MatchCategory, float] = {
    "spelling": 0.95,
    "grammar": 0.8,
    "punctuation": 0.75,
    "style": 0.6,
}
# Plainer sentences for the rules that essays meet most. {text} are the student's words, {first} is
# the first suggestion.
_PLAIN = {
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "A comma may be missing after “{text}”.",
    "DiscourseMarkers": "A comma may be missing after “{text}”.",
    "PRP_COMMA": "A comma would show where the opening part ends: after “{text}”.",
    "IF_WE_CANT_COMMA": "A comma is missing between the “if” part and “{text}”.",
    "UPPERCASE_SENTENCE_START": "The sentence that begins with “{text}” has no capital.",
    "SentenceCapitalization": "The sentence that begins with “{text}” has no capital.",
    "I_LOWERCASE": "“{text}”, for oneself, has no capital.",
    "CapitalizePersonalPronouns": "“{text}”, for oneself, has no capital.",
    "EN_SPECIFIC_CASE": "“{text}” is part of a name, whose words have capitals.",
    "CAPITALIZATION": "“{text}” is part of a name, whose words have capitals.",
    "COMMA_PARENTHESIS_WHITESPACE": "A space is missing or one too many beside a mark.",
    "SENTENCE_WHITESPACE": "The space after the mark before “{text}” is missing.",
    "SPACE_BEFORE_PARENTHESIS": "The space before the bracket is missing.",
    "EN_SPLIT_WORDS_HYPHEN": "There is a space on one side only of the hyphen in “{text}”.",
    "RepeatedWords": "“{text}”: the word stands there twice.",
    "UnitedOrganizations": "“{text}” is part of a name, whose words have capitals.",
    "NotablePlaces": "“{text}” is part of a name, whose words have capitals.",
    "OceansAndSeas": "“{text}” is part of a name, whose words have capitals.",
    "RegularIrregulars": "“{text}” is formed otherwise: “{first}”.",
    "PronounContraction": "“{text}” stands where “{first}” seems meant.",
    "YourOutClauseAgreement": "“{text}” stands where “{first}” seems meant.",
    "HyphenateNumberDay": "The number and “day” describe a noun together and take a hyphen.",
    "ModalOf": "“{text}”: what sounds like “of” here is “have”.",
    "ENGLISH_WORD_REPEAT_RULE": "“{text}”: the word stands there twice.",
    "ABBREVIATION_PUNCTUATION": "“{text}”: the last full stop of the short form is missing.",
    "MISSING_HYPHEN": "“{text}” describes the noun after it and takes a hyphen.",
    "EN_CONTRACTION_SPELLING": "An apostrophe is missing in “{text}”.",
    "INCORRECT_CONTRACTIONS": "“{text}”: the apostrophe of a short form stands where a letter is "
    "left out.",
    "CANT": "An apostrophe is missing in “{text}”.",
    "WONT_CONTRACTION": "An apostrophe is missing in “{text}”.",
    "MODAL_OF": "“{text}”: what sounds like “of” here is “have”.",
    "COULD_OF": "“{text}”: what sounds like “of” here is “have”.",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE": "Three sentences in a row begin with “{text}”.",
    "IT_IS": "“{text}” stands where “{first}” seems meant.",
    "IT_IS_2": "“{text}” stands where “{first}” seems meant.",
    "ITS_TO_IT_S": "“{text}” stands where “it is” seems meant.",
    "WRONG_APOSTROPHE": "“{text}” has another mark where an apostrophe belongs.",
    "WrongApostrophe": "“{text}” has another mark where an apostrophe belongs.",
    "BEEN_PART_AGREEMENT": "“{text}” does not fit the form of “be” before it.",
    "HAVE_PART_AGREEMENT": "“{text}” does not fit the form of “have” before it.",
    "EVERYDAY_EVERY_DAY": "“everyday” in one word describes a noun; how often is two words.",
    "FEWER_LESS": "“less” goes with an amount; for things one can count, the word is “fewer”.",
    "LETS_LET": "“{text}” is short for “let us” here and takes an apostrophe.",
    "BREATHE_BREATH": "“{text}” is the noun; the verb is “breathe”.",
    "MOST_COMPARATIVE": "“{text}” compares twice: one way of comparing is enough.",
    "MD_BASEFORM": "“{text}”: after “can”, “will”, “could” and the like the plain form "
    "of the verb follows.",
    "A_NNS": "“{text}”: “a” goes with one thing, and the noun names several.",
    "THIS_NNS": "“{text}”: “this” and “that” go with one thing, “these” and “those” with several.",
    "MANY_NN": "“{text}”: after this word the noun names several things.",
    "MUCH_COUNTABLE": "“much” goes with an amount; for things one can count, the word is “many”.",
    "HE_VERB_AGR": "“{text}” does not go with the “he”, “she” or “it” before it.",
    "NON3PRS_VERB": "“{text}” does not go with the word before it.",
    "IT_VBZ": "“{text}” does not go with the “it” before it.",
    "THERE_IS_A_LOT_OF": "“{text}”: what follows is several things.",
    "THERE_S_MANY": "“{text}”: what follows is several things.",
    "THERE_WAS_MANY": "“{text}”: what follows is several things.",
    "PRP_VBG": "“{text}”: a form of “be” is missing before the verb in -ing.",
    "PRP_PAST_PART": "“{text}”: a form of “have” or “be” is missing before the verb.",
    "PRP_JJ": "“{text}”: a verb may be missing.",
    "PRP_THE": "A verb may be missing after “{text}”.",
    "PRP_HAVE_VB": "“{text}” is not the form of the verb that follows “have” or “had”.",
    "PRP_MD_NN": "A verb should follow here, and “{text}” is none.",
    "IS_VBZ": "“{text}”: two verbs stand side by side.",
    "DT_DT": "“{text}”: one of the two words is too many.",
    "DT_PRP": "“{text}”: the two words do not go together.",
    "CONFUSION_OF_ME_I": "“{text}”: the one who does it is “I”, “he” or “she”, and “I” comes last.",
    "WANT_TO_NN": "“{text}”: a verb should follow “to” here.",
    "SOMETIME_SOMETIMES": "“{text}” stands where “{first}” seems meant.",
    "MISSING_TO_BEFORE_A_VERB": "“{text}”: “to” may be missing before the second verb.",
}
_CHOICE_OF_ARTICLE = (
    "“{text}”: before the sound with which “{next}” begins the article is “{first}”."
)
_RIDDLE = re.compile(
    r"(?:possible typo|typo detected|did you (?:\w+ )?mean|possible spelling mistake)",
    re.IGNORECASE,
)
_HARSH = re.compile(r"\b(?:false|wrong|wrongly|plagiari\w+|cheat\w*|incorrect\w*|stupid)\b", re.I)
# What an engine says of the writer and not of the words ("You used …", "Are you confusing …?").
_PERSONAL = re.compile(
    r"\bYou(?:[’']ve| have| seem to have)? (?:just )?"
    r"(?:used|repeated|confused|misspelled|forgotten|forgot|missed|made|wrote|written|omitted)\b"
    r"|\bAre you (?:confusing|sure)\b|\bDid you (?:forget|confuse|miss|use|misspell)\b"
    r"|\b(?:your|a) (?:mistake|error)\b|\b(?:awkward|ungrammatical|careless|sloppy|jargon)\b",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“'])")
_LONGEST_QUOTED = 60


def message_of(match: Match, text: str) -> str:
    """One plain sentence on a match; `text` is the essay's."""
    words = shortened(match.span.of(text))
    if is_speller(match):
        if words.islower() and words.capitalize() in match.suggestions[:1]:
            return f"“{words}”, a name, has no capital."
        return f"“{words}” is not in the dictionary{_perhaps(match.suggestions)}."
    first = match.suggestions[0] if match.suggestions else ""
    if match.rule in ("EN_A_VS_AN", "AnA") and (following := _word_after(match, text)) and first:
        return _CHOICE_OF_ARTICLE.format(text=words, next=following, first=first)
    plain = _PLAIN.get(match.rule, "")
    if plain and (first or "{first}" not in plain):
        return plain.format(text=words, first=first)
    if first and (seen := _by_remedy(words, first)):
        return seen
    if first and _RIDDLE.search(match.message):
        return f"“{words}” stands where “{first}” seems meant."
    message = _about_the_words(match.message)
    if not message:
        return f"Something about “{words}” does not fit."
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _about_the_words(message: str) -> str:
    """The sentences of an engine's message that neither scold nor speak of the writer."""
    sentences = _NEXT_SENTENCE.split(message.strip())
    fitting = (s for s in sentences if not _HARSH.search(s) and not _PERSONAL.search(s))
    return " ".join(fitting)


def _word_after(match: Match, text: str) -> str:
    found = re.match(r"\s+([\w’'-]+)", text[match.span.end : match.span.end + 40])
    return found.group(1) if found else ""


def _by_remedy(words: str, remedy: str) -> str:
    """What is here, where the remedy is the same letters written otherwise; "" where it is not."""
    one, two = words.casefold(), remedy.casefold()
    bare = re.compile(r"[\s\-‑’']")
    if one == two or bare.sub("", one) != bare.sub("", two):
        return ""
    if one.count("'") + one.count("’") > two.count("'") + two.count("’"):
        return f"“{words}” takes no apostrophe here."
    if "'" in two or "’" in two:
        return f"An apostrophe is missing in “{words}”."
    if "-" in two:
        return f"“{words}” takes a hyphen: “{remedy}”."
    return f"“{words}” is written as {'two words' if ' ' in two else 'one word'}: “{remedy}”."


def _perhaps(suggestions: tuple[str, ...]) -> str:
    if not suggestions:
        return ""
    *others, last = (f"“{suggestion}”" for suggestion in suggestions[:3])
    return f"; perhaps {', '.join(others)} or {last}" if others else f"; perhaps {last}"


def plain_sentence(rule: str) -> str | None:
    """Our own sentence for a rule, with {text} where the student's words stand; None without."""
    if rule.startswith(SPELLERS):
        return "“{text}” is not in the dictionary."
    return _PLAIN.get(rule)


def advice_of(match: Match) -> str:
    """What the student can do about a match."""
    if match.category == "spelling" and not is_speller(match):
        return _OTHER_WORD
    return _ADVICE[match.category]


def shortened(words: str) -> str:
    """Some of the student's words for a message: one line, not long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTED else line[: _LONGEST_QUOTED - 1].rstrip() + "…"
