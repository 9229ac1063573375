"""The top of a record: who was called or called us, when, for how long, and what such a record proves."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.platform.clock import local
from agentdesk.reports import figures, typeface
from agentdesk.reports.record.ink import Ink
from agentdesk.reports.sheet import Sheet
from agentdesk.services.rows.record import AboutDebt, CallHeader, InteractionRecord


def write_top(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write the title, the facts of the call, and what the record proves and does not."""
    header, words = record.header, ink.words
    if header.firm:
        sheet.paragraph(header.firm, typeface.EYEBROW)
    sheet.heading(1, words("record", "title"))
    day = figures.day(local(header.happened_at, header.zone).date(), ink.place)
    sheet.paragraph(", ".join((header.name or words("record", "no_name"), day)), typeface.SUBTITLE)
    if record.evidence.broken:
        events = ", ".join(map(str, record.evidence.broken))
        sheet.box(words("record", "broken", events=events), edge=typeface.BAD, ground=typeface.BAD_SOFT)
    if header.is_late:
        sheet.box(words("record", "late"), edge=typeface.WARN, ground=typeface.WARN_SOFT)
    sheet.facts([(words("fact", name), lines) for name, lines in _facts(header, ink) if any(lines)])
    sheet.box(words("record", "proof"), edge=typeface.ACCENT, ground=typeface.ACCENT_SOFT)


def _facts(header: CallHeader, ink: Ink) -> Iterator[tuple[str, list[str]]]:
    words = ink.words
    number = figures.phone(header.number) if header.number else ""
    kind = words.code("kind_of_number", header.number_kind)
    yield "customer", [header.name]
    yield "reference", [header.reference]
    yield "number", [f"{number} ({kind})" if number else kind]
    yield "direction", [words("value", "in" if header.direction == "in" else f"dialled_{header.dialled_by}")]
    yield "firm", [header.firm]
    yield "agent", [words("value", "staff", name=header.agent_name, id=header.agent)]
    yield "when", _both_times(header.happened_at, header, ink)
    yield "answered", [_answered(header, ink)]
    yield "ended", [ink.time(header.ended_at)]
    yield "length", [_length(header, ink)]
    if header.is_late:
        yield "logged", _both_times(header.logged_at, header, ink)
    yield "debts", [_debt(debt, ink) for debt in header.debts]
    if header.decision:
        decision = words.code("decision", str(header.decision.get("decision", "")))
        yield (
            "decision",
            [words("value", "decision", decision=decision, version=str(header.decision.get("version", "")))],
        )
    yield "language", [words.code("language", header.language)]


def _both_times(instant: int, header: CallHeader, ink: Ink) -> list[str]:
    """Return an instant where the customer is, and at the desk when the clocks there differ."""
    zones = [("customers_time", header.zone)]
    if local(instant, header.zone).utcoffset() != local(instant, header.desk_zone).utcoffset():
        zones.append(("desk_time", header.desk_zone))
    return [
        ink.words(
            "value",
            key,
            time=figures.day_and_time(instant, zone, ink.place),
            zone=figures.zone_words(instant, zone),
        )
        for key, zone in zones
    ]


def _answered(header: CallHeader, ink: Ink) -> str:
    if header.answered_at is not None:
        return ink.time(header.answered_at)
    return ink.words("value", "not_followed" if header.is_late else "not_answered")


def _length(header: CallHeader, ink: Ink) -> str:
    parts = {"call": header.call_ms, "hold": header.hold_ms, "wrap": header.wrap_ms}
    return ink.words("value", "length", **{name: figures.length(part) for name, part in parts.items()})


def _debt(debt: AboutDebt, ink: Ink) -> str:
    if debt.balance is None:
        return ink.words("value", "debt_unknown", reference=debt.reference, creditor=debt.creditor)
    balance = figures.money(debt.balance, debt.currency, ink.place)
    return ink.words("value", "debt", reference=debt.reference, creditor=debt.creditor, balance=balance)
