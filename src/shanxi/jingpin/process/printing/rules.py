"""The rules as a page of the reference: by type and transition, with code, article and sentence."""

from collections.abc import Mapping
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.printing.tables import table
from shanxi.jingpin.process.rules.decision import entry_rules
from shanxi.jingpin.process.workflows import DRAWINGS


Table = Mapping[str, Mapping[str, tuple[Rule, ...]]]


def rules_markdown(rules: Table) -> str:
    """One chapter a type; a transition without rules of its own shows those of its drawing."""
    chapters = [_chapter(one, rules.get(one.portal_type, {})) for one in DRAWINGS if one.transitions]
    return "\n\n".join(chapters)


def _chapter(workflow: Workflow, rules: Mapping[str, tuple[Rule, ...]]) -> str:
    rows = []
    for step in workflow.transitions:
        for one in (*entry_rules(step), *rules.get(str(step.id), ())):
            rows.append((f"`{step.id}` {step.title}", f"`{one.code}`", one.article, one.sentence, _when(one)))
    heading = f"## {workflow.title} `{workflow.portal_type}`"
    return f"{heading}\n\n{table(('步骤', '规则', '依据', '要求', '何时判断'), rows)}"


def _when(one: Rule) -> str:
    if one.advisory:
        return "仅提示"
    return "填写时" if one.on_entry else "随时"
