"""The crash report: everything that helps, nothing of a customer, and never a second crash on top of the first."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import agentdesk
from agentdesk.domain.money import parse
from agentdesk.errors import Refused
from agentdesk.views.crash import CrashHook, report
from agentdesk.views.kit.a11y import nameless

SECRET = "Maria Alvarez owes 1,284.50"


def caught() -> BaseException:
    """Return a fault whose words and variables hold a customer's data, raised twice over."""
    customer = SECRET
    try:
        try:
            parse(customer, "USD")
        except ValueError as cause:
            raise KeyError(customer) from cause
    except KeyError as fault:
        return fault


def reports(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the reports that were logged."""
    return [vars(record)["report"] for record in caplog.records]


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    window = QWidget()
    qtbot.addWidget(window)
    made = CrashHook(lambda: window)
    yield made
    made.uninstall()


def test_the_report_says_where_and_what_kind_but_no_words_of_a_customer() -> None:
    words = report(caught())
    assert f"AgentDesk {agentdesk.__version__}" in words
    assert "builtins.KeyError" in words
    assert "which came after\nbuiltins.ValueError" in words
    assert "agentdesk/domain/money.py:" in words
    assert "in parse" in words
    assert "Maria" not in words
    assert "1,284" not in words
    assert "/work" not in words


def test_the_code_of_a_known_fault_is_kept() -> None:
    assert "Refused (stop)" in report(Refused("stop", SECRET))
    assert "Maria" not in report(Refused("stop", SECRET))


def test_a_fault_that_came_while_another_was_handled_is_in_the_report() -> None:
    first, second = ValueError(), KeyError()
    second.__context__ = first
    assert report(second).endswith("builtins.KeyError\nwhich came after\nbuiltins.ValueError")
    first.__context__ = second
    assert report(second).count("which came after") == 2
    assert report(None).startswith("AgentDesk")


def test_the_dialog_is_not_modal_and_copies_the_report(
    hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    fault = caught()
    hook.handle(type(fault), fault, fault.__traceback__)
    assert hook.dialog is not None
    assert hook.dialog.isVisible()
    assert not hook.dialog.isModal()
    hook.dialog.copy.click()
    assert QGuiApplication.clipboard().text() == hook.dialog.report.toPlainText() == reports(caplog)[0]
    assert nameless(hook.dialog) == ()
    QGuiApplication.clipboard().clear()


def test_a_second_fault_is_logged_but_shows_no_second_dialog(
    hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    fault = caught()
    hook.handle(type(fault), fault, fault.__traceback__)
    first = hook.dialog
    hook.handle(type(fault), fault, fault.__traceback__)
    assert hook.dialog is first
    assert len(caplog.records) == 2


def test_a_fault_of_the_hook_itself_does_not_call_the_hook(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    fault = caught()
    asked: list[str] = []

    def broken() -> QWidget:
        asked.append("window")
        hook.handle(type(fault), fault, fault.__traceback__)
        raise RuntimeError

    hook = CrashHook(broken)
    with pytest.raises(RuntimeError):
        hook.handle(type(fault), fault, fault.__traceback__)
    assert asked == ["window"]
    assert len(caplog.records) == 2


def test_it_takes_over_and_gives_back(hook: CrashHook) -> None:
    hook.install()
    assert sys.excepthook == hook.handle
    hook.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__


def test_a_fault_in_a_thread_is_logged(hook: CrashHook, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise KeyError(SECRET)

    hook.install()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    hook.uninstall()
    assert "builtins.KeyError" in reports(caplog)[0]
    assert "Maria" not in reports(caplog)[0] + caplog.text


def test_ctrl_c_is_no_crash(hook: CrashHook, capsys: pytest.CaptureFixture[str]) -> None:
    hook.handle(KeyboardInterrupt, KeyboardInterrupt())
    assert hook.dialog is None


def test_the_log_of_crashes_has_a_name() -> None:
    assert logging.getLogger("agentdesk.crash").name == "agentdesk.crash"
