"""第六条（四）2: what an earlier stage asks the certification body to follow, and how it reaches the report."""

from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.step import Step
from typing import Any


LIMIT = 2000


def note_follow_up(step: Step) -> None:
    """The issues that whoever lets the case pass wants to have followed, with the stage that asks."""
    stage = step.workflow.state(step.from_state).title
    lines = (one.strip() for one in step.decision.get("follow_up") or ())
    asked = (f"{one}（{stage}提出）" for one in lines if one)
    step.obj.case_file.follow_up = tuple(dict.fromkeys((*step.obj.case_file.follow_up, *asked)))


def rows_to_answer(case: Any) -> list[dict[str, str]]:
    """What could not be put right in the supplement, then what was asked for; each once, for the body to answer."""
    left = [one for one in case.case_file.defects if one.cannot_complete_reason]
    texts = [f"{one.text}（申请单位说明无法补全：{one.cannot_complete_reason}）" for one in left]
    plain = (_as_sent(one)[:LIMIT] for one in (*texts, *case.case_file.follow_up))
    return [{"text": text, "answer": ""} for text in dict.fromkeys(plain)]


def _as_sent(text: str) -> str:
    """As a form sends it back: the text tells which row is answered."""
    return "\n".join(text.split("\r\n")).strip()


def hand_over(step: Step) -> None:
    """A body that is at work already gets the issues that its report does not list."""
    report = report_object(step.obj)
    if report is None:
        return
    rows = list(report.handed_over or ())
    known = {row["text"] for row in rows}
    report.handed_over = [*rows, *(row for row in rows_to_answer(step.obj) if row["text"] not in known)]
