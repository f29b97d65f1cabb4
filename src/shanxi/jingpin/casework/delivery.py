"""How a letter leaves: into a folder, or through the site's mail server. Nothing here touches the database."""

from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from plone import api
import re
from shanxi.jingpin.casework.mail_settings import setting
from typing import Any
from zope.component import queryAdapter
from zope.interface import Interface


#: An address that every server takes; nothing in it ends a header or begins another recipient.
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?")


class NotDelivered(Exception):
    """The letter has certainly not left; ``for_good`` where trying again makes no sense."""

    def __init__(self, text: str, *, for_good: bool = False) -> None:
        super().__init__(text)
        self.for_good = for_good


class DeliveryUncertain(Exception):
    """Nobody knows whether the letter has left."""


class IDelivery(Interface):
    """A way out, named by ``shanxi.jingpin.mail.mode``."""

    def deliver(message: EmailMessage) -> None:
        """Hand the message over.

        :raises NotDelivered: it has not left.
        :raises DeliveryUncertain: it may have left.
        """


def sender_of(portal: Any) -> Address:
    """Who writes: the site's name and address.

    :raises NotDelivered: the site has none.
    """
    address = api.portal.get_registry_record("plone.email_from_address", default=None) or ""
    name = api.portal.get_registry_record("plone.email_from_name", default=None) or ""
    if not ADDRESS.fullmatch(address):
        raise NotDelivered("网站还没有发件地址，请在“邮件”设置中填写。")
    return Address(display_name=" ".join(name.split()), addr_spec=address)


def message_id_of(id: str, sender: Address) -> str:
    """The Message-ID of a dispatch: the same however often it is tried."""
    return f"<{id}@{sender.domain}>"


def message_of(dispatch: Any, sender: Address, now: datetime) -> EmailMessage:
    """The message of a dispatch.

    :raises NotDelivered: it has no address, or one that cannot be.
    """
    if not dispatch.address:
        raise NotDelivered("收件人没有邮箱地址。", for_good=True)
    if not ADDRESS.fullmatch(dispatch.address) or ".." in dispatch.address:
        raise NotDelivered("收件人的邮箱地址有误。", for_good=True)
    message = EmailMessage(policy=SMTP)
    try:
        message["From"] = sender
        message["To"] = Address(addr_spec=dispatch.address)
        message["Subject"] = dispatch.subject
        message["Date"] = now
        message["Message-ID"] = dispatch.message_id
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(dispatch.body, charset="utf-8", cte="base64")
        message["Content-Language"] = "zh-CN"
    except (MessageError, ValueError, IndexError) as error:
        raise NotDelivered(f"信件无法生成：{error}", for_good=True) from error
    return message


def delivery_of(portal: Any) -> IDelivery:
    """The way out that the site has chosen.

    :raises NotDelivered: it has chosen none.
    """
    found = queryAdapter(portal, IDelivery, name=setting("mode") or "")
    if found is None:
        raise NotDelivered("还没有选择信件的送出方式。")
    return found
