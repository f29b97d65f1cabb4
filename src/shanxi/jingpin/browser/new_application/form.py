"""新建申请: call, product and kind; a draft comes of it."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.account.my_account import my_enterprise
from shanxi.jingpin.browser.account.my_account import my_open_claims
from shanxi.jingpin.browser.new_application.choices import calls
from shanxi.jingpin.browser.new_application.choices import predecessors
from shanxi.jingpin.browser.new_application.choices import preferred_bodies
from shanxi.jingpin.browser.new_application.choices import products
from shanxi.jingpin.browser.new_application.choices import published_calls
from shanxi.jingpin.casework.new_case import CaseRefused
from shanxi.jingpin.casework.new_case import new_case
from shanxi.jingpin.casework.new_case import Wish
from shanxi.jingpin.casework.products import products_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.application_types import INITIAL
from typing import Any
from z3c.form import button
from z3c.form import field
from zope import schema
from zope.interface import Interface


NO_ENTERPRISE = "您的账号还不属于任何企业，不能申报。可以请企业的同事邀请您加入，或者等待认领申请的核实结果。"
CLAIM_WAITS = "您的企业认领申请正在由联合会核实，核实通过后才能申报。"
NO_PRODUCT = "请先登记产品或服务，再新建申请。"
NO_CALL = "现在没有发布的申报批次，请关注官网通知。"


class INewApplication(Interface):
    """第六条（一）: what is applied for, and where."""

    call = schema.Choice(title=_("申报批次"), source=calls)
    product = schema.Choice(title=_("产品或服务"), source=products)
    application_type = schema.Choice(
        title=_("申请类型"), vocabulary="shanxi.jingpin.application_types", default=INITIAL
    )
    predecessor = schema.Choice(
        title=_("原申请"),
        description=_(
            "再认证、变更和扩项时选择该产品已获证的原申请；新证书公告生效时换发原证书，所以扩项须按扩大后的全部范围申报。"
        ),
        source=predecessors,
        required=False,
    )
    sector = schema.Choice(
        title=_("行业"),
        description=_("用于对照批次的参考门槛；达不到门槛也可以提交。"),
        vocabulary="shanxi.jingpin.sectors",
    )
    certified_field = schema.Choice(
        title=_("认证领域"),
        description=_("选择最接近的一项，用于确定有相应资质的认证机构。"),
        vocabulary="shanxi.jingpin.certified_fields",
    )
    preferred_body = schema.Choice(
        title=_("意向认证机构"),
        description=_("可以不选；最终由联合会确定。"),
        source=preferred_bodies,
        required=False,
    )


class NewApplication(EntryForm):
    """The form, or the reason why there is none."""

    label = _("新建申请")
    description = _("选择批次和产品后生成草稿，可以随时保存，填写完整后再提交。一次申报一个产品或一项服务。")
    id = "new-application"
    status_link: dict[str, str] | None = None

    @property
    def obstacle(self) -> str:
        """Why nothing can be begun at all."""
        enterprise = my_enterprise()
        if enterprise is None:
            return CLAIM_WAITS if my_open_claims() else NO_ENTERPRISE
        if not products_of(enterprise):
            self.status_link = {"title": "登记产品或服务", "url": f"{enterprise.absolute_url()}/@@add-product"}
            return NO_PRODUCT
        return "" if published_calls() else NO_CALL

    @property
    def fields(self) -> field.Fields:
        """Nothing to fill in where nothing can be begun; no 原申请 where nothing is certified."""
        if self.obstacle:
            return field.Fields()
        fields = field.Fields(INewApplication)
        return fields if len(predecessors(None)) else fields.omit("predecessor", "application_type")

    @property
    def back_url(self) -> str:
        """The enterprise, where there is one."""
        enterprise = my_enterprise()
        return enterprise.absolute_url() if enterprise is not None else ""

    def update(self) -> None:
        super().update()
        self.status = self.status or self.obstacle

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        for name in ("product", "sector", "certified_field"):
            if name in self.widgets:
                self._ask_for_choice(self.widgets[name])
        wanted = self.request.form.get("product")
        if self.request.method == "GET" and "product" in self.widgets and isinstance(wanted, str):
            self.widgets["product"].value = [wanted]

    def _ask_for_choice(self, widget: Any) -> None:
        """No choice is made for the applicant."""
        widget.prompt, widget.promptMessage = True, _("请选择")
        widget.update()

    @button.buttonAndHandler(_("生成草稿"), name="create", condition=lambda form: not form.obstacle)
    def handle_create(self, action: Any) -> None:
        """Make the draft, and open its form; or say at the field why not."""
        data, errors = self.extractData()
        if errors:
            return
        product = my_enterprise()._getOb(data.pop("product"))
        call = office.call(data.pop("call"))
        wish = Wish(**{name: value or "" for name, value in {"application_type": INITIAL, **data}.items()})
        try:
            case = new_case(product, call, wish)
        except CaseRefused as refusal:
            self._refuse(refusal)
            return
        self.leave(f"{case.absolute_url()}/@@application-form", f"已生成草稿：{product.name}")

    def _refuse(self, refusal: CaseRefused) -> None:
        place = refusal.place if refusal.place in self.widgets else "product"
        self.show_at_field(place, str(refusal))
        if refusal.case is not None:
            self.status_link = {"title": "打开在办的申请", "url": refusal.case.absolute_url()}
