"""Who belongs to what: one PAS group for each enterprise and for each function of each review body."""

from dataclasses import dataclass
from enum import StrEnum
from plone import api
from shanxi.jingpin.process.roles import Role
from typing import Any


PREFIX = "jingpin"
ENTERPRISE = "enterprise"


class BodyKind(StrEnum):
    """The kinds of review body (process §1); those of which there is one have the kind as id."""

    PREQUALIFICATION = "prequalification"
    EXPERTS = "experts"
    CERTIFICATION = "certification"
    ALLIANCE = "alliance"
    FEDERATION = "federation"
    DEPARTMENT = "department"


SINGLE: tuple[BodyKind, ...] = (
    BodyKind.PREQUALIFICATION,
    BodyKind.EXPERTS,
    BodyKind.ALLIANCE,
    BodyKind.FEDERATION,
)

#: Kind of body → function → role. The lead of an expert group is named case by case.
FUNCTIONS: dict[BodyKind, dict[str, Role]] = {
    BodyKind.PREQUALIFICATION: {"examiner": Role.PREQUAL_EXAMINER, "lead": Role.PREQUAL_LEAD},
    BodyKind.EXPERTS: {"expert": Role.EXPERT, "guest": Role.GUEST_EXPERT},
    BodyKind.CERTIFICATION: {
        "evaluator": Role.EVALUATOR,
        "reviewer": Role.CERTIFICATION_REVIEWER,
        "decider": Role.DECIDER,
        "signatory": Role.SIGNATORY,
    },
    BodyKind.ALLIANCE: {"officer": Role.ALLIANCE},
    BodyKind.FEDERATION: {"officer": Role.FEDERATION},
    BodyKind.DEPARTMENT: {"reviewer": Role.JOINT_REVIEWER},
}

FUNCTION_TITLES: dict[str, str] = {
    "examiner": "经办人",
    "lead": "负责人",
    "expert": "专家",
    "guest": "外聘专家",
    "evaluator": "认证人员",
    "reviewer": "复核或审核人员",
    "decider": "决定人",
    "signatory": "机构负责人",
    "officer": "工作人员",
}

#: The two functions that are held everywhere.
GLOBAL_GROUPS: dict[str, Role] = {
    f"{PREFIX}-site-editors": Role.SITE_EDITOR,
    f"{PREFIX}-log-auditors": Role.LOG_AUDITOR,
}


@dataclass(frozen=True)
class Membership:
    """A function that somebody has in a body."""

    body_id: str
    function: str


def group_id(body_id: str, function: str) -> str:
    """The group of a function: ``jingpin-federation-officer``."""
    return f"{PREFIX}-{body_id}-{function}"


def enterprise_group_id(enterprise_id: str) -> str:
    """The group of an enterprise's accounts."""
    return f"{PREFIX}-{ENTERPRISE}-{enterprise_id}"


def ensure_groups(body: Any) -> tuple[str, ...]:
    """The groups of a body's functions, made where they are missing."""
    functions = FUNCTIONS[BodyKind(body.kind)]
    ids = {group_id(body.getId(), one): f"{body.name} {FUNCTION_TITLES[one]}" for one in functions}
    for id, title in ids.items():
        _ensure(id, title)
    return tuple(ids)


def ensure_enterprise_group(enterprise: Any) -> str:
    """The group of an enterprise, made where it is missing."""
    id = enterprise_group_id(enterprise.getId())
    _ensure(id, enterprise.name)
    return id


def _ensure(id: str, title: str) -> None:
    if api.group.get(groupname=id) is None:
        api.group.create(groupname=id, title=title, roles=[], groups=[])


def join(user_id: str, group: str) -> None:
    """Make an account a member of a group; the id of an account is not the name it logs in with."""
    api.group.add_user(groupname=group, user=api.user.get(userid=user_id))


def leave(user_id: str, group: str) -> None:
    """End an account's membership in a group."""
    api.group.remove_user(groupname=group, user=api.user.get(userid=user_id))


def members(group: str) -> tuple[str, ...]:
    """The user ids of a group's members, sorted."""
    found = api.group.get(groupname=group)
    return tuple(sorted(found.getGroupMemberIds())) if found else ()


def groups_of(user: Any) -> tuple[str, ...]:
    """The ids of a user's groups; the user is given as object or id."""
    found = api.user.get(userid=user) if isinstance(user, str) else user
    return tuple(found.getGroups()) if found is not None and hasattr(found, "getGroups") else ()


def enterprises_of(user: Any) -> tuple[str, ...]:
    """The ids of the enterprises for which a user acts."""
    start = f"{PREFIX}-{ENTERPRISE}-"
    return tuple(sorted(one.removeprefix(start) for one in groups_of(user) if one.startswith(start)))


def enterprise_of(user: Any) -> str | None:
    """The id of the enterprise for which a user acts; the first where there are several."""
    return next(iter(enterprises_of(user)), None)


def functions_of(user: Any) -> tuple[Membership, ...]:
    """The functions that a user has in review bodies."""
    known = {function for functions in FUNCTIONS.values() for function in functions}
    found = (one.split("-") for one in groups_of(user) if one not in GLOBAL_GROUPS)
    return tuple(
        sorted(
            (
                Membership(parts[1], parts[2])
                for parts in found
                if len(parts) == 3 and parts[0] == PREFIX and parts[1] != ENTERPRISE and parts[2] in known
            ),
            key=lambda one: (one.body_id, one.function),
        )
    )
