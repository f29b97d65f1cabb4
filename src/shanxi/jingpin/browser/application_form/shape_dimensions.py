"""表二 as a flat form: the dimensions of the call, of which some are chosen; annexes are files already there."""

from collections.abc import Iterable
from collections.abc import Mapping
from shanxi.jingpin import _
from shanxi.jingpin.browser.application_form.blocks import flat_name
from shanxi.jingpin.browser.application_form.shapes import EMPTY
from shanxi.jingpin.browser.application_form.shapes import Rows
from shanxi.jingpin.casework.collect.case import call_of
from shanxi.jingpin.casework.material_files import all_files
from shanxi.jingpin.casework.material_files import FORM
from shanxi.jingpin.process.dimensions import DIMENSIONS
from typing import Any
from zope import schema
from zope.interface import Invalid
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


CHOSEN, ANNEXES = "chosen", "annexes"
CHOOSE = _("从“申报资料”中已上传的文件里选择。")
NOT_OFFERED = _("本批次没有列入这一方面，请清空内容并取消选择。")
UPLOAD_FIRST = _("在“申报资料”中上传文件之后，可以在这里选作附页。")


def annex_vocabulary(application: Any) -> SimpleVocabulary:
    """The files that were uploaded for the sub-items, by id."""
    terms = [
        SimpleTerm(one.getId(), one.getId(), f"{material.sub_item} {one.label}")
        for material, one in all_files(application)
        if material.sub_item != FORM
    ]
    return SimpleVocabulary(terms)


class Dimensions(Rows):
    """A block for each dimension, with a box that chooses it."""

    key = "id"
    folds = True

    def rows(self, application: Any) -> Iterable[tuple[str, str, str]]:
        """The dimensions of 表二 that the call lists, and what was chosen before the draft went to this call."""
        stored = {row[self.key] for row in application.sections.get(self.name)[self.name]}
        offered = call_of(application).weights
        for id, title in DIMENSIONS.items():
            if id in offered or id in stored:
                yield id, title, "" if id in offered else NOT_OFFERED

    def fields(self, application: Any) -> dict[str, Any]:
        """A box in front, and the files to choose from."""
        fields = super().fields(application)
        files = annex_vocabulary(application)
        fields[ANNEXES] = schema.Tuple(
            title=_("附页"),
            description=CHOOSE if len(files) else UPLOAD_FIRST,
            value_type=schema.Choice(vocabulary=files),
            max_length=fields[ANNEXES].max_length,
            default=(),
            missing_value=(),
        )
        return {CHOSEN: schema.Bool(title=_("选择这一方面"), default=False), **fields}

    def flattened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the section as values of the widgets."""
        chosen = {flat_name(row[self.key], CHOSEN): True for row in values[self.name]}
        return super().flattened(values) | chosen

    def is_filled(self, row: Mapping[str, Any]) -> bool:
        """Whether the dimension is chosen."""
        return bool(row.get(CHOSEN))

    def row(self, key: str, block: Mapping[str, Any]) -> dict[str, Any]:
        """A block as a row."""
        return {column: value for column, value in super().row(key, block).items() if column != CHOSEN}

    def own_errors(self, flat: Mapping[str, Any]) -> dict[str, Invalid]:
        """Text in a dimension that is not chosen would be lost without a word."""
        return {
            flat_name(key, CHOSEN): Invalid("填写了内容但没有选择这一方面；请选择，或者清空内容。")
            for key in DIMENSIONS
            if not flat.get(flat_name(key, CHOSEN))
            and any(flat.get(flat_name(key, column)) not in EMPTY for column in ("text", "evidence", ANNEXES))
        }
