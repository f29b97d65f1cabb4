"""Report, nonconformity, certificate, opinion and standard (第六条（三）（四）): what their own pages show."""

from collections.abc import Iterator
from shanxi.jingpin.browser.certificate.view import CertificateView
from shanxi.jingpin.browser.decide.summaries.summary import may_view
from shanxi.jingpin.browser.decide.summaries.summary import Summary
from shanxi.jingpin.browser.report.finding import FindingView
from shanxi.jingpin.browser.report.view import ReportView
from shanxi.jingpin.browser.review.view import ReviewView
from shanxi.jingpin.browser.standard.view import StandardView
from shanxi.jingpin.process.sections import PRODUCT
from typing import Any


def finding(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """The nonconformity and the answer so far."""
    if not may_view(obj):
        return
    page = FindingView(obj, request)
    report = (("所属的认证报告", page.report_url),) if page.report_url else ()
    files = tuple((one["name"], one["url"]) for one in page.evidence)
    yield Summary(f"不符合项：{obj.label}", links=((f"打开{obj.label}", obj.absolute_url()), *report), page=page)
    if page.answer or files:
        yield Summary("企业的答复", tuple(page.answer), files)


def report(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """Kind, conclusion, results, and the nonconformities."""
    if obj is None or not may_view(obj):
        return
    page = ReportView(obj, request)
    kind = ("评价对象", "产品" if obj.kind == PRODUCT else "服务")
    yield Summary("认证报告", (kind, *page.facts), (("打开认证报告", obj.absolute_url()),), page=page)
    if found := page.findings:
        rows = tuple((one["title"], one["url"], one["state"]) for one in found)
        yield Summary("不符合项", columns=("不符合项", "状态"), rows=rows)


def certificate(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """What the certificate says."""
    if obj is not None and may_view(obj):
        page = CertificateView(obj, request)
        yield Summary("认证证书", tuple(page.dates), (("打开认证证书", obj.absolute_url()),), page=page)


def review(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """The opinion that is about to be signed."""
    if may_view(obj):
        yield Summary("初评意见", links=(("打开初评意见", obj.absolute_url()),), page=ReviewView(obj, request))


def standard(obj: Any, request: Any, step: str) -> Iterator[Summary]:
    """Number, dates, indicators in numbers, and how far the vote has come."""
    if obj is None or not may_view(obj):
        return
    page = StandardView(obj, request)
    counts = [(f"指标（{title}）", f"{count}项") for title, count in page.counts if count]
    state = ("状态", page.heading["state"])
    ballots = [("表决", page.ballots)] if page.ballots else []
    facts = (("标准", obj.label), state, *page.dates, *counts, *ballots)
    yield Summary("团体标准", facts, (("打开团体标准", obj.absolute_url()),))
