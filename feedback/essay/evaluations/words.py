"""The words of source evaluation: what is judged, how, and by which of its aspects."""

from __future__ import annotations

import re

from feedback.essay.citations.patterns import LABEL_NOUNS
from feedback.essay.model import Aspect

DOCUMENTS = (
    r"sources?|documents?|articles?|extracts?|excerpts?|passages?|authors?|writers?|historians?"
    r"|journalists?|photographers?|cartoonists?|interviews?|letters?|speech(?:es)?|diar(?:y|ies)"
    r"|photographs?|photos?|posters?|cartoons?|accounts?|reports?|interpretations?|newspapers?"
    r"|memoirs?|textbooks?|testimon(?:y|ies)|petitions?|telegrams?|reviews?|surveys?|stud(?:y|ies)"
    r"|charts?|graphs?|websites?|web\s*pages?|blogs?|blog\s+posts?|books?|editorials?|leaflets?"
    r"|pamphlets?|paintings?|autobiograph(?:y|ies)|biograph(?:y|ies)|columns?|census(?:es)?"
    r"|statistics|adverts?|advertisements?|transcripts?|recollections?|evidence"
    r"|documentar(?:y|ies)|chronicles?|brochures?|obituar(?:y|ies)|log(?:book)?s?|inscriptions?"
    r"|videos?|podcasts?|encyclop(?:a?edia)s?|journals?|magazines?|proclamations?|manifestos?"
    r"|postcards?|comments|headlines?|infographics?|press\s+releases?|fact\s?sheets?|monographs?"
    r"|depositions?|affidavits?|notebooks?|cables?|dispatch(?:es)?|memorand(?:um|a|ums)|memos?"
    r"|registers?|ledgers?|bulletins?|circulars?|gazettes?|handbills?|flyers?|pages?|tweets?"
    r"|(?:census\s+|election\s+|tax\s+)returns|engravings?|woodcuts?|etchings?|sketch(?:es)?"
    r"|drawings?|prints?|posts?(?=\s+(?:on|by|from|is|was))|vlogs?|almanacs?|handbooks?|manuals?"
    r"|guide\s*books?|newsletters?|transcriptions?|(?:tax|court|muster|pay|parish)\s+rolls?|annals|summar(?:y|ies)|timelines?|schoolbooks?"
    r"|(?:news|web)\s+sites?|(?:witness|police|press)\s+(?:statements?|reports?|sketch(?:es)?)"
    r"|threads?|footage|newsreels?|data\s*sets?|spreadsheets?|databases?|questionnaires?|polls?"
    r"|chroniclers?|diarists?|biographers?|reporters?|correspondents?|columnists?|bloggers?|vloggers?"
    r"|youtubers?|memoirists?|eye-?witness(?:es)?|dissertations?|pre-?prints?|research\s+papers?"
    r"|(?:journal|newspaper)s?|inventor(?:y|ies)|scrapbooks?|portraits?|caricatures?|lithographs?"
    r"|e-?mails?|(?:text|chat)\s+messages?|dictionar(?:y|ies)|catalogues?|quotations?|tutorials?"
    r"|reminiscences|oral\s+histor(?:y|ies)|case\s+stud(?:y|ies)|opinion\s+pieces?"
)
"""Nouns that as a rule mean something that was read."""
THINGS = (
    r"films?|novels?|poems?|plays?|songs?|maps?|tables?|treat(?:y|ies)|laws?|acts?|figures"
    r"|numbers|data|texts?|pictures?|images?|edicts?|decrees?|ballads?|lectures?|broadcasts?"
    r"|records?|minutes|recipe\s+books?|recordings?|murals?|tapestr(?:y|ies)|statues?"
    r"|banners?|placards?|screenshots?|diagrams?|sermons?|scrolls?"
    r"|statements?|lists?|files?|archives?|papers|notes?|notices?|messages?|confessions?|coins|medals?"
    r"|contracts?|charters?|receipts|artefacts?|artifacts?|sculptures?|reliefs?|carvings?|frescos?"
    r"|frescoes|mosaics?|vases?|epitaphs?|gravestones?|plaques?|slides?|presentations?|forums?|polls?"
    r"|verdicts?|findings|results\s+table|tablets?|papyri|papyrus|x-rays?|satellite\s+images?"
)
"""Nouns that mean it only where the words around them judge it as evidence."""
_NAMED = (
    rf"(?:\b(?:{LABEL_NOUNS})\s*(?:\d{{1,2}}|[A-Z])\b(?:\s+and\s+(?:\d{{1,2}}|[A-Z])\b)?"
    r"|\b(?-i:Text|Item|Passage|Exhibit|Reading|Resource)\s+(?:\d{1,2}|(?-i:[A-H]))\b)"
)
_POINTING = (
    r"(?:this|the|that|these|those|both|each|neither|either|all\s+three|all\s+four|my|first|second"
    r"|third|his|her|its|their|[A-Z]\w+[’']s)"
)
# The student's own work, and "an account at the bank".
_OTHERWISE = r"(?<!this\s)(?<!my\s)essay|account\s+(?:at|with)\s+(?:the|a)\s+bank"


def _reference(nouns: str) -> str:
    return (
        rf"(?:(?<![A-Za-z]){_POINTING}\s+(?:\w+(?:[’']s)?\s+){{0,2}}?"
        rf"(?:{nouns})\b(?!\s+(?:at|with)\s+(?:the|a|her|his)\s+bank|[’']s?\s)|{_NAMED})"
    )


REFERENCE = _reference(DOCUMENTS)
ANY_REFERENCE = _reference(rf"{DOCUMENTS}|{THINGS}")
MENTIONS = re.compile(REFERENCE, re.IGNORECASE)
MENTIONS_ANY = re.compile(ANY_REFERENCE, re.IGNORECASE)
LABELLED = re.compile(_NAMED, re.IGNORECASE)

# Of evidence alone; a car or a referee is judged by them too.
STRICT = (
    r"(?:un)?reliable|(?:un)?reliability|(?:un)?trustworth(?:y|iness)|(?:in|un)?credible"
    r"|credibility"
    r"|(?:un)?biase?d|bias|(?:in)?accurate(?!\s+to\b)|accuracy|(?:un)?objective|objectivity"
    r"|subjective"
    r"|one[- ]sided|dependable|(?:un)?believable|authentic|(?:be\s+)?(?:trusted|believed"
    r"|relied\s+on)"
    r"|impartial|exaggerated|propaganda|convincing|truthful|honest|outdated|out\s+of\s+date"
    r"|with\s+(?:\w+\s+)?(?:caution|care)|first-?hand|at\s+face\s+value|(?:un)?representative"
    r"|misleading|neutral|trustable|persuasive|(?:un)?balanced|up[- ]to[- ]date"
    r"|questionable|dubious|reputable"
    r"|taken\s+(?:as\s+(?:a\s+)?(?:facts?|the\s+truth)|literally)"
)
LOOSE = (
    r"useful(?:ness)?|helpful|valuable|limited|limitations?|weakness(?:es)?|valid(?:ity)?"
    r"|(?:good|strong|best|better|weak|poor)\s+(?:\w+\s+)?(?:source|evidence)"
    r"|of\s+(?:\w+\s+)?(?:use|value)"
)
WORTH = rf"{STRICT}|{LOOSE}"
GOOD = (
    r"reliable|reliability|trustable|persuasive|trustworthy|credible|credibility|useful(?:ness)?|helpful|valuable|value"
    r"|accurate|objective|valid|dependable|believable|authentic|impartial|unbiased"
    r"|trust(?:ed)?|be\s+believed|believe\s+(?:it|her|him|them|this|that|the|what|everything)"
    r"|be\s+relied\s+on|rely\s+on|convincing|truthful|honest(?:ly)?|balanced|knows?\s+what\s+(?:he"
    r"|she|they)|insights?|strengths?"
    r"|eye-?\s?witness(?:es)?|own\s+eyes|access\s+to|more\s+open|frank"
    r"|gives?\s+(?:\w+\s+){1,3}(?:weight|authority)|carr(?:y|ies)\s+(?:\w+\s+){0,4}?weight"
    r"|of\s+(?:some|great|much|considerable|real|high|particular|immense|significant)\s+"
    r"(?:use|value|help|importance)|(?:is|are)\s+(?:much\s+|far\s+|a\s+lot\s+)?better|invaluable|informative|insightful|authoritative|reputable"
    r"|legit(?:imate)?|thorough|well[- ]researched"
    r"|(?:source|document|extract|evidence)\s+is\s+(?:very\s+|quite\s+)?(?:strong|good|great)"
    r"|(?:good|strong|best|better)\s+(?:\w+\s+){0,2}?(?:source|evidence)|factual|worth\s+more"
)

_NOT = (
    r"(?:\bnot|n[’']t|\bnever|\bcannot|\bhardly|\bno|\bless|\blimited|\bfar\s+from|\bnobody"
    r"|\bneither)"
)
DENIED = re.compile(
    rf"{_NOT}\s+(?:\w+\s+){{0,4}}?(?:{GOOD})\b"
    r"|\b(?:limit|reduce|undermine|weaken|lessen)(?:s|ed)?\s+(?:its|their|his|her|the)\s+\w+"
    r"|\b(?:usefulness|value|reliability|credibility)\s+(?:[\w’']+\s+){0,4}?(?:is"
    r"|are)\s+(?:\w+\s+)?"
    r"(?:limited|doubtful|questionable|weak(?:ened)?|low|undermined|reduced)\b",
    re.IGNORECASE,
)
""" "It cannot be trusted" is no word on a source's value."""
_TELL = (
    r"(?:tell|show|mention|include|say|cover|explain|give|describe|reveal|prove|count|report|know"
    r"|discuss|speak|see|hear|understand|represent|address|consider)"
)
_SILENT = (
    rf"\b(?:(?:does|do|did|can|could|will|would)(?:\s+not|n[’']t)|can\s*not|can[’']t|hardly|never)"
    rf"\s+(?:\w+\s+)?{_TELL}s?\b"
)
_ONLY = (
    r"\b(?:only|just|merely)\s+(?:really\s+)?(?:shows?|tells?|gives?|covers?|saw|knew|met"
    r"|ask(?:s|ed)|interview(?:s|ed)|count(?:s|ed)|visit(?:s|ed)|look(?:s|ed)\s+at|spoke|speaks"
    r"|heard"
    r"|describes?|includes?|represents?"
    r"|mentions?|presents?|one(?!\s+of\s+them)|a\s+single|from\s+(?:one|his|her|their))\b"
    r"|\b(?:shows?|tells?|gives?|covers?|saw|knew|met|describes?|includes?|presents?|is|are"
    r"|was)\s+(?:(?:us|me)\s+)?(?:\w+\s+)?"
    r"(?:only|just)\s+(?:(?:about|from|of)\s+)?(?:one|a|two|\w+[’']s|the|his|her|their)\b"
    r"(?!\s+of\s+them)"
)
SILENT = re.compile(
    rf"{_SILENT}|\b(?:only|just|merely)\s+{_TELL}s?\s+(?:us\s+)?(?:one|part|a|his|her|their|the)\b"
    rf"|\b(?:says?|tells?|writes?)\s+(?:us\s+)?(?:nothing|little)\b"
    rf"|\bno\s+(?:\w+\s+){{1,3}}{_TELL}s?\b",
    re.IGNORECASE,
)
"""What a source does not say: no word on its content."""

ORIGIN_KINDS = (
    r"diar(?:y|ies)|letter|memoir|autobiography|speech|newspaper|photo(?:graph)?|poster|cartoon"
    r"|interview|extract|excerpt|chapter"
    r"|textbook|website|novel|poem|report|pamphlet|leaflet|petition|telegram|testimony|census|blog"
    r"|editorial|advertisement|treaty|biography|survey|painting|film"
)
_MADE = (
    r"translated|sponsored|printed|broadcast|conducted|written|produced|made|created|published"
    r"|drawn|painted|taken|issued|released|given|recorded"
    r"|interviewed|compiled|collected|paid\s+for|funded|run|sent|signed(?=\s+(?:\w+\s+)?by)"
    r"|delivered|printed|composed"
    r"|commissioned|owned|kept|spoken|built|approved"
)
VOCATION = (
    r"(?:[a-z][\w’'\-]*)(?:er|or|ist|ian|man|woman|nurse|clerk|king|queen|professor|scientist"
    r"|soldier"
    r"|captain|chief|judge|activist|minister|surgeon|politician|owner|expert|witness|official)"
)
ASPECT_WORDS: dict[Aspect, re.Pattern[str]] = {
    "origin": re.compile(
        rf"\b(?:{_MADE})\s+(?:\w+\s+)?(?:by|in|from|at|during|on|after|before|long|while|when"
        rf"|(?:\w+\s+){{0,2}}years?)\b"
        r"|\b(?:primary|secondary)\s+(?:source|account|document)s?\b|\beye-?\s?witness|\bofficial\b"
        r"|\b(?:is|was|being)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?"
        rf"(?:{ORIGIN_KINDS})\b"
        r"|\b(?:author|writer|historian|journalist|photographer|artist|speaker|he|she)\s+"
        r"(?:(?:of|behind)\s+(?:the|this)\s+(?:\w+\s+){1,2})?"
        rf"(?:is|was|has\s+been|had\s+been)\s+(?:himself\s+|herself\s+|also\s+)?(?:an?|the"
        rf"|employed|paid)\s+(?:\w+\s+){{0,3}}?(?:\w+)\b"
        r"|\b(?:was|were|had\s+been)\s+(?:actually\s+|really\s+)?there\b"
        r"|\bat\s+the\s+(?:same\s+)?time\s+of\b"
        r"|\b(?:written|made|produced|recorded|taken)\s+at\s+the\s+time\b|\bfrom\s+the\s+time\b"
        r"|\b(?:because|since|as)\s+(?:he|she)\s+(?:is|was)\s+(?:an?\s+\w+|(?-i:[A-Z])\w+)"
        r"|\bbecause\s+(?:it\s+is\s+)?(?:from|by)\b|\bfirst-?hand\b|\borigins?\b|\bprovenance\b"
        rf"|\b(?:wrote|made|produced|published|drew|painted|took|kept|recorded|collected"
        rf"|arranged|{_TELL}ed)\s+"
        r"(?:it|this|them|the\s+(?:\w+\s+)?(?:source|letter|diary|report|account|bodies))\b"
        r"|\b(?:no|not\s+name|not\s+give|without)\s+(?:an?\s+|the\s+)?(?:author|date)\b"
        r"|\b(?:does|do)(?:\s+not|n[’']t)\s+(?:say|tell\s+us|mention)\s+(?:who|when)\b|\.(?:gov"
        r"|org|edu|com)\b"
        r"|\b(?:any|every)(?:one|body)\s+can\s+(?:\w+\s+)?(?:edit|write|post|upload|change)\b"
        r"|\b(?:comes?|came)\s+(?:directly\s+|straight\s+)?from\b|\bappeared\s+in\b"
        r"|\b(?:is|are|was|were)\s+(?:both\s+|all\s+)?by\s+"
        r"|\b(?:comes?|came|is|are|was|taken)\s+from\s+(?:an?\s+|the\s+|\d{4})"
        r"|\b(?:long|\w+\s+years|decades|a\s+(?:year|century|decade))\s+(?:after|later)\b"
        rf"|\b(?:as|being)\s+an?\s+(?:\w+\s+){{0,2}}?(?:{VOCATION}|report|missionary)\b"
        r"|\b(?:up[- ]to[- ]date|outdated|out\s+of\s+date|recent)\b|\bgrew\s+up\b"
        r"|\blived\s+(?:through|there)\b"
        r"|\bnever\s+(?:went|visited|saw|met)\b|\bhad\s+(?:already\s+)?left\b"
        r"|\b(?:access\s+to)\b|\bby\s+(?:\w+[’']?\w*\s+){1,4}who\b"
        r"|\bcontemporary\b|\b(?:page|picture|image|piece|work|text|site|video|article|book|map"
        r"|speech)"
        r"\s+(?:from|by)\b|\bset\s+foot\b|\b[a-z]+(?:er|or|ist|ian)[’']s\s+(?:own\s+)?(?:work"
        r"|words|book"
        r"|view|account)\b|\bas\s+an?\s+(?:\w+\s+){0,2}?report\b"
        r"|\bit\s+was\s+the\s+\w+\s+who\s+wrote\b"
        rf"|\b(?:{DOCUMENTS})\s+(?:from|by)\s+(?:an?|the)\b"
        rf"|{_NAMED},\s+(?:an?|the)\s+(?:\w+\s+){{0,3}}?(?:{DOCUMENTS}|{THINGS})\b"
        r"|\b(?:do|does|did)(?:\s+not|n[’']t)\s+know\s+(?:who|when)\b"
        r"|\b(?:composed|edited|put\s+together|handed\s+down|copied|transcribed)\s+(?:\w+\s+)?by\b"
        r"|\bput\s+up\s+by\b|\bfrom\s+memory\b|\bcheck(?:s|ed)?\s+it\b|\bbelongs\s+to\b"
        r"|\b(?:measured|tested|counted|saw|sailed|visited)\s+(?:[\w’']+\s+){0,4}?(?:him|her|them)sel(?:f|ves)\b"
        r"|\btaken\s+down\b|\bis\s+from\b"
        r"|\b(?:kept|checked|funded|drawn\s+up)\s+(?:\w+\s+)?by\b|\bfrom\s+an?\s+(?:university"
        r"|hospital|museum|newspaper|company|government)\b",
        re.IGNORECASE,
    ),
    "purpose": re.compile(
        r"\b(?:purpose|intend(?:s|ed)?|intention|aim(?:s|ed)?|motives?|agenda|propaganda"
        r"|audience)\b"
        r"|\bin\s+order\s+to\b|\bvested\s+interest|\b(?:an\s+)?interest\s+in\b"
        r"|\b(?:want(?:s|ed)?|wish(?:es|ed)?|hop(?:es|ed))\s+(?:\w+\s+){0,4}?to\b|\bwanted\s+\w+"
        r"|\bso\s+that\s+(?:\w+\s+){1,3}?(?:would|could|might|should|will)\b"
        r"|\b(?:just|only|meant|made|written)\s+for\s+(?:fun|entertainment|money|profit)\b"
        r"|\b(?:aim|goal)s?\b"
        r"|\bpaid\s+(?:\w+\s+){0,4}?to\b|\b(?:get(?:s|ting)?|make(?:s)?|making|earn(?:s|ing)?)\s+"
        r"(?:\w+\s+)?(?:money|likes|views|clicks|profits?)\b|\bso\s+as\s+to\b|\bon\s+behalf\s+of"
        r"|\badvertis(?:e|es|ing)\b|\bdone\s+(?:\w+\s+){0,3}to\b|\bpaid\s+by\s+the\s+\w+\s*[.,;]"
        r"|\bfor\s+(?:publication|print|the\s+public|the\s+press|internal\s+use)\b"
        r"|\bfor\s+(?:(?:his|her|its|their)\s+own|(?:\w+\s+)?(?:\w+[’']s?)\s+eyes)\b"
        r"|\bhand(?:ed|s)\s+(?:it\s+)?out\s+to\b|\bpoint\s+(?:in|of)\s+\w+ing\b"
        r"|\bconfidential\b"
        r"|\btr(?:y|ies|ied|ying)\s+to\b|\bearns?\b|\b(?:his|her|their)\s+(?:living|livelihood"
        r"|income)\b"
        r"|\b(?:meant|designed|written|produced|made|published|created|taken|drawn"
        r"|painted)\s+(?:only\s+)?"
        r"(?:to\s+(?!the\b|be\b)\w+|for\s+(?:a|an|the|his|her|their|other|people|children"
        r"|readers|an?)\b)"
        r"|\b(?:was|were|is|are)\s+(?:\w+\s+)?meant\s+(?:to|for)\b|\b(?:aimed|directed"
        r"|addressed)\s+(?:at|to)\b"
        r"|\bto\s+(?:persuade|convince|justify|promote|inform|entertain|encourage|impress"
        r"|defend|sell|mock"
        r"|keep\s+up|win\s+(?:over|support)|influence|warn|boost|glorify|recruit|attract|raise"
        r"|calm|please|scare|celebrate|praise|critici[sz]e|attack|embarrass|appeal)\b"
        r"|\b(?:no|every|little|good|some|any)\s+(?:reason|need|motive|cause|incentive)\s+to\b"
        r"|\b(?:nobody|no\s+one)\s+(?:\w+\s+)?ha[ds]\s+(?:an?\s+|any\s+)?(?:reason|motive|cause)\s+to\b"
        r"|\bnot\s+expect(?:ed|ing)?\s+(?:\w+\s+){0,3}?to\s+(?:read|see)\b"
        r"|\bwriting\s+for\s+(?!years|weeks|months)\w+"
        r"|\bpaid\s+(?:\w+\s+){0,2}?(?:in|for\s+(?:it|every|each))\b|\b(?:its|their)\s+job\b"
        r"|\b(?:wrote|made|drew|published)\s+(?:[\w’']+\s+){1,3}?to\s+(?!the\b|be\b|his\b|her\b)\w+\b"
        r"|\bnot\s+(?:have\s+to|need\s+to)\b"
        r"|\bnothing\s+(?:left\s+)?to\s+(?:gain|win|lose|hide)\b|\bwrote\s+(?:it|this)?\s*(?:to"
        r"|for)\s+(?:his|her|their|a|the)\b",
        re.IGNORECASE,
    ),
    "content": re.compile(
        r"\b(?:shows?|tells?|states?|says?|describes?|explains?|gives?|contains?|includes?"
        r"|mentions?"
        r"|provides?|lists?|reveals?|uses|paints?|portrays?|presents?|admits?|quotes?"
        r"|points\s+out|warns|argues|compares?|covers?|traces?|illustrates?"
        r"|demonstrates?|captures?|outlines?|supplies|offers|cites?|records|sets\s+out"
        r"|goes\s+into|draws\s+on|calls"
        r"|is\s+full\s+of|is\s+about)\b(?!\s+no\b)|\b(?:evidence|insight|picture)\s+(?:of|into"
        r"|about)\b"
        r"|\b(?:facts|figures|statistics|dates?|numbers)\b.{0,60}?\b(?:match|agree|same)"
        r"|\bsame\s+(?:date|figure|number|thing|story)"
        r"|\b(?:has|have)\s+(?:many|a\s+lot\s+of|lots\s+of|plenty\s+of"
        r"|some)\s+(?:\w+\s+)?(?:facts|details?|information|statistics|numbers|examples|quotes)\b"
        r"|\bsample\b|\bfull\s+of\b|\ba\s+lot\s+of\s+(?:facts|detail|information|statistics)\b"
        r"|[“\"][^”\"]{4,}[”\"]",
        re.IGNORECASE,
    ),
    "value": re.compile(
        rf"(?<!un)(?<!in)\b(?:{GOOD})\b|\bhelps?\s+(?:us|me|historians|readers)\b"
        r"|\b(?:no|little)\s+(?:reason|need|motive|cause|interest|incentive|point)\s+(?:to"
        r"|in)\s+\w+|\b(?:merits?|virtue|utility|advantage|asset)\b|\bin\s+(?:great\s+|much\s+"
        r"|some\s+)?detail\b"
        r"|\bknows?\s+(?:\w+\s+){1,3}(?:well|better|best)\b|\bfits?\s+with\b"
        r"|\beasy\s+to\s+(?:read|follow)\b"
        r"|\bnot\s+(?:need|have)\s+to\s+(?:impress|lie|pretend|please)\b"
        r"|\bnothing\s+to\s+(?:gain|win|hide)\b"
        r"|\bcan\s+(?:still\s+)?(?:show|tell|help|give)\s+(?:us|me|historians)\b"
        r"|\bcould\s+(?:use|see|draw\s+on|compare)\b|\b(?:is|are|seems?)\s+(?:a\s+)?(?:very\s+"
        r"|really\s+)?good\s+(?:because|since|for)\b"
        r"|\b(?:saw|examined|heard|counted|witnessed)\s+(?:\w+\s+){0,4}?(?:himself|herself"
        r"|themselves)\b"
        r"|\bconvinces?\s+(?:me|us)\b|\bcounts?\s+(?:for\s+)?(?:more|much|a\s+lot)\b"
        r"|\bno\s+(?:benefit|advantage|gain|profit)\s+(?:from|in)\b"
        r"|\bhistorians?\s+(?:can|could|may|might)\s+(?:\w+\s+)?(?:use|learn)\b"
        r"|\b(?:nobody|no\s+one)\s+(?:\w+\s+)?ha[ds]\s+(?:an?\s+|any\s+)?(?:reason|motive|cause)\s+to\b"
        r"|\b(?:rare|unique)\s+(?:view|glimpse|look|insight)\b"
        r"|\bbe\s+(?:fairly\s+|quite\s+)?(?:sure|certain|confident)\b"
        r"|\bin\s+full\b|\bfree\s+to\s+\w+|\bnothing\s+(?:left\s+)?to\s+(?:lose|gain|hide|fear)"
        r"|\bbefore\s+(?:any(?:one|body)|they|he|she)\s+could\b|\b(?:may\s+well\s+be|is\s+probably|are\s+probably)\s+(?:right|true|correct)\b"
        r"|\bmore\s+to\s+(?:offer|teach|tell)\b|\bcould\s+(?:say|tell|admit)\b"
        r"|\b(?:not|never)\s+(?:meant|written|made|intended)\s+to\s+(?:please|persuade|impress|convince"
        r"|sell|be\s+published)\b"
        r"|\b(?:tells?|shows?|says?)\s+(?:(?:us|me)\s+)?(?:more\s+)?about\b[^.]*?\bthan\b"
        r"|\binterest\s+of\s+(?:this|the)\b"
        r"|\b(?:do|does|still)\s+(?:tell|show|give|help|reveal|explain)s?\b(?!\s+not\b)"
        r"|\b(?:good|clear|vivid|full|detailed)\s+(?:picture|idea|view|account|record|description)\b"
        r"|\b(?:precise|detailed|thorough|exact)\b"
        r"|\b(?:no|few)\s+(?:\w+\s+){0,2}?(?:figures|sources?|documents?|tables?"
        r"|records?)\s+(?:can\s+|could\s+)?(?:tell|show|give)\b",
        re.IGNORECASE,
    ),
    "limitation": re.compile(
        r"\b(?:limit(?:s|ed|ation|ations)?|weakness(?:es)?|drawbacks?|shortcomings?"
        r"|(?<!not )biase?d|bias"
        r"|one[- ]sided|exaggerat\w+|overstat\w+|understat\w+|downplay\w*|unreliable"
        r"|untrustworthy|inaccurate|subjective"
        r"|omits?|omitted|leaves?\s+out|left\s+out|leaving\s+out|ignor(?:es|ed|ing)|lacks?"
        r"|censor\w*|redacted|abridged|clear\s+(?:his|her|their)\s+name|(?:its|their)\s+limits"
        r"|(?:count|mean)s?\s+(?:\w+\s+)?less|played\s+down|every\s+reason\s+to\s+(?:paint"
        r"|present|hide|exagg\w+|lie|overs\w+|downp\w+|stress|leave|flatter|blame|make|please)"
        r"|nobody\s+knows|retouched|doctored|cropped|edited\s+to"
        r"|(?:paint|present|portray|show)(?:s|ed)?\s+(?:him|her|it|them)sel(?:f|ves)\s+(?:as|in)"
        r"|hearsay|(?:on|from|by|only|just|mere)\s+(?:\w+\s+)?rumou?rs?|second-?hand|prejudic\w+|grudges?|hostile|blames?|sid(?:es|ed)\s+with"
        r"|(?:little|no|much|great|every)\s+sympathy|sympath(?:ises?|izes?|etic)\s+(?:with"
        r"|to(?:wards)?)"
        r"|(?:is|was|were|are)\s+(?:\w+\s+)?(?:angry|bitter|loyal|hostile|proud|jealous|opposed"
        r"|devoted|close)"
        r"\s+(?:at|with|about|to|of|towards|against)"
        r"|(?:a|an)\s+(?:\w+\s+)?(?:friend|enemy|rival|supporter|opponent|admirer|critic"
        r"|follower|fan)\s+of"
        r"|set\s+foot|fails?\s+to|partial|questionable|doubtful|dubious|flawed|flaws?|incomplete"
        r"|useless"
        r"|worthless|problematic|irrelevant|suspect|unlikely\s+to|nowhere|skips?|misses"
        r"|(?:pass|gloss|skim)(?:es)?\s+over|plays?\s+down|makes?\s+(?:me|us|one)\s+(?:doubt"
        r"|question)"
        r"|(?:I|we|you|one|historians)\s+(?:\w+\s+)?(?:doubt|question)|selective|vague"
        r"|of\s+(?:little|no|limited|less|questionable)\s+(?:use|value|help)"
        r"|silent\s+(?:on|about)|overlooks?|outdated|out\s+of\s+date|caution|careful"
        r"|(?:keep|kept|bear|borne)\s+in\s+mind\s+that|hid(?:es|den|ing)?|conceal\w*|suppress\w*"
        r"|face\s+value|misleading|(?:pinch|grain)\s+of\s+salt|suspicion|sceptic\w+|skeptic\w+"
        r"|(?:is|are|seems?)\s+(?:\w+\s+)?weak|proves?\s+nothing|guess\s?work|wary"
        r"|(?:cut|cuts|struck)\s+out|(?:do|does|did)(?:\s+not|n[’']t)\s+know\s+(?:who|when|where|how)"
        r"|hard\s+to\s+(?:trust|believe)|no\s+\w+(?:\s+\w+)?\s+(?:is|are)\s+shown"
        r"|from\s+memory|(?:may|might|could|would)\s+explain\s+why|too\s+high|without\s+question"
        r"|would\s+(?:hardly|not|never)\s+(?:have\s+)?\w+|limits?\s+(?:what|how)|cannot\s+be\s+accepted"
        r"|neither\s+(?:of\s+them|source|document|text|account|article|author|writer)\b"
        r"|(?:not|never)\s+(?:want\s+to\s+|wish\s+to\s+)?(?:tell|say|admit)\s+the\s+(?:\w+\s+)?truth"
        r"|contradicts|at\s+odds\s+with|expect(?:ed)?\s+from|not\s+a\s+(?:single\s+)?word"
        r"|rather\s+than\s+(?:about|how|what)"
        r"|keep\s+quiet|kept\s+quiet|unrepresentative)\b"
        rf"|{_SILENT}|{_ONLY}|\b(?:says?|writes?|tells?|knew|know)\s+(?:us\s+)?(?:nothing|little)\b"
        r"|\b(?:is|was|are|just|only|pure|mere(?:ly)?)\s+(?:\w+\s+)?propaganda\b"
        rf"|{_NOT}\s+(?:\w+\s+){{0,4}}?(?:reliable|accurate|trust\w*|credible|objective|useful"
        rf"|(?:good|strong|solid)\s+(?:evidence|source)|scientific|impartial|unbiased|fair|neutral|trustable|persuasive|(?:true|full|whole"
        rf"|real)\s+(?:picture|story)"
        rf"|believed?|balanced|rel(?:y|ied)\s+on"
        r"|factual|convincing|valuable|helpful|the\s+whole\s+(?:truth|story|picture))\b"
        r"|\b(?:may|might|could|would|will|probably|likely\s+to|chose\s+to"
        r"|choose\s+to)\s+(?:not\s+|also\s+|well\s+|have\s+|want\s+to\s+|have\s+wanted\s+to\s+"
        r"|probably\s+){0,3}"
        r"(?:lied?|lying|hidden|hide|exaggerated?|changed?|altered|forgotten|forget|left\s+out"
        r"|biased|picked|chosen?|"
        r"keep\s+quiet|kept\s+quiet|choose|made\s+(?:it|himself|herself|things)|misremember\w*"
        r"|downplay\w*|favou?r|worse|mistaken|overstate\w*|suit)\b"
        r"|\bmemor(?:y|ies)\s+(?:\w+\s+)?fades?\b|\bonly\s+(?:one|her|his|two)\b(?!\s+of\b)"
        r"|\bone\s+(?:person|girl|man|woman|side)[’']?s?\b(?=[^.]*\b(?:only|view|opinion|voice)\b)"
        r"|\b(?:arranged|staged|posed)\b|\b(?:bad|look)\s+(?:higher|lower|better|brave|good"
        r"|heroic)\b"
        r"|\b(?:poorer|richer|worse|better)\s+than\s+(?:it|they|things)\s+(?:was|were)\b"
        r"|\bmakes?\s+(?:\w+\s+){1,4}look\s+\w+|\b(?:may|might)\s+(?:also\s+|well\s+)?have\b"
        r"|\b(?:paid|sponsored|funded|employed)\s+by\b|\btoo\s+(?:low|high|few|small|short)\b"
        r"|\btranslated\b|\bbut\s+not\b"
        rf"|\bthan\s+(?:it|they|things|he|she)\s+(?:really\s+|actually\s+)?(?:was|were|is"
        rf"|are)\b"
        rf"|{_NOT}\s+(?:\w+\s+)?taken\s+(?:as|literally)\b"
        r"|\b(?:may|might)\s+(?:not\s+)?be\b|\bnot\s+enough\b|\bmore\s+about\s+\w+\s+than\b"
        r"|\bhide\s+the\b|\bmore\s+about\s+(?:feelings|what\s+the)\b|\b(?:not"
        r"|n[’']t)\s+(?:\w+\s+){0,2}?(?:typical|representative|complete)\b"
        r"|\b(?:makes?|paints?|portrays?)\s+(?:\w+\s+){1,4}(?:look|as"
        r"|seem)\s+(?:\w+\s+)?(?:better|worse|more|less|bigger|smaller|heroes|poorer|richer)\b"
        r"|\b(?:weak|poor)\s+evidence\b|\bhow\s+could\s+(?:he|she|they)\b|\bsmall\s+sample\b"
        r"|\b(?:facts|sources?)\s+that\s+(?:support|suit)\w*\s+(?:his|her|their)\b",
        re.IGNORECASE,
    ),
    "relevance": re.compile(
        r"\bhistorians?\s+(?:can|could|may|might)\s+(?:\w+\s+)?(?:use|learn)\b|\brelevan(?:t"
        r"|ce)\b|\b(?:to|for)\s+(?:(?:a|an|the|my|this|our)\s+)?"
        r"(?:historians?|question|enquiry|inquiry|research|topic|argument|investigation)\b"
        r"|\b(?:for|when|in)\s+(?:someone\s+|anyone\s+|a\s+historian\s+)?(?:studying"
        r"|investigating|finding\s+out|understanding|learning|researching)\b"
        r"|\b(?:historians?|someone|anyone|people)\s+(?:who\s+(?:is|are)\s+)?(?:studying"
        r"|investigating|researching|interested)\b"
        r"|\b(?:answers?|answering)\s+(?:the|my|this|our)\s+question\b|\bstudy\s+of\b",
        re.IGNORECASE,
    ),
}
