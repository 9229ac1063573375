"""Master data, owned centrally: customers, debts, numbers, addresses. A desk never edits these rows."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from agentdesk.models.metadata import desk

customer = Table(
    "base_customer",
    desk,
    Column("id", Text, primary_key=True),
    Column("client", Text, nullable=False, comment="whose file it came from"),
    Column("reference", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="person or business"),
    Column("full_name", Text, nullable=False),
    Column("first_name", Text),
    Column("last_name", Text),
    Column("sort_name", Text, nullable=False),
    Column("birth_date", Text),
    Column("language", Text),
    Column("email", Text),
    Column("preferred_channel", Text),
    Column("preferred_hours", Text),
    Column("batch", Text, nullable=False),
    Column(
        "zones",
        Text,
        nullable=False,
        server_default="",
        comment="where they may be, likeliest first, with blanks between: follows from first number and address",
    ),
    CheckConstraint("kind IN ('person', 'business')", name="kind"),
)
Index("ix_base_customer_reference", customer.c.client, customer.c.reference)
# Whoever came with a batch is put in force, or taken off the file, with it.
Index("ix_base_customer_batch", customer.c.batch)

debt = Table(
    "base_debt",
    desk,
    Column("id", Text, primary_key=True),
    Column("customer", Text, ForeignKey("base_customer.id"), nullable=False),
    Column("client", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("creditor", Text, nullable=False),
    Column("debt_type", Text),
    Column("currency", Text, nullable=False),
    Column("principal", Integer),
    Column("interest", Integer),
    Column("fees", Integer),
    Column("balance", Integer, nullable=False),
    Column("as_of", Integer, nullable=False, comment="instant up to which the balance is known"),
    Column("opened_on", Text),
    Column("due_on", Text),
    Column("last_payment_on", Text),
    Column("last_payment", Integer),
    Column(
        "dispute_by", Text, comment="the last day to dispute it in writing, as the client's notice states it"
    ),
    Column("account_state", Text, nullable=False, comment="open, or why the dial is closed"),
    Column("batch", Text, nullable=False),
    Column(
        "state_at", Integer, comment="instant of the closures file that said so after the balance was known"
    ),
    UniqueConstraint("client", "reference"),
)
Index("ix_base_debt_customer", debt.c.customer)

phone = Table(
    "base_phone",
    desk,
    Column("customer", Text, ForeignKey("base_customer.id"), primary_key=True),
    Column("number", Text, primary_key=True, comment="E.164"),
    Column("kind", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("zones", Text, nullable=False, comment="JSON list of the IANA zones the number leaves possible"),
)
Index("ix_base_phone_number", phone.c.number)

address = Table(
    "base_address",
    desk,
    Column("customer", Text, ForeignKey("base_customer.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("line", Text, nullable=False),
    Column("city", Text),
    Column("region", Text),
    Column("postcode", Text),
    Column("country", Text, nullable=False, comment="ISO 3166 code"),
)

# What a client wrote beside an account, and the handling needs that the mapping recognised in it.
remark = Table(
    "base_remark",
    desk,
    Column("customer", Text, ForeignKey("base_customer.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False, comment="note, or the key of a handling need"),
    Column("body", Text, nullable=False),
)

# The people of a company who are spoken to, as its client states them; calls tell more by events.
contact = Table(
    "base_contact",
    desk,
    Column("customer", Text, ForeignKey("base_customer.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("phone", Text, comment="E.164"),
    Column("email", Text),
    Column(
        "authority", Text, comment="yes or no, where the client states whether they may speak for the company"
    ),
)

staff = Table(
    "base_staff",
    desk,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("spoken_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("verifier", Text, comment="Argon2id, for signing in without the network"),
    CheckConstraint("role IN ('agent', 'lead', 'trainer', 'administrator', 'auditor')", name="role"),
)
