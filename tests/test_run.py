"""`run.py` as a user meets it: in a folder of its own, with a wheel of its own, without a network."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import run
from bootstrap import libraries, steps, system

ROOT = Path(__file__).resolve().parent.parent

# What stands in for AgentDesk: it says how it was called and ends with a status that is told apart.
AGENTDESK = """
import json, os, sys
print(json.dumps({"words": sys.argv[1:], "at": os.getcwd(), "qt": os.environ.get("QT_QPA_PLATFORM")}))
sys.exit(7)
"""


@dataclass(frozen=True)
class Desk:
    """A copy of what sets AgentDesk up, with locks that name tiny wheels from a shelf beside it."""

    folder: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    @property
    def stamp(self) -> Path:
        return self.venv / "agentdesk-setup.json"

    @property
    def shelf(self) -> Path:
        return self.folder / "shelf"

    def lock(self, *names: str, digest: str = "") -> None:
        """Write both locks, naming these wheels and putting them on the shelf."""
        pins = [f"{name}==1.0 --hash=sha256:{digest or put_wheel(self.shelf, name)}\n" for name in names]
        for lock in ("requirements.lock", "requirements-dev.lock"):
            (self.folder / lock).write_text("".join(pins), encoding="utf-8")

    def environment(self, **more: str) -> dict[str, str]:
        """No screen, no network, no machine's own pip settings: the shelf is all there is."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PIP_") and name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        return kept | {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.shelf),
            "PYTHONDONTWRITEBYTECODE": "1",
            **more,
        }

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """Start `python3 run.py WORDS...`."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "run.py"), *words],
            cwd=self.folder.parent,
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str, **more: str) -> tuple[int, str, str]:
        """`python3 run.py WORDS...` to its end: exit status, output, complaints."""
        process = self.start(*words, **more)
        said, complained = process.communicate()
        return process.returncode, said, complained

    def has(self, name: str) -> bool:
        """Whether a tiny package is installed."""
        return any(self.venv.glob(f"lib/python3*/site-packages/{name}/__init__.py"))

    def fits(self) -> bool:
        """Whether `run.py` would take `.venv` as it is."""
        program = "from bootstrap import environment; print(environment.fits_here())"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return done.stdout.strip() == "True"


def put_wheel(shelf: Path, name: str) -> str:
    """Make a wheel with one empty module, and tell its hash."""
    shelf.mkdir(exist_ok=True)
    path = shelf / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    contents = {
        f"{name}/__init__.py": "",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in [*contents, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as wheel:
        for file, text in {**contents, f"{info}/RECORD": record}.items():
            wheel.writestr(zipfile.ZipInfo(file), text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def new_desk(folder: Path) -> Desk:
    """A desk that was never set up."""
    shutil.copytree(ROOT / "bootstrap", folder / "bootstrap", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "run.py", folder)
    (folder / "agentdesk").mkdir()
    (folder / "agentdesk" / "__init__.py").touch()
    (folder / "agentdesk" / "__main__.py").write_text(AGENTDESK, encoding="utf-8")
    desk = Desk(folder)
    desk.lock("tiny")
    return desk


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    """A desk set up by its first run, and what that said."""
    desk = new_desk(tmp_path_factory.mktemp("desk"))
    status, said, complained = desk.run("hello", "--to", "the world")
    assert (status, complained) == (7, "")
    return desk, said


@pytest.fixture
def desk(made_once: tuple[Desk, str]) -> Iterator[Desk]:
    """A desk that is set up; its locks and stamp are put back afterwards."""
    desk = made_once[0]
    stamp = desk.stamp.read_bytes()
    yield desk
    desk.lock("tiny")
    desk.stamp.write_bytes(stamp)


# Which Python ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("version", "said"), [((3, 8), "3.8"), ((3, 10), "3.10"), ((3, 15), "3.15")])
def test_another_python_is_refused_in_one_sentence(version: tuple[int, int], said: str) -> None:
    refusal = run.refuse_python(version)
    assert f"this is Python {said}" in refusal
    assert refusal.count(".") > 1
    assert "\n" not in refusal


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_the_supported_pythons_are_not_refused(version: tuple[int, int]) -> None:
    assert run.refuse_python(version) == ""


@pytest.mark.parametrize(
    "path", [ROOT / "run.py", *sorted((ROOT / "bootstrap").glob("*.py"))], ids=lambda p: p.stem
)
def test_an_old_python_can_read_the_refusal(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


# Setting up -----------------------------------------------------------------------------------------------


def test_the_first_run_sets_up_and_becomes_agentdesk(made_once: tuple[Desk, str]) -> None:
    desk, said = made_once
    sentence, told = said.splitlines()
    assert sentence.startswith("Setting up")
    assert json.loads(told) == {
        "words": ["hello", "--to", "the world"],
        "at": str(desk.folder.parent),
        "qt": None,
    }
    assert desk.has("tiny")


def test_bytecode_is_there_although_python_was_told_to_write_none(made_once: tuple[Desk, str]) -> None:
    desk = made_once[0]
    assert list(desk.venv.glob("lib/python3*/site-packages/tiny/__pycache__/*.pyc"))
    assert list(desk.folder.glob("agentdesk/__pycache__/__main__*.pyc"))


def test_where_nothing_changed_nothing_is_done(desk: Desk) -> None:
    before = desk.stamp.stat().st_mtime_ns
    status, said, _ = desk.run("again")
    assert (status, json.loads(said)["words"]) == (7, ["again"])
    assert desk.stamp.stat().st_mtime_ns == before


def test_without_a_screen_it_says_so_and_takes_the_tour(desk: Desk) -> None:
    _, said, _ = desk.run()
    sentence, told = said.splitlines()
    assert "no screen" in sentence
    assert json.loads(told)["words"] == ["tour", "--out", str(desk.folder / "out" / "tour")]
    assert json.loads(told)["qt"] == "offscreen"


def test_a_changed_lock_is_followed_exactly(desk: Desk) -> None:
    desk.lock("smaller")
    status, said, _ = desk.run()
    assert status == 7
    assert said.startswith("Bringing the set-up up to date")
    assert desk.has("smaller")
    assert not desk.has("tiny")
    desk.lock("tiny")
    desk.run()
    assert desk.has("tiny")
    assert not desk.has("smaller")


# When it is not whole -------------------------------------------------------------------------------------


def test_a_package_with_another_hash_is_refused_and_the_old_set_up_stays(desk: Desk) -> None:
    put_wheel(desk.shelf, "other")
    desk.lock("other", digest="0" * 64)
    status, _, complained = desk.run()
    assert status == 2
    assert "other==1.0" in complained
    assert "hash" in complained
    assert desk.fits()
    desk.lock("tiny")
    assert "Setting up" not in desk.run()[1]


def test_an_index_out_of_reach_is_said_and_nothing_half_made_is_left(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    unreachable = {"PIP_NO_INDEX": "0", "PIP_FIND_LINKS": "", "PIP_RETRIES": "1"}
    status, _, complained = desk.run(PIP_INDEX_URL="http://127.0.0.1:9/", **unreachable)
    assert status == 2
    assert complained == "run.py: the package index cannot be reached; look at the network and start again.\n"
    assert not desk.venv.exists()


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that other users may enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Path(place)


def test_a_folder_that_may_not_be_written_is_said(open_place: Path) -> None:
    desk = new_desk(open_place)
    open_place.chmod(0o555)
    program = (  # root may write everywhere, so root becomes somebody else once all is imported
        "import os\n"
        "from bootstrap import Stop, environment\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: environment.set_up('run')\n"
        "except Stop as stop: print(stop)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=open_place, env=desk.environment(), capture_output=True, text=True, check=True
    )
    open_place.chmod(0o755)
    assert "you may not write there" in done.stdout
    assert not desk.venv.exists()


def test_a_set_up_that_was_killed_is_repaired(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    process = desk.start()
    assert process.stdout
    assert process.stdout.readline().startswith("Setting up")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not desk.stamp.exists()
    assert desk.run()[0] == 7
    assert desk.has("tiny")


def test_two_at_once_set_up_once(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    both = [desk.start(word) for word in ("one", "two")]
    said = "".join(process.communicate()[0] for process in both)
    assert [process.returncode for process in both] == [7, 7]
    assert said.count("Setting up") == 1


def test_a_venv_that_belongs_elsewhere_does_not_fit(desk: Desk, tmp_path: Path) -> None:
    assert desk.fits()
    copy = Desk(tmp_path / "copy")
    shutil.copytree(desk.folder, copy.folder, symlinks=True)
    assert not copy.fits()


@pytest.mark.parametrize("change", [{"python": "cpython-310 on linux"}, {"scheme": 0}])
def test_a_venv_of_another_python_or_making_does_not_fit(desk: Desk, change: dict[str, object]) -> None:
    desk.stamp.write_text(json.dumps(json.loads(desk.stamp.read_bytes()) | change), encoding="utf-8")
    assert not desk.fits()


def test_a_venv_without_its_interpreter_does_not_fit(desk: Desk) -> None:
    interpreter = steps.interpreter_of(desk.venv)
    interpreter.rename(interpreter.with_name("gone"))
    assert not desk.fits()
    interpreter.with_name("gone").rename(interpreter)


# One plain sentence ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        ("Error: [Errno 13] Permission denied: '.venv'", "you may not write there"),
        ("OSError: [Errno 30] Read-only file system: '.venv'", "you may not write there"),
        (
            "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError'\nERROR: No matching",
            "index cannot be reached",
        ),
        ("ERROR: No matching distribution found for tiny==1.0", "has no tiny==1.0 for this machine"),
        ("\nsomething unheard of\n", "setting up failed: something unheard of"),
        ("", "setting up failed: it gave no reason"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said: str, sentence: str) -> None:
    explained = str(steps.explained(said.splitlines()))
    assert sentence in explained
    assert "\n" not in explained


# The system's libraries -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({}, libraries.QT),
        ({"DISPLAY": ":0"}, {**libraries.QT, **libraries.X11}),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {**libraries.QT, **libraries.WAYLAND}),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, libraries.QT),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system")
def test_a_screen_decides_which_libraries_are_wanted(environ: dict[str, str], wanted: dict[str, str]) -> None:
    assert system.wanted_in(environ) == wanted


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to the system")
def test_the_linker_is_asked() -> None:
    assert system.loads("libc.so.6")
    assert not system.loads("libnobody-has-this.so.9")


def test_the_line_to_type_names_the_packages_and_nothing_else() -> None:
    line = system.apt_line(["libegl1", "libgl1"])
    assert line == "sudo apt-get install --no-install-recommends libegl1 libgl1"
