"""Everything a view can ask for: commands in the imperative, queries named for their rows. All frozen.

`lane.do` takes a command and answers with its value once that is on the disk; `lane.ask` takes a query.
Viewing a customer is a command, because it is journalled before anything is shown.
"""

from __future__ import annotations

from agentdesk.services.messages.customer import (
    LiftStop,
    NoteUnanswered,
    PrepareCustomer,
    PutBack,
    ShowCustomer,
    ShowNote,
    StopsToLift,
    TypeNote,
)
from agentdesk.services.messages.desk import (
    DoubtClock,
    Recall,
    Remember,
    SyncRow,
)
from agentdesk.services.messages.letters import (
    KeepLetter,
    LateEntries,
    LetterTyped,
    LogCorrespondence,
)
from agentdesk.services.messages.people import (
    CountNeedTray,
    CountPairs,
    DuplicatePair,
    DuplicatePairs,
    JudgeDuplicate,
    JudgeNeed,
    NeedTray,
)
from agentdesk.services.messages.script import (
    AnswerStep,
    GoBack,
    GoForward,
    Interrupt,
    KeepTyped,
    LetGo,
    MarkMood,
    ReturnToScript,
    SayWhoIsThere,
    SkipStep,
)
from agentdesk.services.messages.telephone import (
    Dial,
    LogCall,
    MarkCall,
    NameCaller,
    OpenCalls,
    ShowCall,
    TakeCall,
)
from agentdesk.services.messages.worklist import (
    CountQueue,
    CountWaiting,
    ExplainRank,
    FindCustomers,
    NoteFound,
    OpenSearch,
    QueueRows,
    SweepQueue,
    WaitingRows,
)
from agentdesk.services.messages.wrap_up import (
    ChooseOutcome,
    KeepMending,
    KeepWrapUp,
    RecordRows,
    SaveCall,
    ShowWrapUp,
)

__all__ = [
    "AnswerStep",
    "ChooseOutcome",
    "CountNeedTray",
    "CountPairs",
    "CountQueue",
    "CountWaiting",
    "Dial",
    "DoubtClock",
    "DuplicatePair",
    "DuplicatePairs",
    "ExplainRank",
    "FindCustomers",
    "GoBack",
    "GoForward",
    "Interrupt",
    "JudgeDuplicate",
    "JudgeNeed",
    "KeepLetter",
    "KeepMending",
    "KeepTyped",
    "KeepWrapUp",
    "LateEntries",
    "LetGo",
    "LetterTyped",
    "LiftStop",
    "LogCall",
    "LogCorrespondence",
    "MarkCall",
    "MarkMood",
    "NameCaller",
    "NeedTray",
    "NoteFound",
    "NoteUnanswered",
    "OpenCalls",
    "OpenSearch",
    "PrepareCustomer",
    "PutBack",
    "QueueRows",
    "Recall",
    "RecordRows",
    "Remember",
    "ReturnToScript",
    "SaveCall",
    "SayWhoIsThere",
    "ShowCall",
    "ShowCustomer",
    "ShowNote",
    "ShowWrapUp",
    "SkipStep",
    "StopsToLift",
    "SweepQueue",
    "SyncRow",
    "TakeCall",
    "TypeNote",
    "WaitingRows",
]
