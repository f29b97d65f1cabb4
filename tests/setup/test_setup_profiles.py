"""The package carries its profiles, however it was installed."""

from pathlib import Path
from plone import api
from Products.GenericSetup import profile_registry
import pytest
from shanxi.jingpin import PACKAGE_NAME


class TestProfiles:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal

    @pytest.mark.parametrize("name", ["default", "demo", "uninstall"])
    def test_profile_has_metadata(self, name):
        """A registered profile's folder holds metadata.xml (a broken link would not)."""
        info = profile_registry.getProfileInfo(f"{PACKAGE_NAME}:{name}")
        assert (Path(info["path"]) / "metadata.xml").is_file()

    def test_installed(self, installer):
        """The distribution installs the add-on."""
        assert installer.is_product_installed(PACKAGE_NAME) is True

    def test_hidden_profiles(self):
        """Nobody is offered the demo or uninstall profile."""
        from shanxi.jingpin.setuphandlers import HiddenProfiles

        hidden = HiddenProfiles()
        assert hidden.getNonInstallableProfiles() == ["shanxi.jingpin:demo", "shanxi.jingpin:uninstall"]
        assert hidden.getNonInstallableProducts() == []

    def test_last_version(self, profile_last_version):
        """A new profile version needs an upgrade step of that date."""
        assert profile_last_version(f"{PACKAGE_NAME}:default") == "20261123001"


class TestLanguageAndTime:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal

    def test_language(self):
        """The site speaks Chinese and nothing else."""
        assert api.portal.get_registry_record("plone.default_language") == "zh-cn"
        assert api.portal.get_registry_record("plone.available_languages") == ["zh-cn"]

    def test_time_zone(self):
        """DateTime stamps Beijing's clock."""
        from DateTime import DateTime

        assert api.portal.get_registry_record("plone.portal_timezone") == "Asia/Shanghai"
        assert DateTime().tzoffset() == 8 * 60 * 60
