"""What was decided about imports, carried on to its end a short transaction at a time, whoever decided it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agentdesk.services.imports.closing import close_on, settle_on
from agentdesk.services.imports.discarding import discard_on
from agentdesk.services.imports.messages import CarryOn
from agentdesk.services.imports.rehearsals import left_behind
from agentdesk.services.imports.withdrawing import KEPT_MS, withdraw_on
from agentdesk.services.work import Work
from agentdesk.storage import duplicates, import_work, taking_back
from agentdesk.storage.import_work import Batch

AT_ONCE = 500


def carry_on(work: Work, command: CarryOn) -> bool:
    """Do the next part of what was decided, the oldest decision first; return whether more may be left.

    Then nothing is left of a dry run that was cut short: nobody waits for it. Once all of that is done, whoever may
    be one person with somebody is looked for.
    """
    found = import_work.in_states(work.connection, import_work.UNDER_WAY)
    if not found and (rehearsed := left_behind(work.connection)) is not None:
        discard_on(work, rehearsed)
        return True
    if not found and taking_back.forget_old(work.connection, work.now - KEPT_MS, AT_ONCE):
        return True
    if not found:
        return duplicates.compare_next(work.connection, work.now)
    _PARTS[found[0].state](work, found[0])
    return True


_PARTS: Mapping[str, Callable[[Work, Batch], None]] = {
    "closing": close_on,
    "settling": settle_on,
    "discarding": discard_on,
    "withdrawing": withdraw_on,
}
