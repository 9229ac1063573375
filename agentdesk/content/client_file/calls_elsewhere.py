"""One row of a file of calls that were made elsewhere: by another system, or by whoever worked the accounts before."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.people import stated_reference
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.taking import Understanding
from agentdesk.domain import phones

# A call counts also where its number cannot be read.
NUMBER_UNREAD = "number_unread"


@dataclass(frozen=True, slots=True)
class StatedCall:
    """What one row states: `happened_at` is epoch milliseconds, told in `zone`; one of the references is there."""

    line: int
    cells: tuple[str, ...]
    account: str | None
    customer: str | None
    number: str | None
    direction: str
    happened_at: int
    zone: str
    outcome: str
    made_by: str | None = None
    marks: tuple[str, ...] = ()


class CallsElsewhere(Understanding[StatedCall]):
    """A mapping of calls put to one file's header."""

    def _stated(self, row: Row, cells: Cells) -> StatedCall | None:
        account, customer = (
            stated_reference(cells, field) for field in ("debt.reference", "customer.reference")
        )
        if account is None and customer is None:
            has_accounts = self.mapping.columns_of("debt.reference")
            cells.fault("debt.reference" if has_accounts else "customer.reference", "no reference")
        field, beside = ("call.on", "call.time") if self.mapping.columns_of("call.on") else ("call.at", "")
        moment = self._moment(cells, field, beside)
        if (moment is None or moment.at is None) and not cells.has_fault(field):
            cells.fault(field, "no time" if moment else "no day and no time")
        direction, outcome = self._word(cells, "call.direction"), self._word(cells, "call.outcome")
        number = self._number(cells)
        made_by = cells.free_text("call.made_by")
        if cells.faults or moment is None or moment.at is None or direction is None or outcome is None:
            return None
        zone = moment.zone or self.day_zone
        return StatedCall(
            row.line,
            row.cells,
            account,
            customer,
            number,
            direction,
            moment.at,
            zone,
            outcome,
            made_by,
            tuple(cells.marks),
        )

    def _number(self, cells: Cells) -> str | None:
        for text in cells.raw("call.number"):
            try:
                return phones.read(text, self.mapping.phone_region).e164
            except ValueError:
                cells.mark(NUMBER_UNREAD)
        return None
