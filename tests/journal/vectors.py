"""The test vectors of the envelope, which other implementations may be held against too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from agentdesk.journal.envelope import Event

FILE = Path(__file__).parents[1] / "data" / "journal" / "envelope-1.json"
VECTORS: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
DEVICE: str = VECTORS["device"]


def _event(row: dict[str, Any]) -> Event:
    fields = {name: value for name, value in row.items() if name != "header"}
    for name in ("salt", "digest", "hash"):
        fields[name] = None if fields[name] is None else bytes.fromhex(fields[name])
    return Event(**fields)


HEADERS: list[str] = [row["header"] for row in VECTORS["events"]]
EVENTS: list[Event] = [_event(row) for row in VECTORS["events"]]
