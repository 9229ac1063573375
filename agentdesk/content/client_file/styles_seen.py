"""How the dates and amounts of columns are written, and where their telephones are at home: proved, in doubt, or mixed.

A style is sure where it alone reads every cell. Where several do, a person is asked; where none does, although the
cells are dates or amounts, the column is mixed: then each cell is read by itself. What of it has several readings is
asked about, too: a person may say which is meant, or have those rows handed back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agentdesk.content.client_file import shapes
from agentdesk.content.client_file.columns import Column, date_styles, decimal_styles, shown
from agentdesk.content.client_file.understood import SEVERAL, SURE, UNKNOWN, Aspect
from agentdesk.domain import amounts, currency_marks, date_readings, phones

# Where numbers without an international prefix are tried, beside the country that a person names.
REGIONS = ("US", "GB", "DE", "ES", "FR", "AU", "CA", "IT", "NL", "AT", "CH", "IE", "MX", "PT", "BE", "NZ")
GROUPS = ("", ",", ".", "'", " ")
MOST_EXAMPLES = 4
# What is counted of cells that can be read in several ways.
TWO_DAYS, EITHER = "two days possible", "either sign possible"


def dates_aspect(column: Column) -> Aspect | None:
    """Return how the dates of a column are written, or None where fewer than half of its cells are dates."""
    seen = date_styles(column)
    if not seen.dated or seen.dated * 2 < column.filled:
        return None
    counts = (*seen.fits.items(), ("no date", column.filled - seen.dated))
    examples = tuple(column.examples)
    if len(seen.whole) == 1:
        says = f"{seen.dated:,} dates fit this order and no other"
        return Aspect("date_order", seen.whole[0], SURE, says, (), examples, counts)
    if seen.whole:
        return Aspect(
            "date_order", None, SEVERAL, "every date fits several orders", seen.whole, examples, counts
        )
    says = "no one order fits all of them"
    if not seen.unclear:
        possible = (date_readings.MIXED, *seen.fits)
        return Aspect("date_order", date_readings.MIXED, SURE, says, possible, examples, counts)
    unclear = [shown(cell) for cell in column.samples if date_readings.has_several(cell)]
    return Aspect(
        "date_order",
        None,
        SEVERAL,
        f"{says}, and some may be two days",
        date_readings.MIXED_STYLES,
        tuple(dict.fromkeys(unclear))[:MOST_EXAMPLES] or examples,
        ((TWO_DAYS, seen.unclear), *counts),
    )


def amounts_aspect(columns: Sequence[Column]) -> Aspect:
    """Return which sign stands before the cents in all of some columns; `answer` holds that of thousands, too."""
    ways = Counter[tuple[str, ...]]()
    for column in columns:
        ways.update(decimal_styles(column)[1])
    signed = sum(count for way, count in ways.items() if way)
    fits = {
        decimal + group: sum(n for way, n in ways.items() if {decimal, decimal + group} & set(way))
        for decimal in amounts.DECIMALS
        for group in GROUPS
        if group != decimal
    }
    whole = [style for style, count in fits.items() if count == signed]
    decimals = tuple(dict.fromkeys(style[0] for style in whole))
    examples = tuple(example for column in columns for example in column.examples)[:8]
    counts = tuple((style, count) for style, count in fits.items() if count and len(style) == 1)
    if not signed:
        says = "no amount has a sign in it: each is read by itself"
        return Aspect("decimal", amounts.MIXED, SURE, says, (), examples)
    if len(decimals) == 1:
        says = f"{signed:,} amounts can be read in this style and in no other"
        return Aspect("decimal", min(whole, key=len), SURE, says, (), examples, counts)
    if decimals:
        says = "the sign in the amounts can stand before cents or between thousands"
        possible = tuple(min((w for w in whole if w[0] == sign), key=len) for sign in decimals)
        return Aspect("decimal", None, SEVERAL, says, possible, examples, counts)
    says = "no one style reads all of them"
    unclear = sum(count for way, count in ways.items() if len({one[0] for one in way}) > 1)
    if not unclear:
        says += ": each is read by itself"
        return Aspect("decimal", amounts.MIXED, SURE, says, (amounts.MIXED, ".", ","), examples, counts)
    seen = (shown(cell) for column in columns for cell in column.samples if amounts.has_several(cell))
    says += ", and in some the sign can stand before cents or between thousands"
    some = tuple(dict.fromkeys(seen))[:MOST_EXAMPLES] or examples
    return Aspect("decimal", None, SEVERAL, says, amounts.MIXED_STYLES, some, ((EITHER, unclear), *counts))


def currency_aspect(columns: Sequence[Column]) -> Aspect:
    """Return the currency that the signs beside the amounts mean: sure where every amount has one that means one."""
    marks = Counter[str]()
    for column in columns:
        marks.update({mark: n for mark, n in column.marks.items() if currency_marks.is_mark(mark)})
    figures = sum(decimal_styles(column)[0] for column in columns)
    marked = sum(marks.values())
    codes = frozenset.intersection(*map(currency_marks.meaning, marks)) if marks else frozenset[str]()
    every = frozenset[str]().union(*map(currency_marks.meaning, marks))
    counts = (*marks.items(), ("without a sign", max(0, figures - marked)))
    if len(codes) == 1 and marked >= figures:
        (code,) = codes
        return Aspect("currency", code, SURE, "every amount is marked with it", (), tuple(marks), counts)
    if marks:
        says = "some amounts are marked" if codes else "amounts are marked with several currencies"
        first = dict.fromkeys(map(currency_marks.likely, marks))
        possible = tuple(dict.fromkeys((*first, *sorted(codes or every))))
        return Aspect("currency", None, SEVERAL, says, possible, tuple(marks), counts)
    return Aspect("currency", None, UNKNOWN, "no amount is marked with a currency")


def phones_aspect(columns: Sequence[Column]) -> Aspect | None:
    """Return where telephones without an international prefix are at home; None without telephones."""
    kinds = Counter[str]()
    samples: list[str] = []
    for column in columns:
        for shape, count in column.shapes.items():
            if kind := shapes.judged(shape).phone:
                kinds[kind] += count
        samples += [cell for cell in column.samples if not cell.strip().startswith(("+", "00", "tel:+"))]
    if not kinds:
        return None
    counts = (("with +", kinds["abroad"]), ("without", kinds["at home"]))
    if not kinds["at home"]:
        return Aspect("phone_region", "", SURE, "every number has an international prefix", (), (), counts)
    fits = {region: sum(_is_number(cell, region) for cell in samples) for region in REGIONS}
    likely = sorted((region for region in fits if fits[region]), key=lambda region: -fits[region])[:4]
    tried = tuple((f"valid in {region}, of {len(samples)} tried", fits[region]) for region in likely)
    says = "numbers without a prefix are read as those of a country"
    return Aspect("phone_region", None, SEVERAL, says, tuple(likely), tuple(samples[:3]), (*counts, *tried))


def _is_number(cell: str, region: str) -> bool:
    try:
        phones.read(cell, region)
    except ValueError:
        return False
    return True
