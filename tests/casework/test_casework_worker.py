"""From the case's transaction to the mail server, in a real site: folder, server, thread and operator."""

from datetime import datetime
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP
from mail_server import mail_server
import os
from plone import api
from Products.MailHost.MailHost import MailHost
import pytest
from shanxi.jingpin.casework import outbox as queue
from shanxi.jingpin.casework import worker
from shanxi.jingpin.casework.annotated import office_of
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.delivery_folder import FolderDelivery
from shanxi.jingpin.casework.letters import confirm_sent
from shanxi.jingpin.casework.letters import letters_with_problems
from shanxi.jingpin.casework.letters import retry
from shanxi.jingpin.casework.letters import statuses_of
from shanxi.jingpin.casework.letters import write_letter
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.outbox import LEASE
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.process.wording import BEIJING
import stat
import subprocess
import sys
import threading
import transaction
from zope.component.hooks import getSite
import Zope2


NOW = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)


def nothing():
    """Tests of one transaction commit nothing."""


def deliver(portal):
    return worker.deliver_now(portal, commit=nothing, abort=nothing)


def write(portal, *addresses, subject="申报已收到", body="您好"):
    people = [(f"person-{number}", address) for number, address in enumerate(addresses)]
    return write_letter(office_of(portal), people, subject, body, "submit", NOW)


def states(portal, letter):
    return [one.state for one in statuses_of(portal, letter.id)]


@pytest.fixture
def clock():
    with clock_at(NOW) as fixed:
        yield fixed


@pytest.fixture
def site(portal, clock):
    """The site, with an address to write from."""
    api.portal.set_registry_record("plone.email_from_address", "jingpin@example.org")
    api.portal.set_registry_record("plone.email_from_name", "“山西精品”官网")
    return portal


@pytest.fixture
def folder(site, tmp_path, monkeypatch):
    """The site delivers into a folder."""
    monkeypatch.setenv("JINGPIN_VAR", str(tmp_path))
    api.portal.set_registry_record("shanxi.jingpin.mail.mode", "folder")
    return tmp_path / "mail" / site.getId()


@pytest.fixture
def use_server(site):
    """Make the site use a mail server."""
    api.portal.set_registry_record("shanxi.jingpin.mail.mode", "smtp")

    def use(mailbox, **settings):
        site.MailHost = MailHost("MailHost", smtp_host="127.0.0.1", smtp_port=mailbox.port, **settings)

    return use


class TestSettings:
    def test_default(self, portal):
        """Nothing says that letters have left where they have not: a site sends until somebody chooses the folder."""
        assert api.portal.get_registry_record("shanxi.jingpin.mail.mode") == "smtp"

    def test_demonstration(self, app):
        """Demonstration data is never sent to anybody."""
        from zope.component.hooks import setSite

        former = getSite()
        setSite(app.demo)
        try:
            assert api.portal.get_registry_record("shanxi.jingpin.mail.mode") == "folder"
        finally:
            setSite(former)

    def test_other_mode(self, portal):
        from zope.schema.interfaces import ConstraintNotSatisfied

        with pytest.raises(ConstraintNotSatisfied):
            api.portal.set_registry_record("shanxi.jingpin.mail.mode", "pigeon")

    def test_link(self, portal):
        """With a public address or without: no link of a letter names the host of somebody's request."""
        office = office_of(portal)
        assert link_to(office) == "http://nohost/plone/office"
        api.portal.set_registry_record("shanxi.jingpin.mail.public_url", "https://jingpin.example.org/")
        assert link_to(office) == "https://jingpin.example.org/office"
        assert link_to(portal) == "https://jingpin.example.org"


class TestFolder:
    def test_delivered(self, site, folder):
        letter = write(site, "li@example.org", "wang@example.org")
        assert deliver(site) == 2
        assert deliver(site) == 0
        assert states(site, letter) == ["sent", "sent"]
        paths = sorted(folder.iterdir())
        assert [one.name for one in paths] == sorted(f"{one.id}.eml" for one in statuses_of(site, letter.id))
        messages = [message_from_bytes(one.read_bytes(), policy=SMTP) for one in paths]
        assert sorted(one["To"] for one in messages) == ["li@example.org", "wang@example.org"]
        assert {one["From"] for one in messages} == {"“山西精品”官网 <jingpin@example.org>"}
        assert sorted(one["Message-ID"] for one in messages) == sorted(
            one.message_id for one in statuses_of(site, letter.id)
        )

    def test_private(self, site, folder):
        """Letters are for the server's user only."""
        write(site, "li@example.org")
        deliver(site)
        assert [stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()] == [0o600]
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    def test_listed(self, site, folder, clock):
        for subject in ("一", "二"):
            write(site, "li@example.org", subject=subject, body=f"第{subject}封")
            deliver(site)
            clock.advance(minutes=1)
        (folder / "other.txt").write_text("not ours")
        found = {one.subject: one for one in FolderDelivery(site).letters()}
        assert sorted(found) == ["一", "二"]
        assert (found["二"].to, found["二"].date) == ("li@example.org", NOW + timedelta(minutes=1))
        assert FolderDelivery(site).read(found["一"].name).get_content().strip() == "第一封"

    @pytest.mark.parametrize("name", ["../other.eml", "/etc/passwd", "missing.eml", "other.txt", ".eml", ""])
    def test_other_files(self, site, folder, name):
        """Only a message of the folder can be read."""
        folder.mkdir(parents=True)
        (folder / "other.txt").write_text("not ours")
        (folder.parent / "other.eml").write_text("not ours")
        with pytest.raises(KeyError):
            FolderDelivery(site).read(name)

    def test_no_folder(self, site, folder, monkeypatch):
        monkeypatch.delenv("JINGPIN_VAR")
        write(site, "li@example.org")
        assert deliver(site) == 0
        assert [one.error for one in letters_with_problems(site)] == ["没有设置 JINGPIN_VAR，不知道信件存在哪里。"]
        assert list(FolderDelivery(site).letters()) == []

    def test_full(self, site, folder):
        """A folder that cannot be written to is a failure like any other, and tried again."""
        folder.parent.mkdir(parents=True)
        folder.write_text("in the way")
        write(site, "li@example.org")
        assert deliver(site) == 0
        problem = letters_with_problems(site)[0]
        assert (problem.state, problem.error) == ("failed", "信件不能写入文件夹：File exists。")
        assert problem.next_try == NOW + queue.BACKOFF[0]


class TestServer:
    def test_sent(self, site, use_server):
        with mail_server() as mailbox:
            use_server(mailbox)
            letter = write(site, "li@example.org")
            assert deliver(site) == 1
        assert mailbox.commands[1:] == ["mail FROM:<jingpin@example.org>", "rcpt TO:<li@example.org>", "data", "quit"]
        assert [message_from_bytes(one, policy=SMTP)["Subject"] for one in mailbox.texts] == ["申报已收到"]
        assert states(site, letter) == ["sent"]

    def test_login(self, site, use_server):
        with mail_server(extensions=(b"AUTH PLAIN",)) as mailbox:
            use_server(mailbox, smtp_uid="jingpin", smtp_pwd="secret")
            write(site, "li@example.org")
            assert deliver(site) == 1
        assert [one for one in mailbox.commands if one.startswith("AUTH")] == ["AUTH PLAIN AGppbmdwaW4Ac2VjcmV0"]

    @pytest.mark.parametrize(
        ("answers", "error", "tried_again"),
        [
            ({"rcpt": b"550 no such user"}, "发件服务器答复 550：no such user", False),
            ({"mail": b"451 later"}, "发件服务器答复 451：later", True),
            ({"text": b"554 spam"}, "发件服务器答复 554：spam", False),
            ({"text": b"452 full"}, "发件服务器答复 452：full", True),
            ({"data": b"503 no"}, "发件服务器答复 503：no", False),
            ({"rcpt": b""}, "发件服务器没有接受：Connection unexpectedly closed", True),
        ],
    )
    def test_refused(self, site, use_server, answers, error, tried_again):
        """A server that refuses for good is not asked again; the letter has certainly not left."""
        with mail_server(answers=answers) as mailbox:
            use_server(mailbox)
            write(site, "li@example.org")
            assert deliver(site) == 0
        problem = letters_with_problems(site)[0]
        assert (problem.state, problem.error) == ("failed", error)
        assert (problem.next_try is not None) is tried_again
        assert problem.address == "l***@example.org"

    def test_hung_up_after_the_text(self, site, use_server, clock):
        """The server has the text and does not say so: nobody sends it again but the operator."""
        with mail_server(answers={"text": b""}) as mailbox:
            use_server(mailbox)
            letter = write(site, "li@example.org")
            assert deliver(site) == 0
            clock.advance(days=30)
            assert deliver(site) == 0
            assert len(mailbox.texts) == 1
            problem = letters_with_problems(site)[0]
            assert (problem.state, problem.next_try) == ("uncertain", None)
            mailbox.answers.clear()
            retry(site, problem.id)
            assert deliver(site) == 1
        assert states(site, letter) == ["sent"]
        ids = {message_from_bytes(one, policy=SMTP)["Message-ID"] for one in mailbox.texts}
        assert (len(mailbox.texts), ids) == (2, {problem.message_id})

    def test_confirmed(self, site, use_server):
        with mail_server(answers={"text": b""}) as mailbox:
            use_server(mailbox)
            letter = write(site, "li@example.org")
            deliver(site)
        confirm_sent(site, letters_with_problems(site)[0].id)
        assert (states(site, letter), letters_with_problems(site)) == (["sent"], [])

    def test_tls_required(self, site, use_server):
        """Where TLS is required, nothing is said to a server that has none."""
        with mail_server() as mailbox:
            use_server(mailbox, force_tls=True)
            write(site, "li@example.org")
            assert deliver(site) == 0
        assert mailbox.texts == []
        assert letters_with_problems(site)[0].error == (
            "发件服务器没有接受：STARTTLS extension not supported by server."
        )

    def test_nobody_there(self, site, use_server, clock):
        """A server that comes back gets the letter at the next try."""
        with mail_server() as mailbox:
            use_server(mailbox)
        letter = write(site, "li@example.org")
        assert deliver(site) == 0
        assert letters_with_problems(site)[0].error == "发件服务器没有接受：[Errno 111] Connection refused"
        with mail_server() as mailbox:
            use_server(mailbox)
            assert deliver(site) == 0
            clock.advance(minutes=1)
            assert deliver(site) == 1
        assert states(site, letter) == ["sent"]

    def test_no_server(self, site, use_server):
        with mail_server() as mailbox:
            use_server(mailbox)
        site.MailHost.smtp_host = ""
        write(site, "li@example.org")
        deliver(site)
        assert [one.error for one in letters_with_problems(site)] == ["还没有填写发件服务器，请在“邮件”设置中填写。"]


class TestProblems:
    def test_no_sender(self, site, folder):
        api.portal.get_tool("portal_registry")["plone.email_from_address"] = None
        write(site, "li@example.org")
        assert deliver(site) == 0
        assert [one.error for one in letters_with_problems(site)] == ["网站还没有发件地址，请在“邮件”设置中填写。"]
        api.portal.set_registry_record("plone.email_from_address", "jingpin@example.org")
        retry(site, letters_with_problems(site)[0].id)
        assert deliver(site) == 1

    def test_one_does_not_stop_the_others(self, site, folder):
        """A letter that cannot be sent fails for good, and the others are sent."""
        letters = [write(site, one) for one in ("", "not an address", "li@example.org")]
        assert deliver(site) == 1
        assert [states(site, one) for one in letters] == [["failed"], ["failed"], ["sent"]]
        assert sorted((one.error, one.next_try) for one in letters_with_problems(site)) == [
            ("收件人没有邮箱地址。", None),
            ("收件人的邮箱地址有误。", None),
        ]

    def test_unknown_trouble(self, site, folder, monkeypatch):
        """Trouble that no way out foresees may have come after the letter had left: uncertain."""
        letter = write(site, "li@example.org")
        monkeypatch.setattr(FolderDelivery, "deliver", lambda self, message: 1 / 0)
        assert deliver(site) == 0
        assert states(site, letter) == ["uncertain"]

    def test_other_worker(self, site, folder):
        """Where a worker holds the lease, nobody sends beside it."""
        letter = write(site, "li@example.org")
        outbox_of(site).take_lease("another", NOW)
        assert deliver(site) == 0
        assert states(site, letter) == ["queued"]


class TestThread:
    @pytest.fixture
    def served(self, functional_portal, tmp_path, monkeypatch):
        """A committed site that delivers into a folder."""
        monkeypatch.setenv("JINGPIN_VAR", str(tmp_path))
        api.portal.set_registry_record("plone.email_from_address", "jingpin@example.org")
        api.portal.set_registry_record("shanxi.jingpin.mail.mode", "folder")
        transaction.commit()
        return functional_portal

    @pytest.fixture
    def running(self, served):
        """The worker, woken only by commits."""
        thread = worker.Worker(served._p_jar.db(), interval=3600)
        thread.start()
        yield thread
        thread.stop()
        assert thread.is_alive() is False

    def wait_for(self, portal, letter, state):
        """Wait until a letter has come to a state."""
        for _try in range(200):
            transaction.begin()
            if states(portal, letter) == [state]:
                return True
            threading.Event().wait(0.05)
        return False

    def test_woken(self, served, running):
        """A commit wakes the worker, every time; each letter leaves once."""
        for _one in range(3):
            letter = write(served, "li@example.org")
            transaction.commit()
            assert self.wait_for(served, letter, "sent")
        assert len(list(FolderDelivery(served).letters())) == 3

    def test_waiting_since_the_last_run(self, served):
        """What was queued when the server went down is sent when it comes up, without a commit to wake it."""
        letter = write(served, "li@example.org")
        transaction.commit()
        queue.arrived.clear()
        thread = worker.Worker(served._p_jar.db(), interval=3600)
        thread.start()
        try:
            assert self.wait_for(served, letter, "sent")
        finally:
            thread.stop()
        transaction.begin()
        assert outbox_of(served).take_lease("next", NOW) is True

    def test_killed_on_the_way(self, served):
        """A letter that was being sent when the process died is shown to the operator, and not sent."""
        letter = write(served, "li@example.org")
        outbox = outbox_of(served)
        id = outbox.of_letter(letter.id)[0].id
        outbox.take_lease("dead", NOW)
        outbox.begin(id, "dead", "<one@example.org>", NOW)
        transaction.commit()
        with clock_at(NOW + LEASE):
            worker.Worker(served._p_jar.db()).round(worker.deliver)
        transaction.begin()
        assert [(one.id, one.state) for one in letters_with_problems(served)] == [(id, "uncertain")]
        assert list(FolderDelivery(served).letters()) == []

    def test_started_again(self, served):
        """A server that is started again does not wait for the lease of the one that was killed."""
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        outbox_of(served).take_lease(f"{os.uname().nodename}-{ended.pid}-0a1b2c3d", NOW)
        letter = write(served, "li@example.org")
        transaction.commit()
        with clock_at(NOW):
            worker.Worker(served._p_jar.db()).round(worker.deliver)
        transaction.begin()
        assert states(served, letter) == ["sent"]

    @pytest.mark.parametrize(
        "other",
        ["", "now-0a1b2c3d", f"{os.uname().nodename}-{os.getpid()}-0a1b2c3d", "elsewhere-999999999-0a1b2c3d"],
        ids=["nobody", "a command", "this process", "another machine"],
    )
    def test_not_gone(self, other):
        """Of any other worker nobody can say that it has ended."""
        assert worker.is_gone(other) is False

    def test_site_is_given_back(self, served):
        """The worker leaves no site behind in its thread."""
        left = []
        thread = worker.Worker(served._p_jar.db())

        def look():
            thread.round(worker.deliver)
            left.append(getSite())

        looking = threading.Thread(target=look)
        looking.start()
        looking.join()
        assert left == [None]

    def test_sites(self, served):
        """Every site with an office is served."""
        assert sorted(one.getId() for one in worker.sites(served.__parent__)) == ["demo", "plone"]


class TestStart:
    @pytest.fixture
    def started(self, functional_portal, monkeypatch):
        """Threads of ours that run after the server has started."""
        monkeypatch.setattr(Zope2, "DB", functional_portal._p_jar.db(), raising=False)

        def start(**environment):
            monkeypatch.delenv("JINGPIN_WORKER", raising=False)
            for name, value in environment.items():
                monkeypatch.setenv(name, value)
            from zope.event import notify
            from zope.processlifetime import ProcessStarting

            notify(ProcessStarting())
            return [one for one in threading.enumerate() if isinstance(one, worker.Worker)]

        yield start
        for one in threading.enumerate():
            if isinstance(one, worker.Worker):
                one.stop()

    def test_asked_for(self, started):
        assert len(started(JINGPIN_WORKER="1")) == 1

    @pytest.mark.parametrize("environment", [{}, {"JINGPIN_WORKER": "0"}])
    def test_not_asked_for(self, started, environment):
        """Commands and further processes send nothing."""
        assert started(**environment) == []
        assert "JINGPIN_WORKER" not in os.environ or os.environ["JINGPIN_WORKER"] == "0"
