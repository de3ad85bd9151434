"""What a student reads about a match."""

from __future__ import annotations

import re

from feedback.finding import Severity
from feedback.grammar.engine import Match, MatchCategory
from feedback.grammar.plain_sentences import PLAIN, plain_of
from feedback.grammar.spelling import SPELLERS, is_speller

SEVERITY: dict[MatchCategory, Severity] = {
    "spelling": "warning",
    "grammar": "warning",
    "punctuation": "suggestion",
    "style": "suggestion",
}
_ADVICE: dict[MatchCategory, str] = {
    "spelling": "Look the word up: which spelling did you mean?",
    "grammar": "Read the sentence aloud: which words do not fit together?",
    "punctuation": "Read the sentence aloud: which mark or capital does the reader need here?",
    "style": "Would fewer or plainer words say the same?",
}
# A dictionary does not help where the word is a word, and another was meant.
_OTHER_WORD = "Say the sentence slowly and in full: which word do you mean here?"
_SPACE = "Put one space after a comma or full stop and none before it: where else is that missing?"
_SPACES = frozenset({"COMMA_PARENTHESIS_WHITESPACE", "SENTENCE_WHITESPACE"})
_CAPITAL = "Sentences, names and “I” begin with a capital: which others need one?"
_CAPITALS = frozenset({
    "I_LOWERCASE", "UPPERCASE_SENTENCE_START", "EN_SPECIFIC_CASE", "CAPITALIZATION", "IN_CHINA",
    "THE_US", "SentenceCapitalization", "CapitalizePersonalPronouns",
})  # fmt: skip
# How often a flag of each kind stands on corrected student texts, roughly (RESEARCH.md §1).
CONFIDENCE: dict[MatchCategory, float] = {
    "spelling": 0.95,
    "grammar": 0.8,
    "punctuation": 0.75,
    "style": 0.6,
}
_CHOICE_OF_ARTICLE = "“{next}” begins with a sound that takes “{first}”, not “{text}”."
# Messages that ask in riddles, or in words of grammar books, where the remedy says it all.
_RIDDLE = re.compile(
    r"possible typo|typo detected|did you (?:\w+ )?mean|possible spelling mistake"
    r"|make sure|please (?:check|verify)|double-check|should probably|may not be correct"
    r"|^(?:it (?:appears|seems)|there (?:appears|seems|may)|possibl[ey]|probabl[ey]|consider|use"
    r"|the (?:usual|preposition|noun|verb|adverb|correct|word|idiom))\b"
    r"|collocation|\bcorrect\b|infinitive|gerund|participle|countable|auxiliary|third-person|modal\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\s\-‑']")
_APART = re.compile(r"[\s\-‑]")
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
            return f"“{words}” is a name and needs a capital."
        return f"“{words}” is not in the dictionary{_perhaps(match.suggestions)}."
    first = match.suggestions[0] if match.suggestions else ""
    if match.rule in ("EN_A_VS_AN", "AnA") and (following := _word_after(match, text)) and first:
        return _CHOICE_OF_ARTICLE.format(text=words, next=following, first=first)
    plain = plain_of(match, text)
    if plain and (first or "{first}" not in plain):
        return plain.format(text=words, first=first.strip())
    if first and (seen := _by_remedy(words, first)):
        return seen
    if first and match.category != "style" and not _says_plainly(match.message, words):
        return f"“{words}” may not be what you mean; perhaps “{first}”."
    message = _about_the_words(match.message)
    if not message:
        return f"Something about “{words}” does not fit."
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _says_plainly(message: str, words: str) -> bool:
    """Whether an engine's message is one sentence that quotes the words and asks no riddle."""
    quotes = words.casefold() in message.casefold()
    return quotes and len(_NEXT_SENTENCE.split(message)) == 1 and not _RIDDLE.search(message)


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
    one, two = words.casefold().replace("’", "'"), remedy.casefold().replace("’", "'")
    if one == two:
        return ""
    if _BARE.sub("", one) != _BARE.sub("", two):
        return _by_added_word(words, one, two)
    if _APART.sub("", one) != _APART.sub("", two):
        # Letters and marks stand in another order: no one mark is missing or too many.
        if one.replace("'", "") != two.replace("'", "") or one.count("'") == two.count("'"):
            return ""
        if one.count("'") > two.count("'"):
            return f"“{words}” takes no apostrophe here."
        return f"An apostrophe is missing in “{words}”."
    if "-" in two:
        return f"“{words}” takes a hyphen: “{remedy}”."
    return f"“{words}” is written as {'two words' if ' ' in two else 'one word'}: “{remedy}”."


def _by_added_word(words: str, one: str, two: str) -> str:
    """What is here, where the remedy is the same words and one more."""
    for place, added in (
        ("After", two.removeprefix(one + " ")),
        ("Before", two.removesuffix(" " + one)),
    ):
        if added != two and added.isalpha():
            return f"{place} “{words}” the word “{added}” may be missing."
    return ""


def _perhaps(suggestions: tuple[str, ...]) -> str:
    if not suggestions:
        return ""
    *others, last = (f"“{suggestion}”" for suggestion in suggestions[:3])
    return f"; perhaps {', '.join(others)} or {last}" if others else f"; perhaps {last}"


def plain_sentence(rule: str) -> str | None:
    """Our own sentence for a rule, with {text} where the student's words stand; None without."""
    if rule.startswith(SPELLERS):
        return "“{text}” is not in the dictionary."
    return PLAIN.get(rule)


def advice_of(match: Match) -> str:
    """What the student can do about a match."""
    if match.rule in _SPACES:
        return _SPACE
    if match.rule in _CAPITALS or (match.category == "punctuation" and is_speller(match)):
        return _CAPITAL
    if match.category == "spelling" and not is_speller(match):
        return _OTHER_WORD
    return _ADVICE[match.category]


def shortened(words: str) -> str:
    """Some of the student's words for a message: one line, not long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTED else line[: _LONGEST_QUOTED - 1].rstrip() + "…"
