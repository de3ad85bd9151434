"""The options that check and grade share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from feedback.errors import UsageError


class Audience(StrEnum):
    student = "student"
    teacher = "teacher"


Sources = Annotated[
    list[Path],
    typer.Option(
        "--sources",
        "-s",
        metavar="PATH",
        help="A source, or a folder of sources; may be repeated.",
    ),
]
Prompt = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The assignment's wording: what an essay takes from it is not copied from a source.",
        show_default=False,
    ),
]
RubricName = Annotated[
    str,
    typer.Option(
        "--rubric",
        "-r",
        metavar="NAME|FILE",
        help="A ready-made rubric, a rubric file of yours, or none.",
    ),
]
LanguageName = Annotated[
    str,
    typer.Option(
        metavar="TAG",
        help="The English to expect: en-GB, en-US, en-AU, en-CA, en-NZ, en-ZA; auto counts the "
        "essay's own spellings. Another language (de-DE, fr) takes a LanguageTool server and gives "
        "language feedback only.",
    ),
]
Style = Annotated[
    bool | None,
    typer.Option(
        "--style/--no-style",
        help="The engine's advice on style too, or none; without this the rubric decides.",
        show_default=False,
    ),
]
EngineName = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="The grammar engine: auto, languagetool, lingotweaker, harper or none; or several "
        "with commas, the first leading (lingotweaker,harper).",
    ),
]
ServerUrl = Annotated[
    str | None,
    typer.Option(
        envvar="FEEDBACK_LANGUAGETOOL_URL",
        show_envvar=False,
        metavar="URL",
        help="A LanguageTool server of your own, such as http://localhost:8081; or set "
        "FEEDBACK_LANGUAGETOOL_URL.",
    ),
]
AudienceName = Annotated[
    Audience, typer.Option(metavar="WHO", help="Who the report is for: student or teacher.")
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        metavar="",
        help="Ask the grammar engine about every paragraph, and keep nothing in the cache.",
    ),
]

CommentsName = Annotated[
    str,
    typer.Option(
        "--comments",
        metavar="N|all",
        help="How many comments a Word file or PDF may hold at most, its summary among them.",
    ),
]
AppendRubric = Annotated[
    bool,
    typer.Option(
        "--append-rubric", metavar="", help="Put the rubric on a page at the end of a Word file."
    ),
]


def most_comments(said: str) -> int | None:
    """What --comments says, None for all; UsageError where it is neither a number nor all."""
    if said.strip().lower() == "all":
        return None
    if said.strip().isdecimal() and int(said) > 0:
        return int(said)
    raise UsageError(f"--comments is a number from 1 up, or all, not “{said}”.")
