"""What is told when the central database cannot be used: one sentence each, and the way out.

The person at the desk goes on working; whoever looks after the database has to do something about it.
"""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.errors import Refused, Unavailable

WORK_ON = "Go on working: everything is kept in this desk's file and is sent when the database answers again."
ASK = "Ask whoever looks after the central database. Meanwhile everything is kept in this desk's file."


@dataclass(frozen=True, slots=True)
class Meaning:
    """One of these sentences. With a way out it is Unavailable and passes by itself, without one it is Refused."""

    code: str
    sentence: str
    way_out: str | None = None

    def as_error(self) -> Refused | Unavailable:
        """Return a new exception: a raised one keeps its traceback and can serve only once."""
        if self.way_out is None:
            return Refused(self.code, self.sentence)
        return Unavailable(self.code, self.sentence, self.way_out)


ABSENT = Meaning("central_absent", "The central database cannot be reached.", WORK_ON)
CUT = Meaning("central_cut", "The connection to the central database was lost.", WORK_ON)
SLOW = Meaning("central_slow", "The central database does not answer in time.", WORK_ON)
BUSY = Meaning("central_busy", "The central database has too much to do just now.", WORK_ON)
STARTING = Meaning("central_starting", "The central database is starting or being shut down.", WORK_ON)
READ_ONLY = Meaning("central_read_only", "The central database takes nothing in at present.", ASK)
FULL = Meaning("central_full", "The central database has no room left.", ASK)
ILL = Meaning("central_ill", "The central database reports a fault of its own.", ASK)
TURNED_AWAY = Meaning("central_turned_away", "The central database did not let this desk in.", ASK)

AGAIN = "Try again in a moment; if it stays so, look at the server."
# The way out for whoever sets the central database up, by the code of what is in the way.
ADMINISTRATOR = {
    ABSENT.code: "Look at the address (host, port and database), and see that the server runs and that this machine "
    "can reach it.",
    CUT.code: AGAIN,
    SLOW.code: AGAIN,
    BUSY.code: AGAIN,
    STARTING.code: AGAIN,
    READ_ONLY.code: "Name the primary in the address: this is a standby, or set to be read only.",
    FULL.code: "Make room on the server's disk.",
    ILL.code: "Look into the server's log.",
    TURNED_AWAY.code: "Look into the server's log and its pg_hba.conf.",
}

ALONE = Meaning(
    "central_alone",
    "This desk stands alone: everything is kept in its own file, and nothing is sent. "
    "To send it, name a central database: agentdesk central join --url URL",
)
NONSENSE = Meaning(
    "central_nonsense",
    "The central database answered with something that cannot be. Nothing is lost; "
    "ask whoever looks after it.",
)
SIGN_IN = Meaning("central_password", "The central database does not know this name with this password.")
NO_PASSWORD = Meaning(
    "central_no_password",
    "The central database asks for a password, and none was given. Give it once with: agentdesk central password",
)
CERTIFICATE = Meaning(
    "central_certificate",
    "The server's certificate cannot be trusted: it is from an unknown authority, or it has run out. "
    "Nothing was sent.",
)
HOST = Meaning(
    "central_host", "The server's certificate is for another name than the one asked for. Nothing was sent."
)
NO_AUTHORITY = Meaning(
    "central_authority", "The file with the authority's certificate (sslrootcert) is missing or unreadable."
)
NO_TLS = Meaning("central_tls", "The server does not offer a protected connection. Nothing was sent.")
UNSAFE_SIGN_IN = Meaning(
    "central_sign_in", "The server asks for the password in a way that would give it away. It was not sent."
)
NOT_POSTGRES = Meaning("central_not_postgres", "Something answers at this address, but it is not PostgreSQL.")
NO_DATABASE = Meaning("central_no_database", "The server has no database of this name.")
NOT_READY = Meaning(
    "central_not_ready", "This database was never set up for AgentDesk. Run: agentdesk central init --url ..."
)
NO_RIGHTS = Meaning("central_no_rights", "This name has no right to do that in the central database.")

# The refusals of journal.hello and journal.push, by their SQL state.
DESK = {
    meaning.code: meaning
    for meaning in (
        Meaning(
            "AD001",
            "This AgentDesk is too old for the central database. Update it; what waits here is sent after that.",
        ),
        Meaning("AD002", "This desk belongs to somebody else in the central database. Nothing was sent."),
        Meaning("AD003", "This desk was retired. Nothing more is sent; ask your lead."),
        Meaning("AD004", "The central database was restored or moved meanwhile. Try again."),
        Meaning(
            "AD005",
            "The central database holds other events under this desk's numbers: this desk's file is a copy of "
            "another, or was restored from one. Nothing was sent, and nothing is lost.",
        ),
        Meaning("AD006", "Events are missing between this desk and the central database. Nothing was sent."),
        Meaning(
            "AD007",
            "An event was altered after it was sealed. Nothing was sent; run: agentdesk journal verify",
        ),
        Meaning("AD008", "The central database could not read what this desk sent. Nothing was lost."),
        Meaning(
            "AD009",
            "The central database was restored and is not ready: its administrator has to run "
            "journal.restamp(). Everything is kept in this desk's file.",
        ),
        Meaning("AD010", "What is in the central journal is never changed."),
    )
}
