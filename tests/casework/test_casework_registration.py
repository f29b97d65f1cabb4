"""Registration: pending, confirmed by a link that works once, claims on a credit code that is taken."""

from AccessControl.unauthorized import Unauthorized
from collections.abc import Callable
from datetime import timedelta
from plone import api
from plone.app.testing import login
from plone.app.testing import logout
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.app.testing import TEST_USER_NAME
import pytest
import re
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.enterprise_claims import claims_of_user
from shanxi.jingpin.casework.enterprise_claims import claims_to_decide
from shanxi.jingpin.casework.enterprise_claims import decide_claim
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.registration import confirm_registration
from shanxi.jingpin.casework.registration import Confirmation
from shanxi.jingpin.casework.registration import CREATED
from shanxi.jingpin.casework.registration import pending_registration
from shanxi.jingpin.casework.registration import Registration
from shanxi.jingpin.casework.registration import request_registration
from shanxi.jingpin.casework.registration import TAKEN
from shanxi.jingpin.casework.tokens import Tokens
from shanxi.jingpin.casework.tokens import tokens_of
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
import stages
from Testing.makerequest import makerequest
import threading
import transaction
from typing import Any
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite


PASSWORD = "chen-cu-1368-x"
CODE = "91140100MA0KXY123E"


def registration(**changes: Any) -> Registration:
    """Somebody from a vinegar maker."""
    values = {
        "enterprise_name": "山西示例醋业有限公司",
        "credit_code": CODE,
        "contact": "王小醋",
        "mobile": "13800000001",
        "email": "wang@example.invalid",
        "consents": ("processing",),
    }
    return Registration(**{**values, **changes})


def letters(portal: Any) -> list[Any]:
    """The letters that wait in the outbox, the oldest first."""
    return sorted(outbox_of(portal).unsent(), key=lambda one: one.queued_at)


def token_in(text: str) -> str:
    """The token of the link in a letter."""
    return re.search(r"token=([\w-]+)", text).group(1)


def asked(portal: Any, **changes: Any) -> str:
    """Register, and take the token out of the letter."""
    before = {one.id for one in letters(portal)}
    request_registration(registration(**changes), PASSWORD)
    (letter,) = [one for one in letters(portal) if one.id not in before]
    return token_in(letter.body)


def confirmed(portal: Any, **changes: Any) -> Confirmation:
    """Register and confirm."""
    return confirm_registration(asked(portal, **changes))


@pytest.fixture
def federation_officer(portal: Any) -> str:
    """Somebody of the federation."""
    if office.body("federation") is None:
        body = create(office.place("bodies"), "ReviewBody", "federation", name="联合会", kind="federation")
        groups.ensure_groups(body)
    groups.join(stages.make_user("officer"), groups.group_id("federation", "officer"))
    return "officer"


class TestRequest:
    def test_makes_nothing_but_a_pending_record_and_a_letter(self, portal: Any) -> None:
        users, enterprises = (
            set(portal.acl_users.source_users.listUserIds()),
            set(office.place("enterprises").objectIds()),
        )
        token = asked(portal)
        assert set(portal.acl_users.source_users.listUserIds()) == users
        assert set(office.place("enterprises").objectIds()) == enterprises
        found = pending_registration(token)
        assert (found.enterprise_name, found.credit_code, found.email) == (
            "山西示例醋业有限公司",
            CODE,
            "wang@example.invalid",
        )

    def test_keeps_neither_password_nor_token(self, portal: Any) -> None:
        token = asked(portal)
        stored = str(dict(Tokens(office.office())._stored))
        assert PASSWORD not in stored
        assert token not in stored
        assert len(token) >= 22  # 128 bits and more

    def test_letter_holds_nothing_that_was_typed(self, portal: Any) -> None:
        asked(portal, enterprise_name="请访问恶意网址", contact="领奖联系人")
        body = letters(portal)[-1].body
        assert "恶意" not in body
        assert "领奖" not in body

    def test_second_one_for_the_same_address_voids_the_first(self, portal: Any) -> None:
        first, second = asked(portal), asked(portal)
        assert pending_registration(first) is None
        assert pending_registration(second) is not None

    def test_expires_after_seven_days(self, portal: Any) -> None:
        token = asked(portal)
        with clock_at(clock.now() + timedelta(days=7, seconds=1)):
            assert pending_registration(token) is None
            assert confirm_registration(token) is None
            asked(portal, email="other@example.invalid")
            assert len(tokens_of(portal).all("registration", now=clock.now())) == 1

    def test_address_with_an_account_gets_another_letter_and_nothing_is_pending(self, portal: Any) -> None:
        confirmed(portal)
        request_registration(registration(email="WANG@example.invalid"), PASSWORD)
        assert letters(portal)[-1].subject == "您已经有账号"
        assert tokens_of(portal).all("registration", now=clock.now()) == []


class TestConfirmation:
    def test_makes_account_enterprise_group_and_consents(self, portal: Any) -> None:
        result = confirmed(portal)
        enterprise = office.enterprise(result.enterprise)
        assert result.outcome == CREATED
        assert api.content.get_state(enterprise) == "unverified"
        assert (enterprise.name, enterprise.credit_code) == ("山西示例醋业有限公司", CODE)
        assert groups.enterprise_of(result.user) == result.enterprise
        assert [one.user for one in enterprise.people.all()] == [result.user]
        assert set(consent_log_of(portal).standing(result.user)) == {"processing"}
        assert account_of("wang@example.invalid") == result.user

    def test_password_opens_the_account_by_address(self, portal: Any) -> None:
        result = confirmed(portal)
        users = portal.acl_users.source_users
        good = {"login": "wang@example.invalid", "password": PASSWORD}
        assert users.authenticateCredentials(good) == (result.user, "wang@example.invalid")
        assert users.authenticateCredentials({**good, "password": "wrong-password"}) is None

    def test_works_once(self, portal: Any) -> None:
        token = asked(portal)
        assert confirm_registration(token).outcome == CREATED
        assert confirm_registration(token) is None

    @pytest.mark.parametrize("token", ["", "x", "a" * 43])
    def test_unknown_token_does_nothing(self, portal: Any, token: str) -> None:
        assert confirm_registration(token) is None

    def test_address_taken_meanwhile(self, portal: Any) -> None:
        token = asked(portal)
        api.user.create(username="wang", email="wang@example.invalid", password="another-one-22")
        assert confirm_registration(token).outcome == TAKEN

    def test_creator_owns_nothing(self, portal: Any) -> None:
        enterprise = office.enterprise(confirmed(portal).enterprise)
        assert dict(enterprise.get_local_roles()) == {}


class TestClaim:
    def test_known_code_makes_a_claim_and_no_member(self, portal: Any) -> None:
        first = confirmed(portal)
        second = confirmed(portal, email="li@example.invalid", contact="李大醋")
        assert (second.outcome, second.enterprise) == ("claimed", first.enterprise)
        assert groups.enterprise_of(second.user) is None
        assert [(one.enterprise, one.state) for one in claims_of_user(second.user)] == [(first.enterprise, "open")]

    def test_federation_approves(self, portal: Any, federation_officer: str) -> None:
        first = confirmed(portal)
        second = confirmed(portal, email="li@example.invalid", contact="李大醋")
        login(portal, federation_officer)
        (claim,) = claims_to_decide()
        decide_claim(claim.id, approved=True, reason="")
        assert groups.enterprise_of(second.user) == first.enterprise
        assert letters(portal)[-1].subject == "企业认领申请已通过"
        assert claims_to_decide() == ()

    def test_federation_refuses_with_a_reason(self, portal: Any, federation_officer: str) -> None:
        confirmed(portal)
        second = confirmed(portal, email="li@example.invalid")
        login(portal, federation_officer)
        (claim,) = claims_to_decide()
        with pytest.raises(WritingRefused, match="写明理由"):
            decide_claim(claim.id, approved=False, reason=" ")
        decide_claim(claim.id, approved=False, reason="与营业执照不符")
        assert groups.enterprise_of(second.user) is None
        assert "与营业执照不符" in letters(portal)[-1].body
        with pytest.raises(WritingRefused, match="办理完毕"):
            decide_claim(claim.id, approved=True, reason="")

    def test_nobody_else_sees_or_decides(self, portal: Any) -> None:
        first = confirmed(portal)
        confirmed(portal, email="li@example.invalid")
        for person in (first.user, None):
            if person:
                login(portal, "wang@example.invalid")
            else:
                logout()
            assert claims_to_decide() == ()
            with pytest.raises(Unauthorized):
                decide_claim(1, approved=True, reason="")

    def test_manager_decides_nothing(self, portal: Any) -> None:
        confirmed(portal)
        confirmed(portal, email="li@example.invalid")
        setRoles(portal, TEST_USER_ID, ["Manager"])
        login(portal, TEST_USER_NAME)
        assert claims_to_decide() == ()
        with pytest.raises(Unauthorized):
            decide_claim(1, approved=True, reason="")


def at_once(database: Any, portal_id: str, acts: list[Callable[[], Any]]) -> list[Any]:
    """Run each act in a thread of its own; all have read before any commits; conflicts are retried."""
    barrier, results = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number: int, act: Callable[[], Any]) -> None:
        connection = database.open()
        try:
            waiting = True
            for _attempt in range(3):
                transaction.begin()
                setSite(makerequest(connection.root()["Application"])[portal_id])
                value = act()
                if waiting:
                    waiting = False
                    barrier.wait(30)
                try:
                    transaction.commit()
                except ConflictError:
                    results[number] = "conflict"
                    transaction.abort()
                    continue
                results[number] = (results[number], value)
                return
        finally:
            transaction.abort()
            setSite(None)
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    return results


class TestRace:
    def test_same_code_confirmed_twice_at_once(self, functional: Any) -> None:
        portal = functional["portal"]
        tokens = [asked(portal, email=f"{one}@example.invalid") for one in ("first", "second")]
        transaction.commit()
        acts = [lambda token=one: confirm_registration(token).outcome for one in tokens]
        results = at_once(functional["zodbDB"], portal.getId(), acts)
        assert sorted(outcome for _before, outcome in results) == ["claimed", "created"]
        assert [before for before, outcome in results if outcome == "claimed"] == ["conflict"]
        transaction.begin()
        assert len([one for one in office.place("enterprises").objectValues() if one.credit_code == CODE]) == 1

    def test_one_link_used_twice_at_once(self, functional: Any) -> None:
        portal = functional["portal"]
        token = asked(portal)
        transaction.commit()
        acts = [lambda: getattr(confirm_registration(token), "outcome", "useless")] * 2
        results = at_once(functional["zodbDB"], portal.getId(), acts)
        assert sorted(outcome for _before, outcome in results) == ["created", "useless"]
