"""What the default profile does besides XML. Everything here may run again on a site that has it."""

from plone import api
from Products.CMFCore.indexing import processQueue
from shanxi.jingpin.content.office import create_office
from shanxi.jingpin.setuphandlers.accounts import prepare_accounts
from shanxi.jingpin.setuphandlers.control_panel import add_category
from shanxi.jingpin.setuphandlers.groups import create_groups
from shanxi.jingpin.setuphandlers.groups import restrict_toolbar
from shanxi.jingpin.setuphandlers.objection_form import create_objection_form
from shanxi.jingpin.setuphandlers.records import remember_records
from shanxi.jingpin.setuphandlers.records import remember_records_set
from shanxi.jingpin.setuphandlers.sections import create_sections
from typing import Any


FRONT_PAGE = "front-page"


def prepare(setup_tool: Any) -> None:
    """What has to be known of the site before the profile changes it."""
    remember_records(api.portal.get())


def run(setup_tool: Any) -> None:
    """Private places, public sections, groups, front page."""
    portal = api.portal.get()
    with api.env.adopt_roles(["Manager"]):
        create_office(portal)
        create_sections(portal)
        create_objection_form(portal)
        create_groups(portal)
        prepare_accounts(portal)
        restrict_toolbar(portal)
        add_category(portal)
        portal.setLayout(FRONT_PAGE)
        remember_records_set(portal)
    processQueue()  # what waits to be indexed would be indexed in the next site that is made
