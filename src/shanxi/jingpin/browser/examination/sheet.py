"""``@@examine``: the sheet, saved row by row in one form, so that nothing typed in another row is lost."""

from functools import cached_property
from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.examination.changes import changed_files
from shanxi.jingpin.browser.examination.changes import changed_parts
from shanxi.jingpin.browser.examination.groups import grouped
from shanxi.jingpin.browser.examination.groups import SheetGroup
from shanxi.jingpin.browser.examination.rows import defect_sheet_row
from shanxi.jingpin.browser.examination.rows import in_words
from shanxi.jingpin.browser.examination.rows import material_sheet_row
from shanxi.jingpin.browser.examination.rows import SheetRow
from shanxi.jingpin.browser.examination.rows import typed_row
from shanxi.jingpin.browser.examination.rows import VERDICT_TITLES
from shanxi.jingpin.browser.materials.materials import ONLY_OPEN
from shanxi.jingpin.browser.materials.upload import STALE
from shanxi.jingpin.casework.examination import are_defects_fixed
from shanxi.jingpin.casework.examination import defect_row
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.examination import SheetConflict
from shanxi.jingpin.casework.material_files import check_code
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.vocabularies.parts import parts
from typing import Any
from zope.component import getMultiAdapter


DECISIONS = ("accept", "request_supplement", "reject")


class Sheet(BrowserView):
    """The sheet of one case."""

    label = "资格预审审查表"
    status = ""
    verdicts = tuple(VERDICT_TITLES.items())

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.refusals: dict[str, str] = {}

    def __call__(self) -> str:
        if self.request.method == "POST":
            self._save()
            if not self.refusals and not self.status:
                api.portal.show_message(self._saved_words, self.request)
                return self.request.response.redirect(f"{self.url}{self._anchor}")
        return self.index()

    @property
    def is_filtered(self) -> bool:
        """Whether only what is not done, or failed, is shown."""
        return self.request.form.get("only") == ONLY_OPEN

    @property
    def is_unfolded(self) -> bool:
        """Whether every row is shown in full."""
        return "all" in self.request.form

    @property
    def url(self) -> str:
        """This page, filtered as it is."""
        only = f"?only={ONLY_OPEN}" if self.is_filtered else ""
        return f"{self.context.absolute_url()}/@@examine{only}"

    @property
    def _saved_words(self) -> str:
        lacking = sum(one.lacks_words for one in self.material_rows)
        if not lacking:
            return "审查表已保存。"
        return f"审查表已保存；有{lacking}项判为未达要求，但还没有写明需要补全的内容，见各项下的提示。"

    @property
    def _anchor(self) -> str:
        pressed = str(self.request.form.get("save", ""))
        known = {one.getId() for one in self.materials} | {f"part-{number}" for number in range(len(self.parts))}
        return f"#{pressed}" if pressed in known else ""

    @cached_property
    def materials(self) -> list[Any]:
        """The sub-items, without empty ones of parties that the case no longer has."""
        return [one for one in materials_of(self.context) if one.is_needed() or one.objectCount()]

    @cached_property
    def parts(self) -> list[tuple[str, str]]:
        """Place and title of every part of the form."""
        return [(place, title) for place, title in parts(self.context) if not place.startswith("material:")]

    def _save(self) -> None:
        if not getMultiAdapter((self.context, self.request), name="authenticator").verify():
            self.status = STALE
            return
        form = self.request.form
        for material in self.materials:
            prefix = material.getId()
            self._saved(prefix, save_material_row, material, typed_row(material_row(material), prefix, form))
        for number, (place, _title) in enumerate(self.parts):
            prefix = f"part-{number}"
            self._saved(prefix, save_defect_row, self.context, typed_row(defect_row(self.context, place), prefix, form))

    def _saved(self, prefix: str, save: Any, obj: Any, row: Any) -> None:
        if f"{prefix}-token" not in self.request.form:
            return
        try:
            save(obj, row, str(self.request.form[f"{prefix}-token"]))
        except SheetConflict as conflict:
            self.refusals[prefix] = f"{conflict}现存内容：{in_words(conflict.stored)}"
        except WritingRefused as refusal:
            self.refusals[prefix] = str(refusal)

    @cached_property
    def _changes(self) -> dict[str, Any]:
        return changed_parts(self.context)

    @cached_property
    def material_rows(self) -> list[SheetRow]:
        """The rows of the sub-items."""
        return [
            material_sheet_row(
                one, self._typed(one.getId()), self.refusals.get(one.getId(), ""), changed_files(self.context, one)
            )
            for one in self.materials
        ]

    @cached_property
    def groups(self) -> list[SheetGroup]:
        """The rows that are shown, by the ten kinds."""
        return grouped([one for one in self.material_rows if one.is_open or not self.is_filtered])

    @cached_property
    def part_rows(self) -> list[SheetRow]:
        """The rows of the form's parts."""
        return [
            defect_sheet_row(
                self.context,
                number,
                place,
                title,
                self._typed(f"part-{number}"),
                self.refusals.get(f"part-{number}", ""),
                self._changes.get(place, ()),
            )
            for number, (place, title) in enumerate(self.parts)
        ]

    def _typed(self, prefix: str) -> dict[str, Any]:
        """What was sent stays on the page only where it was not saved."""
        return self.request.form if prefix in self.refusals or self.status else {}

    @property
    def marked_parts(self) -> list[SheetRow]:
        """The parts of the form about which something is said."""
        return [one for one in self.part_rows if one.row.defect or one.changes or one.answer or one.reason]

    @property
    def other_parts(self) -> list[SheetRow]:
        """The parts of the form about which nothing is said."""
        said = {one.prefix for one in self.marked_parts}
        return [one for one in self.part_rows if one.prefix not in said]

    @property
    def left(self) -> int:
        """How many sub-items still wait for a verdict or for words."""
        return sum(not one.is_done for one in self.material_rows)

    @property
    def defects(self) -> int:
        """How many things have to be put right."""
        return len(self.context.case_file.defects)

    @property
    def are_defects_fixed(self) -> bool:
        """Whether the one round of supplements is used."""
        return are_defects_fixed(self.context)

    @property
    def code(self) -> str:
        """The check code of the form, to be compared with the scan."""
        return check_code(self.context.sections.form_hash())

    @property
    def decisions(self) -> list[Transition]:
        """The decisions this person may take now."""
        return [one for one in offered(self.context) if one.id.value in DECISIONS]
