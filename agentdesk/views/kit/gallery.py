"""Gallery: every part of the kit in every theme and at two zooms, as pictures for the eye.

python -m agentdesk.views.kit.gallery --out DIR [--theme dark] [--zoom 100]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.views.kit.action import State
from agentdesk.views.kit.gallery_desk import ACTIONS, desk
from agentdesk.views.kit.gallery_parts import parts
from agentdesk.views.kit.keys_sheet import KeysSheet
from agentdesk.views.kit.look import ZOOMS
from agentdesk.views.kit.palette import Palette
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.kit.theme import Theme, ThemeChoice
from agentdesk.views.kit.toast import Toast

SIZES = (QSize(1440, 900), QSize(1280, 800), QSize(1024, 700))


def with_palette() -> QWidget:
    """Return a desk with the palette open over it."""
    window = desk()
    Palette(window, _shortcuts(window)).open_palette()
    return window


def with_keys() -> QWidget:
    """Return a desk with the list of keys open over it, and a toast."""
    window = desk()
    KeysSheet(window, _shortcuts(window), ACTIONS).open_sheet()
    Toast("toast", window).say("Saved. Maria Alvarez is off the worklist.", on_undo=lambda: None)
    return window


PAGES: dict[str, Callable[[], QWidget]] = {
    "desk": desk,
    "parts": parts,
    "palette": with_palette,
    "keys": with_keys,
}


def paint(out: Path, theme: Theme, choice: ThemeChoice, zoom: int) -> list[Path]:
    """Paint every page in one theme at one zoom into `out`; return the files."""
    theme.choose(choice)
    theme.zoom_to(zoom)
    made: list[Path] = []
    for name, build in PAGES.items():
        for size in SIZES if name == "desk" else SIZES[:1]:
            page = build()
            page.resize(size)
            page.ensurePolished()
            file = out / f"{name}-{choice}-{zoom}-{size.width()}.png"
            page.grab()
            page.grab().save(str(file))
            page.deleteLater()
            made.append(file)
    return made


def main(arguments: list[str]) -> int:
    """Paint what was asked for; print the files."""
    parser = argparse.ArgumentParser(description="Paint every part of the kit.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=["light", "dark", "contrast"])
    parser.add_argument("--zoom", type=int, choices=ZOOMS)
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    theme = Theme(QApplication([]))
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST):
        for zoom in (100, 200):
            if asked.theme in (None, choice) and asked.zoom in (None, zoom):
                for file in paint(asked.out, theme, choice, zoom):
                    sys.stdout.write(f"{file}\n")
    return 0


def _shortcuts(window: QWidget) -> Shortcuts:
    shortcuts = Shortcuts(window, ACTIONS)
    for action in ACTIONS:
        shortcuts.bind(action.id, lambda: None)
    shortcuts.enter(State.ON_CALL)
    return shortcuts


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
