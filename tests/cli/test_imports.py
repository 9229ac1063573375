"""agentdesk imports: what it lists, discards and undoes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Do, Errand
from agentdesk.services.imports.messages import BeginImport, BringIn, CarryOn, DiscardImport, ImportPortfolio
from agentdesk.services.rights import PROGRAM
from tests.builders.imports import walked
from tests.builders.portfolio import portfolio
from tests.conftest import PASSPHRASE

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs a command on a profile of this test's own and returns status, output and errors."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main([*arguments, "--profile", str(profile.folder)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


@pytest.fixture
def file_of_two(tmp_path: Path) -> str:
    """A client's file with two accounts."""
    path = tmp_path / "two.csv"
    path.write_text(portfolio({}, {"customer_reference": "C2"}))
    return str(path)


def test_a_desk_without_files_says_so(run: Run) -> None:
    assert run("imports", "list")[:2] == (0, "No file has come in on this desk.\n")
    assert run("imports", "list", "--json")[:2] == (0, "[]\n")
    assert run("imports", "discard")[:2] == (0, "No file is staged.\n")


@pytest.mark.parametrize(
    ("kind", "words", "says", "state"),
    [
        (BeginImport, (), "Nothing of the file was written.", []),
        (BringIn, (), "What is staged shows nowhere", ["staged"]),
        (BringIn, ("--dry-run",), "nothing of it stays", []),
        (CarryOn, (), "It was decided before", ["closing"]),
    ],
)
def test_ctrl_c_says_how_far_it_came_in_one_sentence(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: type,
    words: tuple[str, ...],
    says: str,
    state: list[str],
) -> None:
    file = tmp_path / "two.csv"
    file.write_text(portfolio({}, {"customer_reference": "C2"}))

    def stopped(desk: Desk, order: ImportPortfolio, *_: object) -> None:
        met = [False]

        def is_reached(errand: Errand) -> bool:
            inner = errand.command if isinstance(errand, Do) else errand
            met[0] |= isinstance(inner, DiscardImport if order.is_rehearsal else BringIn)
            is_meant = isinstance(inner, kind) and (met[0] or kind is not CarryOn)
            return is_meant or (order.is_rehearsal and met[0])

        walked(desk, order, is_reached)
        raise KeyboardInterrupt

    monkeypatch.setattr("agentdesk.cli.import_.bring_in", stopped)
    monkeypatch.setattr("agentdesk.services.imports.closing.CHUNKS_AT_ONCE", 0)
    status, out, err = run("import", str(file), *words)
    assert (status, out) == (130, "")
    assert says in err
    assert "Traceback" not in err
    assert [row["state"] for row in json.loads(run("imports", "list", "--json")[1])] == state


def test_a_file_is_listed_undone_and_listed_as_such(run: Run, file_of_two: str) -> None:
    run("import", file_of_two)
    (row,) = json.loads(run("imports", "list", "--json")[1])
    assert (row["state"], row["rows"], row["source_name"]) == ("live", 2, "two.csv")
    status, out, _ = run("imports", "undo", row["batch"][:13], "--dry-run")
    assert (status, out) == (0, "No account stays.\n")
    status, out, _ = run("imports", "undo", row["batch"], "--reason", "the wrong file")
    assert (status, out) == (0, "two.csv is withdrawn.\nNo account stays.\n")
    assert run("imports", "list")[1].endswith("2 rows, 2 taken, 0 rejected: withdrawn\n")
    status, _, err = run("imports", "undo", row["batch"])
    assert (status, err) == (2, "This file is not in force: there is nothing to withdraw.\n")


def test_an_id_that_nothing_has_is_refused_in_a_sentence(run: Run) -> None:
    status, _, err = run("imports", "undo", "nothing")
    assert (status, err) == (2, "No file came in under this id. See `agentdesk imports list`.\n")


def test_what_is_staged_is_discarded(run: Run, desk: Desk, file_of_two: str) -> None:
    def is_decided(errand: Errand) -> bool:
        return isinstance(errand, Do) and isinstance(errand.command, BringIn)

    desk.act_as(PROGRAM)
    walked(desk, ImportPortfolio(Path(file_of_two)), is_decided)
    assert "staged and waits" in run("imports", "list")[1]
    assert run("imports", "discard")[:2] == (0, "Nothing of two.csv stays.\n")
    assert run("imports", "list")[1] == "No file has come in on this desk.\n"


def test_a_command_that_was_killed_once_all_was_decided_says_what_came_of_it(
    run: Run, desk: Desk, tmp_path: Path
) -> None:
    path, rejects = tmp_path / "many.csv", tmp_path / "back.csv"
    rows = ({"customer_reference": f"C{number}"} for number in range(1600))
    path.write_text(portfolio(*rows, {"balance": "x"}))
    parts = iter((False, True))
    desk.act_as(PROGRAM)
    walked(
        desk,
        ImportPortfolio(path, rejects=rejects),
        lambda one: isinstance(one, Do) and isinstance(one.command, CarryOn) and next(parts),
    )
    assert "on its way into force" in run("imports", "list")[1]
    status, out, _ = run("import", str(path), "--rejects", str(rejects), "--json")
    found = json.loads(out)
    assert (status, found["imported"], found["rejected"], found["new"]) == (0, 1600, 1, 1600)
    assert found["rejects"] == str(rejects)
    (row,) = json.loads(run("imports", "list", "--json")[1])
    assert (row["batch"], row["state"]) == (found["batch"], "live")


def test_a_dry_run_that_was_killed_is_no_file_that_waits(run: Run, desk: Desk, file_of_two: str) -> None:
    desk.act_as(PROGRAM)
    walked(
        desk,
        ImportPortfolio(Path(file_of_two), is_rehearsal=True),
        lambda one: isinstance(one, Do) and isinstance(one.command, DiscardImport),
    )
    assert run("imports", "list")[1] == "No file has come in on this desk.\n"
    assert run("import", file_of_two)[0] == 0


def test_a_large_file_is_read_by_processes_of_its_own(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text(
        portfolio(
            *({"customer_reference": f"C{number}", "notes": "n" * 900} for number in range(1200)),
            {"balance": "x"},
        )
    )
    assert path.stat().st_size > 1_000_000
    status, out, _ = run("import", str(path), "--json")
    found = json.loads(out)
    assert (status, found["rows"], found["imported"], found["rejected"]) == (0, 1201, 1200, 1)
