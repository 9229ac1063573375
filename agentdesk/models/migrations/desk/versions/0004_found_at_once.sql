-- What a search shows of a customer stands in one row, which the full-text index leads to. Frozen.
-- Statements end with two semicolons. The storage makes the index again after this, and fills the zones.

ALTER TABLE base_customer ADD COLUMN zones TEXT DEFAULT '' NOT NULL;;

DROP TABLE search_index;;

CREATE VIRTUAL TABLE search_index USING fts5(customer UNINDEXED, name, reference, digits, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');;
