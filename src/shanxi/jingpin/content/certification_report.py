"""认证报告 (第六条（四）)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.content.report_rows import IAdoption
from shanxi.jingpin.content.report_rows import ICheck
from shanxi.jingpin.content.report_rows import IHandedOver
from shanxi.jingpin.content.report_rows import IMethod
from shanxi.jingpin.process.sections import PRODUCT
from zope import schema
from zope.interface import implementer


class ICertificationReport(model.Schema):
    """认证报告 (第六条（四）1、2)."""

    certified_field = schema.Choice(
        title=_("认证领域"),
        description=_("机构的批准范围须覆盖这一领域。"),
        vocabulary="shanxi.jingpin.certified_fields",
        required=False,
    )
    summary = schema.Text(title=_("评价概述"), max_length=8000, required=False)
    checks = schema.List(
        title=_("产品审查"), value_type=DictRow(title=_("方面"), schema=ICheck), required=False, default=[]
    )
    sampling_needed = schema.Choice(title=_("抽样检测"), vocabulary="shanxi.jingpin.sampling", required=False)
    sampling_reason = schema.Text(title=_("需要或者不需要抽样的理由"), max_length=1000, required=False)
    sampling_result = schema.Text(title=_("抽样检测结果"), max_length=4000, required=False)
    methods = schema.List(
        title=_("服务评价方法"), value_type=DictRow(title=_("方法"), schema=IMethod), required=False, default=[]
    )
    handed_over = schema.List(
        title=_("前面阶段要求跟踪的问题"),
        value_type=DictRow(title=_("问题"), schema=IHandedOver),
        required=False,
        default=[],
    )
    adoptions = schema.List(
        title=_("采信的已有结果"), value_type=DictRow(title=_("结果"), schema=IAdoption), required=False, default=[]
    )
    document = NamedBlobFile(title=_("报告文本"), required=False)
    evaluated_on = schema.Date(title=_("评价完成日期"), required=False, readonly=True)
    conclusion = schema.Choice(
        title=_("认证结论"), vocabulary="shanxi.jingpin.report_conclusions", required=False, readonly=True
    )
    decided_on = schema.Date(title=_("决定日期"), required=False, readonly=True)


@implementer(ICertificationReport)
class CertificationReport(OfficeContainer):
    """A body's report; findings and technical files lie in it. Persons are no fields: the applicant reads those."""

    security = ClassSecurityInfo()

    #: Roles on the case do not reach here: another body's people never see it.
    __ac_local_roles_block__ = True

    body_id = ""
    kind = PRODUCT
    evaluators = Kept[tuple[str, ...]](tuple[str, ...], ())
    reviewer = ""
    review_passed: bool | None = None
    decider = ""

    security.declarePrivate("evaluators", "reviewer", "review_passed", "decider")


InitializeClass(CertificationReport)
