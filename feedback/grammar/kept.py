"""An engine whose answers are kept, so that an edited essay has only its changes checked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from feedback.grammar.engine import GrammarEngine, Match, check_each

if TYPE_CHECKING:
    from feedback.grammar.answers import Answers

# Modules that shape a match before it is kept: an answer that other versions of them made is not
# found again.
_SHAPED_BY = ("engine", "faults", "harper", "languagetool", "languagetool_rules", "lingotweaker")


@runtime_checkable
class Keepable(GrammarEngine, Protocol):
    """An engine whose answer depends on its identity, the variant and the text alone."""

    def identity(self, variant: str, /) -> str:
        """Name, version, data and, where it is a server that somebody named, its address.

        Raises EngineError when that cannot be learnt.
        """
        ...


class Kept:
    """`engine`, asked only for texts whose answer is not among `answers`.

    Checking one text or many, in whatever company, gives the same answers as the engine itself.
    """

    def __init__(self, engine: Keepable, answers: Answers) -> None:
        self.engine = engine
        self._answers = answers

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def version(self) -> str:
        return self.engine.version

    def warm(self, variant: str) -> None:
        """Loads the engine itself; raises EngineError when it cannot be loaded."""
        self.engine.warm(variant)

    def check(self, text: str, variant: str) -> list[Match]:
        """The matches in `text`; raises EngineError when the engine is asked and cannot check."""
        return self.check_all([text], variant)[0]

    def check_all(self, texts: Sequence[str], variant: str) -> list[list[Match]]:
        """The matches in each text; the engine is asked for those alone that it has not seen."""
        keys = self._keys(variant, texts)
        known = self._answers.get(keys.values())
        new = [text for text, key in keys.items() if key not in known]
        if new:
            answers = check_each(self.engine, new, variant)
            fresh = {keys[text]: answer for text, answer in zip(new, answers, strict=True)}
            self._answers.put(fresh)
            known |= fresh
        return [list(known[keys[text]]) for text in texts]

    def _keys(self, variant: str, texts: Sequence[str]) -> dict[str, bytes]:
        """A key for each of `texts`: a hash, from which the text cannot be read."""
        head = "\0".join((_shape(), self.engine.identity(variant), variant, ""))
        begun = blake2b(head.encode("utf-8", "surrogatepass"), digest_size=24)
        keys = {}
        for text in texts:
            whole = begun.copy()
            whole.update(text.encode("utf-8", "surrogatepass"))
            keys[text] = whole.digest()
        return keys


@lru_cache(maxsize=1)
def _shape() -> str:
    here = Path(__file__).parent
    whole = blake2b(digest_size=8)
    for name in _SHAPED_BY:
        path = here / f"{name}.py"
        whole.update(path.read_bytes() if path.exists() else name.encode())
    return whole.hexdigest()
