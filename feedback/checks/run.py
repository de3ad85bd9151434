"""Runs the checks over an essay."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from feedback.checks.catalogue import checks
from feedback.essay.model import Essay
from feedback.finding import Finding
from feedback.grammar.protected import Protected
from feedback.library.library import SourceLibrary


def run_checks(
    essay: Essay,
    library: SourceLibrary,
    *,
    off: Collection[str] = (),
    options: Mapping[str, Mapping[str, Any]] | None = None,
) -> tuple[list[Finding], list[str]]:
    """All findings in text order, and the names of the checks that could not look.

    `off` names checks, groups or categories ("style") to leave out; `options` are per-check
    settings. A check that needs sources is not run without them. What a language check finds inside
    a quotation, a title or a citation is not the student's to mend and is left out.
    """
    findings: list[Finding] = []
    not_run: list[str] = []
    protected = Protected(essay)
    for name, check in checks().items():
        room = name.partition("/")[0]
        if name in off or room in off or check.card.category in off:
            continue
        if check.card.needs_sources and not library:
            not_run.append(name)
            continue
        found = check.run(essay, library, (options or {}).get(name))
        if room == "grammar":
            found = [f for f in found if f.span is None or not protected.touches(f.span)]
        findings.extend(found)
    return sorted(findings, key=lambda finding: finding.order), not_run
