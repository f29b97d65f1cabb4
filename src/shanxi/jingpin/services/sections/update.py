"""PATCH ``@sections/<name>``: save what is sent; the answer is the section with its new token."""

from plone.protect.interfaces import IDisableCSRFProtection
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.services.body import body_of
from shanxi.jingpin.services.sections.get import section_of
from shanxi.jingpin.services.sections.get import SectionService
from shanxi.jingpin.services.sections.json_values import from_json
from shanxi.jingpin.services.sections.refusals import field_errors
from shanxi.jingpin.services.sections.refusals import guarded
from typing import Any
from zExceptions import BadRequest
from zope.interface import alsoProvides


class SectionsUpdate(SectionService):
    """Body: ``{"revision": "…", "values": {…}}``; all of it is saved, or nothing."""

    def reply(self) -> dict[str, Any]:
        """The section; 400 with ``errors``, 403, or 409 with the stored ``values`` and ``revision``."""
        if not self.name:
            raise BadRequest("请写明要保存哪一部分：@sections/<名称>。")
        alsoProvides(self.request, IDisableCSRFProtection)
        return guarded(self.request, self._write)

    def _write(self) -> dict[str, Any]:
        body = body_of(self.request)
        values, errors = from_json(self.name, body.get("values"))
        saved = save_section(self.context, self.name, values, str(body.get("revision", "")), me())
        errors |= saved.errors
        return field_errors(self.request, errors) if errors else section_of(self.context, self.name)
