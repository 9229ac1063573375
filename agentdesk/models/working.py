"""What is under way on this desk and not in the journal: drafts, the open calls, content in use, window memory."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

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

# Two customers who may be one person, and why; found beside the work, and what was decided stands in the journal.
possible_duplicate = Table(
    "possible_duplicate",
    desk,
    Column("one", Text, primary_key=True, comment="id of the customer that sorts first"),
    Column("other", Text, primary_key=True),
    Column("why", Text, nullable=False, comment="code of the rule that they were found by"),
    Column("rank", Integer, nullable=False, comment="0 for what speaks most for it"),
    Column("agree", Text, nullable=False, comment="JSON list of codes"),
    Column("contradict", Text, nullable=False, comment="JSON list of codes"),
    Column("found_at", Integer, nullable=False),
)
Index("ix_possible_duplicate_other", possible_duplicate.c.other)
Index(
    "ix_possible_duplicate_rank",
    possible_duplicate.c.rank,
    possible_duplicate.c.one,
    possible_duplicate.c.other,
)

# By what people are compared: every way in which two may be one is a word here, and a word that several customers have
# is a pair to look at. The index merges its words as it grows, where a table of them would be written all over for
# every row. Its rows have the numbers of the customers' own.
PERSON_KEY = "person_key"
CREATE_PERSON_KEY = (
    f"CREATE VIRTUAL TABLE {PERSON_KEY} USING fts5(keys, content='', contentless_delete=1, detail=none, "
    "tokenize='ascii')"
)
CREATE_PERSON_KEY_WORD = f"CREATE VIRTUAL TABLE {PERSON_KEY}_word USING fts5vocab('{PERSON_KEY}', 'row')"

memory = Table("memory", desk, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
