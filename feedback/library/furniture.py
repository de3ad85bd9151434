"""The words that web pages put round what stands on them."""

from __future__ import annotations

import re

# One entry each: what stands alone on a line, or in a row of such things.
_CONTROL_WORDS = (
    r"skip to (?:the )?(?:main |site )?(?:content|navigation|search|index|menu)",
    r"accessibility(?: help| links)?",
    r"(?:get|check|request) access",
    r"log[ -]?(?:in|out)",
    r"sign[ -]?(?:in|up|out)",
    r"register",
    r"subscribe(?: now| today)?",
    r"donate",
    r"shop",
    r"menu",
    r"(?:search (?:and|&) )?section navigation",
    r"image",
    r"(?:\d{1,3}|\d+ shares)",
    r"https?://\S+",
    r"(?:save|listen|gift|give|share) (?:full|this|for) ?(?:article|later|story)?",
    r"share full article",
    r"listen to this article(?: \S{1,12}){0,3}",
    r"open in app",
    r"view comments",
    r"search",
    r"home",
    r"close",
    r"cancel",
    r"share(?: this)?(?: (?:article|page|story|post|book|chapter))?",
    r"(?:tweet|pin it|copy link|bookmark)",
    r"(?:print|e-?mail)(?: this)?(?: page)?",
    r"(?:facebook|twitter|linkedin|whatsapp|instagram|pinterest|reddit)",
    r"advertis(?:e)?ment",
    r"sponsored(?: content)?",
    r"(?:read|show|load|see) more",
    r"show less",
    r"(?:view|see) all",
    r"click here",
    r"continue reading",
    r"related (?:articles|stories|posts|content|topics)",
    r"recommended(?: for you)?",
    r"most (?:read|popular)",
    r"trending",
    r"more (?:from|in|on) this (?:section|site)",
    r"back to (?:the )?(?:top|home)",
    r"(?:go )?to top",
    r"(?:next|previous|prev) (?:article|page|chapter|post|story)",
    r"available formats",
    r"access options",
    r"download(?: (?:pdf|citation|full text|article))?",
    r"(?:view|open|save) (?:as )?pdf",
    r"full text(?: pdf)?",
    r"save (?:book|article|content|chapter|page|this page)(?: to (?:kindle|dropbox|[\w ]{1,20}))?",
    r"cite(?: this)?(?: (?:article|page|chapter|item))?",
    r"export citation",
    r"rights (?:and|&) permissions",
    r"(?:reprints? (?:and|&) )?permissions",
    r"leave a comment",
    r"(?:\d+ )?comments?",
    r"cookie (?:settings|policy|preferences|notice)",
    r"(?:accept|reject|allow)(?: all)?(?: cookies)?",
    r"manage (?:cookies|preferences)",
    r"privacy(?: policy| notice)?",
    r"terms (?:of|and|&) (?:use|service|conditions)",
    r"contact(?: us)?",
    r"about us",
    r"site ?map",
    r"(?:help|support|feedback|faqs?)",
    r"all rights reserved",
    r"[×✕✖x<>«»‹›←→↑↓]",
)
_CONTROL = "|".join(_CONTROL_WORDS)
CONTROLS = re.compile(rf"(?:(?:{_CONTROL})(?:[\s|·•:>/,.!…×]+|$))+", re.IGNORECASE)

# Furniture only beside others: alone on a line such a word may be a heading.
MAY_BE_HEADING = re.compile(
    r"(?:home|help|support|feedback|search|shop|trending|privacy|comments?|facebook|"
    r"twitter|instagram|reddit|whatsapp|linkedin|register|donate|subscribe|accessibility|contact|"
    r"full text|recommended|image|x)\W*",
    re.IGNORECASE,
)

# Three of these in one line without a full stop are a page's foot.
FOOT = re.compile(
    r"\b(?:privacy (?:policy|notice)|terms (?:of|and|&) (?:use|service|sale|conditions)|contact us|"
    r"about us|site ?map|cookie (?:policy|notice)|accessibility|advertise|careers|subscriptions?|"
    r"newsletters|work with us|help cent(?:er|re)|my account|press room)\b",
    re.IGNORECASE,
)

# What a paragraph of a page's own says somewhere.
_BOILERPLATE_WORDS = (
    r"^hostname:",
    r"total loading time:",
    r"render date:",
    r"\b(?:we|this (?:web)?site|our (?:web)?sites?|our partners) (?:also )?uses? cookies",
    r"\bby (?:using|continuing|browsing|clicking)\b.{0,80}\byou (?:agree|consent|accept)",
    r"\b(?:enable|turn on|requires) javascript\b",
    r"\byour browser (?:does not|doesn['’]t|is not)\b",
    r"^to save (?:this|these|content|your|an?)\b.{0,80}\byour (?:kindle|account|device|drive)",
    r"\bagree to abide by our (?:usage|terms)",
    r"\bapproved personal document",
    r"^note you can select to save",
    r"^find out more about (?:the|saving|sending|our)\b.{0,60}$",
    r"\bget access to the full (?:version|text)",
    r"\bcontent may require purchase\b",
    r"\blog ?in options\b",
    r"^sign up (?:for|to)\b.{0,100}\b(?:newsletter|updates|e-?mails?|alerts)\b",
    r"^(?:subscribe|sign in|log in|register) (?:to|for|now|today|here)\b.{0,120}$",
    r"\ball rights reserved\b",
    r"^(?:copyright ?(?:©|\(c\)|\d{4})|©|\(c\) ?\d{4})",
    r"\bcopyright (?:©|\(c\)|\d{4})",
    r"\breprinted (?:by|with) (?:kind )?permission\b",
    r"\bused (?:by|with) permission\b",
    r"\bcopyright clearance\b",
    r"^(?:now |first,? |next,? )?(?:read|study|examine|look at|review) "
    r"(?:all |both |each )?(?:of )?(?:(?:the|this|these) )?(?:following |next )?"
    r"(?:two |three |four |five |six )?"
    r"(?:article|passage|source|text|document|extract|excerpt|poem|story|selection)s?"
    r"(?:[.:]?$|(?:,? [“\"]|[,.]? (?:then|before|and (?:then|answer|write|the|source|document)"
    r"|below|carefully|that follows?|on (?:the next|page)|titled|called|(?:\d|[A-H])\b)).{0,140}$)",
    r"^(?:directions?|instructions?)\s*:",
    r"^(?:use|refer to) (?:the )?(?:source|document|passage|article|text|extract)s?\b.{0,60}"
    r"\banswer\b.{0,80}$",
    r"^(?:now )?answer (?:the |all )?(?:following )?questions?\b.{0,80}$",
    r"^(?:go on|turn|continue) to (?:the )?next page\b.{0,20}$",
    r"^write your (?:answer|essay|response)s? (?:in|on|below)\b.{0,80}$",
    r"^(?:photo|image|picture)(?:graph)? (?:credit|courtesy)\b.{0,80}$",
)
# Looked for apart: a line of a long source is searched at every letter for the second sort only.
_OPENING = [words[1:] for words in _BOILERPLATE_WORDS if words.startswith("^")]
_INSIDE = [words for words in _BOILERPLATE_WORDS if not words.startswith("^")]
OPENS_BOILERPLATE = re.compile("|".join(_OPENING), re.IGNORECASE)
BOILERPLATE = re.compile("|".join(_INSIDE), re.IGNORECASE)

# A worksheet's question about a text names what was read or its writer, and nothing follows it.
_LABELLED = (
    r"(?:source|document|doc|extract|passage|text|article|excerpt|poem|paragraph|line|stanza)s?"
    r"\s+(?:\d{1,2}|[A-H])"
)
_READ = rf"\b(?:the (?:author|writer|poet|speaker|passage|article|excerpt|extract)|{_LABELLED})\b"
_ASKS = (
    r"(?:what|why|how|which|who|when|where|according|in (?:paragraph|source|line)"
    r"|do|does|is|are|from)"
)
_SETS = (
    r"(?:explain|describe|compare|identify|summari[sz]e|list|find|using|use|with reference to"
    r"|underline)"
)
QUESTION = re.compile(
    r"(?:(?:question\s+)?\(?(?:\d{1,2}|[a-h])[.):]\s*)?"
    rf"(?=.{{0,240}}{_READ})(?:{_ASKS}\b[^.!?]{{8,240}}\?|{_SETS}\b[^.!?]{{8,240}}[.?])$",
    re.IGNORECASE,
)
MARKS = re.compile(r"[.?:]?\s*[\[(]\s*\d{1,2}\s*(?:marks?|points?|pts?\.?)\s*[\])]$", re.IGNORECASE)
