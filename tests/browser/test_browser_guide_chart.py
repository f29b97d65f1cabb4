"""The flow chart."""

from dataclasses import replace
import pytest
from shanxi.jingpin.browser.guide.chart import Arrow
from shanxi.jingpin.browser.guide.chart import Chart
from shanxi.jingpin.browser.guide.chart import chart
from shanxi.jingpin.browser.guide.chart import described
from shanxi.jingpin.browser.guide.chart import WIDTH
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows.application import APPLICATION


def titles(drawn: Chart) -> list[str]:
    """The titles of the boxes."""
    return [text.content for text in drawn.texts if text.css == "jp-flow-title"]


@pytest.fixture
def drawn() -> Chart:
    return chart(APPLICATION)


class TestChart:
    def test_a_box_for_each_station_and_aside(self, drawn):
        """The boxes carry the titles of the drawing, downwards."""
        assert titles(drawn) == [
            "草稿",
            "资格预审",
            "待补全材料",
            "初评与标准制定",
            "第三方认证",
            "出具证书",
            "汇总审核",
            "待公示",
            "公示中",
            "已公告",
        ]
        assert len(drawn.boxes) == 10

    def test_nothing_leaves_the_picture(self, drawn):
        """All boxes lie inside, and no two overlap."""
        edges = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in drawn.boxes]

        assert all(x1 >= 0 and x2 <= WIDTH and y1 >= 0 and y2 <= drawn.height for x1, y1, x2, y2 in edges)
        assert not [
            (one, other)
            for position, one in enumerate(edges)
            for other in edges[position + 1 :]
            if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        ]

    def test_lines_at_the_side_do_not_overlap(self, drawn):
        """Two lines of text at the same place would be unreadable."""
        lines = sorted(text.y for text in drawn.texts if text.css == "jp-flow-step" and text.x > WIDTH // 2)

        assert all(after - before >= 13 for before, after in zip(lines, lines[1:], strict=False))

    def test_renamed_state(self, drawn):
        """A new title in the drawing is a new title in the picture and in its description."""
        renamed = tuple(
            replace(one, title="部门会审") if one.id == S.JOINT_REVIEW else one for one in APPLICATION.states
        )

        changed = chart(replace(APPLICATION, states=renamed))

        assert [new for old, new in zip(titles(drawn), titles(changed), strict=True) if old != new] == ["部门会审"]
        assert "部门会审，汇总审核通过后继续。" in changed.description

    def test_step_taken_out(self):
        """Without its step there, 待补全材料 is no longer in the picture."""
        steps = tuple(one for one in APPLICATION.transitions if one.id != T.REQUEST_SUPPLEMENT)

        assert "待补全材料" not in titles(chart(replace(APPLICATION, transitions=steps)))


class TestDescription:
    def test_begins_and_ends_with_the_path(self):
        """The chart in words starts with the draft and tells the end."""
        sentences = list(described(APPLICATION))

        assert sentences[0] == "草稿，提交申请后继续。"
        assert "已公告，流程到此结束。" in sentences

    def test_aside(self):
        """The supplement is told as a way there and back."""
        assert "通知补全材料后进入待补全材料，提交补全材料后回到资格预审。" in list(described(APPLICATION))


class TestArrow:
    @pytest.mark.parametrize(
        ("arrow", "head"),
        [
            (Arrow(10, 0, 10, 20), "6,13 14,13 10,20"),
            (Arrow(0, 5, 30, 5), "23,1 23,9 30,5"),
            (Arrow(30, 5, 0, 5), "7,1 7,9 0,5"),
        ],
        ids=["down", "right", "left"],
    )
    def test_head(self, arrow, head):
        """The head points the way of the line."""
        assert arrow.head == head
