"""The category 山西精品 of Plone's control panel."""

from Acquisition import aq_base
from typing import Any


CATEGORY = ("shanxi-jingpin", "山西精品")


def add_category(portal: Any) -> None:
    """Show our forms under a heading of their own, after Plone's."""
    tool = portal.portal_controlpanel
    if CATEGORY not in tool.group["site"]:
        tool.group = {**tool.group, "site": [*tool.group["site"], CATEGORY]}


def remove_category(portal: Any) -> None:
    """Leave the headings as they were; the class has them where nobody else has added one."""
    tool = portal.portal_controlpanel
    if CATEGORY in tool.group["site"]:
        rest = {**tool.group, "site": [one for one in tool.group["site"] if one != CATEGORY]}
        if rest == type(aq_base(tool)).group:
            del tool.group
        else:
            tool.group = rest
