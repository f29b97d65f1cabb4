"""初评意见 on screen: the declaration first, then scores and text; nothing for anybody else."""

from papers_served import accepted_case
from papers_served import browser_of
from papers_served import status_of
import pytest
from shanxi.jingpin.casework.reviewing import review_of
import stages
import transaction


@pytest.fixture
def case(functional_portal):
    """A case with three experts."""
    return accepted_case(functional_portal)


@pytest.fixture
def review(case):
    """The opinion of expert2."""
    return review_of(case, "expert2")


def declare(case, person):
    """The expert is free of conflict."""
    stages.step(person, case, "declare_free")
    transaction.commit()


class TestDeclaration:
    def test_first(self, functional_app, case, review):
        browser = browser_of(functional_app, "expert2")
        browser.open(review.absolute_url())
        assert "请先声明有无利益冲突" in browser.contents
        assert "山西测试1有限公司" in browser.contents
        assert "paper-form" not in browser.contents
        assert "查看申报资料" not in browser.contents
        browser.getLink("声明没有利益冲突").click()
        browser.getControl("声明没有利益冲突").click()
        browser.open(review.absolute_url())
        assert "paper-form" in browser.contents

    def test_conflict_closes_the_page(self, functional_app, case, review):
        browser = browser_of(functional_app, "expert2")
        browser.open(review.absolute_url())
        browser.getLink("声明利益冲突并回避").click()
        browser.getControl(name="form.widgets.opinion").value = "曾任该企业顾问"
        browser.getControl("声明利益冲突并回避").click()
        assert "测试陈醋" not in browser.contents
        for url in (review.absolute_url(), case.absolute_url()):
            browser.open(url)
            assert "测试陈醋" not in browser.contents


class TestWriting:
    def test_draft_and_signature(self, functional_app, case, review):
        declare(case, "expert2")
        browser = browser_of(functional_app, "expert2")
        browser.open(review.absolute_url())
        names = [one for one in browser.contents.split('name="') if one.startswith("scores-")]
        assert len([one for one in names if one.split('"')[0].endswith("-score")]) == 2
        browser.getControl(name="scores-0-score").value = "88"
        browser.getControl("保存草稿").click()
        assert "草稿已保存" in browser.contents
        assert browser.getControl(name="scores-0-score").value == "88"
        browser.getControl(name="scores-1-score").value = "92"
        browser.getControl(name="recommends").value = ["yes"]
        browser.getControl(name="text").value = "工艺成熟"
        browser.getControl("保存并签署").click()
        assert "transition=sign" in browser.url
        browser.getControl("签署意见").click()
        browser.open(review.absolute_url())
        assert "工艺成熟" in browser.contents
        assert "90.0分" in browser.contents
        assert "paper-form" not in browser.contents

    def test_what_does_not_fit_is_told_at_its_field(self, functional_app, case, review):
        declare(case, "expert2")
        browser = browser_of(functional_app, "expert2")
        browser.open(review.absolute_url())
        browser.getControl(name="scores-0-score").value = "八十"
        browser.getControl(name="text").value = "保留的内容"
        browser.getControl("保存草稿").click()
        assert "“评分”请填写整数。" in browser.contents
        assert browser.getControl(name="text").value == "保留的内容"
        browser.open(review.absolute_url())
        assert browser.getControl(name="text").value == ""

    def test_user_text_is_text(self, functional_app, case, review):
        declare(case, "expert2")
        browser = browser_of(functional_app, "expert2")
        browser.open(review.absolute_url())
        browser.getControl(name="text").value = "</textarea><script>alert(1)</script>"
        browser.getControl("保存草稿").click()
        assert "<script>alert(1)" not in browser.contents
        assert "&lt;script&gt;alert(1)" in browser.contents


@pytest.mark.parametrize("person", ["expert1", "expert4", "applicant1", "federation1", "examiner1", "evaluator-a"])
def test_nobody_else_sees_a_draft(functional_app, case, review, person):
    browser = browser_of(functional_app, person)
    browser.open(review.absolute_url())
    assert "请先声明" not in browser.contents
    assert "评审专家" not in browser.contents


def test_without_a_token_nothing_is_kept(functional_app, case, review):
    declare(case, "expert2")
    browser = browser_of(functional_app, "expert2")
    browser.post(review.absolute_url(), "save=1&text=forged&recommends=yes")
    assert status_of(browser, review.absolute_url()) == 200
    assert "forged" not in browser.contents
