"""Guard: notices when the UI lane does what other lanes are for: a socket, SQL, the store's lock.

The store and the central client announce themselves by audit events (PEP 578); Python announces its sockets. The hook
stays for the life of the process, as audit hooks must, and does nothing but look at a flag while no guard is armed.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from agentdesk.views.kit.workers import current_lane

WATCHED = frozenset(
    {
        "socket.connect",
        "socket.getaddrinfo",
        "sqlite3.connect",
        "agentdesk.sql",
        "agentdesk.store_lock",
        "agentdesk.central",
    }
)

_armed: list[UiGuard] = []
_is_hooked = False


class Trespass(RuntimeError):
    """The UI lane did another lane's work. Raised right there, so that the traceback shows who."""


class UiGuard:
    """Armed within a `with` block: any watched event on the UI thread outside a lane raises Trespass.

    `trespasses` keeps their names, for code that swallowed the fault.
    """

    def __init__(self) -> None:
        """Watch nothing yet."""
        self.trespasses: list[str] = []

    def __enter__(self) -> UiGuard:
        """Arm the guard."""
        global _is_hooked  # noqa: PLW0603 - one hook for the process, which cannot be taken away again
        if not _is_hooked:
            sys.addaudithook(_watch)
            _is_hooked = True
        _armed.append(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Disarm the guard."""
        _armed.remove(self)


def _watch(event: str, values: tuple[object, ...]) -> None:
    if not _armed or event not in WATCHED:
        return
    if threading.current_thread() is threading.main_thread() and not current_lane():
        for guard in _armed:
            guard.trespasses.append(event)
        raise Trespass(f"{event} on the UI lane")
