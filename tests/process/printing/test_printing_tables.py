"""The tables of the reference."""

from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.printing.tables import permissions_table
from shanxi.jingpin.process.printing.tables import roles_table
from shanxi.jingpin.process.printing.tables import states_table
from shanxi.jingpin.process.printing.tables import transitions_table
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.workflows import WORKFLOWS


FINDING_STATES = """| 状态 | 名称 | 依据 | 办理期限（设置项） |
| --- | --- | --- | --- |
| `recorded` | 已记录（未通知企业） | 第六条（四）1、2 |  |
| `open` | 待整改 | 第六条（四）1、2 |  |
| `answered` | 已答复 | 第六条（四）1、2 |  |
| `closed` | 已关闭 | 第六条（四）1、2 |  |"""


def test_states() -> None:
    assert states_table(WORKFLOWS["Finding"]) == FINDING_STATES


def test_a_transition_says_from_where_to_where_by_whom_with_what() -> None:
    lines = transitions_table(WORKFLOWS["Application"]).splitlines()
    assert lines[6] == (
        "| `request_supplement` | 通知补全材料 | `prequalification` | `supplement` | 预审经办人 |"
        " 补全期限、需要补全的栏目和资料 | 第六条（二） |"
    )


def test_two_persons_and_acts_inside_a_state_are_marked() -> None:
    table = transitions_table(WORKFLOWS["Application"])
    assert "| `announce` | 发布公告 | `public_notice` | `certified` | 联合会，两人 |" in table
    assert "| `vote` | 表决 | `voting` | （状态不变） | 评审专家 |" in transitions_table(WORKFLOWS["GroupStandard"])


def test_every_role_and_permission_has_a_line() -> None:
    assert len(roles_table().splitlines()) == len(Role) + 2
    assert len(permissions_table().splitlines()) == len(PERMISSIONS) + 2
