"""Ids: UUIDv7, which sort by time and tell when they were made."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.platform.ids import new_id

instants = st.integers(0, 2**43)


@pytest.mark.parametrize("at", [-1, 1 << 48, 10**17])
def test_an_instant_that_no_id_holds_is_a_bug(at: int) -> None:
    with pytest.raises(ValueError, match="no id"):
        new_id(at)


@given(instants)
def test_an_id_is_a_version_7_uuid_that_holds_its_instant(at: int) -> None:
    made = uuid.UUID(new_id(at))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == at
    assert new_id(at) != new_id(at)


@given(instants, instants)
def test_ids_sort_as_their_instants_do(one: int, other: int) -> None:
    if one != other:
        assert (new_id(one) < new_id(other)) == (one < other)


@given(instants, st.integers(2, 200))
def test_ids_of_one_millisecond_sort_in_the_order_in_which_they_were_made(at: int, count: int) -> None:
    made = [new_id(at) for _ in range(count)]
    assert made == sorted(set(made))


def test_threads_that_make_ids_at_once_never_make_the_same() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(new_id, [1] * 4000))
    assert len(set(made)) == 4000


def test_the_next_id_of_a_millisecond_cannot_be_guessed() -> None:
    steps = {int(uuid.UUID(second)) - int(uuid.UUID(first)) for first, second in (pair() for _ in range(50))}
    assert len(steps) > 40


def pair() -> tuple[str, str]:
    return new_id(2), new_id(2)
