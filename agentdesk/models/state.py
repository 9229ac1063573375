"""What holds now, folded from the facts: dropped and made again by a rebuild, never the only home of anything."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from agentdesk.models.metadata import desk

customer_now = Table(
    "customer_now",
    desk,
    Column("customer", Text, primary_key=True),
    Column("total", Integer, nullable=False, comment="what is owed over all open debts, minor units"),
    Column("currency", Text, comment="absent when open debts have several: then there is no total"),
    Column(
        "zones", Text, nullable=False, comment="JSON list of the zones they may be in, the likeliest first"
    ),
)

debt_now = Table(
    "debt_now",
    desk,
    Column("debt", Text, primary_key=True),
    Column("customer", Text, nullable=False),
    Column("balance", Integer, nullable=False),
    Column("account_state", Text, nullable=False),
)
Index("ix_debt_now_customer", debt_now.c.customer)

promise_now = Table(
    "promise_now",
    desk,
    Column("arrangement", Text, primary_key=True),
    Column("customer", Text, nullable=False),
    Column("shape", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("next_on", Text),
    Column("next_amount", Integer),
)
Index("ix_promise_now_customer", promise_now.c.customer)

stop_now = Table(
    "stop_now",
    desk,
    Column("customer", Text, primary_key=True),
    Column("stop", Text, primary_key=True),
    Column("sign", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("target", Text),
    Column("placed_at", Integer, nullable=False),
    Column("lifted_by", Text, nullable=False),
)
Index("ix_stop_now_target", stop_now.c.target)

# One row a customer. `place` says where they stand; the six columns after it are the order of the worklist.
queue_now = Table(
    "queue_now",
    desk,
    Column("customer", Text, primary_key=True),
    Column("place", Text, nullable=False, comment="due, later or closed"),
    Column("tier", Integer, nullable=False),
    Column("since_at", Integer, nullable=False),
    Column("band", Integer, nullable=False, comment="below zero, so that the whole order runs one way"),
    Column(
        "attempts",
        Integer,
        nullable=False,
        comment="calls placed and closed in the seven days before it was judged",
    ),
    Column("reason", Text, nullable=False, comment="code of the reason for the rank"),
    Column("detail", Text, nullable=False, comment="JSON values of the reason's sentence"),
    Column("opens_at", Integer, comment="when a later one comes up"),
    Column("changes_at", Integer, comment="when the clock alone moves it"),
)
Index(
    "ix_queue_now_order",
    queue_now.c.place,
    queue_now.c.tier,
    queue_now.c.since_at,
    queue_now.c.band,
    queue_now.c.attempts,
    queue_now.c.customer,
)
Index("ix_queue_now_changes", queue_now.c.changes_at, sqlite_where=queue_now.c.changes_at.isnot(None))
Index("ix_queue_now_opens", queue_now.c.place, queue_now.c.opens_at)

SEARCH = "search_index"
CREATE_SEARCH = (
    f"CREATE VIRTUAL TABLE {SEARCH} USING fts5(customer UNINDEXED, name, reference, digits, "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')"
)
