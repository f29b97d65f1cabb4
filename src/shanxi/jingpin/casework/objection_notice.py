"""The letter to the federation that an objection has come in: no word of it, and not from whom (第六条（六）)."""

from datetime import datetime
from plone import api
from shanxi.jingpin.casework.letter_frame import compose
from shanxi.jingpin.casework.letter_frame import Occasion
from shanxi.jingpin.casework.letter_texts import CASE
from shanxi.jingpin.casework.letter_texts import to_office
from shanxi.jingpin.casework.letters import write_letter
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.mail_settings import setting
from shanxi.jingpin.casework.notifying import of_case
from shanxi.jingpin.casework.notifying import people_of
from shanxi.jingpin.casework.waiting import principals_awaited
from typing import Any


KIND = "objection_came"
OBJECTION_CAME = to_office(
    "收到异议",
    "公示期间收到对下列项目的一件异议，请登录系统查看并决定是否受理：",
    CASE,
    "异议人的身份请注意保密。",
)


def tell_federation(objection: Any, case: Any, at: datetime) -> None:
    """Those who decide whether it is accepted learn of it."""
    occasion = Occasion(
        at=at,
        link=link_to(objection),
        contact=setting("contact") or "",
        site=api.portal.get().Title(),
        **of_case(case),
    )
    subject, body = compose(OBJECTION_CAME, occasion)
    write_letter(objection, people_of(principals_awaited(objection)), subject, body, KIND, at)
