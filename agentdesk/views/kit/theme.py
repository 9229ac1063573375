"""Theme: light, dark or high contrast, and zoom, applied to the whole application at once.

The person's own choice wins; without one the system's colour scheme and contrast are followed while they change.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from agentdesk.views.kit import lettering, tokens
from agentdesk.views.kit.look import ZOOMS, Look, body_size
from agentdesk.views.kit.resources import load_fonts
from agentdesk.views.kit.stylesheet import stylesheet
from agentdesk.views.kit.themed import Themed
from agentdesk.views.kit.tokens import Tokens

Role = QPalette.ColorRole


class ThemeChoice(StrEnum):
    """What the person chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """The one theme of the application. Made once by the start of the window, before any other widget."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, zoom: int = 100) -> None:
        """Load the fonts and dress `app`; `zoom` in percent is brought to the nearest of ZOOMS."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._zoom = nearest_zoom(zoom)
        self._worn: Look | None = None
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    @property
    def look(self) -> Look:
        """The tokens and zoom in force."""
        return Look(self._tokens(), self._zoom)

    def choose(self, choice: ThemeChoice) -> None:
        """Take the person's choice and apply it, to the frame that the system draws as well."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            scheme = Qt.ColorScheme.Dark if self._tokens().is_dark else Qt.ColorScheme.Light
            hints.setColorScheme(scheme)  # for the frame alone; our own palette does the rest
        self._apply()

    def zoom_to(self, percent: int) -> None:
        """Zoom to the step nearest to `percent`."""
        self._zoom = nearest_zoom(percent)
        self._apply()

    def zoom_by(self, steps: int) -> None:
        """Zoom in (1) or out (-1) by steps, staying between 80 and 200 percent."""
        at = min(max(ZOOMS.index(self._zoom) + steps, 0), len(ZOOMS) - 1)
        self.zoom_to(ZOOMS[at])

    def _tokens(self) -> Tokens:
        hints = self._app.styleHints()
        return theme_for(self._choice, hints.colorScheme(), hints.accessibility().contrastPreference())

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        if self.look != self._worn:
            self._dress(self.look)
        self.changed.emit()

    def _dress(self, now: Look) -> None:
        """Dress every widget there is. It takes a while, so nobody is dressed in what they wear already."""
        self._worn = now
        self._app.setPalette(palette(now.tokens))
        self._app.setFont(_body(now.zoom))
        # Qt tells of a new sheet only those it has polished; the others would come in what they were made in.
        for widget in self._app.allWidgets():
            if isinstance(widget, Themed):
                widget.ensurePolished()
        self._app.setStyleSheet(stylesheet(now))


def theme_for(choice: ThemeChoice, scheme: Qt.ColorScheme, wish: Qt.ContrastPreference) -> Tokens:
    """Return the theme for a person's choice and the system's colour scheme and wish for contrast."""
    if choice is not ThemeChoice.SYSTEM:
        return next(theme for theme in tokens.THEMES if theme.name == choice)
    if wish == Qt.ContrastPreference.HighContrast:
        return tokens.CONTRAST
    return tokens.DARK if scheme == Qt.ColorScheme.Dark else tokens.LIGHT


def nearest_zoom(percent: int) -> int:
    """Return the step of ZOOMS nearest to `percent`."""
    return min(ZOOMS, key=lambda step: abs(step - percent))


def palette(theme: Tokens) -> QPalette:
    """Return a theme as a Qt palette, for everything that Qt paints itself."""
    roles = {
        Role.Window: theme.bg,
        Role.Base: theme.surface,
        Role.AlternateBase: theme.sunken,
        Role.Button: theme.surface,
        Role.WindowText: theme.text,
        Role.Text: theme.text,
        Role.ButtonText: theme.text,
        Role.BrightText: theme.bad,
        Role.PlaceholderText: theme.muted,
        Role.Highlight: theme.accent,
        Role.HighlightedText: theme.on_accent,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.accent,
        Role.ToolTipBase: theme.text,
        Role.ToolTipText: theme.surface,
        Role.Light: theme.surface,
        Role.Midlight: theme.sunken,
        Role.Mid: theme.line,
        Role.Dark: theme.edge,
        Role.Shadow: theme.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made


def _body(zoom: int) -> QFont:
    made = QFont(lettering.font("body", zoom))
    made.setPixelSize(body_size(zoom))
    return made
