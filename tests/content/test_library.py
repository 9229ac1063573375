"""What ships: every text is sound, they agree with each other, and the words are fit to be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from agentdesk.content.firm import read_firm
from agentdesk.content.need_reader import read_needs
from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.script_reader import read_script
from agentdesk.content.seeds import seeds
from agentdesk.content.stop_reader import read_stops
from agentdesk.content.word_reader import read_commitments, read_words
from agentdesk.domain.conditions import holds
from agentdesk.domain.outcomes import OutcomeList
from agentdesk.domain.participants import present
from agentdesk.domain.standing import CLOSING_SCOPES, DEBT_SCOPES
from agentdesk.domain.stops import StopTable
from agentdesk.errors import Refused
from agentdesk.scripts import graph
from agentdesk.scripts.effects import SIGNS
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.intents import Answer, Intent, Interrupt
from agentdesk.scripts.render import interruption_keys
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Literally, Slot, Step
from tests.builders.talk import FROZEN, LANGUAGE, Talk, library, shipped

READERS = {
    "script": read_script,
    "firm": read_firm,
    "outcomes": read_outcomes,
    "stops": read_stops,
    "words": read_words,
    "commitments": read_commitments,
    "needs": read_needs,
}
# Steps that several scripts share are looked at once.
STEPS = tuple({step.place: step for script in library().values() for step in script.steps.values()}.values())
# Answers that agents meet again and again, with their keys.
KEY_OF = {
    "speaking": "1",
    "who": "2",
    "fetched": "3",
    "other": "4",
    "yes": "1",
    "no": "2",
    "agreed": "1",
    "change": "2",
    "calmer": "1",
    "still": "2",
    "lead": "3",
    "danger": "5",
    "abusive": "6",
    "careful": "6",
    "enough": "3",
    "full": "4",
    "none_left": "3",
    "no_day": "3",
    "not_after_all": "9",
    "right_after_all": "9",
}
MOST_WORDS = 25
MOST_WORDS_OF_A_STEP = 60
TYPED = {
    "money": 5_000,
    "number": 4,
    "date": "2026-12-10",
    "time": "10:00",
    "text": "words",
    "yes_no": "yes",
    "phone": "+13125550199",
}


def test_every_seed_is_read_by_its_reader() -> None:
    """Nothing ships that the program itself would refuse."""
    found = list(seeds())
    assert {kind for kind, *_ in found} == set(READERS)
    for kind, key, version, digest, text in found:
        READERS[kind](text)
        assert key
        assert version
        assert len(digest) == 64


def test_the_digest_of_a_seed_is_the_digest_of_what_it_is_read_into() -> None:
    """A call pins what the store holds."""
    assert {key: digest for kind, key, _, digest, _ in seeds() if kind == "script"} == {
        key: script.digest for key, script in library().items()
    }


def test_scripts_place_stops_as_the_table_has_them() -> None:
    """Sign, scope, who lifts it and for how long are said in one place only."""
    for params in _literal("place_stop"):
        sign = stops().signs[params["sign"]]
        days = int(params["days"]) if "days" in params else None
        assert (params["scope"], params["lifted_by"], days) == (sign.scope, sign.lifted_by, sign.days), sign


def test_outcomes_place_stops_as_the_table_has_them() -> None:
    """The same for what an outcome places."""
    for outcome in outcomes().outcomes:
        if outcome.places:
            sign = stops().signs[outcome.places.sign]
            assert outcome.places == type(outcome.places)(sign.sign, sign.scope, sign.lifted_by, sign.days)


def test_the_vocabulary_and_the_table_know_the_same_signs() -> None:
    """No sign that nobody explains, none that no script may place."""
    assert set(SIGNS) == set(stops().signs)


def test_what_a_sign_closes_follows_from_its_scope() -> None:
    """As the worklist judges it."""
    for sign in stops().signs.values():
        assert (sign.closes in ("customer", "channel")) == (sign.scope in CLOSING_SCOPES), sign
        assert (sign.closes == "account") == (sign.scope in DEBT_SCOPES), sign


def test_scripts_suggest_outcomes_and_promise_things_that_there_are() -> None:
    """Keys lead somewhere."""
    keys = {outcome.key for outcome in outcomes().outcomes}
    assert {params["outcome"] for params in _literal("suggest_outcome")} <= keys
    assert {step.outcome for step in STEPS if step.outcome} <= keys
    promised = read_commitments(_seed("commitments"))
    assert {params["what"] for params in _literal("make_commitment")} <= set(promised)


@pytest.mark.parametrize("key", sorted(library()))
def test_no_day_is_offered_while_calls_are_stopped(key: str) -> None:
    """Every answer on the way to a call that is to be agreed is open only while one may be made."""
    script = library()[key]
    asks = {id for id, step in script.steps.items() if step.drafts and step.drafts.what == "callback"}
    asks |= {id for id, step in script.steps.items() if step.reads_back == "callback"}
    ways = [
        (step.id, reply.id, reply.when)
        for step in script.steps.values()
        for reply in step.replies
        if reply.next in asks or any(effect.name == "agree_callback" for effect in reply.does)
    ]
    assert ways
    talk = Talk(script)
    talk.go(Interrupt("stop_calling"), Answer("calls"))
    stopped = facts_of(talk.state, talk.frozen)
    assert stopped["calls"] == "stopped"
    assert [(step, answer) for step, answer, when in ways if holds(when, stopped)] == []


def test_the_keys_are_those_of_the_desk() -> None:
    """In the order of the keyboard, with the safety key apart; the rest is found by typing."""
    talk = Talk()
    keys = interruption_keys(talk.script, talk.state, LANGUAGE, FROZEN)
    assert [(one.shortcut, one.label) for one in keys if one.shortcut] == [
        ("F2", "Upset"),
        ("F3", "Disputes it"),
        ("F4", "Hardship"),
        ("F5", "Already paid"),
        ("F6", "Stop calling"),
        ("F7", "Has attorney"),
        ("F8", "Complaint"),
        ("F9", "Someone else"),
        ("F10", "Can't talk"),
        ("Ctrl+Shift+S", "Safety"),
    ]
    assert all(one.phrases for one in keys)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_the_same_answer_is_on_the_same_key(step: Step) -> None:
    """Hands learn keys; and the eye finds them, because they rise along the list."""
    assert {
        reply.id: reply.key for reply in step.replies if KEY_OF.get(reply.id, reply.key) != reply.key
    } == {}
    keys = [reply.key for reply in step.replies]
    assert keys == sorted(keys)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_spoken_lines_are_short_and_hold_no_word_to_drop(step: Step) -> None:
    """A sentence is sayable in one breath; what is read word for word is as the law or the firm wants it."""
    drop = read_words(_seed("words"))[LANGUAGE]
    for wording in step.wordings:
        said = "".join(part if isinstance(part, str) else "value" for part in wording.text[LANGUAGE])
        assert [word for word in drop if re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE)] == []
        if not step.is_verbatim:
            lengths = [len(sentence.split()) for sentence in re.split(r"(?<=[.?!]) ", said)]
            assert max(lengths) <= MOST_WORDS, said
            assert step.reads_back or sum(lengths) <= MOST_WORDS_OF_A_STEP, said


@pytest.mark.parametrize("step", [step for step in STEPS if step.is_shown], ids=lambda step: step.id)
def test_every_step_has_something_to_say_and_a_short_title(step: Step) -> None:
    """Said or done, never empty."""
    assert step.wordings or step.instruct
    assert 0 < len(step.title[LANGUAGE]) <= 40
    assert all(len(reply.label[LANGUAGE]) <= 32 for reply in step.replies)


def test_the_company_is_not_named_before_the_check() -> None:
    """Every wording of the opening holds no name of ours, but where they ask for it."""
    for step in shipped().steps.values():
        if step.phase == "opening" and step.id not in ("company_asked", "voicemail_leave"):
            names = {
                part.name for one in step.wordings for part in one.text[LANGUAGE] if isinstance(part, Slot)
            }
            assert not {name for name in names if name.startswith("firm.") and name != "firm.phone"}, step.id


def test_every_step_can_be_reached_and_shown_whole() -> None:
    """All paths, and every key at three moments of the call: no step is left out, no word is blank."""
    private = {"neutral_name": "no", "recording": "no", "number_kind": "work"}
    been = _explored(Talk().with_facts(**private), "greet")
    been |= _explored(Talk(), "greet") | _explored(Talk(), "disclosure")
    been |= _explored(Talk().with_facts(dispute_window="open"), "situation")
    assert {step.id for step in shipped().steps.values() if step.is_shown} - been == set()


def test_every_step_of_a_call_that_comes_in_can_be_reached_and_shown_whole() -> None:
    """The same for the caller's own road, up to the check."""
    inbound = shipped("inbound_enquiry")
    been = _explored(Talk(inbound), "welcome")
    opening = {step.id for step in inbound.steps.values() if step.is_shown and step.phase == "opening"}
    assert opening - been == {"voicemail_not"}


def test_a_call_takes_few_presses() -> None:
    """From hello to a plan agreed, every answer counted."""
    talk = Talk()
    talk.to("options")
    talk.answer("parts")
    talk.go(Answer("read_back", {"count": 12, "every": "month", "first_on": "2026-12-04"}))
    talk.answer("agreed", "next", "all_good")
    answers = [p for p in talk.payloads("step.left") if p["how"] == "answered" and p["step_kind"] != "choose"]
    assert talk.state.position == "goodbye"
    assert len(answers) <= 14


def _explored(talk: Talk, start: str) -> set[str]:
    """Go everywhere from a step, by its answers or by one key, and return the steps that were shown."""
    talk.to(start)
    been = {talk.state.position or ""}
    seen: set[Any] = set()
    queue = list(_after(talk, talk.state, [Interrupt(key) for key in talk.script.interruptions]))
    queue.append(talk.state)
    while queue:
        state = queue.pop()
        mark = (state.position, tuple((one.key, one.step) for one in state.stack), _known(state))
        if state.position is None or mark in seen:
            continue
        seen.add(mark)
        been.add(state.position)
        talk.state = state
        assert talk.view.missing == (), (state.position, talk.view.missing)
        step = talk.script.steps[state.position]
        ways = [Answer(reply.id, _filled(step)) for reply in step.replies] or [Answer("next")]
        queue += list(_after(talk, state, ways))
    return been


def _known(state: State) -> tuple[Any, ...]:
    return state.failed_tries, frozenset(one.role for one in present(state.line))


def _after(talk: Talk, state: State, intents: Sequence[Intent]) -> Iterator[State]:
    for intent in intents:
        talk.state, talk.events = state, []
        with suppress(Refused):
            talk.go(intent)
            yield replace(talk.state, ahead=())
    talk.state = state


def _filled(step: Step) -> dict[str, Any]:
    chosen = {field.name: field.choices[0].id for field in step.fields if field.choices}
    return chosen | {field.name: TYPED[field.type] for field in step.fields if field.type in TYPED}


def _literal(effect: str) -> Iterator[dict[str, str]]:
    """Yield the stated parameters of every effect of a name in the shipped script."""
    for script in library().values():
        for _, one in graph.effects(script):
            if one.name == effect:
                yield {
                    name: source.text for name, source in one.params.items() if isinstance(source, Literally)
                }


def _seed(kind: str) -> str:
    return next(text for one, _, _, _, text in seeds() if one == kind)


@cache
def stops() -> StopTable:
    """Return the shipped stop signs."""
    return read_stops(_seed("stops"))


@cache
def outcomes() -> OutcomeList:
    """Return the shipped outcomes."""
    return read_outcomes(_seed("outcomes"))
