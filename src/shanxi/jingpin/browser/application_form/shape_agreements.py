"""表三 and the consents as flat forms: what is agreed to is a box, the version of its text goes along."""

from collections.abc import Mapping
from shanxi.jingpin import _
from shanxi.jingpin.browser.application_form.blocks import Block
from shanxi.jingpin.browser.application_form.blocks import flat_schema
from shanxi.jingpin.browser.application_form.blocks import Layout
from shanxi.jingpin.browser.application_form.shapes import Plain
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import VERSION
from typing import Any
from zope import schema
from zope.schema import getFieldsInOrder


TEXT = "text"


class Undertaking(Plain):
    """表三: a box for the present words, the person in charge, the day."""

    def layout(self, application: Any) -> Layout:
        """The flat form."""
        fields = dict(getFieldsInOrder(SCHEMAS[self.name]))
        fields[TEXT] = schema.Bool(title=_("本单位作出上述承诺"), default=False)
        places = {id: (f"{self.name}.{id}",) for id in fields}
        return Layout(flat_schema(self.name, fields), (Block("", "", tuple(fields)),), places)

    def flattened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Ticked only where the words are the present ones."""
        return {**values, TEXT: values[TEXT] == VERSION}

    def values(self, flat: Mapping[str, Any]) -> dict[str, Any]:
        """The version of the words that were agreed to."""
        return {**flat, TEXT: VERSION if flat.get(TEXT) else None}


class Consents(Plain):
    """个人信息保护法: three boxes; agreeing to any of them is agreeing to the present words."""

    def layout(self, application: Any) -> Layout:
        """The flat form."""
        fields = {id: field for id, field in getFieldsInOrder(SCHEMAS[self.name]) if id in CONSENTS}
        places = {id: (f"{self.name}.{id}",) for id in fields}
        return Layout(flat_schema(self.name, fields), (Block("", "", tuple(fields)),), places)

    def flattened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """A consent to earlier words has to be given again."""
        current = values["version"] == VERSION
        return {id: bool(current and values[id]) for id in CONSENTS}

    def values(self, flat: Mapping[str, Any]) -> dict[str, Any]:
        """The boxes, with the version of their words."""
        given = {id: bool(flat.get(id)) for id in CONSENTS}
        return {**given, "version": VERSION if any(given.values()) else None}
