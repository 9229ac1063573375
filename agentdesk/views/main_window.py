"""Main window: arranges the rail, the screens, the status line and the cover, and binds the keys of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from agentdesk.services.rights import may
from agentdesk.views.actions import book
from agentdesk.views.appearance import Appearance
from agentdesk.views.copied import Copied
from agentdesk.views.desk.keys import DeskKeys
from agentdesk.views.desk.screen import DeskScreen
from agentdesk.views.desk.workplace import Workplace
from agentdesk.views.filing import Parts, filing
from agentdesk.views.frame import Frame
from agentdesk.views.imports.carrying import Carrying
from agentdesk.views.kit.action import State
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.dead_keys import DeadKeys
from agentdesk.views.kit.rail import Rail, RailItem
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.kit.themed import named
from agentdesk.views.kit.toast import Toast
from agentdesk.views.machine.idle import IdleWatcher
from agentdesk.views.panels import Panels
from agentdesk.views.screens import Screens
from agentdesk.views.seat import Seat
from agentdesk.views.settings.keeper import SettingsKeeper
from agentdesk.views.status_line import StatusLine
from agentdesk.views.sync_words import rail_sentence, rail_words
from agentdesk.views.window_memory import WindowMemory

if TYPE_CHECKING:
    from agentdesk.errors import Refused
    from agentdesk.services.rows.sync import SyncState
    from agentdesk.views.machine.phone import Phone
    from agentdesk.views.settings.page import SettingsPage

TITLE = "AgentDesk"


class MainWindow(QMainWindow):
    """The window at work. Its title never names anybody.

    Emits `locked`, `unlock_asked(passphrase)`, `person_change_asked` and `closed` for whoever keeps the key.
    """

    locked = Signal()
    unlock_asked = Signal(str)
    person_change_asked = Signal()
    closed = Signal()

    def __init__(self, seat: Seat) -> None:
        """Arrange everything for the person who signed in; `start` reads the worklist once the window is shown."""
        super().__init__()
        self.seat = seat
        self.settings = SettingsKeeper(seat.lanes, seat.settings, self)
        self.setWindowTitle(TITLE)
        named(self, "main-window", TITLE)
        self.banner, self.toast, self._copied = Banner("banner"), Toast("toast", self), Copied(self)
        place = Workplace(
            seat.lanes, seat.tick, seat.zone, self._phone, self._say, self._copied.copy, seat.person
        )
        frame = Frame(self, self.banner)
        self.covering, self.rail = frame.covering, Rail("rail", self.tr("Places"))
        self.screens = Screens(frame.screens, self.rail, self)
        self.desk = DeskScreen(place, frame.screens)
        frame.put_beside(self.desk.banner, lambda: self.shortcuts.qaction("script_return").isEnabled())
        self.status = StatusLine(seat.lanes, seat.tick, seat.zone)
        self.shortcuts = Shortcuts(self, book())
        self.appearance = Appearance(seat.theme, self.settings, self.shortcuts, self)
        self._sync = self._fill_rail()
        self._fill_screens()
        frame.put(self.rail, self.status)
        self.panels = Panels(self, self.shortcuts, lambda key: self.keys.say(key))  # noqa: PLW0108 - made below
        self.keys = DeskKeys(self.desk, self.shortcuts, self.panels)
        self.dead_keys = DeadKeys(self, self.shortcuts, self._say)
        self.idle: IdleWatcher | None = None
        self._memory, self.carrying = WindowMemory(self, seat.lanes), Carrying(seat.lanes, self)
        self._connect()
        self.files = filing(seat, self._parts())
        self._bind()

    def start(self) -> None:
        """Begin to work: read the worklist, beat, and watch whether anybody is there. Call it once it is shown."""
        self._memory.restore()
        self.seat.tick.start()
        self.desk.start()
        self.status.look_again()
        self.carrying.start()
        if self.files is not None:
            self.files.start()
        handle = self.windowHandle()
        if handle is not None:
            self.idle = IdleWatcher(
                handle, self.seat.elapsed, self.seat.tick.now, self._lock_after_ms(), self
            )
            self.idle.asked.connect(lambda: self.toast.say(self.tr("Still on the call?")))
            self.idle.covered.connect(lambda: self.covering.blank(in_call=True, is_after_silence=True))
            self.idle.locked.connect(self.lock)

    def blank(self) -> None:
        """Hide the screen; the same key shows it again."""
        self.covering.blank(in_call=self.desk.is_live)

    def lock(self) -> None:
        """Lock the desk. It never happens in a live call."""
        if not self.desk.is_live and not self.covering.is_locked:
            self._copied.take_back()
            self.covering.lock(self.seat.person.name)
            self.locked.emit()

    def unlock(self) -> None:
        """Show everything again: whoever sits here has shown who they are."""
        self.covering.lift()

    def show_refused(self, refused: Refused) -> None:
        """Say why something was refused, for whatever has no place of its own for it."""
        self.banner.show_refused(refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A live call keeps the window open; otherwise everything that runs beside it ends."""
        if self.desk.is_live:
            self._say(self.tr("Mark the call as over before you close AgentDesk."), "warn")
            event.ignore()
            return
        self._memory.keep()
        self.end()
        super().closeEvent(event)
        self.closed.emit()

    def end(self) -> None:
        """Stop the beat and the watch, and tell what is being typed; nothing runs on its own after this."""
        self._copied.take_back()
        self.desk.end()
        self.seat.tick.stop()
        if self.idle is not None:
            self.idle.stop()

    def _fill_rail(self) -> RailItem:
        self.rail.add_item(Choice("desk", self.tr("Desk"), icon="headset"))
        sync = self.rail.add_item(Choice("sync", self.tr("Saved"), icon="database"), is_below=True)
        self.rail.add_item(Choice("settings", self.tr("Settings"), icon="settings"), is_below=True)
        who = self.seat.person
        person = self.rail.add_item(Choice("person", who.short_name, icon="circle-user-round"), is_below=True)
        person.setAccessibleName(self.tr("{0}, {1}: lock").format(who.name, who.role))
        return sync

    def _parts(self) -> Parts:
        parts = self.covering, self.desk, self.screens, self.rail, self.status, self.shortcuts
        return Parts(self, *parts, self.carrying, self._say)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_rail_chosen)
        self.settings.changed.connect(self._on_setting_changed)
        self.status.sync_changed.connect(self._on_sync_changed)
        self.desk.call_changed.connect(self.status.show_call)
        self.desk.call_changed.connect(self._copied.follow)
        self.desk.state_changed.connect(self._on_state_changed)
        self.desk.others_asked.connect(lambda: self.shortcuts.trigger("says_other"))
        self.covering.covered.connect(self._on_covered)
        self.covering.lifted.connect(self._on_lifted)
        self.covering.cover.unlock_asked.connect(self.unlock_asked)
        self.seat.lanes.signals.unavailable.connect(self.banner.show_unavailable)

    def _bind(self) -> None:
        bind = self.shortcuts.bind
        bind("palette", self.panels.open_palette)
        for action_id in ("keys", "help"):
            bind(action_id, self.panels.open_keys)
        bind("blank", self.blank)
        bind("lock", self.lock)
        bind("settings", lambda: self.screens.show_or_desk("settings"))
        bind("about", self.panels.open_about)
        bind("quit", self.close)
        if self.seat.sync_now is not None:
            bind("sync_now", self.seat.sync_now)
        bind("change_person", self.person_change_asked.emit)
        self.shortcuts.enter(self.desk.state)

    def _phone(self) -> Phone:
        return self.seat.phones[self.settings["dial_by"]]

    def _lock_after_ms(self) -> int:
        return int(self.settings["lock_after_min"]) * 60_000

    def _say(self, words: str, tone: str) -> None:
        if tone == "ok":
            self.toast.say(words)
        else:
            self.desk.banner.say(words, tone=tone)

    def _fill_screens(self) -> None:
        self.screens.add("desk", lambda: self.desk)
        self.screens.add("settings", self._made_settings)
        self.screens.show("desk")

    def _made_settings(self) -> SettingsPage:
        from agentdesk.views.settings.page import SettingsPage

        looks_after = may(self.seat.person.role, "look after")
        made = SettingsPage(self.settings, self.seat.judge_address if looks_after else None)
        made.left.connect(lambda: self.screens.show("desk"))
        return made

    def _on_covered(self) -> None:
        self.panels.put_away()
        self.toast.put_away()
        self.shortcuts.enter(State.LOCKED)

    def _on_lifted(self, has_focus: bool) -> None:
        self.shortcuts.enter(self.desk.state)
        if not has_focus and self.desk.page is not None:
            self.desk.page.focus()
        elif not has_focus:
            self.desk.worklist.take_focus()

    def _on_rail_chosen(self, key: str) -> None:
        if key == "desk" or (self.screens.has(key) and not self.desk.is_live):
            self.screens.show(key)
            return
        self.screens.mark()
        if key != "sync" and self.desk.is_live:
            self.dead_keys.say_why_not("lock" if key == "person" else key)
        elif key == "person":
            self.lock()
        elif self.seat.sync_now is not None:
            self.seat.sync_now()

    def _on_setting_changed(self, name: str, value: str) -> None:
        self.banner.pass_on()
        if name == "lock_after_min" and self.idle is not None:
            self.idle.lock_after(self._lock_after_ms())

    def _on_sync_changed(self, state: SyncState) -> None:
        caption, icon, tone = rail_words(state)
        self._sync.show_state(caption, icon, tone, rail_sentence(caption, state))

    def _on_state_changed(self, state: State) -> None:
        if not self.covering.is_covered:
            self.shortcuts.enter(state)
        if self.idle is not None:
            self.idle.set_live(self.desk.is_live)
        if state in (State.DIALLING, State.ON_CALL):
            self.screens.show("desk")
