-- What a client's other files tell: payments, earlier calls, closures, what came in writing. Frozen.
-- Statements end with two semicolons.

CREATE TABLE imported_payment (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT NOT NULL,
    payment TEXT NOT NULL,
    customer TEXT NOT NULL,
    debt TEXT NOT NULL,
    reference TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    counts_at INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    received_at INTEGER,
    method TEXT,
    our_reference TEXT,
    returns TEXT,
    reason TEXT,
    CONSTRAINT pk_imported_payment PRIMARY KEY (event, position)
);;

CREATE INDEX ix_imported_payment_customer ON imported_payment (customer);;

CREATE INDEX ix_imported_payment_reference ON imported_payment (reference);;

CREATE TABLE past_call (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT NOT NULL,
    call TEXT NOT NULL,
    customer TEXT NOT NULL,
    debt TEXT,
    number TEXT,
    direction TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    happened_zone TEXT NOT NULL,
    contact_outcome TEXT NOT NULL,
    is_conversation INTEGER NOT NULL,
    made_by TEXT,
    CONSTRAINT pk_past_call PRIMARY KEY (event, position)
);;

CREATE INDEX ix_past_call_customer ON past_call (customer);;

CREATE TABLE closure (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT NOT NULL,
    customer TEXT NOT NULL,
    debt TEXT NOT NULL,
    what TEXT NOT NULL,
    effective_on TEXT,
    words TEXT,
    CONSTRAINT pk_closure PRIMARY KEY (event, position)
);;

CREATE INDEX ix_closure_customer ON closure (customer);;

CREATE TABLE correspondence (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT,
    piece TEXT NOT NULL,
    customer TEXT NOT NULL,
    debt TEXT,
    medium TEXT NOT NULL,
    direction TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    asks TEXT NOT NULL,
    about TEXT,
    scope TEXT,
    scan TEXT,
    words TEXT,
    CONSTRAINT pk_correspondence PRIMARY KEY (event, position)
);;

CREATE INDEX ix_correspondence_customer ON correspondence (customer);;

CREATE TABLE past_calls_stated (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    batch TEXT NOT NULL,
    client TEXT NOT NULL,
    stated TEXT NOT NULL,
    CONSTRAINT pk_past_calls_stated PRIMARY KEY (event)
);;

CREATE INDEX ix_past_calls_stated_batch ON past_calls_stated (batch);;

CREATE INDEX ix_past_calls_stated_interaction ON past_calls_stated (interaction);;

CREATE TABLE import_withdrawn (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    batch TEXT NOT NULL,
    kept TEXT NOT NULL,
    reason TEXT,
    CONSTRAINT pk_import_withdrawn PRIMARY KEY (event)
);;

CREATE INDEX ix_import_withdrawn_batch ON import_withdrawn (batch);;

CREATE INDEX ix_import_withdrawn_interaction ON import_withdrawn (interaction);;

ALTER TABLE stop_sign ADD COLUMN batch TEXT;;

ALTER TABLE dispute ADD COLUMN batch TEXT;;

ALTER TABLE complaint ADD COLUMN batch TEXT;;

ALTER TABLE care ADD COLUMN batch TEXT;;

ALTER TABLE payment_claim ADD COLUMN batch TEXT;;

ALTER TABLE import_batch ADD COLUMN client TEXT;;

ALTER TABLE import_batch ADD COLUMN kind TEXT;;

ALTER TABLE import_batch ADD COLUMN known_to INTEGER;;

ALTER TABLE import_batch ADD COLUMN covers_days INTEGER;;

ALTER TABLE import_batch ADD COLUMN past_contacts TEXT;;

CREATE INDEX ix_import_batch_batch ON import_batch (batch);;

CREATE INDEX ix_import_batch_client ON import_batch (client, kind);;

-- Since when a debt's state holds, where a file of closures has said so after its balance.
ALTER TABLE base_debt ADD COLUMN state_at INTEGER;;
