"""Measures of quoting: how much, how exactly, and how it is led into."""

from __future__ import annotations

from feedback.essay.model import Quotation
from feedback.rubric.measures.measure import (
    Facts,
    Measure,
    Values,
    count,
    own,
    percent,
    share,
)
from feedback.text.words import count_words


def _quotations(facts: Facts) -> list[Quotation]:
    return list(facts.essay.quotations_of())


def _exact(facts: Facts) -> float:
    checked = [q for q in _quotations(facts) if q.verdict != "not_checked"]
    return share(sum(q.verdict == "exact" for q in checked), len(checked))


def _altered(facts: Facts) -> int:
    """Quotations whose wording differs in more than a slip of the pen."""
    return sum(
        q.verdict == "altered" and any(change.kind != "slip" for change in q.changes)
        for q in _quotations(facts)
    )


def _words_quoted(facts: Facts) -> int:
    return sum(count_words(q.inner.of(facts.essay.text)) for q in _quotations(facts))


def _says_exact(values: Values) -> str:
    if not own(values, "quotations"):
        return "The essay quotes nothing."
    exact = percent(own(values, "quotations_exact_share"))
    return f"{exact} of the quotations are word for word as in a source."


def _says_altered(values: Values) -> str:
    n = own(values, "altered_quotations")
    if not own(values, "quotations"):
        return "The essay quotes nothing."
    if n == 0:
        return "No quotation changes what its source says."
    return f"{count(n, 'quotation differs', 'quotations differ')} from the source's words."


def _says_dropped(values: Values) -> str:
    n = own(values, "dropped_quotations")
    if n == 0:
        return "No quotation stands alone."
    return f"{count(n, 'quotation has', 'quotations have')} nothing to lead in."


def _says_explained(values: Values) -> str:
    if not own(values, "quotations"):
        return "The essay quotes nothing."
    explained = percent(own(values, "quotations_explained_share"))
    return f"A comment follows {explained} of the quotations."


MEASURES = (
    Measure(
        name="quotations",
        summary="quotations of sources (no titles, scare quotes or dialogue)",
        of=lambda facts: len(_quotations(facts)),
        says=lambda values: f"The essay has {count(own(values, 'quotations'), 'quotation')}.",
        more=lambda n: f"quote the words that matter at least {count(n, 'time')}",
        fewer=lambda n: f"quote at most {count(n, 'time')}",
    ),
    Measure(
        name="quotations_exact_share",
        summary="share of the checked quotations that stand word for word in a source (0 to 1)",
        of=_exact,
        says=_says_exact,
        more=lambda n: f"copy at least {percent(n)} of your quotations word for word",
        fewer=lambda n: f"have at most {percent(n)} of your quotations word for word",
        needs="sources",
        most=1,
    ),
    Measure(
        name="altered_quotations",
        summary="quotations that differ from their source in more than a slip of the pen",
        of=_altered,
        says=_says_altered,
        more=lambda n: f"have {count(n, 'quotation')} that differ from the source",
        fewer=lambda _: "hold each quotation beside its source and copy it exactly",
        needs="sources",
        kind="fault",
    ),
    Measure(
        name="quotation_share",
        summary="share of the essay's words that are quoted (0 to 1)",
        of=lambda facts: min(1.0, share(_words_quoted(facts), facts.words)),
        says=lambda values: (
            f"{percent(own(values, 'quotation_share'))} of the essay's words are quoted."
        ),
        more=lambda n: f"let quotations be at least {percent(n)} of the essay",
        fewer=lambda n: f"say more in your own words (at most {percent(n)} quoted)",
        kind="size",
        most=1,
    ),
    Measure(
        name="dropped_quotations",
        summary="quotations that sources/dropped-quotation marks: nothing leads into them",
        of=lambda facts: facts.slips("sources/dropped-quotation"),
        says=_says_dropped,
        more=lambda n: f"have {count(n, 'quotation')} with nothing to lead in",
        fewer=lambda _: "lead into each quotation with who says it, and where",
        kind="fault",
        checks=("sources/dropped-quotation",),
    ),
    Measure(
        name="uncited_quotations",
        summary="quotations that sources/uncited-quotation marks: nothing says where they are from",
        of=lambda facts: facts.slips("sources/uncited-quotation"),
        says=lambda values: (
            f"{count(own(values, 'uncited_quotations'), 'quotation')} without a source named."
        ),
        more=lambda n: f"have {count(n, 'quotation')} without a source named",
        fewer=lambda _: "say for each quotation which source it is from",
        kind="fault",
        checks=("sources/uncited-quotation",),
    ),
    Measure(
        name="quotations_explained_share",
        summary="share of the quotations that a comment of the student's own follows (0 to 1)",
        of=lambda facts: share(
            sum(q.explained for q in _quotations(facts)), len(_quotations(facts))
        ),
        says=_says_explained,
        more=lambda n: (
            "say after each quotation what it shows"
            if n == 1
            else f"say after at least {percent(n)} of your quotations what they show"
        ),
        fewer=lambda n: f"comment on at most {percent(n)} of your quotations",
        most=1,
    ),
)
