"""第六条（四）1、2: what has been looked at, for a product and for a service."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.evaluation import FIXED_METHODS
from shanxi.jingpin.process.evaluation import OTHER_METHODS
from shanxi.jingpin.process.evaluation import PRODUCT_CHECKS
from shanxi.jingpin.process.facts.report import Method
from shanxi.jingpin.process.facts.report import ReportFacts
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.sections import SERVICE
from shanxi.jingpin.process.wording import day


PRODUCTS, SERVICES = "第六条（四）1", "第六条（四）2"


def of_a_product(facts: ReportFacts) -> bool:
    """The report is on a product."""
    return facts.report.kind == PRODUCT


def of_a_service(facts: ReportFacts) -> bool:
    """The report is on a service."""
    return facts.report.kind == SERVICE


@rule("report.technical_files", PRODUCTS, "已收到产品设计的主要图纸和技术文件。", applies=of_a_product)
def technical_files(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）1: drawings and technical files from the applicant."""
    if not facts.report.technical_files:
        yield "还没有收到申请企业的主要图纸和技术文件。", "technical_files"


@rule("report.checks", PRODUCTS, "审查确认设计、材料、制造、性能、使用五个方面。", applies=of_a_product)
def five_checks(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）1: 设计及有关材料、制造、性能、使用."""
    for id, title in PRODUCT_CHECKS.items():
        if not facts.report.checks.get(id, "").strip():
            yield f"还没有填写“{title}”方面的审查结果。", f"checks.{id}"


@rule("report.sampling", PRODUCTS, "说明是否需要抽样检测的理由；需要的，有检测结果。", applies=of_a_product)
def sampling(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）1: 必要时通过抽样检测试验; a reason either way."""
    report = facts.report
    if report.sampling_needed is None:
        yield "请选择是否需要抽样检测。", "sampling.needed"
    if not report.sampling_reason.strip():
        yield "请写明需要或者不需要抽样检测的理由。", "sampling.reason"
    if report.sampling_needed and not report.sampling_result.strip():
        yield "还没有填写抽样检测的结果。", "sampling.result"


@rule(
    "report.methods",
    SERVICES,
    "服务认证做文件评审和现场审查；其他方法没有采用的，写明理由。",
    applies=of_a_service,
)
def methods(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）2: two methods are fixed, the others usual or where necessary."""
    for id, title in FIXED_METHODS.items():
        if not facts.report.methods.get(id, Method()).done:
            yield f"服务认证必须进行{title}。", f"methods.{id}"
    for id, title in OTHER_METHODS.items():
        used = facts.report.methods.get(id, Method())
        if not used.done and not used.reason.strip():
            yield f"没有进行{title}的，请写明理由。", f"methods.{id}"
        if not used.closed:
            yield f"{title}还没有结束。", f"methods.{id}"


@rule("report.handed_over", SERVICES, "前面阶段要求跟踪的问题都已答复。")
def handed_over(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）2: 关注资格评价中反馈所需跟踪的问题."""
    for number, one in enumerate(facts.report.handed_over, 1):
        if not one.answer.strip():
            yield f"前面阶段要求跟踪的问题还没有答复：{one.text}", f"handed_over.{number}"


@rule("report.adoption", "第六条（四）（补）", "采信的已有结果写明理由，且在有效期内。")
def adoptions(facts: ReportFacts) -> Iterator[Problem]:
    """采信: an earlier result with its reason, still valid."""
    on = facts.report.decided_on or facts.today
    for number, one in enumerate(facts.report.adoptions, 1):
        if not one.reason.strip():
            yield f"采信“{one.title}”请写明理由。", f"adoptions.{number}"
        if one.valid_until is None:
            yield f"采信“{one.title}”请填写有效期。", f"adoptions.{number}"
        elif one.valid_until < on:
            yield f"采信的“{one.title}”已于{day(one.valid_until)}到期。", f"adoptions.{number}"


RULES: tuple[Rule, ...] = (technical_files, five_checks, sampling, methods, handed_over, adoptions)
