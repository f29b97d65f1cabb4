"""Accepting an invitation: with the account one has, or with a new one."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin import _
from shanxi.jingpin.browser.account.forgotten import USELESS
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.browser.register.fields import IPasswordFields
from shanxi.jingpin.browser.register.fields import IPersonalFields
from shanxi.jingpin.browser.register.form import consent_fields
from shanxi.jingpin.browser.register.form import ConsentForm
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.membership import invitation
from shanxi.jingpin.casework.membership import join_with_account
from shanxi.jingpin.casework.membership import join_with_new_account
from shanxi.jingpin.casework.password_rules import password_problem
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form.interfaces import HIDDEN_MODE
from zope import schema
from zope.interface import Interface


class IToken(Interface):
    """The link."""

    token = schema.ASCIILine(title=_("链接"), max_length=100)


class JoinEnterprise(BrowserView):
    """GET shows who invites whom; POST, by somebody who is logged in, accepts."""

    label = "加入企业"

    refusal = ""

    def __call__(self) -> Any:
        """The page, or the enterprise where the invitation was accepted."""
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "no-referrer")
        if self.request.method == "POST" and not api.user.is_anonymous():
            if is_stale(self.context, self.request):
                self.refusal = STALE
            elif (joined := self._joined()) is not None:
                api.portal.show_message(f"您已加入“{joined.name}”", self.request)
                self.request.response.redirect(joined.absolute_url())
                return ""
        return self.index()

    def _joined(self) -> Any | None:
        try:
            joined = join_with_account(self.token)
        except WritingRefused as refusal:
            self.refusal = str(refusal)
            return None
        self.refusal = "" if joined is not None else USELESS
        return joined

    @property
    def token(self) -> str:
        """The token of the link."""
        return str(self.request.form.get("token", ""))

    @property
    def found(self) -> dict[str, str] | None:
        """What the invitation says."""
        kept = invitation(self.token)
        if kept is None:
            return None
        return {"enterprise": office.enterprise(kept["enterprise"]).name, "email": masked(kept["email"])}

    @property
    def anonymous(self) -> bool:
        """Whether nobody is logged in."""
        return api.user.is_anonymous()


class JoinWithNewAccount(ConsentForm):
    """A new account for somebody who was invited; the address is that of the invitation."""

    label = _("建立账号并加入企业")
    id = "join-new-account"

    @property
    def fields(self) -> field.Fields:
        """Person, password, consents, link."""
        return field.Fields(IPersonalFields, IPasswordFields) + consent_fields() + field.Fields(IToken)

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        widget = self.widgets["token"]
        widget.mode = HIDDEN_MODE
        widget.value = widget.value or self.request.form.get("token", "")
        if invitation(widget.value) is None:
            self.status = USELESS

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        kept, password = invitation(data.get("token") or ""), data.get("password") or ""
        found = super().problems(data)
        if kept is not None and password and not found["password"]:
            found["password"] = password_problem(password, (kept["email"],))
        return found

    @button.buttonAndHandler(_("建立账号并加入"), name="join")
    def handle_join(self, action: Any) -> None:
        """Make the account, and let the person log in."""
        data, errors = self.extractData()
        if errors:
            return
        person = {"name": data["contact"], "mobile": data["mobile"], "password": data["password"]}
        try:
            joined = join_with_new_account(data["token"], **person, consents=self.given_consents(data))
        except WritingRefused as refusal:
            self.status = str(refusal)
            return
        if joined is None:
            self.status = USELESS
            return
        self.leave(
            f"{self.context.absolute_url()}/login", f"账号已建立，您已加入“{joined.name}”。请用收到邀请的邮箱登录。"
        )
