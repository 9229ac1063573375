"""Quotation marks that do not pair up: one broken row costs one row, and no quoting at all is proved or asked."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.detection import table_of, understood
from agentdesk.content.client_file.readers import data
from agentdesk.content.client_file.survey import look
from agentdesk.content.client_file.understood import Understood

HEAD = "Ref,Name,City,Owed\n"
QUOTED = tuple(f'"R{n}","Ana Silva{n}","Boston","5.00"\n' for n in range(20))
PLAIN = tuple(f"R{n},Ana Silva{n},Boston,5.00\n" for n in range(20))
STRAY = '"R7","Ana "Silva7","Boston","5.00"\n'


def seen(text: str, answers: Answers | None = None) -> Understood:
    """What is understood of a whole file."""
    stream = io.BytesIO(text.encode())
    found, said = look(stream), answers or Answers()
    return understood(stream, found, table_of(stream, found, said, None), said)


def judged(text: str) -> tuple[str, bool, int]:
    """How cells are quoted, whether that is sure, and how many rows are faulty by it."""
    found = seen(text)
    aspect = found.aspect("quoting")
    assert aspect is not None
    faulty = sum(1 for row in data(io.BytesIO(text.encode()), found.dialect, 4)[1] if row.fault)
    return found.dialect.quoting, aspect.is_sure, faulty


@pytest.mark.parametrize("head", [HEAD, '"Ref","Name","City","Owed"\n'])
@pytest.mark.parametrize(
    "rows",
    [
        (*QUOTED[:7], STRAY, *QUOTED[8:]),
        (*QUOTED, STRAY),
        (*(QUOTED * 20), STRAY),
        (*PLAIN[:7], 'R7,"Ana Silva7,Boston,5.00\n', *PLAIN[8:]),
        (*(PLAIN * 20), 'R7,"Ana Silva7,Boston,5.00\n'),
        (*PLAIN, '"R20","Big" Ana,Boston,5.00\n'),
    ],
)
def test_one_stray_mark_costs_one_row(head: str, rows: tuple[str, ...]) -> None:
    assert judged(head + "".join(rows)) == ("doubled", True, 1)


def test_marks_that_stand_for_themselves_all_over_a_file_quote_nothing() -> None:
    named = tuple(f'R{n},"Big" Joe{n},5" lane,5.00\n' for n in range(5))
    assert judged(HEAD + "".join((*PLAIN, *named))) == ("none", True, 0)
    assert judged(HEAD + "".join((*PLAIN * 20, *named))) == ("none", True, 0)


@pytest.mark.parametrize(
    "rows",
    [
        ('R1,"Ana Silva,Boston,5.00\n', 'R2,"Ben Silva,Boston,5.00\n', *PLAIN),
        ('R1,"Big" Joe,Boston,5.00\n', 'R2,"Old" Tom,Boston,5.00\n', 'R3,"Ana Lee",Boston,5.00\n', *PLAIN),
    ],
)
def test_between_the_two_it_is_asked(rows: tuple[str, ...]) -> None:
    text = HEAD + "".join(rows)
    way, is_sure, faulty = judged(text)
    assert (way, is_sure, faulty) == ("doubled", False, 2)
    aspect = seen(text).aspect("quoting")
    assert aspect is not None
    assert aspect.possible == ("doubled", "none")
    assert seen(text, Answers(quoting="none")).faults == ()


def test_what_the_beginning_shows_has_to_hold_for_the_whole_file() -> None:
    """A mapping that answers everything looks at no row; the table alone says how it is quoted."""
    text = HEAD + "".join(('R1,"Big" Joe,Boston,5.00\n', *PLAIN * 20, *QUOTED))
    stream = io.BytesIO(text.encode())
    assert table_of(stream, look(stream), Answers(), None).dialect.quoting == "doubled"


@given(st.integers(4, 30), st.integers(0, 2), st.data())
def test_in_a_file_of_quoted_cells_only_the_broken_rows_are_lost(
    count: int, broken: int, draw: st.DataObject
) -> None:
    rows = list(QUOTED * 2)[: count + 4 * broken]
    places = draw.draw(st.sets(st.integers(0, len(rows) - 1), min_size=broken, max_size=broken))
    for place in places:
        rows[place] = STRAY
    way, _, faulty = judged(HEAD + "".join(rows))
    assert (way, faulty) == ("doubled", broken)
