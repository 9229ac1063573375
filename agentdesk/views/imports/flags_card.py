"""Flags card: what a person should look at in a file, by kind; each kind opens to its rows and customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agentdesk.services.imports.page_messages import FlaggedRow, FlaggedRows
from agentdesk.views.imports.rows_card import PagedRows
from agentdesk.views.imports.words import BY_KEY, FLAGS, SHORT, count, of
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.rows import RowLook
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text
from agentdesk.views.telephone import shown_number

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import Imported

MOST_NAMES = 4


class FlagsCard(Card):
    """Hidden where nothing is flagged. The rows can be looked into while the file waits."""

    def __init__(self, lanes: Lanes, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("flags", self.tr("Worth a look"), parent=parent)
        self._batch, self._kind = "", ""
        self._words = Text("", "small", "muted")
        self._kinds: Segmented | None = None
        self.list = PagedRows(
            "flag-rows", self.tr("What is flagged"), lanes, lambda row: row.key, self._look_of
        )
        for part in (self._words, self.list):
            self.body.addWidget(part)
        self.list.hide()
        self.hide()

    def show_found(self, batch: str, found: Imported, *, is_open: bool) -> None:
        """Show how many there are of each kind; `is_open` while their rows can be looked into."""
        self.setVisible(bool(found.flags))
        self.set_caption(count(found.flagged))
        lines = [f"{of(FLAGS, kind)}: {count(number)}" for kind, number in found.flags.items()]
        self._words.setText("\n".join(lines))
        if self._kinds is not None:
            self._kinds.hide()
            self._kinds.setParent(None)
            self._kinds.deleteLater()
            self._kinds = None
        if batch != self._batch or not is_open:
            self._batch, self._kind = batch, ""
            self.list.rows.empty()
            self.list.hide()
        if is_open and found.flags:
            self._offer(found)

    def put_away(self) -> None:
        """Leave nobody's name here."""
        self._kind = ""
        self.list.rows.empty()
        self.list.hide()

    def _offer(self, found: Imported) -> None:
        choices = [
            Choice(kind, f"{of(SHORT, kind)} · {count(number)}") for kind, number in found.flags.items()
        ]
        self._kinds = Segmented("flag-kinds", self.tr("Show the rows of"), choices, is_small=True)
        self._kinds.show_choice(self._kind)
        self._kinds.chosen.connect(self._on_kind_chosen)
        self.body.insertWidget(1, self._kinds)

    def _on_kind_chosen(self, kind: str) -> None:
        self._kind = kind
        batch = self._batch
        self.list.show()
        self.list.show_query(lambda after, limit: FlaggedRows(batch, kind, after, limit))

    def _look_of(self, row: FlaggedRow) -> RowLook:
        names = [f"{name} ({reference})" for name, reference in row.named[:MOST_NAMES]]
        more = len(row.named) - len(names) + row.others
        if more:
            names.append(self.tr("{0} more on file").format(count(more)))
        return RowLook(self._title(row), ", ".join(names), chip=self._times(row))

    def _title(self, row: FlaggedRow) -> str:
        if self._kind == "shared_number":
            return shown_number(row.key)
        if self._kind in BY_KEY:
            return self.tr("Reference {0}").format(row.key)
        return self.tr("Line {0}").format(row.key)

    def _times(self, row: FlaggedRow) -> str:
        return self.tr("{0} times").format(count(row.times)) if row.times > 1 else ""
