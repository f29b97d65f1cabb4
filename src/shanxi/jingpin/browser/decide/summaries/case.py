"""What a step of the case itself is decided on (第六条（二） to （五）)."""

from collections.abc import Iterator
from shanxi.jingpin.browser.decide.summaries import papers
from shanxi.jingpin.browser.decide.summaries.summary import may_view
from shanxi.jingpin.browser.decide.summaries.summary import Provider
from shanxi.jingpin.browser.decide.summaries.summary import Summary
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.dimensions import dimension_title
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ReviewState
from shanxi.jingpin.vocabularies.review import RECOMMENDATIONS
from typing import Any


#: Characters of a hash that are enough to compare by eye.
SHORT = 8


def evaluation(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（三）: the signed opinions without names, and the standard."""
    signed = [one for one in case.objectValues() if one.portal_type == "Review" and _is_signed(one) and may_view(one)]
    rows = tuple(_opinion(number, one) for number, one in enumerate(sorted(signed, key=lambda one: one.getId()), 1))
    if rows:
        yield Summary("专家意见", columns=("意见", "结论", "评分", "评审意见"), rows=rows)
    yield from papers.standard(office.standard(case.case_file.standard), request, step)


def _is_signed(review: Any) -> bool:
    return state_of(review) == ReviewState.SIGNED.value


def _opinion(number: int, review: Any) -> tuple[str, ...]:
    scores = [f"{dimension_title(row['dimension'])} {row['score']}分" for row in review.scores or ()]
    recommends = RECOMMENDATIONS.table.get(review.recommends or "", "")
    return f"专家意见{number}", review.absolute_url(), recommends, "；".join(scores), review.text or ""


def examination(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（二）: the sheet, and what was handed in."""
    url = case.absolute_url()
    links = [("认证申请表", f"{url}/@@application-print"), ("申报资料", f"{url}/@@materials")]
    if {one.role for one in held_by_me(case)} & {Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD}:
        links.insert(0, ("资格预审审查表", f"{url}/@@examine"))
    yield Summary("申报内容", links=tuple(links))


def bundle(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（五）: the frozen bundle, and what the departments have said of it."""
    manifest = case.case_file.manifest
    if not manifest.whole:
        return
    changed = manifest_of(case) != manifest
    words = "冻结之后有改动" if changed else "与汇总审核资料页一致"
    said = {one.department: one.agrees for one in case.case_file.opinions if one.manifest == manifest.whole}
    facts = [("资料清单", f"{manifest.whole[:SHORT]}…（{words}）")]
    for one in case.case_file.departments:
        body = office.body(one)
        answer = {True: "同意", False: "不同意"}.get(said.get(one), "尚未出具意见")
        facts.append((body.name if body is not None else one, answer))
    yield Summary("汇总审核资料", tuple(facts), (("打开汇总审核资料", f"{case.absolute_url()}/@@bundle"),))


def clarification(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（三）: the question that is to be answered."""
    asked = case.case_file.clarification
    if asked is not None:
        yield Summary("专家的问题", (("问题", asked.question),))


def certified(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（四）: the report of the present body."""
    yield from papers.report(report_object(case), request, step)


def issued(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """第六条（四）3: the certificate."""
    yield from papers.certificate(certificate_object(case), request, step)


STEPS: dict[str, Provider] = {
    "accept": examination,
    "request_supplement": examination,
    "recommend": evaluation,
    "answer_clarification": clarification,
    "record_audit": certified,
    "accept_report": certified,
    "return_report": certified,
    "submit_bundle": issued,
    "give_department_opinion": bundle,
    "approve": bundle,
}
#: A refusal, or a step back, is decided on what its stage is about.
STAGES: dict[str, Provider] = {
    S.PREQUALIFICATION.value: examination,
    S.EXPERT_EVALUATION.value: evaluation,
    S.CERTIFICATION.value: certified,
    S.ISSUANCE.value: issued,
    S.JOINT_REVIEW.value: bundle,
}
BY_STAGE = ("reject", "return_to_experts", "return_to_certification", "return_to_issuance")


def summaries(case: Any, request: Any, step: str) -> Iterator[Summary]:
    """What the step is about, where it is about more than the case as a whole."""
    provider = STAGES.get(state_of(case)) if step in BY_STAGE else STEPS.get(step)
    if provider is not None and may_view(case):
        yield from provider(case, request, step)
