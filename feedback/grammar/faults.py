"""An engine's own faults, whatever their kind, as one EngineError."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from feedback.errors import EngineError

_log = logging.getLogger(__name__)


@contextmanager
def engine_faults(sentence: str) -> Iterator[None]:
    """Turns what goes astray inside into an EngineError that says `sentence`.

    A panic of a Rust engine is no Exception but a BaseException, so that is caught too. The text
    being checked may stand in the fault's own message: only the fault's kind reaches the log.
    """
    try:
        yield
    except (EngineError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as fault:
        _log.warning("%s (%s)", sentence, type(fault).__name__)
        raise EngineError(sentence) from None
