"""Telephone numbers as people read them: in their country's own form."""

from __future__ import annotations


def shown_number(number: str) -> str:
    """Return an E.164 number in its national form, with the country code unless it is +1; others as they are."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        parsed, form.NATIONAL if parsed.country_code == 1 else form.INTERNATIONAL
    )
