"""A record made by hand: a call with an interruption, somebody else on the line, a plan agreed, and an addition."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from agentdesk.services.rows.record import (
    AboutDebt,
    Act,
    Amendment,
    CallHeader,
    CapturedValue,
    Evidence,
    Gate,
    InteractionRecord,
    Label,
    OnTheLine,
    Outcome,
    StepShown,
)

# Monday 23 November 2026, 10:40:05 in New York.
BEGAN = 1_795_448_405_000
CUSTOMER, CALL = "01890000-0000-7000-8000-0000000000c1", "01890000-0000-7000-8000-0000000000a1"
DISCLOSURE = (
    "I'm with Northfield Recovery. This call is from a debt collector. This is an attempt to collect a debt, and "
    "any information obtained will be used for that purpose."
)
CHECK = (
    "Thank you. Before I say what this is about, I need to be sure I have the right person. Would you tell me your "
    "month and day of birth, and your ZIP code? If you'd rather not, that's fine."
)
RECAP = (
    "Let me read that back. 3 payments, every month. The first is $428.17 on Friday, December 4, and the last is "
    "$428.16 on Thursday, February 4. I'll send it to you in writing. Did I get it all right? Do you agree to that?"
)
NOTE = "Hours were cut in September; rent comes first.\n\nWould like a text before each payment. Ñandú, Žižek, Nguyễn."


def at(seconds: int) -> int:
    """An instant so many seconds after the call began."""
    return BEGAN + seconds * 1000


def words(text: str) -> Label:
    """A label as scripts have it."""
    return {"en-US": text}


def step(name: str, title: str, shown: int, left: int, **more: Any) -> StepShown:
    """A step that was shown and answered."""
    kept: dict[str, Any] = {"kind": "say", "how": "answered", "language": "en-US"}
    return StepShown(at=at(shown), left_at=at(left), step=name, title=words(title), **(kept | more))


def gate(
    number: int, kind: str, title: str, text: str, shown: int, confirmed: int, duties: tuple[str, ...] = ()
) -> Gate:
    """Compulsory words that were shown and confirmed."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Gate(
        number, title, kind, words(title), "passed", duties, text, digest, "en-US", at(shown), at(confirmed)
    )


HEADER = CallHeader(
    interaction=CALL,
    customer=CUSTOMER,
    name="Maria Alvarez",
    reference="C7001",
    number="+13055550148",
    number_kind="mobile",
    direction="out",
    dialled_by="hand",
    is_late=False,
    purpose="collection",
    firm="Northfield Recovery",
    decision={"version": "stops-1", "decision": "allow", "facts": {"stops": []}},
    agent="demo-agent",
    agent_name="Jordan Reyes",
    happened_at=at(0),
    logged_at=at(0),
    answered_at=at(11),
    ended_at=at(412),
    call_ms=412_000,
    hold_ms=45_000,
    wrap_ms=21_000,
    zone="America/New_York",
    desk_zone="America/Chicago",
    language="en-US",
    debts=(AboutDebt("d1", "AD-48001", "Lakeshore Furniture", "USD", 128_450),),
)
ARRANGEMENT = Act(
    at(350),
    "arrangement.agreed",
    {
        "arrangement": "a1",
        "customer": CUSTOMER,
        "shape": "plan",
        "currency": "USD",
        "total": 128_450,
        "method": "customer_pays",
        "allocation": [{"debt": "d1", "amount": 128_450}],
        "words": RECAP,
        "read_back_at": at(322),
        "agreed_at": at(350),
        "instalments": [
            {"due_on": "2026-12-04", "amount": 42_817},
            {"due_on": "2027-01-04", "amount": 42_817},
            {"due_on": "2027-02-04", "amount": 42_816},
        ],
    },
)
LETTER = Act(
    at(350),
    "commitment.made",
    {
        "commitment": "p1",
        "customer": CUSTOMER,
        "what": "send_letter",
        "due_on": "2026-12-01",
        "owner": "anyone",
    },
    {"en": "Send the letter", "es": "Enviar la carta"},
)
NEED = Act(
    at(205),
    "need.recorded",
    {"customer": CUSTOMER, "need": "speak_slowly", "detail": "", "has_consent": 1},
)


def somebody(
    kind: str, seconds: int, role: str, may_hear: str, basis: str | None = None, name: str | None = None
) -> Act:
    """An event about a person on the line."""
    detail = {"participant": "p", "role": role, "name": name, "may_hear": may_hear, "basis": basis}
    return Act(at(seconds), f"participant.{kind}", detail)


COURSE: tuple[StepShown | Act, ...] = (
    Act(at(0), "call.placed", {"number": "+13055550148"}),
    Act(at(11), "call.marked", {"mark": "answered", "marked_at": at(11), "reason": None}),
    somebody("joined", 11, "unknown_voice", "nothing"),
    step("greet", "Ask for them by name", 0, 20, answer=words("Speaking, it's them")),
    step("identity", "Check that it is them", 20, 41, kind="verify", gate=1, answer=words("Both match")),
    somebody("known", 41, "right_party", "debt", "checked in this call"),
    step("disclosure", "Say who we are and why", 41, 50, kind="disclose", gate=2),
    step("reason", "What it is about", 50, 74, how="interrupted", is_about_debt=True),
    Act(at(74), "interruption.raised", {"interruption": "upset"}, words("Upset or angry")),
    Act(at(74), "mood.marked", {"mood": "upset", "step": "listen"}),
    step("listen", "Let them finish", 74, 131, answer=words("Calmer")),
    Act(at(131), "mood.marked", {"mood": "calm", "step": "listen"}),
    Act(at(131), "interruption.returned", {"interruption": "upset"}, words("Upset or angry")),
    step("reason", "What it is about", 131, 160, answer=words("Yes, that's right"), is_about_debt=True),
    step(
        "situation",
        "How things are for them",
        160,
        205,
        kind="ask",
        answer=words("Tells how things are"),
        captured=(
            CapturedValue("why", words("Reason"), "choice", "hours", {"hours": words("Fewer hours")}),
            CapturedValue(
                "words", words("In their words"), "text", "They cut my hours & the rent <comes> first"
            ),
            CapturedValue("amount", words("Could pay each month"), "money", 43_000),
            CapturedValue("when", words("Paid on"), "date", "2026-11-30"),
        ),
    ),
    NEED,
    step("options", "Ways forward", 205, 231, how="interrupted", kind="offer", is_about_debt=True),
    somebody("joined", 231, "unknown_voice", "nothing"),
    Act(
        at(231), "interruption.raised", {"interruption": "someone_else"}, words("Someone else is on the line")
    ),
    step("who_else", "Ask for the phone back", 231, 246, answer=words("It is a relative")),
    somebody("left", 246, "unknown_voice", "nothing"),
    Act(
        at(246),
        "interruption.returned",
        {"interruption": "someone_else"},
        words("Someone else is on the line"),
    ),
    Act(at(250), "call.marked", {"mark": "on_hold", "marked_at": at(250), "reason": None}),
    Act(at(295), "call.marked", {"mark": "off_hold", "marked_at": at(295), "reason": None}),
    step(
        "options",
        "Ways forward",
        246,
        300,
        answer=words("Smaller payments"),
        kind="offer",
        is_about_debt=True,
    ),
    step(
        "budget",
        "What is left each month",
        300,
        304,
        how="skipped",
        reason="Did not want to go through figures",
    ),
    step(
        "plan",
        "Put a plan together",
        304,
        322,
        kind="offer",
        is_about_debt=True,
        answer=words("Read it back"),
    ),
    step("recap", "Read it back whole", 322, 350, is_about_debt=True, answer=words("They said yes")),
    ARRANGEMENT,
    LETTER,
    step("goodbye", "Close kindly", 350, 412, how="ended"),
    Act(at(412), "call.marked", {"mark": "over", "marked_at": at(412), "reason": None}),
)
RECORD = InteractionRecord(
    header=HEADER,
    line=(
        OnTheLine("unknown_voice", None, at(11), at(41), "nothing", None, 2, 0, None, (1,)),
        OnTheLine("right_party", None, at(41), at(412), "debt", "checked in this call", 11, 6, at(50), (2,)),
        OnTheLine("unknown_voice", None, at(231), at(246), "nothing", None, 1),
    ),
    course=tuple(sorted(COURSE, key=lambda row: row.at)),
    gates=(
        gate(1, "verify", "Check that it is them", CHECK, 20, 41),
        gate(2, "disclose", "Say who we are and why", DISCLOSURE, 41, 50, ("us.mini_miranda",)),
    ),
    outcome=Outcome(
        key="plan",
        label={"en": "Plan", "es": "Plan de pagos"},
        contact_outcome="conversation",
        is_right_party=True,
        is_conversation=True,
        details=(),
        next_action="watch_payment",
        next_label={"en": "See that the payment arrives", "es": "Ver que llegue el pago"},
        next_at=at(12 * 86_400),
        next_zone="America/New_York",
    ),
    agreed=(NEED, ARRANGEMENT, LETTER),
    note=NOTE,
    amendments=(
        Amendment(
            at(86_400),
            "Jordan Reyes",
            "Left out in the note",
            "She asked us to use her work e-mail never.",
            207,
        ),
    ),
    evidence=Evidence(
        device="01890000-0000-7000-8000-00000000de01",
        events=63,
        first_seq=1_142,
        last_seq=1_207,
        first_hash="3f" * 32,
        last_hash="a7" * 32,
        erased=0,
        broken=(),
        script="early_arrears_outbound",
        script_title="Early arrears, outbound",
        script_version="1",
        script_digest="5c" * 32,
        passed_through=4,
        outcomes_digest="be" * 32,
        program="0.1.0",
        tzdata="2026.2",
        exported_at=at(90_000),
        exported_by="demo-lead",
        exported_by_name="Lee Marsh",
        export_seq=1_311,
        export_hash="91" * 32,
    ),
)


def with_note(note: str) -> InteractionRecord:
    """The record with another note."""
    return replace(RECORD, note=note)
