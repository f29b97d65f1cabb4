"""申请信息 of a real case in words."""

from datetime import date
from shanxi.jingpin.casework.case_facts import facts_for_me
from shanxi.jingpin.casework.case_facts import WORDS
from shanxi.jingpin.content import office
from shanxi.jingpin.process.case_facts import CASE_FACTS
from shanxi.jingpin.process.facts import Clarification
import stages


def facts(case, person: str) -> dict[str, str]:
    with stages.acting_as(person):
        return dict(facts_for_me(case))


def test_every_fact_has_words():
    assert set(WORDS) == {one.name for one in CASE_FACTS}


def test_in_words(submitted):
    """What is stored is told by its title; what is not known has no row."""
    file = submitted.case_file
    file.preferred_body, file.earlier_bodies, file.priority = "bodyb", ("bodya",), True
    office.product_of_case(submitted).link = "https://www.example.cn/vinegar"
    file.clarification, file.clarification_answer = Clarification("用何种曲？", date(2026, 12, 1)), "大曲。"

    assert facts(submitted, "applicant1") == {
        "申请类型": "初次申请",
        "行业": "食品业",
        "认证领域": facts(submitted, "examiner1")["认证领域"],
        "商品链接": "https://www.example.cn/vinegar",
        "优先支持项目（第四条（四））": "是",
        "意向认证机构": "机构bodyb",
        "曾经承担认证的机构": "机构bodya",
        "专家请申请单位说明的问题": "用何种曲？",
        "申请单位的答复": "大曲。",
    }


def test_scores(product):
    """表二: the mean with the weights of the case's call, for those who sum up; nothing for experts and applicants."""
    weights = [{"dimension": "industry_development", "weight": 3}, {"dimension": "standard_execution", "weight": 1}]
    case = stages.make_complete_draft(product, stages.make_call(code="02", dimensions=weights), "applicant1")
    stages.submit(case, "applicant1")
    stages.accept(case)
    stages.appoint(case)
    title = "专家评分的加权平均"
    assert title not in facts(case, "federation1")
    for person, industry in (("expert1", 90), ("expert2", 70)):
        stages.give_opinion(case, person, scores={"industry_development": industry, "standard_execution": 80})

    assert facts(case, "federation1")[title] == facts(case, "expert1")[title] == "80.0分（2份意见）"
    assert [title in facts(case, one) for one in ("expert2", "applicant1", "lead1")] == [False, False, False]


def test_predecessor(submitted):
    """The certified case by its number, not by its id."""
    submitted.case_file.predecessor = submitted.getId()
    submitted.case_file.application_type = "renewal"

    found = facts(submitted, "examiner1")

    assert (found["申请类型"], found["原申请"]) == ("再认证", submitted.number)
    assert "意向认证机构" not in found
