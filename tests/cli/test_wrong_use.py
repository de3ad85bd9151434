"""A command line that does not fit is answered in one sentence."""

from __future__ import annotations

import pytest

from feedback.cli import main
from feedback.cli.wrong_use import wrong_use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["grade", "x"], "feedback grade needs --out;"),
        (["check"], "feedback check needs ESSAY;"),
        (["grade", "x", "--out", "y", "--jobs", "0"], "--jobs: "),
        (["grade", "x", "--out", "y", "--jobs", "many"], "--jobs: "),
        (["grade", "x", "--out", "y", "-f", "exe"], "--format: 'exe' is not one of 'html', "),
        (["grade", "x", "--outt", "y"], "feedback grade has no option --outt (did you mean --out?"),
        (["grade", "x", "z", "--out", "y"], "Got unexpected extra argument"),
        (["grade", "x", "--out"], "Option '--out' requires an argument"),
        (["chek"], "No such command 'chek'"),
        (["rubric", "chek"], "No such command 'chek'"),
    ],
)
def test_in_one_sentence(
    arguments: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["python -m feedback", *arguments])
    with pytest.raises(SystemExit) as exit:
        main()
    shown = capsys.readouterr()
    assert exit.value.code == 2 and shown.out == ""
    assert shown.err.startswith(said)
    assert shown.err.endswith(" -h shows what it takes.\n") and shown.err.count("\n") == 1
    assert "python -m" not in shown.err and "Value error" not in shown.err


def test_nothing_is_not_scolded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["feedback"])
    with pytest.raises(SystemExit) as exit:
        main()
    shown = capsys.readouterr()
    assert exit.value.code in (0, 2)
    assert "Usage" in shown.out + shown.err and "shows what it takes" not in shown.err


@pytest.mark.parametrize("arguments", [["--version"], ["-h"], ["grade", "--help"]])
def test_what_is_asked_for_ends_well(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["feedback", *arguments])
    main()
    assert capsys.readouterr().out


def test_another_fault_is_none_of_these() -> None:
    assert wrong_use(ValueError("x")) is None
