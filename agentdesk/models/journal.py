"""The journal of this device, and what is known about its place in the central database."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from agentdesk.models.metadata import desk

journal = Table(
    "journal",
    desk,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("interaction", Text),
    Column("kind", Text, nullable=False),
    Column("kind_version", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("offset_ms", Integer),
    Column("salt", LargeBinary),
    Column("payload", Text),
    Column("digest", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("id"),
    CheckConstraint("seq >= 1", name="seq"),
    CheckConstraint("(salt IS NULL) = (payload IS NULL)", name="erased_whole"),
)
Index(
    "ix_journal_interaction",
    journal.c.interaction,
    journal.c.seq,
    sqlite_where=journal.c.interaction.isnot(None),
)
Index("ix_journal_kind", journal.c.kind, journal.c.seq)

# device, acknowledged, epoch, next_attempt, schema stamps: small facts about this file, never about a customer.
meta = Table("meta", desk, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
