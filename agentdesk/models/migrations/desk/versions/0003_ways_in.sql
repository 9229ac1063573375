-- Which way into the profile was changed, and which key file holds since. Frozen: later changes are migrations of their own.
-- Statements end with two semicolons.

CREATE TABLE way_in (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    way TEXT NOT NULL,
    key_file TEXT NOT NULL,
    opened_by TEXT,
    recovery_key TEXT,
    CONSTRAINT pk_way_in PRIMARY KEY (event)
);;

CREATE INDEX ix_way_in_interaction ON way_in (interaction);;
