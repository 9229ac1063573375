"""Desk screen: the worklist, the customer in work, and what may be known of them, side by side.

Several customers may be open at once, one of them on the screen; at most one call is live.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agentdesk.domain.curtain import is_shown
from agentdesk.services.changes import Change
from agentdesk.services.messages import OpenCalls, PrepareCustomer, ShowCall, TakeCall
from agentdesk.services.rights import may
from agentdesk.views.desk.departures import Departures
from agentdesk.views.desk.work_pane import WorkPane
from agentdesk.views.desk.worklist import Worklist
from agentdesk.views.kit.action import State
from agentdesk.views.kit.afloat import FOOT, Afloat
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.grounded import Grounded
from agentdesk.views.kit.shelf import Shelf
from agentdesk.views.kit.themed import named
from agentdesk.views.kit.three_pane import Pane, ThreePane

if TYPE_CHECKING:
    from agentdesk.errors import Refused
    from agentdesk.services.rows.call import CallView, OpenCallRow
    from agentdesk.services.rows.customer import CustomerCard
    from agentdesk.views.desk.page import CustomerPage
    from agentdesk.views.desk.workplace import Workplace

LIST, WORK, FACTS = range(3)
LIVE = (State.DIALLING, State.ON_CALL)


class DeskScreen(Grounded):
    """The desk. Emits `state_changed` with what the window is in the middle of, `call_changed` with the call shown,
    `others_asked` for the list of what customers say.
    """

    state_changed = Signal(object)
    call_changed = Signal(object)
    others_asked = Signal()

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        """Start with nobody open."""
        super().__init__(parent)
        named(self, "desk", self.tr("Desk"))
        self._place, self._lanes = place, place.lanes
        self.page: CustomerPage | None = None
        self._pages: list[CustomerPage] = []
        self._open_calls: tuple[OpenCallRow, ...] = ()
        self.worklist = Worklist(
            place.lanes, place.tick, place.zone, takes_over=may(place.person.role, "take over")
        )
        self.work, self.facts, self._head = WorkPane(), QStackedWidget(), Shelf()
        self.incoming, self.resume, self.banner = self.work.incoming, self.work.resume, Banner("desk-banner")
        self._departures = Departures(self, self.banner)
        self._departures.left.connect(lambda page: self._on_page_closed(page, None, go_on=False))
        named(self.facts, "facts", self.tr("Customer"))
        self._nobody = QWidget()
        self._arrange()
        self._connect()

    @property
    def state(self) -> State:
        """What the page on the screen is in the middle of."""
        return self.page.state if self.page is not None else State.READY

    @property
    def is_live(self) -> bool:
        """Whether somebody may be on the phone, whatever is on the screen."""
        return any(page.state in LIVE for page in self._pages)

    def start(self) -> None:
        """Read the worklist, and offer what a crash left open."""
        self.worklist.refresh()
        self._show_list()
        now = self._place.tick.now
        self._lanes.ask(self, OpenCalls(), lambda calls: self.resume.offer(calls, now()))

    def open_customer(self, customer: str) -> None:
        """Prepare a customer. Whoever is prepared now is put back first, with a reason; a live call goes on."""
        page = self._page_of(customer)
        if not self._may_open(page.interaction if page is not None else ""):
            return
        if page is not None:
            self._show(page)
            return
        if self.page is not None and self.page.state is State.PREPARING:
            self.page.put_back_then(lambda: self._prepare(customer))
            return
        self._prepare(customer)

    def show_refused(self, refused: Refused) -> None:
        """Explain a refusal over the work. It goes with the next thing that succeeds, and with whom it was said of."""
        self.banner.show_refused(refused)

    def end(self) -> None:
        """Tell what is still being typed; nothing of it may be lost when the window goes."""
        self.worklist.found.close_search()
        for page in self._pages:
            page.tell()

    def resume_call(self, interaction: str) -> None:
        """Show an open call again, as it was left."""
        if not self._may_open(interaction):
            return
        page = next((page for page in self._pages if page.interaction == interaction), None)
        if page is not None:
            self._show(page)
            return
        self._lanes.ask(self, ShowCall(interaction), self._begin)

    def ask_incoming(self) -> None:
        """Offer to take a call that comes in, or put the offer away."""
        if self.incoming.isVisible():
            self.incoming.put_away()
        else:
            self.incoming.ask(is_live=self.is_live)

    def show_work(self, *, with_keys: bool = False) -> None:
        """Bring the work to the front where the panes are behind tabs, and give it the keyboard where that is asked.

        It has the keyboard, too, where the facts had it and are now behind it: nobody types into what they cannot see.
        """
        had_keys = focused_within(self.facts) is not None
        self.panes.show_pane(WORK)
        with_keys = with_keys or (had_keys and self.facts.isHidden())
        work = self.page.centre.currentWidget() if self.page is not None else None
        if with_keys and work is not None:
            work.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self) -> None:
        self.panes.show_pane(LIST)
        self.worklist.take_focus()

    def _arrange(self) -> None:
        self.facts.addWidget(self._nobody)
        panes = (
            Pane(self.worklist, self.tr("Worklist")),
            Pane(self.work, self.tr("Call")),
            Pane(self.facts, self.tr("Customer")),
        )
        Afloat(self.banner, self.work, FOOT)
        self.panes = ThreePane("panes", self.tr("Desk"), panes, self._head, self)
        self._head.hide()
        self.panes.put_facts_away(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.worklist.opened.connect(self.open_customer)
        self.worklist.resumed.connect(self.resume_call)
        self.incoming.taken.connect(self._on_incoming_taken)
        self.resume.offered.connect(self.show_work)
        for follow in (self._show_list, self._look_at_open_calls):
            self.resume.put_off.connect(follow)
        self.resume.resumed.connect(self.resume_call)
        self.work.empty.acted.connect(self.ask_incoming)
        self._lanes.signals.changed.connect(self._on_changed)

    def _prepare(self, customer: str) -> None:
        self._lanes.do(self, PrepareCustomer(customer), then=self._on_prepared)

    def _on_prepared(self, card: CustomerCard) -> None:
        page = self._new_page()
        page.show_card(card)
        self._show(page)

    def _may_open(self, interaction: str) -> bool:
        """Return whether a call, or with an empty text a customer, may come on the screen; say why it may not.

        Whoever is on the phone must not see another customer's account beside them.
        """
        live = {page.interaction for page in self._pages if page.state in LIVE}
        live |= {row.interaction for row in self._open_calls if row.stage in ("dialling", "on_call")}
        over = {page.interaction for page in self._pages if page.state not in LIVE}
        if live - over - {interaction}:
            self.banner.say(self.tr("Mark the call as over first. The list waits."), tone="info")
            return False
        return True

    def _begin(self, view: CallView, typed: str = "") -> None:
        page = self._new_page()
        page.begin_call(view)
        self._show(page)
        if view.customer is None:
            page.ask_who(typed)

    def _new_page(self) -> CustomerPage:
        from agentdesk.views.desk.page import CustomerPage

        page = CustomerPage(self._place, self.panes.space, self)
        page.moved.connect(lambda: self._on_page_moved(page))
        page.others_asked.connect(self.others_asked)
        page.work_asked.connect(self.show_work)
        page.column.notes.edit.left.connect(lambda: self.show_work(with_keys=True))
        page.refused.connect(lambda refused: self._departures.hear(page, refused))
        page.closed.connect(lambda following, go_on: self._on_page_closed(page, following, go_on))
        self._pages.append(page)
        self.work.centre.keep(page.centre)
        self.facts.addWidget(page.column)
        return page

    def _page_of(self, customer: str) -> CustomerPage | None:
        shown = (self.page,) if self.page is not None else ()
        return next((page for page in (*shown, *self._pages) if page.customer == customer), None)

    def _show(self, page: CustomerPage) -> None:
        self.banner.clear()
        if self.page is not None and self.page is not page:
            self.page.keep_focus()
        self.page = page
        self.work.centre.put(page.centre)
        self._head.put(page.head)
        self._head.show()
        self.facts.setCurrentWidget(page.column)
        self.panes.put_facts_away(False)
        self.worklist.show_current(page.customer)
        self.show_work()
        page.focus()
        self._tell()
        self.worklist.refresh()
        self._look_at_open_calls()

    def _tell(self) -> None:
        """Tell what is on the screen now; the list folds at once when the curtain falls."""
        page = self.page
        view = page.call.view if page is not None and page.call is not None else None
        live = next(
            (p.call.view for p in self._pages if p.call is not None and p.call.view.call.is_live), view
        )
        if page is not None and page.state in LIVE:
            self._clear_others(page)
        elif page is not None:
            page.open_account()
        self.worklist.fold(live is not None and not is_shown("rank", live.scene))
        self.incoming.follow(is_live=self.is_live)
        self.panes.put_work_first(self.state in LIVE)
        self.call_changed.emit(view)
        self.state_changed.emit(self.state)

    def _clear_others(self, live: CustomerPage) -> None:
        """Leave nothing of anybody else in the window while somebody is on the phone, not even unseen.

        A call that is over is kept as it stands, and waits under "To finish".
        """
        for other in [page for page in self._pages if page is not live]:
            if other.call is None:
                other.close_account()
            else:
                other.tell()
                self._retire(other)

    def _on_page_moved(self, page: CustomerPage) -> None:
        self.banner.clear()
        for other in [one for one in self._pages if one is not page and one.customer == page.customer]:
            if other.call is None and page.customer is not None:
                self._retire(other)
        if page is self.page:
            self._tell()
        self._look_at_open_calls()

    def _on_page_closed(self, page: CustomerPage, following: str | None, go_on: bool) -> None:
        if page not in self._pages:
            return
        then = page.afterwards
        self._retire(page)
        if then is not None:
            then()
        elif go_on and following is not None:
            self._prepare(following)
        elif go_on:
            self._place.say(self.tr("Saved. Nobody else is due now."), "ok")

    def _retire(self, page: CustomerPage) -> None:
        self._pages.remove(page)
        page.retire()
        if page is self.page:
            self.banner.clear()
            self.page = None
            self.work.show_nobody()
            self._head.hide()
            self.worklist.show_current(None)
            self.facts.setCurrentWidget(self._nobody)
            self.panes.put_facts_away(True)
            self._tell()
            self._show_list()

    def _on_incoming_taken(self, number: str, typed: str) -> None:
        self._lanes.do(
            self, TakeCall(number or None, typed), then=lambda view: self._on_call_taken(view, typed)
        )

    def _on_call_taken(self, view: CallView, typed: str) -> None:
        self.incoming.put_away()
        self._begin(view, typed)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if Change.CALL in changes or Change.CUSTOMER in changes:
            self._look_at_open_calls()
        if Change.CUSTOMER in changes and self.page is not None and self.page.customer is not None:
            self.page.look_again(self.page.customer)

    def _look_at_open_calls(self) -> None:
        self._lanes.ask(self, OpenCalls(), self._on_open_calls, replaces="open-calls")

    def _on_open_calls(self, calls: Sequence[OpenCallRow]) -> None:
        self._open_calls = tuple(calls)
        self.worklist.show_open_calls(calls, self.page.interaction if self.page is not None else "")
