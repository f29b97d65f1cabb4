"""The form 提出异议 as it comes with the package: models that are checked before they are stored."""

from collective.easyform.api import get_actions
from collective.easyform.api import get_schema
from plone import api
import pytest
from shanxi.jingpin.forms.shipped import ACTION_NAMES
from shanxi.jingpin.forms.shipped import BrokenModel
from shanxi.jingpin.forms.shipped import checked
from shanxi.jingpin.forms.shipped import FIELD_NAMES
from shanxi.jingpin.forms.shipped import objection_models
import stages
from zope.schema import getFieldNamesInOrder


class TestShipped:
    def test_form(self, portal):
        """The site has the form with exactly its fields and its one action."""
        form = portal["notices"]["objection"]
        actions = get_actions(form)

        assert tuple(getFieldNamesInOrder(get_schema(form))) == FIELD_NAMES
        assert tuple(getFieldNamesInOrder(actions)) == ACTION_NAMES
        assert type(actions["receive"]).__name__ == "ReceiveObjection"
        assert (form.CSRFProtection, form.showAll, form.showFields) == (True, False, [])

    def test_broken_model_is_refused(self, portal):
        """easyform would show its stock form instead, and say nothing."""
        text = objection_models()["fields_model"]
        for broken in (text.replace("</schema>", ""), text.replace('name="phone"', 'name="fax"'), "<model/>"):
            with pytest.raises(BrokenModel):
                checked(broken, FIELD_NAMES)

    def test_editors_do_not_change_it(self, portal):
        """Who may edit the section may not take the action out of the form."""
        stages.make_user("editor1")
        api.group.add_user(groupname="jingpin-site-editors", username="editor1")
        with stages.acting_as("editor1"):
            form, doors = portal["notices"]["objection"], ("Modify portal content", "Delete objects")
            found = [bool(api.user.has_permission(one, obj=form)) for one in doors]
        assert found == [False, False]
