"""Profiles that are thrown away after use, and what is left of them when the program that used one was killed.

Such a profile's folder says by a lock that somebody lives in it. Whoever starts a demonstration next takes away those
in which nobody does, with their servers: what was brought into one lies there in plain text.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from agentdesk.errors import Unavailable
from agentdesk.platform.paths import Profile
from agentdesk.platform.turns import Turn
from agentdesk.sync import unprivileged
from agentdesk.sync.local_server import LocalServer

_PREFIX = "agentdesk-tour-"
_LOCK = "lived-in.lock"
_SWEEPING = "sweeping.lock"


@contextmanager
def throw_away_profile() -> Iterator[Profile]:
    """Lend a profile in a folder of its own, which goes away with everything in it, but for its server."""
    folder, life = _claimed()
    try:
        yield _profile_in(folder)
    finally:
        life.let_go()
        shutil.rmtree(folder, ignore_errors=True)


def take_away_leftovers(programs: Path) -> None:
    """Remove, with their servers, profiles in which nobody lives any more, and servers whose profile is gone.

    `programs` is the folder of PostgreSQL's programs. Whatever another program is taking away just now is left to it,
    and what cannot be taken away stays for the next who starts: cleaning up keeps nobody from starting.
    """
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(Unavailable, OSError):
            _take_away(programs, folder)
    with suppress(OSError):
        _take_away_roots_servers(programs)


def _take_away(programs: Path, folder: Path) -> None:
    if _is_own(folder) and (life := Turn(folder / _LOCK)).take():
        try:
            LocalServer(programs, _profile_in(folder).demo_server).remove()
        finally:
            life.let_go()
        shutil.rmtree(folder, ignore_errors=True)


def _take_away_roots_servers(programs: Path) -> None:
    if unprivileged.left_behind() and (sweeping := Turn(unprivileged.roots_place() / _SWEEPING)).take():
        try:
            for folder in unprivileged.left_behind():
                with suppress(Unavailable, OSError):
                    LocalServer(programs, folder).remove()
        finally:
            sweeping.let_go()


def _claimed() -> tuple[Path, Turn]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        life = Turn(folder / _LOCK)
        if life.take():
            return folder, life
        # Taken for a dead one's in the very moment between its making and the lock.


def _profile_in(folder: Path) -> Profile:
    return Profile(folder / "profile")


def _is_own(folder: Path) -> bool:
    """Whether a folder is this person's, and was lived in: others' are not ours to judge."""
    try:
        is_ours = sys.platform == "win32" or folder.lstat().st_uid == os.geteuid()
        return is_ours and not folder.is_symlink() and (folder / _LOCK).is_file()
    except OSError:  # gone in this moment
        return False
