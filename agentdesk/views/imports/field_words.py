"""Field words: what a column of a client's file can hold, as a person calls it."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.content.client_file.answers import IGNORED
from agentdesk.content.client_file.mapping_values import fields_of
from agentdesk.views.imports.words import said
from agentdesk.views.kit.words import translate

FIELDS = {
    "customer.reference": translate("Files", "Customer number"),
    "customer.full_name": translate("Files", "Name"),
    "customer.first_name": translate("Files", "First name"),
    "customer.last_name": translate("Files", "Last name"),
    "customer.birth_date": translate("Files", "Date of birth"),
    "customer.language": translate("Files", "Language"),
    "customer.email": translate("Files", "E-mail address"),
    "customer.channel": translate("Files", "Preferred way of contact"),
    "customer.hours": translate("Files", "Preferred hours"),
    "customer.kind": translate("Files", "Person or company"),
    "address.line": translate("Files", "Street and number"),
    "address.city": translate("Files", "Town"),
    "address.region": translate("Files", "State or region"),
    "address.postcode": translate("Files", "Postcode"),
    "address.country": translate("Files", "Country"),
    "debt.reference": translate("Files", "Account number"),
    "debt.creditor": translate("Files", "To whom it is owed"),
    "debt.type": translate("Files", "Kind of debt"),
    "debt.currency": translate("Files", "Currency"),
    "debt.state": translate("Files", "State of the account"),
    "debt.opened_on": translate("Files", "Opened on"),
    "debt.due_on": translate("Files", "Due on"),
    "debt.settled_on": translate("Files", "Settled on"),
    "debt.last_payment_on": translate("Files", "Last payment on"),
    "debt.dispute_by": translate("Files", "Last day to dispute it"),
    "debt.principal": translate("Files", "Principal"),
    "debt.interest": translate("Files", "Interest"),
    "debt.fees": translate("Files", "Fees"),
    "debt.balance": translate("Files", "Owed in all"),
    "debt.last_payment": translate("Files", "Last payment"),
    "note": translate("Files", "Note"),
    "payment.reference": translate("Files", "Payment number"),
    "payment.amount": translate("Files", "Amount paid"),
    "payment.paid_on": translate("Files", "Paid on"),
    "payment.received_at": translate("Files", "Received at"),
    "payment.method": translate("Files", "How it was paid"),
    "payment.our_reference": translate("Files", "Our reference"),
    "payment.state": translate("Files", "Received or returned"),
    "payment.returns": translate("Files", "Number of the payment that came back"),
    "payment.reason": translate("Files", "Why it came back"),
    "call.at": translate("Files", "Day and time of the call"),
    "call.on": translate("Files", "Day of the call"),
    "call.time": translate("Files", "Time of the call"),
    "call.number": translate("Files", "Number called"),
    "call.direction": translate("Files", "Out or in"),
    "call.outcome": translate("Files", "How the call ended"),
    "call.made_by": translate("Files", "Who called"),
    "closure.on": translate("Files", "Closed since"),
    "closure.words": translate("Files", "What the client says"),
    "piece.medium": translate("Files", "Letter, e-mail, portal, fax or text"),
    "piece.direction": translate("Files", "Came in or went out"),
    "piece.received_at": translate("Files", "Came in at"),
    "piece.entered_at": translate("Files", "Entered at"),
    "piece.sent_at": translate("Files", "Sent at"),
    "piece.asks": translate("Files", "What it asks for"),
    "piece.about": translate("Files", "What it is about"),
    "piece.scope": translate("Files", "How much a stop covers"),
    "piece.number": translate("Files", "Number that a stop covers"),
    "piece.scan": translate("Files", "Where its picture is"),
    "piece.words": translate("Files", "What it says, in short"),
}
NUMBERED = {
    "phone": translate("Files", "Telephone {number}"),
    "phone.kind": translate("Files", "Kind of telephone {number}"),
    "contact.name": translate("Files", "Contact {number}: name"),
    "contact.role": translate("Files", "Contact {number}: role"),
    "contact.phone": translate("Files", "Contact {number}: telephone"),
    "contact.email": translate("Files", "Contact {number}: e-mail address"),
    "contact.authority": translate("Files", "Contact {number}: may decide"),
}
LEFT_OUT = translate("Files", "Nothing we need: leave it out")


def field_words(field: str) -> str:
    """Return what a field is called; one without words is shown by its own name."""
    if field == IGNORED:
        return said(LEFT_OUT)
    if field in FIELDS:
        return said(FIELDS[field])
    stem, _, rest = field.partition(".")
    number, _, part = rest.partition(".")
    words = NUMBERED.get(f"{stem}.{part}" if part else stem)
    return said(words, number=number) if words else field


def choices(kind: str, likely: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Yield (field, words) of everything that a column of a kind of file can hold, what is likely first."""
    for field in dict.fromkeys((*likely, *fields_of(kind), IGNORED)):
        yield field, field_words(field)
