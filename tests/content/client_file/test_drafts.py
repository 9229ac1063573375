"""The mapping drafted from what was understood: what is sure stands in it, what is not is asked, answers come first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.answers import Answers, pair
from agentdesk.content.client_file.drafts import drafted, name_for, open_questions
from agentdesk.content.client_file.header_words import MEANINGS, meanings, plain
from agentdesk.content.client_file.mapping_text import scalar, written
from agentdesk.content.client_file.mapping_values import FIELDS, Mapping
from agentdesk.content.client_file.mappings import read, shipped
from agentdesk.errors import Refused
from tests.builders.understood import of_file

US = {mapping.name: mapping for mapping in shipped()}["portfolio-us"]
FILE = "Account number;Customer number;Name;Geb.;Offen;Fällig\nA;C;Ana Silva;21.3.1970;1.284,50;03/04/2026\n"
SAID = Answers(client="Club", country="DE", creditor="The club", currency="EUR", dates=(("", "D/M/YYYY"),))


def made(file: str, said: Answers, base: Mapping | None = None) -> tuple[Mapping, list[str]]:
    """The mapping drafted for a file, and what is asked all the same."""
    found = of_file(file, said, base)
    mapping, _ = drafted(found, said, base)
    return mapping, [question.question for question in open_questions(mapping, found)]


def test_what_is_sure_is_filled_in_and_the_rest_is_asked() -> None:
    mapping, asked = made(FILE, Answers())
    assert asked == ["client", "currency", "creditor", "date_order"]
    assert mapping.columns["Geb."] == ("customer.birth_date",)
    assert (mapping.kind, mapping.decimal, mapping.thousands) == ("consumer", ",", ".")
    assert mapping.date_styles == {"customer.birth_date": "D.M.YYYY"}


def test_answers_make_it_whole_and_its_text_reads_back_as_itself() -> None:
    mapping, asked = made(FILE, SAID)
    assert asked == []
    assert mapping.date_styles == {"customer.birth_date": "D.M.YYYY", "debt.due_on": "D/M/YYYY"}
    text = written(replace(mapping, name="club"))
    found = read(text, "club.yaml")
    assert replace(found, body="", digest="") == replace(mapping, name="club", body="", digest="")


def test_the_text_of_a_draft_says_what_is_asked() -> None:
    _, text = drafted(of_file(FILE), Answers())
    assert "# asked: Whose file is this? Its references are the client's own. (--client NAME)" in text


def test_an_answer_about_a_column_stands_before_what_another_seemed_to_hold() -> None:
    mapping, _ = made(FILE, replace(SAID, columns=(("Offen", "debt.principal"), ("Fällig", "ignored"))))
    assert mapping.columns["Offen"] == ("debt.principal",)
    assert mapping.ignored == ("Fällig",)
    mapping, asked = made(FILE, replace(SAID, columns=(("Geb.", "debt.due_on"),)))
    assert asked == ["kind", "column"]
    assert "Fällig" not in mapping.columns


@pytest.mark.parametrize("dates", [(), (("", "M/D/YYYY"),), (("Posted", "M/D/YYYY"),)])
def test_a_file_of_another_kind_is_drafted_with_the_styles_of_its_own_fields(
    dates: tuple[tuple[str, str], ...],
) -> None:
    day = "11/16/2026" if not dates else "11/06/2026"
    fields = ("debt.reference", "payment.reference", "payment.received_at", "payment.amount")
    said = Answers(
        client="Club",
        kind="payments",
        currency="USD",
        zone="America/Chicago",
        columns=tuple(zip(("Account", "Id", "Posted", "Amount"), fields, strict=True)),
        dates=dates,
    )
    mapping, asked = made(f"Account;Id;Posted;Amount\nA1;T1;{day};25.00\n", said)
    assert (asked, mapping.kind, mapping.date_style("payment.received_at")) == ([], "payments", "M/D/YYYY")


def test_names_that_stand_there_twice_are_both_in_doubt_and_telephones_and_notes_are_several() -> None:
    mapping, asked = made(
        "Account number,Customer number,Name,Phone,Phone,Note,Note,Balance,Balance\n"
        "A,C,Ana Silva,3125550101,3125550102,x,y,10.00,12.00\n",
        SAID,
    )
    assert asked == ["kind", "column", "column"]
    assert not mapping.columns_of("debt.balance")
    assert mapping.columns["Phone (2)"] == ("phone.2",)
    assert mapping.columns_of("note") == ("Note", "Note (2)")


def test_words_that_stand_in_cells_of_nothing_are_seen_and_kept() -> None:
    rows = (
        "A;C;Ana Silva;NULL;1.284,50;-\nB;D;N/A;21.3.1970;12,00;0000-00-00\nE;F;Null, Ana;NULL;-;3.4.2026\n"
    )
    found = of_file(FILE.split("\n", maxsplit=1)[0] + "\n" + rows, SAID)
    aspect = found.aspect("empty")
    assert aspect is not None
    assert dict(aspect.counts) == {"NULL": 2, "-": 2, "N/A": 1, "0000-00-00": 1}
    assert [column.filled for column in found.columns] == [3, 3, 2, 1, 2, 1]
    mapping, _ = drafted(found, SAID)
    assert set(mapping.empty) == {"null", "-", "n/a", "0000-00-00"}
    kept = read(written(replace(mapping, name="club")), "club.yaml")
    assert drafted(found, SAID, replace(kept, empty=()))[0].empty == ()


def test_one_number_may_be_both_references() -> None:
    file = FILE.replace("Customer number", "x")
    said = replace(SAID, columns=(("Account number", "customer.reference"), ("x", "ignored")))
    mapping, asked = made(file, said)
    assert (set(mapping.columns["Account number"]), asked) == ({"debt.reference", "customer.reference"}, [])


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ((("Offn", "debt.balance"),), "no_column"),
        ((("Offen", "debt.balanse"),), "no_field"),
        ((("Offen", "debt.balance"), ("Name", "debt.balance")), "field_twice"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(columns: tuple[tuple[str, str], ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        made(FILE, replace(SAID, columns=columns))
    assert refused.value.code == code


def test_a_mapping_is_mended_by_answers_and_keeps_the_rest() -> None:
    whole, _ = made(FILE, SAID)
    whole = read(written(replace(whole, name="club")), "club.yaml")
    newer = FILE.replace("Offen", "Saldo heute")
    assert made(newer, Answers(), whole)[1] == ["column", "column_missing"]
    said = Answers(columns=(("Saldo heute", "debt.balance"),))
    mapping, asked = made(newer, said, whole)
    assert asked == []
    assert (mapping.name, mapping.client, mapping.columns["Saldo heute"]) == (
        "club",
        "Club",
        ("debt.balance",),
    )
    gone, asked = made(
        FILE.replace("Geb.;", "").replace("21.3.1970;", ""), Answers(columns=(("Geb.", "lost"),)), whole
    )
    assert (asked, "Geb." in gone.header) == ([], False)


def test_a_saved_name_is_taken_again_only_for_the_same_columns() -> None:
    taken = {"club": replace(US, name="club")}
    assert name_for("Club", None, taken, US.header) == "club"
    assert name_for("Club", None, taken, frozenset({"x"})) == "club-2"
    assert name_for("Club", "other", taken, frozenset({"x"})) == "other"
    assert name_for("1.º Ñandú & Co.", None, {}, frozenset()) == "nandu-co"
    assert name_for(None, None, {}, frozenset()) == "draft"


@given(
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30
    ).filter(lambda name: name not in US.columns)
)
def test_any_name_of_a_column_can_stand_in_a_mapping(name: str) -> None:
    mapping = replace(US, columns={**US.columns, name: ("note",)})
    assert read(written(mapping), "x.yaml").columns[name] == ("note",)


def test_every_shipped_mapping_reads_back_from_its_text() -> None:
    for mapping in shipped():
        assert replace(read(written(mapping), "x"), body="", digest="") == replace(
            mapping, body="", digest=""
        )
    assert scalar("no") == "no"
    assert scalar("'") == '"\'"'


def test_words_of_headers_mean_fields_that_there_are() -> None:
    assert {field for fields in MEANINGS.values() for field in fields} <= set(FIELDS)
    assert all(plain(word) == word for word in MEANINGS)
    assert meanings("GEBURTSDATUM") == meanings("Fecha de nacimiento") == ("customer.birth_date",)
    assert meanings("InvoiceAmount") == ("debt.principal",)
    assert meanings("whatever") == ()


def test_the_last_equals_sign_parts_a_name_from_its_field() -> None:
    assert pair("a=b=debt.balance") == ("a=b", "debt.balance")
    assert pair("D/M/YYYY") == ("", "D/M/YYYY")
