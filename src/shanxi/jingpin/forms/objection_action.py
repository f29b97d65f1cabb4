"""The form's own action: an objection is kept in the office; nothing of it is sent, saved or shown elsewhere."""

from collective.easyform.actions import Action
from collective.easyform.actions import ActionFactory
from collective.easyform.config import FORM_ERROR_MARKER
from collective.easyform.interfaces import IAction
from dataclasses import dataclass
from plone import api
from plone.supermodel.exportimport import BaseHandler
from shanxi.jingpin import _
from shanxi.jingpin.browser.account.attempts import OBJECTIONS
from shanxi.jingpin.browser.account.attempts import RECEIPTS
from shanxi.jingpin.casework.objecting import is_clue
from shanxi.jingpin.casework.objecting import Objected
from shanxi.jingpin.casework.objecting import ObjectionRefused
from shanxi.jingpin.casework.objecting import receive_objection
from shanxi.jingpin.forms.evidence import files_of
from shanxi.jingpin.forms.items import item_of
from shanxi.jingpin.process.roles import Role
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer


RECEIPT = "shanxi.jingpin.forms.receipt"
WORDS = ("text", "objector_kind", "objector", "phone", "email", "address")
CONTACTS = ("phone", "email", "address")
#: The same words whichever limit it was: nobody learns that an address was used before.
TOO_MANY = "提交过于频繁，请一小时后再试，或者按公示中的联系方式提出。已填内容都在，附件请重新选择。"


@dataclass(frozen=True)
class Receipt:
    """What the visitor is shown: the number, and whether it can only be kept as 线索."""

    number: str
    clue: bool
    notice_url: str


class IReceiveObjection(IAction):
    """收下异议."""


@implementer(IReceiveObjection)
class ReceiveObjection(Action):
    """Creates the objection; item and period are checked again on the notice, by the clock."""

    def onSuccess(self, fields: dict[str, Any], request: Any) -> dict[str, str] | None:
        """Keep it, or say at which field something is wrong."""
        item = item_of(fields.get("item") or "")
        if item is None:
            return {"item": "所选项目已经不在可以提出异议的公示中，请重新选择。"}
        said = Objected(**{name: fields.get(name) or "" for name in WORDS})
        if said.objector.strip() and not any((fields.get(name) or "").strip() for name in CONTACTS):
            return {"phone": "实名提出异议，请留下电话、电子邮箱或者通信地址中的至少一种。"}
        if _is_too_often(said, request):
            return {FORM_ERROR_MARKER: TOO_MANY}
        try:
            receipt = _receive(item.page, item.row["case_number"], said, request)
        except ObjectionRefused as refusal:
            return {"item": str(refusal)}
        IAnnotations(request)[RECEIPT] = receipt
        _count(said, request)
        return None


def _is_too_often(said: Objected, request: Any) -> bool:
    return bool(OBJECTIONS.wait(request.getClientAddr()) or (said.email and RECEIPTS.wait(_mailbox(said))))


def _count(said: Objected, request: Any) -> None:
    OBJECTIONS.count(request.getClientAddr())
    if said.email:
        RECEIPTS.count(_mailbox(said))


def _mailbox(said: Objected) -> str:
    return said.email.strip().lower()


def _receive(page: Any, case_number: str, said: Objected, request: Any) -> Receipt:
    with api.env.adopt_roles([Role.PROCESS_SYSTEM.value]):
        objection = receive_objection(page.getId(), case_number, said, files_of(request))
        return Receipt(objection.number, is_clue(objection), page.absolute_url())


def receipt_of(request: Any) -> Receipt | None:
    """The receipt of what this request has handed in."""
    return IAnnotations(request).get(RECEIPT)


RECEIVE_OBJECTION = ActionFactory(ReceiveObjection, _("收下异议"), "collective.easyform.AddCustomScripts")
RECEIVE_OBJECTION_HANDLER = BaseHandler(ReceiveObjection)
