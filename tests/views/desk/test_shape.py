"""Shape: every size, zoom and theme holds the whole call; the desk's own work never runs on the UI lane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from agentdesk.views.kit.button import TARGET, KeyButton
from agentdesk.views.kit.guard import UiGuard
from agentdesk.views.kit.look import ZOOMS, look
from agentdesk.views.kit.theme import Theme, ThemeChoice
from tests.views.desk.conftest import AtDesk, Sit

SIZES = ((1440, 900), (1280, 800), (1024, 700))
STATES = ((), ("Ctrl+T",), ("Ctrl+D",), ("Ctrl+Return", "1", "1"), ("F2",), ("F9",), ("Ctrl+E",))


def cut(at: AtDesk) -> list[str]:
    """Return every column that is wider than its place: it never scrolls sideways, so the rest would be lost."""
    areas = [area for area in at.window.findChildren(QScrollArea) if area.isVisible()]
    return [
        f"{area.objectName()}: {area.widget().minimumSizeHint().width()} in {area.viewport().width()}"
        for area in areas
        if area.widget().minimumSizeHint().width() > area.viewport().width()
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_nothing_is_cut_at_any_size_and_zoom(
    sit: Sit, theme: Theme, size: tuple[int, int], zoom: int
) -> None:
    theme.zoom_to(zoom)
    at = sit(size=size)
    at.open()
    for keys in STATES:
        at.press(*keys)
        assert cut(at) == [], (zoom, size, keys)
        assert at.window.minimumSizeHint().width() <= size[0], (zoom, size, keys)


def test_what_is_pressed_in_a_call_is_large_enough_for_a_hurried_hand(seated: AtDesk) -> None:
    seated.reach()
    small = [
        button.objectName()
        for button in seated.page.stage.findChildren(KeyButton)
        if button.isVisible() and min(button.height(), button.width()) < TARGET
    ]
    assert small == []


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_every_theme_shows_the_call(sit: Sit, theme: Theme, choice: ThemeChoice) -> None:
    at = sit()
    at.reach()
    theme.choose(choice)
    assert look().tokens.name in (choice.value, "light", "dark", "contrast")
    assert not at.window.grab().isNull()


def test_zoom_keys_reach_every_step_and_are_kept(seated: AtDesk) -> None:
    for _ in ZOOMS:
        seated.press("Ctrl++")
    assert look().zoom == 200
    seated.press("Ctrl+0")
    assert look().zoom == 100
    assert seated.window.settings["zoom"] == "100"


def test_a_whole_call_runs_no_sql_on_the_ui_lane(seated: AtDesk) -> None:
    with UiGuard() as guard:
        seated.reach()
        seated.press("F2", "Esc", "Ctrl+M")
        seated.type("Rent first")
        seated.press("Ctrl+F")
        seated.type("alv")
        seated.window.desk.worklist.search.tell()
        seated.press("Esc", "Ctrl+E", "9", "Ctrl+N")
    assert guard.trespasses == []


def test_in_a_narrow_window_the_list_gives_way_to_the_call_and_comes_back(sit: Sit) -> None:
    at = sit(size=(1024, 700))
    assert at.window.desk.worklist.isVisible()
    at.open()
    assert at.window.desk.worklist.isVisible()
    at.press("Ctrl+D")
    assert not at.window.desk.worklist.isVisible()
    assert at.page.stage.isVisible()
    at.press("Ctrl+M")
    assert at.page.column.notes.edit.hasFocus()
    at.press("Ctrl+F")
    assert at.window.desk.worklist.search.hasFocus()


def test_what_is_read_aloud_is_the_largest_text_in_the_call(seated: AtDesk) -> None:
    seated.reach()
    stage = seated.page.stage
    spoken = stage._step.spoken.font().pixelSize()
    others = [widget.font().pixelSize() for widget in stage.findChildren(KeyButton) if widget.isVisible()]
    assert spoken > max(others)


def test_no_scroll_area_takes_the_focus_from_the_keyboard(seated: AtDesk) -> None:
    seated.reach()
    areas = seated.page.stage.findChildren(QAbstractScrollArea)
    assert not [area.objectName() for area in areas if area.hasFocus()]
