"""A client's file: dropped on the window, understood, asked about, staged, put in force, worked, and withdrawn."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from agentdesk.services import demonstration
from agentdesk.services.imports.messages import BringIn, ImportRows
from agentdesk.services.imports.reading import AT_ONCE, WHOLE
from agentdesk.storage.desk_file import DeskFile
from tests.builders.portfolio import DATA, portfolio
from tests.journeys.beside import beside_the_window
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import give_to
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

MESSY = DATA / "messy.csv"
# What is found by typing opens a list, which no off-screen window can raise.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "support raise", extend=True)


@pytest.fixture
def screen(leads_desk: DeskAtWork) -> Screen:
    """What the lead can see."""
    return Screen(leads_desk)


@pytest.fixture
def record(leads_desk: DeskAtWork) -> Record:
    """What is stored."""
    return Record(leads_desk)


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A file as clients really send them."""
    return Path(shutil.copy(MESSY, tmp_path / "messy.csv"))


def people(count: int, *more: dict[str, str], client: str = "N") -> str:
    """A file that the shipped mapping reads, of so many customers, and some rows more."""
    return portfolio(
        *(
            {
                "customer_reference": f"{client}{at}",
                "account_reference": f"{client}-{at}",
                "last_name": f"Newcomer{at}",
                "phone_1": f"+1312555{2000 + at}",
            }
            for at in range(count)
        ),
        *more,
    )


def answer_everything(clerk: Clerk) -> None:
    """Say what the messy file leaves open."""
    told = {
        "encoding": "mixed",
        "client": "kettle",
        "column": "Account number",
        "currency": "EUR",
        "country": "GB",
        "field": "Ref;Nr",
        "date_order": "mixed-D/M",
        "decimal": "mixed",
    }
    for _ in range(12):
        found = clerk.page_of_files.in_hand.found
        assert found is not None
        if not found.looked.asked:
            return
        clerk.answers_about(found.looked.asked[0].question, told[found.looked.asked[0].question])
    raise AssertionError("questions have no end")


def test_a_messy_file_is_asked_about_put_in_force_worked_and_withdrawn(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, messy: Path
) -> None:
    assert clerk.drops(messy)
    screen.shows(
        "messy.csv", "Needed before it comes in", "Whose file is this?", "Answer what is asked above first."
    )
    screen.names_every_control()
    before = len(record.of("portfolio.imported"))
    answer_everything(clerk)
    screen.shows("All answered", "Keep this understanding under the name")
    clerk.presses("Ctrl+Return")
    screen.shows("Waits for you", "Rows that go back", "Nothing of it is in force yet.")
    found = clerk.file._found
    assert found is not None
    assert found.imported + found.rejected == found.rows
    assert found.imported
    assert len(record.of("portfolio.imported")) == before
    screen.names_every_control()
    clerk.presses("Ctrl+Return")
    screen.shows("In force", "Was anybody of kettle called in the seven days before this file came?")
    assert record.last("portfolio.imported")["imported"] == found.imported
    assert (messy.parent / "messy-rejected.csv").exists()


def test_what_was_worked_stays_by_name_when_the_file_is_withdrawn(
    leads_desk: DeskAtWork,
    clerk: Clerk,
    screen: Screen,
    record: Record,
    send: Callable[..., Path],
) -> None:
    clerk.drops(send(people(3)))
    screen.shows("Understood by portfolio-us")
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    screen.shows("In force")
    clerk.presses("Ctrl+Shift+F")
    clerk.searches("Newcomer1")
    clerk.presses("Down", "Return")
    customer = Customer(leads_desk, clerk)
    clerk.dials()
    clerk.presses("Ctrl+Return")
    customer.is_confirmed()
    clerk.ends_the_call()
    clerk.presses("Alt+4")
    clerk.saves()
    clerk.presses("Ctrl+Shift+F")
    clerk.opens_file("accounts.csv")
    clerk.clicks("withdraw-ask")
    screen.shows("Withdraw this file", "N-1 · Ana Newcomer1")
    screen.hides("N-0 · ", "N-2 · ")
    clerk.presses("Return")
    screen.shows("A few words are enough.")
    clerk.types("the wrong month")
    clerk.presses("Return")
    screen.shows(
        "Withdrawn",
        "Reason: the wrong month",
        "These were worked before and stayed: 1",
        "N-1 · Ana Newcomer1",
    )
    screen.hides("N-0 · ", "N-2 · ")
    assert record.last("portfolio.withdrawn")["reason"] == "the wrong month"
    left = record.select("SELECT full_name FROM base_customer WHERE last_name LIKE 'Newcomer%'")
    assert left == [("Ana Newcomer1",)]


def test_nobody_in_a_file_can_be_read_during_a_call(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    from agentdesk.views.kit.a11y import texts

    clerk.drops(send(people(2, {"balance": "abc"})))
    screen.shows("Ana Newcomer0")
    clerk.presses("Ctrl+Shift+F")
    clerk.calls("Maria Alvarez")
    assert "Newcomer" not in "\n".join(texts(leads_desk.window, with_hidden=True))
    clerk.ends_the_call()
    clerk.presses("Alt+4", "Ctrl+S", "Ctrl+Shift+F")
    screen.shows("Ana Newcomer0")


def test_a_large_file_is_stopped_half_way_and_gone_on_with_after_a_restart(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(3 * AT_ONCE)))
    runner = clerk.place._decisions.runner
    told = []
    runner.staged.connect(lambda _rows, share: told.append(share) or runner.stop())
    clerk.presses("Ctrl+Return")
    assert 0 < told[0] <= WHOLE
    screen.shows("Stopped on its way", "It stopped on its way. Nothing of it shows anywhere.")
    screen.shows("rows so far: ", "The rest was not looked at yet.")
    screen.hides("None is missing.")
    leads_desk.reopen()
    clerk.presses("Ctrl+Shift+F")
    clerk.opens_file("accounts.csv")
    clerk.presses("Ctrl+Return")
    screen.shows("Waits for you", "None is missing.")
    found = clerk.file._found
    assert found is not None
    assert (found.rows, found.imported) == (3 * AT_ONCE, 3 * AT_ONCE)
    leads_desk.reopen()
    clerk.presses("Ctrl+Shift+F")
    clerk.opens_file("accounts.csv")
    clerk.clicks("discard")
    screen.hides("accounts.csv")
    assert record.select("SELECT count(*) FROM base_customer WHERE last_name LIKE 'Newcomer%'") == [(0,)]


def test_a_file_is_discarded_while_its_rows_come_in(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(2 * AT_ONCE)))
    page = clerk.page_of_files
    clerk.place._decisions.runner.begun.connect(lambda *_: page.staging.discarded.emit())
    clerk.presses("Ctrl+Return")
    leads_desk.keys.settle()
    screen.hides("accounts.csv")
    assert record.select("SELECT count(*) FROM base_customer WHERE last_name LIKE 'Newcomer%'") == [(0,)]


def test_what_was_decided_before_the_desk_was_cut_off_is_carried_on(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(2)))
    clerk.presses("Ctrl+Return")
    batch = clerk.file.batch
    desk = leads_desk.services
    beside_the_window(lambda: desk.do(BringIn(batch)))
    leads_desk.is_cut_off()
    leads_desk.keys.settle()
    states = {
        row.batch: row.state for row in beside_the_window(lambda: leads_desk.services.ask(ImportRows()))
    }
    assert states[batch] == "live"


def test_an_agent_carries_on_what_a_lead_has_decided(
    leads_desk: DeskAtWork, clerk: Clerk, record: Record, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(2)))
    clerk.presses("Ctrl+Return")
    batch = clerk.file.batch
    desk = leads_desk.services
    beside_the_window(lambda: desk.do(BringIn(batch)))
    beside_the_window(lambda: give_to(leads_desk.room, "demo-agent"))
    leads_desk.is_cut_off()
    leads_desk.keys.settle()
    assert leads_desk.window.files is None
    assert record.select("SELECT state FROM import_work WHERE batch = ?", batch) == [("live",)]
    last = "SELECT actor FROM journal WHERE kind = 'portfolio.imported' ORDER BY seq DESC LIMIT 1"
    assert record.select(last) == [("demo-lead",)]


def test_a_file_is_chosen_in_a_dialog_that_remembers_its_folder(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    path = send(people(1))
    clerk.presses("Ctrl+Shift+I")
    dialog = clerk.place._dialog
    assert dialog is not None
    assert not dialog.isModal()
    dialog.filesSelected.emit([str(path)])
    leads_desk.keys.settle()
    screen.shows("accounts.csv", "Understood by portfolio-us")
    leads_desk.reopen()
    leads_desk.keys.settle()
    clerk.presses("Ctrl+Shift+I")
    assert clerk.place._dialog is not None
    assert Path(clerk.place._dialog.directory().absolutePath()) == path.parent
    leads_desk.window.lock()
    assert clerk.place._dialog is None


def test_a_clients_file_in_a_demonstration_is_decided_about_first(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, send: Callable[..., Path]
) -> None:
    file = leads_desk.services.file
    beside_the_window(lambda: mark_demonstration(file))
    clerk.drops(send(people(1)))
    screen.shows("This is a demonstration", "Say first what becomes of the demonstration.")
    clerk.presses("Ctrl+Return")
    assert clerk.shown is clerk.page_of_files.understood
    leads_desk.keys.tab_to("demonstration-way-end")
    clerk.presses("Space", "Ctrl+Return", "Ctrl+Return")
    screen.shows("In force")
    assert record.select("SELECT 1 FROM meta WHERE key = 'demonstration'") == []


def mark_demonstration(file: DeskFile) -> None:
    """Make the profile a demonstration, as the first start does."""
    with file.write() as connection:
        demonstration.mark(connection)


def test_nothing_open_is_put_by_and_the_same_file_is_known_the_next_time(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, messy: Path
) -> None:
    clerk.drops(messy)
    answer_everything(clerk)
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    again = messy.with_name("july.csv")
    shutil.copy(messy, again)
    clerk.presses("Ctrl+Shift+F", "Ctrl+Shift+F")
    clerk.drops(again)
    screen.shows("Understood by kettle", "Show what was understood")
    screen.hides("Needed before it comes in")
    clerk.clicks("look-through")
    screen.shows("How it is written", "What its columns hold")


def test_calls_before_are_asked_about_until_somebody_says(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, record: Record, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(1)))
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    screen.shows("One step is open", "None were made", "Nobody knows")
    clerk.presses("Ctrl+Shift+F", "Ctrl+Shift+F")
    screen.shows("One step is open")
    clerk.clicks("past-calls-answers-none")
    screen.hides("One step is open")
    assert record.last("past_calls.stated")["stated"] == "none"


def test_rows_that_go_back_are_in_their_order_and_the_models_are_sound(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    page = clerk.page_of_files
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    models = (
        page.list.rows,
        page.file.rejected.list.rows,
        page.file.flags.list.rows,
        page.understood.preview.rows,
    )
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    clerk.drops(send(people(2, *({"balance": "abc"} for _ in range(70)))))
    clerk.presses("Ctrl+Return")
    screen.shows("Line 4 · balance", "not an amount")
    rows = page.file.rejected.list.rows
    assert [row.line for row in rows.rows] == list(range(4, 64))
    rows.fetchMore(rows.index(-1))
    leads_desk.keys.settle()
    assert len(rows.rows) == 70
    testers.clear()


def test_rows_that_go_back_begin_at_the_top_of_each_file_with_nothing_chosen(
    leads_desk: DeskAtWork, clerk: Clerk, send: Callable[..., Path]
) -> None:
    bad = [{"balance": "abc"} for _ in range(20)]
    for name in ("june.csv", "july.csv"):
        clerk.drops(send(people(2, *bad, client=name[2].upper()), name))
        clerk.presses("Ctrl+Return", "Ctrl+Return")
        clerk.presses("Ctrl+Shift+F", "Ctrl+Shift+F")
    clerk.opens_file("july.csv")
    rows = clerk.file.rejected.list
    leads_desk.keys.tab_to("rejected-rows")
    clerk.presses("End")
    assert rows.currentIndex().isValid()
    assert rows.verticalScrollBar().value() > 0
    clerk.opens_file("june.csv")
    assert len(rows.rows.rows) == len(bad)
    assert not rows.currentIndex().isValid()
    assert rows.selectedIndexes() == []
    assert rows.verticalScrollBar().value() == 0


def test_whoever_may_not_import_has_no_place_for_files(
    desk: DeskAtWork, agent: Agent, send: Callable[..., Path]
) -> None:
    assert desk.window.files is None
    Screen(desk).hides("Files")


def test_what_columns_hold_is_asked_once_it_is_known_what_the_file_holds(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send("Nr,Wer,Wann,Wieviel\nP-1,A-1,2026-03-01,20.00\nP-2,A-2,2026-03-02,21.00\n"))
    screen.shows("What does the file hold?", "2 to answer")
    screen.hides("What does the column")
    clerk.answers_about("client", "club")
    clerk.answers_about("kind", "consumer")
    screen.shows("What does the column “Wieviel” hold?")
    clerk.answers_about("column", "Account number")
    clerk.answers_about("kind", "payments")
    clerk.answers_about("column", "Payment number")
    said = clerk.page_of_files.in_hand.answers.columns
    assert [field for _, field in said] == ["debt.reference", "payment.reference"]
