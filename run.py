#!/usr/bin/env python3
"""Set AgentDesk up where it stands, then start it.

    python3 run.py               open the window; where there is no screen, take the tour off-screen
    python3 run.py ARGS...       the same as `agentdesk ARGS...`
    python3 run.py test ARGS...  set up for the tests and run pytest; check, fix, bench and lock likewise

`main` tells the story: refuse a Python that cannot work, see to the system's libraries, make `.venv`
from the hashed lock unless it stands already, and become AgentDesk. The standard library is enough.
What goes wrong is said in one plain sentence with exit status 2, and nothing half made is left behind.
This file stays parsable by Python 3.8, and so does `bootstrap/`, so that the refusal can be read there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

TYPE_CHECKING = False  # the name suffices for type checkers, and `typing` would cost every start its import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent

# The first words that are not AgentDesk's own, and the modules that they run.
TASKS = {
    "test": "pytest",
    "check": "checks",
    "fix": "checks.fix",
    "bench": "benchmarks",
    "lock": "checks.lock",
}


def main(words: list[str]) -> int:
    """Set up and become `agentdesk WORDS...` or the developer's task; returns only where that failed."""
    refusal = refuse_python(sys.version_info[:2])
    if refusal:
        return complain(refusal)
    from bootstrap import Stop, environment, say, system

    try:
        task = TASKS.get(words[0]) if words else None
        system.provide_libraries(os.environ, venv_stands=environment.fits_here())
        if task == "pytest":
            system.provide_test_servers()
        interpreter = environment.set_up("dev" if task else "run")
        if not words and not system.has_screen(os.environ):
            words = ["tour", "--out", str(ROOT / "out" / "tour")]
            say(f"There is no screen here: AgentDesk takes its tour off-screen, pictures go to {words[-1]}.")
        return become(interpreter, task, words, offscreen=not system.has_screen(os.environ))
    except Stop as stop:
        return complain(str(stop))
    except KeyboardInterrupt:
        return 130


def refuse_python(version: Sequence[int]) -> str:
    """Why AgentDesk cannot run under this version of Python, or nothing."""
    if (3, 11) <= tuple(version) < (3, 15):
        return ""
    found = ".".join(map(str, version))
    return f"AgentDesk needs Python 3.11 to 3.14, and this is Python {found}; start it with one of those."


def complain(sentence: str) -> int:
    """Say why it does not go on; the exit status for that."""
    print(f"run.py: {sentence}", file=sys.stderr)
    return 2


def become(interpreter: str, task: str | None, words: Sequence[str], *, offscreen: bool) -> int:
    """Replace this process, so that signals and exit status pass through (on Windows: wait for it)."""
    environ = dict(os.environ)
    if task or (offscreen and words[:1] == ["tour"]):
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if task:
        os.chdir(ROOT)
        words = words[1:]
    command = [interpreter, "-P", "-m", task or "agentdesk", *words]
    if sys.platform == "win32":
        return wait_for(command, environ)
    try:
        os.execve(interpreter, command, environ)
    except OSError as error:
        return complain(f"{interpreter} does not start ({error.strerror}).")


def wait_for(command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the command to its end; Ctrl+C reaches it too, and it decides what that means."""
    import subprocess

    with subprocess.Popen(command, env=environ) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
