"""The texts of the letters (第六条). To the applicant: what is decided and why; never scores, votes or persons."""

from shanxi.jingpin.casework.letter_frame import LetterText


TO_APPLICANT = "{enterprise}："
TO_OFFICE = "您好："
CASE = "案件编号：{number}\n申报单位：{enterprise}\n产品或服务：{product}"
OPINION = "办理意见：\n{opinion}"
NEXT = "请您办理：{next_step}"
DUE = "办理期限：{due}"
NOTHING_TO_DO = "目前不需要贵单位办理其他手续，有进展时会另行通知。"
APPEAL = (
    "对本决定有异议的，可以在收到本通知后向“山西精品”联合会书面申诉，写明事实和理由；申诉由没有参与本案的人员办理。"
)
CLOSING = (
    "登录系统查看：{link}",
    "有疑问请联系：{contact}",
    "本邮件由系统自动发出，请勿直接回复。",
    "{site}\n{day}",
)


def to_applicant(title: str, *paragraphs: str) -> LetterText:
    """A letter to an enterprise."""
    return LetterText(f"{title}：{{product}}（{{number}}）", (TO_APPLICANT, *paragraphs, *CLOSING))


def to_office(title: str, *paragraphs: str) -> LetterText:
    """A letter to those who handle a case."""
    return LetterText(f"{title}：{{product}}（{{number}}）", (TO_OFFICE, *paragraphs, *CLOSING))


# 第六条（一）（二）: handing in, supplement, acceptance.
SUBMITTED = to_applicant(
    "申请已收到",
    "贵单位关于“{product}”的“山西精品”认证申请已于{at}收到，案件编号为{number}。",
    "本邮件是收到申请的回执，不表示已经受理；是否受理，由预审组审查申报资料后另行通知。",
    "预审期限：{due}",
)
SUPPLEMENT = to_applicant(
    "补全材料通知",
    "贵单位关于“{product}”的认证申请（案件编号：{number}）经资格预审，需要补全下列内容，现一次性告知：",
    "{defects}",
    "预审意见：\n{opinion}",
    "请在{due}之前登录系统补全并提交，不受申报批次受理时间的限制。",
    "补全只有一次，系统只开放所列内容。确实无法补全的，请逐项说明理由；逾期没有提交的，不予通过。",
)
EXTENDED = to_applicant(
    "补全期限已延长",
    "贵单位关于“{product}”的认证申请（案件编号：{number}），补全材料的期限延长到{due}。",
    "说明：\n{opinion}",
)
RESUBMITTED = to_applicant(
    "补全的材料已收到",
    "贵单位为“{product}”的认证申请（案件编号：{number}）补全的材料已于{at}收到，预审组将继续审查。",
    NOTHING_TO_DO,
)
ACCEPTED = to_applicant(
    "受理通知",
    "贵单位关于“{product}”的“山西精品”认证申请（案件编号：{number}）经对材料评审，决定予以受理。",
    "预审意见：\n{opinion}",
    "下一步由专家顾问团进行初评和标准制定。专家有需要贵单位说明的问题，会通过系统提出。",
    NOTHING_TO_DO,
)
REJECTED = to_applicant(
    "不予通过通知",
    "贵单位关于“{product}”的“山西精品”认证申请（案件编号：{number}）经审查，不予通过。",
    "理由：\n{opinion}",
    APPEAL,
    "改进之后，可以在正在受理的申报批次中重新申请。",
)
LAPSED = to_applicant(
    "不予通过通知",
    "贵单位关于“{product}”的“山西精品”认证申请（案件编号：{number}），补全材料的期限已经届满，没有收到补全的材料，"
    "不予通过。",
    "说明：\n{opinion}",
    APPEAL,
    "资料齐备之后，可以在正在受理的申报批次中重新申请。",
)

# The ways out.
DISCARDED = to_applicant(
    "草稿已放弃",
    "贵单位关于“{product}”的申请草稿已于{at}放弃，不能恢复。",
    "需要认证的，可以在正在受理的申报批次中重新申请。",
)
WITHDRAWN = to_applicant(
    "申请已撤回",
    "贵单位关于“{product}”的认证申请（案件编号：{number}）已于{at}撤回，各方停止办理。",
    "以后需要认证的，可以在正在受理的申报批次中重新申请。",
)
TERMINATED = to_applicant(
    "认证终止通知",
    "贵单位关于“{product}”的“山西精品”认证（案件编号：{number}）已经终止。",
    "理由：\n{opinion}",
    APPEAL,
)
STOPPED = to_office(
    "停止办理",
    "下列案件已经办理“{step}”，请停止办理：",
    CASE,
)

# What the next one has to do, and how the applicant follows the case.
TASK = to_office(
    "待办",
    "下列案件已经办理“{step}”，现处于“{stage}”：",
    CASE,
    NEXT,
    DUE,
)
RETURNED = to_office(
    "退回办理",
    "下列案件已经办理“{step}”，现处于“{stage}”：",
    CASE,
    OPINION,
    NEXT,
    DUE,
)
PROGRESS = to_applicant(
    "办理进展",
    "贵单位关于“{product}”的认证申请（案件编号：{number}）已经办理“{step}”，现处于“{stage}”。",
    NOTHING_TO_DO,
)

# 第六条（三）: experts.
APPOINTED = to_office(
    "请担任评审专家",
    "您被指派参加下列产品或服务的初评和标准制定：",
    CASE,
    "请先登录系统声明是否存在利益冲突；存在利益冲突的，声明之后即行回避。",
    DUE,
    "评审的内容、意见和结论，请勿向外透露。",
)
REPLACED = to_office(
    "不再担任评审专家",
    "您不再参加下列案件的评审，感谢您的支持：",
    "案件编号：{number}",
)
CLARIFICATION = to_applicant(
    "请答复专家的问题",
    "专家在评审贵单位“{product}”的认证申请（案件编号：{number}）时，请贵单位说明下列问题：",
    "{question}",
    "请在{due}之前登录系统答复。问题只提一次，请答复完整。",
)

# 第六条（四）: the certification body.
ASSIGNED = to_office(
    "请承担认证",
    "经“山西精品”联合会确定，由贵机构承担下列产品或服务的认证：",
    CASE,
    "请尽快确认是否承接。承接的，请与申请单位签订认证合同，登记之后安排认证；不承接的，请在系统中说明理由。",
    DUE,
)
UNASSIGNED = to_office(
    "不再承担认证",
    "下列案件已经办理“{step}”，贵机构不再承担认证，已有的报告作废留存：",
    CASE,
)
BODY_CHOSEN = to_applicant(
    "认证机构已确定",
    "贵单位“{product}”（案件编号：{number}）的认证由{body}承担。",
    "请与该机构签订认证合同，并在系统中登记签署。",
    DUE,
)
FINDING = to_applicant(
    "请整改不符合项",
    "认证机构在“{product}”（案件编号：{number}）的认证中提出不符合项，内容请登录系统查看。",
    "请在{due}之前完成整改，并在系统中答复。",
)
FINDING_CLOSED = to_applicant(
    "不符合项已关闭",
    "认证机构在“{product}”（案件编号：{number}）的认证中提出的不符合项已经关闭。",
    NOTHING_TO_DO,
)

# 第六条（四）3: the certificate.
NUMBERED = to_office(
    "证书编号已下发",
    "下列案件的证书编号已由认证联盟下发，编号为{certificate}：",
    CASE,
    "请打印证书、盖章、签字，逐项登记之后上报联合会。",
    DUE,
)
NUMBER_REFUSED = to_office(
    "证书未予编号",
    "下列案件的证书，认证联盟没有编号：",
    CASE,
    OPINION,
    "请更正之后再次申请编号。",
)
NUMBER_VOID = to_office(
    "证书已作废",
    "下列案件的证书（编号：{certificate}）已经作废，不再使用：",
    CASE,
    OPINION,
)
ISSUED = to_applicant(
    "证书已颁发",
    "贵单位“{product}”（案件编号：{number}）的认证证书已由“山西精品”联合会颁发，证书编号为{certificate}。",
    "证书自公告之日起生效。公告之前，请勿以获得“山西精品”认证的名义宣传，也不要使用“山西精品”标识。",
)
CERTIFICATE_CHANGED = to_applicant(
    "证书状态变更通知",
    "贵单位“{product}”的认证证书（编号：{certificate}）已经办理“{step}”，现在的状态为“{stage}”。",
    "理由：\n{opinion}",
    APPEAL,
)
CERTIFICATE_RESTORED = to_applicant(
    "证书已恢复",
    "贵单位“{product}”的认证证书（编号：{certificate}）已经恢复有效。",
    "说明：\n{opinion}",
)
CERTIFICATE_ENDED = to_applicant(
    "证书已注销",
    "贵单位“{product}”的认证证书（编号：{certificate}）已经办理“{step}”，请停止使用证书和“山西精品”标识。",
    "说明：\n{opinion}",
)
CERTIFICATE_TOLD = to_office(
    "证书状态变更通知",
    "贵机构认证的下列产品或服务，证书（编号：{certificate}）已经办理“{step}”，现在的状态为“{stage}”：",
    CASE,
    OPINION,
)
PROPOSAL_DECLINED = to_office(
    "建议未予采纳",
    "贵机构对下列产品或服务的证书（编号：{certificate}）提出的暂停或者撤销建议，联合会没有采纳：",
    CASE,
    OPINION,
)
CANCELLATION_DECLINED = to_applicant(
    "注销申请未予办理",
    "贵单位“{product}”的认证证书（编号：{certificate}）的注销申请没有办理，证书状态不变。",
    "说明：\n{opinion}",
)
