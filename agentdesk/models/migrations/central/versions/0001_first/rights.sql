-- Who may do what. People are members of one of these roles; none of them owns anything.

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA journal FROM PUBLIC;

GRANT USAGE ON SCHEMA journal TO agentdesk_agent, agentdesk_reader, agentdesk_lead;
GRANT EXECUTE ON FUNCTION journal.hello(uuid, integer, text), journal.push(uuid, text, jsonb) TO agentdesk_agent;
GRANT EXECUTE ON FUNCTION journal.verify(uuid) TO agentdesk_agent, agentdesk_reader;

GRANT USAGE ON SCHEMA desk, fact TO agentdesk_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA desk, fact TO agentdesk_reader;
GRANT EXECUTE ON FUNCTION journal.may_read() TO agentdesk_reader;

GRANT EXECUTE ON FUNCTION journal.retire(uuid), journal.retry_quarantine() TO agentdesk_lead;
