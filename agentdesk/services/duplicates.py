"""Customers who may be one person: shown side by side, decided by a person, and never merged.

Decided that they are one, each keeps its record, its accounts and its client; what is about the person holds on both
(storage/gather.py, services/customers.py). A decision is an event, and a later one about the two takes its place.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.likeness import likeness
from agentdesk.errors import Refused
from agentdesk.services.deciding import plain
from agentdesk.services.messages import CountPairs, DuplicatePair, DuplicatePairs, JudgeDuplicate
from agentdesk.services.rows.people import Compared, FieldRow, PairPage, PairRow, PairSide, PairView
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import duplicates
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.in_force import leaves
from agentdesk.storage.people import last_judgement, with_others

LONGEST = 500
BETWEEN = "~"
KINDS = {"same_person": "people.linked", "different": "people.told_apart"}


def duplicate_pairs(sight: Sight, query: DuplicatePairs) -> PairPage:
    """Return a page of pairs nobody has decided about, the likeliest first, or of those that were decided.

    Raises Refused beside a live call.
    """
    sight.sessions.refuse_beside_live()
    statement, key = (_DECIDED, _decided_key) if query.is_decided else (_OPEN, _open_key)
    after = query.after.split(BETWEEN) if query.after else _FIRST[query.is_decided]
    rows = sight.connection.exec_driver_sql(statement, (*after, query.limit)).all()
    return PairPage(tuple(map(_row, rows)), key(rows[-1]) if len(rows) == query.limit else None)


def count_pairs(sight: Sight, query: CountPairs) -> int:
    """Return how many pairs nobody has decided about."""
    return int(sight.connection.exec_driver_sql(_COUNT).scalar_one())


def duplicate_pair(work: Work, command: DuplicatePair) -> PairView:
    """Journal that two customers are looked at and return them side by side.

    Raises Refused for two who are on no list, and beside a live call: whoever is on the phone must not see them.
    """
    work.sessions.refuse_beside_live()
    row = _abreast(work, command.pair)
    for side in (row.one, row.other):
        seen = {"customer": side.customer, "place": "duplicates", "detail": {"pair": row.pair}}
        work.journal("customer.revealed", seen)
    return PairView(row, _side_by_side(work.connection, row))


def judge_duplicate(work: Work, command: JudgeDuplicate) -> None:
    """Journal what was decided about two customers, and fold everybody whom it concerns.

    Raises Refused for two who are on no list, and where that was decided already.
    """
    row = _abreast(work, command.pair)
    if row.verdict == command.verdict:
        raise Refused("pair_judged", "That was decided already.")
    one, other = row.one.customer, row.other.customer
    payload: dict[str, Any] = {"customer": one, "other": other, "agree": [], "contradict": []}
    people = [duplicates.person(work.connection, customer) for customer in (one, other)]
    if people[0] and people[1] and (found := likeness(people[0], people[1])):
        payload |= {"agree": list(found.agree), "contradict": list(found.contradict)}
    if reason := _reason(command.reason):
        payload["reason"] = reason
    work.journal(KINDS[command.verdict], payload)
    # Told apart, those who were one person until now are folded once more without each other.
    work.touch(*with_others(work.connection, (one, other)))


def _reason(typed: str | None) -> str:
    reason = plain(typed or "")
    if len(reason) > LONGEST:
        raise Refused("reason_long", "That is too long: at most {most} characters.", most=LONGEST)
    return reason


def _abreast(work: Work, pair: str) -> PairRow:
    """Return a pair of whom neither is about to leave with a file that is withdrawn."""
    for customer in pair.split(BETWEEN):
        bring_abreast(work.connection, customer, work.now)
    return _known(work.connection, pair)


def _known(connection: Connection, pair: str) -> PairRow:
    """Return a pair that was found or decided about."""
    one, _, other = pair.partition(BETWEEN)
    row = connection.exec_driver_sql(_ONE, {"one": one, "other": other}).one_or_none()
    if row is None or (row.why is None and row.verdict is None):
        raise Refused("pair_unknown", "These two are not among the possible duplicates any more.")
    return _row(row)


def _row(row: Any) -> PairRow:
    return PairRow(
        pair=f"{row.one}{BETWEEN}{row.other}",
        one=PairSide(row.one, row.name, row.client, row.reference),
        other=PairSide(row.other, row.other_name, row.other_client, row.other_reference),
        why=row.why,
        agree=tuple(json.loads(row.agree)),
        contradict=tuple(json.loads(row.contradict)),
        verdict=row.verdict,
        decided_at=row.at,
        decided_by=row.decided_by,
        reason=row.reason,
    )


def _open_key(row: Any) -> str:
    return BETWEEN.join((str(row.rank), row.one, row.other))


def _decided_key(row: Any) -> str:
    return BETWEEN.join((str(row.at), row.event))


def _side_by_side(connection: Connection, row: PairRow) -> tuple[FieldRow, ...]:
    one, other = (_fields(connection, side.customer) for side in (row.one, row.other))
    rows = (FieldRow(name, one[name], other[name], _compared(one[name], other[name])) for name in one)
    return tuple(row for row in rows if row.one or row.other)


def _fields(connection: Connection, customer: str) -> dict[str, tuple[str, ...]]:
    """Return what is on file of a customer, by field; a field may hold several values."""
    person = connection.exec_driver_sql(_PERSON, (customer,)).mappings().one()
    lists = {
        name: tuple(connection.exec_driver_sql(statement, (customer,)).scalars())
        for name, statement in _LISTS.items()
    }
    return {name: (str(value),) if value else () for name, value in person.items()} | lists


def _compared(one: tuple[str, ...], other: tuple[str, ...]) -> Compared:
    left, right = ({value.casefold() for value in values} for values in (one, other))
    if not left or not right:
        return "only_one"
    return "equal" if left == right else "partly" if left & right else "differs"


_COLUMNS = """
    one.id AS one, one.full_name AS name, one.client, one.reference,
    other.id AS other, other.full_name AS other_name, other.client AS other_client,
    other.reference AS other_reference"""
_STAFF = "coalesce((SELECT s.spoken_name FROM base_staff s WHERE s.id = j.actor), j.actor) AS decided_by"
_NOT_JUDGED = "NOT EXISTS (SELECT 1 FROM judged_people j WHERE j.customer = p.one AND j.other = p.other)"
_FOUND = "possible_duplicate p JOIN base_customer one ON one.id = p.one JOIN base_customer other ON other.id = p.other"
_STAYS = f"NOT {leaves('one')} AND NOT {leaves('other')}"
_COUNT = f"SELECT count(*) FROM {_FOUND} WHERE {_NOT_JUDGED} AND {_STAYS}"  # noqa: S608 - our own names
_OPEN = f"""
    SELECT {_COLUMNS}, p.why, p.rank, p.agree, p.contradict,
           NULL AS verdict, NULL AS at, NULL AS decided_by, NULL AS reason
    FROM {_FOUND} WHERE (p.rank, p.one, p.other) > (CAST(? AS INTEGER), ?, ?) AND {_NOT_JUDGED} AND {_STAYS}
    ORDER BY p.rank, p.one, p.other LIMIT ?"""  # noqa: S608 - our own names
_DECIDED = f"""
    SELECT {_COLUMNS}, NULL AS why, j.agree, j.contradict, j.verdict, j.at, j.event, {_STAFF}, j.reason
    FROM judged_people j JOIN base_customer one ON one.id = j.customer JOIN base_customer other ON other.id = j.other
    WHERE (j.at, j.event) < (CAST(? AS INTEGER), ?) AND {last_judgement("j")} AND {_STAYS}
    ORDER BY j.at DESC, j.event DESC LIMIT ?"""  # noqa: S608 - our own names
_ONE = f"""
    SELECT {_COLUMNS}, p.why, coalesce(j.agree, p.agree) AS agree, coalesce(j.contradict, p.contradict) AS contradict,
           j.verdict, j.at, {_STAFF}, j.reason
    FROM base_customer one JOIN base_customer other ON other.id = :other
    LEFT JOIN possible_duplicate p ON p.one = one.id AND p.other = other.id
    LEFT JOIN judged_people j ON j.customer = one.id AND j.other = other.id AND {last_judgement("j")}
    WHERE one.id = :one"""  # noqa: S608 - our own names
# Before the first of either list.
_FIRST = {False: ("-1", "", ""), True: (str(2**62), "")}
_PERSON = """
    SELECT full_name AS name, birth_date, language, email, client, reference FROM base_customer WHERE id = ?"""
_LISTS = {
    "phones": "SELECT number FROM base_phone WHERE customer = ? ORDER BY position",
    "addresses": """SELECT concat_ws(', ', nullif(line, ''), city, region, postcode, country) FROM base_address
        WHERE customer = ? ORDER BY position""",
    "accounts": "SELECT creditor || ' ' || reference FROM base_debt WHERE customer = ? ORDER BY reference",
}
