"""The town of the journeys: a few invented customers, as a client's file brings them, and what must stay private."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agentdesk.domain.money import Money, digits
from tests.builders.portfolio import portfolio

# Monday 23 November 2026, 10:42 in Chicago, where the desk is.
MONDAY = 1_795_452_120_000
CHICAGO = "America/Chicago"
SHARED = "+13125550101"


@dataclass(frozen=True, slots=True)
class Account:
    """One account: whom it is owed to, under which reference, and its parts in cents."""

    creditor: str
    reference: str
    principal: int
    interest: int = 0
    fees: int = 0

    @property
    def balance(self) -> int:
        """What is owed, in cents."""
        return self.principal + self.interest + self.fees

    def secrets(self) -> set[str]:
        """Return what nobody may read before the right person is confirmed, as a screen might write it."""
        amounts = [amount for amount in (self.principal, self.interest, self.balance) if amount]
        plain = [digits(Money(amount, "USD")) for amount in amounts]
        return {
            self.creditor,
            self.reference,
            *plain,
            *(f"${int(a) // 100:,}.{a % 100:02d}" for a in amounts),
        }


@dataclass(frozen=True, slots=True)
class Person:
    """One customer: a name, a file number, a telephone, and what they owe."""

    name: str
    reference: str
    phone: str
    accounts: tuple[Account, ...]
    note: str = ""
    more: tuple[tuple[str, str], ...] = ()

    def secrets(self) -> set[str]:
        """Return every fact about the debts, and the old note."""
        own = {secret for account in self.accounts for secret in account.secrets()}
        return own | ({self.note} if self.note else set())

    def rows(self) -> list[dict[str, str]]:
        """Return the rows of the client's file, one for each account."""
        first, _, last = self.name.partition(" ")
        person = {
            "customer_reference": self.reference,
            "first_name": first,
            "last_name": last,
            "date_of_birth": "1984-03-12",
            "phone_1": self.phone,
            "phone_1_type": "mobile",
            "address": "1 Elm Street",
            "city": "Chicago",
            "state": "IL",
            "postcode": "60614",
            "notes": self.note,
            **dict(self.more),
        }
        return [{**person, **_columns(account)} for account in self.accounts]


def _columns(account: Account) -> dict[str, Any]:
    return {
        "account_reference": account.reference,
        "creditor": account.creditor,
        "debt_type": "retail",
        "due_on": "2026-09-20",
        "principal": digits(Money(account.principal, "USD")),
        "interest": digits(Money(account.interest, "USD")),
        "fees": digits(Money(account.fees, "USD")),
        "balance": digits(Money(account.balance, "USD")),
    }


MARIA = Person(
    "Maria Alvarez",
    "P-1001",
    SHARED,
    (Account("Lakeshore Furniture", "LF-48-20917", 115_000, 9_950, 3_500),),
    note="The sofa came with a torn seam",
)
LUIS = Person("Luis Alvarez", "P-1002", SHARED, (Account("Bluestem Credit Union", "BC-77-20944", 61_240),))
NADIA = Person(
    "Nadia Okonkwo",
    "P-1003",
    "+12125550103",
    (Account("Cedar Valley Power", "CV-31-55102", 20_475),),
    more=(
        ("phone_2", "+12125550153"),
        ("city", "New York"),
        ("state", "NY"),
        ("postcode", "10001"),
    ),
)
KEONI = Person(
    "Keoni Kahale",
    "P-1004",
    "+18085550104",
    (Account("Riverbend Clinic", "RC-90-00412", 48_800),),
    more=(("city", "Honolulu"), ("state", "HI"), ("postcode", "96813")),
)
TOBIAS = Person(
    "Tobias Greene",
    "P-1005",
    "+13125550105",
    (
        Account("Northlight Telecom", "NT-12-88001", 30_315),
        Account("Meadowbrook Dental", "MD-65-41207", 17_660, 1_205),
    ),
    note="Moved in spring",
)
EVERYBODY = (MARIA, LUIS, NADIA, KEONI, TOBIAS)
BY_NAME = {person.name: person for person in EVERYBODY}


def clients_file() -> str:
    """Return the file that the client sends, as the shipped mapping reads it."""
    return portfolio(*(row for person in EVERYBODY for row in person.rows()))


def every_secret() -> set[str]:
    """Return everything in town that is about a debt."""
    return set().union(*(person.secrets() for person in EVERYBODY))
