"""Effects on the line: who came, who left, and who it turned out to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from agentdesk.domain import contacts, participants
from agentdesk.errors import Refused
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.intents import Found
from agentdesk.scripts.moment import Moment, Params, Written
from agentdesk.scripts.state import State

CHECKED_HERE = "checked in this call"
CUSTOMERS_YES = "customer's yes in this call"
SAME_AS_BEFORE = "same as before the desk was away"


def know_right_party(moment: Moment, params: Params) -> Iterator[Written]:
    """Confirm the first unknown voice as the customer, or of a business as someone who may speak for it.

    Raises Refused where no check was passed in this call, and where nothing tells that a contact may decide.
    """
    if moment.state.verified != "passed":
        raise Refused("check_first", "Check who they are first. Nobody is the customer before that.")
    if participants.is_right_party_present(moment.state.line):
        return
    unknown = _unknown(moment.state)
    id = unknown[0] if unknown else moment.new_id()
    name, basis = None, CHECKED_HERE
    if moment.frozen.get("fact.customer_kind") == "business":
        name, basis = _with_authority(moment, params)
    yield "participant.known", person(id, participants.RIGHT_PARTY, name, basis)


def _with_authority(moment: Moment, params: Params) -> tuple[str, str]:
    """Return who speaks for a business and why they may. Raises Refused unless both are known."""
    name, basis = str(params.get("name", "")).strip(), str(params.get("basis", ""))
    if not name:
        raise Refused(
            "contact_unnamed", "Note who you are talking to: choose the contact, or write the name."
        )
    contacts.judge_authority(frozen_values.contacts(moment.frozen), name, basis)
    return name, basis


def join(moment: Moment, params: Params) -> Iterator[Written]:
    """Add a voice that nobody knows. One that is there already, and of which nobody said who it is, is that voice."""
    if all(one.role != participants.UNKNOWN for one in _others(moment.state.line)):
        yield _new_voice(moment.new_id)


def new_voice(moment: Moment, params: Params) -> Iterator[Written]:
    """Let everyone leave and someone new speak."""
    yield from all_leave(moment.state.line)
    yield _new_voice(moment.new_id)


def join_known(moment: Moment, params: Params) -> Iterator[Written]:
    """Add someone whose role is known. Raises Refused for who needs the customer's yes before there is one."""
    judge_role(moment.state.line, params["role"])
    someone = person(moment.new_id(), params["role"], params.get("name"), params.get("basis"))
    yield "participant.joined", someone


def know(moment: Moment, params: Params) -> Iterator[Written]:
    """Say who the last unknown voice is. Raises Refused for who needs the customer's yes before there is one."""
    judge_role(moment.state.line, params["role"])
    unknown = _unknown(moment.state)
    id = unknown[-1] if unknown else moment.new_id()
    yield "participant.known", person(id, params["role"], params.get("name"), params.get("basis"))


def introduce_colleague(moment: Moment, params: Params) -> Iterator[Written]:
    """Let colleagues whom only the agent had named hear: the customer was told who they are, and said yes.

    Before the check there is no customer to say so, and everything stays as it is.
    """
    line = moment.state.line
    for one in participants.present(line) if participants.is_right_party_present(line) else ():
        if one.role == participants.COLLEAGUE and one.may_hear != "debt":
            yield "participant.known", person(one.id, one.role, one.name, CUSTOMERS_YES)


def leave(moment: Moment, params: Params) -> Iterator[Written]:
    """Let the customer leave, or everyone who may not hear."""
    line = moment.state.line
    if params["who"] == "customer":
        going = [one for one in participants.present(line) if one.role == participants.RIGHT_PARTY]
    else:
        going = _others(line)
    for one in going:
        yield "participant.left", person(one.id, one.role, one.name, one.basis)


def all_leave(line: participants.Line) -> Iterator[Written]:
    """Let everyone leave."""
    for one in participants.present(line):
        yield "participant.left", person(one.id, one.role, one.name, one.basis)


def rejoin(line: participants.Line, found: Found, new_id: Callable[[], str]) -> Iterator[Written]:
    """Write whom one finds on the line after the desk was away. Nobody may hear more than before.

    Whoever was confirmed may be heard again beside somebody else, and hand over or take back the phone, as at any time.
    """
    if found == "same":
        for one in participants.present(line):
            yield "participant.known", person(one.id, one.role, one.name, _basis_again(line, one))
        return
    if found == "nobody" or not participants.was_right_party(line):
        yield from all_leave(line)
    if found == "other":
        yield _new_voice(new_id)


def _basis_again(line: participants.Line, one: participants.Participant) -> str | None:
    """Return on what somebody may hear again. Being known anew comes after a yes that came too late for them before."""
    if one.may_hear == "nothing":
        return one.basis
    is_late = one.may_hear == "debt" and not participants.may_hear_debt(line, one)
    return participants.NAMED_BY_AGENT if is_late else SAME_AS_BEFORE


def judge_role(line: participants.Line, role: str) -> None:
    """Refuse roles that nobody has, and before the check the customer's and those that rest on the customer's yes."""
    if role not in participants.ROLES:
        raise Refused("role_unknown", "That is not one of the people a call can have.")
    if participants.was_right_party(line):
        return
    if role == participants.RIGHT_PARTY:
        raise Refused("check_first", "Check who they are first. Nobody is the customer before that.")
    if role in participants.BY_CUSTOMERS_YES:
        raise Refused(
            "check_first", "Check who the customer is first. Until then nobody can say yes for them."
        )


def _others(line: participants.Line) -> list[participants.Participant]:
    """Return who may not hear; while nobody was confirmed, the first voice may yet be the customer and stays."""
    others = [one for one in participants.present(line) if not participants.may_hear_debt(line, one)]
    is_anybody_confirmed = participants.is_anyone_addressed(line)
    first = next((one for one in others if one.role == participants.UNKNOWN), None)
    return [one for one in others if is_anybody_confirmed or one is not first]


def _new_voice(new_id: Callable[[], str]) -> Written:
    return "participant.joined", person(new_id(), participants.UNKNOWN, None, None)


def person(id: str, role: str, name: str | None, basis: str | None) -> dict[str, Any]:
    """Return the payload of a participant event."""
    heard = participants.may_hear(role, basis)
    return {"participant": id, "role": role, "name": name, "may_hear": heard, "basis": basis}


def _unknown(state: State) -> list[str]:
    """Return the ids of unknown voices on the line, oldest first."""
    return [one.id for one in participants.present(state.line) if one.role == participants.UNKNOWN]
