"""The first start: the content that ships, and the people of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata

from agentdesk import __version__
from agentdesk.content.seeds import seeds
from agentdesk.services.changes import Change
from agentdesk.services.work import Work
from agentdesk.storage import content, meta
from agentdesk.storage.content import Content
from agentdesk.storage.version import HEAD

AGENT = "demo-agent"
LEAD = "demo-lead"
# Nobody here has a passphrase at first: the owner of the profile opens it, the lead chooses one.
DEMO_STAFF = (
    (AGENT, "Jordan Reyes", "Jordan Reyes", "agent", "early"),
    (LEAD, "Lee Marsh", "Lee Marsh", "lead", "early"),
)


@dataclass(frozen=True, slots=True)
class GoToWork:
    """Journal that the desk was opened, and take in the content that ships with this version."""


@dataclass(frozen=True, slots=True)
class AddDemoStaff:
    """Put the two people of the demonstration on file; the agent owns this profile."""


def go_to_work(work: Work, command: GoToWork) -> None:
    """Journal the opening with every version that a decision rests on, and adopt new content."""
    for adopted in _new_content(work):
        work.journal("content.adopted", adopted)
        work.changes.add(Change.CONTENT)
    work.journal("desk.opened", _versions())


def add_demo_staff(work: Work, command: AddDemoStaff) -> None:
    """Put the demonstration's people on file, once."""
    for row in DEMO_STAFF:
        work.connection.exec_driver_sql(
            "INSERT INTO base_staff (id, name, spoken_name, role, team) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            row,
        )
    meta.write(work.connection, "owner", AGENT)
    work.changes.add(Change.STAFF)


def _new_content(work: Work) -> list[dict[str, str]]:
    adopted = []
    for kind, key, version, digest, body in seeds():
        seed = Content(kind, key, version, digest, body)
        if content.is_held(work.connection, seed):
            continue
        content.add(work.connection, seed, at=work.now, author="AgentDesk", approver=None)
        fields = {
            "content_kind": kind,
            "key": key,
            "version": version,
            "content_digest": digest,
            "body": body,
        }
        adopted.append(fields)
    return adopted


def _versions() -> dict[str, str]:
    from sqlcipher3 import dbapi2

    return {
        "program": __version__,
        "schema": HEAD,
        "sqlite": dbapi2.sqlite_version,
        "cipher": metadata.version("sqlcipher3"),
        "tzdata": metadata.version("tzdata"),
    }
