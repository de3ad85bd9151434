"""Signal phrases: the words with which an essay gives a statement to somebody."""

from __future__ import annotations

import re

# Verbs of saying, showing and thinking in all their forms. "Feels", "means" and "calls" also give
# words to somebody when a quotation follows.
_STEMS = (
    r"sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|tell(?:s|ing)?|told|writ(?:e|es|ing|ten)|wrote"
    r"|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|report(?:s|ed|ing)?|explain(?:s|ed|ing)?"
    r"|describ(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|mention(?:s|ed|ing)?|not(?:es|ed|ing)"
    r"|observ(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|point(?:s|ed|ing)?\s+out|conclud(?:e|es|ed|ing)"
    r"|warn(?:s|ed|ing)?|believ(?:e|es|ed|ing)|insist(?:s|ed|ing)?|remark(?:s|ed|ing)?"
    r"|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|emphasi[sz](?:e|es|ed|ing)|reveal(?:s|ed|ing)?"
    r"|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|announc(?:e|es|ed|ing)|express(?:es|ed|ing)?"
    r"|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|recall(?:s|ed|ing)?|admit(?:s|ted|ting)?"
    r"|acknowledg(?:e|es|ed|ing)|assert(?:s|ed|ing)?|contend(?:s|ed|ing)?|maintain(?:s|ed|ing)?"
    r"|show(?:s|ed|n|ing)?|prov(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)|illustrat(?:e|es|ed|ing)"
    r"|indicat(?:e|es|ed|ing)|impl(?:y|ies|ied|ying)|predict(?:s|ed|ing)?|call(?:s|ed|ing)?"
    r"|think(?:s)?|thought|talk(?:s|ed|ing)?\s+about|speak(?:s|ing)?\s+(?:of|on|about)|refer(?:s|red|ring)?"
    r"|read(?:s)?|complain(?:s|ed|ing)?|boast(?:s|ed|ing)?|urg(?:e|es|ed|ing)|stress(?:es|ed)"
    r"|proclaim(?:s|ed|ing)?|testif(?:y|ies|ied)|record(?:s|ed)|agree(?:s|d)?|comment(?:s|ed|ing)"
    r"|go(?:es)?\s+on|went\s+on|continu(?:e|es|ed)|begin(?:s)?|lament(?:s|ed)|retort(?:s|ed)|respond(?:s|ed|ing)?|jok(?:es|ed|ing)|recount(?:s|ed|ing)|advis(?:es|ed)|record(?:s|ed)"
    r"|puts?\s+it"
    r"|summari[sz](?:es|ed)|confess(?:es|ed)|inform(?:s|ed)|highlight(?:s|ed)|propos(?:es|ed)|shout(?:s|ed)"
    r"|yell(?:s|ed)|whisper(?:s|ed)|exclaim(?:s|ed)|scream(?:s|ed)|cr(?:y|ies|ied)|discuss(?:es|ed)"
)
REPORTING = re.compile(
    rf"\b(?:{_STEMS})\b|\baccording\s+to\b|\bin\s+the\s+words\s+of\b", re.IGNORECASE
)

# Words for documents and their makers, which speak: "the article states".
DOCUMENT = (
    r"article|artic[ae]l|articule|artical|author|passage|text|source|document|story|excerpt|extract|essay|book|writer|report"
    r"|editorial|letter|speech|poem|paragraph|page|reading|speaker|narrator|study|interview"
    r"|memoir|novel|play|film|video|chapter|diary|website|biography|autobiography|review|podcast"
)
# "This essay asks" announces the student's own.
_OWN_ESSAY = (
    r"this\s+essay\s+(?:will|shall|asks?|aims|seeks|looks|examines|explores|discusses|is\s+going)\b"
)
DOCUMENT_SPEAKS = re.compile(
    rf"\b(?!{_OWN_ESSAY})(?:the|this|that|first|second|third|fourth|last|same|one)\s+(?:\w+\s+)?(?:{DOCUMENT})s?\b"
    rf"(?=[^.!?\"“”]{{0,60}}?\b(?:{_STEMS})\b)"
    rf"|\baccording\s+to\s+(?:the|this|that|one|an?)\s+(?:\w+\s+)?(?:{DOCUMENT})s?\b"
    rf"|(?<![\"“])\b(?:from|in)\s+(?:the|this)\s+(?:{DOCUMENT})s?\b(?=,?\s+(?:it\b|[^.!?\"“]{{0,30}}[\"“]))",
    re.IGNORECASE,
)
# The student's own speech, or a speaker made up for the argument's sake.
OWN_SPEECH = re.compile(
    r"\b(?:I|we|my\s+\w+|our\s+\w+|you(?:[’']re)?|people|someone|somebody|others?|some|many|they|everyone)"
    r"(?:\s+(?:\w+\s+){0,3}?)(?:say|said|says|ask|asked|asks|think|thought|tell|told|replied|reply|"
    r"shouted|yelled|wonder|wondered|like|be\s+like|saying|asking|thinking|argue|claim|answered"
    r"|counter|object|respond|protest|complain|insist)\b",
    re.IGNORECASE,
)


def own_speech(before: str, after: str) -> bool:
    """Whether the student, or a speaker made up, says the words between `before` and `after`.

    The verb of saying nearest to the words decides: "I think his best line is where he says".
    """
    said = list(REPORTING.finditer(before))
    own = list(OWN_SPEECH.finditer(before))
    if said and own:
        return own[-1].end() >= said[-1].end()
    return bool(own) or (not said and OWN_SPEECH.match(after[:50].lstrip(" ,.")) is not None)
