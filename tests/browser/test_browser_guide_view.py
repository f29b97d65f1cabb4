"""申报指南 as a visitor reads it."""

from dataclasses import replace
from plone import api
import pytest
from shanxi.jingpin.browser.guide.view import GuideView
from shanxi.jingpin.interfaces import IJingpinLayer
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.principles import PRINCIPLES
from shanxi.jingpin.process.states import ApplicationState as S
from zope.interface import alsoProvides


class TestGuide:
    @pytest.fixture(autouse=True)
    def _init(self, portal, http_request):
        alsoProvides(http_request, IJingpinLayer)
        self.guide = portal["guide"]
        self.view = api.content.get_view("application-guide", self.guide, http_request)

    def page(self) -> str:
        """The page in HTML."""
        return self.view()

    def test_everything_of_the_process_is_there(self):
        """Sub-items, dimensions and principles, each by its own words."""
        html = self.page()
        wanted = [*(item.title for item in SUB_ITEMS.values()), *DIMENSIONS.values(), *PRINCIPLES.values()]

        assert [one for one in wanted if one not in html] == []

    def test_seven_steps(self):
        """Each step of 第六条 has its heading."""
        assert [step.article for step in self.view.steps()] == [f"第六条（{one}）" for one in "一二三四五六七"]

    def test_chart_has_name_and_description(self):
        """The picture is an image with a name for those who do not see it."""
        html = self.page()

        assert 'aria-labelledby="jp-flow-name jp-flow-words"' in html
        assert "认证申请的流程图" in html

    def test_terms_come_from_the_settings(self):
        """A changed setting is a changed page."""
        api.portal.set_registry_record("shanxi.jingpin.settings.term_prequalification", 17)
        step = self.view.steps()[1]

        assert [(term.title, term.days) for term in self.view.terms_of(step)] == [("资格预审", 17), ("待补全材料", 10)]
        assert "资格预审：17个工作日" in self.page()

    def test_changed_drawing_changes_the_page(self):
        """A state renamed in the drawing is renamed on the page."""
        drawing = GuideView.workflow
        states = tuple(replace(one, title="部门会审") if one.id == S.JOINT_REVIEW else one for one in drawing.states)
        self.view.workflow = replace(drawing, states=states)

        html = self.page()

        assert "部门会审" in html
        assert "汇总审核：10个工作日" not in html

    def test_file_of_an_editor(self):
        """What an editor has added is listed below."""
        with api.env.adopt_roles(["Manager"]):
            api.content.create(self.guide, "File", "form", title="申请表空白表")

        assert [row.title for row in self.view.more()] == ["申请表空白表"]
