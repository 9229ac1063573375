"""Fields: what a step asks for, as editors; and what was typed, in the form that the engine takes.

Money comes as minor units, days as YYYY-MM-DD, times as HH:MM, numbers as integers, several choices as a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agentdesk.scripts.shown import FieldView
from agentdesk.views.call.editors import Editor, Surroundings, Unreadable, editor_for
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import ColumnsLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.resting import Resting
from agentdesk.views.kit.themed import Themed, named

WIDE = ("choice", "multi", "yes_no")
__all__ = ["StepFields", "Surroundings"]


class StepFields(Themed, QWidget):
    """The fields of a step. `values` is what was typed so far; `checked` tells whether all of it can be taken.

    Emits `typed` soon after something was typed or chosen.
    """

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without fields."""
        super().__init__(parent)
        named(self, "step-fields", self.tr("What to note"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._fields: dict[str, tuple[FieldView, Field, Editor]] = {}
        self._edited: set[str] = set()
        self._rest = Resting(self, self.typed)
        self.hide()

    def show_fields(
        self, fields: Sequence[FieldView], around: Surroundings, typed: Mapping[str, Any] | None = None
    ) -> None:
        """Show the fields; `typed` is what had been typed here before the step was left."""
        self._rest.stop()
        clear(self._column)
        self._fields, self._edited = {}, set()
        columns: ColumnsLayout | None = None
        is_alone = len(fields) == 1 and fields[0].type == "text"
        for view in fields:
            editor = editor_for(view, around)
            editor.show((typed or {}).get(view.name, view.value))
            field = self._field_for(view, editor, is_alone=is_alone)
            self._fields[view.name] = (view, field, editor)
            if view.type in WIDE:
                self._column.addWidget(field)
                columns = None
                continue
            columns = columns or self._new_columns(1 if is_alone else 2)
            columns.addWidget(field)
        self.setVisible(bool(fields))

    def _field_for(self, view: FieldView, editor: Editor, *, is_alone: bool) -> Field:
        is_needed = view.is_required or view.is_either
        label = view.label if is_needed else self.tr("{0} (if told)").format(view.label)
        field = Field(f"field-{view.name}", label, editor.widget, is_beside=is_alone)
        if view.is_kept:
            field.show_help(self.tr("Kept. It shows again when everyone on the line may hear it."))
        editor.helped(field)
        editor.watched(partial(self._on_edited, view.name))
        return field

    def _new_columns(self, columns: int) -> ColumnsLayout:
        """Return a row for fields that need no more than their part of the width."""
        holder = QWidget()
        self._column.addWidget(holder)
        return ColumnsLayout(holder, gap=12, columns=columns, least=230)

    def focus_first(self) -> bool:
        """Put the focus into the first field; return whether there is one."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first[1].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def line(self) -> QLineEdit | None:
        """Return the line that words typed here belong into: one for text before any other, or None."""
        lines = [
            (view.type != "text", field.editor)
            for view, field, _ in self._fields.values()
            if isinstance(field.editor, QLineEdit)
        ]
        return min(lines, key=lambda one: one[0], default=(False, None))[1]

    def follow(self, before: QWidget) -> None:
        """Let the fields be reached by Tab right after a widget, in the order they are read."""
        for _, field, _ in self._fields.values():
            for widget in (field.editor, *field.editor.findChildren(QWidget)):
                # The list of a combo box waits in a window of its own.
                if widget.window() is self.window() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    QWidget.setTabOrder(before, widget)
                    before = widget

    def tell(self) -> None:
        """Tell at once what was typed and not told yet."""
        self._rest.tell()

    def values(self) -> dict[str, Any]:
        """Return what was typed, as it stands where it cannot be read; what is empty is left out."""
        typed = {name: editor.typed() for name, (_, _, editor) in self._fields.items()}
        return {name: value for name, value in typed.items() if value not in (None, "", [])}

    def checked(self) -> bool:
        """Return whether everything typed can be read; what cannot says so, and the first of it gets the focus."""
        wrong = [
            field for view, field, editor in self._fields.values() if not self._is_fine(view, field, editor)
        ]
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong

    def cleared(self) -> Mapping[str, Any]:
        """Return the values with None for every field that is empty now, so that it is taken back.

        A field that came without its value and was left alone is not among them: nobody has taken that back.
        """
        seen = [name for name, (view, _, _) in self._fields.items() if self._is_own(view)]
        return dict.fromkeys(seen) | self.values()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._column.setSpacing(look().px(8))
        super().restyle()

    def _is_own(self, view: FieldView) -> bool:
        return not view.is_withheld or view.name in self._edited

    def _on_edited(self, name: str) -> None:
        self._edited.add(name)
        for _, field, _ in self._fields.values():
            field.look_again()
        self._rest.stir()

    def _is_fine(self, view: FieldView, field: Field, editor: Editor) -> bool:
        fault = self._fault(view, editor)
        if fault:
            field.show_error(fault, lambda: not self._fault(view, editor))
        else:
            field.clear_error()
        return not fault

    def _fault(self, view: FieldView, editor: Editor) -> str:
        """Return what is wrong with a field, or an empty text."""
        try:
            value = editor.value()
        except Unreadable as fault:
            return str(fault)
        if value not in (None, "", []):
            return ""
        if view.is_either and view.name == self._first_either() and not self._has_either():
            return self.tr("One of these is needed.")
        return self.tr("This is needed.") if view.is_required else ""

    def _first_either(self) -> str:
        """Return the name of the first field of those of which one is needed."""
        return next((name for name, (view, _, _) in self._fields.items() if view.is_either), "")

    def _has_either(self) -> bool:
        """Return whether something was typed into one of those of which one is needed."""
        return any(
            view.is_either and (view.is_kept or editor.typed()) for view, _, editor in self._fields.values()
        )
