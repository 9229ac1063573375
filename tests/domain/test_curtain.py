"""The privacy curtain: the table word for word, and a scene that follows who is on the line."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given

from agentdesk.domain.curtain import TABLE, Matter, Scene, is_shown, scene_of_call, sight
from agentdesk.domain.participants import (
    RIGHT_PARTY,
    ROLES,
    UNKNOWN,
    Line,
    joined,
    left,
    may_all_hear_debt,
    present,
    was_right_party,
)
from tests.domain.test_participants import acts, lines, person

SCENES: tuple[Scene, ...] = get_args(Scene)
MATTERS: tuple[Matter, ...] = get_args(Matter)
# The table as it was agreed, one letter a scene: list, preparing, unverified, verified, third party,
# wrap-up after an open end, wrap-up after a closed end; s shown, m masked, - absent.
AGREED: dict[Matter, str] = {
    "identity": "sssssss",
    "rank": "ss-s-s-",
    "check_hints": "--m----",
    "debt": "-s-s-s-",
    "new_notes": "--sssss",
}
WORDS = {"s": "shown", "m": "masked", "-": "absent"}


@pytest.mark.parametrize("matter", MATTERS)
@pytest.mark.parametrize("scene", SCENES)
def test_the_table_is_the_agreed_one_and_has_no_gaps(matter: Matter, scene: Scene) -> None:
    agreed = WORDS[AGREED[matter][SCENES.index(scene)]]
    assert sight(matter, scene) == agreed
    assert is_shown(matter, scene) == (agreed == "shown")


def test_the_table_holds_nothing_else() -> None:
    assert set(TABLE) == set(MATTERS)
    assert all(set(row) == set(SCENES) for row in TABLE.values())


@given(acts)
def test_nothing_about_the_debt_shows_unless_everyone_on_the_line_may_hear(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    for line, _ in lines(given):
        for is_over in (False, True):
            scene = scene_of_call(line, is_over=is_over)
            for matter in ("debt", "rank"):
                assert is_shown(matter, scene) == may_all_hear_debt(line)
            assert is_shown("identity", scene)
            assert is_shown("new_notes", scene)


@given(acts)
def test_after_the_call_it_stays_as_it_was_at_the_end(given: list[tuple[str, str, str, str | None]]) -> None:
    for line, _ in lines(given):
        live, over = scene_of_call(line, is_over=False), scene_of_call(line, is_over=True)
        assert over == ("wrapping_open" if live == "verified" else "wrapping_closed")


@given(acts)
def test_hints_for_the_check_are_only_there_while_nobody_was_confirmed_and_no_stranger_is_known(
    given: list[tuple[str, str, str, str | None]],
) -> None:
    for line, there in lines(given):
        if sight("check_hints", scene_of_call(line, is_over=False)) == "masked":
            assert not was_right_party(line)
            assert all(role == UNKNOWN or basis for role, basis in there.values())


@pytest.mark.parametrize("role", ROLES)
def test_a_second_voice_closes_at_once_and_its_leaving_opens_again(role: str) -> None:
    line: Line = joined((), person("customer", RIGHT_PARTY, "checked in this call"))
    assert scene_of_call(line, is_over=False) == "verified"
    with_second = joined(line, person("second", role, None))
    assert scene_of_call(with_second, is_over=False) == "third_party"
    assert scene_of_call(left(with_second, "second", 1), is_over=False) == "verified"


def test_before_anyone_is_known_it_is_unverified() -> None:
    assert scene_of_call((), is_over=False) == "unverified"
    assert scene_of_call(joined((), person("voice", UNKNOWN, None)), is_over=False) == "unverified"


def test_when_the_customer_hands_the_phone_on_it_is_closed() -> None:
    line = joined((), person("customer", RIGHT_PARTY, "checked in this call"))
    line = joined(left(line, "customer", 1), person("voice", UNKNOWN, None))
    assert [one.role for one in present(line)] == [UNKNOWN]
    assert scene_of_call(line, is_over=False) == "third_party"
    assert scene_of_call(line, is_over=True) == "wrapping_closed"
