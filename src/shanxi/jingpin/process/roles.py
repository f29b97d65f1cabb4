"""Who acts: the functions of process §1, as Plone role ids. They come from assignment, per case, never globally."""

from enum import StrEnum


class Role(StrEnum):
    """A function in the process; the value is the role's id in Plone."""

    APPLICANT = "Applicant"
    PREQUAL_EXAMINER = "Prequal Examiner"
    PREQUAL_LEAD = "Prequal Lead"
    EXPERT = "Expert"
    EXPERT_LEAD = "Expert Lead"
    GUEST_EXPERT = "Guest Expert"  # outside the panel: an expert of the cases invited to, and no voter on standards
    EVALUATOR = "Evaluator"
    CERTIFICATION_REVIEWER = "Certification Reviewer"  # "Reviewer" is a stock Plone role, given globally
    DECIDER = "Decider"
    SIGNATORY = "Signatory"
    ALLIANCE = "Alliance"
    FEDERATION = "Federation"
    JOINT_REVIEWER = "Joint Reviewer"
    LOG_AUDITOR = "Log Auditor"
    SITE_EDITOR = "Site Editor"
    PROCESS_SYSTEM = "Process System"
    MATERIAL_WRITER = "Material Writer"  # the applicant, on the materials that are unlocked
    REVIEW_AUTHOR = "Review Author"  # the expert, on the opinion that is theirs


class StockRole(StrEnum):
    """Roles of Plone itself. A drawing names them only where no case is concerned, and never as actors."""

    ANONYMOUS = "Anonymous"
    AUTHENTICATED = "Authenticated"
    MANAGER = "Manager"
    SITE_ADMINISTRATOR = "Site Administrator"


#: Those who run the site; they set the stage and decide nothing.
ADMINISTRATORS: tuple[StockRole, ...] = (StockRole.MANAGER, StockRole.SITE_ADMINISTRATOR)

#: The functions of a certification body, 第三方认证机构.
BODY_ROLES: tuple[Role, ...] = (Role.EVALUATOR, Role.CERTIFICATION_REVIEWER, Role.DECIDER, Role.SIGNATORY)

ROLE_TITLES: dict[Role, str] = {
    Role.APPLICANT: "申请单位",
    Role.PREQUAL_EXAMINER: "预审经办人",
    Role.PREQUAL_LEAD: "预审组负责人",
    Role.EXPERT: "评审专家",
    Role.EXPERT_LEAD: "专家组长",
    Role.GUEST_EXPERT: "外聘专家",
    Role.EVALUATOR: "认证人员",
    Role.CERTIFICATION_REVIEWER: "认证复核人",
    Role.DECIDER: "认证决定人",
    Role.SIGNATORY: "认证机构负责人",
    Role.ALLIANCE: "认证联盟",
    Role.FEDERATION: "联合会",
    Role.JOINT_REVIEWER: "汇总审核部门",
    Role.LOG_AUDITOR: "日志审计员",
    Role.SITE_EDITOR: "官网编辑",
    Role.PROCESS_SYSTEM: "系统",
    Role.MATERIAL_WRITER: "资料填报人",
    Role.REVIEW_AUTHOR: "意见撰写人",
}
