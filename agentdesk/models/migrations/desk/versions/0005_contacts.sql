-- The people of a company who are spoken to: as the client states them, and what calls told of them. Frozen.
-- Statements end with two semicolons.

CREATE TABLE base_contact (
    customer TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    phone TEXT,
    email TEXT,
    authority TEXT,
    CONSTRAINT pk_base_contact PRIMARY KEY (customer, position),
    CONSTRAINT fk_base_contact_customer_base_customer FOREIGN KEY(customer) REFERENCES base_customer (id)
);;

CREATE TABLE contact (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    change TEXT NOT NULL,
    customer TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    phone TEXT,
    authority TEXT,
    basis TEXT,
    CONSTRAINT pk_contact PRIMARY KEY (event)
);;

CREATE INDEX ix_contact_customer ON contact (customer, at);;

CREATE INDEX ix_contact_interaction ON contact (interaction);;
