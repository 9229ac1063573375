"""Head of the stage: the call bar and the progress of the call on one surface, with a line below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.shown import PhaseView
from agentdesk.views.call.bar import CallBar
from agentdesk.views.kit.layouts import ApartLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.steps import Phase, ProgressSteps
from agentdesk.views.kit.themed import Themed
from agentdesk.views.kit.tick import Tick

STATES = {"done": Phase.DONE, "current": Phase.CURRENT, "to_come": Phase.TO_COME}


class StageHead(Themed, QWidget):
    """What stays at the top whatever the script does."""

    def __init__(self, tick: Tick, ours: str, parent: QWidget | None = None) -> None:
        """Start empty. `ours` is the desk's own zone."""
        super().__init__(parent)
        self.bar = CallBar(tick, ours)
        self._progress = ProgressSteps("progress", self.tr("Progress of the call"))
        self._below = QVBoxLayout()
        ends = ApartLayout(gap=12, row_gap=4)
        ends.addWidget(self._progress)
        ends.addWidget(self.bar.hint)
        self._below.addLayout(ends)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._below)
        self.restyle()

    def show_phases(self, phases: Sequence[PhaseView]) -> None:
        """Show where the call is; without phases there is no row of them."""
        self._progress.show_phases([(phase.title, STATES[phase.state]) for phase in phases])
        self._progress.setVisible(bool(phases))

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._below.setContentsMargins(at.px(20), 0, at.px(20), at.px(10))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line below."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look().colour("surface"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look().colour("line"))
