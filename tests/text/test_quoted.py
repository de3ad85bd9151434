from __future__ import annotations

import pytest

from feedback.text.quoted import double_quoted

# ⟦ ⟧ stand around what counts as quoted.
ROWS = [
    "He said ⟦“no more”⟧ and left.",
    'He said ⟦"no more"⟧ and ⟦"never again"⟧ too.',
    'He wrote ⟦"no more.⟧ Then he came back ⟦"at last"⟧.',
    'He wrote,⟦" No more smog"⟧ and left.',
    "A line ⟦“left open.⟧ And more.\nAnother ⟦“closed”⟧ one.",
    "She said ⟦“he called it ‘fine’ twice”⟧ there.",
    "The Workers' day wasn't 'free'.",
    "She said ⟦''no''⟧ twice.",
    "The ⟦«quote»⟧ is French.",
    'It ends ⟦"⟧',
    "",
]


@pytest.mark.parametrize("row", ROWS)
def test_stretches(row: str) -> None:
    text = row.replace("⟦", "").replace("⟧", "")
    marked = "".join(
        f"⟦{text[s.start : s.end]}⟧" if (s := spans.get(i)) else ("" if i in inside else text[i])
        for spans in [{span.start: span for span in double_quoted(text)}]
        for inside in [{j for span in double_quoted(text) for j in range(*span)}]
        for i in range(len(text))
    )
    assert marked == row
