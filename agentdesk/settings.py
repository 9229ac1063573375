"""One table of settings: name, what it may be, what it is at first, and what it does.

Values are kept in the encrypted file. The settings page, the checks and docs/settings.md all read this table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` is empty for free text; `scope` is person or device."""

    name: str
    default: str
    choices: tuple[str, ...]
    scope: str
    says: str


TABLE: tuple[Setting, ...] = (
    Setting("theme", "system", ("system", "light", "dark", "contrast"), "person", "Colours of the window."),
    Setting(
        "zoom",
        "100",
        ("80", "90", "100", "110", "125", "150", "175", "200"),
        "person",
        "Size of everything, in percent.",
    ),
    Setting("language", "system", ("system", "en", "es"), "person", "Language of the window."),
    Setting(
        "dial_by",
        "hand",
        ("hand", "tel"),
        "device",
        "How a number is dialled: by hand on your own phone, or by the system's telephone program.",
    ),
    Setting(
        "lock_after_min",
        "5",
        ("2", "5", "10", "15"),
        "device",
        "Minutes without a key before the desk locks itself.",
    ),
    Setting("central_url", "", (), "device", "Address of the central database, without a password."),
)
BY_NAME = {setting.name: setting for setting in TABLE}
