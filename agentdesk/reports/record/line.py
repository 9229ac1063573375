"""Who was on the line, from when to when, what they may hear, and how much was shown to be said meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.reports import typeface
from agentdesk.reports.record.ink import Ink, may_hear, who
from agentdesk.reports.sheet import Sheet, TableRow
from agentdesk.services.rows.record import InteractionRecord, OnTheLine


def write_line(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write a table of the people on the line."""
    words, people = ink.words, record.line
    sheet.heading(2, words("section", "line"))
    if record.evidence.erased:
        sheet.paragraph(words("intro", "erased_line"))
    if not people:
        sheet.paragraph(words("intro", "late_line" if record.header.is_late else "no_line"))
        return
    sheet.paragraph(words("intro", "line"), typeface.NOTE)
    columns = [("person", 18.0), ("times", 28.0), ("may_hear", 25.0), ("shown", 29.0)]
    rows = (
        TableRow(
            (
                [who(person.role, person.name, ink)],
                [words("value", "until", since=ink.time(person.since), until=ink.time(person.until))],
                [may_hear(person.may_hear, person.basis, ink)],
                list(_meanwhile(person, ink)),
            ),
            strong=frozenset({0}),
        )
        for person in people
    )
    sheet.table([(words("column", name), share) for name, share in columns], rows)


def _meanwhile(person: OnTheLine, ink: Ink) -> Iterator[str]:
    if not person.steps:
        yield ink.words("heard", "nothing_shown")
        return
    yield ink.words("heard", "one" if person.steps == 1 else "steps", steps=str(person.steps))
    if person.debt_from is None:
        yield ink.words("heard", "no_debt")
    else:
        yield ink.words("heard", "debt", debt=str(person.debt_steps), since=ink.time(person.debt_from))
    if person.gates:
        yield ink.words("heard", "gates", numbers=", ".join(map(str, person.gates)))
