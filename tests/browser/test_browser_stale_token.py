"""An old page never costs what was typed: each form says so, keeps everything, and does nothing."""

from applicant_browser import browser_of
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
import notice_stages
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.enterprise_claims import enterprise_claims_of
from shanxi.jingpin.casework.enterprise_claims import EnterpriseClaim
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.forms.items import items
from shanxi.jingpin.process.facts import Decision
import stages
import transaction
from typing import Any


WORDS = "页面停留时间较长"
TYPED = "写了很久的意见"


@dataclass
class World:
    """What the table below points to."""

    portal: Any
    case: Any
    objection: Any
    announcement: Any
    listed: Any
    item: str
    letter: str
    claim: int

    def state(self) -> tuple[Any, ...]:
        """Everything that one of the forms would change."""
        transaction.begin()
        return (
            api.content.get_state(self.case),
            self.objection.investigation,
            api.content.get_state(self.listed),
            len(office.place("notices").objectIds()),
            len(office.place("objections").objectIds()),
            len(office.place("enterprises").objectIds()),
            len(office.place("calls").objectIds()),
            outbox_of(self.portal).dispatch(self.letter).state,
            enterprise_claims_of(self.portal).get(self.claim).state,
            api.portal.get_registry_record("shanxi.jingpin.owner.organiser", default=None),
        )


@dataclass(frozen=True)
class Form:
    """A form, who opens it, what is typed, and the button."""

    person: str
    url: Callable[[World], str]
    button: str
    typed: dict[str, Any] = field(default_factory=dict)
    #: What of it is found in the answer.
    kept: str = TYPED


FORMS: dict[str, Form] = {
    "decide": Form(
        "lead1",
        lambda one: f"{one.case.absolute_url()}/@@decide?transition=reject",
        "form.buttons.decide",
        {"form.widgets.opinion": TYPED},
    ),
    "investigation": Form(
        "federation1",
        lambda one: f"{one.objection.absolute_url()}/@@investigation",
        "form.buttons.save",
        {"form.widgets.investigation": TYPED},
    ),
    "notice": Form(
        "federation1",
        lambda one: f"{one.portal.absolute_url()}/@@draft-notice",
        "form.buttons.save",
        {"form.widgets.wording": TYPED},
    ),
    "call": Form(
        "federation1",
        lambda one: f"{one.portal.absolute_url()}/@@add-call",
        "form.buttons.save",
        {"form.widgets.title": TYPED},
    ),
    "registration": Form(
        "",
        lambda one: f"{one.portal.absolute_url()}/@@register-enterprise",
        "form.buttons.register",
        {"form.widgets.enterprise_name": TYPED},
    ),
    "objection": Form(
        "",
        lambda one: f"{one.portal.absolute_url()}/notices/objection?form.widgets.item:list={one.item}",
        "form.buttons.submit",
        {"form.widgets.text": TYPED, "form.widgets.objector": "某人", "form.widgets.phone": "13900000001"},
    ),
    "claims": Form(
        "federation1", lambda one: f"{one.portal.absolute_url()}/@@enterprise-claims", "不同意", {"reason": TYPED}
    ),
    "letters": Form(
        SITE_OWNER_NAME, lambda one: f"{one.portal.absolute_url()}/@@letters", "重新发送", kept="主题failed"
    ),
    "people": Form(
        SITE_OWNER_NAME,
        lambda one: f"{office.place('bodies')['bodya'].absolute_url()}/@@people",
        "开通账号",
        {"name": TYPED},
    ),
    "owner": Form(
        SITE_OWNER_NAME,
        lambda one: f"{one.portal.absolute_url()}/@@jingpin-owner",
        "form.buttons.save",
        {"form.widgets.organiser": TYPED},
    ),
}


@pytest.fixture(scope="class")
def world(functional_portal_class):
    """One site for all forms: none of them may change it."""
    portal = functional_portal_class
    stages.make_bodies(portal)
    call = stages.make_call()
    objected, listed = (notice_stages.make_awaiting(number, call) for number in (1, 3))
    product = stages.make_product(stages.make_enterprise(2, "applicant2"), "测试陈醋")
    case = stages.make_complete_draft(product, call, "applicant2")
    stages.submit(case, "applicant2")
    notice = notice_stages.publish_notice(objected, listed)
    box = outbox_of(portal)
    letter = box.queue(Envelope("letter-failed", "u", "failed@example.com", "account", "主题failed", "内容"), now())
    box.settle_failed(letter, "邮箱不存在", now(), for_good=True)
    stages.make_user("newcomer")
    claim = EnterpriseClaim(
        office.enterprise_of_case(case).getId(),
        "newcomer",
        "山西测试2",
        "新人",
        "13900000009",
        "n@example.invalid",
        now(),
    )
    kept = enterprise_claims_of(portal).add(claim)
    with clock_at(notice_stages.during(notice)) as clock:
        objection = notice_stages.object_to(notice, objected)
        with stages.acting_as("federation1"):
            take(objection, "accept", Decision(fields={"redacted_facts": "有人认为总酸指标不实。"}))
            take(objection, "investigate", Decision())
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(listed)
        item, *_others = items(clock.now())
        transaction.commit()
        yield World(portal, case, objection, announcement, listed, item.token, letter, kept.id)


def opened(app: Any, one: Form, world: World) -> Any:
    browser = browser_of(app)
    if one.person:
        secret = SITE_OWNER_PASSWORD if one.person == SITE_OWNER_NAME else f"{one.person}-Secret-1"
        browser.addHeader("Authorization", f"Basic {one.person}:{secret}")
    browser.open(one.url(world))
    return browser


class TestStaleToken:
    @pytest.mark.parametrize("token", ["0123456789abcdef", ""], ids=["old", "none"])
    @pytest.mark.parametrize("name", sorted(FORMS))
    def test_kept(self, functional_app_class, world, name, token):
        """No 403: the same page with the reason, with what was typed, and nothing has changed."""
        one, before = FORMS[name], world.state()
        browser = opened(functional_app_class, one, world)
        by_name = one.button.startswith("form.")
        pressed = browser.getControl(name=one.button) if by_name else browser.getControl(one.button, index=0)
        sent = pressed._form
        for name_of_control, value in one.typed.items():
            sent.set(name_of_control, value)
        for control in sent.fields["_authenticator"]:
            control.force_value(token)
        pressed.click()

        assert browser.headers["status"].startswith("200"), browser.headers["status"]
        assert WORDS in browser.contents
        assert one.kept in browser.contents
        assert world.state() == before

    def test_batch(self, functional_app_class, world):
        """The announcement of a batch is not begun; the page tells why."""
        before = world.state()
        browser = browser_of(functional_app_class, "federation1")
        case = api.content.get_uuid(world.listed)
        browser.post(f"{world.announcement.absolute_url()}/@@announce-cases", f"cases={case}")

        assert WORDS in browser.contents
        assert "已提出公告" not in browser.contents
        assert world.state() == before
