"""Say when the server starts that the software is newer than a site: nothing is upgraded behind anybody's back."""

from collections.abc import Iterator
from shanxi.jingpin import logger
from shanxi.jingpin.casework.worker import sites
from shanxi.jingpin.start.upgrade import pending_steps
from typing import Any
import Zope2


def notices(application: Any) -> Iterator[str]:
    """A sentence for every site with steps that have not run."""
    for site in sites(application):
        steps = pending_steps(site)
        if steps:
            name = site.getId()
            yield f"网站 /{name} 有 {steps} 个升级步骤没有执行，请停止程序后运行：make upgrade SITE={name}"


def warn(event: Any) -> None:
    """Write the sentences into the log, which the console shows too."""
    connection = Zope2.DB.open()
    try:
        for one in notices(connection.root()["Application"]):
            logger.warning(one)
    finally:
        connection.close()
