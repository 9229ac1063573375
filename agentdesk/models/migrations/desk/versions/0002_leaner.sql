-- Brings a file of the first tables to the second ones. Frozen: later changes are migrations of their own.
-- Statements end with two semicolons. Some files of version 0001 have part of this already.

DROP TABLE IF EXISTS callback_now;;

CREATE INDEX IF NOT EXISTS ix_call_attempt_number ON call_attempt (number, happened_at);;

CREATE INDEX IF NOT EXISTS ix_stop_lifted_stop ON stop_lifted (stop);;

CREATE INDEX IF NOT EXISTS ix_stop_sign_target ON stop_sign (target);;

-- What an open call is follows from its events.
CREATE TABLE open_call_kept (
    interaction TEXT NOT NULL,
    CONSTRAINT pk_open_call PRIMARY KEY (interaction)
);;

INSERT INTO open_call_kept (interaction) SELECT interaction FROM open_call;;

DROP TABLE open_call;;

ALTER TABLE open_call_kept RENAME TO open_call;;

-- States: the storage folds them again after this.
DROP TABLE customer_now;;

CREATE TABLE customer_now (
    customer TEXT NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT,
    zones TEXT NOT NULL,
    CONSTRAINT pk_customer_now PRIMARY KEY (customer)
);;

DROP TABLE stop_now;;

CREATE TABLE stop_now (
    customer TEXT NOT NULL,
    stop TEXT NOT NULL,
    sign TEXT NOT NULL,
    scope TEXT NOT NULL,
    target TEXT,
    placed_at INTEGER NOT NULL,
    lifted_by TEXT NOT NULL,
    CONSTRAINT pk_stop_now PRIMARY KEY (customer, stop)
);;

CREATE INDEX ix_stop_now_target ON stop_now (target);;

-- Until now every profile without an address sent to the demonstration's own database. Only one that holds the
-- demonstration's portfolio, and no other, goes on doing so.
INSERT INTO meta (key, value)
SELECT 'demonstration', '1'
WHERE EXISTS (
        SELECT 1 FROM import_batch
        WHERE source_digest = '9aa98c006ac6ed9a47fe612da4714810276ed5e6c5c1e232b90e4ec59665f9d7')
    AND NOT EXISTS (
        SELECT 1 FROM import_batch
        WHERE source_digest <> '9aa98c006ac6ed9a47fe612da4714810276ed5e6c5c1e232b90e4ec59665f9d7')
    AND NOT EXISTS (SELECT 1 FROM memory WHERE key = 'setting.central_url' AND value <> '')
    AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'demonstration');;
