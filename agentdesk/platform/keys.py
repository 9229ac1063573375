"""The key of the encrypted file: 32 random bytes, never stored bare, wrapped once per way to open it.

    desk.keys (0600, JSON)
      slots: passphrase   Argon2id of the passphrase           -> AES-256-GCM
             keyring      32 random bytes in the OS keyring    -> AES-256-GCM
             recovery     X25519 to an organisation's key      -> HKDF-SHA256 -> AES-256-GCM

Changing a passphrase wraps the key again; the file itself is never re-encrypted. A key file that cannot be
opened is never replaced.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from agentdesk.errors import Refused
from agentdesk.platform.files import write_whole

KEY_BYTES = 32
# RFC 9106, second recommended option: 64 MiB, three passes, four lanes.
MEMORY_KIB, PASSES, LANES = 65_536, 3, 4
SHORTEST_PASSPHRASE = 8


class Vault(Protocol):
    """The operating system's keyring."""

    def backend(self) -> str | None:
        """Return the name of a usable backend, or None when there is none that keeps secrets safe."""

    def read(self, account: str) -> bytes | None:
        """Return the secret kept for an account, or None."""

    def write(self, account: str, secret: bytes) -> None:
        """Keep a secret for an account."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to open the file: its kind, public parameters, and the wrapped key."""

    kind: str
    parameters: dict[str, Any]
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The wrapped keys of one profile. `account` names the entry in the OS keyring."""

    account: str
    slots: tuple[Slot, ...] = ()

    def slot(self, kind: str) -> Slot | None:
        """Return the slot of a kind, or None."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> KeyFile:
        """Return the key file with this slot in place of any of the same kind."""
        return replace(self, slots=(*(other for other in self.slots if other.kind != slot.kind), slot))


def new_key() -> bytes:
    """Return a fresh random key for a new encrypted file."""
    return secrets.token_bytes(KEY_BYTES)


def wrap_passphrase(key: bytes, passphrase: str) -> Slot:
    """Return the slot that opens with a passphrase. Raises Refused when it is too short."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise Refused("passphrase_short", f"Choose a passphrase of at least {SHORTEST_PASSPHRASE} characters.")
    parameters = {"salt": _text(secrets.token_bytes(16)), "memory_kib": MEMORY_KIB, "passes": PASSES, "lanes": LANES}
    return _sealed("passphrase", parameters, _stretched(passphrase, parameters), key)


def open_passphrase(keys: KeyFile, passphrase: str) -> bytes:
    """Return the key. Raises Refused when the passphrase is not the one, or none was ever set."""
    slot = keys.slot("passphrase")
    if slot is None:
        raise Refused("no_passphrase", "This profile has no passphrase; it opens with the system's keyring.")
    return _opened(slot, _stretched(passphrase, slot.parameters), "That passphrase does not open this profile.")


def wrap_keyring(key: bytes, keys: KeyFile, vault: Vault) -> Slot | None:
    """Return the slot that opens with the OS keyring, or None when there is no safe one."""
    backend = vault.backend()
    if backend is None:
        return None
    secret = secrets.token_bytes(KEY_BYTES)
    vault.write(keys.account, secret)
    return _sealed("keyring", {"backend": backend}, secret, key)


def open_keyring(keys: KeyFile, vault: Vault) -> bytes | None:
    """Return the key from the OS keyring, or None when it cannot be had there: then ask for the passphrase."""
    slot = keys.slot("keyring")
    if slot is None or vault.backend() is None:
        return None
    secret = vault.read(keys.account)
    if secret is None or len(secret) != KEY_BYTES:
        return None
    try:
        return _opened(slot, secret, "")
    except Refused:
        return None


def wrap_recovery(key: bytes, public_key: bytes) -> Slot:
    """Return the slot that an organisation opens with the private half of its X25519 key (32 bytes)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    fleeting = X25519PrivateKey.generate()
    shared = fleeting.exchange(X25519PublicKey.from_public_bytes(public_key))
    ours = fleeting.public_key().public_bytes_raw()
    parameters = {"recipient": _text(public_key), "sender": _text(ours)}
    return _sealed("recovery", parameters, _derived(shared, public_key + ours), key)


def open_recovery(keys: KeyFile, private_key: bytes) -> bytes:
    """Return the key by the organisation's private key (32 bytes). Raises Refused when it does not fit."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    slot = keys.slot("recovery")
    if slot is None:
        raise Refused("no_recovery", "This profile has no recovery key.")
    sender, recipient = _bytes(slot.parameters["sender"]), _bytes(slot.parameters["recipient"])
    shared = X25519PrivateKey.from_private_bytes(private_key).exchange(X25519PublicKey.from_public_bytes(sender))
    return _opened(slot, _derived(shared, recipient + sender), "That recovery key does not open this profile.")


def read_key_file(path: Path) -> KeyFile:
    """Return the wrapped keys. Raises Refused when the file is missing or damaged; it is left untouched."""
    try:
        content = json.loads(path.read_text("utf-8"))
        slots = tuple(
            Slot(item["kind"], item["parameters"], _bytes(item["nonce"]), _bytes(item["wrapped"]))
            for item in content["slots"]
        )
        return KeyFile(content["account"], slots)
    except FileNotFoundError as fault:
        raise Refused("keys_missing", f"The key file {path.name} is missing. Restore it from a backup.") from fault
    except PermissionError as fault:
        raise Refused("keys_unreadable", f"The key file {path.name} may not be read by this user.") from fault
    except (ValueError, KeyError, TypeError) as fault:
        raise Refused("keys_damaged", f"The key file {path.name} is damaged. Restore it from a backup.") from fault


def write_key_file(path: Path, keys: KeyFile) -> None:
    """Write the wrapped keys whole or not at all, readable by this user alone."""
    slots = [
        {
            "kind": slot.kind,
            "parameters": slot.parameters,
            "nonce": _text(slot.nonce),
            "wrapped": _text(slot.wrapped),
        }
        for slot in keys.slots
    ]
    write_whole(path, json.dumps({"version": 1, "account": keys.account, "slots": slots}, indent=1).encode())


def _sealed(kind: str, parameters: dict[str, Any], wrapping: bytes, key: bytes) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    return Slot(kind, parameters, nonce, AESGCM(wrapping).encrypt(nonce, key, kind.encode()))


def _opened(slot: Slot, wrapping: bytes, sentence: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, slot.kind.encode())
    except InvalidTag as fault:
        raise Refused("key_wrong", sentence) from fault


def _stretched(passphrase: str, parameters: dict[str, Any]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=_bytes(parameters["salt"]),
        length=KEY_BYTES,
        iterations=parameters["passes"],
        lanes=parameters["lanes"],
        memory_cost=parameters["memory_kib"],
    )
    return kdf.derive(passphrase.encode("utf-8"))


def _derived(shared: bytes, binding: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"agentdesk recovery 1" + binding).derive(shared)


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _bytes(value: str) -> bytes:
    return base64.b64decode(value, validate=True)
