"""获证名录, 团体标准, 获证企业, 公告 over HTTP."""

from DateTime import DateTime
from html import escape
import lxml.html
import notice_stages
from plone.testing.zope import Browser
import pytest
import re
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.wording import day
import stages
import transaction
from urllib.parse import quote


LINK = "https://www.example.cn/vinegar?from=jingpin&id=1"


@pytest.fixture
def announced(functional_portal):
    """Two certificates, the second one revoked; the clock stands after that."""
    stages.make_bodies(functional_portal)
    call = stages.make_call()
    cases = [notice_stages.make_awaiting(number, call, LINK) for number in (1, 2)]
    office.enterprise_of_case(cases[0]).city = "140100"
    office.enterprise_of_case(cases[1]).city = "140200"
    notice = notice_stages.publish_notice(*cases)
    with clock_at(notice_stages.after(notice)) as clock:
        announcement = notice_stages.publish_announcement(*cases)
        notice_stages.announce(announcement, *cases)
        with stages.acting_as("federation1"):
            take(certificate_object(cases[1]), "revoke", Decision(opinion="撤销", fields={"reason": "监督不合格"}))
        transaction.commit()
        yield cases, announcement, clock


def get(app, portal, path):
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    browser.open(f"{portal.absolute_url()}/{path}")
    return browser.contents


NUMBERS = ("SXJP202600001", "SXJP202600002")


class TestRegister:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", NUMBERS),
            ("words=测试陈醋1号", NUMBERS[:1]),
            ("words=山西测试2", NUMBERS[1:]),
            ("words=sxjp2o26oooo1", NUMBERS[:1]),
            ("words=SXJP2O26OOOOI", NUMBERS[:1]),
            ("words=大同", NUMBERS[1:]),
            ("city=140100", NUMBERS[:1]),
            ("status=valid", NUMBERS[:1]),
            ("status=revoked", NUMBERS[1:]),
            ("status=expired", ()),
            ("words=汾酒", ()),
            ("words:list=a&words:list=b", NUMBERS),
        ],
    )
    def test_looked_up(self, announced, functional_app, functional_portal, query, found):
        """By words, misread numbers, city and status."""
        text = get(functional_app, functional_portal, f"register?{quote(query, safe='=&:')}")
        assert tuple(one for one in NUMBERS if one in text) == found

    def test_nothing_found_says_so(self, announced, functional_app, functional_portal):
        """An honest answer."""
        text = get(functional_app, functional_portal, f"register?words={quote('汾酒')}")
        assert "没有符合条件的证书" in text

    def test_entry(self, announced, functional_app, functional_portal):
        """Status in words with its reason, dates, standard."""
        cases, _announcement, clock = announced
        entry = f"register/{certificate_object(cases[1]).register_id}"
        text = get(functional_app, functional_portal, entry)
        assert [
            one for one in ("撤销", "监督不合格", NUMBERS[1], "T/SXJP 002—2026", "2029年7月19日") if one not in text
        ] == []
        valid = f"register/{certificate_object(cases[0]).register_id}"
        text = get(functional_app, functional_portal, valid)
        assert ">有效<" in text
        assert "截至" not in text
        assert f"（{day(clock.now().date())}查询）" in text
        assert f'href="{functional_portal.absolute_url()}/announcements/{_announcement.page_id}"' in text
        clock.advance(days=4 * 366)
        transaction.commit()
        assert ">已过期<" in get(functional_app, functional_portal, valid)

    def test_link_to_the_product(self, announced, functional_app, functional_portal):
        """第三条: a valid certificate leads to the product elsewhere, and says so; a revoked one does not."""
        cases, _announcement, _clock = announced
        entry, revoked = (functional_portal["register"][certificate_object(one).register_id] for one in cases)
        assert (entry.link, revoked.link) == (LINK, LINK)
        text = get(functional_app, functional_portal, f"register/{entry.getId()}")
        found = [one for one in re.findall(r"<a\b[^>]*>", text) if escape(LINK) in one]
        assert [re.search(r'rel="([^"]*)"', one).group(1) for one in found] == ["nofollow noopener external"]
        assert "将离开本网站" in text
        assert "example.cn" not in get(functional_app, functional_portal, f"register/{revoked.getId()}")

    def test_nothing_else_is_ever_linked(self, announced, functional_app, functional_portal):
        """Whatever a copy holds, nothing runs."""
        (case, _other), _announcement, _clock = announced
        entry = functional_portal["register"][certificate_object(case).register_id]
        entry.link = "javascript:alert(1)"
        transaction.commit()
        text = get(functional_app, functional_portal, f"register/{entry.getId()}")
        assert "javascript:alert" not in text
        assert "将离开本网站" not in text


class TestOthers:
    def test_pages(self, announced, functional_app, functional_portal):
        """Announcement, standard and enterprise lead to each other."""
        cases, announcement, _clock = announced
        entry = functional_portal["register"][certificate_object(cases[0]).register_id]
        pages = {
            f"announcements/{announcement.page_id}": (entry.absolute_url(), "晋品公告〔2026〕1号", *NUMBERS),
            f"standards/{entry.standard_page}": ("≥ 6.5 g/100mL", "山西测试研究院", "现行", ">T/SXJP 001—2026</span>"),
            f"enterprises/{entry.enterprise_page}": (entry.absolute_url(), "太原市", "有效"),
            "announcements": (announcement.title,),
            "standards": ("T/SXJP 001—2026", "T/SXJP 002—2026", "发布日期：2026年6月1日"),
            "enterprises": ("山西测试1有限公司", "山西测试2有限公司"),
        }
        for path, wanted in pages.items():
            text = get(functional_app, functional_portal, path)
            assert [one for one in wanted if one not in text] == [], path

    def test_search_tells_the_section(self, announced, functional_app, functional_portal):
        """Where a hit lies is its section, not the search that has found it; a standard has its number."""
        for one in (*functional_portal["register"].objectValues(), *functional_portal["standards"].objectValues()):
            one.effective_date = DateTime("2026/01/01")  # the catalog does not know our clock
            one.reindexObject()
        transaction.commit()
        text = get(functional_app, functional_portal, f"search?SearchableText={quote('测试陈醋1')}")
        places = [one.text_content() for one in lxml.html.fromstring(text).xpath("//cite")]
        assert [one for one in ("获证名录", "团体标准") if not any(one in place for place in places)] == []
        assert [one for one in places if "搜索" in one] == []
        assert "T/SXJP 001—2026 山西精品 测试陈醋1" in text

    def test_from_the_case(self, announced, functional_app, functional_portal):
        """The office page of a certified case leads to its public pages."""
        cases, announcement, _clock = announced
        notice = office.notice(cases[0].case_file.notice)
        browser = Browser(functional_app)
        browser.addHeader("Authorization", "Basic applicant1:applicant1-Secret-1")
        browser.open(cases[0].absolute_url())
        found = [browser.getLink(one).url.rpartition("/")[2] for one in ("公示页", "公告页", "获证名录条目")]
        assert found == [notice.page_id, announcement.page_id, certificate_object(cases[0]).register_id]

    @pytest.mark.parametrize("section", ["announcements", "register", "standards", "enterprises"])
    def test_empty(self, functional_app, functional_portal, section):
        """Nothing there yet: it says so."""
        assert 'class="jp-empty"' in get(functional_app, functional_portal, section)
