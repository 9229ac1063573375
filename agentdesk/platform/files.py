"""Files of the profile: private to the user, and written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from agentdesk.errors import Refused


def private_folder(folder: Path) -> None:
    """Make a folder that only this user can enter. Raises Refused when it cannot be made or written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise Refused(
            "profile_folder", "The folder {folder} cannot be made: {why}.", folder=folder, why=fault.strerror
        ) from fault
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refused(
            "profile_read_only",
            "The folder {folder} cannot be written. Choose another with --profile.",
            folder=folder,
        )


def new_private_file(path: Path) -> None:
    """Make an empty file for this user alone. Raises FileExistsError when one is there: nothing is overwritten."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def private_file(path: Path) -> None:
    """Make an empty file for this user alone if there is none, and take others' rights from one there is."""
    with contextlib.suppress(FileExistsError):
        new_private_file(path)
    keep_private(path)


def keep_private(path: Path) -> None:
    """Take others' rights from a file of ours, such as one that came back from a backup."""
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        with contextlib.suppress(PermissionError):  # someone else's file, lent to us
            path.chmod(0o600)


def write_whole(path: Path, content: bytes, *, is_new: bool = False) -> None:
    """Write a private file so that a crash leaves the old content or the new, never a part of it.

    Raises FileExistsError when it should be new and one is there, even if that came in this very moment.
    """
    import tempfile  # nothing is written before the first paint

    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _name_first(temporary, path)
        else:
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def unfinished_writes(path: Path) -> list[Path]:
    """Return what writes of a file left beside it that were cut off before it had its name."""
    return list(path.parent.glob(f".{path.name}-*"))


def _name_first(temporary: Path, path: Path) -> None:
    """Give a file its name only where nothing has it: a link, unlike a rename, never replaces."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems know no links.
        if path.exists():
            raise FileExistsError(path) from None
        temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through power loss, where the system offers that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
