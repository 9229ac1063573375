"""What must hold of the project's text: run with `python3 run.py check`, mend with `python3 run.py fix`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
