"""A lock that one process holds at a time, and that ends with its process."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from agentdesk.platform.turns import Turn

ROOT = Path(__file__).parents[2]


def holder(path: Path) -> subprocess.Popen[str]:
    """Another program that holds the lock until it is told to end."""
    program = (
        "import pathlib, sys; from agentdesk.platform.turns import Turn\n"
        f"turn = Turn(pathlib.Path({str(path)!r})); print(turn.take(), flush=True); sys.stdin.readline()"
    )
    command = [sys.executable, "-c", program]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def test_one_has_it_and_the_other_does_not(tmp_path: Path) -> None:
    one, other = Turn(tmp_path / "lock"), Turn(tmp_path / "lock")
    assert one.take()
    assert one.take()
    assert not other.take()
    one.let_go()
    one.let_go()
    assert other.take()
    other.let_go()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_its_process(tmp_path: Path, number: signal.Signals) -> None:
    process = holder(tmp_path / "lock")
    turn = Turn(tmp_path / "lock")
    assert not turn.take()
    process.send_signal(number)
    process.communicate(timeout=60)
    assert turn.take()
    turn.let_go()


def test_one_waits_for_the_other(tmp_path: Path) -> None:
    first, order = Turn(tmp_path / "lock"), []
    assert first.take()

    def wait() -> None:
        with Turn(tmp_path / "lock"):
            order.append("second")

    thread = threading.Thread(target=wait)
    thread.start()
    order.append("first")
    first.let_go()
    thread.join(30)
    assert order == ["first", "second"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Turn(tmp_path / "none" / "lock").take()
