"""Where this program keeps things for this user."""

from __future__ import annotations

import os
from pathlib import Path

CACHE_VARIABLE = "FEEDBACK_CACHE"


def cache_folder() -> Path:
    """The folder named by FEEDBACK_CACHE, else the user's cache folder; it need not exist yet."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        return Path(named).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("feedback", appauthor=False)
