"""Resources for Qt: the shipped fonts, loaded once at the start."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from agentdesk.platform.paths import resource

FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")


def load_fonts() -> None:
    """Make the shipped fonts known to Qt. A machine without fonts of its own then shows the same page."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise FileNotFoundError(resource("fonts", name))
