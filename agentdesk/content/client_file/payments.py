"""One row of a client's file of payments: money that came in, or a payment that came back.

Rules, so that no money is lost or counted twice:

* A payment counts from when it was received; where only its day is told, from the end of that day, but never from
  later than the file first came: a balance that comes after it has it in already.
* A payment that came back is below zero, or a column says that it was returned. It names the payment that it was, in
  a column of its own or by having the same reference.
"""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.people import reference, stated_reference
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.taking import Understanding


@dataclass(frozen=True, slots=True)
class StatedPayment:
    """What one row states. `amount` is minor units, below zero when it came back; then `returns` names which.

    `counts_at` is the instant (ms) from which it counts.
    """

    line: int
    cells: tuple[str, ...]
    account: str
    reference: str
    currency: str
    amount: int
    counts_at: int
    paid_on: str
    received_at: int | None = None
    method: str | None = None
    our_reference: str | None = None
    returns: str | None = None
    reason: str | None = None
    marks: tuple[str, ...] = ()


class Payments(Understanding[StatedPayment]):
    """A mapping of payments put to one file's header."""

    def _stated(self, row: Row, cells: Cells) -> StatedPayment | None:
        account = reference(cells, "debt.reference")
        known_by = reference(cells, "payment.reference")
        currency = cells.currency()
        amount = self._amount(cells, currency)
        paid, received = self._moment(cells, "payment.paid_on"), self._moment(cells, "payment.received_at")
        when = received or paid
        has_received = received or (paid is None and self.mapping.columns_of("payment.received_at"))
        field = "payment.received_at" if has_received else "payment.paid_on"
        if when is None and not cells.faults:
            cells.fault(field, "no day")
        counts_at = None if when is None else self._ends(cells, field, when)
        if when is None or counts_at is None:
            return None
        is_back = amount < 0
        return StatedPayment(
            row.line,
            row.cells,
            account,
            known_by,
            currency,
            amount,
            counts_at,
            self._day_of(paid or when),
            received.at if received else None,
            cells.spelled("payment.method"),
            cells.free_text("payment.our_reference"),
            (stated_reference(cells, "payment.returns") or known_by) if is_back else None,
            self._word(cells, "payment.reason", required=False) if is_back else None,
            tuple(cells.marks),
        )

    def _amount(self, cells: Cells, currency: str) -> int:
        """Return the amount, below zero when the payment came back."""
        amount = cells.amount("payment.amount", currency)
        state = self._word(cells, "payment.state", required=False)
        if amount is None or amount == 0:
            if not cells.has_fault("payment.amount"):
                cells.fault("payment.amount", "no amount" if amount is None else "nothing was paid")
            return 0
        if amount < 0 and state == "received":
            cells.fault("payment.amount", "below zero, and yet it says that it was received")
        return -abs(amount) if state == "returned" else amount
