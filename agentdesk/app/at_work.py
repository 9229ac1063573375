"""The desk at work: the window, its lanes, and everything that runs beside it until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from agentdesk.app.first_paint import FirstPaint
from agentdesk.app.gate import Gate
from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.services import early
from agentdesk.services.changes import Change
from agentdesk.services.rights import may
from agentdesk.services.rows.sync import SyncState
from agentdesk.settings import BY_NAME
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme, ThemeChoice
from agentdesk.views.kit.tick import Tick
from agentdesk.views.main_window import MainWindow
from agentdesk.views.seat import Person, Seat

if TYPE_CHECKING:
    from agentdesk.app.network import Network
    from agentdesk.app.person_change import PersonChange
    from agentdesk.services.desk import Desk
    from agentdesk.sync.line import Line


# Where no worklist was painted by then, the desk opens without waiting for it any longer.
LATEST_MS = 1_000


class AtWork(QObject):
    """One person's desk, from the first paint to the closed file."""

    ready = Signal()

    def __init__(
        self,
        application: QApplication,
        profile: Profile,
        key: bytes,
        clock: Clock,
        before: early.Prelude,
        *,
        theme: Theme,
        language: Language,
        painted: Callable[[], object] | None = None,
        line: Callable[[], Line] | None = None,
        serial: bool = False,
    ) -> None:
        """Make the window from what was read of the file `before`; nothing is read here.

        `line` makes the line to the central database in place of the one that the settings name. `serial` runs
        every lane's errands at once, on the calling thread.
        """
        super().__init__(application)
        self._profile = profile
        self._clock = clock
        self.settings = {
            name: before.settings.get(name, setting.default) for name, setting in BY_NAME.items()
        }
        self._is_demonstration = before.is_demonstration
        self._theme, self._language = theme, language
        self._wear()
        may_be_early = not before.has_open_call and may(before.role, "work the list")
        self._gate = Gate(profile, key, clock, may_be_early=may_be_early)
        self.lanes = Lanes(self._gate.do, self._gate.ask, serial=serial, parent=self)
        self._line = line
        self.tick = Tick(clock.now, self)
        self.window = self._window_for(Person(before.staff, before.name, before.role))
        self.change: PersonChange | None = None
        self._network: Network | None = None
        self.desk: Desk | None = None
        rows = self.window.desk.worklist.list
        self._first = FirstPaint(rows, self)
        if painted is not None:
            self._first.happened.connect(painted)
        self._first.happened.connect(self._open)
        rows.rows.emptied.connect(self._open)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self._open)
        self._is_opening = False
        # With serial lanes whoever waits for the desk would wait for themselves.
        self._may_be_early = may_be_early and not serial
        # After the window's own: where the desk itself is missing, that is what has to be tried again.
        self.lanes.signals.unavailable.connect(self._on_unavailable)

    def begin(self) -> None:
        """Show the window; everything else is loaded while it is looked at."""
        self.window.show()
        self._latest.start()
        if not self._may_be_early:
            self._open()
        self.window.start()

    def end(self) -> None:
        """Finish what was begun, close the line to the central database, and close the file."""
        self._latest.stop()
        self._gate.give_up()
        self._end_change()
        with ExitStack() as closing:
            closing.callback(self._gate.close)
            if self._network is not None:
                closing.callback(self._network.close)
            self.lanes.close()

    def _window_for(self, person: Person) -> MainWindow:
        seat = Seat(
            lanes=self.lanes,
            tick=self.tick,
            zone=self._clock.zone,
            theme=self._theme,
            person=person,
            settings=self.settings,
            elapsed=self._clock.monotonic,
            judge_address=_judge_address,
            sync_now=self._sync_now,
        )
        window = MainWindow(seat)
        window.unlock_asked.connect(self._on_unlock_asked)
        window.person_change_asked.connect(self._ask_person)
        return window

    def _ask_person(self) -> None:
        from agentdesk.app.person_change import PersonChange

        if self.change is not None:
            self.change.window.activateWindow()
        elif self.desk is not None:
            self.change = PersonChange(self.lanes, self.desk, self._leave_window, self)
            was_covered = self.window.covering.is_covered
            self.change.asked.connect(self.window.blank)
            self.change.changed.connect(self._on_person_changed)
            self.change.given_up.connect(lambda: self._give_up_change(was_covered))
            self.change.begin()

    def _give_up_change(self, was_covered: bool) -> None:
        """Show the work again to whoever sits here still, unless it was hidden before anybody was asked."""
        self._end_change()
        if not was_covered and not self.window.covering.is_locked:
            self.window.covering.lift()

    def _leave_window(self) -> bool:
        """Close the window of whoever sat here. Returns False when it has to stay, as in a call."""
        return self.window.close()

    def _on_person_changed(self, person: Person) -> None:
        """Read what the new person chose for their desk; it is they who ask."""
        from agentdesk.services.remembering import Settings

        self.lanes.ask(self, Settings(), lambda settings: self._seat(person, settings))

    def _seat(self, person: Person, settings: Mapping[str, str]) -> None:
        """Give the desk to someone else: a window of their own, with nothing of the last person's left in it."""
        self.settings = dict(settings)
        self._wear()
        before, self.window = self.window, self._window_for(person)
        self.window.resize(before.size())
        self.window.show()
        before.deleteLater()
        self._end_change()
        self.window.start()

    def _end_change(self) -> None:
        if self.change is not None:
            self.change.end()
            self.change = None

    def _wear(self) -> None:
        """Put on what the person chose. What is made from now on speaks their language."""
        self._theme.choose(ThemeChoice(self.settings["theme"]))
        self._theme.zoom_to(int(self.settings["zoom"]))
        self._language.choose(self.settings["language"])

    def _open(self) -> None:
        """Load the rest of the program, once: after the first paint, so that nothing holds that up."""
        self._latest.stop()
        if not self._is_opening:
            self._is_opening = True
            self.lanes.network(self, self._gate.open, self._on_opened, self.say)

    def _open_again(self) -> None:
        """Open the desk after all, and let everything on the screen be read from it."""
        self.window.banner.clear()
        self._gate.try_again()
        self.lanes.network(self, self._gate.open, self._on_opened_late, self.say)

    def _on_unavailable(self, fault: Unavailable, _retry: object) -> None:
        if self._gate.has_failed:
            self.window.banner.show_unavailable(fault, self._open_again)

    def say(self, refused: Refused) -> None:
        """Show on the window why something was refused."""
        self.window.banner.show_refused(refused)

    def _on_opened_late(self, desk: Desk) -> None:
        self._on_opened(desk)
        self.lanes.signals.changed.emit(frozenset(Change))

    def _on_opened(self, desk: Desk) -> None:
        from agentdesk.app.network import Network

        self.desk = desk
        self.lanes.network(self, _load_ahead)
        if self._line is not None or self.settings["central_url"] or self._is_demonstration:
            line = self._line or partial(self._usual_line, desk)
            self._network = Network(desk, self.lanes, self.tick, line, self)
        else:
            desk.sessions.sync = SyncState("alone")
            self.lanes.signals.changed.emit(frozenset({Change.SYNC}))
        self.ready.emit()

    def _usual_line(self, desk: Desk) -> Line:
        from agentdesk.services.demonstration import IsDemonstration
        from agentdesk.sync.line import line_for

        # Asked before each sending: another program may bring a client's file in, or name a central database.
        return line_for(
            self.settings["central_url"], self._profile.demo_server, lambda: bool(desk.ask(IsDemonstration()))
        )

    def _sync_now(self) -> None:
        if self._network is not None:
            self._network.hurry()
        elif self.desk is not None:
            sentence = self.tr(
                "This desk stands alone: everything is kept here, and there is nowhere to send it."
            )
            self.say(Refused("central_alone", sentence))

    def _on_unlock_asked(self, passphrase: str) -> None:
        from agentdesk.services.staffing import ConfirmPerson

        window = self.window
        self.lanes.ask(
            window,
            ConfirmPerson(window.seat.person.staff, passphrase),
            lambda _nothing: window.unlock(),
            window.covering.cover.refuse,
            replaces="unlock",
        )


def _judge_address(url: str) -> None:
    from agentdesk.sync.address import refuse_unkeepable

    refuse_unkeepable(url)


def _load_ahead() -> None:
    """Load what opening a customer takes: the window would be held up by it when the first one is opened."""
    import agentdesk.domain.phones
    import agentdesk.views.desk.page  # noqa: F401 - what counts is that it is loaded
