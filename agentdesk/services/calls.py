"""Placing, taking and marking calls. An attempt is journalled when Dial is pressed, before the phone is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from agentdesk.domain import call as telephone
from agentdesk.errors import Refused
from agentdesk.scripts.fold import begin
from agentdesk.scripts.frozen import packed
from agentdesk.scripts.intents import Join
from agentdesk.services import talk
from agentdesk.services.changes import Change
from agentdesk.services.content import firm_card, script_for
from agentdesk.services.customers import known, numbers, zones_of
from agentdesk.services.deciding import INCOMING, decide, plain, redialled, refuse_blocked
from agentdesk.services.frozen_values import Circumstances, frozen_values
from agentdesk.services.messages import Dial, LogCall, MarkCall, NameCaller, TakeCall
from agentdesk.services.rows.customer import NumberRow
from agentdesk.services.sessions import OpenCall
from agentdesk.services.work import Work
from agentdesk.storage.abreast import bring_abreast

# What the field for the number of a call that comes in asks for at least.
FEWEST_DIGITS = 4
# Marks that are made good afterwards, and what is said when the reason is missing.
_EXPLAINED: Mapping[str, str] = {
    "set_back": "Say why the end is set back.",
    "had_answered": "Say why it was not marked that they answered.",
}


def dial(work: Work, command: Dial) -> OpenCall:
    """Journal the attempt and open the call. Raises Refused for what may not be dialled now."""
    _nothing_live(work)
    if work.sessions.prepared_at(command.customer) is None:
        raise Refused("not_prepared", "Open the customer first: prepare, then dial.")
    # A clock that was set back must not turn a block into an allow, whoever was judged since.
    bring_abreast(work.connection, command.customer, work.now)
    known(work.connection, command.customer)
    number = _own_number(work, command.customer, command.number)
    decision = decide(work, command.customer, number)
    refuse_blocked(decision)
    decision |= redialled(work, command.customer, number, command.redial_reason)
    interaction = work.new_id()
    payload = _attempt(work, command.customer, number.number, number.kind, decision)
    work.journal("call.placed", {**payload, "by": command.by}, interaction=interaction)
    work.touch(command.customer)
    return _opened(work, interaction, command.customer, number, "out", telephone.begin(work.now))


def log_call(work: Work, command: LogCall) -> OpenCall:
    """Journal a call that was made without the desk, with its true time, and open its wrap-up."""
    _nothing_live(work)
    if not command.happened_at <= command.ended_at <= work.now:
        raise Refused("log_time", "The call must have begun before it ended, and not in the future.")
    if not command.reason.strip():
        raise Refused("reason_missing", "Say why the call was made outside the desk.")
    bring_abreast(work.connection, command.customer, work.now)
    known(work.connection, command.customer)
    number = _own_number(work, command.customer, command.number)
    interaction, reason = work.new_id(), plain(command.reason)
    # What a stop would have said is kept beside the reason: a call made in spite of one must be seen.
    decision = decide(work, command.customer, number) | {"logged_late": reason}
    payload = _attempt(work, command.customer, number.number, number.kind, decision)
    payload |= {"happened_at": command.happened_at, "is_late": 1, "by": "hand"}
    work.journal("call.placed", payload, interaction=interaction)
    work.touch(command.customer)
    rung = telephone.marked(telephone.begin(command.happened_at), "over", command.ended_at)
    opened = replace(_opened(work, interaction, command.customer, number, "out", rung), is_late=True)
    _journal_mark(work, opened, "over", command.ended_at, reason)
    return opened


def take_call(work: Work, command: TakeCall) -> OpenCall:
    """Journal a call that came in. A live call must be marked as over first: there are never two."""
    _nothing_live(work)
    interaction, ends = work.new_id(), "" if command.number else _last_digits(command.ends)
    noted = {"number_ends": ends} if ends else {}
    payload = _attempt(work, None, command.number, "unknown", INCOMING | noted)
    work.journal("call.received", {**payload, "by": "hand"}, interaction=interaction)
    rung = telephone.begin(work.now, incoming=True)
    opened = OpenCall(interaction, None, command.number, "unknown", "in", rung, work.now, number_ends=ends)
    return talk.hold(work, opened)


def name_caller(work: Work, command: NameCaller) -> OpenCall:
    """Say whom an incoming call is about; the check of who speaks comes next."""
    call = talk.open_call(work.sessions, command.interaction)
    if call.customer is not None:
        raise Refused("caller_named", "This call has its customer already.")
    bring_abreast(work.connection, command.customer, work.now)
    known(work.connection, command.customer)
    number = _calling_from(numbers(work.connection, command.customer), call)
    opened = _opened(work, call.interaction, command.customer, number, "in", call.call)
    # What was typed while nobody was named, such as at the end of the call, is not lost by the naming.
    return talk.take(work, replace(opened, number_ends=call.number_ends, typed=call.typed), Join())


def _calling_from(on_file: Iterable[NumberRow], call: OpenCall) -> NumberRow:
    """Return the number that a caller rings from: theirs on file where the phone showed it or its end."""
    shown = [row for row in on_file if _is_shown(row.number, call)]
    return shown[0] if len(shown) == 1 else NumberRow(call.number or "", "unknown", (), False, None)


def _is_shown(number: str, call: OpenCall) -> bool:
    if call.number is not None:
        return number == call.number
    return bool(call.number_ends) and number.endswith(call.number_ends)


def _last_digits(noted: str) -> str:
    """Return the digits noted of the end of a number, or nothing where they are too few to tell numbers apart."""
    from agentdesk.domain.phones import digits

    known = digits(plain(noted))
    return known if len(known) >= FEWEST_DIGITS else ""


def mark_call(work: Work, command: MarkCall) -> OpenCall:
    """Mark what the agent did on the phone. Raises Refused for a mark that makes no sense now."""
    call = talk.open_call(work.sessions, command.interaction)
    at = command.at if command.mark == "set_back" and command.at is not None else work.now
    if command.mark in _EXPLAINED and not (command.reason or "").strip():
        raise Refused("reason_missing", _EXPLAINED[command.mark])
    rung = telephone.marked(call.call, command.mark, at)
    if call.asks_who and command.mark == "over":
        call = talk.rejoin(work, call, "nobody")
    marked = replace(call, call=rung)
    reason = plain(command.reason) if command.reason else None
    marked = _journal_mark(work, marked, command.mark, at, reason)
    if command.mark == "answered" and marked.state is not None:
        return talk.take(work, marked, Join())
    return marked


def _nothing_live(work: Work) -> None:
    if work.sessions.live() is not None:
        raise Refused(
            "call_live", "Mark the call that is open as over first. It stays on the list to be finished."
        )


def _own_number(work: Work, customer: str, number: str) -> NumberRow:
    for row in numbers(work.connection, customer):
        if row.number == number:
            return row
    raise Refused("number_unknown", "This number is not on file for the customer.")


def _attempt(
    work: Work, customer: str | None, number: str | None, kind: str, decision: dict[str, Any]
) -> dict[str, Any]:
    return {
        "customer": customer,
        "number": number,
        "number_kind": kind,
        "collector": firm_card(work).key,
        "purpose": "collection",
        "decision": decision,
        "happened_at": work.now,
        "is_late": 0,
    }


def _opened(
    work: Work, interaction: str, customer: str, number: NumberRow, direction: str, rung: telephone.Call
) -> OpenCall:
    zones = zones_of(work.connection, customer)
    zone = (*zones, *number.zones, work.zone)[0]  # the likeliest, which is also what the screen shows
    about = Circumstances(
        customer, number.number or None, number.kind, zone, direction, work.now, work.actor.id
    )
    frozen = frozen_values(work.connection, firm_card(work), about)
    script = script_for(work, direction, frozen)
    language = script.spoken_in(frozen["call.language"])
    work.journal(
        "call.opened",
        {
            "customer": customer,
            "direction": direction,
            "script": script.key,
            "script_version": script.version,
            "script_digest": script.digest,
            "language": language,
            "frozen": packed(frozen),
            "began_at": rung.began_at,
            "debts": [{"debt": debt["debt"]} for debt in frozen["call.debts"]],
        },
        interaction=interaction,
    )
    work.changes.update((Change.CALL, Change.CUSTOMER))
    return talk.hold(
        work,
        OpenCall(
            interaction,
            customer,
            number.number or None,
            number.kind,
            direction,
            rung,
            work.now,
            script,
            language,
            frozen,
            begin(script, work.now),
            name=frozen["customer.full_name"],
            zones=zones,
        ),
    )


def _journal_mark(work: Work, call: OpenCall, mark: str, at: int, reason: str | None) -> OpenCall:
    payload = {"mark": mark, "marked_at": at, "reason": reason}
    work.changes.add(Change.CALL)
    return talk.journalled(work, call, "call.marked", payload)
