"""The public sections after the default profile has run."""

from plone import api
import pytest
from shanxi.jingpin.setuphandlers.default import run
from shanxi.jingpin.setuphandlers.sections import SECTION_IDS
from shanxi.jingpin.setuphandlers.sections import SECTIONS


EXPECTED = [
    ("notices", "公示", "Folder", "notices-list"),
    ("announcements", "公告", "Folder", "announcements-list"),
    ("register", "获证名录", "Folder", "register-list"),
    ("standards", "团体标准", "Folder", "standards-list"),
    ("enterprises", "获证企业", "Folder", "enterprises-list"),
    ("guide", "申报指南", "Folder", "application-guide"),
    ("news", "新闻动态", "Folder", "latest-first"),
    ("contact", "联系", "Document", "contact-details"),
    ("privacy", "隐私说明", "Document", "document_view"),
]


class TestSections:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal

    def test_which_there_are(self):
        """Each section has its title, its type and its view, in the order of the navigation."""
        found = [self.portal[section_id] for section_id in self.portal.objectIds() if section_id in SECTION_IDS]

        assert [(one.getId(), one.title, one.portal_type, one.getLayout()) for one in found] == EXPECTED

    @pytest.mark.parametrize("section_id", SECTION_IDS)
    def test_published_with_an_introduction(self, section_id):
        """Each is public and says what it is for."""
        section = self.portal[section_id]

        assert api.content.get_state(section) == "published"
        assert len(section.description) > 10

    def test_only_privacy_is_out_of_navigation(self):
        """Privacy is reached from the footer."""
        hidden = [section_id for section_id in SECTION_IDS if self.portal[section_id].exclude_from_nav]

        assert hidden == ["privacy"]

    @pytest.mark.parametrize("section", [one for one in SECTIONS if one.holds], ids=lambda one: one.id)
    def test_allowed_types(self, section):
        """A section takes its own types only."""
        folder = self.portal[section.id]

        assert (folder.constrain_types_mode, folder.locally_allowed_types) == (1, list(section.holds))

    def test_again_keeps_what_editors_changed(self):
        """Running the profile's code again adds nothing twice and overwrites nothing."""
        self.portal["notices"].description = "编辑改过的简介"
        before = self.portal.objectIds()

        run(self.portal.portal_setup)

        assert self.portal.objectIds() == before
        assert self.portal["notices"].description == "编辑改过的简介"

    def test_front_page(self):
        """The site's root shows the front page."""
        assert self.portal.getLayout() == "front-page"
