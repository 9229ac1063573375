"""Every check, one after the other; the exit status is 1 if any found something."""

from __future__ import annotations

import subprocess
import sys
import time

from checks import ROOT

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main()"

CHECKS = {
    "style": ["-m", "ruff", "check", "--quiet"],
    "format": ["-m", "ruff", "format", "--check", "--quiet"],
    "types": ["-m", "mypy"],
    "architecture": ["-c", LINT_IMPORTS, "--no-logo"],
    "memory": ["-m", "checks.memory"],
    "notices": ["-m", "checks.notices", "--check"],
}


def main(names: list[str]) -> int:
    """Run the checks of these names, or all of them."""
    failed = [name for name in names or CHECKS if not passes(name)]
    if failed:
        print(f"Not as it should be: {', '.join(failed)}.")
    return 1 if failed else 0


def passes(name: str) -> bool:
    """Run one check and print what it found, if anything."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *CHECKS[name]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    verdict = "found something" if done.returncode else "well"
    print(f"{name:14}{verdict} ({time.perf_counter() - started:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
