"""One step of a script from its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import yaml

from agentdesk.content.condition_reader import condition
from agentdesk.content.reader import Reader, Table
from agentdesk.content.reply_reader import draft, replies
from agentdesk.scripts.merge_fields import STRENGTH, Reveals, strongest
from agentdesk.scripts.reveals import revealed
from agentdesk.scripts.values import (
    Check,
    Choice,
    Cue,
    CueKind,
    Drafted,
    Field,
    FieldType,
    Listed,
    Rule,
    Step,
    StepKind,
    Wording,
)

# What a step of each kind must have; everything else in _ANY may be there.
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "say": ("title", "text"),
    "ask": ("title", "text"),
    "verify": ("title", "text", "checks", "answers"),
    "disclose": ("title", "text", "fulfils"),
    "offer": ("title", "text"),
    "act": ("title", "instruct"),
    "choose": ("rules",),
    "call": ("calls", "next"),
    "end": ("title",),
}
_PASSED = ("kind", "phase", "rules", "calls", "next")
_ANY = (
    "kind phase title text variants meaning instruct tag verbatim must weight reveals cues pace avoid question "
    "fields answers next checks tries spent fulfils needs drafts reads_back outcome"
).split()
# Types of fields whose choices come with the call: what they list, and whether one or several may be chosen. What is
# listed stands on the screen, so the step reveals it.
LISTED: Mapping[str, tuple[Listed, FieldType]] = {
    "invoices": ("invoices", "multi"),
    "contact": ("contacts", "choice"),
}
LIST_REVEALS: Mapping[Listed, Reveals] = {"invoices": "debt", "contacts": "identity"}
HINTS = ("birth_day_month", "postcode", "house_number", "reference", "last_name", "company_role")


def step(reader: Reader, name: yaml.Node, node: yaml.Node) -> Step:
    """Return a step by its name and node; what is wrong with it is among the reader's findings."""
    id = reader.key(name)
    kind = _kind(reader, node)
    required = ("kind", *_NEEDS[kind])
    known = _PASSED if kind in ("choose", "call") else _ANY
    table = reader.table(node, required, [key for key in known if key not in required])
    parts: dict[str, Any] = {
        "wordings": tuple(_wordings(reader, table)),
        "meaning": reader.text(table["meaning"]) if "meaning" in table else None,
        "instruct": reader.text(table["instruct"]) if "instruct" in table else None,
        "pace": reader.text(table["pace"]) if "pace" in table else None,
        "cues": tuple(_cues(reader, id, table.get("cues"))),
        "fields": tuple(_fields(reader, table.get("fields"))),
    }
    return Step(
        id=id,
        kind=kind,
        title=reader.label(table.get("title")),
        phase=reader.key(table["phase"]) if "phase" in table else None,
        **parts,
        **_ways(reader, table),
        **_marks(reader, table, kind),
        reveals=_reveals(reader, table, parts),
        place=reader.place(name),
    )


def _kind(reader: Reader, node: yaml.Node) -> StepKind:
    table = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    word = reader.one_of(table["kind"], get_args(StepKind)) if "kind" in table else ""
    return next((kind for kind in get_args(StepKind) if kind == word), "say")


def _wordings(reader: Reader, table: Table) -> Iterator[Wording]:
    if "text" in table:
        yield Wording(reader.text(table["text"]))
    for item in reader.items(table.get("variants")):
        variant = reader.table(item, ("text",), ("when",))
        yield Wording(reader.text(variant.get("text")), condition(reader, variant.get("when")))


def _ways(reader: Reader, table: Table) -> dict[str, Any]:
    """Return where a step leads and what it asks about."""
    return {
        "question": reader.label(table["question"]) if "question" in table else None,
        "replies": replies(reader, table.get("answers")),
        "next": reader.key(table["next"]) if "next" in table else None,
        "rules": tuple(_rules(reader, table.get("rules"))),
        "calls": reader.key(table["calls"]) if "calls" in table else None,
        "checks": tuple(_checks(reader, table.get("checks"))),
        "tries": reader.whole(table.get("tries"), 1, 3) or 2,
        "spent": reader.key(table["spent"]) if "spent" in table else None,
        "drafts": draft(reader, table.get("drafts")),
        "reads_back": reader.one_of(table.get("reads_back"), get_args(Drafted)) or None,
        "outcome": reader.key(table["outcome"]) if "outcome" in table else None,
    }


def _marks(reader: Reader, table: Table, kind: StepKind) -> dict[str, Any]:
    """Return what is marked on a step."""
    return {
        "tag": reader.label(table["tag"]) if "tag" in table else None,
        "avoid": reader.lists(table.get("avoid")),
        "is_verbatim": reader.flag(table.get("verbatim"), otherwise=kind == "disclose"),
        "is_must": reader.flag(table.get("must"), otherwise=kind in ("verify", "disclose")),
        "weight": reader.whole(table.get("weight"), 0, 100) or 0,
        "fulfils": reader.words(table.get("fulfils")),
        "needs": reader.words(table.get("needs")),
    }


def _rules(reader: Reader, node: yaml.Node | None) -> Iterator[Rule]:
    for item in reader.items(node):
        table = reader.table(item, ("next",), ("when",))
        if "next" in table:
            yield Rule(condition(reader, table.get("when")), reader.key(table["next"]), reader.place(item))


def _cues(reader: Reader, id: str, node: yaml.Node | None) -> Iterator[Cue]:
    for number, item in enumerate(reader.items(node), 1):
        table = reader.table(item, ("kind", "title", "text"), ("id",))
        word = reader.one_of(table.get("kind"), get_args(CueKind))
        kind: CueKind = next((kind for kind in get_args(CueKind) if kind == word), "listening")
        name = reader.key(table["id"]) if "id" in table else f"{id}_{number}"
        yield Cue(name, kind, reader.label(table.get("title")), reader.text(table.get("text")))


def _fields(reader: Reader, node: yaml.Node | None) -> Iterator[Field]:
    names: set[str] = set()
    for item in reader.items(node):
        table = reader.table(
            item, ("name", "type", "label"), ("choices", "required", "sensitive", "reveals", "least", "most")
        )
        field = _field(reader, item, table)
        if field.name in names:
            reader.fault(item, "repeated_key", f"`{field.name}` stands here twice.", "Rename one of them.")
        names.add(field.name)
        yield field


def _field(reader: Reader, node: yaml.Node, table: Table) -> Field:
    word = reader.one_of(table.get("type"), (*get_args(FieldType), *LISTED))
    lists = next((listed for listed in get_args(Listed) if listed == LISTED.get(word, ("", ""))[0]), None)
    word = LISTED[word][1] if word in LISTED else word
    kind: FieldType = next((kind for kind in get_args(FieldType) if kind == word), "text")
    if (kind in ("choice", "multi") and lists is None) != ("choices" in table):
        reader.fault(
            node, "choices", "Choices belong to choice and multi, and to no other.", "Mend type or choices."
        )
    return Field(
        name=reader.key(table["name"]) if "name" in table else "",
        type=kind,
        label=reader.label(table.get("label")),
        choices=tuple(_choices(reader, table.get("choices"))),
        is_required=reader.flag(table.get("required")),
        is_sensitive=reader.flag(table.get("sensitive")),
        reveals=_strength(reader, table.get("reveals"), "debt"),
        least=reader.whole(table.get("least"), -100_000, 10**9 - 1),
        most=reader.whole(table.get("most"), -100_000, 10**9 - 1),
        lists=lists,
        place=reader.place(node),
    )


def _choices(reader: Reader, node: yaml.Node | None) -> Iterator[Choice]:
    for item in reader.items(node):
        table = reader.table(item, ("id", "label"))
        if "id" in table:
            yield Choice(reader.key(table["id"]), reader.label(table.get("label")))


def _checks(reader: Reader, node: yaml.Node | None) -> Iterator[Check]:
    for item in reader.items(node):
        table = reader.table(item, ("hint", "label"))
        yield Check(reader.one_of(table.get("hint"), HINTS), reader.label(table.get("label")))


def _strength(reader: Reader, node: yaml.Node | None, otherwise: Reveals) -> Reveals:
    word = reader.one_of(node, STRENGTH, otherwise)
    return next((reveals for reveals in STRENGTH if reveals == word), otherwise)


def _reveals(reader: Reader, table: Table, parts: Mapping[str, Any]) -> Reveals:
    """Return the strongest of what is declared and what the words give away; a weaker claim is a fault."""
    texts = [
        *(one.text for one in parts["wordings"]),
        parts["meaning"],
        parts["instruct"],
        parts["pace"],
        *(cue.text for cue in parts["cues"]),
    ]
    shown = [LIST_REVEALS[one.lists] for one in parts["fields"] if one.lists]
    given_away = strongest(revealed(texts), *shown)
    node = table.get("reveals")
    if node is None:
        return given_away
    declared = _strength(reader, node, "none")
    if STRENGTH.index(declared) < STRENGTH.index(given_away):
        reader.fault(
            node, "reveals", f"The words reveal more: {given_away}.", f"Write `{given_away}`, or change them."
        )
    return max(declared, given_away, key=STRENGTH.index)
