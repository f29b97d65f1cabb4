"""The page of the materials as it is sent: one sub-item's details, or the answers to what has to be put right."""

from plone import api
from shanxi.jingpin.browser.application_form.defects import answers_in
from shanxi.jingpin.browser.materials.details_form import typed_values
from shanxi.jingpin.browser.materials.materials import Materials
from shanxi.jingpin.browser.materials.upload import STALE
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.material_details import save_details
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.writing import WritingRefused
from zope.component import getMultiAdapter


BUTTONS = {"save-details", "save-answers"}


class MaterialsPage(Materials):
    """``@@materials``: GET shows, POST saves and shows what did not fit at its field."""

    def __call__(self) -> str:
        if self.request.method == "POST" and BUTTONS & set(self.request.form):
            anchor = self._saved()
            if anchor is not None:
                return self.request.response.redirect(f"{self.context.absolute_url()}/@@materials{anchor}")
        return self.index()

    def _saved(self) -> str | None:
        """Where to go on, or None where something has to be shown first."""
        if not getMultiAdapter((self.context, self.request), name="authenticator").verify():
            self.status = STALE
            return None
        try:
            return self._save_answers() if "save-answers" in self.request.form else self._save_details()
        except WritingRefused as refusal:
            self.status = str(refusal)
            return None

    def _save_answers(self) -> str:
        answer_defects(self.context, answers_in(self.request.form))
        api.portal.show_message("答复已保存。", self.request)
        return ""

    def _save_details(self) -> str | None:
        known = {one.getId(): one for one in materials_of(self.context)}
        material = known.get(self.request.form.get("material", ""))
        if material is None:
            raise WritingRefused("没有这一项资料，请刷新页面。")
        values, errors = typed_values(self.request.form)
        errors |= save_details(material, values)
        if errors:
            self.errors = {material.getId(): {name: error.args[0] for name, error in errors.items()}}
            self.status = f"“{material.as_facts().label}”有{len(errors)}处填写有误没有保存，其余内容已保存。"
            return None
        api.portal.show_message(f"“{material.as_facts().label}”已保存。", self.request)
        return f"#{material.getId()}"
