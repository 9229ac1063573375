"""What customer and firm told, asked and promised each other: arrangements with every payment, then the rest."""

from __future__ import annotations

from collections.abc import Iterator

from agentdesk.reports import figures, typeface
from agentdesk.reports.record.acts import said
from agentdesk.reports.record.ink import Ink
from agentdesk.reports.sheet import Sheet, TableRow
from agentdesk.services.rows.record import Act, InteractionRecord

_ARRANGEMENT = "arrangement.agreed"


def write_agreed(sheet: Sheet, record: InteractionRecord, ink: Ink) -> None:
    """Write what was agreed and recorded, where there is anything."""
    if not record.agreed:
        return
    sheet.heading(2, ink.words("section", "agreed"))
    withdrawn = {act.detail["arrangement"] for act in record.agreed if act.kind == "arrangement.withdrawn"}
    for act in record.agreed:
        if act.kind == _ARRANGEMENT:
            _arrangement(sheet, act, record, ink, is_withdrawn=act.detail["arrangement"] in withdrawn)
    others = [act for act in record.agreed if act.kind != _ARRANGEMENT]
    if others:
        sheet.bullets(_told(act, ink) for act in others)


def _told(act: Act, ink: Ink) -> str:
    what = ink.words.code("act", act.kind)
    return ink.words("said", "detail", what=what, detail=". ".join(said(act, ink)))


def _arrangement(sheet: Sheet, act: Act, record: InteractionRecord, ink: Ink, *, is_withdrawn: bool) -> None:
    words, detail = ink.words, act.detail
    title = words(
        "said", "detail", what=words("act", _ARRANGEMENT), detail=words.code("shape", detail["shape"])
    )
    sheet.heading(3, words("value", "called_off", title=title) if is_withdrawn else title)
    sheet.facts([(words("fact", name), lines) for name, lines in _facts(act, record, ink) if lines])
    if detail["instalments"]:
        rows = (
            TableRow(([str(number)], [ink.day(one["due_on"])], [_money(one["amount"], act, ink)]))
            for number, one in enumerate(detail["instalments"], start=1)
        )
        columns = [("number", 10.0), ("due_on", 60.0), ("amount", 30.0)]
        sheet.table([(words("column", name), share) for name, share in columns], rows, right=frozenset({2}))
    sheet.paragraph(words("value", "words_shown"), typeface.NOTE)
    sheet.quote(detail["words"], language=record.header.language)


def _facts(act: Act, record: InteractionRecord, ink: Ink) -> Iterator[tuple[str, list[str]]]:
    words, detail = ink.words, act.detail
    references = {debt.debt: debt.reference for debt in record.header.debts}
    if detail["shape"] != "pause":
        yield "total", [_money(detail["total"], act, ink)]
    yield "method", [words.code("method", detail["method"])]
    shares = (
        (references.get(share["debt"], share["debt"]), share["amount"]) for share in detail["allocation"]
    )
    yield "allocation", [f"{reference}: {_money(amount, act, ink)}" for reference, amount in shares]
    if detail.get("review_on"):
        yield "review_on", [ink.day(detail["review_on"])]
    shown, after = ink.time(detail["read_back_at"]), ink.after(detail["read_back_at"], detail["agreed_at"])
    yield "read_back", [words("value", "read_back", shown=shown, after=after)]


def _money(minor: int, act: Act, ink: Ink) -> str:
    return figures.money(minor, act.detail["currency"], ink.place)
