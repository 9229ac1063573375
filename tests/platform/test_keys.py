"""The wrapped key: every way opens, nothing else does, and nothing of it ever shows."""

from __future__ import annotations

import json
import stat
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.key_file import KeyFile, Slot, as_bytes, as_text, read_key_file, write_key_file
from agentdesk.platform.keys import (
    new_key,
    open_keyring,
    open_passphrase,
    open_recovery,
    stretched,
    wrap_keyring,
    wrap_passphrase,
    wrap_recovery,
)
from tests.conftest import CHEAP
from tests.fakes.vault import FakeVault

KEY = bytes(range(100, 132))
PASSPHRASE = "a very secret phrase"
ORGANISATION = X25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC, PRIVATE = ORGANISATION.public_key().public_bytes_raw(), ORGANISATION.private_bytes_raw()


def cheap_slot(passphrase: str) -> Slot:
    """A slot for a passphrase that costs nearly nothing to open."""
    salt = b"sixteen bytes !!"
    return keys._sealed(
        "passphrase", {"salt": as_text(salt), **CHEAP}, stretched(passphrase, salt, **CHEAP), KEY
    )


@pytest.fixture(scope="module")
def vault() -> FakeVault:
    """The keyring of these tests; whoever changes it changes a copy."""
    return FakeVault()


@pytest.fixture(scope="module")
def whole(vault: FakeVault) -> KeyFile:
    """A key file with all three ways to open it, the passphrase at its real cost."""
    wrapped = KeyFile("account").with_slot(wrap_passphrase(KEY, PASSPHRASE))
    slot = wrap_keyring(KEY, wrapped, vault)
    assert slot is not None
    return wrapped.with_slot(slot).with_slot(wrap_recovery(KEY, PUBLIC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a key file is written."""
    return tmp_path / "desk.keys"


# --- every way opens -------------------------------------------------------------------------------------------


def test_each_slot_opens_after_it_was_written_and_read(whole: KeyFile, vault: FakeVault, path: Path) -> None:
    write_key_file(path, whole)
    read = read_key_file(path)
    assert read == whole
    assert open_passphrase(read, PASSPHRASE) == KEY
    assert open_keyring(read, vault) == KEY
    assert open_recovery(read, PRIVATE) == KEY
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_passphrase_is_stretched_at_the_cost_that_was_decided(whole: KeyFile) -> None:
    slot = whole.slot("passphrase")
    assert slot is not None
    assert {name: slot.parameters[name] for name in CHEAP} == {"memory_kib": 65_536, "passes": 3, "lanes": 4}


def test_keys_salts_and_nonces_are_never_the_same_twice() -> None:
    slots = [wrap_recovery(KEY, PUBLIC) for _ in range(20)]
    assert len({new_key() for _ in range(20)}) == 20
    assert len({slot.nonce for slot in slots}) == len({slot.wrapped for slot in slots}) == 20


@given(st.text(st.characters(), max_size=30))
def test_any_passphrase_opens_what_it_wrapped_in_either_unicode_form(passphrase: str) -> None:
    wrapped = KeyFile("account", (cheap_slot(passphrase),))
    for form in ("NFC", "NFD"):
        assert open_passphrase(wrapped, unicodedata.normalize(form, passphrase)) == KEY


@given(st.text(max_size=12), st.text(max_size=12))
def test_another_passphrase_never_opens(one: str, other: str) -> None:
    if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other):
        return
    with pytest.raises(Refused, match="does not open this profile") as refused:
        open_passphrase(KeyFile("account", (cheap_slot(one),)), other)
    assert refused.value.code == "key_wrong"


def test_a_new_passphrase_takes_the_old_ones_place(whole: KeyFile) -> None:
    changed = whole.with_slot(cheap_slot("another one"))
    assert len(changed.slots) == 3
    assert open_passphrase(changed, "another one") == KEY
    with pytest.raises(Refused):
        open_passphrase(changed, PASSPHRASE)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(Refused, match="at least 8") as refused:
        wrap_passphrase(KEY, "1234567")
    assert refused.value.code == "passphrase_short"


def test_a_way_that_was_never_set_says_so() -> None:
    for attempt, code in ((open_passphrase, "no_passphrase"), (open_recovery, "no_recovery")):
        with pytest.raises(Refused) as refused:
            attempt(KeyFile("account"), "secret" if attempt is open_passphrase else PRIVATE)  # type: ignore[arg-type]
        assert refused.value.code == code


def test_recovery_opens_for_the_organisation_alone(whole: KeyFile) -> None:
    with pytest.raises(Refused) as refused:
        open_recovery(whole, X25519PrivateKey.generate().private_bytes_raw())
    assert refused.value.code == "key_wrong"


@pytest.mark.parametrize("bad", [b"", b"short", bytes(31), bytes(33), bytes(32)])
def test_what_is_no_recovery_key_is_refused_with_a_sentence(whole: KeyFile, bad: bytes) -> None:
    with pytest.raises(Refused) as refused:
        wrap_recovery(
            KEY, bad
        )  # thirty-two zeros are no public key either: every exchange with them is known
    assert refused.value.code == "recovery_key"
    if len(bad) != 32:
        with pytest.raises(Refused) as refused:
            open_recovery(whole, bad)
        assert refused.value.code == "recovery_key"


# --- the keyring, in every state it may be in ------------------------------------------------------------------


def test_a_keyring_that_is_lost_changed_or_locked_opens_nothing(whole: KeyFile, vault: FakeVault) -> None:
    secret = vault.kept["account"]
    states: dict[str, FakeVault] = {
        name: FakeVault() for name in ("lost", "changed", "short", "empty", "locked")
    }
    states["gone"] = FakeVault(name=None)
    states["changed"].kept["account"] = bytes(32)
    states["short"].kept["account"] = secret[:-1]
    states["empty"].kept["account"] = b""
    for name in ("locked", "gone"):
        states[name].kept["account"] = secret
    states["locked"].is_locked = True
    assert {name: open_keyring(whole, state) for name, state in states.items()} == dict.fromkeys(states)
    assert open_passphrase(whole, PASSPHRASE) == KEY


def test_a_key_file_without_a_keyring_slot_never_asks_the_keyring() -> None:
    class Untouched(FakeVault):
        def read(self, account: str) -> bytes | None:
            raise AssertionError("the keyring was asked")

    assert open_keyring(KeyFile("account"), Untouched()) is None


def test_a_keyring_that_refuses_or_forgets_gets_no_slot() -> None:
    class Forgetful(FakeVault):
        def write(self, account: str, secret: bytes) -> bool:
            return True

    locked = FakeVault()
    locked.is_locked = True
    for vault in (locked, Forgetful(), FakeVault(name=None)):
        assert wrap_keyring(KEY, KeyFile("account"), vault) is None


# --- what was tampered with ------------------------------------------------------------------------------------


@given(st.data())
def test_a_single_changed_bit_anywhere_never_gives_a_key(data: st.DataObject) -> None:
    vault = FakeVault()
    wrapped = KeyFile("account", (cheap_slot("phrase"), wrap_recovery(KEY, PUBLIC)))
    slot = wrap_keyring(KEY, wrapped, vault)
    assert slot is not None
    wrapped = wrapped.with_slot(slot)
    kind = data.draw(st.sampled_from(["passphrase", "keyring", "recovery"]))
    where = data.draw(st.sampled_from(["nonce", "wrapped", *_SECRET_PARTS[kind]]))
    tampered = wrapped.with_slot(_with_one_bit_changed(wrapped, kind, where, data))
    if kind == "keyring":
        assert open_keyring(tampered, vault) is None
        return
    with pytest.raises(Refused):
        open_passphrase(tampered, "phrase") if kind == "passphrase" else open_recovery(tampered, PRIVATE)


def test_a_slot_does_not_open_as_another_kind(whole: KeyFile, vault: FakeVault) -> None:
    slot = whole.slot("keyring")
    assert slot is not None
    sealed_otherwise = keys._sealed("recovery", slot.parameters, vault.kept["account"], KEY)
    swapped = whole.with_slot(replace(sealed_otherwise, kind="keyring"))
    assert open_keyring(swapped, vault) is None


@given(st.data())
def test_a_key_file_cut_off_anywhere_is_damaged_and_left_untouched(
    whole: KeyFile, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "cut.keys"
    write_key_file(path, whole)
    content = path.read_bytes()
    cut = content[: data.draw(st.integers(0, len(content) - 1))]
    path.write_bytes(cut)
    with pytest.raises(Refused) as refused:
        read_key_file(path)
    assert refused.value.code == "keys_damaged"
    assert path.read_bytes() == cut


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@given(st.data())
def test_a_key_file_with_any_value_replaced_opens_with_the_key_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "hostile.keys"
    write_key_file(path, KeyFile("account", (cheap_slot("phrase"), wrap_recovery(KEY, PUBLIC))))
    content = json.loads(path.read_text())
    parent, name = data.draw(st.sampled_from(list(_places(content))))
    parent[name] = data.draw(json_values)
    path.write_text(json.dumps(content))
    for attempt in (
        lambda: open_passphrase(read_key_file(path), "phrase"),
        lambda: open_recovery(read_key_file(path), PRIVATE),
    ):
        try:
            found = attempt()
        except Refused:
            continue
        assert found == KEY


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "keys_damaged"),
        (b"\xff\xfe", "keys_damaged"),
        (b"[]", "keys_damaged"),
        (b"null", "keys_damaged"),
        (b"[" * 100_000, "keys_damaged"),
        (b'{"version": 2, "account": "a", "slots": []}', "keys_newer"),
        (b'{"version": 1, "account": 7, "slots": []}', "keys_damaged"),
    ],
)
def test_what_is_no_key_file_is_refused_with_the_way_out(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_key_file(path)
    assert refused.value.code == code


def test_costs_that_no_machine_would_pay_are_not_tried(path: Path) -> None:
    slot = cheap_slot("phrase")
    for costs in (
        {"memory_kib": 1 << 40},
        {"passes": 10**9},
        {"lanes": 0},
        {"passes": True},
        {"memory_kib": 7},
    ):
        write_key_file(path, KeyFile("account", (replace(slot, parameters=slot.parameters | costs),)))
        with pytest.raises(Refused) as refused:
            read_key_file(path)
        assert refused.value.code == "keys_damaged"


def test_a_missing_key_file_and_one_that_cannot_be_read_say_so(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_key_file(path)
    assert refused.value.code == "keys_missing"
    path.mkdir()
    with pytest.raises(Refused) as refused:
        read_key_file(path)
    assert refused.value.code == "keys_unreadable"


# --- nothing of it shows ---------------------------------------------------------------------------------------


def test_neither_key_nor_passphrase_is_in_the_file_a_message_or_a_repr(whole: KeyFile, path: Path) -> None:
    write_key_file(path, whole)
    with pytest.raises(Refused) as wrong:
        open_passphrase(whole.with_slot(cheap_slot("another")), PASSPHRASE)
    shown = "\n".join((path.read_text(), repr(whole), str(whole), repr(wrong.value), str(wrong.value)))
    for secret in (PASSPHRASE, KEY.hex(), as_text(KEY), repr(KEY)[2:-1], PRIVATE.hex(), as_text(PRIVATE)):
        assert secret not in shown


_SECRET_PARTS = {"passphrase": ["salt"], "keyring": [], "recovery": ["recipient", "sender"]}


def _with_one_bit_changed(wrapped: KeyFile, kind: str, where: str, data: st.DataObject) -> Slot:
    slot = wrapped.slot(kind)
    assert slot is not None
    is_parameter = where in slot.parameters
    value = as_bytes(slot.parameters[where]) if is_parameter else getattr(slot, where)
    bit = data.draw(st.integers(0, len(value) * 8 - 1))
    changed = bytearray(value)
    changed[bit // 8] ^= 1 << bit % 8
    if is_parameter:
        return replace(slot, parameters=slot.parameters | {where: as_text(bytes(changed))})
    return replace(slot, **{where: bytes(changed)})


def _places(content: Any) -> Any:
    items = content.items() if isinstance(content, dict) else enumerate(content)
    for name, value in items:
        yield content, name
        if isinstance(value, dict | list):
            yield from _places(value)
