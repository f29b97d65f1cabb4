"""认证证书 (第六条（四）3)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from datetime import date
import hashlib
import json
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.facts import Certificate as CertificateFacts
from shanxi.jingpin.process.sections import PRODUCT
from zope import schema
from zope.interface import implementer


def line(title: str) -> schema.TextLine:
    """A line of the certificate."""
    return schema.TextLine(title=title, max_length=500, required=False)


class ICertificate(model.Schema):
    """认证证书 (认证证书和认证标志管理办法 第七、八条); a product and a service fill in their own lines."""

    client = line(_("认证委托人名称"))
    client_address = line(_("认证委托人地址"))
    product = line(_("产品名称"))
    model = line(_("型号、规格"))
    trademark = line(_("商标"))
    manufacturer = line(_("制造商名称"))
    manufacturer_address = line(_("制造商地址"))
    factory = line(_("生产厂名称"))
    factory_address = line(_("生产厂地址"))
    organisation = line(_("获证组织名称"))
    organisation_address = line(_("获证组织地址"))
    scope = schema.Text(title=_("业务范围"), max_length=2000, required=False)
    places = schema.Text(title=_("服务场所"), max_length=2000, required=False)
    standard = line(_("依据的标准和版本"))
    scheme = line(_("认证模式"))
    body = line(_("发证机构"))
    other = schema.Text(title=_("其他内容"), max_length=1000, required=False)
    number = schema.TextLine(title=_("证书编号"), required=False, readonly=True, default="")
    revision = schema.Int(title=_("版次"), required=False, readonly=True, default=1)
    replaces = schema.TextLine(title=_("换发自"), required=False, readonly=True)
    decided_on = schema.Date(title=_("认证决定日期"), required=False, readonly=True)
    granted_on = schema.Date(title=_("发证日期"), required=False, readonly=True)
    valid_until = schema.Date(title=_("有效期至"), required=False, readonly=True)
    effective_on = schema.Date(title=_("生效日期"), required=False, readonly=True)
    ended_on = schema.Date(title=_("撤销、注销或换发日期"), required=False, readonly=True)


@implementer(ICertificate)
class Certificate(OfficeItem):
    """A certificate; which bodies numbered and sealed it is kept beside its text."""

    security = ClassSecurityInfo()

    #: Roles on the case do not reach here: another body's people never see it.
    __ac_local_roles_block__ = True

    kind = PRODUCT
    body_id = ""
    refused = False
    numbered_by = ""
    sealed_by = ""
    numbered_hash = ""
    suspended_until: date | None = None
    public_reason = ""
    register_id = ""

    security.declarePrivate("numbered_by", "sealed_by", "numbered_hash")

    @security.private
    def fields(self) -> dict[str, str]:
        """What the paper says, for its kind."""
        return {name: getattr(self, name) or "" for name in CERTIFICATE_FIELDS[self.kind]}

    @security.private
    def data_hash(self) -> str:
        """SHA-256 of what the paper says: with other data the number is void."""
        shown = {**self.fields(), "other": self.other or "", "kind": self.kind}
        text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @security.private
    def as_facts(self, state: str) -> CertificateFacts:
        """What rules may know."""
        return CertificateFacts(
            state=state,
            kind=self.kind,
            number=self.number or "",
            fields=self.fields(),
            refused=self.refused,
            numbered_by=self.numbered_by,
            sealed_by=self.sealed_by,
            decided_on=self.decided_on,
            granted_on=self.granted_on,
            valid_until=self.valid_until,
            data_hash=self.data_hash(),
            numbered_hash=self.numbered_hash,
        )


InitializeClass(Certificate)
