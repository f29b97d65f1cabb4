"""Tables in Markdown: states, transitions, roles, permissions."""

from collections.abc import Iterable
from shanxi.jingpin.process.closed_doors import CLOSED_DOORS
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.stock_permissions import STOCK_PERMISSIONS
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import permission_id_of
from shanxi.jingpin.process.workflows import permission_of


def table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [heading, tuple("---" for _ in heading), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def states_table(workflow: Workflow) -> str:
    """The states of one workflow."""
    rows = ((f"`{one.id}`", one.title, one.article, f"`{one.term}`" if one.term else "") for one in workflow.states)
    return table(("状态", "名称", "依据", "办理期限（设置项）"), rows)


def transitions_table(workflow: Workflow) -> str:
    """The transitions of one workflow: where from, where to, by whom, with what."""
    return table(
        ("步骤", "名称", "从", "到", "由谁", "记录", "依据"),
        (_transition(one) for one in workflow.transitions),
    )


def _transition(one: Transition) -> tuple[str, ...]:
    who = "；".join(dict.fromkeys(_roles(roles) for roles in one.actors.values()))
    return (
        f"`{one.id}`",
        one.title,
        " ".join(f"`{source}`" for source in one.actors),
        f"`{one.target}`" if one.target else "（状态不变）",
        f"{who}，两人" if one.two_persons else who,
        "、".join(field.title for field in one.records),
        one.article,
    )


def _roles(roles: tuple[Role, ...]) -> str:
    return "、".join(ROLE_TITLES[role] for role in roles)


def roles_table() -> str:
    """The roles."""
    return table(("角色", "名称"), ((f"`{role}`", ROLE_TITLES[role]) for role in Role))


def permissions_table() -> str:
    """The permissions that guard no transition."""
    rows = ((f"`{one.id}`", one.title, "、".join(one.global_roles) or "按阶段授予") for one in PERMISSIONS)
    return table(("标识", "权限", "全站授予"), rows)


def steps_table() -> str:
    """The permissions that guard the transitions of all workflows."""
    rows = (
        (f"`{permission_id_of(workflow, one)}`", permission_of(workflow, one), workflow.title, one.title)
        for workflow in DRAWINGS
        for one in workflow.transitions
    )
    return table(("标识", "权限", "对象", "步骤"), rows)


def stock_table() -> str:
    """The permissions of Plone that are granted otherwise at the root of the site, and why."""
    rows = ((one.title, "、".join(one.roles) or "不授予任何人", one.why) for one in STOCK_PERMISSIONS)
    return table(("权限", "全站授予", "原因"), rows)


def doors_table() -> str:
    """The stock permissions that nobody holds, with the ways in that ask for them."""
    return table(("权限", "入口"), ((one.permission, one.opens) for one in CLOSED_DOORS))
