"""The printed parts of the README: what stands between two markers is replaced, the rest is written by hand."""

from collections.abc import Callable
import re
from shanxi.jingpin.process.printing.diagram import mermaid
from shanxi.jingpin.process.printing.tables import permissions_table
from shanxi.jingpin.process.printing.tables import roles_table
from shanxi.jingpin.process.printing.tables import states_table
from shanxi.jingpin.process.printing.tables import table
from shanxi.jingpin.process.printing.tables import transitions_table
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import WORKFLOWS


CASE = WORKFLOWS["Application"]


def types_table() -> str:
    """The types with a drawing: title, ids, and in which states they can be."""
    return table(
        ("名称", "类型", "工作流", "状态"),
        (
            (
                one.title,
                "、".join(f"`{portal_type}`" for portal_type in one.portal_types),
                f"`{one.id}`",
                "、".join(state.title for state in one.states),
            )
            for one in DRAWINGS
        ),
    )


PARTS: dict[str, Callable[[], str]] = {
    "diagram": lambda: f"```mermaid\n{mermaid(CASE, main_path=True)}```",
    "types": types_table,
    "states": lambda: states_table(CASE),
    "roles": roles_table,
    "transitions": lambda: transitions_table(CASE),
    "permissions": permissions_table,
}


def filled(text: str) -> str:
    """The text with every printed part anew.

    :raises ValueError: a part has no place in the text.
    """
    for name, part in PARTS.items():
        begin, end = f"<!-- printed: {name} -->", f"<!-- /printed: {name} -->"
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        if len(pattern.findall(text)) != 1:
            raise ValueError(f"README.md needs one place for {begin}")
        text = pattern.sub(lambda _found, name=name, part=part: _between(name, part()), text)
    return text


def _between(name: str, printed: str) -> str:
    return f"<!-- printed: {name} -->\n\n{printed.rstrip()}\n\n<!-- /printed: {name} -->"
