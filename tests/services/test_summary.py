"""The record in words: every fact has a sentence in both languages, and nothing is claimed that is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from agentdesk.content.words import Words
from agentdesk.domain.call import begin
from agentdesk.scripts.standing import EFFECT_KINDS
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    GoBack,
    Interrupt,
    LogCall,
    MarkCall,
    PrepareCustomer,
    RecordRows,
    ReturnToScript,
    SaveCall,
    ShowWrapUp,
    TakeCall,
)
from agentdesk.services.rows.record import Act
from agentdesk.services.sessions import OpenCall
from agentdesk.services.telling import BEHIND_CURTAIN, SENTENCES, Telling
from tests.builders.calls import answered, confirmed_call
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import HOUR, MINUTE, SECOND, WEDNESDAY, Hands

ONE = someone(1)
# What has its place in the course of the record, and no sentence of its own in the summary.
IN_THE_COURSE = {
    "consent.given",
    "consent.revoked",
    "arrangement.withdrawn",
    "stop.lifted",
    "payment.received",
    "commitment.kept",
    "correction.proposed",
}
FACTS: Mapping[str, Mapping[str, Any]] = {
    "arrangement.agreed": {
        "shape": "plan",
        "total": 60_000,
        "currency": "USD",
        "instalments": [
            {"due_on": "2026-03-18", "amount": 40_000},
            {"due_on": "2026-04-18", "amount": 20_000},
        ],
    },
    "callback.agreed": {"due_at": 1_773_000_000_000, "due_zone": "America/Chicago", "number": "+13125550142"},
    "commitment.made": {"what": "send_letter", "due_on": "2026-03-18"},
    "stop.placed": {"sign": "write_only"},
    "dispute.raised": {"about": "not_mine", "words": "Never bought a sofa"},
    "complaint.raised": {"about": "how_spoken", "words": "Rude letter"},
    "payment.claimed": {"how": "by check in May"},
    "payment.handed_off": {"way": "pay_line", "state": "not_finished"},
    "need.recorded": {"need": "language", "detail": "spanish"},
    "wish.recorded": {"what": "only_times", "words": "after five"},
    "representative.named": {"role": "attorney", "name": "R. Okafor"},
    "care.opened": {"helps": "short_calls"},
    "safety.raised": {"what": "harm_to_self"},
    "referral.made": {"service": "budget_help", "is_taken": 1},
    "contact.named": {"name": "Dana Whitlock", "role": "Buyer"},
    "contact.left": {"name": "Sam Oduya"},
}
FIRM = {
    "stop.placed": {"write_only": {"en": "Write only", "es": "Solo por escrito"}},
    "commitment.made": {"send_letter": {"en": "Send a letter", "es": "Enviar una carta"}},
}


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """One person on file, with an account."""
    on_file(desk.file, ONE, debts=(owed(ONE),))
    return desk


def telling(language: str) -> Telling:
    """A call of a customer in Chicago, told in a language."""
    frozen = {"call.zone": "America/Chicago"}
    call = OpenCall("call", ONE.id, number_of(1), "mobile", "out", begin(WEDNESDAY), WEDNESDAY, frozen=frozen)
    return Telling(call, Words(language), FIRM)


def words_of(desk: Desk, interaction: str, language: str = "en") -> str:
    """The record in words, as the wrap-up shows it."""
    summary: str = desk.ask(ShowWrapUp(interaction, language=language)).summary
    return summary


def test_every_fact_of_a_call_has_its_sentence() -> None:
    assert set(SENTENCES) == set(FACTS)
    assert set(FACTS) | IN_THE_COURSE >= EFFECT_KINDS


@pytest.mark.parametrize("kind", FACTS)
def test_a_sentence_has_no_code_in_it_and_is_another_one_in_spanish(kind: str) -> None:
    english, spanish = (SENTENCES[kind](telling(tag), FACTS[kind]) for tag in ("en", "es"))
    assert english != spanish
    for sentence in (english, spanish):
        assert re.fullmatch(r"[A-ZÁÉÍÓÚ].*\.", sentence), sentence
        assert not re.search(r"[a-z]_[a-z]|[{}]", sentence), sentence


@pytest.mark.parametrize("kind", BEHIND_CURTAIN)
def test_what_is_told_behind_the_curtain_has_no_figure_and_no_words_of_theirs(kind: str) -> None:
    for language in ("en", "es"):
        closed = BEHIND_CURTAIN[kind](telling(language), FACTS[kind])
        assert closed != SENTENCES[kind](telling(language), FACTS[kind])
        assert re.fullmatch(r"[A-Z][^\d$:]*\.", closed)


YES = "Read back, and they said yes."
PARTS = {
    (40_000, 40_000, 20_001): "3 payments of $400, every month, the last $200.01; the first on",
    (40_000, 40_000, 40_000): "3 payments of $400, every month; the first on",
}


@pytest.mark.parametrize("amounts", PARTS)
def test_a_plan_is_told_with_its_sum_its_parts_and_the_first_day(amounts: tuple[int, ...]) -> None:
    days = ("2026-03-31", "2026-04-30", "2026-05-31")
    instalments = [{"due_on": day, "amount": one} for day, one in zip(days, amounts, strict=True)]
    agreed = {"shape": "plan", "total": 100_001, "currency": "USD", "instalments": instalments}
    told = SENTENCES["arrangement.agreed"](telling("en"), agreed)
    assert told == f"Agreed: $1,000.01 in {PARTS[amounts]} Tuesday, March 31. {YES}"


@pytest.mark.parametrize("kind", ["complaint.raised", "dispute.raised"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_they_said_of_it_is_told_in_their_words_where_there_are_any(kind: str, language: str) -> None:
    words = FACTS[kind]["words"]
    assert words in SENTENCES[kind](telling(language), FACTS[kind])
    assert words not in BEHIND_CURTAIN[kind](telling(language), FACTS[kind])
    plain = SENTENCES[kind](telling(language), {**FACTS[kind], "words": None})
    assert re.fullmatch(r"[^“«]*: [^“«]*\.", plain)


def test_the_wrap_up_tells_it_in_the_language_of_the_screen(staffed: Desk, hands: Hands) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    view = staffed.do(Dial(ONE.id, number_of(1))).value
    view = staffed.do(MarkCall(view.interaction, "answered")).value
    for given in ("speaking", "matches"):
        view = staffed.do(AnswerStep(view.interaction, view.step.visit, given)).value
    view = staffed.do(Interrupt(view.interaction, "disputes")).value
    staffed.do(AnswerStep(view.interaction, view.step.visit, "spoken", {"about": "amount"}))
    hands.move(2 * MINUTE + 5 * SECOND)
    staffed.do(MarkCall(view.interaction, "over"))
    english = words_of(staffed, view.interaction).splitlines()
    assert english[0].endswith("their time. It took 2 min 5 s.")
    assert english[1:4] == [
        "The right person was confirmed in this call.",
        "The script was put aside for what they said: Disputes it.",
        "They dispute it: the amount.",
    ]
    spanish = words_of(staffed, view.interaction, "es").splitlines()
    assert spanish[3] == "No está de acuerdo con la deuda: el importe."
    assert len(spanish) == len(english)


@pytest.mark.parametrize(
    ("language", "duty"), [("en", "the debt collector's notice"), ("es", "el aviso de cobrador de deudas")]
)
def test_it_tells_the_disclosure_and_the_interruptions_that_the_document_has(
    staffed: Desk, language: str, duty: str
) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    view = confirmed_call(staffed, ONE.id, number_of(1))
    while view.step.id != "situation":
        answers = view.step.answers
        usual = next((one.id for one in answers if one.is_default), answers[0].id)
        view = answered(staffed, view, usual)
    for said in ("upset", "scam", "upset"):
        view = staffed.do(
            ReturnToScript(staffed.do(Interrupt(view.interaction, said)).value.interaction)
        ).value
    staffed.do(MarkCall(view.interaction, "over"))
    lines = words_of(staffed, view.interaction, language).splitlines()
    staffed.do(SaveCall(view.interaction, "refuses"))
    record = staffed.do(RecordRows(view.interaction)).value
    words = Words(language)
    duties = [words.code("duty", one) for gate in record.gates for one in gate.duties]
    said_in_it = [
        words.label(act.label, "")
        for act in record.course
        if isinstance(act, Act) and act.kind == "interruption.raised"
    ]
    assert duties == [duty]
    assert len(said_in_it) == 3
    assert words("summary", "duties", what=duty) in lines
    assert words("summary", "interruptions", what=", ".join(dict.fromkeys(said_in_it))) in lines


def test_before_the_check_nothing_that_was_said_of_the_debt_is_told(staffed: Desk) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    view = staffed.do(Dial(ONE.id, number_of(1))).value
    view = staffed.do(MarkCall(view.interaction, "answered")).value
    staffed.do(Interrupt(view.interaction, "disputes"))
    staffed.do(MarkCall(view.interaction, "over"))
    assert "put aside" not in words_of(staffed, view.interaction)


def unconfirmed(desk: Desk) -> str:
    """A call in which the check was passed, the notice given and the matter told, and the check then failed twice."""
    desk.do(PrepareCustomer(ONE.id))
    view = confirmed_call(desk, ONE.id, number_of(1))
    while view.step.id != "situation":
        answers = view.step.answers
        view = answered(desk, view, next((one.id for one in answers if one.is_default), answers[0].id))
    view = desk.do(ReturnToScript(desk.do(Interrupt(view.interaction, "upset")).value.interaction)).value
    while view.step.id != "identity":
        view = desk.do(GoBack(view.interaction)).value
    for answer in ("differs", "differs", "will_call"):
        view = answered(desk, view, answer)
    interaction: str = desk.do(MarkCall(view.interaction, "over")).value.interaction
    return interaction


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_said_before_the_check_was_answered_otherwise_is_told(staffed: Desk, language: str) -> None:
    words = Words(language)
    call = unconfirmed(staffed)
    lines = words_of(staffed, call, language).splitlines()
    assert lines[1:4] == [
        words("summary", "not_confirmed"),
        words(
            "summary",
            "checked_otherwise",
            what="; ".join(words.code("result", one) for one in ("passed", "failed", "failed")),
        ),
        words("summary", "debt_was_shown"),
    ]
    assert words("summary", "duties", what=words.code("duty", "us.mini_miranda")) in lines
    assert words("summary", "interruptions", what="Upset") in lines
    staffed.do(SaveCall(call, "not_verified"))
    with staffed.file.read() as connection:
        (kept,) = connection.exec_driver_sql("SELECT summary FROM interaction_saved").scalars()
        counted = connection.exec_driver_sql(
            "SELECT contact_outcome, is_right_party, is_conversation FROM outcome"
        ).one()
    assert "answered otherwise later" in kept
    assert tuple(counted) == ("conversation", 0, 1)


def test_a_call_logged_afterwards_does_not_say_whether_anybody_picked_up(staffed: Desk, hands: Hands) -> None:
    staffed.do(PrepareCustomer(ONE.id))
    late = LogCall(ONE.id, number_of(1), hands.wall - HOUR, hands.wall - HOUR + MINUTE, "The power was out")
    words = words_of(staffed, staffed.do(late).value.interaction)
    assert "Nobody picked up" not in words
    assert "This call was logged afterwards. Its times are as the agent gave them." in words


def test_what_is_kept_is_told_in_the_language_of_the_script(staffed: Desk) -> None:
    view = staffed.do(TakeCall(None)).value
    staffed.do(MarkCall(view.interaction, "over"))
    staffed.do(SaveCall(view.interaction, "silence_or_drop"))
    with staffed.file.read() as connection:
        kept = connection.exec_driver_sql("SELECT payload FROM journal WHERE kind = 'interaction.saved'")
        assert "They called without showing a number" in kept.scalar_one()
