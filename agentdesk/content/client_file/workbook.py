"""An Excel workbook (XLSX), opened with care: what it unpacks to is bounded before anything of it is read.

openpyxl reads what surrounds the sheets: their names, the shared texts, the styles. Nothing is evaluated, no link is
followed, no macro is run. It is loaded with the first workbook, not with the desk.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from agentdesk.content.client_file.unpacking import BLOCK, BROKEN, DAMAGE, blocks
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused

if TYPE_CHECKING:
    from agentdesk.content.client_file.workbook_parts import PartsReader

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Bounds on what is unpacked: a sheet of a million rows has about 1 GB of XML; its texts are kept in memory.
LARGEST_PART = 2 << 30
LARGEST_TEXTS = 256 << 20
LARGEST_OTHER = 32 << 20
MOST_PARTS = 10_000
# A sheet is packed to a tenth or a fiftieth; a bomb to a thousandth.
MOST_PACKED, SMALL = 200, 4 << 20
PROLOG = 1 << 12
_ROOT = re.compile(rb"<[A-Za-z]")
_HIDDEN_ROW = re.compile(rb'<row [^<>]*hidden="1"')
# What a block of XML ends in the midst of is looked at with the next one.
LONGEST_TAG = 1 << 16
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml\Z")
_PASSWORD = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook: its name, where its cells are, and whether it is hidden from the eye."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """An open workbook: its parts, its sheets, its shared texts, and what openpyxl knows of its styles."""

    archive: zipfile.ZipFile
    sheets: tuple[Sheet, ...]
    reader: PartsReader
    has_links: bool

    def sheet(self, name: str) -> Sheet:
        """Return a sheet. Raises Refused for a name that there is none of.

        A mapping keeps the name without private numbers, and that finds its sheet where it is the only one.
        """
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        cleaned = [sheet for sheet in self.sheets if without_private_numbers(sheet.name).text == name]
        if len(cleaned) == 1:
            return cleaned[0]
        names = ", ".join(repr(sheet.name) for sheet in self.sheets)
        raise Refused(
            "no_sheet", "The workbook has no sheet {name}. It has: {names}.", name=name, names=names
        )


def is_workbook(beginning: bytes) -> bool:
    """Return whether a file begins as a workbook does, or something else that Excel or an archiver wrote."""
    return beginning.startswith((ZIP, OLE))


@contextmanager
def opened(stream: BinaryIO) -> Iterator[Workbook]:
    """Open a workbook. Raises Refused, in one sentence, for what is none, or protected, or would fill the memory."""
    stream.seek(0)
    if stream.read(len(OLE)) == OLE:
        raise _old_or_locked(stream)
    with _archive(stream) as archive:
        _refuse_what_is_none(archive)
        _refuse_a_bomb(archive)
        _refuse_declarations(archive)
        yield _opened(archive, stream)


def _archive(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except DAMAGE as fault:
        raise Refused("broken_workbook", BROKEN) from fault


def merged_and_hidden(workbook: Workbook, sheet: Sheet) -> tuple[int, int]:
    """Return how many ranges of a sheet are merged, and how many of its rows are hidden, by hand or by a filter.

    Of a range that is merged, the first cell alone holds something.
    """
    merged = hidden = 0
    tail = b""
    for block in blocks(workbook.archive, sheet.part):
        text = tail + block
        end = max(text.rfind(b"<"), 0)
        seen, tail = text[:end], text[end:][-LONGEST_TAG:]
        merged += seen.count(b"<mergeCell ")
        if b'hidden="1"' in seen:
            hidden += len(_HIDDEN_ROW.findall(seen))
    return merged, hidden


def _opened(archive: zipfile.ZipFile, stream: BinaryIO) -> Workbook:
    from openpyxl.utils.exceptions import InvalidFileException

    from agentdesk.content.client_file.workbook_parts import PartsReader

    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # styles and extensions that openpyxl leaves out are nothing to us
            reader = PartsReader(stream, read_only=True, data_only=True, keep_links=False)
            reader.read()
            # openpyxl keeps no order of visible and hidden: it is asked of the parts themselves.
            sheets = tuple(
                Sheet(sheet.name, part.target.lstrip("/"), sheet.state != "visible")
                for sheet, part in reader.parser.find_sheets()
                if _SHEET.match(part.target.lstrip("/"))
            )
    except (
        *DAMAGE,
        InvalidFileException,
        OSError,
    ) as fault:  # the latter: no part is said to be the workbook
        raise Refused("broken_workbook", BROKEN) from fault
    has_links = any(name.startswith("xl/externalLinks/") for name in archive.namelist())
    return Workbook(archive, sheets, reader, has_links)


def _old_or_locked(stream: BinaryIO) -> Refused:
    """Return what to say of a file of the old kind: a workbook with a password is wrapped in one."""
    stream.seek(0)
    tail = b""
    while block := stream.read(BLOCK):
        if _PASSWORD in tail + block:
            sentence = (
                "The workbook is protected by a password: save it without one, or ask the client for that."
            )
            return Refused("locked_workbook", sentence)
        tail = block[-len(_PASSWORD) :]
    sentence = "It is an old Excel or Word file: save the sheet as XLSX or as CSV (UTF-8)."
    return Refused("not_a_table", "This is no file that can be read. {what}", what=sentence)


def _refuse_what_is_none(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return
    if "xl/workbook.bin" in names:
        sentence = "It is a binary Excel workbook (XLSB): save it as XLSX."
    elif "content.xml" in names:
        sentence = "It is an OpenDocument file: save the sheet as XLSX or as CSV (UTF-8)."
    else:
        sentence = "It is an archive: take the file out of it first."
    raise Refused("not_a_table", "This is no file that can be read. {what}", what=sentence)


def _refuse_a_bomb(archive: zipfile.ZipFile) -> None:
    """Refuse what unpacks to more than any list of accounts; the packer's own figures bound what is ever read."""
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("locked_workbook", "The workbook is protected by a password: save it without one.")
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise Refused("broken_workbook", BROKEN)
    too_large = any(part.file_size > _bound(part.filename) for part in parts)
    packed = any(
        part.file_size > SMALL and part.file_size > MOST_PACKED * part.compress_size for part in parts
    )
    if too_large or packed or len(parts) > MOST_PARTS:
        sentence = (
            "The workbook unpacks to far more than its size: it is not read. Save the sheet as CSV (UTF-8)."
        )
        raise Refused("too_large", sentence)


def _refuse_declarations(archive: zipfile.ZipFile) -> None:
    """Refuse parts that declare entities, which can grow to anything; no program writes such a workbook."""
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            prolog = next(blocks(archive, name, PROLOG), b"")
            root = _ROOT.search(prolog)
            if root is None or b"<!" in prolog[: root.start()]:
                raise Refused("broken_workbook", BROKEN)


def _bound(name: str) -> int:
    if _SHEET.match(name):
        return LARGEST_PART
    return LARGEST_TEXTS if name == "xl/sharedStrings.xml" else LARGEST_OTHER
