"""The page of a case: each reads what is addressed to them."""

from papers_served import accepted_case
from papers_served import browser_of
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.timeline import timeline_for_me
from shanxi.jingpin.content import office
from shanxi.jingpin.content.people import Person
import stages
import transaction


RECOMMENDATION = "工艺先进，建议进入认证。"
ORDER = "请按新标准认证。"


@pytest.fixture
def recommended_case(functional_portal):
    """A case that experts have recommended; the applicant prefers bodyb."""
    found = accepted_case(functional_portal)
    for one in stages.EXPERTS:
        stages.give_opinion(found, one)
    standard = stages.draft_standard(found)
    stages.step("expert1", standard, "adopt", **stages.ADOPTED)
    stages.step("expert1", found, "link_standard", standard=standard.getId())
    stages.step("expert1", found, "recommend", RECOMMENDATION)
    found.case_file.preferred_body = "bodyb"
    transaction.commit()
    return found


@pytest.fixture
def case(recommended_case):
    """The same, given to bodya."""
    stages.step("federation1", recommended_case, "assign_body", ORDER, body="bodya")
    transaction.commit()
    return recommended_case


def page_of(app, name: str, case) -> str:
    browser = browser_of(app, name)
    browser.open(case.absolute_url())
    return browser.contents


class TestOpinions:
    @pytest.mark.parametrize(
        ("person", "read"),
        [
            ("evaluator-a", {ORDER}),
            ("examiner1", set()),
            ("applicant1", {RECOMMENDATION, ORDER}),
            ("federation1", {RECOMMENDATION, ORDER}),
        ],
    )
    def test_addressed(self, functional_app, case, person, read):
        """All see that it was decided; the words are for those to whom they are addressed."""
        page = page_of(functional_app, person, case)

        assert "通过初评" in page
        assert {one for one in (RECOMMENDATION, ORDER) if one in page} == read


class TestChecked:
    @pytest.mark.parametrize(
        ("person", "folded", "judged"),
        [("examiner1", True, True), ("federation1", True, True), ("applicant1", True, False)],
    )
    def test_folded(self, functional_app, case, person, folded, judged):
        """What was checked is folded under each step; an applicant finds that of its own steps, and no verdicts."""
        page = page_of(functional_app, person, case)

        assert ("办理时核对的条件" in page) is folded
        assert ("当时的审查结论" in page) is judged
        assert ("逐条核对认证的基本原则。" in page) is judged

    def test_only_where_a_step_is_read(self, functional_app, case):
        """The body reads in full that the case is its own, and of the stages before only what came of them."""
        page = page_of(functional_app, "evaluator-a", case)

        assert page.count("办理时核对的条件") == 1
        assert "逐条核对认证的基本原则。" not in page


class TestRecord:
    def test_earlier_entries_are_folded(self, functional_app, case):
        """The latest five are seen at once, the rest is one press away; nothing is lost."""
        page = page_of(functional_app, "federation1", case).partition('id="jp-history"')[2]
        seen, _summary, folded = page.partition('<details class="jp-card"')
        counts = [one.count('class="jp-date"') for one in (seen, folded)]
        assert counts[0] == 5
        assert f"更早的 {counts[1]} 条办理记录" in " ".join(folded.split())
        with stages.acting_as("federation1"):
            assert sum(counts) == len(list(timeline_for_me(case)))


class TestFacts:
    @pytest.mark.parametrize(("person", "read"), [("evaluator-a", False), ("applicant1", True), ("federation1", True)])
    def test_card(self, functional_app, case, person, read):
        """申请信息 is there for everybody, the preferred body for those whom it concerns."""
        page = page_of(functional_app, person, case)

        assert "申请信息" in page
        assert "初次申请" in page
        assert ("机构bodyb" in page) is read

    def test_contacts(self, functional_app, case):
        """Body and enterprise reach each other once the body is named; the federation's officers are no part of it."""
        body, enterprise = office.body("bodya"), office.enterprise_of_case(case)
        body.address, body.phone = "太原市认证路9号", "0351-1234567"
        enterprise.people.save(Person("王联系", phone="13900000009", is_contact=True))
        transaction.commit()

        pages = {one: page_of(functional_app, one, case) for one in ("evaluator-a", "applicant1", "examiner1")}

        assert [one for one, page in pages.items() if "王联系 13900000009" in page] == ["evaluator-a"]
        assert [one for one, page in pages.items() if "，太原市认证路9号，0351-1234567" in page] == [
            "evaluator-a",
            "applicant1",
        ]

    def test_beside_the_field(self, functional_app, recommended_case):
        """Who names the body reads which one the applicant prefers."""
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{recommended_case.absolute_url()}/@@decide?transition=assign_body")

        assert "申请单位的意向机构：机构bodyb" in browser.contents


class TestContract:
    def test_link(self, functional_app, case):
        """Both parties find the scan on the page and get it as it came; the examiners see no link."""
        scan = NamedBlobFile(stages.PDF, contentType="application/pdf", filename="认证合同.pdf")
        contract = {"contract_number": "HT-1", "signed_by": "签署人", "signed_on": now().date(), "scan": scan}
        stages.step("signatory-a", case, "sign_contract", **contract)
        transaction.commit()

        for person in ("applicant1", "evaluator-a", "federation1"):
            browser = browser_of(functional_app, person)
            browser.open(case.absolute_url())
            browser.getLink("认证合同.pdf").click()
            assert browser.headers["Content-Type"] == "application/pdf", person
        assert "认证合同.pdf" not in page_of(functional_app, "examiner1", case)
