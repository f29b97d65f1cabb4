"""提交申请 by the decision screen: a call that takes nothing any more refuses in words, and the draft stays a draft."""

from io import BytesIO
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.material_files import add_seal_scan
from shanxi.jingpin.content import office
import stages
import transaction


@pytest.fixture
def draft(functional_portal):
    """A complete draft, committed, in a site that is served."""
    stages.make_bodies(functional_portal)
    call = stages.make_call()
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, call, "applicant1")
    transaction.commit()
    return case


@pytest.fixture
def call(draft):
    """The call of the draft."""
    return office.call(draft.call_id)


@pytest.fixture
def browser(draft, functional_app):
    """The applicant, who has opened the decision screen while the call was open."""
    browser = Browser(functional_app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    browser.addHeader("Authorization", "Basic applicant1:applicant1-Secret-1")
    browser.open(f"{draft.absolute_url()}/@@decide?transition=submit")
    return browser


def seal(draft):
    """The form names the call: it is printed and sealed once more."""
    transaction.begin()
    with stages.acting_as("applicant1"):
        add_seal_scan(draft, "签字盖章（新）.pdf", BytesIO(stages.PDF.replace(b"%s", b"sealed anew")))
    transaction.commit()


@pytest.mark.parametrize(("step", "words"), [("close", "”已于"), ("withdraw", "”已经撤销，可以把草稿转入")])
class TestCallIsGone:
    @pytest.fixture(autouse=True)
    def _gone(self, browser, call, step):
        stages.step("federation1", call, step)
        transaction.commit()

    def test_page_that_was_open(self, browser, draft, functional_portal, words):
        """The button of an old page is too late."""
        browser.getControl(name="form.buttons.decide").click()

        assert words in browser.contents
        transaction.begin()
        assert functional_portal.portal_workflow.getInfoFor(draft, "review_state") == "draft"
        assert draft.number == ""

    def test_new_page(self, browser, draft, words):
        """The reason is read before anyone tries."""
        browser.open(f"{draft.absolute_url()}/@@decide?transition=submit")

        assert words in browser.contents
        assert "form.buttons.decide" not in browser.contents

    def test_carried_over(self, browser, draft, functional_portal, words):
        """The way that the reason names is open, and leads to an application that is handed in."""
        other = stages.make_call(title="下一批次", code="02")
        transaction.commit()
        browser.open(f"{draft.absolute_url()}/@@decide?transition=carry_over")
        browser.getControl(name="form.widgets.call:list").value = [other.getId()]
        browser.getControl(name="form.buttons.decide").click()
        seal(draft)
        browser.open(f"{draft.absolute_url()}/@@decide?transition=submit")
        browser.getControl(name="form.buttons.decide").click()

        transaction.begin()
        assert functional_portal.portal_workflow.getInfoFor(draft, "review_state") == "prequalification"
        assert draft.case_file.call.title == "下一批次"
