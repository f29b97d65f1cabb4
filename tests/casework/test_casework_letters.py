"""Letters: records of their case, safe as messages whatever is written into them."""

from datetime import datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import SMTP
from hypothesis import given
from hypothesis import strategies as st
from plone.uuid.interfaces import IUUID
import pytest
from real_database import Holder
from real_database import two_writers
from shanxi.jingpin.casework.delivery import message_of
from shanxi.jingpin.casework.delivery import NotDelivered
from shanxi.jingpin.casework.letters import Letter
from shanxi.jingpin.casework.letters import Letters
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.letters import letters_to
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.letters import write_letter
from shanxi.jingpin.casework.outbox import Dispatch
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import Outbox
from shanxi.jingpin.process.wording import BEIJING
from ZODB.POSException import ConflictError


NOW = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)
SENDER = Address("山西精品, 官网", addr_spec="jingpin@example.org")


class Case(Holder):
    """A case as far as letters look at it."""

    def __conform__(self, interface):
        return "case-1" if interface is IUUID else super().__conform__(interface)


def write(case, outbox, recipients, subject="申报已收到", body="您好"):
    return write_letter(case, recipients, subject, body, "submit", NOW, outbox=outbox)


class TestRecord:
    @pytest.fixture(autouse=True)
    def _init(self):
        self.case, self.outbox = Case(), Outbox(Holder())

    def test_written(self):
        letter = write(self.case, self.outbox, [("li", "li@example.org"), ("wang", " wang@example.org ")])
        recipients = (("li", "li@example.org"), ("wang", "wang@example.org"))
        assert letter == Letter("case-1-1", "submit", "申报已收到", "您好", NOW, recipients)
        assert letters_of(self.case) == [letter]
        assert [(one.recipient, one.address, one.body) for one in self.outbox.of_letter("case-1-1")] in (
            [("li", "li@example.org", "您好"), ("wang", "wang@example.org", "您好")],
            [("wang", "wang@example.org", "您好"), ("li", "li@example.org", "您好")],
        )

    def test_append_only(self):
        first, second = (write(self.case, self.outbox, [(who, f"{who}@example.org")]) for who in ("li", "wang"))
        assert [one.id for one in letters_of(self.case)] == ["case-1-1", "case-1-2"]
        assert letters_to(self.case, "wang") == [second]
        assert letters_to(self.case, "li") == [first]
        assert letters_to(self.case, "zhao") == []

    def test_once_to_each(self):
        """Who has two functions gets one letter; who has no account is known by the address."""
        recipients = [
            ("li", "li@example.org"),
            ("li", "other@example.org"),
            ("", "a@example.org"),
            ("", "b@example.org"),
        ]
        letter = write(self.case, self.outbox, recipients)
        assert letter.recipients == (("", "a@example.org"), ("", "b@example.org"), ("li", "li@example.org"))

    def test_nobody(self):
        """A letter for nobody is queued all the same: its failure is shown to the operator."""
        write(self.case, self.outbox, [])
        assert [(one.recipient, one.address) for one in self.outbox.unsent()] == [("", "")]

    def test_cleaned(self):
        letter = write(self.case, self.outbox, [], "甲\r\nBcc: x@example.org\u2028乙\x00", "一\r\n二\r三\x1b[2J\t四")
        assert letter.subject == "甲 Bcc: x@example.org 乙"
        assert letter.body == "一\n二\n三[2J\t四"

    def test_reading_does_not_write(self):
        case = Case()
        assert letters_of(case) == []
        assert not hasattr(case, "__annotations__")

    @pytest.mark.parametrize(
        ("address", "expected"),
        [("zhang@example.org", "z***@example.org"), ("", ""), ("@example.org", "***@example.org"), ("zhang", "***")],
    )
    def test_masked(self, address, expected):
        assert masked(address) == expected

    def test_two_at_once(self, tmp_path):
        """Two letters of one case at once: none is lost."""
        with two_writers(tmp_path / "Data.fs") as (first, second):
            first.holder.case = Case()
            Letters(first.holder.case).append("submit", "一", "", [], NOW)
            first.commit()
            second.abort()
            for one in (first, second):
                Letters(one.holder.case).append("submit", "二", "", [], NOW)
            first.commit()
            with pytest.raises(ConflictError):
                second.commit()


def dispatch(subject="申报已收到", body="您好", address="li@example.org"):
    one = Dispatch("20260309173005-0a1b", Envelope("case-1-1", "li", address, "submit", subject, body), NOW)
    one.message_id = "<20260309173005-0a1b@example.org>"
    return one


def received(**values):
    """The message as it arrives."""
    return message_from_bytes(message_of(dispatch(**values), SENDER, NOW).as_bytes(), policy=SMTP)


class TestMessage:
    def test_headers(self):
        message = received(subject="关于“沁州黄小米”的申报（SXJP-2026-A1-0001）已收到，请等待资格预审结果的通知")
        assert dict(message.items()) == {
            "From": '"山西精品, 官网" <jingpin@example.org>',
            "To": "li@example.org",
            "Subject": "关于“沁州黄小米”的申报（SXJP-2026-A1-0001）已收到，请等待资格预审结果的通知",
            "Date": "Mon, 09 Mar 2026 17:30:05 +0800",
            "Message-ID": "<20260309173005-0a1b@example.org>",
            "Auto-Submitted": "auto-generated",
            "Content-Language": "zh-CN",
            "Content-Type": 'text/plain; charset="utf-8"',
            "Content-Transfer-Encoding": "base64",
            "MIME-Version": "1.0",
        }

    def test_ascii_on_the_wire(self):
        """Every server can carry it: lines of ASCII, not too long, ended by CR LF."""
        text = message_of(dispatch(subject="汉" * 200, body="字" * 5000), SENDER, NOW).as_bytes()
        text.decode("ascii")
        assert max(map(len, text.split(b"\r\n"))) <= 998
        assert text.count(b"\n") == text.count(b"\r\n")

    def test_body(self):
        assert received(body="您好：\n\n第二段。\n").get_content() == "您好：\r\n\r\n第二段。\r\n"

    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.text(max_size=200))
    def test_nothing_slips_into_the_headers(self, subject, body):
        """Whatever somebody has written, the headers are ours and there is one recipient."""
        letter = Letters(Case()).append("submit", subject, body.encode("utf-8", "replace").decode(), [], NOW)
        message = received(subject=letter.subject, body=letter.body)
        assert sorted(message.keys()) == sorted(received().keys())
        assert message["To"] == "li@example.org"
        assert message.defects == []

    @pytest.mark.parametrize(
        ("address", "reason"),
        [
            ("", "收件人没有邮箱地址。"),
            ("li", "收件人的邮箱地址有误。"),
            ("li@example.org\r\nBcc: x@example.org", "收件人的邮箱地址有误。"),
            ("li@example.org, x@example.org", "收件人的邮箱地址有误。"),
            ("李 <li@example.org>", "收件人的邮箱地址有误。"),
            ("li@@example.org", "收件人的邮箱地址有误。"),
            ("li@exa..mple.org", "收件人的邮箱地址有误。"),
            ("李@example.org", "收件人的邮箱地址有误。"),
        ],
    )
    def test_address(self, address, reason):
        with pytest.raises(NotDelivered) as caught:
            message_of(dispatch(address=address), SENDER, NOW)
        assert (str(caught.value), caught.value.for_good) == (reason, True)

    def test_subject_of_two_lines(self):
        """A subject that has not been cleaned is refused, not split."""
        with pytest.raises(NotDelivered, match="信件无法生成"):
            message_of(dispatch(subject="甲\r\nBcc: x@example.org"), SENDER, NOW)
