"""What has to be put right, with the applicant's answers, as inputs of a page (第六条（二）)."""

from collections.abc import Mapping
from dataclasses import dataclass
from shanxi.jingpin.browser.application_form.progress import page_of
from shanxi.jingpin.browser.application_form.progress import url_of_place
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.vocabularies.parts import title_of_place
from typing import Any


ANSWER, REASON = "defect-answer", "defect-reason"


@dataclass(frozen=True)
class DefectAnswer:
    """One defect with what is, or was just, typed."""

    number: int
    place: str
    title: str
    url: str
    text: str
    answer: str
    reason: str
    is_open: bool

    @property
    def answer_name(self) -> str:
        """The name of the input for the answer."""
        return f"{ANSWER}-{self.number}"

    @property
    def reason_name(self) -> str:
        """The name of the input for the reason."""
        return f"{REASON}-{self.number}"


def all_defects(application: Any, opened: frozenset[str] | None, typed: Mapping[str, Any]) -> list[DefectAnswer]:
    """Every defect the applicant has been told of."""
    if application.case_file.supplement is None:
        return []
    return [
        DefectAnswer(
            number=number,
            place=one.place,
            title=title_of_place(application, one.place),
            url=url_of_place(application, one.place),
            text=one.text,
            answer=str(typed.get(f"{ANSWER}-{number}", one.answer)),
            reason=str(typed.get(f"{REASON}-{number}", one.cannot_complete_reason)),
            is_open=bool(opened) and is_open(opened, one.place),
        )
        for number, one in enumerate(application.case_file.defects)
    ]


def defects_at(
    application: Any, page: str, opened: frozenset[str] | None, typed: Mapping[str, Any]
) -> list[DefectAnswer]:
    """The defects on one page of the form."""
    return [one for one in all_defects(application, opened, typed) if page_of(one.place) == page]


def answers_in(typed: Mapping[str, Any]) -> dict[int, tuple[str, str]]:
    """The answers that were sent: position of the defect → (answer, reason)."""
    numbers = sorted(
        int(name.rpartition("-")[2])
        for name in typed
        if name.startswith(f"{ANSWER}-") and name.rpartition("-")[2].isdigit()
    )
    return {one: (str(typed[f"{ANSWER}-{one}"]), str(typed.get(f"{REASON}-{one}", ""))) for one in numbers}
