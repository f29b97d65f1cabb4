"""Days as lines of text: one a line, or a span of days."""

from datetime import date
from datetime import timedelta
import re
from typing import Any
from z3c.form.browser.textarea import TextAreaWidget
from z3c.form.converter import BaseDataConverter
from z3c.form.converter import FormatterValidationError
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import ITextAreaWidget
from z3c.form.widget import FieldWidget
from zope.component import adapter
from zope.interface import implementer
from zope.interface import implementer_only
from zope.schema.interfaces import IList


SPAN = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})(?:\s*(?:至|~|～)\s*(\d{4}-\d{1,2}-\d{1,2}))?")
#: No holiday is longer.
LONGEST = 31


class IDaysWidget(ITextAreaWidget):
    """A text area of days."""


@implementer_only(IDaysWidget)
class DaysWidget(TextAreaWidget):
    """A text area of days."""

    klass = "textarea-widget"
    rows = 12


@implementer(IFieldWidget)
def DaysFieldWidget(field: Any, request: Any) -> Any:
    """The widget for a list of dates."""
    return FieldWidget(field, DaysWidget(request))


def days_of(line: str) -> list[date]:
    """The days that a line names.

    :raises ValueError: it names none; the text says why, in Chinese.
    """
    found = SPAN.fullmatch(line)
    if found is None:
        raise ValueError(f"“{line}”不是日期，请写成 2027-02-06，或者 2027-02-06 至 2027-02-12。")
    try:
        first, last = (date(*map(int, one.split("-"))) for one in (found[1], found[2] or found[1]))
    except ValueError as error:
        raise ValueError(f"“{line}”：没有这一天。") from error
    if not 0 <= (last - first).days < LONGEST:
        raise ValueError(f"“{line}”：结束日期须不早于开始日期，一段不超过{LONGEST}天。")
    return [first + timedelta(one) for one in range((last - first).days + 1)]


@adapter(IList, IDaysWidget)
class DaysConverter(BaseDataConverter):
    """Lines ↔ dates, sorted and each once."""

    def toWidgetValue(self, value: list[date] | None) -> str:
        """One day a line."""
        return "\n".join(one.isoformat() for one in sorted(value or ()))

    def toFieldValue(self, value: str) -> list[date]:
        """The days.

        :raises FormatterValidationError: a line that is no date.
        """
        lines = [line.strip() for line in (value or "").splitlines()]
        try:
            return sorted({day for line in lines if line for day in days_of(line)})
        except ValueError as error:
            raise FormatterValidationError(str(error), value) from error
