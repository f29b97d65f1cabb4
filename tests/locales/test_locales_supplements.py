"""Chinese for texts of Plone and its libraries that our screens show."""

import gettext
from pathlib import Path
from plone import api
import pytest
import shanxi.jingpin
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from zope.i18n import translate


MESSAGES = Path(shanxi.jingpin.__file__).parent / "locales" / "zh_CN" / "LC_MESSAGES"


@pytest.mark.parametrize(
    ("domain", "msgid", "expected"),
    [
        ("plone", "footer_login_link_get_help", "获取帮助"),
        ("plone", "heading_reset_password", "设置密码"),
        ("plone", "namedfile_accepted_types", "允许的文件类型：${accepted_types}。"),
        ("plone", "statusmessage_mtype_error", "错误："),
        ("plone", "label_description", "摘要"),
        ("plone", "label_apply_changes", "保存修改"),
        ("plone", "Content Types", "内容类型"),
        ("z3c.form", "There were some errors.", "有几处需要改正，请看各栏下面的说明。"),
        ("z3c.form", "Select a value ...", "请选择……"),
        ("zope", "One or more elements are not unique.", "有重复的内容。"),
        ("collective.easyform", "default_submitLabel", "提交"),
        ("plone.restapi", "You are not authorized to perform this action", "您没有进行这项操作的权限。"),
    ],
)
def test_gap_is_filled(portal, domain, msgid, expected):
    """What nobody else has translated is Chinese."""
    assert translate(msgid, domain=domain, target_language="zh_CN") == expected


@pytest.mark.parametrize(
    ("domain", "msgid", "expected"),
    [
        ("plonelocales", "date_format_long", "${Y}年${m}月${d}日 ${H}:${M}"),
        ("plonelocales", "date_format_short", "${Y}年${m}月${d}日"),
        ("plone", "trouble_logging_in", "登录遇到问题？"),
        ("plone", "Import Type Profiles&hellip;", "导入类型定义……"),
        ("zope", "Required input is missing.", "请填写这一栏。"),
    ],
)
def test_override_ships_compiled(domain, msgid, expected):
    """What is worded better lies compiled in the package; meta.zcml registers it before Plone's own."""
    with (MESSAGES / f"{domain}.mo").open("rb") as handle:
        assert gettext.GNUTranslations(handle).gettext(msgid) == expected


@pytest.mark.parametrize("role", Role)
def test_roles_are_chinese_in_the_user_list(portal, role):
    """Plone's control panel shows the ids of the roles as texts of its domain."""
    assert translate(role.value, domain="plone", target_language="zh_CN") == ROLE_TITLES[role]


def test_own_texts(portal):
    """Chinese comes through as it is, English where it is known."""
    view = api.portal.get()

    assert translate("资格预审", domain="shanxi.jingpin", context=view.REQUEST) == "资格预审"
    assert translate("资格预审", domain="shanxi.jingpin", target_language="en") == "Prequalification"
