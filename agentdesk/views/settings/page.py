"""Settings page: colours, size, language, dialling, when the desk locks itself, and where it sends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.settings import BY_NAME
from agentdesk.views.actions import action
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.words import translate
from agentdesk.views.settings.central import CentralCard
from agentdesk.views.settings.keeper import SettingsKeeper

WIDEST = 760

CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "theme": (
        ("system", translate("SettingsPage", "As the system")),
        ("light", translate("SettingsPage", "Light")),
        ("dark", translate("SettingsPage", "Dark")),
        ("contrast", translate("SettingsPage", "High contrast")),
    ),
    "language": (
        ("system", translate("SettingsPage", "As the system")),
        ("en", "English"),
        ("es", "Español"),
    ),
    "dial_by": (
        ("hand", translate("SettingsPage", "By hand")),
        ("tel", translate("SettingsPage", "By the telephone program")),
    ),
}
TITLES = {
    "theme": translate("SettingsPage", "Colours"),
    "zoom": translate("SettingsPage", "Size, in percent"),
    "language": translate("SettingsPage", "Language"),
    "dial_by": translate("SettingsPage", "Dialling"),
    "lock_after_min": translate("SettingsPage", "Lock after minutes without a key"),
}
HELP = {
    "language": translate("SettingsPage", "Takes effect when AgentDesk starts again."),
    "dial_by": translate(
        "SettingsPage",
        "AgentDesk does not make calls itself. The program is whatever this computer opens tel: links with.",
    ),
    "lock_after_min": translate("SettingsPage", "It never locks during a call."),
}


class SettingsPage(Themed, QWidget):
    """The settings. A choice is kept at once. Emits `left` when the person goes back to the desk."""

    left = Signal()

    def __init__(
        self,
        keeper: SettingsKeeper,
        judge_address: Callable[[str], object] | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the values in force. `judge_address` raises Refused for an address that cannot be kept.

        It is None for whoever may not change where this desk sends.
        """
        super().__init__(parent)
        named(self, "settings", self.tr("Settings"))
        self._keeper = keeper
        self._rows: dict[str, Segmented] = {}
        self._scroll = Scroll("settings-scroll", self.tr("Settings"))
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Settings"), "title"), 1)
        back = KeyButton("settings-back", self.tr("Back to the desk"), action("settings").key)
        back.clicked.connect(self.left)
        head.addWidget(back)
        self._scroll.column.addLayout(head)
        for name in TITLES:
            self._scroll.column.addWidget(self._card(name))
        self.central = CentralCard(keeper, judge_address)
        self._scroll.column.addWidget(self.central)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        keeper.changed.connect(self._on_changed)
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        self._set_margins(self.width())
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cards to a width that is easily read."""
        self._set_margins(event.size().width())
        super().resizeEvent(event)

    def _set_margins(self, width: int) -> None:
        at = look()
        side = at.px(24)
        self._scroll.column.setContentsMargins(side, at.px(20), max(side, width - at.px(WIDEST)), at.px(20))

    def _card(self, name: str) -> Card:
        card = Card(f"setting-{name}", self.tr(TITLES[name]))
        row = Segmented(f"setting-{name}-choice", self.tr(TITLES[name]), self._choices(name))
        row.show_choice(self._keeper[name])
        row.chosen.connect(lambda chosen: self._keeper.keep(name, chosen))
        card.body.addWidget(row)
        if name in HELP:
            card.body.addWidget(Text(self.tr(HELP[name]), "small", "muted"))
        self._rows[name] = row
        return card

    def _on_changed(self, name: str, value: str) -> None:
        if name in self._rows:
            self._rows[name].show_choice(value)

    def _choices(self, name: str) -> Sequence[Choice]:
        worded = CHOICES.get(name) or tuple((value, value) for value in BY_NAME[name].choices)
        return [Choice(key, self.tr(words)) for key, words in worded]
