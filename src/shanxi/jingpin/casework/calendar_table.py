"""The administrator's table of holidays: what the State Council has published and the library does not know yet."""

from shanxi.jingpin import _
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


PREFIX = "shanxi.jingpin.calendar"


def _days(title: str, description: str) -> schema.List:
    return schema.List(
        title=title,
        description=description,
        value_type=schema.Date(title=_("日期")),
        required=False,
        defaultFactory=list,
    )


class ICalendarTable(Interface):
    """Holidays and make-up working days, before the published calendar. A year with holidays is a known one."""

    holidays = _days(
        _("放假的日子"),
        _("按国务院办公厅的通知填写；某一年要一次填全，填写之后，该年的期限不再标为暂估。"),
    )
    workdays = _days(_("调休上班的日子"), _("按国务院办公厅的通知，填写调休上班的周末。"))

    @invariant
    def not_both(data: "ICalendarTable") -> None:
        """People work that day or they do not."""
        if both := set(data.holidays or ()) & set(data.workdays or ()):
            raise Invalid(f"{min(both)}既放假又上班。")
