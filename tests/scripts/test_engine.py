"""The engine: from what the agent does to what is journalled, and where the call stands then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agentdesk.domain.participants import may_all_hear_debt, present
from agentdesk.errors import Refused
from agentdesk.scripts.intents import (
    Answer,
    Back,
    Forward,
    Intent,
    Interrupt,
    Join,
    Leave,
    MarkMood,
    Return,
    Skip,
    UseCue,
)
from tests.builders.talk import BEGAN, FROZEN, Talk, small

PLAN = {"count": 12, "every": "month", "first_on": "2026-12-04"}


def test_a_call_begins_at_the_first_step(talk: Talk) -> None:
    """The first step is shown with the call, and its words are filled."""
    assert (talk.state.position, talk.state.visit, talk.state.began_at) == ("greet", 0, BEGAN)
    assert talk.view.spoken.startswith("Hello, this is Jordan Reyes on a recorded line.")


def test_an_answer_leaves_a_whole_step_behind(talk: Talk) -> None:
    """What a reviewer needs of a step is in its event."""
    talk.answer("who")
    (payload,) = talk.payloads("step.left")
    assert payload == {
        "step": "greet",
        "visit": 0,
        "step_kind": "say",
        "phase": "opening",
        "how": "answered",
        "answer": "who",
        "captured": None,
        "reason": None,
        "language": "en-US",
        "shown_at": BEGAN,
        "next_step": "who_is_calling",
    }


def test_an_answer_is_given_by_key_or_id(talk: Talk) -> None:
    """Pressing 2 is saying who."""
    talk.go(Answer("2"))
    assert talk.state.given["greet"].answer == "who"


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (Answer("7000"), "answer_unknown"),
        (Answer("speaking", {"nothing": "x"}), "field_unknown"),
        (Back(), "first_step"),
        (Forward(), "no_way_forward"),
        (Return(), "nothing_waits"),
        (Interrupt("nothing"), "not_now"),
        (Skip(" "), "reason_missing"),
        (MarkMood("bored"), "mood_unknown"),
        (Leave("nobody"), "nobody"),
        (Join("right_party", basis="says so"), "check_first"),
        (Join("king"), "role_unknown"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(talk: Talk, intent: Intent, code: str) -> None:
    """Each with its own code."""
    assert talk.refuses(intent) == code


def test_a_script_is_refused_in_a_language_it_does_not_have(talk: Talk) -> None:
    """Nothing is shown without words."""
    from agentdesk.scripts.engine import act

    with pytest.raises(Refused, match="language"):
        act(talk.script, talk.state, Answer("1"), at=BEGAN, language="fr-FR", frozen_values={}, new_id=str)


class TestRightParty:
    """Nothing about the debt before it, two tries, and a way out with dignity."""

    def test_a_match_confirms_the_voice_that_is_there(self, talk: Talk) -> None:
        """The unknown voice becomes the customer, and the line is open."""
        talk.answer("speaking", "matches")
        (known,) = talk.payloads("participant.known")
        assert (known["participant"], known["role"], known["basis"]) == (
            "id-1",
            "right_party",
            "checked in this call",
        )
        assert may_all_hear_debt(talk.state.line)
        assert talk.payloads("gate.passed")[0]["result"] == "passed"

    def test_two_tries_and_then_the_way_out(self, talk: Talk) -> None:
        """The second miss leads on; the words of the second try are others."""
        talk.answer("speaking", "differs")
        assert talk.view.tries_left == 1
        assert talk.view.spoken == "Thank you. That isn't what I have here. Would you like to try once more?"
        talk.answer("differs")
        assert talk.state.position == "cannot_verify"
        assert [gate["result"] for gate in talk.payloads("gate.passed")] == ["failed", "failed"]
        assert not may_all_hear_debt(talk.state.line)

    def test_refusing_leads_to_a_number_to_check_us(self, talk: Talk) -> None:
        """The neutral reference is given, nothing of the debt."""
        talk.answer("speaking", "refused")
        assert "48-20917" in talk.view.spoken
        talk.answer("check_us")
        assert talk.state.suggested == "will_check_us"

    def test_going_back_and_failing_closes_the_line_again(self, talk: Talk) -> None:
        """A confirmation that turns out wrong is taken back."""
        talk.answer("speaking", "matches")
        talk.go(Back())
        talk.answer("differs")
        assert [one.role for one in present(talk.state.line)] == ["unknown_voice"]

    def test_it_cannot_be_skipped(self, talk: Talk) -> None:
        """Nor can the disclosure."""
        talk.answer("speaking")
        assert talk.refuses(Skip("in a hurry")) == "not_to_skip"
        talk.answer("matches")
        assert talk.refuses(Skip("in a hurry")) == "not_to_skip"


class TestDisclosure:
    """Shown and confirmed, word for word, with the proof of it."""

    def test_the_proof_holds_the_words_and_their_digest(self, talk: Talk) -> None:
        """The duty, the words as shown, when shown and when confirmed."""
        talk.to("disclosure")
        talk.answer("next")
        gate = talk.payloads("gate.passed")[-1]
        assert gate["duties"] == ["us.mini_miranda"]
        assert gate["words"].startswith(
            "I'm with Northfield Recovery. This call is from a debt collector. This is an"
        )
        assert len(gate["words_digest"]) == 64
        assert gate["confirmed_at"] - gate["shown_at"] == 1_000

    def test_later_calls_take_the_short_form(self, talk: Talk) -> None:
        """Only when the facts say that the whole one was given before."""
        later = talk.with_facts(first_disclosure="no")
        later.to("disclosure")
        assert later.view.spoken == "I'm with Northfield Recovery. This call is from a debt collector."

    def test_an_interruption_within_leaves_it_to_be_done(self, talk: Talk) -> None:
        """Begun is not finished: it is shown again, and only then fulfilled."""
        talk.to("disclosure")
        talk.go(Interrupt("stop_calling"))
        assert talk.state.duties == frozenset()
        talk.answer("not_after_all")
        assert talk.state.position == "disclosure"
        assert [p["how"] for p in talk.payloads("step.left") if p["step"] == "disclosure"] == ["interrupted"]

    def test_it_is_not_confirmed_when_a_value_is_missing(self) -> None:
        """Half a legal line is none."""
        frozen = {name: value for name, value in FROZEN.items() if name != "firm.legal_name"}
        talk = Talk(frozen=frozen)
        talk.to("disclosure")
        assert talk.view.missing == ("firm.legal_name",)
        assert talk.refuses(Answer("next")) == "words_missing"

    def test_the_account_waits_for_it(self, talk: Talk) -> None:
        """Hardship told before the disclosure is heard, and the legal line comes first."""
        talk.to("disclosure")
        talk.go(Interrupt("hardship"))
        assert talk.state.position == "tell_first"
        talk.answer("next")
        assert talk.state.position == "disclosure"


class TestBackAndForward:
    """Back loses nothing; what follows from a changed answer is marked, not thrown away."""

    def test_there_and_back_again(self, verified: Talk) -> None:
        """Answers given stay, and the way forward is the way gone."""
        verified.answer("less_income", "right")
        verified.go(Back(), Back())
        assert verified.state.position == "situation"
        assert verified.view.is_revisit
        verified.go(Forward(), Forward())
        assert verified.state.position == "help_first"
        assert verified.state.given["situation"].answer == "less_income"

    def test_what_was_typed_and_not_answered_is_kept(self, verified: Talk) -> None:
        """Going back in the middle of a sentence keeps the sentence."""
        verified.go(Back(values={"words": "hours cut in September"}), Forward())
        assert verified.view.fields[0].value == "hours cut in September"

    def test_a_changed_answer_marks_what_came_after(self, verified: Talk) -> None:
        """The later answers are there, to be looked at again."""
        verified.answer("less_income", "right", "not_now")
        verified.go(Back(), Back(), Back())
        verified.answer("lost_job")
        stale = {step for step, given in verified.state.given.items() if given.is_stale}
        assert stale == {"ack_income", "help_first"}
        verified.answer("right")
        assert verified.view.is_stale
        verified.answer("not_now")
        assert not verified.state.given["help_first"].is_stale

    def test_the_same_answer_again_marks_nothing(self, verified: Talk) -> None:
        """And the way forward stays open."""
        verified.answer("less_income", "right")
        verified.go(Back(), Back())
        verified.answer("less_income")
        assert not any(given.is_stale for given in verified.state.given.values())
        verified.go(Forward())
        assert verified.state.position == "help_first"

    def test_an_effect_is_not_doubled(self, verified: Talk) -> None:
        """Answering the same once more raises no second dispute."""
        dispute = Answer("spoken", {"about": "amount", "words": "the fee"})
        verified.go(Interrupt("disputes"), dispute, Back(), dispute)
        assert len(verified.payloads("dispute.raised")) == 1
        assert len(verified.payloads("stop.placed")) == 1

    def test_back_does_not_leave_a_branch(self, verified: Talk) -> None:
        """The way out of an interruption is the return."""
        verified.go(Interrupt("upset"))
        assert verified.refuses(Back()) == "first_step"
        verified.go(Return())
        verified.go(Back())
        assert verified.state.position == "reason_match"

    def test_skipping_takes_the_usual_way_and_keeps_the_reason(self, verified: Talk) -> None:
        """Card numbers do not pass in a reason either."""
        verified.answer("less_income")
        verified.go(Skip("read me card 4111 1111 1111 1111"))
        last = verified.payloads("step.left")[-1]
        assert (last["how"], last["reason"]) == ("skipped", "read me card [card number removed]")
        assert verified.state.position == "help_first"


class TestSensitive:
    """Asked, and never kept."""

    def test_it_is_in_no_entry_and_no_view(self) -> None:
        """Not even after going back."""
        talk = Talk(small())
        talk.answer("speaking", "same", "next", "next")
        entries = talk.go(Answer("sort", {"why": "forgot", "code": "SECRET"}))
        assert "SECRET" not in repr(entries) + repr(talk.state)
        talk.go(Back())
        assert talk.view.fields[2].value is None

    def test_card_numbers_do_not_pass(self, verified: Talk) -> None:
        """The note stays, the digits go."""
        verified.go(Answer("less_income", {"words": "my card is 4111-1111-1111-1111 ok"}))
        assert verified.state.captured("situation", "words") == "my card is [card number removed] ok"


def test_mood_is_an_event_only_when_it_changes(talk: Talk) -> None:
    """And a cue counts once."""
    assert talk.go(MarkMood("calm")) != ()
    assert talk.go(MarkMood("calm")) == ()
    assert talk.go(UseCue("greet_1")) != ()
    assert talk.go(UseCue("greet_1")) == ()


def test_act_is_deterministic(verified: Talk) -> None:
    """The same arguments give the same entries, so that a call can be replayed."""
    from agentdesk.scripts.engine import act

    def once(new_id: Callable[[], str]) -> object:
        return act(
            verified.script,
            verified.state,
            Interrupt("someone_else"),
            at=BEGAN + 99_000,
            language="en-US",
            frozen_values=FROZEN,
            new_id=new_id,
        )

    assert once(lambda: "one") == once(lambda: "one")


def test_a_crash_loses_nothing(verified: Talk) -> None:
    """The call folded from its journal is the call as it stood, in the middle of a branch."""
    verified.go(Interrupt("upset"))
    verified.answer("still")
    assert verified.resumed() == verified.state


def test_after_the_last_step_there_is_nothing_to_answer(talk: Talk) -> None:
    """The call itself ends on the phone."""
    talk.answer("wrong", "next")
    assert talk.state.is_over
    assert talk.refuses(Answer("1")) == "script_over"
