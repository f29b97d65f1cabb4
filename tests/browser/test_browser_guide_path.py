"""The main path of a drawing."""

from dataclasses import replace
import pytest
from shanxi.jingpin.browser.guide.path import common_exits
from shanxi.jingpin.browser.guide.path import main_path
from shanxi.jingpin.browser.guide.path import stations
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows.application import APPLICATION
from shanxi.jingpin.process.workflows.certificate import CERTIFICATE


def station(state_id: str):
    """The station of a state."""
    return {one.state.id.value: one for one in stations(APPLICATION)}[state_id]


class TestMainPath:
    def test_application(self):
        """第六条 from （一） to （七）, in order."""
        assert main_path(APPLICATION) == (
            "draft",
            "prequalification",
            "expert_evaluation",
            "certification",
            "issuance",
            "joint_review",
            "awaiting_notice",
            "public_notice",
            "certified",
        )

    def test_path_begins_at_the_initial_state(self):
        """Another drawing begins where it says and ends where nothing leads on."""
        path = main_path(CERTIFICATE)

        assert path[0] == CERTIFICATE.initial.value
        assert all(step.target is None for step in CERTIFICATE.exits(path[-1]))

    def test_stage_that_is_cut_out(self):
        """A step that jumps over two stages makes the path shorter by them."""
        shortcut = replace(APPLICATION.transition("accept_report"), target=S.AWAITING_NOTICE)
        steps = tuple(shortcut if one.id == T.ACCEPT_REPORT else one for one in APPLICATION.transitions)

        path = main_path(replace(APPLICATION, transitions=steps))

        assert [one for one in main_path(APPLICATION) if one not in path] == ["issuance", "joint_review"]


class TestStations:
    @pytest.mark.parametrize(
        ("state_id", "onward"),
        [("draft", "submit"), ("prequalification", "accept"), ("public_notice", "announce"), ("certified", None)],
    )
    def test_onward(self, state_id, onward):
        """The step that leads on, and none at the end."""
        step = station(state_id).onward

        assert (step.id.value if step else None) == onward

    def test_supplement_stands_beside_prequalification(self):
        """待补全材料 is left by handing in, or lapses."""
        (aside,) = station("prequalification").asides

        assert (aside.state.id, aside.there.id, aside.back.id) == (S.SUPPLEMENT, T.REQUEST_SUPPLEMENT, T.RESUBMIT)
        assert [one.transition.id for one in aside.exits] == [T.LAPSE]

    def test_returns_of_the_joint_review(self):
        """Every way off the joint review is named."""
        exits = {one.transition.id.value: one.target.id.value for one in station("joint_review").exits}

        assert exits == {
            "return_to_experts": "expert_evaluation",
            "return_to_certification": "certification",
            "return_to_issuance": "issuance",
            "reject": "rejected",
        }

    def test_common_exits_are_told_once(self):
        """Withdrawal and termination are not repeated at each station."""
        common = [one.transition.id for one in common_exits(APPLICATION)]

        assert common == [T.WITHDRAW, T.TERMINATE]
        assert not [one for each in stations(APPLICATION) for one in each.exits if one.transition.id in common]
