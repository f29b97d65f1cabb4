"""What is kept of an enterprise: written by its own people until it is verified, by the federation afterwards."""

from collections.abc import Mapping
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.received_file import receive
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content.enterprise import IEnterprise
from typing import Any
from typing import BinaryIO
from zope.schema import getFieldNamesInOrder


WRITE = "shanxi.jingpin: Write Enterprise"
LICENCE_LIMIT = 10 * 1024 * 1024
#: The code is claimed at registration; the licence and the credit checks have doors of their own.
ELSEWHERE = ("credit_code", "credit_code_note", "licence", "credit_checks")
EDITABLE = tuple(name for name in getFieldNamesInOrder(IEnterprise) if name not in ELSEWHERE)


def save_enterprise(enterprise: Any, values: Mapping[str, Any]) -> None:
    """Save what was entered; a new name begins today, the former one is kept.

    :raises Unauthorized: the current user may not.
    """
    demand(WRITE, enterprise)
    for name in EDITABLE:
        if name == "name":
            enterprise.rename(values["name"], today())
        elif name in values:
            setattr(enterprise, name, values[name])


def save_licence(enterprise: Any, filename: str, stream: BinaryIO) -> None:
    """Keep a copy of the business licence.

    :raises Unauthorized: the current user may not.
    :raises UnacceptableFile: too large, of a wrong kind or empty; the message says so.
    """
    demand(WRITE, enterprise)
    enterprise.licence = receive(filename, stream, LICENCE_LIMIT).file


def add_credit_check(enterprise: Any, row: Mapping[str, Any]) -> None:
    """Put a look into a public list down (企业信息公示暂行条例 第十七、十八条).

    :raises Unauthorized: the current user does not decide about the enterprise.
    """
    demand("shanxi.jingpin: Decide Enterprise Claim", enterprise)
    enterprise.credit_checks = [*(enterprise.credit_checks or ()), dict(row)]


def save_contact(enterprise: Any, person: Any) -> None:
    """Add or change a contact person.

    :raises Unauthorized: the current user may not manage the enterprise's people.
    """
    demand("shanxi.jingpin: Manage Enterprise Accounts", enterprise)
    enterprise.people.save(person)


def remove_contact(enterprise: Any, id: str) -> None:
    """Forget a contact person who has no account (个人信息保护法 第四十七条).

    :raises Unauthorized: the current user may not manage the enterprise's people.
    """
    demand("shanxi.jingpin: Manage Enterprise Accounts", enterprise)
    person = enterprise.people.get(id)
    if person is not None and not person.user:
        enterprise.people.remove(id)
