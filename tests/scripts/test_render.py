"""A step as the eye is given it, and what it is not given."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.scripts.intents import Answer, Interrupt, Return, UseCue
from agentdesk.scripts.render import interruption_keys, render
from tests.builders.talk import FROZEN, LANGUAGE, Talk, small


def test_a_step_is_shaped_for_the_eye() -> None:
    """Kind, phase, title, words, cues, pace, answers with keys."""
    talk = Talk()
    talk.to("situation")
    view = talk.view
    assert (view.kind, view.phase, view.title, view.tag) == (
        "ask",
        "Situation",
        "Understand the situation",
        "open question",
    )
    assert view.spoken.startswith("Before we talk about payments, I'd like to hear how things are for you.")
    assert (view.cues[0].title, view.cues[0].kind) == ("Listen first", "listening")
    assert (view.pace, view.avoid) == ("Slower than feels natural.", ("you should have", "calm down"))
    assert view.question == "What did the customer tell you?"
    assert [(one.key, one.label) for one in view.answers][:2] == [
        ("1", "Forgot or overlooked"),
        ("2", "Less income than usual"),
    ]
    assert [field.name for field in view.fields] == ["words"]


def test_progress_is_what_was_done_and_no_more() -> None:
    """Earlier parts that were answered are done; one that was jumped over is not."""
    talk = Talk()
    talk.to("situation")
    assert [phase.state for phase in talk.view.phases] == ["done"] * 4 + ["current"] + ["to_come"] * 3
    fresh = replace(talk.state, given={})
    view = render(talk.script, fresh, FROZEN, LANGUAGE)
    assert view is not None
    assert [phase.state for phase in view.phases][:5] == ["to_come"] * 4 + ["current"]


def test_a_branch_shows_its_ladder_and_what_waits() -> None:
    """The rung stood on last is current, and progress stays where the script waits."""
    talk = Talk()
    talk.to("situation")
    talk.go(Interrupt("upset"))
    talk.answer("still")
    view = talk.view
    assert (view.branch_title, view.waiting_title) == (
        "Customer is upset: de-escalation",
        "Understand the situation",
    )
    assert (view.tone, view.may_return) == ("alert", True)
    assert [rung.state for rung in view.ladder] == ["done", "current", "to_come", "to_come", "to_come"]
    assert [phase.key for phase in view.phases if phase.state == "current"] == ["situation"]
    talk.answer("abusive")
    assert [rung.state for rung in talk.view.ladder][1] == "current"


def test_the_only_way_on_has_a_key_too() -> None:
    """And Enter gives it."""
    talk = Talk()
    talk.to("disclosure")
    (only,) = talk.view.answers
    assert (only.key, only.id, only.is_default, only.label) == ("1", "next", True, "Said word for word")
    assert talk.view.is_verbatim
    assert not talk.view.may_skip


def test_the_identity_check_shows_labels_and_never_values() -> None:
    """Hints are the curtain's to mask."""
    talk = Talk()
    talk.answer("speaking")
    assert [(one.hint, one.label) for one in talk.view.checks] == [
        ("birth_day_month", "Month and day of birth"),
        ("postcode", "ZIP code"),
    ]
    assert talk.view.tries_left == 2


def test_an_earlier_answer_and_a_used_cue_are_marked() -> None:
    """For the way back."""
    from agentdesk.scripts.intents import Back

    talk = Talk()
    talk.to("situation")
    talk.go(UseCue("situation_1"))
    talk.answer("health")
    talk.go(Back())
    assert [one.id for one in talk.view.answers if one.was_given] == ["health"]
    assert talk.view.cues[0].is_used


def test_the_neutral_view_has_nothing_of_the_step() -> None:
    """Should a debt step ever stand while someone may listen, its words are not given out."""
    talk = Talk()
    talk.to("reason_what")
    closed = replace(talk.state, line=())
    view = render(talk.script, closed, FROZEN, LANGUAGE)
    assert view is not None
    assert (view.is_withheld, view.title) == (True, "Someone else is on the line")
    assert (view.spoken, view.answers, view.fields, view.cues, view.meaning, view.instruct) == (
        "",
        (),
        (),
        (),
        "",
        "",
    )


def test_after_the_script_there_is_nothing_to_show() -> None:
    """The call may still be on."""
    talk = Talk()
    assert render(talk.script, replace(talk.state, position=None), FROZEN, LANGUAGE) is None


def test_an_open_branch_is_marked_among_the_keys() -> None:
    """Keys that make no sense now are not offered."""
    talk = Talk()
    talk.to("situation")
    talk.go(Interrupt("upset"))
    keys = interruption_keys(talk.script, talk.state, LANGUAGE, FROZEN)
    assert [one.key for one in keys if one.is_open] == ["upset"]
    assert "voicemail_now" not in {one.key for one in keys}
    assert "not mine" in next(one.phrases for one in keys if one.key == "disputes")


def test_a_step_without_answers_or_words_is_still_a_view() -> None:
    """An end has no answer: the call ends on the phone."""
    talk = Talk(small())
    talk.answer("wrong")
    assert (talk.view.kind, talk.view.answers) == ("end", ())


def test_of_amount_and_count_of_a_plan_one_is_needed_and_the_rest_as_the_script_says() -> None:
    talk = Talk()
    talk.to("options")
    talk.answer("parts")
    assert [(one.name, one.is_required, one.is_either) for one in talk.view.fields] == [
        ("amount", False, True),
        ("count", False, True),
        ("every", True, False),
        ("first_on", True, False),
    ]


def test_of_one_payment_nothing_stands_for_another() -> None:
    """What a promise calls its amount is the whole of it, and may be left out."""
    talk = Talk()
    talk.to("options")
    talk.answer("one_day")
    assert not any(one.is_either for one in talk.view.fields)


def test_what_the_customer_said_of_the_debt_is_withheld_while_someone_else_listens() -> None:
    """Neither their words nor the title of the step that waits is given; both are back once the line opens."""
    talk = Talk()
    talk.to("situation")
    talk.go(Interrupt("disputes"), Answer("spoken", {"about": "amount", "words": "900 only"}), Return())
    talk.go(Interrupt("someone_else"), Interrupt("disputes"))
    by_name = {field.name: field for field in talk.view.fields}
    assert [field.value for field in by_name.values()] == [None, None]
    assert by_name["about"].is_kept
    assert not by_name["about"].is_required
    talk.go(Return())
    assert talk.view.waiting_title == ""
    talk.answer("gone")
    talk.go(Interrupt("disputes"))
    assert {field.name: field.value for field in talk.view.fields} == {"about": "amount", "words": "900 only"}
    assert talk.view.waiting_title == "Understand the situation"


def test_words_that_were_withheld_stay_when_the_step_is_answered_again() -> None:
    """Whoever could not see them has not taken them back."""
    talk = Talk()
    talk.to("situation")
    told = {"about": "amount", "words": "900 only"}
    talk.go(Interrupt("disputes"), Answer("spoken", told), Return())
    talk.go(Interrupt("someone_else"), Interrupt("disputes"), Answer("spoken"))
    assert dict(talk.state.given["dispute_about"].values) == told
