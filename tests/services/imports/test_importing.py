"""A client's file comes in whole; nobody is merged, no cent is lost, and the journal can tell it all again."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.handback import plain
from agentdesk.content.client_file.rows import Hashed, Row, rows
from agentdesk.journal.canonical import canonical
from agentdesk.platform.paths import resource
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM
from agentdesk.storage import rebuild
from agentdesk.storage.portfolio import apply_chunk
from tests.builders.portfolio import BASE, DATA, HEADER, Office, portfolio
from tests.fakes.time import DAY, Hands

DEMO = resource("demo", "portfolio-us.csv")


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


# --- the shipped files -----------------------------------------------------------------------------------------


def test_the_demonstration_comes_in_without_a_reject(office: Office) -> None:
    found = office.bring(DEMO)
    assert (found.rows, found.imported, found.rejected, found.flagged) == (600, 600, 0, 3)
    assert (found.customers, found.new_debts, found.asked, found.rejects) == (470, 600, (), None)
    assert (found.mapping, found.how_chosen) == ("portfolio-us", "header")
    assert found.flags == {"shared_number": 3}
    assert [len(rows) for rows in office.stored("base_customer", "base_debt").values()] == [470, 600]
    assert office.select("SELECT place, count(*) FROM queue_now GROUP BY place") == [("due", 470)]


def test_money_in_is_money_on_file(office: Office) -> None:
    found = office.bring(DEMO)
    rows = csv.DictReader(io.StringIO(DEMO.read_text("utf-8")))
    cents = sum(int(row["balance"].replace(".", "")) for row in rows)
    assert found.owed == {"USD": cents}
    assert office.select("SELECT currency, sum(balance) FROM base_debt GROUP BY 1") == [("USD", cents)]
    assert office.select("SELECT sum(total) FROM customer_now") == [(cents,)]


def test_settled_invoices_leave_nobody_to_call(office: Office) -> None:
    found = office.bring(DATA / "invoices-settled.csv")
    assert (found.rows, found.imported, found.customers, found.mapping) == (4, 4, 3, "ibm-receivables")
    assert (found.states, found.owed, found.kind) == ({"paid": 4}, {"USD": 0}, "invoices")
    assert office.select("SELECT DISTINCT kind FROM base_customer") == [("business",)]
    assert office.select("SELECT DISTINCT place FROM queue_now") == [("closed",)]


def test_a_file_as_clients_send_them(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "mixed.csv"
    path.write_bytes((DATA / "mixed.csv").read_bytes())
    found = office.bring(path, mapping=str(DATA / "mixed.yaml"))
    assert (found.rows, found.imported, found.rejected, found.owed) == (16, 5, 11, {"EUR": 138600})
    assert found.flags == {"shared_number": 1, "number_dropped": 1, "card_removed": 1}
    assert found.states == {"open": 2, "paid": 2, "recalled": 1}
    told = office.select("SELECT row_number, column_name, reason FROM import_reject ORDER BY row_number")
    assert told == [
        (4, "Tel, Tel 2", "Tel: not one plain telephone number; Tel 2: no numbering plan knows this number"),
        (
            5,
            "Geburtstag, Fällig, Land",
            (
                "Geburtstag: a day that the calendar does not have; Fällig: not a date written D.M.YYYY; "
                "Land: not the code of a country"
            ),
        ),
        (
            8,
            "Ref;Nr",
            "the account stands in line 2 already, for someone of another name, birth date or reference",
        ),
        (10, "Offen", "below zero: nothing is owed by the customer"),
        (11, "Offen", "larger than any account"),
        (12, None, "6 cells where the header has 11"),
        (13, "Stand", "a state that the mapping does not know"),
        (14, None, "the row is empty"),
        (15, None, "the quotation marks do not pair up"),
        (17, "Kunde", "holds bytes that are not in the file's encoding"),
        (18, "Kunde", "holds control characters"),
    ]
    assert found.rejects is not None
    was = {row.line: row for row in read_rows(path)}
    header, *back = read_rows(found.rejects)
    assert header.cells[3:] == was[1].cells
    assert [int(row.cells[0]) for row in back] == [line for line, _, _ in told]
    for row in back:
        source = was[int(row.cells[0])]
        assert tuple(map(plain, row.cells[3:])) == (source.cells or (source.text,))


def read_rows(path: Path) -> list[Row]:
    """The rows of a file that has semicolons, whatever their number of cells; foreign bytes ride along."""
    with path.open("rb") as stream:
        return list(rows(Hashed(stream), Dialect("utf-8", ";")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_way_of_writing_the_same_rows_brings_the_same_in(
    office: Office, encoding: str, delimiter: str
) -> None:
    text = portfolio({"first_name": "Renée", "notes": "one, two; three|four"}, {"customer_reference": "C2"})
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter).writerows(csv.reader(io.StringIO(text, newline="")))
    assert office.bring(target.getvalue().encode(encoding)).imported == 2
    assert office.select("SELECT full_name FROM base_customer ORDER BY reference") == [
        ("Renée Silva",),
        ("Ana Silva",),
    ]
    assert office.select("SELECT body FROM base_remark") == [("one, two; three|four",)]


# --- again -----------------------------------------------------------------------------------------------------


def test_the_same_file_twice_changes_nothing(office: Office, hands: Hands) -> None:
    first, before = office.bring(DEMO), office.stored(*BASE, "customer_now", "debt_now")
    hands.move(DAY)
    second = office.bring(DEMO)
    assert office.stored(*BASE, "customer_now", "debt_now") == before
    assert (second.new_debts, second.changed) == (0, 0)
    assert (second.rows, second.imported, second.flagged, second.flags, second.owed) == (
        first.rows,
        first.imported,
        first.flagged,
        first.flags,
        first.owed,
    )
    assert len(office.events("portfolio.chunk")) == 2
    assert [event["chunks"] for event in office.events("portfolio.imported")] == [2, 0]


def test_a_newer_file_renews_and_keeps_ids(office: Office, hands: Hands) -> None:
    office.bring(portfolio({"phone_1": "+13125550101", "phone_2": "+13125550102"}))
    before = office.select("SELECT id, customer FROM base_debt")
    hands.move(DAY)
    found = office.bring(portfolio({"phone_1": "+13125550102", "balance": "40.00"}))
    assert (found.new_debts, found.changed) == (0, 1)
    assert office.select("SELECT id, customer FROM base_debt") == before
    assert office.select("SELECT balance, as_of FROM base_debt") == [(4000, hands.wall)]
    assert office.select("SELECT number FROM base_phone") == [("+13125550102",)]


def test_an_older_file_after_a_newer_one_does_not_turn_the_account_back(office: Office, hands: Hands) -> None:
    monday, tuesday = portfolio({"balance": "100.00"}), portfolio({"balance": "40.00"})
    office.bring(monday)
    hands.move(DAY)
    office.bring(tuesday)
    hands.move(DAY)
    found = office.bring(monday)
    assert (found.imported, found.flags) == (1, {"older_than_held": 1})
    assert office.select("SELECT balance FROM base_debt") == [(4000,)]


def test_who_owes_nothing_any_more_leaves_the_worklist(office: Office, hands: Hands) -> None:
    office.bring(portfolio({"phone_1": "+13125550101"}))
    assert office.select("SELECT place FROM queue_now") == [("due",)]
    hands.move(DAY)
    office.bring(portfolio({"phone_1": "+13125550101", "balance": "0.00"}))
    assert office.select("SELECT place, reason FROM queue_now") == [("closed", "paid")]


# --- people ----------------------------------------------------------------------------------------------------


def test_namesakes_are_kept_apart_and_flagged(office: Office) -> None:
    father, son = {"date_of_birth": "1950-01-01"}, {"date_of_birth": "1980-01-01"}
    for _ in range(2):
        found = office.bring(portfolio(father, son, father))
        assert (found.imported, found.customers, found.flags) == (3, 2, {"namesake": 1})
    assert len(office.stored("base_customer")["base_customer"]) == 2


def test_a_row_that_could_be_father_or_son_goes_back(office: Office) -> None:
    rows = ({"date_of_birth": "1950-01-01"}, {"date_of_birth": "1980-01-01"}, {"date_of_birth": ""})
    assert (office.bring(portfolio(*rows)).imported, office.bring(portfolio(*rows)).rejected) == (2, 1)


def test_an_account_never_moves_to_somebody_else(office: Office, hands: Hands) -> None:
    office.bring(portfolio({}))
    hands.move(DAY)
    found = office.bring(portfolio({"last_name": "Rossi", "balance": "1.00"}))
    assert (found.imported, found.rejected, found.customers) == (0, 1, 0)
    assert office.select("SELECT full_name, (SELECT balance FROM base_debt) FROM base_customer") == [
        ("Ana Silva", 10000)
    ]


def test_an_account_that_stands_twice_in_one_file_comes_in_once(office: Office) -> None:
    found = office.bring(portfolio({}, {"account_reference": "A0", "balance": "5.00"}))
    assert (found.imported, found.rejected, found.owed) == (1, 1, {"USD": 10000})


def test_an_account_in_several_rows_is_named_in_those_that_go_back_for_something_else_too(
    office: Office,
) -> None:
    some = [{"account_reference": f"B{number}"} for number in range(500)]
    bad = {"account_reference": "A0", "balance": "abc"}
    found = office.bring(portfolio(bad, {**bad, "balance": ""}, {"account_reference": "A0"}, *some, bad))
    assert (found.rows, found.imported, found.rejected) == (504, 501, 3)
    already = "balance: {}; account_reference: the account stands in line {} already"
    told = office.select("SELECT row_number, reason FROM import_reject ORDER BY row_number")
    assert [(line, *sorted(reason.split("; "))) for line, reason in told] == [
        (2, "not an amount in the stated style"),
        (3, *sorted(already.format("no amount", 2).split("; "))),
        (505, *sorted(already.format("not an amount in the stated style", 4).split("; "))),
    ]


def test_a_shared_telephone_merges_nobody_and_is_counted_once(office: Office) -> None:
    people = [{"customer_reference": f"C{number}", "phone_1": "(312) 555-0101"} for number in range(3)]
    found = office.bring(portfolio(*people))
    assert (found.customers, found.flags) == (3, {"shared_number": 1})
    (event,) = office.events("portfolio.imported")
    ids = [id for (id,) in office.select("SELECT id FROM base_customer ORDER BY id")]
    assert event["flags"] == {
        "counts": {"shared_number": 1},
        "named": [{"kind": "shared_number", "customers": ids}],
    }


def test_rows_of_one_customer_far_apart_in_the_file_are_one_customer(office: Office) -> None:
    others = [{"customer_reference": f"X{number}"} for number in range(700)]
    rows = [{"phone_1": "+13125550101"}, *others, {"phone_1": "+13125550102", "email": "ana@example.com"}]
    assert office.bring(portfolio(*rows)).customers == 701
    assert office.select(
        "SELECT number, email FROM base_phone JOIN base_customer ON id = customer ORDER BY position",
    ) == [("+13125550101", "ana@example.com"), ("+13125550102", "ana@example.com")]


# --- what is journalled ----------------------------------------------------------------------------------------


def test_the_journal_holds_what_came_and_never_a_rejected_row(office: Office) -> None:
    found = office.bring(portfolio({}, {"balance": "planted-secret", "notes": "planted-secret"}))
    (event,) = office.events("portfolio.imported")
    assert (event["row_count"], event["imported"], event["rejected"]) == (2, 1, 1)
    assert (event["source_name"], event["mapping"], event["batch"]) == (
        "file.csv",
        "portfolio-us",
        found.batch,
    )
    (rejected,) = office.events("portfolio.rejected")
    assert rejected["rejects"] == [
        {"row_number": 3, "column_name": "balance", "reason": "not an amount in the stated style"}
    ]
    assert not [text for (text,) in office.select("SELECT payload FROM journal") if "planted-secret" in text]


def test_the_chunks_alone_make_the_same_rows_elsewhere(office: Office) -> None:
    office.bring(DEMO)
    before, chunks = office.stored(), office.events("portfolio.chunk")
    office.empty()
    with office.desk.file.write() as connection:
        for chunk in chunks:
            apply_chunk(connection, chunk)
    assert office.stored() == before


def test_facts_and_states_come_out_the_same_when_rebuilt(office: Office) -> None:
    office.bring(portfolio({}, {"balance": "x"}, {"customer_reference": "C2", "phone_1": "+13125550101"}))
    with office.desk.file.write() as connection:
        before = rebuild.fingerprints(connection)
        rebuild.rebuild(connection, office.desk.clock.now())
        assert rebuild.fingerprints(connection) == before


def test_events_stay_well_below_a_mebibyte_however_long_the_notes(office: Office) -> None:
    rows = [{"customer_reference": f"C{number}", "notes": "ü" * 15_000} for number in range(120)]
    assert office.bring(portfolio(*rows)).imported == 120
    sizes = [len(canonical(chunk).encode()) for chunk in office.events("portfolio.chunk")]
    assert len(sizes) > 1
    assert max(sizes) < 600_000


def test_a_customer_on_whom_too_much_is_heaped_is_handed_back(office: Office) -> None:
    rows = [{"notes": f"{number} " + "n" * 19_000} for number in range(15)]
    found = office.bring(portfolio(*rows))
    assert found.imported + found.rejected == 15
    assert found.rejected > 0


# --- whatever comes --------------------------------------------------------------------------------------------

CELL = st.sampled_from(
    ["", "x", "C1", "C2", "A1", "Ana", "Ana ", "1970-01-31", "+13125550101", "10.00", "0", "-1.00"]
)
CHANGES = st.dictionaries(st.sampled_from(HEADER), CELL | st.text(max_size=6), max_size=4)


@settings(max_examples=40)
@given(st.lists(CHANGES, min_size=1, max_size=12))
def test_rows_are_imported_or_rejected_and_no_cent_is_lost(
    office: Office, rows: list[dict[str, str]]
) -> None:
    office.empty()
    found = office.bring(portfolio(*rows))
    assert found.rows == len(rows)
    assert found.imported + found.rejected == found.rows
    on_file = office.select("SELECT count(*), coalesce(sum(balance), 0) FROM base_debt")
    assert on_file == [(found.imported, found.owed.get("USD", 0))]
    assert office.select("SELECT count(*) FROM base_customer") == [(found.customers,)]
    again = office.bring(portfolio(*rows))
    assert (again.changed, again.flags, again.rejected) == (0, found.flags, found.rejected)


def test_a_number_that_everybody_has_is_one_flag_and_takes_no_longer_for_it(office: Office) -> None:
    people = [{"customer_reference": f"C{number}", "phone_1": "+13125550101"} for number in range(1200)]
    found = office.bring(portfolio(*people))
    assert found.flags == {"shared_number": 1}
    ((asked,),) = office.select("SELECT count(*) FROM base_phone")
    assert asked == 1200
    (event,) = office.events("portfolio.imported")
    assert len(event["flags"]["named"][0]["customers"]) == 10


def test_a_reference_that_is_nobodys_own_is_handed_back(office: Office) -> None:
    found = office.bring(portfolio(*({"last_name": f"Name{number}"} for number in range(700))))
    assert (found.imported, found.rejected, found.customers) == (25, 675, 25)
    (reason,) = {reason for (reason,) in office.select("SELECT reason FROM import_reject")}
    assert reason == "more than 25 different people have this reference: it is nobody's own"
