"""Canonical JSON: one text for one value, as RFC 8785 has it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.journal.canonical import LARGEST, canonical, parse
from tests.journal.strategies import objects


@given(objects)
def test_is_what_rfc_8785_says(payload: dict[str, Any]) -> None:
    assert canonical(payload).encode() == rfc8785.dumps(payload)


@given(objects)
def test_reads_back_as_the_same_value(payload: dict[str, Any]) -> None:
    assert parse(canonical(payload)) == payload


@given(objects, st.randoms())
def test_does_not_depend_on_the_order_of_keys(payload: dict[str, Any], random: Any) -> None:
    shuffled = list(payload.items())
    random.shuffle(shuffled)
    assert canonical(dict(shuffled)) == canonical(payload)


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        True,
        False,
        LARGEST + 1,
        -LARGEST - 1,
        "a\x00b",
        "\ud83d",
        "\udc00x",
        b"bytes",
        {1: 2},
    ],
)
@pytest.mark.parametrize("wrap", [lambda value: value, lambda value: [value], lambda value: {"a": [value]}])
def test_refuses_what_has_no_single_reading(value: object, wrap: Any) -> None:
    with pytest.raises(ValueError, match=r"\$\.field"):
        canonical({"field": wrap(value)})


@pytest.mark.parametrize("key", ["", "A", "ä", "a b", "1a", "_a", "a-b", "a\n"])
def test_refuses_keys_that_sql_could_not_name(key: str) -> None:
    with pytest.raises(ValueError, match="lower snake case"):
        canonical({key: 1})


@pytest.mark.parametrize(
    "text", ["[]", "1", "null", '{"b":1,"a":2}', '{ "a": 1 }', '{"a":1.0}', '{"a":true}']
)
def test_takes_no_text_that_is_not_canonical(text: str) -> None:
    with pytest.raises(ValueError, match="canonical"):
        parse(text)


def test_refuses_a_text_that_is_no_json() -> None:
    with pytest.raises(json.JSONDecodeError):
        parse('{"a":')
