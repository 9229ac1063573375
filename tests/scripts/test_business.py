"""Business mode: a named contact with authority opens the account, and each invoice is spoken of by itself."""

from __future__ import annotations

import re

import pytest

from agentdesk.domain.conditions import ALWAYS
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.intents import Answer, Interrupt
from agentdesk.scripts.listed import fitted
from agentdesk.scripts.render import render
from agentdesk.scripts.values import Script
from tests.builders.company import COMPANY, confirmed, with_company
from tests.builders.talk import LANGUAGE, Talk, library, shipped

SPANISH = "es-US"
BUSINESS = tuple(key for key in library() if key.startswith("business"))
ABOUT_THE_DEBT = re.compile(
    r"invoice|factura|Northgate|KS-100|\$|Northfield|owe|debt|deuda|pay\b|pago", re.IGNORECASE
)


def shown(talk: Talk, language: str = LANGUAGE) -> str:
    """Everything of the step that is on the screen."""
    view = render(talk.script, talk.state, talk.frozen, language)
    assert view is not None
    return str(view)


# ------------------------------------------------------------------------------------------- who may hear of it


@pytest.mark.parametrize("language", [LANGUAGE, SPANISH])
def test_nothing_of_the_debt_is_shown_before_a_contact_with_authority_was_confirmed(language: str) -> None:
    talk = with_company()
    for answer in ("other", "presses", "fetched", "speaking", "on_list"):
        spoken = render(talk.script, talk.state, talk.frozen, language)
        assert spoken is not None
        assert not ABOUT_THE_DEBT.search(f"{spoken.spoken} {spoken.meaning} {spoken.fields} {spoken.checks}")
        assert facts_of(talk.state, talk.frozen)["line"] == "closed"
        talk.answer(answer)
    assert talk.state.position == "identity"
    talk.go(Answer("matches", {"contact": "Dana Whitlock", "basis": "on_the_list"}))
    assert "Northgate Supply" in shown(talk, language)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "field_missing"),
        ({"basis": "on_the_list"}, "field_missing"),
        ({"contact": "Dana Whitlock"}, "field_missing"),
        ({"contact": "Sam Oduya", "basis": "on_the_list"}, "authority_none"),
        ({"contact": "Sam Oduya", "basis": "says_so"}, "authority_none"),
        ({"contact": "Kit Vance", "basis": "on_the_list"}, "authority_unknown"),
    ],
)
def test_without_a_name_and_authority_the_account_stays_closed(values: dict[str, str], code: str) -> None:
    talk = with_company()
    talk.answer("speaking", "on_list")
    assert talk.refuses(Answer("matches", values)) == code
    assert facts_of(talk.state, talk.frozen)["line"] == "closed"


def test_the_right_party_is_the_contact_by_name_and_why_they_may_hear_is_kept() -> None:
    talk = confirmed()
    (known,) = talk.payloads("participant.known")
    assert (known["role"], known["name"], known["basis"], known["may_hear"]) == (
        "right_party",
        "Dana Whitlock",
        "on_the_list",
        "debt",
    )
    assert talk.state == talk.resumed()


def test_a_new_contact_is_recorded_with_how_the_authority_was_established() -> None:
    talk = with_company()
    talk.answer("speaking", "new")
    assert talk.refuses(Answer("matches", {"role": "Owner", "basis": "says_so"})) == "field_missing"
    talk.go(Answer("matches", {"name": "Noor Haddad", "role": "Owner", "basis": "says_so"}))
    assert talk.payloads("contact.named") == [
        {
            "customer": "C1",
            "name": "Noor Haddad",
            "role": "Owner",
            "phone": None,
            "authority": "yes",
            "basis": "says_so",
        }
    ]
    assert facts_of(talk.state, talk.frozen)["line"] == "open"


def test_whom_the_list_does_not_let_decide_is_no_new_contact_by_their_own_word() -> None:
    talk = with_company()
    talk.answer("speaking", "new")
    values = {"name": "sam oduya", "role": "Director", "basis": "says_so"}
    assert talk.refuses(Answer("matches", values)) == "authority_none"


def test_front_desk_is_a_third_party_and_being_put_through_begins_anew() -> None:
    talk = with_company()
    talk.answer("other")
    assert talk.payloads("participant.known")[0]["role"] == "third_party"
    talk.answer("fetched")
    assert talk.state.position == "greet_again"
    talk.answer("speaking")
    assert talk.state.position == "who_speaks"


def test_a_contact_who_has_left_is_told_by_name() -> None:
    talk = with_company()
    talk.answer("gone")
    assert next(choice for field in talk.view.fields for choice in field.choices) == (
        "Dana Whitlock",
        "Dana Whitlock",
    )
    assert talk.refuses(Answer("gone")) == "field_missing"
    talk.go(Answer("gone", {"contact": "Dana Whitlock"}))
    assert talk.payloads("contact.left")[0]["name"] == "Dana Whitlock"
    assert talk.state.suggested == "contact_left"


def test_without_any_contact_on_the_list_the_accounts_department_is_asked_for() -> None:
    talk = with_company(fact__contact_listed="no", call__contacts=[], contact__name="")
    assert talk.view.missing == ()
    assert "accounts department" in talk.view.spoken
    assert "gone" not in [answer.id for answer in talk.view.answers]
    talk.answer("speaking")
    assert next(answer.id for answer in talk.view.answers) == "new"


def test_passed_on_to_accounts_payable_nothing_is_open_any_more() -> None:
    talk = confirmed()
    talk.answer("fetched")
    assert facts_of(talk.state, talk.frozen)["line"] == "closed"
    assert not ABOUT_THE_DEBT.search(talk.view.spoken)
    talk.answer("speaking", "new")
    talk.go(Answer("matches", {"name": "Noor Haddad", "basis": "named_by_company"}))
    assert talk.state.position == "opening_words"


# ------------------------------------------------------------------------------------------- invoice by invoice


def test_the_invoices_are_said_by_number_date_and_amount_the_oldest_first() -> None:
    talk = confirmed()
    talk.answer("fine")
    assert talk.view.spoken == (
        "As of November 20, 2 invoices are open: KS-1001 of August 1, 2026, $1,250, due August 31, 2026; "
        "KS-1002 of September 1, 2026, $820.50, due October 1, 2026. Together they come to $2,070.50."
    )
    assert render(talk.script, talk.state, talk.frozen, SPANISH).spoken == (  # type: ignore[union-attr]
        "Al 20 de noviembre hay 2 facturas abiertas: KS-1001 del 1 de agosto de 2026, $1,250, "
        "vence el 31 de agosto de 2026; KS-1002 del 1 de septiembre de 2026, $820.50, "
        "vence el 1 de octubre de 2026. Suman $2,070.50."
    )


def test_of_many_invoices_three_are_said_and_the_rest_is_counted() -> None:
    many = [{"debt": f"D{at}", "reference": f"R{at}"} for at in range(1, 6)]
    debts = [{"debt": f"D{at}", "balance": 100 * at} for at in range(1, 6)]
    talk = with_company(call__invoices=many, call__debts=debts)
    talk.answer("speaking", "on_list")
    talk.go(Answer("matches", {"contact": "Dana Whitlock", "basis": "on_the_list"}))
    talk.answer("fine")
    assert "5 invoices are open: R1, $1; R2, $2; R3, $3; and 2 more." in talk.view.spoken


def test_a_promise_for_one_invoice_is_for_that_one_alone() -> None:
    talk = confirmed()
    talk.answer("fine", "next", "matches", "overlooked", "right", "one_day")
    talk.go(Answer("read_back", {"invoices": ["D1"], "first_on": "2026-12-04"}))
    assert "$1,250 on Friday, December 4, for KS-1001." in talk.view.spoken
    talk.answer("agreed")
    (agreed,) = talk.payloads("arrangement.agreed")
    assert (agreed["total"], agreed["allocation"]) == (125_000, [{"debt": "D1", "amount": 125_000}])
    assert talk.state == talk.resumed()


def test_a_dispute_of_one_invoice_lets_the_others_go_on() -> None:
    talk = confirmed()
    talk.answer("fine", "next", "wrong")
    talk.go(Answer("spoken", {"invoices": ["D2"], "about": "service", "words": "line 3 came damaged"}))
    assert talk.payloads("dispute.raised")[0]["debts"] == ["D2"]
    assert [(one["sign"], one["debts"]) for one in talk.payloads("stop.placed")] == [("dispute", ["D2"])]
    talk.answer("go_on")
    assert talk.state.position == "situation"
    talk.answer("overlooked", "right", "one_day")
    assert (
        talk.refuses(Answer("read_back", {"invoices": ["D2"], "first_on": "2026-12-04"}))
        == "arrangement_closed"
    )
    talk.go(Answer("read_back", {"first_on": "2026-12-04"}))
    assert "$1,250 on Friday, December 4, for KS-1001." in talk.view.spoken


def test_what_is_put_together_and_disputed_then_cannot_be_agreed() -> None:
    talk = confirmed()
    talk.answer("fine", "next", "matches", "overlooked", "right", "one_day")
    talk.go(Answer("read_back", {"invoices": ["D2"], "first_on": "2026-12-04"}), Interrupt("disputes"))
    talk.go(Answer("spoken", {"invoices": ["D2"], "about": "amount"}), Answer("go_on"))
    assert talk.state.position == "recap_promise"
    assert talk.refuses(Answer("agreed")) == "arrangement_closed"


def test_a_payment_that_was_claimed_is_claimed_for_the_invoices_that_were_named() -> None:
    talk = confirmed()
    talk.answer("fine", "next", "paid")
    talk.go(Answer("saved", {"invoices": ["D1"], "how": "wire of November 3"}))
    assert talk.payloads("payment.claimed")[0]["debts"] == ["D1"]
    assert talk.payloads("stop.placed")[0]["debts"] == ["D1"]


def test_an_invoice_of_another_call_cannot_be_chosen() -> None:
    talk = confirmed()
    talk.answer("fine", "next", "wrong")
    assert talk.refuses(Answer("spoken", {"invoices": ["D9"], "about": "amount"})) == "field_wrong"


@pytest.mark.parametrize("key", ["disputes", "short_of_cash", "already_paid", "copies", "who_we_are"])
def test_what_they_say_before_the_check_tells_them_nothing(key: str) -> None:
    talk = with_company()
    talk.go(Interrupt(key))
    assert not re.search(r"Northgate|KS-100|\$|Northfield", shown(talk))


# --------------------------------------------------------------------------------------------- the whole library


@pytest.mark.parametrize("key", BUSINESS)
def test_no_consumer_notice_is_in_a_business_script(key: str) -> None:
    script = shipped(key)
    assert script.duties == ()
    assert {step.kind for step in script.steps.values()} & {"disclose"} == set()
    words = str([step.wordings for step in script.steps.values()])
    assert not re.search(r"debt collector|attempt to collect|date of birth|birth|ZIP", words)


@pytest.mark.parametrize("key", BUSINESS)
def test_every_line_is_sayable_in_spanish_too(key: str) -> None:
    for step in shipped(key).steps.values():
        assert step.title.get(SPANISH) or not step.is_shown
        for wording in step.wordings:
            said = "".join(part if isinstance(part, str) else "valor" for part in wording.text[SPANISH])
            sentences = re.split(r"(?<=[.?!]) ", said)
            assert max(len(sentence.split()) for sentence in sentences) <= 27, said


@pytest.mark.parametrize("key", BUSINESS)
def test_a_step_always_has_words_for_what_is_not_known(key: str) -> None:
    for step in shipped(key).steps.values():
        assert not step.wordings or any(one.when == ALWAYS for one in step.wordings), step.id


def test_a_business_script_is_in_english_and_spanish() -> None:
    for key in BUSINESS:
        assert shipped(key).languages == (LANGUAGE, SPANISH)
        assert shipped(key).spoken_in("es") == SPANISH
        assert shipped(key).spoken_in("") == shipped(key).spoken_in("fr") == LANGUAGE


def test_a_script_without_lists_is_fitted_to_itself() -> None:
    script: Script = shipped()
    assert fitted(script, COMPANY) is script
