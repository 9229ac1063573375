-- What the central database keeps of every desk's journal. Frozen: later changes are migrations of their own.
--
-- The tables belong to the owner role, whom nobody can sign in as. Desks reach them through the functions in
-- push.sql alone. Row level security is a second wall behind that one: even the owner's own functions see no
-- more than the person who is signed in (session_user) may see.

CREATE SCHEMA fact;
CREATE SCHEMA desk;

COMMENT ON SCHEMA journal IS 'Events as desks sent them: append-only, chained, never judged.';
COMMENT ON SCHEMA fact IS 'One row for each event, exactly as on the desks.';
COMMENT ON SCHEMA desk IS 'The facts for reading: times as timestamps, yes and no as booleans, comments on every column.';

-- Instants that every calendar and every client library can show.
CREATE DOMAIN fact.instant AS bigint CHECK (VALUE BETWEEN -62135510400000 AND 253402214400000);
CREATE DOMAIN fact.flag AS smallint CHECK (VALUE IN (0, 1));
CREATE DOMAIN fact.structure AS jsonb CHECK (jsonb_typeof(VALUE) IN ('object', 'array'));
COMMENT ON DOMAIN fact.instant IS 'Milliseconds since 1970-01-01 UTC';
COMMENT ON DOMAIN fact.flag IS '1 for yes, 0 for no';
COMMENT ON DOMAIN fact.structure IS 'A list or an object';

CREATE TABLE journal.station (
    is_here boolean PRIMARY KEY DEFAULT true CHECK (is_here),
    epoch uuid NOT NULL DEFAULT gen_random_uuid(),
    min_protocol integer NOT NULL DEFAULT 1,
    max_protocol integer NOT NULL DEFAULT 1,
    min_push integer NOT NULL DEFAULT 1,
    retry_after_ms integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE journal.station IS 'One row: what this database tells every desk that says hello.';
COMMENT ON COLUMN journal.station.epoch IS 'changes when the database was restored; see journal.restamp()';
COMMENT ON COLUMN journal.station.min_push IS 'desks that speak an older protocol are asked to update before they send';
COMMENT ON COLUMN journal.station.retry_after_ms IS 'desks wait at least this long between attempts';
INSERT INTO journal.station DEFAULT VALUES;

CREATE TABLE journal.device (
    id uuid PRIMARY KEY,
    owner text NOT NULL,
    last_seq bigint NOT NULL DEFAULT 0,
    last_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    last_txid xid8,
    protocol integer NOT NULL,
    program text NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT now(),
    last_seen timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);
COMMENT ON TABLE journal.device IS 'One desk of one person, and how far its journal has come.';
COMMENT ON COLUMN journal.device.owner IS 'the person whose first hello named the device; nobody else can write to it';

CREATE TABLE journal.log (
    id uuid PRIMARY KEY,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    kind text NOT NULL,
    kind_version integer NOT NULL,
    actor text NOT NULL,
    at bigint NOT NULL,
    zone text NOT NULL,
    offset_ms bigint,
    salt bytea,
    payload text,
    doc jsonb,
    digest bytea NOT NULL,
    hash bytea NOT NULL,
    owner text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (device, seq)
);
CREATE INDEX ON journal.log (txid, id);
CREATE INDEX ON journal.log (kind) WHERE kind = 'portfolio.chunk';
COMMENT ON TABLE journal.log IS 'Every event of every desk, as it was sealed there. Append-only.';
COMMENT ON COLUMN journal.log.payload IS 'canonical JSON, byte for byte as it was hashed; null once erased';
COMMENT ON COLUMN journal.log.doc IS 'the payload as jsonb; null when it was erased or is not JSON';

CREATE TABLE journal.quarantine (
    event uuid PRIMARY KEY,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    owner text NOT NULL,
    kind text NOT NULL,
    kind_version integer NOT NULL,
    reason text NOT NULL,
    put_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE journal.quarantine IS 'Events that are safe in the log but gave no facts, each with its reason.';

-- Erasure and journal.restamp() are the only changes that the log permits.
CREATE FUNCTION journal.keep() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        OLD.txid := NEW.txid;
        IF NEW.payload IS NULL AND NEW.salt IS NULL AND NEW.doc IS NULL THEN
            OLD.payload := NULL;
            OLD.salt := NULL;
            OLD.doc := NULL;
        END IF;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'AD010';
END
$body$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON journal.log FOR EACH ROW EXECUTE FUNCTION journal.keep();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON journal.log FOR EACH STATEMENT EXECUTE FUNCTION journal.keep();

CREATE FUNCTION journal.may_read() RETURNS boolean LANGUAGE sql STABLE
RETURN pg_has_role(session_user, 'agentdesk_reader', 'MEMBER');
COMMENT ON FUNCTION journal.may_read() IS 'Whether the person who is signed in may read what every desk sent.';

ALTER TABLE journal.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.device FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON journal.device USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY read ON journal.device FOR SELECT USING ((SELECT journal.may_read()));
CREATE POLICY led ON journal.device FOR UPDATE USING (pg_has_role(session_user, 'agentdesk_lead', 'MEMBER'));

ALTER TABLE journal.log ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.log FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON journal.log USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY read ON journal.log FOR SELECT USING ((SELECT journal.may_read()));
CREATE POLICY led ON journal.log FOR UPDATE USING (pg_has_role(session_user, 'agentdesk_lead', 'MEMBER'));

ALTER TABLE journal.quarantine ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.quarantine FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON journal.quarantine USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY read ON journal.quarantine FOR SELECT USING ((SELECT journal.may_read()));
CREATE POLICY led ON journal.quarantine FOR ALL USING (pg_has_role(session_user, 'agentdesk_lead', 'MEMBER'));
