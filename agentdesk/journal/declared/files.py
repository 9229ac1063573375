"""Events of a client's other files: payments, earlier calls, recalls and closures, and of what came in writing.

Their facts are rows that name the batch they came by. A batch is in force once `portfolio.imported` has closed it and
until `portfolio.withdrawn` takes it back; a row without a batch was entered by hand. storage/in_force.py reads by that.
"""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, Rows, date, flag, instant, integer, money, structure, text

_BATCH = text("batch", "id of the batch it came by")
_PART = (_BATCH, integer("position", "number of the part, from 0"))
_CUSTOMER = text("customer", "id of the customer")
_DEBT = text("debt", "id of the debt")
_ONE_DEBT = text("debt", "id of the debt; absent when it is about the person", required=False)

KINDS = (
    Kind(
        "payments.chunk",
        "Part of a client's file of payments, as it was understood.",
        fields=_PART,
        rows=(
            Rows(
                "payments",
                "imported_payment",
                (
                    _BATCH,
                    text("payment", "id of the payment"),
                    _CUSTOMER,
                    _DEBT,
                    text("reference", "the client's reference of the payment"),
                    text("currency", "ISO 4217 code"),
                    money("amount", "minor units; below zero when it came back"),
                    instant("counts_at", "from when it counts: when it was received, or the end of its day"),
                    date("paid_on", "the day it was paid"),
                    instant("received_at", "when it was received, where the file says", required=False),
                    text("method", "how it was paid", required=False),
                    text("our_reference", "the reference that we gave for it", required=False),
                    text("returns", "id of the payment that came back", required=False),
                    text("reason", "why it came back", required=False),
                ),
                "A payment that a client's file told, or one that came back.",
            ),
        ),
    ),
    Kind(
        "past_calls.chunk",
        "Part of a client's file of calls that were made elsewhere, as it was understood.",
        fields=_PART,
        rows=(
            Rows(
                "calls",
                "past_call",
                (
                    _BATCH,
                    text("call", "id of the call"),
                    _CUSTOMER,
                    _ONE_DEBT,
                    text("number", "the number, E.164", required=False),
                    text("direction", "out or in"),
                    instant("happened_at", "when it was made"),
                    text("happened_zone", "IANA zone or offset in which the file states that"),
                    text("contact_outcome", "what it counts as under the rules of contact"),
                    flag("is_conversation", "1 when it counts as a conversation"),
                    text("made_by", "who called, as the file names them", required=False),
                ),
                "A call that was made elsewhere and counts here; one row for each account it was about.",
            ),
        ),
    ),
    Kind(
        "closures.chunk",
        "Part of a client's file of recalls and closures, as it was understood.",
        fields=_PART,
        rows=(
            Rows(
                "closures",
                "closure",
                (
                    _BATCH,
                    _CUSTOMER,
                    _DEBT,
                    text("what", "open, paid, recalled, payment_pending, disputed, deceased or bankrupt"),
                    date("effective_on", "since when, as the client says", required=False),
                    text("words", "what the client wrote about it", required=False),
                ),
                "What a client said becomes of an account.",
            ),
        ),
    ),
    Kind(
        "correspondence.logged",
        "Something in writing came in or went out.",
        fields=(
            text("batch", "id of the batch it came by; absent when it was entered by hand", required=False),
            integer("position", "number of the part of that batch, from 0", required=False),
        ),
        rows=(
            Rows(
                "pieces",
                "correspondence",
                (
                    text(
                        "batch",
                        "id of the batch it came by; absent when it was entered by hand",
                        required=False,
                    ),
                    text("piece", "id of the piece"),
                    _CUSTOMER,
                    _ONE_DEBT,
                    text("medium", "letter, e_mail, portal, fax or text"),
                    text("direction", "in or out"),
                    instant("received_at", "when it came in, or when it was sent"),
                    instant("entered_at", "when it was entered"),
                    text(
                        "asks", "nothing, information, dispute, stop, complaint, hardship, payment or other"
                    ),
                    text("about", "what a dispute or complaint is about", required=False),
                    text("scope", "how much a stop covers: number, calls or everything", required=False),
                    text("scan", "where its picture is, as text", required=False),
                    text("words", "what it says, in short", required=False),
                ),
                "A letter, e-mail, message of the portal, fax or text.",
            ),
        ),
    ),
    Kind(
        "past_calls.stated",
        "A person said what is known of the calls of the seven days before a portfolio came.",
        table="past_calls_stated",
        fields=(
            _BATCH,
            text("client", "whose portfolio it is"),
            text("stated", "none when no calls were made, unknown when nobody can tell"),
        ),
    ),
    Kind(
        "portfolio.withdrawn",
        "A batch was taken back: what came by it holds no more.",
        table="import_withdrawn",
        fields=(
            _BATCH,
            structure("kept", "the debts that stay because they were worked, each with its customer"),
            text("reason", "why", required=False),
        ),
    ),
)
