"""The key file: the wrapped keys of one profile, read with suspicion and written whole."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from agentdesk.errors import Refused
from agentdesk.platform.files import write_whole

VERSION = 1
KEY_BYTES, NONCE_BYTES, TAG_BYTES = 32, 12, 16
_ENDS = ("recipient", "sender")


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


def read_key_file(path: Path) -> KeyFile:
    """Return the wrapped keys. Raises Refused when the file is missing or damaged; it is left untouched."""
    try:
        return _understood(json.loads(path.read_text("utf-8")))
    except FileNotFoundError as fault:
        raise Refused(
            "keys_missing", "The key file {name} is missing. Restore it from a backup.", name=path.name
        ) from fault
    except OSError as fault:
        raise Refused(
            "keys_unreadable",
            "The key file {name} cannot be read: {why}.",
            name=path.name,
            why=fault.strerror,
        ) from fault
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise Refused(
            "keys_damaged", "The key file {name} is damaged. Restore it from a backup.", name=path.name
        ) from fault


def write_key_file(path: Path, keys: KeyFile, *, is_new: bool = False) -> None:
    """Write the wrapped keys whole or not at all, readable by this user alone.

    Raises FileExistsError when they should be new and a key file is there.
    """
    slots = [
        {
            "kind": slot.kind,
            "parameters": slot.parameters,
            "nonce": as_text(slot.nonce),
            "wrapped": as_text(slot.wrapped),
        }
        for slot in keys.slots
    ]
    content = {"version": VERSION, "account": keys.account, "slots": slots}
    write_whole(path, json.dumps(content, indent=1).encode(), is_new=is_new)


def _understood(content: Any) -> KeyFile:
    if content["version"] > VERSION:
        raise Refused(
            "keys_newer", "This profile was made by a newer AgentDesk. Install that version to open it."
        )
    if not isinstance(content["account"], str):
        raise TypeError("the account is a text")
    return KeyFile(content["account"], tuple(map(_slot, content["slots"])))


def _slot(item: Any) -> Slot:
    slot = Slot(item["kind"], item["parameters"], as_bytes(item["nonce"]), as_bytes(item["wrapped"]))
    if len(slot.nonce) != NONCE_BYTES or len(slot.wrapped) != KEY_BYTES + TAG_BYTES:
        raise ValueError("no wrapped key has this length")
    if slot.kind == "passphrase":
        _check_costs(slot.parameters)
    if slot.kind == "recovery" and any(len(as_bytes(slot.parameters[one])) != KEY_BYTES for one in _ENDS):
        raise ValueError("no public key has this length")
    return slot


def _check_costs(parameters: dict[str, Any]) -> None:
    """Raise ValueError for costs that Argon2id does not take (RFC 9106, 3.1), or that no machine would pay."""
    memory, passes, lanes = costs = [parameters[name] for name in ("memory_kib", "passes", "lanes")]
    is_sane = all(type(cost) is int for cost in costs) and 1 <= lanes <= 64 and 1 <= passes <= 64
    if not (is_sane and 8 * lanes <= memory <= 1 << 20) or len(as_bytes(parameters["salt"])) < 8:
        raise ValueError("no passphrase was ever stretched like this")


def as_text(value: bytes) -> str:
    """Return bytes as the key file writes them."""
    return base64.b64encode(value).decode("ascii")


def as_bytes(value: str) -> bytes:
    """Return the bytes that the key file states. Raises ValueError for anything else."""
    return base64.b64decode(value, validate=True)
