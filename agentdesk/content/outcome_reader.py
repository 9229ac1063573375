"""The list of outcomes from its text."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import yaml

from agentdesk.content.condition_reader import condition
from agentdesk.content.faults import Faulty
from agentdesk.content.reader import Reader, Table
from agentdesk.content.reply_reader import effect
from agentdesk.domain.outcomes import (
    CONTACT,
    GROUPS,
    KINDS,
    MAKES,
    NUMBERS,
    Answer,
    Does,
    Label,
    Needed,
    Next,
    Outcome,
    OutcomeList,
    Owed,
    Places,
    Talked,
)
from agentdesk.domain.stops import LIFTERS
from agentdesk.scripts.afterwards import AFTERWARDS
from agentdesk.scripts.effects import SCOPES, SIGNS
from agentdesk.scripts.values import Captured, Effect, Literally

_TOP = ("outcomes", "format", "version", "languages", "groups", "actions", "list")
_ALSO = ("owes",)
_REQUIRED = ("group", "label", "contact", "conversation", "right_party", "why_not")
_OPTIONAL = (
    "for",
    "contact_if_heard",
    "key",
    "possible_when",
    "suggest_when",
    "next",
    "makes",
    "does",
    "places",
    "number",
    "requires",
)
_OF_NEEDED = ("name", "type", "label", "choices", "known_when")
_KEYS = tuple("123456789")
_BY: tuple[Answer, ...] = ("yes", "no", "by_step")
_TALKED: tuple[Talked, ...] = (*_BY, "if_shown")


def read_outcomes(text: str, name: str = "outcomes.yaml") -> OutcomeList:
    """Return the outcomes that a text holds. Raises Faulty with every fault found."""
    reader = Reader.of(text, name)
    root = reader.reading.root(text)
    found = _list(reader, reader.table(root, _TOP, _ALSO)) if root is not None else None
    if found is None or reader.findings:
        raise Faulty(reader.findings)
    return replace(found, digest=hashlib.sha256(text.encode("utf-8")).hexdigest())


def _list(reader: Reader, table: Table) -> OutcomeList:
    reader.languages = reader.words(table.get("languages"))
    reader.one_of(table.get("format"), ("1",))
    actions = _labels(reader, table.get("actions"))
    groups = _labels(reader, table.get("groups"))
    outcomes = tuple(_outcomes(reader, table["list"], actions)) if "list" in table else ()
    for group in GROUPS:
        if "groups" in table and group not in groups:
            reader.fault(
                table["groups"], "missing_key", f"`{group}` is missing here.", "Add it with its label."
            )
    key = reader.key(table["outcomes"]) if "outcomes" in table else ""
    owes = tuple(_owes(reader, table.get("owes"), [outcome.key for outcome in outcomes]))
    return OutcomeList(key, reader.plain(table.get("version")), groups, actions, outcomes, owes=owes)


def _owes(reader: Reader, node: yaml.Node | None, outcomes: Collection[str]) -> Iterator[Owed]:
    """Yield what a call owes whichever outcome it has."""
    for item in reader.items(node):
        table = reader.table(item, ("when", "outcome"), ("said_at",))
        key = reader.one_of(table.get("outcome"), outcomes)
        if key and "when" in table:
            said_at = reader.key(table["said_at"]) if "said_at" in table else None
            yield Owed(condition(reader, table["when"]), key, said_at)


def _labels(reader: Reader, node: yaml.Node | None) -> Mapping[str, Label]:
    return {name: reader.label(value) for name, _, value in reader.named(node)} if node is not None else {}


def _outcomes(reader: Reader, node: yaml.Node, actions: Mapping[str, Label]) -> Iterator[Outcome]:
    for key, _, value in reader.named(node):
        table = reader.table(value, _REQUIRED, _OPTIONAL)
        requires = tuple(_needed(reader, table.get("requires")))
        yield Outcome(
            key=key,
            group=reader.one_of(table.get("group"), GROUPS),
            label=reader.label(table.get("label")),
            contact=reader.one_of(table.get("contact"), CONTACT),
            contact_if_heard=reader.one_of(table.get("contact_if_heard"), CONTACT) or None,
            conversation=_talked(reader, table.get("conversation")),
            right_party=_by(reader, table.get("right_party")),
            why_not=reader.label(table.get("why_not")),
            hotkey=reader.one_of(table.get("key"), _KEYS) or None,
            requires=requires,
            next=_next(reader, table.get("next"), actions),
            makes=reader.one_of(table.get("makes"), MAKES) or None,
            does=tuple(_does(reader, table.get("does"), [needed.name for needed in requires])),
            places=_places(reader, table.get("places")),
            places_by=dict(_places_by(reader, table.get("requires"))),
            number=reader.one_of(table.get("number"), NUMBERS, "keep"),
            possible_when=condition(reader, table.get("possible_when")),
            suggest_when=condition(reader, table["suggest_when"]) if "suggest_when" in table else None,
            kinds=tuple(reader.one_of(item, KINDS) for item in reader.items(table.get("for"))) or KINDS,
        )


def _by(reader: Reader, node: yaml.Node | None) -> Answer:
    word = reader.one_of(node, _BY, "no")
    return next((answer for answer in _BY if answer == word), "no")


def _talked(reader: Reader, node: yaml.Node | None) -> Talked:
    word = reader.one_of(node, _TALKED, "no")
    return next((answer for answer in _TALKED if answer == word), "no")


def _next(reader: Reader, node: yaml.Node | None, actions: Mapping[str, Label]) -> Next | None:
    if node is None:
        return None
    table = reader.table(node, ("action",), ("now", "after_minutes", "after_days", "hour"))
    return Next(
        action=reader.one_of(table.get("action"), actions),
        is_now=reader.one_of(table.get("now"), ("yes", "no"), "no") == "yes",
        after_minutes=reader.whole(table.get("after_minutes"), 0, 525_600),
        after_days=reader.whole(table.get("after_days"), 0, 365),
        hour=reader.whole(table.get("hour"), 0, 23) or 10,
    )


def _does(reader: Reader, node: yaml.Node | None, fields: Collection[str]) -> Iterator[Does]:
    """Yield what follows from an outcome, read as what follows from an answer."""
    for item in reader.items(node):
        found = effect(reader, item)
        if found is None:
            continue
        if found.name not in AFTERWARDS:
            says = f"`{found.name}` does not follow from an outcome."
            reader.fault(item, "not_afterwards", says, f"Use one of: {', '.join(AFTERWARDS)}.")
        yield _fed(reader, item, found, fields)


def _fed(reader: Reader, node: yaml.Node, found: Effect, fields: Collection[str]) -> Does:
    stated, asked = {}, {}
    for name, source in found.params.items():
        if isinstance(source, Literally):
            stated[name] = source.text
        elif isinstance(source, Captured):
            asked[name] = source.field
            if source.step is not None or source.field not in fields:
                says = f"`{source.field}` is no field of this outcome."
                reader.fault(node, "not_a_field", says, f"Use one of: {', '.join(fields) or 'none'}.")
    return Does(found.name, stated, asked)


def _places(reader: Reader, node: yaml.Node | None) -> Places | None:
    if node is None:
        return None
    table = reader.table(node, ("sign", "scope", "lifted_by"), ("days",))
    return Places(
        reader.one_of(table.get("sign"), SIGNS),
        reader.one_of(table.get("scope"), SCOPES),
        reader.one_of(table.get("lifted_by"), LIFTERS),
        reader.whole(table.get("days"), 1, 3650),
    )


def _places_by(reader: Reader, node: yaml.Node | None) -> Iterator[tuple[str, Places]]:
    """Yield the stop sign of each choice that places one."""
    for item in reader.items(node):
        for choice in reader.items(reader.table(item, (), _OF_NEEDED).get("choices")):
            table = reader.table(choice, ("id",), ("label", "places"))
            found = _places(reader, table.get("places"))
            if found is not None and "id" in table:
                yield reader.key(table["id"]), found


def _needed(reader: Reader, node: yaml.Node | None) -> Iterator[Needed]:
    for item in reader.items(node):
        table = reader.table(item, ("name", "type", "label"), ("choices", "known_when"))
        word = reader.one_of(table.get("type"), ("choice", "text", "date"))
        yield Needed(
            name=reader.key(table["name"]) if "name" in table else "",
            type="choice" if word == "choice" else "date" if word == "date" else "text",
            label=reader.label(table.get("label")),
            choices=tuple(_choices(reader, table.get("choices"))),
            known_when=condition(reader, table["known_when"]) if "known_when" in table else None,
        )


def _choices(reader: Reader, node: yaml.Node | None) -> Iterator[tuple[str, Label]]:
    for item in reader.items(node):
        table = reader.table(item, ("id", "label"), ("places",))
        yield reader.key(table["id"]) if "id" in table else "", reader.label(table.get("label"))
