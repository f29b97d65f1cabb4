"""我的账号: name and address, enterprise or functions, and what was agreed to (个人信息保护法 第十五条)."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.consent_log import Consent
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.consent_log import NEEDED
from shanxi.jingpin.casework.enterprise_claims import claims_of_user
from shanxi.jingpin.casework.enterprise_claims import EnterpriseClaim
from shanxi.jingpin.casework.enterprise_claims import OPEN
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.wording import moment
from typing import Any


def my_enterprise() -> Any | None:
    """The enterprise for which the current user acts."""
    return office.enterprise(groups.enterprise_of(me()) or "")


def my_open_claims() -> tuple[EnterpriseClaim, ...]:
    """The current user's claims that the federation has not decided."""
    return tuple(one for one in claims_of_user(me()) if one.state == OPEN)


class MyAccount(BrowserView):
    """The page of one's own account."""

    label = "我的账号"

    def __call__(self) -> Any:
        """The page, after giving or withdrawing a consent where that was asked."""
        if self.request.method == "POST":
            if is_stale(self.context, self.request):
                api.portal.show_message(STALE, self.request, "error")
            else:
                self._change(self.request.form)
            self.request.response.redirect(f"{self.context.absolute_url()}/@@my-account")
            return ""
        return self.index()

    def _change(self, form: dict[str, Any]) -> None:
        log = consent_log_of(api.portal.get())
        if (id := form.get("withdraw")) in CONSENTS and id != NEEDED:
            log.withdraw(me(), id, now=now())
            api.portal.show_message(f"已撤回同意：{CONSENTS[id]}。已经办理完毕的事项不受影响。", self.request)
        elif (id := form.get("give")) in CONSENTS:
            log.give(me(), (id,), now=now())
            api.portal.show_message(f"已同意：{CONSENTS[id]}", self.request)

    @property
    def user(self) -> dict[str, str]:
        """Who is logged in."""
        user = api.user.get_current()
        return {
            "name": user.getProperty("fullname") or "",
            "email": user.getProperty("email") or "",
            "login": user.getUserName(),
        }

    @property
    def enterprise(self) -> dict[str, str] | None:
        """The enterprise, with its page."""
        found = my_enterprise()
        return {"name": found.name, "url": found.absolute_url()} if found is not None else None

    @property
    def functions(self) -> list[str]:
        """What the user does here: functions in review bodies, then what is held everywhere."""
        mine = api.user.get_current()
        bodies = [(office.body(one.body_id), one.function) for one in groups.functions_of(mine)]
        inside = [f"{body.name}：{groups.FUNCTION_TITLES[one]}" for body, one in bodies if body is not None]
        held = groups.groups_of(mine)
        return [*inside, *(ROLE_TITLES[role] for group, role in groups.GLOBAL_GROUPS.items() if group in held)]

    @property
    def claims(self) -> tuple[EnterpriseClaim, ...]:
        """Claims that wait."""
        return my_open_claims()

    @property
    def consents(self) -> list[dict[str, Any]]:
        """Every consent: whether it holds, since when, and whether it can be withdrawn."""
        standing = consent_log_of(api.portal.get()).standing(me())
        return [self._row(id, words, standing.get(id)) for id, words in CONSENTS.items()]

    def _row(self, id: str, words: str, given: Consent | None) -> dict[str, Any]:
        return {
            "id": id,
            "words": words,
            "given": moment(given.at) if given else "",
            "version": given.version if given else "",
            "withdrawable": given is not None and id != NEEDED,
        }
