"""What a hello means, for every way in which both sides can stand."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.errors import Refused
from agentdesk.journal.envelope import EARLIEST, GENESIS
from agentdesk.sync.answers import Answer, compare
from agentdesk.sync.central import PROTOCOL, Hello
from tests.sync.desks import MemoryDesk

DESK = MemoryDesk()
DESK.add_many(6)


def hello(last_seq: int, last_hash: bytes | None = None) -> Hello:
    """What a server says that holds this desk's journal up to a number."""
    mine = DESK.hash_at(last_seq)
    known = last_hash if last_hash is not None else mine if mine is not None else bytes(32)
    return Hello("epoch", last_seq, known, False, EARLIEST, PROTOCOL, PROTOCOL, PROTOCOL, 0)


@pytest.mark.parametrize(
    ("server", "acknowledged", "meeting"),
    [
        (0, 0, "continue"),
        (4, 4, "continue"),
        (6, 6, "continue"),
        (0, 4, "restored"),
        (2, 4, "restored"),
        (4, 0, "lost"),
        (6, 4, "lost"),
    ],
)
def test_both_hold_the_same_journal(server: int, acknowledged: int, meeting: str) -> None:
    answer = compare(hello(server), acknowledged, DESK.hash_at)
    assert (answer.meeting, answer.acknowledged) == (meeting, server)


@given(st.integers(0, 6), st.integers(0, 6))
def test_the_server_decides_where_to_go_on(server: int, acknowledged: int) -> None:
    assert compare(hello(server), acknowledged, DESK.hash_at).acknowledged == server


@pytest.mark.parametrize("acknowledged", [0, 3, 6])
@pytest.mark.parametrize("server", [3, 6, 7, 100])
def test_another_hash_at_the_same_number_means_a_copy(server: int, acknowledged: int) -> None:
    with pytest.raises(Refused) as caught:
        compare(hello(server, bytes(31) + b"x"), acknowledged, DESK.hash_at)
    assert caught.value.code == "central_copy"


def test_a_server_that_holds_more_than_was_ever_written_here_means_a_restored_file() -> None:
    with pytest.raises(Refused, match="copy of another"):
        compare(hello(7), 6, DESK.hash_at)


def test_a_new_device_meets_an_empty_server() -> None:
    new = MemoryDesk()
    empty = dataclasses.replace(hello(0), last_hash=GENESIS)
    assert compare(empty, 0, new.hash_at) == Answer("continue", 0)


def test_a_retired_desk_and_an_old_program_are_told_so() -> None:
    with pytest.raises(Refused, match="AD003"):
        compare(dataclasses.replace(hello(4), is_retired=True), 4, DESK.hash_at)
    with pytest.raises(Refused, match="AD001"):
        compare(dataclasses.replace(hello(4), min_push=PROTOCOL + 1), 4, DESK.hash_at)
