"""How letters leave: settings of the site."""

import os
from plone import api
from shanxi.jingpin import _
from shanxi.jingpin import STARTED_AT
from typing import Any
from zope import schema
from zope.interface import Interface
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PREFIX = "shanxi.jingpin.mail"

LACKING = "还没有填写“网站的公开地址”：信中的链接（确认注册、设置密码等）收信人打不开。请在“信件”设置中填写后再发信。"

FOLDER, SMTP = "folder", "smtp"

MODES = {SMTP: _("通过发件服务器发送"), FOLDER: _("只存入文件夹，不发出（演示）")}


@provider(IVocabularyFactory)
def mail_modes(context: Any) -> SimpleVocabulary:
    """The ways in which letters leave."""
    return SimpleVocabulary([SimpleTerm(value, title=title) for value, title in MODES.items()])


class IMailSettings(Interface):
    """How letters leave, and what they say about the site."""

    mode = schema.Choice(
        title=_("信件的送出方式"),
        description=_("发件服务器和发件地址在“邮件”设置中填写。"),
        vocabulary="shanxi.jingpin.mail_modes",
        default=SMTP,
    )
    public_url = schema.URI(
        title=_("网站的公开地址"),
        description=_(
            "信件中的链接以此开头，例如 https://www.example.org.cn。正式发信前必须填写：不填写时，"
            "链接以程序启动时的地址（http://localhost）开头，收信人打不开。"
        ),
        required=False,
    )
    contact = schema.TextLine(
        title=_("咨询方式"),
        description=_("写在每封信的末尾，例如处室和电话。"),
        required=False,
        max_length=200,
    )


def setting(name: str) -> Any:
    """A setting's value; None where the site has none."""
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=None)


def lacks_address() -> bool:
    """Whether letters really leave, with links that nobody can open: no public address is set."""
    return setting("mode") != FOLDER and not setting("public_url")


def link_to(obj: Any) -> str:
    """The address of an object as letters give it, never on the host that a request names.

    Without a public address it is where the program was started; without that either, the path alone.
    """
    base, path = setting("public_url"), obj.getPhysicalPath()
    if base:
        path = path[len(api.portal.get().getPhysicalPath()) :]
    else:
        base, path = os.environ.get(STARTED_AT, ""), path[1:]
    return "/".join((base.rstrip("/"), *path))
