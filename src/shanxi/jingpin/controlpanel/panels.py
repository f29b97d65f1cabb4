"""The forms of the control panel: settings of the process, calendar, letters, owner of the site."""

from plone import api
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform.layout import wrap_form
from shanxi.jingpin import _
from shanxi.jingpin.browser.frame import settings as owner
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from shanxi.jingpin.casework import calendar_table
from shanxi.jingpin.casework import mail_settings
from shanxi.jingpin.casework.number_pattern import problems_of
from shanxi.jingpin.content import settings
from shanxi.jingpin.controlpanel.days import DaysFieldWidget
from typing import Any
from z3c.form.interfaces import IErrorViewSnippet
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Invalid


PATTERNS = ("case_number", "certificate_number", "standard_number", "notice_number")
#: In these, letters that are read as digits are forbidden.
UNMISTAKABLE = ("certificate_number",)


@implementer(ISoftlyProtected)
class Panel(RegistryEditForm):
    """A form over records of the registry that shows at a field what is wrong with it."""

    enableCSRFProtection = True

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, Any], tuple[Any, ...]]:
        """The values, with the errors of every field and of what fields say together."""
        data, errors = super().extractData(setErrors=setErrors)
        known = {one.widget.__name__ for one in errors if getattr(one, "widget", None) is not None}
        found = tuple(
            self._error(name, words) for name, words in self.problems(data).items() if words and name not in known
        )
        if setErrors:
            self.widgets.errors += found
        return data, (*errors, *found)

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        """Field name → what is wrong beyond what the field itself can tell."""
        return {}

    def _error(self, name: str, words: str) -> Any:
        widget = self.widgets[name]
        parts = (Invalid(words), self.request, widget, widget.field, self, self.context)
        snippet = getMultiAdapter(parts, IErrorViewSnippet)
        snippet.update()
        widget.error = snippet
        return snippet


class SettingsForm(Panel):
    """What the 申报流程 leaves open."""

    schema = settings.ISettings
    schema_prefix = settings.PREFIX
    label = _("山西精品：流程设置")
    description = _("法定人数、期限、公示期、上限和编号规则。修改只影响以后的步骤；已提交的案件沿用提交时的批次内容。")

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        found = {
            name: "".join(problems_of(data[name], unmistakable=name in UNMISTAKABLE))
            for name in PATTERNS
            if data.get(name)
        }
        if data.get("vote_numerator", 0) > data.get("vote_denominator", data.get("vote_numerator", 0)):
            found["vote_numerator"] = "分子不能大于分母。"
        if data.get("file_megabytes", 0) > data.get("case_megabytes", data.get("file_megabytes", 0)):
            found["file_megabytes"] = "单个文件的上限不能大于合计上限。"
        return found


class CalendarForm(Panel):
    """Holidays and make-up working days."""

    schema = calendar_table.ICalendarTable
    schema_prefix = calendar_table.PREFIX
    label = _("山西精品：放假和调休")
    description = _("每行一个日期，如 2027-02-06；连续的写成 2027-02-06 至 2027-02-12。")

    def updateFields(self) -> None:
        super().updateFields()
        for name in self.fields:
            self.fields[name].widgetFactory = DaysFieldWidget


class MailForm(Panel):
    """How letters leave."""

    schema = mail_settings.IMailSettings
    schema_prefix = mail_settings.PREFIX
    label = _("山西精品：信件")
    description = _("信件的送出方式，以及信中的链接和咨询方式。")

    def update(self) -> None:
        """The form, with a warning while letters leave without an address."""
        super().update()
        if self.request.method == "GET" and mail_settings.lacks_address():
            api.portal.show_message(mail_settings.LACKING, self.request, "warning")


class OwnerForm(Panel):
    """The owner of the site, in the footer and on the page 联系."""

    schema = owner.IOwnerSettings
    schema_prefix = owner.PREFIX
    label = _("山西精品：主办单位")
    description = _("显示在页脚和“联系”页；空着的不显示。")


SettingsPanel = wrap_form(SettingsForm, ControlPanelFormWrapper)
CalendarPanel = wrap_form(CalendarForm, ControlPanelFormWrapper)
MailPanel = wrap_form(MailForm, ControlPanelFormWrapper)
OwnerPanel = wrap_form(OwnerForm, ControlPanelFormWrapper)
