"""What is under way with a client's file, and what one that came in took the place of: none of it is in the journal.

A file is staged row by row under the id of its batch and shows nowhere until the journal has closed the batch. New
customers stand in the master data already, where a later row of the same file finds them; what changes about somebody
who is on file lies here until it is in force. docs/decisions/0041 says why.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from agentdesk.models.metadata import desk

STATES = (
    "staging",
    "staged",
    "closing",
    "settling",
    "live",
    "discarding",
    "withdrawing",
    "withdrawn",
)

# One row a batch that this desk has had in hand. Where a state says that something goes on, the desk carries it on.
import_work = Table(
    "import_work",
    desk,
    Column("batch", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("is_rehearsal", Integer, nullable=False, comment="1: looked at only, and discarded at its end"),
    Column("client", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="kind of file, as its mapping says"),
    Column("path", Text, nullable=False, comment="where the file lies on this machine"),
    Column("source_name", Text, nullable=False),
    Column("source_digest", Text, nullable=False),
    Column("mapping", Text, nullable=False),
    Column("mapping_digest", Text, nullable=False),
    Column("mapping_body", Text, nullable=False),
    Column("completes", Text, comment="the batch whose rejected rows these are, mended"),
    Column("actor", Text, nullable=False),
    Column("began_at", Integer, nullable=False),
    Column("known_at", Integer, nullable=False, comment="up to when the file knows its accounts"),
    Column("portion", Integer, nullable=False, comment="portions of rows that are staged"),
    Column("chunks", Integer, nullable=False, comment="payloads that were staged"),
    Column("journalled", Integer, nullable=False, comment="payloads that are in the journal"),
    Column("tally", Text, nullable=False, comment="JSON: what was counted so far"),
    Column("settled_row", Integer, nullable=False, comment="row of the last new customer who is folded"),
    CheckConstraint(f"state IN ({', '.join(map(repr, STATES))})", name="state"),
)
Index("ix_import_work_state", import_work.c.state)

# What goes into the journal when the batch is closed.
staged_chunk = Table(
    "staged_chunk",
    desk,
    Column("batch", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False, comment="kind of event"),
    Column("payload", Text, nullable=False, comment="canonical text"),
)

# What the file has named so far, of which none comes in twice: accounts, payments, calls.
staged_name = Table(
    "staged_name",
    desk,
    Column("batch", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("kept", Text, nullable=False, comment="what has to be known of it, such as whose account it is"),
    Column("line", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Customers on file of whom the file speaks, and what it changes about them: whole records, as JSON.
staged_renewal = Table(
    "staged_renewal",
    desk,
    Column("batch", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    Column("record", Text, comment="JSON; absent while nothing about the person changes"),
    Column("debts", Text, nullable=False, comment="JSON list of debts that are new or changed"),
    sqlite_with_rowid=False,
)

# Telephones that a renewed customer has: the master data still has those of before.
staged_phone = Table(
    "staged_phone",
    desk,
    Column("batch", Text, primary_key=True),
    Column("number", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    sqlite_with_rowid=False,
)
Index("ix_staged_phone_customer", staged_phone.c.customer)

# What a person should look at. `key` says what belongs together: a number, a reference, the line of a row.
staged_flag = Table(
    "staged_flag",
    desk,
    Column("batch", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    Column("times", Integer, nullable=False, comment="how often it is in a row"),
    sqlite_with_rowid=False,
)

# Rows that go back, as they were. They leave with the batch, or once they stand in a file of their own.
staged_reject = Table(
    "staged_reject",
    desk,
    Column("batch", Text, primary_key=True),
    Column("line", Integer, primary_key=True),
    Column("cells", Text, nullable=False, comment="JSON list"),
    Column("row_text", Text, comment="JSON text: the row that could not be split into cells"),
    Column("faults", Text, nullable=False, comment="JSON list of column and reason"),
)

# What a batch took the place of, for the day it is withdrawn: records of before, and the debts that are new with it.
superseded = Table(
    "superseded",
    desk,
    Column("batch", Text, primary_key=True),
    Column("customer", Text, primary_key=True),
    Column("record", Text, comment="JSON; absent where the person stayed as they were"),
    Column("debts", Text, nullable=False, comment="JSON list of debts as they were"),
    Column("new_debts", Text, nullable=False, comment="JSON list of ids"),
    sqlite_with_rowid=False,
)
