"""The global groups and what they may do."""

from plone import api
import pytest


class TestGroups:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal

    @pytest.mark.parametrize(
        ("group_id", "role"),
        [("jingpin-site-editors", "Site Editor"), ("jingpin-log-auditors", "Log Auditor")],
    )
    def test_one_role_everywhere(self, group_id, role):
        """A global group gives exactly one role at the root."""
        roles = set(api.group.get_roles(groupname=group_id)) - {"Authenticated"}

        assert roles == {role}

    def test_editors_edit_in_sections_only(self):
        """Editor and Contributor are local roles on the sections, not on the site."""
        assert dict(self.portal["notices"].get_local_roles())["jingpin-site-editors"] == ("Editor", "Contributor")
        assert "jingpin-site-editors" not in dict(self.portal.get_local_roles())

    @pytest.mark.parametrize(
        ("role", "expected"),
        [("Editor", True), ("Site Editor", True), ("Manager", True), ("Member", False), ("Applicant", False)],
    )
    def test_toolbar(self, role, expected):
        """The toolbar is for those who edit."""
        allowed = [one["name"] for one in self.portal.rolesOfPermission("Show Toolbar") if one["selected"]]

        assert (role in allowed) is expected
