"""A lock on an open file, as each system knows it; it goes with the last process that holds the file open."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import msvcrt

    def lock(descriptor: int, *, wait: bool) -> None:
        """Lock an open file for this process; OSError if another has it and there is to be no waiting."""
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # far behind the end, so that nobody is kept from reading
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # LK_LOCK gives up after ten seconds
                if not wait:
                    raise
            else:
                return

else:
    import fcntl

    def lock(descriptor: int, *, wait: bool) -> None:
        """Lock an open file for this process; OSError if another has it and there is to be no waiting."""
        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
