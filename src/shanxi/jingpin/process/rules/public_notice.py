"""第六条（六）: what is shown to the public, and for how long."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.notice import Notice
from shanxi.jingpin.process.facts.notice import NoticeFacts
from shanxi.jingpin.process.facts.notice import NoticeRow
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import last_day
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（六）"
TEXTS = {"basis": "公示依据", "wording": "公示正文", "contact": "联系方式", "objection_rules": "异议的提出办法"}


@rule("start_public_notice.bundle", ARTICLE, "汇总审核通过，且此后资料没有变化。")
def bundle_approved(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（五）（六）: exactly the approved bundle is shown."""
    if not facts.approved_manifest:
        yield "汇总审核还没有通过。"
    elif not facts.is_bundle_unchanged:
        yield "汇总审核通过之后资料有变化，请退回汇总审核。"


def _chosen(facts: CaseFacts) -> Notice | None:
    """The notice that was chosen, if it is one for this case."""
    notice = facts.choosable_notices.get(facts.decision.get("notice") or "")
    return notice if notice is not None and notice.holds(facts.number) else None


@rule("start_public_notice.notice", ARTICLE, "选择列有本案、尚未截止的公示。", on_entry=True)
def notice_holds_case(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: a notice in which the case is listed."""
    chosen = facts.decision.get("notice")
    if not chosen:
        return
    notice = _chosen(facts)
    if notice is None:
        yield "所选公示没有列入本案，请重新选择。", "decision.notice"
    elif notice.state == "cancelled" or notice.ended(facts.now):
        yield "所选公示已取消或者已截止，请重新选择。", "decision.notice"


@rule("start_public_notice.published", ARTICLE, "所选公示已经发布。", on_entry=True)
def notice_is_shown(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: 公示中 begins when the public can read it."""
    notice = _chosen(facts)
    if notice is not None and notice.state == "draft":
        yield "所选公示还没有发布，本案随公示发布一并开始公示。", "decision.notice"


@rule("start_public_notice.period", ARTICLE, "本案在所选公示中的公示期是完整的。", on_entry=True)
def whole_period_left(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: a case that joins a notice later is shown no shorter than the others."""
    notice, needed = _chosen(facts), facts.notice_working_days
    if notice is None or notice.ended(facts.now) or not notice.begins_before(facts.today):
        return
    if notice.working_days_left is None or notice.working_days_left < needed:
        yield f"所选公示剩余不足{needed}个工作日，请另行公示，或者先延长公示期。", "decision.notice"


@rule("notice.rows", ARTICLE, "公示列有至少一件案件，且都已通过汇总审核。")
def rows_approved(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（五）（六）: only approved bundles."""
    if not facts.notice.rows:
        yield "公示还没有列入案件。"
    for row in facts.notice.rows:
        if row.state not in ("awaiting_notice", "public_notice") or not row.approved:
            yield f"{row.case}没有通过汇总审核，或者此后资料有变化，不能公示。"


def _why_left_out(row: NoticeRow) -> str:
    """Why a case stays behind while the others are shown; empty where it is shown."""
    if row.elsewhere:
        return f"{row.case}已列入另一公示。"
    return f"{row.case}汇总审核通过之后资料有变化。" if row.changed else ""


@rule("notice.cases", ARTICLE, "所列案件中至少有一件现在可以公示。")
def somebody_is_shown(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: a case that may not be shown is left out; a notice of nothing is none."""
    rows = facts.notice.rows
    left_out = [one for one in map(_why_left_out, rows) if one]
    if rows and len(left_out) == len(rows):
        yield f"所列案件现在都不能公示：{''.join(left_out)}"


@rule("notice.left_out", ARTICLE, "所列案件现在都可以公示（仅提示）；不能公示的不列入，其余照常公示。", advisory=True)
def everybody_is_shown(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: who publishes reads beforehand which cases stay behind."""
    for row in facts.notice.rows:
        if reason := _why_left_out(row):
            yield f"{reason}公示发布时不列入本案。"


@rule("notice.text", ARTICLE, "写明依据、正文、联系方式和异议办法。")
def text_complete(facts: NoticeFacts) -> Iterator[Problem]:
    """第四条（七）: 公开."""
    for name, title in TEXTS.items():
        if not getattr(facts.notice, name).strip():
            yield f"公示的“{title}”还没有填写。", f"notice.{name}"


@rule("notice.start", ARTICLE, "公示不从过去的日子开始。")
def starts_today_or_later(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: nothing was shown before it was published."""
    if facts.notice.starts_at is None:
        yield "还没有填写公示的开始时间。", "notice.starts_at"
    elif day_of(facts.notice.starts_at) < facts.today:
        yield "公示的开始日期不能早于今天。", "notice.starts_at"


@rule("notice.period", ARTICLE, "公示期不少于规定的工作日。")
def long_enough(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: working days with 调休; beyond the known calendar somebody confirms typed dates."""
    notice, needed = facts.notice, facts.needed_working_days
    if notice.ends_at is None:
        yield "还没有填写公示的截止时间。", "notice.ends_at"
    elif notice.starts_at is not None and notice.ends_at <= notice.starts_at:
        yield "公示的截止时间必须晚于开始时间。", "notice.ends_at"
    elif notice.ended(facts.now):
        yield "公示的截止时间已经过去。", "notice.ends_at"
    elif notice.working_days is None:
        if not notice.dates_confirmed:
            yield "工作日历还没有该年度的放假安排，请核对并确认公示的起止日期。", "notice.dates_confirmed"
    elif notice.working_days < needed:
        yield f"公示期须有{needed}个工作日，现在只有{notice.working_days}个。", "notice.ends_at"


@rule("notice.running", ARTICLE, "公示还没有截止。")
def still_running(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: an ended notice is not reopened."""
    ends_at = facts.notice.ends_at
    if ends_at is not None and facts.notice.ended(facts.now):
        yield f"公示已于{end(ends_at)}截止，不能再延长。"


@rule("notice.later", ARTICLE, "公示期只能延长，不能缩短。", on_entry=True)
def only_extended(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（六）: extended, never shortened."""
    entered, ends_at = facts.decision.get("ends_on"), facts.notice.ends_at
    if entered is None or ends_at is None:
        return
    if entered <= last_day(ends_at):
        yield "新的截止日期必须晚于原截止日期。", "decision.ends_on"


@rule("notice.unannounced", ARTICLE, "所列案件都还没有公告。")
def nothing_announced(facts: NoticeFacts) -> Iterator[Problem]:
    """第六条（七）: what was announced rests on its notice."""
    if facts.announced_cases:
        yield f"以下案件已经公告，公示不能取消：{listed(facts.announced_cases)}。"


@rule("return_to_awaiting_notice.cancelled", ARTICLE, "所在的公示已经取消。")
def notice_is_cancelled(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: a case leaves its notice only when the notice itself is gone."""
    if facts.notice is not None and facts.notice.state != "cancelled":
        yield "本案所在的公示没有取消。"


RETURN_TO_AWAITING_NOTICE: tuple[Rule, ...] = (notice_is_cancelled,)
START_PUBLIC_NOTICE: tuple[Rule, ...] = (bundle_approved, notice_holds_case, notice_is_shown, whole_period_left)
PUBLISH: tuple[Rule, ...] = (
    rows_approved,
    somebody_is_shown,
    everybody_is_shown,
    text_complete,
    starts_today_or_later,
    long_enough,
)
EXTEND: tuple[Rule, ...] = (still_running, only_extended)
CANCEL: tuple[Rule, ...] = (nothing_announced,)
