"""Agreements and stops: a draft until their own yes, and saved before it is acknowledged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.intents import (
    Answer,
    Back,
    Forward,
    Interrupt,
    Return,
    Skip,
)
from agentdesk.scripts.state import Given
from tests.builders.talk import BEGAN, FROZEN, Talk, small

PLAN = {"count": 12, "every": "month", "first_on": "2026-12-04"}


class TestAgreements:
    """A draft until the customer's own yes, read back from the screen."""

    def test_the_yes_makes_it(self, verified: Talk) -> None:
        """Instalments that add up, the words exactly as shown, and both instants."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        words = verified.view.spoken
        assert "12 payments, every month. The first is $107.05 on Friday, December 4" in words
        assert not verified.payloads("arrangement.agreed")
        verified.answer("agreed")
        (agreed,) = verified.payloads("arrangement.agreed")
        assert agreed["words"] == words
        assert agreed["agreed_at"] - agreed["read_back_at"] == 1_000
        assert sum(one["amount"] for one in agreed["instalments"]) == agreed["total"] == 128_450
        assert (agreed["instalments"][0]["amount"], agreed["instalments"][-1]["amount"]) == (10_705, 10_695)
        assert agreed["allocation"] == [{"debt": "D1", "amount": 128_450}]
        assert verified.state.suggested == "plan"

    def test_no_default_says_yes_for_them(self, verified: Talk) -> None:
        """Enter does not agree, and the recap cannot be skipped."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        assert not any(answer.is_default for answer in verified.view.answers)
        assert verified.refuses(Skip("they are in a hurry")) == "not_to_skip"

    def test_another_one_takes_its_place(self, verified: Talk) -> None:
        """The first is withdrawn in the same breath."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed")
        verified.go(Back(), Back(), Answer("read_back", {**PLAN, "count": 6}))
        verified.answer("agreed")
        first, second = verified.payloads("arrangement.agreed")
        (gone,) = verified.payloads("arrangement.withdrawn")
        assert gone["arrangement"] == first["arrangement"] != second["arrangement"]

    def test_the_same_yes_twice_is_one_agreement(self, verified: Talk) -> None:
        """Back and again changes nothing."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed")
        verified.go(Back(), Back(), Answer("read_back", PLAN))
        verified.answer("agreed")
        assert len(verified.payloads("arrangement.agreed")) == 1
        assert not verified.payloads("arrangement.withdrawn")

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ({"every": "month"}, "field_missing"),
            ({"every": "month", "first_on": "2026-12-04"}, "arrangement_count"),
            ({**PLAN, "count": 61}, "field_range"),
            ({**PLAN, "first_on": "2026-11-01"}, "field_range"),
            ({**PLAN, "first_on": "2026-13-01"}, "field_wrong"),
            ({**PLAN, "every": "day"}, "field_wrong"),
            ({"amount": 9_000_000, "every": "week", "first_on": "2026-12-04"}, "arrangement_amount"),
        ],
    )
    def test_a_plan_that_cannot_be_is_refused_at_once(
        self, verified: Talk, values: dict[str, object], code: str
    ) -> None:
        """Before it is read to anybody."""
        verified.to("options")
        verified.answer("parts")
        assert verified.refuses(Answer("read_back", values)) == code

    def test_a_pause_has_a_day_and_no_payments(self, verified: Talk) -> None:
        """Looked at again on that day."""
        verified.to("options")
        verified.answer("wait")
        verified.go(Answer("read_back", {"review_on": "2027-01-15"}))
        assert "Friday, January 15" in verified.view.spoken
        verified.answer("agreed")
        (agreed,) = verified.payloads("arrangement.agreed")
        assert (agreed["instalments"], agreed["total"], agreed["review_on"]) == ([], 0, "2027-01-15")

    def test_the_yes_is_to_what_this_recap_reads(self, verified: Talk) -> None:
        """Another option was put together since: gone back to, the first recap reads and agrees its own."""
        verified.to("options")
        verified.answer("one_day")
        verified.go(Answer("read_back", {"first_on": "2026-12-04"}))
        first = verified.view.spoken
        verified.answer("other_way", "parts")
        verified.go(Answer("read_back", PLAN), Back(), Back(), Back())
        assert verified.view.spoken == first
        verified.answer("agreed")
        (agreed,) = verified.payloads("arrangement.agreed")
        assert (agreed["shape"], len(agreed["instalments"]), agreed["words"]) == ("single", 1, first)
        assert verified.resumed() == verified.state

    def test_what_is_put_together_in_a_branch_is_not_what_waits(self, verified: Talk) -> None:
        """Back from the branch, the recap reads what it had read."""
        verified.to("options")
        verified.answer("one_day")
        verified.go(Answer("read_back", {"first_on": "2026-12-04"}))
        first = verified.view.spoken
        verified.go(Interrupt("upset"), Answer("another_day"))
        verified.go(Answer("read_back", {"day": "2026-11-30", "time": "10:00"}), Return())
        assert (verified.view.spoken, verified.view.missing) == (first, ())
        assert verified.state.drafts == {"arrangement": "promise"}

    @pytest.mark.parametrize("otherwise", ["change", "other_way", "unsure"])
    def test_a_yes_after_a_wrong_key_is_a_yes(self, verified: Talk, otherwise: str) -> None:
        """Called off, gone back to, read whole and agreed again."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        whole = verified.view.spoken
        verified.answer("agreed")
        verified.go(Back())
        assert (verified.view.spoken, verified.view.missing) == (whole, ())
        verified.answer(otherwise)
        assert list(verified.state.of_kind("arrangement.agreed")) == []
        verified.go(Back())
        assert verified.view.spoken == whole
        verified.answer("agreed")
        (stands,) = verified.state.of_kind("arrangement.agreed")
        assert (stands["words"], len(stands["instalments"])) == (whole, 12)
        assert "in the file now" in verified.view.spoken

    def test_nothing_is_agreed_that_was_not_put_together_on_this_road(self, verified: Talk) -> None:
        """The guard is the engine's own, wherever a draft may come from."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        whole = verified.state
        for drafts in ({}, {"arrangement": "promise"}):
            verified.state = replace(whole, drafts=drafts)
            given = {**whole.given, "promise": Given("read_back", {"first_on": "2026-12-04"}, 99)}
            verified.state = replace(verified.state, given=given)
            assert verified.refuses(Answer("agreed")) == "not_read_back"

    def test_what_would_be_read_back_cannot_be_left_out(self, verified: Talk) -> None:
        """A recap of nothing is never shown: not by skipping, and not by going forward with a day wiped out."""
        verified.to("options")
        verified.answer("parts")
        assert verified.refuses(Skip("they are in a hurry")) == "not_to_skip"
        verified.go(Answer("read_back", PLAN), Back())
        assert verified.refuses(Forward({"first_on": None})) == "arrangement_date"
        verified.go(Forward({"count": 6}))
        assert "6 payments" in verified.view.spoken

    def test_thanks_are_true_when_what_was_agreed_was_called_off(self, verified: Talk) -> None:
        """Two were agreed, the second took the place of the first and was none: the first thanks say so."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed", "next", "more", "options", "one_day")
        verified.go(Answer("read_back", {"first_on": "2026-12-04"}))
        verified.answer("agreed")
        verified.go(Back())
        verified.answer("unsure")
        while verified.state.position != "agreed_thanks":
            verified.go(Back())
        assert "nothing is agreed" in verified.view.spoken

    def test_what_stands_is_not_hidden_by_what_was_put_together_since(self, verified: Talk) -> None:
        """A plan that has its yes stays one while another option is thought over."""
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed", "next", "more", "options", "one_day")
        verified.go(Answer("read_back", {"first_on": "2026-12-04"}))
        verified.answer("unsure")
        facts = facts_of(verified.state, verified.frozen)
        assert (facts["arrangement"], facts["shape"]) == ("agreed", "plan")

    def test_a_callback_is_consent_for_one_call(self, talk: Talk) -> None:
        """Day and time where they are; a time gone by is refused."""
        talk.go(Interrupt("cannot_talk"))
        talk.answer("today")
        assert talk.refuses(Answer("read_back", {"day": "2026-11-24", "time": "08:00"})) == "callback_past"
        talk.go(Answer("read_back", {"day": "2026-11-24", "time": "17:00"}))
        assert talk.view.spoken.startswith(
            "You'd like me to call on Tuesday, November 24 at 5 p.m., at 312-555-0142."
        )
        talk.answer("agreed")
        (agreed,) = talk.payloads("callback.agreed")
        assert agreed["due_at"] == BEGAN + 7 * 3_600_000
        assert agreed["due_zone"] == "America/Chicago"
        assert talk.payloads("consent.given")

    def test_a_call_needs_a_number_where_theirs_was_not_shown(self) -> None:
        talk = Talk(frozen={name: value for name, value in FROZEN.items() if name != "call.number"})
        talk.go(Interrupt("cannot_talk"))
        talk.answer("another_day")
        when = {"day": "2026-11-30", "time": "10:00"}
        assert talk.refuses(Answer("read_back", when)) == "callback_number"
        talk.go(Answer("read_back", {**when, "number": "+13125550199"}))
        assert "312-555-0199" in talk.view.spoken

    def test_no_day_after_all_needs_no_day(self, talk: Talk) -> None:
        """What leaves a question open asks for nothing, and puts nothing together."""
        talk.go(Interrupt("cannot_talk"))
        talk.answer("another_day")
        assert talk.refuses(Answer("read_back")) == "field_missing"
        talk.answer("no_day")
        assert (talk.state.position, talk.state.drafts) == ("goodbye_short", {})

    @pytest.mark.parametrize("day", ["2027-12-31", "2020-01-01", "before the New Year"])
    def test_no_day_after_all_is_no_day_whatever_was_begun(self, talk: Talk, day: str) -> None:
        talk.go(Interrupt("cannot_talk"))
        talk.answer("another_day")
        talk.go(Answer("no_day", {"day": day}))
        assert (talk.state.position, talk.state.drafts) == ("goodbye_short", {})

    @pytest.mark.parametrize(
        ("key", "answer", "to"),
        [
            ("complaint", "not_after_all", "situation"),
            ("disputes", "not_after_all", "situation"),
            ("disputes", "theft", "theft_believe"),
        ],
    )
    def test_nor_does_what_is_none_after_all(self, verified: Talk, key: str, answer: str, to: str) -> None:
        verified.go(Interrupt(key))
        verified.answer(answer)
        assert verified.state.position == to

    @pytest.mark.parametrize(("key", "answer"), [("complaint", "saved"), ("disputes", "letter")])
    def test_what_uses_a_field_needs_it(self, verified: Talk, key: str, answer: str) -> None:
        verified.go(Interrupt(key))
        assert verified.refuses(Answer(answer)) == "field_missing"

    def test_no_call_is_agreed_once_calls_are_stopped(self, talk: Talk) -> None:
        """What was put together before the stop waits in vain; they may still say that there is no call after all."""
        talk.go(Interrupt("cannot_talk"))
        talk.answer("today")
        talk.go(Answer("read_back", {"day": "2026-11-24", "time": "17:00"}))
        talk.go(Interrupt("stop_calling"), Answer("calls"), Return())
        assert [one.id for one in talk.view.answers] == ["no_day"]
        assert talk.refuses(Answer("agreed")) == "answer_unknown"
        assert not talk.payloads("callback.agreed")

    def test_a_stop_on_one_number_leaves_a_call_on_another(self, talk: Talk) -> None:
        talk.go(Interrupt("stop_calling"), Answer("number"), Return(), Interrupt("cannot_talk"))
        assert "another_day" in [one.id for one in talk.view.answers]


class TestStops:
    """One key, one question, saved before it is acknowledged."""

    @pytest.mark.parametrize(
        ("answer", "signs", "said"),
        [
            ("number", ["stop_number"], "no calls on this number"),
            ("calls", ["stop_calls"], "no phone calls at all"),
            ("everything", ["stop_calls", "write_only"], "no contact except in writing"),
        ],
    )
    def test_three_scopes_read_back(self, talk: Talk, answer: str, signs: list[str], said: str) -> None:
        """Even of a voice nobody has checked."""
        talk.go(Interrupt("stop_calling"), Answer(answer, {"words": "leave me be"}))
        assert [stop["sign"] for stop in talk.payloads("stop.placed")] == signs
        assert said in talk.view.spoken
        assert talk.state.suggested == "stop"

    def test_it_ends_the_call_or_goes_on_as_they_wish(self, talk: Talk) -> None:
        """No other offer in the same breath."""
        talk.go(Interrupt("stop_calling"), Answer("calls"))
        talk.answer("right", "leave")
        assert talk.script.steps[talk.state.position or ""].kind == "end"

    @pytest.mark.parametrize(("later", "answers"), [("cannot_talk", ["at_work"]), ("theft", ["saved"])])
    def test_what_was_stopped_since_is_not_read_back_for_it(
        self, verified: Talk, later: str, answers: list[str]
    ) -> None:
        """What they said before stays what they said."""
        verified.go(Interrupt("stop_calling"), Answer("number"))
        said = verified.view.spoken
        assert "no calls on this number" in said
        verified.go(Interrupt(later))
        verified.answer(*answers)
        assert len(verified.payloads("stop.placed")) == 2
        verified.go(Return())
        assert verified.view.spoken == said

    def test_the_words_of_the_answer_and_not_of_an_earlier_time(self, talk: Talk) -> None:
        """Placed once, asked for three times: each time what they asked for is read back."""
        for answer, said in (("number", "this number"), ("calls", "at all"), ("number", "this number")):
            talk.go(Interrupt("stop_calling"), Answer(answer))
            assert f"no {'calls on' if answer == 'number' else 'phone calls'} {said}" in talk.view.spoken
            talk.go(Return())
        assert len(talk.payloads("stop.placed")) == 2

    def test_what_does_not_stand_is_not_said_to_be_saved(self, talk: Talk) -> None:
        """Another answer took it back: the step that read it back says so, and nobody can say that it is right."""
        talk.go(Interrupt("stop_calling"))
        talk.answer("calls", "not_right", "times")
        talk.go(Back(), Back())
        assert "nothing of that is saved" in talk.view.spoken
        assert (talk.view.missing, [one.id for one in talk.view.answers]) == ((), ["not_right"])
        assert talk.refuses(Answer("right")) == "answer_unknown"
        talk.answer("not_right", "number", "right")
        assert talk.state.position == "stop_after"

    def test_a_script_without_other_words_is_not_gone_on_with(self) -> None:
        """The guard is the engine's, not the script's alone."""
        talk = Talk(small())
        talk.go(Interrupt("stop"), Answer("number"))
        talk.state = replace(talk.state, happened=())
        assert talk.view.missing == ("stop.scope",)
        assert talk.refuses(Answer("next")) == "words_missing"
