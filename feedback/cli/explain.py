"""`feedback explain`: what a check looks for, why, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from feedback.cli.wrapping import wrapped
from feedback.errors import UsageError

if TYPE_CHECKING:
    from feedback.checks.card import Check

_ENGINE_RULES = """\
{name} is a rule of the grammar engine, under the engine's own id.

{known} It looks at the student's own words only: quotations, titles and works cited are left \
alone. A grammar engine finds a part of the slips there are, so a passage without a note is not \
thereby free of them."""
# What an example's further lines are set in under.
_FLAGGED, _CLEAN = "  flagged: ", "  clean:   "
_SIGNS = (_FLAGGED, _CLEAN, "  ")


def explain(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[CHECK]", help="A check's name, such as sources/misquotation."),
    ] = None,
) -> None:
    """Say what a check looks for, why it matters and what to do; without a name, list them all."""
    if name is None:
        _list()
    elif not _find(name) and _is_engine_rule(name):
        _show(_ENGINE_RULES.format(name=name, known=_known(name.partition("/")[2])))
    else:
        _show(_page(_card(name)))


def _is_engine_rule(name: str) -> bool:
    from feedback.rubric.vocabulary import is_engine_rule

    return is_engine_rule(name)


def _known(rule: str) -> str:
    """What this program knows of an engine's rule: why it is not passed on, or what it says."""
    from feedback.grammar.blocked import why_blocked
    from feedback.grammar.wording import plain_sentence

    if reason := why_blocked(rule):
        return f"This program does not pass it on ({reason})."
    if sentence := plain_sentence(rule):
        return f"In a report it says: {sentence.format(text='…')}"
    return "The engine's message stands in the report beside the words it is about."


def _list() -> None:
    from feedback.checks.catalogue import checks

    rows = {name: check.card.summary for name, check in checks().items()}
    rows["grammar/…"] = "rules of the grammar engine, under their own ids"
    width = max(map(len, rows)) + 2
    for name, summary in rows.items():
        typer.echo(wrapped(f"{name:<{width}}{summary}", hang=width))


def _show(page: str) -> None:
    for line in page.split("\n"):
        hang = next((len(sign) for sign in _SIGNS if line.startswith(sign)), 0)
        typer.echo(wrapped(line, hang=hang))


def _find(name: str) -> Check | None:
    from feedback.checks.catalogue import checks

    found = [c.card for full, c in checks().items() if name in (full, full.partition("/")[2])]
    return found[0] if found else None


def _card(name: str) -> Check:
    from difflib import get_close_matches

    from feedback.checks.catalogue import checks

    card = _find(name)
    if card is None:
        near = get_close_matches(name, checks(), n=1, cutoff=0.4)
        hint = f" (did you mean {near[0]}?)" if near else ""
        raise UsageError(
            f"There is no check called “{name}”{hint}: feedback explain lists them all."
        )
    return card


def _page(card: Check) -> str:
    parts = [
        card.name,
        f"Looks for {card.summary}.",
        f"Why it matters: {card.why}",
        f"What to do: {card.advice}",
    ]
    if card.needs_sources:
        parts.append("Needs the class's sources (--sources); without them it is not checked.")
    for example in card.examples:
        source = [f"  {label}: {text}" for label, text in example.sources.items()]
        flagged = example.flagged.replace("⟦", "[").replace("⟧", "]")
        pair = [f"{_FLAGGED}{flagged}", f"{_CLEAN}{example.clean}"]
        parts.append("\n".join(["For example:", *source, *pair]))
    return "\n\n".join(parts)
