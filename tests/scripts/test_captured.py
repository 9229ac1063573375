"""What was typed at a step: judged by its fields before anything is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.scripts.captured import begun, captured
from agentdesk.scripts.frozen import packed, unpacked
from agentdesk.scripts.values import Captured, Choice, Effect, Field, FieldType, Reply, Step
from tests.builders.talk import FROZEN

TODAY = date(2026, 11, 24)
CHOICES = (Choice("less", {}), Choice("more", {}))


def step(kind: FieldType, **how: Any) -> Step:
    """Return a step that asks for one thing."""
    choices = CHOICES if kind in ("choice", "multi") else ()
    return Step("ask", "ask", {}, fields=(Field("it", kind, {}, choices, **how),))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choice", "less"),
        ("multi", ["less", "more"]),
        ("text", "their words"),
        ("money", 1),
        ("date", "2026-11-24"),
        ("number", -3),
        ("phone", "+13125550142"),
        ("yes_no", "no"),
        ("time", "23:59"),
    ],
)
def test_what_fits_is_kept(kind: FieldType, value: Any) -> None:
    """In the form it came."""
    assert captured(step(kind), {}, {"it": value}, TODAY) == {"it": value}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choice", "least"),
        ("choice", 3),
        ("multi", "less"),
        ("multi", ["least"]),
        ("text", 7),
        ("text", "x" * 2_001),
        ("text", "a\x00b"),
        ("text", "a\ud800"),
        ("money", 0),
        ("money", 1.5),
        ("money", "12"),
        ("money", True),
        ("money", 10**15),
        ("date", "2026-02-30"),
        ("date", "24.11.2026"),
        ("date", 20261124),
        ("number", "3"),
        ("phone", "312 555 0142"),
        ("phone", "+0"),
        ("yes_no", True),
        ("time", "24:00"),
        ("time", "9:00"),
    ],
)
def test_what_does_not_fit_is_refused_and_dropped_when_only_begun(kind: FieldType, value: Any) -> None:
    """With a sentence at an answer, silently when the customer interrupted."""
    with pytest.raises(Refused):
        captured(step(kind), {}, {"it": value}, TODAY)
    assert begun(step(kind), {"it": "before"}, {"it": value}, TODAY) == {"it": "before"}


def test_bounds() -> None:
    """Of numbers, and of days counted from today."""
    for kind, how, good, bad in (
        ("number", {"least": 2, "most": 60}, 60, 61),
        ("money", {"least": 100}, 100, 99),
        ("date", {"least": 0, "most": 62}, "2026-11-24", "2026-11-23"),
        ("date", {"least": 0, "most": 62}, "2027-01-25", "2027-01-26"),
    ):
        assert captured(step(kind, **how), {}, {"it": good}, TODAY) == {"it": good}
        with pytest.raises(Refused, match="field_range"):
            captured(step(kind, **how), {}, {"it": bad}, TODAY)


def test_required_fields_may_be_filled_earlier() -> None:
    """What was there before counts; what is taken back does not."""
    needed = step("text", is_required=True)
    assert captured(needed, {"it": "old"}, {}, TODAY) == {"it": "old"}
    for typed in ({}, {"it": ""}, {"it": None}):
        with pytest.raises(Refused, match="field_missing"):
            captured(needed, {}, typed, TODAY)
    with pytest.raises(Refused, match="field_missing"):
        captured(needed, {"it": "old"}, {"it": None}, TODAY)


def test_a_sensitive_field_is_asked_and_never_kept() -> None:
    """Also when it is required, and when it was only begun."""
    secret = step("text", is_required=True, is_sensitive=True)
    assert captured(secret, {}, {"it": "secret"}, TODAY) == {}
    assert begun(secret, {}, {"it": "secret"}, TODAY) == {}
    with pytest.raises(Refused, match="field_missing"):
        captured(secret, {}, {}, TODAY)


def test_the_frozen_values_come_back_from_the_journal() -> None:
    """A payload has groups where the engine has names."""
    payload = packed(FROZEN)
    assert payload["debt"]["balance"] == 128_450
    assert payload["call"]["debts"] == [{"debt": "D1", "balance": 128_450}]
    assert unpacked(payload) == dict(FROZEN)


def test_a_cause_is_kept_by_the_answer_that_tells_of_consent_and_by_nothing_else() -> None:
    asked = Effect("open_care", {"cause": Captured(None, "it")})
    care = replace(step("text"), replies=(Reply("saved", "1", {}, "next", does=(asked,)),))
    assert begun(care, {}, {"it": "an operation"}, TODAY) == {}
    assert captured(care, {}, {"it": "an operation"}, TODAY) == {"it": "an operation"}
