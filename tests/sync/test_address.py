"""Addresses: there is one way to reach a central database over a network, and no address asks for a weaker one."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.sync.address import Address, refuse_unkeepable
from agentdesk.sync.central import PostgresCentral

OFFICE = "postgresql://ana:secret@db.example:6432/agentdesk?sslrootcert=/etc/agentdesk/ca.pem"


def test_over_a_network_everything_is_checked() -> None:
    parameters = Address.parse(OFFICE).parameters()
    assert parameters["sslmode"] == "verify-full"
    assert parameters["channel_binding"] == "require"
    assert parameters["require_auth"] == "scram-sha-256"
    assert parameters["gssencmode"] == "disable"
    assert parameters["sslrootcert"] == "/etc/agentdesk/ca.pem"
    assert (parameters["host"], parameters["port"], parameters["user"]) == ("db.example", "6432", "ana")


def test_without_an_authority_of_its_own_the_systems_are_trusted() -> None:
    assert Address.parse("postgresql://ana@db.example/agentdesk").parameters()["sslrootcert"] == "system"


def test_a_pooler_leaves_out_the_binding_and_nothing_else() -> None:
    direct = Address.parse(OFFICE).parameters()
    pooled = Address.parse(f"{OFFICE}&channel_binding=disable").parameters()
    assert {name for name in direct if direct[name] != pooled[name]} == {"channel_binding"}
    assert pooled["channel_binding"] == "disable"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca", "VERIFY-FULL", ""])
def test_no_address_can_ask_for_less(mode: str) -> None:
    with pytest.raises(Refused, match="central_tls"):
        Address.parse(f"{OFFICE}&sslmode={mode}")


@pytest.mark.parametrize(
    "part",
    [
        "gssencmode=require",
        "require_auth=none",
        "sslnegotiation=direct",
        "ssl_min_protocol_version=TLSv1",
        "options=-cstatement_timeout%3D0",
        "service=other",
        "sslcertmode=disable",
        "target_session_attrs=any",
    ],
)
def test_parts_that_have_no_use_here_are_refused(part: str) -> None:
    with pytest.raises(Refused, match="central_address"):
        Address.parse(f"{OFFICE}&{part}")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "no address",
        "http://db.example/x",
        "postgresql://",
        "postgresql://db.example/x",
        "postgresql://a@db.example",
        "postgresql://a@/agentdesk",
        "postgresql://a@db.example:port/x",
        "postgresql://a@db.example/x?nonsense=1",
    ],
)
def test_what_is_no_whole_address_is_refused(url: str) -> None:
    with pytest.raises(Refused, match="central_address"):
        Address.parse(url)


@pytest.mark.parametrize(
    ("url", "is_demonstration", "is_here"),
    [
        ("postgresql://a@/x?host=/run/postgresql", False, True),
        ("postgresql://a@/x?host=/run/postgresql", True, True),
        ("postgresql://a@127.0.0.1/x", True, True),
        ("postgresql://a@[::1]/x", True, True),
        ("postgresql://a@127.0.0.1/x", False, False),
        ("postgresql://a@localhost/x", True, False),
        ("postgresql://a@db.example/x", True, False),
        ("postgresql://a@/x?host=/run/postgresql,db.example", True, False),
        ("postgresql://a@127.0.0.1,db.example/x", True, False),
    ],
)
def test_only_a_socket_and_the_demonstrations_loopback_need_no_tls(
    url: str, is_demonstration: bool, is_here: bool
) -> None:
    address = Address.parse(url, is_demonstration=is_demonstration)
    assert address.is_on_this_machine is is_here
    assert address.parameters()["sslmode"] == ("disable" if is_here else "verify-full")


@pytest.mark.parametrize("elsewhere", ["192.0.2.7", "127.0.0.1"])
@pytest.mark.parametrize("host", ["/run/postgresql", "@agentdesk", "127.0.0.1"])
def test_nothing_leads_away_from_this_machine_unprotected(host: str, elsewhere: str) -> None:
    with pytest.raises(Refused, match="central_address"):
        Address.parse(f"postgresql://a@/x?host={host}&hostaddr={elsewhere}", is_demonstration=True)


def test_over_a_network_another_number_for_the_host_takes_nothing_away() -> None:
    parameters = Address.parse(f"{OFFICE}&hostaddr=192.0.2.7").parameters()
    assert (parameters["hostaddr"], parameters["sslmode"]) == ("192.0.2.7", "verify-full")
    assert parameters["channel_binding"] == "require"


@pytest.mark.parametrize("way", ["address", "environment"])
def test_a_listener_that_would_ask_for_the_password_is_never_called(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        url = f"postgresql://me:secret@/agentdesk?host={tmp_path}&port={door.getsockname()[1]}"
        if way == "environment":
            monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")
        else:
            url += "&hostaddr=127.0.0.1"
        with pytest.raises((Refused, Unavailable)):
            PostgresCentral(Address.parse(f"{url}&connect_timeout=2")).hello("device")
        door.setblocking(False)
        with pytest.raises(BlockingIOError):
            door.accept()


def test_the_environment_cannot_weaken_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from psycopg.conninfo import make_conninfo

    for name, value in (("PGSSLMODE", "disable"), ("PGCHANNELBINDING", "disable"), ("PGREQUIREAUTH", "none")):
        monkeypatch.setenv(name, value)
    conninfo = make_conninfo("", **Address.parse(OFFICE).parameters())
    assert "sslmode=verify-full" in conninfo
    assert "channel_binding=require" in conninfo
    assert "require_auth=scram-sha-256" in conninfo


def test_a_password_shows_nowhere() -> None:
    assert "secret" not in repr(Address.parse(OFFICE))


@pytest.mark.parametrize(
    "url",
    [
        OFFICE,
        "postgresql://ana@db.example/agentdesk?password=secret",
        "host=db.example user=ana dbname=agentdesk password='the secret'",
    ],
)
def test_an_address_with_a_password_in_it_is_not_kept(url: str) -> None:
    with pytest.raises(Refused, match="central_password") as refused:
        refuse_unkeepable(url)
    assert "secret" not in refused.value.sentence


def test_any_other_address_that_can_be_used_is_kept_and_so_is_none() -> None:
    refuse_unkeepable("")
    refuse_unkeepable("postgresql://ana@db.example/agentdesk?passfile=.pgpass")
    with pytest.raises(Refused, match="central_address"):
        refuse_unkeepable("no address")
