"""How the HTML report tells its kinds apart, and whether it can be read."""

from __future__ import annotations

import re

import pytest
from report.html_pages import assessed

from feedback.report import html


def test_kinds_differ_by_the_style_of_their_line() -> None:
    """Told apart without colour: no two kinds draw the same line."""
    source = html.render(assessed("workers"))
    styles = re.findall(
        r"\.(?:over|under)-(sources|claims|structure|grammar|punctuation|spelling|style) "
        r"\{[^}]*?(?:border-bottom: (\S+ \w+)|text-decoration-style: (\w+))",
        source,
    )
    lines = {kind: border or f"text {decoration}" for kind, border, decoration in styles}
    assert len(lines) == 7
    assert len(set(lines.values())) == 7


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 7 else "#" + "".join(2 * c for c in colour[1:])
    parts = [int(full[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lit = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_reaches_aa(scheme: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text, on every ground it can stand on."""
    source = html.render(assessed("workers"))
    dark_at = source.index("@media screen and (prefers-color-scheme: dark)")
    part = source[:dark_at] if scheme == "light" else source[dark_at:].split("\n}\n")[0]
    colour = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})\b", part))
    kinds = (
        "sources",
        "claims",
        "structure",
        "grammar",
        "punctuation",
        "spelling",
        "style",
        "strength",
    )
    pairs = [(k, ground) for k in kinds for ground in ("sheet", "desk", f"{k}-t", "found")]
    pairs += [(t, g) for t in ("ink", "soft", "link") for g in ("sheet", "desk", "found")]
    pairs += [("ink", f"{k}-t") for k in kinds]
    poor = {(t, g): _contrast(colour[t], colour[g]) for t, g in pairs}
    assert {pair: value for pair, value in poor.items() if value < 4.5} == {}
