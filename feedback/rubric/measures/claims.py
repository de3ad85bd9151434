"""Measures of claims: what stands behind them, and how they stand beside the sources."""

from __future__ import annotations

from feedback.rubric.measures.measure import (
    Facts,
    Kind,
    Measure,
    Values,
    count,
    figure,
    own,
    percent,
    share,
)


def _supported(facts: Facts) -> float:
    claims = facts.essay.claims
    return share(sum(claim.support != "none" for claim in claims), len(claims))


def _says_supported(values: Values) -> str:
    claims = own(values, "claims")
    if claims == 0:
        return "The essay makes no claim that the program could find."
    backed = round(own(values, "claims_supported_share") * claims)
    if claims == 1:
        return f"The one claim found has {'' if backed else 'no '}support in the essay."
    number = "None" if backed == 0 else figure(backed)
    have = "has" if backed == 1 else "have"
    return f"{number} of the {figure(claims)} claims {have} support in the essay."


def _says_differing(values: Values) -> str:
    n = own(values, "claims_differing")
    if n == 0:
        return "No claim was found to differ from the sources."
    return f"{count(n, 'claim differs', 'claims differ')} from what a source says."


def _marked(name: str, check: str, noun: str, plural: str, summary: str, mend: str) -> Measure:
    """The places one check marks, with words of its own."""
    kind: Kind = "fault"
    return Measure(
        name=name,
        summary=summary,
        of=lambda facts: facts.slips(check),
        says=lambda values: f"The essay has {count(own(values, name), noun, plural)}.",
        more=lambda n: f"have {count(n, noun, plural)}",
        fewer=lambda n: mend + ("" if n == 0 else f" (at most {figure(n)} may be left)"),
        kind=kind,
        checks=(check,),
    )


MEASURES = (
    Measure(
        name="claims",
        summary="claims: sentences or clauses that state something",
        of=lambda facts: len(facts.essay.claims),
        says=lambda values: f"The essay makes {count(own(values, 'claims'), 'claim')}.",
        more=lambda n: f"make at least {count(n, 'claim')}",
        fewer=lambda n: f"make at most {count(n, 'claim')}",
    ),
    Measure(
        name="claims_supported_share",
        summary="share of the claims with a quotation, source, example or reason (0 to 1)",
        of=_supported,
        says=_says_supported,
        more=lambda n: (
            f"give a source, an example or a reason for at least {percent(n)} of your claims"
        ),
        fewer=lambda n: f"support at most {percent(n)} of your claims",
        most=1,
    ),
    Measure(
        name="claims_differing",
        summary="claims whose figure, date or name differs from a supplied source's",
        of=lambda facts: sum(claim.verdict == "differs" for claim in facts.essay.claims),
        says=_says_differing,
        more=lambda n: f"have {count(n, 'claim')} that differ from a source",
        fewer=lambda _: "hold the facts that differ beside the source and decide which stands",
        needs="sources",
        kind="fault",
    ),
    _marked(
        "uncited_statistics",
        "claims/uncited-statistic",
        "figure without a source",
        "figures without a source",
        "figures that need a source and have none",
        "say where each figure comes from",
    ),
    _marked(
        "vague_attributions",
        "claims/vague-attribution",
        "unnamed authority",
        "unnamed authorities",
        'unnamed authorities ("some scholars")',
        "name who says what you report",
    ),
    _marked(
        "overgeneralisations",
        "claims/overgeneralisation",
        "sweeping statement",
        "sweeping statements",
        "absolutes that the evidence cannot carry (all, never, everyone)",
        "limit sweeping statements to what the evidence shows",
    ),
)
