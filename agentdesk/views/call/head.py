"""Head of the stage: the call bar and the progress of the call on one surface, with a line below.

Where room is scarce it is one row; what that leaves out comes and goes with a key.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.shown import PhaseView
from agentdesk.views.call.bar import CallBar, Room
from agentdesk.views.kit.layouts import ApartLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.space import Space
from agentdesk.views.kit.steps import Phase, ProgressSteps
from agentdesk.views.kit.themed import Themed
from agentdesk.views.kit.tick import Tick

STATES = {"done": Phase.DONE, "current": Phase.CURRENT, "to_come": Phase.TO_COME}


class StageHead(Themed, QWidget):
    """What stays at the top whatever the script does."""

    def __init__(self, tick: Tick, ours: str, parent: QWidget | None = None) -> None:
        """Start empty. `ours` is the desk's own zone."""
        super().__init__(parent)
        self._space = Space()
        self._is_brief = self._has_phases = False
        self.bar = CallBar(tick, ours)
        self.bar.more_asked.connect(self.show_more_or_less)
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
        self._has_phases = bool(phases)
        self._take_room()

    def follow(self, space: Space) -> None:
        """Take as much room as a window leaves."""
        self._space = space
        space.changed.connect(self._on_space_changed)
        self._on_space_changed()

    def show_more_or_less(self) -> None:
        """Leave out what the call can do without, or bring it back."""
        self._is_brief = not self._is_brief
        self._take_room()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        px = look().px
        below = 0 if self._is_brief else px(6 if self._space.is_short else 10)
        self._below.setContentsMargins(px(20), 0, px(20), below)
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line below."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look().colour("surface"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look().colour("line"))

    def _on_space_changed(self) -> None:
        self._is_brief = self._space.is_tight
        self._take_room()

    def _take_room(self) -> None:
        self._progress.setVisible(self._has_phases and not self._is_brief)
        has_more = self._is_brief or self._space.is_tight
        self.bar.take_room(Room(self._space.is_short, self._is_brief, has_more))
        self.restyle()
