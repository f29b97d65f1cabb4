"""The screens that draft an announcement."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.notice.draft_form import contact_text
from shanxi.jingpin.browser.notice.draft_form import DraftForm
from shanxi.jingpin.casework.announcement_drafting import candidates
from shanxi.jingpin.casework.announcement_drafting import FIELDS
from shanxi.jingpin.casework.announcement_drafting import new_announcement
from shanxi.jingpin.casework.announcement_drafting import save_announcement
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.notice_drafting import Candidate
from typing import Any
from zope import schema
from zope.interface import Interface


BASIS = "“山西精品”区域公用品牌认证申报流程第六条（七）：公示无异议的，发布公告。"
WORDING = (
    "按照“山西精品”区域公用品牌认证申报流程，经公示，对下列企业的产品、服务没有未处理完毕的异议，现予公告。\n"
    "认证证书自公告之日起生效。证书的状态可以在本网站“获证名录”中查询。"
)


class IAnnouncementDraft(Interface):
    """What is written of an announcement."""

    title = schema.TextLine(title=_("标题"), max_length=200)
    number = schema.TextLine(
        title=_("文号"),
        description=_("由办公室编定，如“〔2026〕1号”。发布之前须填写。"),
        max_length=100,
        required=False,
    )
    wording = schema.Text(title=_("公告正文"), max_length=8000, required=False)
    basis = schema.Text(title=_("公告依据"), max_length=2000, required=False)
    contact = schema.Text(title=_("联系方式"), max_length=1000, required=False)


class AnnouncementForm(DraftForm):
    """Texts and cases."""

    schema = IAnnouncementDraft
    areas = ("wording", "basis", "contact")
    id = "announcement-draft"
    hint = "公示期满、没有未决异议的案件可以列入；有异议的案件办结之后列入以后的公告，不影响其他案件。"

    def candidates(self) -> list[Candidate]:
        return candidates()


class NewAnnouncement(AnnouncementForm):
    """A new draft, filled in."""

    label = _("起草公告")

    def getContent(self) -> dict[str, Any]:
        return {
            "title": f"“山西精品”区域公用品牌认证结果公告（{today().year}年）",
            "number": "",
            "wording": WORDING,
            "basis": BASIS,
            "contact": contact_text(),
            "cases": [one.uid for one in self.listed if not one.reasons],
        }

    def save(self, values: dict[str, Any], cases: list[str]) -> Any:
        return new_announcement(values, cases)


class EditAnnouncement(AnnouncementForm):
    """The same draft again."""

    label = _("修改公告草稿")

    def kept(self) -> tuple[str, ...]:
        return self.context.cases

    def getContent(self) -> dict[str, Any]:
        return {**{name: getattr(self.context, name) for name in FIELDS}, "cases": list(self.context.cases)}

    def save(self, values: dict[str, Any], cases: list[str]) -> Any:
        return save_announcement(self.context, values, cases)
