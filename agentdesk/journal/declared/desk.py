"""Events of the desk itself: opening, signing in, content, imports, and every view of a customer."""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, Rows, instant, integer, structure, text

_VIEW = (
    text("customer", "who was looked at, when it was one person", required=False),
    text("place", "the screen or command that showed it"),
    structure("detail", "what was shown: ids and counts, never names", required=False),
)

_WAY_IN = (
    text("key_file", "sha256 of the key file as it was written for it, in hexadecimal"),
    text("opened_by", "what opened the profile for it: passphrase or recovery", required=False),
    text("recovery_key", "sha256 of the organisation's public recovery key, in hexadecimal", required=False),
)

KINDS = (
    Kind(
        "desk.opened",
        "The program opened the encrypted file and went to work.",
        table="desk_opened",
        fields=(
            text("program", "version of the program"),
            text("schema", "version of the local schema"),
            text("sqlite", "version of SQLite"),
            text("cipher", "version of SQLCipher"),
            text("tzdata", "version of the time zone data"),
        ),
    ),
    Kind(
        "staff.signed_in",
        "A person signed in on this device.",
        table="sign_in",
        fields=(
            text("staff", "the person's id"),
            text("role", "the role they work in: agent, lead, trainer, administrator or auditor"),
            text("method", "how they proved who they are"),
        ),
    ),
    Kind(
        "staff.secret_set",
        "A person's first passphrase was chosen; the passphrase itself is nowhere.",
        table="staff_secret",
        fields=(
            text("staff", "whose passphrase it is: the person's id"),
            text(
                "confirmed_by",
                "who vouched that it is them: a person's id, or the program at the first start",
            ),
        ),
    ),
    Kind(
        "desk.passphrase_changed",
        "Another passphrase opens the profile from now on; neither is written anywhere.",
        "way_in",
        _WAY_IN,
        fixed=(("way", "passphrase"),),
    ),
    Kind(
        "desk.recovery_added",
        "An organisation can open the profile from now on, in place of any that could before.",
        "way_in",
        _WAY_IN,
        fixed=(("way", "recovery"),),
    ),
    Kind(
        "content.adopted",
        "A version of a script, outcome list or other content came into use.",
        table="content_adopted",
        fields=(
            text("content_kind", "script, outcomes, words, mapping ..."),
            text("key", "the content's name"),
            text("version", "its version"),
            text("content_digest", "sha256 of its text, in hexadecimal"),
            text("body", "the whole text, so that what was said can be shown again years later"),
        ),
    ),
    Kind(
        "portfolio.imported",
        "A client's file was brought in.",
        table="import_batch",
        fields=(
            text("batch", "id of the batch"),
            text("source_name", "name of the file, without its folder"),
            text("source_digest", "sha256 of the file, in hexadecimal"),
            text("mapping", "name of the mapping used"),
            text("mapping_digest", "sha256 of the mapping, in hexadecimal"),
            integer("row_count", "data rows in the file"),
            integer("imported", "rows that became or renewed a debt"),
            integer("rejected", "rows handed back with a reason"),
            integer("flagged", "things a person should look at, shared telephones among them"),
            integer("chunks", "events that carry the rows"),
            structure("flags", "what was flagged: kind and ids"),
            text("client", "whose file it is", required=False),
            text(
                "kind",
                "consumer, invoices, payments, contacts, closures or correspondence",
                required=False,
            ),
            instant("known_to", "up to when the file knows what it tells", required=False),
            integer("covers_days", "of calls, how many days before that it has", required=False),
            text(
                "past_contacts",
                "of a portfolio, what is known of the calls of the seven days before: file, none or unknown",
                required=False,
            ),
        ),
    ),
    Kind(
        "portfolio.chunk",
        "Part of the rows of an imported file, as they were understood.",
        fields=(
            text("batch", "id of the batch"),
            integer("position", "number of the chunk, from 0"),
            structure("customers", "customers with addresses, numbers, needs and wishes"),
            structure("debts", "debts of these customers"),
        ),
    ),
    Kind(
        "portfolio.rejected",
        "Rows of an imported file that could not be taken, each with its reason.",
        fields=(text("batch", "id of the batch"), integer("position", "number of the chunk, from 0")),
        rows=(
            Rows(
                "rejects",
                "import_reject",
                (
                    integer("row_number", "line of the file where the row begins, counted from 1"),
                    text("column_name", "the column at fault", required=False),
                    text("reason", "one plain sentence without the row's own content"),
                ),
                "A row that was handed back.",
            ),
        ),
    ),
    Kind(
        "clock.doubted",
        "The machine's clock disagrees with the central database or with the journal.",
        table="clock_doubt",
        fields=(integer("ahead_ms", "milliseconds by which it runs ahead; negative when behind"),),
    ),
    Kind(
        "customer.prepared",
        "A customer was opened to prepare a call.",
        "view_audit",
        _VIEW,
        fixed=(("what", "prepared"),),
    ),
    Kind(
        "customer.revealed",
        "A closed part of a customer was shown.",
        "view_audit",
        _VIEW,
        fixed=(("what", "revealed"),),
    ),
    Kind("search.opened", "A search of customers began.", "view_audit", _VIEW, fixed=(("what", "search"),)),
    Kind(
        "search.shown", "The customers that a search showed.", "view_audit", _VIEW, fixed=(("what", "found"),)
    ),
    Kind("record.exported", "A record left the desk.", "view_audit", _VIEW, fixed=(("what", "exported"),)),
    Kind(
        "worklist.left",
        "A prepared customer was put back without a call.",
        table="worklist_left",
        fields=(
            text("customer", "who was put back"),
            text("reason", "why no call was made"),
            instant("prepared_at", "when the preparation began"),
        ),
    ),
)
