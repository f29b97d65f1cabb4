"""The federation's screens: the list of objections, one objection, and what was found out."""

from AccessControl import getSecurityManager
from plone import api
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from shanxi.jingpin.browser.notice.terms import end_in_words
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.objecting import case_of_objection
from shanxi.jingpin.casework.objecting import HANDLE
from shanxi.jingpin.casework.objecting import is_clue
from shanxi.jingpin.casework.objecting import VIEW_REDACTED
from shanxi.jingpin.casework.objecting import write_investigation
from shanxi.jingpin.content import office
from shanxi.jingpin.content.objection import IObjection
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form import form
from zope.interface import implementer


def state_title(objection: Any) -> str:
    """The title of its state."""
    return WORKFLOWS["Objection"].state(state_of(objection)).title


def subject_of(objection: Any) -> dict[str, str]:
    """What is objected to, by what is public of it."""
    case = case_of_objection(objection)
    notice = office.notice(objection.notice_id)
    return {
        "number": case.number if case is not None else "",
        "item": case.label if case is not None else "",
        "enterprise": office.enterprise_of_case(case).label if case is not None else "",
        "notice": f"{notice.number} {notice.title}" if notice is not None else "",
    }


def objection_row(objection: Any) -> dict[str, Any]:
    """Number, state and the page that the current user may open; empty where there is none."""
    may = getSecurityManager().checkPermission
    row = {"number": objection.number, "state": state_title(objection)}
    if may("View", objection):
        return {**row, "url": objection.absolute_url(), "clue": is_clue(objection)}
    if may(VIEW_REDACTED, objection):
        return {**row, "url": f"{objection.absolute_url()}/@@redacted", "clue": False}
    return {}


class Objections(BrowserView):
    """The federation's objections; an enterprise finds those against its own cases that it may answer."""

    label = "异议"

    def rows(self) -> list[dict[str, Any]]:
        """``{number, url, state, received, item, enterprise, clue}``, the newest first."""
        found = list(office.place("objections").objectValues())
        found.sort(key=lambda one: one.received_at, reverse=True)
        return [self._row(one, row) for one in found if (row := objection_row(one))]

    @staticmethod
    def _row(objection: Any, row: dict[str, Any]) -> dict[str, Any]:
        return {**subject_of(objection), **row, "received": in_words(objection.received_at)}


class ObjectionView(BrowserView):
    """One objection, with who objects: for the federation only."""

    def subject(self) -> dict[str, str]:
        """What is objected to."""
        return subject_of(self.context)

    def facts(self) -> list[tuple[str, str]]:
        """Names and values; what is empty is left out."""
        one = self.context
        rows = [
            ("收到时间", in_words(one.received_at)),
            ("提出人", term_title("shanxi.jingpin.objector_kinds", one.objector_kind)),
            ("姓名或单位名称", one.objector or "（匿名）"),
            ("电话", one.phone),
            ("邮箱", one.email),
            ("地址", one.address),
            ("企业陈述申辩截止", end_in_words(one.statement_until)),
        ]
        return [(name, value) for name, value in rows if value]

    def texts(self) -> list[tuple[str, list[str]]]:
        """What was written, with headings."""
        names = (
            ("异议内容和理由", "text"),
            ("告知企业的事实", "redacted_facts"),
            ("企业的陈述申辩", "statement"),
            ("调查情况", "investigation"),
            ("答复内容", "reply"),
        )
        return [
            (title, paragraphs(getattr(self.context, name))) for title, name in names if getattr(self.context, name)
        ]

    def files(self) -> list[dict[str, str]]:
        """The evidence of both sides."""
        found = sorted(self.context.objectValues(), key=lambda one: (one.uploaded_at, one.getId()))
        return [{"name": one.label, "note": one.note or "", "url": f"{one.absolute_url()}/@@file"} for one in found]

    @property
    def state(self) -> str:
        """The title of the state."""
        return state_title(self.context)

    @property
    def clue(self) -> bool:
        """Whether it can only be kept as 线索."""
        return is_clue(self.context)

    def steps(self) -> list[ShownStep]:
        """What the user may do now."""
        return shown_steps(self.context)

    @property
    def may_handle(self) -> bool:
        """Whether the user writes down what was found out."""
        return bool(getSecurityManager().checkPermission(HANDLE, self.context))


@implementer(ISoftlyProtected)
class Investigation(form.EditForm):
    """What was found out, and whether it is about what was shown."""

    enableCSRFProtection = True
    label = _("记录调查情况")
    template = ViewPageTemplateFile("form.pt")
    fields = field.Fields(IObjection).select("investigation", "concerns_case")

    def updateActions(self) -> None:
        super().updateActions()
        self.actions["save"].addClass("btn btn-primary")

    @button.buttonAndHandler(_("保存"), name="save")
    def handle_save(self, action: Any) -> None:
        """Keep it, and go back to the objection."""
        data, errors = self.extractData()
        if errors:
            self.status = _("有填写错误，请改正后再提交，已填内容都在。")
            return
        write_investigation(self.context, data["investigation"] or "", bool(data["concerns_case"]))
        api.portal.show_message("调查情况已保存。", self.request)
        self.request.response.redirect(self.context.absolute_url())
