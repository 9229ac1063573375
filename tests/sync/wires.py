"""Networks that misbehave: a relay that cuts or withholds, and listeners that are no PostgreSQL."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import parse_qs, quote, urlsplit

from agentdesk.sync.address import Address
from tests.central import PASSWORD

Target = tuple[socket.AddressFamily, object]


def at_port(port: int, database: str = "agentdesk", *, is_demonstration: bool = True) -> Address:
    """An address on the loopback."""
    url = f"postgresql://ana:{quote(PASSWORD)}@127.0.0.1:{port}/{database}"
    return Address.parse(url, is_demonstration=is_demonstration)


def target_of(url: str) -> Target:
    """Where a server of an administrator's address listens: a Unix socket or a port."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    host = query.get("host", [parts.hostname or "127.0.0.1"])[0]
    port = int(query.get("port", [str(parts.port or 5432)])[0])
    if host.startswith("/"):
        return socket.AF_UNIX, f"{host}/.s.PGSQL.{port}"
    return socket.AF_INET, (host, port)


class Relay:
    """Passes bytes between a port of the loopback and a server. What it does to them can be changed while it runs.

    `upward` and `downward` take a chunk and return what goes on: all of it, a part, nothing, or None to cut.
    """

    def __init__(self, target: Target) -> None:
        self.upward: Callable[[bytes], bytes | None] = lambda chunk: chunk
        self.downward: Callable[[bytes], bytes | None] = lambda chunk: chunk
        self.sent = b""
        self.piece = 65536
        self._target = target
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._run(self._accept)

    def close(self) -> None:
        """Stop listening and cut everything."""
        for one in (self._listener, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.socket(self._target[0])
                server.connect(self._target[1])  # type: ignore[arg-type]
                self._open += [client, server]
                self._run(self._pump, client, server, True)
                self._run(self._pump, server, client, False)

    def _pump(self, source: socket.socket, sink: socket.socket, is_upward: bool) -> None:
        with suppress(OSError):
            while chunk := source.recv(65536):
                if is_upward:
                    self.sent += chunk
                passed = self.upward(chunk) if is_upward else self.downward(chunk)
                if passed is None:
                    break
                for place in range(0, len(passed), self.piece):
                    sink.sendall(passed[place : place + self.piece])
        for one in (source, sink):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _run(self, task: Callable[..., None], *values: object) -> None:
        thread = threading.Thread(target=task, args=values)
        self._threads.append(thread)
        thread.start()


@contextmanager
def relay(url: str) -> Iterator[Relay]:
    """A relay before the server of an administrator's address."""
    opened = Relay(target_of(url))
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def listener(answer: bytes | None, heard: list[bytes] | None = None) -> Iterator[int]:
    """Something that answers every caller's first words with these bytes, or with None never; yields its port.

    Everything it hears is added to `heard`.
    """
    door = socket.create_server(("127.0.0.1", 0))
    callers: list[socket.socket] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                caller, _ = door.accept()
                callers.append(caller)
                _listen(caller, heard)
                if answer is not None:
                    caller.sendall(answer)
                    caller.shutdown(socket.SHUT_WR)
                    _listen(caller, heard)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield door.getsockname()[1]
    finally:
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        for one in (door, *callers):
            one.close()
        thread.join(10)


def _listen(caller: socket.socket, heard: list[bytes] | None) -> None:
    words = caller.recv(1024)
    if heard is not None:
        heard.append(words)
