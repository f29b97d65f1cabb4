"""What each section looks like as a flat form, and back: the values of widgets ↔ the values of the section."""

from collections.abc import Iterable
from collections.abc import Mapping
from shanxi.jingpin import _
from shanxi.jingpin.browser.application_form.blocks import flat_name
from shanxi.jingpin.browser.application_form.blocks import Layout
from shanxi.jingpin.browser.application_form.blocks import plain_layout
from shanxi.jingpin.browser.application_form.blocks import row_fields
from shanxi.jingpin.browser.application_form.blocks import row_layout
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.content import office
from shanxi.jingpin.content.sections import NEW
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from typing import Any
from zope import schema
from zope.interface import Invalid
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


EMPTY: tuple[Any, ...] = (None, "", (), False)


class Plain:
    """A section without rows: one widget a field."""

    def __init__(self, name: str) -> None:
        self.name = name

    def layout(self, application: Any) -> Layout:
        """The flat form."""
        return plain_layout(self.name, application.case_file.kind)

    def flat(self, application: Any) -> dict[str, Any]:
        """What the widgets show."""
        return self.flattened(application.sections.get(self.name))

    def flattened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the section as values of the widgets."""
        return dict(values)

    def values(self, flat: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the widgets as values of the section."""
        return dict(flat)

    def own_errors(self, flat: Mapping[str, Any]) -> dict[str, Invalid]:
        """What cannot be said in the section's values, by widget."""
        return {}

    def at_widgets(self, errors: Mapping[str, Invalid], flat: Mapping[str, Any]) -> dict[str, Invalid]:
        """Errors of a save, by widget."""
        return dict(errors)


class Rows(Plain):
    """A section of rows: one block a row, known by ``key``."""

    key = ""
    folds = False

    def rows(self, application: Any) -> Iterable[tuple[str, str, str]]:
        """Key, title and hint of each block."""
        raise NotImplementedError(self.name)

    def fields(self, application: Any) -> dict[str, Any]:
        """The fields of a block."""
        return {id: field for id, field in row_fields(self.name).items() if id != self.key}

    def layout(self, application: Any) -> Layout:
        """The flat form."""
        return row_layout(self.name, self.rows(application), self.fields(application), folds=self.folds)

    def block_of(self, number: int, row: Mapping[str, Any], before: Iterable[str]) -> str:
        """The key of the block that shows a stored row."""
        return str(row[self.key])

    def flattened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the section as values of the widgets."""
        flat: dict[str, Any] = {}
        taken: list[str] = []
        for number, row in enumerate(values[self.name], 1):
            key = self.block_of(number, row, taken)
            taken.append(key)
            flat |= {flat_name(key, column): value for column, value in row.items()}
        return flat

    def _filled(self, flat: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        found: dict[str, dict[str, Any]] = {}
        for name, value in flat.items():
            key, column = name.rsplit("-", 1)
            found.setdefault(key, {})[column] = value
        return [(key, row) for key, row in found.items() if self.is_filled(row)]

    def is_filled(self, row: Mapping[str, Any]) -> bool:
        """Whether a block says anything."""
        return any(value not in EMPTY for column, value in row.items() if column != self.key)

    def row(self, key: str, block: Mapping[str, Any]) -> dict[str, Any]:
        """A block as a row."""
        return {**block, self.key: key}

    def values(self, flat: Mapping[str, Any]) -> dict[str, Any]:
        """Values of the widgets as values of the section."""
        return {self.name: tuple(self.row(key, block) for key, block in self._filled(flat))}

    def at_widgets(self, errors: Mapping[str, Invalid], flat: Mapping[str, Any]) -> dict[str, Invalid]:
        """Errors of a save, by widget."""
        keys = [key for key, _block in self._filled(flat)]
        found: dict[str, Invalid] = {}
        for place, error in errors.items():
            parts = place.split(".")
            name = flat_name(keys[int(parts[1]) - 1], parts[2]) if len(parts) == 3 else parts[0]
            found[name] = error
        return found


class Parties(Rows):
    """第七条（二）: a block for each party; the applicant's own data come from the enterprise."""

    key = "role"

    def rows(self, application: Any) -> Iterable[tuple[str, str, str]]:
        """The three parties, and whatever more is stored."""
        stored = self.flattened(application.sections.get(self.name))
        keys = dict.fromkeys((*PARTY_ROLES.table, *(name.rsplit("-", 1)[0] for name in stored)))
        for key in keys:
            hint = "" if key == "applicant" else _("与申请方相同的不必填写。")
            yield key, PARTY_ROLES.table[key.split("-")[0]], hint

    def block_of(self, number: int, row: Mapping[str, Any], before: Iterable[str]) -> str:
        """The role, with the row's number where there are several."""
        return row[self.key] if row[self.key] not in before else f"{row[self.key]}-{number}"

    def row(self, key: str, block: Mapping[str, Any]) -> dict[str, Any]:
        """A block as a row."""
        return {**block, self.key: key.split("-")[0]}

    def flat(self, application: Any) -> dict[str, Any]:
        """What the widgets show."""
        stored = super().flat(application)
        owner = office.enterprise_of_case(application)
        if application.sections.revision(self.name) != NEW or owner is None:
            return stored
        taken_over = {"name": owner.name, "credit_code": owner.credit_code, "address": owner.address}
        return stored | {flat_name("applicant", column): value for column, value in taken_over.items()}


class Finance(Rows):
    """表一: a block for each of the last two years."""

    key = "year"

    def fields(self, application: Any) -> dict[str, Any]:
        """The year is a widget, too."""
        stored = [row[self.key] for row in application.sections.get(self.name)[self.name]]
        last = today().year - 1
        years = sorted({*range(last - 4, last + 2), *stored}, reverse=True)
        vocabulary = SimpleVocabulary([SimpleTerm(one, str(one), f"{one}年") for one in years])
        fields = row_fields(self.name)
        return {**fields, self.key: schema.Choice(title=fields[self.key].title, vocabulary=vocabulary)}

    def rows(self, application: Any) -> Iterable[tuple[str, str, str]]:
        """Two years, or as many as are stored."""
        number = max(2, len(application.sections.get(self.name)[self.name]))
        titles = {1: _("上一年度"), 2: _("再上一年度")}
        return ((str(one), titles.get(one, _("更早的年度")), "") for one in range(1, number + 1))

    def block_of(self, number: int, row: Mapping[str, Any], before: Iterable[str]) -> str:
        """The row's number."""
        return str(number)

    def row(self, key: str, block: Mapping[str, Any]) -> dict[str, Any]:
        """A block as a row."""
        return dict(block)

    def flat(self, application: Any) -> dict[str, Any]:
        """What the widgets show."""
        last = today().year
        years = {flat_name("1", self.key): last - 1, flat_name("2", self.key): last - 2}
        return years | super().flat(application)

    def own_errors(self, flat: Mapping[str, Any]) -> dict[str, Invalid]:
        """A year may come once."""
        seen: set[Any] = set()
        errors: dict[str, Invalid] = {}
        for key, block in self._filled(flat):
            year = block.get(self.key)
            if year is None or year in seen:
                text = "请填写年度。" if year is None else f"{year}年已经填写过，请核对年度。"
                errors[flat_name(key, self.key)] = Invalid(text)
            seen.add(year)
        return errors
