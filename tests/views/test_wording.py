"""Wording: every code has a sentence, a code without one is shown as itself, and days are the customer's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from agentdesk.content.catalogue.spanish_codes import CODES
from agentdesk.domain import participants
from agentdesk.domain.call import Mark
from agentdesk.domain.phones import KINDS
from agentdesk.platform.paths import resource
from agentdesk.scripts.effects import MOODS
from agentdesk.services.rows.customer import NeedRow, NumberRow, StopRow, TimelineRow
from agentdesk.services.rows.sync import SyncState
from agentdesk.views import wording
from agentdesk.views.happened import entry
from agentdesk.views.status_line import saved_words
from agentdesk.views.sync_words import rail_sentence, rail_words
from tests.fakes.time import DAY, MINUTE, SECOND, WEDNESDAY, ZONE

CHICAGO = "America/Chicago"


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (wording.ROLES, participants.ROLES),
        (wording.MOODS, MOODS),
        (wording.NUMBER_KINDS, KINDS),
        (wording.SHAPES, ("single", "plan", "pause", "settlement")),
    ],
)
def test_every_code_has_words(table: dict[str, str], codes: tuple[str, ...]) -> None:
    assert set(codes) <= set(table)


def test_every_sign_a_call_may_place_has_words() -> None:
    from agentdesk.scripts.effects import SIGNS

    assert set(SIGNS) <= set(wording.SIGNS)


def test_a_code_without_words_is_shown_as_itself() -> None:
    assert wording.of(wording.NEEDS, "large_print") == "Large print"


@pytest.mark.parametrize(
    ("code", "detail", "sentence"),
    [
        ("first_contact", {}, "First call"),
        (
            "handed_over",
            {
                "at": WEDNESDAY,
                "zone": CHICAGO,
                "what": "care",
                "label": {"en": "Needs care", "es": "Necesita atención"},
            },
            "Needs care, since 9:00\u202fAM",
        ),
        (
            "hold_waits",
            {"at": WEDNESDAY, "zone": CHICAGO, "what": "crisis", "label": {}},
            "Crisis hold, since 9:00\u202fAM",
        ),
        ("callback", {"at": WEDNESDAY, "zone": CHICAGO}, "Callback agreed for 9:00\u202fAM"),
        ("promise_due", {"on": "2026-03-04"}, "Promise due Mar 4"),
        ("promise_passed", {"on": "2026-03-02"}, "Promised for Mar 2, not seen yet"),
        ("write_only", {}, "Write only"),
    ],
)
def test_the_reason_for_a_rank(code: str, detail: dict[str, object], sentence: str) -> None:
    assert wording.reason(code, detail, ZONE, WEDNESDAY) == sentence


def test_a_need_for_an_interpreter_is_told_once_in_a_window_of_another_language(qapp: QApplication) -> None:
    spanish = QTranslator()
    assert spanish.load(str(resource("translations", "agentdesk_es.qm")))
    qapp.installTranslator(spanish)
    try:
        assert wording.need(NeedRow("interpreter", "Needs an interpreter")) == "Necesita intérprete"
        assert wording.need(NeedRow("interpreter", "Somali")) == "Necesita intérprete: Somali"
    finally:
        qapp.removeTranslator(spanish)


def test_a_mood_has_one_word_on_its_button_and_in_the_record() -> None:
    spanish = QTranslator()
    assert spanish.load(str(resource("translations", "agentdesk_es.qm")))
    words = {mood: spanish.translate("Wording", wording.MOODS[mood]) for mood in MOODS}
    assert words == CODES["mood"]


def test_needs_stops_and_numbers() -> None:
    assert wording.need(NeedRow("name_to_use", "Mia")) == "Call them Mia"
    assert wording.need(NeedRow("language", "es")) == "Language: Spanish"
    assert wording.need(NeedRow("language", "so")) == "Language: Somali"
    assert wording.need(NeedRow("language", "Spanish, or slowly")) == "Language: Spanish, or slowly"
    assert wording.need(NeedRow("remark", "Asked for a letter first")) == "Asked for a letter first"
    stop = StopRow("s1", "stop_calls", "medium", None, WEDNESDAY, "compliance")
    assert wording.stop(stop) == "No calls at all"
    assert wording.stop_scope(stop) == "Covers all calls. Compliance lifts it, or a team lead."
    assert (
        wording.number_kind(NumberRow("+13125550142", "mobile", (), True, None))
        == "mobile, shared with others"
    )
    assert wording.wish("text") == "Text first"
    assert wording.wish("after 17:00") == "After 17:00"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            TimelineRow(
                WEDNESDAY, "call", "J", {"direction": "out", "number": "+13125550142", "number_kind": "work"}
            ),
            "We called",
        ),
        (
            TimelineRow(WEDNESDAY, "call", "J", {"direction": "in", "number": None, "is_late": 1}),
            "Called us from no number",
        ),
        (
            TimelineRow(
                WEDNESDAY,
                "outcome",
                "J",
                {
                    "outcome": "voicemail_none",
                    "label": {"en": "Voicemail: no message", "es": "Buzón: sin mensaje"},
                },
            ),
            "Voicemail: no message",
        ),
        (TimelineRow(WEDNESDAY, "outcome", "J", {"outcome": "promise_kept", "label": {}}), "promise_kept"),
        (TimelineRow(WEDNESDAY, "note", "J", {"body": "Rent first"}), "Rent first"),
        (
            TimelineRow(WEDNESDAY, "arrangement", "J", {"shape": "plan", "total": 100, "currency": "USD"}),
            "Plan: $1.00",
        ),
        (
            TimelineRow(WEDNESDAY, "callback", "J", {"due_at": WEDNESDAY + DAY, "due_zone": CHICAGO}),
            "Callback agreed for Mar 5, 9:00\u202fAM, their time",
        ),
        (
            TimelineRow(WEDNESDAY, "stop", "J", {"sign": "attorney", "scope": "debt"}),
            "Represented by an attorney",
        ),
        (TimelineRow(WEDNESDAY, "dispute", "J", {"about": "amount"}), "Disputes it: the amount"),
        (TimelineRow(WEDNESDAY, "complaint", "J", {"about": "calls"}), "Complaint: the calls"),
        (TimelineRow(WEDNESDAY, "payment_claim", "J", {"how": None}), "Says it was paid"),
        (TimelineRow(WEDNESDAY, "payment_claim", "J", {"how": "by check"}), "Says it was paid: by check"),
        (TimelineRow(WEDNESDAY, "payment_handoff", "J", {"way": "pay_line"}), "Shown a way to pay: Pay line"),
        (TimelineRow(WEDNESDAY, "referral", "J", {"service": "budget_help"}), "Help with the budget"),
        (
            TimelineRow(
                WEDNESDAY,
                "commitment",
                "J",
                {"what": "send_letter", "due_on": "2026-03-09", "label": {"en": "Send the letter"}},
            ),
            "We promised: Send the letter, by Mar 9",
        ),
        (TimelineRow(WEDNESDAY, "something_new", "J", {}), "Something new"),
    ],
)
def test_what_happened_is_a_sentence(row: TimelineRow, words: str) -> None:
    shown = entry(row, CHICAGO, WEDNESDAY + 2 * DAY)
    assert shown.lead == "Mar 4"
    assert words in shown.detail


def test_what_happened_today_has_its_time() -> None:
    row = TimelineRow(WEDNESDAY, "stop", "J", {"sign": "attorney", "scope": "debt"})
    assert entry(row, CHICAGO, WEDNESDAY).lead == "9:00\u202fAM"


@pytest.mark.parametrize(
    ("locale", "label", "shown"),
    [
        ("es_US", {"en": "Refuses", "es": "No quiere pagar"}, "No quiere pagar"),
        ("es_US", {"en": "Refuses"}, "Refuses"),
        ("en_US", {"es": "No quiere pagar", "en": "Refuses"}, "Refuses"),
        ("en_US", {}, "gone_from_the_list"),
    ],
)
def test_the_firms_own_words_are_in_the_language_of_the_interface(
    locale: str, label: dict[str, str], shown: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    assert wording.labelled(label, "gone_from_the_list") == shown


def test_a_payment_stands_on_the_day_it_was_paid() -> None:
    row = TimelineRow(
        WEDNESDAY, "payment", None, {"amount": 8000, "currency": "USD", "paid_on": "2026-02-14"}
    )
    shown = entry(row, CHICAGO, WEDNESDAY)
    assert (shown.lead, shown.words) == ("Feb 14", "Payment of $80.00 received")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SyncState(), "Saved on this device as it happens"),
        (
            SyncState("up_to_date", 0, WEDNESDAY - 4 * SECOND),
            "Saved on this device as it happens · 0 waiting to sync · central reached 4 s ago",
        ),
        (
            SyncState("waiting", 3, WEDNESDAY - 5 * MINUTE),
            "Saved on this device as it happens · 3 waiting to sync · central reached 5 min ago",
        ),
        (
            SyncState("alone", 3),
            "Saved on this device as it happens · this desk stands alone, everything is kept here",
        ),
        (
            SyncState("offline", 14, None, WEDNESDAY),
            "Offline since 10:00\u202fAM · nothing is lost · 14 events wait for the network",
        ),
        (
            SyncState("refused", 2, sentence="This desk is not known.", way_out="Ask a lead."),
            "This desk is not known. Ask a lead.",
        ),
    ],
)
def test_the_status_line_says_how_it_stands(state: SyncState, words: str) -> None:
    assert saved_words(state, ZONE, WEDNESDAY) == words


@pytest.mark.parametrize("state", ["alone", "starting", "up_to_date", "waiting", "offline", "refused"])
def test_the_rail_says_it_in_a_word_beside_the_colour(state: str) -> None:
    word, icon, tone = rail_words(SyncState(state))  # type: ignore[arg-type]
    assert word
    assert icon
    assert tone


def test_the_rail_counts_what_is_not_sent_yet() -> None:
    state = SyncState("waiting", 3)
    assert rail_words(state)[0] == "3 to send"
    assert rail_sentence("3 to send", state) == "Waiting to send: 3"
    assert rail_words(SyncState("waiting"))[0] == "Syncing"


def test_the_rail_of_a_desk_that_stands_alone_says_so() -> None:
    state = SyncState("alone")
    assert rail_words(state)[0] == "Kept here"
    assert rail_sentence("Kept here", state) == "This desk stands alone: everything is kept here"
    assert rail_sentence("Not synced", SyncState("refused", sentence="Why.")) == "Not synced Why."


def test_marks_are_all_known() -> None:
    assert set(Mark.__args__) == {"answered", "on_hold", "off_hold", "over", "set_back", "had_answered"}  # type: ignore[attr-defined]
