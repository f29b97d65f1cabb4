"""Beginning an application, and the list of an enterprise's applications."""

from datetime import datetime
from datetime import timedelta
import notice_stages
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.wording import moment
import stages
import transaction
from typing import Any


@pytest.fixture
def site(functional: Any) -> Any:
    """A site with an enterprise."""
    portal = functional["portal"]
    stages.make_bodies(portal)
    stages.make_enterprise(1, "applicant1")
    transaction.commit()
    return portal


@pytest.fixture
def enterprise(site: Any) -> Any:
    """The enterprise."""
    return office.enterprise(groups.enterprise_of("applicant1"))


@pytest.fixture
def product(enterprise: Any) -> Any:
    """Its product."""
    found = stages.make_product(enterprise, "测试陈醋")
    transaction.commit()
    return found


def as_user(functional: Any, name: str = "applicant1") -> Browser:
    """Somebody's browser."""
    browser = Browser(functional["app"])
    browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


def choose(browser: Browser, site: Any, product: Any, **values: str) -> None:
    """Fill the form in and send it."""
    browser.open(f"{site.absolute_url()}/@@new-application?product={product.getId()}")
    for name, value in {"sector": "food", "certified_field": "food", **values}.items():
        browser.getControl(name=f"form.widgets.{name}:list").value = [value]
    browser.getControl("生成草稿").click()


class TestForm:
    def test_makes_a_draft_and_opens_it(self, functional: Any, site: Any, enterprise: Any, product: Any) -> None:
        stages.make_call()
        transaction.commit()
        browser = as_user(functional)
        choose(browser, site, product, preferred_body="bodya")
        transaction.begin()
        (case,) = cases_of_enterprise(enterprise.getId())
        assert browser.url.startswith(f"{case.absolute_url()}/@@application-form")
        assert (case.product_id, case.case_file.sector, case.case_file.preferred_body) == (
            product.getId(),
            "food",
            "bodya",
        )

    def test_nothing_is_chosen_for_the_applicant(self, functional: Any, site: Any, product: Any) -> None:
        stages.make_call()
        transaction.commit()
        browser = as_user(functional)
        browser.open(f"{site.absolute_url()}/@@new-application")
        browser.getControl("生成草稿").click()
        assert browser.contents.count("invalid-feedback") == 3
        assert "有填写错误" in browser.contents

    def test_product_with_an_open_case_links_to_it(self, functional: Any, site: Any, product: Any) -> None:
        call = stages.make_call()
        case = stages.make_draft(product, call, "applicant1")
        transaction.commit()
        browser = as_user(functional)
        choose(browser, site, product)
        assert "已有在办的申请" in browser.contents
        assert browser.getLink("打开在办的申请").url == case.absolute_url()

    def test_closed_call_says_when(self, functional: Any, site: Any, product: Any) -> None:
        closes = clock.now().replace(microsecond=0) + timedelta(hours=1)
        stages.make_call(closes_at=closes)
        with clock_at(closes + timedelta(seconds=1)):
            transaction.commit()
            browser = as_user(functional)
            choose(browser, site, product)
            assert f"已于{moment(closes)}截止，不能再新建申请" in browser.contents

    def test_renewal_that_comes_too_early_says_from_when_on(self, functional: Any, site: Any, product: Any) -> None:
        former = stages.make_draft(product, stages.make_call(), "applicant1")
        notice_stages.await_notice(former, 1)
        notice_stages.set_state(former, "certified")
        notice_stages.set_state(certificate_object(former), "valid")
        with clock_at(datetime(2029, 4, 19, 23, 59, 59, tzinfo=BEIJING)):
            transaction.commit()
            browser = as_user(functional)
            choose(browser, site, product, application_type="renewal", predecessor=former.getId())
            error = browser.contents.split('id="formfield-form-widgets-predecessor"')[1].split("formfield-")[0]
            assert "有效期至2029年7月19日，2029年4月20日起才能申请再认证。" in error
        with clock_at(datetime(2029, 4, 20, tzinfo=BEIJING)):
            transaction.commit()
            choose(browser, site, product, application_type="renewal", predecessor=former.getId())
            assert "@@application-form" in browser.url

    def test_product_of_somebody_else_is_no_choice(self, functional: Any, site: Any, product: Any) -> None:
        stages.make_call()
        foreign = stages.make_product(stages.make_enterprise(2, "applicant2"), "别人的产品")
        transaction.commit()
        browser = as_user(functional)
        browser.open(f"{site.absolute_url()}/@@new-application?product={foreign.getId()}")
        assert foreign.getId() not in browser.contents.split("<form", 1)[1]
        token = browser.getControl(name="_authenticator", index=0).value
        names = {"call": "x", "product": foreign.getId(), "sector": "food", "certified_field": "food"}
        data = "&".join(f"form.widgets.{name}:list={value}" for name, value in names.items())
        browser.post(f"{site.absolute_url()}/@@new-application", f"{data}&form.buttons.create=1&_authenticator={token}")
        transaction.begin()
        assert list(cases_of_enterprise(foreign.__parent__.getId())) == []


class TestObstacles:
    def page(self, functional: Any, site: Any, name: str = "applicant1") -> Browser:
        """The form as somebody gets it."""
        browser = as_user(functional, name)
        browser.open(f"{site.absolute_url()}/@@new-application")
        assert "form.buttons.create" not in browser.contents
        return browser

    def test_no_product_leads_to_adding_one(self, functional: Any, site: Any, enterprise: Any) -> None:
        browser = self.page(functional, site)
        assert "请先登记产品或服务" in browser.contents
        assert browser.getLink("登记产品或服务").url == f"{enterprise.absolute_url()}/@@add-product"

    def test_no_call(self, functional: Any, site: Any, product: Any) -> None:
        assert "没有发布的申报批次" in self.page(functional, site).contents

    def test_no_enterprise(self, functional: Any, site: Any) -> None:
        assert "不属于任何企业" in self.page(functional, site, "examiner1").contents


class TestMyApplications:
    def test_next_step_is_the_applicants_or_somebody_elses(
        self, functional: Any, site: Any, enterprise: Any, product: Any
    ) -> None:
        call = stages.make_call()
        case = stages.make_complete_draft(product, call, "applicant1")
        transaction.commit()
        browser = as_user(functional)
        browser.open(f"{site.absolute_url()}/@@my-applications")
        assert browser.getLink("填写并提交申请").url == f"{case.absolute_url()}/@@application-check"
        stages.submit(case, "applicant1")
        transaction.commit()
        browser.open(f"{site.absolute_url()}/@@my-applications")
        assert state_of(case) == "prequalification"
        for words in (case.number, "资格预审", "等待预审经办人、预审组负责人办理"):
            assert words in browser.contents

    def test_other_enterprises_see_nothing(self, functional: Any, site: Any, product: Any) -> None:
        case = stages.make_draft(product, stages.make_call(), "applicant1")
        stages.make_enterprise(2, "applicant2")
        transaction.commit()
        browser = as_user(functional, "applicant2")
        browser.open(f"{site.absolute_url()}/@@my-applications")
        assert case.getId() not in browser.contents
        assert "还没有申请" in browser.contents
