"""Company: that an account is a business, which rules hold for it, and the people there who are spoken to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from agentdesk.content.words import Words
from agentdesk.services.rows.customer import ContactRow, CustomerCard
from agentdesk.views import wording
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.layouts import ApartLayout
from agentdesk.views.kit.text import Text
from agentdesk.views.telephone import shown_number


class CompanyCard(Card):
    """Shown for a business alone. It says plainly that consumer rules are off, and whom to ask for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("company", self.tr("Business account"), parent=parent)
        self.hide()

    def show_card(self, card: CustomerCard | None) -> None:
        """Show what the card holds of a company; None, or the card of a person, takes it off the screen."""
        clear(self.body)
        is_business = card is not None and card.kind == "business"
        self.setVisible(is_business)
        if card is None or not is_business:
            return
        self.body.addWidget(Text(wording.business_rules(), "small-strong"))
        for at, contact in enumerate(card.contacts):
            self.body.addWidget(self._contact(at, contact))
        if not card.contacts:
            words = self.tr("No contact is on the list yet. Ask who looks after the accounts, and note them.")
            self.body.addWidget(Text(words, "small", "muted"))

    def _contact(self, at: int, contact: ContactRow) -> QWidget:
        holder = QWidget()
        ends = ApartLayout(gap=8, row_gap=2)
        holder.setLayout(ends)
        phone = shown_number(contact.phone) if contact.phone else None
        known = filter(None, (contact.name, contact.role, phone))
        ends.addWidget(Text("\n".join(known), "small"))
        if contact.authority is not None:
            may = contact.authority == "yes"
            words = self.tr("may decide") if may else self.tr("may not decide")
            chip = Chip(f"contact-{at}-authority", words, "ok" if may else "warn")
            if contact.basis is not None:
                chip.setToolTip(Words(wording.language()).code("basis", contact.basis))
            ends.addWidget(chip)
        return holder
