"""agentdesk import of files that are no portfolio, and what it says of the calls before one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from tests.builders.other_files import CALLS, PAYMENTS
from tests.builders.portfolio import portfolio
from tests.conftest import PASSPHRASE

Run = Callable[..., tuple[int, str, str]]
PAID = "account,id,amount,paid,received,how,ours,state,undoes,why\n"


@pytest.fixture
def run(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Writes a file with its mapping and brings it in; returns status, output and errors."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))

    def call(text: str, mapping: str, *arguments: str) -> tuple[int, str, str]:
        (tmp_path / "file.csv").write_text(text)
        named = mapping
        if "\n" in mapping:
            (tmp_path / "mapping.yaml").write_text(mapping.lstrip())
            named = str(tmp_path / "mapping.yaml")
        given = [str(tmp_path / "file.csv"), "--mapping", named, "--profile", str(profile.folder)]
        status = main(["import", *given, *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def of_demonstration(mapping: str) -> str:
    """The mapping for the client whose accounts the builder writes."""
    return mapping.replace("client: lakeshore", "client: demonstration")


def test_a_portfolio_without_the_calls_before_says_so_until_somebody_does(run: Run) -> None:
    text = portfolio({"phone_1": "+13125550101"})
    status, out, _ = run(text, "portfolio-us")
    assert status == 0
    assert "The calls of the seven days before are not known: bring in a file of them" in out
    told = json.loads(run(text + "\n", "portfolio-us", "--json", "--past-contacts", "unknown")[1])
    assert told["past_contacts"] is None  # the same accounts again: nobody came by this file
    other = portfolio({"customer_reference": "C7", "account_reference": "B7"})
    assert json.loads(run(other, "portfolio-us", "--json")[1])["past_contacts"] == "unasked"
    third = portfolio({"customer_reference": "C8", "account_reference": "B8"})
    out = run(third, "portfolio-us", "--past-contacts", "none")[1]
    assert out.splitlines()[-1] == "No calls were made in the seven days before."


def test_payments_are_counted_with_their_money(run: Run) -> None:
    run(portfolio({}, {}), "portfolio-us")
    text = PAID + "A0,P1,30.00,2026-01-05,,,,,,\nA1,P2,-5.00,2026-01-05,,,,,,\n"
    status, out, _ = run(text, of_demonstration(PAYMENTS), "--known-to", "yesterday")
    assert status == 0
    assert "1 imported: 1 customer, 1 payment, USD 30.00 in all." in out
    assert "  payments from before their account's balance (it has them already): 1" in out
    assert "1 rejected" in out
    assert "seven days" not in out


def test_calls_are_counted(run: Run) -> None:
    run(portfolio({}), "portfolio-us", "--past-contacts", "unknown")
    text = "account,person,at,number,way,result,who\nA0,,2026-01-05 12:00,nobody knows,out,ring,\n"
    out = run(text, of_demonstration(CALLS))[1]
    assert "1 imported: 1 customer, 1 call." in out
    assert "  calls whose number cannot be read (they count all the same): 1" in out


def test_what_a_kind_leaves_open_is_asked(run: Run) -> None:
    status, out, _ = run(
        PAID + "A0,P1,30.00,2026-01-05,,,,,,\n", PAYMENTS.replace("zone: America/Chicago\n", "")
    )
    assert status == 3
    assert "In which time zone are the days and times" in out


def test_an_unclear_instant_is_refused(run: Run) -> None:
    status, _, err = run(PAID + "A0,P1,30.00,2026-01-05,,,,,,\n", PAYMENTS, "--known-to", "soon")
    assert (status, err.split(":")[-1].strip()) == (
        2,
        "Say up to when the file knows as yesterday, as YYYY-MM-DD, or as an instant with its offset.",
    )
