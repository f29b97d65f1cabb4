"""What people enter wrongly, in Chromium and over REST: each is told what and where, and nothing has changed."""

from collections.abc import Callable
from dataclasses import dataclass
from persons import People
from plone import api
import pytest
from real_files import pdf_at
import requests
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.content import office
import stages
import transaction
from typing import Any


pytestmark = pytest.mark.browser

LONG = "字" * 4001
FIELD = "#formfield-form-widgets-{}"


@dataclass
class World:
    """A submitted case, and a draft of another enterprise."""

    portal: Any
    submitted: Any
    draft: Any

    def state(self) -> tuple[Any, ...]:
        """Everything that something below could change."""
        transaction.begin()
        return (
            tuple(sorted(self.portal.objectIds())),
            [api.content.get_state(one) for one in (self.submitted, self.draft)],
            [self.draft.sections.revision(name) for name in ("overview", "item", "finance")],
            {one.getId(): sorted(one.objectIds()) for one in materials_of(self.draft)},
            sorted(office.place("calls").objectIds()),
            sorted(one.getId() for one in office.all_cases()),
            sorted(office.place("enterprises").objectIds()),
            len(list(outbox_of(self.portal).unsent())),
        )


@pytest.fixture(scope="class")
def world(functional_portal_class):
    """One site for all of it: nothing of what follows may change it."""
    stages.make_bodies(functional_portal_class)
    call = stages.make_call()
    first, second = stages.make_enterprise(1, "applicant1"), stages.make_enterprise(2, "applicant2")
    submitted = stages.make_complete_draft(stages.make_product(second, "已交陈醋"), call, "applicant2")
    stages.submit(submitted, "applicant2")
    draft = stages.make_draft(stages.make_product(first, "在办陈醋"), call, "applicant1")
    for one in (LOGIN_FAILURES, REGISTRATIONS):
        one.clear()
    transaction.commit()
    return World(functional_portal_class, submitted, draft)


@pytest.fixture(scope="class")
def people(world, browser):
    """Persons in windows of their own."""
    found = People(browser, world.portal.absolute_url())
    yield found
    found.leave()


@dataclass(frozen=True)
class Bad:
    """Who enters what where, and what is said at which place."""

    person: str
    url: Callable[[World], str]
    entered: dict[str, str]
    button: str
    said: str
    place: str
    #: A date control cannot show a day that there is not.
    kept: bool = True


CALL = {"form.widgets.title": "日期颠倒", "form.widgets.opens_at": "2027-03-09T09:00"}
REGISTRATION = {
    "form.widgets.enterprise_name": "山西错码有限公司",
    "form.widgets.credit_code": "91140100MA0KXY1230",
    "form.widgets.contact": "王小醋",
    "form.widgets.mobile": "13800000001",
    "form.widgets.email": "wang@example.invalid",
}
BAD: dict[str, Bad] = {
    "credit code": Bad(
        "",
        lambda one: f"{one.portal.absolute_url()}/@@register-enterprise",
        REGISTRATION,
        "form.buttons.register",
        "校验",
        FIELD.format("credit_code"),
    ),
    "long opinion": Bad(
        "lead1",
        lambda one: f"{one.submitted.absolute_url()}/@@decide?transition=reject",
        {"form.widgets.opinion": LONG},
        "form.buttons.decide",
        "长",
        FIELD.format("opinion"),
    ),
    "long text": Bad(
        "applicant1",
        lambda one: f"{one.draft.absolute_url()}/@@application-form?section=item",
        {"form.widgets.model": LONG},
        "form.buttons.save",
        "长",
        FIELD.format("model"),
    ),
    "day that is none": Bad(
        "applicant1",
        lambda one: f"{one.draft.absolute_url()}/@@application-form?section=item",
        {"form.widgets.started_on": "2015-13-40"},
        "form.buttons.save",
        "日期",
        FIELD.format("started_on"),
        kept=False,
    ),
    "end before beginning": Bad(
        "federation1",
        lambda one: f"{one.portal.absolute_url()}/@@add-call",
        {**CALL, "form.widgets.closes_at": "2027-03-01T09:00"},
        "form.buttons.save",
        "截止受理必须晚于开始受理",
        FIELD.format("closes_at"),
    ),
    "second open case": Bad(
        "applicant1",
        lambda one: f"{one.portal.absolute_url()}/@@new-application",
        {
            "form.widgets.call:list": "测试批次",
            "form.widgets.product:list": "在办陈醋",
            "form.widgets.sector:list": "",
            "form.widgets.certified_field:list": "",
        },
        "form.buttons.create",
        "已有在办的申请（草稿）",
        FIELD.format("product"),
    ),
}


def enter(page: Any, name: str, value: str) -> None:
    """Put a value into a control, past what the browser itself would hold back."""
    control = page.locator(f'[name="{name}"]').first
    if control.evaluate("one => one.tagName") == "SELECT":
        labels = control.locator("option").all_inner_texts()
        index = next((i for i, one in enumerate(labels) if value and value in one), len(labels) - 1)
        control.select_option(index=index)
        return
    control.evaluate(
        "(one, value) => { one.type = one.tagName === 'INPUT' ? 'text' : one.type;"
        " one.removeAttribute('maxlength'); one.value = value; }",
        value,
    )


class TestBrowser:
    @pytest.mark.parametrize("name", sorted(BAD))
    def test_told(self, world, people, browser, name):
        """The message stands at its field, what was typed is there, and nothing has changed."""
        one, before = BAD[name], world.state()
        context = None if one.person else browser.new_context(locale="zh-CN")
        page = people(one.person).page if context is None else context.new_page()
        page.goto(one.url(world))
        for control, value in one.entered.items():
            enter(page, control, value)
        with page.expect_navigation():
            page.locator(f'[name="{one.button}"]').click()

        place = page.locator(one.place)
        assert one.said in place.inner_text(), page.locator("main").inner_text()
        for control, value in one.entered.items():
            kept = page.locator(f'[name="{control}"]').first
            if one.kept and value and kept.evaluate("one => one.tagName") != "SELECT":
                assert kept.input_value() == value, control
        assert world.state() == before
        if context is not None:
            context.close()

    @pytest.mark.parametrize(
        ("name", "data", "said"),
        [
            ("空文件.pdf", b"", "是空的"),
            ("其实是网页.pdf", b"<html></html>", "不是可接收的格式"),
            ("改了名.png", None, "不一致"),
        ],
        ids=["empty", "mistyped", "renamed"],
    )
    def test_file(self, world, people, tmp_path, name, data, said):
        """A file that cannot be taken is named where it was chosen."""
        before, path = world.state(), tmp_path / name
        path.write_bytes(pdf_at(tmp_path / "原.pdf").read_bytes() if data is None else data)
        page = people("applicant1").open(f"{world.draft.absolute_url()}/@@materials")
        files = page.locator("#files-material-6a")
        more = files.locator(".jp-upload-more")
        if more.count() and more.get_attribute("open") is None:
            more.locator("summary").click()
        files.locator(".jp-upload-form input[type=file]").set_input_files(str(path))
        files.locator(".jp-upload-form button").click()
        files.get_by_text(said).first.wait_for()

        assert name in files.inner_text()
        assert world.state() == before

    def test_forged_step(self, world, people):
        """A step by its address: refused in words, without any form."""
        before = world.state()
        page = people("applicant2").open(f"{world.submitted.absolute_url()}/@@decide?transition=accept")

        assert "您现在不能办理这一步骤" in page.locator("[role=alert]").first.inner_text()
        assert page.locator('[name="form.buttons.decide"]').count() == 0
        assert world.state() == before

    def test_file_of_another_enterprise(self, world, people):
        """Neither case nor file open; the page says that one may not, and names nothing."""
        file = next(iter(materials_of(world.submitted)[1].objectValues()))
        for url in (world.submitted.absolute_url(), f"{file.absolute_url()}/@@file"):
            page = people("applicant1").open(url)
            text = page.locator("body").inner_text()
            assert "已交陈醋" not in text
            assert file.label not in text


#: Method, path below the portal, body, status, where the reason is, and a word of it.
REST: dict[str, tuple[str, Callable[[World], str], str, dict[str, Any], int, str]] = {
    "forged step": (
        "applicant2",
        lambda one: f"POST {one.submitted.absolute_url()}/@workflow/accept",
        "您现在不能办理这一步骤",
        {"comment": "通过"},
        400,
        "who",
    ),
    "step of another enterprise": (
        "applicant1",
        lambda one: f"POST {one.submitted.absolute_url()}/@workflow/withdraw",
        "",
        {"comment": "撤回"},
        401,
        "",
    ),
    "long opinion": (
        "applicant2",
        lambda one: f"POST {one.submitted.absolute_url()}/@workflow/withdraw",
        "不能超过4000字",
        {"comment": LONG},
        400,
        "decision.opinion",
    ),
    "day that is none": (
        "applicant1",
        lambda one: f"PATCH {one.draft.absolute_url()}/@sections/item",
        "日期请写成",
        {"values": {"started_on": "2015-13-40"}},
        400,
        "started_on",
    ),
    "long text": (
        "applicant1",
        lambda one: f"PATCH {one.draft.absolute_url()}/@sections/item",
        "",
        {"values": {"model": LONG}},
        400,
        "model",
    ),
    "file of another enterprise": (
        "applicant1",
        lambda one: f"GET {next(iter(materials_of(one.submitted)[1].objectValues())).absolute_url()}",
        "",
        {},
        401,
        "",
    ),
    "materials of another enterprise": (
        "applicant1",
        lambda one: f"GET {one.submitted.absolute_url()}/@materials",
        "",
        {},
        401,
        "",
    ),
}


class TestRest:
    @pytest.mark.parametrize("name", sorted(REST))
    def test_told(self, world, name):
        """Status, reason and place; nothing has changed."""
        person, address, said, body, status, place = REST[name]
        before = world.state()
        method, url = address(world).split(" ", 1)
        if "@sections/" in url:
            body = {**body, "revision": world.draft.sections.revision("item")}
        answer = requests.request(
            method,
            url,
            json=body or None,
            auth=(person, f"{person}-Secret-1"),
            headers={"Accept": "application/json"},
            timeout=60,
        )

        assert answer.status_code == status
        told = str(answer.json())
        assert said in told
        assert place in told
        assert "已交陈醋" not in told
        assert world.state() == before
