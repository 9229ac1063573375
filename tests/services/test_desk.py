"""The desk's door: one transaction a command, one snapshot a query, and nothing in memory before it is on the disk."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform.clock import Clock
from agentdesk.services.changes import Change
from agentdesk.services.desk import Desk
from agentdesk.services.rights import Actor
from agentdesk.services.sessions import Sessions
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import journal, memory
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import on_file, someone
from tests.fakes.time import MINUTE, WEDNESDAY, ZONE, Hands

NOTE = ("note.saved", {"customer": "customer-001", "body": "text"})


@dataclass(frozen=True)
class Command:
    """A command of these tests: what its handler does."""

    act: Any


@dataclass(frozen=True)
class Query:
    """A query of these tests: what its reader does."""

    act: Any


@pytest.fixture
def door(file: DeskFile, clock: Clock) -> Desk:
    """A desk with one command and one query."""
    desk = Desk(
        file,
        clock,
        commands={Command: ("call", lambda work, command: command.act(work))},
        queries={Query: ("call", lambda sight, query: query.act(sight))},
        sessions=Sessions(),
    )
    desk.act_as(Actor("demo-agent", "agent", "early"))
    return desk


def events(desk: Desk) -> list[Any]:
    """Everything in the journal."""
    with desk.file.read() as connection:
        return list(journal.events_from(connection))


def test_a_command_is_journalled_under_its_actor_at_one_instant_in_the_desks_zone(
    door: Desk, hands: Hands
) -> None:
    def act(work: Work) -> str:
        work.journal(*NOTE, interaction="call-1", offset_ms=5)
        hands.move(MINUTE)  # however long a handler takes, a command has one instant
        work.journal(*NOTE)
        return "done"

    assert door.do(Command(act)).value == "done"
    first, second = events(door)
    assert (first.actor, first.at, first.zone) == ("demo-agent", WEDNESDAY, ZONE)
    assert (first.interaction, first.offset_ms) == ("call-1", 5)
    assert (second.at, second.interaction, second.offset_ms) == (WEDNESDAY, None, None)


def test_what_changed_is_told_and_what_did_not_is_not(door: Desk) -> None:
    assert door.do(Command(lambda work: None)).changes == frozenset()
    assert door.do(Command(lambda work: work.journal(*NOTE))).changes == {Change.JOURNAL}
    touched = door.do(Command(lambda work: work.touch("customer-001"))).changes
    assert touched == {Change.QUEUE, Change.CUSTOMER}


@pytest.mark.parametrize(
    "fault", [Refused("no", "No."), Unavailable("away", "Away."), ValueError("bug")], ids=repr
)
def test_a_command_that_fails_leaves_nothing_on_the_disk_and_nothing_in_memory(
    door: Desk, fault: Exception
) -> None:
    done: list[str] = []

    def act(work: Work) -> None:
        work.journal(*NOTE)
        memory.remember(work.connection, "a", "b")
        work.once_durable(lambda: done.append("in memory"))
        work.settle()
        raise fault

    with pytest.raises(type(fault)):
        door.do(Command(act))
    assert (events(door), done) == ([], [])
    assert door.ask(Query(lambda sight: memory.recall(sight.connection, "a"))) is None
    door.do(Command(lambda work: work.journal(*NOTE)))
    assert len(events(door)) == 1


def test_what_cannot_be_journalled_is_a_bug_and_nothing_of_the_command_is_kept(door: Desk) -> None:
    def act(work: Work) -> None:
        work.journal(*NOTE)
        work.journal("note.saved", {"customer": "c"})

    with pytest.raises(ValueError, match="body is missing"):
        door.do(Command(act))
    assert events(door) == []


def test_memory_follows_only_once_it_is_on_the_disk(door: Desk) -> None:
    seen: list[int] = []

    def act(work: Work) -> None:
        work.journal(*NOTE)
        work.once_durable(lambda: seen.append(len(events(door))))
        assert seen == []

    door.do(Command(act))
    assert seen == [1]


def test_a_commit_that_fails_leaves_memory_as_it_was(door: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def act(work: Work) -> None:
        work.journal(*NOTE)
        work.once_durable(lambda: done.append("in memory"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("agentdesk.storage.transaction.Transaction._commit", full)
    with pytest.raises(Unavailable, match="disk is full"):
        door.do(Command(act))
    monkeypatch.undo()
    assert done == []


def test_settling_early_journals_once(door: Desk, file: DeskFile) -> None:
    on_file(file, someone(1))

    def act(work: Work) -> int:
        work.journal(*NOTE)
        work.touch("customer-001")
        work.settle()
        return int(work.connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one())

    assert door.do(Command(act)).value == 1
    assert len(events(door)) == 1


def test_an_answer_that_is_made_afterwards_is_made_after_the_commit(door: Desk) -> None:
    def act(work: Work) -> Any:
        work.journal(*NOTE)
        return lambda: len(events(door))

    assert door.do(Command(act)).value == 1


def test_a_query_has_the_actor_the_instant_and_one_snapshot(door: Desk) -> None:
    def read(sight: Sight) -> tuple[Any, ...]:
        first = memory.recall(sight.connection, "a")
        door.do(Command(lambda work: memory.remember(work.connection, "a", "new")))
        return first, memory.recall(sight.connection, "a"), sight.actor.id, sight.now, sight.zone

    assert door.ask(Query(read)) == (None, None, "demo-agent", WEDNESDAY, ZONE)
    assert door.ask(Query(lambda sight: memory.recall(sight.connection, "a"))) == "new"


def test_a_query_cannot_write(door: Desk) -> None:
    with pytest.raises(Unavailable, match="cannot be written"):
        door.ask(Query(lambda sight: memory.remember(sight.connection, "a", "b")))


def test_a_command_that_nobody_knows_is_a_bug(door: Desk) -> None:
    with pytest.raises(KeyError):
        door.do("anything")
    with pytest.raises(KeyError):
        door.ask("anything")


def test_commands_of_several_threads_take_turns_and_none_is_lost(door: Desk) -> None:
    def act(work: Work) -> None:
        count = int(memory.recall(work.connection, "count") or 0)
        memory.remember(work.connection, "count", str(count + 1))
        work.journal(*NOTE)

    threads = [threading.Thread(target=lambda: [door.do(Command(act)) for _ in range(15)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert door.ask(Query(lambda sight: memory.recall(sight.connection, "count"))) == "60"
    assert [event.seq for event in events(door)] == list(range(1, 61))


def test_whoever_acts_next_finds_nothing_opened_or_searched(door: Desk) -> None:
    door.sessions.prepare("customer-001", WEDNESDAY)
    door.sessions.open_search()
    door.act_as(door.actor)  # the same person again, after the idle lock
    assert door.sessions.prepared_at("customer-001") == WEDNESDAY
    door.act_as(Actor("demo-lead", "lead", "early"))
    assert door.sessions.prepared_at("customer-001") is None
    assert not door.sessions.is_searching
