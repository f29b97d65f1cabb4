"""What was numbered, decided or handed in stays, by any door and for everybody (decision 4)."""

from AccessControl.SecurityManagement import newSecurityManager
from io import BytesIO
import notice_stages
from OFS.event import ObjectWillBeMovedEvent
from plone import api
from plone.app.testing import SITE_OWNER_NAME
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.keeping import RemovalRefused
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.material_files import remove_file
from shanxi.jingpin.content import office
import stages
import transaction
from zExceptions import Unauthorized
from zope.event import notify


@pytest.fixture(autouse=True)
def fresh_transaction():
    """A refusal dooms the transaction."""
    yield
    transaction.abort()


def refused(obj) -> str:
    """Try to remove an object without any permission in the way; why it stays."""
    parent, id = obj.__parent__, obj.getId()
    with pytest.raises(RemovalRefused) as caught:
        parent._delObject(id)
    assert id in parent.objectIds()
    return str(caught.value)


class TestStays:
    def test_case_and_what_lies_in_it(self, submitted):
        """The case, its files, and every folder around it."""
        file = materials_of(submitted)[0].objectValues()[0]
        assert "须留存备查" in refused(submitted)
        for one in (
            file,
            file.__parent__,
            submitted.__parent__,
            office.place("cases"),
            office.place("cases").__parent__,
        ):
            refused(one)

    def test_papers(self, certificate_issued):
        """Reviews, report, files of the report, certificate, standard."""
        case = certificate_issued
        papers = {one.portal_type: one for one in case.objectValues()}
        for name in ("Review", "CertificationReport", "Certificate"):
            refused(papers[name])
        refused(next(iter(papers["CertificationReport"].objectValues())))
        refused(office.standard(case.case_file.standard))

    def test_appointed_review(self, accepted):
        """A paper in which nobody has written yet is part of the case."""
        stages.appoint(accepted)
        refused(next(one for one in accepted.objectValues() if one.portal_type == "Review"))

    def test_notice_objection_announcement(self, office_portal):
        """What the public was told, and what came of it."""
        one, other = (notice_stages.make_awaiting(number, stages.make_call(code=f"0{number}")) for number in (1, 2))
        notice = notice_stages.publish_notice(one, other)
        with clock_at(notice_stages.during(notice)):
            objection = notice_stages.object_to(notice, one)
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(other)
        for kept in (notice, objection, announcement):
            refused(kept)

    def test_enterprise_product_call(self, draft):
        """They stay for the sake of the cases; the draft itself may go."""
        enterprise = office.enterprise_of_case(draft)
        for one in (enterprise, enterprise.objectValues()[0], office.call_of_case(draft)):
            refused(one)

    @pytest.mark.parametrize("door", ["many", "api", "move", "rename"])
    def test_other_doors(self, submitted, office_portal, door):
        """A manager does not pass either."""
        newSecurityManager(None, office_portal.aq_parent.acl_users.getUser(SITE_OWNER_NAME))
        place, id = submitted.__parent__, submitted.getId()
        doors = {
            "many": lambda: place.manage_delObjects([id]),
            "api": lambda: api.content.delete(submitted, check_linkintegrity=False),
            "move": lambda: notify(ObjectWillBeMovedEvent(submitted, place, id, office_portal, id)),
            "rename": lambda: notify(ObjectWillBeMovedEvent(submitted, place, id, place, "other")),
        }
        with pytest.raises((RemovalRefused, Unauthorized)):
            doors[door]()
        assert id in place.objectIds()


class TestGoes:
    def test_draft(self, draft):
        """A draft that nobody has handed in."""
        draft.__parent__._delObject(draft.getId())

    def test_file_of_a_draft(self, complete_draft):
        """A file that was not handed in."""
        material = next(one for one in materials_of(complete_draft) if one.sub_item != "1")
        with stages.acting_as("applicant1"):
            added = add_file(material, "新文件.pdf", BytesIO(stages.PDF.replace(b"%s", b"new"))).file
            remove_file(added)
        assert added.getId() not in material.objectIds()

    def test_whole_site(self, submitted, office_portal):
        """With the site everything goes."""
        app = office_portal.aq_parent
        newSecurityManager(None, app.acl_users.getUser(SITE_OWNER_NAME).__of__(app.acl_users))
        app._delObject(office_portal.getId())
        assert office_portal.getId() not in app.objectIds()
