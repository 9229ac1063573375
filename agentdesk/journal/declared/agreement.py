"""Events of what customer and firm told, asked and promised each other."""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, Rows, date, flag, instant, integer, money, structure, text

_CUSTOMER = text("customer", "id of the customer")
_DEBT_IDS = structure("debts", "ids of the debts it is about; empty when it is about the person")
_WORDS = text("words", "the customer's own words", required=False)
_BATCH = text("batch", "id of the batch of correspondence it came by", required=False)

KINDS = (
    Kind(
        "stop.placed",
        "A stop sign: from now on something may not be done.",
        table="stop_sign",
        fields=(
            text("stop", "id of the stop"),
            text("customer", "id of the customer; absent when nobody was named", required=False),
            text("sign", "stop_number, stop_calls, write_only, attorney, dispute, deceased ..."),
            text("scope", "number, medium, place, times, debt, person or account"),
            text("target", "the number, medium or id it covers", required=False),
            _DEBT_IDS,
            _WORDS,
            instant("received_at", "when we were told"),
            instant("until_at", "when it ends by itself", required=False),
            text("lifted_by", "who may lift it"),
            _BATCH,
        ),
    ),
    Kind(
        "stop.lifted",
        "A stop sign was lifted by someone who may.",
        table="stop_lifted",
        fields=(text("stop", "id of the stop"), _CUSTOMER, text("reason", "why")),
    ),
    Kind(
        "wish.recorded",
        "How, when or where the customer wishes to be contacted.",
        table="wish",
        fields=(
            _CUSTOMER,
            text("what", "only_times, never_times, channel, not_at_work or other"),
            structure("detail", "the wish as data", required=False),
            _WORDS,
        ),
    ),
    Kind(
        "need.recorded",
        "A handling need: it holds no fact about the debt and is visible in every state.",
        table="handling_need",
        fields=(
            _CUSTOMER,
            text(
                "need",
                "language, interpreter, name_to_use, say_it, safe_contact, speak_slowly, letter_first ...",
            ),
            text("detail", "what helps, in few words"),
            flag("has_consent", "1 when the customer agreed to a note of it"),
        ),
    ),
    Kind(
        "consent.given",
        "The customer agreed to something about contact.",
        "consent",
        (
            _CUSTOMER,
            text("what", "what was agreed"),
            text("target", "number or medium", required=False),
            _WORDS,
        ),
        fixed=(("change", "given"),),
    ),
    Kind(
        "consent.revoked",
        "The customer took a consent back.",
        "consent",
        (
            _CUSTOMER,
            text("what", "what was taken back"),
            text("target", "number or medium", required=False),
            _WORDS,
        ),
        fixed=(("change", "revoked"),),
    ),
    Kind(
        "callback.agreed",
        "A call was agreed with the customer.",
        table="callback",
        fields=(
            text("callback", "id of the callback"),
            _CUSTOMER,
            text("number", "the number to call, E.164"),
            instant("due_at", "when"),
            text("due_zone", "zone in which it was agreed"),
            integer("window_min", "minutes after which it counts as missed"),
            text("owner", "staff id who calls, or anyone"),
            _WORDS,
        ),
    ),
    Kind(
        "arrangement.agreed",
        "Payments were agreed, read back, and answered with a yes.",
        table="arrangement",
        fields=(
            text("arrangement", "id of the arrangement"),
            _CUSTOMER,
            text("shape", "single, plan, pause or settlement"),
            text("currency", "ISO 4217 code"),
            money("total", "sum of the instalments"),
            text("method", "how it will be paid: customer_pays, form_sent or authority_on_file"),
            structure("allocation", "debt ids and amounts, in the order they are paid"),
            text("words", "the read-back exactly as shown"),
            instant("read_back_at", "when it was shown"),
            instant("agreed_at", "when the customer's yes was marked"),
            date("review_on", "when a pause is looked at again", required=False),
        ),
        rows=(
            Rows(
                "instalments",
                "instalment",
                (date("due_on", "the day it is due"), money("amount", "minor units")),
                "One payment of an arrangement.",
            ),
        ),
    ),
    Kind(
        "arrangement.withdrawn",
        "An arrangement was called off or replaced.",
        table="arrangement_withdrawn",
        fields=(text("arrangement", "id of the arrangement"), _CUSTOMER, text("reason", "why")),
    ),
    Kind(
        "payment.received",
        "A payment known to the desk.",
        table="payment",
        fields=(
            text("payment", "id of the payment"),
            _CUSTOMER,
            text("debt", "id of the debt"),
            text("currency", "ISO 4217 code"),
            money("amount", "minor units"),
            date("paid_on", "the day it was paid"),
        ),
    ),
    Kind(
        "payment.claimed",
        "The customer says a debt was paid.",
        table="payment_claim",
        fields=(_CUSTOMER, _DEBT_IDS, text("how", "how and when, as told", required=False), _WORDS, _BATCH),
    ),
    Kind(
        "payment.handed_off",
        "The customer was handed to one of the firm's ways to pay.",
        table="payment_handoff",
        fields=(
            _CUSTOMER,
            _DEBT_IDS,
            text("way", "portal, pay line, bank transfer or mail"),
            text("state", "confirmed, not_finished or later"),
            text("reference", "reference of the payment", required=False),
        ),
    ),
    Kind(
        "dispute.raised",
        "The customer disputes a debt or part of it.",
        table="dispute",
        fields=(
            text("dispute", "id of the dispute"),
            _CUSTOMER,
            _DEBT_IDS,
            text("about", "not_mine, amount, paid, service, no_notice or theft"),
            text("came", "spoken, letter, e-mail, portal or fax"),
            _WORDS,
            instant("received_at", "when we were told"),
            _BATCH,
        ),
    ),
    Kind(
        "complaint.raised",
        "The customer complains about how they were treated.",
        table="complaint",
        fields=(
            text("complaint", "id of the complaint"),
            _CUSTOMER,
            text("about", "what it is about"),
            _WORDS,
            instant("received_at", "when we were told"),
            _BATCH,
        ),
    ),
    Kind(
        "care.opened",
        "The customer needs care; the cause is kept only with consent.",
        table="care",
        fields=(
            text("care", "id of the case"),
            _CUSTOMER,
            text("helps", "what helps, in few words"),
            text("cause", "the cause, with consent only", required=False),
            flag("has_consent", "1 when the customer agreed that the cause is kept"),
            date("review_on", "when it is looked at again"),
            _BATCH,
        ),
    ),
    Kind(
        "safety.raised",
        "Someone may be in danger: the script and the account were put aside.",
        table="safety",
        fields=(_CUSTOMER, text("what", "harm_to_self, threat_to_others, abuse_at_home or threat_to_staff")),
    ),
    Kind(
        "commitment.made",
        "Something we promised the customer.",
        table="commitment",
        fields=(
            text("commitment", "id of the promise"),
            _CUSTOMER,
            text("what", "what we do"),
            date("due_on", "by when"),
            text("owner", "staff id who sees to it, or anyone"),
        ),
    ),
    Kind(
        "commitment.kept",
        "Something we promised was done.",
        table="commitment_kept",
        fields=(text("commitment", "id of the promise"), _CUSTOMER),
    ),
    Kind(
        "representative.named",
        "Someone acts for the customer.",
        table="representative",
        fields=(
            _CUSTOMER,
            text("role", "attorney, adviser, executor or other"),
            text("name", "their name", required=False),
            text("phone", "their number", required=False),
            _DEBT_IDS,
        ),
    ),
    Kind(
        "referral.made",
        "Help was offered.",
        table="referral",
        fields=(
            _CUSTOMER,
            text("service", "key of the service"),
            flag("is_taken", "1 when the customer wanted it"),
        ),
    ),
    Kind(
        "correction.proposed",
        "A person or address on file seems wrong.",
        table="correction",
        fields=(_CUSTOMER, text("subject", "what seems wrong"), text("proposal", "what was said instead")),
    ),
)
