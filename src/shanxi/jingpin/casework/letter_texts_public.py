"""The texts of the letters on standards, notices, announcements and enterprises (第六条（三）2, （六）, （七）)."""

from shanxi.jingpin.casework.letter_texts import CASE
from shanxi.jingpin.casework.letter_texts import NEXT
from shanxi.jingpin.casework.letter_texts import NOTHING_TO_DO
from shanxi.jingpin.casework.letter_texts import OPINION
from shanxi.jingpin.casework.letter_texts import to_applicant
from shanxi.jingpin.casework.letter_texts import to_office


ABOUT = "名称：{product}\n编号：{number}"

# 第六条（三）2: the standard. Voters learn of the standard and not of the case.
STANDARD_VOTE = to_office(
    "请表决团体标准",
    "下列团体标准已经提交技术审查，请没有参加起草的专家登录系统表决：",
    ABOUT,
    "审查的内容、意见和表决情况，请勿向外透露。",
)
STANDARD_TASK = to_office(
    "团体标准待办",
    "下列团体标准已经办理“{step}”，现处于“{stage}”：",
    ABOUT,
    NEXT,
)
STANDARD_RETURNED = to_office(
    "团体标准退回修改",
    "下列团体标准已经办理“{step}”，现处于“{stage}”：",
    ABOUT,
    OPINION,
    NEXT,
)
STANDARD_TOLD = to_applicant(
    "团体标准进展",
    "贵单位“{product}”（案件编号：{number}）的团体标准已经办理“{step}”，现处于“{stage}”，可以登录系统查看。",
)

# 第六条（六）（七）: public notice and announcement.
NOTICE_STARTED = to_applicant(
    "开始公示",
    "贵单位的“{product}”（案件编号：{number}）已经通过汇总审核，从{first}到{last}在“山西精品”官网公示。",
    "公示页面：{public_link}",
    "公示期间有人提出异议的，将依照规定调查处理，并通知贵单位陈述意见。",
)
NOTICE_TOLD = to_office(
    "开始公示",
    "贵机构认证的下列产品或服务，从{first}到{last}在“山西精品”官网公示：",
    CASE,
    "公示期间有人提出异议的，请协助调查。",
)
NOTICE_CHANGED = to_applicant(
    "公示有变动",
    "列有贵单位“{product}”（案件编号：{number}）的公示已经办理“{step}”，内容请在“山西精品”官网查看。",
    "公示期：从{first}到{last}。",
)
OBJECTION_RECEIVED = to_applicant(
    "公示收到异议",
    "对贵单位“{product}”（案件编号：{number}）的公示，已经受理一件异议。",
    "贵单位可以登录系统查看异议所述的事实，并在{due}之前陈述申辩、提交证据。",
)
OBJECTION_DECIDED = to_applicant(
    "公示异议处理结果",
    "对贵单位“{product}”（案件编号：{number}）的公示提出的异议，经调查和审议，办理结果为“{stage}”。",
    "异议成立或者部分成立的，申请将重新汇总审核或者不予通过，另行通知；不成立的，不影响公告。",
)
OBJECTION_REPLIED = to_applicant(
    "公示异议办理完毕",
    "对贵单位“{product}”（案件编号：{number}）的公示提出的异议，已经答复异议人，办理完毕。",
    NOTHING_TO_DO,
)
ANNOUNCED = to_applicant(
    "公告通知",
    "贵单位的“{product}”（案件编号：{number}）通过“山西精品”认证，已由{announcement}公告。",
    "认证证书编号为{certificate}，自公告之日起生效。",
    "公告页面：{public_link}",
    "可以按照联合会的有关制度，在外包装上使用“山西精品”标识。",
)
ANNOUNCED_TO_BODY = to_office(
    "公告通知",
    "贵机构认证的下列产品或服务已由{announcement}公告，证书（编号：{certificate}）自公告之日起生效：",
    CASE,
)
ANNOUNCEMENT_CHANGED = to_applicant(
    "公告有变动",
    "列有贵单位“{product}”（案件编号：{number}）的{announcement}已经办理“{step}”，内容请在“山西精品”官网查看。",
)

# 第七条: the enterprise.
ENTERPRISE_QUESTIONED = to_applicant(
    "请更正企业登记信息",
    "贵单位的登记信息退回重新核实，请登录系统更正。",
    OPINION,
)
