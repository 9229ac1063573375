"""Rejected rows are written before anything is decided, some at a time, and lie there whole, once, or not at all."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports import rejects
from agentdesk.services.imports.course import Ask, Do, Errand, Read, bring_in, course, into_force, run, saving
from agentdesk.services.imports.messages import BringIn, ImportPortfolio, ImportRows
from agentdesk.services.imports.reject_messages import WriteRejects
from agentdesk.services.rights import Actor
from tests.builders.imports import gone_on, left_at, walked
from tests.builders.portfolio import Office, portfolio

BAD = {"balance": "x", "notes": "Grüße"}


@pytest.fixture(autouse=True)
def _few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rejects, "AT_ONCE", 3)


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def order_of(office: Office, bad: int = 8, encoding: str = "utf-8", **more: Any) -> ImportPortfolio:
    """A file with a good row and so many that go back."""
    path = office.folder / "file.csv"
    path.write_bytes(portfolio({}, *[BAD] * bad).encode(encoding))
    return ImportPortfolio(path, **more)


def is_decision(errand: Errand) -> bool:
    """Leave an import when everything is ready to be put in force."""
    return isinstance(errand, Do) and isinstance(errand.command, BringIn)


def lying(office: Office) -> list[str]:
    """What lies in the folder beside the client's file."""
    return sorted(path.name for path in office.folder.iterdir() if path.is_file() and path.name != "file.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("bad", [1, 3, 8])
def test_they_lie_there_whole_before_the_file_is_in_force(office: Office, encoding: str, bad: int) -> None:
    order = order_of(office, bad, encoding)
    assert walked(office.desk, order, is_decision) is None
    text = (office.folder / "file-rejected.csv").read_bytes().decode(encoding)
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert header[:3] == ["row", "column", "reason"]
    assert [row[0] for row in rows] == [str(3 + number) for number in range(bad)]
    assert {row[header.index("notes")] for row in rows} == {"Grüße"}
    assert lying(office) == ["file-rejected.csv"]


@pytest.mark.parametrize("name", [None, "back.csv"])
def test_killed_before_it_was_decided_they_are_found_again(office: Office, name: str | None) -> None:
    order = order_of(office, rejects=office.folder / name if name else None)
    walked(office.desk, order, is_decision)
    found = bring_in(office.desk, order)
    assert (found.imported, found.rejected) == (1, 8)
    assert found.rejects == office.folder / (name or "file-rejected.csv")
    assert lying(office) == [found.rejects.name]


def test_stopped_in_the_midst_of_them_nothing_half_written_stays(office: Office) -> None:
    order = order_of(office)
    errands = course(order)
    left_at(office.desk, errands, WriteRejects, 3)
    assert lying(office) == [".file-rejected.csv.part"]
    errands.close()
    assert lying(office) == []
    assert bring_in(office.desk, order).rejected == 8


def test_who_is_overtaken_leaves_the_others_rows_alone(office: Office) -> None:
    order = order_of(office)
    late = course(order)
    errand = left_at(office.desk, late, WriteRejects, 2)
    assert isinstance(errand, Ask)
    walked(
        office.desk,
        order,
        lambda one: isinstance(one, Ask) and getattr(one.query, "so_far", None) is not None,
    )
    quick = course(order)
    left_at(office.desk, quick, WriteRejects, 3)
    with pytest.raises(Refused) as refused:
        office.desk.ask(errand.query)
    assert refused.value.code == "import_elsewhere"
    with pytest.raises(Refused):
        late.throw(refused.value)
    assert [row.state for row in office.desk.ask(ImportRows())] == ["staged"]
    assert lying(office) == [".file-rejected.csv.part"]
    assert bring_in(office.desk, order).rejected == 8


def test_a_name_that_is_taken_costs_nothing_of_what_was_staged(office: Office) -> None:
    walked(
        office.desk,
        order_of(office),
        lambda one: isinstance(one, Ask) and isinstance(one.query, WriteRejects),
    )
    (office.folder / "back.csv").write_text("someone's work")
    with pytest.raises(Refused) as refused:
        bring_in(office.desk, order_of(office, rejects=office.folder / "back.csv"))
    assert refused.value.code == "rejects_taken"
    assert [row.state for row in office.desk.ask(ImportRows())] == ["staged"]
    assert lying(office) == ["back.csv"]
    assert bring_in(office.desk, order_of(office)).rejected == 8


def test_where_it_cannot_be_decided_they_do_not_stay(office: Office) -> None:
    errands = course(order_of(office))
    left_at(office.desk, errands, BringIn)
    full = Refused("disk_full", "The disk is full.")
    errand = errands.throw(full)
    with pytest.raises(Refused) as refused:
        gone_on(office.desk, errands, errand)
    assert refused.value is full
    assert lying(office) == []
    assert office.desk.ask(ImportRows()) == ()


def test_a_file_is_not_in_force_while_its_rejected_rows_lie_nowhere(office: Office) -> None:
    order = order_of(office)
    walked(office.desk, order, is_decision)
    (office.folder / "file-rejected.csv").unlink()
    (row,) = office.desk.ask(ImportRows())
    for command in (BringIn(row.batch), BringIn(row.batch, office.folder / "file-rejected.csv")):
        with pytest.raises(Refused) as refused:
            office.desk.do(command)
        assert refused.value.code == "rejects_unsaved"
    assert run(office.desk, into_force(row.batch, None)).rejects == office.folder / "file-rejected.csv"


@pytest.mark.parametrize("length", [235, 245, 251])
def test_beside_a_file_of_a_long_name_they_have_a_shorter_one(office: Office, length: int) -> None:
    path = office.folder / f"{'ü' * (length // 2 - 2)}.csv"
    path.write_text(portfolio({}, BAD))
    found = office.bring(path)
    assert found.rejects is not None
    assert found.rejects.name.endswith("ü-rejected.csv")
    assert found.rejects.parent == office.folder


@pytest.mark.parametrize("length", [252, 300])
def test_a_name_too_long_for_any_file_is_taken_or_refused_and_nothing_of_the_rows_is_lost(
    office: Office, length: int
) -> None:
    order = order_of(office, rejects=office.folder / ("r" * length))
    if length < 256:
        assert bring_in(office.desk, order).rejects == order.rejects
    else:
        with pytest.raises(Refused, match="cannot be written"):
            bring_in(office.desk, order)
    with pytest.raises(Refused, match="There is no mapping"):
        office.bring(order.path, mapping="m" * length)


def test_whoever_goes_on_elsewhere_finds_the_file_and_saves_beside_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, ours = office.folder / "theirs", office.folder / "ours"
    for folder in (theirs, ours):
        folder.mkdir()
    (theirs / "file.csv").write_text(portfolio({}, BAD))
    monkeypatch.chdir(theirs)
    assert walked(office.desk, ImportPortfolio(Path("file.csv")), is_decision) is None
    monkeypatch.chdir(ours)
    (row,) = office.desk.ask(ImportRows())
    run(office.desk, into_force(row.batch, None))
    assert [one.name for one in theirs.iterdir()] != ["file.csv"]
    assert not list(ours.iterdir())


def test_while_rows_still_come_none_are_saved(office: Office) -> None:
    order = order_of(office, bad=600)
    assert (
        walked(office.desk, order, lambda errand: isinstance(errand, Read) and errand.position == 1) is None
    )
    (row,) = office.desk.ask(ImportRows())
    assert row.state == "staging"
    with pytest.raises(Refused, match="still being looked at"):
        run(office.desk, saving(row.batch, office.folder / "early.csv"))
    assert lying(office) == []
