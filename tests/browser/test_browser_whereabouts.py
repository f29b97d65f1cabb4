"""The path above a page and the title of its window: words, no random ids, nothing for who may not see the object."""

from html import unescape
from papers_served import assigned_case
from papers_served import browser_of
from plone.testing.zope import Browser
import pytest
import re
from shanxi.jingpin.casework.collect.certification import report_object
import stages
import transaction
from typing import Any


@pytest.fixture
def case(functional_portal: Any) -> Any:
    """A case with a body."""
    return assigned_case(functional_portal)


def path_of(browser: Any) -> list[str]:
    """The stations of the path bar."""
    bar = re.search(r'(?s)<nav id="portal-breadcrumbs".*?</nav>', browser.contents)
    items = re.findall(r'(?s)<li class="breadcrumb-item.*?</li>', bar.group(0)) if bar else []
    return [unescape(re.sub(r"<[^>]+>", "", one)).strip() for one in items]


def title_of(browser: Any) -> str:
    """The title of the window."""
    return unescape(re.search(r"(?s)<title>(.*?)</title>", browser.contents).group(1)).strip()


def test_part_of_a_case(case, functional_app):
    """A report is called what it is; a step on it is the last station."""
    report, browser = report_object(case), browser_of(functional_app, "evaluator-a")
    browser.open(report.absolute_url())
    assert path_of(browser) == ["首页", "我的待办", "测试陈醋", "认证报告"]
    assert title_of(browser).startswith("认证报告 · 测试陈醋")
    browser.open(f"{report.absolute_url()}/@@decide?transition=evaluate")
    assert path_of(browser) == ["首页", "我的待办", "测试陈醋", "认证报告", "认证人员签署评价"]
    assert title_of(browser).startswith("认证人员签署评价 · 认证报告 · 测试陈醋")


@pytest.mark.parametrize(
    ("name", "page", "path"),
    [
        ("federation1", "@@public-notices", ["首页", "我的待办", "公示管理"]),
        ("federation1", "@@my-tasks", ["首页", "我的待办"]),
        ("", "@@search", ["首页", "搜索"]),
    ],
)
def test_pages_of_the_site(case, functional_app, functional_portal, name, page, path):
    """The name of the page stands in the path and in the title."""
    browser = browser_of(functional_app, name) if name else Browser(functional_app)
    browser.open(f"{functional_portal.absolute_url()}/{page}")
    assert path_of(browser) == path
    assert title_of(browser).startswith(path[-1])


def test_stranger_learns_no_name(case, functional_app):
    """A wrong address below a case says nothing of the case."""
    browser = browser_of(functional_app, "evaluator-b")
    for page in ("", "/@@decide", "/nothing"):
        browser.open(f"{case.absolute_url()}{page}")
        said = browser.contents
        assert "测试陈醋" not in (said if isinstance(said, str) else said.decode())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("federation1", {"公示管理", "公告管理", "异议", "申报批次", "评审机构"}),
        ("editor1", {"公示管理", "公告管理"}),
        ("applicant1", {"本企业的申请", "企业、产品和账号"}),
        ("expert1", set()),
        ("department1", set()),
    ],
)
def test_doors_of_the_workbench(case, functional_app, functional_portal, name, shown):
    """Each finds the pages they may use, and no others."""
    stages.make_user("editor1")
    functional_portal.acl_users.portal_role_manager.assignRoleToPrincipal("Site Editor", "editor1")
    transaction.commit()
    browser = browser_of(functional_app, name)
    browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
    names = {"公示管理", "公告管理", "异议", "申报批次", "评审机构", "本企业的申请", "企业、产品和账号", "信件"}
    found = set(re.findall(r'class="btn btn-outline-primary"[^>]*>([^<]+)<', browser.contents))
    assert found & names == shown


def test_choices_are_told_by_name(case, functional_app):
    """The timeline names body and experts, not their ids."""
    browser = browser_of(functional_app, "federation1")
    browser.open(case.absolute_url())
    history = browser.contents.split('id="jp-history"')[1]
    assert "<dd>机构bodya</dd>" in history
    assert "<dd>bodya</dd>" not in history
