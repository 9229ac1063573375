"""Times read: from what was said or written of good and bad times, such as "not before ten", to spans of days.

English and Spanish, as people say it. An hour without morning or evening is the likelier one of the two for a call:
"after five" is in the afternoon, "not before nine" in the morning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agentdesk.domain.wished_times import AT_WORK, DAY, EVERY_DAY, WORKDAYS, Span, Wish

NOON = 12 * 60
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_PALABRAS = "cero una dos tres cuatro cinco seis siete ocho nueve diez once doce".split()
_HOURS = {word: hour for words in (_WORDS, _PALABRAS) for hour, word in enumerate(words) if hour}
_HOURS |= {"noon": 12, "midday": 12, "mediodía": 12}
_NUMBER = rf"(?:[01]?[0-9]|2[0-4]|{'|'.join(_HOURS)})"
_CLOCK = rf"(?:las? )?({_NUMBER})(?:[:h]([0-5][0-9]))?(?![0-9:])\s?(am\b|pm\b)?"
_RANGE = re.compile(
    rf"(?<![0-9-])(?:between |from |entre |de )?\b{_CLOCK} ?(?:-|–|to|and|until|till|a|y|hasta) ?{_CLOCK}(?!-?[0-9])"
)
_EDGE = re.compile(
    rf"\b(before|until|till|by|antes de|hasta|after|from|since|past|después de|despues de|desde) {_CLOCK}"
)
_LATE = ("after", "from", "since", "past", "después de", "despues de", "desde")
_PARTS = (
    (re.compile(r"\b(?:mornings?|por las? mañanas?)\b"), Span(0, NOON)),
    (re.compile(r"\b(?:afternoons?|por las? tardes?)\b"), Span(NOON, 17 * 60)),
    (re.compile(r"\b(?:evenings?|nights?|por las? noches?)\b"), Span(17 * 60, DAY)),
    (re.compile(r"\b(?:at work|work(?:ing)? hours|office hours|en el trabajo)\b"), AT_WORK),
)
_NAMES = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miércoles", "miercoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sábado", "sabado"),
    ("sunday", "domingo"),
)
# In full: "sat", "sun" and "wed" are words, too.
_DAYS = tuple(re.compile(rf"\b(?:{'|'.join(names)})s?\b") for names in _NAMES)
_WEEKEND = re.compile(r"\b(?:weekends?|fines? de semana)\b")
_WEEKDAYS = re.compile(r"\b(?:weekdays?|work ?days?|entre semana)\b")
_NOT = re.compile(
    r"\b(?:no|not|never|nothing|none|cannot|\w+n't|(?:ca|do|does|wo|is|are)nt|avoid|sleeps?|asleep|busy"
    r"|(?:i|he|she|they) works?|(?:am|is|are|\w+'[mrs]e?) (?:working|at work)"
    r"|nunca|jamás|nada|tampoco|trabaj[oa]|duerm[oe])\b"
    r"|^ ?(?:at work (?:until|till)|works? (?!best|better|fine|for|hours|well))"
)
# A no that closes nothing, and what is about this moment alone: a no of now is none of another day.
_FINE = re.compile(
    r"\b(?:(?:not|\w+n't) (?:a problem|matter|mind)|no (?:matter|problem|trouble)|ningún problema)\b"
)
_NOW = re.compile(r"\b(?:now|today|at the moment|ahora|hoy)\b")
# "Any time but Sundays" is an exception, "any time, but after five is best" is none.
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|apart from|other than|excepto|salvo)\b"
    r"|(?<!\ba )\bmenos(?= (?:antes|después|de|el|en|entre|las?|los|por)\b)"
    r"|(?:(?<=any time)|(?<=anytime)|(?<=any day)|(?<=every day)|(?<=always)),? but\b"
    r"(?![^,;\n]*\b(?:best|better|easier|ideal(?:ly)?|only|prefer(?:ably)?)\b)"
)
_ONLY = re.compile(r"\b(?:only|solo|sólo)\b")
_CLAUSES = re.compile(r"[,;\n]|\bbut\b|\bpero\b|\.(?:\s|$)")


def read_times(text: str, *, is_bad: bool = False) -> Wish | None:
    """Return the wish that a text states, None for one that states no times; `is_bad` where bad times were asked for.

    What is said with "only" is good, what with "no" or "never" is not, whatever was asked. An exception from bad times
    and a no of this moment say nothing that can be read.
    """
    days: set[int] = set()
    only: list[Span] = []
    hours: list[Span] = []
    never: list[Span] = []
    plain = _plain(text)
    if is_bad and _EXCEPT.search(plain):
        return None
    for clause in _CLAUSES.split(_EXCEPT.sub(", not", plain)):
        is_no = bool(_NOT.search(_FINE.sub("", clause)))
        if is_no and _NOW.search(clause):
            continue
        named, spans = _days(clause), list(_spans(clause))
        is_never = not _ONLY.search(clause) and (is_bad or is_no)
        if is_never and (named or spans):
            never += _on(named or EVERY_DAY, spans or [Span()])
        elif named and spans:
            only += _on(named, _met(spans))
        else:
            days |= named
            hours += _met(spans)
    if days or hours:
        only += _on(frozenset(days) or EVERY_DAY, _met(hours) or [Span()])
    return Wish(text.strip(), tuple(only), tuple(never)) if only or never else None


def _plain(text: str) -> str:
    plain = " ".join(text.lower().replace("’", "'").split(" "))
    return re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", plain)


def _on(days: frozenset[int], spans: list[Span]) -> list[Span]:
    return [Span(span.start, span.until, span.days & days) for span in spans]


def _met(spans: list[Span]) -> list[Span]:
    """Return what "after nine" and "before five" in one breath leave: the hours between them."""
    if len(spans) == 2 and {spans[0].start, spans[1].start} & {0} and DAY in (spans[0].until, spans[1].until):
        start, until = max(one.start for one in spans), min(one.until for one in spans)
        return [Span(start, until)] if start < until else spans
    return spans


def _days(clause: str) -> frozenset[int]:
    named = {day for day, pattern in enumerate(_DAYS) if pattern.search(clause)}
    named |= {5, 6} if _WEEKEND.search(clause) else set()
    return frozenset(named | (WORKDAYS if _WEEKDAYS.search(clause) else set()))


def _spans(clause: str) -> Iterator[Span]:
    rest = clause
    for found in _RANGE.finditer(clause):
        rest = rest.replace(found[0], " ")
        yield from _range(*found.groups())
    for found in _EDGE.finditer(rest):
        is_late = found[1] in _LATE
        minute = _minute(found[2], found[3], found[4], is_late=is_late)
        yield Span(minute, DAY) if is_late else Span(0, minute)
    yield from (span for pattern, span in _PARTS if pattern.search(rest))


def _range(
    h: str, m: str | None, half: str | None, h2: str, m2: str | None, half2: str | None
) -> Iterator[Span]:
    """Yield the span between two times; "5-7 pm" is in the afternoon, "9 to 5" ends there."""
    start, until = _minute(h, m, half), _minute(h2, m2, half2)
    if half is None and half2 is not None:
        start = min(
            (at for at in (start % NOON, start % NOON + NOON) if at < until),
            key=lambda at: until - at,
            default=start,
        )
    if until > start:
        yield Span(start, until)
    elif until < start:
        yield from (Span(start, DAY), Span(0, until))


def _minute(hour: str, minute: str | None, half: str | None, *, is_late: bool = False) -> int:
    number = _HOURS.get(hour) or int(hour)
    at = min(number * 60 + int(minute or 0), DAY)
    if half is not None:
        return at % NOON + (NOON if half == "pm" else 0)
    is_bare = not hour.startswith("0") and number < NOON // 60
    return at + NOON if is_bare and number <= (8 if is_late else 6) else at
