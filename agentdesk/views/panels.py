"""Panels: what opens over the window when a key asks for it. Each is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from agentdesk.views.kit.shortcuts import Shortcuts

if TYPE_CHECKING:
    from agentdesk.views.about import About
    from agentdesk.views.call.other_words import OtherWords
    from agentdesk.views.kit.keys_sheet import KeysSheet
    from agentdesk.views.kit.palette import Palette
    from agentdesk.views.kit.panel import Panel

NAMES = ("palette", "keys", "about", "others")
LOOKS = ("zoom_", "theme_")
"""How the ids begin of what changes only how everything looks, an open panel as well."""


class Panels:
    """The panels of one window."""

    def __init__(self, window: QMainWindow, shortcuts: Shortcuts, said: Callable[[str], object]) -> None:
        """Make none yet; `said` hears what was found in the list of what customers say."""
        self._window, self._shortcuts, self._said = window, shortcuts, said
        shortcuts.beginning.connect(self._on_beginning)

    @cached_property
    def palette(self) -> Palette:
        """Every action, with why it does nothing now where it does not."""
        from agentdesk.views.kit.palette import Palette

        return Palette(self._window, self._shortcuts)

    @cached_property
    def keys(self) -> KeysSheet:
        """Every key that does something in this program."""
        from agentdesk.views.kit.keys_sheet import KeysSheet

        return KeysSheet(self._window, self._shortcuts, self._shortcuts.bound())

    @cached_property
    def about(self) -> About:
        """The version, the licence, the notices."""
        from agentdesk.views.about import About

        return About(self._window)

    @cached_property
    def others(self) -> OtherWords:
        """What customers say, by type-to-find."""
        from agentdesk.views.call.other_words import OtherWords

        made = OtherWords(self._window)
        made.said.connect(self._said)
        return made

    def open_palette(self) -> None:
        """Open the palette."""
        self.palette.open_palette()

    def open_keys(self) -> None:
        """Open the list of keys."""
        self.keys.open_sheet()

    def open_about(self) -> None:
        """Open the versions and notices."""
        self.about.open_about()

    def put_away(self) -> None:
        """Close whatever is open."""
        for name in NAMES:
            panel: Panel | None = self.__dict__.get(name)
            if panel is not None:
                panel.close_panel()

    def _on_beginning(self, action_id: str) -> None:
        """Close before a key acts on what is below: nobody works on what they cannot see."""
        if not action_id.startswith(LOOKS):
            self.put_away()
