"""A flow chart of a drawing, laid out for a narrow screen: the path runs down, the ways off it stand at its right."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from shanxi.jingpin.browser.guide.path import Aside
from shanxi.jingpin.browser.guide.path import common_exits
from shanxi.jingpin.browser.guide.path import Exit
from shanxi.jingpin.browser.guide.path import Station
from shanxi.jingpin.browser.guide.path import stations
from shanxi.jingpin.process.drawing import Workflow


WIDTH = 344
PATH_X, PATH_WIDTH = 4, 146
SIDE_X, SIDE_WIDTH = 186, 150
BOX_HEIGHT, GAP, LINE = 46, 40, 17
CHARACTERS_A_LINE = 12


@dataclass(frozen=True)
class Text:
    """A line of text; ``css`` names its look."""

    x: int
    y: int
    content: str
    css: str = ""
    anchor: str = "start"


@dataclass(frozen=True)
class Box:
    """A state."""

    x: int
    y: int
    width: int
    height: int
    css: str


@dataclass(frozen=True)
class Arrow:
    """A line from one point to another, with its head at the end."""

    x1: int
    y1: int
    x2: int
    y2: int

    @property
    def head(self) -> str:
        """The points of the head."""
        x, y = self.x2, self.y2
        if self.x1 == self.x2:
            return f"{x - 4},{y - 7} {x + 4},{y - 7} {x},{y}"
        back = -7 if self.x2 > self.x1 else 7
        return f"{x + back},{y - 4} {x + back},{y + 4} {x},{y}"


@dataclass
class Chart:
    """What is to be drawn."""

    title: str
    description: str
    height: int = 0
    boxes: list[Box] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @property
    def view_box(self) -> str:
        """The coordinates in use."""
        return f"0 0 {WIDTH} {self.height}"


def chart(workflow: Workflow) -> Chart:
    """The chart of a drawing, with its description in words."""
    path = stations(workflow)
    drawn = Chart(f"{workflow.title}的流程图", " ".join(described(workflow)))
    y = 4
    for station in path:
        y = _draw_station(drawn, station, y)
    drawn.height = y - GAP + 4
    return drawn


def described(workflow: Workflow) -> Iterator[str]:
    """The chart in sentences, for those who do not see it."""
    for station in stations(workflow):
        onward = f"，{station.onward.title}后继续" if station.onward else "，流程到此结束"
        yield f"{station.state.title}{onward}。"
        for aside in station.asides:
            yield f"{aside.there.title}后进入{aside.state.title}，{aside.back.title}后回到{station.state.title}。"
            yield from _sentences(aside.exits)
        yield from _sentences(station.exits)
    yield from _sentences(common_exits(workflow))


def _sentences(exits: Iterable[Exit]) -> Iterator[str]:
    return (f"{one.transition.title}，转为{one.target.title}。" for one in exits)


def _draw_station(drawn: Chart, station: Station, y: int) -> int:
    """Draw a state and what stands beside it; the upper edge of the next one."""
    css = "jp-flow-box" if station.onward else "jp-flow-good"
    drawn.boxes.append(Box(PATH_X, y, PATH_WIDTH, BOX_HEIGHT, css))
    middle = PATH_X + PATH_WIDTH // 2
    drawn.texts.append(Text(middle, y + 20, station.state.title, "jp-flow-title", "middle"))
    drawn.texts.append(Text(middle, y + 37, station.state.article, "jp-flow-note", "middle"))
    side = y
    for aside in station.asides:
        side = _draw_aside(drawn, aside, side)
    side = _draw_exits(drawn, station, side, y + BOX_HEIGHT // 2)
    below = max(y + BOX_HEIGHT, side) + GAP
    if station.onward:
        drawn.arrows.append(Arrow(middle, y + BOX_HEIGHT, middle, below))
        drawn.texts.append(Text(middle + 8, below - GAP // 2 + 5, station.onward.title, "jp-flow-step"))
    return below


def _draw_aside(drawn: Chart, aside: Aside, y: int) -> int:
    """Draw a state beside the path with the arrows there and back; the lower edge."""
    drawn.boxes.append(Box(SIDE_X, y, SIDE_WIDTH, BOX_HEIGHT, "jp-flow-side"))
    drawn.texts.append(Text(SIDE_X + SIDE_WIDTH // 2, y + 28, aside.state.title, "jp-flow-title", "middle"))
    drawn.arrows.append(Arrow(PATH_X + PATH_WIDTH, y + 14, SIDE_X, y + 14))
    drawn.arrows.append(Arrow(SIDE_X, y + 32, PATH_X + PATH_WIDTH, y + 32))
    lines = [f"→ {aside.there.title}", f"← {aside.back.title}", *(f"↘ {one.transition.title}" for one in aside.exits)]
    return _write(drawn, lines, y + BOX_HEIGHT + 4)


def _draw_exits(drawn: Chart, station: Station, y: int, arrow_y: int) -> int:
    """Write the ways off the path, with an arrow where no box stands in its way; the lower edge."""
    titles = [one.transition.title for one in station.exits]
    if not titles:
        return y
    if station.asides:
        return _write(drawn, [f"↘ {title}" for title in titles], y)
    drawn.arrows.append(Arrow(PATH_X + PATH_WIDTH, arrow_y, SIDE_X - 4, arrow_y))
    height = sum(len(_wrapped(title)) for title in titles) * LINE
    return _write(drawn, titles, max(y, arrow_y - height // 2 - 2))


def _write(drawn: Chart, lines: Iterable[str], y: int) -> int:
    for line in lines:
        for part in _wrapped(line):
            y += LINE
            drawn.texts.append(Text(SIDE_X, y - 4, part, "jp-flow-step"))
    return y


def _wrapped(line: str) -> list[str]:
    return [line[start : start + CHARACTERS_A_LINE] for start in range(0, len(line), CHARACTERS_A_LINE)]
