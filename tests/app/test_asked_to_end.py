"""The system asks the program to end: it ends in order, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.app.asked_to_end import SIGNALS, AskedToEnd
from agentdesk.platform.paths import Profile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows closes windows instead")
ROOT = Path(__file__).parents[2]
PATIENCE_MS = 30_000


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[AskedToEnd]:
    """Listens, until the test is over."""
    listening = AskedToEnd(qapp)
    yield listening
    listening.close()
    listening.deleteLater()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_is_told_to_the_sleeping_loop(
    number: signal.Signals, asked: AskedToEnd, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(asked.asked, timeout=PATIENCE_MS):
        os.kill(os.getpid(), number)


def test_the_signals_are_given_back(qapp: QApplication) -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    listening = AskedToEnd(qapp)
    assert [signal.getsignal(number) for number in SIGNALS] != before
    listening.close()
    listening.close()
    listening.deleteLater()
    assert [signal.getsignal(number) for number in SIGNALS] == before


@pytest.mark.parametrize("number", SIGNALS)
def test_the_program_ends_in_order_when_the_system_asks(
    number: signal.Signals, tmp_path: Path, qtbot: QtBot
) -> None:
    profile = Profile(tmp_path / "profile")
    words = [sys.executable, "-m", "agentdesk", "--profile", str(profile.folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    with subprocess.Popen(words, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as program:
        qtbot.waitUntil(profile.lock_file.exists, timeout=PATIENCE_MS)
        program.send_signal(number)
        _, complaint = program.communicate(timeout=PATIENCE_MS // 1_000)
    assert (program.returncode, "Traceback" in complaint) == (0, False)
    assert not profile.lock_file.exists()
