"""How money, days, times and numbers are said, and how words are filled."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.money import Money
from agentdesk.scripts import wording
from agentdesk.scripts.merge_fields import BY_NAME, TABLE, strongest
from agentdesk.scripts.values import Slot
from agentdesk.scripts.words import Pen, digest
from tests.builders.talk import FROZEN, LANGUAGE, Talk

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("minor", "currency", "said"),
    [
        (128_450, "USD", "$1,284.50"),
        (115_000, "USD", "$1,150"),
        (5, "USD", "$0.05"),
        (-128_450, "USD", "-$1,284.50"),
        (128_450, "GBP", "£1,284.50"),
        (10_705, "EUR", "€107.05"),
        (1_234_567, "JPY", "1,234,567 JPY"),
        (1_234_500, "KWD", "1,234.500 KWD"),
    ],
)
def test_money(minor: int, currency: str, said: str) -> None:
    """Whole sums without cents, and never a float."""
    assert wording.money(Money(minor, currency), LANGUAGE) == said


@given(st.integers(0, 10**15))
def test_no_amount_is_rounded(minor: int) -> None:
    """Every cent comes back out of the words."""
    said = wording.money(Money(minor, "USD"), LANGUAGE)
    whole, _, part = said.removeprefix("$").replace(",", "").partition(".")
    assert int(whole) * 100 + int(part or "0") == minor


@pytest.mark.parametrize(
    ("when", "language", "weekday", "said"),
    [
        (date(2026, 12, 4), "en-US", True, "Friday, December 4"),
        (date(2026, 11, 20), "en-US", False, "November 20"),
        (date(2026, 12, 4), "en-GB", True, "Friday 4 December"),
        (date(2026, 12, 4), "en-GB", False, "4 December"),
        (date(2026, 12, 4), "es-US", True, "viernes 4 de diciembre"),
        (date(2027, 11, 4), "en-US", True, "Thursday, November 4, 2027"),
        (date(2027, 11, 4), "en-GB", True, "Thursday 4 November 2027"),
        (date(2027, 11, 4), "es-US", False, "4 de noviembre de 2027"),
    ],
)
def test_days(when: date, language: str, weekday: bool, said: str) -> None:
    """With the year only when it is far away."""
    assert wording.day(when, language, TODAY, weekday=weekday) == said


@pytest.mark.parametrize(
    ("when", "language", "said"),
    [
        (time(17, 0), "en-US", "5 p.m."),
        (time(10, 30), "en-US", "10:30 a.m."),
        (time(12, 0), "en-US", "noon"),
        (time(0, 5), "en-US", "12:05 a.m."),
        (time(17, 0), "es-US", "5 p. m."),
        (time(12, 0), "es-US", "mediodía"),
    ],
)
def test_times(when: time, language: str, said: str) -> None:
    """As people say them."""
    assert wording.clock(when, language) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+18005550100", "800-555-0100"),
        ("+448005550100", "0800 555 0100"),
        ("800 555 0100", "800 555 0100"),
        ("+", "+"),
        ("", ""),
    ],
)
def test_phones(number: str, said: str) -> None:
    """What is no number stays as it is."""
    assert wording.phone(number) == said


def test_scopes_and_rhythms_in_both_languages() -> None:
    """What is read back has words in each language; what is not has none."""
    assert wording.every("two_weeks", "es-US") == "cada dos semanas"
    assert wording.scope("stop_calls", "es-US") == "ninguna llamada por teléfono"
    assert wording.scope("dispute", "en-US") == ""


class TestMergeFields:
    """One table says what each reveals."""

    def test_names_stand_once(self) -> None:
        """Every name has a group and a sentence."""
        assert len(BY_NAME) == len(TABLE)
        assert all("." in one.name and one.says for one in TABLE)

    def test_the_creditor_and_a_collecting_name_are_debt_facts(self) -> None:
        """The neutral name and the reference are not."""
        classes = {name: BY_NAME[name].reveals for name in BY_NAME}
        assert {
            classes[name] for name in ("debt.creditor", "firm.legal_name", "debt.due_on", "debt.product")
        } == {"debt"}
        assert (classes["firm.neutral_name"], classes["debt.reference"]) == ("none", "reference")

    def test_the_strongest_wins(self) -> None:
        """Nothing reveals none."""
        assert strongest() == "none"
        assert strongest("reference", "none") == "reference"
        assert strongest("identity", "debt", "none") == "debt"


class TestPen:
    """Words for one moment of one call."""

    def fill(self, talk: Talk, *names: str) -> list[str]:
        """Return each merge field as it is said."""
        pen = Pen(talk.script, talk.state, talk.frozen, LANGUAGE)
        return [pen.fill((Slot(name),)).text for name in names]

    def test_every_frozen_field_has_words(self) -> None:
        """Of those that the file has."""
        talk = Talk()
        names = [one.name for one in TABLE if one.by == "frozen" and one.name in FROZEN]
        assert "____" not in self.fill(talk, *names)
        assert self.fill(talk, "debt.balance", "debt.as_of", "firm.letter_by", "firm.phone") == [
            "$1,284.50",
            "November 20",
            "December 1",
            "800-555-0100",
        ]

    def test_the_time_is_theirs(self) -> None:
        """Ten in Chicago, at the moment the step was shown."""
        assert self.fill(Talk(), "now.time", "now.date") == ["10 a.m.", "Tuesday, November 24"]

    def test_what_has_no_value_is_a_blank_to_see(self) -> None:
        """And is named."""
        talk = Talk()
        filled = Pen(talk.script, talk.state, {}, LANGUAGE).fill(("Owe ", Slot("debt.balance"), "."))
        assert (filled.text, filled.missing) == ("Owe ____.", ("debt.balance",))

    def test_variants_turn_with_the_calls(self) -> None:
        """The third call of the day does not sound the same; conditions come before."""
        first = Talk(frozen={**FROZEN, "call.variant": 0}).view.spoken
        second = Talk(frozen={**FROZEN, "call.variant": 1}).view.spoken
        assert first != second
        assert Talk(frozen={**FROZEN, "call.variant": 2}).view.spoken == first
        assert "recorded" in first
        assert "recorded" in second
        assert "recorded" not in Talk().with_facts(recording="no").view.spoken

    def test_the_digest_is_that_of_the_bytes(self) -> None:
        """sha256 in hexadecimal."""
        assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
