"""A workflow as a Mermaid state diagram, and as a chapter of the reference."""

from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.printing.tables import states_table
from shanxi.jingpin.process.printing.tables import transitions_table


#: Ways out that lead from nearly every state and would hide the path.
SIDE_EXITS = {"withdraw", "terminate", "abandon"}


def mermaid(workflow: Workflow, *, main_path: bool = False) -> str:
    """The diagram; ``main_path`` leaves out acts inside a state and the ways out that lead from nearly everywhere."""
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{state.title}" as {state.id}' for state in workflow.states]
    lines.append(f"    [*] --> {workflow.initial}")
    for transition in workflow.transitions:
        if not (main_path and _aside(transition)):
            lines += _arrows(transition)
    lines += [f"    {state.id} --> [*]" for state in workflow.states if _is_final(workflow, state.id)]
    return "\n".join(lines) + "\n"


def _aside(transition: Transition) -> bool:
    return transition.target is None or str(transition.id) in SIDE_EXITS


def _arrows(transition: Transition) -> list[str]:
    return [f"    {source} --> {transition.target or source} : {transition.title}" for source in transition.actors]


def _is_final(workflow: Workflow, state_id: str) -> bool:
    return all(transition.target is None for transition in workflow.exits(state_id))


def workflow_markdown(workflow: Workflow) -> str:
    """The chapter of one workflow: diagram, states, transitions."""
    types = "、".join(f"`{one}`" for one in workflow.portal_types)
    parts = [f"## {workflow.title} {types} (`{workflow.id}`)"]
    if workflow.transitions:
        parts += [f"```mermaid\n{mermaid(workflow, main_path=True)}```"]
    parts += [states_table(workflow)]
    if workflow.transitions:
        parts += [transitions_table(workflow)]
    return "\n\n".join(parts)
