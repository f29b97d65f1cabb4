"""Adding a review body, and changing what is known of one."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.calls.tables import TableFieldWidget
from shanxi.jingpin.casework.body_keeping import add_body
from shanxi.jingpin.casework.body_keeping import MANAGE
from shanxi.jingpin.casework.body_keeping import problem_of_kind
from shanxi.jingpin.casework.body_keeping import problems_of_body
from shanxi.jingpin.casework.body_keeping import save_body
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.content.review_body import IReviewBody
from typing import Any
from z3c.form import button
from z3c.form import field


class BodyForm(EntryForm):
    """The fields of a body."""

    id = "review-body"

    @property
    def fields(self) -> field.Fields:
        """Every field, with a table of approvals."""
        fields = field.Fields(IReviewBody)
        fields["approvals"].widgetFactory = TableFieldWidget
        return fields


class AddBody(BodyForm):
    """A new body."""

    label = _("登记评审机构")
    description = _("登记之后，在机构的页面上加入人员；类别以后不能修改。")

    def update(self) -> None:
        demand(MANAGE, office.place("bodies"))
        super().update()

    @property
    def back_url(self) -> str:
        return f"{self.context.absolute_url()}/@@review-bodies"

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        kind = data.get("kind")
        return {**problems_of_body(data), "kind": problem_of_kind(kind) if kind else ""}

    @button.buttonAndHandler(_("登记"), name="save")
    def handle_save(self, action: Any) -> None:
        """Add the body."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        self.leave(add_body(data).absolute_url(), "已登记，请加入人员。")


class EditBody(BodyForm):
    """What is known of a body changes; its kind does not."""

    label = _("修改评审机构")
    ignoreContext = False

    @property
    def fields(self) -> field.Fields:
        """Every field but the kind."""
        return super().fields.omit("kind")

    @property
    def back_url(self) -> str:
        return self.context.absolute_url()

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        return problems_of_body({**data, "kind": self.context.kind})

    @button.buttonAndHandler(_("保存修改"), name="save")
    def handle_save(self, action: Any) -> None:
        """Keep what was changed."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        save_body(self.context, data)
        self.leave(self.context.absolute_url(), "已保存修改。")
