"""Telephone numbers: one form, no guesses, and zones that never narrow too far."""

from __future__ import annotations

import re
import sys
from subprocess import run
from zoneinfo import available_timezones

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain import phones, places

AREAS = ("212", "312", "415", "602", "787", "808", "850", "907")
FICTION = st.builds(lambda area, line: f"+1{area}55501{line:02}", st.sampled_from(AREAS), st.integers(0, 99))


def dressed(e164: str) -> st.SearchStrategy[str]:
    """Ways in which people write a number of the United States."""
    area, exchange, line = e164[2:5], e164[5:8], e164[8:]
    return st.sampled_from(
        [
            e164,
            f"({area}) {exchange}-{line}",
            f"{area}.{exchange}.{line}",
            f"1-{area}-{exchange}-{line}",
            f"+1 {area} {exchange} {line}",
            f"tel:{e164}",
            f"  {area}\u00a0{exchange}\u2011{line} ",
            e164.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)}),
        ]
    )


@given(FICTION.flatmap(lambda number: st.tuples(st.just(number), dressed(number))))
def test_a_number_is_the_same_however_it_is_written(pair: tuple[str, str]) -> None:
    number, text = pair
    assert phones.read(text, "US").e164 == number


@given(FICTION)
def test_what_is_shown_reads_back(number: str) -> None:
    for home in ("US", "GB", None):
        assert phones.read(phones.shown(number, home), home or "US").e164 == number


def test_the_national_form_is_for_those_at_home() -> None:
    assert phones.shown("+13125550142", "US") == "(312) 555-0142"
    assert phones.shown("+13125550142", "GB") == "+1 312-555-0142"


@pytest.mark.parametrize(
    ("text", "country", "e164"),
    [
        ("0491 570 157", "AU", "+61491570157"),
        ("07700 900 456", "GB", "+447700900456"),
        ("(07700) 900-789", "GB", "+447700900789"),
        ("0044 7700 900321", "GB", "+447700900321"),
        ("030/23125 015", "DE", "+493023125015"),
        ("tel:+442079460958", None, "+442079460958"),
        ("TEL:+442079460958", None, "+442079460958"),
    ],
)
def test_numbers_of_other_countries(text: str, country: str | None, e164: str) -> None:
    assert phones.read(text, country).e164 == e164


@pytest.mark.parametrize(
    ("text", "country", "says"),
    [
        ("00000000", "US", "no numbering plan"),
        ("00000000", "DE", "no numbering plan"),
        ("12", "GB", "no numbering plan"),
        ("5550142", "US", "no numbering plan"),
        ("911", "US", "no numbering plan"),
        ("unknown", "GB", "not one plain"),
        ("", "US", "not one plain"),
        ("call Tom on 312 555 0142", "US", "not one plain"),
        ("0491 570 157 / 0491 570 156", "AU", "several telephone numbers"),
        ("02079460961;07700900125", "GB", "several telephone numbers"),
        ("+49 30 23125014 oder 0351/23125-015", "DE", "several telephone numbers"),
        ("312.555.0143 x27", "US", "extension"),
        ("+13125550142;ext=5", "US", "extension"),
        ("+19005550142", "US", "costs extra"),
        ("07700 900456", None, "no country is known"),
        ("+999 555 0142", "US", "not a telephone number"),
    ],
)
def test_what_is_not_one_number_is_refused_in_words_that_do_not_repeat_it(
    text: str, country: str | None, says: str
) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        phones.read(text, country)
    assert not text or text not in str(refused.value)


@given(st.text(max_size=20), st.sampled_from(["US", "GB", "AU", None]))
def test_any_text_is_a_number_or_is_refused(text: str, country: str | None) -> None:
    try:
        number = phones.read(text, country)
    except ValueError:
        return
    assert number.e164.startswith("+")
    assert number.e164[1:].isdigit()
    assert number.kind in phones.KINDS
    assert set(number.zones) <= available_timezones()


def test_an_area_code_that_two_zones_share_leaves_both_whatever_the_exchange() -> None:
    # The library knows this exchange as Central; a carried number may be anywhere in the area all the same.
    assert phones.read("+18504341234", "US").zones == (places.NEW_YORK, places.CHICAGO)
    assert phones.read("+18505550142", "US").zones == (places.NEW_YORK, places.CHICAGO)


def test_a_number_of_no_place_leaves_the_whole_country() -> None:
    assert phones.read("+18005551212", None).zones == places.zones_of_country("US")
    assert phones.read("0491 570 157", "AU").zones == places.zones_of_country("AU")
    assert phones.read("07700 900456", "GB").zones == ("Europe/London",)


def test_zones_are_those_whose_clock_stands_for_the_others() -> None:
    assert phones.read("+12085550142", "US").zones == (places.DENVER, places.LOS_ANGELES)
    assert phones.read("+13405550142", "US").zones == (places.PUERTO_RICO,)


@given(st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩０１２３ ()+-.", max_size=20))
def test_digits_are_ascii_whatever_script_they_come_in(text: str) -> None:
    found = phones.digits(text)
    assert found == "" or (found.isascii() and found.isdigit())
    assert phones.digits(found) == found


def test_the_names_of_places_are_never_loaded() -> None:
    program = (
        "import sys; from agentdesk.domain import phones; phones.read('+13125550142', None); "
        "sys.exit('phonenumbers.geocoder' in sys.modules or 'phonenumbers.carrier' in sys.modules)"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0


# --- whole exchanges of North America ---------------------------------------------------------------------------

KINDS_OF_NUMBER = (
    *("general_desc", "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost"),
    *("personal_number", "voip", "pager", "uan", "voicemail"),
)


@pytest.mark.parametrize("region", sorted(set(phonenumbers.COUNTRY_CODE_TO_REGION_CODE[1]) - {"BB", "JM"}))
def test_no_pattern_of_the_plan_looks_at_a_line_number(region: str) -> None:
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    told = [getattr(metadata, kind, None) for kind in KINDS_OF_NUMBER]
    patterns = [
        one.national_number_pattern for one in told if one is not None and one.national_number_pattern
    ]
    assert patterns
    for pattern in patterns:
        tails = re.split(r"\||\)", pattern)
        assert re.search(r"\\d\{[4-9]\}\Z", pattern), (
            f"{region}: the last four digits decide something: {pattern}"
        )
        assert not [tail for tail in tails if re.search(r"\\d\{[1-3]\}\Z", tail)], pattern


@given(st.integers(2_000_000, 9_999_999), st.integers(0, 9999), st.integers(0, 9999))
def test_two_numbers_of_one_exchange_are_alike_in_all_but_the_line(head: int, one: int, other: int) -> None:
    numbers = [phonenumbers.parse(f"+1{head // 10:06}{line:04}") for line in (one, other)]
    if head // 10_000 in (246, 876):
        return
    assert phones._plan(numbers[0]) == phones._plan(numbers[1])
