-- The last day to dispute a debt, in the view of debts. Made anew: a view takes no column in the middle. Frozen.

DROP VIEW desk.debts;

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
    d ->> 'dispute_by' AS dispute_by,
    l.doc ->> 'batch' AS batch,
    l.received_at
FROM journal.log l CROSS JOIN LATERAL jsonb_path_query(l.doc, '$.debts[*] ? (@.type() == "object")') AS d
WHERE l.kind = 'portfolio.chunk' AND l.kind_version = 1
ORDER BY d ->> 'id', l.txid DESC, l.seq DESC;
COMMENT ON VIEW desk.debts IS 'Debts as the last imported file had them.';
COMMENT ON COLUMN desk.debts.balance IS 'what was owed when the file was made, in minor units of the currency';
COMMENT ON COLUMN desk.debts.account_state IS 'open, or why the client says that it is not to be worked';
COMMENT ON COLUMN desk.debts.due_on IS 'YYYY-MM-DD';
COMMENT ON COLUMN desk.debts.dispute_by IS 'the last day to dispute it in writing, as the client''s notice states it; YYYY-MM-DD';

GRANT SELECT ON desk.debts TO agentdesk_reader;

COMMENT ON COLUMN desk.call_marks.mark IS 'answered, on_hold, off_hold, over, set_back or had_answered';
