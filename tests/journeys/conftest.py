"""What every journey stands on: a desk at work in a town of customers, watched while it works."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agentdesk.compose import create_desk
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from agentdesk.services.keeping import open_file, unlock
from agentdesk.services.rights import Actor
from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme, ThemeChoice
from tests.central import central, central_server, central_template
from tests.conftest import PASSPHRASE, Ready
from tests.fakes.time import Hands
from tests.journeys.beside import beside_the_window
from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.town import CHICAGO, MONDAY, clients_file
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

__all__ = ["central", "central_server", "central_template"]
ENGLISH = QLocale("en_US")


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> tuple[Theme, Language]:
    """The theme and the language of the test application."""
    return Theme(qapp, ThemeChoice.LIGHT), Language(qapp, ENGLISH)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A profile into which the town's file was imported, to be copied."""
    profile = Profile(tmp_path_factory.mktemp("town"))
    file = tmp_path_factory.mktemp("client") / "portfolio.csv"
    file.write_text(clients_file(), "utf-8")
    desk = create_desk(profile, PASSPHRASE, NoVault(), Hands(MONDAY).clock(CHICAGO))
    try:
        desk.act_as(Actor("demo-lead", "lead", "early"))
        imported = bring_in(desk, ImportPortfolio(file))
    finally:
        desk.file.close()
    assert (imported.rejected, imported.asked) == (0, ())
    return Ready(profile, unlock(profile, NoVault(), lambda: PASSPHRASE))


@pytest.fixture
def hands() -> Hands:
    """The hands of the clock, on a Monday morning."""
    return Hands(MONDAY)


@pytest.fixture
def rooms(
    qapp: QApplication, looks: tuple[Theme, Language], town: Ready, tmp_path: Path, hands: Hands
) -> Iterator[Callable[[], Room]]:
    """Gives rooms for desks of this test's own, each with a fresh profile."""
    theme, language = looks
    numbers = count(1)
    gc.collect()
    gc.disable()  # left to itself it would free widgets in whatever thread allocates
    QGuiApplication.clipboard().clear()
    is_serial = os.environ.get("AGENTDESK_LANES") == "serial"

    def new_room() -> Room:
        folder = tmp_path / f"profile-{next(numbers)}"
        shutil.copytree(town.profile.folder, folder)
        clock = hands.clock(CHICAGO)
        return Room(qapp, theme, language, Profile(folder), town.key, hands, clock, is_serial=is_serial)

    yield new_room
    gc.enable()
    theme.zoom_to(100)
    theme.choose(ThemeChoice.LIGHT)
    language.speak(ENGLISH)


def give_to(room: Room, staff: str) -> None:
    """Let a profile belong to somebody on the staff list."""
    file = open_file(room.profile, room.key, room.clock)
    try:
        with file.write() as connection:
            connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = 'owner'", (staff,))
    finally:
        file.close()


@pytest.fixture
def room(rooms: Callable[[], Room]) -> Room:
    """The one room of this test."""
    return rooms()


@pytest.fixture
def leads_rooms(rooms: Callable[[], Room]) -> Callable[[], Room]:
    """Gives rooms whose profiles belong to a team lead."""

    def new_room() -> Room:
        room = rooms()
        beside_the_window(lambda: give_to(room, "demo-lead"))
        return room

    return new_room


@pytest.fixture
def leads_desk(leads_rooms: Callable[[], Room], guard: UiGuard) -> Iterator[DeskAtWork]:
    """A desk at which a team lead works. When the journey is over, its journal proves itself."""
    opened = DeskAtWork(leads_rooms())
    try:
        yield opened
        Record(opened).proves_itself()
    finally:
        opened.close()


@pytest.fixture
def guard() -> Iterator[UiGuard]:
    """Fails the test when the UI lane opens a socket, runs SQL or takes the store's lock."""
    with UiGuard() as armed:
        yield armed
    assert armed.trespasses == []


@pytest.fixture
def desk(room: Room, guard: UiGuard) -> Iterator[DeskAtWork]:
    """A desk at work. When the journey is over, its journal proves itself."""
    opened = DeskAtWork(room)
    try:
        yield opened
        Record(opened).proves_itself()
    finally:
        opened.close()


@pytest.fixture
def agent(desk: DeskAtWork) -> Agent:
    """The person at the desk."""
    return Agent(desk)


@pytest.fixture
def customer(desk: DeskAtWork, agent: Agent) -> Customer:
    """The person on the telephone."""
    return Customer(desk, agent)


@pytest.fixture
def screen(desk: DeskAtWork) -> Screen:
    """What can be seen."""
    return Screen(desk)


@pytest.fixture
def record(desk: DeskAtWork) -> Record:
    """What is stored."""
    return Record(desk)


@pytest.fixture
def clerk(leads_desk: DeskAtWork) -> Clerk:
    """A team lead who looks after files."""
    return Clerk(leads_desk)


@pytest.fixture
def send(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a client's file."""

    def write(text: str, name: str = "accounts.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write
