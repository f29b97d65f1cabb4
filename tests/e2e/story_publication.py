"""第六条（六）（七） on the screen: notice, objection, announcement, public pages."""

from navigation import follow
from persons import People
import re
from shanxi.jingpin.content import office
import transaction
from typing import Any


FACTS = "有人认为指标不实。"


def publish_notice(people: People, url: str, shown: Any) -> Any:
    """The federation drafts a notice of all that wait, with everything proposed, and publishes it."""
    officer = people("federation1")
    page = officer.open(f"{url}/@@public-notices")
    shown(page, "notices-office")
    officer.follow("起草公示")
    shown(page, "notice-draft")
    page.locator("[name='form.widgets.contact']").fill("电话 0351-0000000")
    officer.press("保存草稿")
    shown(page, "notice-office")
    officer.follow("发布公示")
    officer.press("发布公示")
    transaction.begin()
    (notice,) = office.place("notices").objectValues()
    return notice


def receive_objection(page: Any, url: str, notice: Any, item: str, shown: Any) -> Any:
    """A visitor reads the notice and objects to an item; the objection."""
    shown(_at(page, f"{url}/notices"), "notices")
    follow(page, notice.title)
    shown(page, "notice")
    follow(page, re.compile(f"提出异议.*{item}"))
    page.get_by_label("异议内容和理由").fill("指标不实，请核查。")
    page.get_by_label("真实姓名或者单位名称").fill("严秘密")
    page.get_by_label("电话").fill("13900000001")
    shown(page, "objection-form")
    page.get_by_role("button", name="提交异议").click()
    page.get_by_text("回执编号").first.wait_for()
    assert "请核查" not in page.content()
    shown(page, "objection-receipt")
    transaction.begin()
    (objection,) = office.place("objections").objectValues()
    return objection


def hear(people: People, account: str, url: str, objection: Any, shown: Any) -> None:
    """Accepted; the enterprise reads the facts without the name, and states its case."""
    officer, address = people("federation1"), objection.absolute_url()
    assert "决定是否受理异议" in officer.open(f"{url}/@@my-tasks").content()
    shown(officer.open(f"{url}/@@objections"), "objections")
    assert "严秘密" in officer.open(address).content()
    shown(officer.page, "objection")
    officer.decide(address, "accept", redacted_facts=FACTS)
    officer.decide(address, "investigate")
    enterprise = people(account)
    enterprise.open(f"{url}/@@objections")
    page = enterprise.follow(objection.number)
    assert FACTS in page.content()
    assert "严秘密" not in page.content()
    shown(page, "objection-redacted")
    enterprise.follow("陈述申辩")
    enterprise.confirm("请予核实。", statement="检测报告齐全，指标属实。")


def dismiss(people: People, objection: Any) -> None:
    """Investigated by one officer, found not proved by two."""
    officer, address = people("federation1"), objection.absolute_url()
    page = officer.open(f"{address}/@@investigation")
    page.locator("[name='form.widgets.investigation']").fill("经核查，检测报告属实。")
    officer.press("保存")
    for name in ("federation1", "federation2"):
        people(name).decide(address, "dismiss", "异议不成立。")


def announce(people: People, url: str, number: str, shown: Any) -> Any:
    """Drafted and published by one officer, announced by two; the announcement."""
    officer = people("federation1")
    page = officer.open(f"{url}/@@draft-announcement")
    shown(page, "announcement-draft")
    page.locator("[name='form.widgets.number']").fill(number)
    page.locator("[name='form.widgets.contact']").fill("电话 0351-0000000")
    officer.press("保存草稿")
    transaction.begin()
    announcement = next(one for one in office.place("announcements").objectValues() if one.number == number)
    officer.decide(announcement.absolute_url(), "publish")
    for name in ("federation1", "federation2"):
        people(name).open(announcement.absolute_url())
        people(name).press("提出或者确认发布所选案件的公告")
    shown(people("federation2").page, "announcement-office")
    transaction.begin()
    return announcement


def read_register(page: Any, url: str, shown: Any) -> str:
    """What the public finds in 获证名录, and behind it."""
    for path in ("announcements", "standards", "enterprises", "register"):
        shown(_at(page, f"{url}/{path}"), path)
    return page.content()


def _at(page: Any, url: str) -> Any:
    page.goto(url)
    return page
