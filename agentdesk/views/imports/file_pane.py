"""File pane: one file that is staged or came in: the account of every row, and what may be decided about it now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.text_shown import name_shown
from agentdesk.platform.clock import local
from agentdesk.services.imports.messages import ImportRow, ShowImport, WorkedDebts
from agentdesk.services.imports.page_messages import AfterWithdrawal, Left, RejectedRow, RejectedRows
from agentdesk.services.past_contacts import PastContactsRows
from agentdesk.views import figures
from agentdesk.views.imports.figures_card import FiguresCard
from agentdesk.views.imports.flags_card import FlagsCard
from agentdesk.views.imports.pane import Pane
from agentdesk.views.imports.past_calls_card import PastCallsCard
from agentdesk.views.imports.reason_words import reason_words
from agentdesk.views.imports.rows_card import RowsCard
from agentdesk.views.imports.withdraw_card import WithdrawCard
from agentdesk.views.imports.withdrawn_card import WithdrawnCard
from agentdesk.views.imports.words import KINDS, count, of, state
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.rows import RowLook
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agentdesk.errors import Refused
    from agentdesk.services.imports.messages import Imported, WorkedDebt
    from agentdesk.services.past_contacts import PastContactsRow

BUSY = ("closing", "settling", "discarding", "withdrawing")


class FilePane(Pane):
    """Emits what is decided about the file: `forced`, `discarded`, `gone_on`, `rejects_wanted`, each with its batch.

    Emits `withdrawn(batch, reason)`, and `past_calls_stated(batch, what)`.
    """

    forced = Signal(str)
    discarded = Signal(str)
    gone_on = Signal(str)
    rejects_wanted = Signal(str, str)
    withdrawn = Signal(str, str)
    past_calls_stated = Signal(str, str)

    def __init__(self, lanes: Lanes, tick: Tick, zone: str, parent: QWidget | None = None) -> None:
        """Show nothing yet. `zone` is the desk's own."""
        super().__init__("file-pane", self.tr("A file"), parent)
        self._lanes, self._tick, self._zone = lanes, tick, zone
        self.row: ImportRow | None = None
        self._found: Imported | None = None
        self.figures, self.flags = FiguresCard(), FlagsCard(lanes)
        self.rejected = RowsCard(
            "rejected", self.tr("Rows that go back"), lanes, lambda row: row.line, _look_of
        )
        self._save = KeyButton("save-rejects", self.tr("Save these rows…"), is_small=True)
        self._saved = Text("", "small", "muted")
        self.past_calls, self.withdraw, self.left_of = PastCallsCard(), WithdrawCard(), WithdrawnCard()
        self._force = self.button("put-in-force", self.tr("Put in force"), "Ctrl+Return", Tone.PRIMARY)
        self._go_on = self.button("go-on", self.tr("Go on"), "Ctrl+Return", Tone.PRIMARY)
        self._discard = self.button("discard", self.tr("Discard it"))
        self._withdraw = self.button("withdraw-ask", self.tr("Withdraw…"))
        self._arrange()
        self._connect()

    @property
    def batch(self) -> str:
        """The file that is shown, or an empty text."""
        return self.row.batch if self.row is not None else ""

    def show_row(self, row: ImportRow, *, is_running: bool = False) -> None:
        """Show a file as it stands, and ask what came of it."""
        if self.row is None or (row.batch, row.state) != (self.batch, self.row.state):
            self.body.verticalScrollBar().setValue(0)
        if row.batch != self.batch:
            self.withdraw.put_away()
            self.banner.clear()
            self.figures.hide()
            self.flags.hide()
            self.rejected.begin()
            self.left_of.put_away()
            self.past_calls.hide()
        self.row = row
        today = local(self._tick.now(), self._zone).date()
        began = figures.day_and_time(local(row.began_at, self._zone), today)
        between = " · "
        line = between.join(filter(None, (row.client, of(KINDS, row.kind), began, row.brought_by)))
        self.show_title(row.source_name, line)
        word, tone = state(row, is_running=is_running)
        self.chip.show_word(word, tone)
        self._show_decisions(row)
        self._lanes.ask(self, ShowImport(row.batch), self._on_found, replaces="found")
        if row.state in ("withdrawing", "withdrawn"):
            self._lanes.ask(self, AfterWithdrawal(row.batch), self._on_left, replaces="left")
        self._lanes.ask(self, PastContactsRows(), self._on_past_calls, replaces="past-calls")

    def put_away(self) -> None:
        """Leave nobody's name here."""
        self.flags.put_away()
        self.withdraw.put_away()
        self.left_of.put_away()
        self.rejected.list.rows.empty()
        self.rejected.hide()

    def focus(self) -> None:
        """Put the keyboard on what is likely decided now."""
        likely = next(
            (one for one in (self._force, self._go_on) if one.isVisibleTo(self) and one.isEnabled()),
            self._back,
        )
        likely.setFocus(Qt.FocusReason.OtherFocusReason)

    def decide(self) -> None:
        """Do what the state of the file is waiting for."""
        for one in (self._force, self._go_on):
            if one.isVisibleTo(self):
                one.click()
                return

    def _arrange(self) -> None:
        self.rejected.add_beside(self._save)
        self.rejected.body.addWidget(self._saved)
        for card in (self.past_calls, self.withdraw, self.left_of, self.figures, self.rejected, self.flags):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._force.clicked.connect(lambda: self.forced.emit(self.batch))
        self._go_on.clicked.connect(lambda: self.gone_on.emit(self.batch))
        self._discard.clicked.connect(lambda: self.discarded.emit(self.batch))
        self._withdraw.clicked.connect(self._ask_withdraw)
        self._save.clicked.connect(self._on_save_clicked)
        self.withdraw.given.connect(self.withdrawn)
        self.past_calls.stated.connect(self.past_calls_stated)

    def _show_decisions(self, row: ImportRow) -> None:
        """Offer what may be decided in the state that the file is in."""
        self._force.setVisible(row.state == "staged")
        self._go_on.setVisible(row.state == "staging")
        self._discard.setVisible(row.state in ("staged", "staging"))
        self._withdraw.setVisible(row.state == "live")
        notes = {
            "staged": self.tr("Nothing of it is in force yet."),
            "staging": self.tr("It stopped on its way. Nothing of it shows anywhere."),
            "closing": self.tr("On its way into force: {0} of {1} parts.").format(
                count(row.done), count(row.parts)
            ),
            "settling": self.tr("It is in force; the lists follow."),
            "discarding": self.tr("Nothing of it stays."),
            "withdrawing": self.tr("Its customers are leaving."),
            "withdrawn": self.tr("It was withdrawn. The journal keeps that it came."),
        }
        self.foot.say(notes.get(row.state, ""))

    def _on_left(self, left: Left) -> None:
        if left.batch == self.batch:
            self.left_of.show_left(left)

    def _on_found(self, found: Imported) -> None:
        row = self.row
        if row is None or found.batch != row.batch:
            return
        self._found = found
        self.figures.show_found(found, is_whole=row.state != "staging")
        self.figures.show()
        self.flags.show_found(row.batch, found, is_open=row.state in ("staged", "staging"))
        self._show_rejected(row, found)

    def _show_rejected(self, row: ImportRow, found: Imported) -> None:
        batch = row.batch
        self.rejected.set_caption(count(found.rejected))
        if found.rejected and row.state != "withdrawn":
            self.rejected.show_query(lambda after, limit: RejectedRows(batch, after, limit))
        else:
            self.rejected.hide()
        self._save.setVisible(row.state == "staged")
        where = found.rejects
        if where is not None:
            words = self.tr(
                "They were saved as {0}, with line, columns and reason. Mend them there and bring it in."
            )
            self._saved.setText(words.format(name_shown(str(where))))
        else:
            self._saved.setText(
                self.tr("Put in force, they are saved beside the client's file, with their reasons.")
            )

    def _on_past_calls(self, rows: Sequence[PastContactsRow]) -> None:
        was_open = self.past_calls.isVisible()
        self.past_calls.ask(next((one for one in rows if one.batch == self.batch), None))
        if not was_open and self.past_calls.isVisible() and focused_within(self) is not None:
            self.past_calls.focus()
            self.body.show_part(self.past_calls, self.past_calls.rect())

    def _ask_withdraw(self) -> None:
        batch = self.batch
        self.banner.clear()
        self.withdraw.expect(batch)
        self._lanes.ask(
            self,
            WorkedDebts(batch),
            lambda stay: self._on_worked(batch, stay),
            lambda why: self._on_unworked(batch, why),
            replaces="worked",
        )

    def _on_worked(self, batch: str, stay: Sequence[WorkedDebt]) -> None:
        """Ask about the file that it is the answer for, unless another one is shown by now, or none."""
        if batch != self.withdraw.batch:
            return
        self.withdraw.ask(stay)
        at: QWidget | None = self.window().focusWidget()
        if at is None or self.isAncestorOf(at):  # who has gone elsewhere meanwhile types there
            self.withdraw.focus()
        self.body.show_part(self.withdraw, self.withdraw.rect())

    def _on_unworked(self, batch: str, refused: Refused) -> None:
        if batch == self.withdraw.batch:
            self.show_refused(refused)

    def _on_save_clicked(self) -> None:
        if self._found is not None and self.row is not None:
            name = f"{Path(self.row.source_name).stem}-rejected.csv"
            self.rejects_wanted.emit(self.batch, name)


def _look_of(row: RejectedRow) -> RowLook:
    between = " · "
    line = figures_line(row.line)
    # Where several columns are at fault, the reason names each of them.
    column = "" if ", " in row.columns else row.columns
    return RowLook(between.join(filter(None, (line, column))), reason_words(row.reason))


def figures_line(line: int) -> str:
    """Return the words for a line of a file."""
    from agentdesk.views.imports.question_words import LINE
    from agentdesk.views.imports.words import said

    return said(LINE, number=count(line))
