"""The check of payloads against their declaration, and the declaration itself."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.journal.canonical import canonical
from agentdesk.journal.declared import ALL, BY_NAME, kind_of
from agentdesk.journal.kinds import (
    Kind,
    Rows,
    check,
    date,
    flag,
    instant,
    integer,
    money,
    stored,
    structure,
    text,
)
from tests.journal.strategies import entries, payloads

THING = Kind(
    "thing.done",
    "Something was done.",
    table="thing",
    fields=(
        text("name", "a text"),
        integer("count", "a number", required=False),
        money("amount", "an amount", required=False),
        instant("done_at", "when", required=False),
        date("done_on", "the day", required=False),
        flag("is_done", "whether", required=False),
        structure("detail", "more", required=False),
    ),
    rows=(Rows("parts", "part", (text("name", "a text"),), "A part."),),
)
WHOLE: dict[str, Any] = {"name": "x", "parts": [{"name": "y"}]}


@given(entries())
def test_every_kind_takes_what_fits_it_and_it_has_a_canonical_form(entry: Any) -> None:
    kind = kind_of(entry.kind, entry.kind_version)
    check(kind, entry.payload)
    assert canonical(entry.payload)


@given(st.data())
def test_a_missing_required_field_is_refused_by_every_kind(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([kind for kind in ALL if any(field.required for field in kind.fields)]))
    field = data.draw(st.sampled_from([field for field in kind.fields if field.required]))
    payload = data.draw(payloads(kind))
    del payload[field.name]
    with pytest.raises(ValueError, match=f"{field.name} is missing"):
        check(kind, payload)


@pytest.mark.parametrize(
    "change",
    [
        {"name": 1},
        {"name": None},
        {"count": "1"},
        {"count": True},
        {"amount": 1.0},
        {"done_at": "2026-01-01"},
        {"done_on": "2026-1-1"},
        {"done_on": "2026-01-01T00:00"},
        {"is_done": 2},
        {"is_done": True},
        {"detail": "text"},
        {"more": 1},
        {"parts": [{"name": 1}]},
        {"parts": [{}]},
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused(change: dict[str, Any]) -> None:
    check(THING, WHOLE)
    with pytest.raises(ValueError, match=r"thing\.done"):
        check(THING, {**WHOLE, **change})


def test_structures_are_kept_as_canonical_text() -> None:
    field = structure("detail", "more")
    assert stored(field, {"b": [1], "a": "ü"}) == '{"a":"ü","b":[1]}'
    assert stored(field, None) is None
    assert stored(text("name", "a text"), "x") == "x"


def test_every_kind_is_declared_once() -> None:
    assert len(BY_NAME) == len(ALL)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: f"{kind.name}/{kind.version}")
def test_every_kind_says_what_it_is_and_names_its_columns_once(kind: Kind) -> None:
    columns = [name for name, _ in kind.fixed] + [field.name for field in kind.fields]
    assert kind.says.endswith(".")
    assert len(columns) == len(set(columns))
    assert all(field.says for field in kind.fields)


def test_kinds_that_share_a_table_share_its_columns() -> None:
    shapes: dict[str, set[tuple[Any, ...]]] = {}
    for kind in ALL:
        if kind.table is not None:
            columns = ([name for name, _ in kind.fixed], [(f.name, f.type, f.required) for f in kind.fields])
            shapes.setdefault(kind.table, set()).add(tuple(map(tuple, columns)))
    assert {table: shape for table, shape in shapes.items() if len(shape) > 1} == {}
