"""agentdesk import: what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agentdesk.__main__ import main
from agentdesk.platform import keys
from agentdesk.platform.paths import Profile, resource
from agentdesk.storage import journal, memory
from agentdesk.storage.desk_file import DeskFile
from tests.conftest import AGENT, CHEAP, PASSPHRASE

DATA = Path(__file__).parents[1] / "data" / "portfolio"
DEMO = str(resource("demo", "portfolio-us.csv"))
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command on a profile of this test's own and returns status, output and errors."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["import", *arguments, "--profile", str(profile.folder)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def test_the_demonstration_in_json(run: Run) -> None:
    status, out, err = run(DEMO, "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert list(found)[:5] == ["rows", "imported", "rejected", "flagged", "asked"]
    assert list(found.values())[:5] == [600, 600, 0, 3, []]


def test_the_demonstration_in_words(run: Run) -> None:
    status, out, _ = run(DEMO)
    assert status == 0
    assert out.splitlines()[0] == (
        "portfolio-us.csv: 600 rows, understood by the mapping portfolio-us (found by the names of the columns)."
    )
    assert "600 imported: 470 customers, 600 accounts, USD 747,441.38 owed." in out
    assert "  telephone numbers that several customers have (nobody was merged): 3" in out
    assert "All of it was on file already; nothing changed." in run(DEMO)[1]


def test_a_clients_file_in_a_demonstration_is_told_beforehand_what_becomes_of_it(run: Run) -> None:
    settled = str(DATA / "invoices-settled.csv")
    assert "demonstration" not in "".join(run(DEMO)[1:])
    would_end = (
        "This profile is a demonstration: once a client's customers are in it, it is one no longer and stands alone. "
        "Give them a profile of their own with --profile DIR, or say --into-demonstration to send them to the "
        "demonstration's database, which is not encrypted."
    )
    for _again in range(2):
        status, out, err = run(settled, "--dry-run")
        assert (status, out.splitlines()[-1], err) == (0, would_end, "")
    status, out, err = run(settled, "--json", "--into-demonstration")
    assert (status, err.count("\n"), json.loads(out)["warning"]) == (0, 1, err.strip())
    assert (json.loads(out)["in_plain_text"], json.loads(out)["ends_demonstration"]) == (1, 0)
    assert err.startswith("This profile is a demonstration whose central database is not encrypted")
    status, out, err = run(settled)
    assert (status, err) == (0, f"{would_end}\n")
    ended = "This profile is a demonstration no longer: it stands alone until it joins a central database."
    assert out.splitlines()[-1] == ended
    status, out, err = run(settled, "--json")
    assert (err, json.loads(out)["warning"], json.loads(out)["ends_demonstration"]) == ("", None, 0)


def test_questions_about_a_clients_file_come_with_the_warning_and_end_nothing(run: Run) -> None:
    assert run(DEMO)[0] == 0
    for _again in range(2):
        status, out, err = run(str(DATA / "mixed.csv"), "--json")
        assert (status, json.loads(out)["ends_demonstration"]) == (3, 0)
        assert json.loads(out)["warning"] == err.strip() != ""


def events(profile: Profile, key: bytes) -> list[tuple[str, str, dict[str, Any]]]:
    """Kind, actor and payload of every event."""
    file = DeskFile(profile.desk_file, key)
    with file.read() as connection:
        found = [(e.kind, e.actor, journal.payload_of(e)) for e in journal.events_from(connection)]
    file.close()
    return found


def test_the_journal_names_who_brought_it_in(run: Run, profile: Profile, key: bytes) -> None:
    assert run(DEMO)[0] == 0
    told = events(profile, key)
    assert [actor for kind, actor, _ in told if kind == "portfolio.imported"] == [AGENT]
    assert [payload for kind, _, payload in told if kind == "staff.signed_in"] == [
        {"staff": AGENT, "role": "administrator", "method": "device"}
    ]


def test_an_agent_of_a_team_brings_nothing_in(run: Run, profile: Profile, key: bytes) -> None:
    file = DeskFile(profile.desk_file, key)
    with file.write() as connection:
        memory.remember(connection, "setting.central_url", "postgresql://central.example.org/agentdesk")
    file.close()
    status, _, err = run(DEMO)
    assert status == 2
    assert "Your role (agent) may not do this: import." in err
    assert "portfolio.imported" not in {kind for kind, _, _ in events(profile, key)}


def test_settled_invoices(run: Run) -> None:
    assert "4 settled invoices, nobody to call." in run(str(DATA / "invoices-settled.csv"))[1]


def test_a_dry_run_says_so_and_keeps_nothing(run: Run) -> None:
    assert "A dry run: nothing was kept." in run(DEMO, "--dry-run")[1]
    assert json.loads(run(DEMO, "--json")[1])["new"] == 600


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is not there yet; nobody could be asked for a passphrase, and temporary files are looked at."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.delenv("AGENTDESK_PASSPHRASE_FILE", raising=False)
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    return tmp_path / "clients" / "elsewhere"


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        ((DEMO, "--dry-run"), 0, "600 imported: 470 customers, 600 accounts, USD 747,441.38 owed."),
        ((str(DATA / "mixed.csv"),), 3, "Nothing was brought in, because this has to be known first:"),
        ((str(DATA / "mixed.csv"), "--dry-run"), 3, "Nothing was brought in"),
        ((str(DATA / "mixed.csv"), "--mapping", "portfolio-us"), 2, "it is for other files."),
    ],
    ids=["dry run", "questions", "dry run with questions", "refused"],
)
def test_where_nothing_is_written_no_profile_is_made(
    words: tuple[str, ...], status: int, says: str, elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", *words, "--profile", str(elsewhere)]) == status
    assert says in "".join(capsys.readouterr())
    assert not elsewhere.parent.exists()
    assert list((elsewhere.parents[1] / "temporary").iterdir()) == []


def test_a_file_with_a_header_alone_makes_no_profile(
    elsewhere: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "header.csv"
    file.write_text(Path(DEMO).read_text("utf-8").splitlines()[0] + "\n", "utf-8")
    assert main(["import", str(file), "--profile", str(elsewhere)]) == 2
    assert capsys.readouterr().err == "The file names its columns and has no rows.\n"
    assert not elsewhere.parent.exists()


def test_a_dry_run_without_a_profile_says_it_was_one_and_writes_rejects_only_where_told(
    elsewhere: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mixed.csv"
    shutil.copy(DATA / "mixed.csv", file)
    words = ["import", str(file), "--mapping", str(DATA / "mixed.yaml"), "--dry-run", "--json"]
    assert main([*words, "--profile", str(elsewhere)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["dry_run"], found["rejected"], found["rejects"], found["batch"]) == (1, 11, None, None)
    target = tmp_path / "back.csv"
    assert main([*words, "--rejects", str(target), "--profile", str(elsewhere)]) == 0
    assert len(target.read_bytes().split(b"\r\n")) == 1 + 11 + 1
    assert not elsewhere.exists()


def test_what_comes_in_makes_the_profile(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(tmp_path / "passphrase"))
    assert main(["import", DEMO, "--json", "--profile", str(elsewhere)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["new"], found["dry_run"]) == (600, 0)
    assert found["batch"]
    assert (elsewhere / "desk.db").exists()
    assert main(["import", DEMO, "--json", "--profile", str(elsewhere)]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 0


def test_rejected_rows_are_where_they_were_wanted(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "back.csv"
    mixed = str(DATA / "mixed.csv")
    status, out, _ = run(mixed, "--mapping", str(DATA / "mixed.yaml"), "--rejects", str(target))
    assert status == 0
    assert f"11 rejected; they are in {target}." in out
    assert "2 settled accounts." in out
    assert "Not to be called, recalled: 1." in out
    assert len(target.read_bytes().split(b"\r\n")) == 1 + 11 + 1


def test_what_has_to_be_asked_ends_with_status_3(run: Run) -> None:
    status, out, _ = run(str(DATA / "mixed.csv"))
    assert status == 3
    assert "Nothing was brought in" in out
    assert "What does the column 'Ref;Nr' hold?" in out
    status, out, _ = run(str(DATA / "mixed.csv"), "--json")
    found = json.loads(out)
    assert status == 3
    assert (found["rows"], found["imported"], found["rejected"]) == (16, 0, 0)
    assert set(found["asked"][0]) == {"question", "column", "says", "examples", "choices", "option"}


@pytest.mark.parametrize("name", ["gone.csv", "", "empty.csv", "junk.csv"])
def test_bad_files_end_with_status_2_and_one_sentence(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "junk.csv").write_bytes(bytes(range(256)) * 8)
    status, out, err = run(str(tmp_path / name))
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.strip().endswith(".")


def test_a_file_whose_name_is_no_text_is_spoken_of_all_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "f\udce9.csv"
    path.write_bytes((DATA / "invoices-settled.csv").read_bytes())
    status, out, _ = run(str(path))
    assert status == 0
    assert out.startswith("f\\udce9.csv: 4 rows")


HOSTILE = "in\u202evoice\x1b[31m\nNothing was brought in.csv"


def test_the_name_of_a_file_does_nothing_to_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / HOSTILE
    shutil.copy(DATA / "messy.csv", path)
    for printed in (run(str(path)), run(str(path.with_name(f"no {HOSTILE}")))):
        said = "".join(printed[1:])
        assert "in[U+202E]voice[U+001B][31m Nothing was brought in.csv" in said
        assert not {"\u202e", "\x1b"} & set(said)
