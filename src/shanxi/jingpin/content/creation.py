"""How code adds an object: a random id, no owner, no permission of the current user."""

from plone.dexterity.utils import createContent
from shanxi.jingpin.content.naming import office_id
from typing import Any


def create(container: Any, portal_type: str, id: str = "", **values: Any) -> Any:
    """Add a new object and return it inside its container.

    :raises ValueError: an object of that id exists.
    """
    obj = createContent(portal_type, **values)
    obj.id = id or office_id()
    if obj.id in container:
        raise ValueError(f"{obj.id} exists in {container.getId()}")
    container._setObject(obj.id, obj, set_owner=0)
    return container._getOb(obj.id)
