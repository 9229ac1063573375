"""The demonstration portfolio: invented, reproducible, and as lively as a desk needs it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from datetime import date

from agentdesk.content import sample
from agentdesk.content.client_file.mappings import fitting, shipped
from agentdesk.domain import phones, places
from agentdesk.platform.paths import resource

TODAY = date(2026, 11, 20)
SHIPPED = resource("demo", "portfolio-us.csv").read_text("utf-8")
ROWS = list(csv.DictReader(io.StringIO(SHIPPED)))


def test_the_shipped_file_is_what_the_sample_makes() -> None:
    assert sample.text(today=TODAY) == SHIPPED
    assert sample.text(today=TODAY, seed=8) != SHIPPED


def test_it_has_the_columns_of_the_shipped_mapping() -> None:
    assert [mapping.name for mapping in fitting(sample.HEADER, shipped())] == ["portfolio-us"]


def test_every_telephone_is_kept_for_fiction_and_every_mail_goes_nowhere() -> None:
    numbers = [number for row in ROWS for number in (row["phone_1"], row["phone_2"]) if number]
    assert [number for number in numbers if not re.fullmatch(r"\+1[0-9]{3}55501[0-9]{2}", number)] == []
    assert {row["email"].partition("@")[2] for row in ROWS if row["email"]} == {"example.com"}


def test_it_has_as_many_customers_accounts_and_shared_telephones_as_it_says() -> None:
    holders = defaultdict(set)
    for row in ROWS:
        for number in filter(None, (row["phone_1"], row["phone_2"])):
            holders[number].add(row["customer_reference"])
    assert len(ROWS) == len({row["account_reference"] for row in ROWS}) == 600
    assert len({row["customer_reference"] for row in ROWS}) == 470
    assert [len(people) for people in holders.values() if len(people) > 1] == [2, 2, 2]


def test_a_customer_is_the_same_in_all_their_rows() -> None:
    own = defaultdict(set)
    for row in ROWS:
        own[row["customer_reference"]].add(tuple(row[name] for name in sample.HEADER[2:14]))
    assert {len(people) for people in own.values()} == {1}


def test_amounts_add_up_and_everything_is_past_due() -> None:
    for row in ROWS:
        cents = [int(row[name].replace(".", "")) for name in ("principal", "interest", "fees", "balance")]
        assert sum(cents[:3]) == cents[3] > 0
        assert row["opened_on"] < row["due_on"] < TODAY.isoformat()


def test_number_and_address_agree_on_one_zone_for_every_town() -> None:
    zones = Counter[str]()
    for town, state, postcode, area in sample.TOWNS:
        number = phones.read(f"+1{area}5550100", None)
        found = places.likely_zones(number.zones, places.zones_of("US", state, postcode))
        assert len(found) == 1, town
        zones.update(found)
    assert len(zones) >= 8


def test_it_is_as_large_as_it_is_asked_to_be() -> None:
    made = list(sample.rows(50, 80, today=TODAY))
    assert len(made) == 80
    assert len({row[1] for row in made}) == 50
