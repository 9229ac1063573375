"""Names last name first are turned round, and what stands behind a name stays there."""

from __future__ import annotations

import pytest

from agentdesk.domain.name_order import in_order


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Smith, John", ("John Smith", "John", "Smith")),
        ("Nguyen, V", ("V Nguyen", "V", "Nguyen")),
        ("Rahman, Md.", ("Md. Rahman", "Md.", "Rahman")),
        ("John Smith, Jr.", ("John Smith, Jr.", None, None)),
        ("John Smith, III", ("John Smith, III", None, None)),
        ("Ana Silva, Ph. D.", ("Ana Silva, Ph. D.", None, None)),
        ("Smith Jr., John", ("John Smith Jr.", "John", "Smith Jr.")),
        ("Smith, John, Jr.", ("John Smith, Jr.", "John", "Smith")),
        ("Smith, Jr., John", ("John Smith, Jr.", "John", "Smith")),
        ("Smith, John, Mary", ("Smith, John, Mary", None, None)),
        ("Silva,", ("Silva", None, "Silva")),
        ("Ana Silva", ("Ana Silva", None, None)),
    ],
)
def test_a_name_in_the_order_it_is_said(name: str, found: tuple[str, str | None, str | None]) -> None:
    assert in_order(name) == found
