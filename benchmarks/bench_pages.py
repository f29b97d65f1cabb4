"""Ratios of times within one run; see README.md for what is divided by what."""

from base64 import b64encode
from collections.abc import Callable
from datetime import date
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.naming import public_id
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages
from statistics import median
from time import perf_counter
import transaction
from typing import Any


ROUNDS = 7
FEW, MANY, ENTRIES = 5, 20, 60


def seconds(act: Callable[[], object]) -> float:
    """The median time of an act that has been done once before."""
    act()
    times = []
    for _round in range(ROUNDS):
        begun = perf_counter()
        act()
        times.append(perf_counter() - begun)
    return median(times)


def tell(name: str, ratio: float) -> None:
    """Print a ratio."""
    print(f"\n{name}: {ratio:.2f}")


@pytest.fixture
def page(functional_app: Any, functional_portal: Any) -> Callable[..., float]:
    """The time of a page of the site, for somebody."""

    def measured(path: str, name: str = "") -> float:
        browser = Browser(functional_app)
        if name:
            browser.addHeader("Authorization", "Basic " + b64encode(f"{name}:{name}-Secret-1".encode()).decode())
        return seconds(lambda: browser.open(f"{functional_portal.absolute_url()}/{path}"))

    return measured


@pytest.fixture
def call(functional_portal: Any) -> Any:
    """An open call in a site with bodies."""
    stages.make_bodies(functional_portal)
    return stages.make_call()


def accepted(call: Any, numbers: range) -> list[Any]:
    """Cases that wait for the federation to appoint experts."""
    cases = []
    for number in numbers:
        product = stages.make_product(stages.make_enterprise(number, f"applicant{number}"), f"测试陈醋{number}号")
        case = stages.make_complete_draft(product, call, f"applicant{number}")
        stages.submit(case, f"applicant{number}")
        stages.accept(case)
        cases.append(case)
    transaction.commit()
    return cases


def bench_tasks(call: Any, page: Callable[..., float]) -> None:
    accepted(call, range(1, FEW + 1))
    few = page("@@my-tasks", "federation1")
    accepted(call, range(FEW + 1, MANY + 1))
    many = page("@@my-tasks", "federation1")
    tell("我的待办 / 网站地图", many / page("sitemap"))
    tell(f"待办随案件增长（{MANY}件 / {FEW}件）", many / few)


def bench_rules(call: Any, page: Callable[..., float]) -> None:
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, call, "applicant1")
    transaction.commit()
    submit = WORKFLOWS["Application"].transition("submit")
    with stages.acting_as("applicant1"):
        rules = seconds(lambda: rules_with_results(case, submit))
    tell("提交前检查 / 案件页", rules / page("/".join(case.getPhysicalPath()[2:]), "applicant1"))


def bench_register(functional_portal: Any, page: Callable[..., float]) -> None:
    for number in range(ENTRIES):
        create(
            functional_portal["register"],
            "RegisterEntry",
            public_id(),
            language="zh-cn",
            title=f"测试陈醋{number}号",
            certificate_number=f"SXJP2026{number:05}",
            valid_until=date(2099, 1, 1),
        )
    transaction.commit()
    tell("获证名录 / 网站地图", page("register") / page("sitemap"))
