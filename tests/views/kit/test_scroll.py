"""Scroll: its bar comes to rest whatever its place does to what is inside."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.theme import Theme

NARROW = 395


class LowerWhereNarrow(QWidget):
    """Wrapped words may take less height where they have less width: they then stand in another form."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 310 if width > NARROW else 200


def _shown(qtbot: QtBot) -> Scroll:
    scroll = Scroll("scroll", "Column", is_outer=True)
    qtbot.addWidget(scroll)
    scroll.column.addWidget(LowerWhereNarrow())
    scroll.resize(400, 300)
    scroll.show()
    return scroll


def test_a_bar_whose_own_place_makes_it_needless_stays_until_there_is_room(
    qtbot: QtBot, theme: Theme
) -> None:
    scroll = _shown(qtbot)
    QCoreApplication.sendPostedEvents()
    assert scroll.viewport().width() < NARROW
    scroll.resize(400, 500)
    QCoreApplication.sendPostedEvents()
    assert scroll.viewport().width() == 400


def test_what_scrolls_ends_above_a_row_that_is_left_free(qtbot: QtBot, theme: Theme) -> None:
    scroll = _shown(qtbot)
    scroll.leave_below(40)
    assert scroll.viewport().height() == 260
    scroll.leave_below(0)
    assert scroll.viewport().height() == 300
