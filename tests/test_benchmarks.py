"""The benchmarks run and say what they claim to say; how fast anything is, no test says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from itertools import count

import pytest

from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.rebuild import FACTS, STATES, fingerprints
from benchmarks import beside, frames, importing, saving, searching, starting
from benchmarks.__main__ import main
from benchmarks.floor import raw, replay
from benchmarks.measure import Result, Round, pair, percentile
from benchmarks.profiles import Made, Shelf, shelf
from benchmarks.table import as_json, lines

CUSTOMERS = 12


@pytest.fixture(scope="module")
def profiles() -> Iterator[Shelf]:
    """Profiles with few customers, gone afterwards."""
    with shelf() as made:
        yield made


def names_of(results: list[Result]) -> list[str]:
    """What was measured, each with values in every round."""
    assert all(value > 0 for one in results for taken in one.rounds for value in taken.ours + taken.floor)
    return [one.name for one in results]


def written(made: Made) -> dict[str, str]:
    """Digests of all that commands write into a file which nobody has open."""
    with closing(DeskFile(made.profile.desk_file, made.key)) as file, file.read() as connection:
        return fingerprints(connection, ("journal", "open_call", *FACTS, *STATES))


# What is told ---------------------------------------------------------------------------------------------


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert [percentile(values, share) for share in (0.0, 0.5, 0.99, 1.0)] == [1, 50, 99, 100]
    assert percentile([7.0], 0.99) == 7


def test_the_ratio_is_taken_within_a_round() -> None:
    slow, quick = Round([20.0, 30.0, 40.0], [10.0, 10.0, 10.0]), Round([2.0], [1.0])
    result = Result("x", "x", "ms", (slow, quick, Round([5.0], [2.0])), bound=2.5, floor_says="y")
    assert result.ratio == 2.5
    assert result.is_kept
    assert not Result("x", "x", "ms", (slow,), bound=2.9, floor_says="y").is_kept


def test_what_has_no_floor_has_no_ratio_and_breaks_no_bound() -> None:
    result = Result("x", "x", "frames", (Round([3.0]),))
    assert (result.ratio, result.ratio_p99, result.is_kept) == (None, None, True)
    assert "floor" not in as_json(result)
    assert lines(result)[0].split() == ["x", "3.00", "frames", "3.00", "frames"]


def test_the_two_sides_take_turns_at_being_first() -> None:
    turns, taken = count(), Round()
    first = [pair(taken, turn, lambda: ("ours", next(turns)), lambda: next(turns)) for turn in range(4)]
    assert first == [("ours", 0), ("ours", 3), ("ours", 4), ("ours", 7)]
    assert (len(taken.ours), len(taken.floor)) == (4, 4)


# What is measured -----------------------------------------------------------------------------------------


def test_the_floor_of_saving_writes_what_the_desk_wrote(profiles: Shelf) -> None:
    with profiles.copy(profiles.of(CUSTOMERS)) as made, profiles.place(made.key) as start:
        moves = saving.written_down(made, start, calls=1)
        with raw(start) as floor:
            for move in moves:
                replay(floor, move.statements)
        assert written(made) == written(start)
    assert any(statement.many for move in moves for statement in move.statements)


def test_saving_and_the_whole_answer_have_the_same_floor(profiles: Shelf) -> None:
    results = list(saving.measure(profiles, rounds=1, customers=CUSTOMERS, calls=1))
    assert names_of(results) == ["saving", "answering"]
    step, whole = (one.rounds[0] for one in results)
    assert step.floor == whole.floor
    assert len(step.ours) == len(whole.ours) == len(step.floor)
    assert all(a < b for a, b in zip(step.ours, whole.ours, strict=True))


def test_saving_is_measured_while_a_file_comes_in(profiles: Shelf) -> None:
    (result,) = beside.measure(profiles, rounds=1, customers=CUSTOMERS, calls=1, rows=30)
    assert names_of([result]) == ["saving beside"]
    assert len(result.rounds[0].ours) == len(result.rounds[0].floor)


def test_every_letter_that_is_typed_is_sought_both_ways(profiles: Shelf) -> None:
    results = list(searching.measure(profiles, rounds=2, customers=CUSTOMERS, sought=2))
    assert names_of(results) == ["searching"]
    assert len(results[0].rounds) == 2
    assert {len(one.ours) - len(one.floor) for one in results[0].rounds} == {0}


def test_the_program_and_the_bare_window_are_painted(profiles: Shelf) -> None:
    (result,) = starting.measure_start(profiles, rounds=1, pairs=2, customers=CUSTOMERS)
    assert names_of([result]) == ["starting"]
    assert [(len(one.ours), len(one.floor)) for one in result.rounds] == [(2, 2)]


def test_the_program_and_the_bare_window_come_to_rest(profiles: Shelf) -> None:
    (result,) = starting.measure_rest(profiles, rounds=1, customers=CUSTOMERS)
    assert names_of([result]) == ["resting"]
    assert result.rounds[0].ours > result.rounds[0].floor


def test_an_import_and_its_floor_write_the_same_rows(profiles: Shelf) -> None:
    results = list(importing.measure(profiles, few=CUSTOMERS, many=2 * CUSTOMERS))
    assert names_of(results) == ["importing", "memory", "waiting"]
    assert [one.bound for one in results] == [importing.BOUND, importing.MEMORY_BOUND, None]


def test_every_part_of_a_call_is_watched(profiles: Shelf) -> None:
    results = list(frames.measure(profiles, rounds=1, customers=CUSTOMERS))
    assert names_of(results) == [f"frames {part}" for part in frames.PARTS]


def test_programs_get_one_list_and_the_exit_status_says_whether_every_bound_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = main(["--quick", "--json", "--only", "saving"])
    told = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in told] == ["saving", "answering"]
    assert [one["bound"] for one in told] == [saving.BOUND, None]
    assert status == int(not all(one["kept"] for one in told))
    assert told[0]["kept"] is (told[0]["ratio"] <= saving.BOUND)
    assert all(one["ours"]["p50"] <= one["ours"]["p99"] for one in told)
