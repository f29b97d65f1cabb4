"""Who holds a role on a case: its parties once it is handed in, the applicant alone before (第二条)."""

from plone import api
import pytest
from shanxi.jingpin.browser.workbench.my_cases import MyCases
from shanxi.jingpin.casework.roles import SEALED_OFF
from shanxi.jingpin.casework.roles.case import parties_of_case
from shanxi.jingpin.casework.roles.case import writers_of_material
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.process.roles import Role
import stages
from zope.dottedname.resolve import resolve


OTHERS = ("federation1", "examiner1", "lead1", "expert1", "alliance1", "evaluator-a", "department1", "administrator1")
PREQUALIFICATION = {"applicant1", "federation1", "examiner1", "lead1"}


@pytest.fixture
def known(complete_draft):
    """A complete draft; an administrator is there, too."""
    stages.make_user("administrator1")
    users = api.portal.get().acl_users
    users.portal_role_manager.assignRoleToPrincipal("Site Administrator", "administrator1")
    return complete_draft


@pytest.fixture
def discarded(known):
    """A form that was never handed in."""
    stages.step("applicant1", known, "discard")
    return known


def readers(obj) -> set[str]:
    """Everybody who may view an object."""
    found = set()
    for name in ("applicant1", *OTHERS):
        with stages.acting_as(name):
            if api.user.has_permission("View", obj=obj):
                found.add(name)
    return found


def finders(case) -> set[str]:
    """Everybody who finds a case in the catalog and reads it in the table of cases."""
    catalog, portal, found = api.portal.get_tool("portal_catalog"), api.portal.get(), set()
    for name in ("applicant1", *OTHERS):
        with stages.acting_as(name):
            by_id = [one.getId for one in catalog(portal_type="Application")]
            by_words = [one.getId for one in catalog(SearchableText=case.label) if one.portal_type == "Application"]
            table = [one.getId() for one in MyCases(portal, portal.REQUEST).batch()]
            assert set(table) == set(by_id) >= set(by_words)
            if case.getId() in by_id:
                found.add(name)
    return found


class TestBeforeSubmission:
    def test_draft(self, known):
        assert {one.role for one in parties_of_case(known)} == {Role.APPLICANT}
        assert finders(known) == {"applicant1"}

    def test_discarded(self, discarded):
        """Who never handed anything in has consented to nobody's reading it."""
        assert api.content.get_state(discarded) == "withdrawn"
        for one in (discarded, discarded["material-4a"], discarded["material-4a"].objectValues()[0]):
            assert readers(one) == {"applicant1"}
        assert finders(discarded) == {"applicant1"}

    def test_discarded_is_closed(self, discarded):
        """Nothing can be uploaded to it any more, and nobody is waited for."""
        assert list(writers_of_material(discarded["material-4a"])) == []
        with stages.acting_as("applicant1"):
            assert list(waiting_for_me()) == []


class TestSubmission:
    def test_parties_appear(self, known):
        """With the submission, not before: on the object, in its parts and in every list."""
        assert finders(known) == {"applicant1"}
        stages.submit(known, "applicant1")
        assert finders(known) == PREQUALIFICATION
        assert readers(known["material-4a"]) == PREQUALIFICATION

    def test_withdrawn_afterwards(self, known):
        """What was handed in stays on record for those who had it."""
        stages.submit(known, "applicant1")
        stages.step("applicant1", known, "withdraw")
        assert finders(known) == PREQUALIFICATION


@pytest.mark.parametrize("portal_type", sorted(SEALED_OFF))
def test_sealed_off(portal, portal_type):
    """What says by itself who holds a role takes none from around it, in Plone's eyes as well."""
    klass = resolve(api.portal.get_tool("portal_types")[portal_type].klass)
    assert klass.__ac_local_roles_block__ is True
