"""Workbooks whose sheet is written by hand, as no spreadsheet would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

from openpyxl import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
OVERRIDE = f'<Override PartName="/{TEXTS}" ContentType="{KIND}"/>'


def text(content: str, name: str = "") -> str:
    """A cell that holds a text; it says its place where it has a name."""
    place = f' r="{name}"' if name else ""
    return f'<c{place} t="inlineStr"><is><t>{escape(content)}</t></is></c>'


def row(cells: Iterable[str], number: object = None) -> str:
    """A row of cells, with whatever stands for its number."""
    stated = "" if number is None else f' r="{number}"'
    return f"<row{stated}>{''.join(cells)}</row>"


def sheet(*rows: str, before: str = "") -> str:
    """The XML of a sheet."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def workbook(xml: str, texts: str = "") -> bytes:
    """A workbook of one sheet, `A`, with this XML, and with the texts that its cells share."""
    made, saved, target = Workbook(), io.BytesIO(), io.BytesIO()
    made.worksheets[0].title = "A"
    made.save(saved)
    others = {SHEET: xml, TEXTS: f'<sst xmlns="{MAIN}">{texts}</sst>'}
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parts:
        for name in source.namelist():
            content = source.read(name).decode()
            parts.writestr(name, others.pop(name, content.replace("</Types>", f"{OVERRIDE}</Types>")))
        for name, content in others.items():
            parts.writestr(name, content)
    return target.getvalue()
