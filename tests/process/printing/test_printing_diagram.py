"""The diagrams are drawn from the drawings."""

from shanxi.jingpin.process.printing.diagram import mermaid
from shanxi.jingpin.process.workflows import WORKFLOWS


FINDING = """stateDiagram-v2
    state "已记录（未通知企业）" as recorded
    state "待整改" as open
    state "已答复" as answered
    state "已关闭" as closed
    [*] --> recorded
    recorded --> open : 通知企业整改
    recorded --> closed : 不成立，撤销
    open --> answered : 答复整改情况
    answered --> closed : 验证并关闭
    answered --> open : 重新打开
    closed --> open : 重新打开
"""


def test_the_whole_diagram() -> None:
    assert mermaid(WORKFLOWS["Finding"]) == FINDING


def test_the_main_path_leaves_out_acts_and_side_exits() -> None:
    path = mermaid(WORKFLOWS["Application"], main_path=True)
    assert "draft --> prequalification : 提交申请" in path
    assert [word for word in ("撤回申请", "终止\n", "指派专家") if word in path] == []
    assert "certified --> [*]" in path
