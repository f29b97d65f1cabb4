"""Groups of enterprises and bodies, and what somebody belongs to."""

from plone import api
import pytest
from shanxi.jingpin.content import groups
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import Membership
from shanxi.jingpin.process.roles import Role
from typing import Any


def account() -> str:
    """The id of a new account, which is not the name it logs in with."""
    made = api.user.create(username="liming", email="liming@example.org", password="Qing-feng-2026!")
    return made.getId()


def test_every_function_has_a_title_and_a_role_of_its_own_in_its_body() -> None:
    functions = {one for table in groups.FUNCTIONS.values() for one in table}
    assert functions == set(groups.FUNCTION_TITLES)
    given = [role for table in groups.FUNCTIONS.values() for role in table.values()]
    assert sorted(given) == sorted(set(given))
    assert set(groups.FUNCTIONS) == set(BodyKind)


def test_process_roles_that_no_function_gives() -> None:
    given = {role for table in groups.FUNCTIONS.values() for role in table.values()}
    assert set(Role) - given == {
        Role.APPLICANT,
        Role.EXPERT_LEAD,
        Role.LOG_AUDITOR,
        Role.SITE_EDITOR,
        Role.PROCESS_SYSTEM,
        Role.MATERIAL_WRITER,
        Role.REVIEW_AUTHOR,
    }


@pytest.mark.parametrize("kind", list(BodyKind))
def test_a_body_gets_a_group_for_each_function_without_any_role(office: Any, kind: BodyKind) -> None:
    body = create(office["bodies"], "ReviewBody", f"body{kind}", name="某机构", kind=kind.value)
    made = groups.ensure_groups(body)
    assert made == tuple(f"jingpin-body{kind}-{function}" for function in groups.FUNCTIONS[kind])
    assert groups.ensure_groups(body) == made
    for one in made:
        found = api.group.get(groupname=one)
        assert set(found.getRoles()) <= {"Authenticated"}
        assert found.getProperty("title").startswith("某机构 ")


def test_what_a_user_belongs_to(office: Any, enterprise: Any) -> None:
    body = create(office["bodies"], "ReviewBody", "b1", name="甲认证", kind="certification")
    groups.ensure_groups(body)
    own = groups.ensure_enterprise_group(enterprise)
    assert own == f"jingpin-enterprise-{enterprise.getId()}"
    liming = account()
    assert (groups.enterprise_of(liming), groups.functions_of(liming)) == (None, ())
    groups.join(liming, own)
    groups.join(liming, groups.group_id("b1", "decider"))
    groups.join(liming, groups.group_id("b1", "evaluator"))
    assert groups.enterprise_of(liming) == enterprise.getId()
    assert groups.functions_of(liming) == (Membership("b1", "decider"), Membership("b1", "evaluator"))
    assert groups.functions_of(api.user.get(userid=liming)) == groups.functions_of(liming)
    assert groups.members(own) == (liming,)
    groups.leave(liming, own)
    assert (groups.enterprises_of(liming), groups.members(own)) == ((), ())


@pytest.mark.parametrize("id", ["Administrators", "jingpin-enterprise-e1-x", "jingpin-b1-king", "other-b1-decider"])
def test_other_groups_give_no_function(office: Any, id: str) -> None:
    liming = account()
    if api.group.get(groupname=id) is None:
        api.group.create(groupname=id)
    groups.join(liming, id)
    assert groups.functions_of(liming) == ()
    assert groups.functions_of("nobody") == ()
