"""Measures that count the findings of one check or one group of checks."""

from __future__ import annotations

from feedback.checks.catalogue import checks
from feedback.rubric.measures.measure import Facts, Measure, Needs, count, figure, own, per

GROUPS = ("sources", "claims", "structure", "spelling", "grammar", "punctuation", "style")
ENGINE_GROUPS = ("spelling", "grammar", "punctuation")
COUNT = "findings:"
RATE = "findings_per_1000_words:"


def found_by(name: str) -> Measure:
    """The measure "findings:CHECK" or "findings_per_1000_words:CHECK"; KeyError for others."""
    for prefix, make in ((COUNT, _count), (RATE, _rate)):
        if name.startswith(prefix):
            return make(name.removeprefix(prefix))
    raise KeyError(name)


def measures_of_findings(facts: Facts) -> tuple[Measure, ...]:
    """Counts of every group and of every check that found something."""
    names = dict.fromkeys((*GROUPS, *sorted({finding.check for finding in facts.findings})))
    return tuple(_count(name) for name in names)


def needs_of(check: str) -> Needs | None:
    """What a check cannot look without, and a group cannot wholly."""
    if check.partition("/")[0] in ENGINE_GROUPS:
        return "grammar"
    found = [c.card for name, c in checks().items() if check in (name, name.partition("/")[0])]
    return "sources" if any(card.needs_sources for card in found) else None


def _count(check: str) -> Measure:
    name = COUNT + check
    return Measure(
        name=name,
        summary=f"places that {check} marks",
        of=lambda facts: facts.slips(check),
        says=lambda values: f"{count(own(values, name), 'place')} with a note on {_matter(check)}.",
        more=lambda n: f"have at least {count(n, 'place')} marked by {check}",
        fewer=lambda n: f"go over the notes on {_matter(check)} until {_left(n)}",
        needs=needs_of(check),
        kind="fault",
        checks=(check,),
    )


def _rate(check: str) -> Measure:
    name = RATE + check
    return Measure(
        name=name,
        summary=f"places that {check} marks in 1,000 words",
        of=lambda facts: per(facts.slips(check), facts.words, 1000),
        says=lambda values: (
            f"{figure(own(values, name))} places in 1,000 words with a note on {_matter(check)}."
        ),
        more=lambda n: f"have {figure(n)} places in 1,000 words marked by {check}",
        fewer=lambda n: f"go over the notes on {_matter(check)} until {_left(n)} in 1,000 words",
        needs=needs_of(check),
        kind="fault",
        checks=(check,),
    )


def _matter(check: str) -> str:
    """A group or category as it is, a check of the program's by its name in words."""
    group, _, name = check.partition("/")
    if not name:
        return group
    return f"“{name if name.isupper() else name.replace('-', ' ')}”"


def _left(n: float) -> str:
    return "none is left" if n == 0 else f"at most {count(n, 'place is', 'places are')} left"
