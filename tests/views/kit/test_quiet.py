"""What works unseen: the collector, the guard, the singletons, the language."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.collect import Collector
from agentdesk.views.kit.guard import Trespass, UiGuard
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.language import LANGUAGES, Language


class Knot:
    """An object that only the cyclic collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    made = Collector()
    yield made
    made.close()


def test_only_the_collector_collects_while_it_lives(collector: Collector) -> None:
    gone = weakref.ref(Knot())
    rubbish = [Knot() for _ in range(5_000)]
    del rubbish
    assert gone() is not None
    while collector.collect_due() is not None:
        pass
    assert gone() is None


def test_what_is_alive_at_the_start_is_left_alone_later(collector: Collector) -> None:
    collector.settle()
    assert gc.get_freeze_count() > 0


def test_the_collection_goes_back_to_python(qtbot: QtBot) -> None:
    Collector().close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


@pytest.mark.parametrize("event", ["agentdesk.sql", "agentdesk.store_lock", "agentdesk.central"])
def test_the_guard_notices_the_ui_lane_at_work_it_should_not_do(event: str) -> None:
    with UiGuard() as guard, pytest.raises(Trespass, match=event):
        sys.audit(event)
    assert guard.trespasses == [event]
    sys.audit(event)


def test_the_guard_notices_a_socket() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    with UiGuard(), pytest.raises(Trespass, match="socket"):
        socket.create_connection(listening.getsockname())
    listening.close()


@pytest.mark.parametrize("serial", [True, False])
def test_the_other_lanes_may(qtbot: QtBot, serial: bool) -> None:
    got: list[str] = []
    lanes = Lanes(lambda command: sys.audit("agentdesk.sql"), lambda query: None, serial=serial)
    owner = QObject()
    with UiGuard() as guard:
        lanes.do(owner, object(), lambda _: got.append("done"))
        qtbot.waitUntil(lambda: bool(got))
    lanes.close()
    assert guard.trespasses == []


def test_other_threads_may() -> None:
    with UiGuard() as guard:
        thread = threading.Thread(target=sys.audit, args=["agentdesk.sql"])
        thread.start()
        thread.join()
    assert guard.trespasses == []


def test_none_and_true_outlive_every_signal() -> None:
    program = """
import agentdesk.views.kit
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal()
bell = Bell()
for _ in range(200_000):
    bell.rung.emit()
    bell.setObjectName("bell")
print("alive")
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.returncode) == ("alive\n", 0), ended.stderr


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    made = Language(qapp, QLocale("en_US"))
    yield made
    made.speak(QLocale("en_US"))
    QLocale.setDefault(before)


def test_the_interface_speaks_spanish(language: Language) -> None:
    assert QCoreApplication.translate("Actions", "Dial") == "Dial"
    language.speak(QLocale("es_MX"))
    assert QCoreApplication.translate("Actions", "Dial") == "Marcar"
    assert QLocale().toString(1234) == "1,234"
    language.speak(QLocale("en_US"))
    assert QCoreApplication.translate("Actions", "Dial") == "Dial"


def test_a_language_without_a_file_is_english(language: Language) -> None:
    language.speak(QLocale("fi_FI"))
    assert QCoreApplication.translate("Actions", "Dial") == "Dial"
    assert LANGUAGES == ("en", "es")
