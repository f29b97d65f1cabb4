"""What objects keep, as rules know it."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from decimal import Decimal
import pytest
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.facts_of_report import report_facts
from shanxi.jingpin.content.facts_of_standard import standard_facts
from shanxi.jingpin.content.material import material_id
from shanxi.jingpin.content.people import Person
from shanxi.jingpin.content.product import process_key
from shanxi.jingpin.process import facts
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


NOW = datetime(2026, 3, 9, 9, 30, tzinfo=BEIJING)
DAY = date(2026, 3, 9)


def test_a_new_call_begins_with_everything_of_the_call_of_2025(call: Any) -> None:
    given = call.as_facts()
    assert (given.id, given.title, given.opens_at, given.closes_at) == (
        call.getId(),
        "2026年度山西精品申报",
        NOW,
        None,
    )
    assert given.materials == tuple(SUB_ITEMS)
    assert given.thresholds == {
        "manufacturing": facts.Threshold(Decimal(10000), Decimal(5000)),
        "food": facts.Threshold(Decimal(4000), Decimal(2000)),
        "medicine": facts.Threshold(Decimal(10000), Decimal(4000)),
        "agriculture": facts.Threshold(Decimal(5000), Decimal(3000)),
        "service": facts.Threshold(Decimal(5000), Decimal(2000)),
    }
    assert (given.minimum_dimensions, given.quorum, given.notice_working_days) == (None, None, None)
    assert given.weights == dict.fromkeys(DIMENSIONS, 1)
    assert given.terms == {}


def test_what_a_call_says_goes_into_the_copy(office: Any) -> None:
    values = {"materials": ["1", "2a"], "quorum": 5, "minimum_dimensions": 3, "notice_working_days": 7, "sectors": []}
    values |= {"term_certification": 45, "dimensions": [{"dimension": "industry_development", "weight": 3}]}
    call = create(office["calls"], "Call", title="乙", opens_at=NOW, closes_at=NOW + timedelta(days=1), **values)
    given = call.as_facts()
    assert (given.materials, given.thresholds) == (("1", "2a"), {})
    assert (given.terms, given.weights) == ({"term_certification": 45}, {"industry_development": 3})
    assert (given.quorum, given.minimum_dimensions, given.notice_working_days) == (5, 3, 7)
    assert [given.is_open(NOW + timedelta(hours=one)) for one in (-1, 0, 23, 24)] == [False, True, True, False]


def test_a_material_counts_the_files_that_hold(case: Any) -> None:
    material = create(case, "Material", material_id("2a", "factory"), sub_item="2a", party="factory")
    assert material.getId() == "material-2a-factory"
    assert material.as_facts() == facts.Material("2a", "factory")
    create(material, "MaterialFile", "new")
    create(material, "MaterialFile", "old", replaced_by="new")
    material.applicability, material.reason = "missing", "正在补办"
    material.verdict_material, material.verdict_technical = "pass", "fail"
    expected = facts.Material("2a", "factory", Applicability.MISSING, "正在补办", 1, "pass", "fail")
    assert material.as_facts() == expected


@pytest.mark.parametrize(("answer", "recommends"), [("yes", True), ("no", False), (None, None)])
def test_an_opinion(case: Any, answer: str | None, recommends: bool | None) -> None:
    rows = [{"dimension": "social_effect", "score": 80, "comment": ""}, {"dimension": "forward_value", "score": None}]
    review = create(case, "Review", author="zhao", scores=rows, recommends=answer, text="好")
    given = facts.Review("zhao", True, {"social_effect": 80}, recommends, "好")
    assert review.as_facts(signed=True) == given


def test_a_standard(office: Any) -> None:
    reference = {"standard": "GB 1", "level": "mandatory", "value": Decimal(12), "unit": "%", "met": None}
    doubtful = {"standard": "Q/A 1", "level": "enterprise", "value": None, "unit": None, "met": "no"}
    row = {"name": "水分", "unit": "%", "direction": "lower", "adopted": Decimal(11), "verdict": "better"}
    standard = create(
        office["standards"],
        "GroupStandard",
        "s1",
        title="小米",
        indicators=[{**row, "references": [reference, doubtful], "method": "GB 5"}],
        drafting_units=[{"name": "青峰公司", "id": "e1"}, {"name": "省农科院", "id": ""}],
        comments=[{"number": 1, "text": "改", "treatment": "not_adopted", "reason": "无据"}],
        ballots=(facts.Ballot("zhao", True, "b1"),),
        drafters=("qian",),
        products=("p1",),
        processes=("低温碾磨",),
        comment_from=DAY,
    )
    assert standard_facts(standard, "comment", "同一工艺") == facts.Standard(
        id="s1",
        title="小米",
        state="comment",
        products=("p1",),
        processes=("低温碾磨",),
        sharing_reason="同一工艺",
        indicators=(
            facts.Indicator(
                "水分",
                "%",
                direction="lower",
                adopted=Decimal(11),
                references=(
                    facts.Reference("GB 1", "mandatory", Decimal(12), "%"),
                    facts.Reference("Q/A 1", "enterprise", met=False),
                ),
                method="GB 5",
                verdict="better",
            ),
        ),
        drafters=("qian",),
        drafting_units=("e1",),
        comment_from=DAY,
        comments=(facts.Comment(1, "not_adopted", "无据"),),
        ballots=(facts.Ballot("zhao", True, "b1"),),
    )


def test_a_report(case: Any) -> None:
    report = create(
        case,
        "CertificationReport",
        body_id="b1",
        kind="service",
        certified_field="lodging",
        checks=[{"check": "design", "result": None}],
        sampling_needed="not_needed",
        sampling_reason="批量小",
        methods=[{"method": "mystery_visit", "done": True, "closed": False, "reason": None}],
        handed_over=[{"text": "核对产量", "answer": "相符"}],
        adoptions=[{"title": "体系证书", "reason": "有效", "valid_until": DAY}],
        evaluators=("sun",),
        evaluated_on=DAY,
    )
    create(report, "TechnicalFile")
    create(report, "Finding", title="缺记录", sequence=1)
    found = (facts.Finding(1, "缺记录"),)
    assert report_facts(report, "drafting", found) == facts.Report(
        kind="service",
        certified_field="lodging",
        technical_files=1,
        checks={"design": ""},
        sampling_needed=False,
        sampling_reason="批量小",
        methods={"mystery_visit": facts.Method(done=True, closed=False)},
        handed_over=(facts.HandedOver("核对产量", "相符"),),
        adoptions=(facts.Adoption("体系证书", "有效", DAY),),
        findings=found,
        evaluators=("sun",),
        evaluated_on=DAY,
    )


def test_an_untouched_report_has_said_nothing(case: Any) -> None:
    assert report_facts(create(case, "CertificationReport"), "drafting", ()) == facts.Report()


@pytest.mark.parametrize("kind", CERTIFICATE_FIELDS)
def test_a_certificate_says_what_its_kind_says(case: Any, kind: str) -> None:
    certificate = create(case, "Certificate", kind=kind, body="甲认证")
    given = certificate.as_facts("requested")
    assert given.fields == {**dict.fromkeys(CERTIFICATE_FIELDS[kind], ""), "body": "甲认证"}
    before = certificate.data_hash()
    certificate.number, certificate.granted_on = "SXJP202600001", DAY
    assert certificate.data_hash() == before
    for name in (*CERTIFICATE_FIELDS[kind], "other"):
        setattr(certificate, name, f"另一{name}")
        assert certificate.data_hash() != before
        before = certificate.data_hash()


def test_an_objection_keeps_who_objects_apart(office: Any) -> None:
    values = {"objector": " 周某 ", "phone": "139", "email": None, "address": "太原", "text": "不实"}
    objection = create(office["objections"], "Objection", "o1", received_at=NOW, **values)
    assert objection.as_facts("received") == facts.Objection(
        id="o1", contact="139 太原", received_at=NOW, secrets=("周某", "139", "太原")
    )
    objection.objector, objection.stated_at = "  ", NOW
    changed = objection.as_facts("received")
    assert (changed.named, changed.enterprise_heard) == (False, True)


def test_a_notice_and_an_announcement(office: Any) -> None:
    row = facts.NoticeRow("SXJP-1")
    notice = create(office["notices"], "PublicNotice", "n1", title="公示", basis="办法", starts_at=NOW, cases=("u1",))
    assert notice.as_facts("draft", (row,), 5) == facts.Notice("n1", "draft", (row,), NOW, None, 5, basis="办法")
    assert notice.cases == ("u1",)
    line = facts.AnnouncementRow("SXJP-1")
    announcement = create(office["announcements"], "Announcement", "a1", title="公告", number="1号", wording="如下")
    assert announcement.as_facts("draft", (line,)) == facts.Announcement(
        "a1", number="1号", wording="如下", rows=(line,)
    )
    assert announcement.Title() == "a1"


def test_a_body(office: Any) -> None:
    rows = [{"number": "CNCA-1", "scope": ["food"], "valid_from": DAY, "valid_until": date(2029, 3, 8)}]
    body = create(
        office["bodies"], "ReviewBody", "b1", name="甲", kind="certification", approvals=rows, tied_to=("e1",)
    )
    approval = facts.Approval(("food",), DAY, date(2029, 3, 8))
    assert body.as_facts(active=False) == facts.Body("b1", "甲", (approval,), ("e1",), active=False)


def test_an_enterprise_keeps_its_earlier_names_and_its_people(enterprise: Any) -> None:
    before = enterprise.name
    enterprise.rename("青峰集团", DAY)
    enterprise.rename("青峰集团", DAY)
    assert (enterprise.name, enterprise.label) == ("青峰集团", "青峰集团")
    assert [(one.name, one.until) for one in enterprise.earlier_names] == [(before, DAY)]
    first = enterprise.people.save(Person("乙", user="u2"))
    second = enterprise.people.save(Person("甲", is_contact=True))
    assert enterprise.people.all() == (second, first)
    assert enterprise.people.of_user("u2") == first
    assert enterprise.people.of_user("") is None
    enterprise.people.save(Person("乙", phone="139", id=first.id))
    assert enterprise.people.get(first.id).phone == "139"
    enterprise.people.remove(first.id)
    assert (enterprise.people.all(), enterprise.people.get(first.id)) == ((second,), None)


@pytest.mark.parametrize("text", ["低温 碾磨", " 低温碾磨", "低温\u3000碾磨"])
def test_one_process_is_one_key_however_it_is_typed(text: str) -> None:
    assert process_key(text) == "低温碾磨"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 3, 8), ""),
        (date(2026, 3, 9), "valid"),
        (date(2026, 6, 1), "suspended"),
        (date(2026, 7, 1), "valid"),
        (date(2029, 3, 8), "valid"),
        (date(2029, 3, 9), "expired"),
    ],
)
def test_the_status_of_an_entry_is_that_of_the_day(portal: Any, day: date, status: str) -> None:
    history = [
        {"on": DAY, "status": "valid", "reason": ""},
        {"on": date(2026, 6, 1), "status": "suspended", "reason": "监督"},
        {"on": date(2026, 7, 1), "status": "valid", "reason": "整改"},
    ]
    entry = create(portal, "RegisterEntry", title="小米", history=history, valid_until=date(2029, 3, 8))
    assert entry.status_on(day) == status


def test_a_revoked_certificate_stays_revoked_after_its_term(portal: Any) -> None:
    history = [{"on": DAY, "status": "valid"}, {"on": DAY, "status": "revoked"}]
    entry = create(portal, "RegisterEntry", title="小米", history=history, valid_until=date(2029, 3, 8))
    assert entry.status_on(date(2030, 1, 1)) == "revoked"
