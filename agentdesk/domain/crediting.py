"""Which arrangement a payment counts towards: one at most, so that no promise looks kept by another's money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agentdesk.domain.standing import Arrangement


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received for a debt: minor units of `currency`, known at an instant (epoch milliseconds UTC).

    One that came back is below zero and names the payment that it undoes in `returns`.
    """

    debt: str
    currency: str
    amount: int
    at: int
    payment: str = ""
    returns: str | None = None


def credited(arrangements: Sequence[Arrangement], payments: Sequence[Payment]) -> tuple[Arrangement, ...]:
    """Return the arrangements that were not withdrawn, in their order, each with what was paid towards it.

    `arrangements` are a customer's, the oldest first, withdrawn ones among them: a payment stays with the one it
    counted towards. It counts towards the oldest open arrangement that names its debt, else towards the oldest
    open one; open is what was agreed before in its currency, stands at that instant, and is not paid up. What one
    payment brings beyond its arrangement counts towards no other: it takes down the debt alone. A payment that came
    back is taken from the arrangement that the first one had counted towards, and from no other.
    """
    paid = [0] * len(arrangements)
    counted: dict[str, int] = {}
    for payment in sorted(payments, key=lambda payment: (payment.at, payment.returns is not None)):
        is_back = payment.returns is not None
        at = counted.get(payment.returns or "") if is_back else _towards(arrangements, paid, payment)
        if at is not None:
            paid[at] += payment.amount
            counted[payment.payment] = at
    pairs = zip(arrangements, paid, strict=True)
    return tuple(replace(one, paid_since=amount) for one, amount in pairs if one.withdrawn_at is None)


def _towards(arrangements: Sequence[Arrangement], paid: Sequence[int], payment: Payment) -> int | None:
    able = [at for at, one in enumerate(arrangements) if _is_open(one, paid[at], payment)]
    own = [at for at in able if payment.debt in arrangements[at].debts]
    return next(iter(own or able), None)


def _is_open(one: Arrangement, paid: int, payment: Payment) -> bool:
    stands = one.agreed_at < payment.at and (one.withdrawn_at is None or payment.at < one.withdrawn_at)
    total = sum(amount for _, amount in one.instalments)
    return stands and one.currency == payment.currency and paid < total
