"""公示 and 公告 of the demonstration's finished cases (第六条（六）（七）)."""

from plone import api
from shanxi.jingpin.casework.announcement_drafting import announce_cases
from shanxi.jingpin.casework.announcement_drafting import new_announcement
from shanxi.jingpin.casework.notice_drafting import new_notice
from shanxi.jingpin.casework.notice_drafting import proposed_period
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import step
from typing import Any


BASIS = "《“山西精品”申报流程》第六条"
CONTACT = "山西省公用品牌建设联合会（演示），电话：0351-0000000，邮箱：demo@example.invalid"
RULES = (
    "对公示内容有异议的，请在公示期内以书面形式实名提出，写明事实和理由，并附证据材料；单位提出的须加盖公章。"
    "异议人的身份信息严格保密。匿名或者逾期提出的，作为线索留存。"
)


def publish_notice(case: Any, title: str) -> Any:
    """公示 from the next working day on."""
    period = proposed_period(current_settings().notice_working_days)
    values = {
        "title": title,
        "basis": BASIS,
        "wording": "经企业申报、资格预审、专家初评、第三方认证和汇总审核，以下项目拟列入“山西精品”。"
        "为体现公开、公平、公正原则，接受社会监督，现予公示。（演示内容，企业和数据均为虚构）",
        "contact": CONTACT,
        "objection_rules": RULES,
        "starts_at": period.starts_at,
        "ends_at": period.ends_at,
        "dates_confirmed": period.estimated,
    }
    with acting_as("federation1"):
        notice = new_notice(values, [api.content.get_uuid(case)])
    step("federation1", notice, "publish", "同意公示。")
    return notice


def announce(case: Any, title: str, number: str) -> Any:
    """公告, proposed by one officer and confirmed by the other."""
    values = {
        "title": title,
        "number": number,
        "basis": BASIS,
        "wording": "公示期满无异议，现予公告，证书自公告之日起生效。（演示内容，企业和数据均为虚构）",
        "contact": CONTACT,
    }
    uids = [api.content.get_uuid(case)]
    with acting_as("federation1"):
        announcement = new_announcement(values, uids)
    step("federation1", announcement, "publish", "同意公告。")
    for login in ("federation1", "federation2"):
        with acting_as(login):
            announce_cases(announcement, uids)
    return announcement
