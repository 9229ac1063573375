-- The first tables of the desk's encrypted file. Frozen: later changes are migrations of their own.
-- Statements end with two semicolons, because triggers hold single ones.

CREATE TABLE amendment (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_amendment PRIMARY KEY (event)
);;

CREATE INDEX ix_amendment_interaction ON amendment (interaction);;

CREATE TABLE arrangement (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    arrangement TEXT NOT NULL,
    customer TEXT NOT NULL,
    shape TEXT NOT NULL,
    currency TEXT NOT NULL,
    total INTEGER NOT NULL,
    method TEXT NOT NULL,
    allocation TEXT NOT NULL,
    words TEXT NOT NULL,
    read_back_at INTEGER NOT NULL,
    agreed_at INTEGER NOT NULL,
    review_on TEXT,
    CONSTRAINT pk_arrangement PRIMARY KEY (event)
);;

CREATE INDEX ix_arrangement_customer ON arrangement (customer, at);;

CREATE INDEX ix_arrangement_interaction ON arrangement (interaction);;

CREATE TABLE arrangement_withdrawn (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    arrangement TEXT NOT NULL,
    customer TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_arrangement_withdrawn PRIMARY KEY (event)
);;

CREATE INDEX ix_arrangement_withdrawn_customer ON arrangement_withdrawn (customer, at);;

CREATE INDEX ix_arrangement_withdrawn_interaction ON arrangement_withdrawn (interaction);;

CREATE TABLE base_customer (
    id TEXT NOT NULL,
    client TEXT NOT NULL,
    reference TEXT NOT NULL,
    kind TEXT NOT NULL,
    full_name TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    sort_name TEXT NOT NULL,
    birth_date TEXT,
    language TEXT,
    email TEXT,
    preferred_channel TEXT,
    preferred_hours TEXT,
    batch TEXT NOT NULL,
    CONSTRAINT pk_base_customer PRIMARY KEY (id),
    CONSTRAINT ck_base_customer_kind CHECK (kind IN ('person', 'business'))
);;

CREATE INDEX ix_base_customer_reference ON base_customer (client, reference);;

CREATE TABLE base_staff (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    spoken_name TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT NOT NULL,
    verifier TEXT,
    CONSTRAINT pk_base_staff PRIMARY KEY (id),
    CONSTRAINT ck_base_staff_role CHECK (role IN ('agent', 'lead', 'trainer', 'administrator', 'auditor'))
);;

CREATE TABLE call_attempt (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    direction TEXT NOT NULL,
    customer TEXT,
    number TEXT,
    number_kind TEXT NOT NULL,
    collector TEXT NOT NULL,
    purpose TEXT NOT NULL,
    decision TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    is_late INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT pk_call_attempt PRIMARY KEY (event)
);;

CREATE INDEX ix_call_attempt_customer ON call_attempt (customer, at);;

CREATE INDEX ix_call_attempt_interaction ON call_attempt (interaction);;

CREATE TABLE call_mark (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    mark TEXT NOT NULL,
    marked_at INTEGER NOT NULL,
    reason TEXT,
    CONSTRAINT pk_call_mark PRIMARY KEY (event)
);;

CREATE INDEX ix_call_mark_interaction ON call_mark (interaction);;

CREATE TABLE callback (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    callback TEXT NOT NULL,
    customer TEXT NOT NULL,
    number TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    due_zone TEXT NOT NULL,
    window_min INTEGER NOT NULL,
    owner TEXT NOT NULL,
    words TEXT,
    CONSTRAINT pk_callback PRIMARY KEY (event)
);;

CREATE INDEX ix_callback_customer ON callback (customer, at);;

CREATE INDEX ix_callback_interaction ON callback (interaction);;

CREATE TABLE callback_now (
    callback TEXT NOT NULL,
    customer TEXT NOT NULL,
    number TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    due_zone TEXT NOT NULL,
    owner TEXT NOT NULL,
    CONSTRAINT pk_callback_now PRIMARY KEY (callback)
);;

CREATE INDEX ix_callback_now_customer ON callback_now (customer);;

CREATE TABLE care (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    care TEXT NOT NULL,
    customer TEXT NOT NULL,
    helps TEXT NOT NULL,
    cause TEXT,
    has_consent INTEGER NOT NULL,
    review_on TEXT NOT NULL,
    CONSTRAINT pk_care PRIMARY KEY (event)
);;

CREATE INDEX ix_care_customer ON care (customer, at);;

CREATE INDEX ix_care_interaction ON care (interaction);;

CREATE TABLE clock_doubt (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    ahead_ms INTEGER NOT NULL,
    CONSTRAINT pk_clock_doubt PRIMARY KEY (event)
);;

CREATE INDEX ix_clock_doubt_interaction ON clock_doubt (interaction);;

CREATE TABLE commitment (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    commitment TEXT NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    due_on TEXT NOT NULL,
    owner TEXT NOT NULL,
    CONSTRAINT pk_commitment PRIMARY KEY (event)
);;

CREATE INDEX ix_commitment_customer ON commitment (customer, at);;

CREATE INDEX ix_commitment_interaction ON commitment (interaction);;

CREATE TABLE commitment_kept (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    commitment TEXT NOT NULL,
    customer TEXT NOT NULL,
    CONSTRAINT pk_commitment_kept PRIMARY KEY (event)
);;

CREATE INDEX ix_commitment_kept_customer ON commitment_kept (customer, at);;

CREATE INDEX ix_commitment_kept_interaction ON commitment_kept (interaction);;

CREATE TABLE complaint (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    complaint TEXT NOT NULL,
    customer TEXT NOT NULL,
    about TEXT NOT NULL,
    words TEXT,
    received_at INTEGER NOT NULL,
    CONSTRAINT pk_complaint PRIMARY KEY (event)
);;

CREATE INDEX ix_complaint_customer ON complaint (customer, at);;

CREATE INDEX ix_complaint_interaction ON complaint (interaction);;

CREATE TABLE consent (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    change TEXT NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    target TEXT,
    words TEXT,
    CONSTRAINT pk_consent PRIMARY KEY (event)
);;

CREATE INDEX ix_consent_customer ON consent (customer, at);;

CREATE INDEX ix_consent_interaction ON consent (interaction);;

CREATE TABLE content (
    kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    effective_from INTEGER NOT NULL,
    author TEXT NOT NULL,
    approver TEXT,
    CONSTRAINT pk_content PRIMARY KEY (kind, "key", version, digest)
);;

CREATE TABLE content_adopted (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    content_kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    version TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_content_adopted PRIMARY KEY (event)
);;

CREATE INDEX ix_content_adopted_interaction ON content_adopted (interaction);;

CREATE TABLE correction (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    subject TEXT NOT NULL,
    proposal TEXT NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (event)
);;

CREATE INDEX ix_correction_customer ON correction (customer, at);;

CREATE INDEX ix_correction_interaction ON correction (interaction);;

CREATE TABLE cue_use (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    cue TEXT NOT NULL,
    step TEXT,
    CONSTRAINT pk_cue_use PRIMARY KEY (event)
);;

CREATE INDEX ix_cue_use_interaction ON cue_use (interaction);;

CREATE TABLE customer_now (
    customer TEXT NOT NULL,
    total INTEGER NOT NULL,
    currency TEXT,
    debt_count INTEGER NOT NULL,
    zones TEXT NOT NULL,
    last_call_at INTEGER,
    last_outcome TEXT,
    last_conversation_at INTEGER,
    attempts INTEGER NOT NULL,
    CONSTRAINT pk_customer_now PRIMARY KEY (customer)
);;

CREATE TABLE debt_now (
    debt TEXT NOT NULL,
    customer TEXT NOT NULL,
    balance INTEGER NOT NULL,
    account_state TEXT NOT NULL,
    CONSTRAINT pk_debt_now PRIMARY KEY (debt)
);;

CREATE INDEX ix_debt_now_customer ON debt_now (customer);;

CREATE TABLE desk_opened (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    program TEXT NOT NULL,
    schema TEXT NOT NULL,
    sqlite TEXT NOT NULL,
    cipher TEXT NOT NULL,
    tzdata TEXT NOT NULL,
    CONSTRAINT pk_desk_opened PRIMARY KEY (event)
);;

CREATE INDEX ix_desk_opened_interaction ON desk_opened (interaction);;

CREATE TABLE dispute (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    dispute TEXT NOT NULL,
    customer TEXT NOT NULL,
    debts TEXT NOT NULL,
    about TEXT NOT NULL,
    came TEXT NOT NULL,
    words TEXT,
    received_at INTEGER NOT NULL,
    CONSTRAINT pk_dispute PRIMARY KEY (event)
);;

CREATE INDEX ix_dispute_customer ON dispute (customer, at);;

CREATE INDEX ix_dispute_interaction ON dispute (interaction);;

CREATE TABLE draft_form (
    interaction TEXT NOT NULL,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_draft_form PRIMARY KEY (interaction, form)
);;

CREATE TABLE draft_note (
    interaction TEXT NOT NULL,
    body TEXT NOT NULL,
    typed_at INTEGER NOT NULL,
    CONSTRAINT pk_draft_note PRIMARY KEY (interaction)
);;

CREATE TABLE gate (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    step TEXT NOT NULL,
    result TEXT NOT NULL,
    duties TEXT NOT NULL,
    words TEXT NOT NULL,
    words_digest TEXT NOT NULL,
    language TEXT NOT NULL,
    shown_at INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL,
    CONSTRAINT pk_gate PRIMARY KEY (event)
);;

CREATE INDEX ix_gate_interaction ON gate (interaction);;

CREATE TABLE handling_need (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    need TEXT NOT NULL,
    detail TEXT NOT NULL,
    has_consent INTEGER NOT NULL,
    CONSTRAINT pk_handling_need PRIMARY KEY (event)
);;

CREATE INDEX ix_handling_need_customer ON handling_need (customer, at);;

CREATE INDEX ix_handling_need_interaction ON handling_need (interaction);;

CREATE TABLE import_batch (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    batch TEXT NOT NULL,
    source_name TEXT NOT NULL,
    source_digest TEXT NOT NULL,
    mapping TEXT NOT NULL,
    mapping_digest TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    flags TEXT NOT NULL,
    CONSTRAINT pk_import_batch PRIMARY KEY (event)
);;

CREATE INDEX ix_import_batch_interaction ON import_batch (interaction);;

CREATE TABLE import_reject (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_name TEXT,
    reason TEXT NOT NULL,
    CONSTRAINT pk_import_reject PRIMARY KEY (event, position)
);;

CREATE TABLE instalment (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    amount INTEGER NOT NULL,
    CONSTRAINT pk_instalment PRIMARY KEY (event, position)
);;

CREATE TABLE interaction (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    direction TEXT NOT NULL,
    script TEXT NOT NULL,
    script_version TEXT NOT NULL,
    script_digest TEXT NOT NULL,
    language TEXT NOT NULL,
    frozen TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    CONSTRAINT pk_interaction PRIMARY KEY (event)
);;

CREATE INDEX ix_interaction_customer ON interaction (customer, at);;

CREATE INDEX ix_interaction_interaction ON interaction (interaction);;

CREATE TABLE interaction_debt (
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    debt TEXT NOT NULL,
    CONSTRAINT pk_interaction_debt PRIMARY KEY (event, position)
);;

CREATE TABLE interaction_saved (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT,
    ended_at INTEGER NOT NULL,
    call_ms INTEGER NOT NULL,
    hold_ms INTEGER NOT NULL,
    wrap_ms INTEGER NOT NULL,
    summary TEXT NOT NULL,
    CONSTRAINT pk_interaction_saved PRIMARY KEY (event)
);;

CREATE INDEX ix_interaction_saved_customer ON interaction_saved (customer, at);;

CREATE INDEX ix_interaction_saved_interaction ON interaction_saved (interaction);;

CREATE TABLE interruption (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    change TEXT NOT NULL,
    interruption TEXT NOT NULL,
    step TEXT NOT NULL,
    next_step TEXT NOT NULL,
    shown_at INTEGER NOT NULL,
    CONSTRAINT pk_interruption PRIMARY KEY (event)
);;

CREATE INDEX ix_interruption_interaction ON interruption (interaction);;

CREATE TABLE journal (
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    device TEXT NOT NULL,
    interaction TEXT,
    kind TEXT NOT NULL,
    kind_version INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    offset_ms INTEGER,
    salt BLOB,
    payload TEXT,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (seq),
    CONSTRAINT uq_journal_id UNIQUE (id),
    CONSTRAINT ck_journal_seq CHECK (seq >= 1),
    CONSTRAINT ck_journal_erased_whole CHECK ((salt IS NULL) = (payload IS NULL))
);;

CREATE INDEX ix_journal_interaction ON journal (interaction, seq) WHERE interaction IS NOT NULL;;

CREATE INDEX ix_journal_kind ON journal (kind, seq);;

CREATE TABLE memory (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_memory PRIMARY KEY ("key")
);;

CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY ("key")
);;

CREATE TABLE mood (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    mood TEXT NOT NULL,
    step TEXT,
    CONSTRAINT pk_mood PRIMARY KEY (event)
);;

CREATE INDEX ix_mood_interaction ON mood (interaction);;

CREATE TABLE note (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT,
    body TEXT NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (event)
);;

CREATE INDEX ix_note_customer ON note (customer, at);;

CREATE INDEX ix_note_interaction ON note (interaction);;

CREATE TABLE open_call (
    interaction TEXT NOT NULL,
    customer TEXT,
    number TEXT,
    direction TEXT NOT NULL,
    stage TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    ended_at INTEGER,
    CONSTRAINT pk_open_call PRIMARY KEY (interaction)
);;

CREATE TABLE outcome (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT,
    outcome TEXT NOT NULL,
    contact_outcome TEXT NOT NULL,
    is_right_party INTEGER NOT NULL,
    is_conversation INTEGER NOT NULL,
    detail TEXT NOT NULL,
    next_action TEXT,
    next_at INTEGER,
    next_zone TEXT,
    step_reached TEXT,
    outcomes_digest TEXT NOT NULL,
    CONSTRAINT pk_outcome PRIMARY KEY (event)
);;

CREATE INDEX ix_outcome_customer ON outcome (customer, at);;

CREATE INDEX ix_outcome_interaction ON outcome (interaction);;

CREATE TABLE participant (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    change TEXT NOT NULL,
    participant TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    may_hear TEXT NOT NULL,
    basis TEXT,
    CONSTRAINT pk_participant PRIMARY KEY (event)
);;

CREATE INDEX ix_participant_interaction ON participant (interaction);;

CREATE TABLE payment (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    payment TEXT NOT NULL,
    customer TEXT NOT NULL,
    debt TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    CONSTRAINT pk_payment PRIMARY KEY (event)
);;

CREATE INDEX ix_payment_customer ON payment (customer, at);;

CREATE INDEX ix_payment_interaction ON payment (interaction);;

CREATE TABLE payment_claim (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    debts TEXT NOT NULL,
    how TEXT,
    words TEXT,
    CONSTRAINT pk_payment_claim PRIMARY KEY (event)
);;

CREATE INDEX ix_payment_claim_customer ON payment_claim (customer, at);;

CREATE INDEX ix_payment_claim_interaction ON payment_claim (interaction);;

CREATE TABLE payment_handoff (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    debts TEXT NOT NULL,
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    reference TEXT,
    CONSTRAINT pk_payment_handoff PRIMARY KEY (event)
);;

CREATE INDEX ix_payment_handoff_customer ON payment_handoff (customer, at);;

CREATE INDEX ix_payment_handoff_interaction ON payment_handoff (interaction);;

CREATE TABLE promise_now (
    arrangement TEXT NOT NULL,
    customer TEXT NOT NULL,
    shape TEXT NOT NULL,
    state TEXT NOT NULL,
    currency TEXT NOT NULL,
    next_on TEXT,
    next_amount INTEGER,
    CONSTRAINT pk_promise_now PRIMARY KEY (arrangement)
);;

CREATE INDEX ix_promise_now_customer ON promise_now (customer);;

CREATE TABLE queue_now (
    customer TEXT NOT NULL,
    place TEXT NOT NULL,
    tier INTEGER NOT NULL,
    since_at INTEGER NOT NULL,
    band INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    opens_at INTEGER,
    changes_at INTEGER,
    CONSTRAINT pk_queue_now PRIMARY KEY (customer)
);;

CREATE INDEX ix_queue_now_changes ON queue_now (changes_at) WHERE changes_at IS NOT NULL;;

CREATE INDEX ix_queue_now_opens ON queue_now (place, opens_at);;

CREATE INDEX ix_queue_now_order ON queue_now (place, tier, since_at, band, attempts, customer);;

CREATE TABLE referral (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    service TEXT NOT NULL,
    is_taken INTEGER NOT NULL,
    CONSTRAINT pk_referral PRIMARY KEY (event)
);;

CREATE INDEX ix_referral_customer ON referral (customer, at);;

CREATE INDEX ix_referral_interaction ON referral (interaction);;

CREATE TABLE representative (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    phone TEXT,
    debts TEXT NOT NULL,
    CONSTRAINT pk_representative PRIMARY KEY (event)
);;

CREATE INDEX ix_representative_customer ON representative (customer, at);;

CREATE INDEX ix_representative_interaction ON representative (interaction);;

CREATE TABLE safety (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    CONSTRAINT pk_safety PRIMARY KEY (event)
);;

CREATE INDEX ix_safety_customer ON safety (customer, at);;

CREATE INDEX ix_safety_interaction ON safety (interaction);;

CREATE TABLE sign_in (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    staff TEXT NOT NULL,
    role TEXT NOT NULL,
    method TEXT NOT NULL,
    CONSTRAINT pk_sign_in PRIMARY KEY (event)
);;

CREATE INDEX ix_sign_in_interaction ON sign_in (interaction);;

CREATE TABLE staff_secret (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    staff TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    CONSTRAINT pk_staff_secret PRIMARY KEY (event)
);;

CREATE INDEX ix_staff_secret_interaction ON staff_secret (interaction);;

CREATE TABLE step (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    step TEXT NOT NULL,
    visit INTEGER NOT NULL,
    step_kind TEXT NOT NULL,
    phase TEXT,
    how TEXT NOT NULL,
    answer TEXT,
    captured TEXT,
    reason TEXT,
    language TEXT NOT NULL,
    shown_at INTEGER NOT NULL,
    next_step TEXT,
    CONSTRAINT pk_step PRIMARY KEY (event)
);;

CREATE INDEX ix_step_interaction ON step (interaction);;

CREATE TABLE stop_lifted (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    stop TEXT NOT NULL,
    customer TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_stop_lifted PRIMARY KEY (event)
);;

CREATE INDEX ix_stop_lifted_customer ON stop_lifted (customer, at);;

CREATE INDEX ix_stop_lifted_interaction ON stop_lifted (interaction);;

CREATE TABLE stop_now (
    customer TEXT NOT NULL,
    stop TEXT NOT NULL,
    sign TEXT NOT NULL,
    scope TEXT NOT NULL,
    target TEXT,
    placed_at INTEGER NOT NULL,
    until_at INTEGER,
    lifted_by TEXT NOT NULL,
    CONSTRAINT pk_stop_now PRIMARY KEY (customer, stop)
);;

CREATE INDEX ix_stop_now_target ON stop_now (target);;

CREATE TABLE stop_sign (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    stop TEXT NOT NULL,
    customer TEXT,
    sign TEXT NOT NULL,
    scope TEXT NOT NULL,
    target TEXT,
    debts TEXT NOT NULL,
    words TEXT,
    received_at INTEGER NOT NULL,
    until_at INTEGER,
    lifted_by TEXT NOT NULL,
    CONSTRAINT pk_stop_sign PRIMARY KEY (event)
);;

CREATE INDEX ix_stop_sign_customer ON stop_sign (customer, at);;

CREATE INDEX ix_stop_sign_interaction ON stop_sign (interaction);;

CREATE TABLE view_audit (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    what TEXT NOT NULL,
    customer TEXT,
    place TEXT NOT NULL,
    detail TEXT,
    CONSTRAINT pk_view_audit PRIMARY KEY (event)
);;

CREATE INDEX ix_view_audit_customer ON view_audit (customer, at);;

CREATE INDEX ix_view_audit_interaction ON view_audit (interaction);;

CREATE TABLE wish (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT,
    words TEXT,
    CONSTRAINT pk_wish PRIMARY KEY (event)
);;

CREATE INDEX ix_wish_customer ON wish (customer, at);;

CREATE INDEX ix_wish_interaction ON wish (interaction);;

CREATE TABLE worklist_left (
    event TEXT NOT NULL,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    interaction TEXT,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    customer TEXT NOT NULL,
    reason TEXT NOT NULL,
    prepared_at INTEGER NOT NULL,
    CONSTRAINT pk_worklist_left PRIMARY KEY (event)
);;

CREATE INDEX ix_worklist_left_customer ON worklist_left (customer, at);;

CREATE INDEX ix_worklist_left_interaction ON worklist_left (interaction);;

CREATE TABLE base_address (
    customer TEXT NOT NULL,
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    city TEXT,
    region TEXT,
    postcode TEXT,
    country TEXT NOT NULL,
    CONSTRAINT pk_base_address PRIMARY KEY (customer, position),
    CONSTRAINT fk_base_address_customer_base_customer FOREIGN KEY(customer) REFERENCES base_customer (id)
);;

CREATE TABLE base_debt (
    id TEXT NOT NULL,
    customer TEXT NOT NULL,
    client TEXT NOT NULL,
    reference TEXT NOT NULL,
    creditor TEXT NOT NULL,
    debt_type TEXT,
    currency TEXT NOT NULL,
    principal INTEGER,
    interest INTEGER,
    fees INTEGER,
    balance INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    opened_on TEXT,
    due_on TEXT,
    last_payment_on TEXT,
    last_payment INTEGER,
    account_state TEXT NOT NULL,
    batch TEXT NOT NULL,
    CONSTRAINT pk_base_debt PRIMARY KEY (id),
    CONSTRAINT uq_base_debt_client UNIQUE (client, reference),
    CONSTRAINT fk_base_debt_customer_base_customer FOREIGN KEY(customer) REFERENCES base_customer (id)
);;

CREATE INDEX ix_base_debt_customer ON base_debt (customer);;

CREATE TABLE base_phone (
    customer TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    zones TEXT NOT NULL,
    CONSTRAINT pk_base_phone PRIMARY KEY (customer, number),
    CONSTRAINT fk_base_phone_customer_base_customer FOREIGN KEY(customer) REFERENCES base_customer (id)
);;

CREATE INDEX ix_base_phone_number ON base_phone (number);;

CREATE TABLE base_remark (
    customer TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_base_remark PRIMARY KEY (customer, position),
    CONSTRAINT fk_base_remark_customer_base_customer FOREIGN KEY(customer) REFERENCES base_customer (id)
);;

CREATE VIRTUAL TABLE search_index USING fts5(customer UNINDEXED, name, reference, digits, zones UNINDEXED, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');;

-- Append-only: a sealed event never changes and never goes; erasure may null salt and payload, together.
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;;

-- Nor is it replaced: REPLACE takes rows away without the trigger above, and numbers follow each other.
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal) OR EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;;

CREATE TRIGGER journal_no_change BEFORE UPDATE ON journal
WHEN NOT (
            NEW.seq IS OLD.seq AND
            NEW.id IS OLD.id AND
            NEW.device IS OLD.device AND
            NEW.interaction IS OLD.interaction AND
            NEW.kind IS OLD.kind AND
            NEW.kind_version IS OLD.kind_version AND
            NEW.actor IS OLD.actor AND
            NEW.at IS OLD.at AND
            NEW.zone IS OLD.zone AND
            NEW.offset_ms IS OLD.offset_ms AND
            NEW.digest IS OLD.digest AND
            NEW.hash IS OLD.hash
            AND NEW.salt IS NULL AND NEW.payload IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;;
