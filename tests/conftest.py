"""What every test stands on: a home of its own, time that stands still, a real encrypted file, and no leaks."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

import agentdesk.views.kit  # noqa: F401 - keeps Python 3.11's singletons alive before Qt is used
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.ids import new_id
from agentdesk.platform.paths import Profile, default_profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping
from agentdesk.storage import meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.sync import unprivileged
from tests.fakes.time import Hands
from tests.fakes.vault import FakeVault
from tests.places import Watched

if TYPE_CHECKING:
    from agentdesk.services.desk import Desk

PASSPHRASE = "correct horse battery"
AGENT, LEAD = "demo-agent", "demo-lead"
# What it may cost to stretch a passphrase where that is not what is tried: as little as Argon2id allows.
CHEAP = {"memory_kib": 8, "passes": 1, "lanes": 1}
_DESCRIPTORS = Path("/proc/self/fd")

# No deadline: a machine that is busy is no fault. A fixture that is made once for all examples is meant.
settings.register_profile(
    "desk", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
settings.load_profile("desk")


# --- a home of its own -----------------------------------------------------------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    """Move everything that a program keeps for its user into a folder that goes away."""
    config.stash[_PLACES] = _own_places(config)
    home = Path(tempfile.mkdtemp(prefix="agentdesk-home-"))
    config.stash[_HOME] = home
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)
    os.environ["HOME"] = str(home)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("AGENTDESK_PASSPHRASE_FILE", None)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Let a run fail that left something where people's own data lies, or a server behind."""
    yield
    said = [told for place in session.config.stash[_PLACES] if (told := place.said())]
    if said and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    session.config.stash[_SAID] = said


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left where."""
    for sentence in config.stash.get(_SAID, []):
        terminalreporter.write_line(sentence, red=True)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the folders away again."""
    for folder in (config.stash[_HOME], config.stash[_ROOTS]):
        shutil.rmtree(folder, ignore_errors=True)


def _own_places(config: pytest.Config) -> list[Watched]:
    """Look at the places where people's own data lies, and let root's servers of the tests have another."""
    usual = unprivileged.roots_place()
    # Not within the home: the account that root's servers run as could not enter it.
    ours = config.stash[_ROOTS] = Path(tempfile.mkdtemp(prefix="ad-root-"))
    ours.chmod(0o755)
    os.environ[unprivileged.VARIABLE] = str(ours)
    return [
        Watched.now(default_profile().folder, f"let them work in tmp_path.{_UNLESS}"),
        Watched.now(usual, f"let their programs have {unprivileged.VARIABLE} of the tests.{_UNLESS}"),
        Watched.now(ours, "let whoever starts a server remove() it.", "server-"),
    ]


_UNLESS = " (If AgentDesk was used on this machine meanwhile, it may be that: run them again without it.)"
_HOME, _ROOTS = pytest.StashKey[Path](), pytest.StashKey[Path]()
_PLACES, _SAID = pytest.StashKey[list[Watched]](), pytest.StashKey[list[str]]()


# --- time, keyring, file, desk ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """A profile that was made once: its folder, to be copied, and the key of its file."""

    profile: Profile
    key: bytes


@pytest.fixture
def hands() -> Hands:
    """The hands of the clock, to be moved."""
    return Hands()


@pytest.fixture
def clock(hands: Hands) -> Clock:
    """The desk's clock, in New York."""
    return hands.clock()


@pytest.fixture
def vault() -> FakeVault:
    """A keyring that works."""
    return FakeVault()


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Ready:
    """A new profile as a first start makes it, encrypted and empty."""
    profile = Profile(tmp_path_factory.mktemp("ready"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "COSTS", CHEAP)
        keeping.create(profile, PASSPHRASE, NoVault(), Hands().clock()).close()
    return Ready(profile, keeping.unlock(profile, NoVault(), lambda: PASSPHRASE))


@pytest.fixture
def profile(ready: Ready, tmp_path: Path) -> Profile:
    """A profile of this test's own, whose passphrase is PASSPHRASE."""
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    for path in (ready.profile.desk_file, ready.profile.key_file):
        shutil.copy(path, folder)
    return Profile(folder)


@pytest.fixture
def key(ready: Ready) -> bytes:
    """The key of this test's encrypted file."""
    return ready.key


@pytest.fixture
def file(profile: Profile, key: bytes, clock: Clock) -> Iterator[DeskFile]:
    """This test's encrypted file, open; its device is a new one."""
    opened = DeskFile(profile.desk_file, key)
    with opened.write() as connection:
        meta.write(connection, "device", new_id(clock.now()))
    yield opened
    opened.close()


@pytest.fixture
def desk(file: DeskFile, clock: Clock) -> Desk:
    """A desk at work on a real encrypted file; its agent has signed in."""
    from agentdesk.compose import desk_on
    from agentdesk.services.staffing import SignIn

    made = desk_on(file, clock)
    made.act_as(made.do(SignIn(AGENT)).value)
    return made


# --- nothing may be left ---------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=5)
    names = [thread.name for thread in left if thread.is_alive()]
    assert not names, f"threads left: {names}"


@pytest.fixture(autouse=True)
def _no_file_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    if "tmp_path" not in request.fixturenames:
        yield
        return
    folder = str(request.getfixturevalue("tmp_path"))
    yield
    left = _open_files(folder)
    assert not left, f"files left open: {left}"


@pytest.fixture(autouse=True)
def _no_window_or_timer_left(request: pytest.FixtureRequest) -> Iterator[None]:
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    before = {id(thing) for thing in _running()}
    yield
    left = [repr(thing) for thing in _running() if id(thing) not in before]
    assert not left, f"windows or timers left: {left}"


def _open_files(below: str) -> list[str]:
    """Every file below a folder that this process holds open, where the system tells."""
    found = []
    for descriptor in _DESCRIPTORS.iterdir() if _DESCRIPTORS.is_dir() else ():
        with contextlib.suppress(OSError):  # the one that the listing itself had open
            found.append(str(descriptor.readlink()))
    return sorted(name for name in found if name.startswith(below))


def _running() -> list[Any]:
    """Every window on the screen and every timer that would still fire."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QTimer

    timers = [
        thing for thing in shiboken6.getAllValidWrappers() if isinstance(thing, QTimer) and thing.isActive()
    ]
    windows = sys.modules.get("PySide6.QtWidgets")
    shown = [] if windows is None else [w for w in windows.QApplication.topLevelWidgets() if w.isVisible()]
    return [*timers, *shown]
