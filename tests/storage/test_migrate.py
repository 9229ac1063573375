"""Migrations: the tables are those of the models, a copy is made first, and a newer file is left alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

import agentdesk.models.migrations.desk as history
from agentdesk.errors import Refused, Unavailable
from agentdesk.models import base, facts, importing, journal, metadata, state, working
from agentdesk.platform.paths import Profile
from agentdesk.storage import memory, migrate
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.migrate import HEAD, bring_up_to_date, version_of

LATER = """
from alembic import op

revision, down_revision = "9999", "{head}"


def upgrade():
    op.execute("CREATE TABLE later_thing (id TEXT NOT NULL PRIMARY KEY)")
    op.execute("INSERT INTO later_thing VALUES ('a')")
    {more}
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one version ahead of the file: its migration is the returned file, still empty."""
    folder = tmp_path / "history"
    shutil.copytree(Path(history.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "history", SimpleNamespace(__file__=str(folder / "__init__.py")))
    monkeypatch.setattr(migrate, "HEAD", "9999")
    return folder / "versions" / "9999_later.py"


def tables(connection: Connection) -> set[str]:
    """The names of all tables."""
    return set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())


def test_the_migrated_tables_are_those_of_the_models(file: DeskFile) -> None:
    def is_ours(thing: object, name: str | None, kind: str, is_reflected: bool, other: object) -> bool:
        return not (kind == "table" and str(name).startswith((state.SEARCH, working.PERSON_KEY)))

    assert {module.__name__ for module in (base, facts, importing, journal, state, working)}
    with file.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_type": True}
        )
        assert compare_metadata(context, metadata.desk) == []


def test_the_full_text_index_is_the_one_that_the_models_declare(file: DeskFile) -> None:
    with file.read() as connection:
        made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (state.SEARCH,))
        assert made.scalar_one() == state.CREATE_SEARCH


@pytest.mark.parametrize(
    ("name", "declared"),
    [
        (working.PERSON_KEY, working.CREATE_PERSON_KEY),
        (f"{working.PERSON_KEY}_word", working.CREATE_PERSON_KEY_WORD),
    ],
)
def test_the_index_of_people_is_the_one_that_the_models_declare(
    file: DeskFile, name: str, declared: str
) -> None:
    with file.read() as connection:
        made = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = ?", (name,))
        assert made.scalar_one() == declared


def test_constraints_of_the_models_are_in_the_file(file: DeskFile) -> None:
    """What alembic does not compare: checks, by their names."""
    with file.read() as connection:
        made = " ".join(
            connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").scalars()
        )
    names = [
        str(constraint.name)
        for table in metadata.desk.tables.values()
        for constraint in table.constraints
        if type(constraint).__name__ == "CheckConstraint"
    ]
    assert names
    assert [name for name in names if name.removeprefix("ck_") not in made] == []


def test_the_newest_version_is_the_last_of_the_history() -> None:
    versions = sorted(path.stem for path in (Path(history.__file__).parent / "versions").glob("[0-9]*.py"))
    assert versions[-1].split("_")[0] == HEAD


def test_a_file_at_the_newest_version_is_opened_without_alembic(profile: Profile, key: bytes) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from agentdesk.storage.desk_file import DeskFile\n"
        "from agentdesk.storage.migrate import bring_up_to_date\n"
        "file = DeskFile(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "bring_up_to_date(file, Path(sys.argv[1]).parent / 'backups')\n"
        "file.close()\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('alembic', 'mako')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, profile.desk_file, key.hex()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"
    assert not profile.backups.exists()


def test_a_copy_of_the_older_file_is_made_before_it_is_migrated(
    file: DeskFile, key: bytes, profile: Profile, next_version: Path
) -> None:
    next_version.write_text(LATER.format(head=HEAD, more=""))
    with file.write() as connection:
        memory.remember(connection, "a", "before")
    bring_up_to_date(file, profile.backups)
    with file.read() as connection:
        assert "later_thing" in tables(connection)
        assert memory.recall(connection, "a") == "before"
    assert version_of(file) == "9999"
    assert [path.name for path in profile.backups.iterdir()] == [f"desk-{HEAD}.db"]
    assert oct(profile.backups.stat().st_mode)[-3:] == "700"
    copy = DeskFile(profile.backups / f"desk-{HEAD}.db", key)
    with copy.read() as connection:
        assert "later_thing" not in tables(connection)
        assert memory.recall(connection, "a") == "before"
    assert version_of(copy) == HEAD
    copy.close()


def test_a_migration_that_fails_half_way_leaves_the_older_file_working(
    file: DeskFile, profile: Profile, next_version: Path
) -> None:
    next_version.write_text(LATER.format(head=HEAD, more="op.execute('INSERT INTO nowhere VALUES (1)')"))
    with pytest.raises(Exception, match="nowhere"):
        bring_up_to_date(file, profile.backups)
    assert version_of(file) == HEAD
    with file.write() as connection:
        assert "later_thing" not in tables(connection)
        memory.remember(connection, "a", "still here")
    next_version.write_text(LATER.format(head=HEAD, more=""))
    bring_up_to_date(file, profile.backups)
    assert version_of(file) == "9999"


def test_without_room_for_the_copy_nothing_is_migrated(
    file: DeskFile, profile: Profile, next_version: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version.write_text(LATER.format(head=HEAD, more=""))
    monkeypatch.setattr("agentdesk.storage.desk_file.SPARE_BYTES", 1 << 60)
    with pytest.raises(Unavailable):
        bring_up_to_date(file, profile.backups)
    assert version_of(file) == HEAD


def test_a_newer_file_is_refused_and_left_untouched(file: DeskFile, profile: Profile) -> None:
    with file.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Refused, match="newer AgentDesk") as refused:
        bring_up_to_date(file, profile.backups)
    assert refused.value.code == "file_newer"
    assert version_of(file) == "9999"
    assert not profile.backups.exists()
