from __future__ import annotations

import pytest
from essays import essay
from fake_engine import FakeEngine

from feedback.grammar.engine import Match
from feedback.grammar.paragraphs import matches_of

TEXT = "😀 Rain fell on thier roof.\n\n- thier luck turned;\n- the boat sank.\n\nthe end."
PARAGRAPHS = ["😀 Rain fell on thier roof.", "thier luck turned;", "the boat sank.", "the end."]
RULES = (("the boat", "UPPERCASE_SENTENCE_START", "punctuation"),)
ENDS = (("the end", "UPPERCASE_SENTENCE_START", "punctuation"),)


class Counting(FakeEngine):
    def __init__(self) -> None:
        super().__init__({"thier": ("their",)}, (*RULES, *ENDS))
        self.asked: list[str] = []

    def check(self, text: str, variant: str) -> list[Match]:
        self.asked.append(text)
        return super().check(text, variant)


def test_each_paragraph_is_asked_alone_and_offsets_are_the_essays() -> None:
    engine, read = Counting(), essay(TEXT)
    found = matches_of(read, engine, lambda _: False)
    assert engine.asked == PARAGRAPHS
    assert [m.span.start for m in found if m.suggestions] == [
        TEXT.index("thier"),
        TEXT.rindex("thier"),
    ]


def test_a_small_letter_after_a_semicolon_goes_on() -> None:
    found = matches_of(essay(TEXT), Counting(), lambda _: False)
    assert [m.span.of(TEXT) for m in found if not m.suggestions] == ["the end"]


def test_what_nobody_wants_is_not_asked() -> None:
    engine = Counting()
    matches_of(essay(TEXT), engine, lambda span: span.start == 0)
    assert engine.asked == PARAGRAPHS[1:]


@pytest.mark.parametrize("name", ["lingotweaker", "harper"])
def test_company_changes_nothing(name: str) -> None:
    pytest.importorskip("lt_py" if name == "lingotweaker" else name)
    from feedback.grammar.choose import open_engine
    from feedback.grammar.engine import check_each

    engine = open_engine(name)
    assert engine
    texts = ["He go home;", "“an apple (", "thier house.", "a)", "This is a an test.", "😀 teh"]
    alone = [engine.check(text, "en-GB") for text in texts]
    assert check_each(engine, texts, "en-GB") == alone
    assert check_each(engine, texts[::-1], "en-GB") == alone[::-1]
