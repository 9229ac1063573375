"""Content in use: the firm card, and the script that a call is pinned to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Protocol

from sqlalchemy import Connection

from agentdesk.content.firm import Firm, read_firm
from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.script_reader import read_script
from agentdesk.content.stop_reader import read_stops
from agentdesk.domain.outcomes import OutcomeList
from agentdesk.domain.portfolio import PERSON
from agentdesk.domain.stops import StopSign
from agentdesk.errors import Refused
from agentdesk.scripts.listed import fitted
from agentdesk.scripts.values import Entry, Script
from agentdesk.storage import content


class Reading(Protocol):
    """What content is read with: a connection and an instant. A unit of work is one, and so is a query."""

    @property
    def connection(self) -> Connection:
        """The file."""

    @property
    def now(self) -> int:
        """Epoch milliseconds."""


def firm_card(work: Reading) -> Firm:
    """Return the firm card in force. Raises Refused when there is none."""
    for key in content.live_keys(work.connection, "firm"):
        found = content.live(work.connection, "firm", key, work.now)
        if found is not None:
            return _firm(found.digest, found.body)
    raise Refused("no_firm", "There is no firm card. Add one before calling anyone.")


def script_for(work: Reading, direction: str, frozen: Mapping[str, Any]) -> Script:
    """Return the live script that fits a call best, with the call's own choices filled in.

    One for its direction, stage and product comes before a wider one; one for persons is never for a business, nor the
    other way round. Raises Refused when no script is for this direction and kind of customer.
    """
    needed = {"direction": direction, "kind": str(frozen.get("fact.customer_kind", PERSON))}
    wished = {name: str(frozen.get(f"fact.{name}", "")) for name in ("stage", "product")}
    live = _live_scripts(work.connection, work.now)
    found = [script for script in live if _fits(script.entry, needed | wished)]
    found = found or [script for script in live if _fits(script.entry, needed)]
    if not found:
        raise Refused("no_script", "There is no script for this kind of call. Ask a trainer.")
    best = max(found, key=lambda script: (_narrowness(script.entry), script.key))
    return fitted(best, frozen)


def outcome_list(connection: Connection, now: int) -> OutcomeList:
    """Return the outcomes in force. Raises Refused when there are none."""
    for key in content.live_keys(connection, "outcomes"):
        found = content.live(connection, "outcomes", key, now)
        if found is not None:
            return _outcomes(found.digest, found.body)
    raise Refused("no_outcomes", "There is no list of outcomes on this device. Get the newest content first.")


def stop_signs(connection: Connection, now: int) -> Mapping[str, StopSign]:
    """Return the stop signs in force by name. Raises Refused when there are none."""
    for key in content.live_keys(connection, "stops"):
        found = content.live(connection, "stops", key, now)
        if found is not None:
            return _stops(found.digest, found.body)
    raise Refused("no_stops", "There is no table of stop signs on this device. Get the newest content first.")


def pinned(connection: Connection, digest: str, frozen: Mapping[str, Any]) -> Script:
    """Return the script with this digest, with the choices of the call that froze these values.

    What a call was pinned to is found for as long as the file lives.
    """
    found = content.by_digest(connection, digest)
    if found is None:
        raise Refused(
            "script_gone", "The script of this call is not on this device. Get the newest content first."
        )
    return fitted(_script(found.digest, found.body), frozen)


def _live_scripts(connection: Connection, now: int) -> list[Script]:
    found = (content.live(connection, "script", key, now) for key in content.live_keys(connection, "script"))
    return [_script(one.digest, one.body) for one in found if one is not None]


def _fits(entry: Entry, facts: Mapping[str, str]) -> bool:
    if entry.at != "call":
        return False
    wanted = {
        "direction": entry.direction,
        "stage": entry.stage,
        "product": entry.product,
        "kind": entry.kind,
    }
    return all(not wanted[name] or value in wanted[name] for name, value in facts.items())


def _narrowness(entry: Entry) -> int:
    return sum(map(bool, (entry.direction, entry.stage, entry.product)))


# Reading a script takes some milliseconds; its digest stands for its text.
@lru_cache(maxsize=32)
def _script(digest: str, body: str) -> Script:
    return read_script(body)


@lru_cache(maxsize=8)
def _firm(digest: str, body: str) -> Firm:
    return read_firm(body)


@lru_cache(maxsize=8)
def _stops(digest: str, body: str) -> Mapping[str, StopSign]:
    return read_stops(body).signs


@lru_cache(maxsize=8)
def _outcomes(digest: str, body: str) -> OutcomeList:
    return read_outcomes(body)
