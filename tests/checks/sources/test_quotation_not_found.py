"""Quotations that no source holds."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from essays import assert_clean, assert_flags

from feedback.checks.card import RegisteredCheck
from feedback.checks.sources import quotation_not_found as check
from feedback.essay.build import build_essay
from feedback.library.library import SourceLibrary
from feedback.library.source import Source
from feedback.reading.markdown import read_markdown

PACK = {
    "Source 1": (
        "The mill stood idle for a year. Nobody in the valley had expected it to close, and "
        "the owners gave no reason. In 1902 some 340 weavers lost their places."
    ),
    "Source 2": "The railway reached the valley in 1899, and cheap cloth came with it.",
}

FLAGGED = [
    "Source 1 says, ⟦“The weavers marched to the capital in the snow.”⟧",
    "The author claims that ⟦“no child ever worked at night in those days”⟧.",
    "My teacher likes it. Source 2 tells us ⟦“the weavers marched to the capital in the snow”⟧.",
    "The source also asks, ⟦“Who will pay for the nine men in the tunnel?”⟧ It was cruel.",
    "⟦“The tunnel fell on nine men in the very first week.”⟧ It was cruel (Source 2).",
]
CLEAN = [
    "“Hey, do you want to see the valley with me?” Tom asked Bill.",
    "I know you’re thinking, “They will never weave by hand again”, but they do.",
    "“Well, I am not so sure about your big plans,” Bobby argued. “Come on, you will love it all!”",
    # The closing mark is missing.
    "Source 1 says, “the mill was pulled down by angry men at night. I think so too.",
    "Source 1 says, “The mill stood idle for a year.”",
    "Source 1 says, “the mil stood idel for a year.”",
    "They were called “the night shift”.",
    "“Why would anyone want to leave such a fine valley?” some people might ask.",
    "The poem “The Weavers Who Marched to the Capital” is long.",
    # Words that the writer heard.
    "My uncle was a weaver, and he told me “a loom is only a harp that earns its bread”.",
    "Our neighbour Mrs. Lund said at the fair: “I never once wore a coat that I had not woven.”",
    "Some might counter, “That was only the weather, and everybody knew that it would pass”.",
    "Hart writes that “the weavers marched to the capital in the snow” (Hart 12).",
    # An objection raised, and words that somebody could say.
    "“But what about the weavers who cannot move away?” Well, build them a school.",
    "If Piet wanted work in the city he could say, “I have been a weaver for twenty years.”",
    "I start my talk with “Ladies and gentlemen of the noble valley.” It makes them laugh.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(text: str) -> None:
    assert_flags(check, text, PACK)


@pytest.mark.parametrize("text", CLEAN)
def test_clean(text: str) -> None:
    assert_clean(check, text, PACK)


CASES = [
    ("*Lund* (n 1) [31].", True),
    ("*Lund v Valley Mills* [1902] 3 KB 14.", True),
    # A work that the pack does not have.
    ("*Ormerod* (n 7) [12].", False),
    ("*Ormerod v Selby* [2006] NCA 112.", False),
]


@pytest.mark.parametrize(("note", "found"), CASES)
def test_a_case_that_a_note_names(note: str, found: bool) -> None:
    words = "“a master who locks his gate must say why he does so”"
    text = f"As the judge said, {words}.[^1] That was new.\n\n[^1]: {note}\n"
    judgment = Source("j", "j.txt", PACK["Source 1"], title="Lund v Valley Mills [1902] 3 KB 14")
    pack = SourceLibrary((judgment, Source("b", "b.txt", PACK["Source 2"], title="Rails")))
    made = build_essay(read_markdown(text.encode(), PurePath("essay.md")), pack)
    findings = RegisteredCheck(check.CHECK, check.find).run(made, pack)
    assert bool(findings) == found
    assert [q.verdict for q in made.quotations] == ["not_found" if found else "not_checked"]
