"""National ids in a text: by a shape of their own that they prove, or by a word beside them.

What only a shape tells stays where a word before it calls it a reference or a telephone. Checks are those of
python-stdnum; Germany's insurance number, which it does not have, is checked by the rule of its pension insurance
(VKVV, section 4). A number that fails its check is nobody's, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentdesk.domain.numbers_found import (
    DIGITS,
    NATIONAL_ID,
    Found,
    after_word,
    is_called_otherwise,
    is_valid,
    prefixes,
    says_one_of,
)

_ALONE, _END = r"(?<![\w])(?<![\w][./-])", r"(?![\w])(?![./-]\w)"
_UNITED_STATES = re.compile(r"\d{3}-\d{2}-\d{4}")
_US = ("us.ssn", "us.itin")


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(_ALONE + f"(?:{pattern})" + _END, re.IGNORECASE)


# A shape that nothing else has, and the checks of which it has to pass one; the insurance numbers below have none.
_SHAPES = (
    (_shape(_UNITED_STATES.pattern), _US),
    (_shape(r"\d{1,2}\.?\d{3}\.?\d{3}-?[a-z]|[xyz]-?\d{7}-?[a-z]"), ("es.dni", "es.nie")),
    (_shape(r"[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[ab]) ?\d{3} ?\d{3} ?\d\d"), ("fr.nir",)),
    (_shape(r"[a-z]{6}\d\d[a-z]\d\d[a-z]\d{3}[a-z]"), ("it.codicefiscale",)),
    (_shape(r"756\.?\d{4}\.?\d{4}\.?\d{2}"), ("ch.ssn",)),
    (_shape(r"\d{6}[-+a]\d{3}[0-9a-y]"), ("fi.hetu",)),
    (_shape(r"\d{3}\.\d{3}\.\d{3}-\d{2}"), ("br.cpf",)),
    (_shape(r"[a-z]{4}\d{6}[hm][a-z]{5}[a-z0-9]\d"), ("mx.curp",)),
)
# The letters that a United Kingdom insurance number may begin with (HMRC, NIM39110): it has no check digit.
_UNITED_KINGDOM = _shape(
    r"(?!bg|gb|nk|kn|tn|nt|zz)[abceghj-prstw-z][abceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d]"
)
_GERMANY = _shape(r"\d\d ?\d{6} ?[a-z] ?\d{3}")
_GERMAN_FACTORS = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)


def _word(words: str, number: str = DIGITS) -> re.Pattern[str]:
    return re.compile(after_word(words) + f"({number})")


# The words that say what a number is, how many digits it has, and the checks of which it has to pass one.
_WORDS = (
    (_word(r"ssn|itin|tin|social security|soc\.? sec\.?|taxpayer"), (9,), _US),
    (_word(r"tfn|tax file"), (8, 9), ("au.tfn",)),
    (_word(r"utr|unique taxpayer(?: reference)?"), (10,), ("gb.utr",)),
    (_word(r"nhs"), (10,), ("gb.nhs",)),
    (
        _word(r"steuer-?id(?:nr)?|(?:steuer-?|steuerliche )identifikationsnummer|idnr|id-nr|tax id"),
        (11,),
        ("de.idnr",),
    ),
    (_word(r"social insurance|nas|(?-i:SIN)"), (9,), ("ca.sin",)),
    (_word(r"bsn|burgerservicenummer"), (8, 9), ("nl.bsn",)),
    (_word(r"rijksregisternummer|registre national|insz|niss"), (11,), ("be.nn",)),
    (_word(r"nif|contribuinte"), (9,), ("pt.nif",)),
    (_word(r"pesel"), (11,), ("pl.pesel",)),
    (
        _word(r"personnummer|fødselsnummer|fodselsnummer"),
        (10, 11, 12),
        ("se.personnummer", "no.fodselsnummer"),
    ),
    (_word(r"cpr|cpr-nummer"), (10,), ("dk.cpr",)),
    (_word(r"sv-?nummer|svnr|sozialversicherungsnummer|sv-?nr"), (10,), ("at.vnr",)),
    (_word(r"aadhaar|aadhar"), (12,), ("in_.aadhaar",)),
    (_word(r"cpf"), (11,), ("br.cpf",)),
    (_word(r"ird"), (8, 9), ("nz.ird",)),
)
# The words with which these patterns begin.
_BEGIN = frozenset(
    "ssn itin tin social soc taxpayer tfn tax utr unique nhs steuer steuerid steueridnr steuerliche "
    "steueridentifikationsnummer idnr id nas sin bsn burgerservicenummer rijksregisternummer registre insz niss nif "
    "contribuinte pesel personnummer fødselsnummer fodselsnummer cpr sv svnummer svnr sozialversicherungsnummer "
    "aadhaar aadhar cpf ird pps ppsn".split()
)
_IRELAND = _word(r"pps|ppsn", r"\d{7} ?[A-Za-z]{1,2}(?![A-Za-z0-9])")


def by_shape(text: str) -> list[Found]:
    """Return the ids that their own shape tells, unless a word before one calls it something else."""
    return [
        Found(*one.span(), NATIONAL_ID) for one in _shaped(text) if not is_called_otherwise(text, one.start())
    ]


def by_word(text: str) -> list[Found]:
    """Return the ids that a word right before them tells, with right check digits where there are any."""
    if not says_one_of(text, _BEGIN):
        return []
    found = [
        Found(*one.span(1), NATIONAL_ID) for one in _IRELAND.finditer(text) if is_valid(one[1], "ie.pps")
    ]
    for pattern, lengths, checks in _WORDS:
        for one in pattern.finditer(text):
            ends = (
                end
                for digits, end in prefixes(text, *one.span(1))
                if len(digits) in lengths and is_valid(digits, *checks)
            )
            if (end := next(ends, None)) is not None:
                found.append(Found(one.start(1), end, NATIONAL_ID))
    return found


def is_united_states(text: str) -> bool:
    """Return whether a text as a whole is a United States social security or taxpayer number in its own shape."""
    return _UNITED_STATES.fullmatch(text) is not None and is_valid(text, *_US)


def _shaped(text: str) -> Iterator[re.Match[str]]:
    for pattern, checks in _SHAPES:
        yield from (one for one in pattern.finditer(text) if is_valid(one[0].replace(".", ""), *checks))
    yield from _UNITED_KINGDOM.finditer(text)
    yield from (
        one for one in _GERMANY.finditer(text) if _is_german_insurance(one[0].replace(" ", "").upper())
    )


def _is_german_insurance(number: str) -> bool:
    """Return whether the birthday in an insurance number is a day, and its last digit is right."""
    if not (1 <= int(number[2:4]) % 50 <= 31 and 1 <= int(number[4:6]) <= 12):
        return False
    letter = ord(number[8]) - ord("A") + 1
    digits = f"{number[:8]}{letter:02}{number[9:11]}"
    products = (int(digit) * factor for digit, factor in zip(digits, _GERMAN_FACTORS, strict=True))
    return sum(product // 10 + product % 10 for product in products) % 10 == int(number[11])
