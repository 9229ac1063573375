-- What a client's notes ask for, and which customers are one person: decided by people, kept as facts. Frozen.

CREATE TABLE fact.suggested_need (
    event uuid NOT NULL,
    position integer NOT NULL,
    batch text NOT NULL,
    suggestion text NOT NULL,
    customer text NOT NULL,
    need text NOT NULL,
    note_position bigint NOT NULL,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.suggested_need IS 'A handling need that a client''s note seems to state.';

CREATE INDEX ON fact.suggested_need (customer);

ALTER TABLE fact.suggested_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.suggested_need FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.suggested_need FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.suggested_need FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.suggested_needs AS SELECT
    event,
    position,
    batch,
    suggestion,
    customer,
    need,
    note_position
FROM fact.suggested_need;

COMMENT ON VIEW desk.suggested_needs IS 'A handling need that a client''s note seems to state.';
COMMENT ON COLUMN desk.suggested_needs.event IS 'id of the event';
COMMENT ON COLUMN desk.suggested_needs.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.suggested_needs.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.suggested_needs.suggestion IS 'id that the same note always gets for the same need';
COMMENT ON COLUMN desk.suggested_needs.customer IS 'id of the customer';
COMMENT ON COLUMN desk.suggested_needs.need IS 'the need that the note seems to state';
COMMENT ON COLUMN desk.suggested_needs.note_position IS 'place of the note among the customer''s remarks, from 0';

CREATE TABLE fact.judged_need (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    suggestion text NOT NULL,
    customer text NOT NULL,
    verdict text NOT NULL,
    need text,
    detail text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.judged_need IS 'A person decided what a client''s note asks for.';

CREATE INDEX ON fact.judged_need (interaction);

CREATE INDEX ON fact.judged_need (customer, at);

ALTER TABLE fact.judged_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.judged_need FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.judged_need FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.judged_need FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.judged_needs AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    suggestion,
    customer,
    verdict,
    need,
    detail
FROM fact.judged_need;

COMMENT ON VIEW desk.judged_needs IS 'A person decided what a client''s note asks for.';
COMMENT ON COLUMN desk.judged_needs.event IS 'id of the event';
COMMENT ON COLUMN desk.judged_needs.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.judged_needs.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.judged_needs.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.judged_needs.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.judged_needs.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.judged_needs.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.judged_needs.suggestion IS 'id of the suggestion';
COMMENT ON COLUMN desk.judged_needs.customer IS 'id of the customer';
COMMENT ON COLUMN desk.judged_needs.verdict IS 'confirmed or left';
COMMENT ON COLUMN desk.judged_needs.need IS 'the need as it was confirmed';
COMMENT ON COLUMN desk.judged_needs.detail IS 'what helps, in few words; no fact about a debt';

CREATE TABLE fact.judged_people (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    verdict text NOT NULL,
    customer text NOT NULL,
    other text NOT NULL,
    agree fact.structure NOT NULL,
    contradict fact.structure NOT NULL,
    reason text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.judged_people IS 'A person decided that two customers are one and the same person; their records stay two. A person decided that two customers are different people.';

CREATE INDEX ON fact.judged_people (interaction);

CREATE INDEX ON fact.judged_people (customer, at);

ALTER TABLE fact.judged_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.judged_people FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.judged_people FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.judged_people FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.judged_people AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    verdict,
    customer,
    other,
    agree::jsonb AS agree,
    contradict::jsonb AS contradict,
    reason
FROM fact.judged_people;

COMMENT ON VIEW desk.judged_people IS 'A person decided that two customers are one and the same person; their records stay two. A person decided that two customers are different people.';
COMMENT ON COLUMN desk.judged_people.event IS 'id of the event';
COMMENT ON COLUMN desk.judged_people.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.judged_people.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.judged_people.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.judged_people.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.judged_people.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.judged_people.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.judged_people.verdict IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.judged_people.customer IS 'id of one of the two customers, the one that sorts first';
COMMENT ON COLUMN desk.judged_people.other IS 'id of the other customer';
COMMENT ON COLUMN desk.judged_people.agree IS 'codes of what the two had in common when it was decided';
COMMENT ON COLUMN desk.judged_people.contradict IS 'codes of what spoke against it';
COMMENT ON COLUMN desk.judged_people.reason IS 'why, in the words of whoever decided';

GRANT SELECT ON fact.suggested_need, desk.suggested_needs, fact.judged_need, desk.judged_needs, fact.judged_people, desk.judged_people TO agentdesk_reader;

CREATE OR REPLACE FUNCTION journal.known_kinds() RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN ARRAY[
    'desk.opened/1',
    'staff.signed_in/1',
    'staff.secret_set/1',
    'desk.passphrase_changed/1',
    'desk.recovery_added/1',
    'content.adopted/1',
    'portfolio.imported/1',
    'portfolio.chunk/1',
    'portfolio.rejected/1',
    'clock.doubted/1',
    'customer.prepared/1',
    'customer.revealed/1',
    'search.opened/1',
    'search.shown/1',
    'record.exported/1',
    'worklist.left/1',
    'call.placed/1',
    'call.received/1',
    'call.opened/1',
    'call.marked/1',
    'participant.joined/1',
    'participant.known/1',
    'participant.left/1',
    'step.left/1',
    'gate.passed/1',
    'interruption.raised/1',
    'interruption.returned/1',
    'mood.marked/1',
    'cue.used/1',
    'note.saved/1',
    'outcome.recorded/1',
    'interaction.saved/1',
    'interaction.amended/1',
    'stop.placed/1',
    'stop.lifted/1',
    'wish.recorded/1',
    'need.recorded/1',
    'consent.given/1',
    'consent.revoked/1',
    'callback.agreed/1',
    'arrangement.agreed/1',
    'arrangement.withdrawn/1',
    'payment.received/1',
    'payment.claimed/1',
    'payment.handed_off/1',
    'dispute.raised/1',
    'complaint.raised/1',
    'care.opened/1',
    'safety.raised/1',
    'commitment.made/1',
    'commitment.kept/1',
    'representative.named/1',
    'referral.made/1',
    'correction.proposed/1',
    'contact.named/1',
    'contact.left/1',
    'payments.chunk/1',
    'past_calls.chunk/1',
    'closures.chunk/1',
    'correspondence.logged/1',
    'past_calls.stated/1',
    'portfolio.withdrawn/1',
    'needs.suggested/1',
    'need.judged/1',
    'people.linked/1',
    'people.told_apart/1'
];

CREATE OR REPLACE FUNCTION journal.write_facts(in_device uuid, in_after bigint, in_upto bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    in_kinds text[] := ARRAY(SELECT DISTINCT kind || '/' || kind_version FROM journal.log
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND doc IS NOT NULL);
BEGIN
    IF 'desk.opened/1' = ANY (in_kinds) THEN
        INSERT INTO fact.desk_opened (event, device, seq, interaction, actor, at, zone, program, schema, sqlite, cipher, tzdata)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'program', doc ->> 'schema', doc ->> 'sqlite', doc ->> 'cipher', doc ->> 'tzdata'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'desk.opened' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'staff.signed_in/1' = ANY (in_kinds) THEN
        INSERT INTO fact.sign_in (event, device, seq, interaction, actor, at, zone, staff, role, method)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'staff', doc ->> 'role', doc ->> 'method'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'staff.signed_in' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'staff.secret_set/1' = ANY (in_kinds) THEN
        INSERT INTO fact.staff_secret (event, device, seq, interaction, actor, at, zone, staff, confirmed_by)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'staff', doc ->> 'confirmed_by'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'staff.secret_set' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'desk.passphrase_changed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.way_in (event, device, seq, interaction, actor, at, zone, way, key_file, opened_by, recovery_key)
        SELECT id, device, seq, interaction, actor, at, zone, 'passphrase', doc ->> 'key_file', doc ->> 'opened_by', doc ->> 'recovery_key'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'desk.passphrase_changed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'desk.recovery_added/1' = ANY (in_kinds) THEN
        INSERT INTO fact.way_in (event, device, seq, interaction, actor, at, zone, way, key_file, opened_by, recovery_key)
        SELECT id, device, seq, interaction, actor, at, zone, 'recovery', doc ->> 'key_file', doc ->> 'opened_by', doc ->> 'recovery_key'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'desk.recovery_added' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'content.adopted/1' = ANY (in_kinds) THEN
        INSERT INTO fact.content_adopted (event, device, seq, interaction, actor, at, zone, content_kind, key, version, content_digest, body)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'content_kind', doc ->> 'key', doc ->> 'version', doc ->> 'content_digest', doc ->> 'body'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'content.adopted' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'portfolio.imported/1' = ANY (in_kinds) THEN
        INSERT INTO fact.import_batch (event, device, seq, interaction, actor, at, zone, batch, source_name, source_digest, mapping, mapping_digest, row_count, imported, rejected, flagged, chunks, flags, client, kind, known_to, covers_days, past_contacts)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'batch', doc ->> 'source_name', doc ->> 'source_digest', doc ->> 'mapping', doc ->> 'mapping_digest', (doc ->> 'row_count')::bigint, (doc ->> 'imported')::bigint, (doc ->> 'rejected')::bigint, (doc ->> 'flagged')::bigint, (doc ->> 'chunks')::bigint, nullif(doc -> 'flags', 'null'), doc ->> 'client', doc ->> 'kind', (doc ->> 'known_to')::bigint, (doc ->> 'covers_days')::bigint, doc ->> 'past_contacts'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'portfolio.imported' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'portfolio.rejected/1' = ANY (in_kinds) THEN
        INSERT INTO fact.import_reject (event, position, row_number, column_name, reason)
        SELECT id, place - 1, (item ->> 'row_number')::bigint, item ->> 'column_name', item ->> 'reason'
        FROM journal.log, jsonb_array_elements(doc -> 'rejects') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'portfolio.rejected' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'clock.doubted/1' = ANY (in_kinds) THEN
        INSERT INTO fact.clock_doubt (event, device, seq, interaction, actor, at, zone, ahead_ms)
        SELECT id, device, seq, interaction, actor, at, zone, (doc ->> 'ahead_ms')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'clock.doubted' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'customer.prepared/1' = ANY (in_kinds) THEN
        INSERT INTO fact.view_audit (event, device, seq, interaction, actor, at, zone, what, customer, place, detail)
        SELECT id, device, seq, interaction, actor, at, zone, 'prepared', doc ->> 'customer', doc ->> 'place', nullif(doc -> 'detail', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'customer.prepared' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'customer.revealed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.view_audit (event, device, seq, interaction, actor, at, zone, what, customer, place, detail)
        SELECT id, device, seq, interaction, actor, at, zone, 'revealed', doc ->> 'customer', doc ->> 'place', nullif(doc -> 'detail', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'customer.revealed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'search.opened/1' = ANY (in_kinds) THEN
        INSERT INTO fact.view_audit (event, device, seq, interaction, actor, at, zone, what, customer, place, detail)
        SELECT id, device, seq, interaction, actor, at, zone, 'search', doc ->> 'customer', doc ->> 'place', nullif(doc -> 'detail', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'search.opened' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'search.shown/1' = ANY (in_kinds) THEN
        INSERT INTO fact.view_audit (event, device, seq, interaction, actor, at, zone, what, customer, place, detail)
        SELECT id, device, seq, interaction, actor, at, zone, 'found', doc ->> 'customer', doc ->> 'place', nullif(doc -> 'detail', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'search.shown' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'record.exported/1' = ANY (in_kinds) THEN
        INSERT INTO fact.view_audit (event, device, seq, interaction, actor, at, zone, what, customer, place, detail)
        SELECT id, device, seq, interaction, actor, at, zone, 'exported', doc ->> 'customer', doc ->> 'place', nullif(doc -> 'detail', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'record.exported' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'worklist.left/1' = ANY (in_kinds) THEN
        INSERT INTO fact.worklist_left (event, device, seq, interaction, actor, at, zone, customer, reason, prepared_at)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'reason', (doc ->> 'prepared_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'worklist.left' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'call.placed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.call_attempt (event, device, seq, interaction, actor, at, zone, direction, customer, number, number_kind, collector, purpose, decision, happened_at, is_late, by)
        SELECT id, device, seq, interaction, actor, at, zone, 'out', doc ->> 'customer', doc ->> 'number', doc ->> 'number_kind', doc ->> 'collector', doc ->> 'purpose', nullif(doc -> 'decision', 'null'), (doc ->> 'happened_at')::bigint, (doc ->> 'is_late')::smallint, doc ->> 'by'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'call.placed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'call.received/1' = ANY (in_kinds) THEN
        INSERT INTO fact.call_attempt (event, device, seq, interaction, actor, at, zone, direction, customer, number, number_kind, collector, purpose, decision, happened_at, is_late, by)
        SELECT id, device, seq, interaction, actor, at, zone, 'in', doc ->> 'customer', doc ->> 'number', doc ->> 'number_kind', doc ->> 'collector', doc ->> 'purpose', nullif(doc -> 'decision', 'null'), (doc ->> 'happened_at')::bigint, (doc ->> 'is_late')::smallint, doc ->> 'by'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'call.received' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'call.opened/1' = ANY (in_kinds) THEN
        INSERT INTO fact.interaction (event, device, seq, interaction, actor, at, zone, customer, direction, script, script_version, script_digest, language, frozen, began_at)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'direction', doc ->> 'script', doc ->> 'script_version', doc ->> 'script_digest', doc ->> 'language', nullif(doc -> 'frozen', 'null'), (doc ->> 'began_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'call.opened' AND kind_version = 1 AND doc IS NOT NULL;
        INSERT INTO fact.interaction_debt (event, position, debt)
        SELECT id, place - 1, item ->> 'debt'
        FROM journal.log, jsonb_array_elements(doc -> 'debts') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'call.opened' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'call.marked/1' = ANY (in_kinds) THEN
        INSERT INTO fact.call_mark (event, device, seq, interaction, actor, at, zone, mark, marked_at, reason)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'mark', (doc ->> 'marked_at')::bigint, doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'call.marked' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'participant.joined/1' = ANY (in_kinds) THEN
        INSERT INTO fact.participant (event, device, seq, interaction, actor, at, zone, change, participant, role, name, may_hear, basis)
        SELECT id, device, seq, interaction, actor, at, zone, 'joined', doc ->> 'participant', doc ->> 'role', doc ->> 'name', doc ->> 'may_hear', doc ->> 'basis'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'participant.joined' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'participant.known/1' = ANY (in_kinds) THEN
        INSERT INTO fact.participant (event, device, seq, interaction, actor, at, zone, change, participant, role, name, may_hear, basis)
        SELECT id, device, seq, interaction, actor, at, zone, 'known', doc ->> 'participant', doc ->> 'role', doc ->> 'name', doc ->> 'may_hear', doc ->> 'basis'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'participant.known' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'participant.left/1' = ANY (in_kinds) THEN
        INSERT INTO fact.participant (event, device, seq, interaction, actor, at, zone, change, participant, role, name, may_hear, basis)
        SELECT id, device, seq, interaction, actor, at, zone, 'left', doc ->> 'participant', doc ->> 'role', doc ->> 'name', doc ->> 'may_hear', doc ->> 'basis'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'participant.left' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'step.left/1' = ANY (in_kinds) THEN
        INSERT INTO fact.step (event, device, seq, interaction, actor, at, zone, step, visit, step_kind, phase, how, answer, captured, reason, language, shown_at, next_step)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'step', (doc ->> 'visit')::bigint, doc ->> 'step_kind', doc ->> 'phase', doc ->> 'how', doc ->> 'answer', nullif(doc -> 'captured', 'null'), doc ->> 'reason', doc ->> 'language', (doc ->> 'shown_at')::bigint, doc ->> 'next_step'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'step.left' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'gate.passed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.gate (event, device, seq, interaction, actor, at, zone, step, result, duties, words, words_digest, language, shown_at, confirmed_at)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'step', doc ->> 'result', nullif(doc -> 'duties', 'null'), doc ->> 'words', doc ->> 'words_digest', doc ->> 'language', (doc ->> 'shown_at')::bigint, (doc ->> 'confirmed_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'gate.passed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'interruption.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.interruption (event, device, seq, interaction, actor, at, zone, change, interruption, step, next_step, shown_at)
        SELECT id, device, seq, interaction, actor, at, zone, 'raised', doc ->> 'interruption', doc ->> 'step', doc ->> 'next_step', (doc ->> 'shown_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'interruption.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'interruption.returned/1' = ANY (in_kinds) THEN
        INSERT INTO fact.interruption (event, device, seq, interaction, actor, at, zone, change, interruption, step, next_step, shown_at)
        SELECT id, device, seq, interaction, actor, at, zone, 'returned', doc ->> 'interruption', doc ->> 'step', doc ->> 'next_step', (doc ->> 'shown_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'interruption.returned' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'mood.marked/1' = ANY (in_kinds) THEN
        INSERT INTO fact.mood (event, device, seq, interaction, actor, at, zone, mood, step)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'mood', doc ->> 'step'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'mood.marked' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'cue.used/1' = ANY (in_kinds) THEN
        INSERT INTO fact.cue_use (event, device, seq, interaction, actor, at, zone, cue, step)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'cue', doc ->> 'step'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'cue.used' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'note.saved/1' = ANY (in_kinds) THEN
        INSERT INTO fact.note (event, device, seq, interaction, actor, at, zone, customer, body)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'body'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'note.saved' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'outcome.recorded/1' = ANY (in_kinds) THEN
        INSERT INTO fact.outcome (event, device, seq, interaction, actor, at, zone, customer, outcome, contact_outcome, is_right_party, is_conversation, detail, next_action, next_at, next_zone, step_reached, outcomes_digest)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'outcome', doc ->> 'contact_outcome', (doc ->> 'is_right_party')::smallint, (doc ->> 'is_conversation')::smallint, nullif(doc -> 'detail', 'null'), doc ->> 'next_action', (doc ->> 'next_at')::bigint, doc ->> 'next_zone', doc ->> 'step_reached', doc ->> 'outcomes_digest'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'outcome.recorded' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'interaction.saved/1' = ANY (in_kinds) THEN
        INSERT INTO fact.interaction_saved (event, device, seq, interaction, actor, at, zone, customer, ended_at, call_ms, hold_ms, wrap_ms, summary)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', (doc ->> 'ended_at')::bigint, (doc ->> 'call_ms')::bigint, (doc ->> 'hold_ms')::bigint, (doc ->> 'wrap_ms')::bigint, doc ->> 'summary'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'interaction.saved' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'interaction.amended/1' = ANY (in_kinds) THEN
        INSERT INTO fact.amendment (event, device, seq, interaction, actor, at, zone, reason, body)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'reason', doc ->> 'body'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'interaction.amended' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'stop.placed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.stop_sign (event, device, seq, interaction, actor, at, zone, stop, customer, sign, scope, target, debts, words, received_at, until_at, lifted_by, batch)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'stop', doc ->> 'customer', doc ->> 'sign', doc ->> 'scope', doc ->> 'target', nullif(doc -> 'debts', 'null'), doc ->> 'words', (doc ->> 'received_at')::bigint, (doc ->> 'until_at')::bigint, doc ->> 'lifted_by', doc ->> 'batch'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'stop.placed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'stop.lifted/1' = ANY (in_kinds) THEN
        INSERT INTO fact.stop_lifted (event, device, seq, interaction, actor, at, zone, stop, customer, reason)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'stop', doc ->> 'customer', doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'stop.lifted' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'wish.recorded/1' = ANY (in_kinds) THEN
        INSERT INTO fact.wish (event, device, seq, interaction, actor, at, zone, customer, what, detail, words)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'what', nullif(doc -> 'detail', 'null'), doc ->> 'words'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'wish.recorded' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'need.recorded/1' = ANY (in_kinds) THEN
        INSERT INTO fact.handling_need (event, device, seq, interaction, actor, at, zone, customer, need, detail, has_consent)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'need', doc ->> 'detail', (doc ->> 'has_consent')::smallint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'need.recorded' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'consent.given/1' = ANY (in_kinds) THEN
        INSERT INTO fact.consent (event, device, seq, interaction, actor, at, zone, change, customer, what, target, words)
        SELECT id, device, seq, interaction, actor, at, zone, 'given', doc ->> 'customer', doc ->> 'what', doc ->> 'target', doc ->> 'words'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'consent.given' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'consent.revoked/1' = ANY (in_kinds) THEN
        INSERT INTO fact.consent (event, device, seq, interaction, actor, at, zone, change, customer, what, target, words)
        SELECT id, device, seq, interaction, actor, at, zone, 'revoked', doc ->> 'customer', doc ->> 'what', doc ->> 'target', doc ->> 'words'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'consent.revoked' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'callback.agreed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.callback (event, device, seq, interaction, actor, at, zone, callback, customer, number, due_at, due_zone, window_min, owner, words)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'callback', doc ->> 'customer', doc ->> 'number', (doc ->> 'due_at')::bigint, doc ->> 'due_zone', (doc ->> 'window_min')::bigint, doc ->> 'owner', doc ->> 'words'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'callback.agreed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'arrangement.agreed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.arrangement (event, device, seq, interaction, actor, at, zone, arrangement, customer, shape, currency, total, method, allocation, words, read_back_at, agreed_at, review_on)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'arrangement', doc ->> 'customer', doc ->> 'shape', doc ->> 'currency', (doc ->> 'total')::bigint, doc ->> 'method', nullif(doc -> 'allocation', 'null'), doc ->> 'words', (doc ->> 'read_back_at')::bigint, (doc ->> 'agreed_at')::bigint, (doc ->> 'review_on')::date
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'arrangement.agreed' AND kind_version = 1 AND doc IS NOT NULL;
        INSERT INTO fact.instalment (event, position, due_on, amount)
        SELECT id, place - 1, (item ->> 'due_on')::date, (item ->> 'amount')::bigint
        FROM journal.log, jsonb_array_elements(doc -> 'instalments') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'arrangement.agreed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'arrangement.withdrawn/1' = ANY (in_kinds) THEN
        INSERT INTO fact.arrangement_withdrawn (event, device, seq, interaction, actor, at, zone, arrangement, customer, reason)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'arrangement', doc ->> 'customer', doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'arrangement.withdrawn' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'payment.received/1' = ANY (in_kinds) THEN
        INSERT INTO fact.payment (event, device, seq, interaction, actor, at, zone, payment, customer, debt, currency, amount, paid_on)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'payment', doc ->> 'customer', doc ->> 'debt', doc ->> 'currency', (doc ->> 'amount')::bigint, (doc ->> 'paid_on')::date
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payment.received' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'payment.claimed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.payment_claim (event, device, seq, interaction, actor, at, zone, customer, debts, how, words, batch)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'how', doc ->> 'words', doc ->> 'batch'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payment.claimed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'payment.handed_off/1' = ANY (in_kinds) THEN
        INSERT INTO fact.payment_handoff (event, device, seq, interaction, actor, at, zone, customer, debts, way, state, reference)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'way', doc ->> 'state', doc ->> 'reference'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payment.handed_off' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'dispute.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.dispute (event, device, seq, interaction, actor, at, zone, dispute, customer, debts, about, came, words, received_at, batch)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'dispute', doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'about', doc ->> 'came', doc ->> 'words', (doc ->> 'received_at')::bigint, doc ->> 'batch'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'dispute.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'complaint.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.complaint (event, device, seq, interaction, actor, at, zone, complaint, customer, about, words, received_at, batch)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'complaint', doc ->> 'customer', doc ->> 'about', doc ->> 'words', (doc ->> 'received_at')::bigint, doc ->> 'batch'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'complaint.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'care.opened/1' = ANY (in_kinds) THEN
        INSERT INTO fact.care (event, device, seq, interaction, actor, at, zone, care, customer, helps, cause, has_consent, review_on, batch)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'care', doc ->> 'customer', doc ->> 'helps', doc ->> 'cause', (doc ->> 'has_consent')::smallint, (doc ->> 'review_on')::date, doc ->> 'batch'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'care.opened' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'safety.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.safety (event, device, seq, interaction, actor, at, zone, customer, what)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'what'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'safety.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'commitment.made/1' = ANY (in_kinds) THEN
        INSERT INTO fact.commitment (event, device, seq, interaction, actor, at, zone, commitment, customer, what, due_on, owner)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'commitment', doc ->> 'customer', doc ->> 'what', (doc ->> 'due_on')::date, doc ->> 'owner'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'commitment.made' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'commitment.kept/1' = ANY (in_kinds) THEN
        INSERT INTO fact.commitment_kept (event, device, seq, interaction, actor, at, zone, commitment, customer)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'commitment', doc ->> 'customer'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'commitment.kept' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'representative.named/1' = ANY (in_kinds) THEN
        INSERT INTO fact.representative (event, device, seq, interaction, actor, at, zone, customer, role, name, phone, debts)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'role', doc ->> 'name', doc ->> 'phone', nullif(doc -> 'debts', 'null')
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'representative.named' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'referral.made/1' = ANY (in_kinds) THEN
        INSERT INTO fact.referral (event, device, seq, interaction, actor, at, zone, customer, service, is_taken)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'service', (doc ->> 'is_taken')::smallint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'referral.made' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'correction.proposed/1' = ANY (in_kinds) THEN
        INSERT INTO fact.correction (event, device, seq, interaction, actor, at, zone, customer, subject, proposal)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', doc ->> 'subject', doc ->> 'proposal'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'correction.proposed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'contact.named/1' = ANY (in_kinds) THEN
        INSERT INTO fact.contact (event, device, seq, interaction, actor, at, zone, change, customer, name, role, phone, authority, basis)
        SELECT id, device, seq, interaction, actor, at, zone, 'named', doc ->> 'customer', doc ->> 'name', doc ->> 'role', doc ->> 'phone', doc ->> 'authority', doc ->> 'basis'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'contact.named' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'contact.left/1' = ANY (in_kinds) THEN
        INSERT INTO fact.contact (event, device, seq, interaction, actor, at, zone, change, customer, name, role, phone, authority, basis)
        SELECT id, device, seq, interaction, actor, at, zone, 'left', doc ->> 'customer', doc ->> 'name', doc ->> 'role', doc ->> 'phone', doc ->> 'authority', doc ->> 'basis'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'contact.left' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'payments.chunk/1' = ANY (in_kinds) THEN
        INSERT INTO fact.imported_payment (event, position, batch, payment, customer, debt, reference, currency, amount, counts_at, paid_on, received_at, method, our_reference, returns, reason)
        SELECT id, place - 1, item ->> 'batch', item ->> 'payment', item ->> 'customer', item ->> 'debt', item ->> 'reference', item ->> 'currency', (item ->> 'amount')::bigint, (item ->> 'counts_at')::bigint, (item ->> 'paid_on')::date, (item ->> 'received_at')::bigint, item ->> 'method', item ->> 'our_reference', item ->> 'returns', item ->> 'reason'
        FROM journal.log, jsonb_array_elements(doc -> 'payments') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payments.chunk' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'past_calls.chunk/1' = ANY (in_kinds) THEN
        INSERT INTO fact.past_call (event, position, batch, call, customer, debt, number, direction, happened_at, happened_zone, contact_outcome, is_conversation, made_by)
        SELECT id, place - 1, item ->> 'batch', item ->> 'call', item ->> 'customer', item ->> 'debt', item ->> 'number', item ->> 'direction', (item ->> 'happened_at')::bigint, item ->> 'happened_zone', item ->> 'contact_outcome', (item ->> 'is_conversation')::smallint, item ->> 'made_by'
        FROM journal.log, jsonb_array_elements(doc -> 'calls') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'past_calls.chunk' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'closures.chunk/1' = ANY (in_kinds) THEN
        INSERT INTO fact.closure (event, position, batch, customer, debt, what, effective_on, words)
        SELECT id, place - 1, item ->> 'batch', item ->> 'customer', item ->> 'debt', item ->> 'what', (item ->> 'effective_on')::date, item ->> 'words'
        FROM journal.log, jsonb_array_elements(doc -> 'closures') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'closures.chunk' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'correspondence.logged/1' = ANY (in_kinds) THEN
        INSERT INTO fact.correspondence (event, position, batch, piece, customer, debt, medium, direction, received_at, entered_at, asks, about, scope, scan, words)
        SELECT id, place - 1, item ->> 'batch', item ->> 'piece', item ->> 'customer', item ->> 'debt', item ->> 'medium', item ->> 'direction', (item ->> 'received_at')::bigint, (item ->> 'entered_at')::bigint, item ->> 'asks', item ->> 'about', item ->> 'scope', item ->> 'scan', item ->> 'words'
        FROM journal.log, jsonb_array_elements(doc -> 'pieces') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'correspondence.logged' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'past_calls.stated/1' = ANY (in_kinds) THEN
        INSERT INTO fact.past_calls_stated (event, device, seq, interaction, actor, at, zone, batch, client, stated)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'batch', doc ->> 'client', doc ->> 'stated'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'past_calls.stated' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'portfolio.withdrawn/1' = ANY (in_kinds) THEN
        INSERT INTO fact.import_withdrawn (event, device, seq, interaction, actor, at, zone, batch, kept, reason)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'batch', nullif(doc -> 'kept', 'null'), doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'portfolio.withdrawn' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'needs.suggested/1' = ANY (in_kinds) THEN
        INSERT INTO fact.suggested_need (event, position, batch, suggestion, customer, need, note_position)
        SELECT id, place - 1, item ->> 'batch', item ->> 'suggestion', item ->> 'customer', item ->> 'need', (item ->> 'note_position')::bigint
        FROM journal.log, jsonb_array_elements(doc -> 'needs') WITH ORDINALITY AS list (item, place)
        WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'needs.suggested' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'need.judged/1' = ANY (in_kinds) THEN
        INSERT INTO fact.judged_need (event, device, seq, interaction, actor, at, zone, suggestion, customer, verdict, need, detail)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'suggestion', doc ->> 'customer', doc ->> 'verdict', doc ->> 'need', doc ->> 'detail'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'need.judged' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'people.linked/1' = ANY (in_kinds) THEN
        INSERT INTO fact.judged_people (event, device, seq, interaction, actor, at, zone, verdict, customer, other, agree, contradict, reason)
        SELECT id, device, seq, interaction, actor, at, zone, 'same_person', doc ->> 'customer', doc ->> 'other', nullif(doc -> 'agree', 'null'), nullif(doc -> 'contradict', 'null'), doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'people.linked' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'people.told_apart/1' = ANY (in_kinds) THEN
        INSERT INTO fact.judged_people (event, device, seq, interaction, actor, at, zone, verdict, customer, other, agree, contradict, reason)
        SELECT id, device, seq, interaction, actor, at, zone, 'different', doc ->> 'customer', doc ->> 'other', nullif(doc -> 'agree', 'null'), nullif(doc -> 'contradict', 'null'), doc ->> 'reason'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'people.told_apart' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
END
$body$;

COMMENT ON FUNCTION journal.known_kinds() IS 'Kinds of events that this database understands.';
COMMENT ON FUNCTION journal.write_facts(uuid, bigint, bigint)
    IS 'Write the fact rows that follow from the events after one number and up to another.';
