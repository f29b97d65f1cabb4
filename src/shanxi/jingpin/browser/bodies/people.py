"""人员和职务: who works for a review body, and in which functions."""

from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.bodies.listing import heading
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.casework.accounts import name_of
from shanxi.jingpin.casework.body_keeping import add_function
from shanxi.jingpin.casework.body_keeping import end_function
from shanxi.jingpin.casework.body_keeping import find_accounts
from shanxi.jingpin.casework.body_keeping import open_account
from shanxi.jingpin.casework.body_keeping import why_not
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content.groups import BodyKind
from typing import Any


LIMIT = 200


def person_of(user_id: str) -> dict[str, str]:
    """``{id, name, address}`` of an account; the address is masked."""
    user = api.user.get(userid=user_id)
    address = user.getProperty("email") or "" if user is not None else ""
    return {"id": user_id, "name": name_of(user_id), "address": masked(address)}


class People(BrowserView):
    """Functions with their holders, a search for accounts, and a form for a new account."""

    refusal = ""

    def __call__(self) -> Any:
        """The page, after a change where one was sent."""
        if self.request.method == "POST" and self._changed():
            self.request.response.redirect(f"{self.context.absolute_url()}/@@people")
            return ""
        return self.index()

    def typed(self, name: str) -> str:
        """What was sent under a name."""
        return str(self.request.form.get(name, "")).strip()[:LIMIT]

    def _changed(self) -> bool:
        if is_stale(self.context, self.request):
            self.refusal = STALE
            return False
        try:
            message = self._change(self.typed("change"), self.typed("function"), self.typed("person"))
        except WritingRefused as refusal:
            self.refusal = str(refusal)
            return False
        api.portal.show_message(message, self.request)
        return True

    def _change(self, change: str, function: str, person: str) -> str:
        if change == "join":
            add_function(self.context, function, person)
            return f"已加入：{name_of(person)}，{groups.FUNCTION_TITLES[function]}"
        if change == "leave":
            end_function(self.context, function, person)
            return f"已退出：{name_of(person)}，{groups.FUNCTION_TITLES[function]}"
        if change == "open":
            opened = open_account(self.context, function, self.typed("name"), self.typed("address"))
            return f"已为{name_of(opened)}开通账号，设置密码的链接已发往其邮箱。"
        raise WritingRefused("不知道要办理什么，请重试。")

    @property
    def heading(self) -> dict[str, Any]:
        """Name, kind, state."""
        return heading(self.context)

    def functions(self) -> list[dict[str, Any]]:
        """``{id, title, people}`` for each function of the body."""
        id = self.context.getId()
        return [
            {
                "id": one,
                "title": groups.FUNCTION_TITLES[one],
                "people": [person_of(user) for user in groups.members(groups.group_id(id, one))],
            }
            for one in groups.FUNCTIONS[BodyKind(self.context.kind)]
        ]

    @property
    def words(self) -> str:
        """What was searched for."""
        return self.typed("words")

    def found(self) -> list[dict[str, str]]:
        """The accounts that fit, each with the reason why it cannot join, if there is one."""
        return [{**person_of(one), "reason": why_not(self.context, one)} for one in find_accounts(self.words)]
