"""The project's own checks: the locks, the notices, the aliases, and the lessons once learnt."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

import run
from checks import memory, notices

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins_of(lock: str) -> dict[str, str]:
    """Every entry of a lock by its name: version, marker and hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==((?:.*\\\n)*.*)$", text, re.MULTILINE))


# The locks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_its_hashes(lock: str) -> None:
    assert [name for name, pin in pins_of(lock).items() if "--hash=sha256:" not in pin] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|^\s*--(?!hash=)", text, re.MULTILINE)


def test_the_developers_lock_contains_the_other() -> None:
    running, developing = map(pins_of, LOCKS)
    assert running.items() <= developing.items()


def test_the_locks_hold_all_that_the_project_asks_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    running = [*asked["project"]["dependencies"], *asked["project"]["optional-dependencies"]["demo"]]
    developing = [*running, *asked["dependency-groups"]["dev"]]
    for lock, requirements in zip(LOCKS, (running, developing), strict=True):
        names = {re.split(r"[\[<>=~! ]", text)[0].lower().replace("_", "-") for text in requirements}
        assert names - pins_of(lock).keys() == set(), f"python3 run.py lock ({lock})"


# The notices ----------------------------------------------------------------------------------------------


def test_the_notices_are_those_of_the_lock() -> None:
    assert notices.listed(notices.NOTICES) == notices.locked(notices.LOCK)


@pytest.mark.parametrize(
    "text", ["ZETETIC LLC", "Lucide Icons", "SIL OPEN FONT LICENSE", "GNU LESSER GENERAL PUBLIC"]
)
def test_the_texts_that_must_be_shown_are_shown(text: str) -> None:
    assert text in notices.NOTICES.read_text(encoding="utf-8")


# The two commands and their aliases -----------------------------------------------------------------------


def test_make_offers_what_run_does_and_nothing_of_its_own() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):.* ## ", makefile, re.MULTILINE))
    assert targets == {*run.TASKS, "run", "screens", "help"}
    for task in run.TASKS:
        assert f"run.py {task} $(ARGS)" in makefile


def test_what_ci_runs_takes_no_missing_tls_test_for_an_answer() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    commands = [line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert "export AGENTDESK_REQUIRE_TLS_TEST=1" in commands
    assert [line for line in commands if "run.py" in line] == [
        "python3 run.py check",
        'python3 run.py test "$@"',
    ]


# The lessons ----------------------------------------------------------------------------------------------


def lessons_for(name: str, line: str) -> list[str]:
    """What the checks say of one line in a file of this name."""
    lessons = [lesson for lesson in memory.LESSONS if lesson.holds_for(name)]
    return [found.split(": ", 1)[1] for found in memory.forgotten_in(line, name, lessons)]


@pytest.mark.parametrize(
    ("name", "line", "advice"),
    [
        ("pyproject.toml", "index = 'https://py" + "pi.org/simple'", "name no registry"),
        ("docs/start.md", "Put it into /home" + "/me/agentdesk", "path of one machine"),
        ("agentdesk/a.py", "# TO" + "DO later", "write an issue"),
        ("agentdesk/a.py", "app.processEvents" + "()", "event loop"),
        ("agentdesk/a.py", "QTimer.singleShot" + "(0, self.go)", "signal"),
        ("agentdesk/a.py", "class Worker(Q" + "Thread):", "lanes"),
        ("agentdesk/a.py", "app = QApplication.inst" + "ance()", "argument"),
        ("agentdesk/a.py", "    except " + "Exception:", "comment on the line"),
        ("agentdesk/a.py", "    except" + ":", "comment on the line"),
        ("agentdesk/a.py", "x = y  # type: " + "ignore[arg-type]", "why the tool is wrong"),
        ("tests/test_a.py", "qtbot.wa" + "it(100)", "never for time"),
        ("agentdesk/storage/a.py", 'run("PRAGMA synchronous = ' + 'NORMAL")', "FULL"),
    ],
)
def test_a_forgotten_lesson_is_said(name: str, line: str, advice: str) -> None:
    assert any(advice in said for said in lessons_for(name, line))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("agentdesk/a.py", "    except " + "Exception:  # the crash dialog must come up whatever it was"),
        ("agentdesk/a.py", "x = y  # type: " + "ignore[arg-type] - the stub is wrong about None"),
        ("agentdesk/a.py", "QTimer.singleShot(250, self.fade)"),
        ("agentdesk/a.py", "path = Path('/usr/lib/postgresql')"),
        ("docs/start.md", "See https://example.org/home/page"),
    ],
)
def test_what_is_right_is_left_alone(name: str, line: str) -> None:
    assert lessons_for(name, line) == []


def test_what_git_keeps_in_a_second_work_tree_is_not_ours(tmp_path: Path) -> None:
    for name in (".git", "Makefile", "picture.png"):
        (tmp_path / name).write_text("gitdir: elsewhere", encoding="utf-8")
    assert [path.name for path in memory.files(tmp_path)] == ["Makefile"]
