"""第六条（二）（三） of the demonstration: examination, opinions and standard, each step by its own account."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from datetime import timedelta
from shanxi.jingpin.casework.clock import FixedClock
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.reviewing import chosen_dimensions
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.casework.reviewing import review_token
from shanxi.jingpin.casework.reviewing import save_review
from shanxi.jingpin.casework.standard_drafting import begin_standard
from shanxi.jingpin.casework.standard_drafting import save_standard
from shanxi.jingpin.casework.standard_drafting import standard_token
from shanxi.jingpin.process.facts.material import PASS
from shanxi.jingpin.setuphandlers.demo_people import account_of
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import step
from typing import Any


LEAD, EXPERTS = "expertlead", ("expertlead", "expert1", "expert2")
VOTERS = ("expert1", "expert2", "expert3", "expert4", "expert5")
PLATFORM = "https://www.ttbz.org.cn/"
COMMENT = timedelta(days=31)


def accept(case: Any) -> None:
    """资格预审: every sub-item is examined, the lead accepts."""
    with acting_as("examiner1"):
        for material in materials_of(case):
            row = material_row(material)
            passed = replace(row, verdict_material=PASS, verdict_technical=PASS)
            save_material_row(material, passed, row.token)
    step(
        "prequallead",
        case,
        "accept",
        "经对你单位的材料评审，决定予以受理。",
        handler="预审甲",
        handled_on=today(),
        principles=("laws", "mandatory_standards", "safety"),
        priority=False,
    )


def evaluate(case: Any, scores: Mapping[str, int]) -> None:
    """初评: three experts without conflict score and recommend; ``scores`` by login."""
    experts = tuple(account_of(one) for one in EXPERTS)
    step("federation1", case, "appoint_experts", experts=experts, lead=account_of(LEAD))
    for login in EXPERTS:
        step(login, case, "declare_free", "没有利益冲突。")
        review = review_of(case, account_of(login))
        rows = [{"dimension": one, "score": scores[login]} for one in chosen_dimensions(case)]
        said = {"scores": rows, "recommends": "yes", "text": "指标先进，材料可信，建议通过初评。（演示）"}
        with acting_as(login):
            save_review(review, said, review_token(review))
        step(login, review, "sign", "")


def draft_standard(case: Any, title: str, indicators: list[dict[str, Any]]) -> Any:
    """The lead drafts the standard of the case."""
    with acting_as(LEAD):
        standard = begin_standard(case, title)
        values = {"indicators": indicators, "scope": f"本文件规定了{case.label}的技术要求和试验方法。（演示）"}
        save_standard(standard, values, standard_token(standard))
    return standard


def make_standard(standard: Any, clock: FixedClock) -> None:
    """征求意见, 技术审查 by those who have not drafted it, 批准, 编号, 发布."""
    step(LEAD, standard, "start_comment", "公开征求意见。", comment_until=today() + COMMENT)
    clock.advance(days=COMMENT.days + 1)
    step(LEAD, standard, "start_voting", "征求意见期满，提请技术审查。")
    for login in VOTERS:
        step(login, standard, "vote", "", vote="in_favour")
    step("federation1", standard, "approve", "技术审查通过，予以批准。")
    dates = {"published_on": today(), "in_force_on": today()}
    step("federation1", standard, "publish", "予以发布。", **dates, platform_url=PLATFORM)


def adopt_standard(standard: Any, number: str, published_on: date, in_force_on: date) -> None:
    """A standard that was published before is adopted."""
    dates = {"published_on": published_on, "in_force_on": in_force_on}
    step(LEAD, standard, "adopt", "适用于本项服务，登记采用。", number=number, **dates, platform_url=PLATFORM)


def recommend(case: Any, standard: Any) -> None:
    """The standard is linked, and the case goes on to certification."""
    step(LEAD, case, "link_standard", "一品、一标、一工艺。", standard=standard.getId())
    step(LEAD, case, "recommend", "专家一致推荐，通过初评。")
