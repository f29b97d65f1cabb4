"""Two cases of the demonstration that the public reads of: one is certified, one is in 公示 (第六条（一）–（七）)."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import FixedClock
from shanxi.jingpin.content import office
from shanxi.jingpin.setuphandlers import demo_certification
from shanxi.jingpin.setuphandlers import demo_evaluation
from shanxi.jingpin.setuphandlers import demo_publication
from shanxi.jingpin.setuphandlers.demo_people import step
from typing import Any


SCORES = {"expertlead": 88, "expert1": 86, "expert2": 91}

CRISPS: list[dict[str, Any]] = [
    {
        "name": "脂肪",
        "unit": "g/100g",
        "kind": "number",
        "direction": "lower",
        "adopted": Decimal(12),
        "references": [
            {"standard": "GB/T 22699—2022", "level": "national", "value": Decimal(35), "unit": "g/100g"},
            {"standard": "Q/JZSF 005—2024", "level": "enterprise", "value": Decimal(15), "unit": "g/100g"},
        ],
        "method": "GB 5009.6",
        "verdict": "better",
    },
    {
        "name": "小米含量",
        "unit": "%",
        "kind": "number",
        "direction": "higher",
        "adopted": Decimal(70),
        "references": [{"standard": "Q/JZSF 005—2024", "level": "enterprise", "value": Decimal(65), "unit": "%"}],
        "method": "配料核查",
        "verdict": "fills_gap",
    },
]
TOUR: list[dict[str, Any]] = [
    {
        "name": "讲解员持证上岗率",
        "unit": "%",
        "kind": "number",
        "direction": "higher",
        "adopted": Decimal(100),
        "references": [{"standard": "GB/T 36738—2018", "level": "national", "value": Decimal(90), "unit": "%"}],
        "method": "现场核查",
        "verdict": "better",
    },
]


def certified(case: Any, enterprise: str, clock: FixedClock) -> None:
    """A product with a standard of its own, from 提交 to 公告."""
    _until_standard(case, "applicant2", clock)
    standard = demo_evaluation.draft_standard(case, "山西精品 小米锅巴", CRISPS)
    demo_evaluation.make_standard(standard, clock)
    clock.advance(days=1)
    _until_notice(case, standard, "applicant2", enterprise, clock)
    notice = demo_publication.publish_notice(case, "2025年度“山西精品”认证结果公示（演示）")
    clock.set(notice.ends_at + timedelta(hours=10))
    demo_publication.announce(case, "2025年度“山西精品”认证结果公告（演示）", "晋品公告〔演示〕1号")


def in_notice(case: Any, enterprise: str, clock: FixedClock) -> None:
    """A service with a standard that was there already, from 提交 to 公示."""
    _until_standard(case, "applicant1", clock)
    standard = demo_evaluation.draft_standard(case, "工业旅游服务规范", TOUR)
    demo_evaluation.adopt_standard(standard, "T/YSLY 003—2024", date(2024, 6, 3), date(2024, 9, 1))
    _until_notice(case, standard, "applicant1", enterprise, clock)
    demo_publication.publish_notice(case, "2026年度“山西精品”第一批认证结果公示（演示）")


def _until_standard(case: Any, applicant: str, clock: FixedClock) -> None:
    step(applicant, case, "submit", "")
    clock.advance(days=3)
    demo_evaluation.accept(case)
    clock.advance(days=2)
    demo_evaluation.evaluate(case, SCORES)


def _until_notice(case: Any, standard: Any, applicant: str, enterprise: str, clock: FixedClock) -> None:
    clock.advance(days=1)
    demo_evaluation.recommend(case, standard)
    demo_certification.certify(case, applicant, enterprise, clock)
    clock.advance(days=2)
    demo_certification.issue_certificate(case)
    clock.advance(days=1)
    demo_certification.review_jointly(case)
    clock.advance(days=1)


Path = Callable[[Any, str, FixedClock], None]


def finish(draft: Callable[[], Any], began: datetime, path: Path) -> Any:
    """A draft that is made at that moment and goes its way."""
    with clock_at(began) as clock:
        case = draft()
        path(case, office.enterprise_of_case(case).name, clock)
    return case
