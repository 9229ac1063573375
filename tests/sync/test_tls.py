"""Two desks of two people against a PostgreSQL with TLS and SCRAM, and every way in which it could be faked.

The embedded PostgreSQL has no TLS, so the system's own is used, on a loopback port and in a folder of its own.
"""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from agentdesk.errors import Refused
from agentdesk.sync import passwords, setup
from agentdesk.sync.address import Address
from agentdesk.sync.central import PostgresCentral
from agentdesk.sync.line import line_for
from agentdesk.sync.local_server import LocalServer, free_port
from agentdesk.sync.programs import installed
from agentdesk.sync.proof import Reader
from agentdesk.sync.roles import AGENT, READER
from agentdesk.sync.session import sync_once
from agentdesk.sync.unprivileged import account, own_folder
from tests.fakes.vault import FakeVault
from tests.journal.strategies import device_id
from tests.sync.authority import DAY, Authority, Identity
from tests.sync.desks import MemoryDesk, Watch
from tests.sync.wires import listener

pytestmark = pytest.mark.tls
PASSWORDS = {"ana": "ana's own words", "ben": "ben's own words", "rita": "rita's own words"}
SCRAM = "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"


class TlsServer:
    """A central database that is reached over TLS, and how people reach it."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.authority = Authority("AgentDesk's own")
        self.folder = folder
        self.trusted = folder / "authority.pem"
        self.trusted.write_bytes(self.authority.certificate)
        self.port = free_port()
        self.server = LocalServer(programs, folder / "server", self._settings(), SCRAM)
        self.server.port = self.port
        own_folder(self.server.folder)
        self.present(self.authority.issue("localhost"))

    def _settings(self) -> dict[str, str]:
        return {
            "listen_addresses": "127.0.0.1",
            "ssl": "on",
            "ssl_cert_file": "../server.crt",
            "ssl_key_file": "../server.key",
            "log_connections": "on",
            "fsync": "off",
        }

    def present(self, identity: Identity) -> None:
        """Let the server show this certificate from its next start or reload on."""
        for name, content in (("server.crt", identity.certificate), ("server.key", identity.key)):
            path = self.server.folder / name
            path.touch(mode=0o600)
            path.write_bytes(content)
            if (owner := account()) is not None:
                shutil.chown(path, owner)

    def set_up(self) -> None:
        """Start the server, and make the database and the people."""
        self.server.start()
        setup.make_database(Address.parse(self.server.url()), "agentdesk")
        admin = self.admin()
        setup.initialise(admin)
        for person, group in (("ana", AGENT), ("ben", AGENT), ("rita", READER)):
            setup.admit(admin, person, group, PASSWORDS[person])

    def admin(self) -> Address:
        """The administrator's address, by the socket."""
        return Address.parse(self.server.url(database="agentdesk"))

    def run(self, query: str) -> list[tuple[object, ...]]:
        """Run a query as the administrator."""
        with setup.connect(self.admin()) as connection:
            return connection.execute(query.encode()).fetchall()

    def url(self, person: str = "ana", *, host: str = "localhost", port: int = 0, password: str = "") -> str:
        """The address at which a person reaches it over the network."""
        words = quote(password or PASSWORDS[person], safe="")
        trusted = quote(str(self.trusted), safe="")
        return f"postgresql://{person}:{words}@{host}:{port or self.port}/agentdesk?sslrootcert={trusted}"

    def client(self, person: str = "ana") -> PostgresCentral:
        """The central database as a person's desk sees it."""
        return PostgresCentral(Address.parse(self.url(person)))


@pytest.fixture(scope="module")
def tls() -> Iterator[TlsServer]:
    """A server with TLS and SCRAM."""
    programs = installed()
    if programs is None:
        reason = "no PostgreSQL server 15 or later is installed here (on Debian: apt install postgresql)"
        if os.environ.get("AGENTDESK_REQUIRE_TLS_TEST") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="agentdesk-tls-"))
    made = TlsServer(programs, folder)
    try:
        made.set_up()
        yield made
    finally:
        made.server.remove()
        shutil.rmtree(folder)


@contextmanager
def showing(tls: TlsServer, identity: Identity) -> Iterator[None]:
    """Let the server show another certificate for a while."""
    tls.present(identity)
    tls.server.reload()
    try:
        yield
    finally:
        tls.present(tls.authority.issue("localhost"))
        tls.server.reload()


def turned_back(tls: TlsServer, url: str) -> str:
    """What a desk is told that turns back at an address before it has said hello."""
    with PostgresCentral(Address.parse(url)) as central, pytest.raises(Refused) as caught:
        central.hello(device_id(1))
    assert tls.run("SELECT count(*) FROM journal.device WHERE id = '" + device_id(1) + "'") == [(0,)]
    return caught.value.code


def refused(tls: TlsServer, url: str) -> str:
    """The same, and the server let nobody in."""
    before = tls.server.log.stat().st_size
    code = turned_back(tls, url)
    assert b"authorized: user=ana" not in tls.server.log.read_bytes()[before:]
    return code


def named_nobody(tls: TlsServer, url: str) -> str:
    """The same, and the server never heard who it was."""
    before = tls.server.log.stat().st_size
    code = refused(tls, url)
    assert b"ana" not in tls.server.log.read_bytes()[before:]
    return code


def test_two_people_send_from_two_desks_and_reach_only_their_own(tls: TlsServer) -> None:
    desks = {"ana": MemoryDesk(), "ben": MemoryDesk()}
    for person, desk in desks.items():
        desk.add_many(4)
        with tls.client(person) as central:
            report = sync_once(desk, central, Watch().clock)
            assert (report.pushed, report.waiting) == (4, 0)
            other = desks["ben" if person == "ana" else "ana"]
            if person == "ben":
                with pytest.raises(Refused, match="AD002"):
                    central.hello(other.device())
                with pytest.raises(Refused, match="AD002"):
                    central.push(other.device(), report.epoch, other.events)
    with Reader(Address.parse(tls.url("rita"))) as reader:
        for desk in desks.values():
            assert (reader.events(desk.device()), reader.faults(desk.device())) == (4, [])


def test_the_connection_is_encrypted_and_bound_to_its_channel(tls: TlsServer) -> None:
    with tls.client("ana") as central:
        central.hello(device_id(2))
        how = tls.run(
            "SELECT s.ssl, s.version FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.usename = 'ana'"
        )
    assert how == [(True, "TLSv1.3")]


def test_a_certificate_for_another_host_is_refused(tls: TlsServer) -> None:
    assert named_nobody(tls, tls.url(host="127.0.0.1")) == "central_host"


def test_a_certificate_of_an_unknown_authority_is_refused(tls: TlsServer) -> None:
    with showing(tls, Authority("somebody else").issue("localhost")):
        assert named_nobody(tls, tls.url()) == "central_certificate"


def test_a_certificate_that_has_run_out_is_refused(tls: TlsServer) -> None:
    with showing(tls, tls.authority.issue("localhost", lasts=-DAY)):
        assert named_nobody(tls, tls.url()) == "central_certificate"


def test_the_systems_authorities_do_not_know_ours(tls: TlsServer) -> None:
    url = tls.url().partition("?")[0]
    assert named_nobody(tls, url) == "central_certificate"


def test_without_the_authoritys_file_nothing_is_tried(tls: TlsServer) -> None:
    assert named_nobody(tls, tls.url().replace("authority.pem", "missing.pem")) == "central_authority"


def test_a_server_that_denies_tls_hears_nothing_more(tls: TlsServer) -> None:
    heard: list[bytes] = []
    with listener(b"N", heard) as port:
        assert refused(tls, tls.url(port=port)) == "central_tls"
    # Length 8 and the number of the request for TLS: no name, no database, no password.
    assert b"".join(heard) == bytes.fromhex("00000008 04d2162f")


def test_there_is_no_address_that_prefers_less(tls: TlsServer) -> None:
    with pytest.raises(Refused, match="central_tls"):
        Address.parse(f"{tls.url()}&sslmode=prefer")


def test_a_wrong_password_is_refused(tls: TlsServer) -> None:
    assert refused(tls, tls.url(password="ana's old words")) == "central_password"


@pytest.mark.parametrize("way", ["password", "trust"])
def test_a_server_that_asks_for_the_password_otherwise_does_not_get_it(tls: TlsServer, way: str) -> None:
    with access(tls, SCRAM.replace("scram-sha-256", way)):
        assert turned_back(tls, tls.url()) == "central_sign_in"


def test_a_man_in_the_middle_with_a_true_certificate_fails_at_the_binding(tls: TlsServer) -> None:
    with in_the_middle(tls) as port:
        assert refused(tls, tls.url(port=port)) == "central_sign_in"


def test_a_pooler_that_ends_tls_is_passed_when_the_address_says_so(tls: TlsServer) -> None:
    with (
        in_the_middle(tls) as port,
        PostgresCentral(Address.parse(f"{tls.url(port=port)}&channel_binding=disable")) as central,
    ):
        assert central.hello(device_id(3)).last_seq == 0


@contextmanager
def access(tls: TlsServer, rules: str) -> Iterator[None]:
    """Let the server ask for passwords in another way for a while."""
    path = tls.server.data / "pg_hba.conf"
    usual = path.read_text()
    path.write_text(rules)
    tls.run("SELECT pg_reload_conf()")
    try:
        yield
    finally:
        path.write_text(usual)
        tls.run("SELECT pg_reload_conf()")


@contextmanager
def in_the_middle(tls: TlsServer) -> Iterator[int]:
    """Somebody who holds a certificate for the host, ends TLS, and speaks TLS to the server; yields a port."""
    identity = tls.authority.issue("localhost")
    files = [tls.folder / "middle.crt", tls.folder / "middle.key"]
    for path, content in zip(files, (identity.certificate, identity.key), strict=True):
        path.write_bytes(content)
    towards_desk = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    towards_desk.load_cert_chain(*files)
    towards_server = ssl.create_default_context(cafile=str(tls.trusted))
    door = socket.create_server(("127.0.0.1", 0))
    pumps: list[threading.Thread] = []
    ends: list[socket.socket] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                caller, _ = door.accept()
                ends.append(caller)
                asked = caller.recv(8)
                caller.sendall(b"S")
                desk = towards_desk.wrap_socket(caller, server_side=True)
                plain = socket.create_connection(("127.0.0.1", tls.port))
                plain.sendall(asked)
                assert plain.recv(1) == b"S"
                server = towards_server.wrap_socket(plain, server_hostname="localhost")
                ends.extend((desk, server))
                pumps.extend(
                    threading.Thread(target=pump, args=pair) for pair in ((desk, server), (server, desk))
                )
                for one in pumps[-2:]:
                    one.start()

    def pump(source: ssl.SSLSocket, sink: ssl.SSLSocket) -> None:
        with suppress(OSError):
            while chunk := source.recv(65536):
                sink.sendall(chunk)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_RDWR)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield door.getsockname()[1]
    finally:
        for one in (door, *ends):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for running in (thread, *pumps):
            running.join(10)


def test_the_password_may_come_from_the_keyring_and_is_looked_for_again_after_a_refusal(
    tls: TlsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(passwords.VARIABLE, raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    url = tls.url().replace(f":{quote(PASSWORDS['ana'], safe='')}@", "@")
    vault = FakeVault()
    line = line_for(url, tmp_path, lambda: False, vault)
    for password, code in (("", "central_no_password"), ("wrong words", "central_password")):
        if password:
            passwords.keep(Address.parse(url), password, vault)
        with pytest.raises(Refused) as caught:
            line.central.hello(device_id(7))
        assert caught.value.code == code
    passwords.keep(Address.parse(url), PASSWORDS["ana"], vault)
    assert line.central.hello(device_id(7)).last_seq == 0
    line.stop()
