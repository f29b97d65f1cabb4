"""The demonstration: fictitious bodies, accounts, enterprises and cases, made through the doors everybody uses."""

from plone import api
from Products.CMFCore.indexing import processQueue
from shanxi.jingpin.setuphandlers.demo_bodies import create_bodies
from shanxi.jingpin.setuphandlers.demo_cases import create_calls
from shanxi.jingpin.setuphandlers.demo_cases import create_cases
from shanxi.jingpin.setuphandlers.demo_enterprises import create_enterprises
from shanxi.jingpin.setuphandlers.demo_people import create_accounts
from shanxi.jingpin.setuphandlers.demo_people import write_after_commit
from typing import Any


def run(setup_tool: Any) -> None:
    """Make what is missing; what is there stays as it is."""
    with api.env.adopt_roles(["Manager"]):
        create_bodies()
        made = create_accounts()
    create_calls()
    if list(create_enterprises()):
        create_cases()
    write_after_commit(made)
    processQueue()
