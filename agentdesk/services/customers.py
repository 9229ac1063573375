"""Opening a customer: a journalled act, and a card that holds only what the scene may show."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.curtain import Scene, is_shown, sight
from agentdesk.domain.past_calls import unknown_before
from agentdesk.domain.portfolio import BUSINESS, PERSON
from agentdesk.errors import Refused
from agentdesk.scripts.frozen import text
from agentdesk.services.companies import contact_rows, invoices, of_contacts, role_hints
from agentdesk.services.history import timeline
from agentdesk.services.meanwhile import closed_meanwhile
from agentdesk.services.messages import PrepareCustomer, ShowCustomer
from agentdesk.services.record_labels import labels
from agentdesk.services.rights import may
from agentdesk.services.rows.customer import (
    CheckHint,
    ClosedRow,
    CommitmentRow,
    CustomerCard,
    DebtRow,
    DebtSide,
    NeedRow,
    NumberRow,
    PromiseRow,
    StopRow,
)
from agentdesk.services.rows.people import SamePerson
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import past_calls
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.import_work import name_of
from agentdesk.storage.in_force import in_force
from agentdesk.storage.judged_needs import last_need_judgement
from agentdesk.storage.people import of_one
from agentdesk.storage.retracted import COMMITMENT_STANDS

# What is lifted by something else than a person, whoever may lift stops.
NOT_BY_HAND = ("import",)
BEGUN_IN = "en"
"""The language of the scripts that there are."""


def prepare_customer(work: Work, command: PrepareCustomer) -> CustomerCard:
    """Journal that a customer is opened to prepare a call, and return the card. Raises Refused in a live call."""
    if work.sessions.live() is not None:
        raise Refused("call_live", "Finish the call that is open first.")
    bring_abreast(work.connection, command.customer, work.now)
    known(work.connection, command.customer)
    debts = work.connection.exec_driver_sql(
        "SELECT id FROM base_debt WHERE customer = ?", (command.customer,)
    )
    detail = {"debts": list(debts.scalars())}
    work.journal("customer.prepared", {"customer": command.customer, "place": "desk", "detail": detail})
    work.once_durable(lambda: work.sessions.prepare(command.customer, work.now))
    scene = work.sessions.scene_of(command.customer)
    scene = "preparing" if scene == "list" else scene
    return card(work.connection, command.customer, scene, work.now, work.actor.role)


def show_customer(view: Sight, query: ShowCustomer) -> CustomerCard:
    """Return the card of a customer as the scene of the work allows.

    Raises Refused for one that was not opened, for one whose file was withdrawn since, and for anybody but whom a live
    call is about: whoever is on the phone then must not see another customer's account.
    """
    live = view.sessions.live()
    if live is not None and live.customer != query.customer:
        raise Refused("call_live", "Finish the call that is open first.")
    call = live or view.sessions.get(query.interaction)
    is_theirs = call is not None and call.customer == query.customer
    scene = call.scene if call is not None and is_theirs else view.sessions.scene_of(query.customer)
    if scene == "list":
        raise Refused("not_prepared", "Open this customer first.")
    known(view.connection, query.customer)
    # What a client's file makes of them meanwhile does not change what is checked in this call.
    frozen = call.frozen if call is not None and is_theirs else None
    kind = None if frozen is None else text(frozen, "fact.customer_kind", PERSON)
    shown = card(view.connection, query.customer, scene, view.now, view.actor.role, kind)
    if call is None or not is_theirs or not call.call.is_live:
        return shown
    changed = closed_meanwhile(view.connection, call, is_open=is_shown("debt", scene))
    return replace(shown, closed_meanwhile=changed)


def known(connection: Connection, customer: str) -> str:
    """Return a customer's name. Raises Refused when they are not on file."""
    name = name_of(connection, customer)
    if name is None:
        raise Refused("customer_unknown", "This customer is not on file here.")
    return name


def zones_of(connection: Connection, customer: str) -> tuple[str, ...]:
    """Return the zones a customer may be in, the likeliest first."""
    statement = "SELECT zones FROM customer_now WHERE customer = ?"
    return tuple(json.loads(connection.exec_driver_sql(statement, (customer,)).scalar_one()))


def card(
    connection: Connection, customer: str, scene: Scene, now: int, role: str, kind: str | None = None
) -> CustomerCard:
    """Return what a scene may show of a customer; the rest is not read at all. Labels are those in force `now`.

    `role` is that of whoever looks: it decides which stop signs they may lift. `kind` is what the customer was when
    the call began, where there is one.
    """
    person = connection.exec_driver_sql(_PERSON, (customer,)).one()
    kind = kind or person.kind
    is_open, is_business = is_shown("debt", scene), kind == BUSINESS
    people = contact_rows(connection, customer, scene) if is_business else ()
    theirs = of_contacts(numbers(connection, customer), people)
    return CustomerCard(
        customer=customer,
        scene=scene,
        name=person.full_name,
        zones=tuple(json.loads(person.zones)),
        numbers=theirs,
        needs=needs(connection, customer),
        wishes=_wishes(connection, customer, with_words=is_open),
        stops=_stops(connection, customer, role, is_open=is_open),
        hints=_hints(connection, customer, person, kind) if sight("check_hints", scene) == "masked" else (),
        kind=kind,
        contacts=people,
        debt_side=debt_side(connection, customer, person, kind, now) if is_open else None,
        closed=_closed(connection, customer) if is_open else None,
        same_person=_same_person(connection, customer) if is_open else (),
        calls_known_from=_calls_known_from(connection, customer, now) if is_open else None,
    )


def numbers(connection: Connection, customer: str) -> tuple[NumberRow, ...]:
    """Return a customer's numbers in the order they are tried, with what stops each."""
    rows = connection.exec_driver_sql(_NUMBERS, (customer,)).all()
    return tuple(NumberRow(row[0], row[1], tuple(json.loads(row[2])), row[3] > 1, row[4]) for row in rows)


def needs(connection: Connection, customer: str) -> tuple[NeedRow, ...]:
    """Return the handling needs: they hold no fact about the debt and are visible in every scene.

    What was told on another record of the same person holds here, too.

    Which language somebody speaks is one, as a tag such as "es", unless it is the one in which a call begins.
    """
    found: dict[NeedRow, None] = {}
    for one in of_one(connection, customer):
        rows = connection.exec_driver_sql(_NEEDS, (one, one, one, one, f"{BEGUN_IN}%"))
        found.update({NeedRow(row[0], row[1]): None for row in rows})
    return tuple(found)


def debts(connection: Connection, customer: str) -> tuple[DebtRow, ...]:
    """Return a customer's accounts with what is owed now, in the order of their references."""
    return tuple(DebtRow(*row) for row in connection.exec_driver_sql(_DEBTS, (customer,)))


def debt_side(connection: Connection, customer: str, person: Any, kind: str, now: int) -> DebtSide:
    """Return everything about the debt. Call it only where the curtain is open."""
    words = labels(connection, now)
    accounts = debts(connection, customer)
    if kind == BUSINESS:
        accounts = invoices(connection, customer, accounts)
    total, currency = connection.exec_driver_sql(
        "SELECT total, currency FROM customer_now WHERE customer = ?", (customer,)
    ).one()
    remarks = connection.exec_driver_sql(_REMARKS, (customer,)).scalars()
    return DebtSide(
        reference=person.reference,
        total=total,
        currency=currency,
        debts=accounts,
        timeline=timeline(connection, customer, words),
        promises=tuple(PromiseRow(*row) for row in connection.exec_driver_sql(_PROMISES, (customer,))),
        commitments=tuple(
            CommitmentRow(what, due_on, words["commitment.made"].get(what, {}))
            for what, due_on in connection.exec_driver_sql(_COMMITMENTS, (customer,))
        ),
        old_notes=tuple(remarks),
        kind=kind,
    )


def _stops(connection: Connection, customer: str, role: str, *, is_open: bool) -> tuple[StopRow, ...]:
    is_lifter = may(role, "lift stops")
    rows = (StopRow(*row) for row in connection.exec_driver_sql(_STOPS, (customer, is_open)))
    return tuple(replace(row, may_lift=is_lifter and row.lifted_by not in NOT_BY_HAND) for row in rows)


def _closed(connection: Connection, customer: str) -> ClosedRow | None:
    """Return what the decision on every dial would rest on, or None where a number may be called."""
    row = connection.exec_driver_sql(_CLOSED, (customer,)).one_or_none()
    return ClosedRow(*row) if row is not None else None


def _wishes(connection: Connection, customer: str, *, with_words: bool) -> tuple[str, ...]:
    """Return wishes for contact, those on the same person's other records among them, each once.

    The customer's own words may speak of the debt; without them the code is left.
    """
    told: list[str] = []
    for one in of_one(connection, customer):
        on_file = connection.exec_driver_sql(_WISHED, (one,)).one_or_none() or ()
        rows = connection.exec_driver_sql(_WISHES, (one,)).all()
        told += [*filter(None, on_file), *((words if with_words else None) or what for what, words in rows)]
    return tuple(dict.fromkeys(told))


def _same_person(connection: Connection, customer: str) -> tuple[SamePerson, ...]:
    """Return the other records of the same person that are on file."""
    others = of_one(connection, customer)[1:]
    rows = (connection.exec_driver_sql(_OTHER, (other,)).one_or_none() for other in others)
    return tuple(SamePerson(*row) for row in rows if row is not None)


def _calls_known_from(connection: Connection, customer: str, now: int) -> int | None:
    found = past_calls.of_customer(connection, customer, now)
    return unknown_before([(one.live, one.known) for one in found])


def _hints(connection: Connection, customer: str, person: Any, kind: str) -> tuple[CheckHint, ...]:
    """Return masked hints: enough to compare what is said, never enough to read out."""
    if kind == BUSINESS:
        return role_hints(connection, customer)
    found = []
    if person.birth_date:
        found.append(CheckHint("birth_day_month", f"•{person.birth_date[6]}-•{person.birth_date[9]}"))
    row = connection.exec_driver_sql(_HOME, (customer,)).one_or_none()
    if row is not None and row.postcode:
        found.append(CheckHint("postcode", "•" * (len(row.postcode) - 2) + row.postcode[-2:]))
    return tuple(found)


_PERSON = """
    SELECT c.full_name, c.kind, c.reference, c.birth_date, n.zones
    FROM base_customer c JOIN customer_now n ON n.customer = c.id WHERE c.id = ?"""
_NUMBERS = """
    SELECT p.number, p.kind, p.zones,
           (SELECT count(*) FROM base_phone o JOIN customer_now k ON k.customer = o.customer
            WHERE o.number = p.number),
           (SELECT s.sign FROM stop_now s WHERE s.target = p.number
            AND (s.scope = 'number' OR s.scope = 'place' AND s.customer = p.customer) LIMIT 1)
    FROM base_phone p WHERE p.customer = ? ORDER BY p.position"""
_NEEDS = f"""
    SELECT kind, body FROM base_remark WHERE customer = ? AND kind <> 'note'
    UNION SELECT need, detail FROM handling_need WHERE customer = ?
    UNION SELECT need, detail FROM judged_need j WHERE customer = ? AND verdict = 'confirmed'
        AND {last_need_judgement("j")}
    UNION SELECT 'language', language FROM base_customer WHERE id = ? AND language NOT LIKE ?"""  # noqa: S608 - our own condition
_REMARKS = "SELECT body FROM base_remark WHERE customer = ? AND kind = 'note' ORDER BY position"
_WISHED = "SELECT preferred_channel, preferred_hours FROM base_customer WHERE id = ?"
# Whose file another record came by tells of a debt: it is given only where the debt is.
_OTHER = "SELECT id, full_name, client, reference FROM base_customer WHERE id = ?"
_WISHES = "SELECT what, words FROM wish WHERE customer = ? ORDER BY at, seq"
# A stop on a debt or a person tells what there is; it is given only where the debt is. How contact is safe is a need.
_STOPS = """
    SELECT stop, sign, scope, target, placed_at, lifted_by FROM stop_now
    WHERE customer = ? AND (? OR scope NOT IN ('debt', 'account', 'person') OR sign = 'safe_contact')
    ORDER BY placed_at"""
_CLOSED = """
    SELECT q.reason, (SELECT min(s.placed_at) FROM stop_now s WHERE s.customer = q.customer AND s.sign = q.reason)
    FROM queue_now q WHERE q.customer = ? AND q.place = 'closed'"""
_DEBTS = f"""
    SELECT d.id, d.reference, d.creditor, d.debt_type, d.currency, d.principal, d.interest, d.fees,
           n.balance, d.as_of,
           max(d.as_of,
               coalesce((SELECT max(p.at) FROM payment p WHERE p.debt = d.id AND p.customer = d.customer), 0),
               coalesce((SELECT max(b.known_to) FROM import_batch b
                         WHERE b.client = d.client AND b.kind = 'payments' AND {in_force("b")}), 0)),
           d.due_on, n.account_state, d.dispute_by, d.opened_on
    FROM base_debt d JOIN debt_now n ON n.debt = d.id WHERE d.customer = ? ORDER BY d.reference"""  # noqa: S608 - our own condition
_PROMISES = """
    SELECT shape, state, currency, next_on, next_amount FROM promise_now WHERE customer = ? ORDER BY next_on"""
_COMMITMENTS = f"""
    SELECT what, due_on FROM commitment c WHERE customer = ?
    AND NOT EXISTS (SELECT 1 FROM commitment_kept k WHERE k.customer = c.customer AND k.commitment = c.commitment)
    AND {COMMITMENT_STANDS} ORDER BY due_on"""  # noqa: S608 - our own condition
_HOME = "SELECT line, postcode FROM base_address WHERE customer = ? AND position = 0"
