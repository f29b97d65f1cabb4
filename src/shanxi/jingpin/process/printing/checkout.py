"""Every printed file of the checkout: its path and its text."""

from pathlib import Path
from shanxi.jingpin.process.printing.definition import definition_xml
from shanxi.jingpin.process.printing.diagram import workflow_markdown
from shanxi.jingpin.process.printing.readme import filled
from shanxi.jingpin.process.printing.rolemap import rolemap_xml
from shanxi.jingpin.process.printing.rules import rules_markdown
from shanxi.jingpin.process.printing.tables import doors_table
from shanxi.jingpin.process.printing.tables import permissions_table
from shanxi.jingpin.process.printing.tables import roles_table
from shanxi.jingpin.process.printing.tables import steps_table
from shanxi.jingpin.process.printing.tables import stock_table
from shanxi.jingpin.process.printing.zcml import general_zcml
from shanxi.jingpin.process.printing.zcml import includes_zcml
from shanxi.jingpin.process.printing.zcml import permissions_zcml
from shanxi.jingpin.process.rules import RULES
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows.naming import type_id


CHECKOUT = Path(__file__).resolve().parents[5]
PERMISSIONS = "src/shanxi/jingpin/permissions"
NOTE = "本页由 `python -m shanxi.jingpin.process.printing` 生成，请勿手工修改。"


def printed_files() -> dict[str, str]:
    """Path below the checkout → text."""
    files = {f"profiles/default/workflows/{one.id}/definition.xml": definition_xml(one) for one in DRAWINGS}
    files |= {f"{PERMISSIONS}/{type_id(one)}.zcml": permissions_zcml(one) for one in DRAWINGS if one.transitions}
    files |= {
        f"{PERMISSIONS}/general.zcml": general_zcml(),
        f"{PERMISSIONS}/configure.zcml": includes_zcml(),
        "profiles/default/rolemap.xml": rolemap_xml(DRAWINGS),
        "docs/reference/workflow.md": workflow_page(),
        "docs/reference/rules.md": rules_page(),
        "docs/reference/permissions.md": permissions_page(),
        "README.md": filled((CHECKOUT / "README.md").read_text("utf-8")),
    }
    return files


def workflow_page() -> str:
    """The reference page of workflows, roles and permissions."""
    chapters = [
        "# 流程、角色和权限",
        NOTE,
        *(workflow_markdown(one) for one in DRAWINGS),
        "## 角色",
        "角色由指派产生，按案件、按阶段动态授予；全站授予的只有日志审计员和官网编辑两个用户组。",
        roles_table(),
        "## 不属于流程步骤的权限",
        permissions_table(),
    ]
    return "\n\n".join(chapters) + "\n"


def permissions_page() -> str:
    """The reference page of permissions: of steps, of reading and writing, and the doors that are closed."""
    chapters = [
        "# 权限",
        NOTE,
        "## 办理步骤",
        "每个步骤一个权限；谁在哪个状态持有，由流程图决定。",
        steps_table(),
        "## 查看、填写和管理",
        permissions_table(),
        "## 关闭的入口",
        "下列 Plone 自带的权限，在本系统的每一种对象上、在每个状态下都不授予任何人，管理员和创建者也不例外。",
        doors_table(),
        "## 另行授予的 Plone 权限",
        "下列 Plone 自带的权限，全站改为只授予表中的角色。",
        stock_table(),
    ]
    return "\n\n".join(chapters) + "\n"


def rules_page() -> str:
    """The reference page of rules."""
    return f"# 办理规则\n\n{NOTE}\n\n{rules_markdown(RULES)}\n"


def differing(root: Path) -> list[str]:
    """The printed files that are missing below ``root`` or say something else."""
    return [path for path, text in printed_files().items() if _text(root / path) != text]


def _text(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def write(root: Path) -> list[str]:
    """Write the files that differ; their paths."""
    changed = differing(root)
    for path in changed:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(printed_files()[path], "utf-8")
    return changed
