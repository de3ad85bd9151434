"""A possessive without its apostrophe, before what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from feedback.checks.card import Check, Example
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.neighbours import line_of
from feedback.grammar.patterns import Pattern, compiled, matches
from feedback.library.library import SourceLibrary
from feedback.text.span import Span

CHECK = Check(
    name="grammar/missing-apostrophe",
    severity="warning",
    summary="a word ending in -s that owns the next word, without an apostrophe",
    why="Without the apostrophe a reader takes the word for a plural and loses the thread.",
    advice="Who does the next thing belong to: one or more than one? Put the apostrophe after "
    "the owner.",
    examples=(
        Example(
            flagged="The dam changed ⟦peoples⟧ lives and the ⟦worlds⟧ climate.",
            clean="The dam changed people’s lives, and the peoples of the world mourned.",
        ),
    ),
)
_CONFIDENCE = 0.95
# What one has and no one does: none of these is a verb that follows a plural, or the second half
# of a name such as "students union".
_LISTS = {
    "had": "life|lives|lifes|health|minds|bodies|opinion|opinions|feelings|happiness|safety|future|"
    "behavior|behaviour|attitude|attitudes|perspective|perspectives|confidence|jobs|property|homes|"
    "families|money|privacy|personality|wellbeing|brains|hearts|belongings|freedom|wages|success|"
    "education|creativity|knowledge|emotions|mood|energy|attention|food",
    "had_or_do": "mind|body|home|house|houses|family|dream|dreams|point|self|farm|heart|brain|job|"
    "time",
    "of_the_world": "atmosphere|climate|population|surface|temperature|air|economy|oceans|ozone|"
    "environment|pollution|resources|health|people|ecosystem|future|oxygen|demise|history|"
    "largest|biggest|greatest|best|most|first|oldest|rays|crust|core|axis|gravity|leaders|oil|"
    "energy|wealth|wildlife|forests|poorest|richest|fate",
    "verb_too": "use|work|need|want|help|love|like|care|change|drive|hope|think|live|travel|report|"
    "cause|die|play|visit|talk|just|around|dance|fight|study|share|plan|move|act|age|get|look|ages|"
    "own|trade|farm|fish|hunt|settle|dream|mind|house|point",
    "one": "a|an|each|every|another|one",
    "person": "students|citizens|drivers|teachers|friends|kids|animals|authors|workers|childs|"
    "players|mans|womans|mothers|fathers|dogs|farmers|soldiers|humans|teenagers",
    "kin": "moms|mums|dads|mothers|fathers|grandmas|grandpas|grandmothers|grandfathers|aunts|"
    "uncles|sisters|brothers|wifes|husbands",
    "mine": "my|your|his|her|their|our",
    "group": "workers|students|citizens|soldiers|farmers|miners|peasants|teachers|slaves|prisoners|"
    "parents|drivers|animals|employees|voters|immigrants|consumers",
    "of": "of|for|in|on|about|with|over|against|from|improve|improved|ruin|ruined",
    "several": "the|these|their|our|its|many|most|all|those",
    "kept": "life|lives|house|car|birthday|job|money|opinion|advice|health|home",
}
# Where peoples are nations, the plural has its place.
_NATIONS = re.compile(
    r"\b(?:indigenous|native|aboriginal|tribal|ancient|slavic|germanic|colonised|colonized|"
    r"conquered|nomadic|these|two|both|the)\s+peoples\b|\bpeoples\s+(?:of|and|in|from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Row:
    """Where an owner lacks its apostrophe; `many`: the owners are more than one."""

    pattern: Pattern
    many: bool = False


def find(essay: Essay, library: SourceLibrary) -> Iterator[Finding]:
    places = sorted(set(_places(essay, _rows(_has_nations(essay, library)))))
    if not places:
        return
    first, meant = places[0]
    yield CHECK.at(
        first,
        f"“{first.of(essay.text)}” has no apostrophe; perhaps “{meant}”.",
        suggestions=(meant,),
        repeats=tuple(span for span, _ in places[1:]),
        confidence=_CONFIDENCE,
    )


def _places(essay: Essay, rows: tuple[_Row, ...]) -> Iterator[tuple[Span, str]]:
    for sentence in essay.prose:
        line = line_of(essay, sentence)
        for row in rows:
            for place in matches(row.pattern, line):
                span = line.span(*place)
                yield span, _possessive(span.of(essay.text), row.many)


def _has_nations(essay: Essay, library: SourceLibrary) -> bool:
    return any(_NATIONS.search(text) for text in (essay.text, *(s.text for s in library)))


@lru_cache(maxsize=2)
def _rows(nations: bool) -> tuple[_Row, ...]:
    """The patterns; those for "peoples" only where the text knows no peoples that are nations."""
    of_people = (
        "[peoples] ?<JJ> {had}",
        "<VB|VBG|VBZ|VBP|VBD|IN|TO> ?other|many|most|some|all|more [peoples] !{verb_too} ?<JJ> "
        "!{verb_too} <NN|NNS>",
    )
    one = (
        "the|our [worlds|earths|planets|suns] ?<JJ> {of_the_world}",
        "the [nations|citys|countrys] capital|mayor|economy|largest|biggest",
        "{one} ?<JJ> [persons] ?<JJ> {had}|{had_or_do}|car|day|needs",
        "this|that ?<JJ> [persons] {had}",
        "{one} ?<JJ> [{person}] ?<JJ> {had}|{had_or_do} !<NN|NNS>",
        "{mine} [{kin}] {kept} !<DT|PRP|PRP$|NN|NNS>",
        "{mine} [{kin}] farm .|,|and|as|in|when",
        *(() if nations else of_people),
    )
    # After a preposition nothing is given: "the law gave workers rights" is another matter.
    many = (
        "{of} ?{several} ?<JJ> [{group}] !lives {had}|rights !<NN|NNS|VBZ|VBD|VBP|MD>",
        "risk|risked|save|saved|saving|ruin|ruined ?{several} ?<JJ> [{group}] lives",
        "a|the|this ?<JJ> ?<JJ> [workers|peasants] movement|movements",
    )
    return (
        *(_Row(compiled(row, _LISTS)) for row in one),
        *(_Row(compiled(row, _LISTS), many=True) for row in many),
    )


def _possessive(word: str, many: bool) -> str:
    """The owner, or owners, that a word in -s without its apostrophe means."""
    if many:
        return f"{word}’"
    return f"{word[:-1]}’{word[-1]}"
