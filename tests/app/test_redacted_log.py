"""The log: private, small, and without a word from a customer's file."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agentdesk import __version__
from agentdesk.app.redacted_log import begin_log
from agentdesk.views.crash import CrashHook


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """Where the log is written while a test runs."""
    before = logging.getLogger("agentdesk")
    level, propagate = before.level, before.propagate
    handler = begin_log(tmp_path / "agentdesk.log")
    yield tmp_path / "agentdesk.log"
    before.removeHandler(handler)
    before.setLevel(level)
    before.propagate = propagate
    handler.close()


def test_a_line_holds_fixed_words_numbers_and_the_kind_of_fault_alone(path: Path) -> None:
    log = logging.getLogger("agentdesk.sync")
    try:
        raise ValueError("Zebrina Quillfeather")
    except ValueError:
        log.exception("a batch was sent: %s of %s for %s", 3, 5, "Zebrina Quillfeather")
    (line,) = path.read_text("utf-8").splitlines()
    told = json.loads(line)
    assert (told["numbers"], told["fault"], told["part"]) == ([3, 5], "ValueError", "agentdesk.sync")
    assert "Quillfeather" not in line


def owes(customer: str) -> None:
    """Fail with a customer's data in the words, in a variable, and in the fault behind it."""
    try:
        int(customer)
    except ValueError as cause:
        raise KeyError(customer) from cause


def test_a_crash_leaves_its_report_in_the_file_and_nothing_of_a_customer(path: Path, qtbot: QtBot) -> None:
    hook = CrashHook(lambda: None)
    hook.install()
    try:
        owes("Zebrina Quillfeather")
    except KeyError as fault:
        hook.handle(type(fault), fault, fault.__traceback__)
    thread = threading.Thread(target=owes, args=("Zebrina Quillfeather",))
    thread.start()
    thread.join()
    hook.uninstall()
    text = path.read_text("utf-8")
    assert "Quillfeather" not in text
    of_window, of_thread = map(json.loads, text.splitlines())
    for told in (of_window, of_thread):
        assert (told["level"], told["part"]) == ("CRITICAL", "agentdesk.crash")
        assert told["report"][0] == f"AgentDesk {__version__}"
        assert {"builtins.KeyError", "builtins.ValueError"} <= set(told["report"])
        assert any(line.endswith("in owes") for line in told["report"])


def test_it_goes_on_where_it_was_and_every_file_of_it_is_private(path: Path, tmp_path: Path) -> None:
    log = logging.getLogger("agentdesk")
    for _ in range(9):
        log.info("x" * 100_000)
    assert len(list(tmp_path.glob("agentdesk.log*"))) == 2
    assert {oct(one.stat().st_mode & 0o777) for one in tmp_path.iterdir()} == {"0o600"}
    again = begin_log(path)
    again.close()
    log.removeHandler(again)
