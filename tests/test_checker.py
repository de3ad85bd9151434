"""The Python face: one Checker, many threads, other packs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from feedback import Checker
from feedback.errors import UsageError


def test_eight_threads_say_what_one_says(seeds: Path) -> None:
    essays = sorted((seeds / "essays").glob("*.txt")) * 8
    pack = [seeds / "sources"]

    def report(checker: Checker, path: Path) -> dict[str, Any]:
        return checker.check(path).report()

    # A checker of its own for the threads, so that all of them meet it unprepared.
    shared = Checker(pack)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda path: report(shared, path), essays))
    alone = Checker(pack)
    expected = {path: report(alone, path) for path in set(essays)}
    assert all(each == expected[path] for path, each in zip(essays, found, strict=True))


def test_another_pack_shares_the_models_and_nothing_else(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "tides.txt").write_text("The tide turns twice a day in every harbour here.\n" * 3)
    first = Checker([seeds / "sources"], engine="none")
    second = first.with_sources([tmp_path])
    assert [source.file for source in second.library] == ["tides.txt"]
    assert len(first.library) == 3
    text = "The harbour wakes early. Nobody there owns a clock.\n"
    assert second.check_text(text).report()["sources"][0]["file"] == "tides.txt"
    assert len(first.check_text(text).report()["sources"]) == 3


def test_options_that_do_not_exist_are_refused() -> None:
    with pytest.raises(UsageError, match="audience"):
        Checker(engine="none", audience="parent")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="en-GB"):
        Checker(engine="none", language="fr")
