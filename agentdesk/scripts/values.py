"""A script as values: what a reader makes of the text, and all that engine, renderer and prover know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from agentdesk.domain.conditions import ALWAYS, Condition
from agentdesk.scripts.findings import NOWHERE, Place
from agentdesk.scripts.merge_fields import Reveals

StepKind = Literal["say", "ask", "verify", "disclose", "offer", "act", "choose", "call", "end"]
FieldType = Literal["choice", "multi", "text", "money", "date", "number", "phone", "yes_no", "time"]
CueKind = Literal["listening", "empathy", "silence", "choice", "care", "safety"]
Result = Literal["passed", "failed", "refused"]
Drafted = Literal["arrangement", "callback"]
# What the choices of a field are taken from when the call opens.
Listed = Literal["invoices", "contacts"]
# Values frozen when the call opened, by merge field name, with `call.*` and `fact.*` beside them (see frozen.py).
Frozen: TypeAlias = Mapping[str, object]

# The target that goes back to where a branch or sub-script came from.
RETURN = "return"
# The answer of a step that has only one way on.
GO_ON = "next"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a text that a merge field fills."""

    name: str


Words: TypeAlias = tuple[str | Slot, ...]
Text: TypeAlias = Mapping[str, Words]
Label: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Literally:
    """A parameter of an effect that the script states."""

    text: str


@dataclass(frozen=True, slots=True)
class Captured:
    """A parameter of an effect that comes from a field: of this step when `step` is None."""

    step: str | None
    field: str


Source: TypeAlias = Literally | Captured


@dataclass(frozen=True, slots=True)
class Effect:
    """Something that follows from an answer, from the one vocabulary in effects.py."""

    name: str
    params: Mapping[str, Source]
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a choice field."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Field:
    """Something a step asks for.

    `least` and `most` bound a number, or the days from today of a date. What is sensitive is asked but never
    stored. `reveals` is what the value gives away when it is read back. Where it `lists` something, its choices are
    not the script's but the call's (listed.py).
    """

    name: str
    type: FieldType
    label: Label
    choices: tuple[Choice, ...] = ()
    is_required: bool = False
    is_sensitive: bool = False
    reveals: Reveals = "debt"
    least: int | None = None
    most: int | None = None
    lists: Listed | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that a step offers: its key, where it leads, and what follows from it."""

    id: str
    key: str
    label: Label
    next: str
    when: Condition = ALWAYS
    does: tuple[Effect, ...] = ()
    result: Result | None = None
    is_default: bool = False
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a step. One with a condition comes before those without when it holds."""

    text: Text
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a choose step: the first whose condition holds decides."""

    when: Condition
    next: str
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Cue:
    """A hint to the agent that is not spoken."""

    id: str
    kind: CueKind
    title: Label
    text: Text


@dataclass(frozen=True, slots=True)
class Check:
    """A fact to compare in the identity check; the screen shows it masked, nobody reads it out."""

    hint: str
    label: Label


@dataclass(frozen=True, slots=True)
class Draft:
    """What a step puts together for a read-back: an arrangement or a callback, from captured values."""

    what: Drafted
    params: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a script.

    `wordings` are the variants of what is spoken, `instruct` is for the agent alone. `reveals` is derived: the
    strongest of what the step declares and what its merge fields give away.
    """

    id: str
    kind: StepKind
    title: Label
    phase: str | None = None
    wordings: tuple[Wording, ...] = ()
    meaning: Text | None = None
    instruct: Text | None = None
    tag: Label | None = None
    is_verbatim: bool = False
    is_must: bool = False
    weight: int = 0
    reveals: Reveals = "none"
    cues: tuple[Cue, ...] = ()
    pace: Text | None = None
    avoid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    question: Label | None = None
    fields: tuple[Field, ...] = ()
    replies: tuple[Reply, ...] = ()
    next: str | None = None
    rules: tuple[Rule, ...] = ()
    calls: str | None = None
    checks: tuple[Check, ...] = ()
    tries: int = 2
    spent: str | None = None
    fulfils: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    drafts: Draft | None = None
    reads_back: Drafted | None = None
    outcome: str | None = None
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def is_gate(self) -> bool:
        """Whether the step is compulsory and leaves a proof."""
        return self.kind in ("verify", "disclose")

    def asks_for(self, reply: Reply | None) -> bool:
        """Return whether an answer needs the fields that are required.

        The only way on does, the one that Enter gives, whatever leads to the same read-back, and what uses a field. An
        answer beside those, such as that there is no day after all, leaves the question open.
        """
        usual = next((one for one in self.replies if one.is_default), None)
        if reply is None or usual is None or reply == usual or len(self.replies) == 1:
            return True
        sources = (source for effect in reply.does for source in effect.params.values())
        is_used = any(isinstance(source, Captured) and source.step is None for source in sources)
        return is_used or (self.drafts is not None and reply.next == usual.next)

    @property
    def consented(self) -> frozenset[str]:
        """Names of the fields that only an answer may keep, because it tells of the customer's consent."""
        causes = [
            one.params.get("cause") for reply in self.replies for one in reply.does if one.name == "open_care"
        ]
        return frozenset(one.field for one in causes if isinstance(one, Captured) and one.step is None)

    @property
    def is_shown(self) -> bool:
        """Whether the agent sees it; choose and call steps are passed through."""
        return self.kind not in ("choose", "call")


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a ladder: a step and its short name."""

    step: str
    title: Label


@dataclass(frozen=True, slots=True)
class Interruption:
    """Something the customer says that comes before the script: where it starts, and how it is found.

    `is_always` ones break through a full return stack. `on` is `line_closes` for the one that the engine itself
    raises when someone may be listening who must not hear.
    """

    key: str
    label: Label
    title: Label
    start: str
    hotkey: str | None = None
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tone: Literal["alert", "care", "plain"] = "plain"
    when: Condition = ALWAYS
    does: tuple[Effect, ...] = ()
    ladder: tuple[Rung, ...] = ()
    is_always: bool = False
    on: Literal["line_closes"] | None = None
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the call, for the progress row; a discovery phase asks open questions only."""

    key: str
    title: Label
    is_discovery: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """Words that must have been shown and confirmed before the debt is spoken of, or before the call ends."""

    key: str
    before: Literal["debt", "end"]


@dataclass(frozen=True, slots=True)
class Entry:
    """When a script is for a call; an empty tuple is for any. One that names no kind of customer is for persons."""

    at: Literal["call", "wrap_up"] = "call"
    direction: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    kind: tuple[str, ...] = ("person",)


@dataclass(frozen=True, slots=True)
class Script:
    """A whole script with the parts it uses. `digest` is the sha256 of its text, in hexadecimal."""

    key: str
    version: str
    title: str
    says: str
    languages: tuple[str, ...]
    start: str
    steps: Mapping[str, Step]
    interruptions: Mapping[str, Interruption]
    phases: tuple[Phase, ...] = ()
    duties: tuple[Duty, ...] = ()
    entry: Entry = Entry()
    digest: str = ""
    place: Place = field(default=NOWHERE, compare=False)

    def spoken_in(self, language: str) -> str:
        """Return in which of its languages the script is spoken to somebody of a language, such as es."""
        base = language.partition("-")[0]
        return next((one for one in self.languages if one.partition("-")[0] == base), self.languages[0])

    @property
    def always(self) -> frozenset[str]:
        """The keys of the interruptions that come through at any time."""
        return frozenset(one.key for one in self.interruptions.values() if one.is_always)

    def step(self, id: str) -> Step:
        """Return a step. Raises KeyError for one that the script does not have."""
        return self.steps[id]

    @property
    def closed_line(self) -> Interruption | None:
        """Return the interruption that the engine raises when the line closes."""
        return next((one for one in self.interruptions.values() if one.on == "line_closes"), None)
