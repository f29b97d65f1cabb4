"""Logins and passwords of a site: e-mail addresses, our rules, a wait after wrong ones, sessions that end."""

from plone import api
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.interfaces.plugins import IChallengePlugin
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from shanxi.jingpin.browser.account.expired import ExpiredLogin
from shanxi.jingpin.browser.account.login_guard import LoginGuard
from shanxi.jingpin.browser.account.passwords import PasswordRules
from shanxi.jingpin.casework.sessions import keep_per_account
from typing import Any


GUARD, RULES, EXPIRED = "jingpin_login_guard", "jingpin_password_rules", "jingpin_expired_login"
STOCK_RULES = "password_policy"


def prepare_accounts(portal: Any) -> None:
    """Make what is missing."""
    users = portal.acl_users
    api.portal.set_registry_record("plone.use_email_as_login", True)
    _add(users, RULES, PasswordRules(RULES, "密码规则"), IValidationPlugin)
    _add(users, GUARD, LoginGuard(GUARD, "登录保护"), IAuthenticationPlugin)
    users.plugins.movePluginsTop(IAuthenticationPlugin, [GUARD])
    _add(users, EXPIRED, ExpiredLogin(EXPIRED, "登录过期的提示"), IChallengePlugin)
    users.plugins.movePluginsTop(IChallengePlugin, [EXPIRED])
    keep_per_account(users)
    if STOCK_RULES in users.plugins.listPluginIds(IValidationPlugin):
        users.plugins.deactivatePlugin(IValidationPlugin, STOCK_RULES)


def remove_accounts(portal: Any) -> None:
    """Take the plugins away, and give Plone's own password rules back."""
    users = portal.acl_users
    keep_per_account(users, wanted=False)
    for id in (GUARD, RULES, EXPIRED):
        if id in users.objectIds():
            users.manage_delObjects([id])
    if STOCK_RULES in users.objectIds() and STOCK_RULES not in users.plugins.listPluginIds(IValidationPlugin):
        users.plugins.activatePlugin(IValidationPlugin, STOCK_RULES)


def _add(users: Any, id: str, plugin: Any, interface: Any) -> None:
    if id not in users.objectIds():
        users._setObject(id, plugin)
    if id not in users.plugins.listPluginIds(interface):
        users.plugins.activatePlugin(interface, id)
