"""A page on which one paper of a case is read, and written by those who may."""

from AccessControl import getSecurityManager
from collections.abc import Mapping
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.decide.heading import heading_of
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.papers.inputs import Cell
from shanxi.jingpin.browser.papers.inputs import Fixed
from shanxi.jingpin.browser.papers.inputs import Inputs
from shanxi.jingpin.browser.papers.inputs import Table
from shanxi.jingpin.browser.papers.inputs import with_fixed_rows
from shanxi.jingpin.browser.papers.typed import Typed
from shanxi.jingpin.browser.papers.typed import typed_from_form
from shanxi.jingpin.browser.papers.typed import typed_from_values
from shanxi.jingpin.browser.papers.typed import values_of
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.paper_values import InvalidPaper
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.file_kinds import UnacceptableFile
import transaction
from typing import Any
from zope.component import getMultiAdapter


STALE = "页面停留时间较长，为了安全请再按一次，已填内容都在。"


class PaperPage(BrowserView):
    """Subclasses say which schema, which fields, who writes, and through which door; ``doors`` are its buttons."""

    schema: Any = None
    permission = ""
    saved = "已保存。"
    status = ""
    errors: Mapping[str, str] = {}
    typed: Typed | None = None

    def __call__(self) -> str:
        if self.request.method != "POST":
            return self.index()
        door = next((getattr(self, name) for name in self.doors if name in self.request.form), None)
        if door is None:
            return self.index()
        try:
            self.demand_token()
            done = door()
        except (WritingRefused, UnacceptableFile) as refusal:
            return self.refused(refusal)
        return self.request.response.redirect(done or self.url)

    doors: tuple[str, ...] = ("save",)

    def demand_token(self) -> None:
        """Only what comes from a page of ours is taken.

        :raises WritingRefused: the token is missing or old.
        """
        if not getMultiAdapter((self.context, self.request), name="authenticator").verify():
            raise WritingRefused(STALE)

    def refused(self, refusal: Exception) -> str:
        """The same page with the reason, and with what was typed."""
        transaction.doom()
        self.status = str(refusal)
        self.errors = refusal.errors if isinstance(refusal, InvalidPaper) else self.errors
        self.request.response.setStatus(400)
        return self.index()

    @property
    def url(self) -> str:
        """The address of the page."""
        return self.context.absolute_url()

    @cached_property
    def heading(self) -> dict[str, Any]:
        """Number, enterprise, product and state."""
        return heading_of(self.context)

    @cached_property
    def case(self) -> Any:
        """The case the paper belongs to."""
        return case_of(self.context)

    def may(self, permission: str, obj: Any = None) -> bool:
        """Whether the current user holds a permission."""
        return bool(getSecurityManager().checkPermission(permission, self.context if obj is None else obj))

    @cached_property
    def is_writable(self) -> bool:
        """Whether the current user writes here now."""
        return self.may(self.permission)

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that are written."""
        raise NotImplementedError

    @cached_property
    def fixed(self) -> Mapping[str, Fixed]:
        """Tables whose rows are given."""
        return {}

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return ""

    @property
    def sent_token(self) -> str:
        """The token of what the writer had before them."""
        return str(self.request.form.get("token", ""))

    @cached_property
    def parts(self) -> list[Cell | Table]:
        """The inputs, with what was typed where something was."""
        typed = self.typed
        if typed is None:
            typed = typed_from_values(
                self.schema, self.names, {name: getattr(self.context, name, None) for name in self.names}
            )
        inputs = Inputs(self.context, self.schema, self.fixed, writable=self.is_writable)
        return inputs.parts(self.names, with_fixed_rows(self.schema, typed, self.fixed), self.errors)

    def read(self) -> dict[str, Any]:
        """What was sent, as values.

        :raises InvalidPaper: something cannot be read.
        """
        self.typed = typed_from_form(self.schema, self.names, self.request.form)
        values, errors = values_of(self.schema, self.typed)
        if errors:
            raise InvalidPaper(errors)
        return values

    def save(self) -> str:
        """Keep what was sent; the address to go to, or empty for this page."""
        self.keep(self.read())
        api.portal.show_message(self.saved, self.request)
        return ""

    def keep(self, values: dict[str, Any]) -> None:
        """Write through the door of casework."""
        raise NotImplementedError

    def sent_file(self, name: str = "file") -> Any:
        """The file that was sent.

        :raises UnacceptableFile: there is none.
        """
        upload = self.request.form.get(name)
        if not getattr(upload, "filename", ""):
            raise UnacceptableFile("没有收到文件，请先选择文件。")
        return upload

    @property
    def steps(self) -> list[ShownStep]:
        """What the current user may do with the paper now."""
        return shown_steps(self.context)
