"""Tab order: lets Tab go through what is in a widget as it is read, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(root: QWidget) -> None:
    """Let Tab go through everything in `root` in the order of its layouts: what is made later else comes last.

    What is hidden now has its place too. A part without a layout is gone through as its own parts were made.
    """
    before: QWidget | None = None
    for widget in _as_read(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    """Yield what can take the keyboard in a widget, itself first."""
    # What stands in for another one, as the line of a combo box does, has no place of its own.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    yield from (one for part in _parts(widget) for one in _as_read(part))


def _parts(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
        return
    inside = [widget.widget()] if isinstance(widget, QScrollArea) else widget.children()
    # The list of a combo box waits in a window of its own.
    yield from (part for part in inside if isinstance(part, QWidget) and not part.isWindow())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
