"""The accounts of the demonstration: one a function, with random passwords that are written down once."""

from App.config import getConfiguration
from dataclasses import dataclass
import os
from pathlib import Path
from plone import api
import secrets
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.accounts import create_account
from shanxi.jingpin.casework.accounts import hashed
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import groups
from shanxi.jingpin.content.groups import group_id
from shanxi.jingpin.process.facts import Decision
import transaction
from typing import Any


#: Letters and digits that are not mistaken for one another.
CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789"
FILE = "demo-accounts.txt"
DOMAIN = "example.invalid"


@dataclass(frozen=True)
class DemoAccount:
    """An account: login, what it is for, the name of its holder, and its group."""

    login: str
    function: str
    name: str
    group: str


def _certification(number: int, body: str, title: str) -> tuple[DemoAccount, ...]:
    functions = (
        ("evaluator", "认证人员"),
        ("reviewer", "复核人"),
        ("decider", "决定人"),
        ("signatory", "机构负责人"),
    )
    return tuple(
        DemoAccount(f"{id}{number}", f"{title}{words}", f"{'甲乙'[number - 1]}机构{words}", group_id(body, id))
        for id, words in functions
    )


PANEL = group_id("experts", "expert")

#: Applicants are members of their enterprises, which come later.
APPLICANTS = (
    DemoAccount("applicant1", "申请单位一", "史立醋", ""),
    DemoAccount("applicant2", "申请单位二", "米示范", ""),
)

REVIEWERS: tuple[DemoAccount, ...] = (
    DemoAccount("examiner1", "预审经办人", "预审甲", group_id("prequalification", "examiner")),
    DemoAccount("examiner2", "预审经办人", "预审乙", group_id("prequalification", "examiner")),
    DemoAccount("prequallead", "预审组负责人", "预审组长", group_id("prequalification", "lead")),
    DemoAccount("expertlead", "评审专家（可任组长）", "专家组长", PANEL),
    *(DemoAccount(f"expert{number}", "评审专家", f"专家{'甲乙丙丁戊'[number - 1]}", PANEL) for number in range(1, 6)),
    DemoAccount("guest1", "外聘专家（由组长邀请）", "外聘专家甲", group_id("experts", "guest")),
    *_certification(1, "bodya", "示例认证一公司："),
    *_certification(2, "bodyb", "示例认证二公司："),
    DemoAccount("alliance1", "认证联盟", "联盟编号员", group_id("alliance", "officer")),
    DemoAccount("federation1", "联合会工作人员", "联合会甲", group_id("federation", "officer")),
    DemoAccount("federation2", "联合会工作人员", "联合会乙", group_id("federation", "officer")),
    DemoAccount("department1", "汇总审核部门一", "部门甲", group_id("departmenta", "reviewer")),
    DemoAccount("department2", "汇总审核部门二", "部门乙", group_id("departmentb", "reviewer")),
    DemoAccount("editor1", "官网编辑", "官网编辑", "jingpin-site-editors"),
    DemoAccount("auditor1", "日志审计员", "日志审计员", "jingpin-log-auditors"),
)

ACCOUNTS = (*APPLICANTS, *REVIEWERS)


def new_password() -> str:
    """Sixteen random characters in groups of four."""
    return "-".join("".join(secrets.choice(CHARACTERS) for _one in range(4)) for _group in range(4))


def create_accounts() -> list[tuple[DemoAccount, str]]:
    """Make the accounts that are missing; each with its password, which nobody can read afterwards."""
    made = []
    for one in ACCOUNTS:
        if account_of(one.login) is not None:
            continue
        password = new_password()
        user_id = create_account(one.login, hashed(password), one.name, f"{one.login}@{DOMAIN}")
        if one.group:
            groups.join(user_id, one.group)
        made.append((one, password))
    return made


def table_of(site_id: str, rows: list[tuple[DemoAccount, str]]) -> str:
    """Role, login and password, one account a line."""
    wide = max(_width(account.function) for account, _password in rows)
    lines = [f"网站 /{site_id} 的演示账号（企业和机构均为虚构）", ""]
    for account, password in [(DemoAccount("登录名", "角色", "", ""), "密码"), *rows]:
        space = " " * (wide - _width(account.function) + 2)
        login = account.login + " " * (14 - _width(account.login))
        lines.append(f"{account.function}{space}{login}{password}")
    return "\n".join(lines) + "\n"


def _width(text: str) -> int:
    """How many columns a text takes: two for each Chinese character."""
    return sum(2 if ord(one) > 0x2E7F else 1 for one in text)


def write_after_commit(rows: list[tuple[DemoAccount, str]]) -> None:
    """Write the table down once the accounts are there for good."""
    if rows:
        path, text = accounts_file(), table_of(api.portal.get().getId(), rows)
        transaction.get().addAfterCommitHook(_write, args=(path, text))


def accounts_file() -> Path:
    """Where the table goes: the instance's data, which only the owner of the instance can read."""
    return Path(os.environ.get("JINGPIN_VAR") or getConfiguration().clienthome) / FILE


def _write(committed: bool, path: Path, text: str) -> None:
    if not committed:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as handle:
        os.fchmod(handle.fileno(), 0o600)
        handle.write("\n".join(part for part in (before, text) if part))


def step(login: str, obj: Any, transition: str, opinion: str = "同意。", **fields: Any) -> None:
    """Take a step as an account, with an opinion and what the step records."""
    with acting_as(login):
        take(obj, transition, Decision(opinion=opinion, fields=fields))


def acting_as(login: str) -> Any:
    """A context in which an account acts."""
    return api.env.adopt_user(user=api.user.get(userid=account_of(login)))
