"""What every test of sending has at hand."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.sync import unprivileged
from tests.central import central, central_server, central_template

__all__ = ["central", "central_server", "central_template"]


@pytest.fixture(scope="session")
def roots_place_of_tests() -> Iterator[Path]:
    """A place for what root's servers keep that goes away; the account they run as may enter it."""
    made = Path(tempfile.mkdtemp(prefix="ad-root-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@pytest.fixture(autouse=True)
def roots_place(roots_place_of_tests: Path) -> Iterator[Path]:
    """Keep what root's servers leave behind apart from that of every other program on the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unprivileged, "ROOTS_PLACE", roots_place_of_tests)
        yield roots_place_of_tests
