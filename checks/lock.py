"""Make the two hashed locks anew from pyproject.toml; what is pinned stays pinned, unless --upgrade is said.

The developer's lock is resolved first and the lock for running is held to it, so that the one contains the
other. Both are for every supported Python and system, and name no host: where packages come from is each
machine's own affair.
"""

from __future__ import annotations

import subprocess
import sys

from checks import ROOT

RESOLVE = [
    "pip",
    "compile",
    "pyproject.toml",
    "--universal",
    "--python-version",
    "3.11",
    "--only-binary",
    ":all:",
]
WRITE = ["--generate-hashes", "--no-header", "--no-annotate", "--quiet"]

LOCKS = {
    "requirements-dev.lock": ["--extra", "demo", "--group", "dev"],
    "requirements.lock": ["--extra", "demo", "--constraint", "requirements-dev.lock"],
}


def main(words: list[str]) -> int:
    """Resolve both locks; further words go to `uv pip compile`."""
    for name, contents in LOCKS.items():
        command = [sys.executable, "-m", "uv", *RESOLVE, *WRITE, *contents, "--output-file", name, *words]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
