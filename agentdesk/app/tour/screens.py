"""The pictures that the documentation shows: the few states that say most, under names that do not change."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

# The state as the tour names it, and the theme that shows it best.
SHOWN = (
    ("worklist", "light"),
    ("preparing", "light"),
    ("opening", "light"),
    ("disclosure", "light"),
    ("situation", "light"),
    ("upset-second-rung", "dark"),
    ("someone-else", "light"),
    ("plan", "light"),
    ("recap", "dark"),
    ("wrap-up", "light"),
    ("situation", "contrast"),
    ("file-understood", "light"),
    ("file-waits", "light"),
    ("file-pairs", "light"),
)


def copy_shown(taken: Sequence[Path], target: Path) -> list[Path]:
    """Copy the shown pictures into a folder, such as situation-light.png, and return where they are."""
    target.mkdir(parents=True, exist_ok=True)
    copied = []
    for name, theme in SHOWN:
        source = next(
            path for path in taken if path.parent.name == theme and path.stem.partition("-")[2] == name
        )
        copied.append(Path(shutil.copy(source, target / f"{name}-{theme}.png")))
    return copied
