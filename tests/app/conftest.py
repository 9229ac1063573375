"""What the tests of the start stand on: a desk at work on a profile with its people, ended afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from agentdesk.app.at_work import AtWork
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import early
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM
from agentdesk.services.staffing import SetSecret
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme, ThemeChoice
from tests.conftest import AGENT, CHEAP, PASSPHRASE
from tests.journeys.desk_at_work import no_line


@pytest.fixture
def staffed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile with its people, closed; its owner has a passphrase, as after a first start."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)
    desk.act_as(PROGRAM)
    desk.do(SetSecret(AGENT, PASSPHRASE))
    desk.file.close()


@pytest.fixture
def looks(qapp: QApplication) -> tuple[Theme, Language]:
    """The theme and the language of the test application."""
    return Theme(qapp, ThemeChoice.LIGHT), Language(qapp, QLocale("en_US"))


@pytest.fixture
def work(
    staffed: None,
    qapp: QApplication,
    looks: tuple[Theme, Language],
    profile: Profile,
    key: bytes,
    clock: Clock,
) -> Iterator[AtWork]:
    """A desk that has not begun yet; ended and taken away afterwards."""
    theme, language = looks
    before = early.prelude(profile, key)
    made = AtWork(qapp, profile, key, clock, before, theme=theme, language=language, line=no_line)
    yield made
    made.window.end()
    made.window.hide()
    made.end()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
