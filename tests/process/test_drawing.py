"""The parts of a drawing find each other."""

import pytest
from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import merged
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.workflows import WORKFLOWS


APPLICATION = WORKFLOWS["Application"]


def test_state_and_transition_are_found_by_id() -> None:
    assert APPLICATION.state("supplement").title == "待补全材料"
    assert APPLICATION.transition("accept").target == S.EXPERT_EVALUATION


@pytest.mark.parametrize("find", [APPLICATION.state, APPLICATION.transition])
def test_an_unknown_id_is_an_error(find) -> None:
    with pytest.raises(KeyError):
        find("nowhere")


def test_exits_come_in_the_order_drawn() -> None:
    assert [str(one.id) for one in APPLICATION.exits("supplement")] == [
        "extend_supplement",
        "resubmit",
        "lapse",
        "withdraw",
        "terminate",
    ]


def test_an_id_knows_its_article() -> None:
    assert (S("draft"), S.DRAFT.article) == ("draft", "第六条（一）")


def test_merged_tables_keep_every_role_once() -> None:
    one = anyone((S.DRAFT, S.SUPPLEMENT), Role.APPLICANT)
    two = {S.DRAFT: (Role.FEDERATION, Role.APPLICANT)}
    assert merged(one, two) == {S.DRAFT: (Role.APPLICANT, Role.FEDERATION), S.SUPPLEMENT: (Role.APPLICANT,)}
