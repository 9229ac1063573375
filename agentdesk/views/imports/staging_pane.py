"""Staging pane: how far a file is on its way in; it can be stopped, gone on with later, or discarded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from agentdesk.services.imports.reading import AT_ONCE, WHOLE
from agentdesk.views.imports.pane import Pane
from agentdesk.views.imports.words import count
from agentdesk.views.kit.button import Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named


class StagingPane(Pane):
    """Emits `stopped` when the rest is to come later, `discarded` when nothing of it is to stay."""

    stopped = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing on its way."""
        super().__init__("staging-pane", self.tr("Rows on their way"), parent)
        self._card = Card("staging", self.tr("Rows are checked and put aside"))
        self._bar = QProgressBar()
        named(self._bar, "staging-progress", self.tr("Rows so far"))
        self._bar.setTextVisible(False)
        self._count = Text("", "figure")
        self._words = Text(
            self.tr(
                "They are kept as they come: when this desk stops, they are gone on with where it stopped."
            ),
            "small",
            "muted",
        )
        for part in (self._count, self._bar, self._words):
            self._card.body.addWidget(part)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
        self._rows = 0
        self.is_begun = False
        later = self.button("stage-later", self.tr("Stop here, go on later"))
        discard = self.button("stage-discard", self.tr("Discard it"), "", Tone.DANGER)
        later.clicked.connect(self.stopped)
        discard.clicked.connect(self.discarded)
        self._stop = later

    def begin(self, name: str, rows: int) -> None:
        """Show that a file comes in; `rows` is how many it has, 0 where nobody has counted them."""
        self.is_begun = True
        self.banner.clear()
        self.show_title(name, self.tr("Nothing of it shows anywhere yet. Calls go on as usual."))
        self.chip.show_word(self.tr("Rows come in"), "info")
        self._rows = rows
        self._bar.setRange(0, rows)
        self.show_rows(0)

    def end(self) -> None:
        """Nothing is on its way any more."""
        self.is_begun = False

    def show_rows(self, rows: int, share: int | None = None) -> None:
        """Show how many rows are put aside; where nobody has counted them, `share` tells how far the file is read."""
        if self._rows:
            self._bar.setValue(min(rows, self._rows))
            self._count.setText(self.tr("{0} of {1} rows").format(count(rows), count(self._rows)))
            at, of_all = -(-rows // AT_ONCE), -(-self._rows // AT_ONCE)
            self._card.set_caption(self.tr("Portion {0} of {1}").format(count(at), count(of_all)))
            return
        self._count.setText(self.tr("Rows so far: {0}").format(count(rows)))
        self._bar.setRange(0, WHOLE if share is not None else 0)
        self._bar.setValue(share or 0)
        percent = share * 100 // WHOLE if share is not None else None
        self._card.set_caption("" if percent is None else self.tr("{0} % of the file").format(percent))

    def focus(self) -> None:
        """Put the keyboard where it can be stopped."""
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
