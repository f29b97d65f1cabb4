"""办理日志: for the Log Auditor alone; who, when, what, on what, without the words."""

from papers_served import browser_of
from plone import api
import pytest
from shanxi.jingpin.browser.decision_log import view
from shanxi.jingpin.content import groups
from shanxi.jingpin.process.roles import Role
import stages
import transaction


REASON = "检验报告已过期。"
AUDITORS = next(one for one, role in groups.GLOBAL_GROUPS.items() if role is Role.LOG_AUDITOR)


@pytest.fixture
def case(functional_portal):
    """A rejected case, and an auditor."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    found = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(found, "applicant1")
    stages.step("lead1", found, "reject", REASON)
    groups.join(stages.make_user("auditor1"), AUDITORS)
    transaction.commit()
    return found


@pytest.fixture
def url(case, functional_portal):
    """The address of the log."""
    return f"{functional_portal.absolute_url()}/@@decision-log"


class TestReaders:
    def test_auditor(self, functional_app, case, url):
        """Persons, steps and the number; no opinion, and no way into the case."""
        browser = browser_of(functional_app, "auditor1")
        browser.open(url)

        for words in ("lead1", "applicant1", "不予通过", "提交申请", case.number, "资格预审 → 不予通过"):
            assert words in browser.contents
        for words in ("办理时核对的条件", "申报批次正在受理。", "当时的审查结论"):
            assert words in browser.contents
        assert REASON not in browser.contents
        assert case.absolute_url() not in browser.contents
        assert "no-store" in browser.headers["Cache-Control"]

    def test_names_are_those_of_the_day(self, functional_app, case, url):
        """Who is called otherwise since has decided under the old name."""
        api.user.get("lead1").setMemberProperties({"fullname": "改名"})
        transaction.commit()
        browser = browser_of(functional_app, "auditor1")
        browser.open(url)

        assert "lead1" in browser.contents
        assert "改名" not in browser.contents

    @pytest.mark.parametrize("person", ["federation1", "applicant1", "lead1", ""])
    def test_nobody_else(self, functional_app, case, url, person):
        """Not even those who decide."""
        browser = browser_of(functional_app, person)
        browser.open(url)

        assert case.number not in browser.contents
        assert "资格预审 → 不予通过" not in browser.contents

    @pytest.mark.parametrize(("person", "linked"), [("auditor1", True), ("federation1", False), ("applicant1", False)])
    def test_workbench(self, functional_app, functional_portal, case, person, linked):
        """The way there, for those who may go."""
        browser = browser_of(functional_app, person)
        browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")

        assert ("@@decision-log" in browser.contents) is linked


class TestFilters:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("words=lead1", {"不予通过"}),
            ("words=applicant1", {"提交申请"}),
            ("subject=Call", set()),
            ("last=2001-01-01", set()),
            ("first=2001-01-01", {"不予通过", "提交申请"}),
            ("b_start=nonsense", {"不予通过", "提交申请"}),
        ],
    )
    def test_found(self, functional_app, case, url, query, found):
        """By words, kind and day."""
        browser = browser_of(functional_app, "auditor1")
        browser.open(f"{url}?{query}")
        rows = browser.contents.partition("<tbody>")[2]

        assert {one for one in ("不予通过", "提交申请") if one in rows} == found

    def test_batch(self, functional_app, case, url, monkeypatch):
        """One page at a time, the latest first."""
        monkeypatch.setattr(view, "PAGE", 1)
        browser = browser_of(functional_app, "auditor1")
        browser.open(url)
        first = browser.contents.partition("<tbody>")[2]
        browser.open(f"{url}?b_start=1")

        assert "lead1" in first
        assert "applicant1" not in first
        assert "applicant1" in browser.contents.partition("<tbody>")[2]
