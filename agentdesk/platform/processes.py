"""Processes that work for another one: they go when that goes, and leave its interruptions to it."""

from __future__ import annotations

import os
import signal
import threading


def end_with_parent() -> None:
    """Let this process end as soon as the one that started it is gone, however that ended: it waits for work forever.

    The resource tracker that Python starts beside the processes ends with the last of them. An interruption from the
    keyboard reaches every process of a terminal; what is to be done about it is the parent's to say.
    """
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), name="parent-watch", daemon=True).start()


def _end_after(sentinel: int) -> None:
    from multiprocessing.connection import wait

    wait([sentinel])
    # Nobody is left to be answered, and nothing here is worth tidying up: what it works on it only reads.
    os._exit(1)
