"""Words of files: every code that a row can carry has words here, and what has none is shown as it is."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from agentdesk.cli import import_
from agentdesk.content.client_file.mapping_values import NEEDS, fields_of
from agentdesk.content.client_file.mappings import FILES
from agentdesk.models.importing import STATES
from agentdesk.services.rows.people import Compared
from agentdesk.views.imports import needs_tray, pairs_tray, words
from agentdesk.views.imports.field_words import choices, field_words


@pytest.mark.parametrize("kind", FILES)
def test_every_field_of_every_kind_has_words_of_its_own(kind: str, qapp: QApplication) -> None:
    told = [field_words(field) for field in fields_of(kind)]
    assert not set(told) & set(fields_of(kind))
    assert len(set(told)) == len(told)
    assert kind in words.KINDS


def test_what_is_likely_is_offered_first_and_once(qapp: QApplication) -> None:
    offered = [field for field, _ in choices("consumer", ("note", "phone.2"))]
    assert offered[:2] == ["note", "phone.2"]
    assert len(set(offered)) == len(offered)
    assert offered[-1] == "ignored"


def test_states_flags_and_needs_have_words() -> None:
    assert set(words.STATES) == set(STATES)
    assert set(words.FLAGS) == set(words.SHORT) >= set(import_._FLAGS)
    assert set(needs_tray.WORDS) == set(NEEDS)
    assert set(pairs_tray.COMPARED) == set(get_args(Compared))
    assert set(pairs_tray.CODES) >= {"name", "near_name", "birth_date", "phone", "place", "reference"}


def test_a_code_without_words_is_shown_as_it_is(qapp: QApplication) -> None:
    assert words.of(words.FLAGS, "something_new") == "Something new"
    assert field_words("debt.colour") == "debt.colour"


def test_money_of_several_currencies_is_told_in_each(qapp: QApplication) -> None:
    assert " and " in words.money({"USD": 100, "EUR": 200})
    assert words.money({}) == "–"
