"""The settings of process §4 as records of the registry; the defaults are those of ``process.settings``."""

from dataclasses import fields
from plone.registry.interfaces import IRegistry
from shanxi.jingpin import _
from shanxi.jingpin.process.settings import Settings
from zope import schema
from zope.component import queryUtility
from zope.interface import Interface


PREFIX = "shanxi.jingpin.settings"
DEFAULTS = Settings()


def number(name: str, title: str, description: str = "", min: int = 1, max: int = 10000) -> schema.Int:
    """A whole number with its default."""
    return schema.Int(title=title, description=description, min=min, max=max, default=getattr(DEFAULTS, name))


def pattern(name: str, title: str) -> schema.TextLine:
    """A pattern of numbers with its default."""
    return schema.TextLine(
        title=title,
        description=_("可用 {year} 年份、{call} 批次代号、{seq:04} 四位顺序号。"),
        max_length=60,
        default=getattr(DEFAULTS, name),
    )


WORKING_DAYS = _("工作日")


class ISettings(Interface):
    """What the 申报流程 leaves open (process §4)."""

    quorum = number("quorum", _("专家法定人数"), _("初评至少需要的无利益冲突的专家意见数。"), min=2, max=15)
    minimum_dimensions = number("minimum_dimensions", _("至少选择的先进性方面"), max=9)
    term_prequalification = number("term_prequalification", _("资格预审期限"), WORKING_DAYS, max=250)
    term_supplement = number("term_supplement", _("补全材料期限"), WORKING_DAYS, max=250)
    term_expert_evaluation = number("term_expert_evaluation", _("初评与标准制定期限"), WORKING_DAYS, max=250)
    term_certification = number("term_certification", _("第三方认证期限"), WORKING_DAYS, max=250)
    term_issuance = number("term_issuance", _("出具证书期限"), WORKING_DAYS, max=250)
    term_joint_review = number("term_joint_review", _("汇总审核期限"), WORKING_DAYS, max=250)
    notice_working_days = number("notice_working_days", _("公示期"), WORKING_DAYS, max=250)
    statement_working_days = number("statement_working_days", _("企业陈述申辩期限"), WORKING_DAYS, max=250)
    comment_days = number("comment_days", _("标准征求意见期"), _("自然日"), max=365)
    vote_numerator = number("vote_numerator", _("标准表决通过比例：分子"), max=100)
    vote_denominator = number("vote_denominator", _("标准表决通过比例：分母"), max=100)
    validity_years = number("validity_years", _("证书有效期"), _("年"), max=20)
    surveillance_months = number("surveillance_months", _("获证后监督间隔"), _("月"), max=60)
    renewal_days = number("renewal_days", _("到期前可申请再认证"), _("自然日"), max=730)
    bar_years = number("bar_years", _("撤销后不得申报"), _("年"), min=0, max=20)
    departments = number("departments", _("汇总审核的部门数"), max=20)
    file_megabytes = number(
        "file_megabytes",
        _("单个文件上限"),
        _("MB；服务器另有请求大小的上限（buildout.cfg），调大时须一并修改。"),
        max=2000,
    )
    case_megabytes = number("case_megabytes", _("一件申请的文件合计上限"), _("MB"), max=20000)
    log_days = number("log_days", _("日志保存"), _("自然日，不少于 180 天。"), min=180)
    case_number = pattern("case_number", _("案件编号"))
    certificate_number = pattern("certificate_number", _("证书编号"))
    standard_number = pattern("standard_number", _("团体标准编号"))
    notice_number = pattern("notice_number", _("公示编号"))


def current_settings() -> Settings:
    """The settings of the present site; a record that is missing takes its default."""
    registry = queryUtility(IRegistry)
    if registry is None:
        return DEFAULTS
    stored = {one.name: registry.get(f"{PREFIX}.{one.name}") for one in fields(Settings)}
    return Settings(**{name: value for name, value in stored.items() if value is not None})
