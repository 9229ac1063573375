-- What a client's notes ask for, and which customers are one person: found by the program, decided by people. Frozen.
-- Statements end with two semicolons.

CREATE TABLE suggested_need (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    customer TEXT NOT NULL,
    need TEXT NOT NULL,
    note_position INTEGER NOT NULL,
    CONSTRAINT pk_suggested_need PRIMARY KEY (event, position)
);;

CREATE INDEX ix_suggested_need_customer ON suggested_need (customer);;

CREATE INDEX ix_suggested_need_suggestion ON suggested_need (suggestion);;

CREATE TABLE judged_need (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    customer TEXT NOT NULL,
    verdict TEXT NOT NULL,
    need TEXT,
    detail TEXT,
    CONSTRAINT pk_judged_need PRIMARY KEY (event)
);;

CREATE INDEX ix_judged_need_customer ON judged_need (customer, at);;

CREATE INDEX ix_judged_need_interaction ON judged_need (interaction);;

CREATE INDEX ix_judged_need_suggestion ON judged_need (suggestion, at);;

CREATE TABLE judged_people (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    verdict TEXT NOT NULL,
    customer TEXT NOT NULL,
    other TEXT NOT NULL,
    agree TEXT NOT NULL,
    contradict TEXT NOT NULL,
    reason TEXT,
    CONSTRAINT pk_judged_people PRIMARY KEY (event)
);;

CREATE INDEX ix_judged_people_customer ON judged_people (customer, at);;

CREATE INDEX ix_judged_people_interaction ON judged_people (interaction);;

CREATE INDEX ix_judged_people_other ON judged_people (other, at);;

CREATE TABLE possible_duplicate (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    why TEXT NOT NULL,
    rank INTEGER NOT NULL,
    agree TEXT NOT NULL,
    contradict TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    CONSTRAINT pk_possible_duplicate PRIMARY KEY (one, other)
);;

CREATE INDEX ix_possible_duplicate_other ON possible_duplicate (other);;

CREATE INDEX ix_possible_duplicate_rank ON possible_duplicate (rank, one, other);;

CREATE VIRTUAL TABLE person_key USING fts5(keys, content='', contentless_delete=1, detail=none, tokenize='ascii');;

CREATE VIRTUAL TABLE person_key_word USING fts5vocab('person_key', 'row');;
