"""The lanes: the window's own lane opens no socket, runs no SQL and takes no lock, and the guard would notice.

Every journey runs under the same guard, on real threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from agentdesk.services.messages import CountQueue, OpenSearch
from agentdesk.sync.central import PostgresCentral
from agentdesk.sync.local_server import free_port
from agentdesk.views.kit.guard import Trespass, UiGuard
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer
from tests.sync.wires import at_port


def opens_a_socket(_desk: DeskAtWork) -> None:
    """Speak to the central database."""
    PostgresCentral(at_port(free_port())).hello("a device")


def runs_sql(desk: DeskAtWork) -> None:
    """Ask the services for something."""
    desk.services.ask(CountQueue())


def takes_the_lock(desk: DeskAtWork) -> None:
    """Have the services do something."""
    desk.services.do(OpenSearch())


def reads_the_bare_file(desk: DeskAtWork) -> None:
    """Read the file as the first paint does."""
    from agentdesk.services import early

    early.answer(desk.room.profile, desk.room.key, CountQueue())


@pytest.fixture
def watched(room: Room) -> DeskAtWork:
    """A desk without a guard of its own."""
    return DeskAtWork(room)


@pytest.mark.parametrize(
    ("trespass", "event"),
    [
        (opens_a_socket, "agentdesk.central"),
        (runs_sql, "agentdesk.sql"),
        (takes_the_lock, "agentdesk.store_lock"),
        (reads_the_bare_file, "agentdesk.sql"),
    ],
)
def test_the_guard_notices(trespass: Callable[[DeskAtWork], None], event: str, watched: DeskAtWork) -> None:
    try:
        with UiGuard() as guard, pytest.raises(Trespass, match=event):
            trespass(watched)
        assert guard.trespasses[0] == event
    finally:
        watched.close()


def test_the_same_is_fine_on_a_lane(desk: DeskAtWork, guard: UiGuard) -> None:
    done: list[str] = []
    desk.work.lanes.network(
        desk.window, lambda: runs_sql(desk), lambda _: done.append(threading.current_thread().name)
    )
    desk.keys.until(lambda: done)
    assert done == [threading.main_thread().name]
    assert guard.trespasses == []


def test_a_call_is_worked_on_threads(desk: DeskAtWork, agent: Agent, customer: Customer) -> None:
    if desk.room.is_serial:
        pytest.skip("serial lanes were asked for")
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    running = {thread.name for thread in threading.enumerate()}
    assert {"agentdesk-read", "agentdesk-write"} <= running
