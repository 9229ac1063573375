"""Worklist: who to call next and why, the search above it, the calls that are still to be finished below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.services.changes import Change
from agentdesk.services.messages import CountQueue, CountWaiting, ExplainRank, SweepQueue
from agentdesk.views.actions import action
from agentdesk.views.desk.finding import Finding
from agentdesk.views.desk.queue_list import QueueList, Shown
from agentdesk.views.desk.rank import RankCard
from agentdesk.views.desk.search_keys import SearchKeys
from agentdesk.views.desk.to_finish import ToFinish
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.shelf import Shelf
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick

if TYPE_CHECKING:
    from agentdesk.services.rows.call import OpenCallRow
    from agentdesk.services.rows.worklist import QueueCounts

MINUTE_MS = 60_000
LEAST_LIST = 180
"""Height in pixels at 100 % that the list keeps: two customers. Where there is no more room the whole pane scrolls."""
QUEUE_CHANGES = frozenset({Change.QUEUE, Change.CALL})


class Worklist(Themed, QWidget):
    """The left pane. Emits `opened(customer)` and `resumed(interaction)`."""

    opened = Signal(str)
    resumed = Signal(str)

    def __init__(
        self, lanes: Lanes, tick: Tick, zone: str, parent: QWidget | None = None, *, takes_over: bool = False
    ) -> None:
        """Ask for the first page when shown. `zone` is the desk's own.

        `takes_over` shows what waits for a team lead, too.
        """
        super().__init__(parent)
        named(self, "worklist-pane", self.tr("Worklist"))
        self._lanes = lanes
        self._view: Shown = "due"
        self._takes_over = takes_over
        self._current: str | None = None
        self._is_wanted = False
        self._minute = tick.now() // MINUTE_MS
        self._counts, self._waiting = Chip("worklist-counts"), Chip("worklist-waiting")
        self.search = SearchField("search", self.tr("Name, number, reference"), action("search").key)
        self.views = Segmented("worklist-views", self.tr("Which customers"), self._views(), is_small=True)
        self.list = QueueList(lanes, tick.now, zone)
        self.found = Finding(lanes, tick.now, "found")
        self._empty = EmptyState("worklist-empty", "inbox", self.tr("Nobody is due now"))
        self._loading = EmptyState("worklist-loading", "clock", self.tr("Reading your worklist…"))
        self.rank = RankCard(tick.now, zone)
        self.to_finish = ToFinish()
        self._arrange()
        self._connect(tick)

    def refresh(self) -> None:
        """Read the list and its counts again."""
        self.list.rows.ask_anew()
        self._lanes.ask(self, CountQueue(), self._show_counts, replaces="counts")
        if self._takes_over:
            self._lanes.ask(self, CountWaiting(), self._show_waiting, replaces="waiting")

    def fold(self, is_folded: bool) -> None:
        """Take everything about debts off the list at once, or let it come back."""
        self.list.fold(is_folded)
        if is_folded:
            self.rank.hide()

    def show_open_calls(self, calls: Sequence[OpenCallRow], current: str) -> None:
        """Show which calls are not saved yet, besides the one on the screen."""
        self.to_finish.show_calls([call for call in calls if call.interaction != current])

    def show_current(self, customer: str | None) -> None:
        """Mark the customer in work as long as they stand in the list; nobody else is marked in their place."""
        self._current = customer
        self.list.show_customer(customer)

    def take_focus(self) -> None:
        """Put the focus into the list, where Enter prepares whoever comes first, as soon as there is one."""
        self._is_wanted = not self.list.rows.rows
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._is_wanted:
            self.list.choose_first()

    def begin_search(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def choose(self) -> None:
        """Open whoever is chosen in the list that is shown; nobody where none is, and nobody who is not in sight."""
        customer = self.list.current_customer()
        if self._is_searching():
            self.found.open_current()
        elif customer is not None and not self.list.isHidden():
            self.opened.emit(customer)

    def explain(self) -> None:
        """Explain why the chosen customer stands where they stand; asked again, put the explanation away."""
        customer = self.list.current_customer()
        if not self.rank.isHidden():
            self.rank.hide()
        elif customer is not None:
            self._lanes.ask(self, ExplainRank(customer), self.rank.show_explanation, replaces="rank")

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        side = at.px(12)
        self._head.setContentsMargins(side, at.px(14), side, at.px(10))
        self._head.setSpacing(at.px(10))
        self._foot.setContentsMargins(at.px(8), 0, at.px(8), at.px(8))
        self._lists.setMinimumHeight(at.px(LEAST_LIST))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface of the pane."""
        QPainter(self).fillRect(QRectF(self.rect()), look().colour("surface"))

    def _views(self) -> Sequence[Choice]:
        waiting, late = Choice("waiting", self.tr("For you")), Choice("late", self.tr("Late mail"))
        for_leads = (waiting, late) if self._takes_over else ()
        return (
            *for_leads,
            Choice("due", self.tr("Due now")),
            Choice("callbacks", self.tr("Callbacks")),
            Choice("promises", self.tr("Promises")),
            Choice("later", self.tr("Later")),
        )

    def _arrange(self) -> None:
        self._scroll = Scroll("worklist-scroll", self.tr("Worklist"), gap=0, is_outer=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._head, self._foot = QVBoxLayout(), QVBoxLayout()
        title = FlowLayout(ends_apart=True, row_gap=4)
        title.addWidget(Text(self.tr("Worklist"), "title", wrap=False))
        title.addWidget(self._counts)
        title.addWidget(self._waiting)
        self._head.addLayout(title)
        self._head.addWidget(self.search)
        self._head.addWidget(self.views)
        self._lists = Shelf()
        self._lists.keep(self.list, self.found, self._empty)
        self._lists.put(self._loading)
        self._foot.addWidget(self.rank)
        self._foot.addWidget(self.to_finish)
        self._scroll.column.addLayout(self._head)
        self._scroll.column.addWidget(self._lists, 1)
        self._scroll.column.addLayout(self._foot)
        self.restyle()

    def _connect(self, tick: Tick) -> None:
        self.search.searched.connect(self._on_searched)
        SearchKeys(self.search, self.found)
        self.views.show_choice("due")
        self.views.chosen.connect(self._on_view_chosen)
        self.list.opened.connect(self.opened)
        self.list.moved.connect(self._on_list_moved)
        self.list.rows.loaded.connect(self._on_loaded)
        self.found.opened.connect(self._on_found_opened)
        self.to_finish.resumed.connect(self.resumed)
        self._lanes.signals.changed.connect(self._on_changed)
        tick.passed.connect(self._on_tick_passed)

    def _show_counts(self, counts: QueueCounts) -> None:
        self._counts.show_word(self.tr("{0} due · {1} later").format(counts.due, counts.later))

    def _show_waiting(self, count: int) -> None:
        self._waiting.show_word(self.tr("{0} for you").format(count) if count else "", "warn")

    def _on_loaded(self) -> None:
        if self._current is not None:
            self.list.show_customer(self._current)
        self._show_list()
        focused: QWidget | None = self.window().focusWidget()
        if self._is_wanted and (focused is None or self.isAncestorOf(focused)):
            self.take_focus()
        self._is_wanted = False

    def _show_list(self) -> None:
        if self._is_searching():
            self._lists.put(self.found)
            return
        is_empty = not self.list.rows.rows
        if is_empty:
            self._empty.say(*self._nothing())
        self._lists.put(self._empty if is_empty else self.list)

    def _is_searching(self) -> bool:
        """Return whether something is looked for; blanks alone look for nobody."""
        return bool(self.search.text().strip())

    def _nothing(self) -> tuple[str, str]:
        if self._view == "waiting":
            return self.tr("Nothing waits for a team lead"), self.tr(
                "Who was handed over, complaints and holds to look at appear here."
            )
        if self._view == "late":
            return self.tr("No mail lay too long"), self.tr(
                "What came in more than two hours before it was entered appears here for thirty days."
            )
        if self._view == "callbacks":
            return self.tr("No callbacks agreed"), self.tr("A callback agreed in a call appears here.")
        if self._view == "promises":
            return self.tr("No promises open"), self.tr("A promise agreed in a call appears here.")
        if self._view == "later":
            return self.tr("Nobody waits for later"), self.tr(
                "Customers whose time has not come appear here."
            )
        return self.tr("Nobody is due now"), self.tr("Look under Later, or search for a customer.")

    def _on_list_moved(self, _customer: str) -> None:
        self.rank.hide()
        if self.list.hasFocus():
            self._scroll.show_part(self.list.viewport(), self.list.visualRect(self.list.currentIndex()))

    def _on_searched(self, text: str) -> None:
        self.found.look_for(text)
        self._show_list()

    def _on_found_opened(self, customer: str) -> None:
        self.search.empty()
        self.opened.emit(customer)

    def _on_view_chosen(self, view: str) -> None:
        self._view = view  # type: ignore[assignment] # the segments are the views
        self.list.show_view(self._view)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & QUEUE_CHANGES:
            self.refresh()

    def _on_tick_passed(self, now: int) -> None:
        """Once a minute: times are painted again, and whoever the clock alone has moved is judged again."""
        if now // MINUTE_MS != self._minute:
            self._minute = now // MINUTE_MS
            self.list.viewport().update()
            self._sweep(1)

    def _sweep(self, moved: int) -> None:
        """Judge a portion, and the next as long as there was one. What a call saves meanwhile comes in between."""
        if moved:
            self._lanes.do(self, SweepQueue(), self._sweep)
