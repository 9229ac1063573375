"""Needs tray: notes that seem to ask for something, each confirmed as a need, or left a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from agentdesk.content.client_file.mapping_values import NEEDS
from agentdesk.errors import Refused
from agentdesk.services.messages import JudgeNeed, NeedTray
from agentdesk.services.rows.people import SuggestedNeed
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.imports.pick import Pick
from agentdesk.views.imports.tray_pane import TrayPane
from agentdesk.views.imports.tray_rows import Query, TrayList
from agentdesk.views.imports.words import said
from agentdesk.views.kit import below
from agentdesk.views.kit.button import Tone
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.own_enter import OwnEnter
from agentdesk.views.kit.rows import RowLook
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.words import translate

WORDS = {
    "language": translate("Files", "Another language"),
    "interpreter": translate("Files", "An interpreter"),
    "name_to_use": translate("Files", "A name to use"),
    "say_it": translate("Files", "How a name is said"),
    "safe_contact": translate("Files", "Safe contact"),
    "speak_slowly": translate("Files", "Speaking slowly"),
    "letter_first": translate("Files", "A letter first"),
    "no_messages": translate("Files", "No messages left"),
    "only_this_number": translate("Files", "Only this number"),
    "no_calls": translate("Files", "Not to be called"),
}
CONFIRMED = translate("Files", "A need")
LEFT = translate("Files", "Left a note")
LONGEST = 120


class NeedsTray(TrayPane):
    """The tray of notes."""

    def __init__(self, lanes: Lanes) -> None:
        """Read nothing yet."""
        rows = TrayList(
            "need-rows", self.tr("Notes"), lanes, _open, lambda row: row.suggestion, _look_of, is_told=True
        )
        says = self.tr("What is confirmed is shown in every call, also before anybody is confirmed.")
        super().__init__("needs-tray", self.tr("Notes that may ask for something"), says, lanes, rows)
        self._row: SuggestedNeed | None = None
        self._name, self._note = Text("", "strong"), Text("", "body")
        self._need = Pick("need-kind", self.tr("What it asks for"), [(one, need_words(one)) for one in NEEDS])
        self._detail = QLineEdit()
        self._detail.setMaxLength(LONGEST)
        self._field = Field("need-detail", self.tr("What the agent is shown"), self._detail)
        need_field = Field("need-kind-of", self.tr("What it asks for"), self._need)
        yes = self.button("need-confirm", self.tr("It is a need"), action("confirm_need").key, Tone.PRIMARY)
        no = self.button("need-leave", self.tr("Leave it a note"), action("leave_note").key)
        yes.clicked.connect(self.confirm)
        no.clicked.connect(self.leave)
        OwnEnter(self._detail)
        self._detail.returnPressed.connect(self.confirm)
        self.add_to_card(self._name, self._note, need_field, self._field)

    def query(self, *, is_decided: bool) -> Query:
        """Return what reads the notes."""
        return _decided if is_decided else _open

    def show_one(self, row: SuggestedNeed) -> None:
        """Show a note, with the need that it seems to state and the words for it."""
        if (
            self._row is not None
            and row.suggestion == self._row.suggestion
            and row.verdict == self._row.verdict
        ):
            return
        self._row = row
        self._name.setText(row.name)
        self._note.setText(row.note)
        self._need.show_choice(row.need)
        self._detail.setText(row.detail or wording.labelled(row.says, ""))
        self._field.clear_error()

    def put_away(self) -> None:
        """Leave nobody's name here."""
        super().put_away()
        self._row = None
        for part in (self._name, self._note, self._detail):
            part.clear()

    def confirm(self) -> None:
        """Confirm the need in the words that stand there."""
        self._judge("confirmed")

    def leave(self) -> None:
        """Leave the note a note."""
        self._judge("left")

    def _judge(self, verdict: str) -> None:
        row = self._row
        if row is None or not self.card.isVisible():
            return
        command = (
            JudgeNeed(row.suggestion, "confirmed", self._need.holds, self._detail.text())
            if verdict == "confirmed"
            else JudgeNeed(row.suggestion, "left")
        )
        self.lanes.do(self, command, lambda _: self.done(row), self._on_refused)

    def _on_refused(self, refused: Refused) -> None:
        self._field.show_error(below.refusal(refused))
        self._detail.setFocus(Qt.FocusReason.OtherFocusReason)


def need_words(need: str) -> str:
    """Return what a need is called."""
    return said(WORDS[need]) if need in WORDS else need


def _look_of(row: SuggestedNeed) -> RowLook:
    chip, tone = need_words(row.need), "info"
    if row.verdict is not None:
        chip, tone = (said(CONFIRMED), "ok") if row.verdict == "confirmed" else (said(LEFT), "neutral")
    return RowLook(row.name, row.note, chip=chip, tone=tone)


def _open(after: str | None, limit: int) -> NeedTray:
    return NeedTray(after, limit)


def _decided(after: str | None, limit: int) -> NeedTray:
    return NeedTray(after, limit, is_decided=True)
