-- A file is staged before it is in force, and what it took the place of is kept for the day it is withdrawn. Frozen.
-- Statements end with two semicolons.

CREATE INDEX ix_base_customer_batch ON base_customer (batch);;

CREATE TABLE import_work (
    batch TEXT NOT NULL,
    state TEXT NOT NULL,
    is_rehearsal INTEGER NOT NULL,
    client TEXT NOT NULL,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    mapping TEXT NOT NULL,
    mapping_digest TEXT NOT NULL,
    mapping_body TEXT NOT NULL,
    completes TEXT,
    actor TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    known_at INTEGER NOT NULL,
    portion INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    journalled INTEGER NOT NULL,
    tally TEXT NOT NULL,
    settled_row INTEGER NOT NULL,
    CONSTRAINT pk_import_work PRIMARY KEY (batch),
    CONSTRAINT ck_import_work_state CHECK (state IN ('staging', 'staged', 'closing', 'settling', 'live', 'discarding', 'withdrawing', 'withdrawn'))
);;

CREATE INDEX ix_import_work_state ON import_work (state);;

CREATE TABLE staged_chunk (
    batch TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT pk_staged_chunk PRIMARY KEY (batch, position)
);;

CREATE TABLE staged_flag (
    batch TEXT NOT NULL,
    kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    customer TEXT NOT NULL,
    times INTEGER NOT NULL,
    CONSTRAINT pk_staged_flag PRIMARY KEY (batch, kind, "key", customer)
)
 WITHOUT ROWID;;

CREATE TABLE staged_name (
    batch TEXT NOT NULL,
    "key" TEXT NOT NULL,
    kept TEXT NOT NULL,
    line INTEGER NOT NULL,
    CONSTRAINT pk_staged_name PRIMARY KEY (batch, "key")
)
 WITHOUT ROWID;;

CREATE TABLE staged_phone (
    batch TEXT NOT NULL,
    number TEXT NOT NULL,
    customer TEXT NOT NULL,
    CONSTRAINT pk_staged_phone PRIMARY KEY (batch, number, customer)
)
 WITHOUT ROWID;;

CREATE INDEX ix_staged_phone_customer ON staged_phone (customer);;

CREATE TABLE staged_reject (
    batch TEXT NOT NULL,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    row_text TEXT,
    faults TEXT NOT NULL,
    CONSTRAINT pk_staged_reject PRIMARY KEY (batch, line)
);;

CREATE TABLE staged_renewal (
    batch TEXT NOT NULL,
    customer TEXT NOT NULL,
    record TEXT,
    debts TEXT NOT NULL,
    CONSTRAINT pk_staged_renewal PRIMARY KEY (batch, customer)
)
 WITHOUT ROWID;;

CREATE TABLE superseded (
    batch TEXT NOT NULL,
    customer TEXT NOT NULL,
    record TEXT,
    debts TEXT NOT NULL,
    new_debts TEXT NOT NULL,
    CONSTRAINT pk_superseded PRIMARY KEY (batch, customer)
)
 WITHOUT ROWID;;

