"""YAML read from its nodes: the plain part of it, with a place for every fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.yaml_nodes import DEEPEST, LARGEST, Reading


def codes(text: str) -> list[tuple[str, int, int]]:
    """The faults of a text: code, line and column."""
    reading = Reading("f.yaml")
    assert (reading.root(text) is None) == bool(reading.findings)
    return [(fault.code, fault.place.line, fault.place.column) for fault in reading.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1\nb: *x", [("alias", 1, 4), ("alias", 2, 4)]),
        ("a: !!python/object:os.system 1", [("tag", 1, 4)]),
        ("a: 1\n---\nb: 2", [("second_document", 2, 1)]),
        ("", [("empty", 1, 1)]),
        ("# only words\n", [("empty", 1, 1)]),
        ("a: [1", [("not_yaml", 2, 1)]),
        ("a: \x00", [("not_text", 1, 1)]),
        ("# a word before\n---\na: 1", []),
    ],
)
def test_what_is_not_plain_is_refused_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert codes(text) == found


def test_what_is_too_deep_or_too_large_is_never_built() -> None:
    assert codes("[" * 10_000)[0][0] == "too_deep"
    assert codes("[" * DEEPEST + "]" * DEEPEST) == []
    assert codes("x" * (LARGEST + 1)) == [("too_large", 1, 1)]


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    codes(text)


def test_scalars_mean_what_they_say() -> None:
    reading = Reading("f.yaml")
    root = reading.root("a: no\nb: 12:30\nc: 0123\nd: ~")
    assert root is not None
    found = {key: reading.text(node) for key, node in reading.table(root).items()}
    assert found == {"a": "no", "b": "12:30", "c": "0123", "d": "~"}


def test_keys_that_are_unknown_repeated_or_no_text() -> None:
    reading = Reading("f.yaml")
    root = reading.root("a: 1\na: 2\nz: 3\n? [b]\n: 4")
    assert root is not None
    assert list(reading.table(root, ("a", "b"))) == ["a"]
    assert [fault.code for fault in reading.findings] == ["repeated_key", "unknown_key", "key_not_text"]


@pytest.mark.parametrize("escape", ["\\0", "\\ud800"])
def test_an_escape_that_nothing_can_hold_is_a_fault(escape: str) -> None:
    reading = Reading("f.yaml")
    root = reading.root(f'a: "{escape}"')
    if root is not None:
        reading.text(reading.table(root)["a"])
    assert [fault.code for fault in reading.findings] in (["not_text"], ["not_yaml"])


def test_a_value_of_another_shape_is_a_fault() -> None:
    reading = Reading("f.yaml")
    root = reading.root("- 1\n- {a: 1}")
    assert root is not None
    assert reading.table(root) == {}
    first, second = reading.items(root)
    assert reading.items(first) == []
    assert reading.text(second) == ""
    assert [fault.code for fault in reading.findings] == ["not_a_table", "not_a_list", "not_text"]
