"""Where things are kept, and where what ships with the program is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.platform.paths import Profile, default_profile, resource


def test_everything_of_a_profile_lies_in_its_folder(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    names = ("desk_file", "key_file", "backups", "log_file", "demo_server")
    paths = [getattr(profile, name) for name in names] + [profile.unfinished("account")]
    assert {path.parent for path in paths} == {tmp_path}
    assert len(set(paths)) == len(paths)


def test_the_profile_is_where_this_system_keeps_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_profile() == Profile(tmp_path / "agentdesk")


def test_resources_are_there() -> None:
    assert resource("icons").is_dir()
    assert resource("fonts", "Inter-Regular.ttf").is_file()
