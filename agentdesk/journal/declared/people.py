"""Events by which a person decides about the people of a client's file: what a note asks for, and who is who.

A decision is one event, and a later one about the same takes its place: none is ever undone by taking it away.
"""

from __future__ import annotations

from agentdesk.journal.kinds import Kind, Rows, integer, structure, text

_PAIR = (
    text("customer", "id of one of the two customers, the one that sorts first"),
    text("other", "id of the other customer"),
    structure("agree", "codes of what the two had in common when it was decided"),
    structure("contradict", "codes of what spoke against it"),
    text("reason", "why, in the words of whoever decided", required=False),
)

KINDS = (
    Kind(
        "needs.suggested",
        "Notes of an imported file seem to state handling needs; a person decides.",
        fields=(text("batch", "id of the batch"), integer("position", "number of the part, from 0")),
        rows=(
            Rows(
                "needs",
                "suggested_need",
                (
                    text("batch", "id of the batch it came by"),
                    text("suggestion", "id that the same note always gets for the same need"),
                    text("customer", "id of the customer"),
                    text("need", "the need that the note seems to state"),
                    integer("note_position", "place of the note among the customer's remarks, from 0"),
                ),
                "A handling need that a client's note seems to state.",
            ),
        ),
    ),
    Kind(
        "need.judged",
        "A person decided what a client's note asks for.",
        table="judged_need",
        fields=(
            text("suggestion", "id of the suggestion"),
            text("customer", "id of the customer"),
            text("verdict", "confirmed or left"),
            text("need", "the need as it was confirmed", required=False),
            text("detail", "what helps, in few words; no fact about a debt", required=False),
        ),
    ),
    Kind(
        "people.linked",
        "A person decided that two customers are one and the same person; their records stay two.",
        table="judged_people",
        fields=_PAIR,
        fixed=(("verdict", "same_person"),),
    ),
    Kind(
        "people.told_apart",
        "A person decided that two customers are different people.",
        table="judged_people",
        fields=_PAIR,
        fixed=(("verdict", "different"),),
    ),
)
