"""Guard: notices when the UI lane does what other lanes are for: a socket, SQL, the store's lock.

The store and the central client announce themselves by audit events (PEP 578); Python announces its sockets. The hook
stays for the life of the process, as audit hooks must, and does nothing but look at a flag while no guard is armed.
There is one exception, `before_any_window`, and it ends with the first window that is shown.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtWidgets import QApplication

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

BEFORE_A_WINDOW = frozenset({"sqlite3.connect", "agentdesk.sql", "socket.connect"})
"""What the start may do before there is a window: read the file, and ask the keyring, by a socket of this machine."""

_armed: list[UiGuard] = []
_is_hooked = False
_is_before_window = False


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


@contextmanager
def before_any_window() -> Iterator[None]:
    """Let the start read what the first window is made of, where nothing can be held up by it yet (ADR 32)."""
    global _is_before_window  # noqa: PLW0603 - the hook it is for is one for the process, too
    _is_before_window = True
    try:
        yield
    finally:
        _is_before_window = False


def _is_excepted(event: str, values: tuple[object, ...]) -> bool:
    """Return whether the exception covers an event: only without any window, and no socket that leaves the machine."""
    if not _is_before_window or event not in BEFORE_A_WINDOW:
        return False
    is_afar = event == "socket.connect" and isinstance(values[1], tuple)
    return not is_afar and not any(window.isVisible() for window in QApplication.topLevelWidgets())


def _watch(event: str, values: tuple[object, ...]) -> None:
    if not _armed or event not in WATCHED:
        return
    if threading.current_thread() is not threading.main_thread() or current_lane():
        return
    if not _is_excepted(event, values):
        for guard in _armed:
            guard.trespasses.append(event)
        raise Trespass(f"{event} on the UI lane")
