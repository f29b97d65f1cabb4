"""An enterprise's own pages: for its people and its verifiers only; accounts come and go by invitation."""

from AccessControl.unauthorized import Unauthorized
from io import BytesIO
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.testing.zope import Browser
import pytest
import re
from shanxi.jingpin.browser.enterprise.accounts import masked_phone
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.enterprise_data import save_enterprise
from shanxi.jingpin.casework.enterprise_data import save_licence
from shanxi.jingpin.casework.membership import invitation
from shanxi.jingpin.casework.membership import invite
from shanxi.jingpin.casework.membership import leave
from shanxi.jingpin.casework.membership import MOST_INVITATIONS
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.products import add_product
from shanxi.jingpin.casework.products import change_product
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.file_kinds import UnacceptableFile
import stages
import transaction
from typing import Any


PAGES = (
    "view",
    "@@edit-enterprise",
    "@@licence",
    "@@add-credit-check",
    "@@add-product",
    "@@accounts",
    "@@invite",
    "@@contact",
)
OWN = {"view", "@@edit-enterprise", "@@licence", "@@add-product", "@@accounts", "@@invite", "@@contact"}
READERS: dict[str | None, set[str]] = {
    None: set(),
    "applicant1": OWN,
    "applicant2": set(),
    "examiner1": {"view"},
    "lead1": {"view"},
    "federation1": {"view", "@@edit-enterprise", "@@licence", "@@add-credit-check"},
    "expert1": set(),
    "evaluator-a": set(),
    "alliance1": set(),
    "department1": set(),
}


@pytest.fixture
def site(functional: Any) -> Any:
    """A site with two enterprises."""
    portal = functional["portal"]
    stages.make_bodies(portal)
    for number in (1, 2):
        stages.make_enterprise(number, f"applicant{number}")
    transaction.commit()
    return portal


@pytest.fixture
def enterprise(site: Any) -> Any:
    """The first one."""
    return office.enterprise(groups.enterprise_of("applicant1"))


def as_user(functional: Any, name: str | None) -> Browser:
    """Somebody's browser."""
    browser = Browser(functional["app"])
    browser.raiseHttpErrors = False
    browser.followRedirects = False
    if name:
        browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


class TestDoors:
    @pytest.mark.parametrize("name", READERS)
    def test_every_page_for_its_own_people(self, functional: Any, enterprise: Any, name: str | None) -> None:
        browser = as_user(functional, name)
        opened = set()
        for page in PAGES:
            browser.open(f"{enterprise.absolute_url()}/{page}")
            if browser.headers["status"].startswith("200"):
                opened.add(page)
        assert opened == READERS[name]

    def test_manager_opens_none(self, functional: Any, enterprise: Any) -> None:
        browser = Browser(functional["app"])
        browser.raiseHttpErrors = False
        browser.followRedirects = False
        browser.addHeader("Authorization", f"Basic {SITE_OWNER_NAME}:{SITE_OWNER_PASSWORD}")
        for page in PAGES:
            browser.open(f"{enterprise.absolute_url()}/{page}")
            assert not browser.headers["status"].startswith("200")

    def test_verified_data_are_the_federations(self, functional: Any, enterprise: Any) -> None:
        with stages.acting_as("examiner1"):
            stages.take(enterprise, "verify")
        transaction.commit()
        for name, expected in (("applicant1", False), ("federation1", True)):
            browser = as_user(functional, name)
            browser.open(f"{enterprise.absolute_url()}/@@edit-enterprise")
            assert browser.headers["status"].startswith("200") is expected

    def test_functions_demand_the_permission_too(self, enterprise: Any) -> None:
        with stages.acting_as("applicant2"):
            for act in (
                lambda: save_enterprise(enterprise, {"name": "别人的"}),
                lambda: save_licence(enterprise, "a.pdf", BytesIO(stages.PDF)),
                lambda: add_product(enterprise, {"name": "别人的"}),
                lambda: invite(enterprise, "x@example.invalid"),
                lambda: leave(enterprise),
            ):
                with pytest.raises(Unauthorized):
                    act()


class TestData:
    def test_new_name_keeps_the_old_one(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.followRedirects = True
        browser.open(f"{enterprise.absolute_url()}/@@edit-enterprise")
        browser.getControl(name="form.widgets.name").value = "山西新名有限公司"
        browser.getControl(name="form.widgets.county").value = "清徐县"
        browser.getControl("保存").click()
        assert "企业信息已保存" in browser.contents
        assert "曾用名" in browser.contents
        transaction.begin()
        assert (enterprise.name, enterprise.county) == ("山西新名有限公司", "清徐县")
        assert [one.name for one in enterprise.earlier_names] == ["山西测试1有限公司"]

    @pytest.mark.parametrize(
        ("name", "value", "said"),
        [
            ("established_on", "2130-01-01", "成立日期不能晚于今天。"),
            ("industry_class", "abc", "应为 GB/T 4754 中的四位数字"),
            ("industry_class", "15121", "应为 GB/T 4754 中的四位数字"),
            ("industry_class", "１５１２", "应为 GB/T 4754 中的四位数字"),
        ],
    )
    def test_what_cannot_be(self, functional: Any, enterprise: Any, name: str, value: str, said: str) -> None:
        """Told at its field, and nothing is saved; what can be is saved."""
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@edit-enterprise")
        browser.getControl(name=f"form.widgets.{name}").value = value
        browser.getControl("保存").click()
        assert said in browser.contents
        transaction.begin()
        assert getattr(enterprise, name) is None

    def test_industry_class(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@edit-enterprise")
        browser.getControl(name="form.widgets.industry_class").value = "1512"
        browser.getControl("保存").click()
        transaction.begin()
        assert enterprise.industry_class == "1512"

    def test_term_that_ends_before_it_begins(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@edit-enterprise")
        browser.getControl(name="form.widgets.term_from").value = "2026-01-02"
        browser.getControl(name="form.widgets.term_until").value = "2026-01-01"
        browser.getControl("保存").click()
        assert "营业期限的终止日期不能早于起始日期" in browser.contents

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("执照.pdf", b"MZ not a pdf", "不是可接收的格式"),
            ("执照.pdf", b"", "是空的"),
            ("执照.png", stages.PDF, "扩展名"),
        ],
    )
    def test_wrong_licence_is_refused(
        self, functional: Any, enterprise: Any, name: str, content: bytes, words: str
    ) -> None:
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@licence")
        browser.getControl(name="licence").add_file(BytesIO(content), "application/pdf", name)
        browser.getControl("上传").click()
        assert words in browser.contents
        transaction.begin()
        assert enterprise.licence is None

    def test_licence_comes_back_byte_for_byte(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@licence")
        browser.getControl(name="licence").add_file(BytesIO(stages.PDF), "application/pdf", "营业执照（副本）.pdf")
        browser.getControl("上传").click()
        browser.open(f"{enterprise.absolute_url()}/@@download/licence")
        assert browser._response.body == stages.PDF
        assert browser.headers["Content-Disposition"].startswith("attachment")
        other = as_user(functional, "applicant2")
        other.open(f"{enterprise.absolute_url()}/@@download/licence")
        assert not other.headers["status"].startswith("200")

    def test_too_large_a_licence(self, enterprise: Any) -> None:
        with stages.acting_as("applicant1"), pytest.raises(UnacceptableFile, match="超过"):
            save_licence(enterprise, "a.pdf", BytesIO(stages.PDF + b"0" * (10 * 1024 * 1024)))

    def test_credit_check_by_the_federation(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "federation1")
        browser.followRedirects = True
        browser.open(f"{enterprise.absolute_url()}/@@add-credit-check")
        browser.getControl(name="form.widgets.source").value = "国家企业信用信息公示系统"
        browser.getControl(name="form.widgets.checked_on").value = "2026-11-20"
        browser.getControl(name="form.widgets.result").value = "没有列入异常名录"
        browser.getControl("登记").click()
        assert "没有列入异常名录" in browser.contents


class TestProducts:
    VALUES = {"name": "老陈醋", "kind": "product", "process": "固态发酵", "model": "500mL"}

    def test_add_by_the_form(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.followRedirects = True
        browser.open(f"{enterprise.absolute_url()}/@@add-product")
        browser.getControl(name="form.widgets.name").value = "老陈醋"
        browser.getControl("登记").click()
        assert "产品须写明生产工艺" in browser.contents
        browser.getControl(name="form.widgets.process").value = "固态发酵"
        browser.getControl("登记").click()
        assert "已登记：老陈醋" in browser.contents
        transaction.begin()
        (product,) = enterprise.objectValues()
        assert (product.name, product.process, product.kind) == ("老陈醋", "固态发酵", "product")

    def test_link_to_the_web_only(self, functional: Any, enterprise: Any) -> None:
        """第三条: whoever follows it comes to a page, and to nothing that runs here; by any door."""
        browser = as_user(functional, "applicant1")
        browser.followRedirects = True
        browser.open(f"{enterprise.absolute_url()}/@@add-product")
        browser.getControl(name="form.widgets.name").value = "老陈醋"
        browser.getControl(name="form.widgets.process").value = "固态发酵"
        browser.getControl(name="form.widgets.link").value = "javascript:alert(1)"
        browser.getControl("登记").click()
        assert "请填写以 https:// 或 http:// 开头的完整网址" in browser.contents
        browser.getControl(name="form.widgets.link").value = "https://www.example.cn/vinegar"
        browser.getControl("登记").click()
        assert "https://www.example.cn/vinegar" in browser.contents
        transaction.begin()
        (product,) = enterprise.objectValues()
        assert product.link == "https://www.example.cn/vinegar"
        with stages.acting_as("applicant1"):
            for write, where in ((add_product, enterprise), (change_product, product)):
                with pytest.raises(WritingRefused, match="https://"):
                    write(where, {**self.VALUES, "link": "javascript:alert(1)"})

    def test_twin_is_refused(self, enterprise: Any) -> None:
        with stages.acting_as("applicant1"):
            add_product(enterprise, self.VALUES)
            with pytest.raises(WritingRefused, match="都相同"):
                add_product(enterprise, {**self.VALUES, "process": "固态 发酵"})
            other = add_product(enterprise, {**self.VALUES, "process": "液态发酵"})
            with pytest.raises(WritingRefused, match="都相同"):
                change_product(other, self.VALUES)

    def test_product_of_a_submitted_case_stays(self, functional: Any, site: Any, enterprise: Any) -> None:
        call = stages.make_call()
        with stages.acting_as("applicant1"):
            product = add_product(enterprise, self.VALUES)
        case = stages.make_complete_draft(product, call, "applicant1")
        with stages.acting_as("applicant1"):
            change_product(product, {**self.VALUES, "trademark": "示例"})
        stages.submit(case, "applicant1")
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused, match=case.number):
            change_product(product, {**self.VALUES, "process": "另一种"})
        transaction.commit()
        browser = as_user(functional, "applicant1")
        browser.open(f"{product.absolute_url()}/@@edit-product")
        assert case.number in browser.contents
        assert "form.buttons.save" not in browser.contents

    def test_page_of_a_product_is_that_of_its_enterprise(self, functional: Any, enterprise: Any) -> None:
        with stages.acting_as("applicant1"):
            product = add_product(enterprise, self.VALUES)
        transaction.commit()
        browser = as_user(functional, "applicant1")
        browser.open(product.absolute_url())
        assert browser.headers["location"] == enterprise.absolute_url()


class TestColleagues:
    def link(self, site: Any) -> str:
        """The link in the last letter."""
        transaction.begin()
        letter = max(outbox_of(site).unsent(), key=lambda one: one.queued_at)
        return re.search(r"http\S+token=\S+", letter.body).group(0)

    def invited(self, functional: Any, site: Any, enterprise: Any, address: str) -> str:
        """Invite somebody by the form."""
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@invite")
        browser.getControl(name="form.widgets.email").value = address
        browser.getControl("发出邀请").click()
        return self.link(site)

    def test_new_account_joins(self, functional: Any, site: Any, enterprise: Any) -> None:
        link = self.invited(functional, site, enterprise, "li@example.invalid")
        visitor = Browser(functional["app"])
        visitor.open(link)
        assert "山西测试1有限公司" in visitor.contents
        visitor.getLink("建立账号并加入").click()
        visitor.getControl("建立账号并加入").click()
        assert "不同意处理个人信息" in visitor.contents
        visitor.getControl(name="form.widgets.contact").value = "李同事"
        visitor.getControl(name="form.widgets.mobile").value = "13900000002"
        visitor.getControl(name="form.widgets.password").value = "tong-shi-2026"
        visitor.getControl(name="form.widgets.password_again").value = "tong-shi-2026"
        visitor.getControl(name="form.widgets.processing:list").value = ["selected"]
        visitor.getControl("建立账号并加入").click()
        assert "账号已建立" in visitor.contents
        transaction.begin()
        assert groups.enterprise_of(account_of("li@example.invalid")) == enterprise.getId()
        visitor.open(link)
        assert "已经使用过" in visitor.contents

    def test_existing_account_joins_when_it_is_the_one_invited(
        self, functional: Any, site: Any, enterprise: Any
    ) -> None:
        stages.make_user("colleague")
        stages.make_user("somebody")
        transaction.commit()
        link = self.invited(functional, site, enterprise, "colleague@example.invalid")
        other = as_user(functional, "somebody")
        other.open(link)
        other.getControl("加入").click()
        assert "另一个邮箱" in other.contents
        invited = as_user(functional, "colleague")
        invited.open(link)
        invited.getControl("加入").click()
        transaction.begin()
        assert groups.enterprise_of("colleague") == enterprise.getId()
        assert groups.enterprise_of("somebody") is None

    def test_member_of_another_enterprise_has_to_leave_first(self, functional: Any, site: Any, enterprise: Any) -> None:
        link = self.invited(functional, site, enterprise, "applicant2@example.invalid")
        browser = as_user(functional, "applicant2")
        browser.open(link)
        browser.getControl("加入").click()
        assert "已经属于另一家企业" in browser.contents

    @pytest.mark.parametrize("name", ["decider-a", "expert1", "federation1"])
    def test_people_of_a_body_do_not_join(self, functional: Any, site: Any, enterprise: Any, name: str) -> None:
        """Nobody judges what he has applied for; the invitation stays as it was."""
        link = self.invited(functional, site, enterprise, f"{name}@example.invalid")
        browser = as_user(functional, name)
        browser.open(link)
        browser.getControl("加入").click()
        assert "在评审机构任职" in browser.contents
        transaction.begin()
        assert groups.enterprise_of(name) is None
        assert invitation(link.split("token=")[1]) is not None

    def test_withdrawn_invitation_is_void(self, functional: Any, site: Any, enterprise: Any) -> None:
        link = self.invited(functional, site, enterprise, "li@example.invalid")
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@accounts")
        browser.getControl("撤回").click()
        assert invitation(link.split("token=")[1]) is None

    def test_no_mail_cannon(self, site: Any, enterprise: Any) -> None:
        with stages.acting_as("applicant1"):
            for number in range(MOST_INVITATIONS):
                invite(enterprise, f"{number}@example.invalid")
            invite(enterprise, "0@example.invalid")
            with pytest.raises(WritingRefused, match="没有答复"):
                invite(enterprise, "one-more@example.invalid")

    def test_last_account_cannot_leave(self, functional: Any, site: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.open(f"{enterprise.absolute_url()}/@@accounts")
        browser.getControl("退出本企业").click()
        assert "最后一个账号" in browser.contents
        groups.join(stages.make_user("colleague"), groups.enterprise_group_id(enterprise.getId()))
        transaction.commit()
        browser.getControl("退出本企业").click()
        transaction.begin()
        assert groups.members(groups.enterprise_group_id(enterprise.getId())) == ("colleague",)

    def test_contacts_are_masked_and_removable(self, functional: Any, enterprise: Any) -> None:
        browser = as_user(functional, "applicant1")
        browser.followRedirects = True
        browser.open(f"{enterprise.absolute_url()}/@@contact")
        browser.getControl(name="form.widgets.name").value = "赵联系"
        browser.getControl(name="form.widgets.phone").value = "13712345678"
        browser.getControl("保存").click()
        assert "137****5678" in browser.contents
        assert "13712345678" not in browser.contents
        browser.getControl("删除").click()
        assert "赵联系" not in browser.contents

    @pytest.mark.parametrize(("phone", "shown"), [("13712345678", "137****5678"), ("123", "***"), ("", "")])
    def test_masked_phone(self, phone: str, shown: str) -> None:
        assert masked_phone(phone) == shown
