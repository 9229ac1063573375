"""The places where people's own data lies on this machine: no test may leave anything there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Watched:
    """One such place, what was in it before the tests, and what a test is to do instead.

    Where names are to begin in some way, others are no matter.
    """

    folder: Path
    before: frozenset[str]
    advice: str
    beginning: str = ""

    @classmethod
    def now(cls, folder: Path, advice: str, beginning: str = "") -> Watched:
        """Return a place as it is at this moment; it need not be there."""
        return cls(folder, _names(folder), advice, beginning)

    def said(self) -> str | None:
        """Return what came since, and what to do about it, in a sentence; None where nothing did."""
        new = sorted(name for name in _names(self.folder) - self.before if name.startswith(self.beginning))
        return f"The tests left {', '.join(new)} in {self.folder}: {self.advice}" if new else None


def _names(folder: Path) -> frozenset[str]:
    return frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else frozenset()
