"""A client's file is rehearsed, asked about, refused, or handed back in part; nothing is written by halves."""

from __future__ import annotations

import csv
import io
import stat
import sys
from dataclasses import replace
from pathlib import Path
from subprocess import run

import pytest

from agentdesk.content.client_file.mappings import shipped
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in
from agentdesk.services.imports.messages import ImportPortfolio, UnderstandFile
from agentdesk.services.imports.reading import Portion, Reading, portion
from agentdesk.services.rights import PROGRAM
from tests.builders.portfolio import BASE, DATA, HEADER, Office, portfolio


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


# --- rehearsed, refused, asked ---------------------------------------------------------------------------------


def test_a_rehearsal_says_the_same_and_leaves_nothing_behind(office: Office, tmp_path: Path) -> None:
    text = portfolio({}, {"balance": "x"}, {"customer_reference": "C2"})
    before = office.stored(*BASE, "journal", "content", "queue_now", "search_index")
    rehearsed = office.bring(text, is_rehearsal=True, mapping="portfolio-us")
    assert office.stored(*BASE, "journal", "content", "queue_now", "search_index") == before
    assert [path.name for path in tmp_path.glob("*.csv")] == ["file.csv"]
    real = office.bring(text, mapping="portfolio-us")
    assert replace(rehearsed, batch=real.batch, rejects=real.rejects, is_rehearsal=False) == real


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (",".join(HEADER).encode(), "empty_file"),
        (b"\x00\x01\x02\x03" * 100, "not_a_table"),
        (b"PK\x03\x04", "broken_workbook"),
        (b"Dear all\nplease find enclosed\n", "not_a_table"),
    ],
)
def test_bad_files_are_refused_in_one_sentence(office: Office, data: bytes, code: str) -> None:
    before = office.stored(*BASE, "journal")
    with pytest.raises(Refused) as refused:
        office.bring(data)
    assert refused.value.code == code
    assert refused.value.sentence.endswith(".")
    assert office.stored(*BASE, "journal") == before


def test_what_is_no_file_is_refused(office: Office, tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "gone.csv", "no_file"),
        (tmp_path, "not_a_file"),
        (Path("/dev/zero"), "not_a_file"),
    ):
        with pytest.raises(Refused) as refused:
            office.bring(path)
        assert refused.value.code == code


def test_a_file_that_changes_while_it_is_read_is_refused_whole(office: Office) -> None:
    def written_to_and_read(reading: Reading, position: int) -> Portion:
        reading.path.write_text(portfolio({}, {"balance": "x"}, {}))
        return portion(reading, position)

    before = office.stored(*BASE, "journal", "queue_now")
    path = office.folder / "file.csv"
    path.write_text(portfolio({}, {"balance": "x"}))
    with pytest.raises(Refused) as refused:
        bring_in(office.desk, ImportPortfolio(path), written_to_and_read)
    assert refused.value.code == "file_changed"
    assert office.stored(*BASE, "journal", "queue_now") == before
    assert sorted(path.name for path in office.folder.iterdir()) == ["file.csv", "profile"]


def test_without_a_mapping_everything_is_asked_and_nothing_written(office: Office) -> None:
    before = office.stored(*BASE, "journal")
    found = office.bring("Nr;Name;Offen\n1;Ana;10,50\n2;Ivo;9\n")
    assert (found.rows, found.imported, found.mapping) == (2, 0, None)
    assert {question.question for question in found.asked} == {
        "client",
        "kind",
        "column",
        "currency",
        "country",
        "creditor",
    }
    assert office.stored(*BASE, "journal") == before


def test_a_file_in_another_encoding_is_asked_about(office: Office) -> None:
    text = portfolio({"first_name": "René"}).encode("windows-1252")
    assert [question.question for question in office.bring(text).asked] == ["encoding"]
    assert office.stored("base_customer") == {"base_customer": []}


def test_a_file_whose_very_header_is_in_another_encoding_is_asked_about_and_comes_in_once_that_is_said(
    office: Office,
) -> None:
    text = (DATA / "mixed.csv").read_text("utf-8", "replace").removeprefix("\ufeff")
    data = text.replace("\ufffd", "e").translate({0x202E: None, 0x10D: "c"}).encode("windows-1252")
    assert office.bring(data).asked[0].question == "encoding"
    mapping = office.folder / "western.yaml"
    mapping.write_text(
        (DATA / "mixed.yaml").read_text("utf-8").replace("encoding: utf-8", "encoding: windows-1252")
    )
    assert office.bring(data, mapping=str(mapping)).imported == 6
    assert (office.bring(data).how_chosen, office.bring(data).changed) == ("header", 0)
    assert ("Max Müller",) in office.select("SELECT full_name FROM base_customer")


def test_a_name_of_a_file_that_is_no_text_is_kept_as_far_as_it_is(office: Office) -> None:
    path = office.folder / "f\udce9.csv"
    path.write_text(portfolio({}))
    office.bring(path)
    assert [event["source_name"] for event in office.events("portfolio.imported")] == ["f?.csv"]


def test_several_mappings_that_fit_are_asked_about(office: Office, tmp_path: Path) -> None:
    (us,) = [mapping for mapping in shipped() if mapping.name == "portfolio-us"]
    copy = tmp_path / "copy.yaml"
    copy.write_text(us.body.replace("name: portfolio-us", "name: other-us"))
    assert office.bring(portfolio({}), mapping=str(copy)).imported == 1
    (question,) = office.bring(portfolio({})).asked
    assert (question.question, question.choices) == ("mapping", ("other-us", "portfolio-us"))
    assert office.bring(portfolio({}), mapping="portfolio-us").imported == 1


def test_a_mapping_of_ones_own_is_kept_and_found_by_the_header_next_time(office: Office) -> None:
    office.bring(DATA / "mixed.csv", mapping=str(DATA / "mixed.yaml"), rejects=None, is_rehearsal=True)
    assert not [event for event in office.events("content.adopted") if event["key"] == "mixed"]
    text = (DATA / "mixed.csv").read_bytes()
    assert office.bring(text, mapping=str(DATA / "mixed.yaml")).how_chosen == "file"
    (adopted,) = [event for event in office.events("content.adopted") if event["key"] == "mixed"]
    assert adopted["body"] == (DATA / "mixed.yaml").read_text("utf-8")
    found = office.bring(text)
    assert (found.mapping, found.how_chosen) == ("mixed", "header")


@pytest.mark.parametrize(
    ("mapping", "code"),
    [("nobody", "no_mapping"), ("ibm-receivables", "mapping_unfit"), ("{}", "faulty_content")],
)
def test_a_mapping_that_cannot_be_used_is_refused(
    office: Office, tmp_path: Path, mapping: str, code: str
) -> None:
    (tmp_path / "bad.yaml").write_text("name: x\n")
    with pytest.raises(Refused) as refused:
        office.bring(portfolio({}), mapping=mapping.replace("{}", str(tmp_path / "bad.yaml")))
    assert refused.value.code == code


# --- rejects and rights ----------------------------------------------------------------------------------------


def test_rejected_rows_lie_beside_the_file_for_its_owner_alone(office: Office, tmp_path: Path) -> None:
    found = office.bring(portfolio({"balance": "=1+1", "notes": "-5.00"}))
    assert found.rejects == tmp_path / "file-rejected.csv"
    assert stat.S_IMODE(found.rejects.stat().st_mode) == 0o600
    header, row = csv.reader(io.StringIO(found.rejects.read_text("utf-8"), newline=""))
    cells = dict(zip(header, row, strict=True))
    assert (cells["row"], cells["column"], cells["reason"]) == (
        "2",
        "balance",
        "not an amount in the stated style",
    )
    assert (cells["balance"], cells["notes"], cells["first_name"]) == ("'=1+1", "-5.00", "Ana")


def test_nothing_that_is_there_is_overwritten(office: Office, tmp_path: Path) -> None:
    (tmp_path / "file-rejected.csv").write_text("someone's work")
    assert office.bring(portfolio({"balance": "x"})).rejects == tmp_path / "file-rejected-2.csv"
    with pytest.raises(Refused) as refused:
        office.bring(portfolio({}, {"balance": "y"}), rejects=tmp_path / "file-rejected.csv")
    assert refused.value.code == "rejects_taken"
    assert (tmp_path / "file-rejected.csv").read_text() == "someone's work"
    assert office.stored("base_customer") == {"base_customer": []}


def test_rejects_that_cannot_be_written_stop_the_import(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        office.bring(portfolio({}, {"balance": "x"}), rejects=tmp_path / "no" / "folder.csv")
    assert refused.value.code == "rejects_unwritable"
    assert office.stored("base_customer") == {"base_customer": []}


def test_an_agent_may_not_bring_a_file_in(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        desk.ask(UnderstandFile(tmp_path / "file.csv"))
    assert refused.value.code == "right_missing"


def test_what_reads_files_is_loaded_with_the_first_import_and_not_with_the_desk() -> None:
    program = (
        "import sys, agentdesk.services.book; "
        "sys.exit(any(name in sys.modules for name in ('phonenumbers', 'agentdesk.content.client_file.accounts')))"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0
