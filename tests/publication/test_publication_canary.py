"""What is public: approved fields only. No private word reaches a page, JSON, a search result or the site map."""

from DateTime import DateTime
import gzip
import notice_stages
from plone import api
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.announcement_drafting import announce_cases
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.publication.copies import republish_copy
from shanxi.jingpin.publication.copies import withdraw_copy
from shanxi.jingpin.publication.register import entries
import stages
import transaction


PRIVATE = (
    *notice_stages.SECRETS,
    "applicant1",
    "federation1",
    "federation2",
    "evaluator-a",
    "内容充实的说明",
    "年度审计报告",
    "张三",
    "检测报告",
)


@pytest.fixture
def announced(functional_portal):
    """An announced case, an objection to it that was dismissed, secrets everywhere they can be."""
    stages.make_bodies(functional_portal)
    case = notice_stages.make_awaiting(1, stages.make_call())
    notice = notice_stages.publish_notice(case)
    with clock_at(notice_stages.during(notice)):
        notice_stages.dismiss(notice_stages.object_to(notice, case))
    with clock_at(notice_stages.after(notice)):
        announcement = notice_stages.publish_announcement(case)
        for name in ("federation1", "federation2"):
            with stages.acting_as(name):
                announce_cases(announcement, notice_stages.uids(case))
    transaction.commit()
    return case, notice, announcement


def addresses(portal, case, notice, announcement):
    """Every public page with its section, and what the machine reads."""
    certificate = certificate_object(case)
    entry = portal["register"][certificate.register_id]
    pages = (
        f"notices/{notice.page_id}",
        f"announcements/{announcement.page_id}",
        f"register/{certificate.register_id}",
        f"standards/{entry.standard_page}",
        f"enterprises/{entry.enterprise_page}",
    )
    sections = ("notices", "announcements", "register", "standards", "enterprises")
    searches = ("@@search?SearchableText=测试", "sitemap.xml.gz", "sitemap", "notices/objection")
    return [f"{portal.absolute_url()}/{one}" for one in ("", *sections, *pages, *searches)]


def read(app, address, json=False):
    """What a visitor gets."""
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    browser.addHeader("Accept", "application/json" if json else "text/html")
    browser.open(address)
    body = browser._response.body
    return (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode("utf-8")


class TestCanary:
    def test_pages_and_json(self, announced, functional_app, functional_portal):
        """Every page says something, and nothing private."""
        for address in addresses(functional_portal, *announced):
            for json in (False, True):
                text = read(functional_app, address, json)
                assert [one for one in PRIVATE if one in text] == [], address

    def test_search_of_the_machine(self, announced, functional_app, functional_portal):
        """@search with all metadata and full objects finds public types only."""
        for page in functional_portal["register"].objectValues():
            page.effective_date = DateTime() - 1  # the clock of the test has gone on, Plone's has not
            page.reindexObject(idxs=["effective", "effectiveRange"])
        transaction.commit()
        text = read(
            functional_app,
            f"{functional_portal.absolute_url()}/@search?metadata_fields=_all&fullobjects=1&b_size=200",
            json=True,
        )
        assert "SXJP202600001" in text
        assert [one for one in PRIVATE if one in text] == []
        assert "/office/" not in text

    def test_pages_show_what_they_should(self, announced, functional_app, functional_portal):
        """Enterprise, item, number, standard, indicator, 文号, status."""
        text = "".join(read(functional_app, one) for one in addresses(functional_portal, *announced))
        wanted = (
            "山西测试1有限公司",
            "测试陈醋1号",
            "SXJP202600001",
            "T/SXJP 001—2026",
            "总酸",
            "晋品公告〔2026〕1号",
            "有效",
        )
        assert [one for one in wanted if one not in text] == []

    def test_copies_do_not_point_back(self, announced, functional_portal):
        """No id or UID of a private object is in a copy."""
        case, notice, announcement = announced
        private = [case, notice, announcement, certificate_object(case)]
        known = [one.getId() for one in private] + [api.content.get_uuid(one) for one in private]
        for section in ("notices", "announcements", "register", "standards", "enterprises"):
            for page in functional_portal[section].objectValues():
                kept = str({name: value for name, value in page.__dict__.items() if not name.startswith("__")})
                assert [one for one in known if one in kept] == []


class TestWithdrawn:
    def test_withdrawn_entry_is_gone_for_the_public(self, announced, functional_app, functional_portal):
        """Its address asks for a login, the list does not have it; the record stays and may be shown again."""
        certificate = certificate_object(announced[0])
        address = f"{functional_portal.absolute_url()}/register/{certificate.register_id}"
        withdraw_copy("RegisterEntry", certificate.register_id)
        transaction.commit()
        assert "SXJP202600001" not in read(functional_app, address)
        assert "SXJP202600001" not in read(functional_app, f"{functional_portal.absolute_url()}/register")
        republish_copy("RegisterEntry", certificate.register_id)
        transaction.commit()
        assert "SXJP202600001" in read(functional_app, address)
        assert [one.certificate_number for one in entries()] == ["SXJP202600001"]
