"""第七条（二）: applicant, manufacturer and factory."""

from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.credit_code import CreditCode
from zope import schema


class IParty(model.Schema):
    """One of the three parties."""

    role = schema.Choice(title=_("身份"), vocabulary="shanxi.jingpin.party_roles")
    name = schema.TextLine(title=_("名称"), description=_("与营业执照一致。"), max_length=200, required=False)
    credit_code = CreditCode(title=_("统一社会信用代码"), required=False)
    address = schema.TextLine(title=_("地址"), description=_("详细到门牌号。"), max_length=300, required=False)


class IParties(model.Schema):
    """申请方、制造商与生产厂 (第七条（二）)."""

    parties = schema.Tuple(
        title=_("申请方、制造商与生产厂"),
        description=_("制造商、生产厂与申请方相同的不必另填；不同的，须分别提供营业执照和相互之间的协议。"),
        value_type=DictRow(title=_("一方"), schema=IParty),
        max_length=6,
        required=False,
        default=(),
        missing_value=(),
    )
