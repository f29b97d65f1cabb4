"""An objection (第六条（六）): the federation reads all of it, the enterprise the redacted facts."""

from collections.abc import Iterator
from shanxi.jingpin.browser.decide.summaries.summary import may_view
from shanxi.jingpin.browser.decide.summaries.summary import Summary
from shanxi.jingpin.browser.objection.handling import ObjectionView
from shanxi.jingpin.browser.objection.handling import subject_of
from typing import Any


def objection(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """What is objected to, what was written, and the evidence of both sides."""
    if not may_view(obj):
        yield Summary("异议所述的事实", (("告知企业的事实", obj.redacted_facts or ""),))
        return
    page = ObjectionView(obj, request)
    about = subject_of(obj)
    facts = [("申请编号", about["number"]), ("企业", about["enterprise"]), ("产品/服务", about["item"])]
    texts = [(title, "\n".join(lines)) for title, lines in page.texts()]
    files = [(one["name"], one["url"]) for one in page.files()]
    link = (f"打开异议{obj.number}", obj.absolute_url())
    yield Summary("异议", tuple(one for one in (*facts, *texts) if one[1]), (link, *files))
