"""Letters about accounts: whose host the links name, and what stays of them."""

from plone import api
import pytest
from shanxi.jingpin import STARTED_AT
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.account_letters import invitation
from shanxi.jingpin.casework.account_letters import password_reset
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.outbox import outbox_of
from types import SimpleNamespace
from typing import Any


def written(portal: Any) -> Any:
    """The one letter that waits."""
    password_reset("wang", "wang@example.invalid", "geheim", 1, clock.now())
    (letter,) = outbox_of(portal).unsent()
    return letter


def test_link_names_the_public_address(portal: Any) -> None:
    """A request with a forged Host header cannot steer the link."""
    api.portal.set_registry_record("shanxi.jingpin.mail.public_url", "https://jingpin.example.org/")
    body = written(portal).body
    assert "https://jingpin.example.org/@@reset-password?token=geheim" in body
    assert portal.absolute_url() not in body


@pytest.mark.parametrize(
    ("started", "link"),
    [
        ("http://localhost:8080", "http://localhost:8080/plone/@@reset-password?token=geheim"),
        (None, "\n\n/plone/@@reset-password?token=geheim"),
    ],
)
def test_link_without_public_address(portal: Any, monkeypatch: Any, started: str | None, link: str) -> None:
    """Where the program was started, or the path alone: never what the request says of itself."""
    monkeypatch.delenv(STARTED_AT)
    if started:
        monkeypatch.setenv(STARTED_AT, started)
    portal.REQUEST["SERVER_URL"] = "http://evil.invalid"
    body = written(portal).body
    assert link in body
    assert "evil.invalid" not in body


def test_receipt_names_no_foreign_host(portal: Any, monkeypatch: Any) -> None:
    """The same for every link that a letter gives."""
    monkeypatch.setenv(STARTED_AT, "http://localhost:8080")
    portal.REQUEST["SERVER_URL"] = "http://evil.invalid"
    assert link_to(portal["notices"]) == "http://localhost:8080/plone/notices"


def test_inviter_says_a_name_and_no_more(portal: Any) -> None:
    """What somebody calls himself makes no paragraph, and no letter of its own."""
    enterprise = SimpleNamespace(name="山西测试有限公司")
    inviter = "联合会\r\n\r\n您的账号有异常，" + "请点击" * 100
    invitation(enterprise, inviter, "wang@example.invalid", "geheim", 14, clock.now())
    (letter,) = outbox_of(portal).unsent()
    said = letter.body.split("邀请您加入")[0].split("\n\n")[1]
    assert said.startswith("联合会 您的账号有异常，请点击")
    assert len(said) <= 62


def test_contact_stands_at_the_end(portal: Any) -> None:
    """Who answers questions."""
    api.portal.set_registry_record("shanxi.jingpin.mail.contact", "联合会秘书处")
    assert "咨询：联合会秘书处" in written(portal).body


def test_sent_letter_forgets_its_link(portal: Any) -> None:
    """What opens an account is not kept."""
    letter = written(portal)
    outbox_of(portal).settle_sent(letter.id, clock.now())
    assert outbox_of(portal).dispatch(letter.id).body == ""
