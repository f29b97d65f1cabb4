"""The page of a call: when it takes applications, and what it asks for."""

from AccessControl import getSecurityManager
from dataclasses import fields
from functools import cached_property
from Products.Five import BrowserView
from shanxi.jingpin.browser.calls.listing import standing
from shanxi.jingpin.browser.calls.listing import window
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.casework.call_keeping import WRITE
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.content import office
from shanxi.jingpin.content.call import ICall
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.states import CallState
from typing import Any


UNITS = {"minimum_dimensions": "个", "quorum": "人"}


class CallView(BrowserView):
    """What everybody who may read a call sees; steps and changes for those who may."""

    @cached_property
    def standing(self) -> tuple[str, str]:
        """Badge class and words."""
        badge, words = standing(self.context)
        return f"jp-badge {badge}".strip(), words

    @property
    def window(self) -> str:
        """From when to when."""
        return window(self.context)

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed."""
        return state_of(self.context) == CallState.DRAFT.value

    @property
    def may_edit(self) -> bool:
        """Whether the current user may change it now."""
        return bool(getSecurityManager().checkPermission(WRITE, self.context))

    @property
    def may_list(self) -> bool:
        """Whether the current user may see the list of all calls."""
        return bool(getSecurityManager().checkPermission("View", office.place("calls")))

    def steps(self) -> list[ShownStep]:
        """What the current user may decide now."""
        return shown_steps(self.context)

    def sectors(self) -> list[dict[str, Any]]:
        """The thresholds by sector."""
        rows = self.context.sectors or ()
        return [{**row, "title": term_title("shanxi.jingpin.sectors", row["sector"])} for row in rows]

    def dimensions(self) -> list[dict[str, Any]]:
        """The dimensions with their weights."""
        rows = self.context.dimensions or ()
        return [{**row, "title": term_title("shanxi.jingpin.dimensions", row["dimension"])} for row in rows]

    def materials(self) -> list[str]:
        """What is to be handed in or explained."""
        return [term_title("shanxi.jingpin.sub_items", one) for one in self.context.materials or ()]

    def terms(self) -> list[tuple[str, str]]:
        """Numbers and terms, with those of the settings where the call has none of its own."""
        settings, known = current_settings(), {one.name for one in fields(Settings)}
        names = [name for name in ICall.names() if name in known]
        return [(ICall[name].title, self._number(name, settings)) for name in sorted(names)]

    def _number(self, name: str, settings: Settings) -> str:
        own = getattr(self.context, name)
        value = getattr(settings, name) if own is None else own
        return f"{value}{UNITS.get(name, '个工作日')}{'（按系统设置）' if own is None else ''}"
