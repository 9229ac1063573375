"""Pages: read by key as far as somebody looks, changed where something changed, correct to Qt all the while."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.a11y import texts
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pages import PAGE, PagedModel, RowRole
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook
from agentdesk.views.kit.theme import Theme


@dataclass(frozen=True, slots=True)
class Person:
    """A row."""

    id: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """A page."""

    rows: tuple[Person, ...]
    next_key: int | None


@dataclass(frozen=True, slots=True)
class Ask:
    """A query: so many after a key."""

    after: int | None
    limit: int


class Register:
    """People in order, read by key; `asked` keeps the queries."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.asked: list[Ask] = []

    def __call__(self, query: Ask) -> People:
        self.asked.append(query)
        left = [p for p in self.people if query.after is None or p.id > query.after]
        page = left[: query.limit]
        return People(tuple(page), page[-1].id if len(left) > len(page) else None)


@pytest.fixture
def register() -> Register:
    return Register([Person(n, f"Person {n}") for n in range(1, 201)])


@pytest.fixture
def model(register: Register, qtbot: QtBot) -> Iterator[PagedModel[Person]]:
    lanes = Lanes(lambda command: None, register, serial=True)
    made = PagedModel[Person](lanes, Ask, lambda p: p.id, lambda p: p.name)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.ask_anew()
    yield made
    lanes.close()


def test_it_reads_a_page_at_a_time(model: PagedModel[Person], register: Register) -> None:
    assert model.rowCount() == PAGE
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [p.id for p in model.rows] == list(range(1, 201))
    assert [a.after for a in register.asked] == [None, 60, 120, 180]
    model.fetchMore(QModelIndex())
    assert len(register.asked) == 4


def test_reading_again_goes_as_far_as_was_read(model: PagedModel[Person], register: Register) -> None:
    model.fetchMore(QModelIndex())
    register.people = [p for p in register.people if p.id != 7]
    model.ask_anew()
    assert register.asked[-1] == Ask(None, 120)
    assert model.row_of(7) is None
    assert model.row_of(8) == 6


def test_a_row_that_is_kept_stays_where_it_stood_and_only_as_long_as_it_is_kept(
    model: PagedModel[Person], register: Register
) -> None:
    model.keep(7)
    register.people = [p for p in register.people if p.id not in (3, 7)]
    for _ in range(2):
        model.ask_anew()
        assert register.asked[-1] == Ask(None, PAGE)
        assert model.row_of(7) == 6
    assert model.rowCount() == PAGE + 1
    model.keep(None)
    assert model.row_of(7) is None
    asked = len(register.asked)
    model.keep(8)
    assert len(register.asked) == asked, "a row that is in its place anyhow is no reason to read again"


def test_a_row_is_kept_in_one_list_and_not_in_another(model: PagedModel[Person], register: Register) -> None:
    model.keep(7)
    register.people = [p for p in register.people if p.id != 7]
    model.ask_anew(Ask)
    assert model.row_of(7) is None


def test_another_query_begins_at_the_start(model: PagedModel[Person], register: Register) -> None:
    model.fetchMore(QModelIndex())
    model.ask_anew(Ask)
    assert register.asked[-1] == Ask(None, PAGE)
    assert model.rowCount() == PAGE


def test_a_row_says_its_words_and_nothing_else(model: PagedModel[Person]) -> None:
    index = model.index(0)
    assert (index.data(), index.data(RowRole)) == ("Person 1", Person(1, "Person 1"))
    assert model.data(QModelIndex()) is None
    assert index.data(9999) is None


def test_no_rows_are_told(model: PagedModel[Person], register: Register, qtbot: QtBot) -> None:
    register.people = []
    with qtbot.waitSignals([model.loaded, model.emptied]):
        model.ask_anew()
    assert model.rowCount() == 0


def test_rows_that_change_while_a_page_is_on_its_way_are_read_once_more(
    qtbot: QtBot, register: Register
) -> None:
    lanes = Lanes(lambda command: None, register)
    model = PagedModel[Person](lanes, Ask, lambda p: p.id, lambda p: p.name)
    model.ask_anew()
    model.ask_anew()
    model.ask_anew()
    qtbot.waitUntil(lambda: len(register.asked) == 2 and model.rowCount() == PAGE)
    lanes.close()


ids = st.lists(st.integers(1, 40), unique=True).map(sorted)


@settings(max_examples=60, deadline=None)
@given(before=ids, after=st.lists(st.integers(1, 40), unique=True), named=st.integers(0, 40))
def test_any_change_of_rows_ends_at_the_new_rows(before: list[int], after: list[int], named: int) -> None:
    register = Register([Person(n) for n in before])
    lanes = Lanes(lambda command: None, register, serial=True)
    model = PagedModel[Person](lanes, Ask, lambda p: p.id, lambda p: p.name)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.ask_anew()
    register.people = [Person(n, "again" if n == named else "") for n in after]
    model.ask_anew()
    assert list(model.rows) == register.people
    tester.deleteLater()
    model.deleteLater()
    lanes.close()


@pytest.fixture
def view(model: PagedModel[Person], theme: Theme, qtbot: QtBot) -> RowList:
    delegate = RowDelegate(
        lambda p: RowLook(p.name, "First call", "10:42 Chicago", "$1.00", "Callable", "ok")
    )
    made = RowList("worklist", "Worklist", delegate)
    qtbot.addWidget(made)
    made.setModel(model)
    made.resize(300, 500)
    made.show()
    return made


def test_a_view_reads_on_when_one_scrolls_down(
    view: RowList, model: PagedModel[Person], qtbot: QtBot
) -> None:
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() > PAGE)


def test_the_choice_stays_on_its_row_when_others_go(
    view: RowList, model: PagedModel[Person], register: Register
) -> None:
    view.selectionModel().setCurrentIndex(model.index(9), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    register.people = register.people[3:]
    model.ask_anew()
    assert view.currentIndex().data(RowRole).id == 10


def test_rows_grow_with_the_zoom(view: RowList, theme: Theme) -> None:
    before = view.visualRect(view.model().index(0, 0)).height()
    theme.zoom_to(200)
    view.grab()
    assert view.visualRect(view.model().index(0, 0)).height() == 2 * before


def test_a_screen_reader_reads_the_rows(view: RowList) -> None:
    assert {"Person 1", "Person 2"} <= set(texts(view))


def test_absent_parts_are_not_drawn(model: PagedModel[Person], theme: Theme, qtbot: QtBot) -> None:
    shapes = [RowLook("A"), RowLook("A", "", "10:42 Chicago"), RowLook("A", "First", "", "$1.00", "Callable")]
    pictures = []
    for shape in shapes:
        view = RowList("w", "Worklist", RowDelegate(lambda p, look=shape: look))
        qtbot.addWidget(view)
        view.setModel(model)
        view.resize(300, 100)
        pictures.append(view.grab().toImage())
    assert len({bytes(p.constBits()) for p in pictures}) == 3
