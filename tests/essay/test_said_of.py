"""Who or what a figure is said of."""

from __future__ import annotations

import pytest

from feedback.essay.facts.said_of import said_of
from feedback.text.parsing import parse
from feedback.text.quantities import quantities
from feedback.text.span import Span


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The mill at Tarn employed 310 people.", "The mill at Tarn"),
        ("Some 300 weavers left the town.", "Some 300 weavers"),
        ("Marlow dug 102 tons of coal.", "Marlow"),
        ("102 tons of coal were dug by Marlow.", "Marlow"),
        ("The population of York was 5,000.", "The population of York"),
        ("Nadia, who was 14, won the prize.", "Nadia"),
        ("The bridge, which cost $3 million, fell.", "The bridge"),
        ("Harlow opened its doors and closed in 1902.", "Harlow"),
        ("She said that the king had reigned for thirty years.", "the king"),
        ("Over half of the crew died.", "half of the crew"),
        ("About 50 ships.", None),
        ("300!", None),
    ],
)
def test_said_of(text: str, about: str | None) -> None:
    (q,) = quantities(text)
    found = said_of(parse(text, [Span(0, len(text))]), q.span)
    assert (found.of(text) if found else None) == about


def test_offsets_may_begin_elsewhere() -> None:
    text = "It rained. Marlow dug 102 tons of coal."
    start = text.index("Marlow")
    doc = parse(text[start:], [Span(0, len(text) - start)])
    (q,) = quantities(text)
    found = said_of(doc, q.span, base=start)
    assert found is not None and found.of(text) == "Marlow"
