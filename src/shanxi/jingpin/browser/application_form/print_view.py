"""The application form on paper: 表一 to 表四, with a check code on every page."""

from Products.Five import BrowserView
from shanxi.jingpin.browser.application_form.shown_value import shown
from shanxi.jingpin.casework.material_files import all_files
from shanxi.jingpin.casework.material_files import check_code
from shanxi.jingpin.content import office
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.sections import SECTIONS
from shanxi.jingpin.process.undertaking import TEXT
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from typing import Any
from zope.schema import getFieldsInOrder


class ApplicationPrint(BrowserView):
    """A page of its own, without the frame of the site."""

    undertaking_text = TEXT

    def __call__(self) -> str:
        self.request.response.setHeader("X-Theme-Disabled", "1")
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    @property
    def code(self) -> str:
        """The check code, so that a scan can be matched with what was printed."""
        return check_code(self.context.sections.form_hash())

    @property
    def enterprise(self) -> str:
        """The name of the enterprise."""
        found = office.enterprise_of_case(self.context)
        return found.label if found is not None else ""

    @property
    def call(self) -> str:
        """The name of the call."""
        found = office.call_of_case(self.context)
        return found.label if found is not None else ""

    def fields(self, name: str) -> list[tuple[str, str]]:
        """Title and value of every field of a section that concerns this kind of item."""
        values = self.context.sections.get(name)
        needed = {one.name for one in SECTIONS[name].fields if one.only_for in ("", self.context.case_file.kind)}
        return [(field.title, shown(values[id])) for id, field in getFieldsInOrder(SCHEMAS[name]) if id in needed]

    @property
    def parties(self) -> list[dict[str, str]]:
        """The parties with the titles of their roles."""
        rows = self.context.sections.get("parties")["parties"]
        return [
            {**{column: shown(value) for column, value in row.items()}, "role": PARTY_ROLES.table[row["role"]]}
            for row in rows
        ]

    @property
    def finance(self) -> list[dict[str, str]]:
        """The years as they are read."""
        rows = self.context.sections.get("finance")["finance"]
        return [{column: shown(value) for column, value in row.items()} for row in rows]

    @property
    def dimensions(self) -> list[dict[str, Any]]:
        """The chosen dimensions with the names of their annexes."""
        names = {one.getId(): one.label for _material, one in all_files(self.context)}
        order = list(DIMENSIONS)
        rows = sorted(self.context.sections.get("dimensions")["dimensions"], key=lambda row: order.index(row["id"]))
        return [
            {
                "number": order.index(row["id"]) + 1,
                "title": DIMENSIONS[row["id"]],
                "text": shown(row["text"]),
                "evidence": shown(row["evidence"]),
                "annexes": [names[one] for one in row["annexes"] if one in names],
            }
            for row in rows
        ]

    @property
    def undertaking(self) -> dict[str, str]:
        """Person and day, empty where they are to be written by hand."""
        given = self.context.sections.get("undertaking")
        day = shown(given["signed_on"]) if given["signed_on"] else ""
        return {"person": given["person"] or "", "signed_on": day}
