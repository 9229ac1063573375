"""File check: a file that was not closed last time is looked through beside the work, and faults are told once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from agentdesk.errors import Refused
from agentdesk.services.soundness import damaged, faults_in
from agentdesk.views.kit.lane import Lanes

log = logging.getLogger("agentdesk.file")


def look_through(
    owner: QObject, lanes: Lanes, path: Path, key: bytes, say: Callable[[Refused], None]
) -> None:
    """Look through an encrypted file on the work lane; `say` gets the sentence when it is damaged.

    The log keeps that it was looked at and how many faults there were, and nothing of what is in the file.
    """

    def looked(faults: int) -> None:
        if faults:
            log.error("the file was not closed last time, and is damaged; faults: %d", faults)
            say(damaged())
        else:
            log.info("the file was not closed last time, and is sound")

    lanes.work(owner, faults_in, path, key, then=looked, refused=say)
