"""The people of a company who may be spoken to: who is on the list, and who may speak for the company.

With a business customer the right party is a named contact with authority. The client's list states it, or the
agent establishes it on the line and keeps how. What is not known to give authority gives none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from agentdesk.domain.identity import folded
from agentdesk.errors import Refused

YES, NO = "yes", "no"
# How the authority of a contact can be established: by the client's list, or on the line.
ON_THE_LIST = "on_the_list"
BASES = (ON_THE_LIST, "says_so", "named_by_company", "in_writing")


@dataclass(frozen=True, slots=True)
class Contact:
    """A person of a company. `authority` is yes or no as stated, or None where nobody said.

    `phone` is E.164. `basis` is how authority was established on the line, where it was.
    """

    name: str
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    authority: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a call told of a contact: `named`, with what was told, or `left`: no longer with the company."""

    change: str
    contact: Contact


def joined(held: Sequence[Contact], stated: Iterable[Contact]) -> tuple[Contact, ...]:
    """Return the contacts of one file: the same name is one person, and what an earlier row left open is filled.

    Where rows differ on authority, none is stated: the stricter side.
    """
    found = {folded(one.name): one for one in held}
    for one in stated:
        known = found.setdefault(folded(one.name), one)
        found[folded(one.name)] = _filled(known, one)
    return tuple(found.values())


def now(stated: Iterable[Contact], changes: Iterable[Change]) -> tuple[Contact, ...]:
    """Return who is on the list now: as the client states, with what calls have told since, in their order."""
    found = {folded(one.name): one for one in stated}
    for change in changes:
        name = folded(change.contact.name)
        if change.change == "left":
            found.pop(name, None)
        else:
            told = change.contact
            found[name] = _told(found[name], told) if name in found else told
    return tuple(found.values())


def judge_authority(listed: Sequence[Contact], name: str, basis: str) -> None:
    """Raise Refused unless somebody may speak for the company on this basis.

    The list is a basis for whom it names with authority only; whom it names without is not opened by their own word.
    """
    known = next((one for one in listed if folded(one.name) == folded(name)), None)
    if known is not None and known.authority == NO and basis in (ON_THE_LIST, "says_so"):
        raise Refused(
            "authority_none", "The list says that this contact may not decide. Ask for someone who may."
        )
    if basis == ON_THE_LIST and (known is None or known.authority != YES):
        raise Refused(
            "authority_unknown",
            "The list does not say that this contact may decide. Say how you know it instead.",
        )
    if basis not in BASES:
        raise Refused("authority_basis", "Say how you know that they may speak for the company.")


def _filled(held: Contact, stated: Contact) -> Contact:
    differs = None not in (held.authority, stated.authority) and held.authority != stated.authority
    return replace(
        held,
        role=held.role or stated.role,
        phone=held.phone or stated.phone,
        email=held.email or stated.email,
        authority=NO if differs else held.authority or stated.authority,
    )


def _told(held: Contact, told: Contact) -> Contact:
    return Contact(
        name=held.name,
        role=told.role or held.role,
        phone=told.phone or held.phone,
        email=told.email or held.email,
        authority=told.authority or held.authority,
        basis=told.basis or held.basis,
    )
