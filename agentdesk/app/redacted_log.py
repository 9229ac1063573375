"""The program's log: small, rotating, and without a word from a customer's file.

Only our own loggers write, and only what they are given as a fixed sentence with codes and counts; the formatter
leaves out the values of exceptions, because those could hold anything. A crash brings a report, which is built
from an allow-list and holds nothing but versions, kinds of faults and places in the code.
"""

from __future__ import annotations

import json
import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from agentdesk.platform.files import private_file

LARGEST = 512 * 1024
KEPT = 3


class Redacting(logging.Formatter):
    """Writes a record as one line of JSON: when, how grave, which part, the fixed words, and the kind of fault."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. Arguments other than numbers are left out."""
        line: dict[str, object] = {
            "at": int(record.created * 1000),
            "level": record.levelname,
            "part": record.name,
            "says": str(record.msg),
        }
        if isinstance(record.args, tuple) and record.args:
            line["numbers"] = [value for value in record.args if isinstance(value, int)]
        if record.exc_info and record.exc_info[0] is not None:
            line["fault"] = record.exc_info[0].__name__
        if (report := getattr(record, "report", None)) is not None:
            line["report"] = str(report).splitlines()
        return json.dumps(line, ensure_ascii=False)


class PrivateLog(RotatingFileHandler):
    """A file for this user alone, and so is every one that takes its place when it is full."""

    def _open(self) -> TextIOWrapper:
        private_file(Path(self.baseFilename))
        return super()._open()


def begin_log(path: Path) -> logging.Handler:
    """Let our loggers write to a private file, and return the handler so that it can be closed."""
    handler = PrivateLog(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(Redacting())
    logger = logging.getLogger("agentdesk")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return handler
