"""The screens that draft a notice; dates are proposed by the calendar of working days."""

from datetime import date
from shanxi.jingpin import _
from shanxi.jingpin.browser.notice.draft_form import contact_text
from shanxi.jingpin.browser.notice.draft_form import DraftForm
from shanxi.jingpin.browser.notice.page import last_day
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.notice_drafting import Candidate
from shanxi.jingpin.casework.notice_drafting import candidates
from shanxi.jingpin.casework.notice_drafting import end_of
from shanxi.jingpin.casework.notice_drafting import needed_working_days
from shanxi.jingpin.casework.notice_drafting import new_notice
from shanxi.jingpin.casework.notice_drafting import proposed_period
from shanxi.jingpin.casework.notice_drafting import save_notice
from shanxi.jingpin.casework.notice_drafting import start_of
from shanxi.jingpin.content import office
from typing import Any
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


BASIS = "“山西精品”区域公用品牌认证申报流程第六条（六）：汇总审核通过后，将拟获证企业及产品、服务进行公示。"
WORDING = (
    "按照“山西精品”区域公用品牌认证申报流程，经企业申报、资格预审、专家初评与团体标准制定、第三方认证、"
    "证书出具和有关部门汇总审核，现将拟获得“山西精品”认证的企业及其产品、服务予以公示。\n"
    "为体现公开、公平、公正原则，接受社会监督，公示期内，任何单位和个人对公示内容有异议的，均可按照下面的办法提出。"
    "最终结果以公示期满后发布的公告为准。"
)
RULES = (
    "对公示内容有异议的，请在公示期内通过本页的“提出异议”书面提出，写明事实和理由，并提供必要的证据材料。\n"
    "以单位名义提出的，应当写明单位名称、联系人和联系方式，并附加盖公章的异议书；以个人名义提出的，应当写明真实姓名和联系方式。"
    "我们对异议人的身份保密。\n"
    "匿名或者超过公示期提出的异议，作为线索留存，不予受理。"
)


class INoticeDraft(Interface):
    """What is written of a notice."""

    title = schema.TextLine(title=_("标题"), max_length=200)
    first = schema.Date(title=_("公示首日"), description=_("当日 00:00 开始，首日计入公示期。"))
    last = schema.Date(title=_("公示末日"), description=_("当日 24:00 截止。"))
    dates_confirmed = schema.Bool(
        title=_("已核对公示期的工作日"),
        description=_("日历没有当年节假日安排时，由办理人核对后勾选。"),
        required=False,
        default=False,
    )
    wording = schema.Text(title=_("公示正文"), max_length=8000, required=False)
    basis = schema.Text(title=_("公示依据"), max_length=2000, required=False)
    objection_rules = schema.Text(title=_("异议的提出"), max_length=2000, required=False)
    contact = schema.Text(title=_("联系方式"), max_length=1000, required=False)

    @invariant
    def in_order(data: Any) -> None:
        """The last day is not before the first."""
        if data.first is not None and data.last is not None and data.last < data.first:
            raise Invalid("公示末日不能早于公示首日。")


class NoticeForm(DraftForm):
    """Dates by days; what is stored are moments."""

    schema = INoticeDraft
    areas = ("wording", "basis", "objection_rules", "contact")
    id = "notice-draft"

    def candidates(self) -> list[Candidate]:
        return candidates()

    @property
    def hint(self) -> str:
        """How long it has to be, and what the calendar proposes."""
        cases = [case for case in (office.find_by_uid(one.uid) for one in self.listed) if case is not None]
        days = needed_working_days(cases)
        return f"公示期不少于{days}个工作日（首日计入，按国家放假调休安排计算）；日期已按日历预填，可以改长。"

    @staticmethod
    def stored(values: dict[str, Any]) -> dict[str, Any]:
        """Days as moments."""
        first: date = values.pop("first")
        last: date = values.pop("last")
        return {**values, "starts_at": start_of(first), "ends_at": end_of(last)}


class NewNotice(NoticeForm):
    """A new draft, filled in."""

    label = _("起草公示")

    def getContent(self) -> dict[str, Any]:
        found = [one for one in self.listed if not one.reasons]
        cases = [office.find_by_uid(one.uid) for one in found]
        period = proposed_period(needed_working_days(cases))
        return {
            "title": f"“山西精品”区域公用品牌认证结果公示（{today().year}年）",
            "first": period.starts_at.date(),
            "last": last_day(period),
            "wording": WORDING,
            "basis": BASIS,
            "objection_rules": RULES,
            "contact": contact_text(),
            "cases": [one.uid for one in found],
        }

    def save(self, values: dict[str, Any], cases: list[str]) -> Any:
        return new_notice(self.stored(values), cases)


class EditNotice(NoticeForm):
    """The same draft again."""

    label = _("修改公示草稿")

    def kept(self) -> tuple[str, ...]:
        return self.context.cases

    def getContent(self) -> dict[str, Any]:
        notice = self.context
        texts = {name: getattr(notice, name) for name in ("title", *self.areas, "dates_confirmed")}
        dates = {"first": notice.starts_at.date() if notice.starts_at else None}
        dates["last"] = last_day(notice) if notice.ends_at else None
        return {**texts, **dates, "cases": list(notice.cases)}

    def save(self, values: dict[str, Any], cases: list[str]) -> Any:
        return save_notice(self.context, self.stored(values), cases)
