"""A PostgreSQL of our own on this machine, from whatever binaries there are: for the demonstration and for tests."""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from agentdesk.errors import Unavailable
from agentdesk.sync.unprivileged import (
    account,
    forget_whose,
    note_whose,
    own_folder,
    place_for,
    programs_for,
)

SUPERUSER = "postgres"
# Unix sockets have names of at most 107 bytes on Linux and 103 on macOS.
_LONGEST_SOCKET = 100
_SETTINGS = {
    "max_connections": "60",
    "shared_buffers": "64MB",
    "lc_messages": "C",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


class LocalServer:
    """One data folder and the programs that serve it: on a Unix socket, or on the loopback under Windows."""

    def __init__(
        self,
        programs: Path,
        folder: Path,
        settings: Mapping[str, str] | None = None,
        access: str | None = None,
    ) -> None:
        """Take the folder of the programs, a folder to keep everything in, and what differs from the usual.

        `settings` go to postgresql.conf, `access` replaces pg_hba.conf; without it everybody who can reach the
        socket is trusted, which is nobody but the person the folder belongs to.
        """
        self._programs = programs_for(programs)
        self._asked_for = folder
        self.folder = place_for(folder)
        self._settings = dict(settings or {})
        self._access = access
        self.port = 5432

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Make the data folder at first, start the server unless it runs, and wait until it answers."""
        note_whose(self._asked_for)
        own_folder(self.folder)
        if not self.data.exists():
            self._make_data()
        if self.is_running():
            self.port = int((self.data / "postmaster.pid").read_text().splitlines()[3])
            return
        self._configure()
        self._run("pg_ctl", "-w", "-t", "60", "-D", str(self.data), "-l", str(self.log), "start")

    def reload(self) -> None:
        """Make the server read its settings, access rules and certificate again."""
        self._configure()
        self._run("pg_ctl", "-D", str(self.data), "reload")

    def stop(self) -> None:
        """Close every connection and stop the server, if it runs."""
        if self.is_running():
            self._run("pg_ctl", "-w", "-t", "60", "-m", "fast", "-D", str(self.data), "stop")

    def remove(self) -> None:
        """Stop the server and delete everything it kept."""
        self.stop()
        for folder in (self.folder, self._runtime_folder()):
            shutil.rmtree(folder, ignore_errors=True)
        forget_whose(self._asked_for)

    def is_running(self) -> bool:
        """Say whether a server has the data folder.

        The number of a server that was killed may be another program's by now, which is not ours to stop; pg_ctl
        asks for no more than that there is one. So the place where the server listens must answer as well.
        """
        return self._answers() and self._call("pg_ctl", "-D", str(self.data), "status") == 0

    def url(self, user: str = SUPERUSER, database: str = "postgres") -> str:
        """Return the address at which a role reaches one of the databases from this machine."""
        host = "127.0.0.1" if sys.platform == "win32" else str(self._socket_folder())
        return f"postgresql://{quote(user)}@/{quote(database)}?host={quote(host, safe='')}&port={self.port}"

    def _make_data(self) -> None:
        # Renamed when it is whole, so that a crash in the middle leaves nothing half made.
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        self._run(
            "initdb",
            "--auth=trust",
            f"--username={SUPERUSER}",
            "--encoding=UTF8",
            "--no-locale",
            "--no-instructions",
            "-D",
            str(fresh),
        )
        fresh.rename(self.data)

    def _configure(self) -> None:
        settings = {**_SETTINGS, **self._where(), **self._settings}
        lines = [f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n" for name, value in settings.items()]
        (self.data / "postgresql.conf").write_text("".join(lines), "utf-8")
        if self._access is not None:
            (self.data / "pg_hba.conf").write_text(self._access, "utf-8")

    def _where(self) -> dict[str, str]:
        if sys.platform == "win32":
            self.port = free_port()
            return {"listen_addresses": "127.0.0.1", "port": str(self.port), "unix_socket_directories": ""}
        own_folder(self._socket_folder())
        return {
            "listen_addresses": "",
            "port": str(self.port),
            "unix_socket_directories": str(self._socket_folder()),
        }

    def _answers(self) -> bool:
        try:
            noted = (self.data / "postmaster.pid").read_text("utf-8").splitlines()
            _knock(noted[4], int(noted[3]))
        except (OSError, ValueError, IndexError):  # no such file, not written to its end, or nobody there
            return False
        return True

    def _socket_folder(self) -> Path:
        near = self.folder / "socket"
        is_short = len(os.fsencode(near)) + len("/.s.PGSQL.5432") <= _LONGEST_SOCKET
        return near if is_short else self._runtime_folder()

    def _runtime_folder(self) -> Path:
        base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
        return Path(base) / f"agentdesk-{hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]}"

    def _run(self, program: str, *arguments: str) -> None:
        if self._call(program, *arguments) != 0:
            raise Unavailable(
                "local_server",
                f"PostgreSQL on this machine did not do as it was told ({program}).",
                f"Its own words are in {self.folder}, in programs.log and {self.log.name}.",
            )

    def _call(self, program: str, *arguments: str) -> int:
        with (self.folder / "programs.log").open("ab") as said:
            return subprocess.run(
                [str(self._programs / program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                cwd=self.folder,
                env={**os.environ, "LC_ALL": "C"},
                user=account(),
                extra_groups=None if account() is None else (),
                check=False,
            ).returncode


def _knock(folder: str, port: int) -> None:
    """Open a connection to a server and close it again; raises OSError where nothing listens."""
    if sys.platform == "win32":
        socket.create_connection(("127.0.0.1", port)).close()
    else:
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(f"{folder}/.s.PGSQL.{port}")


def free_port() -> int:
    """Return a port of the loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
