"""A group standard: read by those concerned, drafted by the lead of the experts."""

from functools import cached_property
from plone import api
from shanxi.jingpin.browser.papers.limits import UploadLimits
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.casework.standard_drafting import counted_verdicts
from shanxi.jingpin.casework.standard_drafting import FIELDS
from shanxi.jingpin.casework.standard_drafting import save_standard
from shanxi.jingpin.casework.standard_drafting import set_drafters
from shanxi.jingpin.casework.standard_drafting import set_standard_document
from shanxi.jingpin.casework.standard_drafting import standard_token
from shanxi.jingpin.casework.standard_drafting import WRITE
from shanxi.jingpin.content import office
from shanxi.jingpin.content.group_standard import IGroupStandard
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.vocabularies.standard import INDICATOR_VERDICTS
from typing import Any


DATES = ("comment_from", "comment_until", "approved_on", "published_on", "in_force_on", "ended_on")


class StandardView(UploadLimits, PaperPage):
    """The page of one standard."""

    schema = IGroupStandard
    permission = WRITE
    names = FIELDS
    doors = ("save", "upload")

    @property
    def label(self) -> str:
        """Number and name."""
        return self.context.label

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return standard_token(self.context)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many indicators fill a gap, are better, or equal."""
        return [(INDICATOR_VERDICTS.table[id], count) for id, count in counted_verdicts(self.context).items()]

    @property
    def dates(self) -> list[tuple[str, str]]:
        """The dates that are known."""
        found = ((IGroupStandard[name].title, getattr(self.context, name)) for name in DATES)
        return [(title, day(on)) for title, on in found if on is not None]

    @property
    def platform_url(self) -> str:
        """The link to the national platform; only http and https are linked."""
        url = self.context.platform_url or ""
        return url if url.startswith(("https://", "http://")) else ""

    @cached_property
    def origin(self) -> Any | None:
        """The case for which the standard is made, where the current user may see it."""
        case = office.case_by_id(self.context.origin_case)
        return case if case is not None and self.may("View", case) else None

    @property
    def experts(self) -> list[dict[str, Any]]:
        """The experts of the case, and who has drafted."""
        case = office.case_by_id(self.context.origin_case)
        found = case.case_file.experts if case is not None else ()
        return [
            {"person": one.person, "name": one.name or one.person, "drafts": one.person in self.context.drafters}
            for one in found
            if not one.conflict
        ]

    @property
    def ballots(self) -> str:
        """How far the vote has come, for those who may see the draft."""
        if not self.context.ballots or not self.may("shanxi.jingpin: Vote Group Standard"):
            return ""
        favour = sum(one.in_favour for one in self.context.ballots)
        return f"已表决{len(self.context.ballots)}人，同意{favour}人"

    def keep(self, values: dict[str, Any]) -> None:
        save_standard(self.context, values, self.sent_token)
        sent = self.request.form.get("drafters", ())
        set_drafters(self.context, (sent,) if isinstance(sent, str) else tuple(sent))

    def upload(self) -> str:
        """Take the text as a file."""
        file = self.sent_file()
        set_standard_document(self.context, file.filename, file)
        api.portal.show_message(f"文件“{self.context.document.filename}”已上传。", self.request)
        return ""
