"""第六条 from 申报 to 公告 in Chromium, each role in turn at its own screen.

A product with a supplement round and a service with a finding of a mystery visit go into one batch; somebody objects to
the product; the service is announced on time, the product later. A third case is rejected at 资格预审.
"""

from datetime import datetime
from functools import partial
from navigation import follow
from notice_stages import after
from notice_stages import during
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.process.wording import BEIJING
import stages
import story_certification
import story_evaluation
import story_prequalification
import story_publication
import transaction


pytestmark = pytest.mark.browser

BEGINS = datetime(2026, 3, 2, 10, 0, tzinfo=BEIJING)
PRODUCT, SERVICE = "测试陈醋", "测试导游"
KINDS = {PRODUCT: "product", SERVICE: "service"}
ACCOUNTS = {PRODUCT: "applicant1", SERVICE: "applicant2"}


@pytest.fixture
def clock(functional_portal):
    """A clock that is moved by hand, in a year whose holidays are known."""
    with clock_at(BEGINS) as clock:
        transaction.commit()
        yield clock


@pytest.fixture
def url(functional_portal, clock):
    """The site, with its bodies and an open call."""
    stages.make_bodies(functional_portal)
    stages.make_call()
    transaction.commit()
    return functional_portal.absolute_url()


@pytest.fixture
def picture(shown):
    """Look at a page once; the second case has the same one."""
    seen = set()

    def check(page, name):
        if name not in seen:
            seen.add(name)
            shown(page, name)

    return check


def begin(person, name, sequence, kind="product"):
    """A new case of an enterprise of its own."""
    product = stages.make_product(stages.make_enterprise(sequence, f"applicant{sequence}"), name, kind)
    transaction.commit()
    return story_prequalification.begin(person, f"applicant{sequence}", product)


def state(case):
    """The state as it was last committed."""
    transaction.begin()
    return state_of(case)


def submit(person, name, sequence, folder, kind="product"):
    """Begun, filled in and handed in."""
    case = begin(person, name, sequence, kind)
    account = f"applicant{sequence}"
    story_prequalification.fill_in(person, account, case, folder)
    person(account).decide(case.absolute_url(), "submit")
    assert state(case) == "prequalification"
    return case


def accept(person, name, case, folder):
    """资格预审; the product has to be completed first."""
    if name == PRODUCT:
        story_prequalification.examine(person, case, story_prequalification.MISSING)
        story_prequalification.supplement(person, ACCOUNTS[name], case, folder)
    story_prequalification.examine(person, case)
    story_prequalification.accept(person, case)
    assert state(case) == "expert_evaluation"


def certify(person, name, case, folder, picture, clock):
    """From the experts to the departments; the product gets a standard of its own, the service has one already."""
    account, own = ACCOUNTS[name], partial(story_evaluation.make, clock=clock)
    story_evaluation.evaluate(person, case, picture, own if name == PRODUCT else story_evaluation.adopt)
    if name == PRODUCT:
        report = story_certification.write_product_report(person, account, case, folder, picture)
    else:
        report = story_certification.write_service_report(person, account, case, picture)
    story_certification.hand_up(person, report)
    story_certification.accept_report(person, account, case)
    story_certification.certify(person, case, picture)
    story_certification.review_jointly(person, case, picture)
    assert state(case) == "awaiting_notice"


def test_two_cases_in_one_batch(url, clock, person, page, picture, tmp_path):
    """From nothing to two valid certificates in the register, one later than the other."""
    cases = {}
    for sequence, (name, kind) in enumerate(KINDS.items(), 1):
        cases[name] = submit(person, name, sequence, tmp_path, kind)
        accept(person, name, cases[name], tmp_path)
        certify(person, name, cases[name], tmp_path, picture, clock)
    product, service = cases.values()
    notice = story_publication.publish_notice(person, url, picture)
    clock.set(during(notice))
    transaction.commit()
    objection = story_publication.receive_objection(page, url, notice, PRODUCT, picture)
    story_publication.hear(person, ACCOUNTS[PRODUCT], url, objection, picture)
    clock.set(after(notice))
    transaction.commit()
    page.goto(f"{url}/notices/{notice.page_id}")
    assert page.get_by_role("link", name="提出异议").count() == 0

    story_publication.announce(person, url, "晋品公告〔2026〕1号", picture)
    assert (state(service), state(product)) == ("certified", "public_notice")
    story_publication.dismiss(person, objection)
    story_publication.announce(person, url, "晋品公告〔2026〕2号", picture)
    assert (state(service), state(product)) == ("certified", "certified")

    register = story_publication.read_register(page, url, picture)
    assert [name for name in KINDS if name not in register] == []
    for name in KINDS:
        page.goto(f"{url}/register")
        follow(page, name)
        page.get_by_text("有效", exact=True).first.wait_for()
        picture(page, "register-entry")
    follow(page, "团体标准页")
    picture(page, "standard")
    page.go_back()
    follow(page, "获证企业页")
    picture(page, "enterprise")


def test_third_case_is_rejected(url, person):
    """The applicant reads why, and nobody else is asked to do anything more."""
    product = stages.make_product(stages.make_enterprise(3, "applicant3"), "测试面粉")
    transaction.commit()
    case = story_prequalification.begin(person, "applicant3", product)
    stages.fill_in(case, "applicant3")
    transaction.commit()
    person("applicant3").decide(case.absolute_url(), "submit")
    story_prequalification.examine(person, case, "没有创新证据。")
    story_prequalification.reject(person, case, "产品创新内容没有证据，不符合申报条件。")
    assert state(case) == "rejected"
    page = person("applicant3").open(case.absolute_url())
    page.get_by_text("产品创新内容没有证据，不符合申报条件。").first.wait_for()
    for name in ("lead1", "examiner1", "applicant3"):
        assert "测试面粉" not in person(name).open(f"{url}/@@my-tasks").locator("main").inner_text()
