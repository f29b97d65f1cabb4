"""团体标准 on screen: begun by the lead, written with and without a new row, read by those concerned."""

from papers_served import accepted_case
from papers_served import browser_of
import pytest
import stages
import transaction


@pytest.fixture
def case(functional_portal):
    """A case with three experts; expert1 leads."""
    return accepted_case(functional_portal)


@pytest.fixture
def standard(case):
    """A draft of the lead."""
    found = stages.draft_standard(case)
    transaction.commit()
    return found


def test_begin_write_and_hand_on(functional_app, case):
    browser = browser_of(functional_app, "expert1")
    browser.open(f"{case.absolute_url()}/@@begin-standard")
    browser.getControl(name="title").value = "山西精品 陈醋"
    browser.getControl("开始").click()
    assert "山西精品 陈醋" in browser.contents
    browser.getControl(name="indicators-0-name").value = "总酸"
    browser.getControl(name="indicators-0-unit").value = "g/100mL"
    browser.getControl(name="indicators-0-adopted").value = "6.0"
    browser.getControl(name="indicators-0-method").value = "GB 12456"
    browser.getControl(name="indicators-0-verdict").value = ["fills_gap"]
    browser.getControl(name="indicators-0-references-0-standard").value = "GB/T 19777—2013"
    browser.getControl(name="indicators-0-references-0-value").value = "5.0"
    browser.getControl(name="indicators-0-references-0-unit").value = "g/100mL"
    browser.getControl("保存", index=0).click()
    assert browser.getControl(name="indicators-0-adopted").value == "6.0"
    assert browser.getControl(name="indicators-0-references-0-value").value == "5.0"
    assert browser.getControl(name="indicators-1-name").value == ""
    assert "填补空白" in browser.contents
    browser.getControl(name="indicators-0-remove").value = True
    browser.getControl("保存", index=0).click()
    assert browser.getControl(name="indicators-0-name").value == ""


def test_wrong_number_keeps_everything(functional_app, standard):
    browser = browser_of(functional_app, "expert1")
    browser.open(standard.absolute_url())
    browser.getControl(name="indicators-0-references-1-value").value = "约5"
    browser.getControl(name="scope").value = "适用于陈醋"
    browser.getControl("保存", index=0).click()
    assert "“指标值”请填写数字，不带单位。" in browser.contents
    assert browser.getControl(name="scope").value == "适用于陈醋"
    assert browser.getControl(name="indicators-0-references-1-value").value == "约5"


def test_stale_page_does_not_overwrite(functional_app, standard):
    first, second = browser_of(functional_app, "expert1"), browser_of(functional_app, "expert1")
    for one in (first, second):
        one.open(standard.absolute_url())
    first.getControl(name="scope").value = "先保存"
    first.getControl("保存", index=0).click()
    second.getControl(name="scope").value = "后保存"
    second.getControl("保存", index=0).click()
    assert "已保存过这份文件" in second.contents
    first.open(standard.absolute_url())
    assert first.getControl(name="scope").value == "先保存"


@pytest.mark.parametrize(
    ("person", "reads", "writes"),
    [
        ("expert1", True, True),
        ("expert2", True, False),
        ("federation1", True, False),
        ("applicant1", False, False),
        ("evaluator-a", False, False),
    ],
)
def test_readers_of_a_draft(functional_app, standard, person, reads, writes):
    browser = browser_of(functional_app, person)
    browser.open(standard.absolute_url())
    assert ("总酸" in browser.contents, "paper-form" in browser.contents) == (reads, writes)


def test_not_begun_by_others(functional_app, case):
    browser = browser_of(functional_app, "expert2")
    browser.open(f"{case.absolute_url()}/@@begin-standard")
    assert "只有本案的专家组长" in browser.contents
