"""Mend what the tools can mend by themselves: style and layout of the Python files."""

from __future__ import annotations

import subprocess
import sys

from checks import ROOT


def main(paths: list[str]) -> int:
    """Let ruff mend these files, or all; what it cannot mend is listed."""
    ruff = [sys.executable, "-m", "ruff"]
    found = subprocess.run([*ruff, "check", "--fix", *paths], cwd=ROOT, check=False).returncode
    return subprocess.run([*ruff, "format", *paths], cwd=ROOT, check=False).returncode or found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
