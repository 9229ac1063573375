"""Words with their merge fields filled in, for one moment of one call."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from agentdesk.domain.conditions import ALWAYS, holds
from agentdesk.domain.money import Money
from agentdesk.errors import Refused
from agentdesk.scripts import drafted, invoices, sources, wording
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.merge_fields import BY_NAME, SAID, Form
from agentdesk.scripts.state import State
from agentdesk.scripts.values import FieldType, Frozen, Script, Step, Text, Words

BLANK = "____"


@dataclass(frozen=True, slots=True)
class Filled:
    """A text as it is shown, and the names of the merge fields that had no value."""

    text: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pen:
    """Fills words for one state and language. The same pen always writes the same words."""

    script: Script
    state: State
    frozen: Frozen
    language: str

    def write(self, text: Text | None) -> Filled:
        """Return a text in the language of the call, empty when there is none."""
        return self.fill(text.get(self.language, ())) if text else Filled("")

    def spoken(self, step: Step) -> Filled:
        """Return what a step says: of the wordings that fit the facts the one that is due in this call."""
        facts = facts_of(self.state, self.frozen)
        fitting = [one for one in step.wordings if one.when != ALWAYS and holds(one.when, facts)]
        fitting = fitting or [one for one in step.wordings if one.when == ALWAYS]
        if not fitting:
            return Filled("")
        return self.write(fitting[frozen_values.number(self.frozen, "call.variant") % len(fitting)].text)

    def fill(self, words: Words) -> Filled:
        """Return words with every slot filled; one without a value leaves a blank to see."""
        parts: list[str] = []
        missing: list[str] = []
        for part in words:
            if isinstance(part, str):
                parts.append(part)
            else:
                value = self._value(part.name)
                parts.append(BLANK if value is None else value)
                missing += [part.name] if value is None else []
        return Filled("".join(parts), tuple(missing))

    def _value(self, name: str) -> str | None:
        if name.startswith(SAID):
            return self._said(name.removeprefix(SAID))
        field = BY_NAME[name]
        try:
            value = self._made(name) if field.by == "call" else self.frozen.get(name)
        except Refused:
            return None
        return None if value is None or value == "" else self._formed(field.form, value)

    def _said(self, name: str) -> str | None:
        step_id, _, field_name = name.partition(".")
        value = self.state.captured(step_id, field_name)
        field = next((one for one in self.script.steps[step_id].fields if one.name == field_name), None)
        if value is None or field is None:
            return None
        labels = {choice.id: choice.label.get(self.language, choice.id) for choice in field.choices}
        if isinstance(value, (list, tuple)):
            return ", ".join(str(labels.get(item, item)) for item in value)
        return labels.get(value) or self._formed(_FORMS.get(field.type, "text"), value)

    def _made(self, name: str) -> Any:
        group, _, rest = name.partition(".")
        if group == "now":
            now = sources.local(self.frozen, self.state.shown_at)
            return now.date() if rest == "date" else now.time()
        if group == "stop":
            said = self.state.stop_said()
            return wording.scope(said["sign"], self.language) if said else None
        if group == "invoices":
            return invoices.of_call(self.frozen, rest, self.language)
        return self._of_callback(rest) if group == "callback" else self._of_arrangement(rest)

    def _of_callback(self, rest: str) -> Any:
        callback = drafted.callback(self.script, self.state, self.frozen) or drafted.agreed_callback(
            self.state
        )
        if callback is None:
            return None
        when = sources.local(self.frozen, callback.due_at)
        return {"on": when.date(), "at": when.time(), "number": callback.number}[rest]

    def _of_arrangement(self, rest: str) -> Any:
        made = drafted.arrangement(self.script, self.state, self.frozen) or drafted.agreed_arrangement(
            self.state
        )
        if made is None:
            return None
        first, last = (made.instalments[0], made.instalments[-1]) if made.instalments else (None, None)
        return {
            "count": len(made.instalments) or None,
            "total": made.total,
            "first_amount": first and first.amount,
            "first_on": first and first.due_on,
            "last_amount": last and last.amount,
            "last_on": last and last.due_on,
            "every": made.every,
            "review_on": made.review_on,
            "invoices": invoices.numbers(self.frozen, [share.debt for share in made.allocation]) or None,
        }[rest]

    def _formed(self, form: Form, value: Any) -> str:
        today = sources.today(self.frozen, self.state.shown_at)
        match form:
            case "money":
                amount = (
                    value if isinstance(value, Money) else Money(value, frozen_values.currency(self.frozen))
                )
                return wording.money(amount, self.language)
            case "date" | "day":
                when = value if isinstance(value, date) else date.fromisoformat(value)
                return wording.day(when, self.language, today, weekday=form == "date")
            case "time":
                return wording.clock(
                    value if isinstance(value, time) else time.fromisoformat(value), self.language
                )
            case "phone":
                return wording.phone(value)
            case "every":
                return wording.every(value, self.language)
            case _:
                return str(value)


def digest(words: str) -> str:
    """Return the sha256 of words as they were shown, in hexadecimal."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


_FORMS: dict[FieldType, Form] = {"money": "money", "date": "date", "time": "time", "phone": "phone"}
