"""agentdesk record: a document on the disk, and a trace of it in the journal."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.compose import desk_on, sign_in_owner
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.storage.desk_file import DeskFile
from tests.conftest import PASSPHRASE
from tests.fakes.time import Hands
from tests.reports.a_call import whole_call, with_customers
from tests.reports.reading import opened, text

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(file: DeskFile, clock: Clock, hands: Hands, tmp_path: Path) -> str:
    """A saved call in this test's profile, whose owner is the demonstration's agent."""
    desk = desk_on(file, clock)
    sign_in_owner(desk)
    return whole_call(desk, hands, with_customers(desk, tmp_path)[0]).id


@pytest.fixture
def run(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command on this test's profile and returns status, output and errors."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["record", *arguments, "--profile", str(profile.folder)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def exports(file: DeskFile) -> list[str]:
    """Who took a record out, as the journal has it."""
    with file.read() as connection:
        found = connection.exec_driver_sql(
            "SELECT actor FROM journal WHERE kind = 'record.exported' ORDER BY seq"
        )
        return list(found.scalars())


def test_a_record_is_written_and_journalled_under_the_owners_name(
    run: Run, call: str, file: DeskFile, tmp_path: Path
) -> None:
    out = tmp_path / "record.pdf"
    status, said, err = run(call, "--out", str(out))
    assert (status, err) == (0, "")
    assert said.startswith(f"Written to {out}. It holds a customer's data in plain text")
    assert "Zoë Haddad" in text(out.read_bytes())
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert exports(file) == ["demo-agent"]


def test_in_another_language(run: Run, call: str, tmp_path: Path) -> None:
    out = tmp_path / "registro.pdf"
    assert run(call, "--out", str(out), "--language", "es-US")[0] == 0
    assert opened(out.read_bytes()).trailer["/Root"]["/Lang"] == "es-US"
    assert "Registro de una llamada" in text(out.read_bytes())


def test_nothing_is_overwritten(run: Run, call: str, file: DeskFile, tmp_path: Path) -> None:
    out = tmp_path / "record.pdf"
    out.write_text("mine")
    status, said, err = run(call, "--out", str(out))
    assert (status, said) == (2, "")
    assert err.strip().endswith("is there already and will not be overwritten. Choose another name.")
    assert out.read_text() == "mine"
    assert exports(file) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--out", "no/such/folder/record.pdf"), "There is no folder"),
        (
            ("--out", "record.pdf", "--language", "fr-FR"),
            "The languages of documents are en-US, en-GB, es-US, es-ES.",
        ),
    ],
)
def test_what_cannot_be_done_leaves_no_trace(
    run: Run,
    call: str,
    file: DeskFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, err = run(call, *arguments)
    assert status == 2
    assert sentence in err
    assert exports(file) == []


def test_a_call_that_is_not_here(run: Run, call: str, tmp_path: Path) -> None:
    status, _, err = run("01890000-0000-7000-8000-000000000000", "--out", str(tmp_path / "record.pdf"))
    assert (status, err) == (2, "There is no call with this number on this desk.\n")
    assert not (tmp_path / "record.pdf").exists()
