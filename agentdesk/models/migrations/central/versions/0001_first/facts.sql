-- Fact tables, the readable view on each, and the function that writes them. Frozen as it was generated from the
-- declaration of the kinds; later changes are migrations of their own.

CREATE TABLE fact.desk_opened (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    program text NOT NULL,
    schema text NOT NULL,
    sqlite text NOT NULL,
    cipher text NOT NULL,
    tzdata text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.desk_opened IS 'The program opened the encrypted file and went to work.';

CREATE INDEX ON fact.desk_opened (interaction);

ALTER TABLE fact.desk_opened ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.desk_opened FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.desk_opened FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.desk_opened FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.desks_opened AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    program,
    schema,
    sqlite,
    cipher,
    tzdata
FROM fact.desk_opened;

COMMENT ON VIEW desk.desks_opened IS 'The program opened the encrypted file and went to work.';
COMMENT ON COLUMN desk.desks_opened.event IS 'id of the event';
COMMENT ON COLUMN desk.desks_opened.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.desks_opened.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.desks_opened.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.desks_opened.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.desks_opened.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.desks_opened.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.desks_opened.program IS 'version of the program';
COMMENT ON COLUMN desk.desks_opened.schema IS 'version of the local schema';
COMMENT ON COLUMN desk.desks_opened.sqlite IS 'version of SQLite';
COMMENT ON COLUMN desk.desks_opened.cipher IS 'version of SQLCipher';
COMMENT ON COLUMN desk.desks_opened.tzdata IS 'version of the time zone data';

CREATE TABLE fact.sign_in (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    staff text NOT NULL,
    role text NOT NULL,
    method text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.sign_in IS 'A person signed in on this device.';

CREATE INDEX ON fact.sign_in (interaction);

ALTER TABLE fact.sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.sign_in FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.sign_in FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.sign_in FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.sign_ins AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    staff,
    role,
    method
FROM fact.sign_in;

COMMENT ON VIEW desk.sign_ins IS 'A person signed in on this device.';
COMMENT ON COLUMN desk.sign_ins.event IS 'id of the event';
COMMENT ON COLUMN desk.sign_ins.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.sign_ins.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.sign_ins.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.sign_ins.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.sign_ins.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.sign_ins.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.sign_ins.staff IS 'the person''s id';
COMMENT ON COLUMN desk.sign_ins.role IS 'the role they work in: agent, lead, trainer, administrator or auditor';
COMMENT ON COLUMN desk.sign_ins.method IS 'how they proved who they are';

CREATE TABLE fact.staff_secret (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    staff text NOT NULL,
    confirmed_by text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.staff_secret IS 'A person''s first passphrase was chosen; the passphrase itself is nowhere.';

CREATE INDEX ON fact.staff_secret (interaction);

ALTER TABLE fact.staff_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.staff_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.staff_secret FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.staff_secret FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.staff_secrets AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    staff,
    confirmed_by
FROM fact.staff_secret;

COMMENT ON VIEW desk.staff_secrets IS 'A person''s first passphrase was chosen; the passphrase itself is nowhere.';
COMMENT ON COLUMN desk.staff_secrets.event IS 'id of the event';
COMMENT ON COLUMN desk.staff_secrets.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.staff_secrets.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.staff_secrets.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.staff_secrets.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.staff_secrets.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.staff_secrets.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.staff_secrets.staff IS 'whose passphrase it is: the person''s id';
COMMENT ON COLUMN desk.staff_secrets.confirmed_by IS 'who vouched that it is them: a person''s id, or the program at the first start';

CREATE TABLE fact.content_adopted (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    content_kind text NOT NULL,
    key text NOT NULL,
    version text NOT NULL,
    content_digest text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.content_adopted IS 'A version of a script, outcome list or other content came into use.';

CREATE INDEX ON fact.content_adopted (interaction);

ALTER TABLE fact.content_adopted ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.content_adopted FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.content_adopted FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.content_adopted FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.content_adopted AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    content_kind,
    key,
    version,
    content_digest,
    body
FROM fact.content_adopted;

COMMENT ON VIEW desk.content_adopted IS 'A version of a script, outcome list or other content came into use.';
COMMENT ON COLUMN desk.content_adopted.event IS 'id of the event';
COMMENT ON COLUMN desk.content_adopted.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.content_adopted.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.content_adopted.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.content_adopted.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.content_adopted.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.content_adopted.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.content_adopted.content_kind IS 'script, outcomes, words, mapping ...';
COMMENT ON COLUMN desk.content_adopted.key IS 'the content''s name';
COMMENT ON COLUMN desk.content_adopted.version IS 'its version';
COMMENT ON COLUMN desk.content_adopted.content_digest IS 'sha256 of its text, in hexadecimal';
COMMENT ON COLUMN desk.content_adopted.body IS 'the whole text, so that what was said can be shown again years later';

CREATE TABLE fact.import_batch (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    batch text NOT NULL,
    source_name text NOT NULL,
    source_digest text NOT NULL,
    mapping text NOT NULL,
    mapping_digest text NOT NULL,
    row_count bigint NOT NULL,
    imported bigint NOT NULL,
    rejected bigint NOT NULL,
    flagged bigint NOT NULL,
    chunks bigint NOT NULL,
    flags fact.structure NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.import_batch IS 'A client''s file was brought in.';

CREATE INDEX ON fact.import_batch (interaction);

ALTER TABLE fact.import_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.import_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.import_batch FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.import_batch FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.import_batches AS SELECT
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
    flags::jsonb AS flags
FROM fact.import_batch;

COMMENT ON VIEW desk.import_batches IS 'A client''s file was brought in.';
COMMENT ON COLUMN desk.import_batches.event IS 'id of the event';
COMMENT ON COLUMN desk.import_batches.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.import_batches.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.import_batches.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.import_batches.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.import_batches.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.import_batches.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.import_batches.batch IS 'id of the batch';
COMMENT ON COLUMN desk.import_batches.source_name IS 'name of the file, without its folder';
COMMENT ON COLUMN desk.import_batches.source_digest IS 'sha256 of the file, in hexadecimal';
COMMENT ON COLUMN desk.import_batches.mapping IS 'name of the mapping used';
COMMENT ON COLUMN desk.import_batches.mapping_digest IS 'sha256 of the mapping, in hexadecimal';
COMMENT ON COLUMN desk.import_batches.row_count IS 'data rows in the file';
COMMENT ON COLUMN desk.import_batches.imported IS 'rows that became or renewed a debt';
COMMENT ON COLUMN desk.import_batches.rejected IS 'rows handed back with a reason';
COMMENT ON COLUMN desk.import_batches.flagged IS 'things a person should look at, shared telephones among them';
COMMENT ON COLUMN desk.import_batches.chunks IS 'events that carry the rows';
COMMENT ON COLUMN desk.import_batches.flags IS 'what was flagged: kind and ids';

CREATE TABLE fact.import_reject (
    event uuid NOT NULL,
    position integer NOT NULL,
    row_number bigint NOT NULL,
    column_name text,
    reason text NOT NULL,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.import_reject IS 'A row that was handed back.';

ALTER TABLE fact.import_reject ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.import_reject FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.import_reject FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.import_reject FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.import_rejects AS SELECT
    event,
    position,
    row_number,
    column_name,
    reason
FROM fact.import_reject;

COMMENT ON VIEW desk.import_rejects IS 'A row that was handed back.';
COMMENT ON COLUMN desk.import_rejects.event IS 'id of the event';
COMMENT ON COLUMN desk.import_rejects.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.import_rejects.row_number IS 'line of the file where the row begins, counted from 1';
COMMENT ON COLUMN desk.import_rejects.column_name IS 'the column at fault';
COMMENT ON COLUMN desk.import_rejects.reason IS 'one plain sentence without the row''s own content';

CREATE TABLE fact.clock_doubt (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    ahead_ms bigint NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.clock_doubt IS 'The machine''s clock disagrees with the central database or with the journal.';

CREATE INDEX ON fact.clock_doubt (interaction);

ALTER TABLE fact.clock_doubt ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.clock_doubt FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.clock_doubt FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.clock_doubt FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.clock_doubts AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    ahead_ms
FROM fact.clock_doubt;

COMMENT ON VIEW desk.clock_doubts IS 'The machine''s clock disagrees with the central database or with the journal.';
COMMENT ON COLUMN desk.clock_doubts.event IS 'id of the event';
COMMENT ON COLUMN desk.clock_doubts.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.clock_doubts.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.clock_doubts.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.clock_doubts.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.clock_doubts.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.clock_doubts.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.clock_doubts.ahead_ms IS 'milliseconds by which it runs ahead; negative when behind';

CREATE TABLE fact.view_audit (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    what text NOT NULL,
    customer text,
    place text NOT NULL,
    detail fact.structure,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.view_audit IS 'A customer was opened to prepare a call. A closed part of a customer was shown. A search of customers began. The customers that a search showed. A record left the desk.';

CREATE INDEX ON fact.view_audit (interaction);

CREATE INDEX ON fact.view_audit (customer, at);

ALTER TABLE fact.view_audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.view_audit FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.view_audit FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.view_audit FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.views_of_customers AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    what,
    customer,
    place,
    detail::jsonb AS detail
FROM fact.view_audit;

COMMENT ON VIEW desk.views_of_customers IS 'A customer was opened to prepare a call. A closed part of a customer was shown. A search of customers began. The customers that a search showed. A record left the desk.';
COMMENT ON COLUMN desk.views_of_customers.event IS 'id of the event';
COMMENT ON COLUMN desk.views_of_customers.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.views_of_customers.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.views_of_customers.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.views_of_customers.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.views_of_customers.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.views_of_customers.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.views_of_customers.what IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.views_of_customers.customer IS 'who was looked at, when it was one person';
COMMENT ON COLUMN desk.views_of_customers.place IS 'the screen or command that showed it';
COMMENT ON COLUMN desk.views_of_customers.detail IS 'what was shown: ids and counts, never names';

CREATE TABLE fact.worklist_left (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    reason text NOT NULL,
    prepared_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.worklist_left IS 'A prepared customer was put back without a call.';

CREATE INDEX ON fact.worklist_left (interaction);

CREATE INDEX ON fact.worklist_left (customer, at);

ALTER TABLE fact.worklist_left ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.worklist_left FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.worklist_left FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.worklist_left FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.worklist_left AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    reason,
    to_timestamp(prepared_at / 1000.0) AS prepared_at
FROM fact.worklist_left;

COMMENT ON VIEW desk.worklist_left IS 'A prepared customer was put back without a call.';
COMMENT ON COLUMN desk.worklist_left.event IS 'id of the event';
COMMENT ON COLUMN desk.worklist_left.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.worklist_left.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.worklist_left.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.worklist_left.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.worklist_left.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.worklist_left.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.worklist_left.customer IS 'who was put back';
COMMENT ON COLUMN desk.worklist_left.reason IS 'why no call was made';
COMMENT ON COLUMN desk.worklist_left.prepared_at IS 'when the preparation began';

CREATE TABLE fact.call_attempt (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    direction text NOT NULL,
    customer text,
    number text,
    number_kind text NOT NULL,
    collector text NOT NULL,
    purpose text NOT NULL,
    decision fact.structure NOT NULL,
    happened_at fact.instant NOT NULL,
    is_late fact.flag NOT NULL,
    by text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.call_attempt IS 'A number was dialled. A call came in.';

CREATE INDEX ON fact.call_attempt (interaction);

CREATE INDEX ON fact.call_attempt (customer, at);

ALTER TABLE fact.call_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.call_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.call_attempt FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.call_attempt FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.call_attempts AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    direction,
    customer,
    number,
    number_kind,
    collector,
    purpose,
    decision::jsonb AS decision,
    to_timestamp(happened_at / 1000.0) AS happened_at,
    (is_late = 1) AS is_late,
    by
FROM fact.call_attempt;

COMMENT ON VIEW desk.call_attempts IS 'A number was dialled. A call came in.';
COMMENT ON COLUMN desk.call_attempts.event IS 'id of the event';
COMMENT ON COLUMN desk.call_attempts.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.call_attempts.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.call_attempts.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.call_attempts.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.call_attempts.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.call_attempts.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.call_attempts.direction IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.call_attempts.customer IS 'id of the customer';
COMMENT ON COLUMN desk.call_attempts.number IS 'the number, E.164';
COMMENT ON COLUMN desk.call_attempts.number_kind IS 'mobile, landline, work or unknown';
COMMENT ON COLUMN desk.call_attempts.collector IS 'the firm in whose name the call is made';
COMMENT ON COLUMN desk.call_attempts.purpose IS 'chase, review or location_information';
COMMENT ON COLUMN desk.call_attempts.decision IS 'the contact decision with its facts and versions';
COMMENT ON COLUMN desk.call_attempts.happened_at IS 'when it was dialled or rang; earlier than the event when logged afterwards';
COMMENT ON COLUMN desk.call_attempts.is_late IS '1 when the call was logged afterwards';
COMMENT ON COLUMN desk.call_attempts.by IS 'tel when the system''s phone program was asked, hand when dialled by hand';

CREATE TABLE fact.interaction (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    direction text NOT NULL,
    script text NOT NULL,
    script_version text NOT NULL,
    script_digest text NOT NULL,
    language text NOT NULL,
    frozen fact.structure NOT NULL,
    began_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.interaction IS 'The guided call began: what it is about, the script, and the values its words are filled with.';

CREATE INDEX ON fact.interaction (interaction);

CREATE INDEX ON fact.interaction (customer, at);

ALTER TABLE fact.interaction ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.interaction FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.interaction FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.interaction FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.interactions AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    direction,
    script,
    script_version,
    script_digest,
    language,
    frozen::jsonb AS frozen,
    to_timestamp(began_at / 1000.0) AS began_at
FROM fact.interaction;

COMMENT ON VIEW desk.interactions IS 'The guided call began: what it is about, the script, and the values its words are filled with.';
COMMENT ON COLUMN desk.interactions.event IS 'id of the event';
COMMENT ON COLUMN desk.interactions.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.interactions.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.interactions.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.interactions.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.interactions.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.interactions.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.interactions.customer IS 'id of the customer';
COMMENT ON COLUMN desk.interactions.direction IS 'out or in';
COMMENT ON COLUMN desk.interactions.script IS 'key of the script';
COMMENT ON COLUMN desk.interactions.script_version IS 'version of the script';
COMMENT ON COLUMN desk.interactions.script_digest IS 'sha256 of the script''s text, in hexadecimal';
COMMENT ON COLUMN desk.interactions.language IS 'language of the words, such as en-US';
COMMENT ON COLUMN desk.interactions.frozen IS 'the values frozen for this call';
COMMENT ON COLUMN desk.interactions.began_at IS 'when the call began';

CREATE TABLE fact.interaction_debt (
    event uuid NOT NULL,
    position integer NOT NULL,
    debt text NOT NULL,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.interaction_debt IS 'A debt that a call is about.';

ALTER TABLE fact.interaction_debt ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.interaction_debt FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.interaction_debt FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.interaction_debt FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.interaction_debts AS SELECT
    event,
    position,
    debt
FROM fact.interaction_debt;

COMMENT ON VIEW desk.interaction_debts IS 'A debt that a call is about.';
COMMENT ON COLUMN desk.interaction_debts.event IS 'id of the event';
COMMENT ON COLUMN desk.interaction_debts.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.interaction_debts.debt IS 'id of a debt the call is about';

CREATE TABLE fact.call_mark (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    mark text NOT NULL,
    marked_at fact.instant NOT NULL,
    reason text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.call_mark IS 'Something the agent marked about the telephone: it happened on the phone, the desk was only told.';

CREATE INDEX ON fact.call_mark (interaction);

ALTER TABLE fact.call_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.call_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.call_mark FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.call_mark FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.call_marks AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    mark,
    to_timestamp(marked_at / 1000.0) AS marked_at,
    reason
FROM fact.call_mark;

COMMENT ON VIEW desk.call_marks IS 'Something the agent marked about the telephone: it happened on the phone, the desk was only told.';
COMMENT ON COLUMN desk.call_marks.event IS 'id of the event';
COMMENT ON COLUMN desk.call_marks.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.call_marks.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.call_marks.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.call_marks.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.call_marks.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.call_marks.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.call_marks.mark IS 'answered, on_hold, off_hold, over or set_back';
COMMENT ON COLUMN desk.call_marks.marked_at IS 'when it happened';
COMMENT ON COLUMN desk.call_marks.reason IS 'why, where it was asked';

CREATE TABLE fact.participant (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    change text NOT NULL,
    participant text NOT NULL,
    role text NOT NULL,
    name text,
    may_hear text NOT NULL,
    basis text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.participant IS 'Someone came on the line. It became known who a voice is. Someone left the line.';

CREATE INDEX ON fact.participant (interaction);

ALTER TABLE fact.participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.participant FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.participant FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.participant FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.participants AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    change,
    participant,
    role,
    name,
    may_hear,
    basis
FROM fact.participant;

COMMENT ON VIEW desk.participants IS 'Someone came on the line. It became known who a voice is. Someone left the line.';
COMMENT ON COLUMN desk.participants.event IS 'id of the event';
COMMENT ON COLUMN desk.participants.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.participants.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.participants.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.participants.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.participants.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.participants.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.participants.change IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.participants.participant IS 'id of the participant within the call';
COMMENT ON COLUMN desk.participants.role IS 'unknown_voice, right_party, representative, adviser, attorney, spouse, interpreter ...';
COMMENT ON COLUMN desk.participants.name IS 'the name they gave';
COMMENT ON COLUMN desk.participants.may_hear IS 'nothing, reference or debt';
COMMENT ON COLUMN desk.participants.basis IS 'why they may hear it';

CREATE TABLE fact.step (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    step text NOT NULL,
    visit bigint NOT NULL,
    step_kind text NOT NULL,
    phase text,
    how text NOT NULL,
    answer text,
    captured fact.structure,
    reason text,
    language text NOT NULL,
    shown_at fact.instant NOT NULL,
    next_step text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.step IS 'A step of the script was answered, skipped, or left in another way.';

CREATE INDEX ON fact.step (interaction);

ALTER TABLE fact.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.step FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.step FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.step FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.steps AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    step,
    visit,
    step_kind,
    phase,
    how,
    answer,
    captured::jsonb AS captured,
    reason,
    language,
    to_timestamp(shown_at / 1000.0) AS shown_at,
    next_step
FROM fact.step;

COMMENT ON VIEW desk.steps IS 'A step of the script was answered, skipped, or left in another way.';
COMMENT ON COLUMN desk.steps.event IS 'id of the event';
COMMENT ON COLUMN desk.steps.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.steps.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.steps.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.steps.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.steps.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.steps.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.steps.step IS 'id of the step';
COMMENT ON COLUMN desk.steps.visit IS 'how many steps this call had shown before it';
COMMENT ON COLUMN desk.steps.step_kind IS 'say, ask, verify, disclose, offer, act, choose, call or end';
COMMENT ON COLUMN desk.steps.phase IS 'phase of the call';
COMMENT ON COLUMN desk.steps.how IS 'answered, skipped, back, forward, interrupted or returned';
COMMENT ON COLUMN desk.steps.answer IS 'id of the answer';
COMMENT ON COLUMN desk.steps.captured IS 'values of the step''s fields; sensitive ones are never here';
COMMENT ON COLUMN desk.steps.reason IS 'why it was skipped';
COMMENT ON COLUMN desk.steps.language IS 'language the words were shown in';
COMMENT ON COLUMN desk.steps.shown_at IS 'when the step was shown';
COMMENT ON COLUMN desk.steps.next_step IS 'the step shown next';

CREATE TABLE fact.gate (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    step text NOT NULL,
    result text NOT NULL,
    duties fact.structure NOT NULL,
    words text NOT NULL,
    words_digest text NOT NULL,
    language text NOT NULL,
    shown_at fact.instant NOT NULL,
    confirmed_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.gate IS 'Words that matter were shown and confirmed. The log proves shown and confirmed, never said.';

CREATE INDEX ON fact.gate (interaction);

ALTER TABLE fact.gate ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.gate FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.gate FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.gate FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.gates AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    step,
    result,
    duties::jsonb AS duties,
    words,
    words_digest,
    language,
    to_timestamp(shown_at / 1000.0) AS shown_at,
    to_timestamp(confirmed_at / 1000.0) AS confirmed_at
FROM fact.gate;

COMMENT ON VIEW desk.gates IS 'Words that matter were shown and confirmed. The log proves shown and confirmed, never said.';
COMMENT ON COLUMN desk.gates.event IS 'id of the event';
COMMENT ON COLUMN desk.gates.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.gates.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.gates.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.gates.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.gates.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.gates.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.gates.step IS 'id of the step';
COMMENT ON COLUMN desk.gates.result IS 'passed, failed or refused';
COMMENT ON COLUMN desk.gates.duties IS 'duties of the law or the firm that this fulfils';
COMMENT ON COLUMN desk.gates.words IS 'the words exactly as shown';
COMMENT ON COLUMN desk.gates.words_digest IS 'sha256 of the words, in hexadecimal';
COMMENT ON COLUMN desk.gates.language IS 'language of the words';
COMMENT ON COLUMN desk.gates.shown_at IS 'when they were shown';
COMMENT ON COLUMN desk.gates.confirmed_at IS 'when the agent confirmed';

CREATE TABLE fact.interruption (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    change text NOT NULL,
    interruption text NOT NULL,
    step text NOT NULL,
    next_step text NOT NULL,
    shown_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.interruption IS 'The customer said something that comes before the script. The call came back from an interruption to the step that waited.';

CREATE INDEX ON fact.interruption (interaction);

ALTER TABLE fact.interruption ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.interruption FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.interruption FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.interruption FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.interruptions AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    change,
    interruption,
    step,
    next_step,
    to_timestamp(shown_at / 1000.0) AS shown_at
FROM fact.interruption;

COMMENT ON VIEW desk.interruptions IS 'The customer said something that comes before the script. The call came back from an interruption to the step that waited.';
COMMENT ON COLUMN desk.interruptions.event IS 'id of the event';
COMMENT ON COLUMN desk.interruptions.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.interruptions.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.interruptions.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.interruptions.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.interruptions.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.interruptions.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.interruptions.change IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.interruptions.interruption IS 'key of the interruption';
COMMENT ON COLUMN desk.interruptions.step IS 'the step that waits';
COMMENT ON COLUMN desk.interruptions.next_step IS 'the first step of the branch';
COMMENT ON COLUMN desk.interruptions.shown_at IS 'when the waiting step had been shown';

CREATE TABLE fact.mood (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    mood text NOT NULL,
    step text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.mood IS 'The agent marked how the customer sounds now.';

CREATE INDEX ON fact.mood (interaction);

ALTER TABLE fact.mood ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.mood FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.mood FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.mood FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.moods AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    mood,
    step
FROM fact.mood;

COMMENT ON VIEW desk.moods IS 'The agent marked how the customer sounds now.';
COMMENT ON COLUMN desk.moods.event IS 'id of the event';
COMMENT ON COLUMN desk.moods.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.moods.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.moods.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.moods.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.moods.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.moods.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.moods.mood IS 'calm, uneasy, upset or hostile';
COMMENT ON COLUMN desk.moods.step IS 'where in the script';

CREATE TABLE fact.cue_use (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    cue text NOT NULL,
    step text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.cue_use IS 'A cue or card was opened or ticked.';

CREATE INDEX ON fact.cue_use (interaction);

ALTER TABLE fact.cue_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.cue_use FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.cue_use FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.cue_use FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.cue_uses AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    cue,
    step
FROM fact.cue_use;

COMMENT ON VIEW desk.cue_uses IS 'A cue or card was opened or ticked.';
COMMENT ON COLUMN desk.cue_uses.event IS 'id of the event';
COMMENT ON COLUMN desk.cue_uses.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.cue_uses.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.cue_uses.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.cue_uses.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.cue_uses.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.cue_uses.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.cue_uses.cue IS 'key of the cue or card';
COMMENT ON COLUMN desk.cue_uses.step IS 'where in the script';

CREATE TABLE fact.note (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text,
    body text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.note IS 'The note of a call.';

CREATE INDEX ON fact.note (interaction);

CREATE INDEX ON fact.note (customer, at);

ALTER TABLE fact.note ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.note FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.note FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.note FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.notes AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    body
FROM fact.note;

COMMENT ON VIEW desk.notes IS 'The note of a call.';
COMMENT ON COLUMN desk.notes.event IS 'id of the event';
COMMENT ON COLUMN desk.notes.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.notes.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.notes.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.notes.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.notes.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.notes.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.notes.customer IS 'whose; absent for a caller who was never named';
COMMENT ON COLUMN desk.notes.body IS 'the text';

CREATE TABLE fact.outcome (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text,
    outcome text NOT NULL,
    contact_outcome text NOT NULL,
    is_right_party fact.flag NOT NULL,
    is_conversation fact.flag NOT NULL,
    detail fact.structure NOT NULL,
    next_action text,
    next_at fact.instant,
    next_zone text,
    step_reached text,
    outcomes_digest text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.outcome IS 'How the call ended, in the firm''s own list.';

CREATE INDEX ON fact.outcome (interaction);

CREATE INDEX ON fact.outcome (customer, at);

ALTER TABLE fact.outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.outcome FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.outcome FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.outcomes AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    outcome,
    contact_outcome,
    (is_right_party = 1) AS is_right_party,
    (is_conversation = 1) AS is_conversation,
    detail::jsonb AS detail,
    next_action,
    to_timestamp(next_at / 1000.0) AS next_at,
    next_zone,
    step_reached,
    outcomes_digest
FROM fact.outcome;

COMMENT ON VIEW desk.outcomes IS 'How the call ended, in the firm''s own list.';
COMMENT ON COLUMN desk.outcomes.event IS 'id of the event';
COMMENT ON COLUMN desk.outcomes.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.outcomes.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.outcomes.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.outcomes.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.outcomes.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.outcomes.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.outcomes.customer IS 'id of the customer; absent for a caller who was never named';
COMMENT ON COLUMN desk.outcomes.outcome IS 'key of the outcome';
COMMENT ON COLUMN desk.outcomes.contact_outcome IS 'what it counts as under the rules of contact';
COMMENT ON COLUMN desk.outcomes.is_right_party IS '1 when the customer was reached and confirmed';
COMMENT ON COLUMN desk.outcomes.is_conversation IS '1 when it counts as a conversation';
COMMENT ON COLUMN desk.outcomes.detail IS 'fields that the outcome asks for';
COMMENT ON COLUMN desk.outcomes.next_action IS 'what happens next';
COMMENT ON COLUMN desk.outcomes.next_at IS 'when it happens';
COMMENT ON COLUMN desk.outcomes.next_zone IS 'zone in which that was agreed';
COMMENT ON COLUMN desk.outcomes.step_reached IS 'last step of the script';
COMMENT ON COLUMN desk.outcomes.outcomes_digest IS 'sha256 of the outcome list, in hexadecimal';

CREATE TABLE fact.interaction_saved (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text,
    ended_at fact.instant NOT NULL,
    call_ms bigint NOT NULL,
    hold_ms bigint NOT NULL,
    wrap_ms bigint NOT NULL,
    summary text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.interaction_saved IS 'The call was wrapped up and its record closed.';

CREATE INDEX ON fact.interaction_saved (interaction);

CREATE INDEX ON fact.interaction_saved (customer, at);

ALTER TABLE fact.interaction_saved ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.interaction_saved FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.interaction_saved FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.interaction_saved FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.interactions_saved AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    to_timestamp(ended_at / 1000.0) AS ended_at,
    call_ms,
    hold_ms,
    wrap_ms,
    summary
FROM fact.interaction_saved;

COMMENT ON VIEW desk.interactions_saved IS 'The call was wrapped up and its record closed.';
COMMENT ON COLUMN desk.interactions_saved.event IS 'id of the event';
COMMENT ON COLUMN desk.interactions_saved.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.interactions_saved.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.interactions_saved.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.interactions_saved.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.interactions_saved.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.interactions_saved.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.interactions_saved.customer IS 'id of the customer; absent for a caller who was never named';
COMMENT ON COLUMN desk.interactions_saved.ended_at IS 'when the call ended';
COMMENT ON COLUMN desk.interactions_saved.call_ms IS 'length of the call in milliseconds';
COMMENT ON COLUMN desk.interactions_saved.hold_ms IS 'of that, marked as on hold';
COMMENT ON COLUMN desk.interactions_saved.wrap_ms IS 'length of the wrap-up';
COMMENT ON COLUMN desk.interactions_saved.summary IS 'the record in words, made from the facts';

CREATE TABLE fact.amendment (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    reason text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.amendment IS 'Something was added to a closed record; the first entry stays.';

CREATE INDEX ON fact.amendment (interaction);

ALTER TABLE fact.amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.amendment FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.amendment FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.amendments AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    reason,
    body
FROM fact.amendment;

COMMENT ON VIEW desk.amendments IS 'Something was added to a closed record; the first entry stays.';
COMMENT ON COLUMN desk.amendments.event IS 'id of the event';
COMMENT ON COLUMN desk.amendments.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.amendments.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.amendments.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.amendments.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.amendments.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.amendments.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.amendments.reason IS 'why';
COMMENT ON COLUMN desk.amendments.body IS 'what is added';

CREATE TABLE fact.stop_sign (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    stop text NOT NULL,
    customer text,
    sign text NOT NULL,
    scope text NOT NULL,
    target text,
    debts fact.structure NOT NULL,
    words text,
    received_at fact.instant NOT NULL,
    until_at fact.instant,
    lifted_by text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.stop_sign IS 'A stop sign: from now on something may not be done.';

CREATE INDEX ON fact.stop_sign (interaction);

CREATE INDEX ON fact.stop_sign (customer, at);

ALTER TABLE fact.stop_sign ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.stop_sign FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.stop_sign FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.stop_sign FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.stop_signs AS SELECT
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
    lifted_by
FROM fact.stop_sign;

COMMENT ON VIEW desk.stop_signs IS 'A stop sign: from now on something may not be done.';
COMMENT ON COLUMN desk.stop_signs.event IS 'id of the event';
COMMENT ON COLUMN desk.stop_signs.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.stop_signs.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.stop_signs.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.stop_signs.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.stop_signs.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.stop_signs.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.stop_signs.stop IS 'id of the stop';
COMMENT ON COLUMN desk.stop_signs.customer IS 'id of the customer; absent when nobody was named';
COMMENT ON COLUMN desk.stop_signs.sign IS 'stop_number, stop_calls, write_only, attorney, dispute, deceased ...';
COMMENT ON COLUMN desk.stop_signs.scope IS 'number, medium, place, times, debt, person or account';
COMMENT ON COLUMN desk.stop_signs.target IS 'the number, medium or id it covers';
COMMENT ON COLUMN desk.stop_signs.debts IS 'ids of the debts it is about; empty when it is about the person';
COMMENT ON COLUMN desk.stop_signs.words IS 'the customer''s own words';
COMMENT ON COLUMN desk.stop_signs.received_at IS 'when we were told';
COMMENT ON COLUMN desk.stop_signs.until_at IS 'when it ends by itself';
COMMENT ON COLUMN desk.stop_signs.lifted_by IS 'who may lift it';

CREATE TABLE fact.stop_lifted (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    stop text NOT NULL,
    customer text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.stop_lifted IS 'A stop sign was lifted by someone who may.';

CREATE INDEX ON fact.stop_lifted (interaction);

CREATE INDEX ON fact.stop_lifted (customer, at);

ALTER TABLE fact.stop_lifted ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.stop_lifted FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.stop_lifted FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.stop_lifted FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.stops_lifted AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    stop,
    customer,
    reason
FROM fact.stop_lifted;

COMMENT ON VIEW desk.stops_lifted IS 'A stop sign was lifted by someone who may.';
COMMENT ON COLUMN desk.stops_lifted.event IS 'id of the event';
COMMENT ON COLUMN desk.stops_lifted.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.stops_lifted.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.stops_lifted.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.stops_lifted.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.stops_lifted.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.stops_lifted.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.stops_lifted.stop IS 'id of the stop';
COMMENT ON COLUMN desk.stops_lifted.customer IS 'id of the customer';
COMMENT ON COLUMN desk.stops_lifted.reason IS 'why';

CREATE TABLE fact.wish (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    what text NOT NULL,
    detail fact.structure,
    words text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.wish IS 'How, when or where the customer wishes to be contacted.';

CREATE INDEX ON fact.wish (interaction);

CREATE INDEX ON fact.wish (customer, at);

ALTER TABLE fact.wish ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.wish FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.wish FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.wish FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.wishes AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    what,
    detail::jsonb AS detail,
    words
FROM fact.wish;

COMMENT ON VIEW desk.wishes IS 'How, when or where the customer wishes to be contacted.';
COMMENT ON COLUMN desk.wishes.event IS 'id of the event';
COMMENT ON COLUMN desk.wishes.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.wishes.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.wishes.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.wishes.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.wishes.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.wishes.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.wishes.customer IS 'id of the customer';
COMMENT ON COLUMN desk.wishes.what IS 'only_times, never_times, channel, not_at_work or other';
COMMENT ON COLUMN desk.wishes.detail IS 'the wish as data';
COMMENT ON COLUMN desk.wishes.words IS 'the customer''s own words';

CREATE TABLE fact.handling_need (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    need text NOT NULL,
    detail text NOT NULL,
    has_consent fact.flag NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.handling_need IS 'A handling need: it holds no fact about the debt and is visible in every state.';

CREATE INDEX ON fact.handling_need (interaction);

CREATE INDEX ON fact.handling_need (customer, at);

ALTER TABLE fact.handling_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.handling_need FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.handling_need FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.handling_need FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.handling_needs AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    need,
    detail,
    (has_consent = 1) AS has_consent
FROM fact.handling_need;

COMMENT ON VIEW desk.handling_needs IS 'A handling need: it holds no fact about the debt and is visible in every state.';
COMMENT ON COLUMN desk.handling_needs.event IS 'id of the event';
COMMENT ON COLUMN desk.handling_needs.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.handling_needs.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.handling_needs.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.handling_needs.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.handling_needs.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.handling_needs.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.handling_needs.customer IS 'id of the customer';
COMMENT ON COLUMN desk.handling_needs.need IS 'language, interpreter, name_to_use, say_it, safe_contact, speak_slowly, letter_first ...';
COMMENT ON COLUMN desk.handling_needs.detail IS 'what helps, in few words';
COMMENT ON COLUMN desk.handling_needs.has_consent IS '1 when the customer agreed to a note of it';

CREATE TABLE fact.consent (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    change text NOT NULL,
    customer text NOT NULL,
    what text NOT NULL,
    target text,
    words text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.consent IS 'The customer agreed to something about contact. The customer took a consent back.';

CREATE INDEX ON fact.consent (interaction);

CREATE INDEX ON fact.consent (customer, at);

ALTER TABLE fact.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.consent FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.consent FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.consent FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.consents AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    change,
    customer,
    what,
    target,
    words
FROM fact.consent;

COMMENT ON VIEW desk.consents IS 'The customer agreed to something about contact. The customer took a consent back.';
COMMENT ON COLUMN desk.consents.event IS 'id of the event';
COMMENT ON COLUMN desk.consents.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.consents.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.consents.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.consents.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.consents.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.consents.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.consents.change IS 'which of the kinds that share the table';
COMMENT ON COLUMN desk.consents.customer IS 'id of the customer';
COMMENT ON COLUMN desk.consents.what IS 'what was agreed';
COMMENT ON COLUMN desk.consents.target IS 'number or medium';
COMMENT ON COLUMN desk.consents.words IS 'the customer''s own words';

CREATE TABLE fact.callback (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    callback text NOT NULL,
    customer text NOT NULL,
    number text NOT NULL,
    due_at fact.instant NOT NULL,
    due_zone text NOT NULL,
    window_min bigint NOT NULL,
    owner text NOT NULL,
    words text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.callback IS 'A call was agreed with the customer.';

CREATE INDEX ON fact.callback (interaction);

CREATE INDEX ON fact.callback (customer, at);

ALTER TABLE fact.callback ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.callback FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.callback FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.callback FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.callbacks AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    callback,
    customer,
    number,
    to_timestamp(due_at / 1000.0) AS due_at,
    due_zone,
    window_min,
    owner,
    words
FROM fact.callback;

COMMENT ON VIEW desk.callbacks IS 'A call was agreed with the customer.';
COMMENT ON COLUMN desk.callbacks.event IS 'id of the event';
COMMENT ON COLUMN desk.callbacks.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.callbacks.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.callbacks.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.callbacks.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.callbacks.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.callbacks.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.callbacks.callback IS 'id of the callback';
COMMENT ON COLUMN desk.callbacks.customer IS 'id of the customer';
COMMENT ON COLUMN desk.callbacks.number IS 'the number to call, E.164';
COMMENT ON COLUMN desk.callbacks.due_at IS 'when';
COMMENT ON COLUMN desk.callbacks.due_zone IS 'zone in which it was agreed';
COMMENT ON COLUMN desk.callbacks.window_min IS 'minutes after which it counts as missed';
COMMENT ON COLUMN desk.callbacks.owner IS 'staff id who calls, or anyone';
COMMENT ON COLUMN desk.callbacks.words IS 'the customer''s own words';

CREATE TABLE fact.arrangement (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    arrangement text NOT NULL,
    customer text NOT NULL,
    shape text NOT NULL,
    currency text NOT NULL,
    total bigint NOT NULL,
    method text NOT NULL,
    allocation fact.structure NOT NULL,
    words text NOT NULL,
    read_back_at fact.instant NOT NULL,
    agreed_at fact.instant NOT NULL,
    review_on date,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.arrangement IS 'Payments were agreed, read back, and answered with a yes.';

CREATE INDEX ON fact.arrangement (interaction);

CREATE INDEX ON fact.arrangement (customer, at);

ALTER TABLE fact.arrangement ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.arrangement FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.arrangement FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.arrangement FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.arrangements AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    arrangement,
    customer,
    shape,
    currency,
    total,
    method,
    allocation::jsonb AS allocation,
    words,
    to_timestamp(read_back_at / 1000.0) AS read_back_at,
    to_timestamp(agreed_at / 1000.0) AS agreed_at,
    review_on
FROM fact.arrangement;

COMMENT ON VIEW desk.arrangements IS 'Payments were agreed, read back, and answered with a yes.';
COMMENT ON COLUMN desk.arrangements.event IS 'id of the event';
COMMENT ON COLUMN desk.arrangements.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.arrangements.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.arrangements.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.arrangements.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.arrangements.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.arrangements.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.arrangements.arrangement IS 'id of the arrangement';
COMMENT ON COLUMN desk.arrangements.customer IS 'id of the customer';
COMMENT ON COLUMN desk.arrangements.shape IS 'single, plan, pause or settlement';
COMMENT ON COLUMN desk.arrangements.currency IS 'ISO 4217 code';
COMMENT ON COLUMN desk.arrangements.total IS 'sum of the instalments, in minor units';
COMMENT ON COLUMN desk.arrangements.method IS 'how it will be paid: customer_pays, form_sent or authority_on_file';
COMMENT ON COLUMN desk.arrangements.allocation IS 'debt ids and amounts, in the order they are paid';
COMMENT ON COLUMN desk.arrangements.words IS 'the read-back exactly as shown';
COMMENT ON COLUMN desk.arrangements.read_back_at IS 'when it was shown';
COMMENT ON COLUMN desk.arrangements.agreed_at IS 'when the customer''s yes was marked';
COMMENT ON COLUMN desk.arrangements.review_on IS 'when a pause is looked at again';

CREATE TABLE fact.instalment (
    event uuid NOT NULL,
    position integer NOT NULL,
    due_on date NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (event, position)
);

COMMENT ON TABLE fact.instalment IS 'One payment of an arrangement.';

ALTER TABLE fact.instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.instalment FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.instalment FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.instalment FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.instalments AS SELECT
    event,
    position,
    due_on,
    amount
FROM fact.instalment;

COMMENT ON VIEW desk.instalments IS 'One payment of an arrangement.';
COMMENT ON COLUMN desk.instalments.event IS 'id of the event';
COMMENT ON COLUMN desk.instalments.position IS 'place in the list, from 0';
COMMENT ON COLUMN desk.instalments.due_on IS 'the day it is due';
COMMENT ON COLUMN desk.instalments.amount IS 'minor units';

CREATE TABLE fact.arrangement_withdrawn (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    arrangement text NOT NULL,
    customer text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.arrangement_withdrawn IS 'An arrangement was called off or replaced.';

CREATE INDEX ON fact.arrangement_withdrawn (interaction);

CREATE INDEX ON fact.arrangement_withdrawn (customer, at);

ALTER TABLE fact.arrangement_withdrawn ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.arrangement_withdrawn FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.arrangement_withdrawn FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.arrangement_withdrawn FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.arrangements_withdrawn AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    arrangement,
    customer,
    reason
FROM fact.arrangement_withdrawn;

COMMENT ON VIEW desk.arrangements_withdrawn IS 'An arrangement was called off or replaced.';
COMMENT ON COLUMN desk.arrangements_withdrawn.event IS 'id of the event';
COMMENT ON COLUMN desk.arrangements_withdrawn.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.arrangements_withdrawn.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.arrangements_withdrawn.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.arrangements_withdrawn.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.arrangements_withdrawn.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.arrangements_withdrawn.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.arrangements_withdrawn.arrangement IS 'id of the arrangement';
COMMENT ON COLUMN desk.arrangements_withdrawn.customer IS 'id of the customer';
COMMENT ON COLUMN desk.arrangements_withdrawn.reason IS 'why';

CREATE TABLE fact.payment (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    payment text NOT NULL,
    customer text NOT NULL,
    debt text NOT NULL,
    currency text NOT NULL,
    amount bigint NOT NULL,
    paid_on date NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.payment IS 'A payment known to the desk.';

CREATE INDEX ON fact.payment (interaction);

CREATE INDEX ON fact.payment (customer, at);

ALTER TABLE fact.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.payment FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.payment FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.payment FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.payments AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    payment,
    customer,
    debt,
    currency,
    amount,
    paid_on
FROM fact.payment;

COMMENT ON VIEW desk.payments IS 'A payment known to the desk.';
COMMENT ON COLUMN desk.payments.event IS 'id of the event';
COMMENT ON COLUMN desk.payments.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.payments.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.payments.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.payments.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.payments.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.payments.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.payments.payment IS 'id of the payment';
COMMENT ON COLUMN desk.payments.customer IS 'id of the customer';
COMMENT ON COLUMN desk.payments.debt IS 'id of the debt';
COMMENT ON COLUMN desk.payments.currency IS 'ISO 4217 code';
COMMENT ON COLUMN desk.payments.amount IS 'minor units';
COMMENT ON COLUMN desk.payments.paid_on IS 'the day it was paid';

CREATE TABLE fact.payment_claim (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    debts fact.structure NOT NULL,
    how text,
    words text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.payment_claim IS 'The customer says a debt was paid.';

CREATE INDEX ON fact.payment_claim (interaction);

CREATE INDEX ON fact.payment_claim (customer, at);

ALTER TABLE fact.payment_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.payment_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.payment_claim FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.payment_claim FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.payment_claims AS SELECT
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
    words
FROM fact.payment_claim;

COMMENT ON VIEW desk.payment_claims IS 'The customer says a debt was paid.';
COMMENT ON COLUMN desk.payment_claims.event IS 'id of the event';
COMMENT ON COLUMN desk.payment_claims.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.payment_claims.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.payment_claims.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.payment_claims.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.payment_claims.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.payment_claims.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.payment_claims.customer IS 'id of the customer';
COMMENT ON COLUMN desk.payment_claims.debts IS 'ids of the debts it is about; empty when it is about the person';
COMMENT ON COLUMN desk.payment_claims.how IS 'how and when, as told';
COMMENT ON COLUMN desk.payment_claims.words IS 'the customer''s own words';

CREATE TABLE fact.payment_handoff (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    debts fact.structure NOT NULL,
    way text NOT NULL,
    state text NOT NULL,
    reference text,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.payment_handoff IS 'The customer was handed to one of the firm''s ways to pay.';

CREATE INDEX ON fact.payment_handoff (interaction);

CREATE INDEX ON fact.payment_handoff (customer, at);

ALTER TABLE fact.payment_handoff ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.payment_handoff FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.payment_handoff FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.payment_handoff FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.payment_handoffs AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    debts::jsonb AS debts,
    way,
    state,
    reference
FROM fact.payment_handoff;

COMMENT ON VIEW desk.payment_handoffs IS 'The customer was handed to one of the firm''s ways to pay.';
COMMENT ON COLUMN desk.payment_handoffs.event IS 'id of the event';
COMMENT ON COLUMN desk.payment_handoffs.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.payment_handoffs.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.payment_handoffs.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.payment_handoffs.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.payment_handoffs.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.payment_handoffs.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.payment_handoffs.customer IS 'id of the customer';
COMMENT ON COLUMN desk.payment_handoffs.debts IS 'ids of the debts it is about; empty when it is about the person';
COMMENT ON COLUMN desk.payment_handoffs.way IS 'portal, pay line, bank transfer or mail';
COMMENT ON COLUMN desk.payment_handoffs.state IS 'confirmed, not_finished or later';
COMMENT ON COLUMN desk.payment_handoffs.reference IS 'reference of the payment';

CREATE TABLE fact.dispute (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    dispute text NOT NULL,
    customer text NOT NULL,
    debts fact.structure NOT NULL,
    about text NOT NULL,
    came text NOT NULL,
    words text,
    received_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.dispute IS 'The customer disputes a debt or part of it.';

CREATE INDEX ON fact.dispute (interaction);

CREATE INDEX ON fact.dispute (customer, at);

ALTER TABLE fact.dispute ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.dispute FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.dispute FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.dispute FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.disputes AS SELECT
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
    to_timestamp(received_at / 1000.0) AS received_at
FROM fact.dispute;

COMMENT ON VIEW desk.disputes IS 'The customer disputes a debt or part of it.';
COMMENT ON COLUMN desk.disputes.event IS 'id of the event';
COMMENT ON COLUMN desk.disputes.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.disputes.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.disputes.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.disputes.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.disputes.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.disputes.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.disputes.dispute IS 'id of the dispute';
COMMENT ON COLUMN desk.disputes.customer IS 'id of the customer';
COMMENT ON COLUMN desk.disputes.debts IS 'ids of the debts it is about; empty when it is about the person';
COMMENT ON COLUMN desk.disputes.about IS 'not_mine, amount, paid, service, no_notice or theft';
COMMENT ON COLUMN desk.disputes.came IS 'spoken, letter, e-mail, portal or fax';
COMMENT ON COLUMN desk.disputes.words IS 'the customer''s own words';
COMMENT ON COLUMN desk.disputes.received_at IS 'when we were told';

CREATE TABLE fact.complaint (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    complaint text NOT NULL,
    customer text NOT NULL,
    about text NOT NULL,
    words text,
    received_at fact.instant NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.complaint IS 'The customer complains about how they were treated.';

CREATE INDEX ON fact.complaint (interaction);

CREATE INDEX ON fact.complaint (customer, at);

ALTER TABLE fact.complaint ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.complaint FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.complaint FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.complaint FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.complaints AS SELECT
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
    to_timestamp(received_at / 1000.0) AS received_at
FROM fact.complaint;

COMMENT ON VIEW desk.complaints IS 'The customer complains about how they were treated.';
COMMENT ON COLUMN desk.complaints.event IS 'id of the event';
COMMENT ON COLUMN desk.complaints.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.complaints.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.complaints.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.complaints.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.complaints.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.complaints.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.complaints.complaint IS 'id of the complaint';
COMMENT ON COLUMN desk.complaints.customer IS 'id of the customer';
COMMENT ON COLUMN desk.complaints.about IS 'what it is about';
COMMENT ON COLUMN desk.complaints.words IS 'the customer''s own words';
COMMENT ON COLUMN desk.complaints.received_at IS 'when we were told';

CREATE TABLE fact.care (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    care text NOT NULL,
    customer text NOT NULL,
    helps text NOT NULL,
    cause text,
    has_consent fact.flag NOT NULL,
    review_on date NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.care IS 'The customer needs care; the cause is kept only with consent.';

CREATE INDEX ON fact.care (interaction);

CREATE INDEX ON fact.care (customer, at);

ALTER TABLE fact.care ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.care FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.care FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.care FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.care AS SELECT
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
    review_on
FROM fact.care;

COMMENT ON VIEW desk.care IS 'The customer needs care; the cause is kept only with consent.';
COMMENT ON COLUMN desk.care.event IS 'id of the event';
COMMENT ON COLUMN desk.care.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.care.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.care.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.care.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.care.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.care.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.care.care IS 'id of the case';
COMMENT ON COLUMN desk.care.customer IS 'id of the customer';
COMMENT ON COLUMN desk.care.helps IS 'what helps, in few words';
COMMENT ON COLUMN desk.care.cause IS 'the cause, with consent only';
COMMENT ON COLUMN desk.care.has_consent IS '1 when the customer agreed that the cause is kept';
COMMENT ON COLUMN desk.care.review_on IS 'when it is looked at again';

CREATE TABLE fact.safety (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    what text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.safety IS 'Someone may be in danger: the script and the account were put aside.';

CREATE INDEX ON fact.safety (interaction);

CREATE INDEX ON fact.safety (customer, at);

ALTER TABLE fact.safety ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.safety FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.safety FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.safety FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.safety_alerts AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    what
FROM fact.safety;

COMMENT ON VIEW desk.safety_alerts IS 'Someone may be in danger: the script and the account were put aside.';
COMMENT ON COLUMN desk.safety_alerts.event IS 'id of the event';
COMMENT ON COLUMN desk.safety_alerts.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.safety_alerts.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.safety_alerts.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.safety_alerts.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.safety_alerts.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.safety_alerts.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.safety_alerts.customer IS 'id of the customer';
COMMENT ON COLUMN desk.safety_alerts.what IS 'harm_to_self, threat_to_others, abuse_at_home or threat_to_staff';

CREATE TABLE fact.commitment (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    commitment text NOT NULL,
    customer text NOT NULL,
    what text NOT NULL,
    due_on date NOT NULL,
    owner text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.commitment IS 'Something we promised the customer.';

CREATE INDEX ON fact.commitment (interaction);

CREATE INDEX ON fact.commitment (customer, at);

ALTER TABLE fact.commitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.commitment FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.commitment FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.commitment FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.commitments AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    commitment,
    customer,
    what,
    due_on,
    owner
FROM fact.commitment;

COMMENT ON VIEW desk.commitments IS 'Something we promised the customer.';
COMMENT ON COLUMN desk.commitments.event IS 'id of the event';
COMMENT ON COLUMN desk.commitments.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.commitments.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.commitments.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.commitments.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.commitments.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.commitments.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.commitments.commitment IS 'id of the promise';
COMMENT ON COLUMN desk.commitments.customer IS 'id of the customer';
COMMENT ON COLUMN desk.commitments.what IS 'what we do';
COMMENT ON COLUMN desk.commitments.due_on IS 'by when';
COMMENT ON COLUMN desk.commitments.owner IS 'staff id who sees to it, or anyone';

CREATE TABLE fact.commitment_kept (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    commitment text NOT NULL,
    customer text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.commitment_kept IS 'Something we promised was done.';

CREATE INDEX ON fact.commitment_kept (interaction);

CREATE INDEX ON fact.commitment_kept (customer, at);

ALTER TABLE fact.commitment_kept ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.commitment_kept FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.commitment_kept FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.commitment_kept FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.commitments_kept AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    commitment,
    customer
FROM fact.commitment_kept;

COMMENT ON VIEW desk.commitments_kept IS 'Something we promised was done.';
COMMENT ON COLUMN desk.commitments_kept.event IS 'id of the event';
COMMENT ON COLUMN desk.commitments_kept.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.commitments_kept.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.commitments_kept.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.commitments_kept.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.commitments_kept.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.commitments_kept.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.commitments_kept.commitment IS 'id of the promise';
COMMENT ON COLUMN desk.commitments_kept.customer IS 'id of the customer';

CREATE TABLE fact.representative (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    role text NOT NULL,
    name text,
    phone text,
    debts fact.structure NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.representative IS 'Someone acts for the customer.';

CREATE INDEX ON fact.representative (interaction);

CREATE INDEX ON fact.representative (customer, at);

ALTER TABLE fact.representative ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.representative FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.representative FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.representative FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.representatives AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    role,
    name,
    phone,
    debts::jsonb AS debts
FROM fact.representative;

COMMENT ON VIEW desk.representatives IS 'Someone acts for the customer.';
COMMENT ON COLUMN desk.representatives.event IS 'id of the event';
COMMENT ON COLUMN desk.representatives.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.representatives.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.representatives.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.representatives.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.representatives.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.representatives.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.representatives.customer IS 'id of the customer';
COMMENT ON COLUMN desk.representatives.role IS 'attorney, adviser, executor or other';
COMMENT ON COLUMN desk.representatives.name IS 'their name';
COMMENT ON COLUMN desk.representatives.phone IS 'their number';
COMMENT ON COLUMN desk.representatives.debts IS 'ids of the debts it is about; empty when it is about the person';

CREATE TABLE fact.referral (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    service text NOT NULL,
    is_taken fact.flag NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.referral IS 'Help was offered.';

CREATE INDEX ON fact.referral (interaction);

CREATE INDEX ON fact.referral (customer, at);

ALTER TABLE fact.referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.referral FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.referral FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.referral FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.referrals AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    service,
    (is_taken = 1) AS is_taken
FROM fact.referral;

COMMENT ON VIEW desk.referrals IS 'Help was offered.';
COMMENT ON COLUMN desk.referrals.event IS 'id of the event';
COMMENT ON COLUMN desk.referrals.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.referrals.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.referrals.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.referrals.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.referrals.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.referrals.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.referrals.customer IS 'id of the customer';
COMMENT ON COLUMN desk.referrals.service IS 'key of the service';
COMMENT ON COLUMN desk.referrals.is_taken IS '1 when the customer wanted it';

CREATE TABLE fact.correction (
    event uuid NOT NULL,
    device uuid NOT NULL,
    seq bigint NOT NULL,
    interaction text,
    actor text NOT NULL,
    at fact.instant NOT NULL,
    zone text NOT NULL,
    customer text NOT NULL,
    subject text NOT NULL,
    proposal text NOT NULL,
    PRIMARY KEY (event)
);

COMMENT ON TABLE fact.correction IS 'A person or address on file seems wrong.';

CREATE INDEX ON fact.correction (interaction);

CREATE INDEX ON fact.correction (customer, at);

ALTER TABLE fact.correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact.correction FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON fact.correction FOR INSERT WITH CHECK (true);
CREATE POLICY read ON fact.correction FOR SELECT USING ((SELECT journal.may_read()));

CREATE VIEW desk.corrections AS SELECT
    event,
    device,
    seq,
    interaction,
    actor,
    to_timestamp(at / 1000.0) AS at,
    zone,
    customer,
    subject,
    proposal
FROM fact.correction;

COMMENT ON VIEW desk.corrections IS 'A person or address on file seems wrong.';
COMMENT ON COLUMN desk.corrections.event IS 'id of the event';
COMMENT ON COLUMN desk.corrections.device IS 'device whose journal holds the event';
COMMENT ON COLUMN desk.corrections.seq IS 'number of the event in that journal';
COMMENT ON COLUMN desk.corrections.interaction IS 'the call it belongs to';
COMMENT ON COLUMN desk.corrections.actor IS 'staff id of the person who did it';
COMMENT ON COLUMN desk.corrections.at IS 'when it was done, by the desk''s clock';
COMMENT ON COLUMN desk.corrections.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.corrections.customer IS 'id of the customer';
COMMENT ON COLUMN desk.corrections.subject IS 'what seems wrong';
COMMENT ON COLUMN desk.corrections.proposal IS 'what was said instead';

CREATE OR REPLACE FUNCTION journal.known_kinds() RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN ARRAY[
    'desk.opened/1',
    'staff.signed_in/1',
    'staff.secret_set/1',
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
    'correction.proposed/1'
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
    IF 'content.adopted/1' = ANY (in_kinds) THEN
        INSERT INTO fact.content_adopted (event, device, seq, interaction, actor, at, zone, content_kind, key, version, content_digest, body)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'content_kind', doc ->> 'key', doc ->> 'version', doc ->> 'content_digest', doc ->> 'body'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'content.adopted' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'portfolio.imported/1' = ANY (in_kinds) THEN
        INSERT INTO fact.import_batch (event, device, seq, interaction, actor, at, zone, batch, source_name, source_digest, mapping, mapping_digest, row_count, imported, rejected, flagged, chunks, flags)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'batch', doc ->> 'source_name', doc ->> 'source_digest', doc ->> 'mapping', doc ->> 'mapping_digest', (doc ->> 'row_count')::bigint, (doc ->> 'imported')::bigint, (doc ->> 'rejected')::bigint, (doc ->> 'flagged')::bigint, (doc ->> 'chunks')::bigint, nullif(doc -> 'flags', 'null')
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
        INSERT INTO fact.stop_sign (event, device, seq, interaction, actor, at, zone, stop, customer, sign, scope, target, debts, words, received_at, until_at, lifted_by)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'stop', doc ->> 'customer', doc ->> 'sign', doc ->> 'scope', doc ->> 'target', nullif(doc -> 'debts', 'null'), doc ->> 'words', (doc ->> 'received_at')::bigint, (doc ->> 'until_at')::bigint, doc ->> 'lifted_by'
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
        INSERT INTO fact.payment_claim (event, device, seq, interaction, actor, at, zone, customer, debts, how, words)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'how', doc ->> 'words'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payment.claimed' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'payment.handed_off/1' = ANY (in_kinds) THEN
        INSERT INTO fact.payment_handoff (event, device, seq, interaction, actor, at, zone, customer, debts, way, state, reference)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'way', doc ->> 'state', doc ->> 'reference'
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'payment.handed_off' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'dispute.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.dispute (event, device, seq, interaction, actor, at, zone, dispute, customer, debts, about, came, words, received_at)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'dispute', doc ->> 'customer', nullif(doc -> 'debts', 'null'), doc ->> 'about', doc ->> 'came', doc ->> 'words', (doc ->> 'received_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'dispute.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'complaint.raised/1' = ANY (in_kinds) THEN
        INSERT INTO fact.complaint (event, device, seq, interaction, actor, at, zone, complaint, customer, about, words, received_at)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'complaint', doc ->> 'customer', doc ->> 'about', doc ->> 'words', (doc ->> 'received_at')::bigint
        FROM journal.log WHERE device = in_device AND seq > in_after AND seq <= in_upto AND kind = 'complaint.raised' AND kind_version = 1 AND doc IS NOT NULL;
    END IF;
    IF 'care.opened/1' = ANY (in_kinds) THEN
        INSERT INTO fact.care (event, device, seq, interaction, actor, at, zone, care, customer, helps, cause, has_consent, review_on)
        SELECT id, device, seq, interaction, actor, at, zone, doc ->> 'care', doc ->> 'customer', doc ->> 'helps', doc ->> 'cause', (doc ->> 'has_consent')::smallint, (doc ->> 'review_on')::date
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
END
$body$;

COMMENT ON FUNCTION journal.known_kinds() IS 'Kinds of events that this database understands.';
COMMENT ON FUNCTION journal.write_facts(uuid, bigint, bigint)
    IS 'Write the fact rows that follow from the events after one number and up to another.';
