"""The record of one call as a tagged PDF: what was shown and confirmed, by whom, when, and what came of it.

The document says no more than the journal proves: words were shown and confirmed, never "said" or "read".
"""

from __future__ import annotations

from agentdesk.content.words import Words
from agentdesk.platform.clock import local
from agentdesk.reports import figures, typeface
from agentdesk.reports.printing import printed
from agentdesk.reports.record.agreed import write_agreed
from agentdesk.reports.record.ink import Ink
from agentdesk.reports.record.line import write_line
from agentdesk.reports.record.proof import write_evidence
from agentdesk.reports.record.result import write_outcome
from agentdesk.reports.record.shown import write_course, write_gates
from agentdesk.reports.record.top import write_top
from agentdesk.reports.sheet import Sheet
from agentdesk.reports.tagged import About
from agentdesk.services.rows.record import InteractionRecord


def pdf(record: InteractionRecord, place: str = "en-US") -> bytes:
    """Return the record as a PDF, in the language and with the figures and the paper of a place such as es-US.

    The same record and place give the same bytes.
    """
    words, figured = Words(place), figures.place_of(place)
    header, debts = record.header, record.header.debts
    ink = Ink(words, figured, header.zone, debts[0].currency if debts else "USD")
    about = About(
        title=f"{words('record', 'title')}, {header.interaction}",
        subject=words("record", "about"),
        author=typeface.plain(header.firm) or "AgentDesk",
        language=figured.tag,
        made_at=local(record.evidence.exported_at, "UTC"),
    )
    return printed(
        lambda: _written(record, ink),
        about,
        words("record", "footer", interaction=header.interaction),
        lambda number, pages: words("record", "page", number=str(number), pages=str(pages)),
    )


def _written(record: InteractionRecord, ink: Ink) -> Sheet:
    sheet = Sheet(ink.place.paper)
    for write in _PARTS:
        write(sheet, record, ink)
    return sheet


def _write_note(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    sheet.heading(2, ink.words("section", "note"))
    sheet.paragraph(record.note if record.note.strip() else ink.words("intro", "no_note"))


def _write_amendments(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    if not record.amendments:
        return
    sheet.heading(2, ink.words("section", "amended"))
    sheet.paragraph(ink.words("intro", "amended"), typeface.NOTE)
    for one in record.amendments:
        zone = record.header.desk_zone
        when = f"{figures.day_and_time(one.at, zone, ink.place)} ({figures.zone_words(one.at, zone)})"
        sheet.heading(3, ink.words("value", "amended", when=when, who=one.who))
        sheet.paragraph(
            ink.words("value", "amended_why", reason=one.reason, seq=figures.number(one.seq, ink.place)),
            typeface.NOTE,
        )
        sheet.paragraph(one.body)


_PARTS = (
    write_top,
    write_outcome,
    write_agreed,
    write_line,
    write_gates,
    write_course,
    _write_note,
    _write_amendments,
    write_evidence,
)
