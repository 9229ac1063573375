"""Who may do what: every command and query against every role, by one table written out here."""

from __future__ import annotations

import inspect
from typing import Any, get_args

import pytest

from agentdesk.errors import Refused
from agentdesk.services import messages
from agentdesk.services.book import COMMANDS, QUERIES
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM, RIGHTS, Actor, Right, Role, require
from agentdesk.services.sessions import Sessions
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile

ROLES: tuple[Role, ...] = get_args(Role)
EVERYONE = frozenset(ROLES)
WORKING = frozenset({"agent", "lead"})
LOOKING = frozenset({"agent", "lead", "auditor"})
# The same rights again in other words: who works calls, who looks, who brings in, who proves.
EXPECTED: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "GoToWork SignIn SetSecret DoubtClock ChangeSetting Remember RebuildStates CarryOn".split(), EVERYONE
    ),
    **dict.fromkeys(
        "StaffRows OwnerRow ConfirmPerson IsDemonstration Settings Recall SyncRow VerifyJournal IsUnderWay".split(),
        EVERYONE,
    ),
    **dict.fromkeys(
        "AddDemoStaff BeDemonstration BeginImport StagePortion NoteRejects WriteRejects BringIn DiscardImport "
        "DecidedImports WithdrawImport ShowImport WorkedDebts ImportRows UnderstandFile DuplicatePair DuplicatePairs "
        "JudgeDuplicate NeedTray CountNeedTray CountPairs JudgeNeed StatePastContacts PastContactsRows LookAtFile "
        "IsForeign AfterWithdrawal Clients WorkedSoFar LookAgain FilesPage ShowFile RejectedRows FlaggedRows".split(),
        frozenset({"lead", "administrator"}),
    ),
    **dict.fromkeys("OpenSearch NoteFound FindCustomers".split(), LOOKING),
    **dict.fromkeys("PrepareCustomer PutBack ShowCustomer FirstWords".split(), LOOKING),
    **dict.fromkeys("LiftStop StopsToLift WaitingRows CountWaiting".split(), frozenset({"lead"})),
    **dict.fromkeys("ChangePassphrase AddRecovery".split(), frozenset({"administrator"})),
    "RecordRows": LOOKING,
    **dict.fromkeys("LogCorrespondence KeepLetter LetterTyped".split(), WORKING),
    "LateEntries": frozenset({"lead", "auditor"}),
    "ExportJournal": frozenset({"lead", "auditor"}),
    **dict.fromkeys("QueueRows CountQueue ExplainRank SweepQueue".split(), WORKING),
    **dict.fromkeys(
        "TypeNote NoteUnanswered Dial LogCall TakeCall NameCaller MarkCall SaveCall AmendInteraction".split(),
        WORKING,
    ),
    **dict.fromkeys(
        "ChooseOutcome KeepWrapUp KeepMending AnswerStep KeepTyped GoBack GoForward SkipStep Interrupt "
        "ReturnToScript SayWhoIsThere".split(),
        WORKING,
    ),
    **dict.fromkeys("CrisisWords MarkMood LetGo ShowCall ShowNote OpenCalls ShowWrapUp".split(), WORKING),
}
BOOKS: dict[type, Right] = {kind: right for kind, (right, _) in {**COMMANDS, **QUERIES}.items()}


def blank(kind: type) -> Any:
    """A message of a kind with nothing in it: the door does not look inside."""
    return kind.__new__(kind)


@pytest.fixture
def answering(file: DeskFile, clock: Any) -> Desk:
    """A desk whose handlers answer anything with the name of what they were asked."""
    return Desk(
        file,
        clock,
        commands={
            kind: (right, lambda work, command: type(command).__name__)
            for kind, (right, _) in COMMANDS.items()
        },
        queries={
            kind: (right, lambda sight, query: type(query).__name__) for kind, (right, _) in QUERIES.items()
        },
        sessions=Sessions(),
    )


def test_the_table_names_every_command_and_query() -> None:
    assert {kind.__name__ for kind in BOOKS} == set(EXPECTED)
    assert not set(COMMANDS) & set(QUERIES)


def test_everything_that_a_view_can_ask_for_has_a_handler() -> None:
    asked = {
        kind
        for _, kind in inspect.getmembers(messages, inspect.isclass)
        if kind.__module__ == messages.__name__
    }
    assert {kind.__name__ for kind in asked - set(BOOKS)} == set()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", BOOKS, ids=lambda kind: kind.__name__)
def test_each_message_by_each_role(answering: Desk, kind: type, role: Role) -> None:
    answering.act_as(Actor("someone", role, "early"))
    attempt = answering.do if kind in COMMANDS else answering.ask
    if role in EXPECTED[kind.__name__]:
        found = attempt(blank(kind))
        assert (found.value if kind in COMMANDS else found) == kind.__name__
        return
    with pytest.raises(Refused, match=role) as refused:
        attempt(blank(kind))
    assert refused.value.code == "right_missing"


@pytest.mark.parametrize("kind", BOOKS, ids=lambda kind: kind.__name__)
def test_nobody_may_do_anything_while_nobody_is_signed_in(answering: Desk, kind: type) -> None:
    answering.act_as(None)
    with pytest.raises(Refused) as refused:
        (answering.do if kind in COMMANDS else answering.ask)(blank(kind))
    assert refused.value.code == "signed_out"


def test_every_right_is_needed_somewhere() -> None:
    assert set(RIGHTS) == set(get_args(Right)) == set(BOOKS.values())
    assert all(RIGHTS[right] for right in RIGHTS)


def test_the_program_itself_is_no_agent() -> None:
    """It brings in, settles what that left open, and proves; it neither calls, nor opens customers."""
    may = {right for right in RIGHTS if PROGRAM.role in RIGHTS[right]}
    assert may == {"import", "review people", "look after", "verify", "sign in"}
    with pytest.raises(Refused):
        require(PROGRAM, "call")


def test_what_is_refused_leaves_nothing(desk: Desk) -> None:
    with desk.file.read() as connection:
        before = journal.head(connection)
    desk.act_as(Actor("someone", "trainer", "early"))
    with pytest.raises(Refused):
        desk.do(messages.PrepareCustomer("anyone"))
    with desk.file.read() as connection:
        assert journal.head(connection) == before
