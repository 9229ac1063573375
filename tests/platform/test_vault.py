"""The system's keyring as a vault: used when it is safe, forgiven when it fails."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from agentdesk.platform.vault import NoVault, SystemVault
from tests.fakes.system_keyring import Remembering

SECRET = bytes(range(32))


class Failing(Remembering):
    """A keyring whose every act ends in a fault."""

    def __init__(self, fault: BaseException) -> None:
        super().__init__()
        self.fault = fault

    def get_password(self, service: str, username: str) -> str | None:
        raise self.fault

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.fault

    def delete_password(self, service: str, username: str) -> None:
        raise self.fault


class PlaintextKeyring(Remembering):
    """A keyring that writes secrets into a file as they are."""


class Feeble(Remembering):
    """A keyring that its own makers advise against."""

    priority = 0.5


class Foreign(Exception):
    """What a backend's own library raises."""


@pytest.fixture(autouse=True)
def _keyring_put_back() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_secret_comes_back_and_is_kept_per_account() -> None:
    keyring.set_keyring(Remembering())
    vault = SystemVault()
    assert vault.backend() == "tests.fakes.system_keyring.Remembering"
    assert vault.write("one", SECRET)
    assert vault.read("one") == SECRET
    assert vault.read("two") is None
    assert vault.forget("one")
    assert vault.read("one") is None
    assert not vault.forget("one")


@pytest.mark.parametrize(
    "fault",
    [
        KeyringLocked("dismissed"),
        InitError("no collection"),
        NoKeyringError("none"),
        RuntimeError("none"),
        ConnectionResetError("the bus died"),
        TimeoutError("thirty seconds"),
        EOFError("the bus died"),
        Foreign("org.freedesktop.DBus.Error"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_whatever_a_keyring_raises_it_is_simply_not_used(fault: BaseException) -> None:
    keyring.set_keyring(Failing(fault))
    vault = SystemVault()
    assert vault.read("one") is None
    assert vault.write("one", SECRET) is False
    assert vault.forget("one") is False


def test_what_is_not_ours_in_the_keyring_is_no_secret() -> None:
    backend = Remembering()
    keyring.set_keyring(backend)
    for text in ("", "not base64!", "ünïcödé"):
        backend.kept[("AgentDesk", "one")] = text
        assert SystemVault().read("one") is None


@pytest.mark.parametrize("backend", [FailKeyring, NullKeyring, PlaintextKeyring, Feeble])
def test_a_keyring_that_keeps_nothing_safe_is_no_vault(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert SystemVault().backend() is None


class Chain(ChainerBackend):
    """A chain of the keyrings that a test names."""

    backends: list[KeyringBackend] = []


def test_a_chain_is_as_safe_as_the_keyring_it_writes_to() -> None:
    class SafeFirst(Chain):
        backends = [Remembering(), PlaintextKeyring()]

    class PlainFirst(Chain):
        backends = [PlaintextKeyring(), Remembering()]

    keyring.set_keyring(SafeFirst())
    assert SystemVault().backend() == "tests.fakes.system_keyring.Remembering"
    keyring.set_keyring(PlainFirst())
    assert SystemVault().backend() is None


def test_a_keyring_that_cannot_even_be_looked_at_is_no_vault() -> None:
    class Broken(Remembering):
        @property
        def backends(self) -> list[KeyringBackend]:
            raise Foreign("no bus")

    keyring.set_keyring(Broken())
    assert SystemVault().backend() is None


def test_the_keyring_is_looked_for_once() -> None:
    keyring.set_keyring(FailKeyring())
    vault = SystemVault()
    assert vault.backend() is None
    keyring.set_keyring(Remembering())
    assert vault.backend() is None


def test_no_vault_keeps_nothing() -> None:
    vault = NoVault()
    assert (vault.backend(), vault.write("one", SECRET), vault.read("one")) == (None, False, None)
