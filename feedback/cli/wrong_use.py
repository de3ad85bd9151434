"""A command line that does not fit, in one sentence."""

from __future__ import annotations

from typing import Any

# What Typer's reader of values puts before its own words.
_LEAD = "Value error, "


def wrong_use(error: Exception) -> str | None:
    """What is the matter and where to read on; None where the error is of another sort.

    Click's errors come with Typer or by themselves, as Typer's version has it, so that they are
    known by what they have. "" where the help has been shown already.
    """
    if not hasattr(error, "format_message") or not hasattr(error, "ctx"):
        return None
    if type(error).__name__ == "NoArgsIsHelpError":
        return ""
    command = error.ctx.command_path if error.ctx else "feedback"
    return f"{_matter(error, command)}; {command} -h shows what it takes."


def _matter(error: Any, command: str) -> str:
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    if kind == "NoSuchOption":
        near = " or ".join(sorted(error.possibilities or ()))
        return f"{command} has no option {error.option_name}" + (
            f" (did you mean {near}?)" if near else ""
        )
    if kind == "MissingParameter" and parameter is not None:
        return f"{command} needs {_called(parameter)}"
    if parameter is not None:
        said = error.message.removeprefix(_LEAD).rstrip(".")
        return f"{_called(parameter)}: {said[:1].lower()}{said[1:]}"
    said, mark, near = str(error.format_message()).rstrip(".").partition(". Did you mean ")
    return f"{said} (did you mean {near})" if mark else said


def _called(parameter: Any) -> str:
    """An option by its name, an argument by what the help calls it."""
    name = str(parameter.opts[0])
    return name if name.startswith("-") else str(parameter.metavar or name.upper()).rstrip(".")
