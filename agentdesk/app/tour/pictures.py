"""The tour's pictures: every state in every size and theme, and one contact sheet for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

SIZES = (QSize(1440, 900), QSize(1280, 800), QSize(1024, 700))
THEMES = ("light", "dark", "contrast")
COLUMNS = 3
THUMB_WIDTH = 640
CAPTION_PX = 28
GAP_PX = 16


@dataclass(slots=True)
class Album:
    """Takes pictures of one window into a folder. `wear` puts a theme on, `rest` lets the window settle."""

    window: QWidget
    folder: Path
    wear: Callable[[str], None]
    rest: Callable[[], None]
    sizes: Sequence[QSize] = SIZES
    themes: Sequence[str] = THEMES
    taken: list[Path] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def take(self, name: str) -> None:
        """Take a state in every size and theme, and put the window back as it was."""
        first_size, first_theme = self.sizes[0], self.themes[0]
        for theme in self.themes:
            self.wear(theme)
            for size in self.sizes:
                self.window.resize(size)
                self.rest()
                self._grab(f"{len(self.names) + 1:02d}-{name}", size, theme)
        self.wear(first_theme)
        self.window.resize(first_size)
        self.rest()
        self.names.append(name)

    def _grab(self, name: str, size: QSize, theme: str) -> None:
        folder = self._place(size, theme)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        if not self.window.grab().save(str(path)):
            raise OSError(f"the picture {path.name} could not be written")
        self.taken.append(path)

    def _place(self, size: QSize, theme: str) -> Path:
        return self.folder / f"{size.width()}x{size.height()}" / theme

    def sheets(self) -> list[Path]:
        """Write one contact sheet for each size and theme, and return where they are."""
        written = []
        for size in self.sizes:
            for theme in self.themes:
                folder = self._place(size, theme)
                own = [path for path in self.taken if path.parent == folder]
                if own:
                    name = f"sheet-{folder.parent.name}-{theme}.png"
                    written.append(contact_sheet(own, self.folder / name))
        return written


def contact_sheet(pictures: Sequence[Path], target: Path) -> Path:
    """Write a sheet of small pictures with their names under them."""
    thumbs = [
        QPixmap(str(path)).scaledToWidth(THUMB_WIDTH, Qt.TransformationMode.SmoothTransformation)
        for path in pictures
    ]
    height = max(thumb.height() for thumb in thumbs) + CAPTION_PX
    rows = -(-len(thumbs) // COLUMNS)
    sheet = QPixmap(COLUMNS * (THUMB_WIDTH + GAP_PX) + GAP_PX, rows * (height + GAP_PX) + GAP_PX)
    sheet.fill(QColor("#808890"))
    with _painting(sheet) as painter:
        for index, (path, thumb) in enumerate(zip(pictures, thumbs, strict=True)):
            x = GAP_PX + index % COLUMNS * (THUMB_WIDTH + GAP_PX)
            y = GAP_PX + index // COLUMNS * (height + GAP_PX)
            painter.drawPixmap(x, y, thumb)
            caption = QRect(x, y + thumb.height(), THUMB_WIDTH, CAPTION_PX)
            painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, path.stem)
    if not sheet.save(str(target)):
        raise OSError(f"the contact sheet {target.name} could not be written")
    return target


@contextmanager
def _painting(sheet: QPixmap) -> Iterator[QPainter]:
    painter = QPainter(sheet)
    painter.setFont(QFont(painter.font().family(), 11))
    try:
        yield painter
    finally:
        painter.end()
