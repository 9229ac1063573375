"""A step of going live: the calls of the seven days before a portfolio came are known, or somebody says what is.

A file of them closes it, or a person's word, or seven days. It keeps nobody from calling; until it is closed every
customer who came by the portfolio says so where a call is prepared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agentdesk.domain.past_calls import STATEMENTS, Known
from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import past_calls


@dataclass(frozen=True, slots=True)
class StatePastContacts:
    """Say what is known of the calls before a portfolio: none were made, or nobody can tell."""

    batch: str
    stated: Literal["none", "unknown"]


@dataclass(frozen=True, slots=True)
class PastContactsRows:
    """The portfolios of the last seven days, and what is known of the calls before -> tuple of PastContactsRow."""


@dataclass(frozen=True, slots=True)
class PastContactsRow:
    """One portfolio: since when it is in force (epoch ms), how many people it brought, and what is known.

    `known` is file, none, unknown (somebody said so), unasked (nobody said anything yet) or passed.
    """

    batch: str
    client: str
    live_at: int
    people: int
    known: Known

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to say something, or a file has to come."""
        return self.known == "unasked"


def state_past_contacts(work: Work, command: StatePastContacts) -> None:
    """Journal what a person says. Raises Refused for a batch that is no portfolio of people in force.

    What a file of calls has shown is not said otherwise.
    """
    found = past_calls.of_batch(work.connection, command.batch, work.now)
    if found is None or command.stated not in STATEMENTS:
        raise Refused("no_portfolio", "This is no portfolio of people that is in force.")
    if found.known == "file":
        raise Refused("calls_known", "A file has brought these calls in already.")
    work.journal(
        "past_calls.stated", {"batch": command.batch, "client": found.client, "stated": command.stated}
    )
    work.changes.add(Change.CUSTOMER)


def past_contacts_rows(sight: Sight, query: PastContactsRows) -> tuple[PastContactsRow, ...]:
    """Return the portfolios of the last seven days that brought people, the newest first."""
    return tuple(
        PastContactsRow(
            one.live.batch,
            one.client,
            one.live.at,
            past_calls.people_of(sight.connection, one.live.batch),
            one.known,
        )
        for one in past_calls.of_last_days(sight.connection, sight.now)
    )
