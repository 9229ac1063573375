"""The real program in a process of its own, from its command line on.

    python -m benchmarks.desk_window PROFILE paint|rest

It says `painted` once the worklist's first page was painted and ends; or it opens the desk behind it, comes to rest
and says how many megabytes it holds. The key comes unwrapped on the standard input, in hexadecimal: nobody is asked,
and no keyring is looked for. Nothing of the program is loaded before the program itself loads it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from agentdesk import __main__ as program

started: list[Any] = []


def tell_painted() -> None:
    """Say so, and end, or come to rest with the desk open. The paint is over when this is called."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from benchmarks.resident import REST_MS

    print("painted", flush=True)
    if sys.argv[2] == "paint":
        QApplication.quit()
    else:
        started[0].work.ready.connect(lambda: QTimer.singleShot(REST_MS, tell_rest))


def tell_rest() -> None:
    """Say what is held, and end."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.resident import resident_mb

    print(resident_mb(), flush=True)
    QApplication.quit()


def run_watched(folder: Path | None) -> int:
    """Run the window as the program does, but with the key that was given, and tell when it has painted."""
    from agentdesk.app import start

    made: Any = start.Start

    def watched(*arguments: Any) -> Any:
        started.append(made(*arguments, painted=tell_painted))
        return started[0]

    patched: Any = start
    patched.Start = watched
    patched.keys.open_keyring = lambda _file, _vault: key
    return start.run(folder)


if __name__ == "__main__":
    key = bytes.fromhex(sys.stdin.readline())
    patched: Any = program
    patched._run = run_watched
    sys.exit(program.main(["--profile", sys.argv[1]]))
