"""The owner's details as rows that a template prints."""

from plone.registry.interfaces import IRegistry
import re
from shanxi.jingpin import _
from shanxi.jingpin.browser.frame.settings import IOwnerSettings
from shanxi.jingpin.browser.frame.settings import PREFIX
from typing import NamedTuple
from zope.component import getUtility


ICP_ADDRESS = "https://beian.miit.gov.cn/"
POLICE_ADDRESS = "https://beian.mps.gov.cn/#/query/webSearch?code={digits}"


class Row(NamedTuple):
    """A name and its value; ``href`` where the value is a link."""

    name: str
    value: str
    href: str = ""


def owner_settings() -> IOwnerSettings:
    """The settings, with defaults where the registry has none."""
    return getUtility(IRegistry).forInterface(IOwnerSettings, prefix=PREFIX, check=False)


def contact_rows(settings: IOwnerSettings) -> tuple[Row, ...]:
    """Where the owner is reached; empty values are left out."""
    rows = (
        Row(_("地址"), settings.address),
        Row(_("邮政编码"), settings.postcode),
        Row(_("电话"), settings.phone, f"tel:{settings.phone}"),
        Row(_("电子邮箱"), settings.email, f"mailto:{settings.email}"),
    )
    return tuple(row for row in rows if row.value)


def record_rows(settings: IOwnerSettings) -> tuple[Row, ...]:
    """The numbers under which the site is on record, linked to the registers (ICP备案, 公安备案)."""
    digits = "".join(re.findall(r"\d", settings.police_number or ""))
    rows = (
        Row(_("ICP备案号"), settings.icp_number, ICP_ADDRESS),
        Row(_("公安备案号"), settings.police_number, POLICE_ADDRESS.format(digits=digits)),
    )
    return tuple(row for row in rows if row.value)
