"""Writing an expert's opinion (第六条（三）): by its author alone, after the declaration of no conflict."""

from collections.abc import Mapping
from datetime import datetime
from shanxi.jingpin.casework.collect.evaluation import present_reviews
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.paper_values import token_of
from shanxi.jingpin.casework.paper_values import write_values
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.review import IReview
from shanxi.jingpin.process.states import ReviewState
from shanxi.jingpin.process.states import ReviewTransition
from typing import Any


WRITE = "shanxi.jingpin: Write Review"
FIELDS: tuple[str, ...] = ("scores", "recommends", "text")


def chosen_dimensions(case: Any) -> tuple[str, ...]:
    """The dimensions that the applicant has chosen (表二)."""
    return tuple(row["id"] for row in case.sections.get("dimensions")["dimensions"])


def declaration_of(review: Any) -> bool | None:
    """Whether the author has declared to be free of conflict; None where there is a conflict or no appointment."""
    file = review.__parent__.case_file
    expert = next((one for one in file.experts if one.person == review.author), None)
    if expert is None or expert.conflict or expert.person in file.conflicted:
        return None
    return expert.declared_free


def review_of(case: Any, person: str) -> Any | None:
    """The present opinion of one expert."""
    return next((one for one in present_reviews(case) if one.author == person), None)


def former_reviews(review: Any) -> list[Any]:
    """What the author of an opinion had signed before the case was returned, the latest first."""
    case, author = review.__parent__, review.author
    found = [one for one in case.objectValues() if one.portal_type == "Review" and one.author == author]
    superseded = [one for one in found if state_of(one) == ReviewState.SUPERSEDED.value]
    return sorted((one for one in superseded if one != review), key=signed_at, reverse=True)


def signed_at(review: Any) -> datetime:
    """When a signed opinion was signed."""
    own, sign = review.UID(), ReviewTransition.SIGN.value
    return next(one.at for _number, one in decisions_of(review) if (one.subject_uid, one.transition) == (own, sign))


def review_token(review: Any) -> str:
    """A token that changes with every value of the opinion."""
    return token_of(review, FIELDS)


def save_review(review: Any, values: Mapping[str, Any], token: str) -> None:
    """Keep what the author has written so far.

    :raises Unauthorized: the current user is not the author, or the experts' stage is over.
    :raises WritingRefused: the declaration is missing, a score is for a dimension not chosen, a value does not fit.
    """
    demand(WRITE, review)
    demand(WRITE, review.__parent__)
    if review.author != me():
        raise WritingRefused("意见只能由撰写人本人填写。")
    if not declaration_of(review):
        raise WritingRefused("请先声明与本案没有利益冲突。")
    chosen = chosen_dimensions(review.__parent__)
    if [row["dimension"] for row in values.get("scores", ()) if row["dimension"] not in chosen]:
        raise WritingRefused("只能给申请单位选择的方面评分。")
    write_values(review, IReview, values, token, FIELDS)
