"""A step answered otherwise takes back what its former answer had brought about, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.intents import Answer, Back, Forward, Interrupt, Return
from tests.builders.talk import Talk, small

PLAN = {"count": 12, "every": "month", "first_on": "2026-12-04"}


def in_force(talk: Talk) -> list[str]:
    """The signs placed and not lifted, counted from what was journalled."""
    lifted = {one["stop"] for one in talk.payloads("stop.lifted")}
    return [one["sign"] for one in talk.payloads("stop.placed") if one["stop"] not in lifted]


class TestStops:
    """A wrong key closes nothing for good."""

    def test_a_wrong_key_is_taken_back(self, talk: Talk) -> None:
        talk.answer("wrong")
        (placed,) = talk.payloads("stop.placed")
        talk.go(Back())
        assert in_force(talk) == ["wrong_number"]
        talk.answer("speaking", "matches")
        assert talk.payloads("stop.lifted") == [
            {"stop": placed["stop"], "customer": "C1", "reason": "answered otherwise in the same call"}
        ]
        assert talk.resumed() == talk.state

    def test_the_same_answer_again_neither_lifts_nor_places(self, talk: Talk) -> None:
        talk.answer("wrong")
        talk.go(Back())
        talk.answer("wrong")
        assert talk.kinds().count("stop.placed") == 1
        assert not talk.payloads("stop.lifted")
        talk.go(Back())
        talk.answer("speaking")
        assert in_force(talk) == []

    def test_it_can_be_placed_anew_after_it_was_lifted(self, talk: Talk) -> None:
        talk.answer("wrong")
        talk.go(Back())
        talk.answer("speaking")
        talk.go(Back())
        talk.answer("wrong")
        assert in_force(talk) == ["wrong_number"]
        assert talk.kinds().count("stop.placed") == 2

    def test_what_the_new_answer_says_too_stands(self, talk: Talk) -> None:
        """From all calls to everything: the first stop stays as it was placed."""
        talk.go(Interrupt("stop_calling"), Answer("calls", {"words": "no calls"}))
        talk.go(Back(), Answer("everything", {"words": "no calls"}))
        assert in_force(talk) == ["stop_calls", "write_only"]
        assert not talk.payloads("stop.lifted")
        talk.go(Back(), Answer("number", {"words": "no calls"}))
        assert in_force(talk) == ["stop_number"]
        assert "no calls on this number" in talk.view.spoken

    def test_other_words_of_theirs_take_the_place_of_the_first(self, talk: Talk) -> None:
        talk.go(Interrupt("stop_calling"), Answer("calls", {"words": "no cals"}))
        talk.go(Back(), Answer("calls", {"words": "no calls"}))
        assert in_force(talk) == ["stop_calls"]
        assert [one["words"] for one in talk.payloads("stop.placed")] == ["no cals", "no calls"]

    def test_they_meant_another(self, talk: Talk) -> None:
        """Asked again by the script itself, the answer replaces the one that was read back."""
        talk.go(Interrupt("stop_calling"))
        talk.answer("calls", "not_right", "number")
        assert in_force(talk) == ["stop_number"]

    def test_said_twice_is_said_twice(self, talk: Talk) -> None:
        """Another time that they say it takes nothing back, and going back there only undoes that time."""
        talk.go(Interrupt("stop_calling"), Answer("calls"), Return())
        talk.go(Interrupt("stop_calling"), Answer("number"))
        assert in_force(talk) == ["stop_calls", "stop_number"]
        talk.go(Back(), Answer("not_after_all"))
        assert in_force(talk) == ["stop_calls"]

    def test_what_another_step_says_too_stands(self, talk: Talk) -> None:
        """Placed once, said in two places: only one of them was taken back."""
        talk.answer("wrong")
        talk.go(Interrupt("wrong_person"))
        talk.answer("number")
        talk.go(Return(), Back())
        talk.answer("speaking")
        assert in_force(talk) == ["wrong_number"]

    @pytest.mark.parametrize("intent", [Forward(), Interrupt("upset")])
    def test_looking_back_changes_nothing(self, talk: Talk, intent: Any) -> None:
        talk.answer("wrong")
        talk.go(Back(), intent)
        assert in_force(talk) == ["wrong_number"]


COMPLAINTS = st.fixed_dictionaries(
    {
        "about": st.sampled_from(["calls", "how_spoken", "amount"]),
        "words": st.sampled_from(["You rang at six.", "He shouted.", "Twice a day."]),
    }
)


class TestComplaints:
    """What was told in one breath with a stop stands and falls with it."""

    @given(told=st.lists(COMPLAINTS, min_size=1, max_size=4), is_none_after_all=st.booleans())
    def test_the_last_answer_counts(self, told: list[dict[str, str]], is_none_after_all: bool) -> None:
        talk = Talk()
        talk.go(Interrupt("complaint"))
        for values in told:
            talk.go(Answer("saved", values), Back())
        if is_none_after_all:
            talk.answer("not_after_all")
        stand = [one["about"] for one in talk.state.of_kind("complaint.raised")]
        assert stand == ([] if is_none_after_all else [told[-1]["about"]])
        assert facts_of(talk.state, talk.frozen)["complaint"] == ("no" if is_none_after_all else "yes")
        assert in_force(talk) == ([] if is_none_after_all else ["complaint"])
        owed = [one["what"] for one in talk.state.of_kind("commitment.made")]
        assert owed == ([] if is_none_after_all else ["answer_complaint"])
        assert talk.resumed() == talk.state

    def test_a_second_complaint_that_is_none_leaves_the_first(self, talk: Talk) -> None:
        talk.go(
            Interrupt("complaint"), Answer("saved", {"about": "calls", "words": "You rang at six."}), Return()
        )
        talk.go(Interrupt("complaint"), Answer("not_after_all"))
        assert facts_of(talk.state, talk.frozen)["complaint"] == "yes"
        assert in_force(talk) == ["complaint"]

    def test_a_dispute_that_is_none_is_none(self, verified: Talk) -> None:
        verified.go(Interrupt("disputes"), Answer("spoken", {"about": "not_mine"}))
        assert facts_of(verified.state, verified.frozen)["dispute"] == "not_mine"
        assert verified.state.suggested == "dispute"
        verified.go(Back(), Answer("not_after_all", {"about": "not_mine"}))
        assert facts_of(verified.state, verified.frozen)["dispute"] == "none"
        assert verified.state.suggested is None
        assert in_force(verified) == []


class TestArrangements:
    """A yes that was none is called off."""

    def test_a_yes_taken_back(self, verified: Talk) -> None:
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed")
        (agreed,) = verified.payloads("arrangement.agreed")
        verified.go(Back())
        verified.answer(next(one.id for one in verified.view.answers if one.id != "agreed"))
        (gone,) = verified.payloads("arrangement.withdrawn")
        assert gone["arrangement"] == agreed["arrangement"]
        assert list(verified.state.of_kind("arrangement.agreed")) == []
        assert verified.resumed() == verified.state

    def test_of_three_only_the_last_stands(self, verified: Talk) -> None:
        verified.to("options")
        verified.answer("parts")
        for count in (12, 6, 4):
            verified.go(Answer("read_back", {**PLAN, "count": count}))
            verified.answer("agreed")
            verified.go(Back(), Back())
        made = [one["arrangement"] for one in verified.payloads("arrangement.agreed")]
        assert [one["arrangement"] for one in verified.payloads("arrangement.withdrawn")] == made[:2]


CALL = {"day": "2026-11-30", "time": "10:00"}


class TestCallbacks:
    """A call that was agreed by a wrong key is agreed no more, and neither is the consent for it."""

    @pytest.fixture
    def agreed(self, talk: Talk) -> Talk:
        talk.go(Interrupt("cannot_talk"))
        talk.answer("another_day")
        talk.go(Answer("read_back", CALL))
        talk.answer("agreed")
        return talk

    @pytest.mark.parametrize(("back", "otherwise"), [(1, "no_day"), (1, "change"), (2, "no_day")])
    def test_no_call_after_all(self, agreed: Talk, back: int, otherwise: str) -> None:
        """Said at its read-back, or where its day is asked."""
        agreed.go(*[Back()] * back)
        assert [one["due_zone"] for one in agreed.state.of_kind("callback.agreed")] == ["America/Chicago"]
        agreed.answer(otherwise)
        assert list(agreed.state.of_kind("callback.agreed", "consent.given")) == []
        assert agreed.payloads("consent.revoked") == [
            {"customer": "C1", "what": "one_call_at_that_time", "target": None, "words": None}
        ]
        assert facts_of(agreed.state, agreed.frozen)["callback"] in ("none", "draft")
        assert agreed.resumed() == agreed.state

    def test_another_time_is_agreed_anew(self, agreed: Talk) -> None:
        agreed.go(Back())
        agreed.answer("change")
        agreed.go(Answer("read_back", {**CALL, "time": "11:00"}))
        agreed.answer("agreed")
        (stands,) = agreed.state.of_kind("callback.agreed")
        assert stands == agreed.payloads("callback.agreed")[-1]
        assert len(list(agreed.state.of_kind("consent.given"))) == 1
        assert list(agreed.state.of_kind("consent.revoked")) == []

    @pytest.mark.parametrize("back", [1, 2])
    def test_the_same_again_takes_nothing_back(self, agreed: Talk, back: int) -> None:
        agreed.go(*[Back()] * back)
        agreed.go(*[Answer("read_back", CALL)] * (back - 1))
        agreed.answer("agreed")
        assert len(agreed.payloads("callback.agreed")) == len(agreed.payloads("consent.given")) == 1
        assert not agreed.payloads("consent.revoked")

    def test_a_call_without_a_consent_of_its_own_falls_too(self) -> None:
        """A script may read back and agree a call without naming the consent."""
        talk = Talk(small())
        talk.go(Interrupt("later"), Answer("next", CALL))
        talk.answer("agreed")
        talk.go(Back())
        talk.answer("change")
        assert list(talk.state.of_kind("callback.agreed")) == []


class TestAnotherOccasion:
    """The road comes by a step again: what was agreed or stopped there before stands."""

    def test_another_option_after_a_plan_takes_nothing_back(self, verified: Talk) -> None:
        verified.to("options")
        verified.answer("parts")
        verified.go(Answer("read_back", PLAN))
        verified.answer("agreed")
        self.goes_round_to(verified, "options")
        verified.answer("parts")
        verified.go(Answer("read_back", {**PLAN, "count": 6}))
        verified.answer(next(one.id for one in verified.view.answers if one.id not in ("agreed", "change")))
        assert not verified.payloads("arrangement.withdrawn")

    def test_a_payment_on_its_way_stays_when_a_second_one_is_not_finished(self, verified: Talk) -> None:
        verified.to("options")
        verified.answer("now")
        verified.go(Answer("now", {"way": "portal"}), Answer("done"))
        assert in_force(verified) == ["payment_pending"]
        self.goes_round_to(verified, "options")
        verified.answer("now")
        verified.go(Answer("now", {"way": "pay_line"}), Answer("not_finished"))
        assert in_force(verified) == ["payment_pending"]

    @staticmethod
    def goes_round_to(talk: Talk, step: str) -> None:
        """Go on as the script offers it until it comes by a step again."""
        for _ in range(8):
            if talk.state.position == step:
                return
            wanted = ("more", "options", "another", "something_else", "next")
            offered = [one.id for one in talk.view.answers]
            talk.answer(next((one for one in wanted if one in offered), offered[0]))
        raise AssertionError(f"{step} was never shown again")
