-- Views that put facts together the way people ask for them.

CREATE VIEW desk.calls AS
SELECT
    i.interaction,
    i.customer,
    i.direction,
    i.device,
    i.actor,
    i.zone,
    to_timestamp(i.began_at / 1000.0) AS began_at,
    to_timestamp(s.ended_at / 1000.0) AS ended_at,
    s.call_ms / 1000.0 AS call_seconds,
    s.hold_ms / 1000.0 AS hold_seconds,
    s.wrap_ms / 1000.0 AS wrap_seconds,
    i.script,
    i.script_version,
    i.language,
    (SELECT count(*) FROM fact.step WHERE step.interaction = i.interaction) AS steps,
    o.outcome,
    o.contact_outcome,
    (o.is_right_party = 1) AS is_right_party,
    (o.is_conversation = 1) AS is_conversation,
    o.next_action,
    to_timestamp(o.next_at / 1000.0) AS next_at,
    s.summary
FROM fact.interaction i
LEFT JOIN LATERAL (
    SELECT * FROM fact.outcome WHERE outcome.interaction = i.interaction ORDER BY device, seq DESC LIMIT 1
) o ON true
LEFT JOIN LATERAL (
    SELECT * FROM fact.interaction_saved s WHERE s.interaction = i.interaction ORDER BY device, seq DESC LIMIT 1
) s ON true;
COMMENT ON VIEW desk.calls IS 'One row for each guided call, with its outcome and its length once it was saved.';
COMMENT ON COLUMN desk.calls.interaction IS 'id of the call; every other view has it too';
COMMENT ON COLUMN desk.calls.zone IS 'IANA zone of the desk';
COMMENT ON COLUMN desk.calls.ended_at IS 'null until the call was saved';
COMMENT ON COLUMN desk.calls.steps IS 'how many steps of the script were left';

-- What clients' files said last of each customer and each debt. Read leniently: no event, however odd, may break a view.
CREATE VIEW desk.customers AS
SELECT DISTINCT ON (c ->> 'id')
    c ->> 'id' AS customer,
    c ->> 'full_name' AS name,
    c ->> 'kind' AS kind,
    c ->> 'client' AS client,
    c ->> 'reference' AS reference,
    c ->> 'language' AS language,
    l.doc ->> 'batch' AS batch,
    l.received_at
FROM journal.log l CROSS JOIN LATERAL jsonb_path_query(l.doc, '$.customers[*] ? (@.type() == "object")') AS c
WHERE l.kind = 'portfolio.chunk' AND l.kind_version = 1
ORDER BY c ->> 'id', l.txid DESC, l.seq DESC;
COMMENT ON VIEW desk.customers IS 'Customers as the last imported file had them; join on customer to see names.';
COMMENT ON COLUMN desk.customers.kind IS 'person or business';
COMMENT ON COLUMN desk.customers.client IS 'whose file it came from';
COMMENT ON COLUMN desk.customers.reference IS 'the client''s own number for the customer';
COMMENT ON COLUMN desk.customers.batch IS 'the import; see desk.import_batches';

CREATE VIEW desk.debts AS
SELECT DISTINCT ON (d ->> 'id')
    d ->> 'id' AS debt,
    d ->> 'customer' AS customer,
    d ->> 'client' AS client,
    d ->> 'reference' AS reference,
    d ->> 'creditor' AS creditor,
    d ->> 'currency' AS currency,
    CASE jsonb_typeof(d -> 'balance') WHEN 'number' THEN (d ->> 'balance')::numeric END AS balance,
    d ->> 'account_state' AS account_state,
    d ->> 'due_on' AS due_on,
    l.doc ->> 'batch' AS batch,
    l.received_at
FROM journal.log l CROSS JOIN LATERAL jsonb_path_query(l.doc, '$.debts[*] ? (@.type() == "object")') AS d
WHERE l.kind = 'portfolio.chunk' AND l.kind_version = 1
ORDER BY d ->> 'id', l.txid DESC, l.seq DESC;
COMMENT ON VIEW desk.debts IS 'Debts as the last imported file had them.';
COMMENT ON COLUMN desk.debts.balance IS 'what was owed when the file was made, in minor units of the currency';
COMMENT ON COLUMN desk.debts.account_state IS 'open, or why the client says that it is not to be worked';
COMMENT ON COLUMN desk.debts.due_on IS 'YYYY-MM-DD';

CREATE VIEW desk.devices AS
SELECT
    d.id AS device,
    d.owner,
    d.program,
    d.last_seq AS events,
    (SELECT count(*) FROM journal.quarantine q WHERE q.device = d.id) AS in_quarantine,
    d.first_seen,
    d.last_seen,
    d.retired_at
FROM journal.device d;
COMMENT ON VIEW desk.devices IS 'Every desk, whose it is, how many events it has sent and when it was last heard.';

CREATE VIEW desk.quarantine AS
SELECT event, device, seq, owner, kind, kind_version, reason, put_at FROM journal.quarantine;
COMMENT ON VIEW desk.quarantine IS 'Events that are safe in the log but gave no facts, each with its reason.';

CREATE VIEW desk.events AS
SELECT id AS event, device, seq, interaction, kind, kind_version, actor, owner, at, zone, received_at, doc FROM journal.log;
COMMENT ON VIEW desk.events IS 'The log itself, for reading: one row for each event.';
COMMENT ON COLUMN desk.events.at IS 'milliseconds since 1970-01-01 UTC by the desk''s clock, which may be wrong';
COMMENT ON COLUMN desk.events.received_at IS 'when this database took it';
COMMENT ON COLUMN desk.events.doc IS 'what happened; null once erased';
