"""The password in the keyring: kept for one address, used where no other source comes first, never written down."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.sync import passwords
from agentdesk.sync.address import Address
from tests.fakes.vault import FakeVault

URL = "postgresql://ana@db.example/agentdesk"
OFFICE = Address.parse(URL)


@pytest.fixture(autouse=True)
def no_password_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(passwords.VARIABLE, raising=False)


def refused(address: Address, password: str, vault: FakeVault) -> str:
    """Return the code with which a password is not kept."""
    with pytest.raises(Refused) as caught:
        passwords.keep(address, password, vault)
    assert vault.kept == {}
    return caught.value.code


@pytest.mark.parametrize("password", ["right words", "ñandú € 字", " spaces "])
def test_what_is_kept_comes_back_for_this_address_alone(password: str) -> None:
    vault = FakeVault()
    passwords.keep(OFFICE, password, vault)
    assert passwords.kept(OFFICE, vault) == password
    assert passwords.kept(Address.parse(f"{URL}?sslrootcert=/ca.pem&connect_timeout=3"), vault) == password
    for other in (
        URL.replace("ana", "ben"),
        URL.replace("db.", "dc."),
        f"{URL}2",
        URL.replace("/agent", ":5433/agent"),
    ):
        assert passwords.kept(Address.parse(other), vault) is None


def test_a_port_that_goes_without_saying_is_the_same_address() -> None:
    vault = FakeVault()
    passwords.keep(OFFICE, "words", vault)
    assert passwords.kept(Address.parse(URL.replace("/agent", ":5432/agent")), vault) == "words"


def test_another_source_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = FakeVault()
    passwords.keep(OFFICE, "words", vault)
    assert passwords.kept(Address.parse(URL.replace("ana@", "ana:other@")), vault) is None
    assert passwords.kept(Address.parse(f"{URL}?passfile=/etc/pgpass"), vault) is None
    monkeypatch.setenv(passwords.VARIABLE, "of this run")
    assert passwords.kept(OFFICE, vault) is None


def test_without_a_keyring_nothing_is_kept_and_that_is_said() -> None:
    assert refused(OFFICE, "words", FakeVault(name=None)) == "no_keyring"
    assert passwords.kept(OFFICE, FakeVault(name=None)) is None
    locked = FakeVault()
    locked.is_locked = True
    assert refused(OFFICE, "words", locked) == "keyring_shut"
    assert passwords.kept(OFFICE, locked) is None


def test_no_password_and_one_that_the_address_has_are_refused() -> None:
    assert refused(OFFICE, "", FakeVault()) == "password_empty"
    assert refused(Address.parse(URL.replace("ana@", "ana:other@")), "words", FakeVault()) == "password_twice"


def test_what_is_forgotten_is_gone() -> None:
    vault = FakeVault()
    passwords.keep(OFFICE, "words", vault)
    assert passwords.forget(OFFICE, vault)
    assert not passwords.forget(OFFICE, vault)
    assert passwords.kept(OFFICE, vault) is None
