"""企业账号和联系人: who acts for the enterprise, inviting, leaving, and whom to call."""

from dataclasses import replace
from plone import api
from plone.schema.email import Email
from Products.Five.browser import BrowserView
from shanxi.jingpin import _
from shanxi.jingpin.browser.enterprise.edit import EnterpriseForm
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.browser.register.fields import Mobile
from shanxi.jingpin.casework.enterprise_data import remove_contact
from shanxi.jingpin.casework.enterprise_data import save_contact
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.membership import DAYS
from shanxi.jingpin.casework.membership import invite
from shanxi.jingpin.casework.membership import leave
from shanxi.jingpin.casework.membership import open_invitations
from shanxi.jingpin.casework.membership import withdraw_invitation
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.groups import enterprise_group_id
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.content.people import Person
from shanxi.jingpin.process.wording import moment
from typing import Any
from z3c.form import button
from z3c.form import field
from zope import schema
from zope.interface import Interface


class IInvitation(Interface):
    """Whom to invite."""

    email = Email(title=_("同事的电子邮箱"), max_length=254)


class IContact(Interface):
    """Whom to call."""

    name = schema.TextLine(title=_("姓名"), max_length=50)
    position = schema.TextLine(title=_("职务"), max_length=50, required=False)
    phone = Mobile(title=_("手机号码"), max_length=20)
    email = Email(title=_("电子邮箱"), max_length=254, required=False)
    is_contact = schema.Bool(title=_("作为申报联系人"), required=False, default=True)


def masked_phone(phone: str) -> str:
    """A number as lists show it: 138****0001."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) == 11 else "***" if phone else ""


class Accounts(BrowserView):
    """The page; leaving and taking back are buttons of it."""

    label = "企业账号和联系人"

    refusal = ""

    def __call__(self) -> Any:
        """The page, after an act where one was sent."""
        if self.request.method == "POST":
            if is_stale(self.context, self.request):
                self.refusal = STALE
            elif target := self._done(self.request.form):
                self.request.response.redirect(target)
                return ""
        return self.index()

    def _done(self, form: dict[str, Any]) -> str:
        here = f"{self.context.absolute_url()}/@@accounts"
        if "leave" in form:
            return self._left()
        if address := form.get("withdraw"):
            withdraw_invitation(self.context, str(address))
            self._say("邀请已撤回")
        elif id := form.get("remove"):
            remove_contact(self.context, str(id))
            self._say("联系人已删除")
        return here

    def _left(self) -> str:
        try:
            leave(self.context)
        except WritingRefused as refusal:
            self.refusal = str(refusal)
            return ""
        self._say("您已退出该企业")
        return f"{api.portal.get().absolute_url()}/@@my-account"

    def _say(self, words: str) -> None:
        api.portal.show_message(words, self.request)

    @property
    def accounts(self) -> list[dict[str, Any]]:
        """The accounts that act for the enterprise."""
        found = []
        for user_id in members(enterprise_group_id(self.context.getId())):
            user, person = api.user.get(userid=user_id), self.context.people.of_user(user_id)
            found.append(
                {
                    "name": user.getProperty("fullname") or user.getUserName(),
                    "email": masked(user.getProperty("email") or ""),
                    "mine": user_id == me(),
                    "person": person.id if person else "",
                }
            )
        return found

    @property
    def contacts(self) -> list[dict[str, Any]]:
        """All persons; numbers and addresses masked."""
        return [
            {
                "id": one.id,
                "name": one.name,
                "position": one.position,
                "phone": masked_phone(one.phone),
                "email": masked(one.email),
                "is_contact": one.is_contact,
                "removable": not one.user,
            }
            for one in self.context.people.all()
        ]

    @property
    def invitations(self) -> list[dict[str, str]]:
        """Invitations that nobody has answered."""
        return [{"email": one["email"], "until": moment(one["expires_at"])} for one in open_invitations(self.context)]


class Invite(EnterpriseForm):
    """Invite a colleague."""

    label = _("邀请同事")
    description = _("系统向对方发出邮件。对方接受后，可以查看和办理本企业的全部事项。")
    fields = field.Fields(IInvitation)
    id = "invite"

    @property
    def back_url(self) -> str:
        """The accounts."""
        return f"{self.context.absolute_url()}/@@accounts"

    @button.buttonAndHandler(_("发出邀请"), name="invite")
    def handle_invite(self, action: Any) -> None:
        """Send the letter."""
        data, errors = self.extractData()
        if errors:
            return
        try:
            invite(self.context, data["email"])
        except WritingRefused as refusal:
            self.show_at_field("email", str(refusal))
            return
        self.leave(self.back_url, f"邀请已发出，{DAYS}天内有效")


class EditContact(EnterpriseForm):
    """Add a contact person, or change the one of ``person``."""

    fields = field.Fields(IContact)
    ignoreContext = False
    id = "contact"

    @property
    def person(self) -> Person:
        """The person of that id, or a new one."""
        found = self.context.people.get(str(self.request.form.get("person", "")))
        return found or Person(name="", is_contact=True)

    @property
    def label(self) -> str:
        """Add or change."""
        return "修改联系人" if self.person.id else "添加联系人"

    @property
    def action(self) -> str:
        """Here, with the person's id."""
        return f"{self.context.absolute_url()}/@@contact?person={self.person.id}"

    @property
    def back_url(self) -> str:
        """The accounts."""
        return f"{self.context.absolute_url()}/@@accounts"

    def getContent(self) -> dict[str, Any]:
        """The present values."""
        return {name: getattr(self.person, name) or None for name in IContact}

    @button.buttonAndHandler(_("保存"), name="save")
    def handle_save(self, action: Any) -> None:
        """Keep the person."""
        data, errors = self.extractData()
        if not errors:
            values = {name: data.get(name) or "" for name in ("name", "position", "phone", "email")}
            save_contact(self.context, replace(self.person, **values, is_contact=bool(data.get("is_contact"))))
            self.leave(self.back_url, "联系人已保存")
