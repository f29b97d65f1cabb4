"""Uninstalling is refused while there is content; where there is none, it leaves nothing behind."""

from pathlib import Path
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.testing.zope import login
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.utils import get_installer
import pytest
from shanxi import jingpin
from shanxi.jingpin import PACKAGE_NAME
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.setuphandlers.records import CHANGED
from shanxi.jingpin.setuphandlers.uninstall import UninstallRefused
import site_snapshot
import stages
from xml.etree import ElementTree
from zope.component.hooks import getSite
from zope.component.hooks import setSite


@pytest.fixture
def fresh(app, http_request):
    """A site of Plone without the add-on."""
    former = getSite()
    login(app["acl_users"], SITE_OWNER_NAME)
    yield site_snapshot.make_plone(app, "fresh")
    processQueue()
    setSite(former)


class TestUninstall:
    def test_refused(self, office_portal):
        """Content is named, and nothing is removed."""
        call = stages.make_call()
        with api.env.adopt_roles(["Manager"]), pytest.raises(UninstallRefused, match=call.getId()) as refused:
            get_installer(office_portal).uninstall_product(PACKAGE_NAME)
        assert "评审机构：" in str(refused.value)
        assert "Call" in office_portal.portal_types
        assert "shanxi_jingpin_call" in office_portal.portal_workflow
        assert Role.FEDERATION.value in office_portal.valid_roles()
        assert "objection" in office_portal["notices"]


class TestTraces:
    def test_nothing_is_left(self, fresh):
        """A site from which the add-on was removed is the site as it was before."""
        before = site_snapshot.snapshot(fresh)
        installer = get_installer(fresh)
        installer.install_product(PACKAGE_NAME)
        installed = site_snapshot.differences(before, site_snapshot.snapshot(fresh))
        installer.uninstall_product(PACKAGE_NAME)
        after = site_snapshot.snapshot(fresh)
        assert {"objects", "permissions", "registry.xml", "viewlets.xml", "portlets.xml"} <= installed.keys()
        assert site_snapshot.differences(before, after) == {}

    def test_what_others_have_written_stays(self, fresh):
        """A page in a section of ours keeps its folder, without the form; a setting of the operator stays."""
        installer = get_installer(fresh)
        installer.install_product(PACKAGE_NAME)
        fresh["notices"].constrain_types_mode = 0
        api.content.create(fresh["notices"], "Document", "page")
        api.portal.set_registry_record("plone.email_from_name", "另一个名称")
        installer.uninstall_product(PACKAGE_NAME)
        assert fresh["notices"].objectIds() == ["page"]
        assert "announcements" not in fresh
        assert api.portal.get_registry_record("plone.email_from_name") == "另一个名称"
        assert api.portal.get_registry_record("plone.navigation_depth") == 3


def test_changed_records_are_listed():
    """Every record of Plone that the profile sets is given back one day."""
    found = ElementTree.parse(Path(jingpin.__file__).parent / "profiles/default/registry/site.xml").iter("record")
    assert {one.attrib["name"] for one in found} <= set(CHANGED)
