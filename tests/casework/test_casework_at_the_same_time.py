"""A step and what it judges, changed by somebody else in the same moment: one of the two has to be done again."""

from contextlib import contextmanager
from dataclasses import replace
import pytest
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import save_material_row
import stages
import transaction
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite


@contextmanager
def elsewhere(case):
    """The same case in a transaction of somebody else; its transaction manager."""
    portal, path = case.portal_url.getPortalObject(), "/".join(case.getPhysicalPath()[2:])
    other = transaction.TransactionManager()
    connection = portal._p_jar.db().open(other)
    try:
        second = connection.root()["Application"].unrestrictedTraverse(portal.getId())
        setSite(second)
        yield second.unrestrictedTraverse(path), other
    finally:
        other.abort()
        connection.close()
        setSite(portal)


@pytest.fixture
def complete(functional_portal):
    """A case that may be submitted."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    transaction.commit()
    return case


def write(case):
    """A colleague changes the form."""
    with stages.acting_as("applicant1"):
        save_section(case, "overview", {"introduction": "改过的介绍"}, case.sections.revision("overview"), "applicant1")


class TestSubmit:
    def test_the_form_was_changed_before(self, complete):
        """What was submitted would not be what the rules have seen."""
        with elsewhere(complete) as (same, other):
            write(same)
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(complete, lambda: stages.submit(complete, "applicant1"))

    def test_the_form_was_changed_after(self, complete):
        """Nothing is written into a case that has been submitted."""
        with elsewhere(complete) as (same, other):
            write(same)
            commit_here(complete, lambda: stages.submit(complete, "applicant1"))
            with pytest.raises(ConflictError):
                other.commit()


class TestAccept:
    def test_a_verdict_was_given_meanwhile(self, complete):
        """An examiner fails a sub-item while the lead accepts the case."""
        stages.submit(complete, "applicant1")
        transaction.commit()
        with elsewhere(complete) as (same, other):
            material = same["material-5a"]
            row = material_row(material)
            with stages.acting_as("examiner1"):
                save_material_row(material, replace_verdicts(row), row.token)
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(complete, lambda: stages.accept(complete))


def commit_here(case, act):
    """Do something in the transaction of the test, and commit it."""
    setSite(case.portal_url.getPortalObject())
    try:
        act()
        transaction.commit()
    finally:
        transaction.abort()


def replace_verdicts(row):
    """The row of an examiner who is not content."""
    return replace(row, verdict_material="fail", verdict_technical="pass", defect="没有证据。")
