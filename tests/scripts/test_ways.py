"""Ways through a script that few scripts take: what was said read back, rules that go back, duties of a step."""

from __future__ import annotations

import pytest

from agentdesk.content.script_reader import read_script
from agentdesk.errors import Refused
from agentdesk.scripts.facts import facts_of, values_of
from agentdesk.scripts.intents import Answer, Interrupt, Join, Leave, Return
from tests.builders.talk import SMALL, Talk

TEXT = SMALL.read_text("utf-8")
PLAN = {"count": 4, "first_on": "2026-12-04"}


def talk_of(*changes: tuple[str, str]) -> Talk:
    """Return a call over the small script with some of its text changed, the debt already spoken of."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    talk = Talk(read_script(text, "x.yaml"))
    talk.answer("speaking", "same", "next", "next")
    return talk


def test_what_was_said_is_read_back_in_words() -> None:
    """A choice by its label, words as they were typed, a blank for what was never asked."""
    talk = talk_of(
        ("What feels like one you can keep up?", '"You said {said.situation.why} ({said.situation.words})."'),
    )
    talk.go(Answer("plan", {"why": "less", "words": "hours cut"}))
    assert talk.view.spoken == "You said Less income (hours cut)."
    blank = talk_of(("What feels like one you can keep up?", '"You said {said.situation.words}."'))
    blank.answer("plan")
    assert (blank.view.spoken, blank.view.missing) == ("You said ____.", ("said.situation.words",))


def test_several_choices_and_dates_are_read_back_too() -> None:
    """In the forms they are spoken in."""
    talk = talk_of(
        ("name: why, type: choice", "name: why, type: multi"),
        ("said.situation.why: less", "mood: calm"),
        (
            "name: code, type: text, label: {en-US: Security word}, sensitive: yes",
            "name: paid_on, type: date, label: {en-US: D}",
        ),
        ("What feels like one you can keep up?", '"{said.situation.why}; {said.situation.paid_on}"'),
    )
    talk.go(Answer("plan", {"why": ["less", "forgot"], "paid_on": "2026-10-02"}))
    assert talk.view.spoken == "Less income, Forgot; Friday, October 2"


def test_what_is_read_back_counts_as_the_debt_unless_it_says_otherwise() -> None:
    """A step that repeats the customer's words is closed with the line."""
    talk = talk_of(("It sounds like you feel worn out by this. Is that it?", '"{firm.phone}"'))
    assert talk.script.step("name_it").reveals == "none"
    text = TEXT.replace(
        "text: {en-US: There is free help with budgets.}", 'text: {en-US: "{said.situation.words}"}'
    )
    assert read_script(text).step("help").reveals == "debt"
    own = text.replace("label: {en-US: In their words}}", "label: {en-US: In their words}, reveals: none}", 1)
    assert read_script(own).step("help").reveals == "none"


def test_a_rule_may_go_back_from_a_branch() -> None:
    """And the interruption is journalled as come back from."""
    rules = "      - {when: {mood: upset}, next: return}\n      - {next: goodbye}\n"
    ask = f"  asked:\n    kind: choose\n    rules:\n{rules}"
    talk = talk_of(
        ("next: return\n  goodbye", "next: asked\n  goodbye"), ("  goodbye:\n", f"{ask}  goodbye:\n")
    )
    talk.go(Interrupt("upset"))
    talk.answer("still", "next")
    assert (talk.state.position, talk.state.stack) == ("situation", ())
    assert talk.payloads("interruption.returned")[-1]["step"] == "asked"


def test_a_rule_may_go_back_from_a_sub_script() -> None:
    """To the step behind the call."""
    ask = "  asked:\n    kind: choose\n    rules:\n      - {next: return}\n"
    talk = talk_of(
        ("next: return, default: yes, does: [{offer", "next: asked, default: yes, does: [{offer"),
        ("  plan:\n", f"{ask}  plan:\n"),
    )
    talk.answer("sort", "taken")
    assert (talk.state.position, talk.state.stack) == ("plan", ())
    assert talk.resumed() == talk.state


def test_a_step_waits_for_the_duties_it_needs() -> None:
    """Also one that reveals nothing."""
    text = TEXT.replace(
        "    text: {en-US: Tell me what looks wrong to you.}\n",
        "    text: {en-US: Tell me what looks wrong to you.}\n    needs: [us.mini_miranda]\n",
    )
    talk = Talk(read_script(text))
    with pytest.raises(Refused, match="duty_open"):
        talk.go(Interrupt("disputes"))
    talk.answer("speaking", "same", "next")
    talk.go(Interrupt("disputes"))
    assert talk.state.position == "dispute_about"


def test_what_was_agreed_can_still_be_said_at_the_end() -> None:
    """The draft is gone, the agreement is read from what was journalled."""
    talk = talk_of(
        (
            '"Thank you for talking with me, {customer.name_to_use}. Take care."',
            '"{arrangement.count}: {arrangement.first_amount}."',
        )
    )
    talk.go(Answer("plan"), Answer("next", PLAN))
    talk.answer("agreed")
    assert talk.view.spoken == "4: $321.13."
    assert facts_of(talk.state, talk.frozen)["arrangement"] == "agreed"


def test_a_call_agreed_can_still_be_said_at_the_end() -> None:
    """Its day and time, where the customer is."""
    talk = talk_of(
        ("text: {en-US: We can stop here for today. Take care.}", 'text: {en-US: "Until {callback.on}."}')
    )
    talk.go(Interrupt("later"), Answer("next", {"day": "2026-11-25", "time": "09:30"}))
    talk.answer("agreed")
    assert talk.view.spoken == "Until Wednesday, November 25."


def test_the_customer_may_leave_the_line_in_the_script() -> None:
    """Then nothing of the debt is shown until they are back."""
    talk = talk_of(("does: [{leave: {who: others}}]", "does: [{leave: {who: customer}}]"))
    talk.go(Join())
    talk.answer("gone")
    assert talk.state.position == "situation"
    with pytest.raises(Refused, match="line_closed"):
        talk.go(Answer("plan"), Answer("next", PLAN))


def test_leaving_the_line_from_a_step_that_says_nothing_keeps_the_step() -> None:
    """Who leaves while nobody was ever confirmed closes nothing."""
    talk = Talk()
    talk.go(Join(), Leave("id-2"))
    assert (talk.state.position, talk.state.stack) == ("greet", ())


def test_a_return_needs_something_that_waits() -> None:
    """On the main road Esc does nothing."""
    talk = talk_of()
    with pytest.raises(Refused, match="nothing_waits"):
        talk.go(Return())


def test_facts_have_their_values() -> None:
    """Families name what there is and default to what never happened."""
    talk = talk_of()
    facts = facts_of(talk.state, talk.frozen)
    assert (facts["line"], facts["customer"], facts["identity"], facts["debt_shown"]) == (
        "open",
        "present",
        "passed",
        "yes",
    )
    assert (facts["duty.us.mini_miranda"], facts["used.upset"], facts["answer.greet"]) == (
        "done",
        "no",
        "speaking",
    )
    assert (facts["interest"], facts["said.plan.count"]) == ("some", "none")
    assert len(list(facts)) == len(facts)
    assert values_of("duty.us.anything") == ("done", "open")
    assert values_of("answer.greet") is None
    for unknown in ("moon", "moon.full", ""):
        with pytest.raises(KeyError):
            values_of(unknown)
