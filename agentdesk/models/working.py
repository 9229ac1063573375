"""What is under way on this desk and not in the journal: drafts, the open calls, content in use, window memory."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from agentdesk.models.metadata import desk

# The note of a call as typed; replaced by note.saved when the call is saved.
draft_note = Table(
    "draft_note",
    desk,
    Column("interaction", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("typed_at", Integer, nullable=False),
)

# A form as filled in, kept when the agent looks at someone else.
draft_form = Table(
    "draft_form",
    desk,
    Column("interaction", Text, primary_key=True),
    Column("form", Text, primary_key=True),
    Column("body", Text, nullable=False),
)

# The calls that are not saved yet. What they are follows from their events.
open_call = Table("open_call", desk, Column("interaction", Text, primary_key=True))

# Never replaced: a call that was pinned to a text finds that text again, whatever came after it.
content = Table(
    "content",
    desk,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("state", Text, nullable=False, comment="draft, live or retired"),
    Column("effective_from", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("approver", Text),
)

memory = Table("memory", desk, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
