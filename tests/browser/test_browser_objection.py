"""第六条（六）: an objection on screen, shown above each step; who objects is known to the federation alone."""

import notice_stages
from papers_served import browser_of
import pytest
from shanxi.jingpin.casework.clock import clock_at
import stages
import transaction


@pytest.fixture
def objection(functional_portal):
    """A named objection that is accepted."""
    stages.make_bodies(functional_portal)
    case = notice_stages.make_awaiting(1, stages.make_call())
    notice = notice_stages.publish_notice(case)
    with clock_at(notice_stages.during(notice)):
        found = notice_stages.object_to(notice, case)
        stages.step("federation1", found, "accept", "", redacted_facts="有人认为总酸指标不实。")
    transaction.commit()
    return found


def test_federation(functional_app, objection):
    """One step stands out on the page; the decision screen shows what was written."""
    browser = browser_of(functional_app, "federation1")
    browser.open(objection.absolute_url())
    steps = browser.contents.partition('id="jp-next"')[2].partition("</section>")[0]
    assert steps.count('class="btn btn-primary"') == 1
    assert "开始调查" in steps
    browser.open(f"{objection.absolute_url()}/@@decide?transition=investigate")
    for words in ("指标不实", "有人认为总酸指标不实。", "只有联合会可以看到"):
        assert words in browser.contents


def test_enterprise(functional_app, objection):
    """The redacted facts above the statement, nobody's name, no second text, and the way back to one's own page."""
    browser = browser_of(functional_app, "applicant1")
    browser.open(f"{objection.absolute_url()}/@@state-case")
    assert "有人认为总酸指标不实。" in browser.contents
    assert "form.widgets.statement" in browser.contents
    assert "form.widgets.opinion" not in browser.contents
    assert not [one for one in notice_stages.SECRETS if one in browser.contents]
    assert browser.getLink("返回").url.endswith("/@@redacted")
