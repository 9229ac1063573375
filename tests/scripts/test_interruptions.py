"""What the customer says comes before the script; and the line decides what may be heard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agentdesk.domain.conditions import ALWAYS
from agentdesk.domain.participants import BY_CUSTOMERS_YES, UNKNOWN, may_all_hear_debt, present
from agentdesk.scripts.intents import (
    Answer,
    Back,
    Interrupt,
    Join,
    Know,
    Leave,
    Return,
)
from agentdesk.scripts.values import Effect
from tests.builders.talk import Talk, shipped


class TestInterruptions:
    """From any step, with return; at most three deep, never on top of itself."""

    def test_the_script_waits_and_is_returned_to(self, verified: Talk) -> None:
        """The waiting step is named, and shown again after."""
        verified.go(Interrupt("upset", {"words": "they never"}))
        assert verified.view.waiting_title == "Understand the situation"
        assert verified.state.mood == "upset"
        verified.answer("calmer")
        assert (verified.state.position, verified.state.mood) == ("situation", "uneasy")
        assert verified.view.fields[0].value == "they never"

    def test_none_stands_on_itself(self, verified: Talk) -> None:
        """Pressing the key again changes nothing."""
        verified.go(Interrupt("upset"))
        assert verified.refuses(Interrupt("upset")) == "same_again"

    def test_three_may_wait_and_not_a_fourth(self, verified: Talk) -> None:
        """But safety always comes through, and gives back what waited below."""
        verified.go(Interrupt("upset"), Interrupt("complaint"), Interrupt("hold"))
        assert verified.refuses(Interrupt("attorney")) == "stack_full"
        verified.go(Interrupt("safety"))
        assert [frame.key for frame in verified.state.stack] == ["upset", "complaint", "safety"]
        verified.answer("safe")
        verified.answer("go_on")
        assert verified.state.position == "complaint_about"

    def test_a_sub_script_goes_on_after_its_call(self, verified: Talk) -> None:
        """A return within it leads to the step behind the call."""
        verified.answer("less_income", "more", "no")
        assert verified.state.position == "help_first"
        assert verified.state.stack == ()
        kinds = [(p["step"], p["how"]) for p in verified.payloads("step.left")][-2:]
        assert kinds == [("care_first", "answered"), ("care_invite", "answered")]

    def test_a_return_leaves_a_sub_script_within_the_branch(self) -> None:
        """Esc gives the main road back, whatever was called on the way."""
        talk = Talk()
        talk.go(Interrupt("third_party"), Return())
        assert (talk.state.position, talk.state.stack) == ("greet", ())

    def test_some_are_offered_only_when_they_make_sense(self, verified: Talk) -> None:
        """No voicemail once the customer spoke."""
        assert verified.refuses(Interrupt("voicemail_now")) == "not_now"

    def test_what_must_be_checked_first_says_so(self, talk: Talk) -> None:
        """“I already paid” from an unknown voice confirms nothing."""
        talk.go(Interrupt("already_paid"))
        assert talk.state.position == "check_first"
        talk.answer("fine")
        assert talk.state.position == "greet"


class TestSomeoneElse:
    """The line decides, not a tick made once."""

    def test_a_voice_that_joins_closes_the_line_and_takes_over(self, verified: Talk) -> None:
        """The branch is shown; going back is refused until it is known who hears."""
        verified.go(Join())
        assert verified.state.position == "someone_who"
        assert not may_all_hear_debt(verified.state.line)
        assert verified.refuses(Return()) == "line_closed"
        verified.answer("gone")
        assert verified.state.position == "situation"
        assert may_all_hear_debt(verified.state.line)

    def test_the_key_adds_the_voice_itself(self, verified: Talk) -> None:
        """One key, and the curtain is down."""
        verified.go(Interrupt("someone_else"))
        assert [one.role for one in present(verified.state.line)] == ["right_party", "unknown_voice"]

    def test_a_voice_of_which_nothing_was_said_is_not_another_one(self, verified: Talk) -> None:
        """The key, back to the script, and the key again: one stranger, and once they have left it opens."""
        verified.go(Interrupt("upset"), Interrupt("someone_else"), Return(), Interrupt("someone_else"))
        assert [one.role for one in present(verified.state.line)] == ["right_party", "unknown_voice"]
        verified.answer("gone")
        assert may_all_hear_debt(verified.state.line)

    def test_the_customers_yes_opens_it_for_this_person(self, verified: Talk) -> None:
        """With the basis written down."""
        verified.go(Join(), Answer("allowed", {"name": "Rosa"}))
        known = verified.payloads("participant.known")[-1]
        assert (known["role"], known["name"], known["may_hear"]) == ("representative", "Rosa", "debt")
        assert verified.state.position == "situation"

    @pytest.mark.parametrize("answer", ["allowed", "adviser"])
    def test_nobody_can_say_yes_for_a_customer_who_was_not_checked(self, talk: Talk, answer: str) -> None:
        """The answers are not offered, whoever answered the phone."""
        talk.answer("other")
        talk.go(Interrupt("someone_else"))
        assert [one.id for one in talk.view.answers] == ["gone", "interpreter", "stays", "no_handing"]
        assert talk.refuses(Answer(answer)) == "answer_unknown"
        talk.answer("gone")
        assert not may_all_hear_debt(talk.state.line)

    @pytest.mark.parametrize("role", BY_CUSTOMERS_YES)
    def test_no_intent_names_them_either(self, talk: Talk, role: str) -> None:
        """Neither as someone who joins nor as a voice that becomes known."""
        talk.go(Join())
        assert talk.refuses(Join(role, None, "customer's yes in this call")) == "check_first"
        assert talk.refuses(Know("id-2", role, None, "customer's yes in this call")) == "check_first"

    def test_a_script_that_offers_it_too_early_is_refused(self) -> None:
        """The guard is the engine's, not the script's alone."""
        script = shipped()
        steps = {
            id: replace(step, replies=tuple(replace(one, when=ALWAYS) for one in step.replies))
            for id, step in script.steps.items()
        }
        talk = Talk(replace(script, steps=steps))
        talk.go(Interrupt("someone_else"))
        assert talk.refuses(Answer("allowed")) == "check_first"

    def test_nor_does_a_script_confirm_the_customer_by_itself(self) -> None:
        """Whatever a step says of who is there: without a check that was passed it is refused."""
        script, confirms = shipped(), (Effect("know_right_party", {}),)
        greet = script.steps["greet"]
        replies = tuple(replace(one, does=confirms) for one in greet.replies)
        steps = {**script.steps, "greet": replace(greet, replies=replies)}
        assert Talk(replace(script, steps=steps)).refuses(Answer("speaking")) == "check_first"

    def test_a_yes_before_the_check_was_undone_opens_nothing(self, verified: Talk) -> None:
        """The customer was taken for confirmed by mistake: whom they let in hears nothing either."""
        verified.go(Join(), Answer("allowed"))
        while verified.state.position != "identity":
            verified.go(Back())
        verified.answer("differs")
        (unknown,) = [one for one in present(verified.state.line) if one.role == UNKNOWN]
        verified.go(Leave(unknown.id))
        assert not may_all_hear_debt(verified.state.line)

    def test_a_lead_whom_only_the_agent_named_hears_when_the_customer_was_told(self, verified: Talk) -> None:
        """Nobody signed in: what is on record says who named them, and the account waits for the customer."""
        verified.go(Interrupt("lead"))
        verified.answer("joins")
        joined = verified.payloads("participant.joined")[-1]
        assert (joined["role"], joined["basis"], joined["may_hear"]) == (
            "second_agent",
            "named by the agent",
            "nothing",
        )
        assert not may_all_hear_debt(verified.state.line)
        assert verified.refuses(Return()) == "line_closed"
        verified.answer("go_on")
        known = verified.payloads("participant.known")[-1]
        assert (known["participant"], known["basis"]) == (
            joined["participant"],
            "customer's yes in this call",
        )
        assert may_all_hear_debt(verified.state.line)
        assert verified.state.position == "situation"

    def test_before_the_check_nobody_can_be_told(self, talk: Talk) -> None:
        """The lead is on the line, and does not hear when the customer is confirmed later either."""
        talk.go(Interrupt("lead"))
        talk.answer("joins", "go_on", "speaking")
        assert talk.refuses(Answer("matches")) == "line_closed"
        lead = present(talk.state.line)[-1]
        assert (lead.role, lead.may_hear) == ("second_agent", "nothing")
        talk.go(Leave(lead.id))
        talk.answer("matches")
        assert may_all_hear_debt(talk.state.line)

    def test_a_spouse_hears_nothing_even_when_named(self, verified: Talk) -> None:
        """Shipped as a third party everywhere."""
        verified.go(Join())
        other = present(verified.state.line)[-1]
        verified.go(Know(other.id, "spouse", "Sam", "says so"))
        assert not may_all_hear_debt(verified.state.line)
        assert verified.refuses(Return()) == "line_closed"

    def test_leaving_opens_it_again(self, verified: Talk) -> None:
        """Marked on the line itself, not in the script."""
        verified.go(Join())
        verified.go(Leave(present(verified.state.line)[-1].id), Return())
        assert verified.state.position == "situation"

    def test_the_customer_leaving_closes_it(self, verified: Talk) -> None:
        """A son who was allowed may hear; a voice nobody named may not."""
        verified.go(Join(), Answer("allowed"))
        verified.go(Leave("id-1"))
        assert may_all_hear_debt(verified.state.line)
        verified.go(Join())
        assert verified.state.position == "someone_who"

    def test_somebody_comes_back_while_its_branch_is_still_shown(self, verified: Talk) -> None:
        """They left, marked on the line itself; the key for the next one closes the line again."""
        verified.go(Interrupt("someone_else"))
        verified.go(Leave(present(verified.state.line)[-1].id))
        assert may_all_hear_debt(verified.state.line)
        verified.go(Interrupt("someone_else"))
        assert not may_all_hear_debt(verified.state.line)
        assert (verified.state.position, len(verified.state.stack)) == ("someone_who", 1)
        assert verified.refuses(Interrupt("someone_else")) == "same_again"
        assert not may_all_hear_debt(verified.state.line)
        assert verified.resumed() == verified.state

    @pytest.mark.parametrize("within", ["upset", "complaint", "cannot_talk"])
    def test_the_key_closes_the_line_from_a_branch_on_top_of_its_own(
        self, verified: Talk, within: str
    ) -> None:
        """It never waits on itself: what waits below it is given back."""
        verified.go(Interrupt("someone_else"))
        verified.go(Leave(present(verified.state.line)[-1].id))
        verified.go(Interrupt(within), Interrupt("someone_else"))
        assert not may_all_hear_debt(verified.state.line)
        assert [frame.key for frame in verified.state.stack] == ["someone_else"]
        verified.answer("gone")
        assert verified.state.position == "situation"

    @pytest.mark.parametrize("within", ["complaint", "bankruptcy", "upset"])
    def test_safety_is_there_from_a_branch_on_top_of_its_own(self, verified: Talk, within: str) -> None:
        """What somebody says in between changes nothing about the key."""
        verified.go(Interrupt("safety"), Interrupt(within), Interrupt("safety"))
        assert verified.state.position == "safety_listen"
        assert [frame.key for frame in verified.state.stack] == ["safety"]
        assert verified.refuses(Interrupt("safety")) == "same_again"

    def test_safety_is_there_while_they_say_goodbye(self, verified: Talk) -> None:
        """They sounded safe, and then they do not."""
        verified.go(Interrupt("safety"))
        verified.answer("safe", "stop_today")
        assert verified.script.steps[verified.state.position or ""].kind == "end"
        verified.go(Interrupt("safety"))
        assert (verified.state.position, len(verified.state.stack)) == ("safety_listen", 1)

    def test_it_takes_over_on_a_full_stack_too(self, verified: Talk) -> None:
        """What waited below goes on waiting."""
        verified.go(Interrupt("upset"), Interrupt("complaint"), Interrupt("hold"), Join())
        assert [frame.key for frame in verified.state.stack] == ["upset", "complaint", "someone_else"]

    def test_raised_again_from_within_it_starts_over(self, verified: Talk) -> None:
        """It never waits on itself."""
        verified.go(Join(), Interrupt("upset"))
        verified.answer("calmer")
        verified.go(Join())
        assert [frame.key for frame in verified.state.stack] == ["someone_else"]

    def test_who_answers_for_them_is_put_down_as_such(self, talk: Talk) -> None:
        """A third party who fetches the customer has left when the customer speaks."""
        talk.answer("other", "fetched")
        assert [one.role for one in talk.state.line] == ["unknown_voice", "third_party", "unknown_voice"]
        assert len(present(talk.state.line)) == 1
        talk.answer("speaking", "matches")
        assert may_all_hear_debt(talk.state.line)
