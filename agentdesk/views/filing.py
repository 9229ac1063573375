"""Filing: gives a window the place where files are brought in, for whoever has the right to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

from agentdesk.services.rights import may
from agentdesk.views.covering import Covering
from agentdesk.views.desk.screen import DeskScreen
from agentdesk.views.imports.carrying import Carrying
from agentdesk.views.imports.keys import FilesKeys
from agentdesk.views.imports.place import FilesPlace
from agentdesk.views.kit.action import State
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.rail import Rail
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.screens import Screens
from agentdesk.views.seat import Seat
from agentdesk.views.status_line import StatusLine

FILES = "files"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a window that files have to do with. `say(words, tone)` shows a sentence where the person looks."""

    window: QMainWindow
    covering: Covering
    desk: DeskScreen
    screens: Screens
    rail: Rail
    status: StatusLine
    shortcuts: Shortcuts
    carrying: Carrying
    say: Callable[[str, str], object]


def filing(seat: Seat, parts: Parts) -> FilesPlace | None:
    """Return the place for files in a window, with its item in the rail and its keys; None without the right."""
    if not may(seat.person.role, "import"):
        return None
    covering, desk, screens = parts.covering, parts.desk, parts.screens
    place = FilesPlace(parts.window, seat, parts.say, lambda: covering.is_covered)
    parts.rail.add_item(Choice(FILES, QCoreApplication.translate("MainWindow", "Files"), icon="inbox"))
    screens.add(FILES, lambda: place)
    screens.screen(FILES)
    FilesKeys(place, screens, parts.shortcuts)

    def follow(state: State) -> None:
        place.follow(state, is_live=desk.is_live)

    def enter(name: str) -> None:
        if name == FILES:
            place.enter()

    place.wanted.connect(lambda: screens.show(FILES))
    place.waits.connect(parts.status.show_waiting)
    screens.shown.connect(enter)
    desk.state_changed.connect(follow)
    covering.covered.connect(place.put_away)
    parts.carrying.moved.connect(place.look_again)
    return place
