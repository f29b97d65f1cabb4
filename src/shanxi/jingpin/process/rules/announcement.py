"""第六条（七）: 发布公告."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.announcement import AnnouncementFacts
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（七）"
TEXTS = {"number": "文号", "basis": "公告依据", "wording": "公告正文", "contact": "联系方式"}


@rule("announce.period", "第六条（六）", "公示期已满。")
def period_over(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: the whole period, in working days."""
    if facts.notice is None or not facts.notice.is_shown or not facts.notice.holds(facts.number):
        yield "本案没有正在进行或者已经完成的公示。"
    elif facts.notice.ends_at is None:
        yield "公示没有截止时间。"
    elif not facts.notice.ended(facts.now):
        yield f"公示到{end(facts.notice.ends_at)}截止，尚未届满。"


@rule("announce.objections", "第六条（六）", "对本案没有已受理或者未决的异议。")
def nothing_objected(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: only this item waits, others go on; an anonymous or late objection blocks nothing."""
    ends_at = facts.notice.ends_at if facts.notice is not None else None
    left = [one.number or one.id for one in facts.objections if one.holds_back(ends_at)]
    if left:
        yield f"以下异议未决或者成立，本案不能公告：{listed(left)}。"


@rule("announce.bundle", "第六条（五）", "公告的内容与汇总审核通过的资料一致。")
def bundle_unchanged(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）: what was approved is what is announced."""
    if not facts.is_bundle_unchanged:
        yield "汇总审核通过之后资料有变化，不能公告。"


@rule("announce.certificate", "第六条（四）3", "证书已发证。")
def certificate_issued(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）3: an issued certificate that becomes valid."""
    if facts.certificate is None or facts.certificate.state != "issued":
        yield "证书不在已发证状态。"


@rule("announce.announcement", ARTICLE, "选择已经发布、列有本案的公告。", on_entry=True)
def announcement_holds_case(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（七）: an announcement that is published, in which the case is listed."""
    chosen = facts.decision.get("announcement")
    if not chosen:
        return
    announcement = facts.choosable_announcements.get(chosen)
    if announcement is None or not announcement.holds(facts.number):
        yield "所选公告没有列入本案，请重新选择。", "decision.announcement"
    elif announcement.state == "draft":
        yield "所选公告还没有核定发布，请先发布公告。", "decision.announcement"


@rule("announcement.rows", ARTICLE, "公告列有至少一件案件，且都可以公告。")
def rows_ready(facts: AnnouncementFacts) -> Iterator[Problem]:
    """第六条（七）: a case with something in its way is taken out; the others go on."""
    if not facts.announcement.rows:
        yield "公告还没有列入案件。"
    for row in facts.announcement.rows:
        if row.open_points:
            yield f"{row.case}还不能公告：{''.join(row.open_points)}请先移出。"


@rule("announcement.text", ARTICLE, "写明文号、依据、正文和联系方式。")
def text_complete(facts: AnnouncementFacts) -> Iterator[Problem]:
    """第四条（七）: 公开."""
    for name, title in TEXTS.items():
        if not getattr(facts.announcement, name).strip():
            yield f"公告的“{title}”还没有填写。", f"announcement.{name}"


ANNOUNCE: tuple[Rule, ...] = (
    period_over,
    nothing_objected,
    bundle_unchanged,
    certificate_issued,
    announcement_holds_case,
)
PUBLISH: tuple[Rule, ...] = (rows_ready, text_complete)
