"""The parts of a workbook, which is an archive, unpacked block by block; where one is damaged, in one sentence."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from agentdesk.errors import Refused

BLOCK = 1 << 16
BROKEN = "The workbook cannot be read: it is damaged, or it was cut off. Save it again as XLSX."
# What openpyxl and the libraries below it raise for parts that are not as they should be.
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ParseError, EOFError, RuntimeError),
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError),
)


def blocks(archive: zipfile.ZipFile, part: str, most: int = BLOCK) -> Iterator[bytes]:
    """Yield a part of a workbook, unpacked, in blocks of so many bytes. Raises Refused where it is damaged."""
    try:
        with archive.open(part) as unpacked:
            while block := unpacked.read(most):
                yield block
    except DAMAGE as fault:
        raise Refused("broken_workbook", BROKEN) from fault
