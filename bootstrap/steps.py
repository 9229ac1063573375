"""The steps of making `.venv`, each a child process whose complaint becomes one plain sentence."""

from __future__ import annotations

import compileall
import re
import subprocess
import sys

from bootstrap import Stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NO_NETWORK = (
    r"NewConnectionError|ConnectTimeout|ReadTimeout|Read timed out|ProxyError|SSLError|"
    r"Connection (?:refused|reset|aborted)|[Nn]ame ?[Rr]esolution|Network is unreachable"
)

# What pip and venv say, looked for in this order; True where pip gives up before it changes anything.
EXPLANATIONS = (
    (
        r"DO NOT MATCH THE HASHES(?s:.*?)\n\s+(\S+)",
        True,
        "what was fetched for {0} is not what the lock names (its hash differs); it was not installed.",
    ),
    (r"No space left|Disk quota exceeded|Errno 28\b", False, "the disk is full; make room and start again."),
    (
        r"Permission denied|Read-only file system|Errno 13\b",
        False,
        "AgentDesk must first set itself up in the folder of run.py, and you may not write there.",
    ),
    (NO_NETWORK, True, "the package index cannot be reached; look at the network and start again."),
    (r"No matching distribution found for (\S+)", True, "the package index has no {0} for this machine."),
)


def interpreter_of(venv: Path) -> Path:
    """The Python of a virtual environment."""
    return venv / "Scripts" / "python.exe" if sys.platform == "win32" else venv / "bin" / "python"


def create(venv: Path, held: int) -> None:
    """A new, empty environment, made by the Python that this one stems from (it may be the one replaced)."""
    base = getattr(sys, "_base_executable", sys.executable)
    call([base, "-I", "-m", "venv", "--without-pip", str(venv)], held)
    call(
        [str(interpreter_of(venv)), "-I", "-m", "ensurepip", "--default-pip"], held
    )  # venv would hide its words


def packages_of(venv: Path) -> Path:
    """Where a virtual environment keeps what is installed."""
    library = venv / "Lib" if sys.platform == "win32" else venv / "lib" / f"python3.{sys.version_info[1]}"
    return library / "site-packages"


def install(venv: Path, lock_file: Path, held: int) -> None:
    """Let pip install what the lock names, each only with a hash that is in it, and remove what it does not."""
    pip = [str(interpreter_of(venv)), "-I", "-u", "-m", "pip", "--no-input", "--disable-pip-version-check"]
    hashed = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(lock_file)]
    call([*pip, "install", *hashed, "--no-user", "--no-compile", "--progress-bar", "off"], held)
    strangers = installed_in(venv) - named_in(lock_file) - {"pip", "setuptools"}
    if strangers:
        call([*pip, "uninstall", "--yes", *sorted(strangers)], held)


def installed_in(venv: Path) -> set[str]:
    """The names of the distributions in a virtual environment."""
    return {plain(path.name.split("-")[0]) for path in packages_of(venv).glob("*.dist-info")}


def named_in(lock_file: Path) -> set[str]:
    """The names of the distributions that a lock pins."""
    return {plain(name) for name in re.findall(r"^([\w.-]+)==", lock_file.read_text(encoding="utf-8"), re.M)}


def plain(name: str) -> str:
    """A distribution's name as it compares: PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def finish(venv: Path, root: Path, held: int) -> None:
    """Make the project importable and compile what was installed.

    Not left to pip, which compiles on one core; nor to Python, which may have been told to write no bytecode.
    """
    packages = packages_of(venv)
    with open(packages / "agentdesk.pth", "w") as path_file:  # `site` reads it in the locale's encoding too
        path_file.write(f"{root}\n")
    compiling = [str(interpreter_of(venv)), "-I", "-m", "compileall", "-qq", str(packages), "-j"]
    for workers in ("0", "1"):  # 1 where a machine allows no pool; some packages hold files for other Pythons
        done = subprocess.run([*compiling, workers], capture_output=True, pass_fds=kept(held), check=False)
        if done.returncode == 0:
            break


def compile_project(package: Path) -> None:
    """Compile what changed of AgentDesk itself."""
    compileall.compile_dir(package, quiet=2)


def call(command: Sequence[str], held: int) -> None:
    """Run a step, showing on a terminal what pip is at; Stop with a plain sentence if it failed."""
    said = []
    on_terminal = sys.stdout.isatty()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=kept(held),
    )
    with process:
        for line in process.stdout or ():
            said.append(line.rstrip())
            if on_terminal and line.startswith("Collecting "):
                print(f"\r\033[K  {line.split()[1]}", end="", flush=True)
    if on_terminal:
        print("\r\033[K", end="", flush=True)
    if process.returncode:
        raise explained(said)


def kept(held: int) -> tuple[int, ...]:
    """The lock's descriptor for a child to inherit; Windows knows no such thing."""
    return () if sys.platform == "win32" else (held,)


def explained(said: Sequence[str]) -> Stop:
    """The sentence for what a step printed before it gave up."""
    text = "\n".join(said)
    for pattern, untouched, sentence in EXPLANATIONS:
        found = re.search(pattern, text)
        if found:
            return Stop(sentence.format(*found.groups()), untouched=untouched)
    last = next((line.strip() for line in reversed(said) if line.strip()), "it gave no reason")
    return Stop(f"setting up failed: {last}")
