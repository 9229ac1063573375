"""Whether the encrypted file is sound, after a power cut or a crash: looked at as a whole, and never mended here."""

from __future__ import annotations

from pathlib import Path

from agentdesk.errors import Refused
from agentdesk.storage.driver import bare

# So many faults are counted; how many more there are changes nothing for the person.
MOST = 100
UNREADABLE = "file_unreadable"


def faults_in(path: Path, key: bytes) -> int:
    """Return how many faults SQLite finds in the file, at most MOST; `key` is its 32 bytes.

    It reads every page, and SQLCipher checks the seal of each as it is read: give it to the work lane. Raises
    Refused when the file is gone, Unavailable when it cannot be had now.
    """
    try:
        with bare(path, key) as connection:
            found = connection.execute(f"PRAGMA quick_check({MOST})").fetchall()
    except Refused as refused:
        if refused.code != UNREADABLE:
            raise
        return MOST
    lines = [line for (told,) in found for line in str(told).splitlines()]
    return 0 if lines == ["ok"] else len(lines)


def damaged() -> Refused:
    """Return what is said of a file with faults."""
    return Refused(
        "file_damaged",
        "AgentDesk was not closed the last time, and its file is damaged in places. Nothing was changed: restore a "
        "backup of the profile's folder, or ask for help before you go on.",
    )
