"""Essay-shaped text, and a pack of sources whose words, names and figures it draws on."""

from __future__ import annotations

from hypothesis import strategies as st

SOURCES = {
    "Source 1": "The mill at Tarn opened in 1842 and employed 310 people, most of them under "
    "fifteen. Wages rose from four shillings to seven shillings a week within ten years. The "
    "owner, Josiah Penhallow, wrote that “a quiet child is a careful child”.",
    "Source 2": "An inspector who came in March 1847 counted 46 children at work before dawn. He "
    "noted that the windows had been nailed shut and that nobody could tell him why. The report "
    "was laid before the town in May, and half of the council stayed away.",
    "Source 3": "By 1860 the mill produced twice as much cloth as it had in its first year. Some "
    "historians believe that the railway mattered more than the engines, because it brought coal "
    "at a third of the old price.",
}
SENTENCES = [
    "The mill at Tarn opened in 1842 and employed 310 people.",
    "The mill opened in 1824 and gave work to about three hundred people.",
    "Wages rose from four shillings to nine shillings a week within ten years (Source 1).",
    "According to Source 2, an inspector counted 64 children at work before dawn.",
    "Penhallow wrote that “a quiet child is a happy child” (Source 1).",
    "“The windows had been nailed shut and nobody could tell him why.”",
    "“I never saw a window open in that place in all my years”, says one worker.",
    "Source 2 is reliable because it was written by an inspector.",
    "However, Source 3 is limited because it does not mention the workers.",
    "Some historians believe that the railway mattered more than the engines.",
    "Everyone knew that the children were never safe.",
    "Studies show that 73% of families moved away (Harrow 12).",
    "In 1860 the mill produced three times as much cloth as in its first year.",
    "Because coal was cheap, the owners could lower their prices.",
    "The so-called “golden years” did not last.",
    "What did the council do about it?",
    "I think that half of the council stayed away out of shame.",
    "They weren't paid until May 1847 [Source 9, p. 4].",
    "As O’Neill (1998, p. 14) argues, “time was the master”.",
    "Dr. A. B. Lyle et al. found otherwise [12].",
    "and so on, however it...",
]
CLEAN = "We walked along the river in the afternoon, and after a while it began to rain."
BREAKS = ["\n\n", "\n", "\n\n\n", "\n \n", "\r\n\r\n"]
ODD = [
    "“",
    "”",
    "’",
    '"',
    "(",
    ")",
    "[",
    "]",
    "…",
    "*",
    "# ",
    "- ",
    "\t",
    "\xa0",
    "\u200b",
    "\u202e",
]
ODD += [
    "😀",
    "e\u0301",
    "ß",
    "\ufeff",
    "½",
    "²",
    "%",
    "1,000,000.5",
    "£",
    "<b>",
    "&amp;",
    "http://x.y",
]
HOSTILE = ["\ud800", "\x00", "\x1b[31m", "\ufffd", "\u2028", "\x85", "\udfff"]
HEADS = ["The Mill at Tarn\n\n", "Ann Lee\nMr Orr\n5 May 2024\n\n", "# Children\n\n", ""]
ENDS = ["", "\n\nWorks Cited\n\nHarrow, Jane. The Valley. Fell Press, 1998.\n", "\n\nYours,\nAnn"]

sentences = st.sampled_from(SENTENCES)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
sound_paragraphs = st.lists(paragraphs, min_size=2, max_size=5)


@st.composite
def essays(draw: st.DrawFn) -> str:
    """An essay with a head, paragraphs and an end, and odd characters put in anywhere."""
    text = draw(st.sampled_from(HEADS))
    for paragraph in draw(st.lists(paragraphs, min_size=1, max_size=4)):
        text += paragraph + draw(st.sampled_from(BREAKS))
    text = text.rstrip() + draw(st.sampled_from(ENDS))
    for odd in draw(st.lists(st.sampled_from(ODD), max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + odd + text[at:]
    return text


anything = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*SENTENCES, *ODD, *HOSTILE, *BREAKS, " ", "1847"]), max_size=25).map(
        "".join
    ),
)
