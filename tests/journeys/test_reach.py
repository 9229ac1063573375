"""Everything has a name and can be reached: in every state, at every size of the window, at twice the size, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from agentdesk.views.call.stage import CallStage
from agentdesk.views.kit.a11y import nameless
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.guard import UiGuard
from tests.journeys.course import walk
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.reach import cut, elided_by, panes, reachable

Reached = dict[str, set[str]]
AT_EASE: Reached = {}
"""What can be reached in each state in a large window at 100 %: walked once, compared with by every test."""
SIZES = ((1440, 900), (1280, 800), (1024, 700))
ENGLISH, SPANISH = "en_US", "es_US"
CASES = [(size, 200, language) for size in SIZES for language in (ENGLISH, SPANISH)]
CASES += [((1024, 700), 150, ENGLISH), ((1280, 800), 100, SPANISH), ((1280, 800), 150, SPANISH)]


@pytest.fixture
def at_ease(rooms: Callable[[], Room], guard: UiGuard, monkeypatch: pytest.MonkeyPatch) -> Reached:
    """What can be reached in each state in a large window at 100 %."""
    if not AT_EASE:
        AT_EASE.update(_reached_in(rooms(), 100, elided_by(monkeypatch)))
    return AT_EASE


@pytest.mark.parametrize(("size", "zoom", "language"), CASES, ids=str)
def test_no_size_and_no_zoom_loses_anything(
    rooms: Callable[[], Room],
    at_ease: Reached,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    zoom: int,
    language: str,
) -> None:
    room = rooms()
    room.size = QSize(*size)
    room.language.speak(QLocale(language))
    reached = _reached_in(room, zoom, elided_by(monkeypatch))
    lost = {
        state: sorted(names - reached[state]) for state, names in at_ease.items() if names - reached[state]
    }
    assert lost == {}


Seen = dict[str, tuple[bool, bool]]
"""Whether the answers of a state, and what the customer says, are in sight without scrolling."""


def _seen_in(room: Room, size: tuple[int, int]) -> Seen:
    room.size = QSize(*size)
    desk = DeskAtWork(room)
    seen: Seen = {}

    def look(state: str) -> None:
        page = desk.window.desk.page
        desk.keys.settle()
        if page is not None and page.stage is not None and page.stage.isVisible():
            seen[state] = _is_in_sight(page.stage.answers), _is_in_sight(page.stage.says)

    try:
        walk(desk, look)
    finally:
        desk.close()
    assert {"upset-second-rung", "plan-filled", "someone-else", "situation"} <= seen.keys()
    return seen


def _without_sight_of_the_says(seen: Seen) -> list[str]:
    return sorted(state for state, (_, says) in seen.items() if not says)


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
def test_the_words_and_their_answers_come_first_then_what_the_customer_says(
    room: Room, size: tuple[int, int]
) -> None:
    seen = _seen_in(room, size)
    assert [state for state, (answers, says) in seen.items() if says and not answers] == []
    filling = [] if size == SIZES[0] else ["someone-else", "upset-second-rung"]
    assert _without_sight_of_the_says(seen) == filling


def test_in_a_small_window_what_the_customer_says_shares_the_last_row(room: Room) -> None:
    assert _without_sight_of_the_says(_seen_in(room, SIZES[2])) == []


@pytest.mark.parametrize("zoom", [150, 200])
def test_enlarged_the_ways_on_stay_in_sight_or_a_sign_says_where_they_are(room: Room, zoom: int) -> None:
    desk = DeskAtWork(room)
    wrong: dict[str, list[str]] = {}
    states: set[str] = set()

    def look(state: str) -> None:
        page = desk.window.desk.page
        if page is None or page.stage is None or page.wrap_up is not None:
            return
        room.theme.zoom_to(zoom)
        for size in SIZES:
            desk.window.resize(*size)
            desk.keys.settle()
            if page.stage.isVisible():
                states.add(state)
                wrong[f"{state} {size}"] = (
                    _out_of_sight(page.stage) + _under_the_sign(page.stage) + _restless(room)
                )
        room.theme.zoom_to(100)
        desk.keys.settle()

    try:
        walk(desk, look)
    finally:
        desk.close()
    assert {"situation", "upset-second-rung", "plan-filled", "someone-else", "recap", "goodbye"} <= states
    assert {state: faults for state, faults in wrong.items() if faults} == {}


def _out_of_sight(stage: CallStage) -> list[str]:
    """Return which ways on cannot be seen, and have no sign that leads there."""
    buttons = {one.objectName(): one for one in stage.findChildren(KeyButton)}
    is_told = buttons["more-below"].isVisible() and _is_in_sight(buttons["more-below"])
    lists_all = buttons["says-other"].isHidden() or _is_in_sight(buttons["says-other"])
    found = {
        "safety": _is_in_sight(buttons["says-safety"]),
        "what they say": _is_in_sight(stage.says) or lists_all,
        "answers": _is_in_sight(stage.answers.keys) or is_told,
    }
    return [name for name, is_there in found.items() if not is_there]


def _under_the_sign(stage: CallStage) -> list[str]:
    """Return a word for it where the sign that more is below lies over what scrolls."""
    sign, words = stage._footed.more.sign, stage._scroll.viewport()
    places = [QRect(part.mapTo(stage, QPoint(0, 0)), part.size()) for part in (sign, words)]
    return ["words under the sign"] if sign.isVisible() and places[0].intersects(places[1]) else []


def _restless(room: Room) -> list[str]:
    """Return a word for it when layouts go on asking for new ones though nothing happens any more."""
    requests: list[int] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.LayoutRequest:
                requests.append(1)
            return False

    ear = Ear()
    room.application.installEventFilter(ear)
    for _ in range(12):
        requests.clear()
        QCoreApplication.sendPostedEvents()
    room.application.removeEventFilter(ear)
    return ["rest"] if requests else []


def _is_in_sight(part: QWidget) -> bool:
    return part.isHidden() or part.visibleRegion().boundingRect().size() == part.size()


def _reached_in(room: Room, zoom: int, elided: dict[str, str]) -> Reached:
    """Walk the course at a zoom; return the controls that could be reached in each state. Nothing may be cut."""
    desk = DeskAtWork(room)
    reached: Reached = {}
    wrong: dict[str, dict[str, str]] = {}

    def look(state: str) -> None:
        room.theme.zoom_to(zoom)
        desk.window.resize(room.size)
        for _ in panes(desk.window):
            desk.keys.settle()
            elided.clear()
            desk.window.grab()
            names, faults = reachable(desk.window)
            reached.setdefault(state, set()).update(names)
            faults |= dict.fromkeys(nameless(desk.window), "has no name") | cut(desk.window) | elided
            if faults:
                wrong.setdefault(state, {}).update(faults)

    try:
        look("first")
        walk(desk, look)
    finally:
        desk.close()
    assert wrong == {}
    return reached
