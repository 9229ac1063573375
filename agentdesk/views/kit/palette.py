"""Palette: what can be done now, found by a few letters of its words; what cannot is found too, and says why not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.action import Action
from agentdesk.views.kit.fuzzy import fits, score
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.keycap import HEIGHT as CAP_HEIGHT
from agentdesk.views.kit.keycap import keycap_width, paint_keycap, shown_key
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, rounded
from agentdesk.views.kit.panel import Panel
from agentdesk.views.kit.rows import Index
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.kit.text import Text, draw_elided
from agentdesk.views.kit.themed import named

ActionRole = Qt.ItemDataRole.UserRole
WhyNotRole = ActionRole + 1


class Palette(Panel):
    """A panel with a field and a list. Up and Down choose, Enter does, Esc leaves; the call goes on below."""

    done = Signal(str)

    def __init__(self, window: QWidget, shortcuts: Shortcuts) -> None:
        """Offer what `shortcuts` says is live; what is not is found by its words, and says why not."""
        super().__init__("palette", self.tr("Find an action"), window)
        self._shortcuts = shortcuts
        self.field = SearchField("palette-field", self.tr("What do you want to do?"), keeps_esc=False)
        self.field.textEdited.connect(self._show_matches)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        named(self.list, "palette-list", self.tr("Actions"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ActionDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        self._nothing = Text(self.tr("Nothing that can be done now has these letters."), "small", "muted")
        self._why_not = Text("", "small", "warn")
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._why_not)

    def open_palette(self) -> None:
        """Show everything that is live, and take the words to look for."""
        self.field.clear()
        self._show_matches("")
        self.open_panel(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice while the field keeps the focus."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self._choose(self.list.currentIndex().row() + steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _show_matches(self, typed: str) -> None:
        self._model.clear()
        self._tell_why_not("")
        live = self._shortcuts.live()
        # Without any letters there is nothing that somebody looks for: then only what can be done is offered.
        dead = [action for action in self._shortcuts.bound() if action not in live] if typed.strip() else ()
        for action in matches(typed, (*live, *dead)):
            item = QStandardItem(action.words())
            item.setEditable(False)
            item.setData(action, ActionRole)
            item.setData(why_not := self._shortcuts.why_not(action.id), WhyNotRole)
            spoken = (action.words(), shown_key(action.key), why_not)
            item.setData(", ".join(filter(None, spoken)), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._choose(0)

    def _choose(self, row: int) -> None:
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1), 0))

    def _do(self, row: int) -> None:
        item = self._model.item(row)
        if item is None:
            return
        action: Action = item.data(ActionRole)
        if why_not := self._shortcuts.why_not(action.id):
            self._tell_why_not(f"{action.words()}: {why_not}")
            return
        self.close_panel()
        self._shortcuts.trigger(action.id)
        self.done.emit(action.id)

    def _tell_why_not(self, words: str) -> None:
        self._why_not.setText(words)
        self._why_not.setVisible(bool(words))
        if words:
            announce(self._why_not, words)


def matches(typed: str, actions: tuple[Action, ...]) -> list[Action]:
    """Return the actions a palette offers for what was typed, the best first; all in their order for nothing."""
    offered = [action for action in actions if action.in_palette]
    if not typed.strip():
        return offered
    scored = [(_score(typed, action), action) for action in offered]
    found = [(points, action) for points, action in scored if points is not None]
    return [action for _, action in sorted(found, key=lambda pair: -pair[0])]


def _score(typed: str, action: Action) -> int | None:
    among = (action.words(), 0), (f"{action.group_words()} {action.words()}", 400)
    points = [(score(typed, words) or 0) - malus for words, malus in among if fits(typed, words)]
    return max(points, default=None)


class _ActionDelegate(QStyledItemDelegate):
    """Paints an action: its icon, its words, its group, its key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        return QSize(look().px(200), look().px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        at = look()
        action: Action = index.data(ActionRole)
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, at.px(BUTTON_RADIUS), at.colour("accent_soft"), at.colour("accent"))
        left, right, side = rect.left() + at.px(12), rect.right() - at.px(12), at.px(18)
        if action.icon:
            picture = QRectF(left, round(rect.center().y() - side / 2), side, side)
            paint_icon(painter, action.icon, picture, at.colour("muted"))
        left += side + at.px(12)
        if action.key:
            wide, high = keycap_width(shown_key(action.key), at), at.px(CAP_HEIGHT)
            cap = QRectF(right - wide, round(rect.center().y() - high / 2), wide, high)
            paint_keycap(painter, cap, shown_key(action.key), at)
            right -= wide + at.px(12)
        painter.setFont(at.font("caption"))
        painter.setPen(at.colour("muted"))
        group = QRectF(left, rect.top(), right - left, rect.height())
        why_not: str = index.data(WhyNotRole)
        beside = why_not or action.group_words()
        draw_elided(painter, beside, group, Qt.AlignmentFlag.AlignRight)
        right -= painter.fontMetrics().horizontalAdvance(beside) + at.px(12)
        painter.setFont(at.font("body"))
        painter.setPen(at.colour("muted" if why_not else "text"))
        room = QRectF(left, rect.top(), right - left, rect.height())
        draw_elided(painter, action.words(), room, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
