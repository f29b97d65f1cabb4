"""The start command's checks, against real files, locks and ports."""

import os
from pathlib import Path
import pytest
from shanxi.jingpin import STARTED_AT
from shanxi.jingpin.start.database import DEMO_PROFILE
from shanxi.jingpin.start.database import has_site
from shanxi.jingpin.start.instance import Instance
from shanxi.jingpin.start.server import main
from shanxi.jingpin.start.server import port_taken
from shanxi.jingpin.start.server import refuse_start
import socket
import transaction
from zc.lockfile import LockFile
import ZODB
import ZODB.FileStorage


@pytest.fixture
def instance(tmp_path: Path) -> Instance:
    """An instance whose folders exist."""
    made = Instance(tmp_path / "etc", tmp_path / "var")
    made.prepare()
    return made


def write_database(path: Path, site_id: str, *, demo: bool = False) -> None:
    from OFS.Application import Application
    from OFS.Folder import Folder

    database = ZODB.DB(ZODB.FileStorage.FileStorage(str(path)))
    connection = database.open()
    application = Application()
    site = Folder(site_id)
    site.portal_setup = Folder("portal_setup")
    site.portal_setup._profile_upgrade_versions = {DEMO_PROFILE: ("1",)} if demo else {}
    application._setObject(site_id, site)
    connection.root()["Application"] = application
    transaction.commit()
    connection.close()
    database.close()


class TestDatabase:
    def test_no_file(self, instance):
        assert has_site(instance.database, "jingpin") is False

    def test_other_site(self, instance):
        write_database(instance.database, "other")

        assert has_site(instance.database, "jingpin") is False
        assert has_site(instance.database, "other") is True


class TestRefusal:
    def test_not_running(self, instance):
        assert instance.running() == ""

    def test_running(self, instance):
        """The refusal names the process that holds the database."""
        lock = LockFile(f"{instance.database}.lock", content_template="{pid}")
        try:
            assert instance.running() == str(os.getpid())
            with pytest.raises(SystemExit, match=f"进程 {os.getpid()}"):
                refuse_start(instance, "127.0.0.1", 1)
        finally:
            lock.close()

    def test_port_taken(self, instance):
        """The refusal proposes another port."""
        with socket.socket() as server:
            server.bind(("127.0.0.1", 0))
            server.listen()
            port = server.getsockname()[1]

            assert port_taken("127.0.0.1", port) is True
            with pytest.raises(SystemExit, match=f"PORT={port + 1}"):
                refuse_start(instance, "127.0.0.1", port)

    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
    def test_demo_is_served_on_this_machine(self, instance, host):
        """Made or to be made."""
        write_database(instance.database, "jingpin", demo=True)

        refuse_start(instance, host, 1, makes_demo=True)

    def test_demo_is_for_this_machine(self, instance):
        """A site with demonstration accounts is served to nobody else, whatever files are left of it."""
        write_database(instance.database, "jingpin", demo=True)

        with pytest.raises(SystemExit, match="只能在本机访问"):
            refuse_start(instance, "0.0.0.0", 1)

    def test_demo_is_not_made_for_others(self, instance):
        """The first start already."""
        with pytest.raises(SystemExit, match="只能在本机访问"):
            refuse_start(instance, "0.0.0.0", 1, makes_demo=True)

    def test_real_site_is_for_all(self, instance):
        """Without demonstration."""
        write_database(instance.database, "jingpin")

        refuse_start(instance, "0.0.0.0", 1)


def test_address_is_left_for_letters(instance, monkeypatch):
    """Where the program listens; what a request says of itself is never asked."""
    served = []
    monkeypatch.setattr("sys.argv", ["jingpin-start", "--port", "8181", "--site", "jingpin"])
    monkeypatch.setattr("Zope2.Startup.serve.main", served.append)
    monkeypatch.setenv(STARTED_AT, "")
    write_database(instance.database, "jingpin")

    main(str(instance.configuration), str(instance.var))

    assert len(served) == 1
    assert os.environ[STARTED_AT] == "http://localhost:8181"
