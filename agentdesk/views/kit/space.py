"""Space: how much room the window leaves, for whatever shows itself otherwise where there is little."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Space(QObject):
    """Emits `changed` whenever one of its measures does.

    `is_folded`: the facts are behind a tab. `is_short`: there is little height. `is_narrow`: the work has little width.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with room for everything."""
        super().__init__(parent)
        self.is_folded = self.is_short = self.is_narrow = False

    @property
    def is_tight(self) -> bool:
        """Whether both height and width are scarce."""
        return self.is_short and self.is_narrow

    def measure(self, *, is_folded: bool, is_short: bool, is_narrow: bool) -> None:
        """Take new measures."""
        measures = is_folded, is_short, is_narrow
        if measures != (self.is_folded, self.is_short, self.is_narrow):
            self.is_folded, self.is_short, self.is_narrow = measures
            self.changed.emit()
