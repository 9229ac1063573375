"""Frame: the places of the rail, the screens and the status line in the window, and the cover over all of them.

It is in the window before anything is in it: with every parent that it gets a widget is dressed again, and so is all
that it holds.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.views.covering import Covering
from agentdesk.views.kit.afloat import FOOT, Afloat
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.esc_dismisses import EscDismisses


class Frame:
    """The places of a window: `screens` to add them to, and `covering` for what hides them."""

    def __init__(self, window: QMainWindow, banner: Banner) -> None:
        """Make the places; `banner` lies over the foot of the screens."""
        work, place = QWidget(), QWidget()
        self.covering = Covering(work)
        window.setCentralWidget(self.covering)
        self._row, self._beside, whole = QHBoxLayout(work), QVBoxLayout(), QVBoxLayout(place)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._beside, 1)
        self._beside.setSpacing(0)
        self._beside.addWidget(place, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.screens = QStackedWidget()
        whole.addWidget(self.screens)
        # What was refused on a screen goes when that is left.
        self.screens.currentChanged.connect(lambda _: banner.pass_on())
        self._window, self._banner, self._afloat = window, banner, Afloat(banner, place, FOOT)

    def put_beside(self, banner: Banner, is_esc_taken: Callable[[], bool]) -> None:
        """Let a screen's own banner be seen beside the window's, and Esc put away the screen's first, unless taken."""
        self._afloat.lie_clear_of(banner)
        EscDismisses(self._window, is_esc_taken, banner, self._banner)

    def put(self, rail: QWidget, status: QWidget) -> None:
        """Put the rail at the left and the status line below the screens."""
        self._row.insertWidget(0, rail)
        self._beside.addWidget(status)
