"""Search: by name, reference and number in any format, and never by accident of how something was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneMetadata, PhoneNumberFormat

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.storage import search
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import on_file, owed, someone
from tests.conftest import Ready

REGIONS = sorted(region for region in phonenumbers.SUPPORTED_REGIONS if phonenumbers.example_number(region))


@pytest.fixture(scope="module")
def abroad(ready: Ready, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskFile]:
    """A file with one customer in every country that has telephones."""
    path = tmp_path_factory.mktemp("abroad") / "desk.db"
    path.write_bytes(ready.profile.desk_file.read_bytes())
    file = DeskFile(path, ready.key)
    on_file(
        file,
        *(
            someone(
                place,
                id=region,
                full_name=f"Nobody {region}",
                phones=(PhoneRecord(_e164(region), "mobile", ()),),
            )
            for place, region in enumerate(REGIONS)
        ),
    )
    yield file
    file.close()


def found(file: DeskFile, text: str, limit: int = 100) -> list[str]:
    """The ids that a search finds, in the order in which it shows them."""
    with file.read() as connection:
        return [row[1] for row in search.find(connection, text, limit)]


# --- numbers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "style", [PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.RFC3966]
)
def test_a_number_of_any_country_is_found_in_every_international_format(abroad: DeskFile, style: int) -> None:
    missed = [
        region
        for region in REGIONS
        if region not in found(abroad, phonenumbers.format_number(_example(region), style))
    ]
    assert missed == []


def test_a_number_is_found_as_it_is_written_at_home_where_a_zero_or_nothing_comes_first(
    abroad: DeskFile,
) -> None:
    plain = [region for region in REGIONS if _metadata(region).national_prefix in (None, "0", "1")]
    assert len(plain) > 150
    missed = [
        region
        for region in plain
        if region
        not in found(abroad, phonenumbers.format_number(_example(region), PhoneNumberFormat.NATIONAL))
    ]
    assert missed == []


@pytest.mark.parametrize(
    "typed",
    [
        "(312) 555-0101",
        "312-555-0101",
        "312.555.0101",
        "3125550101",
        "+1 312 555 0101",
        "+13125550101",
        "0013125550101",
        "tel:+1-312-555-0101",
        "1 (312) 555 0101",
        "5550101",
        "555-0101",
        "0101",
        "  312 555 01",
        "３１２５５５０１０１",
        "٣١٢٥٥٥٠١٠١",
    ],
)
def test_one_number_in_many_ways(file: DeskFile, typed: str) -> None:
    on_file(file, someone(1), someone(2, phones=(PhoneRecord("+442079460018", "landline", ()),)))
    assert found(file, typed) == ["customer-001"]


@pytest.mark.parametrize(
    "typed", ["020 7946 0018", "+44 (0)20 7946 0018", "0044 20 7946 0018", "7946 0018", "2079"]
)
def test_a_british_number_with_and_without_its_zero(file: DeskFile, typed: str) -> None:
    on_file(file, someone(1), someone(2, phones=(PhoneRecord("+442079460018", "landline", ()),)))
    assert "customer-002" in found(file, typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("0142", "+13125550142"), ("312 555 0199", "+13125550199"), ("(312) 555", "+13125550142")],
)
def test_it_is_told_which_number_was_found(file: DeskFile, typed: str, expected: str) -> None:
    """Of two that fit, the one that is tried first."""
    numbers = (PhoneRecord("+13125550142", "mobile", ()), PhoneRecord("+13125550199", "home", ()))
    on_file(file, someone(1, phones=numbers))
    with file.read() as connection:
        assert search.fitting_numbers(connection, typed, [someone(1).id]) == {someone(1).id: expected}
        assert search.fitting_numbers(connection, "alvarez", [someone(1).id]) == {}
        assert search.fitting_numbers(connection, "999 9999", [someone(1).id]) == {}


def test_a_shared_number_finds_everyone_who_has_it(file: DeskFile) -> None:
    shared = (PhoneRecord("+13125550199", "landline", ()),)
    on_file(file, someone(1, phones=shared), someone(2, phones=shared), someone(3))
    assert found(file, "(312) 555-0199") == ["customer-001", "customer-002"]


# --- names and references --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("José García", "jose gar"),
        ("Jose Garcia", "josé garcía"),
        ("Jürgen Müller", "muller"),
        (unicodedata.normalize("NFD", "Jürgen Müller"), "Müller"),
        ("Jürgen Müller", unicodedata.normalize("NFD", "Müller")),
        ("Siobhán O'Brien", "o'brien"),
        ("Siobhán O’Brien", "O'Brien"),
        ("Anne-Marie Smith", "marie smi"),
        ("Ｍａｒｉａ", "maria"),
        ("王小明", "王小"),
        ("Владимир Иванов", "ивано"),
        ('Robert"); DROP TABLE base_customer;--', 'robert"); drop'),
    ],
)
def test_a_name_is_found_however_its_letters_are_put_together(file: DeskFile, name: str, typed: str) -> None:
    on_file(file, someone(1, full_name=name), someone(2, full_name="Somebody Else"))
    assert found(file, typed) == ["customer-001"]


@pytest.mark.parametrize("typed", ["48-20917", "4820917", "48 20917", "48-209", "C-0001", "c 0001", "0001"])
def test_references_of_customer_and_debts_are_found_with_and_without_their_signs(
    file: DeskFile, typed: str
) -> None:
    one, two = someone(1), someone(2)
    on_file(file, one, two, debts=(owed(one, reference="48-20917"), owed(two, reference="4820917")))
    assert "customer-001" in found(file, typed) or (
        typed == "4820917" and found(file, typed) == ["customer-002"]
    )


def test_every_word_must_fit_and_results_come_by_name(file: DeskFile) -> None:
    on_file(
        file,
        someone(1, full_name="Ana Silva", first_name="Ana", last_name="Silva"),
        someone(2, full_name="Ana Costa", first_name="Ana", last_name="Costa"),
        someone(3, full_name="Silvana Reis", first_name="Silvana", last_name="Reis"),
    )
    assert found(file, "ana") == ["customer-002", "customer-001"]
    assert found(file, "ana sil") == ["customer-001"]
    assert found(file, "sil") == ["customer-003", "customer-001"]
    assert found(file, "ana silva costa") == []
    assert len(found(file, "ana", limit=1)) == 1


@pytest.mark.parametrize("typed", ["", " ", "a", "*", '"', "-", "--", "(", "+", "'", "\x00", "_", "%"])
def test_next_to_nothing_finds_nobody(file: DeskFile, typed: str) -> None:
    on_file(file, someone(1))
    assert found(file, typed) == []


@given(st.text(max_size=40) | st.text(st.sampled_from('ab1"*():^-+ {}NEAR,OR'), max_size=20))
def test_whatever_is_typed_is_a_search_and_never_a_fault(abroad: DeskFile, typed: str) -> None:
    assert len(found(abroad, typed, limit=5)) <= 5


# --- the index follows -----------------------------------------------------------------------------------------


def test_the_index_follows_the_master_data(file: DeskFile) -> None:
    one = someone(1)
    on_file(file, one, someone(2))
    with file.write() as connection:
        connection.exec_driver_sql(
            "UPDATE base_customer SET full_name = 'Changed Name' WHERE id = ?", (one.id,)
        )
        search.index(connection, [one.id])
    assert found(file, "changed") == [one.id]
    assert found(file, "alvarez") == ["customer-002"]


def test_made_again_the_index_finds_the_same(abroad: DeskFile) -> None:
    texts = ["nobody", "+4", "555", "nobody us", *REGIONS[:20]]
    before = [found(abroad, text, 500) for text in texts]
    with abroad.write() as connection:
        search.index_all(connection)
        assert connection.exec_driver_sql("SELECT count(*) FROM search_index").scalar_one() == len(REGIONS)
    assert [found(abroad, text, 500) for text in texts] == before


def _example(region: str) -> phonenumbers.PhoneNumber:
    return phonenumbers.example_number(region)


def _e164(region: str) -> str:
    return phonenumbers.format_number(_example(region), PhoneNumberFormat.E164)


def _metadata(region: str) -> PhoneMetadata:
    return PhoneMetadata.metadata_for_region(region)
