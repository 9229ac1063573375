"""Bank data in a text: an IBAN wherever it stands, accounts and banks where a word beside them says what they are.

An IBAN is proved by its check digits and the form that its country gave it (ISO 13616). A routing number has a check
digit that one number in ten has, too, and an account number has none: they go only beside their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentdesk.domain.numbers_found import (
    BANK_ACCOUNT,
    BIC,
    DIGITS,
    IBAN,
    Found,
    after_word,
    is_called_otherwise,
    is_valid,
    prefixes,
    says_one_of,
)

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d[ -]?\d(?:[ .-]{0,2}[A-Za-z0-9]){11,30}")
_IBAN_LENGTHS = range(15, 35)
_ONLY_SIGNS = re.compile(r"[^A-Za-z0-9]")
# The words with which the patterns below begin.
_BEGIN = frozenset(
    "routing aba rtn sort sortcode s bsb blz bankleitzahl bank checking saving savings current bankkonto girokonto "
    "cuenta".split()
)
# A bank's own number, the word that says so, how many digits, and which check it has to pass.
_BANKS = (
    (re.compile(after_word(r"routing|aba|rtn") + f"({DIGITS})"), 9, "us.rtn"),
    (re.compile(after_word(r"sort ?-?code|s/c") + f"({DIGITS})"), 6, None),
    (re.compile(after_word(r"bsb") + f"({DIGITS})"), 6, None),
    (re.compile(after_word(r"blz|bankleitzahl") + f"({DIGITS})"), 8, None),
)
_ACCOUNT_DIGITS = r"(?!\d{1,4}-\d\d?-\d{1,4}\b)(\d(?:[ -]?\d){3,16})(?![ -]?\d)(?![^\W_])"
# An account beside its bank may follow at once; elsewhere in such a text it needs a word.
_BEHIND = re.compile(r"[\s,;/+&-]{1,3}(?:and\s|und\s|y\s)?" + _ACCOUNT_DIGITS)
_OF_A_BANK = re.compile(
    after_word(r"account|acct|acc|a/c|checking|savings|konto|kontonummer|kto|cuenta") + _ACCOUNT_DIGITS
)
_SAID = re.compile(
    after_word(
        r"bank a/c|bank acc(?:oun)?t|checking acc(?:oun)?t|savings? acc(?:oun)?t|current acc(?:oun)?t|bankkonto|"
        r"girokonto|cuenta (?:bancaria|corriente|de ahorros?)"
    )
    + _ACCOUNT_DIGITS
)
# Accounts in a shape of their own, with check digits: Spain's and New Zealand's.
_SHAPES = (
    (re.compile(r"(?<![\w.-])\d{4}[ -]?\d{4}[ -]?\d{2}[ -]?\d{10}(?![\w-])"), "es.ccc"),
    (re.compile(r"(?<![\w.-])\d{2}-\d{4}-\d{7}-\d{2,3}(?![\w-])"), "nz.bankaccount"),
)
_BIC = re.compile(
    r"(?:(?i:\bbic\b|\bswift[ /-]{0,3}(?:code|bic)\b|\bswift ?[:=#])[\s:#.=]{0,4}|\[IBAN removed\][\s,;/]{1,3})"
    r"([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9])"
)


def ibans(text: str) -> list[Found]:
    """Return every IBAN, however it is spaced and in letters of either case."""
    found: list[Found] = []
    end = 0
    for candidate in _candidates(text):
        if candidate.start() >= end and (behind := _behind_iban(candidate)) is not None:
            found.append(Found(candidate.start(), behind, IBAN))
            end = behind
    return found


def accounts(text: str) -> list[Found]:
    """Return account numbers and the numbers of banks that words beside them, or their own shape, tell."""
    found = _said(text) if says_one_of(text, _BEGIN) else []
    for pattern, check in _SHAPES:
        found += [
            Found(*shape.span(), BANK_ACCOUNT)
            for shape in pattern.finditer(text)
            if is_valid(shape[0], check) and not is_called_otherwise(text, shape.start())
        ]
    return found


def bics(text: str) -> list[Found]:
    """Return the names of banks in the SWIFT net, in capitals and beside their word or an IBAN that went."""
    return [Found(*one.span(1), BIC) for one in _BIC.finditer(text) if is_valid(one[1], "bic")]


def _said(text: str) -> list[Found]:
    banks = [found for pattern, length, check in _BANKS for found in _banks(text, pattern, length, check)]
    found = [*banks, *_of(text, _SAID)]
    for bank in banks:
        if behind := _BEHIND.match(text, bank.end):
            found.append(Found(*behind.span(1), BANK_ACCOUNT))
    return [*found, *_of(text, _OF_A_BANK)] if banks else found


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield every place where an IBAN may begin, also inside of one that only seemed to be one."""
    at = 0
    while candidate := _IBAN.search(text, at):
        yield candidate
        at = candidate.start() + 1


def _behind_iban(candidate: re.Match[str]) -> int | None:
    """Return the place behind the IBAN that a candidate begins with, or None."""
    whole = candidate[0]
    places = [at for at, sign in enumerate(whole) if sign.isalnum()]
    compact = _ONLY_SIGNS.sub("", whole).upper()
    for length in _IBAN_LENGTHS:
        if length > len(compact):
            return None
        if _has_check_digits(compact[:length]) and is_valid(compact[:length], "iban"):
            return candidate.start() + places[length - 1] + 1
    return None


def _has_check_digits(number: str) -> bool:
    """Return whether the check digits of ISO 7064 are right: a cheap look before the country's own form."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _banks(text: str, pattern: re.Pattern[str], length: int, check: str | None) -> Iterator[Found]:
    for one in pattern.finditer(text):
        for digits, end in prefixes(text, *one.span(1)):
            if len(digits) == length and (check is None or is_valid(digits, check)):
                yield Found(one.start(1), end, BANK_ACCOUNT)


def _of(text: str, pattern: re.Pattern[str]) -> list[Found]:
    return [Found(*one.span(1), BANK_ACCOUNT) for one in pattern.finditer(text)]
