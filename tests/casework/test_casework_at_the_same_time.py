"""A step and what it judges, changed by somebody else in the same moment: one of the two has to be done again."""

from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
import pytest
from shanxi.jingpin.casework import proposals
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.products import add_product
from shanxi.jingpin.casework.products import change_product
from shanxi.jingpin.casework.standard_drafting import begin_standard
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.process.facts import Decision
import stages
import transaction
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite


@contextmanager
def elsewhere(obj):
    """The same object in a transaction of somebody else; its transaction manager."""
    portal, path = obj.portal_url.getPortalObject(), "/".join(obj.getPhysicalPath()[2:])
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
def product(functional_portal):
    """A product of ``applicant1``."""
    stages.make_bodies(functional_portal)
    made = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    transaction.commit()
    return made


@pytest.fixture
def complete(product):
    """A case that may be submitted."""
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    transaction.commit()
    return case


@pytest.fixture
def submitted(complete):
    """A case in 资格预审."""
    stages.submit(complete, "applicant1")
    transaction.commit()
    return complete


def write(case):
    """A colleague changes the form."""
    with stages.acting_as("applicant1"):
        save_section(case, "overview", {"introduction": "改过的介绍"}, case.sections.revision("overview"), "applicant1")


def propose(case):
    """One officer proposes to end the case."""
    with stages.acting_as("federation1"):
        take(case, "terminate", Decision(opinion="破产", fields={"ground": "bankruptcy"}))


def confirm(case):
    """Another one confirms it."""
    with stages.acting_as("federation2"):
        take(case, "terminate", Decision(opinion="属实"))


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

    def test_a_file_was_added_meanwhile(self, complete):
        """The snapshot would not hold it."""
        with elsewhere(complete) as (same, other):
            with stages.acting_as("applicant1"):
                add_file(same["material-5a"], "创新.pdf", BytesIO(stages.PDF + b"other"))
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(complete, lambda: stages.submit(complete, "applicant1"))


class TestAccept:
    def test_a_verdict_was_given_meanwhile(self, submitted):
        """An examiner fails a sub-item while the lead accepts the case."""
        with elsewhere(submitted) as (same, other):
            material = same["material-5a"]
            row = material_row(material)
            with stages.acting_as("examiner1"):
                save_material_row(material, replace_verdicts(row), row.token)
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(submitted, lambda: stages.accept(submitted))


class TestTwoPersons:
    def test_withdrawn_while_it_is_confirmed(self, submitted):
        """The second person would act alone."""
        propose(submitted)
        transaction.commit()
        with elsewhere(submitted) as (same, other):
            assert proposals.withdraw(same, "terminate", "federation1")
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(submitted, lambda: confirm(submitted))

    def test_proposed_while_the_state_changes(self, submitted):
        """The proposal would stand for a state that it was not made for."""
        stages.examine(submitted)
        transaction.commit()
        with elsewhere(submitted) as (same, other):
            propose(same)
            commit_here(submitted, lambda: stages.accept(submitted))
            with pytest.raises(ConflictError):
                other.commit()


class TestOneOfAKind:
    def test_two_products_become_twins(self, product):
        """一品: one product is kept once."""
        with stages.acting_as("applicant1"):
            made = [add_product(product.__parent__, {"name": name, "kind": "product"}) for name in "乙丙"]
        transaction.commit()
        with elsewhere(made[0]) as (same, other):
            rename(same)
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(product, lambda: rename(made[1]))

    def test_two_standards_are_begun(self, submitted):
        """一标: the lead begins one standard for a case."""
        stages.accept(submitted)
        stages.appoint(submitted)
        transaction.commit()
        with elsewhere(submitted) as (same, other):
            begin(same)
            other.commit()
            with pytest.raises(ConflictError):
                commit_here(submitted, lambda: begin(submitted))


def rename(product):
    """The name that another product is given, too."""
    with stages.acting_as("applicant1"):
        change_product(product, {"name": "丁", "kind": "product"})


def begin(case):
    """The lead begins a standard."""
    with stages.acting_as("expert1"):
        begin_standard(case, "山西精品 测试陈醋")


def commit_here(obj, act):
    """Do something in the transaction of the test, and commit it."""
    setSite(obj.portal_url.getPortalObject())
    try:
        act()
        transaction.commit()
    finally:
        transaction.abort()


def replace_verdicts(row):
    """The row of an examiner who is not content."""
    return replace(row, verdict_material="fail", verdict_technical="pass", defect="没有证据。")
