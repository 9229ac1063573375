"""Everything a view can ask for: commands in the imperative, queries named for their rows. All frozen.

`lane.do` takes a command and answers with its value once that is on the disk; `lane.ask` takes a query.
Viewing a customer is a command, because it is journalled before anything is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agentdesk.domain.call import Mark
    from agentdesk.services.rows.worklist import View

# --- worklist and customer -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QueueRows:
    """A page of the worklist -> QueuePage."""

    view: View = "due"
    after: tuple[Any, ...] | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class CountQueue:
    """How many stand where -> QueueCounts."""


@dataclass(frozen=True, slots=True)
class SweepQueue:
    """Judge again a portion of those whom the clock alone has moved -> how many; 0 when nobody is left.

    The window asks for it now and then, until nobody is.
    """


@dataclass(frozen=True, slots=True)
class ExplainRank:
    """Why a customer stands where they stand -> Explanation."""

    customer: str


@dataclass(frozen=True, slots=True)
class OpenSearch:
    """Begin to search: journalled before anything is found. Do this when the search field gets its first letter."""


@dataclass(frozen=True, slots=True)
class FindCustomers:
    """Customers by name, reference or number in any format -> tuple[FoundRow, ...]. OpenSearch comes first."""

    text: str
    limit: int = 30


@dataclass(frozen=True, slots=True)
class NoteFound:
    """Journal which customers a search showed, once typing rests or one was picked."""

    customers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrepareCustomer:
    """Open a customer to prepare a call, journalled first -> CustomerCard."""

    customer: str


@dataclass(frozen=True, slots=True)
class ShowCustomer:
    """The card of a customer that is prepared or in a call, as the scene of that call allows -> CustomerCard."""

    customer: str
    interaction: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a prepared customer back without a call, with a reason."""

    customer: str
    reason: str


@dataclass(frozen=True, slots=True)
class StopsToLift:
    """The stop signs of an open customer that whoever asks may lift -> tuple[StopRow, ...], never empty."""

    customer: str


@dataclass(frozen=True, slots=True)
class LiftStop:
    """Lift a stop sign that is in force for a customer, with a reason; it is lifted for everybody it concerned."""

    customer: str
    stop: str
    reason: str


@dataclass(frozen=True, slots=True)
class TypeNote:
    """Keep the note of a call as typed: a draft, durable but not journalled until it is saved -> NoteKept."""

    interaction: str
    body: str


@dataclass(frozen=True, slots=True)
class ShowNote:
    """The note of an open call as typed so far -> DraftNote."""

    interaction: str


# --- the call --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dial:
    """Journal the attempt and open the call -> CallView. The number is dialled after this is durable.

    `by` is tel when the system's phone program will be asked, hand when the agent dials by hand.
    """

    customer: str
    number: str
    by: str = "hand"
    redial_reason: str | None = None


@dataclass(frozen=True, slots=True)
class LogCall:
    """Log a call afterwards with its true time, straight into the wrap-up -> CallView."""

    customer: str
    number: str
    happened_at: int
    ended_at: int
    reason: str


@dataclass(frozen=True, slots=True)
class TakeCall:
    """A call came in and was picked up -> CallView. Any live call goes to be finished first."""

    number: str | None = None


@dataclass(frozen=True, slots=True)
class NameCaller:
    """Say which customer an incoming call is about -> CallView."""

    interaction: str
    customer: str


@dataclass(frozen=True, slots=True)
class MarkCall:
    """Mark what the agent did on the phone -> CallView. `at` is given when the end is set back."""

    interaction: str
    mark: Mark
    at: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """Answer the step on the screen -> CallView. `step` and `visit` guard against a key meant for the step before."""

    interaction: str
    visit: int
    answer: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeepTyped:
    """Keep what is typed into the fields of a step so far: a draft, durable but not journalled until answered.

    What cannot be read as a value stands there as `scripts.unread` says; so it does when a step is left below.
    Sensitive fields must not be among `values`.
    """

    interaction: str
    step: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoBack:
    """Go back one step; no answer is lost -> CallView. `values`, here and below, are the step's fields as typed."""

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoForward:
    """Go forward again after going back -> CallView."""

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SkipStep:
    """Leave a step unanswered, with a reason -> CallView."""

    interaction: str
    reason: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Interrupt:
    """The customer says something that comes before the script -> CallView."""

    interaction: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReturnToScript:
    """Leave the interruption and return to the step that waited -> CallView."""

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MarkMood:
    """Mark how the customer sounds now -> CallView."""

    interaction: str
    mood: str


@dataclass(frozen=True, slots=True)
class LetGo:
    """Someone left the line -> CallView."""

    interaction: str
    participant: str


@dataclass(frozen=True, slots=True)
class ShowCall:
    """A call as it stands -> CallView."""

    interaction: str


@dataclass(frozen=True, slots=True)
class OpenCalls:
    """Calls that are not saved yet -> tuple[OpenCallRow, ...]."""


# --- wrap-up ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ShowWrapUp:
    """The wrap-up of a call -> WrapUpView; `language` is that of its labels, en or es.

    `detail` is what its fields hold now; None for an outcome whose fields are to hold what was kept.
    """

    interaction: str
    chosen: str | None = None
    detail: dict[str, Any] | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ChooseOutcome:
    """Keep which outcome is chosen: a draft, durable but not journalled."""

    interaction: str
    outcome: str


@dataclass(frozen=True, slots=True)
class KeepWrapUp:
    """Keep what was typed for an outcome: a draft, durable but not journalled.

    `moment` is `day` and `time` of what happens next as typed, empty while the proposal stands.
    """

    interaction: str
    outcome: str
    detail: dict[str, Any] = field(default_factory=dict)
    moment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeepMending:
    """Keep what was typed to make a mark of the call good: a draft, durable but not journalled.

    `typed` is the `time` and the `reason` as typed.
    """

    interaction: str
    mark: Mark
    typed: dict[str, str]


@dataclass(frozen=True, slots=True)
class SaveCall:
    """Record the outcome, keep the note, close the record -> id of the next customer of the worklist, or None.

    `note` is the note as it stands on the screen, None where the draft on the disk is the latest.
    """

    interaction: str
    outcome: str
    detail: dict[str, Any] = field(default_factory=dict)
    next_at: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RecordRows:
    """The record of a saved call, for the document -> InteractionRecord. Journalled as an export first."""

    interaction: str


# --- the desk itself -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SyncRow:
    """How the desk stands with the central database -> SyncState."""


@dataclass(frozen=True, slots=True)
class DoubtClock:
    """Journal that this computer's clock is wrong by the central database's: ahead by so many ms, or behind."""

    ahead_ms: int


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep a small thing about the window, such as a size or the last view; never about a customer."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Recall:
    """What was remembered under a key -> str or None."""

    key: str
