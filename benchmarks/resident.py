"""How much memory this process holds."""

from __future__ import annotations

import sys
from pathlib import Path

REST_MS = 3_000
STATUS = Path("/proc/self/status")


def resident_mb() -> float:
    """Return the resident set in megabytes; where the system does not tell it, the largest it ever was."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text("ascii").splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1_024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1_024**2 if sys.platform == "darwin" else peak / 1_024
