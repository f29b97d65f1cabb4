"""The forms of the control panel, through the publisher."""

from datetime import date
from plone import api
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.controlpanel.days import days_of
import stages
import transaction


PANELS = ("jingpin-settings", "jingpin-calendar", "jingpin-mail", "jingpin-owner")


@pytest.fixture
def served(functional_portal):
    stages.make_bodies(functional_portal)
    stages.make_user("administrator1")
    functional_portal.acl_users.portal_role_manager.assignRoleToPrincipal("Site Administrator", "administrator1")
    transaction.commit()
    return functional_portal


def opened(app, portal, name, page) -> Browser:
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    browser.open(f"{portal.absolute_url()}/@@{page}")
    return browser


def saved(browser, **values) -> str:
    for name, value in values.items():
        browser.getControl(name=f"form.widgets.{name}").value = value
    browser.getControl(name="form.buttons.save").click()
    transaction.begin()
    return browser.contents


class TestPanels:
    def test_overview(self, served, functional_app):
        """An administrator finds every form under our heading; the federation is no administrator."""
        browser = opened(functional_app, served, "administrator1", "overview-controlpanel")
        assert "山西精品" in browser.contents
        for page in (*PANELS, "calls", "review-bodies", "letters"):
            assert f"/@@{page}" in browser.contents
        for page in PANELS:
            assert "form.buttons.save" in opened(functional_app, served, "administrator1", page).contents
            assert "form.buttons.save" not in opened(functional_app, served, "federation1", page).contents

    def test_settings(self, served, functional_app):
        """A number is kept."""
        browser = opened(functional_app, served, "administrator1", "jingpin-settings")
        saved(browser, quorum="5")
        assert api.portal.get_registry_record("shanxi.jingpin.settings.quorum") == 5

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"case_number": "SXJP-{year}"}, "编号规则中必须有且只有一个 {seq}。"),
            ({"certificate_number": "JOB{seq:05}"}, "编号规则中不能有字母O"),
            ({"notice_number": "{month}{seq}"}, "不能使用“{month}”"),
            ({"vote_numerator": "5"}, "分子不能大于分母。"),
            ({"file_megabytes": "900"}, "单个文件的上限不能大于合计上限。"),
        ],
    )
    def test_settings_refused(self, served, functional_app, values, words):
        """A pattern or number that makes no sense is refused at its field, and nothing is kept."""
        (name,) = values
        before = api.portal.get_registry_record(f"shanxi.jingpin.settings.{name}")
        browser = opened(functional_app, served, "administrator1", "jingpin-settings")
        assert words in saved(browser, **values)
        assert api.portal.get_registry_record(f"shanxi.jingpin.settings.{name}") == before

    def test_calendar(self, served, functional_app):
        """Days and spans are kept as dates; a day cannot be both."""
        browser = opened(functional_app, served, "administrator1", "jingpin-calendar")
        saved(browser, holidays="2027-02-06 至 2027-02-08\n2027-01-01", workdays="2027-02-20")
        holidays = api.portal.get_registry_record("shanxi.jingpin.calendar.holidays")
        assert holidays == [date(2027, 1, 1), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8)]
        browser = opened(functional_app, served, "administrator1", "jingpin-calendar")
        assert "2027-02-07既放假又上班。" in saved(browser, workdays="2027-02-07")
        browser = opened(functional_app, served, "administrator1", "jingpin-calendar")
        assert "没有这一天" in saved(browser, workdays="2027-02-30")
        assert api.portal.get_registry_record("shanxi.jingpin.calendar.workdays") == [date(2027, 2, 20)]

    def test_owner_and_mail(self, served, functional_app):
        """Both are kept."""
        saved(opened(functional_app, served, "administrator1", "jingpin-owner"), phone="0351-1234567")
        saved(opened(functional_app, served, "administrator1", "jingpin-mail"), contact="认证处 0351-1234567")
        assert api.portal.get_registry_record("shanxi.jingpin.owner.phone") == "0351-1234567"
        assert api.portal.get_registry_record("shanxi.jingpin.mail.contact") == "认证处 0351-1234567"


@pytest.mark.parametrize("line", ["明天", "2027-2", "2027-02-30", "2027-02-08 至 2027-02-06", "2027-01-01至2027-12-31"])
def test_no_days(line):
    with pytest.raises(ValueError, match=line):
        days_of(line)
