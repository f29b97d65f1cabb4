"""A case in a site that is served, and browsers of its people."""

from plone.testing.zope import Browser
import stages
import transaction
from typing import Any


def browser_of(app: Any, name: str) -> Browser:
    """A browser of somebody who is logged in."""
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


def accepted_case(portal: Any, kind: str = "product") -> Any:
    """A case in 初评与标准制定, with the experts appointed."""
    stages.make_bodies(portal)
    call = stages.make_call()
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋", kind)
    case = stages.make_complete_draft(product, call, "applicant1")
    stages.submit(case, "applicant1")
    stages.accept(case)
    stages.appoint(case)
    transaction.commit()
    return case


def assigned_case(portal: Any, kind: str = "product") -> Any:
    """A case whose certification body is bodya."""
    case = accepted_case(portal, kind)
    stages.recommend_appointed(case)
    stages.assign_body(case)
    transaction.commit()
    return case


def status_of(browser: Browser, url: str) -> int:
    """What a door answers."""
    browser.open(url)
    return int(browser.headers["Status"].split()[0])
