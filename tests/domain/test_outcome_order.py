"""The order of the outcomes: groups as on the floor, the likely ones first, and keys that count up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.outcome_order import arranged
from agentdesk.domain.outcomes import Outcome, of_kind, possible
from tests.domain.test_outcomes import CUSTOMER, LIST, NOBODY, SOMEBODY


def test_the_order_is_the_floors_own_with_the_likely_ones_first_and_the_keys_count_up() -> None:
    for known, first in ((NOBODY, "rang_out"), (CUSTOMER, "hardship"), (None, "rang_out")):
        of_persons = of_kind(LIST, "person")
        able = [row.outcome for row in arranged(LIST, possible(of_persons, known)) if row.why_not is None]
        hotkeys = [one.hotkey for one in able if one.hotkey]
        assert able[0].key == first
        assert hotkeys == sorted(set(hotkeys))
        groups = list(dict.fromkeys(one.group for one in able))
        assert [one.group for one in able] == sorted((one.group for one in able), key=groups.index)
        likely = [group for group in groups if any(one.group == group and one.hotkey for one in able)]
        assert groups[: len(likely)] == likely == sorted(likely, key=list(LIST.groups).index)
        for group in groups:
            has_key = [one.hotkey is not None for one in able if one.group == group and known is not None]
            assert has_key == sorted(has_key, reverse=True)


@given(st.permutations(LIST.outcomes), st.sampled_from((NOBODY, SOMEBODY, CUSTOMER, None)))
def test_nothing_is_lost_by_arranging_and_no_two_have_one_key(
    outcomes: list[Outcome], known: dict[str, str] | None
) -> None:
    listed = replace(LIST, outcomes=tuple(outcomes))
    rows = arranged(listed, possible(listed, known))
    assert {row.outcome.key for row in rows} == {one.key for one in LIST.outcomes}
    assert len(rows) == len(LIST.outcomes)
    hotkeys = [row.outcome.hotkey for row in rows if row.why_not is None and row.outcome.hotkey]
    assert len(hotkeys) == len(set(hotkeys))
