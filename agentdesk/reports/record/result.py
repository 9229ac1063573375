"""The outcome of a call: what it was, what it counts as, and what happens next."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.reports import figures
from agentdesk.reports.record.ink import Ink, shown_value
from agentdesk.reports.sheet import Sheet
from agentdesk.services.rows.record import InteractionRecord, Outcome


def write_outcome(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write how the call ended."""
    outcome, words = record.outcome, ink.words
    if outcome is None:
        return
    sheet.heading(2, words("section", "outcome"))
    contact = words.code("contact", outcome.contact_outcome)
    counts = words(
        "value",
        "counts",
        contact=contact[:1].upper() + contact[1:],
        right=words("record", "yes" if outcome.is_right_party else "no"),
        talk=words("record", "yes" if outcome.is_conversation else "no"),
    )
    pairs = [
        (words("fact", "outcome"), [words.label(outcome.label, outcome.key)]),
        (words("fact", "counts_as"), [counts]),
    ]
    for value in outcome.details:
        pairs.append((words.label(value.label, value.name), [shown_value(value, ink)]))
    if outcome.next_action:
        pairs.append((words("fact", "next"), list(_next(outcome, ink))))
    sheet.facts(pairs)


def _next(outcome: Outcome, ink: Ink) -> Iterator[str]:
    yield ink.words.label(outcome.next_label, outcome.next_action or "")
    if outcome.next_at is not None:
        zone = outcome.next_zone or ink.zone
        when = figures.day_and_time(outcome.next_at, zone, ink.place, seconds=False)
        yield f"{when} ({figures.zone_words(outcome.next_at, zone)})"
