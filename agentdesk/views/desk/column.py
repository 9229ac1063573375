"""Customer column: what may be known of the customer in this scene; what may not is not there, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.domain.curtain import Scene, is_shown
from agentdesk.domain.participants import Line, present, was_right_party
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views.desk.about_person import NeedsCard, WishesCard
from agentdesk.views.desk.account import AccountCard
from agentdesk.views.desk.company import CompanyCard
from agentdesk.views.desk.history import HistoryCard
from agentdesk.views.desk.notes import NotesCard
from agentdesk.views.desk.same_person import SamePersonCard
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.footed import Footed
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

LEAST_FACTS = 140
"""Height in pixels at 100 % that the facts keep while the notes stay below them."""


class CustomerColumn(Themed, QWidget):
    """The column beside the script. Emits `note_typed` with what is to be kept."""

    note_typed = Signal(str)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start empty. `zone` is the desk's own."""
        super().__init__(parent)
        named(self, "customer-column", self.tr("Customer"))
        self._zone = zone
        self._scene: Scene | None = None
        self._line: Line = ()
        self._card: tuple[CustomerCard, int] | None = None
        self._is_aside = False
        self.closed = ClosedCard()
        self.company, self.needs, self.wishes = CompanyCard(), NeedsCard(), WishesCard()
        self.same_person, self.account, self.history = SamePersonCard(), AccountCard(), HistoryCard()
        self.notes = NotesCard(zone)
        self.notes.typed.connect(self.note_typed)
        self._scroll = Scroll("customer-scroll", self.tr("Customer"))
        person = (self.company, self.needs, self.same_person)
        for part in (self.closed, *person, self.account, self.history, self.wishes):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(Footed(self._scroll, (self.notes,), (14, 12, 14, 0), LEAST_FACTS))
        self.restyle()

    def show_card(self, card: CustomerCard, now: int) -> None:
        """Show what the card of this scene holds."""
        self._card = card, now
        zone = card.zones[0] if card.zones else self._zone
        side = None if self._is_aside else card.debt_side
        self.company.show_card(card)
        self.needs.show_needs(card.needs)
        self.wishes.show_wishes(card.wishes, card.stops, is_preparing=card.scene == "preparing")
        self.same_person.show_others(card.same_person if side is not None else ())
        self.account.show_debts(side, zone, now)
        self.history.show_history(side, self._zone, now)
        self._show_scene(card.scene)

    def put_aside(self, is_aside: bool) -> None:
        """Put the account out of sight while somebody's safety comes first, or show it again."""
        if is_aside is not self._is_aside:
            self._is_aside = is_aside
            if self._card is not None:
                self.show_card(*self._card)

    def follow(self, scene: Scene, line: Line = ()) -> None:
        """Close at once when a scene hides the debt; opening waits for a card that holds it.

        Wishes and stops go too: they may be in the customer's own words. So do a company's contacts: the check compares
        their roles. What of them may be seen comes with the card.
        """
        self._line = line
        if not is_shown("debt", scene):
            self._card = None
            if scene != self._scene:
                self.wishes.show_wishes((), ())
                self.company.show_card(None)
            self.same_person.show_others(())
            self.account.show_debts(None, self._zone, 0)
            self.history.show_history(None, self._zone, 0)
            self._show_scene(scene)

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        side = at.px(14)
        self._whole.setContentsMargins(0, side, 0, side)
        self._scroll.column.setContentsMargins(side, 0, side, 0)
        super().restyle()

    def _show_scene(self, scene: Scene) -> None:
        self.notes.setVisible(is_shown("new_notes", scene))
        was_open = self._scene is not None and is_shown("debt", self._scene)
        self.closed.show_why(scene, self._line, was_open=was_open, is_aside=self._is_aside)
        self._scene = scene


class ClosedCard(Card):
    """Says in plain words why the account is not on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("account-closed", self.tr("Account closed"), parent=parent)
        self._why = Text("", "small")
        self.body.addWidget(self._why)
        self.hide()

    def show_why(self, scene: Scene, line: Line = (), *, was_open: bool, is_aside: bool = False) -> None:
        """Show why it is closed in this scene; a screen reader says it when it has just been closed."""
        is_open = is_shown("debt", scene)
        why = self._sentence(scene, line)
        if is_aside and is_open:
            why = self.tr("The person comes first. Nothing about money now.")
        self.set_title(self.tr("Account put aside") if is_aside and is_open else self.tr("Account closed"))
        self._why.setText(why)
        self.setVisible(bool(why))
        if why and was_open:
            announce(self, why)

    def _sentence(self, scene: Scene, line: Line) -> str:
        if scene == "unverified":
            return self.tr("It opens when you have confirmed that you are talking to the right person.")
        if scene == "third_party" and not present(line):
            return self.tr("It opens when you have said who is on the line.")
        if scene == "third_party":
            return self.tr(
                "Someone is on the line who may not hear about it. "
                "It opens again when only people who may hear it are there."
            )
        if scene == "wrapping_closed" and was_right_party(line) and present(line):
            return self.tr("Someone who may not hear about it was on the line at the end.")
        if scene == "wrapping_closed" and was_right_party(line):
            return self.tr("It was not known who was on the line at the end, so the account stays closed.")
        if scene == "wrapping_closed":
            return self.tr("The call ended without the right person, so the account stays closed.")
        return ""
