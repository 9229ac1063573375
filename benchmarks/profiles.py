"""Profiles to measure on: filled once a run through the real import, copied for whoever writes into them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from agentdesk.compose import create_desk, desk_on, sign_in_owner
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio
from benchmarks.people import write_portfolio

PASSPHRASE = "only for measuring"  # noqa: S105 - the profile goes away with the run
ZONE = "America/Chicago"


@dataclass(frozen=True, slots=True)
class Made:
    """A profile that is closed, and its key."""

    profile: Profile
    key: bytes


class Shelf:
    """The profiles of one run, in a folder that goes away with it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        self.folder = folder
        self._made: dict[int, Made] = {}

    def of(self, customers: int) -> Made:
        """Return the profile with so many customers, made when it is first asked for. Only read from it."""
        if customers not in self._made:
            self._made[customers] = _made(self.folder / f"with-{customers}", customers)
        return self._made[customers]

    @contextmanager
    def place(self, key: bytes) -> Iterator[Made]:
        """Lend an empty folder for a profile with this key."""
        with tempfile.TemporaryDirectory(prefix="profile-", dir=self.folder) as folder:
            yield Made(Profile(Path(folder)), key)

    @contextmanager
    def copy(self, made: Made) -> Iterator[Made]:
        """Lend a copy of a closed profile to write into."""
        with self.place(made.key) as copied:
            for path in (made.profile.desk_file, made.profile.key_file):
                if path.exists():
                    shutil.copy(path, copied.profile.folder)
            yield copied


@contextmanager
def shelf() -> Iterator[Shelf]:
    """Lend a shelf, and clear it away."""
    with tempfile.TemporaryDirectory(prefix="agentdesk-bench-") as folder:
        yield Shelf(Path(folder))


@contextmanager
def opened(made: Made) -> Iterator[Desk]:
    """Open the desk of a profile with its owner signed in, as the window does."""
    clock = Clock(ZONE)
    desk = desk_on(keeping.open_file(made.profile, made.key, clock), clock)
    try:
        sign_in_owner(desk)
        yield desk
    finally:
        desk.file.close()


def _made(folder: Path, customers: int) -> Made:
    private_folder(folder)
    profile, portfolio = Profile(folder), folder / "portfolio.csv"
    write_portfolio(portfolio, customers)
    desk = create_desk(profile, PASSPHRASE, NoVault(), Clock(ZONE))
    try:
        bring_in(desk, ImportPortfolio(portfolio, "portfolio-us"))
    finally:
        desk.file.close()
    portfolio.unlink()
    return Made(profile, keeping.unlock(profile, NoVault(), lambda: PASSPHRASE))
