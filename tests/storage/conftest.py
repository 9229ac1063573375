"""Files with three people in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import on_file
from tests.builders.three import DEBTS, PEOPLE
from tests.conftest import Ready


@pytest.fixture
def staffed(file: DeskFile) -> DeskFile:
    """The three people on file."""
    on_file(file, *PEOPLE, debts=DEBTS)
    return file


@pytest.fixture(scope="module")
def grown(ready: Ready, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskFile]:
    """The three people, in one file for all histories of this module: the journal only grows."""
    path = tmp_path_factory.mktemp("grown") / "desk.db"
    path.write_bytes(ready.profile.desk_file.read_bytes())
    file = DeskFile(path, ready.key)
    on_file(file, *PEOPLE, debts=DEBTS)
    yield file
    file.close()
