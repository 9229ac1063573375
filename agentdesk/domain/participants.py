"""Who is on the line, and whether every one of them may hear about the debt.

The curtain follows this list, not a tick made once: it is open only while every person present may hear.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

MayHear = Literal["nothing", "reference", "debt"]
UNKNOWN = "unknown_voice"
RIGHT_PARTY = "right_party"
COLLEAGUE = "second_agent"

# What a role may hear when its basis is given; roles that are not named here may hear nothing.
MAY_HEAR: dict[str, MayHear] = {
    RIGHT_PARTY: "debt",
    "representative": "debt",
    "adviser": "debt",
    "attorney": "debt",
    "interpreter": "debt",
    "relay_operator": "debt",
    COLLEAGUE: "debt",
    "payer": "reference",
}
# What the agent alone says of somebody is put down, and lets nobody hear anything.
NAMED_BY_AGENT = "named by the agent"
ROLES = (UNKNOWN, *MAY_HEAR, "spouse", "third_party", "minor")
# Who may hear because the customer said so in this call: without a confirmed customer nobody can have said it.
BY_CUSTOMERS_YES = ("representative", "adviser", "attorney")


@dataclass(frozen=True, slots=True)
class Participant:
    """One person on the line. `since` and `until` are epoch milliseconds; `until` is None while present."""

    id: str
    role: str
    name: str | None
    may_hear: MayHear
    basis: str | None
    since: int
    until: int | None = None


Line = tuple[Participant, ...]


def may_hear(role: str, basis: str | None) -> MayHear:
    """Return what a role may hear; without a basis, or on the agent's word alone, nobody may hear anything."""
    return "nothing" if basis in (None, "", NAMED_BY_AGENT) else MAY_HEAR.get(role, "nothing")


def present(line: Line) -> Line:
    """Return who is on the line now."""
    return tuple(person for person in line if person.until is None)


def may_all_hear_debt(line: Line) -> bool:
    """Return whether the debt may be spoken of: the right party or someone who acts for them, and nobody else.

    Whoever is present, it may not before the customer was confirmed in this call.
    """
    is_known = all(may_hear_debt(line, person) for person in present(line))
    return is_known and is_anyone_addressed(line) and was_right_party(line)


def is_anyone_addressed(line: Line) -> bool:
    """Return whether the right party is on the line, or someone who acts for them and may hear."""
    return any(_is_addressed(person) and may_hear_debt(line, person) for person in present(line))


def may_hear_debt(line: Line, person: Participant) -> bool:
    """Return whether one person on the line may hear. Who needs the customer's yes must have come after them."""
    if person.role not in BY_CUSTOMERS_YES:
        return person.may_hear == "debt"
    earlier = {one.id for one in line[: line.index(person)] if one.role == RIGHT_PARTY}
    return person.may_hear == "debt" and not earlier.isdisjoint(_confirmed(line))


def is_right_party_present(line: Line) -> bool:
    """Return whether the customer is on the line and was confirmed in this call."""
    return any(person.role == RIGHT_PARTY for person in present(line))


def was_right_party(line: Line) -> bool:
    """Return whether the customer was confirmed at any time in this call, and not by mistake."""
    return bool(_confirmed(line))


def joined(line: Line, person: Participant) -> Line:
    """Return the line with one person more. Raises ValueError for an id that is already on it."""
    if any(other.id == person.id for other in present(line)):
        raise ValueError(f"participant {person.id} is already on the line")
    return (*line, person)


def known(line: Line, id: str, *, role: str, name: str | None, basis: str | None, at: int) -> Line:
    """Return the line after it became known who a voice is: the unknown one ends and the known one begins."""
    person = Participant(id, role, name, may_hear(role, basis), basis, at)
    return (*left(line, id, at), person)


def left(line: Line, id: str, at: int) -> Line:
    """Return the line after a person left it."""
    return tuple(
        replace(person, until=at) if person.id == id and person.until is None else person for person in line
    )


def all_left(line: Line, at: int) -> Line:
    """Return the line after everybody left it."""
    return tuple(person if person.until is not None else replace(person, until=at) for person in line)


def _confirmed(line: Line) -> set[str]:
    """Return the voices that were confirmed as the customer; one that is known as someone else since never was."""
    latest = {person.id: person for person in line}
    return {id for id, one in latest.items() if one.role == RIGHT_PARTY and one.may_hear == "debt"}


def _is_addressed(person: Participant) -> bool:
    return person.role in (RIGHT_PARTY, *BY_CUSTOMERS_YES)
