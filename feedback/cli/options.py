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
    typer.Option(
        "--sources",
        "-s",
        metavar="PATH",
        help="A source, or a folder of sources; may be repeated.",
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
    Language,
    typer.Option(
        metavar="TAG",
        help="The English to expect: en-GB, en-US, en-AU, en-CA, en-NZ, en-ZA; auto counts the "
        "essay's own spellings.",
    ),
]
EngineName = Annotated[
    Engine,
    typer.Option(
        metavar="NAME",
        help="The grammar engine: auto, languagetool, lingotweaker, harper or none.",
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
        help="Ask the grammar engine about every paragraph, and keep none of its answers.",
    ),
]
