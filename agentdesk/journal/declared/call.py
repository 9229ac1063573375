"""Events of a call: the attempt, who is on the line, every step of the script, and the end."""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, Rows, flag, instant, integer, structure, text

_DEBTS = Rows(
    "debts",
    "interaction_debt",
    (text("debt", "id of a debt the call is about"),),
    "A debt that a call is about.",
)
_ATTEMPT = (
    text("customer", "id of the customer", required=False),
    text("number", "the number, E.164", required=False),
    text("number_kind", "mobile, landline, work or unknown"),
    text("collector", "the firm in whose name the call is made"),
    text("purpose", "chase, review or location_information"),
    structure("decision", "the contact decision with its facts and versions"),
    instant("happened_at", "when it was dialled or rang; earlier than the event when logged afterwards"),
    flag("is_late", "1 when the call was logged afterwards"),
    text("by", "tel when the system's phone program was asked, hand when dialled by hand"),
)
_PARTICIPANT = (
    text("participant", "id of the participant within the call"),
    text("role", "unknown_voice, right_party, representative, adviser, attorney, spouse, interpreter ..."),
    text("name", "the name they gave", required=False),
    text("may_hear", "nothing, reference or debt"),
    text("basis", "why they may hear it", required=False),
)

KINDS = (
    Kind("call.placed", "A number was dialled.", "call_attempt", _ATTEMPT, fixed=(("direction", "out"),)),
    Kind("call.received", "A call came in.", "call_attempt", _ATTEMPT, fixed=(("direction", "in"),)),
    Kind(
        "call.opened",
        "The guided call began: what it is about, the script, and the values its words are filled with.",
        table="interaction",
        fields=(
            text("customer", "id of the customer"),
            text("direction", "out or in"),
            text("script", "key of the script"),
            text("script_version", "version of the script"),
            text("script_digest", "sha256 of the script's text, in hexadecimal"),
            text("language", "language of the words, such as en-US"),
            structure("frozen", "the values frozen for this call"),
            instant("began_at", "when the call began"),
        ),
        rows=(_DEBTS,),
    ),
    Kind(
        "call.marked",
        "Something the agent marked about the telephone: it happened on the phone, the desk was only told.",
        table="call_mark",
        fields=(
            text("mark", "answered, on_hold, off_hold, over, set_back or had_answered"),
            instant("marked_at", "when it happened"),
            text("reason", "why, where it was asked", required=False),
        ),
    ),
    Kind(
        "participant.joined",
        "Someone came on the line.",
        "participant",
        _PARTICIPANT,
        fixed=(("change", "joined"),),
    ),
    Kind(
        "participant.known",
        "It became known who a voice is.",
        "participant",
        _PARTICIPANT,
        fixed=(("change", "known"),),
    ),
    Kind(
        "participant.left", "Someone left the line.", "participant", _PARTICIPANT, fixed=(("change", "left"),)
    ),
    Kind(
        "step.left",
        "A step of the script was answered, skipped, or left in another way.",
        table="step",
        fields=(
            text("step", "id of the step"),
            integer("visit", "how many steps this call had shown before it"),
            text("step_kind", "say, ask, verify, disclose, offer, act, choose, call or end"),
            text("phase", "phase of the call", required=False),
            text("how", "answered, skipped, back, forward, interrupted or returned"),
            text("answer", "id of the answer", required=False),
            structure(
                "captured", "values of the step's fields; sensitive ones are never here", required=False
            ),
            text("reason", "why it was skipped", required=False),
            text("language", "language the words were shown in"),
            instant("shown_at", "when the step was shown"),
            text("next_step", "the step shown next", required=False),
        ),
    ),
    Kind(
        "gate.passed",
        "Words that matter were shown and confirmed. The log proves shown and confirmed, never said.",
        table="gate",
        fields=(
            text("step", "id of the step"),
            text("result", "passed, failed or refused"),
            structure("duties", "duties of the law or the firm that this fulfils"),
            text("words", "the words exactly as shown"),
            text("words_digest", "sha256 of the words, in hexadecimal"),
            text("language", "language of the words"),
            instant("shown_at", "when they were shown"),
            instant("confirmed_at", "when the agent confirmed"),
        ),
    ),
    Kind(
        "interruption.raised",
        "The customer said something that comes before the script.",
        "interruption",
        (
            text("interruption", "key of the interruption"),
            text("step", "the step that waits"),
            text("next_step", "the first step of the branch"),
            instant("shown_at", "when the waiting step had been shown"),
        ),
        fixed=(("change", "raised"),),
    ),
    Kind(
        "interruption.returned",
        "The call came back from an interruption to the step that waited.",
        "interruption",
        (
            text("interruption", "key of the interruption"),
            text("step", "the step of the branch that was left"),
            text("next_step", "the step that had waited"),
            instant("shown_at", "when the branch's step had been shown"),
        ),
        fixed=(("change", "returned"),),
    ),
    Kind(
        "mood.marked",
        "The agent marked how the customer sounds now.",
        table="mood",
        fields=(
            text("mood", "calm, uneasy, upset or hostile"),
            text("step", "where in the script", required=False),
        ),
    ),
    Kind(
        "cue.used",
        "A cue or card was opened or ticked.",
        table="cue_use",
        fields=(text("cue", "key of the cue or card"), text("step", "where in the script", required=False)),
    ),
    Kind(
        "note.saved",
        "The note of a call.",
        table="note",
        fields=(
            text("customer", "whose; absent for a caller who was never named", required=False),
            text("body", "the text"),
        ),
    ),
    Kind(
        "outcome.recorded",
        "How the call ended, in the firm's own list.",
        table="outcome",
        fields=(
            text("customer", "id of the customer; absent for a caller who was never named", required=False),
            text("outcome", "key of the outcome"),
            text("contact_outcome", "what it counts as under the rules of contact"),
            flag("is_right_party", "1 when the customer was reached and confirmed"),
            flag("is_conversation", "1 when it counts as a conversation"),
            structure("detail", "fields that the outcome asks for"),
            text("next_action", "what happens next", required=False),
            instant("next_at", "when it happens", required=False),
            text("next_zone", "zone in which that was agreed", required=False),
            text("step_reached", "last step of the script", required=False),
            text("outcomes_digest", "sha256 of the outcome list, in hexadecimal"),
        ),
    ),
    Kind(
        "interaction.saved",
        "The call was wrapped up and its record closed.",
        table="interaction_saved",
        fields=(
            text("customer", "id of the customer; absent for a caller who was never named", required=False),
            instant("ended_at", "when the call ended"),
            integer("call_ms", "length of the call in milliseconds"),
            integer("hold_ms", "of that, marked as on hold"),
            integer("wrap_ms", "length of the wrap-up"),
            text("summary", "the record in words, made from the facts"),
        ),
    ),
    Kind(
        "interaction.amended",
        "Something was added to a closed record; the first entry stays.",
        table="amendment",
        fields=(text("reason", "why"), text("body", "what is added")),
    ),
)
