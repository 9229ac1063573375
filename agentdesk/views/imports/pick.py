"""Pick: one of many, found by typing a part of it; nothing is chosen until somebody chooses."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.own_enter import OwnEnter
from agentdesk.views.kit.themed import Themed, named

LEAST_LETTERS, WIDEST = 12, 460


class Pick(Themed, QComboBox):
    """Emits `picked(id)` when a person has chosen another one. A free one takes what is typed as its own id."""

    picked = Signal(str)

    def __init__(
        self,
        name: str,
        spoken: str,
        choices: Iterable[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        hint: str = "",
        is_free: bool = False,
    ) -> None:
        """Offer choices as (id, words); `hint` stands there while nothing is chosen."""
        super().__init__(parent)
        named(self, name, spoken)
        self._is_free, self._holds = is_free, ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setModel(_model(choices, self))
        self.setCurrentIndex(-1)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The wheel scrolls what is around it: going by, nobody chooses something else.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = self._line = QLineEdit(self)
        self.setLineEdit(line)
        line.setPlaceholderText(hint)
        line.setObjectName(f"{name}-line")
        line.setAccessibleName(spoken)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        OwnEnter(self)
        self.activated.connect(lambda at: self._take(str(self.itemData(at))))
        line.editingFinished.connect(self.take_typed)
        self.restyle()

    @property
    def holds(self) -> str:
        """The id of what is chosen, or an empty text."""
        return self._holds

    def show_choice(self, id: str) -> None:
        """Show what is chosen, without telling anybody; an empty id shows nothing chosen."""
        self._holds = id
        at = self.findData(id)
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(id if self._is_free else "")

    def restyle(self) -> None:
        """Keep to a width that is easily read."""
        self.setFont(look().font("body"))
        self.setMaximumWidth(look().px(WIDEST))
        super().restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep Esc while something was typed that nobody has taken: it takes that back, and leaves nothing else."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_taken_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back on Esc what was typed."""
        if self._is_taken_back(event):
            self.show_choice(self._holds)
        else:
            super().keyPressEvent(event)

    def _is_taken_back(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        at = self.findData(self._holds)
        held = self.itemText(at) if at >= 0 else self._holds
        return self._line.text() != held

    def take_typed(self) -> None:
        """Take what was typed to its end; what is no choice goes back to what was chosen before."""
        typed = self._line.text().strip()
        at = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        at = at if at >= 0 or not typed else self.findData(typed)
        if at < 0:
            fitting = [
                n for n in range(self.count()) if typed and typed.casefold() in self.itemText(n).casefold()
            ]
            at = fitting[0] if len(fitting) == 1 and not self._is_free else -1
        if at >= 0:
            self._take(str(self.itemData(at)))
        elif self._is_free:
            self._take(typed)
        else:
            self.show_choice(self._holds)

    def _take(self, id: str) -> None:
        before = self._holds
        self.show_choice(id)
        if id != before:
            self.picked.emit(id)


def _model(choices: Iterable[tuple[str, str]], parent: QComboBox) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for id, words in choices:
        item = QStandardItem(words)
        item.setData(id, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model
