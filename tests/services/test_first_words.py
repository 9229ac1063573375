"""First words: the opening of a call, said before it is made, and only to who prepared the customer."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.first_words import FirstWords
from agentdesk.services.messages import Dial, PrepareCustomer
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import number_of, on_file, someone


def test_they_are_what_the_call_then_opens_with(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone())
    desk.do(PrepareCustomer("customer-001"))
    words = desk.ask(FirstWords("customer-001"))
    view = desk.do(Dial("customer-001", number_of(1))).value
    assert words == view.step.spoken
    assert "Lakeshore" not in words


def test_nobody_gets_them_who_did_not_open_the_customer(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone())
    with pytest.raises(Refused, match="not_prepared"):
        desk.ask(FirstWords("customer-001"))


def test_someone_without_a_number_has_first_words_too(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone(phones=()))
    desk.do(PrepareCustomer("customer-001"))
    assert "Maria Alvarez 1" in desk.ask(FirstWords("customer-001"))
