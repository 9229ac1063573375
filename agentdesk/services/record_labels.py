"""The firm's own words for what a record or a history names by key: outcomes, next actions, stop signs, commitments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.stop_reader import read_stops
from agentdesk.content.word_reader import read_commitments
from agentdesk.domain.outcomes import Needed, OutcomeList
from agentdesk.journal.canonical import JSON
from agentdesk.services.rows.record import CapturedValue, Label, Outcome
from agentdesk.storage import content


def outcome_row(connection: Connection, told: JSON) -> Outcome:
    """Return an outcome as it was recorded, with the labels of the list that was in use."""
    found = content.by_digest(connection, told["outcomes_digest"])
    listed = _outcomes(found.digest, found.body) if found else None
    own = next((one for one in listed.outcomes if one.key == told["outcome"]), None) if listed else None
    return Outcome(
        key=told["outcome"],
        label=own.label if own else {},
        contact_outcome=told["contact_outcome"],
        is_right_party=bool(told["is_right_party"]),
        is_conversation=bool(told["is_conversation"]),
        details=tuple(_details(told["detail"], own.requires if own else ())),
        next_action=told.get("next_action"),
        next_label=listed.actions.get(told.get("next_action") or "", {}) if listed else {},
        next_at=told.get("next_at"),
        next_zone=told.get("next_zone"),
    )


def labels(connection: Connection, at: int) -> dict[str, Mapping[str, Label]]:
    """Return the labels of outcomes, stop signs and commitments in force at an instant, by kind of event and key."""
    return {
        "outcome.recorded": dict(_of(connection, "outcomes", at, _outcome_labels)),
        "stop.placed": dict(_of(connection, "stops", at, _stops)),
        "commitment.made": dict(_of(connection, "commitments", at, _commitments)),
    }


def _of(connection: Connection, kind: str, at: int, read: Any) -> Iterator[tuple[str, Label]]:
    for key in content.live_keys(connection, kind):
        found = content.live(connection, kind, key, at)
        if found is not None:
            yield from read(found.digest, found.body).items()


def _details(detail: Mapping[str, Any], asked: tuple[Needed, ...]) -> Iterator[CapturedValue]:
    fields = {needed.name: needed for needed in asked}
    for name, value in detail.items():
        needed = fields.get(name)
        if needed is None:
            yield CapturedValue(name, {}, "text", value)
        else:
            yield CapturedValue(name, needed.label, needed.type, value, dict(needed.choices))


@lru_cache(maxsize=8)
def _outcomes(digest: str, body: str) -> OutcomeList:
    return read_outcomes(body)


@lru_cache(maxsize=8)
def _outcome_labels(digest: str, body: str) -> Mapping[str, Label]:
    return {one.key: one.label for one in _outcomes(digest, body).outcomes}


@lru_cache(maxsize=8)
def _stops(digest: str, body: str) -> Mapping[str, Label]:
    return {sign: one.label for sign, one in read_stops(body).signs.items()}


@lru_cache(maxsize=8)
def _commitments(digest: str, body: str) -> Mapping[str, Label]:
    return read_commitments(body)
