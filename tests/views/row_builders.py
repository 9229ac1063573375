"""Rows with everything in them, for widgets that are tried without a desk behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from agentdesk.domain.call import Call
from agentdesk.domain.participants import RIGHT_PARTY, UNKNOWN, Participant
from agentdesk.scripts.shown import AnswerView, CueView, InterruptionKey, PhaseView, RungView, StepView
from agentdesk.services.rows.call import CallView
from agentdesk.services.rows.customer import (
    CheckHint,
    CommitmentRow,
    CustomerCard,
    DebtRow,
    DebtSide,
    NeedRow,
    NumberRow,
    PromiseRow,
    StopRow,
    TimelineRow,
)
from agentdesk.services.rows.worklist import QueueRow

NOW = 1_795_451_327_000  # 23 Nov 2026 16:28:47 UTC, a Monday; 10:28 in Chicago
DAY = 86_400_000
CHICAGO = ("America/Chicago",)
PHASES = ("Opening", "Right party", "Disclosure", "Reason", "Situation", "Options", "Recap", "Close")


def phases(current: int) -> tuple[PhaseView, ...]:
    """Return the eight phases with one current."""
    return tuple(
        PhaseView(word.lower(), word, "done" if at < current else "current" if at == current else "to_come")
        for at, word in enumerate(PHASES)
    )


def step(**given: Any) -> StepView:
    """Return the open question of the situation phase."""
    usual: dict[str, Any] = {
        "id": "situation",
        "visit": 5,
        "kind": "ask",
        "title": "Understand the situation",
        "phase": "Situation",
        "spoken": "Before we talk about payments, I'd like to hear how things are for you. What's been going on?",
        "tag": "open question",
        "question": "What did the customer tell you?",
        "cues": (
            CueView(
                "listen",
                "listening",
                "Listen first",
                "Let them finish; two seconds of silence is fine. Then name what you heard: "
                "“So your hours were cut, and rent has to come first.”",
                False,
            ),
        ),
        "pace": "Slower than feels natural. Avoid “you should have”.",
        "answers": tuple(
            AnswerView(str(at + 1), f"a{at + 1}", words, at == 0)
            for at, words in enumerate(
                (
                    "Forgot or overlooked",
                    "Less income than usual",
                    "Lost the job",
                    "Illness or bereavement",
                    "Other bills come first",
                    "Would rather not say",
                )
            )
        ),
        "phases": phases(4),
        "may_skip": True,
    }
    return StepView(**(usual | given))


def upset_step() -> StepView:
    """Return the second rung of the ladder for an upset customer."""
    return step(
        id="name_feeling",
        visit=6,
        kind="say",
        title="Name the feeling",
        spoken="It sounds like you feel worn out by this, and maybe like no one has been listening. Is that it?",
        tag="",
        question="How did the customer respond?",
        cues=(CueView("silence", "silence", "Silence is working", "Count to three.", False),),
        pace="",
        avoid=("argue the amount", "talk over them", "calm down"),
        branch_title="Customer is upset: de-escalation",
        tone="alert",
        waiting_title="Understand the situation",
        may_return=True,
        ladder=tuple(
            RungView(words, "done" if at < 1 else "current" if at == 1 else "to_come")
            for at, words in enumerate(
                (
                    "Let them finish",
                    "Name the feeling",
                    "Own what is ours",
                    "Offer a choice",
                    "Team lead, or a break",
                )
            )
        ),
        answers=tuple(
            AnswerView(str(at + 1), f"a{at + 1}", words, at == 0)
            for at, words in enumerate(
                (
                    "Calmer, wants to go on",
                    "Still upset",
                    "Wants a team lead",
                    "Call back another day",
                    "Makes a complaint",
                    "Abusive: close politely",
                )
            )
        ),
    )


def interruptions(open_key: str = "") -> tuple[InterruptionKey, ...]:
    """Return the usual interruptions."""
    words = {
        "upset": ("Upset", "F2"),
        "disputes": ("Disputes it", "F3"),
        "hardship": ("Hardship", "F4"),
        "paid": ("Already paid", "F5"),
        "stop_calling": ("Stop calling", "F6"),
        "attorney": ("Has attorney", "F7"),
        "complaint": ("Complaint", "F8"),
        "someone_else": ("Someone else", "F9"),
        "cannot_talk": ("Can't talk", "F10"),
        "safety": ("Safety", "Ctrl+Shift+S"),
        "scam": ("Is this a scam?", None),
    }
    return tuple(
        InterruptionKey(key, label, shortcut, (f"{label.lower()} in their words",), "plain", key == open_key)
        for key, (label, shortcut) in words.items()
    )


def voice(role: str = RIGHT_PARTY, id: str = "p1") -> Participant:
    """Return someone on the line since the call was answered."""
    may_hear = "debt" if role == RIGHT_PARTY else "nothing"
    return Participant(id, role, None, may_hear, "check" if role == RIGHT_PARTY else None, NOW - 200_000)


def call(**given: Any) -> CallView:
    """Return a call that is answered, confirmed and in the situation phase."""
    usual: dict[str, Any] = {
        "interaction": "i1",
        "customer": "c1",
        "name": "Maria Alvarez",
        "number": "+13125550142",
        "number_kind": "mobile",
        "zones": CHICAGO,
        "direction": "out",
        "call": Call("on_call", NOW - 220_000, answered_at=NOW - 207_000),
        "scene": "verified",
        "line": (voice(),),
        "step": step(),
        "interruptions": interruptions(),
        "mood": "uneasy",
        "may_go_forward": False,
        "script_title": "Early arrears, outbound",
        "script_version": "1",
        "saved_at": NOW,
    }
    return CallView(**(usual | given))


def unverified_call() -> CallView:
    """Return a call whose voice nobody has checked yet."""
    return call(scene="unverified", line=(voice(UNKNOWN),))


def debt_side() -> DebtSide:
    """Return one account with its history."""
    return DebtSide(
        reference="48-20917",
        total=128_450,
        currency="USD",
        debts=(
            DebtRow(
                "d1",
                "AD-48917",
                "Lakeshore Furniture Co.",
                "retail",
                "USD",
                115_000,
                9_950,
                3_500,
                128_450,
                NOW - 3 * DAY,
                NOW - 2 * DAY,
                "2026-09-22",
                "open",
            ),
        ),
        timeline=(
            TimelineRow(NOW - 5 * DAY, "callback", "J. Okoro", {"due_at": NOW, "due_zone": CHICAGO[0]}),
            TimelineRow(
                NOW - 6 * DAY,
                "call",
                "J. Okoro",
                {"direction": "out", "number": "+13125550142", "number_kind": "mobile", "is_late": 0},
            ),
            TimelineRow(
                NOW - 40 * DAY, "payment", None, {"amount": 8000, "currency": "USD", "paid_on": "2026-10-14"}
            ),
        ),
        promises=(PromiseRow("plan", "active", "USD", "2026-12-04", 10_705),),
        commitments=(CommitmentRow("send_letter", "2026-12-01", {"en": "Send the letter"}),),
        old_notes=("Hours cut at the bakery since September.",),
    )


def card(**given: Any) -> CustomerCard:
    """Return a confirmed customer in a call."""
    usual: dict[str, Any] = {
        "customer": "c1",
        "scene": "verified",
        "name": "Maria Alvarez",
        "zones": CHICAGO,
        "numbers": (
            NumberRow("+13125550142", "mobile", CHICAGO, False, None),
            NumberRow("+13125550143", "work", CHICAGO, True, "not_at_work"),
        ),
        "needs": (NeedRow("letter_first", "Asked for a letter first"),),
        "wishes": ("Text first", "calls after 10:30", "English or Spanish"),
        "stops": (StopRow("s1", "not_at_work", "place", None, NOW - 9 * DAY, "customer"),),
        "hints": (),
        "debt_side": debt_side(),
    }
    return CustomerCard(**(usual | given))


def unverified_card() -> CustomerCard:
    """Return what may be seen before the check."""
    hints = (CheckHint("birth_day_month", "•6-•9"), CheckHint("postcode", "•••13"))
    return replace(card(), scene="unverified", hints=hints, debt_side=None)


def queue_row(number: int = 1, **given: Any) -> QueueRow:
    """Return a customer of the worklist."""
    usual: dict[str, Any] = {
        "customer": f"c{number}",
        "name": "Maria Alvarez",
        "zones": CHICAGO,
        "place": "due",
        "reason": "callback",
        "detail": {"at": NOW, "zone": CHICAGO[0]},
        "owed": 128_450,
        "currency": "USD",
        "order": (0, NOW, -1, 0, f"c{number}"),
    }
    return QueueRow(**(usual | given))
