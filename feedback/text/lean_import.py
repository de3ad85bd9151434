"""Libraries imported without those of their parts that take long and that nothing here uses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def without(*names: str, **attributes: object) -> Iterator[None]:
    """While it lasts, an import of the modules `names` finds an empty module with `attributes`.

    Afterwards they can be imported as ever. Does nothing where one of them is loaded already.
    """
    if any(name in sys.modules for name in names):
        yield
        return
    for name in names:
        stand_in = ModuleType(name)
        stand_in.__dict__.update(attributes)
        sys.modules[name] = stand_in
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
