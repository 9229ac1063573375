"""A whole working day with one customer whose every word is planted; it ends by being killed: a program of its own.

python -m tests.programs.planted FOLDER < PASSPHRASE
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path

from agentdesk.__main__ import main as agentdesk
from agentdesk.app.redacted_log import begin_log
from agentdesk.compose import create_desk
from agentdesk.domain.portfolio import AddressRecord, PhoneRecord, Remark
from agentdesk.platform import keys
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    FindCustomers,
    KeepTyped,
    MarkCall,
    OpenSearch,
    PrepareCustomer,
    Remember,
    SaveCall,
    TypeNote,
)
from agentdesk.services.staffing import SetSecret, SignIn
from tests.builders.people import on_file, owed, someone
from tests.conftest import AGENT, CHEAP, LEAD
from tests.fakes.time import Hands

NAME, NUMBER, NOTE, REMARK = (
    "Zebrina Quillfeather",
    "+13125550147",
    "NOTE-heliotrope-umbrella",
    "REMARK-saffron-kettle",
)
WORDS, CREDITOR, STREET = "WORDS-indigo-lantern", "CREDITOR-marzipan", "77 Quagmire Lane"
ALONE = 2
PASSPHRASE, SECRET = "PASSPHRASE-walnut-comet", "SECRET-tangerine-anvil"
PLANTED = (
    NAME,
    "Quillfeather",
    NUMBER,
    NUMBER[1:],
    NUMBER[2:],
    NOTE,
    REMARK,
    WORDS,
    CREDITOR,
    STREET,
    PASSPHRASE,
    SECRET,
)


def call(desk: Desk) -> None:
    """Work a call with the planted customer, and leave another one open."""
    person = someone(
        1,
        full_name=NAME,
        first_name="Zebrina",
        last_name="Quillfeather",
        phones=(PhoneRecord(NUMBER, "mobile", ("America/Chicago",)),),
        addresses=(AddressRecord(STREET, "Chicago", "IL", "60614", "US"),),
        remarks=(Remark("note", REMARK),),
    )
    on_file(desk.file, person, debts=(owed(person, creditor=CREDITOR),))
    desk.do(OpenSearch())
    assert desk.ask(FindCustomers("quillf"))
    for _ in range(2):
        desk.do(PrepareCustomer(person.id))
        view = desk.do(Dial(person.id, NUMBER, redial_reason="again")).value
        view = desk.do(MarkCall(view.interaction, "answered")).value
        for answer in ("speaking", "matches", "next"):
            view = desk.do(AnswerStep(view.interaction, view.step.visit, answer)).value
        desk.do(KeepTyped(view.interaction, "situation", {"words": WORDS}))
        desk.do(TypeNote(view.interaction, NOTE))
        if _ == 0:
            desk.do(MarkCall(view.interaction, "over"))
            desk.do(SaveCall(view.interaction, "cannot_talk"))


def main(folder: Path) -> None:
    """Work, then die."""
    keys.COSTS = CHEAP
    profile = Profile(folder)
    hands = Hands()
    desk = create_desk(profile, PASSPHRASE, NoVault(), hands.clock())
    begin_log(profile.log_file)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("agentdesk.day").warning("the day began for %s", NAME)
    desk.do(SetSecret(LEAD, SECRET))
    desk.act_as(desk.do(SignIn(AGENT)).value)
    call(desk)
    desk.do(Remember("size", "1440x900"))
    desk.file.copy_to(profile.folder / "backup.db")
    assert agentdesk(["--profile", str(folder), "sync", "--once"]) == ALONE
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
