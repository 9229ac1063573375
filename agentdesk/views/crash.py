"""Crash: what happens when there is a bug: nothing is lost, the person is told, and a report can be copied.

The report is built from an allow-list: versions, the kind of fault, and where in the code it was. The fault's own
words and the values of variables are left out, because they could hold a customer's.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import agentdesk
from agentdesk.errors import Refused, Unavailable
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named

log = logging.getLogger("agentdesk.crash")
DEEPEST = 40
PACKAGE = Path(agentdesk.__file__).parent


class CrashHook(QObject):
    """Python's hook for what nobody caught, in every thread. Installed by the start of the window."""

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        """`window` tells over which window the dialog appears, if there is one."""
        super().__init__(parent)
        self._window = window
        self._is_handling = False
        self.dialog: CrashDialog | None = None

    def install(self) -> None:
        """Take over Python's hooks."""
        sys.excepthook = self.handle
        threading.excepthook = lambda caught: self._log(report(caught.exc_value))

    def uninstall(self) -> None:
        """Give the hooks back and close the dialog."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self.dialog is not None:
            self.dialog.close()

    def handle(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None = None
    ) -> None:
        """Log the fault and show it. A fault while one is being handled is only logged."""
        if isinstance(fault, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        words = report(fault.with_traceback(trace))
        self._log(words)
        if self._is_handling or (self.dialog is not None and self.dialog.isVisible()):
            return
        self._is_handling = True
        try:
            self.dialog = CrashDialog(words, self._window())
            self.dialog.show()
        finally:
            self._is_handling = False

    @staticmethod
    def _log(words: str) -> None:
        log.critical("a fault that nobody caught", extra={"report": words})


class CrashDialog(QDialog):
    """Says that something went wrong, what that means for the call, and lets the report be copied. Not modal."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Show a report."""
        super().__init__(parent)
        at = look()
        named(self, "crash", self.tr("Something went wrong"))
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.report = QPlainTextEdit(words)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        named(self.report, "crash-report", self.tr("Report"))
        self.copy = KeyButton("crash-copy", self.tr("Copy the report"), icon="copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        close = KeyButton("crash-close", self.tr("Go on working"), "Esc", tone=Tone.PRIMARY)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(at.px(12))
        column.setContentsMargins(at.px(24), at.px(24), at.px(24), at.px(24))
        column.addWidget(Text(self.tr("Something went wrong in AgentDesk"), "title"))
        column.addWidget(Text(self._explanation(), "body"))
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(at.px(640), at.px(480))

    def _explanation(self) -> str:
        return self.tr(
            "This is a fault of the program, not yours. What you saved and typed is safe on this device, and a "
            "call goes on. The report below holds no customer's data: copy it for whoever looks after AgentDesk."
        )


def report(fault: BaseException | None) -> str:
    """Return a report on a fault: versions, kinds, places in the code; no message and no value."""
    import platform  # a fault is rare, and every start would pay for it

    lines = [
        f"AgentDesk {agentdesk.__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        "",
    ]
    return "\n".join([*lines, *_chain(fault)])


def _chain(fault: BaseException | None) -> Iterator[str]:
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        code = f" ({fault.code})" if isinstance(fault, Refused | Unavailable) else ""
        yield f"{type(fault).__module__}.{type(fault).__qualname__}{code}"
        for frame in traceback.extract_tb(fault.__traceback__)[-DEEPEST:]:
            yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        if fault is not None:
            yield "which came after"


def _place(filename: str) -> str:
    """Return a path below the package, or only the file's name: folders can hold the name of a person."""
    path = Path(filename)
    return path.relative_to(PACKAGE.parent).as_posix() if path.is_relative_to(PACKAGE) else path.name
