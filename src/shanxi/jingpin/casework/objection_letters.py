"""Letters to an objector: a receipt, that it is kept as 线索, the reply. They never repeat what was objected."""

from collections.abc import Iterator
from datetime import datetime
from plone import api
from shanxi.jingpin.casework.letters import write_letter
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.process.wording import moment
from typing import Any


def tell_received(objection: Any, now: datetime) -> None:
    """The receipt: number and moment, to the second."""
    _write(objection, "objection_receipt", "异议回执", now, f"您于{moment(now)}（北京时间）提交的异议已经收到。")


def tell_not_accepted(objection: Any, now: datetime) -> None:
    """Anonymous, late or about something else: kept as 线索."""
    _write(
        objection,
        "objection_not_accepted",
        "异议不予受理",
        now,
        "您提交的异议不符合受理条件（匿名、不在公示期内提出或者与公示内容无关），已作为线索留存。",
    )


def tell_reply(objection: Any, now: datetime) -> None:
    """The federation's reply, as it was written to the objector."""
    _write(objection, "objection_reply", "异议答复", now, "您提交的异议已经处理完毕，答复如下：", objection.reply)


def _write(objection: Any, kind: str, subject: str, now: datetime, *paragraphs: str) -> None:
    if not (objection.email or "").strip():
        return
    body = "\n\n".join(_paragraphs(objection, paragraphs))
    write_letter(objection, [("", objection.email)], f"{subject}（{objection.number}）", body, kind, now)


def _paragraphs(objection: Any, said: tuple[str, ...]) -> Iterator[str]:
    yield f"您好！您的异议回执编号：{objection.number}。"
    yield from said
    yield "我们对异议人的身份保密。补充情况请注明回执编号，联系方式见网站“联系”栏目。"
    yield f"“山西精品”官网 {link_to(api.portal.get())}"
