"""An import that a test walks through errand by errand, and may leave wherever it likes; files that tests bring in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Ask, Course, Do, Errand, answer, course
from agentdesk.services.imports.messages import CarryOn, Imported, ImportPortfolio, WithdrawImport, Withdrawn
from agentdesk.services.imports.reading import Reopened
from tests.builders.portfolio import Office, portfolio

PAYMENTS = """
name: us-payments
says: Payments of the day
client: demonstration
kind: payments
currency: USD
zone: America/Chicago
dates: YYYY-MM-DD
decimal: "."
thousands: ""
columns:
  account: debt.reference
  id: payment.reference
  amount: payment.amount
  paid: payment.paid_on
"""


def walked(desk: Desk, order: ImportPortfolio, until: Callable[[Errand], bool]) -> Imported | None:
    """Run an import until an errand comes before which the test leaves it; return what came of it if none does."""
    said: Any = None
    errands = course(order)
    with closing(Reopened()) as reopened:
        while True:
            try:
                errand = errands.send(said)
            except StopIteration as end:
                found: Imported = end.value
                return found
            if until(errand):
                return None
            said = answer(desk, errand, reopened.take)


def left_at(desk: Desk, errands: Course, kind: type, number: int = 1) -> Errand:
    """Run a course up to the so-manieth errand of a kind -> that errand, which is not done."""
    said: Any = None
    with closing(Reopened()) as reopened:
        while True:
            errand = errands.send(said)
            number -= isinstance(_inner(errand), kind)
            if not number:
                return errand
            said = answer(desk, errand, reopened.take)


def gone_on(desk: Desk, errands: Course, errand: Errand) -> Imported:
    """Run a course on from an errand that is not done, to its end."""
    with closing(Reopened()) as reopened:
        while True:
            try:
                errand = errands.send(answer(desk, errand, reopened.take))
            except StopIteration as end:
                found: Imported = end.value
                return found


def _inner(errand: Errand) -> object:
    match errand:
        case Do(inner) | Ask(inner):
            return inner
    return errand


def carried_on(desk: Desk, most: int | None = None) -> int:
    """Carry on what was decided, in so many parts at most; return how many it took."""
    parts = 0
    while most is None or parts < most:
        parts += 1
        if not desk.do(CarryOn()).value:
            break
    return parts


def paid(office: Office, *rows: str) -> Imported:
    """Bring payments in: account, number, amount and day."""
    mapping = office.folder / "payments.yaml"
    mapping.write_text(PAYMENTS.lstrip())
    return office.bring("\n".join(("account,id,amount,paid", *rows, "")), mapping=str(mapping))


def withdraw(office: Office, batch: str | None) -> Withdrawn:
    """Withdraw a batch to the end."""
    assert batch is not None
    found = office.desk.do(WithdrawImport(batch, "the wrong file")).value
    carried_on(office.desk)
    assert isinstance(found, Withdrawn)
    return found


NUMBER = "+13125550101"


def many(count: int, **cells: str) -> str:
    """A file of so many customers with an account each."""
    return portfolio(
        *(
            {"customer_reference": f"C{number}", "last_name": f"Name{number}", "phone_1": NUMBER, **cells}
            for number in range(count)
        )
    )


def order_of(office: Office, text: str, name: str = "file.csv") -> ImportPortfolio:
    """A file with this text, to be brought in."""
    path = office.folder / name
    path.write_text(text)
    return ImportPortfolio(path)


def before(kind: type, number: int = 1) -> Callable[[Errand], bool]:
    """Leave before the so-manieth errand of a kind."""
    left = [number]

    def is_it(errand: Errand) -> bool:
        inner = errand.command if isinstance(errand, Do) else errand
        left[0] -= isinstance(inner, kind)
        return left[0] == 0

    return is_it
