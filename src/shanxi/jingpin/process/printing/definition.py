"""The ``definition.xml`` of a workflow, as Products.DCWorkflow 4 reads it: no scripts, no expressions as guards."""

from shanxi.jingpin.process.drawing import State
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.printing.grants import Grants
from shanxi.jingpin.process.printing.grants import grants_of
from shanxi.jingpin.process.printing.grants import holders
from shanxi.jingpin.process.workflows.naming import permission_of
from xml.sax.saxutils import escape
from xml.sax.saxutils import quoteattr


#: Who did what is shown by our decision records; the raw history is the log auditor's.
VIEW_LOG = "shanxi.jingpin: View Log"

#: id, kept in the status, description, expression, guard permission
VARIABLES = (
    ("action", True, "Previous transition", "transition/getId|nothing", ""),
    ("actor", True, "The ID of the user who performed the previous transition", "user/getId", VIEW_LOG),
    (
        "comments",
        True,
        "Comment about the last transition",
        "python:state_change.kwargs.get('comment', '')",
        VIEW_LOG,
    ),
    ("review_history", False, "Provides access to workflow history", "state_change/getHistory", VIEW_LOG),
    ("time", True, "When the previous transition was performed", "state_change/getDateTime", ""),
)


def definition_xml(workflow: Workflow) -> str:
    """The whole file."""
    grants = grants_of(workflow)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<dc-workflow xmlns:i18n="http://xml.zope.org/namespaces/i18n"',
        '             description=""',
        f"             initial_state={quoteattr(workflow.initial)}",
        '             manager_bypass="False"',
        '             state_variable="review_state"',
        f"             title={quoteattr(workflow.title)}",
        f"             workflow_id={quoteattr(workflow.id)}",
        '             i18n:attributes="title"',
        '             i18n:domain="shanxi.jingpin"',
        ">",
        "",
        *(f"  <permission>{escape(permission)}</permission>" for permission in grants),
        "",
    ]
    for state in workflow.states:
        lines += _state(workflow, state, grants)
    for transition in workflow.transitions:
        lines += _transition(workflow, transition)
    for variable in VARIABLES:
        lines += _variable(*variable)
    return "\n".join([*lines, "", "</dc-workflow>", ""])


def _state(workflow: Workflow, state: State, grants: Grants) -> list[str]:
    lines = [
        f"  <state state_id={quoteattr(state.id)}",
        f"         title={quoteattr(state.title)}",
        '         i18n:attributes="title"',
        "  >",
        f"    <description>{escape(state.article)}</description>",
    ]
    lines += [
        f"    <exit-transition transition_id={quoteattr(transition.id)} />" for transition in workflow.exits(state.id)
    ]
    for permission in grants:
        lines += _permission_map(permission, holders(grants, permission, state))
    return [*lines, "  </state>"]


def _permission_map(permission: str, roles: tuple[str, ...]) -> list[str]:
    return [
        '    <permission-map acquired="False"',
        f"                    name={quoteattr(permission)}",
        "    >",
        *(f"      <permission-role>{escape(role)}</permission-role>" for role in roles),
        "    </permission-map>",
    ]


def _transition(workflow: Workflow, transition: Transition) -> list[str]:
    return [
        '  <transition after_script=""',
        '              before_script=""',
        f"              new_state={quoteattr(transition.target or '')}",
        f"              title={quoteattr(transition.title)}",
        f"              transition_id={quoteattr(transition.id)}",
        '              trigger="USER"',
        '              i18n:attributes="title"',
        "  >",
        f"    <description>{escape(transition.article)}</description>",
        '    <action category="workflow"',
        '            icon=""',
        f'            url="%(content_url)s/@@decide?transition={transition.id}"',
        '            i18n:translate=""',
        f"    >{escape(transition.title)}</action>",
        "    <guard>",
        f"      <guard-permission>{escape(permission_of(workflow, transition))}</guard-permission>",
        "    </guard>",
        "  </transition>",
    ]


def _variable(name: str, for_status: bool, description: str, expression: str, permission: str) -> list[str]:
    guard = [f"      <guard-permission>{escape(permission)}</guard-permission>"] if permission else []
    return [
        '  <variable for_catalog="False"',
        f'            for_status="{for_status}"',
        f'            update_always="{for_status}"',
        f'            variable_id="{name}"',
        "  >",
        f"    <description>{escape(description)}</description>",
        "    <default>",
        f"      <expression>{escape(expression)}</expression>",
        "    </default>",
        "    <guard>",
        *guard,
        "    </guard>",
        "  </variable>",
    ]
