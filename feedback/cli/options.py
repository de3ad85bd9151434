"""The options that check and grade share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Engine(StrEnum):
    auto = "auto"
    languagetool = "languagetool"
    lingotweaker = "lingotweaker"
    harper = "harper"
    none = "none"


class Audience(StrEnum):
    student = "student"
    teacher = "teacher"


class Language(StrEnum):
    auto = "auto"
    en_GB = "en-GB"
    en_US = "en-US"
    en_AU = "en-AU"
    en_CA = "en-CA"
    en_NZ = "en-NZ"
    en_ZA = "en-ZA"


Sources = Annotated[
    list[Path],
    typer.Option("--sources", "-s", help="A source, or a folder of sources. May be repeated."),
]
RubricName = Annotated[
    str,
    typer.Option("--rubric", "-r", help="A ready-made rubric's name, a rubric file, or “none”."),
]
LanguageName = Annotated[
    Language, typer.Option(help="The English to expect; auto counts the essay's own spellings.")
]
EngineName = Annotated[Engine, typer.Option(help="The grammar engine.")]
ServerUrl = Annotated[
    str | None,
    typer.Option(
        envvar="FEEDBACK_LANGUAGETOOL_URL",
        help="A LanguageTool server of your own, such as http://localhost:8081.",
    ),
]
AudienceName = Annotated[Audience, typer.Option(help="Who the report is for.")]
