"""第二条, 第四条: the ways out that lead from nearly every state."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.termination import GROUNDS
from shanxi.jingpin.process.wording import listed


@rule("withdraw.public_remark", "第六条（六）", "公示期间撤回的，写明公示页上的说明。", on_entry=True)
def public_remark(facts: CaseFacts) -> Iterator[Problem]:
    """第二条, 第六条（六）: what the public has seen does not vanish without a word."""
    if facts.state == "public_notice" and not (facts.decision.get("public_remark") or "").strip():
        yield "案件正在公示，请填写公示页上的说明。", "decision.public_remark"


@rule("terminate.ground", "第四条", "终止的事由是规定的事由之一。", on_entry=True)
def known_ground(facts: CaseFacts) -> Iterator[Problem]:
    """第四条: false statement, bankruptcy or a major accident."""
    entered = facts.decision.get("ground")
    if entered and entered not in GROUNDS:
        yield f"终止事由应为以下之一：{listed(GROUNDS.values())}。", "decision.ground"


WITHDRAW: tuple[Rule, ...] = (public_remark,)
TERMINATE: tuple[Rule, ...] = (known_ground,)
