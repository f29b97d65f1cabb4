"""What the applicant says of a sub-item besides its files: handed in or not and why, issuer, number, dates (第七条)."""

from collections.abc import Mapping
from shanxi.jingpin.casework.material_files import demand_files
from shanxi.jingpin.content.material import IMaterial
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import Condition
from shanxi.jingpin.process.materials import SUB_ITEMS
from typing import Any
from zope.component.hooks import getSite
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import ValidationError


ALWAYS = (Applicability.APPLICABLE, Applicability.MISSING)
#: What may be said of a sub-item, by its condition in 第七条.
ANSWERS: dict[Condition, tuple[Applicability, ...]] = {
    Condition.REQUIRED: ALWAYS,
    Condition.WHERE_APPLICABLE: (*ALWAYS, Applicability.NOT_APPLICABLE),
    Condition.IF_ANY: (Applicability.APPLICABLE, Applicability.NONE),
}


def answers_for(material: Any) -> tuple[Applicability, ...]:
    """What may be said of this sub-item."""
    return ANSWERS[SUB_ITEMS[material.sub_item].condition]


def details_of(material: Any) -> dict[str, Any]:
    """The present values, by field."""
    return {name: getattr(material, name, field.default) for name, field in getFieldsInOrder(IMaterial)}


def save_details(material: Any, values: Mapping[str, Any]) -> dict[str, Invalid]:
    """Save what fits; what does not keeps its stored value and comes back as an error at its field.

    :raises Unauthorized: the current user may not.
    :raises WritingRefused: the sub-item is not open now.
    """
    demand_files(material)
    errors: dict[str, Invalid] = {}
    fields = dict(getFieldsInOrder(IMaterial))
    for name, value in values.items():
        try:
            good = _checked(material, name, fields.get(name), value)
        except Invalid as error:
            errors[name] = error
        else:
            if getattr(material, name) != good:
                setattr(material, name, good)
    return errors


def _checked(material: Any, name: str, field: Any, value: Any) -> Any:
    if field is None:
        raise Invalid("没有这个栏目。")
    if ITextLine.providedBy(field) and isinstance(value, str):
        value = value.strip() or None
    try:
        field.bind(getSite()).validate(value)
    except ValidationError as error:
        raise Invalid(_words(field, error)) from error
    if name == "applicability" and Applicability(value) not in answers_for(material):
        raise Invalid("这一项资料不能这样选择。")
    if name == "valid_until" and value is not None and material.issued_on is not None and value < material.issued_on:
        raise Invalid("有效期不能早于出具日期。")
    return value


def _words(field: Any, error: ValidationError) -> str:
    limit = getattr(field, "max_length", None)
    if limit is not None and isinstance(error.args[0], str) and len(error.args[0]) > limit:
        return f"最多{limit}字。"
    return f"“{field.title}”填写有误。"
