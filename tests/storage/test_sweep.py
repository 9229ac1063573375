"""The clock moves people: at the instant they name, in portions, and back again where it was set right."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from agentdesk.journal.chain import Entry
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.project import STATES, catch_up, project, project_all, sweep
from agentdesk.storage.rebuild import fingerprints
from tests.builders.happenings import Town
from tests.builders.people import CHICAGO, number_of, on_file, someone
from tests.builders.three import DEBTS, PEOPLE, TWO, queue, write
from tests.conftest import Ready
from tests.fakes.time import DAY, HOUR, MINUTE, WEDNESDAY


def test_the_sweep_judges_again_whoever_the_clock_has_moved_and_nobody_else(staffed: DeskFile) -> None:
    callback = Entry(
        "callback.agreed",
        {
            "callback": "callback-1",
            "customer": TWO.id,
            "number": number_of(2),
            "due_at": WEDNESDAY + HOUR,
            "due_zone": CHICAGO,
            "window_min": 30,
            "owner": "anyone",
        },
    )
    with staffed.write() as connection:
        write(connection, callback, at=WEDNESDAY, touched={TWO.id})
        assert queue(connection)[TWO.id] == ("later", 6, "callback")
        opens = WEDNESDAY + HOUR - 5 * MINUTE
        assert sweep(connection, opens - 1) == 0
        assert sweep(connection, opens) == 1
        assert queue(connection)[TWO.id] == ("due", 0, "callback")
        assert sweep(connection, opens) == 0


def test_a_clock_that_was_set_right_brings_a_stop_back_that_had_ended_in_the_future(
    staffed: DeskFile,
) -> None:
    stop = Entry(
        "stop.placed",
        {
            "stop": "stop-1",
            "customer": TWO.id,
            "sign": "attorney",
            "scope": "person",
            "target": None,
            "debts": [],
            "received_at": WEDNESDAY,
            "until_at": WEDNESDAY + DAY,
            "lifted_by": "lead",
        },
    )
    with staffed.write() as connection:
        write(connection, stop, at=WEDNESDAY, touched={TWO.id})
        assert sweep(connection, WEDNESDAY + DAY) == 1
        assert queue(connection)[TWO.id][0] == "due"
        assert sweep(connection, WEDNESDAY + HOUR) == len(PEOPLE)
        assert queue(connection)[TWO.id] == ("closed", 9, "attorney")
        assert sweep(connection, WEDNESDAY + HOUR) == 0


def test_setting_a_clock_right_is_done_in_portions_that_outlast_a_crash(ready: Ready, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(ready.profile.desk_file.read_bytes())
    people = [someone(place) for place in range(1, 8)]
    file = DeskFile(path, ready.key)
    on_file(file, *people)
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE queue_now SET changes_at = ?", (WEDNESDAY + DAY,))
        assert sweep(connection, WEDNESDAY + DAY) == len(people)
    moved = []
    for _portion in range(5):
        # Whoever opens the file anew knows nothing but what the last portion left in it.
        file.close()
        file = DeskFile(path, ready.key)
        with file.write() as connection:
            connection.exec_driver_sql("UPDATE queue_now SET reason = 'of the future' WHERE place = 'due'")
            moved.append(sweep(connection, WEDNESDAY + HOUR, limit=3))
            judged = [one.id for one in people if queue(connection)[one.id][2] != "of the future"]
        done = sum(moved)
        assert judged == [one.id for one in people[done - moved[-1] : done]]
    assert moved == [3, 3, 1, 0, 0]
    file.close()


def stops_missing(connection: Connection, customer: str, now: int) -> set[str]:
    """The stops that would not hold at an instant for a customer who is dialled then, and should."""

    def held() -> set[str]:
        rows = connection.exec_driver_sql("SELECT stop FROM stop_now WHERE customer = ?", (customer,))
        return set(rows.scalars())

    connection.exec_driver_sql("SAVEPOINT dial")
    catch_up(connection, customer, now)
    found = held()
    project(connection, [customer], now)
    missing = held() - found
    connection.exec_driver_sql("ROLLBACK TO dial")
    connection.exec_driver_sql("RELEASE dial")
    return missing


@given(st.data())
@settings(max_examples=25)
def test_wherever_the_clock_went_the_sweep_ends_with_everybody_judged_now(
    grown: DeskFile, data: st.DataObject
) -> None:
    town = Town(PEOPLE, DEBTS)
    with grown.write() as connection:
        last = max(WEDNESDAY, journal.last_instant(connection))
        found = town.happening(data.draw, last)
        write(connection, found.entry, at=last, touched=found.touched)
        for ahead in data.draw(st.lists(st.integers(0, 20 * DAY), min_size=1, max_size=6)):
            for _portion in range(data.draw(st.integers(0, 3))):
                sweep(connection, last + ahead, limit=data.draw(st.integers(1, 3)))
            missing = stops_missing(connection, data.draw(st.sampled_from(PEOPLE)).id, last + ahead)
            assert missing == set()
        while sweep(connection, last + ahead, limit=2):
            pass
        live = fingerprints(connection, STATES)
        project_all(connection, last + ahead)
        assert fingerprints(connection, STATES) == live


def test_a_sweep_takes_the_longest_waiting_first_and_at_most_so_many(file: DeskFile) -> None:
    people = [someone(place) for place in range(1, 6)]
    on_file(file, *people)
    with file.write() as connection:
        for hours, one in enumerate(people, 1):
            connection.exec_driver_sql(
                "UPDATE queue_now SET changes_at = ? WHERE customer = ?", (WEDNESDAY + hours * HOUR, one.id)
            )
        assert sweep(connection, WEDNESDAY + 4 * HOUR, limit=3) == 3
        left = set(
            connection.exec_driver_sql(
                "SELECT customer FROM queue_now WHERE changes_at IS NOT NULL"
            ).scalars()
        )
        assert left == {people[3].id, people[4].id}
