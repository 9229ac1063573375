"""The handlers of imports, for the book: what reads files is loaded with the first import, not with the desk."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def refuse_unreadable(path: Path) -> None:
    """Raise Refused when a path is no file that can be read: missing, a folder, a device, or not ours to read."""
    from agentdesk.services.imports.source import opened

    with opened(path):
        pass


def _late(module: str, name: str) -> Callable[[Any, Any], Any]:
    """Return a handler that is loaded when it is first asked for."""

    def handler(seat: Any, message: Any) -> Any:
        return getattr(import_module(f"agentdesk.services.imports.{module}"), name)(seat, message)

    return handler


begin_import = _late("staging", "begin_import")
stage_portion = _late("staging", "stage_portion")
write_rejects = _late("rejects", "write_rejects")
note_rejects = _late("rejects", "note_rejects")
decided_imports = _late("under_way", "decided_imports")
bring_in = _late("closing", "bring_in")
carry_on = _late("carrying_on", "carry_on")
discard_import = _late("discarding", "discard_import")
withdraw_import = _late("withdrawing", "withdraw_import")
show_import = _late("closing", "show_import")
after_withdrawal = _late("withdrawing", "after_withdrawal")
worked_debts = _late("withdrawing", "worked_debts")
worked_so_far = _late("withdrawing", "worked_so_far")
understand_file = _late("understanding", "understand_file")
import_rows = _late("listing", "import_rows")
look_at_file = _late("understanding", "look_at_file")
is_foreign = _late("understanding", "is_foreign")
look_again = _late("understanding", "look_again")
clients = _late("listing", "clients")
files_page = _late("listing", "files_page")
show_file = _late("listing", "show_file")
rejected_rows = _late("looked_into", "rejected_rows")
flagged_rows = _late("looked_into", "flagged_rows")
is_under_way = _late("under_way", "is_under_way")
