"""Create the official site, once: ``jingpin-site``. A site that exists is never touched."""

import logging
from pathlib import Path
from shanxi.jingpin.start.application import zope_application
from shanxi.jingpin.start.arguments import parse_arguments
from shanxi.jingpin.start.instance import Instance
from typing import Any


DISTRIBUTION = "jingpin"


def create_site(application: Any, site_id: str, *, demo: bool) -> bool:
    """Create the site of our distribution; False where it was there already."""
    from plone.distribution.api.site import create  # slow

    if site_id in application.objectIds():
        return False
    answers = {
        "site_id": site_id,
        "title": "“山西精品”官网",
        "description": "“山西精品”区域公用品牌认证：申报、公示、公告与证书查询",
        "default_language": "zh-cn",
        "portal_timezone": "Asia/Shanghai",
        "setup_content": demo,
    }
    create(application, DISTRIBUTION, answers)
    return True


def main(configuration: str, var: str) -> None:
    """The command: ``configuration`` and ``var`` come from buildout."""
    arguments = parse_arguments("建立“山西精品”官网")
    instance = Instance(Path(configuration), Path(var))
    instance.prepare()
    logging.disable(logging.WARNING)  # Plone's own set-up warns of what is as it should be
    with zope_application(instance) as application:
        made = create_site(application, arguments.site, demo=bool(arguments.demo))
    print(f"已建立网站 /{arguments.site}" if made else f"网站 /{arguments.site} 已存在，未作改动")
