"""第六条（四）: which body certifies."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.body import Body
from shanxi.jingpin.process.facts.case import CaseFacts


ARTICLE = "第六条（四）"


def _chosen(facts: CaseFacts) -> Body | None:
    return facts.choosable_bodies.get(facts.decision.get("body") or "")


@rule("assign_body.none_yet", ARTICLE, "尚未确定认证机构。", moot=True)
def none_yet(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）: one body a case; another one is a reassignment."""
    if facts.body is not None:
        yield f"已经确定由{facts.body.name}认证，需要更换的请改派。"


@rule("assign_body.approval", "认证认可条例 第九条", "认证机构的批准范围覆盖本项目且当日有效。", on_entry=True)
def approved_today(facts: CaseFacts) -> Iterator[Problem]:
    """认证认可条例 第九条: nobody certifies outside an approved scope."""
    body = _chosen(facts)
    if body is not None and not body.approved(facts.certified_field, facts.today):
        yield f"{body.name}的批准范围不覆盖本项目，或者今天不在有效期内。", "decision.body"


@rule("assign_body.known", ARTICLE, "所选机构是登记的认证机构。", on_entry=True)
def known(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）: a registered body."""
    if facts.decision.get("body") and _chosen(facts) is None:
        yield "找不到所选的认证机构，请重新选择。", "decision.body"


@rule("assign_body.active", ARTICLE, "所选机构没有停用。", on_entry=True)
def active(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）: a body that is out of use is given nothing new."""
    body = _chosen(facts)
    if body is not None and not body.active:
        yield f"{body.name}已经停用，请另选机构。", "decision.body"


@rule("assign_body.independent", "认证认可条例 第十三条", "认证机构与申请单位没有利益关系。", on_entry=True)
def independent(facts: CaseFacts) -> Iterator[Problem]:
    """认证认可条例 第十三条: no tie of interest."""
    body = _chosen(facts)
    if body is not None and facts.enterprise in body.tied_to:
        yield f"{body.name}与申请单位存在利益关系，请另选机构。", "decision.body"


@rule("reassign_body.assigned", ARTICLE, "已有认证机构。", moot=True)
def assigned(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）: there is a body to take the case from."""
    if facts.body is None:
        yield "还没有确定认证机构，请直接确定。"


@rule("reassign_body.different", ARTICLE, "改派给另一家机构。", on_entry=True)
def different(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）: to another body."""
    body = _chosen(facts)
    if facts.body is not None and body is not None and body.id == facts.body.id:
        yield "本案现在就由该机构认证，请选择另一家机构。", "decision.body"


@rule("decline_assignment.contract", ARTICLE, "签订认证合同之前才能不承接。")
def before_contract(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: a signed contract binds."""
    if facts.body is None:
        yield "本案还没有确定认证机构。"
    elif facts.contract.signed_by_body:
        yield "认证合同已由贵机构签署，不能再不承接；确需退出的，请与联合会联系改派。"


ASSIGN_BODY: tuple[Rule, ...] = (none_yet, known, active, approved_today, independent)
REASSIGN_BODY: tuple[Rule, ...] = (assigned, known, active, different, approved_today, independent)
DECLINE_ASSIGNMENT: tuple[Rule, ...] = (before_contract,)
