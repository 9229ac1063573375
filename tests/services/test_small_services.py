"""Searching, noting, remembering and proving: each of them small, each with promises of its own."""

from __future__ import annotations

import json
from typing import Any, Literal, get_args

import pytest

from agentdesk.errors import Refused
from agentdesk.journal.chain import verify
from agentdesk.journal.envelope import Event
from agentdesk.platform.paths import Profile
from agentdesk.services.demonstration import BeDemonstration, IsDemonstration
from agentdesk.services.desk import Desk
from agentdesk.services.early import prelude
from agentdesk.services.messages import (
    Dial,
    FindCustomers,
    MarkCall,
    NameCaller,
    NoteFound,
    OpenCalls,
    OpenSearch,
    PrepareCustomer,
    Recall,
    Remember,
    SaveCall,
    ShowNote,
    ShowWrapUp,
    SyncRow,
    TakeCall,
    TypeNote,
)
from agentdesk.services.noting import DraftNote
from agentdesk.services.proving import ExportJournal, RebuildStates, VerifyJournal
from agentdesk.services.remembering import ChangeSetting, Settings
from agentdesk.services.rights import PROGRAM, Actor, Role
from agentdesk.services.rows.sync import SyncState
from agentdesk.services.staffing import OwnerRow
from agentdesk.settings import BY_NAME
from agentdesk.storage import journal, memory, meta
from tests.builders.people import CHICAGO, number_of, on_file, someone
from tests.fakes.time import MINUTE, WEDNESDAY, Hands

ONE, TWO = someone(1), someone(2)
OFFICE = "postgresql://ana@central.example.org/agentdesk"


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A desk with two people on file."""
    on_file(desk.file, ONE, TWO)
    return desk


def payloads(desk: Desk, kind: str) -> list[dict[str, Any]]:
    """The payloads of one kind of event, in order."""
    with desk.file.read() as connection:
        return [journal.payload_of(event) for event in journal.events_from(connection) if event.kind == kind]


def code_of(act: Any, message: object) -> str:
    """With what something is refused."""
    with pytest.raises(Refused) as refused:
        act(message)
    return refused.value.code


# --- searching -------------------------------------------------------------------------------------------------


def test_nothing_is_found_before_the_search_was_journalled(staffed: Desk) -> None:
    assert code_of(staffed.ask, FindCustomers("alvarez")) == "search_closed"
    staffed.do(OpenSearch())
    assert payloads(staffed, "search.opened") == [{"place": "desk"}]
    assert [row.customer for row in staffed.ask(FindCustomers("alvarez"))] == [ONE.id, TWO.id]


def test_what_a_search_shows_holds_no_fact_about_the_debt(staffed: Desk) -> None:
    staffed.do(OpenSearch())
    (row,) = staffed.ask(FindCustomers("C-0001"))
    assert (row.name, row.reference, row.zones) == (ONE.full_name, ONE.reference, (CHICAGO,))
    assert "Lakeshore" not in repr(row)
    assert "128" not in repr(row)


def test_of_a_number_that_was_found_the_last_digits_are_shown_and_of_nothing_else(staffed: Desk) -> None:
    staffed.do(OpenSearch())
    (row,) = staffed.ask(FindCustomers(number_of(1)[-4:]))
    assert (row.customer, row.number_ends) == (ONE.id, number_of(1)[-4:])
    assert number_of(1)[:-4] not in repr(row)
    assert {row.number_ends for row in staffed.ask(FindCustomers("alvarez"))} == {""}


def test_a_search_is_never_endless(staffed: Desk) -> None:
    staffed.do(OpenSearch())
    assert len(staffed.ask(FindCustomers("alvarez", limit=1))) == 1
    on_file(staffed.file, *(someone(place) for place in range(3, 110)))
    assert len(staffed.ask(FindCustomers("alvarez", limit=10_000))) == 100


def test_who_was_shown_is_journalled_by_id_alone(staffed: Desk) -> None:
    staffed.do(NoteFound((ONE.id, TWO.id)))
    assert payloads(staffed, "search.shown") == [{"place": "desk", "detail": {"customers": [ONE.id, TWO.id]}}]


# --- noting ----------------------------------------------------------------------------------------------------


def dialled(desk: Desk, reason: str | None = None) -> str:
    """Dial the first of them, and return the call."""
    desk.do(PrepareCustomer(ONE.id))
    return str(desk.do(Dial(ONE.id, number_of(1), redial_reason=reason)).value.interaction)


@pytest.fixture
def call(staffed: Desk) -> str:
    """A call with the first of them."""
    return dialled(staffed)


@pytest.fixture
def in_call(staffed: Desk, call: str) -> Desk:
    """A desk that has dialled the first of them."""
    return staffed


def test_a_note_is_on_the_disk_as_typed_and_not_in_the_journal(
    staffed: Desk, call: str, hands: Hands
) -> None:
    assert staffed.ask(ShowNote(call)) == DraftNote("", None)
    for body in ("H", "Ho", "Hours were cut"):
        hands.move(MINUTE)
        kept = staffed.do(TypeNote(call, body)).value
        assert (kept.body, kept.saved_at, kept.removed) == (body, hands.wall, 0)
    assert staffed.ask(ShowNote(call)) == DraftNote("Hours were cut", WEDNESDAY + 3 * MINUTE)
    assert payloads(staffed, "note.saved") == []


@pytest.mark.parametrize(
    ("typed", "kept", "removed"),
    [
        ("card 4111 1111 1111 1111 exp 12/27", "card [card number removed] exp 12/27", 1),
        ("a\x00b", "ab", 0),
        ("half \ud83d of it", "half ? of it", 0),
        ("whole 😀 of it", "whole 😀 of it", 0),
    ],
)
def test_what_may_not_be_kept_is_taken_out_and_the_rest_stays(
    staffed: Desk, call: str, typed: str, kept: str, removed: int
) -> None:
    found = staffed.do(TypeNote(call, typed)).value
    assert (found.body, found.removed) == (kept, removed)
    assert staffed.ask(ShowNote(call)).body == kept


def test_a_note_has_an_end_and_needs_a_call(staffed: Desk, call: str) -> None:
    assert code_of(staffed.do, TypeNote(call, "x" * 65_537)) == "note_long"
    assert code_of(staffed.do, TypeNote("no-such-call", "text")) == "note_closed"
    staffed.do(TypeNote(call, "x" * 65_536))


def saved(desk: Desk, call: str) -> dict[str, Any]:
    """Save a call with whatever outcome it can have, and return its note as journalled."""
    able = next(row.key for row in desk.ask(ShowWrapUp(call)).outcomes if row.why_not is None)
    fields = desk.ask(ShowWrapUp(call, able)).fields
    desk.do(SaveCall(call, able, {one.name: one.choices[0][0] if one.choices else "x" for one in fields}))
    return payloads(desk, "note.saved")[-1]


def test_two_open_calls_of_one_customer_have_a_note_each(staffed: Desk, call: str) -> None:
    staffed.do(TypeNote(call, "Rang out"))
    staffed.do(MarkCall(call, "over"))
    again = dialled(staffed, "The line dropped")
    staffed.do(TypeNote(again, "Mailbox full"))
    staffed.do(MarkCall(again, "over"))
    assert saved(staffed, call) == {"customer": ONE.id, "body": "Rang out"}
    assert saved(staffed, again) == {"customer": ONE.id, "body": "Mailbox full"}
    assert staffed.ask(ShowNote(again)) == DraftNote("", None)


def test_the_note_of_a_caller_who_was_never_named_is_kept(staffed: Desk) -> None:
    call = staffed.do(TakeCall(None)).value.interaction
    staffed.do(TypeNote(call, "Wrong number, asked for a bakery"))
    staffed.do(MarkCall(call, "over"))
    assert saved(staffed, call) == {"customer": None, "body": "Wrong number, asked for a bakery"}


def test_a_note_goes_on_once_the_caller_is_named(staffed: Desk) -> None:
    call = staffed.do(TakeCall(None)).value.interaction
    staffed.do(TypeNote(call, "Calls from work"))
    staffed.do(NameCaller(call, ONE.id))
    staffed.do(MarkCall(call, "over"))
    assert saved(staffed, call) == {"customer": ONE.id, "body": "Calls from work"}


# --- remembering -----------------------------------------------------------------------------------------------


def test_a_setting_is_its_first_value_until_it_is_changed(desk: Desk) -> None:
    assert desk.ask(Settings()) == {name: setting.default for name, setting in BY_NAME.items()}
    desk.do(ChangeSetting("theme", "dark"))
    assert desk.ask(Settings())["theme"] == "dark"
    assert code_of(desk.do, ChangeSetting("theme", "pink")) == "setting_value"
    assert desk.ask(Settings())["theme"] == "dark"


def test_what_one_person_chooses_for_themselves_is_not_the_next_ones(desk: Desk) -> None:
    desk.act_as(Actor("lee", "lead", "early"))
    for name, value in (("language", "es"), ("theme", "dark"), ("zoom", "125"), ("dial_by", "tel")):
        desk.do(ChangeSetting(name, value))
    desk.act_as(Actor("jordan", "agent", "early"))
    found = desk.ask(Settings())
    assert [found[name] for name in ("language", "theme", "zoom", "dial_by")] == [
        "system",
        "system",
        "100",
        "tel",
    ]
    desk.do(ChangeSetting("language", "en"))
    desk.act_as(Actor("lee", "lead", "early"))
    assert desk.ask(Settings())["language"] == "es"


def test_what_was_chosen_while_a_choice_was_the_devices_is_its_owners_until_they_choose_again(
    desk: Desk, profile: Profile, key: bytes
) -> None:
    with desk.file.write() as connection:
        for name, value in (("language", "es"), ("theme", "dark"), ("zoom", "125")):
            memory.remember(connection, f"setting.{name}", value)
    owner = Actor(desk.ask(OwnerRow()).staff, "agent", "early")
    desk.act_as(Actor("lee", "lead", "early"))
    assert desk.ask(Settings())["language"] == "system"
    desk.act_as(owner)
    found = desk.ask(Settings())
    assert [found[name] for name in ("language", "theme", "zoom")] == ["es", "dark", "125"]
    assert prelude(profile, key).settings == {"language": "es", "theme": "dark", "zoom": "125"}
    desk.do(ChangeSetting("language", "system"))
    assert desk.ask(Settings())["language"] == prelude(profile, key).settings["language"] == "system"


@pytest.mark.parametrize("role", [role for role in get_args(Role) if role != "administrator"])
def test_where_the_desk_sends_is_for_whoever_looks_after_it(desk: Desk, role: Role) -> None:
    """The whole journal goes there, and naming it ends a demonstration."""
    desk.act_as(PROGRAM)
    desk.do(BeDemonstration())
    desk.act_as(Actor("someone", role, "early"))
    for address in (OFFICE, ""):
        assert code_of(desk.do, ChangeSetting("central_url", address)) == "right_missing"
        assert code_of(desk.do, Remember("setting.central_url", address)) == "setting_key"
    assert (desk.ask(Settings())["central_url"], desk.ask(IsDemonstration())) == ("", True)
    desk.act_as(PROGRAM)
    desk.do(ChangeSetting("central_url", OFFICE))
    assert (desk.ask(Settings())["central_url"], desk.ask(IsDemonstration())) == (OFFICE, False)


def test_a_password_is_never_kept_in_the_address(desk: Desk) -> None:
    desk.act_as(PROGRAM)
    for address in ("postgresql://me:secret@db.example/db", "host=db.example password=secret"):
        assert code_of(desk.do, ChangeSetting("central_url", address)) == "central_password"
    assert desk.ask(Settings())["central_url"] == ""


def test_the_window_remembers(desk: Desk) -> None:
    assert desk.ask(Recall("size")) is None
    desk.do(Remember("size", "1440x900"))
    assert desk.ask(Recall("size")) == "1440x900"


# --- proving ---------------------------------------------------------------------------------------------------


def test_a_whole_chain_is_proven_with_its_head(in_call: Desk) -> None:
    found = in_call.ask(VerifyJournal())
    with in_call.file.read() as connection:
        head = journal.head(connection)
    assert (found.events, found.head, found.faults) == (head.seq, head.hash.hex(), ())


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("UPDATE journal SET payload = '{}' WHERE seq = 2", "content of event 2 was altered"),
        ("UPDATE journal SET actor = 'other' WHERE seq = 2", "event 2 does not follow"),
        ("DELETE FROM journal WHERE seq = 2", "something is missing"),
        ("UPDATE journal SET device = 'other' WHERE seq = 2", "belongs to another device"),
    ],
)
def test_whoever_takes_the_triggers_away_is_still_found_out(in_call: Desk, harm: str, said: str) -> None:
    with in_call.file.write() as connection:
        for name in ("journal_no_change", "journal_no_delete"):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(harm)
    assert said in " ".join(in_call.ask(VerifyJournal()).faults)


def test_a_rebuild_says_what_does_not_follow_from_the_journal(in_call: Desk) -> None:
    assert in_call.do(RebuildStates()).value.differing == ()
    with in_call.file.write() as connection:
        connection.exec_driver_sql("UPDATE queue_now SET tier = 7 WHERE customer = ?", (TWO.id,))
        connection.exec_driver_sql("UPDATE call_attempt SET number = '+1'")
        connection.exec_driver_sql("UPDATE search_index SET name = 'x' WHERE customer = ?", (TWO.id,))
        connection.exec_driver_sql("UPDATE base_customer SET zones = 'UTC' WHERE id = ?", (TWO.id,))
    otherwise = {"queue_now", "call_attempt", "search_index", "base_customer.zones"}
    assert set(in_call.do(RebuildStates()).value.differing) == otherwise
    assert in_call.do(RebuildStates()).value.differing == ()


@pytest.mark.parametrize("met", ["starting", "up_to_date"])
def test_what_waits_longer_than_a_moment_is_not_called_synced(
    staffed: Desk, hands: Hands, met: Literal["starting", "up_to_date"]
) -> None:
    staffed.sessions.sync = SyncState(met)
    with staffed.file.write() as connection:
        meta.write(connection, "acknowledged", str(journal.head(connection).seq))
    assert staffed.ask(SyncRow()) == SyncState(met)
    hands.move(MINUTE)
    staffed.do(OpenSearch())
    assert staffed.ask(SyncRow()) == SyncState(met, waiting=1)
    hands.move(3_000)
    assert staffed.ask(SyncRow()) == SyncState("waiting", waiting=1)
    with staffed.file.write() as connection:
        meta.write(connection, "acknowledged", str(journal.head(connection).seq))
    assert staffed.ask(SyncRow()) == SyncState(met)


@pytest.mark.parametrize("met", ["alone", "offline", "refused"])
def test_what_is_told_already_is_told_on(
    staffed: Desk, hands: Hands, met: Literal["alone", "offline", "refused"]
) -> None:
    staffed.sessions.sync = SyncState(met)
    staffed.do(OpenSearch())
    hands.move(MINUTE)
    assert staffed.ask(SyncRow()).state == met


def test_a_rebuild_is_not_troubled_by_time_that_has_passed(in_call: Desk, hands: Hands) -> None:
    hands.move(400 * 24 * 60 * MINUTE)
    assert in_call.do(RebuildStates()).value.differing == ()


def test_nothing_is_exported_while_somebody_is_on_the_phone(in_call: Desk) -> None:
    in_call.act_as(Actor("demo-lead", "lead", "early"))
    with pytest.raises(Refused) as refused:
        in_call.do(ExportJournal())
    assert refused.value.code == "call_live"


def test_an_export_is_every_event_and_proves_itself_without_us(in_call: Desk) -> None:
    (call,) = in_call.ask(OpenCalls())
    in_call.do(MarkCall(call.interaction, "over"))
    in_call.act_as(Actor("demo-lead", "lead", "early"))
    lines = [json.loads(line) for line in in_call.do(ExportJournal()).value]
    assert lines[-1]["kind"] == "record.exported"
    assert [line["seq"] for line in lines] == list(range(1, len(lines) + 1))
    events = [
        Event(**{**line, **{name: bytes.fromhex(line[name]) for name in ("salt", "digest", "hash")}})
        for line in lines
    ]
    assert list(verify(events, lines[0]["device"])) == []
    assert in_call.ask(VerifyJournal()).events == len(lines)
