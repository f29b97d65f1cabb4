"""申请信息: what is known of a case besides its form, and who reads which of it (process §1, §2)."""

from dataclasses import dataclass
from shanxi.jingpin.process.opinion_readers import APPLICANT
from shanxi.jingpin.process.opinion_readers import BODY
from shanxi.jingpin.process.opinion_readers import PANEL
from shanxi.jingpin.process.opinion_readers import READS_ALL
from shanxi.jingpin.process.roles import Role


#: Whoever may open the case.
EVERYBODY = frozenset(Role)
#: The enterprise and those who keep the case together; no body learns which other one was preferred or left.
PARTIES = APPLICANT | READS_ALL
#: Who sums up what the experts say; an expert who has still to write is not told where the others stand.
LEAD = READS_ALL | {Role.EXPERT_LEAD}


@dataclass(frozen=True)
class CaseFact:
    """A fact of a case: its name, its title, and the roles that read it."""

    name: str
    title: str
    readers: frozenset[Role]


CASE_FACTS: tuple[CaseFact, ...] = (
    CaseFact("application_type", "申请类型", EVERYBODY),
    CaseFact("predecessor", "原申请", EVERYBODY),
    CaseFact("sector", "行业", EVERYBODY),
    CaseFact("certified_field", "认证领域", EVERYBODY),
    CaseFact("link", "商品链接", EVERYBODY),
    CaseFact("priority", "优先支持项目（第四条（四））", EVERYBODY),
    CaseFact("applicant_contact", "申请单位联系人", BODY),
    CaseFact("certification_body", "认证机构", PARTIES | BODY),
    CaseFact("preferred_body", "意向认证机构", PARTIES),
    CaseFact("earlier_bodies", "曾经承担认证的机构", PARTIES),
    CaseFact("clarification", "专家请申请单位说明的问题", PARTIES | PANEL),
    CaseFact("clarification_answer", "申请单位的答复", PARTIES | PANEL),
    CaseFact("sharing_reason", "与其他产品共用标准的理由", PANEL | READS_ALL),
    CaseFact("scores", "专家评分的加权平均", LEAD),
)


def facts_read_by(roles: frozenset[Role]) -> tuple[CaseFact, ...]:
    """The facts that the holder of some roles reads, in order."""
    return tuple(one for one in CASE_FACTS if one.readers & roles)
