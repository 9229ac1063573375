"""Finding who may be one person: by index, in portions, and again after what is on file has changed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from agentdesk.domain.likeness import Likeness, Person, likeness
from agentdesk.domain.portfolio import CustomerRecord, PhoneRecord
from agentdesk.models.working import PERSON_KEY
from agentdesk.storage import duplicates, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.portfolio import remove
from tests.builders.people import CHICAGO, owed, put, someone
from tests.fakes.time import WEDNESDAY

ONE = someone(1)
# The same person of another client; their son; somebody else with their number; a company of their name.
AGAIN = someone(2, client="harbor", full_name="ALVAREZ 1, Maria", phones=())
SON = someone(3, full_name="Maria Alvarez 1 Jr", birth_date="2004-03-12", phones=ONE.phones)
SHARER = someone(4, full_name="Rui Costa", phones=ONE.phones)
FIRM = someone(5, kind="business", full_name=ONE.full_name)


def found(connection: Connection) -> dict[tuple[str, str], tuple[str, list[str]]]:
    """The pairs, each with its rule and what contradicts."""
    rows = connection.exec_driver_sql("SELECT one, other, why, contradict FROM possible_duplicate")
    return {(row.one, row.other): (row.why, json.loads(row.contradict)) for row in rows}


def compared(connection: Connection) -> int:
    """Go through all shelves; return how many there were."""
    count = 1
    while duplicates.compare_next(connection, WEDNESDAY):
        count += 1
    return count


def looked_at(connection: Connection, *people: CustomerRecord, **more: Any) -> None:
    """Put people on file and look for duplicates among all."""
    duplicates.look(connection, put(connection, *people, **more))
    compared(connection)


def test_pairs_are_found_with_what_speaks_for_and_against_them(file: DeskFile) -> None:
    with file.write() as connection:
        looked_at(connection, ONE, AGAIN, SON, SHARER, FIRM)
        assert found(connection) == {
            (ONE.id, AGAIN.id): ("name_birth", []),
            (ONE.id, SON.id): ("name_phone", ["birth_date", "generation"]),
            (AGAIN.id, SON.id): ("name_place", ["birth_date", "generation"]),
        }


def test_somebody_who_comes_later_is_found_beside_whoever_is_on_file(file: DeskFile) -> None:
    with file.write() as connection:
        looked_at(connection, ONE)
        assert found(connection) == {}
        looked_at(connection, AGAIN)
        assert set(found(connection)) == {(ONE.id, AGAIN.id)}


def test_a_pair_that_is_alike_no_more_is_gone(file: DeskFile) -> None:
    with file.write() as connection:
        looked_at(connection, ONE, AGAIN)
        looked_at(connection, replace(AGAIN, full_name="Rui Costa", birth_date="1999-01-01"))
        assert found(connection) == {}
        looked_at(connection, AGAIN)
        assert set(found(connection)) == {(ONE.id, AGAIN.id)}


def test_namesakes_under_one_reference_are_in_the_list(file: DeskFile) -> None:
    other = someone(2, reference=ONE.reference, full_name="Rui Costa", birth_date="1950-01-01")
    with file.write() as connection:
        looked_at(connection, ONE, other, debts=(owed(ONE),))
        assert found(connection) == {(ONE.id, other.id): ("same_reference", ["birth_date", "name"])}


def test_it_goes_on_where_it_was_left(file: DeskFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word at a time."""
    monkeypatch.setattr(duplicates, "PORTION", 1)
    with file.write() as connection:
        duplicates.look(connection, put(connection, ONE, AGAIN))
        words = connection.exec_driver_sql(f"SELECT count(*) FROM {PERSON_KEY}_word").scalar_one()
        for _ in range(words // 2):
            assert duplicates.compare_next(connection, WEDNESDAY)
    with file.write() as connection:
        assert compared(connection) == words - words // 2 + 1
        assert set(found(connection)) == {(ONE.id, AGAIN.id)}
        assert not duplicates.compare_next(connection, WEDNESDAY)
        assert meta.read(connection, "duplicates_place") is None


@pytest.mark.parametrize("most", [1, 2, 7, 50])
def test_no_portion_compares_more_than_its_share_whoever_is_alike(
    file: DeskFile, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Forty of one name, who share four numbers: every word they have is shared by ten or by all."""
    crowd = [
        someone(
            place, full_name="Unknown", phones=(PhoneRecord(f"+1312555010{place % 4}", "mobile", (CHICAGO,)),)
        )
        for place in range(1, 41)
    ]
    portions: list[int] = [0]

    def counted(one: Person, other: Person) -> Likeness | None:
        portions[-1] += 1
        return likeness(one, other)

    monkeypatch.setattr(duplicates, "likeness", counted)
    with file.write() as connection:
        looked_at(connection, *crowd)
        at_once, portions = found(connection), [0]
        monkeypatch.setattr(duplicates, "MOST_PAIRS", most)
        duplicates.look(connection, [one.id for one in crowd])
        while duplicates.compare_next(connection, WEDNESDAY):
            portions.append(0)
        assert found(connection) == at_once
    assert max(portions) <= most + 1
    assert len(portions) > sum(portions) // (most + 2)


def test_somebody_may_leave_in_the_midst_of_those_who_share_a_word(
    file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "MOST_PAIRS", 3)
    crowd = [someone(place, full_name="Unknown", phones=ONE.phones, addresses=()) for place in range(1, 21)]
    with file.write() as connection:
        duplicates.look(connection, put(connection, *crowd))
        for leaving in crowd[:19]:
            duplicates.compare_next(connection, WEDNESDAY)
            remove(connection, [leaving.id])
        compared(connection)
        assert found(connection) == {}


def test_of_somebody_with_a_hundred_telephones_more_are_not_heeded(file: DeskFile) -> None:
    many = tuple(PhoneRecord(f"+1312555{number:04}", "mobile", (CHICAGO,)) for number in range(150))
    with file.write() as connection:
        put(connection, replace(ONE, phones=many))
        one = duplicates.person(connection, ONE.id)
    assert one is not None
    assert one.phones == {phone.number for phone in many[: duplicates.MOST_PHONES]}


def test_whoever_leaves_the_file_leaves_no_pair_and_no_word(file: DeskFile) -> None:
    with file.write() as connection:
        looked_at(connection, ONE, AGAIN)
        remove(connection, [AGAIN.id])
        assert found(connection) == {}
        words = f"SELECT count(*) FROM {PERSON_KEY}_word WHERE doc > 1"
        assert connection.exec_driver_sql(words).scalar_one() == 0
        looked_at(connection, AGAIN)
        assert set(found(connection)) == {(ONE.id, AGAIN.id)}


def test_many_who_share_a_word_are_not_compared_each_with_each(file: DeskFile) -> None:
    """A number that a firm filled in for everybody, with one name for all: a list that anybody can get through."""
    crowd = [someone(place, full_name="Unknown", phones=ONE.phones) for place in range(1, 41)]
    with file.write() as connection:
        looked_at(connection, *crowd)
        assert 39 <= len(found(connection)) <= 3 * 39


names = st.sampled_from(["Ana Silva", "Silva Ana", "Anna Silva", "Rui Costa"])
born = st.sampled_from([None, "1970-01-31", "1971-01-31"])
numbers = st.sampled_from([(), ONE.phones, (PhoneRecord("+13125550999", "mobile", (CHICAGO,)),)])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(names, born, numbers), min_size=2, max_size=5), st.integers(1, 4))
def test_every_pair_that_is_alike_is_found_and_no_other(
    file: DeskFile, told: list[tuple[str, str | None, tuple[PhoneRecord, ...]]], at_once: int
) -> None:
    people = [
        someone(place, full_name=name, birth_date=date, phones=phones, addresses=())
        for place, (name, date, phones) in enumerate(told, 1)
    ]
    with file.write() as connection:
        connection.exec_driver_sql("SAVEPOINT example")
        ids = put(connection, *people)
        for start in range(0, len(ids), at_once):
            duplicates.look(connection, ids[start : start + at_once])
        compared(connection)
        known = [duplicates.person(connection, one.id) for one in people]
        expected = {
            (one.id, other.id)
            for place, one in enumerate(known)
            for other in known[place + 1 :]
            if one is not None and other is not None and likeness(one, other)
        }
        assert set(found(connection)) == expected
        connection.exec_driver_sql("ROLLBACK TO example")
