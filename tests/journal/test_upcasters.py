"""What older versions wrote is read in the form of the newest."""

from __future__ import annotations

from agentdesk.journal.canonical import JSON
from agentdesk.journal.declared import NEWEST
from agentdesk.journal.upcasters import STEPS, current


def _named(payload: JSON) -> JSON:
    return {**payload, "name": payload["first"]}


def _without_first(payload: JSON) -> JSON:
    return {name: value for name, value in payload.items() if name != "first"}


def test_steps_follow_each_other_to_the_newest_version() -> None:
    steps = {("person.seen", 1): _named, ("person.seen", 2): _without_first}
    assert current("person.seen", 1, {"first": "Ana"}, steps) == (3, {"name": "Ana"})
    assert current("person.seen", 2, {"first": "Ana", "name": "Ana"}, steps) == (3, {"name": "Ana"})


def test_a_kind_without_steps_stays_as_it_was_written() -> None:
    assert current("note.saved", 1, {"body": "x"}) == (1, {"body": "x"})


def test_the_steps_end_at_the_declared_version_of_every_kind() -> None:
    for name, kind in NEWEST.items():
        replaced = {version for other, version in STEPS if other == name}
        assert replaced == set(range(1, kind.version))
