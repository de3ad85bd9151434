"""What a library imports and this program does not use stays out, and can still be imported."""

from __future__ import annotations

import subprocess
import sys

from feedback.text.lean_import import without

_LEAN = """
import sys
from feedback.text.parsing import warm
from feedback.text.segmentation import sentences
assert len(sentences("Dr. Lund came. She left.")) == 2
warm()
assert not {"xmlschema", "spacy.cli"} & sys.modules.keys()
import spacy.cli, xmlschema
assert spacy.cli.info and xmlschema.XMLSchema
"""


def test_the_parser_loads_without_its_command_line_and_leaves_it_importable() -> None:
    subprocess.run([sys.executable, "-c", _LEAN], check=True)


def test_a_module_is_stood_in_for_only_inside() -> None:
    with without("no_such_module", answer=42):
        import no_such_module  # type: ignore[import-not-found]

        assert no_such_module.answer == 42
    assert "no_such_module" not in sys.modules


def test_a_loaded_module_stays() -> None:
    with without("json", answer=42):
        assert not hasattr(sys.modules["json"], "answer")
    assert "json" in sys.modules
