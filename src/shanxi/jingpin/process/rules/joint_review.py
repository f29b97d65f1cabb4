"""第六条（五）: the departments review one and the same manifest."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.rules.sequence import last
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（五）"
ENTRIES = ("submit_bundle", "return_to_joint_review", "reopen_after_objection")
PARTS = {"standard": "标准", "report": "认证报告", "certificate": "证书", "materials": "申报资料"}


def _said(facts: CaseFacts) -> dict[str, bool]:
    """Department → whether it agrees to the present manifest; its last word counts."""
    return {one.department: one.agrees for one in facts.opinions if one.manifest == facts.manifest.whole}


def _silent(facts: CaseFacts) -> list[str]:
    """The departments that have not spoken on the present manifest."""
    said = _said(facts)
    return [one for one in facts.departments if one not in said]


def _against(facts: CaseFacts) -> list[str]:
    """The departments that do not agree to the present manifest."""
    return [department for department, agrees in _said(facts).items() if not agrees]


@rule("submit_bundle.departments", ARTICLE, "有足够的部门可以参加汇总审核。")
def departments_at_hand(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: 有关部门 that are in use and have people; without them nobody could review the bundle."""
    needed, there = max(1, facts.settings.departments), len(set(facts.active_departments))
    if there < needed:
        yield (
            f"汇总审核须有{needed}个部门参加，目前只有{there}个在用且有人员的部门；"
            "请管理员在“评审机构”中登记部门并加入人员，或者由联合会恢复使用已停用的部门。"
        )


@rule("give_department_opinion.department", ARTICLE, "由参加汇总审核的部门出具意见。")
def takes_part(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: a department of this case."""
    if facts.actor.body not in facts.departments:
        yield "贵部门没有参加本案的汇总审核。"


@rule("give_department_opinion.manifest", ARTICLE, "意见针对当前的资料清单。", on_entry=True)
def on_current_manifest(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: on what is there now."""
    entered = facts.decision.get("manifest")
    if entered and entered != facts.manifest.whole:
        yield "资料清单已经变化，请核对最新的清单后再出具意见。", "decision.manifest"


@rule("approve.manifest", ARTICLE, "标准、认证报告、证书和申报资料都已列入清单。")
def manifest_complete(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: 将相关标准、认证报告汇总; SHA-256 over each part."""
    for name, title in PARTS.items():
        if not getattr(facts.manifest, name):
            yield f"资料清单中缺少{title}。"
    if not facts.manifest.whole:
        yield "资料清单还没有冻结。"


@rule("approve.departments", ARTICLE, "参加汇总审核的部门达到规定数量。")
def enough_departments(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: one or several departments."""
    needed = max(1, facts.settings.departments)
    if len(set(facts.departments)) < needed:
        yield f"汇总审核须有{needed}个部门参加，目前{len(set(facts.departments))}个。"


@rule("approve.opinions", ARTICLE, "每个部门都对同一份清单出具了意见。")
def every_department_has_spoken(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: every department, on the same manifest."""
    if missing := _silent(facts):
        yield f"以下部门还没有对当前清单出具意见：{listed(missing)}。"


@rule("approve.fresh", ARTICLE, "部门意见在本次进入汇总审核之后出具。")
def opinions_are_fresh(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: after a return or an upheld objection every department looks again, even at the same papers."""
    since = facts.earlier[last(facts.earlier, *ENTRIES) + 1 :]
    entered = len(since) < len(facts.earlier)
    if entered and since.count("give_department_opinion") < len(set(facts.departments)):
        yield "案件退回或者重新审核之后，各部门须重新出具意见。"


@rule("approve.agreement", ARTICLE, "没有部门不同意。")
def nobody_disagrees(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: with a department against it, the case is returned or rejected; its last word counts."""
    if against := _against(facts):
        yield f"以下部门不同意：{listed(against)}；请退回或者不予通过。"


def in_joint_review(facts: CaseFacts) -> bool:
    """The case is in 汇总审核: other stages reject without the departments."""
    return facts.state == "joint_review"


@rule(
    "reject.departments",
    ARTICLE,
    "每个部门都对同一份清单出具了意见，且至少一个部门不同意，才能不予通过。",
    applies=in_joint_review,
)
def departments_reject(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: a joint review rejects jointly; one department alone rejects nothing."""
    if missing := _silent(facts):
        yield f"以下部门还没有对当前清单出具意见：{listed(missing)}。"
    elif not _against(facts):
        yield "各部门都同意，不能不予通过。"


#: Whichever step brings a case into 汇总审核, somebody has to be there for it.
ENTER: tuple[Rule, ...] = (departments_at_hand,)
REJECT: tuple[Rule, ...] = (departments_reject,)
GIVE_DEPARTMENT_OPINION: tuple[Rule, ...] = (takes_part, on_current_manifest)
APPROVE: tuple[Rule, ...] = (
    manifest_complete,
    enough_departments,
    every_department_has_spoken,
    opinions_are_fresh,
    nobody_disagrees,
)
