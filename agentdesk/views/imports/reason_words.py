"""Reason words: why a row goes back, in the person's language.

Reasons are written in English where rows are read, and kept so in the journal and in the file that goes back. Here
they are told again, each by the sentence that it was made from; one that is not known stays as it was written.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from agentdesk.views import figures
from agentdesk.views.imports.words import said
from agentdesk.views.kit.words import translate

REASONS = (
    translate("Files", "no name"),
    translate("Files", "no reference"),
    translate("Files", "no creditor"),
    translate("Files", "no amount"),
    translate("Files", "no currency"),
    translate("Files", "no day"),
    translate("Files", "no time"),
    translate("Files", "no day and no time"),
    translate("Files", "not an amount"),
    translate("Files", "not an amount in the stated style"),
    translate("Files", "the amount may have thousands or decimals: the sign in it can mark either"),
    translate("Files", "more than {places} decimals"),
    translate("Files", "marked with another currency than the account's"),
    translate("Files", "larger than any account"),
    translate("Files", "below zero: nothing is owed by the customer"),
    translate("Files", "below zero, and yet it says that it was received"),
    translate("Files", "settled or paid, and yet something is owed"),
    translate("Files", "not the sum of principal, interest and fees"),
    translate("Files", "nothing was paid"),
    translate("Files", "nothing stands here"),
    translate("Files", "not a date in a form that is known"),
    translate("Files", "not a date written {style}"),
    translate("Files", "the date may be one of several days"),
    translate("Files", "the date may be {days}"),
    translate("Files", "a year of two digits that does not tell the century"),
    translate("Files", "a day that the calendar does not have"),
    translate("Files", "a month that the calendar does not have"),
    translate("Files", "a date that the calendar does not have"),
    translate("Files", "a day that has not come yet"),
    translate("Files", "a time that has not come yet"),
    translate("Files", "the year is not between {first} and {last}"),
    translate("Files", "a time that no clock shows"),
    translate("Files", "a time without its zone"),
    translate("Files", "an offset that no zone has"),
    translate("Files", "not a telephone number"),
    translate("Files", "not one plain telephone number"),
    translate("Files", "no numbering plan knows this number"),
    translate("Files", "no country is known in which to read this number"),
    translate("Files", "a number with an extension, which would be lost"),
    translate("Files", "a number that costs extra to call"),
    translate("Files", "not the code of a country"),
    translate("Files", "not the code of a currency"),
    translate("Files", "a state that the mapping does not know"),
    translate("Files", "a state that the mapping does not know (known: {known})"),
    translate("Files", "a word that the mapping does not know"),
    translate("Files", "a word that the mapping does not know (known: {known})"),
    translate("Files", "not yes or no, and the mapping does not say which"),
    translate("Files", "not one of {kinds}, and the mapping does not say which"),
    translate("Files", "the mapping does not say how dates are written"),
    translate("Files", "a contact without a name"),
    translate("Files", "a payment card number, which is not kept here: another reference is needed"),
    translate("Files", "a bank account, which is not kept here: another reference is needed"),
    translate("Files", "a social security number, which is not kept here: another reference is needed"),
    translate("Files", "the row is empty"),
    translate("Files", "{cells} cells where the header has {width}"),
    translate("Files", "longer than {number} characters"),
    translate("Files", "the quotation marks do not pair up"),
    translate("Files", "a backslash that stands before no sign that needs one"),
    translate("Files", "holds control characters"),
    translate("Files", "holds bytes that are not in the file's encoding"),
    translate("Files", "more characters than the columns have"),
    translate("Files", "a formula whose value was not saved: open the workbook, and save it once"),
    translate("Files", "the spreadsheet shows an error here"),
    translate("Files", "a number that the sheet shows as a percentage"),
    translate("Files", "a number that the sheet shows in thousands"),
    translate("Files", "a number of more than 15 digits, of which a spreadsheet keeps 15: it has to be text"),
    translate("Files", "a total of the file, and no account"),
    translate("Files", "the names of the columns stand here again"),
    translate("Files", "a number that a spreadsheet has shortened: the whole one is needed"),
    translate("Files", "several telephone numbers in one cell"),
    translate("Files", "a day without its zone"),
    translate("Files", "a cell that cannot be read"),
    translate("Files", "a cell beyond the column {column}"),
    translate("Files", "more than {number} different people have this reference: it is nobody's own"),
    translate(
        "Files", "several customers have this reference and name: only the birth date can tell which is meant"
    ),
    translate(
        "Files", "the account on file belongs to someone else: another name, birth date or customer reference"
    ),
    translate("Files", "too much for one customer to hold"),
    translate(
        "Files",
        "the account stands in line {line} already, for someone of another name, birth date or reference",
    ),
    translate("Files", "the account stands in line {line} already"),
    translate("Files", "the same stands in line {line} already"),
    translate("Files", "the payment stands in line {line} already"),
    translate("Files", "no such customer of this client is on file"),
    translate("Files", "no such account of this client is on file"),
    translate("Files", "the account on file belongs to another customer"),
    translate("Files", "several customers have this reference: name the account"),
    translate("Files", "another currency than the account has"),
    translate("Files", "a payment with this reference is on file with another account, amount or day"),
    translate(
        "Files",
        "no earlier payment that this one undoes is known: if it stands further down, bring this row in again",
    ),
    translate("Files", "the payment that it undoes is of another account"),
    translate("Files", "more came back than was paid"),
    translate("Files", "this payment came back already"),
    translate("Files", "this payment came back since: if it was paid anew, it needs a reference of its own"),
    translate("Files", "this call is on file with another outcome"),
    translate("Files", "it went out, and yet it asks for something"),
    translate("Files", "entered before it came in"),
    translate("Files", "what the {piece} is about is not said"),
    translate("Files", "the number that it stops is not said"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Names of months as rows are told, whatever the locale."""
DAY = re.compile(r"(\d{1,2}) (\w+)")
LAST_DAY = translate("Files", "{days} or {last}")
BETWEEN_FAULTS, AFTER_COLUMN = "; ", ": "


def reason_words(reason: str) -> str:
    """Return why a row goes back; where several columns are at fault, what each of them has."""
    whole = _told(reason)
    if whole is not None:
        return whole
    return BETWEEN_FAULTS.join(map(_of_column, reason.split(BETWEEN_FAULTS)))


def _of_column(fault: str) -> str:
    """Return what is wrong with one column, behind its name: that may hold the sign that ends it."""
    told = _told(fault)
    if told is not None:
        return told
    parts = fault.split(AFTER_COLUMN)
    for at in range(1, len(parts)):
        told = _told(AFTER_COLUMN.join(parts[at:]))
        if told is not None:
            return AFTER_COLUMN.join((*parts[:at], told))
    return fault


def _told(reason: str) -> str | None:
    for words, pattern in _patterns():
        if match := pattern.fullmatch(reason):
            values = match.groupdict()
            if "days" in values:
                values["days"] = _days(values["days"])
            return said(words, **values)
    return None


def _days(told: str) -> str:
    """Return days without their year, such as `3 December or 12 March`, as the person's locale writes them."""
    found = [(int(day), MONTHS.index(month) + 1) for day, month in DAY.findall(told) if month in MONTHS]
    if not found:
        return told
    # In a leap year every day is one.
    days = [figures.day(date(2000, month, day), date(2000, 1, 1)) for day, month in found]
    return said(LAST_DAY, days=", ".join(days[:-1]), last=days[-1]) if days[1:] else days[0]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with what finds it; its places hold anything but the end of a fault."""
    return tuple((words, re.compile(_pattern(words))) for words in REASONS)


def _pattern(words: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^;]+)", re.escape(words))
