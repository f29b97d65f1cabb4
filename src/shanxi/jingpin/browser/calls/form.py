"""Adding a call, and changing one that is not published."""

from plone.app.z3cform.widgets.datetime import DatetimeFieldWidget
from shanxi.jingpin import _
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.calls.tables import TableFieldWidget
from shanxi.jingpin.casework.call_keeping import add_call
from shanxi.jingpin.casework.call_keeping import MANAGE
from shanxi.jingpin.casework.call_keeping import problems_of_call
from shanxi.jingpin.casework.call_keeping import save_call
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.content.call import ICall
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form.browser.checkbox import CheckBoxFieldWidget


TABLES = ("sectors", "dimensions")


def beijing_moment(asked: Any, request: Any) -> Any:
    """A moment is typed in Beijing time."""
    widget = DatetimeFieldWidget(asked, request)
    widget.default_timezone = "Asia/Shanghai"
    return widget


class CallForm(EntryForm):
    """The fields of a call; terms that stay empty are those of the settings."""

    id = "call"
    description = _(
        "保存后是草稿，由联合会发布；发布之后，门槛、资料清单和方面不能再改，只能延长受理时间、停止受理或者撤销批次。"
        "时间按北京时间填写。"
    )

    @property
    def fields(self) -> field.Fields:
        """Every field, with tables for what has rows."""
        fields = field.Fields(ICall)
        for name in ("opens_at", "closes_at"):
            fields[name].widgetFactory = beijing_moment
        for name in TABLES:
            fields[name].widgetFactory = TableFieldWidget
        fields["materials"].widgetFactory = CheckBoxFieldWidget
        return fields

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        self.widgets["introduction"].rows = 6

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        return problems_of_call(data)


class AddCall(CallForm):
    """A new call, with the thresholds of 2025 filled in."""

    label = _("新建申报批次")

    def update(self) -> None:
        demand(MANAGE, office.place("calls"))
        super().update()

    @property
    def back_url(self) -> str:
        return f"{self.context.absolute_url()}/@@calls"

    @button.buttonAndHandler(_("保存草稿"), name="save")
    def handle_save(self, action: Any) -> None:
        """Keep it as a draft."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        self.leave(add_call(data).absolute_url(), "已保存为草稿，核对后请联合会发布。")


class EditCall(CallForm):
    """A draft is put right."""

    label = _("修改申报批次")
    ignoreContext = False

    @property
    def back_url(self) -> str:
        return self.context.absolute_url()

    @button.buttonAndHandler(_("保存修改"), name="save")
    def handle_save(self, action: Any) -> None:
        """Keep what was changed."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        save_call(self.context, data)
        self.leave(self.context.absolute_url(), "已保存修改。")
