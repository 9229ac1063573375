"""Appearance: theme and size, chosen by key or in the settings, and kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.kit.theme import Theme, ThemeChoice
from agentdesk.views.settings.keeper import SettingsKeeper


class Appearance(QObject):
    """Puts on what the settings say, as soon as they say it."""

    def __init__(self, theme: Theme, settings: SettingsKeeper, shortcuts: Shortcuts, parent: QObject) -> None:
        """Bind the keys of size and theme."""
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        settings.changed.connect(self._on_setting_changed)
        shortcuts.bind("zoom_in", lambda: self._zoom(1))
        shortcuts.bind("zoom_out", lambda: self._zoom(-1))
        shortcuts.bind("zoom_reset", lambda: settings.keep("zoom", "100"))
        for choice in ThemeChoice:
            shortcuts.bind(f"theme_{choice.value}", partial(settings.keep, "theme", choice.value))

    def _zoom(self, steps: int) -> None:
        self._theme.zoom_by(steps)
        self._settings.keep("zoom", str(self._theme.look.zoom))

    def _on_setting_changed(self, name: str, value: str) -> None:
        if name == "theme":
            self._theme.choose(ThemeChoice(value))
        elif name == "zoom":
            self._theme.zoom_to(int(value))
