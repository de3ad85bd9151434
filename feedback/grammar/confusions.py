"""Words that writers take for one another, and the company in which only the other one fits.

The patterns (see `patterns`) hold the cases that the engines' rules were seen to miss in school
essays; each asks for words on both sides, since the parser's tags alone err where a word is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from feedback.grammar.patterns import Pattern, compiled

_LISTS = {
    "prep": "of|for|with|about|into|without|during|against|on|in|at|to|from|by|through",
    "needs_object": "use|uses|using|used|lose|loses|losing|lost|spend|spends|spending|improve|"
    "improves|improving|protect|protecting|change|changing|finish|finishing|sell|selling|sold|"
    "raise|raising|share|sharing|express|expressing|limit|limiting|reduce|reducing|help|helps|"
    "helping|support|supporting|waste|wasting|risk|risking|achieve|achieving|ruin|ruining",
    "noun": "<NN|NNS>",
    "owner": "the|my|your|our|their|his|her|its",
    "object": "the|my|your|our|their|his|her|its|us|you|them|me|him|everyone|everybody|people|"
    "someone|others|students|children|society|many",
    "modal": "can|could|will|would|shall|should|may|might|must|cannot|ca|wo",
    "finite": "<VBZ|VBP|VBD|MD>",
    "nothing_of_theirs": "north|south|east|west|home|today|tomorrow|yesterday|tonight|one|things|"
    "weekends|something|someone|somebody|nothing|anything|everything|people",
    "doing": "getting|doing|trying|making|having|taking|giving|telling|looking|talking|sitting|"
    "asking|wasting|saving|paying|helping|losing|using|wanting|hurting|buying|polluting",
    "clause": "if|when|because|that|unless|until|while|whenever|like|although|since|sure|means|so",
    "easy": "important|hard|easy|bad|better|great|nice|difficult|possible|impossible|necessary|"
    "true|clear|obvious|likely|safe|cool|fun|unfair|fair|okay|ok|healthy|cheaper|easier|harder",
}


@dataclass(frozen=True)
class Confusion:
    """One word for another: `patterns` find places where `meant` fits and what is written does not.

    `headings`: titles and headings are read too. `says`: a message with {slip} in it, where "…
    stands where … seems meant" does not say it.
    """

    meant: str
    patterns: tuple[Pattern, ...]
    headings: bool = False
    says: str = ""


def _row(meant: str, *patterns: str, headings: bool = False, says: str = "") -> Confusion:
    return Confusion(meant, tuple(compiled(p, _LISTS) for p in patterns), headings, says)


@lru_cache(maxsize=1)
def confusions() -> tuple[Confusion, ...]:
    """All the rows, compiled once."""
    return (
        _row(
            "their",
            "{needs_object} [there] ?<JJ> {noun} !{finite}",
            "{prep} [there] !{nothing_of_theirs} ?<JJ> {noun} !{finite}",
            "{prep} [they 're] ?<JJ> {noun} !{finite}",
            "want|wants|wanted|need|needs|{needs_object} [they 're] ?<JJ> {noun}",
            "[they 're] <NN> is|was|has",
            "[they 're] <NNS> have|do|are|were",
        ),
        _row(
            "there",
            "is|are|was|were [their] ?<JJ> <NN|NNS|NNP|NNPS> between|bewteen|betwen|beetween",
            headings=True,
        ),
        _row(
            "you’re",
            "[your] not !so|very|too|yet|quite|entirely|always|just|only|inconsiderable",
            "[your] going to <VB>",
            "[your] gonna|supposed|unable",
            "[your] able|allowed to",
            "[your] in|at|on <DT|PRP$> !job|spot|go",
            "{clause} [your] {doing} <DT|PRP$|PRP|NNS|TO|IN|RB>",
        ),
        _row("your", "{prep} [you 're] ?<JJ> {noun}", "[you 're] own"),
        _row(
            "it’s",
            "[its] also|because|really|always|never|still|gonna !<JJ|VBN|VBG|RB|MD|NN|NNS>",
            "[its] also|just|really|very|so|not|all {easy}|good to|that|for|when|if|because|how",
            "[its] {easy}|good that|when|if|because|how|for|to",
            "[its] about|like how|the|what|your|you|that|when",
        ),
        _row("its", "of|on|from|with|by|within|into [it 's] ?<JJ> {noun} !{finite}"),
        _row(
            "every day",
            "<NN|NNS|VB|VBP|VBD|VBN|VBG|RB|PRP> [everyday] ,|and|because|or|but|when|if|so|$",
            "<NN|NNS|VB|VBP|VBD|VBN|VBG|PRP> [everyday] <PRP|TO|MD|WRB|VBZ|VBP|VBD>",
            "<NN|NNS|VB|VBP|VBD|VBN|VBG|PRP> [everyday] in|on|at|for|with|without",
            "almost|nearly|and|each [everyday] <PRP|TO|IN|CC>|,|$",
            "^ [everyday] ,|we|i|you|they|he|she|there",
        ),
        _row(
            "into",
            "play|plays|played|playing|fall|falls|fell|falling|transform|transformed|divided|"
            "divide|crash|crashed|crashing|bump|bumped|run|runs|ran|running|go|goes|going|went|"
            "gone|get|gets|got|getting|move|moved|moving [in to] <DT|PRP$>",
            "bring|brings|brought|bringing|put|puts|putting|transform|transformed|make|made|change|"
            "changed|throw|threw|force|forced|pump|pumped|release|released <NN|NNS|NNP|PRP> [in "
            "to] "
            "<DT|PRP$>",
            "bring|brings|brought|bringing|put|puts|putting|transform|transformed|make|made|change|"
            "changed <PRP$|DT> {noun} [in to] <DT|PRP$>",
            "turn|turns|turned|turning ?<PRP> ?<DT> ?{noun} [in to] a|an|another|something",
        ),
        _row(
            "affect",
            "{modal}|to|not|n't|also|greatly|negatively|positively|directly [effect] {object} "
            "!change|changes|reform|reforms|transition",
            "{modal}|to|not|n't|greatly|negatively|positively|directly [effect] how",
            "does|did|do <PRP> [effect] {object} !change|changes",
        ),
        _row(
            "affects",
            "it|that|which|this|technology|pollution|smog [effects] {object} !on|of !<NN> !of",
        ),
        _row("affected", "is|are|was|were|been|be|being|get|gets|got ?<RB> [effected] by"),
        _row("affecting", "is|are|was|were|be|been|not|by|without|and [effecting] {object}"),
        _row(
            "effect",
            "a|an|the|positive|bad|good|big|great|huge|major|harmful|no|any [affect] on|of",
            "greenhouse|side|same|opposite [affect]",
        ),
        _row(
            "effects",
            "the|positive|bad|good|big|great|major|harmful|many|some|greenhouse|side [affects] "
            "on|of|that",
        ),
        _row("losing", "[loosing] !arrow|arrows|bolts <DT|PRP$|NN|NNS|PRP|JJ|IN>|.|,"),
        _row(
            "lose",
            "{modal}|to|n't|not|you|they|we|i|people [loose] {owner}|a|weight|money|time|hope|"
            "interest|control|energy|everything|faith|it|them|focus|track|sight|respect|trust|many",
        ),
        _row(
            "though",
            "^ even [thought] <PRP|DT|NN|NNS|PRP$|EX|JJ>",
            ",|;|but|because|yes even [thought] <PRP|DT|NNS|PRP$|EX>",
        ),
        _row(
            "whether",
            "[weather] or not",
            "know|knew|matter|decide|decided|see|ask|asked|wonder|wondered|tell|sure|care|"
            "determine|"
            "question|, [weather] they|we|you|he|she|i|it|people|or|a",
        ),
        _row(
            "which",
            ",|in|of|for|with|by [witch] <VBZ|VBP|VBD|MD|PRP|DT|NNS>",
            "<NN|NNS|RB> [witch] is|was|means|makes|made|causes|can|will|would|are|helps|leads",
        ),
        _row(
            "our",
            "of|for|to|into|from|in|on [are] own|lives|life|planet|world|earth|environment|country|"
            "society|health|families|children|community|city|cities|future|ancestors|government|"
            "streets|atmosphere|economy|bodies|daily !<VBZ|VBP|VBD>",
        ),
        _row("then", "^ if|when|once|unless ... , [than] <PRP> <VBP|VBZ|VBD|MD>"),
        _row(
            "from",
            "away|far|comes|come|came|coming|suffer|suffers|suffering|ranging|apart [form] "
            "<DT|PRP$|NNS|VBG|PRP|NNP>",
        ),
        _row(
            "through",
            "go|goes|going|went|gone|been|pass|passed|passing [though] a|hard|tough|it|that|this|"
            "many|some !<VBZ|VBP|VBD|MD>",
            "go|goes|going|went|gone|been|get|got|getting [threw] <DT|PRP$|PRP|NN|NNS|JJ>",
        ),
        _row(
            "except",
            "everyone|everything|everybody|anything|nothing|nobody|anywhere|everywhere|always "
            "[accept] for|the|when|if|a|my|in",
        ),
        _row(
            "accept",
            "{modal}|to ?not|n't [except] <DT|PRP$|PRP>|that|people|others|change",
        ),
        _row(
            "accepted",
            "was|were|be|been|get|gets|got|is|are [excepted] by|into|to|as",
        ),
        _row(
            "principal",
            "told|tell|tells|asked|ask|asks|dear|vice|assistant ?the|our|my [principle]",
            "the|our|my|school [principle] wants|said|says|decided|thinks|told|asked|believes|"
            "should|knows|has|gave",
        ),
        _row(
            "think",
            "^|,|because|but|and i|we|they|some|many ?people [thing] that|it|is|we|they|you|i",
        ),
        _row(
            "thing", "the|same|another|best|important|good|bad|worst|main [think] is|was|that|about"
        ),
        _row(
            "too",
            "not [to] long|far ago|away|from",
            "way [to] much|many|long|far|late|hard|big|young|expensive|high|fast|often",
            "having|has|have|had|are|is|was|were|use|cause|causes [to] many|much {noun}",
        ),
        _row(
            "passed",
            "has|have|had|'ve|'s ?<RB> [past] away|by|since|$",
            "years|months|days|weeks|time|decades has|have|had [past]",
        ),
        _row(
            "past",
            "the|these|this [passed] few|couple|several|two|three|five|ten|decade|year|years",
            "in the [passed] ,|$|and|but|when|it|people|they|we",
            "walk|walked|walking|walks|drove|drive|driving|went|go|ran|run|running [passed] "
            "<DT|PRP$|PRP>",
        ),
        _row(
            "quite",
            "[quiet] a few|bit|lot|while",
            "is|are|was|were|be [quiet] different|often|sure|easy|difficult|possible|clear|"
            "expensive|"
            "interesting|common|simple|popular|similar",
        ),
        _row(
            "quiet",
            "keep|stay|kept|stayed|peaceful|very|so ?and [quite] ,|and|$",
            "a|the|very [quite] place|neighborhood|neighbourhood|town|street|streets|room|life|"
            "area",
        ),
        _row(
            "breathe",
            "{modal}|to|n't|not|we|they|you|people [breath] in|out|the|clean|fresh|air|better|"
            "easier|"
            "polluted|properly|deeply|again|normally|it|and|$",
        ),
        _row("breath", "deep|a|my|his|her|last|your|of [breathe] of|,|and|$"),
        _row(
            "advice",
            "an|good|bad|some|any|more|my|their|his|her|your|best|give|gave|get|got|for|of|the "
            "[advise] from|of|to|and|is|was|about|that|on|for|,|$",
        ),
        _row(
            "advise",
            "{modal}|to|i|we [advice] you|them|him|her|people|students|others|everyone|me|us|that|"
            "against",
        ),
        _row("choose", "{modal}|to|did|do|does ?not|n't ?<PRP> [chose] !<VBZ|VBD>"),
        _row(
            "led",
            "has|have|had|having|'ve ?also|always|only|even|often [lead] to !<VB>",
            "has|have|had|having|'ve ?also|always|only|even|often [lead] the|them|us|him|many|"
            "people|me|an|a",
            "was|were|been|being [lead] by|to|into",
        ),
        _row(
            "whose",
            "[who 's] name|names|life|lives|job|family|families|car|parents|house|mother|father|"
            "idea|"
            "fault|children|kids|brother|sister|son|daughter|wife|husband|houses|homes",
        ),
        _row("who’s", "[whose] a|the|not|going|been|an|always|very|never|trying|doing"),
        _row(
            "know",
            "do|did|does n't|not [no] <WRB|WP|IN|DT|PRP>",
            "i|we|they [no] that|how|what|why",
        ),
        _row("no", "[know] longer|matter how|what|who|where|if|the|have|has|need|be|a"),
        _row(
            "where",
            "know|knew|remember|see|find|forget|exactly|wonder|understand [were] "
            "they|we|you|i|he|she|it|to",
            "place|city|country|town|world|area|school|village|point|time [were] "
            "i|we|he|she|they|you|people|everyone|there|no",
        ),
        _row(
            "were",
            "they|we [where] !possible|necessary|needed|appropriate <VBG|VBN|JJ|RB>|a|the|in|on|"
            "not",
        ),
        _row(
            "life",
            "my|your|their|our|his|her|whole|daily|everyday|own|normal|social [live] "
            ",|is|was|and|because|with|easier|better|$",
        ),
        _row("save", "{modal}|to|n't|not|help [safe] {owner}|money|time|lives|gas|energy|a|people"),
        _row("safe", "feel|feels|feeling|more|very|stay [save] ,|and|in|for|from|because|when|$"),
        _row(
            "buy",
            "have|want|need|going|able|wanted|has|had|got|wants|needs|like|afford to [by] "
            "<DT|PRP$|NN|NNS|JJ|PRP>",
            "ca|can|could|do|did|would|should ?n't|not [by] cars|food|gas|new|clothes|things|it",
        ),
        _row("break", "{modal}|to|it|cars [brake] down"),
        _row("brakes", "hit|slam|slammed|pump|press ?on the|your [breaks]"),
        _row("since", "ever [sense]", "^ [sense] <PRP|EX|DT|NNS> <VBZ|VBP|VBD|NN|NNS>"),
        _row("sense", "make|makes|made|making [since] ,|to|that|because|of|and|$"),
        _row("here", "live|lived|living|right|over|around [hear] ,|in|and|because|to|$"),
        _row(
            "",
            "accused|suspected|convicted|guilty|capable|incapable|afraid of [<VBN|VBD>] "
            "is|was|were|are|and|or|,|by|for|{owner}|a|$",
            says="“{slip}” cannot stand after “of” in this form.",
        ),
        _row(
            "",
            "according to [a|an] <NNP|NNPS> himself|herself",
            "said|written|made|told by [a|an] <NNP|NNPS> himself|herself",
            says="“{slip}” before a person’s name makes one person one of many.",
        ),
    )
