"""The clock: never backwards, never behind what is known, and zones by the pinned rules."""

from __future__ import annotations

import threading
import zoneinfo
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.platform import clock as clocks
from agentdesk.platform.clock import FAR_MS, Clock, local, machine_zone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

moves = st.tuples(st.just("move"), st.integers(0, DAY))
sets = st.tuples(st.just("set"), st.integers(-40 * DAY, 40 * DAY))
heard = st.tuples(st.just("heard"), st.integers(-40 * DAY, 40 * DAY))
floors = st.tuples(st.just("floor"), st.integers(-40 * DAY, 40 * DAY))


@given(st.lists(moves | sets | heard | floors, max_size=30))
def test_now_never_runs_backwards_and_is_never_behind_what_is_known(acts: list[tuple[str, int]]) -> None:
    hands = Hands()
    clock = hands.clock()
    before, floor, server = clock.now(), 0, None
    anchors: list[tuple[int, int]] = []

    def journalled() -> int:
        return max((at + hands.steady - then for at, then in anchors), default=-FAR_MS)

    for act, ms in acts:
        if act == "move":
            hands.move(ms)
        elif act == "set":
            hands.wall = WEDNESDAY + ms
        elif act == "heard":
            if clock.heard_server(WEDNESDAY + ms):
                server = (WEDNESDAY + ms, hands.steady)
                assert min(abs(server[0] - hands.wall), abs(server[0] - journalled())) <= FAR_MS
            else:
                assert abs(WEDNESDAY + ms - hands.wall) > FAR_MS
        else:
            floor = max(floor, WEDNESDAY + ms)
            anchors.append((WEDNESDAY + ms, hands.steady))
            clock.not_before(WEDNESDAY + ms)
        now = clock.now()
        carried = server[0] + hands.steady - server[1] if server else 0
        assert now == max(before, hands.wall, floor, carried)
        before = now


def test_a_wall_clock_set_back_by_a_year_does_not_turn_time_back() -> None:
    hands = Hands()
    clock = hands.clock()
    first = clock.now()
    hands.wall -= 365 * DAY
    assert clock.now() == first


def test_a_clock_far_ahead_of_the_server_is_told() -> None:
    hands = Hands()
    clock = hands.clock()
    assert clock.ahead_of_server() is None
    clock.heard_server(WEDNESDAY - 3 * HOUR)
    hands.move(HOUR)
    assert clock.ahead_of_server() == 3 * HOUR


def test_threads_that_ask_at_once_agree_on_the_order() -> None:
    instants = iter(range(10_000, 0, -1))
    clock = Clock("UTC", wall=lambda: next(instants), monotonic=lambda: 0)
    answers: list[list[int]] = [[] for _ in range(4)]
    barrier = threading.Barrier(4)

    def ask(into: list[int]) -> None:
        barrier.wait()
        for _ in range(500):
            into.append(clock.now())

    threads = [threading.Thread(target=ask, args=(into,)) for into in answers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(into == sorted(into) for into in answers)


def test_the_machines_own_clock_is_used_when_none_is_given() -> None:
    clock = Clock("UTC")
    first, steady = clock.now(), clock.monotonic()
    assert first > WEDNESDAY - 400 * DAY
    assert clock.now() >= first
    assert clock.monotonic() >= steady


@given(st.integers(0, 4_000_000_000_000), st.sampled_from(["America/New_York", "Asia/Kolkata", "UTC"]))
def test_local_time_keeps_the_millisecond(instant: int, zone: str) -> None:
    there = local(instant, zone)
    assert there.tzinfo == ZoneInfo(zone)
    assert (there - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(milliseconds=1) == instant


def test_zones_follow_the_pinned_rules_and_not_the_machines() -> None:
    assert zoneinfo.TZPATH == ()
    assert local(WEDNESDAY, "America/New_York").hour == 10


@pytest.mark.parametrize(
    ("told", "link", "zone"),
    [
        ("America/Chicago", None, "America/Chicago"),
        (":Europe/Berlin", None, "Europe/Berlin"),
        ("EST5EDT4", None, "UTC"),
        ("../../etc/passwd", None, "UTC"),
        ("", "/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        ("", "/usr/share/zoneinfo/posix/Asia/Kolkata", "Asia/Kolkata"),
        ("nonsense", "/usr/share/zoneinfo/Asia/Kolkata", "Asia/Kolkata"),
        ("", "/usr/share/zoneinfo/Mars/Olympus", "UTC"),
        ("", "/somewhere/else", "UTC"),
        ("", None, "UTC"),
    ],
)
def test_the_machines_zone_is_one_that_the_rules_know(
    told: str, link: str | None, zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    localtime = tmp_path / "localtime"
    if link is not None:
        localtime.symlink_to(link)
    monkeypatch.setenv("TZ", told)
    monkeypatch.setattr(clocks, "LOCALTIME", localtime)
    assert machine_zone() == zone
