"""The ladder of the tests: bodies and people, an enterprise, a draft, a complete draft, a submitted case.

Every rung is climbed through the functions and steps that the screens use.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import date
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from shanxi.jingpin.casework.certificate_writing import certificate_fields
from shanxi.jingpin.casework.certificate_writing import certificate_token
from shanxi.jingpin.casework.certificate_writing import request_certificate
from shanxi.jingpin.casework.certificate_writing import save_certificate
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.new_case import new_case
from shanxi.jingpin.casework.new_case import Wish
from shanxi.jingpin.casework.report_writing import add_technical_file
from shanxi.jingpin.casework.report_writing import report_token
from shanxi.jingpin.casework.report_writing import save_report
from shanxi.jingpin.casework.reviewing import chosen_dimensions
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.casework.reviewing import review_token
from shanxi.jingpin.casework.reviewing import save_review
from shanxi.jingpin.casework.standard_drafting import begin_standard
from shanxi.jingpin.casework.standard_drafting import save_standard
from shanxi.jingpin.casework.standard_drafting import standard_token
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.undertaking import VERSION
from stdnum.cn.uscc import calc_check_digit
from types import MappingProxyType
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF %s"

#: Body id → kind, and its people: login → functions.
BODIES: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "prequalification": ("prequalification", {"examiner1": ("examiner",), "lead1": ("lead",)}),
    "experts": (
        "experts",
        {**dict.fromkeys(("expert1", "expert2", "expert3", "expert4", "expert5"), ("expert",)), "guest1": ("guest",)},
    ),
    "alliance": ("alliance", {"alliance1": ("officer",)}),
    "federation": ("federation", {"federation1": ("officer",), "federation2": ("officer",)}),
    "bodya": ("certification", {f"{one}-a": (one,) for one in ("evaluator", "reviewer", "decider", "signatory")}),
    "bodyb": ("certification", {f"{one}-b": (one,) for one in ("evaluator", "reviewer", "decider", "signatory")}),
    "departmenta": ("department", {"department1": ("reviewer",)}),
}
FIELD = "food"


@contextmanager
def acting_as(name: str) -> Iterator[None]:
    """Be somebody for a while, as if in a request of one's own; nobody afterwards."""
    portal = api.portal.get()
    forget_roles(getRequest())
    login(portal, name)
    try:
        yield
    finally:
        logout()


def forget_roles(request: Any) -> None:
    """A request remembers who holds which local role on what (borg.localrole); a test is one request."""
    kept = IAnnotations(request) if request is not None else {}
    for key in [one for one in kept if str(one).startswith("borg.localrole.")]:
        del kept[key]


def make_user(name: str) -> str:
    """An account whose id is its login name."""
    properties = {"username": name, "email": f"{name}@example.invalid", "fullname": name}
    api.portal.get_tool("portal_registration").addMember(name, f"{name}-Secret-1", ["Member"], properties=properties)
    return name


def make_bodies(portal: Any) -> None:
    """Every review body with its people."""
    office.create_office(portal)
    for body_id, (kind, people) in BODIES.items():
        approvals = []
        if kind == "certification":
            row = {"number": "CNCA-R-2026-001", "scope": [FIELD]}
            approvals = [{**row, "valid_from": date(2020, 1, 1), "valid_until": date(2099, 12, 31)}]
        body = create(
            office.place("bodies"), "ReviewBody", body_id, name=f"机构{body_id}", kind=kind, approvals=approvals
        )
        groups.ensure_groups(body)
        for name, functions in people.items():
            make_user(name)
            for function in functions:
                groups.join(name, groups.group_id(body_id, function))


def make_call(**values: Any) -> Any:
    """A published call that is open now, without end."""
    opened = now() - timedelta(days=7)
    call = create(office.place("calls"), "Call", **{"title": "测试批次", "code": "01", "opens_at": opened, **values})
    with acting_as("federation1"):
        take(call, "publish", Decision(opinion="发布"))
    return call


def credit_code(sequence: int) -> str:
    """A code whose check digit fits."""
    start = f"91140100MA0{sequence:06}"
    return start + calc_check_digit(start)


def make_enterprise(sequence: int, account: str) -> Any:
    """An enterprise with one account."""
    enterprise = create(
        office.place("enterprises"),
        "Enterprise",
        name=f"山西测试{sequence}有限公司",
        credit_code=credit_code(sequence),
        address="山西省太原市测试路1号",
    )
    groups.join(make_user(account), groups.ensure_enterprise_group(enterprise))
    return enterprise


def make_product(enterprise: Any, name: str, kind: str = "product") -> Any:
    """A product of an enterprise."""
    return create(enterprise, "Product", name=name, kind=kind, process="固态发酵" if kind == "product" else None)


def make_draft(product: Any, call: Any, account: str) -> Any:
    """A new case."""
    with acting_as(account):
        return new_case(product, call, Wish(sector="food", certified_field=FIELD))


def sections_of(kind: str) -> dict[str, dict[str, Any]]:
    """What a complete form says, apart from the parties."""
    overview = dict.fromkeys(
        ("introduction", "main_products", "quality_management", "market_position"), "内容充实的说明"
    )
    own = {"model": "500ml", "process": "固态发酵"} if kind == "product" else {"scope": "旅游接待服务"}
    item = {"executing_standard": "GB/T 19777—2013", "started_on": date(2015, 5, 1), "sites": "太原市测试路1号", **own}
    years = [
        {"year": year, "turnover": Decimal(9000), "product_sales": Decimal(4000), "source": f"{year}年度审计报告"}
        for year in (now().year - 2, now().year - 1)
    ]
    chosen = ("industry_development", "standard_execution")
    return {
        "overview": overview,
        "item": item,
        "finance": {"finance": years},
        "dimensions": {"dimensions": [{"id": id, "text": "先进", "evidence": "检测报告"} for id in chosen]},
        "undertaking": {"text": VERSION, "person": "张三", "signed_on": date(2026, 1, 5)},
        "consents": {"version": VERSION, "processing": True, "passing_on": True, "publication": True},
    }


def fill_in(case: Any, account: str) -> None:
    """Complete the form, hand in one file a sub-item, and seal it."""
    with acting_as(account):
        for name, values in sections_of(case.case_file.kind).items():
            stored = case.sections.get(name)
            case.sections.save(name, {**stored, **values}, case.sections.revision(name), account, now())
        for material in sorted(materials_of(case), key=lambda one: one.sub_item == "1"):
            name = f"{material.label}（测试）.pdf".replace("/", "、")
            add_file(material, name, BytesIO(PDF.replace(b"%s", material.getId().encode())))


def make_complete_draft(product: Any, call: Any, account: str) -> Any:
    """A case that may be submitted."""
    case = make_draft(product, call, account)
    fill_in(case, account)
    return case


def submit(case: Any, account: str) -> None:
    """Hand a complete draft in."""
    with acting_as(account):
        take(case, "submit")


def examine(case: Any, verdict: str = "pass") -> None:
    """Every material gets both verdicts."""
    for material in materials_of(case):
        material.verdict_material = material.verdict_technical = verdict


def accept(case: Any) -> None:
    """资格预审 passes."""
    examine(case)
    fields = {
        "handler": "李经办",
        "handled_on": now().date(),
        "principles": ("laws", "mandatory_standards", "safety"),
        "priority": False,
    }
    with acting_as("lead1"):
        take(case, "accept", Decision(opinion="经对你单位的材料评审，决定予以受理。", fields=fields))


EXPERTS = ("expert1", "expert2", "expert3")


def step(person: str, obj: Any, transition: str, opinion: str = "同意", **fields: Any) -> None:
    """Take a step as somebody."""
    with acting_as(person):
        take(obj, transition, Decision(opinion=opinion, fields=fields))


def appoint(case: Any) -> None:
    """联合会 names three experts; expert1 leads."""
    step("federation1", case, "appoint_experts", experts=EXPERTS, lead="expert1")


def give_opinion(
    case: Any, person: str, recommends: str = "yes", scores: Mapping[str, int] = MappingProxyType({})
) -> None:
    """An expert declares to be free, writes and signs."""
    step(person, case, "declare_free")
    sign_opinion(case, person, recommends, scores)


def sign_opinion(
    case: Any, person: str, recommends: str = "yes", scores: Mapping[str, int] = MappingProxyType({})
) -> None:
    """An expert who has declared writes and signs; 85 where no score is named."""
    review = review_of(case, person)
    scores = [{"dimension": one, "score": scores.get(one, 85), "comment": "先进"} for one in chosen_dimensions(case)]
    with acting_as(person):
        save_review(review, {"scores": scores, "recommends": recommends, "text": "总体先进"}, review_token(review))
        take(review, "sign")


INDICATOR = {
    "name": "总酸",
    "unit": "g/100mL",
    "kind": "number",
    "direction": "higher",
    "adopted": Decimal("6.0"),
    "references": [
        {"standard": "GB/T 19777—2013", "level": "national", "value": Decimal("5.0"), "unit": "g/100mL"},
        {"standard": "Q/SXCS 0001S—2024", "level": "enterprise", "value": Decimal("5.5"), "unit": "g/100mL"},
    ],
    "method": "GB 12456",
    "verdict": "better",
}


def draft_standard(case: Any, title: str = "山西精品 测试陈醋") -> Any:
    """The lead begins a standard and writes an indicator."""
    with acting_as("expert1"):
        standard = begin_standard(case, title)
        save_standard(standard, {"indicators": [INDICATOR]}, standard_token(standard))
    return standard


ADOPTED = {
    "number": "T/SXJP 001—2026",
    "published_on": date(2026, 1, 5),
    "in_force_on": date(2026, 2, 1),
    "platform_url": "https://www.ttbz.org.cn/",
}


def recommend(case: Any) -> Any:
    """Experts are appointed, and recommend."""
    appoint(case)
    return recommend_appointed(case)


def evaluate_appointed(case: Any) -> Any:
    """初评 up to the recommendation: three opinions, a standard that is published already."""
    for one in EXPERTS:
        give_opinion(case, one)
    standard = draft_standard(case)
    step("expert1", standard, "adopt", **ADOPTED)
    step("expert1", case, "link_standard", standard=standard.getId())
    return standard


def recommend_appointed(case: Any) -> Any:
    """初评, and the recommendation."""
    standard = evaluate_appointed(case)
    step("expert1", case, "recommend")
    return standard


def assign_body(case: Any, body: str = "bodya") -> Any:
    """The body is named; its report."""
    step("federation1", case, "assign_body", body=body)
    return report_object(case)


REPORT_VALUES: dict[str, dict[str, Any]] = {
    "product": {
        "summary": "评价完成",
        "checks": [
            {"check": one, "result": "符合"} for one in ("design", "material", "manufacture", "performance", "use")
        ],
        "sampling_needed": "not_needed",
        "sampling_reason": "型式检验报告齐全",
    },
    "service": {
        "summary": "评价完成",
        "methods": [
            {"method": one, "done": True, "closed": True, "result": "符合"}
            for one in ("document_review", "on_site_review", "management_audit", "measurement", "mystery_visit")
        ],
    },
}


def write_report(case: Any, side: str = "a") -> Any:
    """Technical files and fields of the report."""
    report, evaluator = report_object(case), f"evaluator-{side}"
    with acting_as("applicant1"):
        add_technical_file(case, "总装图.pdf", BytesIO(PDF.replace(b"%s", b"drawing")), "总装图")
    with acting_as(evaluator):
        save_report(report, REPORT_VALUES[report.kind], report_token(report))
    return report


def submit_report(case: Any, side: str = "a") -> Any:
    """Evaluation, review, decision and signature by four persons."""
    report, today = write_report(case, side), now().date()
    step(f"evaluator-{side}", report, "evaluate", signed_by="评价人", signed_on=today)
    step(f"reviewer-{side}", report, "review", passed=True)
    step(f"decider-{side}", report, "decide", conclusion="positive", decided_on=today)
    step(f"signatory-{side}", report, "submit_report", signed_by="负责人", signed_on=today)
    return report


def accept_report(case: Any, side: str = "a") -> None:
    """Contract, audit and acceptance."""
    contract = {"contract_number": "HT-2026-01", "signed_by": "签署人", "signed_on": now().date()}
    for one in (f"signatory-{side}", "applicant1"):
        step(one, case, "sign_contract", **contract)
    step("federation1", case, "record_audit", audited_on=now().date(), passed=True)
    step("federation1", case, "accept_report")


def request_number(case: Any, side: str = "a") -> Any:
    """The certificate is asked for; what a test product leaves open is filled in."""
    with acting_as(f"signatory-{side}"):
        certificate = request_certificate(case)
        missing = {name: "见附件" for name in certificate_fields(certificate) if not getattr(certificate, name)}
        save_certificate(certificate, missing, certificate_token(certificate))
    return certificate


def seal(certificate: Any, side: str = "a") -> None:
    """Printed, sealed, signed and handed up."""
    acts = {f"{one}_by": "某人" for one in ("printed", "sealed", "signed")}
    days = {f"{one}_on": now().date() for one in ("printed", "sealed", "signed")}
    step(f"signatory-{side}", certificate, "seal", **acts, **days)
    step(f"signatory-{side}", certificate, "report_up")


def issue_certificate(case: Any, side: str = "a") -> Any:
    """Number, seal and issue by three bodies."""
    certificate = request_number(case, side)
    step("alliance1", certificate, "assign_number")
    seal(certificate, side)
    issue(certificate)
    return certificate


def issue(certificate: Any) -> None:
    """联合会发证."""
    today = now().date()
    until = today.replace(year=today.year + 3) - timedelta(days=1)
    step("federation1", certificate, "issue", granted_on=today, valid_until=until)


def approve(case: Any) -> None:
    """The bundle is reviewed by the department."""
    step("federation1", case, "submit_bundle")
    agree(case)
    step("department1", case, "approve")


def agree(case: Any) -> None:
    """The department's opinion on the present manifest."""
    step("department1", case, "give_department_opinion", agrees=True, manifest=case.case_file.manifest.whole)


def disagree(case: Any) -> None:
    """The department is against the present manifest."""
    step("department1", case, "give_department_opinion", agrees=False, manifest=case.case_file.manifest.whole)
