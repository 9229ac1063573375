"""The record of a call: what the journal proves, and no more."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.amending import LONGEST_BODY, AmendInteraction
from agentdesk.services.desk import Desk
from agentdesk.services.messages import LogCall, MarkCall, RecordRows, SaveCall, TakeCall
from agentdesk.services.rights import Actor
from agentdesk.services.rows.record import Act, InteractionRecord, StepShown
from tests.fakes.time import HOUR, MINUTE, SECOND, Hands
from tests.reports.a_call import LEAD, NOTE, WORDS, Call, whole_call, with_customers

Record = Callable[[str], InteractionRecord]


@pytest.fixture
def customers(desk: Desk, tmp_path: Path) -> list[str]:
    """Two customers on file."""
    return with_customers(desk, tmp_path)


@pytest.fixture
def call(desk: Desk, hands: Hands, customers: list[str]) -> Call:
    """A whole call, saved."""
    return whole_call(desk, hands, customers[0])


@pytest.fixture
def record(desk: Desk) -> Record:
    """Asks for the record of a call."""
    return lambda interaction: desk.do(RecordRows(interaction)).value


def events(desk: Desk, interaction: str, kind: str = "%") -> list[Any]:
    """The journalled events of a call, of one kind or all."""
    statement = "SELECT * FROM journal WHERE interaction = ? AND kind LIKE ? ORDER BY seq"
    with desk.file.read() as connection:
        return list(connection.exec_driver_sql(statement, (interaction, kind)))


def payloads(desk: Desk, interaction: str, kind: str) -> list[dict[str, Any]]:
    """The payloads of the events of one kind."""
    return [json.loads(event.payload) for event in events(desk, interaction, kind)]


# --- what it holds ---------------------------------------------------------------------------------------------


def test_the_top_says_who_when_and_how_long(call: Call, record: Record) -> None:
    header = record(call.id).header
    assert (header.name, header.reference, header.number) == ("Zoë Haddad", "C1", "+16025550101")
    assert (header.direction, header.agent_name, header.firm) == (
        "out",
        "Jordan Reyes",
        "Northfield Recovery",
    )
    assert header.ended_at - header.happened_at == header.call_ms
    assert (header.hold_ms, header.wrap_ms) == (41 * SECOND, 21 * SECOND)
    assert header.answered_at == header.happened_at + 9 * SECOND
    assert (header.zone, header.desk_zone) == ("America/Phoenix", "America/New_York")
    assert [(debt.reference, debt.creditor, debt.balance) for debt in header.debts] == [
        ("AD-1", "Lakeshore Furniture", 128_450),
        ("AD-2", "Harbor Telecom", 10_000),
    ]


def test_who_was_on_the_line_and_what_was_shown_meanwhile(call: Call, record: Record) -> None:
    held = record(call.id)
    first, customer, other = held.line
    assert [person.role for person in held.line] == ["unknown_voice", "right_party", "unknown_voice"]
    assert first.until == customer.since
    assert customer.until == held.header.ended_at
    assert customer.since < other.since < other.until < customer.until
    assert (first.debt_steps, first.debt_from, other.debt_steps) == (0, None, 0)
    assert customer.debt_steps > 5
    assert customer.debt_from == customer.since
    assert (first.gates, customer.gates, other.gates) == ((1,), (2,), ())


def test_required_words_are_those_of_the_journal(desk: Desk, call: Call, record: Record) -> None:
    passed = payloads(desk, call.id, "gate.passed")
    found = record(call.id).gates
    assert [(gate.kind, gate.result) for gate in found] == [("verify", "passed"), ("disclose", "passed")]
    assert [(gate.words, gate.words_digest, gate.shown_at, gate.confirmed_at) for gate in found] == [
        (one["words"], one["words_digest"], one["shown_at"], one["confirmed_at"]) for one in passed
    ]
    assert [gate.confirmed_at - gate.shown_at for gate in found] == [21 * SECOND, 9 * SECOND]
    assert found[1].duties == ("us.mini_miranda",)


def test_every_step_that_was_shown_is_there_in_the_order_of_time(
    desk: Desk, call: Call, record: Record
) -> None:
    held = record(call.id)
    times = [row.at for row in held.course]
    assert times == sorted(times)
    shown = [row for row in held.course if isinstance(row, StepShown)]
    left = payloads(desk, call.id, "step.left")
    assert len(shown) + held.evidence.passed_through == len(left) + 1  # the last one was never left
    assert (shown[-1].step, shown[-1].how) == ("goodbye", "ended")
    assert [row.gate for row in shown if row.gate] == [1, 2]
    situation = next(row for row in shown if row.step == "situation")
    assert [(value.name, value.value) for value in situation.captured] == [("words", WORDS)]


def test_what_was_pressed_has_the_words_of_the_script(call: Call, record: Record) -> None:
    acts = [row for row in record(call.id).course if isinstance(row, Act)]
    raised = [act.label["en-US"] for act in acts if act.kind == "interruption.raised"]
    assert raised == ["Upset", "Someone else"]
    assert [act.detail["mark"] for act in acts if act.kind == "call.marked"] == [
        "answered",
        "on_hold",
        "off_hold",
        "over",
    ]
    assert [act.label["en"] for act in acts if act.kind == "commitment.made"][-1] == "Send the letter"


def test_what_was_agreed_and_how_it_ended(desk: Desk, call: Call, record: Record) -> None:
    held = record(call.id)
    agreed = next(act for act in held.agreed if act.kind == "arrangement.agreed")
    assert agreed.detail == payloads(desk, call.id, "arrangement.agreed")[0]
    assert sum(one["amount"] for one in agreed.detail["instalments"]) == 138_450
    assert held.outcome is not None
    assert (held.outcome.key, held.outcome.contact_outcome) == ("plan", "conversation")
    assert held.outcome.label["en"]
    assert held.outcome.next_label["es"]
    assert held.note == NOTE


def test_the_evidence_is_the_chain(desk: Desk, call: Call, record: Record) -> None:
    found = record(call.id).evidence
    own = events(desk, call.id)
    assert (found.events, found.first_seq, found.last_seq) == (len(own), own[0].seq, own[-1].seq)
    assert (found.first_hash, found.last_hash) == (own[0].hash.hex(), own[-1].hash.hex())
    assert (found.broken, found.erased) == ((), 0)
    opened = payloads(desk, call.id, "call.opened")[0]
    assert (found.script_digest, found.script_version) == (opened["script_digest"], opened["script_version"])
    assert found.script_title == "Early arrears, outbound"
    assert found.program
    assert found.tzdata


def test_that_it_left_the_desk_is_journalled_first(desk: Desk, call: Call, record: Record) -> None:
    found = record(call.id).evidence
    with desk.file.read() as connection:
        last = connection.exec_driver_sql("SELECT * FROM journal ORDER BY seq DESC LIMIT 1").one()
    assert (last.kind, last.seq, last.hash.hex()) == ("record.exported", found.export_seq, found.export_hash)
    assert json.loads(last.payload) == {
        "customer": call.customer,
        "place": "record",
        "detail": {"interaction": call.id},
    }
    assert record(call.id).evidence.export_seq == found.export_seq + 1


# --- other calls -----------------------------------------------------------------------------------------------


def test_a_call_that_nobody_answered(desk: Desk, hands: Hands, customers: list[str], record: Record) -> None:
    call = Call(desk, hands, customers[1])
    call.dial()
    call.mark("over", 30)
    call.save("rang_out")
    held = record(call.id)
    assert (held.line, held.gates, held.agreed, held.note) == ((), (), (), "")
    assert held.header.answered_at is None
    assert held.outcome is not None
    assert not held.outcome.is_conversation


def test_a_call_logged_afterwards_has_its_true_time(
    desk: Desk, hands: Hands, customers: list[str], record: Record
) -> None:
    now = hands.wall
    command = LogCall(customers[1], "+16025550103", now - HOUR, now - HOUR + 4 * MINUTE, "From my own phone")
    interaction = desk.do(command).value.interaction
    hands.move(30 * SECOND)
    desk.do(SaveCall(interaction, "third_party"))
    header = record(interaction).header
    assert (header.is_late, header.happened_at, header.logged_at) == (True, now - HOUR, now)
    assert header.call_ms == 4 * MINUTE
    assert header.decision["logged_late"] == "From my own phone"
    assert header.answered_at is None
    [saved] = payloads(desk, interaction, "interaction.saved")
    assert "This call was logged afterwards." in saved["summary"]
    assert "Nobody picked up" not in saved["summary"]


def test_a_call_that_came_in_and_was_nobodys(desk: Desk, hands: Hands, record: Record) -> None:
    interaction = desk.do(TakeCall("+16025550103")).value.interaction
    hands.move(MINUTE)
    desk.do(MarkCall(interaction, "over"))
    hands.move(5 * SECOND)
    desk.do(SaveCall(interaction, "silence_or_drop"))
    held = record(interaction)
    assert (held.header.direction, held.header.name, held.header.customer) == ("in", "", None)
    assert held.header.answered_at == held.header.happened_at
    assert [row.kind for row in held.course if isinstance(row, Act)] == ["call.received", "call.marked"]
    assert (held.line, held.gates, held.agreed, held.evidence.script) == ((), (), (), "")


# --- what is refused -------------------------------------------------------------------------------------------


def test_a_call_that_is_not_here(record: Record) -> None:
    with pytest.raises(Refused, match="record_unknown"):
        record("01890000-0000-7000-8000-000000000000")


def test_a_call_that_is_not_saved(desk: Desk, hands: Hands, customers: list[str], record: Record) -> None:
    call = Call(desk, hands, customers[0])
    call.dial()
    call.mark("over")
    with pytest.raises(Refused, match="record_open"):
        record(call.id)
    with pytest.raises(Refused, match="record_open"):
        desk.do(AmendInteraction(call.id, "Forgotten", "Something"))


def test_nobody_elses_record_while_a_call_is_live(
    desk: Desk, hands: Hands, customers: list[str], call: Call, record: Record
) -> None:
    other = Call(desk, hands, customers[1])
    other.dial()
    before = len(events(desk, call.id))
    with pytest.raises(Refused, match="call_live"):
        record(call.id)
    assert len(events(desk, call.id)) == before


@pytest.mark.parametrize(
    ("role", "may_export", "may_amend"), [("auditor", True, False), ("trainer", False, False)]
)
def test_rights(desk: Desk, call: Call, role: Any, may_export: bool, may_amend: bool) -> None:
    desk.act_as(Actor(LEAD, role, "early"))
    for command, may in (
        (RecordRows(call.id), may_export),
        (AmendInteraction(call.id, "Why", "What"), may_amend),
    ):
        if may:
            desk.do(command)
        else:
            with pytest.raises(Refused, match="right_missing"):
                desk.do(command)


# --- altered and erased ----------------------------------------------------------------------------------------


def tampered(desk: Desk, statement: str, *values: Any) -> None:
    """Change the journal behind the program's back, its triggers taken away first."""
    with desk.file.write() as connection:
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).scalars()
        for name in list(names):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(statement, values)


def test_altered_content_is_named(desk: Desk, call: Call, record: Record) -> None:
    note = events(desk, call.id, "note.saved")[0]
    payload = note.payload.replace("rent", "beer")
    tampered(desk, "UPDATE journal SET payload = ? WHERE seq = ?", payload, note.seq)
    assert record(call.id).evidence.broken == (note.seq,)


def test_an_event_that_was_taken_out_is_missed_by_the_next(desk: Desk, call: Call, record: Record) -> None:
    mood = events(desk, call.id, "mood.marked")[0]
    tampered(desk, "DELETE FROM journal WHERE seq = ?", mood.seq)
    assert record(call.id).evidence.broken == (mood.seq + 1,)


def test_an_erased_event_is_counted_and_breaks_nothing(desk: Desk, call: Call, record: Record) -> None:
    note = events(desk, call.id, "note.saved")[0]
    with desk.file.write() as connection:
        connection.exec_driver_sql(
            "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = ?", (note.seq,)
        )
    held = record(call.id)
    assert (held.evidence.erased, held.evidence.broken, held.note) == (1, (), "")


def test_a_call_whose_talk_was_erased_shows_what_is_left(desk: Desk, call: Call, record: Record) -> None:
    step = events(desk, call.id, "participant.joined")[0]
    with desk.file.write() as connection:
        connection.exec_driver_sql(
            "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = ?", (step.seq,)
        )
    held = record(call.id)
    assert (held.evidence.erased, held.evidence.broken, len(held.gates)) == (1, (), 2)
    assert [person.role for person in held.line] == ["right_party", "unknown_voice"]
    assert all(row.how != "ended" for row in held.course if isinstance(row, StepShown))


def test_a_script_that_cannot_be_read_any_more_does_not_keep_the_record_back(
    desk: Desk, call: Call, record: Record
) -> None:
    before = record(call.id)
    with desk.file.write() as connection:
        connection.exec_driver_sql("DELETE FROM content WHERE kind = 'script'")
    held = record(call.id)
    assert held.evidence.script_title == ""
    assert [gate.words for gate in held.gates] == [gate.words for gate in before.gates]
    assert [person.role for person in held.line] == [person.role for person in before.line]
    assert "situation" in [row.step for row in held.course if isinstance(row, StepShown)]
    assert held.agreed == before.agreed


def test_a_call_that_was_erased_as_a_whole_is_refused(desk: Desk, call: Call, record: Record) -> None:
    with desk.file.write() as connection:
        connection.exec_driver_sql(
            "UPDATE journal SET payload = NULL, salt = NULL WHERE interaction = ?", (call.id,)
        )
    with pytest.raises(Refused, match="record_erased"):
        record(call.id)


def test_an_end_that_was_set_back_stands_where_it_was_set_back(
    desk: Desk, hands: Hands, customers: list[str], record: Record
) -> None:
    call = Call(desk, hands, customers[1])
    call.dial()
    dialled = hands.wall
    call.mark("over", 600)
    hands.move(10 * SECOND)
    desk.do(MarkCall(call.id, "set_back", dialled + 40 * SECOND, "Forgot to end it"))
    call.save("rang_out")
    held = record(call.id)
    marks = [row for row in held.course if isinstance(row, Act) and row.kind == "call.marked"]
    assert [(row.detail["mark"], row.at - dialled) for row in marks] == [
        ("over", 600 * SECOND),
        ("set_back", 610 * SECOND),
    ]
    assert held.header.ended_at - dialled == 40 * SECOND


# --- adding to it ----------------------------------------------------------------------------------------------


def test_an_addition_stands_beside_the_first_entry(
    desk: Desk, hands: Hands, call: Call, record: Record
) -> None:
    before = events(desk, call.id)
    hands.move(HOUR)
    done = desk.do(AmendInteraction(call.id, " Left out ", "She pays by 4111 1111 1111 1111.\x00\n"))
    assert (done.value.body, done.value.removed) == ("She pays by [card number removed].", 1)
    held = record(call.id)
    assert [(one.reason, one.body, one.who) for one in held.amendments] == [
        ("Left out", "She pays by [card number removed].", "Jordan Reyes")
    ]
    assert events(desk, call.id)[: len(before)] == before
    assert held.note == NOTE
    assert held.evidence.broken == ()


@pytest.mark.parametrize(
    ("reason", "body", "code"),
    [
        (" \n", "Something", "amendment_empty"),
        ("Why", "\x00 ", "amendment_empty"),
        ("Why", "x" * (LONGEST_BODY + 1), "amendment_long"),
        ("w" * 501, "Something", "amendment_long"),
    ],
)
def test_additions_that_are_refused(desk: Desk, call: Call, reason: str, body: str, code: str) -> None:
    before = len(events(desk, call.id))
    with pytest.raises(Refused, match=code):
        desk.do(AmendInteraction(call.id, reason, body))
    assert len(events(desk, call.id)) == before


def test_half_characters_of_a_paste_are_left_out(desk: Desk, call: Call) -> None:
    assert desk.do(AmendInteraction(call.id, "Why", "half \ud83d of it")).value.body == "half  of it"


def test_nothing_is_added_to_a_call_that_is_not_here(desk: Desk, call: Call) -> None:
    with pytest.raises(Refused, match="record_unknown"):
        desk.do(AmendInteraction("01890000-0000-7000-8000-000000000000", "Why", "What"))
