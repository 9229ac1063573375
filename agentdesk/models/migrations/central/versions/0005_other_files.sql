-- Payments, earlier calls, closures and what came in writing, each with the file it came by. Frozen.

CREATE TABLE fact.imported_payment (
    event uuid NOT NULL,
    position integer NOT NULL,
    batch text NOT NULL,
    payment text NOT NULL,
    customer text NOT NULL,
    debt text NOT NULL,
    reference text NOT NULL,
    currency text NOT NULL,
    amount bigint NOT NULL,
    counts_at fact.instant NOT NULL,
    paid_on date NOT NULL,
    received_at fact.instant,
    method text,
    our_reference text,
    returns text,
    reason text,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.imported_payment IS 'A payment that a client''s file told, or one that came back.';

CREATE INDEX ON fact.imported_payment (customer);

ALTER TABLE fact.imported_payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.imported_payment FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.imported_payment FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.imported_payment FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.imported_payments AS SELECT
    event,
    position,
    batch,
    payment,
    customer,
    debt,
    reference,
    currency,
    amount,
    to_timestamp(counts_at / 1000.0) AS counts_at,
    paid_on,
    to_timestamp(received_at / 1000.0) AS received_at,
    method,
    our_reference,
    returns,
    reason
FROM fact.imported_payment;

COMMENT ON VIEW desk.imported_payments IS 'A payment that a client''s file told, or one that came back.';
COMMENT ON COLUMN desk.imported_payments.event IS 'id of the event';
COMMENT ON COLUMN desk.imported_payments.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.imported_payments.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.imported_payments.payment IS 'id of the payment';
COMMENT ON COLUMN desk.imported_payments.customer IS 'id of the customer';
COMMENT ON COLUMN desk.imported_payments.debt IS 'id of the debt';
COMMENT ON COLUMN desk.imported_payments.reference IS 'the client''s reference of the payment';
COMMENT ON COLUMN desk.imported_payments.currency IS 'ISO 4217 code';
COMMENT ON COLUMN desk.imported_payments.amount IS 'minor units; below zero when it came back';
COMMENT ON COLUMN desk.imported_payments.counts_at IS 'from when it counts: when it was received, or the end of its day';
COMMENT ON COLUMN desk.imported_payments.paid_on IS 'the day it was paid';
COMMENT ON COLUMN desk.imported_payments.received_at IS 'when it was received, where the file says';
COMMENT ON COLUMN desk.imported_payments.method IS 'how it was paid';
COMMENT ON COLUMN desk.imported_payments.our_reference IS 'the reference that we gave for it';
COMMENT ON COLUMN desk.imported_payments.returns IS 'id of the payment that came back';
COMMENT ON COLUMN desk.imported_payments.reason IS 'why it came back';

CREATE TABLE fact.past_call (
    event uuid NOT NULL,
    position integer NOT NULL,
    batch text NOT NULL,
    call text NOT NULL,
    customer text NOT NULL,
    debt text,
    number text,
    direction text NOT NULL,
    happened_at fact.instant NOT NULL,
    happened_zone text NOT NULL,
    contact_outcome text NOT NULL,
    is_conversation fact.flag NOT NULL,
    made_by text,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.past_call IS 'A call that was made elsewhere and counts here; one row for each account it was about.';

CREATE INDEX ON fact.past_call (customer);

ALTER TABLE fact.past_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.past_call FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.past_call FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.past_call FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.past_calls AS SELECT
    event,
    position,
    batch,
    call,
    customer,
    debt,
    number,
    direction,
    to_timestamp(happened_at / 1000.0) AS happened_at,
    happened_zone,
    contact_outcome,
    (is_conversation = 1) AS is_conversation,
    made_by
FROM fact.past_call;

COMMENT ON VIEW desk.past_calls IS 'A call that was made elsewhere and counts here; one row for each account it was about.';
COMMENT ON COLUMN desk.past_calls.event IS 'id of the event';
COMMENT ON COLUMN desk.past_calls.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.past_calls.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.past_calls.call IS 'id of the call';
COMMENT ON COLUMN desk.past_calls.customer IS 'id of the customer';
COMMENT ON COLUMN desk.past_calls.debt IS 'id of the debt; absent when it is about the person';
COMMENT ON COLUMN desk.past_calls.number IS 'the number, E.164';
COMMENT ON COLUMN desk.past_calls.direction IS 'out or in';
COMMENT ON COLUMN desk.past_calls.happened_at IS 'when it was made';
COMMENT ON COLUMN desk.past_calls.happened_zone IS 'IANA zone or offset in which the file states that';
COMMENT ON COLUMN desk.past_calls.contact_outcome IS 'what it counts as under the rules of contact';
COMMENT ON COLUMN desk.past_calls.is_conversation IS '1 when it counts as a conversation';
COMMENT ON COLUMN desk.past_calls.made_by IS 'who called, as the file names them';

CREATE TABLE fact.closure (
    event uuid NOT NULL,
    position integer NOT NULL,
    batch text NOT NULL,
    customer text NOT NULL,
    debt text NOT NULL,
    what text NOT NULL,
    effective_on date,
    words text,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.closure IS 'What a client said becomes of an account.';

CREATE INDEX ON fact.closure (customer);

ALTER TABLE fact.closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.closure FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.closure FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.closure FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.closures AS SELECT
    event,
    position,
    batch,
    customer,
    debt,
    what,
    effective_on,
    words
FROM fact.closure;

COMMENT ON VIEW desk.closures IS 'What a client said becomes of an account.';
COMMENT ON COLUMN desk.closures.event IS 'id of the event';
COMMENT ON COLUMN desk.closures.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.closures.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.closures.customer IS 'id of the customer';
COMMENT ON COLUMN desk.closures.debt IS 'id of the debt';
COMMENT ON COLUMN desk.closures.what IS 'open, paid, recalled, payment_pending, disputed, deceased or bankrupt';
COMMENT ON COLUMN desk.closures.effective_on IS 'since when, as the client says';
COMMENT ON COLUMN desk.closures.words IS 'what the client wrote about it';

CREATE TABLE fact.correspondence (
    event uuid NOT NULL,
    position integer NOT NULL,
    batch text,
    piece text NOT NULL,
    customer text NOT NULL,
    debt text,
    medium text NOT NULL,
    direction text NOT NULL,
    received_at fact.instant NOT NULL,
    entered_at fact.instant NOT NULL,
    asks text NOT NULL,
    about text,
    scope text,
    scan text,
    words text,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.correspondence IS 'A letter, e-mail, message of the portal, fax or text.';

CREATE INDEX ON fact.correspondence (customer);

ALTER TABLE fact.correspondence ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.correspondence FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.correspondence FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.correspondence FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.correspondence AS SELECT
    event,
    position,
    batch,
    piece,
    customer,
    debt,
    medium,
    direction,
    to_timestamp(received_at / 1000.0) AS received_at,
    to_timestamp(entered_at / 1000.0) AS entered_at,
    asks,
    about,
    scope,
    scan,
    words
FROM fact.correspondence;

COMMENT ON VIEW desk.correspondence IS 'A letter, e-mail, message of the portal, fax or text.';
COMMENT ON COLUMN desk.correspondence.event IS 'id of the event';
COMMENT ON COLUMN desk.correspondence.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.correspondence.batch IS 'id of the batch it came by; absent when it was entered by hand';
COMMENT ON COLUMN desk.correspondence.piece IS 'id of the piece';
COMMENT ON COLUMN desk.correspondence.customer IS 'id of the customer';
COMMENT ON COLUMN desk.correspondence.debt IS 'id of the debt; absent when it is about the person';
COMMENT ON COLUMN desk.correspondence.medium IS 'letter, e_mail, portal, fax or text';
COMMENT ON COLUMN desk.correspondence.direction IS 'in or out';
COMMENT ON COLUMN desk.correspondence.received_at IS 'when it came in, or when it was sent';
COMMENT ON COLUMN desk.correspondence.entered_at IS 'when it was entered';
COMMENT ON COLUMN desk.correspondence.asks IS 'nothing, information, dispute, stop, complaint, hardship, payment or other';
COMMENT ON COLUMN desk.correspondence.about IS 'what a dispute or complaint is about';
COMMENT ON COLUMN desk.correspondence.scope IS 'how much a stop covers: number, calls or everything';
COMMENT ON COLUMN desk.correspondence.scan IS 'where its picture is, as text';
COMMENT ON COLUMN desk.correspondence.words IS 'what it says, in short';

CREATE TABLE fact.past_calls_stated (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    batch text NOT NULL,
    client text NOT NULL,
    stated text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.past_calls_stated IS 'A person said what is known of the calls of the seven days before a portfolio came.';

CREATE INDEX ON fact.past_calls_stated (interaction);

ALTER TABLE fact.past_calls_stated ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.past_calls_stated FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.past_calls_stated FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.past_calls_stated FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.past_calls_stated AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    batch,
    client,
    stated
FROM fact.past_calls_stated;

COMMENT ON VIEW desk.past_calls_stated IS 'A person said what is known of the calls of the seven days before a portfolio came.';
COMMENT ON COLUMN desk.past_calls_stated.event IS 'id of the event';
COMMENT ON COLUMN desk.past_calls_stated.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.past_calls_stated.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.past_calls_stated.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.past_calls_stated.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.past_calls_stated.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.past_calls_stated.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.past_calls_stated.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.past_calls_stated.client IS 'whose portfolio it is';
COMMENT ON COLUMN desk.past_calls_stated.stated IS 'none when no calls were made, unknown when nobody can tell';

CREATE TABLE fact.import_withdrawn (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    batch text NOT NULL,
    kept fact.structure NOT NULL,
    reason text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.import_withdrawn IS 'A batch was taken back: what came by it holds no more.';

CREATE INDEX ON fact.import_withdrawn (interaction);

ALTER TABLE fact.import_withdrawn ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.import_withdrawn FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.import_withdrawn FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.import_withdrawn FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.imports_withdrawn AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    batch,
    kept::jsonb AS kept,
    reason
FROM fact.import_withdrawn;

COMMENT ON VIEW desk.imports_withdrawn IS 'A batch was taken back: what came by it holds no more.';
COMMENT ON COLUMN desk.imports_withdrawn.event IS 'id of the event';
COMMENT ON COLUMN desk.imports_withdrawn.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.imports_withdrawn.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.imports_withdrawn.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.imports_withdrawn.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.imports_withdrawn.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.imports_withdrawn.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.imports_withdrawn.batch IS 'id of the batch it came by';
COMMENT ON COLUMN desk.imports_withdrawn.kept IS 'ids of the debts that stay because they were worked';
COMMENT ON COLUMN desk.imports_withdrawn.reason IS 'why';

ALTER TABLE fact.stop_sign ADD COLUMN batch text;

CREATE OR REPLACE VIEW desk.stop_signs AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    stop,
    customer,
    sign,
    scope,
    target,
    debts::jsonb AS debts,
    words,
    to_timestamp(received_at / 1000.0) AS received_at,
    to_timestamp(until_at / 1000.0) AS until_at,
    lifted_by,
    batch
FROM fact.stop_sign;

COMMENT ON COLUMN desk.stop_signs.batch IS 'id of the batch of correspondence it came by';

ALTER TABLE fact.dispute ADD COLUMN batch text;

CREATE OR REPLACE VIEW desk.disputes AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    dispute,
    customer,
    debts::jsonb AS debts,
    about,
    came,
    words,
    to_timestamp(received_at / 1000.0) AS received_at,
    batch
FROM fact.dispute;

COMMENT ON COLUMN desk.disputes.batch IS 'id of the batch of correspondence it came by';

ALTER TABLE fact.complaint ADD COLUMN batch text;

CREATE OR REPLACE VIEW desk.complaints AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    complaint,
    customer,
    about,
    words,
    to_timestamp(received_at / 1000.0) AS received_at,
    batch
FROM fact.complaint;

COMMENT ON COLUMN desk.complaints.batch IS 'id of the batch of correspondence it came by';

ALTER TABLE fact.care ADD COLUMN batch text;

CREATE OR REPLACE VIEW desk.care AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    care,
    customer,
    helps,
    cause,
    (has_consent = 1) AS has_consent,
    review_on,
    batch
FROM fact.care;

COMMENT ON COLUMN desk.care.batch IS 'id of the batch of correspondence it came by';

ALTER TABLE fact.payment_claim ADD COLUMN batch text;

CREATE OR REPLACE VIEW desk.payment_claims AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    debts::jsonb AS debts,
    how,
    words,
    batch
FROM fact.payment_claim;

COMMENT ON COLUMN desk.payment_claims.batch IS 'id of the batch of correspondence it came by';

ALTER TABLE fact.import_batch ADD COLUMN client text;
ALTER TABLE fact.import_batch ADD COLUMN kind text;
ALTER TABLE fact.import_batch ADD COLUMN known_to fact.instant;
ALTER TABLE fact.import_batch ADD COLUMN covers_days bigint;
ALTER TABLE fact.import_batch ADD COLUMN past_contacts text;

CREATE OR REPLACE VIEW desk.import_batches AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    batch,
    source_name,
    source_digest,
    mapping,
    mapping_digest,
    row_count,
    imported,
    rejected,
    flagged,
    chunks,
    flags::jsonb AS flags,
    client,
    kind,
    to_timestamp(known_to / 1000.0) AS known_to,
    covers_days,
    past_contacts
FROM fact.import_batch;

COMMENT ON COLUMN desk.import_batches.client IS 'whose file it is';
COMMENT ON COLUMN desk.import_batches.kind IS 'consumer, invoices, payments, contacts, closures or correspondence';
COMMENT ON COLUMN desk.import_batches.known_to IS 'up to when the file knows what it tells';
COMMENT ON COLUMN desk.import_batches.covers_days IS 'of calls, how many days before that it has';
COMMENT ON COLUMN desk.import_batches.past_contacts IS 'of a portfolio, what is known of the calls of the seven days before: file, none or unknown';

GRANT SELECT ON fact.imported_payment, desk.imported_payments, fact.past_call, desk.past_calls, fact.closure, desk.closures, fact.correspondence, desk.correspondence, fact.past_calls_stated, desk.past_calls_stated, fact.import_withdrawn, desk.imports_withdrawn TO agentdesk_reader;

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
    'portfolio.withdrawn/1'
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
END
$body$;

COMMENT ON FUNCTION journal.known_kinds() IS 'Kinds of events that this database understands.';
COMMENT ON FUNCTION journal.write_facts(uuid, bigint, bigint)
    IS 'Write the fact rows that follow from the events after one number and up to another.';
