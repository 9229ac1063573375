"""Accessibility: says things to screen readers, and reads everything they could read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QWidget

TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
)
ROLES = (
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say `words` when it comes to it, without moving the focus."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def texts(root: QWidget, *, with_hidden: bool = False) -> tuple[str, ...]:
    """Return every text below `root` in the accessibility tree: names, descriptions, values, cells; also tool tips.

    Hidden widgets are left out, as a screen reader leaves them out; `with_hidden` takes them too: what waits behind
    another page may come to the front. Tests of privacy search this.
    """
    found: dict[str, None] = {}
    interface = QAccessible.queryAccessibleInterface(root)
    for text in _below(interface, with_hidden):
        found.setdefault(text)
    for widget in (root, *root.findChildren(QWidget)):
        if with_hidden or widget.isVisibleTo(root):
            for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle()):
                found.setdefault(text)
            for text in _cells(widget) if isinstance(widget, QAbstractItemView) else ():
                found.setdefault(text)
    found.pop("", None)
    return tuple(found)


def nameless(root: QWidget) -> tuple[str, ...]:
    """Return the class and object name of every control below `root` that a screen reader could not name."""
    return tuple(
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root) and widget.focusPolicy().value and not _name(widget)
    )


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """Return what the rows of a list say. Its tree may be an old one: Qt renews that only for a screen reader."""
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def _below(interface: QAccessibleInterface, with_hidden: bool) -> Iterator[str]:
    if not interface.isValid() or (interface.state().invisible and not with_hidden):
        return
    yield from (interface.text(kind) for kind in TEXTS)
    reader = interface.textInterface()
    if reader is not None:
        yield reader.text(0, reader.characterCount())
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield from _below(child, with_hidden)
