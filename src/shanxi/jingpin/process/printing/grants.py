"""Which permission a workflow manages, and who holds it in which state."""

from shanxi.jingpin.process.closed_doors import CLOSED_DOORS
from shanxi.jingpin.process.drawing import Readers
from shanxi.jingpin.process.drawing import State
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.workflows.naming import permission_of


#: Managed with no roles by the drawings of the roots: the office, and the public copies in their sections.
DENIED = tuple(one.permission for one in CLOSED_DOORS)

Grants = dict[str, dict[str, tuple[str, ...]]]


def grants_of(workflow: Workflow) -> Grants:
    """Permission → state → roles, sorted by permission; a state left out grants it to nobody."""
    grants: Grants = {permission: {} for permission in DENIED} if workflow.closes_doors else {}
    for permission, states in workflow.access.items():
        grants[permission] = _plain(states)
    if "View" in grants:
        grants["Access contents information"] = grants["View"]
    for transition in workflow.transitions:
        grants[permission_of(workflow, transition)] = _plain(transition.actors)
    return dict(sorted(grants.items(), key=lambda item: item[0].lower()))


def _plain(states: Readers) -> dict[str, tuple[str, ...]]:
    return {str(state): tuple(str(role) for role in roles) for state, roles in states.items()}


def holders(grants: Grants, permission: str, state: State) -> tuple[str, ...]:
    """The roles that hold a permission in a state."""
    return grants[permission].get(str(state.id), ())
