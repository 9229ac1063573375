"""Outcomes: every one counts as something, only possible ones are offered, and the path suggests."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.seeds import seeds
from agentdesk.domain.outcomes import (
    CONTACT,
    GROUPS,
    KINDS,
    Outcome,
    counted,
    labels,
    missing,
    of_kind,
    possible,
    proposal,
    suggest,
)
from agentdesk.domain.wished_times import Span, Wish
from agentdesk.scripts import facts as fact_table
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.intents import Answer, Interrupt
from tests.builders.talk import BEGAN, Talk

LIST = read_outcomes(next(text for kind, _, _, _, text in seeds() if kind == "outcomes"))
NOBODY = {"heard": "no", "right_party": "no", "debt_shown": "no"}
SOMEBODY = {"heard": "yes", "right_party": "no", "debt_shown": "no"}
CUSTOMER = {"heard": "yes", "right_party": "yes", "debt_shown": "yes"}


def facts(talk: Talk) -> fact_table.CallFacts:
    """Return the facts of a call."""
    return facts_of(talk.state, talk.frozen)


def keys(facts: fact_table.Facts) -> set[str]:
    """Return the keys of the outcomes that are possible."""
    return {one.outcome.key for one in possible(LIST, facts) if one.why_not is None}


@pytest.mark.parametrize("outcome", LIST.outcomes, ids=lambda outcome: outcome.key)
def test_every_outcome_counts_as_something(outcome: Outcome) -> None:
    """None maps to nothing; both languages, a group, and a sentence for when it is not possible."""
    for known in (None, NOBODY, SOMEBODY, CUSTOMER):
        assert counted(outcome, known).contact_outcome in CONTACT
    assert outcome.group in GROUPS
    assert set(outcome.label) == set(outcome.why_not) == {"en", "es"}
    assert all(outcome.label.values())


def test_the_list_has_what_happens_on_the_phone() -> None:
    """Every row of the floor's own table."""
    expected = """rang_out busy not_in_service fax_or_tone voicemail_left voicemail_cut_off voicemail_said_more
        voicemail_none mailbox_full screened silence_or_drop hung_up_before wrong_number may_know_them third_party
        third_party_message young_person cannot_talk asks_callback will_check_us not_verified promise plan pause
        settlement paid_or_pending claims_paid hardship care dispute theft refuses wants_writing complaint stop
        attorney bankruptcy adviser lead_later hung_up_part_way ended_for_abuse safety deceased minor_customer
        language_needed handed_over technical_fault""".split()
    assert set(expected) - {outcome.key for outcome in LIST.outcomes} == set()


@given(
    st.fixed_dictionaries(
        {"heard": st.sampled_from("yes no".split()), "right_party": st.sampled_from("yes no".split())}
    )
)
def test_no_key_gives_two_outcomes(known: dict[str, str]) -> None:
    """Among those that are possible together."""
    for kind in KINDS:
        able = (one.outcome for one in possible(of_kind(LIST, kind), known) if one.why_not is None)
        hotkeys = [outcome.hotkey for outcome in able if outcome.hotkey]
        assert len(hotkeys) == len(set(hotkeys))


def test_a_company_has_no_home_no_age_and_no_hardship_and_a_person_no_authority() -> None:
    """What cannot be is not shown at all; safety is for everybody."""
    persons, businesses = ({one.key for one in of_kind(LIST, kind).outcomes} for kind in KINDS)
    consumer = {"young_person", "theft", "adviser", "care", "hardship", "deceased", "minor_customer"}
    assert persons - businesses == consumer
    assert businesses - persons == {"no_authority", "contact_left", "cash_flow"}
    assert "safety" in persons & businesses


class TestPossible:
    """Only what can have happened is offered, with why not for the rest."""

    def test_nobody_picked_up(self) -> None:
        """No conversation, no third party."""
        assert {"rang_out", "busy", "not_in_service"} <= keys(NOBODY)
        assert not {"promise", "third_party", "refuses", "hung_up_part_way"} & keys(NOBODY)

    def test_agents_cannot_hide_a_right_party_call(self) -> None:
        """After the check passed it is no “no answer” and no “third party”."""
        talk = Talk()
        talk.to("situation")
        able = keys(facts(talk))
        assert not {"rang_out", "voicemail_none", "third_party", "wrong_number", "not_verified"} & able
        assert {"hardship", "refuses", "hung_up_part_way", "dispute"} <= able

    def test_a_promise_needs_its_yes(self) -> None:
        """Neither talk of it nor a draft is one."""
        talk = Talk()
        talk.to("options")
        talk.answer("one_day")
        talk.go(Answer("read_back", {"first_on": "2026-12-04"}))
        assert "promise" not in keys(facts(talk))
        talk.answer("agreed")
        assert "promise" in keys(facts(talk))
        assert "plan" not in keys(facts(talk))

    def test_why_not_is_a_sentence(self) -> None:
        """Beside every outcome that is not possible."""
        why = {one.outcome.key: one.why_not for one in possible(LIST, NOBODY)}
        assert why["promise"] == {
            "en": "No promise was read back and agreed.",
            "es": "No se leyó ni aceptó una promesa.",
        }

    def test_a_call_logged_afterwards_may_have_any(self) -> None:
        """Nothing is known of its path."""
        assert all(one.why_not is None for one in possible(LIST, None))


class TestSuggested:
    """From the path, and what must not be hidden comes first."""

    @pytest.mark.parametrize(
        ("key", "answers", "expected"),
        [
            ("stop_calling", [Answer("calls")], "stop"),
            ("disputes", [Answer("spoken", {"about": "amount"})], "dispute"),
            ("theft", [Answer("saved")], "theft"),
            ("attorney", [Answer("yes")], "attorney"),
            ("bankruptcy", [Answer("saved")], "bankruptcy"),
            ("deceased", [Answer("saved")], "deceased"),
            (
                "complaint",
                [Answer("saved", {"about": "calls", "words": "Six a day."}), Answer("end")],
                "complaint",
            ),
            ("safety", [Answer("harm_self")], "safety"),
            ("scam", [Answer("check_us")], "will_check_us"),
            ("cannot_talk", [Answer("driving")], "cannot_talk"),
            ("voicemail_now", [Answer("complete")], "voicemail_left"),
            ("under_age", [Answer("yes")], "minor_customer"),
        ],
    )
    def test_what_the_customer_said(self, key: str, answers: list[Answer], expected: str) -> None:
        """Each key has its outcome."""
        talk = Talk()
        talk.go(Interrupt(key), *answers)
        assert suggest(LIST, facts(talk), talk.state.suggested) == expected

    def test_safety_comes_before_everything(self) -> None:
        """Also before a plan that was agreed earlier."""
        talk = Talk()
        talk.to("options")
        talk.answer("wait")
        talk.go(Answer("read_back", {"review_on": "2027-01-15"}))
        talk.answer("agreed")
        assert suggest(LIST, facts(talk), talk.state.suggested) == "pause"
        talk.go(Interrupt("safety"), Answer("at_home"))
        assert suggest(LIST, facts(talk), talk.state.suggested) == "safety"

    def test_nobody_there(self) -> None:
        """The phone rang out."""
        assert suggest(LIST, NOBODY) == "rang_out"

    def test_nothing_is_made_up(self) -> None:
        """Without a hint there is no suggestion, and an impossible one is dropped."""
        assert suggest(LIST, CUSTOMER) is None
        assert suggest(LIST, CUSTOMER, "rang_out") is None
        assert suggest(LIST, CUSTOMER, "refuses") == "refuses"


class TestCounted:
    """What a call counts as under the rules of contact; unsure cases take the stricter side."""

    def test_an_early_end_is_no_conversation(self) -> None:
        """The debt had not come up."""
        end = LIST.outcome("cannot_talk")
        assert counted(end, SOMEBODY).contact_outcome == "answered_then_terminated_by_debtor"
        assert not counted(end, SOMEBODY).is_conversation

    def test_the_same_end_after_the_debt_came_up_is_one(self) -> None:
        """By the step that was reached."""
        found = counted(LIST.outcome("cannot_talk"), CUSTOMER)
        assert (found.contact_outcome, found.is_right_party, found.is_conversation) == (
            "conversation",
            True,
            True,
        )

    def test_not_known_is_a_conversation(self) -> None:
        """The stricter side."""
        assert counted(LIST.outcome("hung_up_part_way"), None).is_conversation

    def test_a_tone_that_picked_up_was_connected(self) -> None:
        """And counts as an attempt; one that never connected does not."""
        assert counted(LIST.outcome("fax_or_tone"), SOMEBODY).contact_outcome == "answered_then_dropped"
        assert counted(LIST.outcome("fax_or_tone"), NOBODY).contact_outcome == "not_in_service"

    @pytest.mark.parametrize("key", ["not_verified", "hung_up_before", "silence_or_drop"])
    def test_a_check_that_is_answered_otherwise_after_the_debt_came_up_hides_no_conversation(
        self, key: str
    ) -> None:
        """Whoever it was heard of the debt; where that is not known, the outcome is believed."""
        outcome = LIST.outcome(key)
        found = counted(outcome, {**SOMEBODY, "debt_shown": "yes"})
        assert (found.contact_outcome, found.is_right_party, found.is_conversation) == (
            "conversation",
            False,
            True,
        )
        for known in (None, SOMEBODY, {**SOMEBODY, "debt_shown": "unknown"}):
            assert counted(outcome, known).contact_outcome == outcome.contact


class TestMissing:
    """No field is asked that the path knows already."""

    def test_a_dispute_from_the_path_asks_nothing(self) -> None:
        """What it is about was captured with its key."""
        talk = Talk()
        talk.go(Interrupt("disputes"), Answer("spoken", {"about": "amount"}))
        dispute = LIST.outcome("dispute")
        assert missing(dispute, {}, facts(talk)) == ()
        assert missing(dispute, {}, SOMEBODY) == ("about",)
        assert missing(dispute, {"about": "amount"}, SOMEBODY) == ()


class TestProposal:
    """What is proposed next, in the customer's own time."""

    def test_minutes_and_days(self) -> None:
        """Three hours after it rang out; ten in the morning two days after a message."""
        assert proposal(LIST.outcome("rang_out"), BEGAN, "America/Chicago").at == BEGAN + 180 * 60_000  # type: ignore[union-attr]
        found = proposal(LIST.outcome("voicemail_left"), BEGAN, "America/Chicago")
        assert found is not None
        assert datetime.fromtimestamp((found.at or 0) / 1000, UTC).isoformat() == "2026-11-26T16:00:00+00:00"
        assert (found.action, found.zone) == ("call_again", "America/Chicago")

    @pytest.mark.parametrize(
        ("ended", "next_call"),
        [
            ("2026-11-24T23:00:00", "2026-11-25T10:00:00"),  # after midnight would be night
            ("2026-11-24T18:30:00", "2026-11-25T10:00:00"),  # half past nine in the evening, too
            ("2026-11-24T05:30:00", "2026-11-24T08:30:00"),
            ("2026-11-24T04:30:00", "2026-11-24T10:00:00"),
        ],
    )
    def test_nobody_is_to_be_called_at_night(self, ended: str, next_call: str) -> None:
        """Where they are: not before eight, not from nine in the evening on (12 CFR 1006.6(b)(1)(i))."""
        chicago = ZoneInfo("America/Chicago")
        at = int(datetime.fromisoformat(ended).replace(tzinfo=chicago).timestamp()) * 1000
        found = proposal(LIST.outcome("rang_out"), at, chicago.key)
        assert found is not None
        there = datetime.fromtimestamp((found.at or 0) / 1000, chicago)
        assert there.replace(tzinfo=None).isoformat() == next_call

    def test_somebodys_safety_does_not_wait_for_the_morning(self) -> None:
        """It calls nobody: the lead sees to it at once, also at half past eleven in the evening."""
        at = int(datetime(2026, 11, 21, 23, 30, tzinfo=ZoneInfo("America/Chicago")).timestamp()) * 1000
        found = proposal(LIST.outcome("safety"), at, "America/Chicago")
        assert found is not None
        assert (found.action, found.at) == ("hand_to_lead", at)

    @pytest.mark.parametrize(
        ("outcome", "next_call"),
        [("rang_out", "2026-11-24T17:00:00"), ("voicemail_left", "2026-11-26T17:00:00")],
    )
    def test_it_keeps_to_what_they_wish(self, outcome: str, next_call: str) -> None:
        """After five where they are, and not the morning, however soon it would be."""
        chicago = ZoneInfo("America/Chicago")
        at = int(datetime(2026, 11, 24, 9, 30, tzinfo=chicago).timestamp()) * 1000
        after_five = Wish(only=(Span(17 * 60),))
        found = proposal(LIST.outcome(outcome), at, chicago.key, [after_five])
        assert found is not None
        there = datetime.fromtimestamp((found.at or 0) / 1000, chicago)
        assert there.replace(tzinfo=None).isoformat() == next_call

    def test_somebodys_safety_waits_for_no_wish(self) -> None:
        """It is due at once."""
        never = Wish(only=(Span(17 * 60),))
        found = proposal(LIST.outcome("safety"), BEGAN, "America/Chicago", [never])
        assert found is not None
        assert found.at == BEGAN

    def test_what_was_agreed_has_its_own_time(self) -> None:
        """A callback and a promise bring theirs."""
        assert proposal(LIST.outcome("asks_callback"), BEGAN, "UTC").at is None  # type: ignore[union-attr]

    def test_every_action_has_a_name(self) -> None:
        """In both languages."""
        for outcome in LIST.outcomes:
            assert outcome.next is None or set(LIST.actions[outcome.next.action]) == {"en", "es"}


def test_labels_in_the_language_of_the_desk() -> None:
    """English where there is no other."""
    offered = possible(LIST, None)
    assert labels(offered, "es-US")["busy"] == "Ocupado"
    assert labels(offered, "fr")["busy"] == "Busy"


def test_an_unknown_outcome_is_no_outcome() -> None:
    """The list says so."""
    with pytest.raises(KeyError):
        LIST.outcome("nothing")
