"""The public form 提出异议: guarded, and answered with a receipt."""

import notice_stages
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.browser.account.attempts import OBJECTIONS
from shanxi.jingpin.browser.account.attempts import RECEIPTS
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.content import office
from shanxi.jingpin.forms.evidence import LIMIT
from shanxi.jingpin.forms.items import items
import stages
import transaction


@pytest.fixture(autouse=True)
def fresh_counters():
    """No attempt of another test counts."""
    for one in (OBJECTIONS, RECEIPTS):
        one.clear()
    yield
    for one in (OBJECTIONS, RECEIPTS):
        one.clear()


@pytest.fixture
def served(functional_portal):
    """A running notice, committed; the clock stands in its period."""
    stages.make_bodies(functional_portal)
    case = notice_stages.make_awaiting(1, stages.make_call())
    notice = notice_stages.publish_notice(case)
    with clock_at(notice_stages.during(notice)) as clock:
        transaction.commit()
        yield case, notice, clock


def opened(app, portal, token=""):
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    query = f"?form.widgets.item:list={token}" if token else ""
    browser.open(f"{portal.absolute_url()}/notices/objection{query}")
    return browser


def token_of(clock):
    (item,) = items(clock.now())
    return item.token


def fill(browser, token, **said):
    values = {"text": "总酸指标不实", "objector": "严秘密", "phone": "13900000001", **said}
    browser.getControl(name="form.widgets.item:list").value = [token]
    for name, value in values.items():
        browser.getControl(name=f"form.widgets.{name}").value = value
    return browser


def send(browser):
    browser.getControl("提交异议").click()
    transaction.begin()
    return browser


def objections():
    return list(office.place("objections").objectValues())


class TestHandedIn:
    def test_receipt_and_objection(self, served, functional_app, functional_portal):
        """The visitor gets a number and no echo; the federation gets identity and evidence."""
        _case, notice, clock = served
        browser = fill(opened(functional_app, functional_portal, token_of(clock)), token_of(clock))
        browser.getControl(name="form.widgets.evidence1").add_file(
            stages.PDF.replace(b"%s", b"1"), "application/pdf", "检测报告《总酸》.pdf"
        )
        send(browser)

        (objection,) = objections()
        assert objection.number in browser.contents
        assert browser.getLink("返回该公示").url.endswith(f"/notices/{notice.page_id}")
        assert [one for one in ("总酸指标不实", "13900000001", "严秘密") if one in browser.contents] == []
        assert (objection.notice_id, objection.objector, objection.text) == (notice.getId(), "严秘密", "总酸指标不实")
        assert [one.file.filename for one in objection.objectValues()] == ["检测报告《总酸》.pdf"]
        assert len(objection.getId()) == 16

    def test_never_cached(self, served, functional_app, functional_portal):
        """Form and receipt stay in no cache."""
        browser = opened(functional_app, functional_portal)
        assert "no-store" in browser.headers["Cache-Control"]

    def test_late_is_kept_as_clue(self, served, functional_app, functional_portal):
        """The period ended while the visitor was typing: kept, and said so."""
        _case, notice, clock = served
        browser = fill(opened(functional_app, functional_portal), token_of(clock))
        clock.set(notice.ends_at)
        transaction.commit()
        send(browser)

        assert "作为线索留存" in browser.contents
        assert len(objections()) == 1

    def test_without_contact(self, served, functional_app, functional_portal):
        """A name without any contact is asked for one; what was typed stays."""
        browser = send(fill(opened(functional_app, functional_portal), token_of(served[2]), phone=""))

        assert "请留下电话、电子邮箱或者通信地址" in browser.contents
        assert "总酸指标不实" in browser.contents
        assert objections() == []

    @pytest.mark.parametrize(
        ("data", "name", "words"),
        [
            (b"MZ" + b"\0" * 200, "报告.pdf", "不是可接收的格式"),
            (b"%PDF-1.4" + b"0" * LIMIT, "大文件.pdf", "的上限"),
            (b"", "空.pdf", "是空的"),
        ],
        ids=["type", "size", "empty"],
    )
    def test_refused_file(self, served, functional_app, functional_portal, data, name, words):
        """Judged before anything is stored, said at its field."""
        browser = fill(opened(functional_app, functional_portal), token_of(served[2]))
        browser.getControl(name="form.widgets.evidence2").add_file(data, "application/pdf", name)
        send(browser)

        assert words in browser.contents
        assert objections() == []

    def test_too_often_to_one_mailbox(self, served, functional_app, functional_portal):
        """Three receipts an hour to one address, however it is written; the text stays, the address is not named."""
        clock = served[2]
        for number, address in enumerate(
            ("wang@example.com", "Wang@Example.com", "WANG@example.com", "wang@EXAMPLE.com")
        ):
            browser = fill(
                opened(functional_app, functional_portal), token_of(clock), email=address, text=f"理由{number}"
            )
            send(browser)

        assert "提交过于频繁" in browser.contents
        assert "理由3" in browser.contents
        assert "wang" not in browser.contents.split("提交过于频繁")[1].split("</")[0].lower()
        assert len(objections()) == 3
        clock.advance(hours=1, seconds=1)
        transaction.commit()
        send(fill(opened(functional_app, functional_portal), token_of(clock), email="wang@example.com"))
        assert len(objections()) == 4

    def test_too_often_from_one_place(self, served, functional_app, functional_portal):
        """Twenty an hour from one address of the network, in the same words."""
        browser = fill(opened(functional_app, functional_portal), token_of(served[2]))
        for _number in range(OBJECTIONS.most):
            OBJECTIONS.count("127.0.0.1")
            OBJECTIONS.count("")
        send(browser)

        assert "提交过于频繁" in browser.contents
        assert "总酸指标不实" in browser.contents
        assert objections() == []

    def test_honeypot(self, served, functional_app, functional_portal):
        """A machine that fills everything in is turned away."""
        browser = fill(opened(functional_app, functional_portal), token_of(served[2]))
        browser.getControl(name="jia_zhu_bian_hao", index=1).value = "http://spam.invalid"
        send(browser)

        assert browser.headers["Status"].startswith("403")
        assert objections() == []

    def test_item_that_is_not_shown(self, served, functional_app, functional_portal):
        """After thirty days the item is in the list no more."""
        _case, notice, clock = served
        browser = fill(opened(functional_app, functional_portal), token_of(clock))
        clock.set(notice.ends_at)
        clock.advance(days=31)
        transaction.commit()
        send(browser)
        assert objections() == []
