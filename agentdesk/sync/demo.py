"""The demonstration's central database: a PostgreSQL in the profile's folder that starts and stops with the desk.

Everybody who can open its socket is trusted, and that is nobody but the person the profile belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from agentdesk.journal.envelope import Event
from agentdesk.platform.files import private_folder
from agentdesk.platform.turns import Turn
from agentdesk.sync import meanings, setup
from agentdesk.sync.address import Address
from agentdesk.sync.central import Hello, PostgresCentral
from agentdesk.sync.leftovers import take_away_leftovers
from agentdesk.sync.local_server import LocalServer
from agentdesk.sync.programs import embedded
from agentdesk.sync.roles import AGENT, LEAD

DATABASE = "agentdesk"
PERSON = "demo-agent"
READER = "demo-lead"


class DemoServer:
    """The server of one profile. Whoever starts it first keeps it; the others of the profile may use it meanwhile."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that the profile keeps for it. Nothing is started or made yet."""
        self._folder = folder
        # Held until stop() or until this process ends, however it ends: a killed desk leaves no lock behind, and
        # the next one takes over the server that it left running.
        self._keeping = Turn(folder / "keeper.lock")
        self._server: LocalServer | None = None

    def start(self) -> str:
        """Start the server unless it runs, set up what is missing, and return the demo person's address.

        Raises Unavailable where the demo extra is not installed or the server does not start.
        """
        private_folder(self._folder)
        take_away_leftovers(embedded())
        self._keeping.take()
        with Turn(self._folder / "turn.lock"):
            self._local().start()
            self._prepare()
        return self.url()

    def stop(self) -> None:
        """Stop the server if this is the program that keeps it."""
        if self._keeping.is_held:
            with Turn(self._folder / "turn.lock"):
                self._local().stop()
            self._keeping.let_go()

    def remove(self) -> None:
        """Stop the server and delete everything it held."""
        self.stop()
        self._local().remove()

    @property
    def is_kept_here(self) -> bool:
        """Whether this program is the one that stops the server again."""
        return self._keeping.is_held

    @property
    def programs(self) -> Path:
        """The folder of psql and the other programs."""
        return embedded()

    def url(self, person: str = PERSON) -> str:
        """Return the address at which a person of the demonstration reaches the database."""
        return self._local().url(person, DATABASE)

    def address(self, person: str = PERSON) -> Address:
        """Return the same as a checked address."""
        return Address.parse(self.url(person), is_demonstration=True)

    def _prepare(self) -> None:
        server = Address.parse(self._local().url(), is_demonstration=True)
        setup.make_database(server, DATABASE)
        database = Address.parse(self._local().url(database=DATABASE), is_demonstration=True)
        setup.initialise(database)
        setup.admit(database, PERSON, AGENT)
        setup.admit(database, READER, LEAD)

    def _local(self) -> LocalServer:
        if self._server is None:
            self._server = LocalServer(embedded(), self._folder)
        return self._server


class DemoCentral:
    """The demonstration's central database as a desk sees it; the first call starts the server.

    It takes what a demonstration sends, and nothing else: nothing there is encrypted.
    """

    def __init__(self, server: DemoServer, is_demonstration: Callable[[], bool]) -> None:
        """Take the server, which is stopped by whoever made it, and what says whether the desk still may send to it."""
        self._server = server
        self._is_demonstration = is_demonstration
        self._central: PostgresCentral | None = None

    def hello(self, device: str) -> Hello:
        """Start the server where it does not run, and say hello. Raises Refused or Unavailable."""
        self._refuse_others()
        if self._central is None:
            self._server.start()
            self._central = PostgresCentral(self._server.address())
        return self._central.hello(device)

    def push(self, device: str, epoch: str, events: Sequence[Event]) -> int:
        """Send the next events. Raises Refused or Unavailable."""
        if self._central is None:
            raise AssertionError("push comes after hello")
        # These events were read before: where a client's file is among them, the demonstration had ended with it.
        self._refuse_others()
        return self._central.push(device, epoch, events)

    def close(self) -> None:
        """Let go of the connection; the next hello sees to it that the server runs."""
        if self._central is not None:
            self._central.close()
            self._central = None

    def _refuse_others(self) -> None:
        if not self._is_demonstration():
            raise meanings.ALONE.as_error()
