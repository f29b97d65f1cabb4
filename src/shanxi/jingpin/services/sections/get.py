"""GET ``@sections``: the list; GET ``@sections/<name>``: the values of one."""

from AccessControl import getSecurityManager
from plone.restapi.services import Service
from shanxi.jingpin.casework.drafting import opened_now
from shanxi.jingpin.casework.drafting import WRITE
from shanxi.jingpin.casework.opened_places import has_open
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.services.sections.json_values import to_json
from typing import Any
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


def is_writable(application: Any, name: str) -> bool:
    """Whether the current user may change anything in a section now."""
    may_write = getSecurityManager().checkPermission(WRITE, application)
    return bool(may_write) and has_open(opened_now(application), name)


def summary_of(application: Any, name: str) -> dict[str, Any]:
    """A section without its values."""
    saved_at = application.sections.saved_at(name)
    return {
        "@id": f"{application.absolute_url()}/@sections/{name}",
        "id": name,
        "title": TITLES[name],
        "revision": application.sections.revision(name),
        "saved_at": saved_at.isoformat() if saved_at else None,
        "is_writable": is_writable(application, name),
    }


def section_of(application: Any, name: str) -> dict[str, Any]:
    """A section with its values."""
    return {**summary_of(application, name), "values": to_json(application.sections.get(name))}


@implementer(IPublishTraverse)
class SectionService(Service):
    """A service whose address may name a section."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.name = ""

    def publishTraverse(self, request: Any, name: str) -> "SectionService":
        """The section's name is the next part of the address."""
        if self.name or name not in SCHEMAS:
            raise NotFound(name)
        self.name = name
        return self


class SectionsGet(SectionService):
    """The list, or one section."""

    def reply(self) -> dict[str, Any]:
        """``{@id, items}`` or one section with ``values``."""
        if self.name:
            return section_of(self.context, self.name)
        items = [summary_of(self.context, name) for name in SCHEMAS]
        return {"@id": f"{self.context.absolute_url()}/@sections", "items": items}
