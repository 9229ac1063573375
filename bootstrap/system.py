"""The system's part: libraries and servers that pip cannot bring, installed exactly where they lack."""

from __future__ import annotations

import ctypes
import functools
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap import Stop, libraries, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OLDEST_POSTGRESQL = 15

# Run as root with the packages as arguments. Debian's PostgreSQL makes and starts a cluster when it is
# installed, and the tests want its programs alone: meanwhile a drop-in of its own configuration says no.
APT_INSTALL = """
drop_in=/etc/postgresql-common/createcluster.d/agentdesk.conf
case "$*" in *postgresql*)
    trap 'rm -f "$drop_in"; rmdir -p "${drop_in%/*}" 2>/dev/null' EXIT
    mkdir -p "${drop_in%/*}" && echo "create_main_cluster = false" >"$drop_in" || exit 1
esac
export DEBIAN_FRONTEND=noninteractive
apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
"""


def provide_libraries(environ: Mapping[str, str], *, venv_stands: bool) -> None:
    """Install what Debian's packages must bring, if that is allowed; else Stop with the line to type."""
    if not sys.platform.startswith("linux"):
        return
    lacking = {name: package for name, package in wanted_in(environ).items() if not loads(name)}
    if not venv_stands and importlib.util.find_spec("ensurepip") is None:
        lacking["ensurepip"] = f"python3.{sys.version_info[1]}-venv"
    if not lacking:
        return
    packages = list(dict.fromkeys(lacking.values()))
    if not shutil.which("apt-get"):
        raise Stop(f"this machine lacks {', '.join(lacking)}; install them with its package manager first.")
    if as_root() is None:
        raise Stop(f"install some system packages, then start again:\n    {apt_line(packages)}")
    apt_install(packages)


def has_screen(environ: Mapping[str, str]) -> bool:
    """Whether somebody could see a window."""
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    return not sys.platform.startswith("linux") or any(map(environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def wanted_in(environ: Mapping[str, str]) -> dict[str, str]:
    """The sonames needed and their packages: what Qt always needs, and for each kind of screen there is."""
    wanted = dict(libraries.QT)
    if has_screen(environ) and environ.get("DISPLAY"):
        wanted.update(libraries.X11)
    if has_screen(environ) and environ.get("WAYLAND_DISPLAY"):
        wanted.update(libraries.WAYLAND)
    return wanted


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds this library, for it is the linker that Qt will ask."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def as_root() -> list[str] | None:
    """What makes a command run as root: nothing as root, sudo at a terminal; None if neither."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo"] if shutil.which("sudo") and sys.stdin.isatty() else None


def apt_line(packages: Sequence[str]) -> str:
    """The line to type by hand."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


@functools.cache
def apt_update() -> None:
    """Have apt learn, once, what there is; where it cannot, what it knew must do."""
    subprocess.run([*(as_root() or []), "apt-get", "-qq", "update"], capture_output=True, check=False)


def apt_install(packages: Sequence[str]) -> None:
    """Install exactly these packages and what they depend on; Stop if apt-get could not."""
    if not packages:
        return
    say(f"Installing system packages: {' '.join(packages)}")
    apt_update()
    command = [*(as_root() or []), "sh", "-c", APT_INSTALL, "apt-get", *packages]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        complaints = [line for line in done.stderr.splitlines() if line.startswith("E: ")]
        reason = complaints[0][3:] if complaints else "it gave no reason"
        raise Stop(f"apt-get could not install them: {reason}")


def provide_test_servers() -> None:
    """See to PostgreSQL and Xvfb, without which some tests cannot run; where they lack say so and go on."""
    lacking = lacking_servers() if sys.platform.startswith("linux") else {}
    if not lacking:
        return
    reason = ""
    if shutil.which("apt-get") and as_root() is not None:
        apt_update()
        reason = install_servers(lacking_servers())
    for thing, packages in lacking_servers().items():
        by_hand = f"only root may install it: {apt_line(packages)}" if packages else "it is not installed."
        say(f"The tests that need {thing} will not run: {reason or by_hand}")


def install_servers(lacking: Mapping[str, Sequence[str]]) -> str:
    """Install what brings these servers; what to say of those that lack even then."""
    try:
        apt_install([package for each in lacking.values() for package in each])
    except Stop as stop:
        return str(stop)
    return "no package brings it here without touching what is installed."


def lacking_servers() -> dict[str, list[str]]:
    """What the tests can use and this machine lacks, with the packages that would bring it, if any do."""
    lacking = {}
    if not has_postgresql():
        lacking[f"a PostgreSQL server {OLDEST_POSTGRESQL} or later"] = postgresql_packages()
    if not shutil.which("Xvfb"):
        packages = [package for soname, package in libraries.X11.items() if not loads(soname)]
        lacking["a screen (Xvfb)"] = ["xvfb", *packages]
    return lacking


def has_postgresql() -> bool:
    """Whether the programs of a new enough PostgreSQL server are in Debian's place or on the PATH."""
    if max(debian_postgresql_versions(), default=0) >= OLDEST_POSTGRESQL:
        return True
    program = shutil.which("initdb")
    if program is None:
        return False
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\) (\d+)", told)
    return number is not None and int(number.group(1)) >= OLDEST_POSTGRESQL


def debian_postgresql_versions() -> list[int]:
    """The major versions whose server programs Debian's packages have put here."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return [int(path.parts[-3]) for path in found if path.parts[-3].isdigit()]


def postgresql_packages() -> list[str]:
    """The newest server that apt offers, if new enough; none beside a PostgreSQL of somebody's own."""
    if debian_postgresql_versions() or not shutil.which("apt-cache"):
        return []
    command = ["apt-cache", "search", "--names-only", r"^postgresql-[0-9]+$"]
    offered = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    newest = max(map(int, re.findall(r"^postgresql-(\d+) ", offered, re.MULTILINE)), default=0)
    return [f"postgresql-{newest}"] if newest >= OLDEST_POSTGRESQL else []
