"""Files that nobody's program wrote, brought in: what cannot be taken goes back, row by row, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.rights import Actor
from tests.builders.portfolio import GOOD, HEADER, Office
from tests.builders.sheets import row, sheet, text, workbook


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


@pytest.mark.parametrize("numbers", [[5, 5, 5], [-3, -2, 7], [10**30, 6, 7], [7, 6, 5], ["x", "", None]])
def test_rows_of_a_sheet_go_back_each_under_its_own_line(office: Office, numbers: list[object]) -> None:
    told = [{**GOOD, "account_reference": f"A{place}", "balance": "zz"} for place, _ in enumerate(numbers)]
    rows = [
        row([text(cells[name]) for name in HEADER], number)
        for cells, number in zip(told, numbers, strict=True)
    ]
    path = office.folder / "hostile.xlsx"
    path.write_bytes(workbook(sheet(row(map(text, HEADER), 1), *rows)))
    found = office.bring(path, mapping="portfolio-us")
    assert (found.rows, found.imported, found.rejected) == (3, 0, 3)
    assert found.rejects is not None
    assert len(found.rejects.read_text().splitlines()) == 1 + 3
    lines = [line for (line,) in office.select("SELECT row_number FROM import_reject ORDER BY row_number")]
    assert len(set(lines)) == 3
    assert lines[0] > 1
