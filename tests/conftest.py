from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from feedback.grammar.places import CACHE_VARIABLE, cache_folder

ROOT = Path(__file__).parent.parent
# The user's own cache folder, where a real LanguageTool may be installed: for the tests that ask
# for it. All others see an empty one, so that none depends on what is installed or running.
REAL_CACHE = cache_folder()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected files of golden tests anew"
    )


@pytest.fixture(scope="session", autouse=True)
def _empty_cache() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv(CACHE_VARIABLE, folder)
        yield


@pytest.fixture(scope="session")
def real_cache() -> Path:
    """The cache folder as it was before the tests took another."""
    return REAL_CACHE


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
