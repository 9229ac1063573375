"""The gallery paints every page in every theme and zoom, and every control on it has a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.a11y import nameless
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.gallery import PAGES, paint
from agentdesk.views.kit.theme import Theme, ThemeChoice

CHOICES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST]


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("choice", CHOICES)
def test_every_page_is_painted(theme: Theme, tmp_path: Path, choice: ThemeChoice, zoom: int) -> None:
    files = paint(tmp_path, theme, choice, zoom)
    assert len(files) == len(PAGES) + 2
    for file in files:
        picture = QImage(str(file))
        inks = {
            picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
        }
        assert len(inks) > 20


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(page: str, theme: Theme, qtbot: QtBot) -> None:
    window = PAGES[page]()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    assert nameless(window) == ()
    unnamed = [w for w in window.findChildren(KeyButton) if not w.objectName()]
    assert unnamed == []


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 800), (1024, 700)])
@pytest.mark.parametrize("zoom", [80, 100, 150, 200])
def test_no_size_and_no_zoom_cuts_a_control(
    theme: Theme, qtbot: QtBot, zoom: int, width: int, height: int
) -> None:
    theme.zoom_to(zoom)
    window = PAGES["desk"]()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    for area in window.findChildren(QScrollArea):
        if area.isVisible():
            inside = area.widget()
            assert inside.width() <= area.viewport().width(), area.objectName()
            assert [w.objectName() for w in cut(inside)] == []


def cut(inside: QWidget) -> list[KeyButton]:
    """Return the buttons that reach beyond what holds them, or are lower than their words."""
    return [
        button
        for button in inside.findChildren(KeyButton)
        if button.isVisible()
        and (
            not button.parentWidget().rect().contains(button.geometry())
            or button.height() < button.heightForWidth(button.width())
        )
    ]
