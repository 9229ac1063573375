"""Card numbers that were read out never stay in a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from agentdesk.domain.card_numbers import REMOVED, without_card_numbers


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4111  1111  1111  1111",
        "card 4111 1111 1111 1111 12 27 and 123",
        "378282246310005",
        "1: 4111111111111111",
        "4111/1111/1111/1111",
        "4111,1111,1111,1111",
        "4111, 1111, 1111, 1111",
        "4111\t1111\t1111\t1111",
        "4111\n1111\r\n1111\n1111",
        "4111_1111_1111_1111",
        "4111\u20131111\u20131111\u20131111",
        "4111   1111   1111   1111",
        "4111 - 1111 - 1111 - 1111",
        "4111 1111-1111/1111",
        "(4111) (1111) (1111) (1111)",
        "4111\u200b1111\u200b1111\u200b1111",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "41.11.11.11.11.11.11.11",
        "4111 11111111 1111 12/27",
        "41111111111111111227",
        "4111111111111111122027",
        "41111111111111111227123",
        "4111111111111111123",
        "12274111111111111111",
        "4111 1111 1111 11111227",
        "4111 1111 1111 1111/12/27",
        "4111-1111-1111-1111-12-27-123",
        "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
        "\u0664\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661",
        "3782 822463 10005",
        "x4111-1111-1111-1111y",
    ],
)
def test_a_card_number_goes_however_it_is_spaced(text: str) -> None:
    """An expiry date behind it does not save it."""
    cleaned, found = without_card_numbers(text)
    assert found == 1
    assert REMOVED in cleaned
    assert not {"1111", "10005", "\uff11\uff11", "\u0661\u0661"} & set(cleaned.split())
    assert "111" not in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "",
        "owes $1,284.50 on 2026-11-20",
        "call 312-555-0142 or 312-555-0199",
        "4111111111111112",
        "file 48-20917",
        "412 555 0142 412 555 0199",
        "412-555-0142, 412-555-0145, 612-555-0199",
        "+49 171 5550142, +49 171 5550143",
        "4,500.00 12/11/2026 1,000.00 13/12/2026 500.00",
        "30/11/2026 30/12/2026 30/01/2027 28/02/2027",
        "2026-11-20 10:42, 2026-11-21 11:05, 2026-11-22 09:15",
        "$41.50, $1,284.50, $512.00, $34.10, $6,011.00",
        "\u0660\u0667\u0667\u0660\u0660 and +44 7700 900123",
    ],
)
def test_other_figures_stay(text: str) -> None:
    """Sums, dates, telephone numbers and a wrong check digit."""
    assert without_card_numbers(text) == (text, 0)


def test_the_words_around_it_stay() -> None:
    """The note stays, the digits go; two of them too."""
    text = "first 4111 1111 1111 1111, then 5500 0000 0000 0004 she said"
    assert without_card_numbers(text) == (f"first {REMOVED}, then {REMOVED} she said", 2)


# Of each network, how its numbers begin and how long they are.
ISSUED = [("4", 16), ("4", 13), ("4", 19), ("51", 16), ("2221", 16), ("37", 15), ("36", 14), ("6011", 16), ("3528", 16),
          ("62", 19), ("50", 16), ("2200", 16)]  # fmt: skip
GAPS = [" ", "  ", "   ", "-", " - ", ".", "/", " / ", ",", ", ", "_", "\t", "\n", "\r\n", "\u2013", "\u2014", "\u2011",
        "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\u00b7", "*", "|", ":", ";"]  # fmt: skip
ZEROS = ["0", "\uff10", "\u0660", "\u06f0", "\u0966"]
sizes = st.lists(st.integers(4, 8), min_size=1, max_size=5) | st.integers(1, 6).map(lambda size: [size] * 19)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Numbers of any network, with a right check digit."""
    begins, length = draw(st.sampled_from(ISSUED))
    count = length - len(begins) - 1
    body = begins + draw(st.text(alphabet="0123456789", min_size=count, max_size=count))
    return body + str(luhn.calc_check_digit(body))


def cut(number: str, sizes: list[int]) -> list[str]:
    """A number in groups of these sizes; the last one has the rest."""
    groups, at = [], 0
    for size in sizes:
        groups.append(number[at : at + size])
        at += size
    return [group for group in (*groups, number[at:]) if group]


@given(numbers(), sizes, st.sampled_from(GAPS), st.sampled_from(ZEROS))
def test_no_number_of_a_network_survives_however_it_is_cut_and_written(
    number: str, sizes: list[int], gap: str, zero: str
) -> None:
    written = gap.join(cut(number, sizes)).translate({ord("0") + n: chr(ord(zero) + n) for n in range(10)})
    for text in (f"x {written} y", f"card {written} exp 12/27", written):
        cleaned, found = without_card_numbers(text)
        assert found == 1
        assert (
            not set(written) & {chr(ord(zero) + n) for n in range(10)} & set(cleaned.replace("exp 12/27", ""))
        )


@given(numbers(), st.dates(), st.sampled_from(["", "123", "4567"]), st.booleans())
def test_a_number_with_its_expiry_in_one_block_goes_whole(
    number: str, on: date, back: str, in_full: bool
) -> None:
    expiry = f"{on.month:02}20{on.year % 100:02}" if in_full else f"{on.month:02}{on.year % 100:02}"
    assert without_card_numbers(f"{number}{expiry}{back}")[0] == REMOVED


@given(st.text(alphabet="0123456789", min_size=12, max_size=18))
def test_one_block_with_a_right_check_digit_goes_whoever_issued_it(body: str) -> None:
    assert without_card_numbers(f"x {body}{luhn.calc_check_digit(body)} y") == (f"x {REMOVED} y", 1)


@given(st.text(alphabet="0123456789 -/.,", max_size=300))
def test_doing_it_again_changes_nothing(text: str) -> None:
    cleaned, _ = without_card_numbers(text)
    assert without_card_numbers(cleaned) == (cleaned, 0)


def phones(area: int) -> str:
    """A few telephone numbers of an area, as they stand in a note."""
    return " ".join(f"{area} 555 {number:04}" for number in (142, 199, 103))


@pytest.mark.parametrize("area", range(201, 990, 7))
def test_telephone_numbers_in_a_row_are_no_card(area: int) -> None:
    for text in (
        phones(area),
        phones(area).replace(" 555 ", "-555-"),
        phones(area).replace(" 555 ", ".555."),
    ):
        assert without_card_numbers(text) == (text, 0)


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2039, 12, 31)), min_size=1, max_size=6), st.sampled_from("/.-")
)
def test_days_in_a_row_are_no_card(days: list[date], sign: str) -> None:
    for form in ("%d{0}%m{0}%Y", "%m{0}%d{0}%Y", "%Y{0}%m{0}%d"):
        text = ", ".join(day.strftime(form.format(sign)) for day in days)
        assert without_card_numbers(text) == (text, 0)


@given(st.lists(st.integers(0, 99_999_999), min_size=1, max_size=8))
def test_amounts_in_a_row_are_no_card(amounts: list[int]) -> None:
    text = ", ".join(f"{minor / 100:,.2f}" for minor in amounts)
    assert without_card_numbers(text) == (text, 0)
