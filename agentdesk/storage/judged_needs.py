"""What people decided about notes that seem to state a need: the last decision about a note holds."""

from __future__ import annotations

# Decided anew, here or on another desk: the later one holds, and of one instant the later event.
_IS_LAST = """NOT EXISTS (
    SELECT 1 FROM judged_need l WHERE l.suggestion = j.suggestion AND (l.at, l.event) > (j.at, j.event))"""


def last_need_judgement(row: str) -> str:
    """Return the condition that a row of `judged_need`, by its name in the statement, holds now."""
    return _IS_LAST.replace("j.", f"{row}.")
