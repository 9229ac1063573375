"""A complaint and a care case stop the calls, whether they were told in the call or chosen in its wrap-up."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Dial,
    ExplainRank,
    GoBack,
    Interrupt,
    KeepWrapUp,
    MarkCall,
    NameCaller,
    PrepareCustomer,
    SaveCall,
    ShowCustomer,
    ShowWrapUp,
    TakeCall,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rows.call import CallView
from agentdesk.storage import journal
from tests.builders.calls import answered, confirmed_call, found_again
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import MINUTE, Hands

ONE = someone(1)


@pytest.fixture
def confirmed(desk: Desk) -> CallView:
    """A call in which the customer was confirmed."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    desk.do(PrepareCustomer(ONE.id))
    return confirmed_call(desk, ONE.id, number_of(1))


def complains(desk: Desk, view: CallView) -> CallView:
    """Have the customer complain about how we spoke."""
    view = desk.do(Interrupt(view.interaction, "complaint")).value
    while view.step is not None and view.step.id != "complaint_about":
        view = answered(desk, view, view.step.answers[0].id)
    return answered(desk, view, "saved", about="how_spoken", words="He shouted.")


def needs_care(desk: Desk, view: CallView) -> CallView:
    """Have the customer tell what would help them."""
    view = desk.do(Interrupt(view.interaction, "vulnerable")).value
    while view.step is not None and view.step.id != "care_invite":
        view = answered(desk, view, view.step.answers[0].id)
    return answered(desk, answered(desk, view, "no_cause"), "saved", need="short_calls")


def save(desk: Desk, view: CallView, outcome: str) -> list[dict[str, Any]]:
    """End and save the call with an outcome; return the stops that were placed in it."""
    desk.do(MarkCall(view.interaction, "over"))
    fields = desk.ask(ShowWrapUp(view.interaction, outcome)).fields
    detail = {field.name: field.choices[0][0] if field.choices else "He shouted." for field in fields}
    desk.do(SaveCall(view.interaction, outcome, detail))
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    return [payload for event, payload in story if event.kind == "stop.placed"]


def assert_closed(desk: Desk, hands: Hands, sign: str) -> None:
    """Ten minutes later nobody can be dialled."""
    hands.move(10 * MINUTE)
    assert desk.ask(ExplainRank(ONE.id)).place == "closed"
    desk.do(PrepareCustomer(ONE.id))
    with pytest.raises(Refused, match=sign):
        desk.do(Dial(ONE.id, number_of(1)))


@pytest.mark.parametrize("sign", ["complaint", "care"])
def test_an_outcome_that_the_call_did_not_record_stops_the_calls(
    desk: Desk, confirmed: CallView, hands: Hands, sign: str
) -> None:
    (stop,) = save(desk, confirmed, sign)
    assert (stop["sign"], stop["scope"], stop["lifted_by"]) == (sign, "person", "case_owner")
    assert_closed(desk, hands, sign)


@pytest.mark.parametrize(("sign", "told"), [("complaint", complains), ("care", needs_care)])
def test_what_was_told_in_the_call_stops_the_calls_once(
    desk: Desk, confirmed: CallView, hands: Hands, sign: str, told: Any
) -> None:
    (stop,) = save(desk, told(desk, confirmed), sign)
    assert (stop["sign"], stop["scope"], stop["lifted_by"]) == (sign, "person", "case_owner")
    assert_closed(desk, hands, sign)


@pytest.mark.parametrize(("sign", "offered"), [("care", False), ("refuses", True)])
def test_who_calls_in_while_calls_are_stopped_is_offered_no_day_for_one(
    desk: Desk, confirmed: CallView, hands: Hands, sign: str, offered: bool
) -> None:
    save(desk, confirmed, sign)
    hands.move(10 * MINUTE)
    view = desk.do(TakeCall(number_of(1))).value
    view = desk.do(NameCaller(view.interaction, ONE.id)).value
    view = desk.do(Interrupt(view.interaction, "cannot_talk")).value
    assert view.step is not None
    assert ("another_day" in [one.id for one in view.step.answers]) is offered
    assert ("We won't call you" in view.step.spoken) is not offered


class TestNoneAfterAll:
    """A complaint that was taken down by mistake, and set right in the same call."""

    @pytest.fixture
    def after_all(self, desk: Desk, confirmed: CallView) -> CallView:
        """The call, in which a complaint was saved and then taken back."""
        view = desk.do(GoBack(complains(desk, confirmed).interaction)).value
        return answered(desk, view, "not_after_all", about="how_spoken")

    def test_nothing_of_it_holds_any_more(self, desk: Desk, after_all: CallView) -> None:
        side = desk.ask(ShowCustomer(ONE.id, after_all.interaction)).debt_side
        assert side is not None
        assert side.commitments == ()
        assert "commitment" not in [row.what for row in side.timeline]
        assert desk.ask(ExplainRank(ONE.id)).place != "closed"
        desk.do(MarkCall(after_all.interaction, "over"))
        wrap_up = desk.ask(ShowWrapUp(after_all.interaction))
        assert [one.key for one in wrap_up.outcomes if one.is_suggested] != ["complaint"]
        assert "They complain" not in wrap_up.summary

    def test_a_program_that_starts_now_finds_it_so(self, desk: Desk, after_all: CallView) -> None:
        assert found_again(desk) == desk.sessions.all()
        assert desk.ask(VerifyJournal()).faults == ()
        assert desk.do(RebuildStates()).value.differing == ()

    def test_the_outcome_says_it_anew_when_it_was_one_after_all(
        self, desk: Desk, after_all: CallView
    ) -> None:
        stops = save(desk, after_all, "complaint")
        assert [stop["sign"] for stop in stops] == ["complaint", "complaint"]
        with desk.file.read() as connection:
            raised = connection.exec_driver_sql("SELECT about FROM complaint ORDER BY seq").scalars()
            assert list(raised) == ["how_spoken", "calls"]
        desk.do(PrepareCustomer(ONE.id))
        side = desk.ask(ShowCustomer(ONE.id)).debt_side
        assert side is not None
        assert [one.what for one in side.commitments] == ["answer_complaint"]
        assert "commitment" in [row.what for row in side.timeline]


def in_a_hurry(desk: Desk, view: CallView) -> CallView:
    """Have the customer complain, and note it at once without what it is about."""
    view = desk.do(Interrupt(view.interaction, "complaint")).value
    return answered(desk, view, "words_later")


def test_a_complaint_noted_in_a_hurry_stops_the_calls_at_once(
    desk: Desk, confirmed: CallView, hands: Hands
) -> None:
    view = in_a_hurry(desk, confirmed)
    with desk.file.read() as connection:
        story = journal.events_of(connection, view.interaction)
    kinds = [event.kind for event, _ in story]
    assert "stop.placed" in kinds
    assert "complaint.raised" not in kinds
    assert view.step is not None
    assert view.step.id == "complaint_saved"


@pytest.mark.parametrize("outcome", ["complaint", "refuses", "stop"])
def test_whichever_outcome_the_call_has_it_wants_their_words_then(
    desk: Desk, confirmed: CallView, outcome: str
) -> None:
    view = in_a_hurry(desk, confirmed)
    view = desk.do(MarkCall(view.interaction, "over")).value
    shown = desk.ask(ShowWrapUp(view.interaction, outcome))
    about, words = shown.fields[-2:]
    own = {field.name: field.choices[0][0] for field in shown.fields[:-2]}
    with pytest.raises(Refused) as refused:
        desk.do(SaveCall(view.interaction, outcome, {**own, about.name: "calls"}))
    assert refused.value.code == "outcome_incomplete"
    desk.do(
        SaveCall(view.interaction, outcome, {**own, about.name: "calls", words.name: "You rang my sister."})
    )
    with desk.file.read() as connection:
        story = [(event.kind, payload) for event, payload in journal.events_of(connection, view.interaction)]
    (complaint,) = (payload for kind, payload in story if kind == "complaint.raised")
    (recorded,) = (payload for kind, payload in story if kind == "outcome.recorded")
    assert (complaint["about"], complaint["words"]) == ("calls", "You rang my sister.")
    assert set(recorded["detail"]) == ({about.name, words.name} if outcome == "complaint" else set(own))
    assert [payload["what"] for kind, payload in story if kind == "commitment.made"] == ["answer_complaint"]
    signs = [payload["sign"] for kind, payload in story if kind == "stop.placed"]
    assert signs == ["complaint", *(["stop_number"] if outcome == "stop" else [])]
    assert desk.ask(VerifyJournal()).faults == ()
    assert desk.do(RebuildStates()).value.differing == ()


def test_it_is_what_the_wrap_up_proposes_and_says_what_is_asked(desk: Desk, confirmed: CallView) -> None:
    view = in_a_hurry(desk, confirmed)
    view = desk.do(MarkCall(view.interaction, "over")).value
    assert desk.ask(ShowWrapUp(view.interaction)).chosen == "complaint"
    labels = [field.label for field in desk.ask(ShowWrapUp(view.interaction, "refuses")).fields]
    assert labels == ["Complaint: what about", "Complaint: in their words"]
    labels = [
        field.label for field in desk.ask(ShowWrapUp(view.interaction, "refuses", language="es")).fields
    ]
    assert labels == ["Queja: sobre qué", "Queja: en sus palabras"]


def test_what_is_typed_of_it_is_kept_with_any_outcome(desk: Desk, confirmed: CallView) -> None:
    view = in_a_hurry(desk, confirmed)
    view = desk.do(MarkCall(view.interaction, "over")).value
    desk.do(KeepWrapUp(view.interaction, "refuses", {"complaint_words": "You rang", "other": "x"}))
    assert desk.ask(ShowWrapUp(view.interaction, "refuses")).detail == {"complaint_words": "You rang"}


@pytest.mark.parametrize(("outcome", "name"), [("complaint", "words"), ("refuses", "complaint_words")])
def test_what_was_typed_before_the_hurry_stands_there_already(
    desk: Desk, confirmed: CallView, outcome: str, name: str
) -> None:
    view = desk.do(Interrupt(confirmed.interaction, "complaint")).value
    view = answered(desk, view, "words_later", words="You rang my")
    desk.do(MarkCall(view.interaction, "over"))
    assert desk.ask(ShowWrapUp(view.interaction, outcome)).detail == {name: "You rang my"}
    desk.do(KeepWrapUp(view.interaction, outcome, {name: "You rang my sister."}))
    assert desk.ask(ShowWrapUp(view.interaction, outcome)).detail == {name: "You rang my sister."}


def test_told_in_full_after_all_it_owes_nothing(desk: Desk, confirmed: CallView) -> None:
    view = desk.do(GoBack(in_a_hurry(desk, confirmed).interaction)).value
    view = answered(desk, view, "saved", about="calls", words="You rang my sister.")
    view = desk.do(MarkCall(view.interaction, "over")).value
    assert desk.ask(ShowWrapUp(view.interaction, "refuses")).fields == ()
