"""The window's start, told in order.

run        the application, which ends in order when the system asks; the lock that lets one window have the profile
Start      an empty profile: ask for a passphrase, make the file, bring in the demonstration
           a profile that no keyring opens: ask for its passphrase
           what is asked of keyring and file before there is a window is asked at once, as nothing else is shown
           that it could hold up; behind a window it is asked on the network lane
           a file with older tables: bring them up to date; one that cannot be opened: say why, and try again
at_work    the window is made from what the file remembers, and shown; its first page is read without the rest
           of the program; after that paint the services are loaded on the network lane and the owner signs in;
           then the network lane begins to speak to the central database; a file that was not closed last time is
           looked through on the work lane
the end    the lanes finish what they were given, the line is closed, the file is closed
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QLockFile, QObject
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk import __version__
from agentdesk.app.asked_to_end import AskedToEnd
from agentdesk.app.at_work import AtWork
from agentdesk.app.making import make_profile
from agentdesk.app.redacted_log import begin_log
from agentdesk.errors import Refused, Unavailable
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.key_file import read_key_file
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile, default_profile
from agentdesk.platform.vault import SystemVault
from agentdesk.services import early
from agentdesk.views.crash import CrashHook
from agentdesk.views.kit import below
from agentdesk.views.kit.collect import Collector
from agentdesk.views.kit.guard import before_any_window
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme
from agentdesk.views.setup.first_start import FirstStart
from agentdesk.views.setup.opening import Opening
from agentdesk.views.setup.trouble import Trouble
from agentdesk.views.setup.window import SetupWindow

NAME = "AgentDesk"
# With every call the window's thread makes of Qt it lets go of the interpreter, and a lane at work keeps it until it
# is asked to let go in turn: Python asks after 5 ms, and a screen of such calls would take many frames.
TURN_S = 0.001
Screen = FirstStart | Opening | Trouble


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at the profile found. Without a key it is new or asks for its passphrase; without `before`, what
    the window is made with, its file has to be brought up to date first.
    """

    is_new: bool = False
    key: bytes | None = None
    before: early.Prelude | None = None


def run(folder: Path | None = None) -> int:
    """Open the window on a profile, and return the exit status when it is closed."""
    profile = Profile(folder) if folder else default_profile()
    private_folder(profile.folder)
    application = made_application()
    asked = AskedToEnd(application)
    lock = QLockFile(str(profile.lock_file))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise Refused("open_already", "AgentDesk has this profile open already. Go to its window.")
    begin_log(profile.log_file)
    turn = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    collector = Collector(application)
    start = Start(application, profile, Clock(), SystemVault())
    crash = CrashHook(start.window, application)
    crash.install()
    asked.asked.connect(start.finish)
    start.begin()
    status = application.exec()
    start.end()
    crash.uninstall()
    collector.close()
    sys.setswitchinterval(turn)
    asked.close()
    lock.unlock()
    return status


def made_application() -> QApplication:
    """Return the application with its names set; they are what the system shows and files settings under."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("agentdesk")
    application.setQuitOnLastWindowClosed(True)
    return application


def system_locale() -> QLocale:
    """Return the machine's locale; one that states none writes like the United States."""
    locale = QLocale.system()
    return QLocale("en_US") if locale.language() is QLocale.Language.C else locale


class Start(QObject):
    """Brings a person from an empty screen to their desk."""

    def __init__(
        self,
        application: QApplication,
        profile: Profile,
        clock: Clock,
        vault: Vault,
        painted: Callable[[], object] | None = None,
    ) -> None:
        """Take what everything rests on. `painted` is called once the first page of the worklist was painted."""
        super().__init__(application)
        self._application = application
        self._profile = profile
        self._clock = clock
        self._vault = vault
        self._painted = painted
        self._was_cut_short = profile.was_cut_short
        self._theme = Theme(application)
        self._language = Language(application, system_locale())
        # Before there is a desk, only errands of the network lane run here.
        self._lanes = Lanes(_nothing, _nothing, parent=self)
        self._lanes.signals.unavailable.connect(self._on_unavailable)
        self._setup: SetupWindow | None = None
        self._screen: Screen | None = None
        self._again = self.begin
        self.work: AtWork | None = None

    def begin(self) -> None:
        """Open the profile as far as it opens without a question, and ask where it does not."""
        self._look(self._found, again=self.begin)

    def open(self, key: bytes) -> None:
        """Show the desk of a profile whose key is known, 32 raw bytes."""
        self._look(lambda: self._found_with(key), again=lambda: self.open(key))

    def finish(self) -> None:
        """Come to the end without a question; a call that is live is offered again at the next start."""
        if self.work is not None:
            self.work.window.end()
        self._application.quit()

    def end(self) -> None:
        """Let everything be finished and closed."""
        if self.work is not None:
            self.work.end()
        else:
            self._lanes.close()

    def window(self) -> QWidget | None:
        """Return the window that is shown now, for the crash report to stand over."""
        return self.work.window if self.work is not None else self._setup

    def _found(self) -> Found:
        from agentdesk.services.presence import is_new

        if is_new(self._profile):
            return Found(is_new=True)
        key = keys.open_keyring(read_key_file(self._profile.key_file), self._vault)
        return Found() if key is None else self._found_with(key)

    def _found_with(self, key: bytes) -> Found:
        is_ready = early.is_ready(self._profile, key)
        return Found(key=key, before=early.prelude(self._profile, key) if is_ready else None)

    def _look(self, look: Callable[[], Found], again: Callable[[], None]) -> None:
        """Look at the profile and go on from what is found; what keeps it shut is said on the screen."""
        self._again = again
        if self._setup is not None:
            self._asking().wait(self.tr("Opening."))
            self._lanes.network(self, look, self._on_found, self._on_refused)
            return
        try:
            with before_any_window():
                found = look()
        except Refused as refused:
            self._on_refused(refused)
        except Unavailable as fault:
            self._on_unavailable(fault)
        else:
            self._on_found(found)

    def _on_found(self, found: Found) -> None:
        if found.is_new:
            self._welcome()
        elif found.key is None:
            self._ask_passphrase()
        elif found.before is None:
            self._bring_up_to_date(found.key)
        else:
            self._open(found.key, found.before)

    def _open(self, key: bytes, before: early.Prelude) -> None:
        self.work = AtWork(
            self._application,
            self._profile,
            key,
            self._clock,
            before,
            theme=self._theme,
            language=self._language,
            painted=self._painted,
        )
        self._lanes.close()
        if self._was_cut_short:
            self._was_cut_short = False
            self.work.ready.connect(partial(self._look_through_file, self.work, key))
        self.work.begin()
        if self._setup is not None:
            self._setup.finish()

    def _look_through_file(self, work: AtWork, key: bytes) -> None:
        """Look through a file that was not closed last time, beside the work."""
        from agentdesk.app.file_check import look_through

        look_through(work, work.lanes, self._profile.desk_file, key, work.say)

    def _asking(self) -> Screen:
        """Return the screen that is shown, from which one can go on; without any, one that tries again."""
        if self._screen is None:
            trouble = Trouble()
            trouble.again.connect(self._on_again)
            self._show(trouble)
            return trouble
        return self._screen

    def _on_again(self) -> None:
        self._again()

    def _on_refused(self, refused: Refused) -> None:
        self._asking().refuse(below.refusal(refused))

    def _on_unavailable(self, fault: Unavailable, _retry: object = None) -> None:
        self._asking().refuse(below.sentence(fault.sentence), below.sentence(fault.way_out))

    def _bring_up_to_date(self, key: bytes) -> None:
        """Open the file once as it is opened at work: that brings it up to date, or refuses it."""
        from agentdesk.compose import desk_on
        from agentdesk.services.keeping import open_file

        def opened_once() -> None:
            desk_on(open_file(self._profile, key, self._clock), self._clock).file.close()

        self._asking().wait(self.tr("Bringing your desk up to date. This takes a moment."))
        self._lanes.network(self, opened_once, lambda _closed: self.open(key), self._on_refused)

    def _welcome(self) -> None:
        screen = FirstStart(str(self._profile.folder))
        screen.chosen.connect(lambda passphrase, with_demo: self._make(screen, passphrase, with_demo))
        self._show(screen)

    def _make(self, screen: FirstStart, passphrase: str, with_demo: bool) -> None:
        screen.wait(self.tr("Making your desk. This takes a moment."))
        self._lanes.network(
            self,
            lambda: make_profile(self._profile, passphrase, self._vault, self._clock, with_demo=with_demo),
            self.open,
            lambda refused: screen.refuse(below.refusal(refused)),
        )

    def _ask_passphrase(self) -> None:
        screen = Opening()
        screen.given.connect(lambda passphrase: self._unlock(screen, passphrase))
        self._show(screen)

    def _unlock(self, screen: Opening, passphrase: str) -> None:
        from agentdesk.services.keeping import unlock

        screen.wait(self.tr("Opening."))
        self._lanes.network(
            self,
            lambda: unlock(self._profile, self._vault, lambda: passphrase),
            self.open,
            lambda refused: screen.refuse(below.refusal(refused)),
        )

    def _show(self, screen: Screen) -> None:
        if self._setup is None:
            self._setup = SetupWindow()
        self._screen = screen
        self._setup.show_screen(screen)
        self._setup.show()


def _nothing(_asked: object) -> object:
    raise Refused("no_desk", "The desk is not open yet.")
