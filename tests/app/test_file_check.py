"""The file check: what it says, and what the log keeps of it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from agentdesk.app.file_check import look_through
from agentdesk.app.redacted_log import begin_log
from agentdesk.errors import Refused
from agentdesk.platform.paths import Profile
from agentdesk.services.desk import Desk
from agentdesk.views.kit.lane import Lanes
from tests.services.test_soundness import PAGE, spoil


@pytest.fixture
def log(profile: Profile) -> Iterator[Profile]:
    """The profile, with its log open."""
    handler = begin_log(profile.log_file)
    yield profile
    logging.getLogger("agentdesk").removeHandler(handler)
    handler.close()


@pytest.mark.parametrize(("harm", "said", "level"), [(False, [], "INFO"), (True, ["file_damaged"], "ERROR")])
def test_faults_are_said_once_and_the_log_keeps_that_it_was_looked_at(
    harm: bool, said: list[str], level: str, desk: Desk, log: Profile, key: bytes
) -> None:
    desk.file.close()
    if harm:
        spoil(log.desk_file, log.desk_file.stat().st_size // PAGE // 2)
    lanes, told = Lanes(_no_desk, _no_desk, serial=True), []
    look_through(QObject(), lanes, log.desk_file, key, lambda refused: told.append(refused.code))
    lanes.close()
    assert told == said
    line = json.loads(log.log_file.read_text("utf-8").splitlines()[-1])
    assert (line["level"], line["part"]) == (level, "agentdesk.file")
    assert str(log.folder) not in line["says"]


def _no_desk(_asked: object) -> object:
    raise Refused("no_desk", "There is no desk.")
