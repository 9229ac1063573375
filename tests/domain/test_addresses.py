"""Addresses of a database: what libpq would read as a password is found, wherever it stands, and taken out."""

from __future__ import annotations

import pytest
from psycopg.conninfo import conninfo_to_dict

from agentdesk.domain.addresses import holds_password, password_held, without_password

OFFICE = "postgresql://ana@db.example/agentdesk?sslrootcert=/etc/agentdesk/ca.pem"
WITH = [
    ("postgresql://ana:a%40b@db.example:6432/x", "postgresql://ana@db.example:6432/x"),
    ("postgresql://ana@db.example/x?password=s&port=1", "postgresql://ana@db.example/x?port=1"),
    ("postgresql://ana@db.example/x?port=1&password=s", "postgresql://ana@db.example/x?port=1"),
    ("postgresql://ana@db.example/x?p%61ssword=s", "postgresql://ana@db.example/x"),
    ("host=db.example password='it\\'s s' user=ana", "host=db.example user=ana"),
    ("host=db.example user=ana password = s", "host=db.example user=ana"),
    ("password=s passfile=a://b user=ana", "passfile=a://b user=ana"),
]
WITHOUT = [
    "",
    OFFICE,
    "postgresql://ana@a.example:5432,b.example:5432/x",
    "postgresql://db.example:5432/x?sslrootcert=C:\\ca.pem&user=ana@office",
    "host=db.example user=ana",
]


@pytest.mark.parametrize(("address", "shown"), WITH)
def test_an_address_is_shown_without_its_password(address: str, shown: str) -> None:
    assert conninfo_to_dict(address)["password"]
    assert holds_password(address)
    assert without_password(address) == shown
    assert not holds_password(shown)
    given = conninfo_to_dict(address)
    del given["password"]
    assert conninfo_to_dict(shown) == given


@pytest.mark.parametrize("address", WITHOUT)
def test_an_address_without_a_password_is_shown_as_it_is(address: str) -> None:
    assert "password" not in conninfo_to_dict(address)
    assert not holds_password(address)
    assert without_password(address) == address


@pytest.mark.parametrize(
    "address", ["mysql://ana:secret@db.example/x", "postgresql://ana:secret@db.example:x"]
)
def test_a_password_is_kept_out_of_what_is_no_address_too(address: str) -> None:
    assert holds_password(address)
    assert "secret" not in without_password(address)
    assert password_held().code == "central_password"
