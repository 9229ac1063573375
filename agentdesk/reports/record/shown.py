"""What was shown and confirmed: the compulsory words exactly as they were, and the call step by step."""

from __future__ import annotations

from agentdesk.reports import typeface
from agentdesk.reports.record.acts import said
from agentdesk.reports.record.ink import Ink, captured
from agentdesk.reports.sheet import Sheet, TableRow
from agentdesk.services.rows.record import Act, Gate, InteractionRecord, StepShown

_TINTS = {
    "interruption.raised": typeface.WARN_SOFT,
    "interruption.returned": typeface.WARN_SOFT,
    "mood.marked": typeface.WARN_SOFT,
    "participant.joined": typeface.INFO_SOFT,
    "participant.known": typeface.INFO_SOFT,
    "participant.left": typeface.INFO_SOFT,
    "stop.placed": typeface.BAD_SOFT,
    "safety.raised": typeface.BAD_SOFT,
    "dispute.raised": typeface.BAD_SOFT,
    "complaint.raised": typeface.BAD_SOFT,
    "arrangement.agreed": typeface.OK_SOFT,
    "callback.agreed": typeface.OK_SOFT,
    "commitment.made": typeface.OK_SOFT,
}


def write_gates(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write every compulsory text with its times and its digest."""
    words, gates = ink.words, record.gates
    first, others = gates[:1], gates[1:]
    with sheet.together():
        sheet.heading(2, words("section", "gates"))
        sheet.paragraph(
            words("intro", "gates" if gates else "no_gates"), typeface.NOTE if gates else typeface.BODY
        )
        for gate in first:
            _gate(sheet, gate, ink)
    for gate in others:
        with sheet.together():
            _gate(sheet, gate, ink)


def _gate(sheet: Sheet, gate: Gate, ink: Ink) -> None:
    words = ink.words
    title = words.label(gate.title, gate.step)
    sheet.heading(3, words("gate", "title", number=str(gate.number), title=title))
    proof = [
        words(
            "gate",
            "proof",
            shown=ink.time(gate.shown_at),
            after=ink.after(gate.shown_at, gate.confirmed_at),
        )
    ]
    proof += [f"{words.code('result', gate.result)}."] if _is_result_told(gate) else []
    if gate.duties:
        duties = ", ".join(words.code("duty", duty) for duty in gate.duties)
        proof.append(words("gate", "duties", duties=duties))
    sheet.paragraph(" ".join(proof), typeface.NOTE)
    sheet.quote(gate.words, language=gate.language)
    sheet.paragraph(words("gate", "digest", digest=gate.words_digest), typeface.DIGEST)


def _is_result_told(gate: Gate) -> bool:
    """Return whether a result says more than that the words were confirmed."""
    return gate.kind == "verify" or gate.result != "passed"


def write_course(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write a table of everything that happened, in the order of time."""
    words = ink.words
    sheet.heading(2, words("section", "course"))
    if not record.course:
        sheet.paragraph(words("intro", "no_course"))
        return
    sheet.paragraph(words("intro", "course", zone=record.header.zone), typeface.NOTE)
    columns = [("time", 16.0), ("what", 30.0), ("how", 54.0)]
    gates = {gate.number: gate for gate in record.gates}
    rows = (
        _step(row, gates.get(row.gate or 0), ink) if isinstance(row, StepShown) else _happened(row, ink)
        for row in record.course
    )
    sheet.table([(words("column", name), share) for name, share in columns], rows)


def _step(row: StepShown, gate: Gate | None, ink: Ink) -> TableRow:
    title = ink.words.label(row.title, row.step)
    proof = [_proof(row, gate, ink), *(captured(value, ink) for value in row.captured)]
    return TableRow(([ink.time(row.at)], [title], proof), strong=frozenset({1}))


def _proof(row: StepShown, gate: Gate | None, ink: Ink) -> str:
    """Return what the log proves of a step: shown, and confirmed, marked or left after so long."""
    after = ink.after(row.at, row.left_at)
    answer = ink.words.label(row.answer, "") if row.answer else ""
    if row.how != "answered":
        return ink.words("how", row.how, after=after, reason=row.reason or "")
    if gate is None:
        return ink.words("how", "marked" if answer else "answered", after=after, answer=answer)
    told = [ink.words.code("result", gate.result)] if _is_result_told(gate) else []
    told += [answer] if answer else []
    key = "gate_told" if told else "gate"
    return ink.words("how", key, after=after, number=str(gate.number), told=", ".join(told))


def _happened(row: Act, ink: Ink) -> TableRow:
    what = ink.words.code("act", row.kind)
    ground = _TINTS.get(row.kind, typeface.SUNKEN)
    return TableRow(([ink.time(row.at)], [what], said(row, ink)), ground=ground)
