"""A lock on a file, held by one process until it lets go or ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, waits: bool) -> None:
        # LK_LOCK gives up after ten seconds; we do not.
        while True:
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK if waits else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not waits:
                    raise
else:
    import fcntl

    def _lock(descriptor: int, *, waits: bool) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)


class Turn:
    """The right to do something that one process at a time may do. The file stays; only its lock counts."""

    def __init__(self, path: Path) -> None:
        """Take the file's path; its folder is there."""
        self._path = path
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Take the lock if nobody has it, and say whether it is held now."""
        if self._descriptor is None:
            try:
                self._descriptor = self._open(waits=False)
            except OSError as fault:
                if fault.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                    raise
        return self.is_held

    def let_go(self) -> None:
        """Give the lock back, if it is held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        """Wait for the lock and take it."""
        self._descriptor = self._open(waits=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the lock back."""
        self.let_go()

    def _open(self, *, waits: bool) -> int:
        descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(descriptor, waits=waits)
        except OSError:
            os.close(descriptor)
            raise
        return descriptor
