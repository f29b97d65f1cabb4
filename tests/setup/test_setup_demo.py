"""The demonstration data: alive, fictitious, made once, and with passwords that only a file of the owner holds."""

from collections.abc import Iterator
from pathlib import Path
from plone import api
import pytest
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.decisions import transitions_taken
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.new_case import open_calls
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.password_rules import password_problem
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import reasons_against
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.worker import deliver_now
from shanxi.jingpin.content import credit_code
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.setuphandlers import demo
from shanxi.jingpin.setuphandlers.demo_bodies import BODIES
from shanxi.jingpin.setuphandlers.demo_enterprises import enterprise_of_account
from shanxi.jingpin.setuphandlers.demo_enterprises import ENTERPRISES
from shanxi.jingpin.setuphandlers.demo_people import ACCOUNTS
from shanxi.jingpin.setuphandlers.demo_people import accounts_file
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import new_password
from shanxi.jingpin.testing import DEMO_SITE_ID
import stat
from typing import Any
from zope.component.hooks import getSite
from zope.component.hooks import setSite


@pytest.fixture
def demo_site(app: Any) -> Iterator[Any]:
    """The site with demonstration data."""
    before = getSite()
    setSite(app[DEMO_SITE_ID])
    yield app[DEMO_SITE_ID]
    setSite(before)


@pytest.fixture
def passwords(demo_site: Any) -> dict[str, str]:
    """Login → password, as the file says."""
    rows = [line.split() for line in accounts_file().read_text(encoding="utf-8").splitlines()]
    return {row[-2]: row[-1] for row in rows if len(row) >= 3 and row[-2] in {one.login for one in ACCOUNTS}}


class TestAccounts:
    def test_file_is_for_its_owner_only(self, demo_site: Any) -> None:
        assert stat.S_IMODE(accounts_file().stat().st_mode) == 0o600

    def test_every_account_is_in_the_file_and_opens(self, demo_site: Any, passwords: dict[str, str]) -> None:
        assert set(passwords) == {one.login for one in ACCOUNTS}
        users = demo_site.acl_users.source_users
        for login, password in passwords.items():
            assert users.authenticateCredentials({"login": login, "password": password}) is not None

    def test_passwords_are_random_and_fit_the_rules(self, passwords: dict[str, str]) -> None:
        assert len(set(passwords.values())) == len(ACCOUNTS)
        assert {password_problem(one) for one in passwords.values()} == {""}
        assert new_password() != new_password()

    @pytest.mark.parametrize("account", [one for one in ACCOUNTS if one.group], ids=lambda one: one.login)
    def test_function_comes_from_one_group(self, demo_site: Any, account: Any) -> None:
        own = set(groups.groups_of(account_of(account.login))) - {"AuthenticatedUsers"}
        assert own == {account.group}

    @pytest.mark.parametrize("account", ACCOUNTS, ids=lambda one: one.login)
    def test_nobody_holds_a_process_role_everywhere(self, demo_site: Any, account: Any) -> None:
        everywhere = {"editor1": {"Site Editor"}, "auditor1": {"Log Auditor"}}.get(account.login, set())
        user = api.user.get(userid=account_of(account.login)).getUser()
        assert set(demo_site.acl_users.portal_role_manager.getRolesForPrincipal(user)) == {"Member"} | everywhere


class TestBodies:
    def test_every_body_has_its_groups(self, demo_site: Any) -> None:
        for id in BODIES:
            assert groups.ensure_groups(office.body(id))

    def test_site_without_demonstration_has_none(self, portal: Any) -> None:
        assert office.bodies() == ()
        assert account_of("applicant1") is None


@pytest.fixture
def cases(demo_site: Any) -> dict[str, Any]:
    """Product or service → its case."""
    found = [one for login in ENTERPRISES for one in cases_of_enterprise(enterprise_of_account(login).getId())]
    return {one.label: one for one in found}


DRAFT, SUBMITTED, SHOWN, CERTIFIED = "六年陈酿老陈醋", "石碾小米", "醋文化工业旅游", "小米锅巴"


def copies(site: Any, section: str, portal_type: str) -> list[Any]:
    """The public copies in a section."""
    return [one for one in site[section].objectValues() if one.portal_type == portal_type]


class TestCases:
    def test_call_is_open_with_the_thresholds_of_2025(self, demo_site: Any) -> None:
        (call,) = open_calls()
        food = call.as_facts().thresholds["food"]
        assert (call.title, food.turnover, food.product_sales) == ("2026年度（演示）", 4000, 2000)

    def test_draft_lacks_nothing_but_the_submission(self, cases: dict[str, Any]) -> None:
        draft = cases[DRAFT]
        assert state_of(draft) == "draft"
        with acting_as("applicant1"):
            transition = next(one for one in offered(draft) if one.id.value == "submit")
            assert reasons_against(draft, transition, Decision()) == ()

    def test_other_case_was_submitted_by_a_real_step(self, cases: dict[str, Any]) -> None:
        case = cases[SUBMITTED]
        assert state_of(case) == "prequalification"
        assert case.number == f"SXJP-{case.case_file.submitted_on.year}-01-0002"
        assert transitions_taken(case) == ("submit",)
        assert case.case_file.submitted_at < clock.now()

    def test_examiners_are_waited_for(self, cases: dict[str, Any]) -> None:
        with acting_as("examiner1"):
            assert [one.obj.getId() for one in waiting_for_me()] == [cases[SUBMITTED].getId()]

    def test_applicants_see_their_own_case_only(self, cases: dict[str, Any]) -> None:
        own = {"applicant1": {DRAFT, SHOWN}, "applicant2": {SUBMITTED, CERTIFIED}}
        for login, mine in own.items():
            with acting_as(login):
                assert {one for one, case in cases.items() if api.user.has_permission("View", obj=case)} == mine

    def test_public_reads_of_finished_cases(self, demo_site: Any, cases: dict[str, Any]) -> None:
        """One product is in the register, with its standard; one service is in a notice that runs."""
        assert [state_of(cases[one]) for one in (CERTIFIED, SHOWN)] == ["certified", "public_notice"]
        (entry,) = copies(demo_site, "register", "RegisterEntry")
        standard = office.standard(cases[CERTIFIED].case_file.standard)
        assert (entry.title, state_of(standard), entry.standard) == (CERTIFIED, "published", standard.label)
        notices = {one.rows[0]["item"]: one for one in copies(demo_site, "notices", "NoticePage")}
        assert clock.now() < notices[SHOWN].ends_at
        assert notices[CERTIFIED].ends_at < clock.now()
        (announcement,) = copies(demo_site, "announcements", "AnnouncementPage")
        assert [row["item"] for row in announcement.rows] == [CERTIFIED]

    def test_enterprises_are_plainly_fictitious(self, demo_site: Any) -> None:
        for login in ENTERPRISES:
            enterprise = enterprise_of_account(login)
            assert credit_code.error(enterprise.credit_code) == credit_code.warning(enterprise.credit_code) == ""
            assert "DEM" in enterprise.credit_code
            assert any(word in enterprise.name for word in ("示例", "示范"))
            assert state_of(enterprise) == "verified"

    def test_letters_stay_in_a_folder(self, demo_site: Any) -> None:
        assert api.portal.get_registry_record("shanxi.jingpin.mail.mode") == "folder"
        waiting = [one.address for one in outbox_of(demo_site).unsent()]
        assert "examiner1@example.invalid" in waiting
        assert {one.rpartition("@")[2] for one in waiting} == {"example.invalid"}
        assert deliver_now(demo_site, commit=lambda: None, abort=lambda: None) == len(waiting)


def test_second_run_changes_nothing(demo_site: Any) -> None:
    """The profile is applied again: no new account, no new password, no second case."""
    before = Path(accounts_file()).read_text(encoding="utf-8"), _everything(demo_site)
    demo.run(demo_site.portal_setup)
    assert (Path(accounts_file()).read_text(encoding="utf-8"), _everything(demo_site)) == before


def _everything(site: Any) -> tuple[Any, ...]:
    users = site.acl_users.source_users
    objects = sorted("/".join(one.getPhysicalPath()) for one in _walk(site.office))
    return dict(users._user_passwords), objects


def _walk(obj: Any) -> Iterator[Any]:
    yield obj
    for one in getattr(obj, "objectValues", tuple)():
        yield from _walk(one)
