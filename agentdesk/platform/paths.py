"""Where things are: the profile folder, its files, and the resources that ship with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import agentdesk

APP = "agentdesk"


@dataclass(frozen=True, slots=True)
class Profile:
    """One person on one device: a folder, and the names of the files in it."""

    folder: Path

    @property
    def desk_file(self) -> Path:
        """The encrypted file with the journal, its facts and the states."""
        return self.folder / "desk.db"

    @property
    def was_cut_short(self) -> bool:
        """Whether the encrypted file was not closed last time: its write-ahead log goes when the last one closes it.

        Look before anybody opens the file, and while nobody else has it open.
        """
        return self.desk_file.with_name(f"{self.desk_file.name}-wal").exists()

    @property
    def key_file(self) -> Path:
        """The wrapped keys of the encrypted file."""
        return self.folder / "desk.keys"

    @property
    def coming_keys(self) -> Path:
        """The key file that is to take the place of this one as soon as the journal says so."""
        return self.folder / "desk.keys.coming"

    def unfinished(self, account: str) -> Path:
        """The encrypted file while a profile is being made, before it has its name; `account` is the key file's."""
        return self.folder / f"desk-{account}.new"

    @property
    def lock_file(self) -> Path:
        """Held by the one window that has the profile open."""
        return self.folder / "window.lock"

    @property
    def backups(self) -> Path:
        """Copies of the encrypted file, one made before each migration."""
        return self.folder / "backups"

    @property
    def log_file(self) -> Path:
        """The redacted log."""
        return self.folder / "agentdesk.log"

    @property
    def demo_server(self) -> Path:
        """The data folder of the demonstration PostgreSQL."""
        return self.folder / "central-demo"


def default_profile() -> Profile:
    """Return the profile in the place where this operating system keeps a program's data."""
    import platformdirs

    return Profile(Path(platformdirs.user_data_dir(APP, appauthor=False)))


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource: beside the package in a checkout, inside it when installed."""
    package = Path(agentdesk.__file__).parent
    packaged = package / "resources"
    root = packaged if packaged.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
