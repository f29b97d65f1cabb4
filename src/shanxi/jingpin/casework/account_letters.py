"""Letters about accounts: no part of any case. The outbox forgets the text, and the link in it, once a letter is sent.

What an anonymous person has typed never goes into a letter to an address that may be somebody else's.
"""

from datetime import datetime
from plone import api
from secrets import token_hex
from shanxi.jingpin.casework.letter_frame import one_line
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.mail_settings import setting
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import outbox_of
from typing import Any


KIND = "account"
#: A name that says more is no name.
INVITER_LENGTH = 60
CLOSING = "本邮件由系统自动发出，请勿直接回复。如果您没有办理过上述事项，请忽略本邮件。"


def _send(user_id: str, address: str, subject: str, paragraphs: tuple[str, ...], now: datetime) -> None:
    contact = setting("contact")
    ending = (CLOSING, f"咨询：{contact}") if contact else (CLOSING,)
    body = "\n\n".join(("您好：", *paragraphs, *ending, site_name()))
    envelope = Envelope(f"{KIND}-{token_hex(8)}", user_id, address, KIND, subject, body)
    outbox_of(api.portal.get()).queue(envelope, now)


def site_name() -> str:
    """How letters are signed."""
    return api.portal.get().Title()


def _url(view: str) -> str:
    """A page of the site, never on the host that a request names."""
    return f"{link_to(api.portal.get())}/{view}"


def confirm_registration(address: str, token: str, days: int, now: datetime) -> None:
    """To an address that has no account yet."""
    link = _url(f"@@confirm-registration?token={token}")
    text = f"有人使用本邮箱注册申报企业账号。如果是您本人，请在{days}天内打开下面的链接并按“确认注册”："
    _send("", address, "请确认注册", (text, link), now)


def account_exists(user_id: str, address: str, now: datetime) -> None:
    """To an address that has an account: no second one is made."""
    text = "有人使用本邮箱注册申报企业账号，而本邮箱已经有账号，因此没有另建账号。您可以直接登录："
    forgotten = f"忘记密码的，请在登录页选择“找回密码”：{_url('@@login-help')}"
    _send(user_id, address, "您已经有账号", (text, _url("login"), forgotten), now)


def password_reset(user_id: str, address: str, token: str, days: int, now: datetime) -> None:
    """To somebody who has forgotten the password."""
    text = f"有人为您的账号申请找回密码。如果是您本人，请在{days}天内打开下面的链接，设置新密码："
    ignore = "如果不是您本人，不必办理，原密码继续有效。"
    _send(user_id, address, "找回密码", (text, _url(f"@@reset-password?token={token}"), ignore), now)


def invitation(enterprise: Any, inviter: str, address: str, token: str, days: int, now: datetime) -> None:
    """To a colleague of somebody who has an account of the enterprise."""
    who = one_line(inviter, INVITER_LENGTH)
    text = f"{who}邀请您加入“{one_line(enterprise.name)}”的申报账号。请在{days}天内打开下面的链接并按提示办理："
    _send("", address, "邀请您加入企业账号", (text, _url(f"@@join-enterprise?token={token}")), now)


def account_opened(user_id: str, address: str, body: str, token: str, days: int, now: datetime) -> None:
    """To somebody for whom an administrator has opened an account in a review body."""
    text = f"管理员已为您在“{body}”开通账号，登录名是本邮箱。请在{days}天内打开下面的链接，设置密码："
    late = f"链接过期的，请在登录页选择“找回密码”：{_url('@@login-help')}"
    _send(user_id, address, "请为新账号设置密码", (text, _url(f"@@reset-password?token={token}"), late), now)


def claim_made(user_id: str, address: str, now: datetime) -> None:
    """To a new user whose enterprise has accounts already."""
    text = (
        "您的账号已经建立。您填写的统一社会信用代码已由其他账号登记，系统已为您提交认领申请，"
        "由联合会核实后决定。核实期间可以登录，但不能查看和办理该企业的事项。"
    )
    _send(user_id, address, "企业认领申请已提交", (text, _url("login")), now)


def claim_decided(enterprise: Any, user_id: str, address: str, approved: bool, reason: str, now: datetime) -> None:
    """The federation's decision on a claim."""
    if approved:
        text = f"您对“{enterprise.name}”的认领申请已经通过，现在可以办理该企业的事项："
    else:
        text = "您的企业认领申请没有通过。仍有疑问的，请与联合会联系；也可以请该企业已有账号的同事邀请您加入："
    given = f"联合会的说明：{reason}" if reason else ""
    subject = "企业认领申请已通过" if approved else "企业认领申请未通过"
    _send(user_id, address, subject, tuple(one for one in (text, given, _url("login")) if one), now)
