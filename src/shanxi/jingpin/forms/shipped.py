"""Forms that come with the package: their models are checked before they are stored.

easyform shows its stock form in the place of a model that it cannot read, and says nothing.
"""

from pathlib import Path
from plone.supermodel import loadString
from plone.supermodel.parser import SupermodelParseError
from zope.schema import getFieldNamesInOrder


FOLDER = Path(__file__).parent
FIELDS = FOLDER / "objection_fields.xml"
ACTIONS = FOLDER / "objection_actions.xml"


class BrokenModel(ValueError):
    """A model cannot be read, or has not the fields it should have."""


def checked(text: str, names: tuple[str, ...]) -> str:
    """A model that can be read and has exactly these fields, in this order.

    :raises BrokenModel: it is otherwise.
    """
    try:
        schema = loadString(text).schema
    except SupermodelParseError as error:
        raise BrokenModel(str(error)) from error
    found = tuple(getFieldNamesInOrder(schema)) if schema is not None else ()
    if found != names:
        raise BrokenModel(f"expected {names}, found {found}")
    return text


FIELD_NAMES = (
    "item",
    "text",
    "objector_kind",
    "objector",
    "phone",
    "email",
    "address",
    "evidence1",
    "evidence2",
    "evidence3",
)
ACTION_NAMES = ("receive",)


def objection_models() -> dict[str, str]:
    """The models of the form 提出异议, as easyform stores them."""
    return {
        "fields_model": checked(FIELDS.read_text(encoding="utf-8"), FIELD_NAMES),
        "actions_model": checked(ACTIONS.read_text(encoding="utf-8"), ACTION_NAMES),
    }
