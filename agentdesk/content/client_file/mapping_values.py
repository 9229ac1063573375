"""What a mapping is: the fields that a column can hold, and the answers that it keeps."""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass, field

from agentdesk.content.client_file.kinds import KINDS

CUSTOMER = {
    "customer.reference": "the client's own number of the customer",
    "customer.full_name": "the whole name, as `First Last` or as `Last, First`",
    "customer.first_name": "first name",
    "customer.last_name": "last name",
    "customer.birth_date": "date of birth",
    "customer.language": "language the customer speaks, such as en or es",
    "customer.email": "e-mail address",
    "customer.channel": "how they like to be contacted",
    "customer.hours": "when they like to be contacted, in words",
    "customer.kind": "person or business; anything else counts as a person",
}
MOST_PHONES = 6
PHONES = {
    f"phone.{number}{part}": says.format(number)
    for number in range(1, MOST_PHONES + 1)
    for part, says in (
        ("", "telephone number {}"),
        (".kind", "kind of telephone {}: mobile, landline or work"),
    )
}
MOST_CONTACTS = 4
CONTACTS = {
    f"contact.{number}{part}": says.format(number)
    for number in range(1, MOST_CONTACTS + 1)
    for part, says in (
        (".name", "contact {} of a company: the whole name"),
        (".role", "contact {}: the role in the company, such as accounts payable"),
        (".phone", "contact {}: telephone number"),
        (".email", "contact {}: e-mail address"),
        (".authority", "contact {}: whether they may speak for the company on its invoices, yes or no"),
    )
}
ADDRESS = {
    "address.line": "street and house number",
    "address.city": "town or city",
    "address.region": "state, province or region",
    "address.postcode": "postcode",
    "address.country": "country, ISO 3166 code of two letters",
}
DATES = {
    "debt.opened_on": "when the account was opened or the invoice written",
    "debt.due_on": "when it was due",
    "debt.settled_on": "when it was settled; empty while it is open",
    "debt.last_payment_on": "when the last payment came",
    "debt.dispute_by": "the last day to dispute it in writing, as the notice to the customer states it",
    "customer.birth_date": CUSTOMER["customer.birth_date"],
}
AMOUNTS = {
    "debt.principal": "the sum owed without interest and fees, or the amount of an invoice",
    "debt.interest": "interest so far",
    "debt.fees": "fees so far",
    "debt.balance": "what is still owed in all",
    "debt.last_payment": "amount of the last payment",
}
DEBT = {
    "debt.reference": "the account number or invoice number",
    "debt.creditor": "to whom it is owed",
    "debt.type": "kind of debt, such as medical or telecom",
    "debt.currency": "currency, ISO 4217 code of three letters",
    "debt.state": "whether it is open, or paid, recalled ...",
}
NOTE = {"note": "what was written beside the account"}
FIELDS = {**CUSTOMER, **PHONES, **CONTACTS, **ADDRESS, **DEBT, **DATES, **AMOUNTS, **NOTE}


def fields_of(kind: str) -> Table[str, str]:
    """Return the fields that the columns of a file of some kind can hold, with what each is."""
    return KINDS[kind].fields if kind in KINDS else FIELDS


def days_of(kind: str) -> frozenset[str]:
    """Return which of the fields of a kind are dates."""
    return KINDS[kind].days if kind in KINDS else frozenset(DATES)


# Several columns may be read as one of these; every other field has one column.
SHARED = frozenset({"note"})
# A mapping may set these to one value for the whole file, and spell out what a column's words mean.
CONSTANT = frozenset({"debt.creditor", "debt.type", "debt.state", "customer.language", "customer.kind"})
SPELLED = frozenset(
    (
        *"debt.state debt.type debt.currency customer.channel customer.language customer.kind".split(),
        "address.country",
        *(f"phone.{number}.kind" for number in range(1, MOST_PHONES + 1)),
        *(f"contact.{number}.authority" for number in range(1, MOST_CONTACTS + 1)),
    )
)

# Handling needs that a client's note can state. They hold no fact about a debt: any agent may see them at any time.
NEEDS = (
    "language",
    "interpreter",
    "name_to_use",
    "say_it",
    "safe_contact",
    "speak_slowly",
    "letter_first",
    "no_messages",
    "only_this_number",
    "no_calls",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a client's note that state a handling need, and what the agent is told about it."""

    phrase: str
    need: str
    says: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """How files of one client are understood. What is None or missing here has to be asked.

    `zone` is the IANA zone of wall times, `known_to` up to when a file of payments or calls knows them (`yesterday`,
    or a day or an instant), `covers_days` how many days before that a file of calls goes back.
    `empty` are words that stand for nothing, such as n/a; `positions` the first and last character of every column
    of a file of fixed width; without a header, columns are called `column 1`, `column 2` ...
    """

    name: str
    says: str
    digest: str
    body: str
    client: str | None
    kind: str
    currency: str | None
    country: str | None
    phone_region: str | None
    dates: str | None
    decimal: str | None
    thousands: str
    encoding: str | None
    delimiter: str | None
    columns: Table[str, tuple[str, ...]]
    ignored: tuple[str, ...]
    constants: Table[str, str]
    values: Table[str, Table[str, str]]
    phrases: tuple[Phrase, ...]
    zone: str | None = None
    known_to: str | None = None
    covers_days: int | None = None
    date_styles: Table[str, str] = field(default_factory=dict)
    empty: tuple[str, ...] = ()
    quoting: str | None = None
    sheet: str | None = None
    has_header: bool = True
    positions: Table[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def header(self) -> frozenset[str]:
        """Every column that the mapping knows of."""
        return frozenset(self.columns) | frozenset(self.ignored)

    @property
    def known_columns(self) -> tuple[str, ...]:
        """Every column that the mapping knows of, in its own order."""
        return (*self.columns, *self.ignored)

    def columns_of(self, field: str) -> tuple[str, ...]:
        """Return the columns that hold a field, in the mapping's order."""
        return tuple(column for column, fields in self.columns.items() if field in fields)

    def date_style(self, field: str) -> str | None:
        """Return how the dates of a field are written: a style of its own, or that of the whole file."""
        return self.date_styles.get(field, self.dates)

    def states(self, field: str) -> bool:
        """Return whether a field has a column or a value for the whole file."""
        return field in self.constants or bool(self.columns_of(field))
