"""申报企业注册: the form. It makes nothing but a pending record and a letter."""

from collective.honeypot.utils import deny
from collective.honeypot.utils import found_honeypot
from html import escape
from plone import api
from shanxi.jingpin import _
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.account.forgotten import TOO_MANY
from shanxi.jingpin.browser.account.new_password import unequal
from shanxi.jingpin.browser.register.fields import IAddressField
from shanxi.jingpin.browser.register.fields import IConsentFields
from shanxi.jingpin.browser.register.fields import IPasswordFields
from shanxi.jingpin.browser.register.fields import IPersonalFields
from shanxi.jingpin.browser.register.fields import IRegistrationFields
from shanxi.jingpin.casework.password_rules import password_problem
from shanxi.jingpin.casework.registration import Registration
from shanxi.jingpin.casework.registration import request_registration
from shanxi.jingpin.content.credit_code import warning
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import VERSION
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form.browser.checkbox import SingleCheckBoxFieldWidget
from z3c.form.interfaces import HIDDEN_MODE
from zope.i18n import translate


NEEDED = "不同意处理个人信息，不能建立账号。"
OLD_WORDS = "同意事项的文本已经更新，请重新阅读并勾选。"


class ConsentForm(EntryForm):
    """A form with consents and a password."""

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        widget = self.widgets["consent_version"]
        widget.mode = HIDDEN_MODE
        widget.value = VERSION if self.request.method == "GET" else widget.value or VERSION
        processing = self.widgets["processing"]
        processing.description = self._with_privacy(translate(processing.field.description, context=self.request))

    def _with_privacy(self, words: str) -> str:
        """The words, with the page that says what happens to the data (个人信息保护法 第十七条)."""
        href = escape(f"{api.portal.get().absolute_url()}/privacy", quote=True)
        return f'{escape(words)} <a href="{href}" target="_blank">阅读《隐私说明》</a>'

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        password = data.get("password") or ""
        words = (data.get("contact"), data.get("enterprise_name"), data.get("email"))
        current = data.get("consent_version") == VERSION
        return {
            "password": password_problem(password, words) if password else "",
            "password_again": unequal(data),
            "processing": OLD_WORDS if not current else "" if data.get("processing") else NEEDED,
        }

    def given_consents(self, data: dict[str, Any]) -> tuple[str, ...]:
        """The consents that were ticked."""
        return tuple(id for id in CONSENTS if data.get(id))


def consent_fields() -> field.Fields:
    """The consents as single boxes."""
    fields = field.Fields(IConsentFields)
    for id in CONSENTS:
        fields[id].widgetFactory = SingleCheckBoxFieldWidget
    return fields


class RegisterEnterprise(ConsentForm):
    """The public form."""

    label = _("申报企业注册")
    description = _(
        "注册后即可在网上填写申请、提交资料和查看进度。提交本表后，请到邮箱中打开确认链接；七天内没有确认的，填写内容自动删除。"
    )
    id = "register-enterprise"

    @property
    def fields(self) -> field.Fields:
        """Enterprise, person, password, consents."""
        return field.Fields(IRegistrationFields, IPersonalFields, IAddressField, IPasswordFields) + consent_fields()

    def update(self) -> None:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method == "POST" and found_honeypot(self.request.form, required=True):
            deny()
        super().update()

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        code = data.get("credit_code")
        doubt = warning(code) if code and not (data.get("credit_code_note") or "").strip() else ""
        return {**super().problems(data), "credit_code": doubt}

    @button.buttonAndHandler(_("提交注册"), name="register")
    def handle_register(self, action: Any) -> None:
        """Keep what was typed and send the letter; the answer is the same for every address."""
        data, errors = self.extractData()
        if errors:
            return
        address = self.request.getClientAddr()
        if REGISTRATIONS.wait(address):
            self.status = TOO_MANY
            return
        REGISTRATIONS.count(address)
        kept = {name: data.get(name) or "" for name in (*IRegistrationFields, *IPersonalFields, *IAddressField)}
        request_registration(Registration(**kept, consents=self.given_consents(data)), data["password"])
        self.leave(f"{self.context.absolute_url()}/@@registration-sent")
