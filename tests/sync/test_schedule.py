"""When the next attempt is: spread out, never hammering, never for ever."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agentdesk.sync import schedule
from agentdesk.sync.schedule import DEMONSTRATION, OFFICE

NOW = 1_763_812_800_000
chances = st.floats(0, 1, exclude_max=True)


@given(chances)
def test_desks_start_spread_over_half_a_minute(chance: float) -> None:
    assert NOW <= schedule.first(OFFICE, NOW, not_before=0, chance=chance) < NOW + 30_000


def test_the_demonstration_starts_at_once() -> None:
    assert schedule.first(DEMONSTRATION, NOW, not_before=0, chance=0.99) == NOW


@given(chances, st.integers(1, 10_000), st.integers(0, 600_000))
def test_a_failure_is_followed_by_full_jitter_under_a_ceiling(
    chance: float, failures: int, pause: int
) -> None:
    wait = schedule.after_failure(OFFICE, NOW, failures=failures, not_before=NOW + pause, chance=chance) - NOW
    ceiling = min(300_000, 1_000 * 2 ** min(failures, 10))
    assert max(1_000, pause) <= wait <= max(1_000, ceiling, pause)


def test_the_whole_range_under_the_ceiling_is_used() -> None:
    def wait(chance: float) -> int:
        return schedule.after_failure(OFFICE, 0, failures=6, not_before=0, chance=chance)

    assert [wait(0.0), wait(0.25), wait(0.5), wait(0.999)] == [1_000, 16_000, 32_000, 63_936]


@given(chances, st.booleans())
def test_after_a_success_the_pace_follows_how_busy_the_desk_is(chance: float, is_busy: bool) -> None:
    wait = schedule.after_success(OFFICE, 0, waiting=0, pushed=int(is_busy), not_before=0, chance=chance)
    usual = 30_000 if is_busy else 120_000
    assert usual * 2 // 3 <= wait <= usual * 4 // 3


@given(chances)
def test_what_still_waits_goes_soon_and_the_server_may_ask_for_more_time(chance: float) -> None:
    assert schedule.after_success(OFFICE, 0, waiting=1, pushed=1, not_before=0, chance=chance) == 1_000
    assert schedule.after_success(OFFICE, 0, waiting=1, pushed=1, not_before=90_000, chance=chance) == 90_000


def test_new_events_bring_the_attempt_forward_but_never_break_into_a_pause() -> None:
    assert (
        schedule.after_new_events(OFFICE, NOW, planned=NOW + 90_000, failures=0, not_before=0) == NOW + 1_000
    )
    assert schedule.after_new_events(OFFICE, NOW, planned=NOW + 500, failures=0, not_before=0) == NOW + 500
    assert (
        schedule.after_new_events(OFFICE, NOW, planned=NOW + 90_000, failures=1, not_before=0) == NOW + 90_000
    )


@given(chances, st.integers(0, 2), st.integers(0, 2), st.integers(0, 600_000), st.integers(0, 900_000))
def test_nothing_comes_before_the_server_allows_it(
    chance: float, failures: int, waiting: int, pause: int, passed: int
) -> None:
    now, not_before = NOW + passed, NOW + pause
    attempts = [
        schedule.first(OFFICE, now, not_before=not_before, chance=chance),
        schedule.after_success(OFFICE, now, waiting=waiting, pushed=1, not_before=not_before, chance=chance),
        schedule.after_failure(OFFICE, now, failures=failures, not_before=not_before, chance=chance),
    ]
    for planned in attempts:
        attempts = [
            *attempts,
            schedule.after_new_events(OFFICE, now, planned=planned, failures=failures, not_before=not_before),
        ]
    assert min(attempts) >= not_before


def test_the_person_is_told_after_three_failures() -> None:
    assert [schedule.is_offline(failures) for failures in range(5)] == [False, False, False, True, True]
