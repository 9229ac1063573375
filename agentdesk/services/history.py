"""A customer's history in one line of time: calls, outcomes, promises, stops, payments, letters, notes.

What came by a client's file stands among the rest from when it happened, as far as its batch is in force.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from agentdesk.domain.outcomes import Label
from agentdesk.domain.worklist import day_starts
from agentdesk.services.rows.customer import TimelineRow
from agentdesk.storage.in_force import holds, in_force
from agentdesk.storage.retracted import ARRANGEMENT_STANDS, CALLBACK_STANDS, COMMITMENT_STANDS

LONGEST = 200
_STAFF = "(SELECT s.spoken_name FROM base_staff s WHERE s.id = {table}.actor)"


def timeline(
    connection: Connection, customer: str, labels: Mapping[str, Mapping[str, Label]]
) -> tuple[TimelineRow, ...]:
    """Return what happened with a customer, the newest first. Instants are epoch milliseconds.

    `labels` are the firm's own words (record_labels.py): a row that names something by key gets them as `label`,
    by language; what the lists do not have any more has none.
    """
    found: list[TimelineRow] = []
    for what, columns, table, at in _SOURCES:
        told = ", ".join((at, _STAFF.format(table="c"), *columns))
        stands = _STANDS.get(what, "TRUE")
        statement = f"SELECT {told} FROM {table} c WHERE customer = ? AND {stands} ORDER BY at DESC LIMIT ?"  # noqa: S608 - our own names
        for row in connection.exec_driver_sql(statement, (customer, LONGEST)):
            detail = dict(zip(columns, row[2:], strict=True))
            if what in _LABELLED:
                kind, key = _LABELLED[what]
                detail["label"] = labels.get(kind, {}).get(detail[key], {})
            found.append(TimelineRow(row[0], what, row[1], detail))
    found += _lifted(connection, customer)
    found += _imported_payments(connection, customer)
    found += _by_file(connection, customer)
    return tuple(sorted(found, key=lambda row: row.at, reverse=True)[:LONGEST])


def _lifted(connection: Connection, customer: str) -> list[TimelineRow]:
    rows = connection.exec_driver_sql(_LIFTED, (customer, LONGEST)).all()
    return [TimelineRow(at, "stop_lifted", who, {"sign": sign, "reason": why}) for at, who, sign, why in rows]


def _imported_payments(connection: Connection, customer: str) -> list[TimelineRow]:
    rows = connection.exec_driver_sql(_LAST_PAYMENTS, (customer,)).all()
    return [
        TimelineRow(
            day_starts(on, "UTC"), "payment", None, {"amount": amount, "currency": currency, "paid_on": on}
        )
        for on, amount, currency in rows
    ]


def _by_file(connection: Connection, customer: str) -> list[TimelineRow]:
    found = []
    for what, columns, statement in _BY_FILE:
        for at, who, *values in connection.exec_driver_sql(statement, (customer, LONGEST)):
            detail = dict(zip(columns, values, strict=True))
            if what == "closure" and detail["effective_on"]:
                at = day_starts(detail["effective_on"], "UTC")
            found.append(TimelineRow(at, what, who, detail))
    return found


# what, columns, table, which instant counts
_SOURCES: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    ("call", ("direction", "number", "number_kind", "is_late"), "call_attempt", "happened_at"),
    ("outcome", ("outcome", "next_action", "next_at"), "outcome", "at"),
    ("note", ("body",), "note", "at"),
    ("arrangement", ("shape", "total", "currency"), "arrangement", "at"),
    ("callback", ("due_at", "due_zone"), "callback", "at"),
    ("stop", ("sign", "scope"), "stop_sign", "at"),
    ("dispute", ("about", "words"), "dispute", "at"),
    ("complaint", ("about", "words"), "complaint", "at"),
    ("commitment", ("what", "due_on"), "commitment", "at"),
    ("payment_claim", ("how",), "payment_claim", "at"),
    ("payment_handoff", ("way", "state"), "payment_handoff", "at"),
    ("payment", ("amount", "currency", "paid_on"), "payment", "at"),
    ("referral", ("service", "is_taken"), "referral", "at"),
    ("contact", ("change", "name", "role"), "contact", "at"),
)
# what leaves no trace here when an answer of the same call has taken it back; of a stop, the lifting is told
_STANDS = {
    "arrangement": ARRANGEMENT_STANDS,
    "callback": CALLBACK_STANDS,
    "commitment": COMMITMENT_STANDS,
    **{what: holds("c") for what in ("stop", "dispute", "complaint", "payment_claim")},
}
# what is named by a key of the firm's own lists: the kind of event whose labels they are, and the column
_LABELLED = {"outcome": ("outcome.recorded", "outcome"), "commitment": ("commitment.made", "what")}
_LIFTED = f"""
    SELECT at, {_STAFF.format(table="l")}, (
        SELECT sign FROM stop_sign p WHERE p.stop = l.stop AND (p.customer = l.customer OR p.customer IS NULL)
    ), l.reason FROM stop_lifted l WHERE l.customer = ? ORDER BY at DESC LIMIT ?"""  # noqa: S608 - our own names
_LAST_PAYMENTS = """
    SELECT last_payment_on, last_payment, currency FROM base_debt
    WHERE customer = ? AND last_payment_on IS NOT NULL AND last_payment IS NOT NULL"""

_PAID = ("amount", "currency", "paid_on", "method", "reason")
_CALLED = ("direction", "number", "contact_outcome", "made_by")
_CLOSED = ("what", "effective_on", "words", "reference")
_WRITTEN = ("medium", "direction", "asks", "entered_at", "scan", "words")


_LAST_WORD = f"""NOT EXISTS (SELECT 1 FROM past_call o WHERE o.customer = c.customer AND o.debt IS c.debt
    AND o.number IS c.number AND o.direction = c.direction AND o.happened_at = c.happened_at
    AND o.is_conversation > c.is_conversation AND {in_force("o")})"""  # noqa: S608 - our own condition


def _of_file(table: str, columns: tuple[str, ...], at: str, who: str, stands: str) -> str:
    told = ", ".join(f"c.{name}" for name in columns)
    return f"""
        SELECT {at}, {who}, {told} FROM {table} c
        WHERE c.customer = ? AND {stands} ORDER BY {at} DESC LIMIT ?"""  # noqa: S608 - our own names


# What came by a client's file, and correspondence, which may have been entered by hand.
_BY_FILE = (
    ("payment", _PAID, _of_file("imported_payment", _PAID, "c.counts_at", "NULL", in_force("c"))),
    # One call about several accounts is told once, and one that turned out to have been a conversation as that.
    (
        "past_call",
        _CALLED,
        _of_file("past_call", _CALLED, "c.happened_at", "NULL", f"{in_force('c')} AND {_LAST_WORD}").replace(
            "SELECT", "SELECT DISTINCT", 1
        ),
    ),
    (
        "closure",
        _CLOSED,
        f"""
        SELECT b.at, NULL, c.what, c.effective_on, c.words, d.reference FROM closure c
        JOIN import_batch b ON b.batch = c.batch JOIN base_debt d ON d.id = c.debt
        WHERE c.customer = ? AND {in_force("c")} ORDER BY b.at DESC LIMIT ?""",  # noqa: S608 - our own names
    ),
    ("correspondence", _WRITTEN, _of_file("correspondence", _WRITTEN, "c.received_at", "NULL", holds("c"))),
)
