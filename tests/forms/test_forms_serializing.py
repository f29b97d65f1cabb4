"""The form as JSON, for a visitor."""

import json
from plone.testing.zope import Browser
import stages
import transaction


def test_a_visitor_reads_the_form(functional_app, functional_portal):
    """Its title and fields; nothing that was saved, and no error."""
    stages.make_bodies(functional_portal)
    transaction.commit()
    browser = Browser(functional_app)
    browser.addHeader("Accept", "application/json")
    browser.open(f"{functional_portal.absolute_url()}/notices/objection")
    answer = json.loads(browser._response.body)
    assert (answer["@type"], answer["title"]) == ("EasyForm", functional_portal["notices"]["objection"].title)
    assert "savedDataStorage" not in answer
