"""Known accounts, written as a file in every way that clients write files."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hypothesis import strategies as st
from openpyxl import Workbook

from agentdesk.domain import dates

FIELDS = ("debt.reference", "customer.reference", "customer.full_name", "customer.birth_date")
FIELDS += ("debt.balance", "debt.due_on", "note")
HEADERS = (
    ("Account number", "Customer number", "Full name", "Date of birth", "Balance", "Due date", "Notes"),
    ("Aktenzeichen", "Kundennummer", "Kunde", "Geburtsdatum", "Offener Betrag", "Fällig am", "Bemerkung"),
    ("Nº de factura", "Código cliente", "Deudor", "Fecha nacimiento", "Saldo", "Vencimiento", "Notas"),
    ("N° de facture", "Code client", "Débiteur", "Date de naissance", "Solde", "Échéance", "Remarques"),
)
GROUPS = ((".", ""), (".", ","), (".", "'"), (",", ""), (",", "."), (",", " "))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252")
QUOTINGS = ("doubled", "all", "backslash", "single", "none")
ENDS = ("\n", "\r\n")
TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Account:
    """One account, as it is."""

    number: int
    name: str
    born: date
    cents: int
    due: date
    note: str


@dataclass(frozen=True)
class Way:
    """One way to write a file."""

    delimiter: str
    quoting: str
    encoding: str
    end: str
    amounts: tuple[str, str]
    dates: str
    header: tuple[str, ...]
    order: tuple[int, ...]
    titles: int


# Letters that every encoding here has; signs that are delimiters and quotation marks somewhere.
LETTERS = st.text(st.sampled_from("abcdeéñüßÉ ,;|'\""), min_size=1, max_size=12)
NOTES = st.one_of(st.just(""), LETTERS.map(lambda text: f"x{text}x"))
ACCOUNTS = st.lists(
    st.builds(
        Account,
        number=st.just(0),
        name=st.sampled_from(["Ana Silva", "Jörg Müller", "Zoë O'Shea", "Íñigo Peña", "Ruth D'Souza"]),
        born=st.dates(date(1940, 1, 1), date(2005, 12, 31)),
        cents=st.one_of(st.integers(0, 2_000_000), st.sampled_from([100, 100_000, 54_075_500])),
        due=st.dates(date(2020, 1, 1), date(2027, 12, 31)),
        note=NOTES,
    ),
    min_size=1,
    max_size=12,
).map(lambda found: [Account(number, *_rest(one)) for number, one in enumerate(found, 1)])
WAYS = st.builds(
    Way,
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from(QUOTINGS),
    encoding=st.sampled_from(ENCODINGS),
    end=st.sampled_from(ENDS),
    amounts=st.sampled_from(GROUPS),
    dates=st.sampled_from((*dates.STYLES, *dates.SHORT_STYLES)),
    header=st.sampled_from(HEADERS),
    order=st.permutations(range(len(FIELDS))).map(tuple),
    titles=st.integers(0, 2),
)


def text_file(accounts: Sequence[Account], way: Way) -> bytes:
    """The accounts as a file of text."""
    rows = [way.header, *(_cells(one, way) for one in accounts)]
    text = "".join(f"Export {number}{way.end}" for number in range(way.titles))
    text += "".join(_line([row[place] for place in way.order], way) for row in rows)
    return text.encode(way.encoding)


def mixed_file(accounts: Sequence[Account], way: Way) -> bytes:
    """The accounts as a file whose every other line is UTF-8 and the others Windows-1252."""
    rows = [way.header, *(_cells(one, way) for one in accounts)]
    lines = [_line([row[place] for place in way.order], way) for row in rows]
    return b"".join(line.encode("windows-1252" if place % 2 else "utf-8") for place, line in enumerate(lines))


def workbook(accounts: Sequence[Account], way: Way, *, is_typed: bool) -> bytes:
    """The accounts as a workbook: numbers and dates as such, or all of it as text."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(way.titles):
        sheet.append([f"Export {number}"])
    sheet.append([way.header[place] for place in way.order])
    for one in accounts:
        cells: list[object] = list(_cells(one, way))
        if is_typed:
            cells[3], cells[4], cells[5] = _noon(one.born), one.cents / 100, _noon(one.due)
        sheet.append([cells[place] for place in way.order])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def fixed_width(accounts: Sequence[Account], way: Way) -> tuple[bytes, dict[str, tuple[int, int]]]:
    """The accounts in columns of fixed width, and where they stand."""
    rows = [
        [row[place] for place in way.order] for row in (way.header, *(_cells(one, way) for one in accounts))
    ]
    widths = [max(len(row[place]) for row in rows) + 1 for place in range(len(FIELDS))]
    text = "".join("".join(map(str.ljust, row, widths)).rstrip() + way.end for row in rows[way.titles % 2 :])
    ends = [sum(widths[: place + 1]) for place in range(len(widths))]
    places = {rows[0][place]: (ends[place] - widths[place] + 1, ends[place]) for place in range(len(widths))}
    return text.encode(way.encoding), places


def amount(cents: int, way: Way) -> str:
    """An amount in the file's style."""
    decimal, group = way.amounts
    whole = f"{cents // 100:,}".replace(",", group)
    return f"{whole}{decimal}{cents % 100:02}"


def day(value: date, style: str) -> str:
    """A date in a style."""
    if style in dates.STYLES:
        return dates.written_as(value, style)
    short = dates.written_as(value, style.replace("YY", "YYYY"))
    return short.replace(f"{value.year:04}", f"{value.year % 100:02}")


def fits(way: Way, accounts: Sequence[Account]) -> bool:
    """Whether a way of writing can hold the accounts at all: without quotation marks no cell holds the delimiter."""
    cells = [cell for one in accounts for cell in _cells(one, way)] + list(way.header)
    if way.quoting == "none":
        return not any(way.delimiter in cell or cell.startswith('"') for cell in cells)
    return True


def _cells(one: Account, way: Way) -> tuple[str, ...]:
    reference = f"K-{one.number}"
    birth, due = day(one.born, way.dates), day(one.due, way.dates)
    return (reference, f"C-{one.number}", one.name, birth, amount(one.cents, way), due, one.note)


def _line(cells: Sequence[str], way: Way) -> str:
    styles: dict[str, dict[str, object]] = {
        "doubled": {},
        "all": {"quoting": csv.QUOTE_ALL},
        "backslash": {"quoting": csv.QUOTE_ALL, "doublequote": False, "escapechar": "\\"},
        "single": {"quoting": csv.QUOTE_ALL, "quotechar": "'"},
        "none": {"quoting": csv.QUOTE_NONE, "quotechar": None},
    }
    target = io.StringIO()
    writer = csv.writer(target, delimiter=way.delimiter, lineterminator=way.end, **styles[way.quoting])  # type: ignore[arg-type]
    writer.writerow(cells)
    return target.getvalue()


def _rest(one: Account) -> tuple[str, date, int, date, str]:
    return one.name, one.born, one.cents, one.due, one.note


def _noon(value: date) -> datetime:
    return datetime.combine(value, datetime.min.time())
