"""Which of the words that we may suggest the engines' dictionaries lack.

The list is what LanguageTool's dictionaries say of the words of `frequencies`, asked once
(tests/evaluation/unlisted.py): so no engine need be asked while an essay waits. A word with a
capital is a name there, known with it alone; one with a country is unknown in that country.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_NAME = "name"
# Canada has words of both.
_BOTH = "en-CA"


def is_unlisted(word: str, variant: str) -> bool:
    """Whether a word that may be suggested is in no dictionary of `variant` ("en-GB") as it is.

    Words outside the list, two words and short forms among them, count as known.
    """
    where = _unlisted().get(word.casefold())
    if where is None:
        return False
    if where == _NAME:
        return not word[0].isupper()
    return not where or (variant != _BOTH and (where == "en-US") == (variant == "en-US"))


@lru_cache(maxsize=1)
def _unlisted() -> Mapping[str, str]:
    """The words in lower case: with "" none has them, with a country that one has them not."""
    from importlib.resources import files

    text = files("feedback.grammar").joinpath("unlisted_words.txt").read_text("utf-8")
    rows = (line.partition(" ") for line in text.splitlines())
    return {word.lower(): where if word.islower() else _NAME for word, _, where in rows}
