"""Facts of a case that is ready for every step, for the tests of rules to spoil."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Announcement
from shanxi.jingpin.process.facts import AnnouncementRow
from shanxi.jingpin.process.facts import Approval
from shanxi.jingpin.process.facts import Audit
from shanxi.jingpin.process.facts import Body
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import Contract
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import DimensionText
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import FinanceYear
from shanxi.jingpin.process.facts import Indicator
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.facts import Material
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.facts import Notice
from shanxi.jingpin.process.facts import NoticeRow
from shanxi.jingpin.process.facts import Party
from shanxi.jingpin.process.facts import Reference
from shanxi.jingpin.process.facts import Report
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.facts import Standard
from shanxi.jingpin.process.facts import Undertaking
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.rules import blockers
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import TEXT
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


NOW = datetime(2026, 11, 23, 10, 0, tzinfo=BEIJING)
TODAY = NOW.date()
YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def codes(portal_type: str, transition: str, facts: Moment) -> list[str]:
    """The codes of what stands in the way."""
    return [one.code for one in blockers(portal_type, transition, facts)]


def deciding(opinion: str = "同意。", **fields: Any) -> Decision:
    """A decision as it was entered."""
    return Decision(opinion=opinion, fields=fields)


CALL = Call(id="2026", title="2026年度", opens_at=NOW - timedelta(30), closes_at=NOW + timedelta(30))
DIMENSION_IDS = tuple(DIMENSIONS)[:2]
SCORES = dict.fromkeys(DIMENSION_IDS, 90)
BODY = Body("body-a", "甲认证", (Approval(("vinegar",), date(2024, 1, 1), date(2027, 12, 31)),))
INDICATOR = Indicator(
    name="总酸",
    unit="g/100mL",
    adopted=Decimal("6.0"),
    references=(
        Reference("GB 2719", "mandatory", Decimal("3.5"), "g/100mL"),
        Reference("Q/SX 001", "enterprise", Decimal("6.0"), "g/100mL"),
    ),
    method="GB 12456",
    verdict="better",
)
STANDARD = Standard(
    id="standard-1",
    number="T/SXJP 001—2026",
    title="老陈醋",
    state="published",
    products=("vinegar-1",),
    processes=("solid-state",),
    indicators=(INDICATOR,),
    published_on=date(2026, 9, 1),
    in_force_on=date(2026, 10, 1),
)
REPORT = Report(state="submitted", conclusion="positive")
CERTIFICATE = Certificate(state="issued", number="SXJP202600001")
MANIFEST = Manifest("a1", "b2", "c3", "d4", "e5")
NOTICE = Notice(
    id="notice-1",
    state="published",
    rows=(NoticeRow("SXJP-2026-1-0001"),),
    starts_at=NOW - timedelta(8),
    ends_at=NOW - timedelta(1),
    working_days=5,
)
NEXT_NOTICE = Notice("notice-2", "published", NOTICE.rows, NOW + timedelta(1), NOW + timedelta(8))

CASE = CaseFacts(
    now=NOW,
    actor=Actor("clerk", "federation"),
    decision=deciding(),
    number="SXJP-2026-1-0001",
    submitted_on=date(2026, 11, 1),
    enterprise="enterprise-1",
    product="vinegar-1",
    process="solid-state",
    enterprise_standards=("Q/SX 001",),
    certified_field="vinegar",
    sector="food",
    call=CALL,
    choosable_calls={"2026": CALL, "2027": Call(id="2027", opens_at=NOW - timedelta(1))},
    parties=(Party("applicant", "山西某醋业有限公司", "91140000000000000X"),),
    overview={
        "introduction": "概况",
        "main_products": "老陈醋",
        "quality_management": "体系",
        "market_position": "领先",
    },
    item={
        "name": "老陈醋",
        "model": "500mL",
        "process": "固态发酵",
        "executing_standard": "Q/SX 001",
        "started_on": date(2010, 1, 1),
        "sites": "清徐县",
    },
    finance=(
        FinanceYear(2024, Decimal(5000), Decimal(3000), "审计报告"),
        FinanceYear(2025, Decimal(5200), Decimal(3100), "审计报告"),
    ),
    dimensions=tuple(DimensionText(one, "分析", 1) for one in DIMENSION_IDS),
    undertaking=Undertaking(TEXT, "张三", TODAY, "hash", "hash", 1),
    consents=frozenset(CONSENTS),
    materials=tuple(
        Material(one, "applicant" if one == "2a" else "", files=1, verdict_material="pass", verdict_technical="pass")
        for one in SUB_ITEMS
        if one not in ("1", "2c")
    ),
    experts=tuple(
        Expert(one, name, one == "e1", declared_free=True)
        for one, name in (("e1", "李一"), ("e2", "王二"), ("e3", "赵三"))
    ),
    reviews=tuple(Review(one, True, SCORES, True, "好") for one in ("e1", "e2", "e3")),
    standard=STANDARD,
    choosable_standards={"standard-1": STANDARD},
    body=BODY,
    choosable_bodies={"body-a": BODY},
    contract=Contract("HT-1", True, True),
    audit=Audit(YESTERDAY, True),
    report=REPORT,
    certificate=CERTIFICATE,
    manifest=MANIFEST,
    approved_manifest="e5",
    departments=("市场监管局",),
    active_departments=("市场监管局",),
    opinions=(DepartmentOpinion("市场监管局", "e5"),),
    notice=NOTICE,
    choosable_notices={NEXT_NOTICE.id: NEXT_NOTICE},
    choosable_announcements={
        "announcement-1": Announcement(state="published", rows=(AnnouncementRow("SXJP-2026-1-0001"),))
    },
)
