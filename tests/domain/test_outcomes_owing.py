"""What a call owes is asked with any outcome, once, under names that no field of that outcome has."""

from __future__ import annotations

import pytest

from agentdesk.content.outcome_reader import read_outcomes
from agentdesk.content.seeds import seeds
from agentdesk.domain.outcomes import Outcome, missing, placed
from agentdesk.domain.outcomes_owing import fields_of, owing, own_detail, said_of
from agentdesk.scripts.facts import CallFacts

LIST = read_outcomes(next(text for kind, _, _, _, text in seeds() if kind == "outcomes"))
HURRIED = CallFacts({"stop.complaint": "placed", "complaint": "no", "heard": "yes"})
TOLD = CallFacts({"stop.complaint": "placed", "complaint": "yes", "heard": "yes"})
OWED = ("complaint_about", "complaint_words")
OTHERS = [outcome for outcome in LIST.outcomes if outcome.key != "complaint"]


@pytest.mark.parametrize("outcome", OTHERS, ids=lambda outcome: outcome.key)
def test_every_other_outcome_asks_it_besides_its_own(outcome: Outcome) -> None:
    whole = owing(LIST, outcome, HURRIED)
    assert tuple(needed.name for needed in whole.requires) == (
        *(needed.name for needed in outcome.requires),
        *OWED,
    )
    assert len({needed.name for needed in whole.requires}) == len(whole.requires)
    assert set(OWED) <= set(missing(whole, {}, HURRIED))
    assert {field for does in whole.does for field in does.asked.values()} <= fields_of(LIST, outcome.key)


@pytest.mark.parametrize("outcome", LIST.outcomes, ids=lambda outcome: outcome.key)
def test_nothing_is_owed_once_it_is_told_and_nothing_is_known_of_a_call_logged_afterwards(
    outcome: Outcome,
) -> None:
    assert owing(LIST, outcome, TOLD) == owing(LIST, outcome, None) == outcome


def test_its_own_outcome_asks_it_anyway() -> None:
    complaint = LIST.outcome("complaint")
    assert owing(LIST, complaint, HURRIED) == complaint


def test_what_was_said_of_it_is_asked_under_the_name_of_its_field() -> None:
    facts = CallFacts({**HURRIED, "said.complaint_about.words": "You rang my sister."})
    assert said_of(LIST, LIST.outcome("refuses"), facts) == {"complaint_words": "You rang my sister."}
    assert said_of(LIST, LIST.outcome("complaint"), facts) == {"words": "You rang my sister."}
    assert said_of(LIST, LIST.outcome("refuses"), None) == {}
    assert said_of(LIST, LIST.outcome("refuses"), CallFacts({**facts, "complaint": "yes"})) == {}


def test_words_that_no_answer_took_are_those_of_its_own_outcome_only() -> None:
    facts = CallFacts(
        {"heard": "yes", "complaint": "no", "said.complaint_about.words": "You rang my sister."}
    )
    assert said_of(LIST, LIST.outcome("complaint"), facts) == {"words": "You rang my sister."}
    assert said_of(LIST, LIST.outcome("refuses"), facts) == {}


def test_what_it_is_about_is_no_choice_of_the_outcome() -> None:
    """Whatever a firm calls the causes of a complaint, none of them places a stop of the outcome."""
    stop = LIST.outcome("stop")
    detail = {"complaint_about": "stop_calls"}
    assert placed(stop, detail) is not None
    assert placed(stop, own_detail(stop, detail)) is None
