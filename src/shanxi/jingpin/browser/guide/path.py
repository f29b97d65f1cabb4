"""The main path of a drawing, and the ways off it, computed from its transitions."""

from collections import deque
from dataclasses import dataclass
from shanxi.jingpin.process.drawing import State
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow


@dataclass(frozen=True)
class Exit:
    """A way off the main path: the step, and the state it leads to."""

    transition: Transition
    target: State


@dataclass(frozen=True)
class Station:
    """A state of the main path with the step that leads on, and the ways off it.

    ``asides`` are states that lead back to this one; each comes with the steps there, back, and elsewhere.
    """

    state: State
    onward: Transition | None
    asides: tuple["Aside", ...]
    exits: tuple[Exit, ...]


@dataclass(frozen=True)
class Aside:
    """A state beside the path, such as 待补全材料."""

    state: State
    there: Transition
    back: Transition
    exits: tuple[Exit, ...]


def moves(workflow: Workflow, state_id: str) -> list[tuple[Transition, str]]:
    """The steps that lead from a state to another one."""
    return [
        (step, step.target.value)
        for step in workflow.exits(state_id)
        if step.target is not None and step.target.value != state_id
    ]


def distances(workflow: Workflow) -> dict[str, tuple[str, ...]]:
    """The shortest way from the initial state to each state that can be reached."""
    start = workflow.initial.value
    ways: dict[str, tuple[str, ...]] = {start: (start,)}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for _step, target in moves(workflow, here):
            if target not in ways:
                ways[target] = (*ways[here], target)
                waiting.append(target)
    return ways


def main_path(workflow: Workflow) -> tuple[str, ...]:
    """The shortest way to the end that lies farthest off: to get there, every stage has to be passed."""
    ends = [way for state_id, way in distances(workflow).items() if not moves(workflow, state_id)]
    return max(ends, key=len)


def common_exits(workflow: Workflow) -> tuple[Exit, ...]:
    """The steps that leave from more than half of the path, such as 撤回; they would hide it in a chart."""
    path = main_path(workflow)
    steps = {
        step.id: Exit(step, workflow.state(target))
        for state_id in path
        for step, target in moves(workflow, state_id)
        if len({source.value for source in step.actors} & set(path)) * 2 > len(path)
    }
    return tuple(steps.values())


def stations(workflow: Workflow) -> tuple[Station, ...]:
    """The main path, state by state."""
    path = main_path(workflow)
    hidden = {one.transition.id for one in common_exits(workflow)}
    return tuple(_station(workflow, path, position, hidden) for position in range(len(path)))


def _station(workflow: Workflow, path: tuple[str, ...], position: int, hidden: set[str]) -> Station:
    here = path[position]
    following = path[position + 1] if position + 1 < len(path) else None
    onward, asides, exits = None, [], []
    for step, target in moves(workflow, here):
        back = [one for one, goal in moves(workflow, target) if goal == here]
        if step.id in hidden:
            continue
        if target == following and onward is None:
            onward = step
        elif target not in path and back:
            asides.append(Aside(workflow.state(target), step, back[0], _exits(workflow, target, {*hidden, back[0].id})))
        else:
            exits.append(Exit(step, workflow.state(target)))
    return Station(workflow.state(here), onward, tuple(asides), tuple(exits))


def _exits(workflow: Workflow, state_id: str, hidden: set[str]) -> tuple[Exit, ...]:
    return tuple(
        Exit(step, workflow.state(target)) for step, target in moves(workflow, state_id) if step.id not in hidden
    )
