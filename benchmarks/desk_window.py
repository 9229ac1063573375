"""The real program in a process of its own, from its command line on.

    python -m benchmarks.desk_window PROFILE paint|rest

It says `painted` once the worklist's first page was painted and ends; or it opens the desk behind it, comes to rest
and says how many megabytes it holds. The key comes unwrapped on the standard input, in hexadecimal: nobody is asked,
and no keyring is looked for.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from agentdesk.__main__ import main
from agentdesk.app import start
from benchmarks.resident import REST_MS, resident_mb

started: list[Any] = []


def tell_painted() -> None:
    """Say so, and end, or come to rest with the desk open."""
    print("painted", flush=True)
    if sys.argv[2] == "paint":
        QApplication.quit()
    else:
        started[0].work.ready.connect(lambda: QTimer.singleShot(REST_MS, tell_rest))


def tell_rest() -> None:
    """Say what is held, and end."""
    print(resident_mb(), flush=True)
    QApplication.quit()


def watched(*arguments: Any, **named: Any) -> Any:
    """Make the start of the window, which tells when it has painted."""
    painted = partial(QTimer.singleShot, 0, tell_painted)
    started.append(_Start(*arguments, **named, painted=painted))
    return started[0]


if __name__ == "__main__":
    key = bytes.fromhex(sys.stdin.readline())
    _Start: Any = start.Start
    patched: Any = start
    patched.Start = watched
    patched.keys.open_keyring = lambda _file, _vault: key
    sys.exit(main(["--profile", sys.argv[1]]))
