"""The one table of values that may stand in {braces} in a script: what each reveals, its type, what it is.

What a step reveals follows from this table. `none` is a fact anyone may hear; `reference` a neutral file number;
`identity` who we are looking for; `debt` a fact about the debt, and the creditor's name and a firm's name that
shows collection are such facts. Values come from what was frozen when the call opened, except where `by` says
that the call itself makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reveals = Literal["none", "reference", "identity", "debt"]
# A `date` is said with its weekday, a `day` without.
Form = Literal["text", "money", "date", "day", "time", "phone", "count", "every", "invoices"]
STRENGTH: tuple[Reveals, ...] = ("none", "reference", "identity", "debt")
SAID = "said."


@dataclass(frozen=True, slots=True)
class MergeField:
    """A value with a name. `form` is how it is stored and spoken; money is minor units of `debt.currency`."""

    name: str
    reveals: Reveals
    says: str
    form: Form = "text"
    by: Literal["frozen", "call"] = "frozen"


TABLE = (
    MergeField("agent.spoken_name", "none", "the name the agent uses on the phone"),
    MergeField("firm.neutral_name", "none", "a trading name that does not show collection"),
    MergeField("firm.phone", "none", "the number to reach us at", "phone"),
    MergeField("firm.hours", "none", "when we can be reached, in words"),
    MergeField("firm.website", "none", "the firm's web address"),
    MergeField("firm.address", "none", "where to write to"),
    MergeField("firm.complaints", "none", "how to complain, in words"),
    MergeField("firm.check_us", "none", "how to check who we are, in words"),
    MergeField("firm.lead_name", "none", "the name the team lead uses on the phone"),
    MergeField("firm.reply_by", "none", "the day by which we answer a question", "date"),
    MergeField("firm.letter_by", "none", "the day by which a letter arrives", "day"),
    MergeField("firm.legal_name", "debt", "the firm's name, which shows collection"),
    MergeField("firm.ways_to_pay", "debt", "the ways to pay, in words"),
    MergeField("customer.full_name", "identity", "the customer's full name"),
    MergeField("customer.name_to_use", "identity", "the name the customer likes to be called by"),
    MergeField("contact.name", "identity", "the person of the company to ask for"),
    MergeField("debt.reference", "reference", "the neutral file number"),
    MergeField("debt.creditor", "debt", "the creditor's name"),
    MergeField("debt.product", "debt", "what the account was for"),
    MergeField("debt.balance", "debt", "what is owed", "money"),
    MergeField("debt.principal", "debt", "the part that was borrowed or bought", "money"),
    MergeField("debt.interest", "debt", "the interest", "money"),
    MergeField("debt.fees", "debt", "the fees", "money"),
    MergeField("debt.as_of", "debt", "the day the balance is from", "day"),
    MergeField("debt.payments_to", "debt", "the day up to which payments are known", "day"),
    MergeField("debt.due_on", "debt", "the day it was due", "day"),
    MergeField("debt.dispute_by", "debt", "the last day to dispute it in writing for the legal stop", "day"),
    MergeField("invoices.count", "debt", "how many invoices are spoken of", "count", "call"),
    MergeField(
        "invoices.list", "debt", "the oldest invoices: number, date, amount, due day", "invoices", "call"
    ),
    MergeField("budget.left", "debt", "what is left each month", "money"),
    MergeField("now.date", "none", "today, where the customer is", "date", "call"),
    MergeField("now.time", "none", "the time, where the customer is", "time", "call"),
    MergeField("arrangement.count", "debt", "how many payments", "count", "call"),
    MergeField("arrangement.total", "debt", "the sum of all payments", "money", "call"),
    MergeField("arrangement.first_amount", "debt", "the first payment", "money", "call"),
    MergeField("arrangement.first_on", "debt", "the day of the first payment", "date", "call"),
    MergeField("arrangement.last_amount", "debt", "the last payment", "money", "call"),
    MergeField("arrangement.last_on", "debt", "the day of the last payment", "date", "call"),
    MergeField("arrangement.every", "debt", "how often, in words", "every", "call"),
    MergeField("arrangement.invoices", "debt", "the numbers of the invoices it is about", "text", "call"),
    MergeField("arrangement.review_on", "debt", "the day we look at it again", "date", "call"),
    MergeField("callback.on", "none", "the day of the call we agree", "date", "call"),
    MergeField("callback.at", "none", "the time of the call we agree", "time", "call"),
    MergeField("callback.number", "identity", "the number we will call", "phone", "call"),
    MergeField("stop.scope", "none", "what will stop, in words", "text", "call"),
)
BY_NAME = {field.name: field for field in TABLE}


def strongest(*reveals: Reveals) -> Reveals:
    """Return the strongest of several; nothing reveals none."""
    return max(reveals, key=STRENGTH.index, default="none")
