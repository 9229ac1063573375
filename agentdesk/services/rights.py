"""Who may do what: one table of rights, checked before every command and query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agentdesk.errors import Refused

Role = Literal["agent", "lead", "trainer", "administrator", "auditor"]
Right = Literal[
    "work the list",
    "call",
    "prepare",
    "lift stops",
    "take over",
    "search",
    "import",
    "review people",
    "enter letters",
    "see late letters",
    "export",
    "export the journal",
    "look after",
    "verify",
    "sign in",
]

RIGHTS: dict[Right, frozenset[Role]] = {
    "work the list": frozenset({"agent", "lead"}),
    "call": frozenset({"agent", "lead"}),
    "prepare": frozenset({"agent", "lead", "auditor"}),
    # Nobody here works as compliance, back office or owner of a case: a team lead answers for what they would lift.
    "lift stops": frozenset({"lead"}),
    "take over": frozenset({"lead"}),
    "search": frozenset({"agent", "lead", "auditor"}),
    "import": frozenset({"lead", "administrator"}),
    # What a client's file left open: who is one person, and which notes state a need.
    "review people": frozenset({"lead", "administrator"}),
    # Whoever opens the mail: it must not lie until somebody else is there.
    "enter letters": frozenset({"agent", "lead"}),
    "see late letters": frozenset({"lead", "auditor"}),
    # The record of one call; the whole journal holds every customer of the device.
    "export": frozenset({"agent", "lead", "auditor"}),
    "export the journal": frozenset({"lead", "auditor"}),
    "look after": frozenset({"administrator"}),
    "verify": frozenset({"agent", "lead", "trainer", "administrator", "auditor"}),
    "sign in": frozenset({"agent", "lead", "trainer", "administrator", "auditor"}),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a staff id, the role they work in, and their team."""

    id: str
    role: Role
    team: str


# The program itself, at first start and in commands that a machine runs. It may do what an administrator may.
PROGRAM = Actor("agentdesk", "administrator", "-")


def may(role: str, right: Right) -> bool:
    """Return whether a role carries a right."""
    return role in RIGHTS[right]


def require(actor: Actor, right: Right) -> None:
    """Raise Refused when the actor's role does not carry the right."""
    if not may(actor.role, right):
        raise Refused(
            "right_missing",
            "Your role ({role}) may not do this: {right}. Ask a team lead.",
            role=actor.role,
            right=right,
        )
