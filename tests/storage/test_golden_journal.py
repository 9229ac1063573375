"""Every journal that was ever shipped verifies, replays and folds with the program as it is now."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from agentdesk.journal.chain import verify
from agentdesk.journal.declared import NEWEST
from agentdesk.journal.envelope import Event
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.migrate import bring_up_to_date
from agentdesk.storage.portfolio import apply_chunk
from agentdesk.storage.rebuild import rebuild
from agentdesk.storage.statements import INSERT_EVENT, run

GOLDEN = sorted((Path(__file__).parent.parent / "data" / "journal").glob("golden-*.jsonl"))
BYTES = ("salt", "digest", "hash")


def _events(path: Path) -> list[Event]:
    lines = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [
        Event(**{name: bytes.fromhex(value) if name in BYTES else value for name, value in line.items()})
        for line in lines
    ]


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def events(request: pytest.FixtureRequest) -> list[Event]:
    return _events(request.param)


def test_the_chain_of_a_golden_journal_holds(events: list[Event]) -> None:
    assert list(verify(events, events[0].device)) == []


def test_a_golden_journal_gives_a_fact_for_every_event_that_has_one(
    events: list[Event], tmp_path: Path
) -> None:
    file = DeskFile.create(tmp_path / "desk.db", bytes(32))
    bring_up_to_date(file, tmp_path)
    with closing(file), file.write() as connection:
        meta.write(connection, "device", events[0].device)
        for event in events:
            run(connection, INSERT_EVENT, event)
            if event.kind == "portfolio.chunk":
                apply_chunk(connection, journal.payload_of(event))
        assert rebuild(connection, events[-1].at) == len(events)
        wanted = Counter(NEWEST[event.kind].table for event in events)
        for table, count in wanted.items():
            if table is not None:
                rows = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
                assert rows == count, table
        placed = connection.exec_driver_sql("SELECT count(*) FROM queue_now").scalar_one()
        assert placed == connection.exec_driver_sql("SELECT count(*) FROM base_customer").scalar_one() > 0
