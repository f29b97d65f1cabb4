"""Days that cannot lie in the future, by the one clock, whatever door they come through (表一, 表三)."""

from collections.abc import Mapping
from datetime import date
from shanxi.jingpin.casework.clock import today
from typing import Any


#: Section → field → how it is called.
OF_SECTIONS: dict[str, dict[str, str]] = {
    "item": {"started_on": "投产或者开始服务的日期"},
    "undertaking": {"signed_on": "签字日期"},
}
OF_ENTERPRISE = {"established_on": "成立日期"}


def days_to_come(values: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """Field → what is wrong with it."""
    found = ((name, words, values.get(name)) for name, words in names.items())
    return {name: f"{words}不能晚于今天。" for name, words, on in found if isinstance(on, date) and on > today()}
