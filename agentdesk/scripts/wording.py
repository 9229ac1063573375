"""How money, days, times and telephone numbers are said, by language; no float anywhere.

Languages are tags such as en-US; one that is not known is spoken as its first part is, else as American English.
"""

from __future__ import annotations

from datetime import date, time

from agentdesk.domain.money import Money, digits

# Beyond this many days from today a date is said with its year.
YEAR_AFTER_DAYS = 300
_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€"}
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ES_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_ES_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_EVERY = {
    "en": {"week": "every week", "two_weeks": "every two weeks", "month": "every month"},
    "es": {"week": "cada semana", "two_weeks": "cada dos semanas", "month": "cada mes"},
}
_SCOPES = {
    "en": {
        "stop_number": "no calls on this number",
        "stop_calls": "no phone calls at all",
        "write_only": "no contact except in writing",
        "not_at_work": "no calls at your work",
        "not_at_times": "no calls at those times",
    },
    "es": {
        "stop_number": "ninguna llamada a este número",
        "stop_calls": "ninguna llamada por teléfono",
        "write_only": "ningún contacto, salvo por escrito",
        "not_at_work": "ninguna llamada a su trabajo",
        "not_at_times": "ninguna llamada a esas horas",
    },
}


def money(amount: Money, language: str) -> str:
    """Return an amount as it is said: $1,284.50, and $1,150 when there are no cents."""
    plain = digits(amount)
    sign, plain = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    whole, _, part = plain.partition(".")
    grouped = f"{int(whole):,}" + (f".{part}" if part.strip("0") else "")
    symbol = _SYMBOLS.get(amount.currency)
    return f"{sign}{symbol}{grouped}" if symbol else f"{sign}{grouped} {amount.currency}"


def day(when: date, language: str, today: date, *, weekday: bool = True) -> str:
    """Return a day as it is said, with its year only when it is far from today."""
    is_far = abs((when - today).days) > YEAR_AFTER_DAYS
    if _base(language) == "es":
        name = f"{_ES_DAYS[when.weekday()]} " if weekday else ""
        year = f" de {when.year}" if is_far else ""
        return f"{name}{when.day} de {_ES_MONTHS[when.month - 1]}{year}"
    month = _EN_MONTHS[when.month - 1]
    name = _EN_DAYS[when.weekday()]
    if language == "en-GB":
        return (f"{name} " if weekday else "") + f"{when.day} {month}" + (f" {when.year}" if is_far else "")
    return (f"{name}, " if weekday else "") + f"{month} {when.day}" + (f", {when.year}" if is_far else "")


def clock(when: time, language: str) -> str:
    """Return a time of day as it is said: 5 p.m., 10:30 a.m., noon."""
    if (when.hour, when.minute) == (12, 0):
        return "mediodía" if _base(language) == "es" else "noon"
    half = ("a.m.", "p.m.") if language != "es-US" else ("a. m.", "p. m.")
    hour = when.hour % 12 or 12
    minutes = f":{when.minute:02}" if when.minute else ""
    return f"{hour}{minutes} {half[when.hour >= 12]}"


def phone(number: str) -> str:
    """Return a telephone number as it is said; what is not E.164 stays as it is."""
    if number.startswith("+1") and len(number) == 12 and number[1:].isdigit():
        return f"{number[2:5]}-{number[5:8]}-{number[8:]}"
    if not number.startswith("+"):
        return number
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)


def every(key: str, language: str) -> str:
    """Return how often payments are made, in words."""
    return _EVERY[_base(language)].get(key, key)


def scope(sign: str, language: str) -> str:
    """Return what a stop sign stops, in words; nothing for a sign that is not read back."""
    return _SCOPES[_base(language)].get(sign, "")


def _base(language: str) -> str:
    return "es" if language.partition("-")[0] == "es" else "en"
