"""Afloat: a widget that lies over another one near its lower edge, so that coming and going it moves nothing.

It lies where it covers no control: what is refused is said while somebody looks for the next key.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from agentdesk.views.kit.look import look

MARGIN = 12
FOOT = 52
"""Height of a row of buttons at the lower edge, which nothing may cover: safety is one of them."""
WIDEST = 760


class Afloat(QObject):
    """Keeps `widget` in its place over `host`, as wide as its words need and as high as they are then."""

    def __init__(self, widget: QWidget, host: QWidget, above: int = 0) -> None:
        """Make `host` the parent and follow its size. `above` leaves room below, in pixels at 100 %."""
        super().__init__(host)
        self._widget, self._host, self._above = widget, host, above
        was_hidden = widget.isHidden()
        widget.setParent(host)
        widget.setHidden(was_hidden)
        for watched in (widget, host):
            watched.installEventFilter(self)
        self._other: QWidget | None = None

    def lie_clear_of(self, other: QWidget) -> None:
        """Never lie over `other`, which floats over the same host and comes and goes."""
        self._other = other
        other.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place it when it appears, when its words change, and when the host changes its size."""
        kinds = {QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Resize}
        if watched is self._other:
            kinds |= {QEvent.Type.Move, QEvent.Type.Hide}
        is_own_size = watched is self._widget and event.type() == QEvent.Type.Resize
        if event.type() in kinds and not is_own_size and not self._widget.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        at = look()
        room = self._host.rect().adjusted(at.px(MARGIN), 0, -at.px(MARGIN), -at.px(MARGIN + self._above))
        wide = min(room.width(), at.px(WIDEST))
        layout = self._widget.layout()
        high = self._widget.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            high = max(layout.heightForWidth(wide), layout.minimumSize().height())
        lowest = QRect(room.center().x() - wide // 2, room.bottom() - high, wide, high)
        self._widget.setGeometry(self._clear_of_controls(lowest, at.px(4)))
        self._widget.raise_()

    def _clear_of_controls(self, lowest: QRect, gap: int) -> QRect:
        """Return the lowest place that covers no control, or, where there is none, the least of them."""
        controls = list(self._controls())
        ends = sorted({control.top() - gap for control in controls if control.top() - gap < lowest.bottom()})
        places = [lowest, *(_ending_at(lowest, end) for end in reversed(ends))]
        inside = [place for place in places if place.top() >= 0] or [lowest]
        return min(inside, key=lambda place: sum(_area(place & control) for control in controls))

    def _controls(self) -> Iterator[QRect]:
        """Yield where the host shows something that is pressed or typed into, in the host's own pixels."""
        kinds = (*self._host.findChildren(QAbstractButton), *self._host.findChildren(QLineEdit))
        others = (self._other,) if self._other is not None else ()
        for control in (*others, *kinds):
            if control.isVisible() and not self._widget.isAncestorOf(control):
                seen = control.visibleRegion().boundingRect()
                corner = control.mapTo(self._host, QPoint(0, 0))
                yield seen.translated(corner)


def _ending_at(place: QRect, bottom: int) -> QRect:
    moved = QRect(place)
    moved.moveBottom(bottom)
    return moved


def _area(shared: QRect) -> int:
    return 0 if shared.isEmpty() else shared.width() * shared.height()
