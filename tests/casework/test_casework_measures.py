"""第三条: what the body proposes and the enterprise asks for waits for the federation until it is settled."""

import notice_stages
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.waiting import waiting_for_me
import stages


FEDERATION = {"federation1", "federation2"}


@pytest.fixture
def certificate(call):
    """A valid certificate of applicant1, certified by bodya."""
    case = notice_stages.make_awaiting(1, call)
    notice = notice_stages.publish_notice(case)
    with clock_at(notice_stages.after(notice)):
        announcement = notice_stages.publish_announcement(case)
        notice_stages.announce(announcement, case)
        yield certificate_object(case)


def waits(certificate):
    """Whether the federation is waited for on the certificate."""
    with stages.acting_as("federation2"):
        return [one.awaited.words for one in waiting_for_me() if one.obj.portal_type == "Certificate"]


def advice(certificate, transition):
    """The advisory lines of the federation's checklist that are not fulfilled."""
    with stages.acting_as("federation1"):
        step = next(one for one in offered(certificate) if one.id.value == transition)
        return [rule.code for rule, found in rules_with_results(certificate, step) if rule.advisory and found]


def letters(certificate, kind):
    """Who got a letter of that step, and what it says."""
    return [(dict(one.recipients).keys(), one.body) for one in letters_of(certificate.__parent__) if one.kind == kind]


def suspend(certificate):
    """The federation suspends for a month."""
    until = today().replace(year=today().year + 1)
    stages.step("federation1", certificate, "suspend", reason="监督不合格", until=until)


@pytest.mark.parametrize("person", ["signatory-a", "decider-a"])
def test_suspension(certificate, person):
    assert (waits(certificate), advice(certificate, "suspend")) == ([], ["certificate.body_proposal"])
    stages.step(person, certificate, "propose_suspension", "抽查不合格")
    assert (waits(certificate), advice(certificate, "suspend")) == (["处理暂停、撤销建议或者注销申请"], [])
    assert advice(certificate, "cancel") == ["certificate.cancel_request"]
    ((told, body),) = letters(certificate, "propose_suspension")
    assert told == FEDERATION
    assert "处理暂停、撤销建议或者注销申请" in body
    suspend(certificate)
    assert waits(certificate) == []
    stages.step("signatory-a", certificate, "propose_revocation", "没有整改")
    assert waits(certificate) == ["处理撤销建议或者注销申请"]
    stages.step("federation1", certificate, "revoke", reason="没有整改")
    assert waits(certificate) == []


def test_proposal_is_declined(certificate):
    stages.step("signatory-a", certificate, "propose_revocation", "抽查不合格")
    stages.step("applicant1", certificate, "request_cancellation", "停产")
    stages.step("federation1", certificate, "decline_proposal", "复检合格")
    assert advice(certificate, "revoke") == ["certificate.body_proposal"]
    assert (waits(certificate), advice(certificate, "cancel")) == (["处理暂停、撤销建议或者注销申请"], [])
    ((told, body),) = letters(certificate, "decline_proposal")
    assert told == {"signatory-a"}
    assert ("复检合格" in body, certificate.number in body) == (True, True)


def test_cancellation_is_declined(certificate):
    stages.step("applicant1", certificate, "request_cancellation", "停产")
    stages.step("federation1", certificate, "decline_cancellation", "企业已收回申请")
    assert (waits(certificate), advice(certificate, "cancel")) == ([], ["certificate.cancel_request"])
    ((told, body),) = letters(certificate, "decline_cancellation")
    assert told == {"applicant1"}
    assert "企业已收回申请" in body


@pytest.mark.parametrize(
    ("transition", "code"),
    [("decline_proposal", "certificate.proposal"), ("decline_cancellation", "certificate.request")],
)
def test_nothing_to_decline(certificate, transition, code):
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step("federation1", certificate, transition)
    assert [one.code for one in refusal.value.blockers] == [code]


@pytest.mark.parametrize("person", ["signatory-a", "applicant1", "alliance1"])
def test_settled_by_the_federation_alone(certificate, person):
    stages.step("signatory-a", certificate, "propose_suspension")
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, certificate, "decline_proposal")
    assert [one.code for one in refusal.value.blockers] == ["who"]
