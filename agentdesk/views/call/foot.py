"""Foot of the stage: back and forward, and leaving a step out with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.services.rows.call import CallView
from agentdesk.views.actions import action
from agentdesk.views.kit.button import KeyButton


class StageFoot(QWidget):
    """The last row of the stage. Emits `back`, `forward` and `skip_asked`."""

    back = Signal()
    forward = Signal()
    skip_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing possible."""
        super().__init__(parent)
        self._back = KeyButton("step-back", self.tr("Back"), action("step_back").key, icon="arrow-left")
        self._forward = KeyButton("step-forward", self.tr("Forward"), action("step_forward").key)
        self._skip = KeyButton("step-skip", self.tr("Skip with reason…"), action("step_skip").key)
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self._skip.clicked.connect(self.skip_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addStretch(1)
        row.addWidget(self._skip)

    def show_call(self, view: CallView) -> None:
        """Show what is possible at the step on the screen."""
        self._back.setEnabled(view.may_go_back)
        self._forward.setVisible(view.may_go_forward)
        self._skip.setVisible(view.step is not None and view.step.may_skip)
