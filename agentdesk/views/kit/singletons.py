"""Singletons: keeps None, True and False alive under Python 3.11, whose references PySide6 6.12 gives away.

The PySide6 wheel is built against headers that take these objects for immortal, as they are from Python 3.12 on
(PEP 683). On 3.11 they are counted, and every `emit()` takes one reference from True, every `setText()` one from None:
after some thousand calls the interpreter ends with "deallocating None". Measured with PySide6 6.12.0 on CPython 3.11.7.
So they get what 3.12 gives them: more references than a program can ever use up.
"""

from __future__ import annotations

import ctypes
import sys

PLENTY = 1 << 40
SINGLETONS = (None, True, False, NotImplemented, Ellipsis)


def keep() -> None:
    """Give the singletons references in plenty where they are counted; from Python 3.12 on do nothing."""
    if sys.version_info >= (3, 12):
        return
    for singleton in SINGLETONS:
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < PLENTY:
            count.value += PLENTY
