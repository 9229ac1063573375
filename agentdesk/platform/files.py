"""Files of the profile: private to the user, and written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from agentdesk.errors import Refused


def private_folder(folder: Path) -> None:
    """Make a folder that only this user can enter. Raises Refused when it cannot be made or written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise Refused("profile_folder", f"The folder {folder} cannot be made: {fault.strerror}.") from fault
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refused("profile_read_only", f"The folder {folder} cannot be written. Choose another with --profile.")


def private_file(path: Path) -> None:
    """Make an empty file for this user alone if there is none, and take others' rights from one there is."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    os.close(descriptor)
    path.chmod(0o600)


def write_whole(path: Path, content: bytes) -> None:
    """Write a private file so that a crash leaves the old content or the new, never a part of it."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through power loss, where the system offers that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
