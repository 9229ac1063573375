"""agentdesk tour, typed wrongly: a sentence, exit status 2, and nothing made."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.__main__ import main


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--portfolio", "nowhere.csv"), "There is no file nowhere.csv."),
        (("--at", "Monday"), "--at takes an instant such as 2026-11-23T10:42:00-06:00."),
        (("--at", "2026-11-23T10:42"), "The instant for --at needs an offset, such as -06:00 or Z."),
    ],
)
def test_what_is_wrong_is_said(
    words: tuple[str, ...], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tour", "--out", str(tmp_path / "pictures"), *words]) == 2
    assert capsys.readouterr().err.strip() == sentence
    assert list((tmp_path).glob("pictures/*")) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("no folder")
    assert main(["tour", "--out", str(tmp_path / "file" / "pictures")]) == 2
    assert "cannot be made: Not a directory." in capsys.readouterr().err
