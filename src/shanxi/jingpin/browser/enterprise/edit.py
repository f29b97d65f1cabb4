"""The forms in which an enterprise's own people, or the federation, change what is kept of it."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.casework.days_to_come import days_to_come
from shanxi.jingpin.casework.days_to_come import OF_ENTERPRISE
from shanxi.jingpin.casework.enterprise_data import add_credit_check
from shanxi.jingpin.casework.enterprise_data import EDITABLE
from shanxi.jingpin.casework.enterprise_data import save_enterprise
from shanxi.jingpin.casework.products import add_product
from shanxi.jingpin.casework.products import change_product
from shanxi.jingpin.casework.products import FIELDS
from shanxi.jingpin.casework.products import why_fixed
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.enterprise import ICreditCheck
from shanxi.jingpin.content.enterprise import IEnterprise
from shanxi.jingpin.content.product import IProduct
from shanxi.jingpin.process.sections import PRODUCT
from typing import Any
from z3c.form import button
from z3c.form import field


class EnterpriseForm(EntryForm):
    """A form on an enterprise that leads back to its page."""

    @property
    def back_url(self) -> str:
        """The enterprise."""
        return self.context.absolute_url()


class EditEnterprise(EnterpriseForm):
    """All data of the licence, and what the applicant adds."""

    label = _("修改企业信息")
    description = _("请与营业执照一致。更改企业名称的，系统保留曾用名。")
    fields = field.Fields(IEnterprise).select(*EDITABLE)
    ignoreContext = False
    id = "edit-enterprise"

    def getContent(self) -> dict[str, Any]:
        """The present values."""
        return {name: getattr(self.context, name) for name in EDITABLE}

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        begins, ends = data.get("term_from"), data.get("term_until")
        reversed_term = "营业期限的终止日期不能早于起始日期。" if begins and ends and ends < begins else ""
        return {"term_until": reversed_term, **days_to_come(data, OF_ENTERPRISE)}

    @button.buttonAndHandler(_("保存"), name="save")
    def handle_save(self, action: Any) -> None:
        """Save, and show the enterprise."""
        data, errors = self.extractData()
        if not errors:
            save_enterprise(self.context, data)
            self.leave(self.back_url, "企业信息已保存")


class AddCreditCheck(EnterpriseForm):
    """A look into a public list, put down by the federation."""

    label = _("登记信用核查")
    fields = field.Fields(ICreditCheck)
    id = "add-credit-check"

    @button.buttonAndHandler(_("登记"), name="add")
    def handle_add(self, action: Any) -> None:
        """Keep it, and show the enterprise."""
        data, errors = self.extractData()
        if not errors:
            add_credit_check(self.context, data)
            self.leave(self.back_url, "信用核查已登记")


class ProductForm(EntryForm):
    """The fields of a product or service."""

    fields = field.Fields(IProduct).select(*FIELDS)

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        needed = data.get("kind") == PRODUCT and not (data.get("process") or "").strip()
        return {"process": "产品须写明生产工艺（一品、一标、一工艺）。" if needed and "process" in data else ""}


class AddProduct(ProductForm, EnterpriseForm):
    """Register a product or service."""

    label = _("登记产品或服务")
    description = _("一次登记一个产品或一项服务；生产工艺不同的，分别登记。")
    id = "add-product"

    @button.buttonAndHandler(_("登记"), name="add")
    def handle_add(self, action: Any) -> None:
        """Keep it, and show the enterprise, or go on with the application it is needed for."""
        data, errors = self.extractData()
        if errors:
            return
        try:
            product = add_product(self.context, data)
        except WritingRefused as refusal:
            self.show_at_field("name", str(refusal))
            return
        self.leave(self.back_url, f"已登记：{product.name}")


class EditProduct(ProductForm):
    """Change a product, as long as no case is about it."""

    label = _("修改产品登记")
    ignoreContext = False
    id = "edit-product"

    def getContent(self) -> dict[str, Any]:
        """The present values."""
        return {name: getattr(self.context, name) for name in FIELDS}

    @property
    def back_url(self) -> str:
        """The enterprise."""
        return self.context.__parent__.absolute_url()

    def update(self) -> None:
        super().update()
        self.status = self.status or why_fixed(self.context)

    @button.buttonAndHandler(_("保存"), name="save", condition=lambda form: not why_fixed(form.context))
    def handle_save(self, action: Any) -> None:
        """Save, and show the enterprise."""
        data, errors = self.extractData()
        if errors:
            return
        try:
            change_product(self.context, data)
        except WritingRefused as refusal:
            self.show_at_field("name", str(refusal))
            return
        self.leave(self.back_url, f"已保存：{self.context.name}")
