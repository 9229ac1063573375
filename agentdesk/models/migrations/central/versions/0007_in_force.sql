-- Customers and debts of files that are in force: closed by the journal, and not withdrawn but for what was worked. Frozen.

CREATE OR REPLACE VIEW desk.debts AS
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
    d ->> 'dispute_by' AS dispute_by,
    l.doc ->> 'batch' AS batch,
    l.received_at
FROM journal.log l CROSS JOIN LATERAL jsonb_path_query(l.doc, '$.debts[*] ? (@.type() == "object")') AS d
WHERE l.kind = 'portfolio.chunk' AND l.kind_version = 1
    AND EXISTS (SELECT 1 FROM fact.import_batch b WHERE b.batch = l.doc ->> 'batch')
    AND NOT EXISTS (
        SELECT 1 FROM fact.import_withdrawn w
        WHERE w.batch = l.doc ->> 'batch' AND NOT w.kept @> jsonb_build_array(jsonb_build_object('debt', d ->> 'id'))
    )
ORDER BY d ->> 'id', l.txid DESC, l.seq DESC;
COMMENT ON VIEW desk.debts IS 'Debts as the last file in force had them.';

CREATE OR REPLACE VIEW desk.customers AS
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
    AND EXISTS (SELECT 1 FROM fact.import_batch b WHERE b.batch = l.doc ->> 'batch')
    AND NOT EXISTS (
        SELECT 1 FROM fact.import_withdrawn w
        WHERE w.batch = l.doc ->> 'batch'
            AND NOT w.kept @> jsonb_build_array(jsonb_build_object('customer', c ->> 'id'))
    )
ORDER BY c ->> 'id', l.txid DESC, l.seq DESC;
COMMENT ON VIEW desk.customers IS 'Customers as the last file in force had them; join on customer to see names.';

COMMENT ON COLUMN desk.imports_withdrawn.kept IS 'the debts that stay because they were worked, each with its customer';
