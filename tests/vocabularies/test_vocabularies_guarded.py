"""Vocabularies of a case offer the right choices, and nothing to those who may not choose."""

from datetime import datetime
from plone import api
from plone.app.testing import login
import pytest
from shanxi.jingpin.content import groups
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.office import cases_of
from shanxi.jingpin.content.office import create_office
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.vocabularies.guarded import token_of
from shanxi.jingpin.vocabularies.parts import parts
from shanxi.jingpin.vocabularies.parts import title_of_place
from typing import Any
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory


NOW = datetime(2026, 3, 9, 9, 30, tzinfo=BEIJING)
#: Vocabulary → a state of the case in which somebody chooses from it, and the role that does.
CHOOSERS = {
    "experts": ("expert_evaluation", "Federation"),
    "guest_experts": ("expert_evaluation", "Expert Lead"),
    "appointed_experts": ("expert_evaluation", "Federation"),
    "certification_bodies": ("certification", "Federation"),
    "standards": ("expert_evaluation", "Expert Lead"),
    "open_calls": ("draft", "Applicant"),
    "public_notices": ("awaiting_notice", "Federation"),
    "announcements": ("public_notice", "Federation"),
    "objections_of_case": ("public_notice", "Federation"),
    "application_parts": ("prequalification", "Prequal Examiner"),
}


@pytest.fixture
def case(portal: Any) -> Any:
    """A case with something to choose in every respect."""
    office = create_office(portal)
    made = create(cases_of("c1"), "Application", "k1", call_id="c1")
    add_account("zhao", "赵")
    add_account("qian@example.org", "钱")
    experts = create(office["bodies"], "ReviewBody", "experts", name="专家顾问团", kind="experts")
    groups.ensure_groups(experts)
    groups.join("zhao", "jingpin-experts-expert")
    groups.join("qian@example.org", "jingpin-experts-expert")
    for id, name in (("sun", "孙"), ("li", "李"), ("zhou", "周")):
        add_account(id, name)
        groups.join(id, "jingpin-experts-guest")
    groups.join("li", "jingpin-experts-expert")
    create(office["bodies"], "ReviewBody", "b1", name="甲认证", kind="certification")
    create(office["standards"], "GroupStandard", "s1", title="小米", origin_case="k1")
    create(office["standards"], "GroupStandard", "s2", title="别案起草", origin_case="k2")
    create(office["calls"], "Call", "c2", title="乙批次", opens_at=NOW)
    create(office["calls"], "Call", "c3", title="草稿批次", opens_at=NOW)
    create(office["notices"], "PublicNotice", "n1", title="公示一", cases=(made.UID(),))
    create(office["notices"], "PublicNotice", "n2", title="无本案", cases=("other",))
    create(office["announcements"], "Announcement", "a1", title="公告一", cases=(made.UID(),))
    create(office["objections"], "Objection", "o1", number="异议1号")
    create(made, "Material", "material-2a-factory", sub_item="2a", party="factory")
    made.case_file.objections = ("o1",)
    made.case_file.experts = (Expert("zhao", "赵"), Expert("zhou", "周"))
    return made


def add_account(id: str, name: str) -> None:
    """An account of exactly that id, whatever the site makes of login names."""
    users = api.portal.get_tool("acl_users")
    users.userFolderAddUser(id, "Qing-feng-2026!", ["Member"], [])
    api.user.get(userid=id).setMemberProperties({"fullname": name})


def in_state(case: Any, state: str) -> None:
    """Put a case straight into a state, as no door does."""
    tool = api.portal.get_tool("portal_workflow")
    tool.setStatusOf(WORKFLOWS["Application"].id, case, {"review_state": state, "action": "", "actor": ""})
    tool.getWorkflowById(WORKFLOWS["Application"].id).updateRoleMappingsFor(case)


def choices(case: Any, name: str) -> list[str]:
    """The values that the current user is offered."""
    return [one.value for one in getUtility(IVocabularyFactory, name=f"shanxi.jingpin.{name}")(case)]


def publish(portal: Any, call: Any) -> None:
    """Put a call straight into its published state."""
    drawing = WORKFLOWS["Call"]
    tool = api.portal.get_tool("portal_workflow")
    tool.setStatusOf(drawing.id, call, {"review_state": "published", "action": "", "actor": ""})


EXPECTED = {
    "experts": ["zhao", "qian@example.org", "li"],
    "guest_experts": ["sun"],
    "appointed_experts": ["zhao", "zhou"],
    "certification_bodies": ["b1"],
    "standards": ["s1"],
    "open_calls": ["c2"],
    "public_notices": ["n1"],
    "announcements": ["a1"],
    "objections_of_case": ["o1"],
}


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items())
def test_who_chooses_is_offered(portal: Any, case: Any, name: str, expected: list[str]) -> None:
    state, role = CHOOSERS[name]
    in_state(case, state)
    publish(portal, portal["office"]["calls"]["c2"])
    with api.env.adopt_roles([role]):
        assert sorted(choices(case, name)) == sorted(expected)


def test_the_parts_that_a_supplement_may_open(portal: Any, case: Any) -> None:
    in_state(case, "prequalification")
    with api.env.adopt_roles(["Prequal Examiner"]):
        found = choices(case, "application_parts")
    assert len(found) == len(set(found))
    for place in ("overview.main_products", "finance.turnover", "dimensions.social_effect", "undertaking.person"):
        assert place in found
    assert [one for one in found if one.startswith("material")] == []
    assert [one for one in found if one.startswith("consents")] == []
    assert title_of_place(case, "material:2a:factory") == "申报资料：2a 营业执照副本复印件（生产厂）"
    assert title_of_place(case, "overview.main_products") == "申报企业概述：主导产品和服务"
    assert title_of_place(case, "unknown") == "unknown"


def test_parts_come_in_the_order_of_the_form_and_of_article_seven(draft: Any) -> None:
    """Not 1, 10a, 2a; and without the role, which is the block itself, and what only services fill in."""
    found = [place for place, _title in parts(draft)]
    sections = list(dict.fromkeys(one.replace(":", ".").split(".")[0] for one in found))
    assert sections == ["overview", "item", "parties", "finance", "dimensions", "undertaking", "material"]
    assert [one.split(":")[1] for one in found if one.startswith("material:")] == list(SUB_ITEMS)
    assert {"parties.role", "item.scope"} & set(found) == set()
    assert {"parties.name", "item.model"} <= set(found)


@pytest.mark.parametrize("name", CHOOSERS)
@pytest.mark.parametrize("roles", [["Anonymous"], ["Authenticated", "Member"], ["Manager", "Owner"], ["Site Editor"]])
def test_nobody_else_is_offered_anything(portal: Any, case: Any, name: str, roles: list[str]) -> None:
    state, _role = CHOOSERS[name]
    in_state(case, state)
    publish(portal, portal["office"]["calls"]["c2"])
    with api.env.adopt_roles(roles):
        assert choices(case, name) == []
        assert choices(portal, name) == []


@pytest.mark.parametrize("name", CHOOSERS)
def test_the_right_role_at_the_wrong_time_is_offered_nothing(portal: Any, case: Any, name: str) -> None:
    in_state(case, "certified")
    with api.env.adopt_roles([CHOOSERS[name][1]]):
        assert choices(case, name) == []


def test_an_expert_of_the_roster_does_not_see_the_roster(portal: Any, case: Any) -> None:
    in_state(case, "expert_evaluation")
    login(portal, "qian@example.org")
    assert choices(case, "experts") == []


@pytest.mark.parametrize(
    ("value", "token"), [("zhao", "zhao"), ("a@b", "614062"), ("material:2a", "material:2a"), ("赵", "e8b5b5")]
)
def test_tokens_are_plain(value: str, token: str) -> None:
    assert token_of(value) == token
