"""Letters about accounts: whose host the links name, and what stays of them."""

from plone import api
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.account_letters import password_reset
from shanxi.jingpin.casework.outbox import outbox_of
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


def test_link_names_the_site_where_no_public_address_is_set(portal: Any) -> None:
    """A demonstration on this machine."""
    assert f"{portal.absolute_url()}/@@reset-password?token=geheim" in written(portal).body


def test_contact_stands_at_the_end(portal: Any) -> None:
    """Who answers questions."""
    api.portal.set_registry_record("shanxi.jingpin.mail.contact", "联合会秘书处")
    assert "咨询：联合会秘书处" in written(portal).body


def test_sent_letter_forgets_its_link(portal: Any) -> None:
    """What opens an account is not kept."""
    letter = written(portal)
    outbox_of(portal).settle_sent(letter.id, clock.now())
    assert outbox_of(portal).dispatch(letter.id).body == ""
