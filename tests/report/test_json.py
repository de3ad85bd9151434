"""The JSON report."""

from __future__ import annotations

import json

import pytest
from report import samples

from feedback.assessment import Assessment
from feedback.report import json as json_writer


def test_it_is_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"essay": {"text": "“é” \ud800 😀"}, "findings": []}
    monkeypatch.setattr(Assessment, "report", lambda self: said)
    written = json_writer.render(samples.plain("x"))
    assert json.loads(written) == said
    assert "“é”" in written
    assert written.encode("utf-8").endswith(b"}\n")
