"""信件: what needs a person first, then the queue; in demo mode what was put into the folder."""

from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.casework.delivery_folder import FolderDelivery
from shanxi.jingpin.casework.letters import confirm_sent
from shanxi.jingpin.casework.letters import letters_with_problems
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.letters import retry
from shanxi.jingpin.casework.letters import Status
from shanxi.jingpin.casework.mail_settings import FOLDER
from shanxi.jingpin.casework.mail_settings import LACKING
from shanxi.jingpin.casework.mail_settings import lacks_address
from shanxi.jingpin.casework.mail_settings import setting
from shanxi.jingpin.casework.outbox import FAILED
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.outbox import QUEUED
from shanxi.jingpin.casework.outbox import SENDING
from shanxi.jingpin.casework.outbox import UNCERTAIN
from shanxi.jingpin.process.wording import moment
from typing import Any
from urllib.parse import urlencode
from zExceptions import NotFound


STATES = {FAILED: "未送达", UNCERTAIN: "不能确定是否送达", SENDING: "发送中断"}
#: So many of the folder's letters are listed.
MOST_LISTED = 200


def in_folder_mode() -> bool:
    """Whether letters go into a folder, and may be read here."""
    return setting("mode") == FOLDER


class Letters(BrowserView):
    """Problems with their two ways out, the length of the queue, and the folder of a demonstration."""

    label = "信件"
    refusal = ""

    def __call__(self) -> Any:
        """The page, after a decision where one was sent."""
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.request.method == "POST" and self._decided():
            self.request.response.redirect(f"{self.context.absolute_url()}/@@letters")
            return ""
        return self.index()

    def _decided(self) -> bool:
        if is_stale(self.context, self.request):
            self.refusal = STALE
            return False
        form = self.request.form
        acts = {"retry": (retry, "已重新排队，稍后再发。"), "confirm": (confirm_sent, "已记为送达。")}
        act, message = acts.get(str(form.get("decision", "")), (None, ""))
        if act is None:
            self.refusal = "不知道要办理什么，请重试。"
            return False
        try:
            act(self.context, str(form.get("dispatch", "")))
        except KeyError:
            self.refusal = "没有这封信，可能已经清理。"
            return False
        except ValueError as error:
            self.refusal = str(error)
            return False
        api.portal.show_message(message, self.request)
        return True

    def problems(self) -> list[dict[str, Any]]:
        """What a person has to look at, the oldest first."""
        return [self._row(one) for one in letters_with_problems(self.context)]

    def _row(self, one: Status) -> dict[str, Any]:
        waits = f"，{moment(one.next_try)}自动重试" if one.next_try else ""
        return {
            "id": one.id,
            "subject": one.subject,
            "address": one.address or "（没有地址）",
            "state": STATES[one.state],
            "error": one.error,
            "tries": f"已试{one.attempts}次{waits}",
            "queued": moment(one.queued_at),
            "is_uncertain": one.state != FAILED,
        }

    @property
    def queued(self) -> int:
        """How many wait to be sent, or are being sent."""
        return sum(1 for one in outbox_of(self.context).unsent() if one.state in (QUEUED, SENDING))

    @property
    def lacking(self) -> str:
        """What has to be set before letters are of use."""
        return LACKING if lacks_address() else ""

    @property
    def folder_mode(self) -> bool:
        """Whether the folder is listed."""
        return in_folder_mode()

    def delivered(self) -> list[dict[str, str]]:
        """The letters in the folder, the newest first: ``{url, subject, to, date}``."""
        if not in_folder_mode():
            return []
        rows = []
        for one in FolderDelivery(self.context).letters():
            rows.append(
                {
                    "url": f"{self.context.absolute_url()}/@@letter?{urlencode({'name': one.name})}",
                    "subject": one.subject,
                    "to": masked(one.to),
                    "date": moment(one.date) if one.date else "",
                }
            )
            if len(rows) == MOST_LISTED:
                break
        return rows


class Letter(BrowserView):
    """One letter of the folder, as text."""

    def __call__(self) -> Any:
        """The page.

        :raises NotFound: letters are really sent, or there is none of that name.
        """
        self.request.response.setHeader("Cache-Control", "no-store")
        name = str(self.request.form.get("name", ""))
        if not in_folder_mode():
            raise NotFound(name)
        try:
            self.message = FolderDelivery(self.context).read(name)
        except KeyError as error:
            raise NotFound(name) from error
        return self.index()

    @property
    def subject(self) -> str:
        """What it is about."""
        return str(self.message["Subject"])

    @property
    def to(self) -> str:
        """To whom it went; masked."""
        return masked(str(self.message["To"]))

    @property
    def date(self) -> str:
        """When it was written."""
        return moment(self.message["Date"].datetime)

    @property
    def lines(self) -> list[str]:
        """The text, line by line."""
        return str(self.message.get_content()).splitlines()
