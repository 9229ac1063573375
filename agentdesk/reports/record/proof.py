"""The evidence: where the record stands in the chain of its device, what it rests on, and which copy this is."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.reports import figures, typeface
from agentdesk.reports.record.ink import Ink
from agentdesk.reports.sheet import Sheet
from agentdesk.services.rows.record import Evidence, InteractionRecord


def write_evidence(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write the evidence as a table of names and values."""
    sheet.heading(2, ink.words("section", "evidence"))
    sheet.facts([(ink.words("fact", name), lines) for name, lines in _facts(record, ink) if any(lines)])
    if sheet.has_numbered:
        sheet.paragraph(ink.words("record", "numbered"), typeface.NOTE)


def _facts(record: InteractionRecord, ink: Ink) -> Iterator[tuple[str, list[str]]]:
    words, found = ink.words, record.evidence
    yield "interaction", [record.header.interaction]
    yield "device", [found.device]
    first, last = figures.number(found.first_seq, ink.place), figures.number(found.last_seq, ink.place)
    yield "events", [words("value", "events", count=str(found.events), first=first, last=last)]
    yield "chain", [_chain(found, ink)]
    yield "first_hash", [found.first_hash]
    yield "last_hash", [found.last_hash]
    if found.erased:
        yield "erased", [words("value", "erased", count=str(found.erased))]
    yield "script", list(_script(found, ink))
    yield "script_digest", [found.script_digest]
    yield "outcomes_digest", [found.outcomes_digest]
    if found.program:
        yield "program", [words("value", "program", program=found.program, tzdata=found.tzdata)]
    zone = record.header.desk_zone
    when = figures.day_and_time(found.exported_at, zone, ink.place)
    who = words("value", "staff", name=found.exported_by_name, id=found.exported_by)
    yield (
        "copy",
        [
            words("value", "made", when=when, zone=figures.zone_words(found.exported_at, zone)),
            words("value", "made_by", who=who, seq=figures.number(found.export_seq, ink.place)),
        ],
    )
    yield "copy_hash", [found.export_hash]


def _chain(found: Evidence, ink: Ink) -> str:
    if not found.broken:
        return ink.words("value", "holds")
    return ink.words("value", "broken", events=", ".join(map(str, found.broken)))


def _script(found: Evidence, ink: Ink) -> Iterator[str]:
    if found.script:
        key, version = found.script, found.script_version
        yield ink.words("value", "script", title=found.script_title or key, key=key, version=version)
        if not found.script_title:
            yield ink.words("value", "script_unread")
    if found.passed_through:
        yield ink.words("value", "passed", count=str(found.passed_through))
