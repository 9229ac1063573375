"""Three panes: list, work and facts beside each other where there is room, behind tabs where there is not.

    effective width   shown
    from 1200         list | work | facts             (a window of 1280 beside the rail)
    from 820          list | [ work . facts ]         two tabs
    below             [ list . work . facts ]         three tabs, also below 1200 while the work comes first

The effective width is the width divided by the zoom, so 200 % folds as half the width would and loses nothing.
Panes are placed, never moved to another parent: what is typed in one stays, whatever the size does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.space import Space
from agentdesk.views.kit.themed import Themed, named

THREE_FROM = 1200
TWO_FROM = 820
LIST_WIDTH = 300
FACTS_LEAST, FACTS_MOST = 306, 350
TAB_HEIGHT = 38
SHORT_BELOW, NARROW_BELOW = 800, 700
"""Height of the whole and width of what the head lies above, in pixels at 100 %, below which room is scarce."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A pane: its widget and the word on its tab."""

    widget: QWidget
    word: str


class ThreePane(Themed, QWidget):
    """Lays out three panes. Emits `shown(index)` when another one comes to the front of the tabs.

    `space` tells whoever is shown in the panes how much room there is.
    """

    shown = Signal(int)

    def __init__(
        self,
        name: str,
        spoken: str,
        panes: Sequence[Pane],
        head: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the list, the work and the facts, in this order; the work is in front at first.

        `head` lies above work and facts, as high as it must be, and may be hidden.
        """
        super().__init__(parent)
        named(self, name, spoken)
        self.space = Space(self)
        self._panes = tuple(panes)
        self._front = self._asked = 1
        self._tabs = QTabBar(self)
        named(self._tabs, f"{name}-tabs", spoken)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tabbed: tuple[int, ...] = ()
        self._is_work_first = False
        self._are_facts_away = False
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._head = head
        for widget in (*(pane.widget for pane in self._panes), *((head,) if head else ())):
            widget.setParent(self)
        if head is not None:
            head.installEventFilter(self)
        self._arrange()

    @property
    def is_folded(self) -> bool:
        """Whether some pane is behind a tab."""
        return bool(self._tabbed)

    def put_work_first(self, is_first: bool) -> None:
        """Let the list fold away where there is no room for all three, or come back beside the work."""
        if is_first is not self._is_work_first:
            self._is_work_first = is_first
            self._arrange()

    def put_facts_away(self, are_away: bool) -> None:
        """Give the room of the facts to the work while there is nobody whose facts they would be."""
        if are_away is not self._are_facts_away:
            self._are_facts_away = are_away
            self._arrange()

    def show_pane(self, index: int) -> None:
        """Bring a pane to the front, wherever it is; one beside the others comes there once it is behind a tab."""
        self._asked = index
        if index in self._tabbed:
            self._tabs.setCurrentIndex(self._tabbed.index(index))

    def step_pane(self, step: int) -> bool:
        """Bring the next (1) or previous (-1) tab to the front; False where none is behind a tab or at the end.

        Where every pane is behind a tab, the first one comes after the last.
        """
        to = self._tabs.currentIndex() + step
        if 0 in self._tabbed:
            to %= len(self._tabbed)
        if not self._tabbed or not 0 <= to < len(self._tabbed):
            return False
        self._tabs.setCurrentIndex(to)
        return True

    def minimumSizeHint(self) -> QSize:
        """Allow any size: the panes scroll."""
        return QSize(look().px(320), look().px(240))

    def restyle(self) -> None:
        """Arrange for the zoom in force."""
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of list, head and tabs, and the lines between the panes."""
        at = look()
        painter = QPainter(self)
        line, surface = at.colour("line"), at.colour("surface")
        if not self._panes[0].widget.isHidden():
            painter.fillRect(self._panes[0].widget.geometry(), surface)
        if self._head is not None and not self._head.isHidden():
            painter.fillRect(self._head.geometry(), surface)
            painter.fillRect(self._head.x(), self._head.height(), self._head.width(), 1, line)
        if not self._tabs.isHidden():
            painter.fillRect(self._tabs.geometry(), surface)
            painter.fillRect(self._tabs.x(), self._tabs.geometry().bottom(), self._tabs.width(), 1, line)
        for pane in self._panes[1:]:
            if not pane.widget.isHidden() and pane.widget.x() > 0:
                painter.fillRect(
                    pane.widget.x() - 1,
                    0 if pane is self._panes[1] else pane.widget.y(),
                    1,
                    self.height(),
                    line,
                )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange again when the head wants another height, or comes or goes."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._arrange()
        return False

    def _arrange(self) -> None:
        at = look()
        behind = folded(round(self.width() * 100 / at.zoom), is_work_first=self._is_work_first)
        self._show_tabs(_without_facts(behind) if self._are_facts_away else behind)
        side = 0 if 0 in self._tabbed else at.px(LIST_WIDTH)
        left = side + 1 if side else 0
        self.space.measure(
            is_folded=2 in self._tabbed,
            is_short=self.height() < at.px(SHORT_BELOW),
            is_narrow=self.width() - left < at.px(NARROW_BELOW),
        )
        room = QRect(left, 0, self.width() - left, self.height())
        room.setTop(self._place_head(room))
        room.setTop(self._place_tabs(room, at))
        facts = 0 if 2 in self._tabbed or self._are_facts_away else self._facts_width(at)
        work = room.adjusted(0, 0, -facts - 1, 0) if facts else room
        places = (QRect(0, 0, side, self.height()), work, room.adjusted(room.width() - facts, 0, 0, 0))
        for index, pane in enumerate(self._panes):
            pane.widget.setGeometry(work if index in self._tabbed else places[index])
            is_away = index == 2 and self._are_facts_away
            pane.widget.setVisible(not is_away and (index not in self._tabbed or index == self._front))
        self.update()

    def _facts_width(self, at: Look) -> int:
        """Return a quarter of the width, within limits: what is said comes before what is known."""
        return min(max(self.width() // 4, at.px(FACTS_LEAST)), at.px(FACTS_MOST))

    def _place_head(self, room: QRect) -> int:
        """Give the head its height at the top of `room`; return where the rest begins."""
        if self._head is None or self._head.isHidden():
            return 0
        head = self._head
        high = head.heightForWidth(room.width()) if head.hasHeightForWidth() else head.sizeHint().height()
        head.setGeometry(room.left(), 0, room.width(), high)
        return high + 1

    def _place_tabs(self, room: QRect, at: Look) -> int:
        """Give the tabs their height at the top of `room`; return where the rest begins."""
        high = at.px(TAB_HEIGHT) if self._tabbed else 0
        self._tabs.setGeometry(room.left(), room.top(), room.width(), high)
        return room.top() + high

    def _show_tabs(self, tabbed: tuple[int, ...]) -> None:
        if tabbed == self._tabbed:
            return
        self._tabbed = tabbed
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for index in tabbed:
            self._tabs.addTab(self._panes[index].word)
        if tabbed:
            self._front = next(index for index in (self._asked, self._front, 1) if index in tabbed)
            self._tabs.setCurrentIndex(tabbed.index(self._front))
        self._tabs.blockSignals(False)
        self._tabs.setVisible(bool(tabbed))

    def _on_tab_changed(self, tab: int) -> None:
        if 0 <= tab < len(self._tabbed):
            self._front = self._asked = self._tabbed[tab]
            self._arrange()
            self.shown.emit(self._front)


def _without_facts(behind: tuple[int, ...]) -> tuple[int, ...]:
    """Return the panes behind tabs when the facts are away; one alone needs no tab."""
    rest = tuple(index for index in behind if index != 2)
    return rest if len(rest) > 1 else ()


def folded(width: int, *, is_work_first: bool = False) -> tuple[int, ...]:
    """Return the panes that share one place behind tabs at an effective width in pixels."""
    if width >= THREE_FROM:
        return ()
    return (1, 2) if width >= TWO_FROM and not is_work_first else (0, 1, 2)
