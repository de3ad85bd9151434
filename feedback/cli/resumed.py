"""`feedback grade --resume`: the options of the run that broke off, as the cache kept them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from feedback.errors import UsageError
from feedback.text.printable import printable

# How a run is done and not what: these may differ when it is taken up.
_FREE = frozenset({"out", "resume", "jobs", "cluster", "strict", "no_cache", "dry_run"})
_ARGUMENTS = "feedback.arguments"


class Resumable(TyperCommand):
    """A command whose options, with --resume, are those of the run into the same folder."""

    # Click's types come with Typer or by themselves, as Typer's version has it.
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.meta[_ARGUMENTS] = list(args)
        left: list[str] = super().parse_args(ctx, args)
        if ctx.params.get("resume") and not ctx.resilient_parsing:
            self._take_up(ctx)
        return left

    def _take_up(self, ctx: Any) -> None:
        """Gives every option that was not named the value that it had; refuses one that differs."""
        options = _kept(ctx)
        before = Path(str(options["folder"]))
        if not before.is_dir():
            raise UsageError(f"The folder {before}, in which the run was begun, is gone.")
        kept = self.make_context(ctx.info_name, list(options["arguments"]), parent=ctx.parent)
        for parameter in [each for each in self.params if each.name not in _FREE]:
            name = str(parameter.name)
            if _is_given(ctx, name) and not _same(ctx.params[name], kept.params[name], before):
                called = parameter.opts[0] if parameter.opts[0].startswith("-") else "SUBMISSIONS"
                raise UsageError(
                    f"The run that broke off had another {called}: leave it out, or begin anew "
                    "without --resume."
                )
            ctx.params[name] = kept.params[name]
        # What the options call their files they call from there.
        ctx.params["out"] = type(ctx.params["out"])(Path(ctx.params["out"]).resolve())
        os.chdir(before)


def arguments_of(ctx: Any) -> dict[str, Any]:
    """What a run is told, in plain values, for it to be taken up with."""
    return {"arguments": ctx.meta[_ARGUMENTS], "folder": str(Path.cwd())}


def _kept(ctx: Any) -> dict[str, Any]:
    from feedback.grading.kept import Results, results_file

    if ctx.params.get("no_cache"):
        raise UsageError("--resume needs what the cache kept: leave --no-cache out.")
    out = Path(ctx.params["out"])
    run = Results(results_file()).run_into(out)
    if run is None:
        raise UsageError(
            f"No run into {printable(str(out))} is known here: begin it without --resume."
        )
    return run.options


def _is_given(ctx: Any, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name in ("COMMANDLINE", "ENVIRONMENT")


def _same(given: Any, kept: Any, before: Path) -> bool:
    """Whether two values mean the same; a path is named from this folder, or from `before`."""
    if isinstance(given, (list, tuple)) and isinstance(kept, (list, tuple)):
        return len(given) == len(kept) and all(
            _same(one, other, before) for one, other in zip(given, kept, strict=True)
        )
    if given == kept or not isinstance(given, (str, Path)) or not isinstance(kept, (str, Path)):
        return bool(given == kept)
    return Path(given).resolve() == (before / kept).resolve()
