"""``@@materials``: every sub-item with what is said of it and its files."""

from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.application_form.defects import DefectAnswer
from shanxi.jingpin.browser.application_form.defects import defects_at
from shanxi.jingpin.browser.application_form.progress import MATERIALS
from shanxi.jingpin.browser.application_form.progress import next_step
from shanxi.jingpin.browser.application_form.progress import problems_of
from shanxi.jingpin.browser.application_form.progress import Step
from shanxi.jingpin.browser.application_form.progress import steps_of
from shanxi.jingpin.browser.application_form.progress import url_of_page
from shanxi.jingpin.browser.materials.details_form import Input
from shanxi.jingpin.browser.materials.details_form import inputs_of
from shanxi.jingpin.browser.materials.limits import limits_in_words
from shanxi.jingpin.browser.materials.limits import size_in_words
from shanxi.jingpin.casework.drafting import opened_now
from shanxi.jingpin.casework.drafting import WRITE
from shanxi.jingpin.casework.material_files import FORM
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.material_files import used_bytes
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.casework.opened_places import why_closed
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.process.materials import Condition
from shanxi.jingpin.process.materials import Kind
from shanxi.jingpin.process.materials import KINDS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from typing import Any
from zope.component import getMultiAdapter


CONDITIONS: dict[Condition, str] = {
    Condition.REQUIRED: "必备",
    Condition.WHERE_APPLICABLE: "适用时",
    Condition.IF_ANY: "如有",
}


#: The part of the page that only shows what is still to be done, by its query parameter.
ONLY_OPEN = "open"


@dataclass(frozen=True)
class Item:
    """A sub-item as the page shows it; ``is_asked`` says that something has to be put right here, or was refused."""

    material: Any
    title: str
    condition: str
    party: str
    problems: tuple[str, ...]
    is_writable: bool
    is_form: bool
    is_needed: bool
    is_asked: bool
    inputs: tuple[Input, ...]
    box: str

    @property
    def id(self) -> str:
        """The id of the sub-item, and of its part of the page."""
        return self.material.getId()

    @property
    def files(self) -> int:
        """How many files it holds."""
        return self.material.as_facts().files

    @property
    def state(self) -> tuple[str, str]:
        """Words and colour of the badge."""
        if self.problems:
            return "待完善", "waiting"
        if not self.is_needed or (self.material.applicability == "applicable" and not self.files and not self.is_form):
            return "不需要", "none"
        return "已完善", "good"

    @property
    def is_open(self) -> bool:
        """Whether it starts unfolded."""
        return bool(self.problems or self.is_asked)


@dataclass(frozen=True)
class Group:
    """One of the ten kinds with the sub-items that are shown of it."""

    kind: Kind
    items: tuple[Item, ...]
    before: int | None = None
    after: int | None = None

    @property
    def problems(self) -> int:
        """How many things are still missing."""
        return sum(len(one.problems) for one in self.items)


class Materials(BrowserView):
    """The page of the ten kinds."""

    label = "申报资料"
    status = ""
    errors: dict[str, dict[str, str]] = {}

    @cached_property
    def opened(self) -> frozenset[str] | None:
        """The places that are open; nothing for those who only read."""
        may_write = api.user.has_permission(WRITE, obj=self.context)
        return opened_now(self.context) if may_write else frozenset()

    @property
    def is_writable(self) -> bool:
        """Whether anything on this page can be changed by this person now."""
        return self.opened is None or any(one.startswith("material:") for one in self.opened)

    @property
    def why_closed(self) -> str:
        """Why this page is only to be read."""
        return "本次补全没有开放申报资料。" if self.opened else why_closed(self.context, state_of(self.context))

    @cached_property
    def problems(self) -> tuple[Any, ...]:
        """What stands in the way of handing in."""
        return problems_of(self.context)[0]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The pages of the form."""
        return steps_of(self.context, MATERIALS, self.problems)

    @cached_property
    def defects(self) -> list[DefectAnswer]:
        """What has to be put right among the materials."""
        return defects_at(self.context, MATERIALS, self.opened, self.request.form)

    @property
    def limits(self) -> str:
        """What may be uploaded, and how much is used."""
        return f"{limits_in_words()}已用{size_in_words(used_bytes(self.context))}。"

    @property
    def is_filtered(self) -> bool:
        """Whether only what is not complete is shown."""
        return self.is_working and self.request.form.get("only") == ONLY_OPEN

    @property
    def is_unfolded(self) -> bool:
        """Whether every sub-item is shown in full."""
        return "all" in self.request.form

    @cached_property
    def is_working(self) -> bool:
        """Whether somebody is working towards handing in, so that states can be told."""
        return bool(next_step(self.context))

    @cached_property
    def groups(self) -> list[Group]:
        """The kinds with the sub-items that are shown."""
        found: dict[str, list[Any]] = {}
        for one in materials_of(self.context):
            if one.is_needed() or one.objectCount():
                found.setdefault(one.sub_item, []).append(one)
        rows = []
        for kind in KINDS:
            items = tuple(self._item(one) for sub in kind.items for one in found.get(sub.id, ()))
            shown = tuple(one for one in items if one.is_open or not self.is_filtered)
            if shown:
                rows.append((kind, shown))
        numbers = [None, *(kind.number for kind, _items in rows), None]
        return [Group(*row, numbers[place], numbers[place + 2]) for place, row in enumerate(rows)]

    def _item(self, material: Any) -> Item:
        facts = material.as_facts()
        sub_item = SUB_ITEMS[material.sub_item]
        writable = is_open(self.opened, facts.place)
        box = getMultiAdapter((material, self.request), name="upload-box")
        typed = self.request.form if self.request.form.get("material") == material.getId() else {}
        return Item(
            material=material,
            title=facts.label,
            condition=CONDITIONS[sub_item.condition],
            party=PARTY_ROLES.table.get(material.party, ""),
            problems=self._problems_at(facts.place, material.sub_item),
            is_writable=writable,
            is_form=material.sub_item == FORM,
            is_needed=material.is_needed(),
            is_asked=bool(typed or box.refusal or (self.opened and writable)),
            inputs=inputs_of(material, typed, self.errors.get(material.getId(), {})),
            box="" if material.sub_item == FORM else box.index(),
        )

    def _problems_at(self, place: str, sub_item: str) -> tuple[str, ...]:
        wanted = "undertaking.seal_scan" if sub_item == FORM else place
        return tuple(one.message for one in self.problems if one.place == wanted)

    @property
    def form_url(self) -> str:
        """Where the scan of the sealed form is handed in."""
        return f"{url_of_page(self.context, 'undertaking')}#seal-scan"

    @property
    def check_url(self) -> str:
        """The last page of the form."""
        return f"{self.context.absolute_url()}/@@application-check"
