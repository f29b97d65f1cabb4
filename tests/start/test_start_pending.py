"""What is said when the software is newer than the site."""

from Products.GenericSetup.upgrade import _registerUpgradeStep
from Products.GenericSetup.upgrade import _upgrade_registry
from Products.GenericSetup.upgrade import UpgradeStep
import pytest
from shanxi.jingpin.start.pending import notices
from shanxi.jingpin.start.upgrade import PROFILE
import stages


@pytest.fixture
def newer():
    """An upgrade step of a later version."""
    step = UpgradeStep("Later", PROFILE, "1000", "2000", "", lambda tool: None)
    _registerUpgradeStep(step)
    yield step
    _upgrade_registry.getUpgradeStepsForProfile(PROFILE).pop(step.id)


def test_nothing_pending(integration, portal):
    stages.make_bodies(portal)
    assert list(notices(integration["app"])) == []


def test_pending(integration, portal, newer):
    """The sentence names the command."""
    stages.make_bodies(portal)
    portal.portal_setup.setLastVersionForProfile(PROFILE, "1000")
    (sentence,) = [one for one in notices(integration["app"]) if "/plone " in one]
    assert sentence.endswith("make upgrade SITE=plone")
