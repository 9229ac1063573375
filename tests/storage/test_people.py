"""Who is one person: the last decision about two holds, and it reaches whoever they are one with."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from agentdesk.journal.chain import Entry
from agentdesk.storage import journal, people
from agentdesk.storage.desk_file import DeskFile
from tests.fakes.time import WEDNESDAY, ZONE

KINDS = {True: "people.linked", False: "people.told_apart"}


def decide(connection: Connection, one: str, other: str, *, are_one: bool, at: int = WEDNESDAY) -> None:
    """Journal a decision about two."""
    payload = {"customer": min(one, other), "other": max(one, other), "agree": [], "contradict": []}
    journal.append(connection, [Entry(KINDS[are_one], payload)], actor="lead", at=at, zone=ZONE)


def test_nobody_is_one_with_anybody_by_themselves(file: DeskFile) -> None:
    with file.read() as connection:
        assert people.together(connection, ("a", "b")) == {}
        assert people.of_one(connection, "a") == ("a",)


def test_whoever_is_one_with_two_others_makes_one_of_all_three(file: DeskFile) -> None:
    with file.write() as connection:
        decide(connection, "a", "b", are_one=True)
        decide(connection, "c", "b", are_one=True)
        assert people.together(connection, ("a", "x")) == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}
        assert people.with_others(connection, ("c", "x")) == {"a", "b", "c", "x"}
        decide(connection, "a", "b", are_one=False)
        assert people.of_one(connection, "a") == ("a",)
        assert people.of_one(connection, "b") == ("b", "c")


decisions = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.booleans(), st.integers(0, 2)).filter(
        lambda one: one[0] < one[1]
    ),
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(decisions)
def test_the_last_decision_about_two_holds(file: DeskFile, told: list[tuple[str, str, bool, int]]) -> None:
    """Compared with the plain account of it: the last of each pair, and everybody who can be reached."""
    links: dict[str, set[str]] = defaultdict(set)
    last = {(one, other): are_one for one, other, are_one, at in sorted(told, key=lambda each: each[3])}
    for (one, other), are_one in last.items():
        if are_one:
            links[one].add(other)
            links[other].add(one)
    with file.write() as connection:
        connection.exec_driver_sql("DELETE FROM judged_people")
        for one, other, are_one, at in sorted(told, key=lambda each: each[3]):
            decide(connection, one, other, are_one=are_one, at=WEDNESDAY + at)
        for person in "abcd":
            reached, waiting = {person}, [person]
            while waiting:
                new = links[waiting.pop()] - reached
                reached |= new
                waiting += new
            assert set(people.of_one(connection, person)) == reached
