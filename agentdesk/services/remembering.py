"""Settings, and what the window remembers."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.domain.addresses import holds_password, password_held
from agentdesk.errors import Refused
from agentdesk.services import demonstration
from agentdesk.services.messages import Recall, Remember
from agentdesk.services.rights import require
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.settings import BY_NAME, kept_for_all, kept_under
from agentdesk.storage import memory, meta

PREFIX = "setting."
CENTRAL = "central_url"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings as they stand for whoever acts -> dict of name to value."""


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """Change one setting, for whoever acts or for the device, as the table has it."""

    name: str
    value: str


def settings(sight: Sight, query: Settings) -> dict[str, str]:
    """Return every setting's value, its first one where it was never changed."""
    kept = {name: _kept(sight, name) for name in BY_NAME}
    return {name: BY_NAME[name].default if value is None else value for name, value in kept.items()}


def _kept(sight: Sight, name: str) -> str | None:
    """Return what whoever acts has chosen; what is the owner's may still be where the device's is."""
    value = memory.recall(sight.connection, kept_under(name, sight.actor.id))
    if value is None and sight.actor.id == meta.read(sight.connection, "owner"):
        return memory.recall(sight.connection, kept_for_all(name))
    return value


def change_setting(work: Work, command: ChangeSetting) -> None:
    """Keep a setting. Raises Refused for a value that it may not have, and for one that is not this actor's to change.

    Where the desk sends is for whoever looks after it: the whole journal goes there.
    """
    setting = BY_NAME[command.name]
    if setting.choices and command.value not in setting.choices:
        raise Refused(
            "setting_value", "{name} may be {choices}.", name=command.name, choices=", ".join(setting.choices)
        )
    if command.name == CENTRAL:
        _join(work, command.value)
    memory.remember(work.connection, kept_under(command.name, work.actor.id), command.value)


def _join(work: Work, address: str) -> None:
    require(work.actor, "look after")
    if holds_password(address):
        raise password_held()
    if address:
        demonstration.end(work.connection)


def recall(sight: Sight, query: Recall) -> str | None:
    """Return what the window remembered under a key, or None."""
    return memory.recall(sight.connection, query.key)


def remember(work: Work, command: Remember) -> None:
    """Keep a small thing about the window. Raises Refused for a setting: those have rules of their own."""
    if command.key.startswith(PREFIX):
        raise Refused("setting_key", "A setting is changed on the settings page.")
    memory.remember(work.connection, command.key, command.value)
