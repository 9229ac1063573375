"""A folder without a profile: whoever looks into it is told so, and nothing is made there."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.__main__ import main
from tests.conftest import PASSPHRASE


@pytest.mark.parametrize(
    "words",
    [
        ("journal", "verify"),
        ("journal", "rebuild"),
        ("journal", "export"),
        ("sync", "--once"),
        ("record", "01a202c8-7d14-75f7-99ec-ddae796e23a4", "--out", "record.pdf"),
        ("central", "password"),
    ],
    ids=" ".join,
)
def test_a_folder_that_is_named_wrongly_is_no_empty_desk(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    passphrase, folder = tmp_path / "passphrase", tmp_path / "elsewhere"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))
    monkeypatch.chdir(tmp_path)
    assert main([*words, "--profile", str(folder)]) == 2
    assert capsys.readouterr().err == (
        f"There is no profile in {folder}. Name another folder with --profile, or start AgentDesk to make one.\n"
    )
    assert not folder.exists() or list(folder.iterdir()) == []
