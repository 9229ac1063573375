"""Notes that seem to state a handling need: shown to whoever looks after imports, and decided one by one.

Until somebody confirms it, a note stays a note, shown while the curtain is open. Confirmed, the need is shown in every
state of a call, so what is shown of it may hold no fact about the debt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentdesk.content.client_file.mapping_values import NEEDS
from agentdesk.domain.need_words import names_the_debt, suggestion_id
from agentdesk.errors import Refused
from agentdesk.services.customers import known
from agentdesk.services.deciding import plain
from agentdesk.services.messages import CountNeedTray, JudgeNeed, NeedTray
from agentdesk.services.need_words import need_words
from agentdesk.services.rows.people import NeedPage, SuggestedNeed
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.abreast import bring_abreast
from agentdesk.storage.in_force import in_force, leaves
from agentdesk.storage.judged_needs import last_need_judgement

LONGEST = 120
BETWEEN = "~"


def need_tray(work: Work, command: NeedTray) -> NeedPage:
    """Journal which customers' notes are looked at, and return a page of them.

    A note that the client's newer file does not have any more is not offered. Raises Refused beside a live call.
    """
    work.sessions.refuse_beside_live()
    after = (command.after or BETWEEN).split(BETWEEN)
    statement = _DECIDED if command.is_decided else _OPEN
    found = work.connection.exec_driver_sql(statement, (*after, command.limit)).all()
    rows = tuple(row for one in found if (row := _shown(work, one)) is not None)
    if rows:
        seen = sorted({row.customer for row in rows})
        work.journal("customer.revealed", {"place": "needs", "detail": {"customers": seen}})
    last = f"{found[-1].customer}{BETWEEN}{found[-1].suggestion}" if len(found) == command.limit else None
    return NeedPage(rows, last)


def count_need_tray(sight: Sight, query: CountNeedTray) -> int:
    """Return how many notes wait for a decision."""
    return int(sight.connection.exec_driver_sql(_COUNT).scalar_one())


def judge_need(work: Work, command: JudgeNeed) -> None:
    """Journal what a note asks for. Raises Refused for words that may not be shown in every state of a call."""
    row = work.connection.exec_driver_sql(_ONE, (command.suggestion,)).first()
    if row is None:
        raise Refused("suggestion_gone", "This note is not in the tray any more.")
    bring_abreast(work.connection, row.customer, work.now)
    known(work.connection, row.customer)
    payload = {"suggestion": command.suggestion, "customer": row.customer, "verdict": command.verdict}
    if command.verdict == "confirmed":
        payload |= {
            "need": _need(command.need or row.need),
            "detail": _detail(work, row.customer, command.detail),
        }
    work.journal("need.judged", payload)
    work.touch(row.customer)


def _shown(work: Work, row: Any) -> SuggestedNeed | None:
    note = next(iter(_notes(work, row.customer, row.suggestion, row.suggested)), None)
    if note is None:
        return None
    says = need_words(work.connection, work.now).says.get(row.suggested, {})
    return SuggestedNeed(
        row.suggestion, row.customer, row.full_name, note, row.need, says, row.verdict, row.detail
    )


def _notes(work: Work, customer: str, suggestion: str, need: str) -> Iterator[str]:
    """Yield the customer's notes that the suggestion is about."""
    for note in work.connection.exec_driver_sql(_NOTES, (customer,)).scalars():
        if suggestion_id(customer, need, note) == suggestion:
            yield note


def _need(need: str) -> str:
    if need not in NEEDS:
        raise Refused("need_unknown", "Choose a need from the list.")
    return need


def _detail(work: Work, customer: str, typed: str | None) -> str:
    detail = " ".join(plain(typed or "").split())
    if not detail:
        raise Refused("need_empty", "Write what the agent should know, in a few words.")
    if len(detail) > LONGEST:
        raise Refused(
            "need_long", "That is too long to be read before a call: at most {most} characters.", most=LONGEST
        )
    creditors = work.connection.exec_driver_sql(_CREDITORS, (customer,)).scalars().all()
    if names_the_debt(detail, need_words(work.connection, work.now).debt_words, creditors):
        raise Refused(
            "need_tells_debt",
            "This is shown while anybody may listen: leave out amounts, creditors and words about money owed.",
        )
    return detail


_NOT_JUDGED = "NOT EXISTS (SELECT 1 FROM judged_need j WHERE j.suggestion = s.suggestion)"
# A note that came by two parts of a file has a row of each.
_OPEN = f"""
    SELECT s.suggestion, s.customer, c.full_name, s.need, s.need AS suggested, NULL AS verdict, NULL AS detail
    FROM suggested_need s JOIN base_customer c ON c.id = s.customer
    WHERE (s.customer, s.suggestion) > (?, ?) AND {in_force("s")} AND {_NOT_JUDGED}
    GROUP BY s.customer, s.suggestion ORDER BY s.customer, s.suggestion LIMIT ?"""  # noqa: S608 - our own conditions
_DECIDED = f"""
    SELECT s.suggestion, s.customer, c.full_name, coalesce(j.need, s.need) AS need, s.need AS suggested, j.verdict,
           j.detail
    FROM judged_need j JOIN suggested_need s ON s.suggestion = j.suggestion JOIN base_customer c ON c.id = s.customer
    WHERE (s.customer, s.suggestion) > (?, ?) AND {last_need_judgement("j")} AND NOT {leaves("c")}
    GROUP BY s.customer, s.suggestion ORDER BY s.customer, s.suggestion LIMIT ?"""  # noqa: S608 - our own conditions
_COUNT = f"""
    SELECT count(DISTINCT s.suggestion) FROM suggested_need s JOIN base_customer c ON c.id = s.customer
    WHERE {in_force("s")} AND {_NOT_JUDGED}"""  # noqa: S608 - our own conditions
_ONE = f"SELECT customer, need FROM suggested_need s WHERE suggestion = ? AND {in_force('s')}"  # noqa: S608 - our own condition
_NOTES = "SELECT body FROM base_remark WHERE customer = ? AND kind = 'note' ORDER BY position"
_CREDITORS = "SELECT DISTINCT creditor FROM base_debt WHERE customer = ?"
