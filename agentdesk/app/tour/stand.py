"""What the tour stands on: a throw-away profile with a portfolio, the real desk, window and central database."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic_ns
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from agentdesk.app.at_work import AtWork
from agentdesk.app.tour.hands import Hands
from agentdesk.compose import create_desk
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import early
from agentdesk.services.demonstration import BeDemonstration
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import Imported, ImportPortfolio
from agentdesk.services.keeping import unlock
from agentdesk.services.rights import Actor
from agentdesk.sync.leftovers import throw_away_profile
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.theme import Theme, ThemeChoice

ZONE = "America/Chicago"


class TourClock(Clock):
    """A clock that begins at a chosen instant and runs on from there, whatever the server's time is."""

    def __init__(self, at: int) -> None:
        """Begin at an instant in epoch milliseconds."""
        began = monotonic_ns()
        super().__init__(ZONE, wall=lambda: at + (monotonic_ns() - began) // 1_000_000)

    def heard_server(self, instant: int) -> bool:
        """Keep to the chosen time, and mind no other: pictures of a Monday morning stay on Monday morning."""
        return True


@dataclass(slots=True)
class Stand:
    """Everything the tour works with, open and ready."""

    profile: Profile
    work: AtWork
    hands: Hands
    theme: Theme
    imported: Imported
    passphrase: str

    @property
    def desk(self) -> Desk:
        """The desk that the window works on."""
        if self.work.desk is None:
            raise RuntimeError("the desk is not open yet")
        return self.work.desk


def working_morning(now: int) -> int:
    """Return 10:42 at the desk on this day, or on the Friday before a weekend: nobody is called at night.

    Both are epoch milliseconds.
    """
    today = datetime.fromtimestamp(now / 1000, ZoneInfo(ZONE))
    friday = today - timedelta(days=max(0, today.weekday() - 4))
    return int(friday.replace(hour=10, minute=42, second=0, microsecond=0).timestamp() * 1000)


def instant_of(text: str) -> int:
    """Return an ISO 8601 instant as epoch milliseconds. Raises Refused when it is none, or has no offset."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as fault:
        raise Refused("tour_at", "--at takes an instant such as 2026-11-23T10:42:00-06:00.") from fault
    if when.tzinfo is None:
        raise Refused("tour_at", "The instant for --at needs an offset, such as -06:00 or Z.")
    return int(when.timestamp() * 1000)


@contextmanager
def stand(application: QApplication, portfolio: Path, at: int) -> Iterator[Stand]:
    """Set everything up in a folder of its own, and take it all away again."""
    clock = TourClock(at)
    theme, language = Theme(application, ThemeChoice.LIGHT), Language(application, QLocale("en_US"))
    with throw_away_profile() as profile:
        passphrase = secrets.token_urlsafe(24)
        key, imported = _profile_with(profile, portfolio, clock, passphrase)
        before = early.prelude(profile, key)
        work = AtWork(application, profile, key, clock, before, theme=theme, language=language)
        theme.choose(ThemeChoice.LIGHT)
        hands = Hands(application, work.window, work.lanes)
        try:
            work.begin()
            hands.until(lambda: work.desk is not None, "the desk opened")
            yield Stand(profile, work, hands, theme, imported, passphrase)
        finally:
            work.window.close()
            work.end()
            _take_away(profile)


def _profile_with(profile: Profile, portfolio: Path, clock: Clock, passphrase: str) -> tuple[bytes, Imported]:
    private_folder(profile.folder)
    desk = create_desk(profile, passphrase, NoVault(), clock)
    try:
        desk.act_as(Actor("demo-lead", "lead", "early"))
        desk.do(BeDemonstration())
        imported = bring_in(desk, ImportPortfolio(portfolio, into_demonstration=True))
    finally:
        desk.file.close()
    if imported.asked:
        raise Refused("tour_asked", f"{portfolio.name}: {imported.asked[0].says}")
    return unlock(profile, NoVault(), lambda: passphrase), imported


def _take_away(profile: Profile) -> None:
    """Remove what the demonstration's server keeps outside the profile's folder."""
    from agentdesk.sync.demo import DemoServer

    DemoServer(profile.demo_server).remove()
