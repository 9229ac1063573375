-- The functions that desks, leads and administrators call.
--
-- A desk is refused with one of these states, and with no other:
--   AD001 too old   AD002 not your device   AD003 retired   AD004 another epoch   AD005 fork
--   AD006 gap       AD007 forged            AD008 not rows  AD009 restored, not restamped
-- Whether what an event says makes sense never refuses it: it is logged, and quarantined where it gives no facts.

CREATE FUNCTION journal.epoch() RETURNS text LANGUAGE sql STABLE
RETURN (SELECT epoch FROM journal.station)::text
    || '.' || (pg_control_system()).system_identifier
    || '.' || (pg_control_checkpoint()).timeline_id;
COMMENT ON FUNCTION journal.epoch() IS 'Changes by itself when the server was promoted, restored or copied.';

-- The device, its row locked, if it belongs to the person who is signed in.
CREATE FUNCTION journal.own_device(in_device uuid) RETURNS journal.device
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    found_device journal.device;
BEGIN
    SELECT * INTO found_device FROM journal.device WHERE id = in_device AND owner = session_user FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'not your device' USING ERRCODE = 'AD002';
    END IF;
    IF found_device.last_txid >= pg_snapshot_xmax(pg_current_snapshot()) THEN
        RAISE EXCEPTION 'restored, not restamped' USING ERRCODE = 'AD009';
    END IF;
    RETURN found_device;
END
$body$;

CREATE FUNCTION journal.hello(in_device uuid, in_protocol integer, in_program text)
RETURNS TABLE (epoch text, last_seq bigint, last_hash bytea, is_retired boolean, server_time bigint,
               min_protocol integer, max_protocol integer, min_push integer, retry_after_ms integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    mine journal.device;
BEGIN
    INSERT INTO journal.device (id, owner, protocol, program)
    VALUES (in_device, session_user, in_protocol, in_program) ON CONFLICT DO NOTHING;
    mine := journal.own_device(in_device);
    UPDATE journal.device SET protocol = in_protocol, program = in_program, last_seen = now() WHERE id = in_device;
    RETURN QUERY SELECT journal.epoch(), mine.last_seq, mine.last_hash, mine.retired_at IS NOT NULL,
        floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint,
        s.min_protocol, s.max_protocol, s.min_push, s.retry_after_ms
        FROM journal.station s;
END
$body$;
COMMENT ON FUNCTION journal.hello(uuid, integer, text)
    IS 'What this database knows of a device. The first hello of a device makes it its caller''s for good.';

-- A payload as jsonb, or null when it is not JSON that PostgreSQL can hold.
CREATE FUNCTION journal.doc_of(in_payload text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    RETURN in_payload::jsonb;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
    RETURN NULL;
END
$body$;

-- Where the chain of a device does not hold after a number whose hash is known. The bytes are those of
-- agentdesk.journal.envelope; a header in which a field holds a line feed would have two readings.
CREATE FUNCTION journal.faults(in_device uuid, in_after bigint, in_hash bytea)
RETURNS TABLE (seq bigint, is_gap boolean, sentence text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
    WITH chained AS (
        SELECT *, lag(seq, 1, in_after) OVER upward AS seq_before, lag(hash, 1, in_hash) OVER upward AS hash_before
        FROM journal.log WHERE device = in_device AND seq > in_after
        WINDOW upward AS (ORDER BY seq)
    ), judged AS MATERIALIZED (
        SELECT seq AS place, seq_before,
            seq <> seq_before + 1 AS is_gap,
            (payload IS NULL) <> (salt IS NULL) AS is_half_erased,
            sha256(salt || convert_to(payload, 'UTF8')) <> digest AS is_altered,
            sha256(hash_before || convert_to(concat_ws(E'\n', 'agentdesk-event-1', id, device, seq,
                coalesce(interaction, ''), kind, kind_version, actor, at, zone, coalesce(offset_ms::text, '')),
                'UTF8') || digest) <> hash AS is_loose,
            interaction = '' OR strpos(concat(interaction, kind, actor, zone), E'\n') > 0 AS is_double
        FROM chained
    )
    SELECT j.place, f.is_gap, format(f.sentence, j.place, j.seq_before)
    FROM judged j CROSS JOIN LATERAL (VALUES
        (1, j.is_gap, true, 'event %1$s follows %2$s: something is missing or doubled'),
        (2, j.is_half_erased, false, 'event %1$s is half erased'),
        (3, j.is_altered, false, 'the content of event %1$s was altered'),
        (4, j.is_loose, false, 'event %1$s does not follow from the one before it'),
        (5, j.is_double, false, 'the header of event %1$s has two readings')
    ) AS f (rank, is_found, is_gap, sentence)
    WHERE (j.is_gap OR j.is_half_erased OR j.is_altered OR j.is_loose OR j.is_double) AND f.is_found
    ORDER BY j.place, f.rank
$body$;

CREATE FUNCTION journal.verify(in_device uuid) RETURNS TABLE (seq bigint, sentence text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
    SELECT f.seq, f.sentence FROM journal.faults(in_device, 0, decode(repeat('00', 32), 'hex')) f
$body$;
COMMENT ON FUNCTION journal.verify(uuid) IS 'Every place where a device''s chain does not hold; no rows when it is whole.';

-- Faults of the moment, not of the row: no room, no lock, a shutdown. They undo the push; the desk tries again.
CREATE FUNCTION journal.is_passing(in_state text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN left(in_state, 2) IN ('40', '53', '55', '57', '58', 'XX');

CREATE FUNCTION journal.set_aside(in_device uuid, in_seq bigint, in_reason text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $body$
    INSERT INTO journal.quarantine (event, device, seq, owner, kind, kind_version, reason)
    SELECT id, device, seq, owner, kind, kind_version, in_reason
    FROM journal.log WHERE device = in_device AND seq = in_seq
    ON CONFLICT (event) DO UPDATE SET reason = excluded.reason
$body$;

-- Facts of one event; if it gives none it is set aside with the reason, and never sent back.
CREATE FUNCTION journal.write_facts_or_set_aside(in_device uuid, in_seq bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    PERFORM journal.write_facts(in_device, in_seq - 1, in_seq);
    RETURN true;
EXCEPTION WHEN OTHERS THEN
    IF journal.is_passing(SQLSTATE) THEN
        RAISE;
    END IF;
    PERFORM journal.set_aside(in_device, in_seq, SQLERRM);
    RETURN false;
END
$body$;

-- Facts of a run of events: all at once, and one by one where that fails, so that one bad row holds up no other.
CREATE FUNCTION journal.record(in_device uuid, in_after bigint, in_upto bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    PERFORM journal.write_facts(in_device, in_after, in_upto);
EXCEPTION WHEN OTHERS THEN
    IF journal.is_passing(SQLSTATE) THEN
        RAISE;
    END IF;
    PERFORM journal.write_facts_or_set_aside(in_device, seq) FROM journal.log
    WHERE device = in_device AND seq > in_after AND seq <= in_upto;
END
$body$;

CREATE FUNCTION journal.set_aside_strangers(in_device uuid, in_after bigint, in_upto bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    strange text[] := ARRAY(
        SELECT kind || '/' || kind_version FROM journal.log
        WHERE device = in_device AND seq > in_after AND seq <= in_upto
        EXCEPT SELECT unnest(journal.known_kinds()));
BEGIN
    PERFORM journal.set_aside(in_device, seq,
        CASE WHEN doc IS NULL THEN 'the payload is not JSON' ELSE 'a kind this database does not know' END)
    FROM journal.log
    WHERE device = in_device AND seq > in_after AND seq <= in_upto AND payload IS NOT NULL
        AND (doc IS NULL OR kind || '/' || kind_version = ANY (strange));
END
$body$;

-- What was sent before must be what was sent before: same place, same id, same hash.
CREATE FUNCTION journal.is_rewritten(in_device uuid, in_upto bigint, in_rows jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
    SELECT EXISTS (
        SELECT FROM jsonb_to_recordset(in_rows) AS r (id uuid, seq bigint, hash text)
        LEFT JOIN journal.log l ON l.device = in_device AND l.seq = r.seq
        WHERE r.seq <= in_upto AND (l.id IS DISTINCT FROM r.id OR l.hash IS DISTINCT FROM decode(r.hash, 'hex')))
$body$;

-- Writes the rows that are new. Returns how many there were, and whether any was sent before.
CREATE FUNCTION journal.write_log(in_device uuid, in_after bigint, in_rows jsonb, OUT written bigint, OUT replayed boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    nameless boolean;
BEGIN
    WITH given AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(in_rows) AS r (
            id uuid, seq bigint, interaction text, kind text, kind_version integer, actor text, at bigint,
            zone text, offset_ms bigint, salt text, payload text, digest text, hash text)
    ), added AS (
        INSERT INTO journal.log (id, device, seq, interaction, kind, kind_version, actor, at, zone, offset_ms,
                                 salt, payload, doc, digest, hash, owner)
        SELECT id, in_device, seq, interaction, kind, kind_version, actor, at, zone, offset_ms,
               decode(salt, 'hex'), payload, journal.doc_of(payload), decode(digest, 'hex'), decode(hash, 'hex'),
               session_user
        FROM given WHERE seq > in_after
    )
    SELECT count(*) FILTER (WHERE seq > in_after), count(*) FILTER (WHERE seq <= in_after) > 0,
        count(*) FILTER (WHERE seq IS NULL) > 0
    INTO written, replayed, nameless FROM given;
    IF nameless THEN
        RAISE data_exception;
    END IF;
EXCEPTION
    WHEN unique_violation THEN
        RAISE EXCEPTION 'fork' USING ERRCODE = 'AD005';
    WHEN data_exception OR not_null_violation THEN
        RAISE EXCEPTION 'not rows' USING ERRCODE = 'AD008';
END
$body$;

CREATE FUNCTION journal.push(in_device uuid, in_epoch text, in_rows jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    mine journal.device := journal.own_device(in_device);
    given record;
    fault record;
    tip bigint;
BEGIN
    IF mine.retired_at IS NOT NULL THEN
        RAISE EXCEPTION 'retired' USING ERRCODE = 'AD003';
    ELSIF in_epoch IS DISTINCT FROM journal.epoch() THEN
        RAISE EXCEPTION 'another epoch' USING ERRCODE = 'AD004';
    ELSIF mine.protocol < (SELECT min_push FROM journal.station) THEN
        RAISE EXCEPTION 'too old' USING ERRCODE = 'AD001';
    END IF;

    given := journal.write_log(in_device, mine.last_seq, in_rows);
    IF given.replayed AND journal.is_rewritten(in_device, mine.last_seq, in_rows) THEN
        RAISE EXCEPTION 'fork' USING ERRCODE = 'AD005';
    END IF;
    SELECT * INTO fault FROM journal.faults(in_device, mine.last_seq, mine.last_hash) LIMIT 1;
    IF fault.is_gap THEN
        RAISE EXCEPTION 'gap before %', fault.seq USING ERRCODE = 'AD006';
    ELSIF FOUND THEN
        RAISE EXCEPTION 'forged at %', fault.seq USING ERRCODE = 'AD007';
    END IF;

    tip := mine.last_seq + given.written;
    IF given.written > 0 THEN
        PERFORM journal.record(in_device, mine.last_seq, tip);
        PERFORM journal.set_aside_strangers(in_device, mine.last_seq, tip);
        UPDATE journal.device SET last_seq = tip, last_txid = pg_current_xact_id(), last_seen = now(),
            last_hash = (SELECT hash FROM journal.log WHERE device = in_device AND seq = tip)
        WHERE id = in_device;
    END IF;
    RETURN tip;
END
$body$;
COMMENT ON FUNCTION journal.push(uuid, text, jsonb)
    IS 'Takes the next events of a device, all or none, and returns its last number. Any replay returns the same.';

CREATE FUNCTION journal.retire(in_device uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    UPDATE journal.device SET retired_at = coalesce(retired_at, now()) WHERE id = in_device;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such device' USING ERRCODE = 'AD002';
    END IF;
END
$body$;
COMMENT ON FUNCTION journal.retire(uuid) IS 'For leads: from now on nothing more is taken from this device.';

CREATE FUNCTION journal.retry_quarantine() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    one journal.quarantine;
    freed bigint := 0;
BEGIN
    FOR one IN SELECT q.* FROM journal.quarantine q JOIN journal.log l ON l.id = q.event
        WHERE l.doc IS NOT NULL AND q.kind || '/' || q.kind_version = ANY (journal.known_kinds())
    LOOP
        IF journal.write_facts_or_set_aside(one.device, one.seq) THEN
            DELETE FROM journal.quarantine WHERE event = one.event;
            freed := freed + 1;
        END IF;
    END LOOP;
    RETURN freed;
END
$body$;
COMMENT ON FUNCTION journal.retry_quarantine()
    IS 'For leads: write the facts of what was set aside, where that is possible by now. Returns how many.';

CREATE FUNCTION journal.restamp() RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    UPDATE journal.log SET txid = pg_current_xact_id();
    UPDATE journal.device SET last_txid = pg_current_xact_id() WHERE last_txid IS NOT NULL;
    UPDATE journal.station SET epoch = gen_random_uuid();
    RETURN journal.epoch();
END
$body$;
COMMENT ON FUNCTION journal.restamp()
    IS 'For administrators, once, after a dump was restored into another server: before it, desks are refused.';
