"""agentdesk import FILE without a mapping: what was understood, what is asked, and the options that answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from tests.conftest import PASSPHRASE

FILE = "Account number;Customer number;Name;Offen;Fällig\nA;C;Ana Silva;1.284,50;3.4.2026\nB;D;Ivo;9,00;1/2/2026\n"
ANSWERS = (
    "--client",
    "Club",
    "--kind",
    "consumer",
    "--country",
    "DE",
    "--creditor",
    "The club",
    "--currency",
    "eur",
)


@pytest.fixture
def file(profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A client's file, and a passphrase for the profile."""
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(tmp_path / "passphrase"))
    (tmp_path / "club.csv").write_text(FILE, "utf-8")
    return str(tmp_path / "club.csv")


def run(profile: Profile, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The command's status, and all that it says."""
    status = main(["import", *words, "--profile", str(profile.folder)])
    return status, "".join(capsys.readouterr())


def test_every_question_names_the_option_that_answers_it(
    file: str, profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(profile, capsys, file)
    assert status == 3
    assert "amounts: ,. - 2 amounts can be read in this style and in no other" in said
    assert "column 'Offen': debt.balance - its name means this, and its cells agree; 2 of 2 filled" in said
    for name in ("client", "kind", "creditor", "currency"):
        assert f"    answer: --{name} " in said
    status, said = run(profile, capsys, file, "--json")
    found = json.loads(said)
    assert (status, found["imported"]) == (3, 0)
    options = {question["question"]: question["option"].split()[0] for question in found["asked"]}
    assert options.pop("date_order") == "--dates"
    assert options == {name: f"--{name}" for name in options}
    assert found["understood"]["header"][0] == "Account number"


def test_answers_bring_it_in_and_the_mapping_is_kept(
    file: str, profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (*ANSWERS, "--save-mapping", "club-monthly", "--dates", "Fällig=mixed")
    status, said = run(profile, capsys, file, *words)
    assert status == 0, said
    assert "understood by the mapping club-monthly (drafted from the file, and kept)" in said
    assert "2 imported: 2 customers, 2 accounts, EUR 1,293.50 owed." not in said
    assert "1 imported" in said
    status, said = run(profile, capsys, file)
    assert status == 0
    assert "understood by the mapping club-monthly (found by the names of the columns)" in said


def test_an_answer_that_cannot_be_ends_with_status_2(
    file: str, profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = run(profile, capsys, file, "--column", "Offn=debt.balance")
    assert (status, said.strip().count("\n")) == (2, 0)
    assert said.startswith("The file has no column Offn.")


def test_an_answer_in_no_known_word_is_refused(
    file: str, profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("--kind", "people"), ("--encoding", "klingon"), ("--delimiter", "x"), ("--decimal", ";")):
        status, said = run(profile, capsys, file, *ANSWERS, *words)
        assert status == 2, said
