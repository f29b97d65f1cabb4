"""POST ``@workflow/submit``: a call that takes nothing any more refuses in words, and the draft stays a draft."""

import pytest
import requests
import stages
import transaction


@pytest.fixture
def draft(functional_portal):
    """A complete draft, committed, in a site that is served."""
    stages.make_bodies(functional_portal)
    call = stages.make_call()
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, call, "applicant1")
    transaction.commit()
    return case


@pytest.mark.parametrize(("step", "words"), [("close", "”已于"), ("withdraw", "”已经撤销，可以把草稿转入")])
def test_call_is_gone(draft, functional_portal, step, words):
    """400 with the rule and its Chinese sentence; no number is used up."""
    call = functional_portal["office"]["calls"][draft.call_id]
    stages.step("federation1", call, step)
    transaction.commit()
    answer = requests.post(
        f"{draft.absolute_url()}/@workflow/submit",
        json={},
        headers={"Accept": "application/json"},
        auth=("applicant1", "applicant1-Secret-1"),
        timeout=60,
    )

    assert answer.status_code == 400
    (refusal,) = answer.json()["error"]["blockers"]
    assert refusal["code"] == "submit.call"
    assert words in refusal["message"]
    transaction.begin()
    assert functional_portal.portal_workflow.getInfoFor(draft, "review_state") == "draft"
    assert draft.number == ""
