"""The federation's part: it keeps the office and handles objections."""

from collections.abc import Iterator
from shanxi.jingpin.casework.roles.functions import single
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import enterprise_group_id
from shanxi.jingpin.content.office import find_by_uid
from shanxi.jingpin.process.roles import Role
from typing import Any


def federation(obj: Any) -> Iterator[Holding]:
    """The federation, everywhere in the office but in what is sealed off."""
    return single(BodyKind.FEDERATION)


def federation_and_enterprise(objection: Any) -> Iterator[Holding]:
    """The federation, and the enterprise concerned, which reads redacted facts only (第六条（六）)."""
    yield from single(BodyKind.FEDERATION)
    case = find_by_uid(objection.case_uid)
    if case is not None:
        yield Holding(enterprise_group_id(case.enterprise_id), Role.APPLICANT, case.enterprise_id)
