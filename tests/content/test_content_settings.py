"""Settings in the registry mirror those of the process."""

from dataclasses import fields
from dataclasses import replace
from plone import api
import pytest
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.content.settings import ISettings
from shanxi.jingpin.content.settings import PREFIX
from shanxi.jingpin.process.settings import Settings
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import ValidationError


def test_the_interface_mirrors_the_settings() -> None:
    assert [(id, field.default) for id, field in getFieldsInOrder(ISettings)] == [
        (one.name, one.default) for one in fields(Settings)
    ]


def test_a_new_site_has_the_defaults(portal: Any) -> None:
    assert current_settings() == Settings()


@pytest.mark.parametrize(("name", "value"), [("quorum", 5), ("notice_working_days", 7), ("case_number", "A{seq}")])
def test_a_changed_record_is_read(portal: Any, name: str, value: Any) -> None:
    api.portal.set_registry_record(f"{PREFIX}.{name}", value)
    assert current_settings() == replace(Settings(), **{name: value})


@pytest.mark.parametrize(("name", "value"), [("quorum", 1), ("log_days", 30), ("case_number", 5)])
def test_a_value_that_makes_no_sense_is_refused(portal: Any, name: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        api.portal.set_registry_record(f"{PREFIX}.{name}", value)


def test_a_missing_record_takes_its_default(portal: Any) -> None:
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.quorum"]
    assert current_settings() == Settings()
