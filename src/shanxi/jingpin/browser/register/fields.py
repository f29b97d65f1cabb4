"""What is asked at registration."""

from plone.schema.email import Email
import re
from shanxi.jingpin import _
from shanxi.jingpin.content.credit_code import CreditCode
from shanxi.jingpin.process.undertaking import CONSENTS
import unicodedata
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid


MOBILE = re.compile(r"1[3-9]\d{9}")


class InvalidMobile(Invalid):
    """Not a mobile number of the mainland."""


class Mobile(schema.TextLine):
    """A mobile number, kept as eleven digits."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if not MOBILE.fullmatch(value):
            raise InvalidMobile("请填写11位手机号码。")

    def fromUnicode(self, value: str) -> str:
        """The digits of a typed number, without spaces, hyphens and +86."""
        half = "".join(unicodedata.normalize("NFKC", value).replace("-", "").split())
        return super().fromUnicode(half.removeprefix("+86"))


class IPersonalFields(Interface):
    """The person who opens an account."""

    contact = schema.TextLine(title=_("联系人姓名"), max_length=50)
    mobile = Mobile(title=_("手机号码"), max_length=20)


class IPasswordFields(Interface):
    """A password, twice."""

    password = schema.Password(
        title=_("密码"), description=_("至少10位，不能全是数字，不能含有姓名、单位名称或者邮箱。"), max_length=200
    )
    password_again = schema.Password(title=_("再次输入密码"), max_length=200)


class IConsentFields(Interface):
    """个人信息保护法 第十四、二十三、二十五条: each by itself, in words that have a version."""

    consent_version = schema.ASCIILine(title=_("文本版本"), max_length=10)
    processing = schema.Bool(
        title=f"我同意{CONSENTS['processing']}",
        description=_("必须同意，才能建立账号。用于办理申报、审查和联系；不用于其他目的。"),
        required=False,
    )
    passing_on = schema.Bool(
        title=f"我同意{CONSENTS['passing_on']}",
        description=_("现在可以不同意，提交申请时须同意；可随时撤回。"),
        required=False,
    )
    publication = schema.Bool(
        title=f"我同意{CONSENTS['publication']}",
        description=_("只公开企业和产品信息，不公开联系人；现在可以不同意，提交申请时须同意。"),
        required=False,
    )


class IRegistrationFields(Interface):
    """The enterprise."""

    enterprise_name = schema.TextLine(title=_("企业名称"), description=_("与营业执照一致。"), max_length=200)
    credit_code = CreditCode(title=_("统一社会信用代码"))
    credit_code_note = schema.TextLine(
        title=_("代码情况说明"),
        description=_("仅在系统提示校验位不符、而您与营业执照核对无误时填写。"),
        max_length=300,
        required=False,
    )


class IAddressField(Interface):
    """The address that is the login."""

    email = Email(title=_("电子邮箱"), description=_("作为登录名，确认邮件也发到这里。"), max_length=254)
