"""The first rows as they would come in: of files beside portfolios, in the words that the history will have."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from agentdesk.content.client_file.handback import Fault
from agentdesk.services.imports.previewing import PreviewRow, Told
from agentdesk.services.imports.understanding import FileUnderstood
from agentdesk.views.imports.preview import PreviewCard, PreviewModel

pytestmark = pytest.mark.usefixtures("american")


def shown(qtbot: QtBot, *rows: PreviewRow) -> list[list[str]]:
    """What the table shows of some rows, its heads first."""
    card = PreviewCard()
    qtbot.addWidget(card)
    card.show_found(FileUnderstood(None, rows))  # type: ignore[arg-type] # nothing else of the file is shown here
    model, columns = card.rows, range(card.rows.columnCount())
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in columns]
    return [heads, *([model.index(row, at).data() for at in columns] for row in range(model.rowCount()))]


def payment(amount: int, **more: Any) -> Told:
    """A payment of a day."""
    return Told("payment", {"amount": amount, "currency": "USD", **more}, date(2026, 3, 2))


def test_what_a_row_tells_is_a_sentence_of_the_history(qtbot: QtBot) -> None:
    heads, came, back, wrong = shown(
        qtbot,
        PreviewRow(2, (), reference="A-1", told=payment(2000)),
        PreviewRow(3, (), reference="A-1", told=payment(-2000, reason="no_funds")),
        PreviewRow(4, (), faults=(Fault("Paid", "not an amount"),)),
    )
    assert heads == ["Line", "Reference", "When", "What the history tells", "To know"]
    assert came == ["2", "A-1", "Mar 2, 2026", "Payment of $20.00 received", ""]
    assert back[3] == "Payment of $20.00 came back: no funds"
    assert wrong == ["4", "", "", "", "Paid: not an amount"]


def test_the_time_is_shown_where_it_is_known(qtbot: QtBot) -> None:
    detail = {"direction": "in", "medium": "letter", "asks": "nothing"}
    _, timed, day, never = shown(
        qtbot,
        PreviewRow(2, (), told=Told("correspondence", detail, datetime(2026, 3, 2, 9, 12, tzinfo=UTC))),
        PreviewRow(3, (), told=Told("correspondence", detail, datetime(2026, 3, 2, tzinfo=UTC))),
        PreviewRow(4, (), told=Told("closure", {"reference": "A", "what": "paid"}, None)),
    )
    assert [row[2].replace("\u202f", " ") for row in (timed, day, never)] == [
        "Mar 2, 2026, 9:12 AM",
        "Mar 2, 2026",
        "",
    ]


def test_a_tool_tip_shows_a_cell_as_it_stands_whatever_markup_is_in_it(qtbot: QtBot) -> None:
    hostile = (
        "<b>Pay</b> <font color='white'>12</font><img src='file:///etc/hostname'><!-- hidden: 4,000.00 -->"
    )
    model = PreviewModel()
    model.show_rows(("Name", "To know"), ((hostile, ""),))
    tips = [model.index(0, at).data(Qt.ItemDataRole.ToolTipRole) for at in range(2)]
    read = QTextDocument()
    read.setHtml(tips[0])
    assert (read.toPlainText(), tips[1]) == (hostile, "")
    assert model.index(0, 0).data() == hostile
