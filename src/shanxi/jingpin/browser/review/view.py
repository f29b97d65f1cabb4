"""An expert's opinion: the declaration first, then scores, text and recommendation."""

from collections.abc import Mapping
from functools import cached_property
from plone import api
from shanxi.jingpin.browser.papers.inputs import Fixed
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.casework.reviewing import chosen_dimensions
from shanxi.jingpin.casework.reviewing import declaration_of
from shanxi.jingpin.casework.reviewing import FIELDS
from shanxi.jingpin.casework.reviewing import former_reviews
from shanxi.jingpin.casework.reviewing import review_token
from shanxi.jingpin.casework.reviewing import save_review
from shanxi.jingpin.casework.reviewing import signed_at
from shanxi.jingpin.casework.reviewing import WRITE
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content.review import IReview
from shanxi.jingpin.process.dimensions import dimension_title
from shanxi.jingpin.process.scoring import in_points
from shanxi.jingpin.process.scoring import weighted_mean
from shanxi.jingpin.process.wording import moment
from typing import Any


class ReviewView(PaperPage):
    """The page of one opinion."""

    schema = IReview
    permission = WRITE
    saved = "草稿已保存。"
    names = FIELDS
    doors = ("save", "save_and_sign")

    @property
    def has_to_declare(self) -> bool:
        """Whether the author has still to say whether there is a conflict."""
        return self.context.author == me() and declaration_of(self.context) is False

    @property
    def declarations(self) -> list[dict[str, str]]:
        """The two answers, as far as they may be given now."""
        url = self.case.absolute_url()
        wanted = ("declare_free", "declare_conflict")
        found = {one.id.value: one for one in offered(self.case)}
        return [
            {"title": found[id].title, "description": found[id].description, "url": f"{url}/@@decide?transition={id}"}
            for id in wanted
            if id in found
        ]

    @property
    def parties(self) -> list[tuple[str, str]]:
        """Whom the expert might be tied to: what a declaration is about."""
        rows = self.case.sections.get("parties")["parties"]
        return [(row["name"], row.get("address") or "") for row in rows if row.get("name")]

    @property
    def author_name(self) -> str:
        """The name of the expert."""
        experts = {one.person: one.name for one in self.case.case_file.experts}
        return experts.get(self.context.author) or self.context.author

    @property
    def former(self) -> list[dict[str, str]]:
        """What the author had signed before the case was returned, as far as it may be read."""
        found = [one for one in former_reviews(self.context) if self.may("View", one)]
        return [{"url": one.absolute_url(), "signed": moment(signed_at(one))} for one in found]

    @property
    def mean(self) -> str:
        """The mean of the scores with the weights of the call; empty where there are none."""
        call = self.case.case_file.call
        scores = self.context.as_facts(signed=False).scores
        mean = weighted_mean(scores, call.weights) if call is not None else None
        return in_points(mean) if mean is not None else ""

    @cached_property
    def is_writable(self) -> bool:
        """The author, after the declaration, while the experts are at work."""
        may = self.may(WRITE) and self.may(WRITE, self.case) and self.context.author == me()
        return may and bool(declaration_of(self.context))

    @cached_property
    def fixed(self) -> Mapping[str, Fixed]:
        """A row for each dimension that the applicant has chosen, with what it says of itself."""
        texts = {row["id"]: row.get("text") or "" for row in self.case.sections.get("dimensions")["dimensions"]}
        chosen = {id: (dimension_title(id), f"申请单位：{texts[id]}") for id in chosen_dimensions(self.case)}
        return {"scores": Fixed("dimension", chosen)}

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return review_token(self.context)

    def keep(self, values: dict[str, Any]) -> None:
        save_review(self.context, values, self.sent_token)

    def save_and_sign(self) -> str:
        """Keep what was written, and go on to the signature."""
        self.keep(self.read())
        api.portal.show_message(self.saved, self.request)
        return f"{self.url}/@@decide?transition=sign"
