"""Registration as a visitor meets it: errors at their fields, one answer for all, a link that no scanner uses up."""

from collections.abc import Iterator
from plone.testing.zope import Browser
import pytest
import re
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.registration import pending_registration
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
import stages
import transaction
from typing import Any


HONEY = "jia_zhu_bian_hao"
GOOD = {
    "enterprise_name": "山西示例醋业有限公司",
    "credit_code": "91140100MA0KXY123E",
    "contact": "王小醋",
    "mobile": "138 0000 0001",
    "email": "wang@example.invalid",
    "password": "chen-cu-1368-x",
    "password_again": "chen-cu-1368-x",
}


@pytest.fixture(autouse=True)
def fresh_counters() -> Iterator[None]:
    """No attempt of another test counts."""
    LOGIN_FAILURES.clear()
    REGISTRATIONS.clear()
    yield
    LOGIN_FAILURES.clear()
    REGISTRATIONS.clear()


@pytest.fixture
def site(functional: Any) -> Any:
    """A site that a browser can reach."""
    return functional["portal"]


@pytest.fixture
def visitor(functional: Any) -> Browser:
    """A visitor."""
    return Browser(functional["app"])


def send(visitor: Browser, site: Any, *, consents: tuple[str, ...] = ("processing",), **changes: str) -> None:
    """Fill the form in and send it."""
    visitor.open(f"{site.absolute_url()}/@@register-enterprise")
    for name, value in {**GOOD, **changes}.items():
        visitor.getControl(name=f"form.widgets.{name}").value = value
    for id in consents:
        visitor.getControl(name=f"form.widgets.{id}:list").value = ["selected"]
    visitor.getControl("提交注册").click()


def errors(visitor: Browser) -> dict[str, str]:
    """Field → the error shown at it."""
    page = visitor.contents
    found = re.findall(r'id="formfield-form-widgets-(\w+)"(.*?)(?=id="formfield-|class="jp-actions)', page, re.S)
    shown = {name: re.search(r'class="invalid-feedback"[^>]*>\s*(?:<div[^>]*>)?([^<]+)', part) for name, part in found}
    return {name: hit.group(1).strip() for name, hit in shown.items() if hit}


def letter(site: Any) -> Any:
    """The last letter."""
    transaction.begin()
    return max(outbox_of(site).unsent(), key=lambda one: one.queued_at)


def link_in(text: str) -> str:
    """The link of a letter."""
    return re.search(r"http\S+token=\S+", text).group(0)


class TestForm:
    def test_good_one_sends_a_letter_and_makes_nothing(self, site: Any, visitor: Browser) -> None:
        send(visitor, site)
        assert visitor.url.endswith("@@registration-sent")
        assert letter(site).subject == "请确认注册"
        assert account_of("wang@example.invalid") is None

    def test_consent_names_the_page_that_explains_it(self, site: Any, visitor: Browser) -> None:
        visitor.open(f"{site.absolute_url()}/@@register-enterprise")
        field = visitor.contents.split('id="formfield-form-widgets-processing"')[1].split("formfield-")[0]
        assert f'<a href="{site.absolute_url()}/privacy" target="_blank">' in field
        assert "必须同意，才能建立账号" in field

    def test_only_passwords_have_to_be_typed_again(self, site: Any, visitor: Browser) -> None:
        send(visitor, site, mobile="123")
        assert "已填内容都在（密码除外）" in visitor.contents

    def test_all_errors_at_once_and_nothing_typed_is_lost(self, site: Any, visitor: Browser) -> None:
        wrong = {
            "credit_code": "9114010OMA0KXY123E",
            "mobile": "12345",
            "email": "wang",
            "password": "12345678901",
            "password_again": "1234567890",
        }
        send(visitor, site, consents=(), **wrong)
        assert errors(visitor) == {
            "credit_code": "统一社会信用代码中不能有“O”（不使用字母 I、O、S、V、Z）。",
            "mobile": "请填写11位手机号码。",
            "email": errors(visitor)["email"],
            "password": "密码不能全是数字，请加入字母或者符号。",
            "password_again": "两次输入的密码不一致。",
            "processing": "不同意处理个人信息，不能建立账号。",
        }
        for name in ("enterprise_name", "contact"):
            assert visitor.getControl(name=f"form.widgets.{name}").value == GOOD[name]
        assert visitor.getControl(name="form.widgets.credit_code").value == wrong["credit_code"]
        assert visitor.getControl(name="form.widgets.email").value == "wang"
        assert visitor.getControl(name="form.widgets.password").value == ""

    def test_missing_fields_are_named(self, site: Any, visitor: Browser) -> None:
        send(visitor, site, **dict.fromkeys(GOOD, ""))
        assert set(errors(visitor)) == set(GOOD)

    @pytest.mark.parametrize(
        ("password", "words"),
        [
            ("short-1", "密码至少10位，现在是7位。"),
            ("wang-wang-wang", "密码中不能含有姓名、单位名称、登录名或者电子邮箱。"),
            ("aaaaaaaaaaaa", "密码太简单，请使用更多不同的字符。"),
        ],
    )
    def test_weak_password(self, site: Any, visitor: Browser, password: str, words: str) -> None:
        send(visitor, site, password=password, password_again=password)
        assert errors(visitor) == {"password": words}

    def test_wrong_check_digit_needs_a_reason(self, site: Any, visitor: Browser) -> None:
        send(visitor, site, credit_code="91140100MA0KXY1230")
        assert errors(visitor) == {"credit_code": errors(visitor)["credit_code"]}
        assert "校验位不符" in errors(visitor)["credit_code"]
        send(visitor, site, credit_code="91140100MA0KXY1230", credit_code_note="执照原件即如此")
        found = pending_registration(link_in(letter(site).body).split("token=")[1])
        assert (found.credit_code, found.credit_code_note) == ("91140100MA0KXY1230", "执照原件即如此")

    def test_full_width_and_spaces_are_put_right(self, site: Any, visitor: Browser) -> None:
        send(visitor, site, credit_code="９１１４０１００ ｍａ０ｋｘｙ１２３ｅ", mobile="+86 138-0000-0001")
        found = pending_registration(link_in(letter(site).body).split("token=")[1])
        assert (found.credit_code, found.mobile) == ("91140100MA0KXY123E", "13800000001")

    @pytest.mark.parametrize("honey", ["spam", None])
    def test_robots_are_refused(self, site: Any, visitor: Browser, honey: str | None) -> None:
        url = f"{site.absolute_url()}/@@register-enterprise"
        data = {f"form.widgets.{name}": value for name, value in GOOD.items()}
        if honey is not None:
            data[HONEY] = honey
        visitor.raiseHttpErrors = False
        visitor.post(url, "&".join(f"{name}={value}" for name, value in data.items()))
        assert visitor.headers["status"].startswith("403")

    def test_without_token_of_the_form_nothing_happens(self, site: Any, visitor: Browser) -> None:
        visitor.raiseHttpErrors = False
        data = "&".join(f"form.widgets.{name}={value}" for name, value in GOOD.items())
        visitor.post(f"{site.absolute_url()}/@@register-enterprise", f"{HONEY}=&{data}&form.buttons.register=1")
        assert "页面停留时间较长" in visitor.contents
        transaction.begin()
        assert outbox_of(site).unsent() == []

    def test_same_answer_for_an_address_with_an_account(self, site: Any, visitor: Browser) -> None:
        send(visitor, site)
        unknown = visitor.url, visitor.contents
        stages.make_user("wang")
        transaction.commit()
        send(visitor, site)
        assert (visitor.url, visitor.contents) == unknown
        assert letter(site).subject == "您已经有账号"

    def test_too_many_from_one_address(self, site: Any, visitor: Browser) -> None:
        for _one in range(REGISTRATIONS.most):
            REGISTRATIONS.count("127.0.0.1")
            REGISTRATIONS.count("")
        send(visitor, site)
        assert "操作过于频繁" in visitor.contents
        assert visitor.getControl(name="form.widgets.contact").value == GOOD["contact"]


class TestConfirm:
    def test_get_does_not_use_the_link_up(self, site: Any, visitor: Browser) -> None:
        send(visitor, site)
        url = link_in(letter(site).body)
        for _scanner in range(2):
            visitor.open(url)
            assert "山西示例醋业有限公司" in visitor.contents
        assert account_of("wang@example.invalid") is None
        visitor.getControl("确认注册").click()
        assert "注册成功" in visitor.contents
        transaction.begin()
        user = account_of("wang@example.invalid")
        assert office.enterprise(groups.enterprise_of(user)).name == "山西示例醋业有限公司"

    def test_used_link_says_so(self, site: Any, visitor: Browser) -> None:
        send(visitor, site)
        url = link_in(letter(site).body)
        visitor.open(url)
        visitor.getControl("确认注册").click()
        visitor.open(url)
        assert "链接已失效" in visitor.contents

    def test_page_keeps_its_link_to_itself(self, site: Any, visitor: Browser) -> None:
        visitor.open(f"{site.absolute_url()}/@@confirm-registration?token=x")
        assert (visitor.headers["Referrer-Policy"], visitor.headers["Cache-Control"]) == ("no-referrer", "no-store")

    def test_known_code_waits_for_the_federation(self, functional: Any, site: Any, visitor: Browser) -> None:
        for number, address in enumerate(("wang@example.invalid", "li@example.invalid")):
            send(visitor, site, email=address)
            visitor.open(link_in(letter(site).body))
            visitor.getControl("确认注册").click()
            assert ("企业待认领" in visitor.contents) is bool(number)
        stages.make_bodies(site)
        transaction.commit()
        officer = Browser(functional["app"])
        officer.open(f"{site.absolute_url()}/login")
        officer.getControl(name="__ac_name").value = "federation1"
        officer.getControl(name="__ac_password").value = "federation1-Secret-1"
        officer.getControl("登录", index=0).click()
        officer.open(f"{site.absolute_url()}/@@enterprise-claims")
        officer.getControl("不同意").click()
        assert "请写明理由" in officer.contents
        officer.getControl("同意认领").click()
        transaction.begin()
        assert groups.enterprise_of(account_of("li@example.invalid")) is not None
        assert "现在没有待核实的认领申请" in officer.contents

    def test_visitors_see_no_claims(self, site: Any, visitor: Browser) -> None:
        visitor.followRedirects = False
        visitor.raiseHttpErrors = False
        visitor.open(f"{site.absolute_url()}/@@enterprise-claims")
        assert visitor.headers["status"].startswith("302")
        assert "require_login" in visitor.headers["location"]
