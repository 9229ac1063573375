"""Afloat: a widget that lies over the lower edge of another one, so that coming and going it moves nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place it when it appears, when its words change, and when the host changes its size."""
        kinds = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Resize)
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
        self._widget.setGeometry(room.center().x() - wide // 2, room.bottom() - high, wide, high)
        self._widget.raise_()
